"""What a finished file shows of itself, and what it must not hold: read before anything is looked up."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.fingerprint import make_fingerprint
from briefings.model.notation import LEDGER_NAME, read_source_file_name, source_file_name
from briefings.model.proof import PrintedBrief, PrintedReference
from briefings.model.source import Source
from briefings.proof.examine import cited_references, compare_ledger, unreadable
from briefings.proof.gate import find_foreign_fonts, find_intruders
from briefings.proof.ledger import Listed, read_ledger
from briefings.proof.markup import find_acting, find_foreign, read_pieces
from briefings.proof.objects import why_unread
from briefings.proof.pdfium import read_pdf
from briefings.proof.reading import read_brief
from briefings.proof.untagged import find_listed
from briefings.proof.webpage import PageError, read_webpage
from briefings.readers import name_suffixes
from briefings.workspace.project import read_packaged_templates
from briefings.writers.html import fill_styles

WHERE_INSIDE = "inside the PDF"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What a finished file shows of itself: what is printed, the ledger, and the files that travel inside it.

    `format` is the name of its writer; `foreign` says what of a web page is not brief's own. `is_rewritten` where the
    tags of a PDF are gone, by which its words are told apart.
    """

    format: str
    content: bytes
    printed: PrintedBrief
    listed: Listed | None = None
    enclosed: dict[str, bytes] = field(default_factory=dict)
    foreign: tuple[str, ...] = ()
    n_pages: int = 0
    is_rewritten: bool = False

    @property
    def fingerprint(self) -> str:
        """The code of the ledger inside it; "" where there is none."""
        ledger = self.enclosed.get(LEDGER_NAME)
        return "" if ledger is None else make_fingerprint(ledger)

    @property
    def cited(self) -> tuple[PrintedReference, ...]:
        """The files that its citation marks point to."""
        return cited_references(self.printed, self.listed)


@dataclass(frozen=True, slots=True)
class Made:
    """What a build knows of the PDF that it made, to hold against what the PDF shows."""

    path: str
    ledger: bytes
    enclosed: tuple[str, ...]
    sources: tuple[Source, ...]
    places: tuple[str, ...]
    """Paths of this machine, which must not be in it."""


def exhibit_pdf(content: bytes, path: str, made: Made | None = None) -> tuple[Exhibit | None, Diagnostics]:
    """Read a PDF from its bytes; None where it cannot be read. `made` is what the build that made it knows of it."""
    pdf = read_pdf(content)
    if pdf is None:
        return None, (no_brief(path, why_unread(content)),)
    ledger = pdf.enclosed.get(LEDGER_NAME)
    listed = read_ledger(ledger) if ledger is not None else None
    names = made.enclosed if made else tuple(name for name in pdf.enclosed if _belongs(name, listed))
    found = find_intruders(content, pdf, names, made.places if made else ())
    found += find_foreign_fonts(pdf) if made else ()
    hint = "a brief holds text, web addresses, the ledger and its sources, and nothing else"
    intruders = tuple(Diagnostic(Code.PDF_INTRUDER, what, hint, path) for what in found)
    damaged = (unreadable("the ledger inside the PDF is damaged", path),) if ledger is not None and not listed else ()
    printed = find_listed(pdf.pages, listed) if pdf.pages and listed else read_brief(pdf.runs)
    exhibit = Exhibit(
        "pdf", content, printed, listed, pdf.enclosed, n_pages=pdf.facts.n_pages, is_rewritten=bool(pdf.pages)
    )
    return exhibit, (*intruders, *damaged, *_missing_attachments(exhibit, path))


def exhibit_page(content: bytes, path: str) -> tuple[Exhibit | None, Diagnostics]:
    """Read a web page from its bytes; what acts in it or fetches is told, whoever wrote it."""
    text = content.decode("utf-8", errors="replace")
    try:
        page, pieces = read_webpage(text), read_pieces(text)
    except PageError as error:
        return None, (no_brief(path, str(error)),)
    listed = read_ledger(page.ledger) if page.ledger is not None else None
    hint = "a brief is text, with links to itself and to web addresses, and nothing that runs or fetches"
    acting = tuple(Diagnostic(Code.PAGE_ACTING, what, hint, path) for what in find_acting(pieces))
    damaged = (unreadable("the ledger inside the page is damaged", path),) if page.ledger and not listed else ()
    enclosed = {} if page.ledger is None else {LEDGER_NAME: page.ledger}
    foreign = tuple(find_foreign(pieces, fill_styles(read_packaged_templates())))
    return Exhibit("html", content, read_brief(page.runs), listed, enclosed, foreign), (*acting, *damaged)


def _belongs(name: str, listed: Listed | None) -> bool:
    """Tell whether a file inside a PDF is its ledger, or a source under the name that its ledger gives it."""
    number = read_source_file_name(name)
    if listed is None or number is None:
        return name == LEDGER_NAME or number is not None
    reference = listed.references.get(number)
    return reference is not None and name == source_file_name(number, reference.file)


def _missing_attachments(exhibit: Exhibit, path: str) -> Iterator[Diagnostic]:
    """Say what a brief claims to carry and does not; one that carries some of its sources should carry all."""
    hint = "ask for the file as it was first sent"
    claimed = exhibit.printed.attached
    numbers = {read_source_file_name(name) for name in exhibit.enclosed} - {None}
    if "ledger" in claimed and LEDGER_NAME not in exhibit.enclosed:
        yield Diagnostic(Code.ATTACHMENT_MISSING, f"the ledger, '{LEDGER_NAME}', is not {WHERE_INSIDE}", hint, path)
    for reference in exhibit.cited if numbers or "sources" in claimed else ():
        if reference.number not in numbers:
            message = f"source {reference.number}, '{reference.file}', is not {WHERE_INSIDE}"
            yield Diagnostic(Code.ATTACHMENT_MISSING, message, hint, path)


def compare_with_ledger(exhibit: Exhibit, listed: Listed | None, path: str) -> Diagnostics:
    """Say where the pages and the ledger are not of one brief, or where there are no passages at all."""
    if listed is not None:
        return compare_ledger(exhibit.printed, listed, path)
    empty = not exhibit.printed.passages and not exhibit.printed.troubles
    why = "no passage with a citation mark can be read"
    if exhibit.is_rewritten:
        why = "another program wrote this file anew, and dropped its tags and its ledger: no passage can be told"
    return (unreadable(why, path, "ask for the file as it was first sent"),) if empty else ()


def no_brief(path: str, why: str) -> Diagnostic:
    """Say that a file cannot be verified."""
    hint = f"name a PDF or an HTML page that brief made, or a draft as .html, {name_suffixes('or')}"
    return Diagnostic(Code.BRIEF_UNREADABLE, f"cannot verify '{path}': {why}", hint)
