"""Markdown: blocks as CommonMark sees them, and marks within a line hidden."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from briefings.language.invisible import invisible_spans
from briefings.model.source import BlockKind, show_text
from briefings.model.text import Hidden, Span, overlapping
from briefings.readers.formats.front_matter import read_front_matter
from briefings.readers.formats.text import classify
from briefings.readers.hyphens import find_broken_words
from briefings.readers.templates import find_template_marks
from briefings.structure.blocks import Found, RawBlock, Reading, merge_hidden, trim
from briefings.structure.furniture import match_furniture
from briefings.syntax.commonmark import Mark, parse_markdown

_LINE_END = re.compile(r"\r\n?|\n")
_LINE_MARK = re.compile(r"[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)]|#{1,6})(?:[ \t]+|$))+|[ \t]+")
"""What stands before the words of a line: "> ", "- ", "3. ", "## ", or several of them."""
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]:")
"""How a note begins that a mark in the text leads to."""
_BLOCK_TYPES = {"fence": BlockKind.FURNITURE, "code_block": BlockKind.FURNITURE, "html_block": BlockKind.FURNITURE,
                "hr": BlockKind.FURNITURE, "table_open": BlockKind.TABLE}  # fmt: skip


def read_markdown(text: str) -> Reading:
    """Read Markdown; `Reading.text` is `text` itself, and what is only markup is hidden in it."""
    matter = read_front_matter(text)
    front = (RawBlock(BlockKind.FURNITURE, trim(text, Span(0, matter.end))),) if matter.end else ()
    read = _read_body(text, matter.end)
    return replace(
        read,
        blocks=tuple(_with_gaps(text, front + read.blocks)),
        found=matter.found + read.found,
        body=matter.end,
        dates=matter.dates,
        faults=matter.faults,
    )


def _read_body(text: str, body: int) -> Reading:
    unseen = merge_hidden([*invisible_spans(text), *find_template_marks(text)])
    starts = [body, *(line.end() for line in _LINE_END.finditer(text, body)), len(text) + 1]
    blocks: list[RawBlock] = []
    found: list[Found] = []
    hidden: list[Hidden] = []
    code: list[Span] = []
    kinds: list[str] = []
    for token, marks in parse_markdown(text[body:]):
        if token.nesting:
            kinds = [*kinds, token.type] if token.nesting > 0 else kinds[:-1]
        if token.map is None or (token.type != "inline" and token.type not in _BLOCK_TYPES):
            continue
        span = trim(text, Span(starts[token.map[0]], starts[token.map[1]] - 1))
        if token.type in _BLOCK_TYPES:
            blocks.append(RawBlock(_BLOCK_TYPES[token.type], span))
        elif "table_open" not in kinds and span.end > span.start:
            placed = tuple(_marks(text, token, marks, starts))
            code.extend(_code(text, placed))
            marked = merge_hidden([*placed, *overlapping(unseen, span)])
            blocks.extend(_prose(_Words(text, span, marked), kinds, found, first=not blocks))
            hidden.extend(marked)
    prose = [block.span for block in blocks if block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}]
    unseen = merge_hidden([*unseen, *hidden, *find_broken_words(text, prose)])
    return Reading(text, tuple(blocks), unseen, tuple(found), code=tuple(code))


def _code(text: str, marks: Iterable[Hidden]) -> Iterator[Span]:
    """Give the ranges of program text: from the backticks that open it to those that close it."""
    ticks = sorted(mark for mark in marks if set(text[mark.start : mark.end]) == {"`"})
    for opening, closing in zip(ticks[::2], ticks[1::2], strict=False):
        yield Span(opening.start, closing.end)


def _with_gaps(text: str, blocks: tuple[RawBlock, ...]) -> Iterator[RawBlock]:
    """Give the blocks, and blocks of furniture for what stands between: marks of quotations, addresses of links."""
    at = 0
    for start, end, block in [
        *((block.span.start, block.span.end, block) for block in blocks),
        (len(text), len(text), None),
    ]:
        gap = trim(text, Span(at, start))
        if text[gap.start : gap.end].strip("\ufeff \t\r\n"):
            yield RawBlock(BlockKind.FURNITURE, gap)
        if block:
            yield block
        at = end


@dataclass(frozen=True, slots=True)
class _Words:
    """A range of the text that holds words, and what is hidden in it."""

    text: str
    span: Span
    hidden: tuple[Hidden, ...]

    def seen(self, span: Span) -> str:
        return show_text(self.text, span, self.hidden).words


def _prose(block: _Words, kinds: list[str], found: list[Found], *, first: bool) -> Iterator[RawBlock]:
    text, span = block.text, block.span
    mark = _LINE_MARK.match(text, span.start, span.end)
    words = Span(mark.end() if mark and mark.end() < span.end else span.start, span.end)
    if "heading_open" in kinds:
        if first:
            found.append(Found("title", block.seen(words).strip("# \t"), span.start))
        yield RawBlock(BlockKind.HEADING, span)
    elif "list_item_open" in kinds:
        if words.start > span.start:
            yield RawBlock(BlockKind.FURNITURE, trim(text, Span(span.start, words.start)))
        furniture = match_furniture(block.seen(words)) is not None
        yield RawBlock(BlockKind.FURNITURE if furniture else BlockKind.LIST_ITEM, words)
    elif _NOTE.match(text, words.start):
        yield RawBlock(BlockKind.FURNITURE, span)
    else:
        reading = classify(text, (words,), block.hidden)
        found.extend(item for item in reading.found if first or item.field != "title")
        yield from reading.blocks


def _marks(text: str, token: Any, marks: tuple[Mark, ...], starts: Sequence[int]) -> Iterator[Hidden]:  # noqa: ANN401
    """Find the marks of a token in the text, and what stands before the second and later lines of a quotation."""
    lines = token.content.split("\n")
    content_starts = [0, *accumulate(len(line) + 1 for line in lines)]
    text_starts: list[int] = []
    for number, line in enumerate(lines, token.map[0]):
        source = text[starts[number] : starts[number + 1]].replace("\0", "\ufffd")
        at = source.rfind(line)
        if at < 0:  # a tab that stands for indentation and more
            return
        text_starts.append(starts[number] + at)
        if number > token.map[0] and source[:at].strip():
            yield Hidden(starts[number], starts[number] + at)
    for start, end, shown in marks:
        first, last = (bisect_right(content_starts, offset) - 1 for offset in (start, end - 1))
        begin = text_starts[first] + start - content_starts[first]
        yield Hidden(begin, text_starts[last] + end - content_starts[last], shown)
