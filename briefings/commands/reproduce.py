"""The brief made again from what travels inside a PDF, and held against it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefings import __version__
from briefings.commands.install import INSTALL_WHOLE, ONLY_VERIFIES, is_whole
from briefings.commands.rechoose import Rechosen, rechoose
from briefings.composing.recompose import Recomposed, RecomposeError, recompose_brief
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.notation import GENERATOR
from briefings.model.outline import Outline
from briefings.model.proof import Proof, Reproduction
from briefings.model.source import Source
from briefings.model.text import fold_lines
from briefings.outline.stated import plan_stated
from briefings.printing.printer import LayoutError, Printer
from briefings.proof.account import find_unaccounted
from briefings.proof.difference import find_ledger_difference
from briefings.proof.markup import find_markup_difference
from briefings.proof.objects import find_other_object, strip_marks
from briefings.proof.pdfium.pages import Differs, PageDifference, compare_pages, has_same_letters
from briefings.workspace.fonts import open_fonts
from briefings.workspace.project import read_packaged_templates
from briefings.writers import prints_pages, write_formats
from briefings.writers.writer import Supplies

_AGAIN = "printed again from its ledger and its sources, it is the same"
_ACCOUNTED = (
    "printed again from its ledger and its sources, it has the same words, lines and marks in the same order, "
    "and its lines and pages end elsewhere, as another version of the layout library ends them"
)
_NOT_PRINTED = Reproduction(
    Proof.READ_BACK,
    missing=f"{ONLY_VERIFIES}, and lays out no pages; its ledger was made again from its sources, and is the same; to "
    f"compare the pages too, {INSTALL_WHOLE}",
)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A PDF or a web page with its ledger, and the cited sources by number, as bytes and as they are read.

    `format` is the name of its writer. `folder` are the files that the recipient has, by their paths; None where no
    folder was named. `is_rewritten` where a PDF has lost its tags.
    """

    path: str
    format: str
    content: bytes
    ledger: bytes
    files: Mapping[int, bytes]
    sources: Mapping[int, Source]
    folder: Mapping[str, bytes] | None = None
    is_rewritten: bool = False


def reproduce(parcel: Parcel) -> Reproduction:
    """Make a brief again from its ledger and its sources, and compare: first the ledger, then the pages."""
    ledger: dict[str, Any] = json.loads(parcel.ledger)
    try:
        outline = _read_outline(ledger)
        recomposed = recompose_brief(ledger, outline, parcel.sources)
    except RecomposeError as error:
        return _tell_unmade(parcel, ledger, error)
    paths = {reference.file: parcel.files[reference.number] for reference in recomposed.brief.references}
    with Printer(open_fonts) as printer:
        supplies = Supplies(read_packaged_templates(), paths, printer)
        try:
            made, said = write_formats(recomposed.brief, _formats_of(parcel), supplies)
        except LayoutError as error:
            return Reproduction(Proof.READ_BACK, missing=f"its pages cannot be laid out here ({error})")
    if made is None:
        return Reproduction(Proof.READ_BACK, missing=f"its pages cannot be printed here ({said[0].message})")
    if made["json"] != parcel.ledger:
        place, theirs, ours = find_ledger_difference(ledger, json.loads(made["json"]))
        message = f"the ledger has {theirs} at {place}, and its sources give {ours}"
        return _wrong(parcel, Code.LEDGER_FALSE, message, "one of the two was edited")
    chosen = None if parcel.folder is None else rechoose(ledger, outline, recomposed.brief, parcel.folder)
    if chosen and chosen.wrong:
        hint = "the ledger was edited, or another version of a library that ranks passages is at work here"
        return _wrong(parcel, Code.LEDGER_FALSE, chosen.wrong, hint)
    compared = _compare(parcel, made[parcel.format], ledger) if parcel.format in made else _NOT_PRINTED
    shown = (
        "; chosen again from the folder, its passages and gaps are the same" if chosen and not chosen.missing else ""
    )
    left = tuple(_name_left(recomposed, chosen))
    return replace(compared, shown=compared.shown + shown if compared.shown else "", not_recomputed=left)


def _formats_of(parcel: Parcel) -> tuple[str, ...]:
    """Name what is made again: the ledger, and the pages where they can be laid out."""
    return ("json", parcel.format) if is_whole() or not prints_pages([parcel.format]) else ("json",)


def _read_outline(ledger: Mapping[str, Any]) -> Outline:
    """Read the outline inside a ledger. Raises RecomposeError where it is none."""
    try:
        outline, said = plan_stated(ledger.get("outline"))
    except (ValueError, TypeError) as error:
        raise RecomposeError(f"its outline: {error}") from error
    errors = [item.message for item in said if item.is_error]
    if outline is None or errors:
        raise RecomposeError(f"its outline: {errors[0] if errors else 'there is none'}")
    return outline


def _tell_unmade(parcel: Parcel, ledger: Mapping[str, Any], error: RecomposeError) -> Reproduction:
    """Say that no brief can be made again: another version's ledger may have another form, ours may not."""
    message, made_by = f"no brief can be made again from the ledger ({error})", _version_of(ledger)
    if made_by != __version__:
        why = f"brief {made_by} made it, and this is brief {__version__}: {message}"
        return Reproduction(Proof.READ_BACK, missing=why)
    return _wrong(parcel, Code.LEDGER_FALSE, message, "it was damaged or edited")


