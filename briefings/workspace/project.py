"""What is read from a project folder: the outline, the seeds, the templates."""

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.selection import LOCK
from briefings.model.text import Located, TextFile, fold_lines
from briefings.workspace.names import find_meant, find_named, is_pattern, leads_inside, walk_folder
from briefings.workspace.regular import Fault, RefusedError, read_regular

OUTLINE = "outline.yaml"
TEMPLATES = "templates"
_CHECKER = "checker"
MAX_OUTLINE_BYTES = 1_000_000
MAX_LOCK_BYTES = 5_000_000
MAX_SEED_BYTES = 20_000_000
MAX_TEMPLATE_BYTES = 5_000_000
"""Far more than anybody writes by hand; what is larger got here by mistake, and would fill the memory."""
_SEED_CODES = {
    Fault.OUTSIDE: Code.SEED_OUTSIDE, Fault.NOT_A_FILE: Code.SEED_NOT_A_FILE, Fault.TOO_LARGE: Code.SEED_TOO_LARGE,
    Fault.UNREADABLE: Code.SEED_UNREADABLE,
}  # fmt: skip
_LINK_OUTSIDE = "is behind a link that leaves the project"
_SAY = "say under 'seeds:' where they are, for 'brief init' with --seeds"


@dataclass(frozen=True, slots=True)
class SeedFile:
    """A file as it was read, once; `path` is relative to the project, with forward slashes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Seeds:
    """The files that could be read, and the paths of all that were found."""

    files: tuple[SeedFile, ...]
    found: tuple[str, ...]


def has_outline(root: Path) -> bool:
    """Tell whether a folder is a project with an outline, readable or not."""
    return os.path.lexists(root / OUTLINE)


def read_outline(root: Path) -> tuple[TextFile | None, Diagnostics]:
    """Read outline.yaml; None with the reason when there is nothing to read."""
    path = root / OUTLINE
    if not path.exists():
        hint = "let 'brief init' propose one, or write one with 'title', and 'sections' that each have a 'title'"
        hint += ", or name the project's folder with --project"
        return None, (Diagnostic(Code.OUTLINE_MISSING, f"there is no {OUTLINE} in {_shown(root)}", hint, OUTLINE),)
    try:
        return TextFile(OUTLINE, read_regular(path, MAX_OUTLINE_BYTES).decode("utf-8")), ()
    except UnicodeDecodeError as error:
        message = f"{OUTLINE} is not UTF-8: byte {error.start + 1} is not part of any character"
        return None, (Diagnostic(Code.OUTLINE_UNREADABLE, message, "save it as UTF-8", OUTLINE),)
    except RefusedError as refused:
        code, hint = Code.OUTLINE_UNREADABLE, refused.hint
        if refused.fault is Fault.TOO_LARGE:
            code, hint = Code.OUTLINE_TOO_LARGE, "an outline holds questions; articles are seeds"
        return None, (Diagnostic(code, f"'{OUTLINE}' {refused.what}", hint, OUTLINE),)


def read_lock_file(root: Path) -> tuple[TextFile | None, Diagnostics]:
    """Read what a model chose before; None where there is no such file, or, with the reason, nothing to read."""
    path = root / LOCK
    if not os.path.lexists(path):
        return None, ()
    hint = "put the file back, or remove it: the choice is brief's own then"
    try:
        return TextFile(LOCK, read_regular(path, MAX_LOCK_BYTES).decode("utf-8")), ()
    except UnicodeDecodeError as error:
        message = f"{LOCK} is not UTF-8: byte {error.start + 1} is not part of any character"
        return None, (Diagnostic(Code.LOCK_UNREADABLE, message, hint, LOCK),)
    except RefusedError as refused:
        return None, (Diagnostic(Code.LOCK_UNREADABLE, f"'{LOCK}' {refused.what}", hint, LOCK),)


def read_seeds(root: Path, names: Sequence[Located[str]], outline: str) -> tuple[Seeds, Diagnostics]:
    """Read every file that `names` stand for: files, folders (with all that is in them) and patterns."""
    diagnostics: list[Diagnostic] = []
    paths: dict[str, Path] = {}
    for name in names:
        matched = find_named(root, name.value)
        if matched is None:
            diagnostics.append(_outside(root, name, outline))
        elif not matched:
            diagnostics.append(_missing(root, name, outline))
        else:
            paths |= matched
    files: list[SeedFile] = []
    for path in sorted(paths, key=order_seeds):
        try:
            files.append(SeedFile(path, read_seed(root, paths[path])))
        except RefusedError as refused:
            message = f"'{path}' {refused.what}; it is left out"
            diagnostics.append(Diagnostic(_SEED_CODES[refused.fault], message, refused.hint, path))
    return Seeds(tuple(files), tuple(sorted(paths))), tuple(diagnostics)


def order_seeds(path: str) -> tuple[str, str]:
    """Give what seeds are put in order by: composed and decomposed letters of a path stand in one place."""
    return unicodedata.normalize("NFC", path), path


def read_seed(root: Path, file: Path) -> bytes:
    """Read a file of a project, and fold it. Raises RefusedError for a link that leaves it, and for no fit file."""
    if not leads_inside(root, file):
        raise RefusedError(Fault.OUTSIDE, _LINK_OUTSIDE, "copy the file into the project")
    if file.is_symlink() and file.is_dir():
        raise RefusedError(Fault.NOT_A_FILE, "is a link to a folder", "name the folder itself under 'seeds:'")
    content = read_regular(file, MAX_SEED_BYTES)
    return content if b"\0" in content else fold_lines(content)  # with a zero byte it is no such text


def read_templates(root: Path) -> tuple[dict[str, TextFile], Diagnostics]:
    """Read the templates by name; those of the project stand before those that brief brings."""
    templates: dict[str, TextFile] = {}
    diagnostics: list[Diagnostic] = []
    for folder, shown in ((packaged_templates(), "brief's own templates"), (root / TEMPLATES, TEMPLATES)):
        for path in walk_folder(folder) if folder.is_dir() else ():
            if path.suffix not in {".html", ".css"} or path.parent != folder:
                continue
            name = f"{shown}/{path.name}"
            try:
                content = _read_template(path, root if shown == TEMPLATES else None)
                templates[path.name] = TextFile(name, content.decode("utf-8"))
            except UnicodeDecodeError as error:
                message = f"'{name}' is not UTF-8: byte {error.start + 1} is not part of any character"
                diagnostics.append(Diagnostic(Code.TEMPLATE_SYNTAX, message, "save it as UTF-8", name))
            except RefusedError as refused:
                message = f"'{name}' {refused.what}"
                diagnostics.append(Diagnostic(Code.TEMPLATE_MISSING, message, refused.hint, name))
    return templates, tuple(diagnostics)


def read_packaged_templates() -> dict[str, TextFile]:
    """Read the templates that brief brings, and no others."""
    paths = (path for path in sorted(packaged_templates().iterdir()) if path.suffix in {".html", ".css"})
    return {path.name: TextFile(path.name, path.read_text(encoding="utf-8")) for path in paths}


def packaged_templates() -> Path:
    """Give the folder of the templates that brief brings."""
    return _packaged(TEMPLATES)


def read_checker_parts() -> dict[str, str]:
    """Read the parts of the page by which a browser checks a brief."""
    paths = (path for path in sorted(_packaged(_CHECKER).iterdir()) if path.is_file())
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def _packaged(name: str) -> Path:
    """Give a folder that brief brings: in the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name


