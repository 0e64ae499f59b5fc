"""The shape of the program: which way imports point, who owns which library, how large things are."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from briefings.model.diagnostic import Code

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "briefings"

ARROWS = {
    "model": set(),
    "syntax": {"model"},
    "language": {"model"},
    "structure": {"syntax", "language", "model"},
    "readers": {"structure", "syntax", "language", "model"},
    "outline": {"syntax", "language", "model"},
    "proposing": {"syntax", "language", "model"},
    "cards": {"structure", "readers", "syntax", "language", "model"},
    "ranking": {"language", "model"},
    "comparing": {"language", "model"},
    "choosing": {"cards", "comparing", "ranking", "language", "model"},
    "consulting": {"outline", "syntax", "language", "model"},
    "composing": {"cards", "choosing", "comparing", "ranking", "language", "model"},
    "proof": {"readers", "language", "model"},
    "drafts": {"proof", "language", "model"},
    "printing": {"model"},
    "wording": {"language", "model"},
    "writers": {"wording", "printing", "language", "model"},
    "workspace": {"language", "model"},
    "report": {"syntax", "model"},
    "confining": set(),
    "commands": {
        "workspace", "writers", "printing", "drafts", "proof", "composing", "choosing", "consulting", "ranking", "cards",
        "outline", "proposing", "readers", "structure", "confining", "language", "model", "briefings",
    },
    "terminal": {"commands", "confining", "report", "model", "briefings"},
    "cli": {
        "terminal", "commands", "confining", "consulting", "workspace", "writers", "report", "cards", "outline", "readers", "model", "briefings",
    },
    "api": {"commands", "model"},
    "__main__": {"cli"},
    "briefings": {"api"},
}  # fmt: skip
"""What each part may import, beside itself; "briefings" is the version number."""

OWNERS = {
    "babel": "wording.wording",
    "chardet": "readers.decoding",
    "fontTools": ("printing", "proof.outlines"),
    "jinja2": "writers.html",
    "markdown_it": "syntax.commonmark",
    "markupsafe": "writers",
    "numpy": "ranking",
    "pikepdf": "proof",
    "pydyf": "printing.archive",
    "pypdfium2": "proof.pdfium",
    "snowballstemmer": "language.words",
    "sumy": "ranking.centrality",
    "typer": "cli",
    "urllib3": "consulting.endpoint",
    "weasyprint": "printing.layout",
    "wordllama": "ranking.semantic",
    "yaml": "syntax.yamltree",
}
"""The one module, or room, that knows a library; fonts are read where pages are printed, and where they are proved."""
FONTS = {"fontpkg-source-sans-3", "fontpkg-source-serif-4"}
OPTIONAL = {"wordllama": "semantic"}
"""Libraries that an extra brings, and its name."""
HEAVY = {"pikepdf", "wordllama", "weasyprint", "sumy", "numpy", "pypdfium2", "pydyf"}
MOST_LINES_OF_A_MODULE = 300
MOST_LINES_OF_A_FUNCTION = 40
LARGEST_ROOM = 0.15
TABLES = "language.tables"
"""Words and patterns of each language, under the same names: no code, and not counted with it."""
DISK = {
    "open", "mkdir", "rename", "replace_file", "unlink", "rmdir", "touch", "chmod", "symlink_to", "iterdir", "glob", "rglob",
    "scandir", "listdir", "read_bytes", "read_text", "write_bytes", "write_text", "mkstemp", "NamedTemporaryFile",
    "TemporaryDirectory",
}  # fmt: skip
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    .removesuffix(".__init__")
    .replace("__init__", "briefings"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
each_module = pytest.mark.parametrize("name", MODULES)


def imports(tree: ast.AST) -> Iterator[str]:
    """Give the full names of what is imported anywhere in a tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part(module: str) -> str:
    """Give the part of the program that a module, or a name imported from one, belongs to."""
    first = module.removeprefix("briefings").removeprefix(".").partition(".")[0]
    return first if first in ARROWS else "briefings"


def libraries(tree: ast.AST) -> set[str]:
    return {name.partition(".")[0] for name in imports(tree)} - sys.stdlib_module_names - {"briefings"}


