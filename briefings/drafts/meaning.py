"""What a quotation does to the sense of its source: what it leaves out, puts in, and begins or ends beside."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.drafts.quoted import Piece
from briefings.language.identify import identify_language
from briefings.language.language import Language
from briefings.language.tables import DEFAULT_LANGUAGE, find_language
from briefings.language.turning import find_turn_before, find_turn_behind, find_turn_of_cut, find_turns
from briefings.language.words import split_words
from briefings.model.text import Span
from briefings.proof.lookup import IndexedSource

_AROUND = 500
"""Characters on each side by which the language of a place is told."""
_REACH_BEFORE, _REACH_BEHIND = 5, 2
"""Words before a quotation, and behind it, among which a denial or a hedge is told."""
_MOST_SHOWN = 30
_WORD = re.compile(r"\w")


def find_turn(pieces: tuple[Piece, ...], row: tuple[Span, ...], source: IndexedSource) -> str:
    """Say what turns the sense of a quotation against its source; "" where nothing does."""
    language = _language_of(source, row[0])
    for piece in pieces:
        if piece.own and find_turns(piece.own, language):
            return f"what is put in turns the sense: '[{piece.own}]'"
    for gap, joins_before, joins_behind in _parts_left_out(row, source):
        turn = find_turn_of_cut(source.words(gap), language, before=joins_before, behind=joins_behind)
        if turn:
            return f"what is left out turns the sense: '{turn}'"
    return ""


def find_remarks(pieces: tuple[Piece, ...], row: tuple[Span, ...], source: IndexedSource) -> Iterator[str]:
    """Say what a quotation does not show: denials and hedges around it, words that it leaves out and puts in."""
    language = _language_of(source, row[0])
    before, behind = _find_rest(row, source)
    first, theirs = pieces[0].text[:1], source.words(row[0])
    if pieces[0].opens and 0 not in pieces[0].free and first != theirs[:1] and first.lower() == theirs[:1].lower():
        yield f"it begins with '{theirs.split()[0]}' there"
    if words := find_turn_before(before, language, _REACH_BEFORE):
        yield f"'{words}' stands before it"
    yield from (f"'[{piece.own}]' is the writer's own" for piece in pieces[:1] if piece.own)
    following = [piece for piece in pieces if piece.text][1:]
    for (earlier, later), piece in zip(pairwise(row), following, strict=True):
        left_out = _shorten(source.words(Span(earlier.end, later.start)))
        if piece.own:
            yield f"'[{piece.own}]' is the writer's own" + (f", where '{left_out}' stands" if left_out else "")
        elif _WORD.search(left_out):
            yield f"left out is '{left_out}'"
    yield from (f"'[{piece.own}]' is the writer's own" for piece in pieces[1:] if not piece.text)
    if words := find_turn_behind(behind, language, _REACH_BEHIND):
        yield f"'{words}' stands behind it"


def _find_rest(row: tuple[Span, ...], source: IndexedSource) -> tuple[str, str]:
    """Give the words of its sentences before a quotation and behind it."""
    sentences = source.source.sentences
    if not sentences:
        return "", ""
    first, last = sentences[source.sentences_at(row[0])[0]], sentences[source.sentences_at(row[-1])[1]]
    start = min(row[0].start, max(first.span.start, row[0].start - _AROUND))
    end = max(row[-1].end, min(last.span.end, row[-1].end + _AROUND))
    spans = (Span(start, row[0].start), Span(row[-1].end, end))
    before, behind = (source.words(span) if span.start < span.end else "" for span in spans)
    return before, behind


def _parts_left_out(row: tuple[Span, ...], source: IndexedSource) -> Iterator[tuple[Span, bool, bool]]:
    """Give what is left out of sentences that are quoted in part, and whether it joins those before, and behind."""
    sentences = source.source.sentences
    for earlier, later in pairwise(row):
        gap = Span(earlier.end, later.start)
        here, there = source.sentences_at(earlier)[1], source.sentences_at(later)[0]
        if not sentences or here == there:
            yield gap, True, True
            continue
        yield Span(gap.start, max(gap.start, sentences[here].span.end)), True, False
        yield Span(min(gap.end, sentences[there].span.start), gap.end), False, True


def _language_of(source: IndexedSource, near: Span) -> Language:
    """Give the language of the sentence that a range begins in, or else that of what stands around it."""
    sentences = source.source.sentences
    around = Span(max(0, near.start - _AROUND), near.start + _AROUND)
    here = sentences[source.sentences_at(near)[0]].span if sentences else near
    here = Span(max(here.start, around.start), max(near.start, min(here.end, around.end)))
    tags = (identify_language(split_words(source.words(span))) for span in (here, around))
    return find_language(next(filter(None, tags), DEFAULT_LANGUAGE))


def _shorten(text: str) -> str:
    words = text.split()
    return " ".join(words[:_MOST_SHOWN]) + (" …" if len(words) > _MOST_SHOWN else "")
