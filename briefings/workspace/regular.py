"""A regular file of bounded size, read once through one descriptor, so that what was checked is what is read."""

import os
import stat
from enum import Enum
from pathlib import Path

_READ_ONLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""Without O_NONBLOCK, opening a pipe would wait for somebody who writes into it."""


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
        descriptor = os.open(file, _READ_ONLY)
        with os.fdopen(descriptor, "rb") as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise RefusedError(Fault.NOT_A_FILE, "is not a regular file", _REPLACE)
            if status.st_size > limit:
                what = f"is larger than {limit // 1_000_000} MB"
                raise RefusedError(Fault.TOO_LARGE, what, "split it, or take a part of it")
            return opened.read(limit + 1)
    except OSError as error:
        why = (error.strerror or "it cannot be opened").lower()
        hint = "give yourself permission to read it" if isinstance(error, PermissionError) else _REPLACE
        raise RefusedError(Fault.UNREADABLE, f"cannot be read ({why})", hint) from error


_REPLACE = "put a file in its place"
