"""Somebody's own text -> what it quotes, and the marks by which it names files, such as [harbour.txt ¶4]."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefings.language.sentences import split_sentences
from briefings.model.notation import CUT_AS_WRITTEN, PAGE_AS_WRITTEN, PARAGRAPHS_AS_WRITTEN
from briefings.model.text import Span

FEWEST_WORDS = 3
"""A quotation of fewer words is a name, or a word held at arm's length, and no source need have it."""

PLACE_AS_WRITTEN = rf"(?:[\s,]*{PAGE_AS_WRITTEN})?(?:[\s,]*{PARAGRAPHS_AS_WRITTEN})?"
"""A place behind the name or the number of a source, as people write it: " p. 3, ¶4"; it may be missing."""

_QUOTATION = re.compile(r"“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|\"([^\"]+)\"")
_GAP = re.compile(rf"\s*(?:{CUT_AS_WRITTEN}|(?<=\w)\s*(?:\.\.\.|…)(?=\s+\w))\s*")
_BRACKETS = re.compile(r"\s*\[([^\[\]]{1,300})\](?!\()")
"""What may be a mark; before "(" it is the text of a link."""
_PARAGRAPH = re.compile(PARAGRAPHS_AS_WRITTEN)
_NAME_AND_PLACE = re.compile(rf"(?P<name>.*?)(?P<place>{PLACE_AS_WRITTEN})\s*")


@dataclass(frozen=True, slots=True)
class FileMark:
    """A mark, with the range it stands in (white space before it included): names of files, each with its place."""

    span: Span
    label: str
    files: tuple[tuple[str, str], ...]


def find_quotations(text: str) -> Iterator[Span]:
    """Find the pieces that a text quotes: between quotation marks and "[...]", of FEWEST_WORDS or more.

    A comma or a full stop at the end of a piece is the writer's own: “we will stay,” he said.
    """
    for found in _QUOTATION.finditer(text):
        at, end = next(found.span(i) for i in range(1, 5) if found[i])
        for gap_start, gap_end in [*(gap.span() for gap in _GAP.finditer(text, at, end)), (end, end)]:
            piece = text[at:gap_start]
            if len(piece.split()) >= FEWEST_WORDS:
                start = at + len(piece) - len(piece.lstrip())
                yield Span(start, start + len(piece.strip().rstrip(",.")))
            at = gap_end


def find_parted_quotations(text: str) -> Iterator[tuple[Span, ...]]:
    """Find the quotations of a text that leave words out, each as its pieces: “it is [...] closed”, “it is … shut”."""
    for found in _QUOTATION.finditer(text):
        at, end = next(found.span(i) for i in range(1, 5) if found[i])
        pieces: list[Span] = []
        for gap_start, gap_end in [*(gap.span() for gap in _GAP.finditer(text, at, end)), (end, end)]:
            piece = text[at:gap_start]
            if piece.strip():
                start = at + len(piece) - len(piece.lstrip())
                pieces.append(Span(start, start + len(piece.strip().rstrip(",."))))
            at = gap_end
        if len(pieces) > 1 and sum(len(text[each.start : each.end].split()) for each in pieces) >= FEWEST_WORDS:
            yield tuple(pieces)


def find_cited_quotations(text: str) -> Iterator[Span]:
    """Find what the last sentence of a text quotes: a mark behind the text is for these, and for no others."""
    start = max((start for start, _ in split_sentences(text)), default=0)
    return (Span(start + span.start, start + span.end) for span in find_quotations(text[start:]))


def find_file_marks(text: str, endings: Collection[str]) -> Iterator[FileMark]:
    """Find the marks of a text: what stands in brackets and gives a paragraph, or a name with one of the endings."""
    for found in _BRACKETS.finditer(text):
        files = split_file_mark(found[1])
        if _PARAGRAPH.search(found[1]) or any(name.lower().endswith(ending) for name, _ in files for ending in endings):
            yield FileMark(Span(*found.span()), found[0].strip(), files)


def split_file_mark(words: str) -> tuple[tuple[str, str], ...]:
    """Give the files that a mark names, each with its place: "a.txt ¶2; b.txt p. 3, ¶4" names two.

    A place without a name is one more of the file before it: "a.txt ¶2; ¶7".
    """
    files: list[tuple[str, str]] = []
    for part in words.split(";"):
        found = _NAME_AND_PLACE.fullmatch(part.strip())
        name, place = (found["name"], found["place"].strip(" ,")) if found else (part.strip(), "")
        if name or place:
            files.append((name or (files[-1][0] if files else ""), place))
    return tuple(files)
