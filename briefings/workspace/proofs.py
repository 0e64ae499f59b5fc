"""What is read to verify a brief: the file itself, and folders of sources outside any outline."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.text import Located, Span
from briefings.workspace.names import relative_path
from briefings.workspace.project import read_seed, read_seeds
from briefings.workspace.regular import Fault, RefusedError, read_regular

MAX_BRIEF_BYTES = 200_000_000
"""A brief carries its sources; ten of the largest fit."""
_HINTS = {
    Fault.NOT_A_FILE: "name the file of a brief, or of a draft",
    Fault.TOO_LARGE: "let it be built with 'attach: [ledger]', without its sources",
}


def read_file(path: Path) -> tuple[bytes | None, Diagnostics]:
    """Read a file to verify; None with the reason where that cannot be done."""
    if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises for a name that no file can have
        return None, (_unreadable(path, "there is no such file", "build the brief first, or name a file"),)
    try:
        return read_regular(path, MAX_BRIEF_BYTES), ()
    except RefusedError as refused:
        return None, (_unreadable(path, f"it {refused.what}", _HINTS.get(refused.fault, refused.hint)),)


def size_of(path: Path) -> int:
    """Give the bytes that a file has; 0 where there is none."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def read_folder(folder: Path) -> tuple[dict[str, bytes], Diagnostics]:
    """Read all files of a folder of sources, by their paths in it."""
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises, as above
        what = "it is no folder" if os.path.lexists(folder) else "there is no such folder"
        return {}, (_unreadable(folder, what, "name the sources with --seeds, or the project with --project"),)
    seeds, diagnostics = read_seeds(folder, (Located(".", Span(0, 0)),), "")
    if not seeds.files:
        return {}, (_unreadable(folder, "it holds no sources that can be read", "name the folder with --seeds"),)
    return {seed.path: seed.content for seed in seeds.files}, diagnostics


def read_named(root: Path, names: Iterable[str], fold: Callable[[str], str]) -> dict[str, bytes]:
    """Read the files of a project whose paths are the same as one of the names once both are folded, by their paths.

    A name that was read from a page has lost what does not print: several files may go by it.
    """
    found: dict[str, bytes] = {}
    for path in _find_named(root, names, fold):
        with suppress(RefusedError):
            found[relative_path(root, path)] = read_seed(root, path)
    return found


def _find_named(folder: Path, names: Iterable[str], fold: Callable[[str], str]) -> Iterator[Path]:
    """Go down from folder to folder, to each entry whose name is the next part of one of the names."""
    rests: dict[str, set[str]] = {}
    for name in names:
        first, _, rest = name.partition("/")
        rests.setdefault(fold(first), set()).add(rest)
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for path in entries:
        wanted = rests.get(fold(relative_path(folder, path)), set())
        if "" in wanted and path.is_file():
            yield path
        if (further := wanted - {""}) and path.is_dir():
            yield from _find_named(path, further, fold)


def _unreadable(path: Path, what: str, hint: str) -> Diagnostic:
    return Diagnostic(Code.BRIEF_UNREADABLE, f"cannot verify with '{path}': {what}", hint)
