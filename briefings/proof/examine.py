"""What was read back from a brief, and the sources -> judgements and diagnostics; nothing is skipped."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.proof import Judgement, PrintedBrief, PrintedPassage, PrintedReference, Verdict
from briefings.model.source import Source
from briefings.proof.judge import Library, judge_cited_quotation, judge_passage
from briefings.proof.ledger import Listed
from briefings.proof.lookup import fold_name

_CODES: Mapping[Verdict, Code] = {
    Verdict.ALTERED: Code.PASSAGE_ALTERED,
    Verdict.MISPLACED: Code.PASSAGE_MISPLACED,
    Verdict.ELSEWHERE: Code.PASSAGE_ELSEWHERE,
    Verdict.ABSENT: Code.PASSAGE_ABSENT,
}
_JOINTS: Mapping[Verdict, str] = {
    Verdict.ALTERED: " from ",
    Verdict.MISPLACED: " of ",
    Verdict.ELSEWHERE: ", ",
    Verdict.ABSENT: " from ",
}
_SHOWN_WORDS = 9


@dataclass(frozen=True, slots=True)
class Verification:
    """What is found: a judgement for each passage whose source is there, and what there is to say."""

    judgements: tuple[Judgement, ...]
    diagnostics: Diagnostics


def verify_passages(
    printed: PrintedBrief, sources: Mapping[int, Source], others: Callable[[], Iterable[Source]], path: str
) -> Verification:
    """Judge each printed passage, and what the analyst quotes and cites.

    `sources` are those cited by number, `others` are asked for when one is not there.
    """
    library = Library(sources, others)
    diagnostics = [unreadable(trouble, path) for trouble in printed.troubles]
    found = [judge_passage(passage, library) for passage in printed.passages if passage.marks]
    found += [judge_cited_quotation(passage, library) for passage in printed.quotations]
    judged = tuple(judgement for judgement in found if judgement)
    diagnostics += _find_missing(printed, library, path)
    diagnostics += (told for judgement in judged for told in describe(judgement, path))
    diagnostics += (told for remark in printed.remarks for told in _find_misled(remark, library, path))
    return Verification(judged, tuple(diagnostics))


def _find_missing(printed: PrintedBrief, library: Library, path: str) -> Iterator[Diagnostic]:
    """Say which sources are not there to look in."""
    for passage in printed.citing:
        missing = [str(mark.source) for mark in passage.marks if library.cited(mark.source) is None]
        if missing:
            where = f"{place_of(passage)}: source {', '.join(missing)} is not there to look it up in"
            yield unreadable(where, path)


def _find_misled(remark: PrintedPassage, library: Library, path: str) -> Iterator[Diagnostic]:
    """Say which marks behind the analyst's words lead to a paragraph that is none."""
    for mark in remark.marks:
        cited = library.cited(mark.source)
        if cited and not cited.has_paragraph(mark.paragraph):
            message = f"{place_of(remark)}: {cited.source.file} has no paragraph {mark.paragraph} with a sentence in it"
            yield Diagnostic(Code.PASSAGE_MISPLACED, message, "the mark was edited, or the source was", path)


def describe(judgement: Judgement, path: str) -> Diagnostics:
    """Say where a passage does not stand as it is printed; nothing where it does."""
    if judgement.verdict is Verdict.VERBATIM:
        return ()
    message = f"{place_of(judgement.passage)}: {judgement.verdict.value}{_JOINTS[judgement.verdict]}{judgement.file}"
    message += f": {judgement.difference}" if judgement.difference else ""
    return (Diagnostic(_CODES[judgement.verdict], message, shorten(judgement.passage.text), path),)


def place_of(passage: PrintedPassage) -> str:
    """Name a passage for people: its page, its anchor and its marks."""
    marks = "; ".join(mark.label or str(mark.source) for mark in passage.marks)
    page = f"page {passage.page}, " if passage.page else ""
    return f"{page}{passage.anchor} [{marks}]" if marks else f"{page}{passage.anchor}"


def unreadable(trouble: str, path: str, hint: str = "what cannot be read cannot be vouched for") -> Diagnostic:
    """Say what of a brief or a draft cannot be read back."""
    return Diagnostic(Code.PASSAGE_UNREADABLE, trouble, hint, path)


def compare_ledger(printed: PrintedBrief, listed: Listed, path: str) -> Diagnostics:
    """Say where the ledger and the pages are not of one brief."""
    anchors = {each.anchor for each in printed.citing}
    named = any(anchor in anchors for anchor in listed.anchors)
    diagnostics = [
        unreadable(f"the ledger has a passage '{anchor}' that cannot be read on the pages", path)
        for anchor in listed.anchors
        if anchor not in anchors and (named or not printed.passages)
    ]
    if printed.passages and not named and len(listed.anchors) != len(printed.passages):
        diagnostics.append(
            unreadable(f"the ledger has {len(listed.anchors)} passages, the pages have {len(printed.passages)}", path)
        )
    if named:
        diagnostics += [
            unreadable(f"the pages have a passage '{anchor}' that the ledger has not", path)
            for anchor in sorted(anchors - set(listed.anchors))
        ]
    if named and listed.is_chosen and not printed.chosen:
        diagnostics.append(unreadable("the ledger says that a model chose, and the pages do not", path))
    for reference in printed.references:
        theirs = listed.references.get(reference.number)
        if theirs is None or not is_same_file(reference, theirs.file, theirs.sha256):
            message = f"source {reference.number} is one file in the reference list and another in the ledger"
            diagnostics.append(Diagnostic(Code.SOURCE_CHANGED, message, "one of the two was edited", path))
    return tuple(diagnostics)


def cited_references(printed: PrintedBrief, listed: Listed | None) -> tuple[PrintedReference, ...]:
    """Give the files that marks point to: as printed, with all digits of the SHA-256 where the ledger has them."""
    numbers = dict.fromkeys(mark.source for passage in printed.citing for mark in passage.marks)
    references = {reference.number: reference for reference in printed.references}
    full = listed.references if listed else {}
    found = []
    for number in numbers:
        reference, theirs = references.get(number), full.get(number)
        same = theirs is not None and (reference is None or theirs.sha256.startswith(reference.sha256))
        found.append(theirs if same else reference)
    return tuple(reference for reference in found if reference is not None)


def is_same_file(reference: PrintedReference, file: str, sha256: str) -> bool:
    """Tell whether a file is the one that a page names: its path is printed so, and its SHA-256 begins so."""
    return sha256.startswith(reference.sha256) and fold_name(file) == fold_name(reference.file)


def shorten(text: str) -> str:
    """Give the first words of a passage, as a hint."""
    words = text.split()
    return f"it reads '{' '.join(words[:_SHOWN_WORDS])}{' …' if len(words) > _SHOWN_WORDS else ''}'"
