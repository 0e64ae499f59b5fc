"""A quotation that leaves words out -> one verdict: its pieces stand in their order, near each other, and mean that."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefings.language.identify import identify_language
from briefings.language.language import Language
from briefings.language.tables import DEFAULT_LANGUAGE, find_language
from briefings.language.words import split_words
from briefings.model.proof import Judgement, PrintedPassage, Verdict
from briefings.model.text import Span
from briefings.proof.lookup import IndexedSource, Occurrence

_FARTHEST = 1
"""From one piece to the next there may be so many paragraphs."""


def judge_pieces(
    passage: PrintedPassage, pieces: Sequence[str], sources: Iterable[IndexedSource | None]
) -> Judgement | None:
    """Judge pieces that are all found in one of the sources; None where no source has all of them."""
    scattered: Judgement | None = None
    for source in (each for each in sources if each is not None):
        found = [source.find(piece) for piece in pieces]
        if not all(found):
            continue
        file = source.source.file
        row = next(_rows(found, source), None)
        if row is None:
            scattered = Judgement(
                passage, Verdict.ALTERED, file, "its pieces stand in another order there, or far apart"
            )
            continue
        turned = next(_find_turns(row, source), "")
        if turned:
            return Judgement(passage, Verdict.ALTERED, file, f"what is left out turns the sense: '{turned}'")
        return Judgement(passage, Verdict.VERBATIM, file)
    return scattered


def _rows(found: Sequence[Sequence[Occurrence]], source: IndexedSource) -> Iterator[tuple[Occurrence, ...]]:
    """Give the places of the pieces, each behind the one before it and in its paragraph or the next."""
    for first in found[0]:
        row = [first]
        for places in found[1:]:
            following = next((each for each in places if _follows(each, row[-1], source)), None)
            if following is None:
                break
            row.append(following)
        if len(row) == len(found):
            yield tuple(row)


def _follows(later: Occurrence, earlier: Occurrence, source: IndexedSource) -> bool:
    if later.span.start < earlier.span.end:
        return False
    sentences = source.source.sentences
    if not sentences:
        return True
    here, there = sentences[earlier.last].locator, sentences[later.first].locator
    return (there.paragraph or 0) - (here.last or here.paragraph or 0) <= _FARTHEST


def _find_turns(row: Sequence[Occurrence], source: IndexedSource) -> Iterator[str]:
    """Give words of denial that are left out of sentences of which other words are quoted."""
    sentences = source.source.sentences
    for earlier, later in pairwise(row):
        gap = Span(earlier.span.end, later.span.start)
        parts = [gap]
        if sentences and earlier.last != later.first:
            parts = [
                Span(gap.start, sentences[earlier.last].span.end),
                Span(sentences[later.first].span.start, gap.end),
            ]
        for part in (part for part in parts if part.start < part.end):
            words = split_words(source.words(part))
            language = _language_of(source, part)
            yield from (word for word in words if word in language.likeness.denials.words)


def _language_of(source: IndexedSource, near: Span) -> Language:
    around = Span(max(0, near.start - 500), near.end + 500)
    return find_language(identify_language(split_words(source.words(around))) or DEFAULT_LANGUAGE)
