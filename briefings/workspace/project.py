"""What is read from a project folder: the outline, the seeds, the templates."""

import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.text import Located, TextFile

OUTLINE = "outline.yaml"
TEMPLATES = "templates"
MAX_OUTLINE_BYTES = 1_000_000
MAX_SEED_BYTES = 20_000_000
MAX_TEMPLATE_BYTES = 5_000_000
_IGNORED = {"thumbs.db", "desktop.ini"}
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
        matched = _find(root, name.value)
        if matched is None:
            diagnostics.append(Diagnostic(Code.SEED_OUTSIDE, f"'{name.value}' lies outside the project; it is left out",
                                          "copy the files into the project", outline, name.span))  # fmt: skip
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
        for path in _walk(folder) if folder.is_dir() else ():
            if path.suffix not in {".html", ".css"} or path.parent != folder:
                continue
            name = f"{shown}/{path.name}"
            try:
                if shown == TEMPLATES and not _leads_inside(root, path):
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


def _find(root: Path, name: str) -> dict[str, Path] | None:
    """Give the files that a name stands for; None for a name that leads out of the project."""
    try:
        return dict(_match(root, name)) if _inside(root, name) else None
    except (ValueError, OSError):  # no file can have such a name, or the pattern is none
        return {}


def _match(root: Path, name: str) -> Iterator[tuple[str, Path]]:
    whole = root / name
    if whole.is_dir() and not whole.is_symlink():
        for path in _walk(whole):
            yield _relative(root, path), path
    elif whole.exists() or whole.is_symlink():
        yield _relative(root, whole), whole
    elif any(mark in name for mark in "*?["):
        for path in root.glob(name):
            if path.is_dir() and not path.is_symlink():
                yield from ((_relative(root, inner), inner) for inner in _walk(path))
            elif not path.name.startswith("."):
                yield _relative(root, path), path


def _walk(folder: Path) -> Iterator[Path]:
    """Give all that is in a folder and in the folders below it; links to folders are not followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder  # whoever tries to read it will say why that cannot be done
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.lower() in _IGNORED or entry.name.endswith("~"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _inside(root: Path, name: str) -> bool:
    """Tell whether a path named in the project stays in it, links followed."""
    if ".." in Path(name).parts or Path(name).is_absolute():
        return False
    whole = root / name
    return any(mark in name for mark in "*?[") or whole.is_symlink() or _leads_inside(root, whole)


def _leads_inside(root: Path, path: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def _read_seed(root: Path, path: str, file: Path) -> bytes:
    if not _leads_inside(root, file):
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


def _missing(root: Path, name: Located[str], outline: str) -> Diagnostic:
    if any(mark in name.value for mark in "*?["):
        message = f"'{name.value}' matches no file"
    elif os.path.isdir(root / name.value):  # noqa: PTH112 - Path.is_dir raises for a name that no file can have
        message = f"the folder '{name.value}' holds no files"
    else:
        message = f"there is no file or folder '{name.value}'"
    hint = "put the articles there, or say under 'seeds:' where they are, for 'brief init' with --seeds"
    place = (outline, name.span) if name.span.start < name.span.end else ("", None)
    return Diagnostic(Code.SEED_MISSING, message, hint, *place)


def _relative(root: Path, path: Path) -> str:
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", errors="backslashreplace")


def _shown(root: Path) -> str:
    return "this folder" if root == Path() else f"'{root}'"
