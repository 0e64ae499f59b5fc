"""What is read to verify a brief: the file itself, and folders of sources outside any outline."""

from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.text import Located, Span
from briefings.workspace.project import read_seeds

MAX_BRIEF_BYTES = 200_000_000


def read_file(path: Path) -> tuple[bytes | None, Diagnostics]:
    """Read a file to verify; None with the reason where that cannot be done."""
    try:
        if not path.exists():
            return None, (_unreadable(path, "there is no such file", "build the brief first, or name a file"),)
        if not path.is_file():
            return None, (_unreadable(path, "it is not a regular file", "name the file of a brief, or of a draft"),)
        if path.stat().st_size > MAX_BRIEF_BYTES:
            return None, (_unreadable(path, f"it is larger than {MAX_BRIEF_BYTES // 1_000_000} MB", "split it"),)
        return path.read_bytes(), ()
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", "") or "its name is none").lower()
        return None, (_unreadable(path, f"it cannot be opened ({why})", "give yourself permission to read it"),)


def read_folder(folder: Path) -> tuple[dict[str, bytes], Diagnostics]:
    """Read all files of a folder of sources, by their paths in it."""
    seeds, diagnostics = read_seeds(folder, (Located(".", Span(0, 0)),), "")
    if not seeds.files:
        return {}, (_unreadable(folder, "it holds no sources that can be read", "name the folder with --seeds"),)
    return {seed.path: seed.content for seed in seeds.files}, diagnostics


def read_named(root: Path, names: tuple[str, ...]) -> dict[str, bytes]:
    """Read those of the named files of a project that are there."""
    present = tuple(Located(name, Span(0, 0)) for name in names if _is_there(root, name))
    seeds, _ = read_seeds(root, present, "")
    return {seed.path: seed.content for seed in seeds.files}


def _is_there(root: Path, name: str) -> bool:
    try:
        return (root / name).is_file()
    except (OSError, ValueError):
        return False


def _unreadable(path: Path, what: str, hint: str) -> Diagnostic:
    return Diagnostic(Code.BRIEF_UNREADABLE, f"cannot verify with '{path}': {what}", hint)
