"""The brief made again from what travels inside a PDF, and held against it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefings import __version__
from briefings.commands.rechoose import Rechosen, rechoose
from briefings.composing.recompose import Recomposed, RecomposeError, recompose_brief
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.notation import GENERATOR
from briefings.model.outline import Outline
from briefings.model.proof import Proof, Reproduction
from briefings.model.source import Source
from briefings.outline.stated import plan_stated
from briefings.printing.printer import LayoutError, Printer
from briefings.proof.difference import find_ledger_difference
from briefings.proof.objects import find_other_object
from briefings.proof.pdfium.pages import Differs, PageDifference, compare_pages
from briefings.workspace.fonts import open_fonts
from briefings.workspace.project import read_packaged_templates
from briefings.writers import write_formats
from briefings.writers.writer import Supplies


@dataclass(frozen=True, slots=True)
class Parcel:
    """A PDF with its ledger, and the cited sources by number, as bytes and as they are read.

    `folder` are the files that the recipient has, by their paths; None where no folder was named.
    """

    path: str
    content: bytes
    ledger: bytes
    files: Mapping[int, bytes]
    sources: Mapping[int, Source]
    folder: Mapping[str, bytes] | None = None


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
            made, said = write_formats(recomposed.brief, ("json", "pdf"), supplies)
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
    compared = _compare(parcel, made["pdf"], ledger)
    shown = (
        "; chosen again from the folder, its passages and gaps are the same" if chosen and not chosen.missing else ""
    )
    left = tuple(_name_left(recomposed, chosen))
    return replace(compared, shown=compared.shown + shown if compared.shown else "", not_recomputed=left)


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
    again = "printed again from its ledger and its sources, it is the same"
    if printed == parcel.content:
        return Reproduction(Proof.REPRODUCED, f"{again}, byte for byte")
    other = find_other_object(parcel.content, printed)
    if not other:
        shown = f"{again}, object for object; it was packed otherwise since"
        return Reproduction(Proof.REPRODUCED, shown)
    difference = compare_pages(parcel.content, printed)
    said = _describe(difference, other)
    made_by = _version_of(ledger)
    if made_by != __version__:
        missing = f"brief {made_by} made it, and this is brief {__version__}: {said}"
    elif ledger["printed"]["templates"]:
        missing = f"it was laid out by templates of the sender's own: {said}"
    elif difference is None:
        missing = f"{said}: another program may have rewritten it"
    elif difference.differs is Differs.PLACES:
        missing = f"{said}: another version of the layout library does so, and so does an edit"
    else:
        return _wrong(parcel, Code.PAGE_FALSE, said, "the file was changed after it was made")
    return Reproduction(Proof.READ_BACK, missing=missing)


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
