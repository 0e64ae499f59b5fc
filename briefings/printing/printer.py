"""The printer: a process that lays out pages, started ahead of the work and kept as long as there is more."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from typing import Any, BinaryIO, Self, cast

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.fonts import Fonts
from briefings.printing.message import PrintJob, Printout, receive_printout, send_job

_PROGRAM = "from briefings.printing.layout import main; main()"
_MACHINE_VARIABLES = frozenset({
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "FC_LANG", "PANGO_LANGUAGE", "FREETYPE_PROPERTIES",
})  # fmt: skip
_PATIENCE = 5.0
"""Seconds in which a process that closed its pipe is through with its end."""
_HINT = "is there enough memory? Where it breaks off again, please report it with the project folder"


class LayoutError(RuntimeError):
    """The process that lays out pages met a bug; the message is its traceback."""


class Printer:
    """A process that prints one page after another, for any number of threads; to be closed when there are no more.

    It is started by `start`, or else by its first job. Where it breaks off, that is told, and the next job starts it
    anew.
    """

    def __init__(self, open_fonts: Callable[[], AbstractContextManager[Fonts]]) -> None:
        """Do nothing yet; the fonts are opened when the process starts, and closed when it ends."""
        self._open_fonts = open_fonts
        self._lock = threading.Lock()
        self._held = ExitStack()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Start the process, so that it is ready when the first job comes; where that fails, the job says so."""
        with self._lock, suppress(OSError):
            self._run()

    def print(self, job: PrintJob) -> tuple[Printout | None, Diagnostics]:
        """Print a page; None where the process breaks off. Raises LayoutError."""
        with self._lock, ExitStack() as otherwise:
            otherwise.callback(self._end)  # what it still has to say is no answer to the next job
            try:
                printout = _exchange(self._run(), job)
            except (OSError, EOFError) as error:
                why = f"broke off: {_fate(self._process)}" if self._process else f"cannot be started: {error}"
                return None, (Diagnostic(Code.LAYOUT_FAILED, f"the process that lays out pages {why}", _HINT),)
            if printout.failure:
                raise LayoutError(printout.failure)
            otherwise.pop_all()
        return printout, ()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _run(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            fonts = self._held.enter_context(self._open_fonts())
            command = [sys.executable, "-P", "-c", _PROGRAM, *map(str, fonts.files)]
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(fonts), **_apart()
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()  # it holds nothing that could be lost, and takes long to tidy up
            with suppress(OSError), process:
                pass
        self._held.close()


def _exchange(process: subprocess.Popen[bytes], job: PrintJob) -> Printout:
    """Send a job and wait for what comes of it. Raises EOFError where the process breaks off."""
    stdin, stdout = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
    with suppress(OSError):  # it may have ended already, and left word why
        send_job(stdin, job)
    return receive_printout(stdout)


def _fate(process: subprocess.Popen[bytes]) -> str:
    """Say how a process ended that closed its end of the pipe."""
    try:
        code = process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        return "it does not answer"
    return f"it was stopped by signal {-code}" if code < 0 else f"it ended with exit code {code}"


def _environment(fonts: Fonts) -> dict[str, str]:
    """Keep the machine out of the file: our fonts alone, no time of day, no order of a set that differs by run.

    Modules are looked for where this process looks for them.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _MACHINE_VARIABLES}
    return kept | {
        "FONTCONFIG_FILE": str(fonts.configuration),
        "SOURCE_DATE_EPOCH": "0",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
    }


def _apart() -> dict[str, Any]:
    """Keep the keys that stop brief from the process, which brief itself ends."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}
