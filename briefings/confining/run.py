"""A process of brief that reads a stranger's file: started, watched and ended from here."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, cast

from briefings.confining.limits import Limits

if sys.platform != "win32":
    import resource
    import signal

OUT_OF_MEMORY = 71
"""The exit code of a process that asked for more memory than it may have."""
_CHUNK = 65536


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of computing, and megabytes where the system counts them."""

    seconds: float
    megabytes: float = 0.0

    def __str__(self) -> str:
        """Say it in words: "10.0 s of computing and 412 MB"."""
        memory = f" and {self.megabytes:.0f} MB" if self.megabytes else ""
        return f"{self.seconds:.1f} s of computing{memory}"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a process wrote, and its exit code; or why it was stopped, and what it had cost by then."""

    output: bytes
    errors: bytes
    code: int
    stopped: str = ""
    cost: Cost | None = None


def run_confined(program: str, arguments: Sequence[str], limits: Limits, encoding: str) -> Ran:
    """Run a line of Python that confines itself; it writes in an encoding, and by numbers what that does not have."""
    before = _spent()
    begun = time.monotonic()
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-P", "-c", program, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ
        | {
            "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
            "PYTHONIOENCODING": f"{encoding}:backslashreplace",
        },
    )
    try:
        gathered = [_Gathered(cast("BinaryIO", stream), process, limits) for stream in (process.stdout, process.stderr)]
        code = process.wait(limits.patience)
    except subprocess.TimeoutExpired:
        code = None
    finally:
        process.kill()
        process.wait()
    for each in gathered:
        each.join()
    cost = _cost(before, time.monotonic() - begun)
    stopped = _fate(code, any(each.is_full for each in gathered))
    return Ran(gathered[0].content, gathered[1].content, code or 0, stopped, cost)


class _Gathered(threading.Thread):
    """Reads what a process writes; one that writes too much is ended."""

    def __init__(self, stream: BinaryIO, process: subprocess.Popen[bytes], limits: Limits) -> None:
        super().__init__(daemon=True)
        self.content = b""
        self.is_full = False
        self._stream, self._process, self._most = stream, process, limits.output
        self.start()

    def run(self) -> None:
        chunks: list[bytes] = []
        size = 0
        while chunk := self._stream.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > self._most:
                self.is_full = True
                self._process.kill()
                break
        self._stream.close()
        self.content = b"".join(chunks)


def _fate(code: int | None, is_full: bool) -> str:  # noqa: FBT001
    """Say why a process did not come to its end; empty where it did."""
    if is_full:
        return "what is to be said of it has no end"
    if code is None:
        return "it does not come to an end"
    if code == OUT_OF_MEMORY:
        return "it takes more memory than a brief of its size needs"
    if code >= 0:
        return ""
    if sys.platform != "win32" and -code == signal.SIGXCPU:
        return "it takes more computing than a brief of its size needs"
    return f"a library that reads it broke off (signal {-code}), as for a want of memory"


def _spent() -> float:
    if sys.platform == "win32":
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _cost(before: float, waited: float) -> Cost:
    if sys.platform == "win32":
        return Cost(waited)
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    return Cost(_spent() - before, peak / 1e6)
