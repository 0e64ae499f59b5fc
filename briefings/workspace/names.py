"""Names of files, folders and patterns, as somebody writes them -> what they stand for in a project."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from briefings.language.spelling import fold_path, nearest_word

_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
"""How letters with accents are spelled: by keyboards, and in names of files by macOS. They look the same."""
_IGNORED = {"thumbs.db", "desktop.ini"}


def find_named(root: Path, name: str) -> dict[str, Path] | None:
    """Give the files that a name stands for; None for a name that leads out of the project."""
    try:
        if not _inside(root, name):
            return None
        spelled = dict.fromkeys((name, *(unicodedata.normalize(form, name) for form in _FORMS)))
        return next((found for form in spelled if (found := dict(_match(root, form)))), {})
    except (ValueError, OSError):  # no file can have such a name, or the pattern is none
        return {}


def find_meant(root: Path, name: str) -> str | None:
    r"""Give the file, folder or pattern of the project that was meant by a name that stands for nothing.

    For "Seeds\My%20file.txt" that is "seeds/My file.txt", and for "/home/ada/port/seeds" in her folder "port" "seeds".
    """
    try:
        if Path(name).is_absolute() and leads_inside(root, Path(name)):
            name = os.path.relpath(os.path.realpath(name), os.path.realpath(root))
        if not is_pattern(name):
            return _go_down(root, name)
        slashed = name.replace("\\", "/").lstrip("/")
        otherwise = dict.fromkeys((slashed, unquote(slashed), slashed.lower()))
        return next((form for form in otherwise if form != name and find_named(root, form)), None)
    except (ValueError, OSError):  # no file can have such a name, or a folder may not be looked into
        return None


def walk_folder(folder: Path) -> Iterator[Path]:
    """Give all that is in a folder and in the folders below it; links to folders are not followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder  # whoever tries to read it will say why that cannot be done
        return
    for entry in entries:
        if _is_ignored(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from walk_folder(Path(entry.path))
        else:
            yield Path(entry.path)


def leads_inside(root: Path, path: Path) -> bool:
    """Tell whether a path stays in the project, links followed."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def is_pattern(name: str) -> bool:
    """Tell whether a name stands for all that match it: "press/*.txt"."""
    return any(mark in name for mark in "*?[")


def relative_path(root: Path, path: Path) -> str:
    """Give a path in a project, with forward slashes; bytes that are no UTF-8 are written by their numbers."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", errors="backslashreplace")


def _match(root: Path, name: str) -> Iterator[tuple[str, Path]]:
    whole = root / name
    if whole.is_dir() and not whole.is_symlink():
        for path in walk_folder(whole):
            yield relative_path(root, path), path
    elif whole.exists() or whole.is_symlink():
        yield relative_path(root, whole), whole
    elif is_pattern(name):
        for path in root.glob(name):
            if path.is_dir() and not path.is_symlink():
                yield from ((relative_path(root, inner), inner) for inner in walk_folder(path))
            elif not path.name.startswith("."):
                yield relative_path(root, path), path


def _inside(root: Path, name: str) -> bool:
    """Tell whether a path named in the project stays in it, links followed."""
    if ".." in Path(name).parts or Path(name).is_absolute():
        return False
    whole = root / name
    return is_pattern(name) or whole.is_symlink() or leads_inside(root, whole)


def _go_down(root: Path, name: str) -> str | None:
    """Follow a path from folder to folder, each time to the entry whose name is the same or else most like it."""
    parts: list[str] = []
    for part in fold_path(name).split("/"):
        here = root.joinpath(*parts)
        if not leads_inside(root, here):
            return None
        names = {fold_path(entry.name): entry.name for entry in os.scandir(here) if not _is_ignored(entry.name)}
        near = part if part in names else nearest_word(part, names)
        if near is None:
            return None
        parts.append(names[near])
    return relative_path(root, root.joinpath(*parts))


def _is_ignored(name: str) -> bool:
    return name.startswith(".") or name.lower() in _IGNORED or name.endswith("~")
