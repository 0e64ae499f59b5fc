"""The page, with what travels inside it -> PDF, by a printer."""

from briefings.language.dates import first_day
from briefings.model.brief import Brief
from briefings.model.diagnostic import Diagnostics
from briefings.printing.message import PrintJob
from briefings.writers.enclosures import enclose
from briefings.writers.glyphs import report_missing, visible_characters
from briefings.writers.writer import Supplies

_NO_DATE = "1980-01-01"


def write_pdf(brief: Brief, supplies: Supplies) -> tuple[bytes | None, Diagnostics]:
    """Print the page of a brief with its enclosures; None where the machine cannot. Raises LayoutError."""
    job = PrintJob(
        page=supplies.made["html"].decode(),
        enclosures=enclose(brief, supplies.made["json"], supplies.seeds),
        day=first_day(brief.date or _NO_DATE),
        characters=visible_characters(brief),
    )
    printout, diagnostics = supplies.printer.print(job)
    if printout is None:
        return None, diagnostics
    return printout.content, (*report_missing(printout.missing), *printout.diagnostics)