def _version_of(ledger: Mapping[str, Any]) -> str:
    return str(ledger.get("generator")).removeprefix(GENERATOR)


def _compare(parcel: Parcel, printed: bytes, ledger: Mapping[str, Any]) -> Reproduction:
    """Compare what is there with what was made again, bytes first."""
    if printed == parcel.content:
        return Reproduction(Proof.REPRODUCED, f"{_AGAIN}, byte for byte")
    compare = _compare_webpages if parcel.format == "html" else _compare_pdfs
    compared = compare(parcel, printed)
    made_by = _version_of(ledger)
    if compared.wrong and made_by != __version__:
        why = f"brief {made_by} made it, and this is brief {__version__}"
    elif compared.wrong and ledger["printed"]["templates"]:
        why = "it was laid out by templates of the sender's own"
    else:
        return compared
    return Reproduction(Proof.READ_BACK, missing=f"{why}: {compared.wrong[0].message}")


def _compare_webpages(parcel: Parcel, written: bytes) -> Reproduction:
    if fold_lines(parcel.content).rstrip(b"\n") == fold_lines(written).rstrip(b"\n"):
        return Reproduction(Proof.REPRODUCED, f"{_AGAIN}, line for line; the ends of its lines were changed since")
    difference = find_markup_difference(parcel.content.decode("utf-8", "replace"), written.decode())
    if difference is None:
        missing = "another program wrote the page anew: its elements and words are the same, a browser may differ"
        return Reproduction(Proof.READ_BACK, missing=missing)
    said = f"line {difference.line} has '{difference.found}' where '{difference.wanted}' should stand"
    return _wrong(parcel, Code.PAGE_FALSE, said, "the file was changed after it was made")


def _compare_pdfs(parcel: Parcel, printed: bytes) -> Reproduction:
    other = find_other_object(parcel.content, printed)
    if not other:
        return Reproduction(Proof.REPRODUCED, f"{_AGAIN}, object for object; it was packed otherwise since")
    if not find_other_object(strip_marks(parcel.content), printed):
        missing = "marks of a reader were added to its pages later; without them it is the same, object for object"
        return Reproduction(Proof.READ_BACK, missing=missing)
    strange = find_unaccounted(parcel.content, printed)
    if not strange:
        return Reproduction(Proof.ACCOUNTED, _ACCOUNTED)
    return _tell_difference(parcel, printed, other, strange)


def _tell_difference(parcel: Parcel, printed: bytes, other: str, strange: str) -> Reproduction:
    """Say in what a PDF differs: an object of it, and what of it is not accounted for."""
    difference = compare_pages(parcel.content, printed)
    said = _describe(difference, other)
    if parcel.is_rewritten and has_same_letters(parcel.content, printed):
        why = "another program wrote this file anew, and dropped the tags by which its words are told apart"
        return Reproduction(Proof.READ_BACK, missing=f"{why}; {said}")
    if difference is None:
        return Reproduction(Proof.READ_BACK, missing=f"{said} ({strange}): another program may have rewritten it")
    if difference.differs is Differs.PLACES:
        missing = f"{said}, and not as another version of the layout library would put them: {strange}"
        return Reproduction(Proof.READ_BACK, missing=missing)
    return _wrong(parcel, Code.PAGE_FALSE, said, "the file was changed after it was made")


def _describe(difference: PageDifference | None, other: str) -> str:
    if difference is None:
        return f"its pages read and look as they should, and it holds something else at {other}"
    if difference.differs is Differs.TEXT:
        return f"page {difference.page} reads '{difference.found}' where '{difference.wanted}' should stand"
    if difference.differs is Differs.PICTURE:
        return f"page {difference.page} has its words, and something is drawn over, under or beside them"
    if difference.differs is Differs.COUNT:
        return "it has other pages than it should have"
    return f"page {difference.page} has its words in other places"


def _wrong(parcel: Parcel, code: Code, message: str, hint: str) -> Reproduction:
    return Reproduction(Proof.READ_BACK, wrong=(Diagnostic(code, message, hint, parcel.path),))


def _name_left(recomposed: Recomposed, chosen: Rechosen | None) -> Iterator[str]:
    """Name what was not shown: what the file alone cannot show, and what the recipient's folder does not."""
    brief = recomposed.brief
    yield "titles, questions and words of the analyst"
    if chosen is None:
        yield "whether the sources are what they were"
    if recomposed.added:
        fields = ", ".join(dict.fromkeys(f"{name} of source {number}" for number, name in recomposed.added[:6]))
        yield f"what was added to the descriptions of sources ({fields})"
    if chosen and not chosen.missing:
        if chosen.n_other:
            yield f"why {_count(chosen.n_other, 'other source')} of the folder {_were(chosen.n_other)} not read"
        return
    if chosen:
        yield f"the choice was not made again: {chosen.missing}"
    if brief.unused:
        n = len(brief.unused)
        yield f"{_count(n, 'source')} that {_were(n)} read and {'is' if n == 1 else 'are'} not cited"
    if any(section.gap for section in brief.sections):
        yield "that the sources do not answer the sections that are gaps"


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}{'s' * (n != 1)}"


def _were(n: int) -> str:
    return "was" if n == 1 else "were"
