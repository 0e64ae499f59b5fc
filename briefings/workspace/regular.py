"""A regular file of bounded size, read once through one descriptor, so that what was checked is what is read."""

import os
import stat
from enum import Enum
from hashlib import sha256
from pathlib import Path

_SAFE = (
    getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
)
"""Without O_NONBLOCK, opening a pipe would wait for somebody who writes into it."""
_CHUNK = 1 << 20
_ANY_SIZE = 1 << 62


class Fault(Enum):
    """Why a file is not read."""

    OUTSIDE = "outside"
    NOT_A_FILE = "not a file"
    TOO_LARGE = "too large"
    UNREADABLE = "unreadable"


class RefusedError(Exception):
    """A file that is not read: why, the same as the end of a sentence that begins with its name, and what to do."""

    def __init__(self, fault: Fault, what: str, hint: str) -> None:
        """Say why: `RefusedError(Fault.TOO_LARGE, "is larger than 20 MB", "split it")`."""
        super().__init__(what)
        self.fault, self.what, self.hint = fault, what, hint


def read_regular(file: Path, limit: int) -> bytes:
    """Read a regular file of at most `limit` bytes. Raises RefusedError."""
    try:
        with os.fdopen(open_regular(file, limit), "rb") as opened:
            return opened.read(limit + 1)
    except OSError as error:
        raise _unreadable(error) from error


def hash_regular(file: Path) -> str:
    """Give the SHA-256 of a regular file, in hexadecimal digits. Raises RefusedError."""
    digest = sha256()
    try:
        with os.fdopen(open_regular(file, _ANY_SIZE), "rb") as opened:
            while chunk := opened.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise _unreadable(error) from error
    return digest.hexdigest()


def open_regular(file: Path, limit: int, mode: int = os.O_RDONLY) -> int:
    """Open a regular file of at most `limit` bytes, and give its descriptor. Raises RefusedError."""
    try:
        descriptor = os.open(file, mode | _SAFE)
    except OSError as error:
        raise _unreadable(error) from error
    status = os.fstat(descriptor)
    if stat.S_ISREG(status.st_mode) and status.st_size <= limit:
        return descriptor
    os.close(descriptor)
    if stat.S_ISREG(status.st_mode):
        what = f"is larger than {limit // 1_000_000} MB"
        raise RefusedError(Fault.TOO_LARGE, what, "split it, or take a part of it")
    if stat.S_ISDIR(status.st_mode):
        raise RefusedError(Fault.UNREADABLE, "cannot be read (is a directory)", _REPLACE)
    raise RefusedError(Fault.NOT_A_FILE, "is not a regular file", _REPLACE)


def _unreadable(error: OSError) -> RefusedError:
    why = (error.strerror or "it cannot be opened").lower()
    hint = "give yourself permission to read it" if isinstance(error, PermissionError) else _REPLACE
    return RefusedError(Fault.UNREADABLE, f"cannot be read ({why})", hint)


_REPLACE = "put a file in its place"