def for_types_only(tree: ast.AST) -> set[str]:
    guarded = (
        node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    return {name for node in guarded for name in imports(node)}


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@each_module
def test_imports_point_one_way(name: str) -> None:
    wanted = {part(imported) for imported in imports(TREES[name]) if imported.startswith("briefings")}
    assert wanted <= ARROWS[part(name)] | {part(name)}


def test_the_model_needs_the_standard_library_alone() -> None:
    used = {name: libraries(tree) for name, tree in TREES.items() if part(name) == "model"}
    assert used
    assert not any(used.values())


def test_each_library_has_one_owner() -> None:
    users = {library: {name for name, tree in TREES.items() if library in libraries(tree)} for library in OWNERS}
    owners = {library: (rooms,) if isinstance(rooms, str) else rooms for library, rooms in OWNERS.items()}
    strangers = {
        library: {name for name in names if not any(f"{name}.".startswith(f"{room}.") for room in owners[library])}
        for library, names in users.items()
    }
    assert {library: names for library, names in strangers.items() if names} == {}
    assert {library for tree in TREES.values() for library in libraries(tree)} == set(OWNERS)


def test_each_library_is_declared_and_each_declared_library_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    provided = packages_distributions()
    assert {provided[library][0].lower() for library in OWNERS.keys() - OPTIONAL} | FONTS == declare(
        project["dependencies"]
    )
    for library, extra in OPTIONAL.items():
        assert declare(project["optional-dependencies"][extra]) == {library}


def test_what_tests_and_benches_import_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    declared = declare([*project["dependencies"], *extras])
    scripts = [path for folder in ("tests", "bench", "docs") for path in (ROOT / folder).rglob("*.py")]
    beside = {path.stem for path in scripts}
    used = {name for path in scripts for name in libraries(ast.parse(path.read_text(encoding="utf-8")))} - beside
    provided = packages_distributions()
    unknown = {name for name in used & provided.keys() if not declared & {each.lower() for each in provided[name]}}
    assert unknown == set()


def declare(lines: list[str]) -> set[str]:
    return {re.match(r"[\w-]+", line).group().lower() for line in lines}  # type: ignore[union-attr]


@each_module
def test_heavy_libraries_are_loaded_late_and_our_own_modules_are_not(name: str) -> None:
    late = {imported for function in functions(TREES[name]) for imported in imports(function)}
    at_once = set(imports(TREES[name])) - late - for_types_only(TREES[name])
    assert not [imported for imported in at_once if imported.partition(".")[0] in HEAVY]
    assert not [imported for imported in late if imported.startswith("briefings")] or name in {
        "briefings",
        "__main__",
    }, "but the face, and the entry, which hears a key that stops it by then"


@each_module
def test_sizes(name: str) -> None:
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_MODULE
    lengths = {function.name: (function.end_lineno or 0) - function.lineno + 1 for function in functions(TREES[name])}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES_OF_A_FUNCTION} == {}


def test_no_room_holds_more_than_its_share_of_the_code() -> None:
    lines = {
        name: len(path.read_text(encoding="utf-8").splitlines())
        for name, path in MODULES.items()
        if not name.startswith(TABLES)
    }
    rooms = {room: sum(n for name, n in lines.items() if part(name) == room) for room in ARROWS}
    assert {room: n for room, n in rooms.items() if n > LARGEST_ROOM * sum(lines.values())} == {}


def test_a_public_constant_has_one_value() -> None:
    values: dict[str, set[str]] = {}
    for tree in (tree for name, tree in TREES.items() if not name.startswith(TABLES)):
        for node in tree.body:
            for target in node.targets if isinstance(node, ast.Assign) else ():
                named = (
                    zip(target.elts, node.value.elts, strict=True)
                    if isinstance(target, ast.Tuple)
                    else [(target, node.value)]
                )
                for name, value in named:
                    if isinstance(name, ast.Name) and not name.id.startswith("_"):
                        values.setdefault(name.id, set()).add(ast.unparse(value))
    assert {name: found for name, found in values.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", [name for name in MODULES if name not in {"__main__", "cli", "terminal"}])
def test_only_the_command_line_prints_exits_and_catches_everything(name: str) -> None:
    names = {node.id for node in ast.walk(TREES[name]) if isinstance(node, ast.Name)}
    assert not names & {"print", "exit", "quit", "SystemExit"}
    assert not {"sys.exit", "os._exit"} & {
        ast.unparse(node) for node in ast.walk(TREES[name]) if isinstance(node, ast.Attribute)
    }
    handlers = [
        ast.unparse(node.type) if node.type else ""
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.ExceptHandler)
    ]
    assert not {"", "Exception", "BaseException"} & set(handlers)


@pytest.mark.parametrize("name", [name for name in MODULES if part(name) != "workspace"])
def test_only_the_workspace_touches_the_disk(name: str) -> None:
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Call)
    }
    assert not called & DISK


def test_codes_are_spelled_once_and_each_says_when_it_is_given() -> None:
    values = {code.value for code in Code}
    spelled = {
        (name, node.value)
        for name, tree in TREES.items()
        if name != "model.diagnostic"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value in values
    }
    assert spelled == set()
    enum = next(
        node for node in TREES["model.diagnostic"].body if isinstance(node, ast.ClassDef) and node.name == "Code"
    )
    members = [i for i, node in enumerate(enum.body) if isinstance(node, ast.Assign)]
    documented = [i for i in members if isinstance(enum.body[i + 1], ast.Expr)]
    assert documented == members
    assert len(members) == len(Code)
