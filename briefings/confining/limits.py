"""The limits that a process sets itself before it reads a stranger's file, as far as the system has them.

Linux holds it to all of them, macOS to time and open files. Windows has none of these: there the parent alone ends it,
after so much time by the clock.
"""

import ctypes
import sys
from contextlib import suppress
from dataclasses import dataclass, replace

if sys.platform != "win32":
    import resource

_MEGABYTE = 1_000_000
_MOST_OPEN_FILES = 128
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
"""CLONE_NEWUSER and CLONE_NEWNET of Linux."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost: seconds of computing and megabytes at first, and what it may grow to; bytes of output."""

    seconds: int = 9
    megabytes: int = 400
    most_seconds: int = 600
    most_megabytes: int = 4_000
    output: int = 20_000_000

    def for_file(self, size: int) -> "Limits":
        """Give what a file of so many bytes may cost at first: it is held in memory more than once."""
        megabytes = size // _MEGABYTE
        return replace(self, seconds=self.seconds + megabytes // 4, megabytes=self.megabytes + 3 * megabytes)

    @property
    def patience(self) -> float:
        """Seconds by the clock after which it is ended, whatever it does."""
        return 3.0 * self.most_seconds


@dataclass(frozen=True, slots=True)
class Load:
    """What a file is found to hold: pages, sources, and megabytes of text; what it may cost grows with these."""

    pages: int
    sources: int
    megabytes: float


def confine(limits: Limits) -> None:
    """Hold this process, and those that it starts, to limits; to be called before anything of the file is read."""
    if sys.platform != "win32":
        _limit(resource.RLIMIT_CPU, limits.seconds, limits.most_seconds)
        _limit(resource.RLIMIT_DATA, limits.megabytes * _MEGABYTE, limits.most_megabytes * _MEGABYTE)
        _limit(resource.RLIMIT_NOFILE, _MOST_OPEN_FILES, _MOST_OPEN_FILES)
        _limit(resource.RLIMIT_CORE, 0, 0)
    if sys.platform.startswith("linux"):
        _leave_network()


def grow(limits: Limits, load: Load) -> None:
    """Allow this process what a brief of so many pages and sources costs, up to the most that it was given.

    A brief of 80 pages and 1,000 sources in 5 MB may take 9 + 80 + 20 + 10 seconds, and 400 + 240 + 300 + 200 MB.
    """
    if sys.platform != "win32":
        seconds = limits.seconds + load.pages + load.sources // 50 + int(2 * load.megabytes)
        megabytes = limits.megabytes + 3 * load.pages + 3 * load.sources // 10 + int(40 * load.megabytes)
        _limit(resource.RLIMIT_CPU, min(seconds, limits.most_seconds), limits.most_seconds)
        _limit(resource.RLIMIT_DATA, min(megabytes, limits.most_megabytes) * _MEGABYTE,
               limits.most_megabytes * _MEGABYTE)  # fmt: skip


def _limit(kind: int, soft: int, hard: int) -> None:
    """Set a limit, no higher than the one that holds already; one that the system does not know is left."""
    with suppress(ValueError, OSError):
        _, held = resource.getrlimit(kind)
        hard = hard if held == resource.RLIM_INFINITY else min(hard, held)
        resource.setrlimit(kind, (min(soft, hard), hard))


def _leave_network() -> None:
    """Go where there is no network, if the system lets this user."""
    with suppress(OSError, AttributeError):
        unshare = ctypes.CDLL(None, use_errno=True).unshare
        if unshare(_NEW_NETWORK):
            unshare(_NEW_USER | _NEW_NETWORK)