def _read_template(path: Path, within: Path | None) -> bytes:
    if within and not leads_inside(within, path):
        raise RefusedError(Fault.OUTSIDE, _LINK_OUTSIDE, "copy it there")
    return read_regular(path, MAX_TEMPLATE_BYTES)


def _outside(root: Path, name: Located[str], outline: str) -> Diagnostic:
    message, hint = f"'{name.value}' lies outside the project; it is left out", "copy the files into the project"
    if Path(name.value).is_absolute() and (meant := find_meant(root, name.value)):
        message = f"'{name.value}' begins at the root of the disk, and not in the project; it is left out"
        hint = f"did you mean '{meant}'?"
    return Diagnostic(Code.SEED_OUTSIDE, message, hint, outline, name.span)


def _missing(root: Path, name: Located[str], outline: str) -> Diagnostic:
    meant = find_meant(root, name.value)
    if os.path.isdir(root / name.value):  # noqa: PTH112 - Path.is_dir raises for a name that no file can have
        message, meant = f"the folder '{name.value}' holds no files", None
    elif is_pattern(name.value):
        message = f"'{name.value}' matches no file"
    else:
        message = f"there is no file or folder '{name.value}'"
    is_written = name.span.start < name.span.end
    hint = f"put the articles there, or {_SAY}"
    if meant:
        hint = f"did you mean '{meant}'?" + ("" if is_written else f" {_SAY}")
    return Diagnostic(Code.SEED_MISSING, message, hint, *((outline, name.span) if is_written else ("", None)))


def _shown(root: Path) -> str:
    return "this folder" if root == Path() else f"'{root}'"
