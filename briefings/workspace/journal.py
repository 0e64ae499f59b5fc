"""The journal of a publication: which files are to take which places, on disk before the first of them does.

A kill between two renames leaves a journal that nobody holds; the next command puts the rest in place by it. It may
have been forged, and is believed so far alone: it names files beside itself that a command publishes together, with
the hashes of what stands there before and after, and nothing is replaced that is not as it says.
"""

import json
import os
import re
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefings.workspace.regular import RefusedError, hash_regular, open_regular

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_JOURNAL = re.compile(r"\.(?P<token>[0-9a-f]{16})\.brief-journal")
_TEMPORARY = re.compile(r"\.(?P<token>[0-9a-f]{16})\.\d{1,3}\.brief-tmp")
_PUBLISHED = re.compile(r"[^/\\\0:]+\.(?:pdf|html|json|yaml|bak\d*)")
"""What files are called that are published with others."""
_MOST_BYTES = 100_000
OTHER = "other"
"""In the place of the hash of what is no regular file: it is never replaced by a journal."""
_FAR = 1 << 30
"""A place in the file beyond its end, which is locked on Windows, so that the rest of it can be read."""


@dataclass(frozen=True, slots=True)
class Move:
    """A file that is to take its place: its name, and the hashes of what stands there before (or none) and after."""

    name: str
    before: str
    after: str


class Journal:
    """A journal that this process holds; what it is the journal of is left alone by others for so long."""

    def __init__(self, folder: Path, token: str, descriptor: int) -> None:
        """Take over an open and locked file."""
        self.folder, self._token, self._descriptor = folder, token, descriptor
        self._path = _journal_path(folder, token)

    def temporary(self, number: int) -> Path:
        """Give the place of a file until it takes its own."""
        return self.folder / f".{self._token}.{number}.brief-tmp"

    def write(self, moves: tuple[Move, ...]) -> None:
        """Write down what is to be done; when this returns, it is on disk. Raises OSError."""
        rows = [[move.name, move.before, move.after] for move in moves]
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, json.dumps({"moves": rows}).encode())
        os.fsync(self._descriptor)
        flush_folder(self.folder)

    def read(self) -> tuple[Move, ...]:
        """Read what is to be done; nothing where it was not written to its end, or is not of our making."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        content = os.read(self._descriptor, _MOST_BYTES)
        try:
            moves = tuple(Move(*map(str, row)) for row in json.loads(content)["moves"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return ()
        return moves if all(_PUBLISHED.fullmatch(move.name) for move in moves) else ()

    def drop(self) -> None:
        """Give it up, with the files that have not taken their places."""
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)  # without its files it must not be taken for one to be finished
        for path, found in _entries(self.folder, _TEMPORARY):
            if found["token"] == self._token:
                _remove(path)
        self.release()
        _remove(self._path)

    def release(self) -> None:
        """Let others take it."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def begin_journal(folder: Path) -> Journal:
    """Make a journal in a folder, and hold it. Raises OSError."""
    while True:
        token = secrets.token_hex(8)
        path = _journal_path(folder, token)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        if _hold(descriptor, path):
            return Journal(folder, token, descriptor)
        os.close(descriptor)  # somebody took it for one that was left


def find_left(folder: Path) -> Iterator[Journal]:
    """Hold one after another the journals of a folder that nobody holds; sweep temporary files that have none."""
    for path, found in _entries(folder, _JOURNAL):
        with suppress(OSError, RefusedError):
            descriptor = open_regular(path, _MOST_BYTES, os.O_RDWR)
            if _is_ours(descriptor) and _hold(descriptor, path):
                yield Journal(folder, found["token"], descriptor)
            else:
                os.close(descriptor)
    for path, found in _entries(folder, _TEMPORARY):
        if not os.path.lexists(_journal_path(folder, found["token"])):
            _remove(path)


def state_of(path: Path) -> str:
    """Give the hash of a file, nothing where there is none, and a word that is no hash for what is no regular file."""
    if not os.path.lexists(path):
        return ""
    try:
        return OTHER if path.is_symlink() else hash_regular(path)
    except RefusedError:
        return OTHER


def flush_folder(folder: Path) -> None:
    """Have the names in a folder be on disk."""
    with suppress(OSError):  # some systems cannot open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _journal_path(folder: Path, token: str) -> Path:
    return folder / f".{token}.brief-journal"


def _entries(folder: Path, pattern: re.Pattern[str]) -> list[tuple[Path, re.Match[str]]]:
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return []
    return [(path, found) for path in paths if (found := pattern.fullmatch(path.name))]


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _is_ours(descriptor: int) -> bool:
    """Tell whether this user made a file: in a folder that is everybody's, others may leave journals too."""
    return sys.platform == "win32" or os.fstat(descriptor).st_uid == os.geteuid()


def _hold(descriptor: int, path: Path) -> bool:
    """Lock an open file for as long as this process has it; False where another has it, or it is no longer there.

    Where the disk has no locks everybody holds it: a publication may then be finished by two, to the same end.
    """
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):  # the second on Windows
        return False
    except OSError:
        pass
    status: Any = os.fstat(descriptor)
    with suppress(OSError):
        there = path.lstat()
        return stat.S_ISREG(there.st_mode) and os.path.samestat(status, there)
    return False


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
