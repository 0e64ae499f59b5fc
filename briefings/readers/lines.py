"""Lines of plain text -> the ranges of its blocks: a line is a paragraph, or a paragraph runs over several lines.

An empty line always parts blocks. Where lines were broken at a fixed width, a run of lines between empty ones is one
paragraph, unless its layout tells more: a line is indented, is an item of a list, or ends long before the width does,
as the last one of a paragraph and a heading do. Whether lines were broken is decided by most of them, and for each run
by itself, so that a long address in the last line changes nothing above it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.language.sentences import split_sentences
from briefings.language.tables import LANGUAGES
from briefings.model.text import Span
from briefings.readers.programs import is_program
from briefings.structure.blocks import trim

LIST_ITEM = re.compile(r"(?:[-*•‣▪–]|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{1,4})\))\s+")
_UNLETTERED_ITEM = re.compile(r"(?:[-*•‣▪–]|\(?\d{1,2}[.)])\s+")
_FIRST_LETTER = re.compile(r"\(?[ai]\)\s")
"""Where no line begins with it, "(b)" at the start of a line stands in a sentence that was wrapped there."""
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？][\"'”’)\]»]*$")
_TAIL = 8
"""The end of a sentence and the marks behind it are looked for in so many characters."""
_RULE = re.compile(r"[-=*_~#+·•—–.\s]{3,}|[-–—]{1,2}\s?\d{1,4}\s?[-–—]{1,2}")
"""A line that is drawn, the marks under a heading, or the number of a page."""
_COLUMNS = re.compile(r"\S(?:\t|[ ]{4})\s{0,60}\S[^\n]{0,60}?(?:\t|[ ]{4})\s{0,60}\S")
"""A line of three columns."""
_LONGEST_WRAPPED = 120
"""Characters of a line; a longer one was not broken at a fixed width."""
_WRAPPED_SHARE = 0.3
"""Least share of neighbouring lines of which the second goes on where the first ends no sentence."""
_MOST = 0.6
"""Least share, of the lines that go on in small letters, of those that are full or stand in prose."""
_FEWEST_GOING_ON = 2
"""A run of lines counts by itself where so many of them go on."""
_SHORT_SHARE = 0.75
"""A line that leaves more of the width free than the next word needs was ended on purpose."""
_FULL_SHARE = 0.85
"""A line that leaves less of the width free was ended because it was full."""
_TAB = 8
_NEVER_LAST = frozenset[str]().union(*(language.common.before_nouns for language in LANGUAGES))
"""Articles, prepositions and possessives, after which no line of a heading and no sentence ends."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space at its two ends, and how far it is indented."""

    words: str
    span: Span
    indent: int

    @property
    def is_long(self) -> bool:
        return len(self.words) > _LONGEST_WRAPPED

    @property
    def is_apart(self) -> bool:
        """Whether it is no line of a wrapped paragraph, whatever stands beside it."""
        return self.is_long or self.is_rule or _COLUMNS.search(self.words) is not None

    @property
    def is_rule(self) -> bool:
        return _RULE.fullmatch(self.words) is not None

    @property
    def ends_sentence(self) -> bool:
        return _ENDS_SENTENCE.search(self.words[-_TAIL:]) is not None


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the lines of a text were set: how far most are indented, and how wide the widest is that was broken."""

    indent: int
    width: int

    def has_room(self, line: _Line, after: _Line, share: float) -> bool:
        """Tell whether the first word of the next line had stood in a share of the width."""
        return line.indent + len(line.words) + 1 + len(after.words.split(None, 1)[0]) <= self.width * share


def split_blocks(text: str) -> Iterator[Span]:
    """Give the ranges of the blocks: runs of lines between blank lines, or single lines where lines are paragraphs."""
    runs = list(_runs(text))
    wrapped = _is_wrapped(runs, fewest=1)
    layout = _measure([line for lines in runs for line in lines])
    for lines in runs:
        if is_program("\n".join(line.words for line in lines)):
            yield Span(lines[0].span.start, lines[-1].span.end)
        elif wrapped:
            yield from _paragraphs(lines, layout)
        elif _is_wrapped([lines], 1 if _is_prose(lines) else _FEWEST_GOING_ON):
            yield from _paragraphs(lines, _measure(lines))
        else:
            yield from (line.span for line in lines)


def _runs(text: str) -> Iterator[list[_Line]]:
    """Give the lines that are not blank, in runs that blank lines part."""
    run: list[_Line] = []
    start = 0
    for raw in text.split("\n"):
        span = trim(text, Span(start, start + len(raw)))
        start += len(raw) + 1
        if span.end > span.start and raw.strip("\ufeff \t\r"):
            indent = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(_TAB))
            run.append(_Line(text[span.start : span.end], span, indent))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_wrapped(runs: Sequence[Sequence[_Line]], fewest: int) -> bool:
    """Tell whether lines go on in the next one, as those do that were broken at a fixed width.

    Some have to go on in small letters, and most of these have to be full, or to stand in a run that begins and ends as
    sentences do: those of a list of phrases do not. Lines count too that are full, and end no sentence.
    """
    layout = _measure([line for lines in runs for line in lines])
    n_pairs = n_small = n_sure = n_others = 0
    for lines in runs:
        is_prose = _is_prose(lines)
        for before, after in pairwise(lines):
            if before.is_apart or after.is_apart or after.indent > before.indent:
                continue
            n_pairs += 1
            if _goes_on(before, after):
                n_small += 1
                n_sure += is_prose or _breaks(before) or not layout.has_room(before, after, _SHORT_SHARE)
            elif not before.ends_sentence:
                n_others += not layout.has_room(before, after, _FULL_SHARE)
    enough = n_small >= fewest and n_sure >= n_small * _MOST
    return enough and n_small + n_others >= n_pairs * _WRAPPED_SHARE


def _is_prose(lines: Sequence[_Line]) -> bool:
    """Tell whether lines begin and end as sentences do."""
    return lines[-1].ends_sentence and not lines[0].words[0].islower()


def _goes_on(before: _Line, after: _Line) -> bool:
    """Tell it by a small letter, or by a last word that a noun follows: "between the"."""
    last = before.words.rpartition(" ")[2]
    return (after.words[0].islower() and not before.ends_sentence) or last in _NEVER_LAST


def _breaks(line: _Line) -> bool:
    """Tell whether a line ends in the midst of a word."""
    return line.words[-1] in "-\u2010" and line.words[-2:-1].isalpha()


def _measure(lines: Sequence[_Line]) -> _Layout:
    """Take the indentation of most lines, the smaller where two have as many, and the width of the longest one."""
    broken = [line for line in lines if not line.is_long]
    counts = Counter(line.indent for line in broken)
    indent = min(counts, key=lambda width: (-counts[width], width), default=0)
    return _Layout(indent, max((line.indent + len(line.words) for line in broken), default=0))


def _paragraphs(lines: Sequence[_Line], layout: _Layout) -> Iterator[Span]:
    first = lines[0]
    item = LIST_ITEM if any(_FIRST_LETTER.match(line.words) for line in lines) else _UNLETTERED_ITEM
    for before, after in pairwise(lines):
        if item.match(after.words) or _begins_block(before, after, layout, is_first=before is first):
            yield Span(first.span.start, before.span.end)
            first = after
    yield Span(first.span.start, lines[-1].span.end)


def _begins_block(before: _Line, after: _Line, layout: _Layout, *, is_first: bool) -> bool:
    """Tell whether a line begins a block; `is_first` if the line before it began one."""
    if before.is_apart or after.is_apart:
        return True
    if _goes_on(before, after):
        return False
    if is_first and _heads(before, after, layout):
        return True
    if after.indent > layout.indent and not LIST_ITEM.match(before.words):
        return after.indent > before.indent or _parts(before, after)
    return layout.has_room(before, after, _SHORT_SHARE) and _parts(before, after)


def _parts(before: _Line, after: _Line) -> bool:
    """Tell whether a sentence ends between two lines."""
    if not before.ends_sentence:
        return False
    start = len(before.words) + 1
    return any(begin == start for begin, _ in split_sentences(f"{before.words} {after.words}"))


def _heads(line: _Line, after: _Line, layout: _Layout) -> bool:
    """Tell whether the first line of a run is a heading, a label or a byline, and the text begins in the next one."""
    if line.words.isupper() and not after.words.isupper():
        return True
    return not line.ends_sentence and line.indent <= layout.indent and layout.has_room(line, after, _SHORT_SHARE)
