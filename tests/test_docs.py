"""The documents against the program: help, exit codes, diagnostics, keys and rooms are what they say they are."""

import ast
import re
import shutil
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import strike
from jinja2.defaults import DEFAULT_FILTERS
from test_architecture import ARROWS, MODULES, TREES, imports, part
from typer.testing import CliRunner

from briefings import cli, terminal
from briefings.choosing.verdict import Rule
from briefings.commands.checker import hash_checker
from briefings.model.diagnostic import Code
from briefings.model.text import Located
from briefings.outline.keys import SUBSECTION_KEYS, TABLES
from briefings.ranking import methods
from briefings.ranking.measure import PARTS
from briefings.ranking.weights import MEANING, WEIGHTS
from briefings.readers import READERS
from briefings.wording.tables.en import ENGLISH
from briefings.writers import WRITERS, html

ROOT = Path(__file__).parent.parent
README, COMMANDS_PAGE = ROOT / "README.md", ROOT / "docs" / "commands.md"
OUTLINE_PAGE = ROOT / "docs" / "outline.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
TEMPLATES_PAGE = ROOT / "docs" / "templates.md"
PAGES = (README, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md")))
COMMANDS = tuple(
    f"brief {name}".rstrip()
    for name in ("", "init", "build", "check", "explain", "verify", "sources", "schema", "choose", "checker")
)


def make_help(command):
    runner = CliRunner()
    arguments = [*command.split()[1:], "--help"]
    shown = runner.invoke(cli.app, arguments, prog_name="brief", env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"})
    lines = [line.rstrip() for line in shown.output.strip().splitlines()]
    return "```text\n$ " + " ".join(["brief", *arguments]) + "\n" + "\n".join(lines) + "\n```"


def make_codes():
    source = (ROOT / "briefings" / "model" / "diagnostic.py").read_text("utf-8")
    meanings = dict(re.findall(r'    [A-Z_]+ = \w+\("([a-z-]+)"[^\n]*\n    """(.+?)"""', source))
    rows = [f"| `{code.value}` | {code.severity.value} | {meanings[code.value]} |" for code in Code]
    return "\n".join(["| code | severity | when |", "| --- | --- | --- |", *rows])


def make_keys(table):
    """Tell of each key of a table what it takes, what it does, and what holds without it."""
    rows = [
        f"| `{key.name}` | {key.kind.words} | {key.about} | {'required' if key.required else show_default(table, key)} |"
        for key in table.keys
    ]
    return "\n".join(["| key | takes | what it does | without it |", "| --- | --- | --- | --- |", *rows])


def show_default(table, key):
    """Show what the model holds where a key is left out, as one would write it; in words where that is nothing."""
    default = table.default_of(key.name)
    match default:
        case None | "" | ():
            return key.without or "none"
        case (Located(only),):
            shown = only
        case tuple():
            shown = f"[{', '.join(default)}]"
        case Located(bool(flag)):
            shown = str(flag).lower()
        case Located(str(shown)):
            pass
        case float():
            shown = f"{default:g}"
        case _:
            shown = str(default)
    assert not key.without, f"'{key.name}' has a default"
    return f"`{shown}`"


def replace_block(text, marker, content):
    return re.sub(
        rf"(<!-- {re.escape(marker)} -->\n).*?(<!-- end -->)",
        lambda m: m[1] + content + "\n" + m[2],
        text,
        flags=re.DOTALL,
    )


def make_formats():
    return "; ".join(f"{form.name} ({', '.join(f'`{suffix}`' for suffix in form.suffixes)})" for form in READERS) + "."


def make_picture():
    """Draw the parts of the program from the top down, each with what it imports."""
    arrows = {
        name: {part(i) for i in imports(tree) if i.startswith("briefings.")} - {part(name)}
        for name, tree in TREES.items()
    }
    wanted = {
        room: set().union(*(to for name, to in arrows.items() if part(name) == room)) - {"briefings"} for room in ARROWS
    }
    order = [
        room
        for room in reversed(list(TopologicalSorter({room: sorted(to) for room, to in wanted.items()}).static_order()))
        if room not in {"briefings", "__main__"}
    ]
    rows = [
        f"{room:<{max(map(len, order))}} ─► {' · '.join(n for n in order if n in wanted[room])}"
        for room in order
        if wanted[room]
    ]
    return "\n".join(["```text", *rows, *(room for room in order if not wanted[room]), "```"])


DEEPEST = 2
"""What lies deeper than a room inside a room, such as the tables of one language, is not named."""


def make_rooms():
    """Tell of each room what it holds, in the words of its own docstring, and name its modules."""
    rows = []
    for room in sorted({part(name) for name in MODULES} - {"briefings", "__main__"}):
        modules = [
            name.partition(".")[2] for name in MODULES if name.startswith(f"{room}.") and name.count(".") <= DEEPEST
        ]
        about = ast.get_docstring(TREES[room]).partition("\n")[0]
        rows.append(f"| `{room}` | {about} | {', '.join(f'`{name}`' for name in sorted(modules))} |")
    return "\n".join(["| room | | modules |", "| --- | --- | --- |", *rows])


def make_writers():
    rows = [f"| `{name}` | {writer.what} | `{writer.media_type}` |" for name, writer in WRITERS.items()]
    return "\n".join(["| format | what it is | media type |", "| --- | --- | --- |", *rows])


def make_rules():
    """Tell of each rule what it does, and what it says of a sentence."""
    found = {"text": "...", "sentence": "...", "section": "..."}
    rows = [f"| `{rule.label}` | {rule.effect.value} | {rule.words.format(**found)} |" for rule in Rule]
    return "\n".join(["| rule | what it does | what it says |", "| --- | --- | --- |", *rows])


def make_scores():
    """Tell of each part of a score what it counts and what it says."""
    weights = {**WEIGHTS, "meaning": MEANING}
    rows = [f"| `{part.name}` | {weights[part.name]:g} | {part.says} |" for part in PARTS]
    return "\n".join(["| part | counts | what it says of a sentence |", "| --- | --- | --- |", *rows])


def make_words():
    """Give the fixed words of the page by their keys, as they are in English; forms of a plural beside each other."""
    shown = {
        key: said if isinstance(said, str) else " / ".join(dict.fromkeys(said.values()))
        for key, said in ENGLISH.words.items()
    }
    rows = [f"| `{key}` | {text.strip()} |" for key, text in shown.items()]
    return "\n".join(["| key | in English |", "| --- | --- |", *rows])


def make_parts():
    """Give what is generated, by the page and the marker that it stands under."""
    yield README, "formats", make_formats()
    yield README, "checker", f"`{hash_checker()}`."
    yield COMMANDS_PAGE, "codes", make_codes()
    yield COMMANDS_PAGE, "writers", make_writers()
    yield COMMANDS_PAGE, "parts", make_scores()
    yield COMMANDS_PAGE, "rules", make_rules()
    yield ARCHITECTURE, "picture", make_picture()
    yield ARCHITECTURE, "rooms", make_rooms()
    yield TEMPLATES_PAGE, "words", make_words()
    for table in TABLES:
        if table is not SUBSECTION_KEYS:
            yield OUTLINE_PAGE, f"keys: {table.name}", make_keys(table)
    for command in COMMANDS:
        yield COMMANDS_PAGE, f"help: {command}", make_help(command)


@pytest.mark.parametrize(("page", "marker", "content"), [pytest.param(*row, id=row[1]) for row in make_parts()])
def test_generated_parts_are_what_the_program_says(page, marker, content, request):
    written = page.read_text("utf-8")
    assert f"<!-- {marker} -->\n" in written
    fresh = replace_block(written, marker, content)
    if request.config.getoption("--update-docs"):
        page.write_text(fresh, "utf-8")
    assert page.read_text("utf-8") == fresh


def test_every_command_is_shown():
    registered = {f"brief {command.name or command.callback.__name__}" for command in cli.app.registered_commands}
    assert registered == set(COMMANDS) - {"brief"}


def test_every_exit_code_is_in_the_table():
    rows = {int(code) for code in re.findall(r"^\| (\d+) \|", COMMANDS_PAGE.read_text("utf-8"), re.MULTILINE)}
    named = {value for name, value in vars(terminal).items() if name.startswith("EXIT_")}
    assert rows == named | {2}


def test_the_guide_gives_methods_as_many_candidates_as_the_program():
    text = " ".join(OUTLINE_PAGE.read_text("utf-8").split())
    assert f"the best {methods.LEAST} sentences" in text
    assert f"up to {methods.MOST} (`kl`, which is slow: {methods.MOST_OF_KL})" in text


def test_the_example_of_an_outline_is_a_good_one(tmp_path):
    strike.write_project(tmp_path, strike.OUTLINE)
    shown = CliRunner().invoke(cli.app, ["check", "--project", str(tmp_path)], catch_exceptions=False)
    assert not re.search(r"(?:error|warning)\[", shown.output)
    assert shown.output.endswith("no errors, no warnings\n")
    assert shown.exit_code == 0


def test_every_filter_of_templates_is_named():
    ours = html._environment({}, "en").filters.keys() - DEFAULT_FILTERS.keys()
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    assert {name for name in ours if f"`{name}`" not in text} == set()


def test_every_template_is_named():
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    assert all(f"`{path.name}`" in text for path in (ROOT / "templates").iterdir())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pictures_and_linked_files_are_there(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_order_of_choosing_names_modules_of_the_room():
    named = re.findall(r"`(\w+)`", ast.get_docstring(TREES["choosing"]))
    modules = {path.stem for path in (ROOT / "briefings" / "choosing").glob("*.py")}
    assert named.index("scopes") < named.index("select") < named.index("key_points")
    assert [name for name in named if name not in modules] == []


def test_each_recipe_names_tests_that_there_are():
    recipes = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Recipes\n")[2].split("\n### ")[1:]
    for recipe in recipes:
        named = re.findall(r"^Tests: `(.+)`\.$", recipe, re.MULTILINE)
        assert len(named) == 1, recipe
        assert [name for name in named[0].split() if not (ROOT / "tests" / f"test_{name}.py").exists()] == []


def test_the_readme_is_read_in_one_go():
    assert len(README.read_text("utf-8").splitlines()) <= 150


def test_the_readme_names_what_the_first_commands_write(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    text = README.read_text("utf-8")
    for command, comment in re.findall(r"^brief (init|build) +# (.+)$", text, re.MULTILINE):
        shown = CliRunner().invoke(cli.app, [command], prog_name="brief").stdout
        written = re.findall(r"^wrote (.+)$", shown, re.MULTILINE)
        assert [path for path in written if path not in comment] == []
        assert written


def test_each_page_is_reached_from_the_readme():
    linked = set(re.findall(r"\]\(([^)#:]+)\)", README.read_text("utf-8")))
    assert {page.relative_to(ROOT).as_posix() for page in PAGES} - {"README.md"} <= linked


def test_the_example_for_python_runs(tmp_path, monkeypatch, capsys):
    example = re.search(r"<!-- example -->\n```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)[1]
    for name in ("seeds", "outline.yaml"):
        (tmp_path / "project").mkdir(exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / "project" / name)
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
    shown = capsys.readouterr().out.splitlines()
    titles = re.findall(r"  - title: (.+)", (ROOT / "outline.yaml").read_text("utf-8"))
    assert [line.partition(" [")[0] for line in shown[:-1]] == titles
    assert set(shown[-1].strip("[]").split(", ")) == {"'verbatim'"}
