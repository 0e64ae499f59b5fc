"""One HTML page -> PDF/A-3a that is PDF/UA-1 too (WeasyPrint), with our fonts alone and nothing fetched."""

import ctypes.util
import importlib
import io
import logging
import os
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.enclosure import Enclosure
from briefings.writers.archive import attachments, finish, named_tags, streams_that_end_clearly

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
_MACHINE_VARIABLES = (
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "FC_LANG", "PANGO_LANGUAGE", "FREETYPE_PROPERTIES",
    "SOURCE_DATE_EPOCH",
)  # fmt: skip


def write_pdf(
    page: str, font_configuration: Path, enclosures: Sequence[Enclosure] = (), date: str = ""
) -> tuple[bytes | None, Diagnostics]:
    """Lay out a page and print it; None where the machine lacks the libraries. `date` is that of the enclosures."""
    with _environment(font_configuration):
        try:
            weasyprint = load_weasyprint()
        except OSError as error:
            return None, (
                Diagnostic(Code.PANGO_MISSING, f"the layout libraries are missing ({_first_line(error)})", _INSTALL),
            )
        log = _Log()
        with _listening(log):
            buffer = io.BytesIO()
            fetcher = _deny_all(weasyprint, log)
            document = weasyprint.HTML(string=page, base_url=BASE_ADDRESS, url_fetcher=fetcher)
            with (
                named_tags(importlib.import_module("weasyprint.pdf.tags")),
                streams_that_end_clearly(importlib.import_module("pydyf")),
                warnings.catch_warnings(),
            ):
                warnings.simplefilter("ignore", ResourceWarning)  # it does not close the colour profile that it reads
                document.write_pdf(
                    buffer,
                    finisher=partial(finish, enclosures),
                    attachments=attachments(weasyprint, enclosures, date),
                    **OPTIONS,
                )
    return buffer.getvalue(), tuple(dict.fromkeys(log.diagnostics))


def load_weasyprint() -> ModuleType:
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
        elif not message.startswith(("Failed to load", ".notdef glyph")):  # told by `refuse`, and by `check_glyphs`
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


@contextmanager
def _listening(log: _Log) -> Iterator[None]:
    logger = logging.getLogger("weasyprint")
    handlers, propagate, level = list(logger.handlers), logger.propagate, logger.level
    logger.handlers, logger.propagate = [log], False
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.handlers, logger.propagate = handlers, propagate
        logger.setLevel(level)


@contextmanager
def _environment(font_configuration: Path) -> Iterator[None]:
    """Keep the machine out of the file: our fonts alone, and no time of day in the subsets made of them."""
    kept = {name: os.environ.get(name) for name in _MACHINE_VARIABLES}
    for name in kept:
        os.environ.pop(name, None)
    os.environ |= {"FONTCONFIG_FILE": str(font_configuration), "SOURCE_DATE_EPOCH": "0"}
    try:
        yield
    finally:
        for name, value in kept.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _deny_all(weasyprint: Any, log: _Log) -> Any:  # noqa: ANN401 - its types are known only once it is loaded
    """Make a fetcher that refuses every address."""

    class DenyAll(weasyprint.urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> None:  # noqa: ARG002
            log.refuse(url)
            raise ValueError(f"nothing is fetched: {url}")

    return DenyAll(allowed_protocols=(), allow_redirects=False)


def _first_line(error: OSError) -> str:
    return (str(error).strip().splitlines() or ["unknown"])[0].split(": ", maxsplit=1)[0]
