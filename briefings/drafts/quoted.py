"""A quotation as its writer set it -> the pieces that a source must have, and what joins them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.language.quoting import BLANKS_BEFORE, GAP
from briefings.language.typed import level_marks
from briefings.model.text import Span
from briefings.proof.difference import same_spaces
from briefings.proof.lookup import IndexedSource, fold_print, fold_typed

_JOINT = re.compile(rf"(?P<cut>{GAP.pattern})|{BLANKS_BEFORE}\[(?P<own>[^\[\]]{{1,200}})\]\s*")
_LETTERS_CHANGED = re.compile(r"\[(\w{1,2})\](?=\w)")
_PART_OF_FIGURE, _GOES_ON_IN_FIGURE = re.compile(r"\d[.,]$"), re.compile(r"[.,]\d")
_FARTHEST = 1
"""From one piece to the next there may be so many paragraphs."""
_MOST_REPLACED = 6
"""Words in whose place the writer's own may stand in square brackets."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that must stand in a source; `free` are letters that the writer changed: "[R]epairs" for "repairs".

    `own` is what stands in square brackets before the piece; with `follows_cut` words are left out there. A piece
    that `opens` a quotation may begin with a capital or not, as the sentence of the writer wants it.
    """

    text: str
    free: frozenset[int] = frozenset()
    own: str = ""
    follows_cut: bool = False
    opens: bool = False


def part_quotation(text: str) -> tuple[Piece, ...]:
    """Give the pieces of a quotation: "[R]epairs [to it] … cost" has "repairs" and "cost"."""
    pieces: list[Piece] = []
    at, own, follows_cut = 0, "", False
    for joint in [*_find_joints(text), None]:
        words, free = _free_letters(text[at : joint.start() if joint else len(text)])
        if fold_print(words):
            pieces.append(Piece(words.strip().rstrip(",."), free, own, follows_cut, opens=not pieces))
            own, follows_cut = "", False
        if joint:
            own = " ".join(filter(None, (own, joint["own"] or "")))
            follows_cut = follows_cut or joint["own"] is None
            at = joint.end()
    if own and pieces:
        pieces.append(Piece("", own=own, follows_cut=follows_cut))
    return tuple(pieces)


def _find_joints(text: str) -> Iterator[re.Match[str]]:
    """Find cuts and the writer's own words; "[R]" of "[R]epairs" is neither."""
    changed = {found.start() for found in _LETTERS_CHANGED.finditer(text)}
    return (
        found
        for found in _JOINT.finditer(text)
        if found.start() + len(found[0]) - len(found[0].lstrip()) not in changed
    )


def _free_letters(text: str) -> tuple[str, frozenset[int]]:
    """Take the brackets off changed letters; give the words, and the places of these letters as they are typed."""
    words, at = "", 0
    free: set[int] = set()
    for found in _LETTERS_CHANGED.finditer(text):
        words += text[at : found.start()]
        start = len(fold_typed(words))
        free.update(range(start, start + len(fold_typed(found[1]))))
        words += found[1]
        at = found.end()
    return words + text[at:], frozenset(free)


def find_piece(piece: Piece, source: IndexedSource) -> Iterator[Span]:
    """Find the places of a piece in a source: of whole words, parted alike, with its capitals."""
    ours = level_marks(piece.text)
    for span in source.find_typed(fold_typed(piece.text)):
        theirs = level_marks(source.words(span))
        if not is_whole_words(source.source.text, span) or not same_spaces(ours, theirs):
            continue
        capitals = enumerate(zip(fold_print(ours), fold_print(theirs), strict=False))
        if all(one == other or at in piece.free or (piece.opens and at == 0) for at, (one, other) in capitals):
            yield span


def is_whole_words(text: str, span: Span) -> bool:
    """Tell whether a range begins and ends with words and figures: "possible" is no word of "impossible"."""
    before, first = text[max(0, span.start - 2) : span.start], text[span.start : span.start + 1]
    last, behind = text[span.end - 1 : span.end], text[span.end : span.end + 2]
    begins = not (_is_lettered(before[-1:]) and _is_lettered(first)) and not (
        first.isdigit() and (_PART_OF_FIGURE.search(before) or before[-1:] in {"-", "−"})
    )
    return (
        begins
        and not (_is_lettered(last) and _is_lettered(behind[:1]))
        and not (last.isdigit() and _GOES_ON_IN_FIGURE.match(behind))
    )


def _is_lettered(character: str) -> bool:
    """Tell whether a character is of a word, in a script that parts its words."""
    return character.isalnum() and unicodedata.category(character) != "Lo"


def find_rows(pieces: tuple[Piece, ...], source: IndexedSource) -> Iterator[tuple[Span, ...]]:
    """Give the places of the pieces of a quotation, each behind the one before it and near."""
    wanted = tuple(piece for piece in pieces if piece.text)
    places = [list(find_piece(piece, source)) for piece in wanted[1:]]
    for first in find_piece(wanted[0], source) if wanted and all(places) else ():
        row = [first]
        for piece, found in zip(wanted[1:], places, strict=True):
            following = next((each for each in found if _follows(piece, row[-1], each, source)), None)
            if following is None:
                break
            row.append(following)
        if len(row) == len(wanted):
            yield tuple(row)


def _follows(piece: Piece, earlier: Span, later: Span, source: IndexedSource) -> bool:
    if later.start < earlier.end:
        return False
    if not piece.follows_cut:
        between = source.words(Span(earlier.end, later.start)).split()
        return len(between) <= _MOST_REPLACED and source.sentences_at(earlier)[1] == source.sentences_at(later)[0]
    sentences = source.source.sentences
    if not sentences:
        return True
    here, there = (sentences[i].locator for i in (source.sentences_at(earlier)[1], source.sentences_at(later)[0]))
    return (there.paragraph or 0) - (here.last or here.paragraph or 0) <= _FARTHEST
