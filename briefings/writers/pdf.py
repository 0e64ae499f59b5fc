"""The page and what travels with it -> PDF, by a printer."""

from collections.abc import Sequence

from briefings.language.dates import first_day
from briefings.model.brief import Brief
from briefings.model.diagnostic import Diagnostics
from briefings.model.enclosure import Enclosure
from briefings.printing.message import PrintJob
from briefings.printing.printer import Printer
from briefings.writers.glyphs import report_missing, visible_characters

_NO_DATE = "1980-01-01"


def write_pdf(
    brief: Brief, page: str, enclosures: Sequence[Enclosure], printer: Printer
) -> tuple[bytes | None, Diagnostics]:
    """Print the page of a brief with its enclosures; None where the machine cannot."""
    day = first_day(brief.date or _NO_DATE)
    printout, diagnostics = printer.print(PrintJob(page, tuple(enclosures), day, visible_characters(brief)))
    if printout is None:
        return None, diagnostics
    return printout.content, (*report_missing(printout.missing), *printout.diagnostics)
