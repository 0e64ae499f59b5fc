"""The process that lays out pages: PDF/A-3a that is PDF/UA-1 too (WeasyPrint), with our fonts alone, nothing fetched.

It is a program of its own, for `briefings.printing.printer` to start: jobs come in on its stdin, and printouts go out
on its stdout. It may do to itself what WeasyPrint needs; brief's own process keeps its environment, log and modules.
"""

import ctypes.util
import gc
import importlib
import io
import logging
import os
import signal
import sys
import threading
import traceback
import warnings
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from types import ModuleType, TracebackType
from typing import Any, BinaryIO

from briefings.model.diagnostic import Code, Diagnostic
from briefings.printing.archive import attachments, finish, named_tags, streams_that_end_clearly
from briefings.printing.coverage import find_missing
from briefings.printing.mapping import glyphs_that_say_their_own
from briefings.printing.message import PrintJob, Printout, receive_job, send_printout

BASE_ADDRESS = "brief-asset:/"
"""A made-up address that relative links are resolved against, so that no path of the machine gets into the file."""

OPTIONS = {"pdf_variant": "pdf/a-3a"}
"""What is asked of WeasyPrint beside the page itself."""

_INSTALL = """install Pango:
       Debian, Ubuntu   apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
       Fedora           dnf install pango
       Alpine           apk add pango harfbuzz-subset
       macOS            brew install pango
       Windows          winget install MSYS2.MSYS2, then in its shell: pacman -S mingw-w64-ucrt-x86_64-pango"""
_OTHER_SUBSETS = "HarfBuzz-Subset is not installed; the same brief has other bytes than on a machine that has it"


def main() -> None:
    """Print what comes in on stdin until that ends; the arguments are the files of the fonts."""
    gc.set_threshold(100_000, 50, 50)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    printouts = _take_stdout()
    sys.excepthook = partial(_tell_failure, printouts)
    jobs = _listen(sys.stdin.buffer)
    print_job = _make_ready([Path(argument) for argument in sys.argv[1:]])
    while True:
        send_printout(printouts, print_job(jobs.get()))


def _take_stdout() -> BinaryIO:
    """Keep stdout for printouts: what a library prints goes to stderr."""
    printouts = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return printouts


def _tell_failure(
    printouts: BinaryIO, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Send the traceback of a bug in the place of a printout, before the process ends with it."""
    send_printout(printouts, Printout(None, failure="".join(traceback.format_exception(kind, error, trace))))


def _listen(stream: BinaryIO) -> SimpleQueue[PrintJob]:
    """Read jobs as they come; when brief is gone the process ends, whatever it is doing."""
    jobs: SimpleQueue[PrintJob] = SimpleQueue()

    def listen() -> None:
        try:
            while True:
                jobs.put(receive_job(stream))
        except EOFError:
            os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=listen, daemon=True).start()
    return jobs


def _make_ready(fonts: list[Path]) -> Callable[[PrintJob], Printout]:
    """Load WeasyPrint, while nobody waits for it yet, and give what prints a job."""
    try:
        weasyprint = _load_weasyprint()
    except OSError as error:
        why = f"the layout libraries are missing ({_first_line(error)})"
        return lambda _: Printout(None, diagnostics=(Diagnostic(Code.PANGO_MISSING, why, _INSTALL),))
    logger = logging.getLogger("weasyprint")
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    gc.freeze()
    return partial(_print, weasyprint, logger, fonts)


def _print(weasyprint: Any, logger: logging.Logger, fonts: list[Path], job: PrintJob) -> Printout:  # noqa: ANN401
    log = _Log()
    logger.handlers = [log]
    buffer = io.BytesIO()
    document = weasyprint.HTML(string=job.page, base_url=BASE_ADDRESS, url_fetcher=_deny_all(weasyprint, log))
    with ExitStack() as around:
        around.enter_context(named_tags(importlib.import_module("weasyprint.pdf.tags")))
        around.enter_context(streams_that_end_clearly(importlib.import_module("pydyf")))
        around.enter_context(glyphs_that_say_their_own(importlib.import_module("weasyprint.pdf")))
        around.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore", ResourceWarning)  # it does not close the colour profile that it reads
        document.write_pdf(
            buffer,
            finisher=partial(finish, job.enclosures),
            attachments=attachments(weasyprint, job.enclosures, job.day),
            **OPTIONS,
        )
    return Printout(buffer.getvalue(), find_missing(job.characters, fonts), tuple(dict.fromkeys(log.diagnostics)))


def _load_weasyprint() -> ModuleType:
    """Import WeasyPrint. Raises OSError where Pango is missing.

    On Linux half of that time goes into asking a compiler for libraries under their names on other systems; the
    dynamic linker finds them without.
    """
    search = ctypes.util.find_library
    if sys.platform.startswith("linux"):
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        import weasyprint  # noqa: PLC0415 - takes longer to load than everything else together
    finally:
        ctypes.util.find_library = search
    module: ModuleType = weasyprint
    return module


class _Log(logging.Handler):
    """Turns what WeasyPrint logs into diagnostics."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.diagnostics: list[Diagnostic] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message.startswith("Using fontTools instead of HarfBuzz-Subset"):
            self.diagnostics.append(Diagnostic(Code.SUBSETTER_MISSING, _OTHER_SUBSETS, _INSTALL))
        elif not message.startswith(("Failed to load", ".notdef glyph")):  # told by `refuse`, and by `find_missing`
            self.diagnostics.append(Diagnostic(Code.STYLESHEET, message, "mend the template or the stylesheet"))

    def refuse(self, url: str) -> None:
        shown = url if len(url) < 80 else url[:77] + "..."  # noqa: PLR2004
        self.diagnostics.append(
            Diagnostic(
                Code.TEMPLATE_ASSET,
                f"the page asks for '{shown}'; nothing is fetched",
                "write styles into the template itself, and pictures as inline <svg>",
            )
        )


def _deny_all(weasyprint: Any, log: _Log) -> Any:  # noqa: ANN401 - its types are known only once it is loaded
    """Make a fetcher that refuses every address."""

    class DenyAll(weasyprint.urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> None:  # noqa: ARG002
            log.refuse(url)
            raise ValueError(f"nothing is fetched: {url}")

    return DenyAll(allowed_protocols=(), allow_redirects=False)


def _first_line(error: OSError) -> str:
    return (str(error).strip().splitlines() or ["unknown"])[0].split(": ", maxsplit=1)[0]
