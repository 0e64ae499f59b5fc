"""What is read from a project folder: the outline, the seeds, the templates."""

import os
import stat
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.text import Located, TextFile
from briefings.workspace.names import find_meant, find_named, is_pattern, leads_inside, walk_folder

OUTLINE = "outline.yaml"
TEMPLATES = "templates"
MAX_OUTLINE_BYTES = 1_000_000
MAX_SEED_BYTES = 20_000_000
MAX_TEMPLATE_BYTES = 5_000_000
_SAY = "say under 'seeds:' where they are, for 'brief init' with --seeds"
_READ_ONLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


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


class _RefusedError(Exception):
    """A file that is not read; carries why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def read_outline(root: Path) -> tuple[TextFile | None, Diagnostics]:
    """Read outline.yaml; None with the reason when there is nothing to read."""
    path = root / OUTLINE
    if not path.exists():
        hint = "let 'brief init' propose one, or write one with 'title', and 'sections' that each have a 'title'"
        hint += ", or name the project's folder with --project"
        return None, (Diagnostic(Code.OUTLINE_MISSING, f"there is no {OUTLINE} in {_shown(root)}", hint, OUTLINE),)
    try:
        content = _read_regular(path, OUTLINE, MAX_OUTLINE_BYTES, Code.OUTLINE_TOO_LARGE)
        return TextFile(OUTLINE, content.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        message = f"{OUTLINE} is not UTF-8: byte {error.start + 1} is not part of any character"
        return None, (Diagnostic(Code.OUTLINE_UNREADABLE, message, "save it as UTF-8", OUTLINE),)
    except _RefusedError as refused:
        message = refused.diagnostic.message.partition(";")[0]
        if refused.diagnostic.code is Code.OUTLINE_TOO_LARGE:
            return None, (
                Diagnostic(Code.OUTLINE_TOO_LARGE, message, "an outline holds questions; articles are seeds", OUTLINE),
            )
        return None, (Diagnostic(Code.OUTLINE_UNREADABLE, message, refused.diagnostic.hint, OUTLINE),)


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
    for path in sorted(paths, key=lambda path: (unicodedata.normalize("NFC", path), path)):
        try:
            files.append(SeedFile(path, _read_seed(root, path, paths[path])))
        except _RefusedError as refused:
            diagnostics.append(refused.diagnostic)
    return Seeds(tuple(files), tuple(sorted(paths))), tuple(diagnostics)


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
                if shown == TEMPLATES and not leads_inside(root, path):
                    raise _refused(Code.SEED_OUTSIDE, name, "is behind a link that leaves the project", "copy it there")
                content = _read_regular(path, name, MAX_TEMPLATE_BYTES, Code.TEMPLATE_MISSING)
                templates[path.name] = TextFile(name, content.decode("utf-8", errors="replace"))
            except _RefusedError as refused:
                message = refused.diagnostic.message.partition(";")[0]
                diagnostics.append(Diagnostic(Code.TEMPLATE_MISSING, message, refused.diagnostic.hint, name))
    return templates, tuple(diagnostics)


def packaged_templates() -> Path:
    """Give the folder of the templates that brief brings: in the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / TEMPLATES
    return installed if installed.is_dir() else package.parent / TEMPLATES


def _read_seed(root: Path, path: str, file: Path) -> bytes:
    if not leads_inside(root, file):
        raise _refused(
            Code.SEED_OUTSIDE, path, "is behind a link that leaves the project", "copy the file into the project"
        )
    if file.is_symlink() and file.is_dir():
        raise _refused(Code.SEED_NOT_A_FILE, path, "is a link to a folder", "name the folder itself under 'seeds:'")
    return _read_regular(file, path, MAX_SEED_BYTES, Code.SEED_TOO_LARGE)


def _read_regular(file: Path, path: str, limit: int, too_large: Code) -> bytes:
    """Read a regular file of bounded size through one descriptor, so that what was checked is what is read."""
    try:
        descriptor = os.open(file, _READ_ONLY)
        with os.fdopen(descriptor, "rb") as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _refused(Code.SEED_NOT_A_FILE, path, "is not a regular file", "put a file in its place")
            if status.st_size > limit:
                raise _refused(
                    too_large, path, f"is larger than {limit // 1_000_000} MB", "split it, or take a part of it"
                )
            return opened.read(limit + 1)
    except OSError as error:
        why = (error.strerror or "it cannot be opened").lower()
        hint = (
            "give yourself permission to read it" if isinstance(error, PermissionError) else "put a file in its place"
        )
        raise _refused(Code.SEED_UNREADABLE, path, f"cannot be read ({why})", hint) from error


def _refused(code: Code, path: str, what: str, hint: str) -> _RefusedError:
    return _RefusedError(Diagnostic(code, f"'{path}' {what}; it is left out", hint, path))


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
