"""Plain text: lines into blocks, whether each line is a paragraph or a paragraph is wrapped over several."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefings.language.invisible import invisible_spans
from briefings.model.source import BlockKind
from briefings.model.text import Span
from briefings.structure.blocks import Found, RawBlock, Reading, trim
from briefings.structure.fields import split_fields
from briefings.structure.furniture import fold_headline, match_dateline, match_furniture

_LIST_ITEM = re.compile(r"(?:[-*•‣▪–]|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{1,4})\))\s+")
_UNLETTERED_ITEM = re.compile(r"(?:[-*•‣▪–]|\(?\d{1,2}[.)])\s+")
_FIRST_LETTER = re.compile(r"\(?[ai]\)\s")
"""Where no line begins with it, "(b)" at the start of a line stands in a sentence that was wrapped there."""
_SURE_ITEM = re.compile(r"[-*•‣▪–]\s+|\([a-z]{1,4}\)\s+(?=[^\W\d_A-Z])")
_TIGHT_ITEM = re.compile(r"[*•‣▪](?=[^\W_])")
"""An item whose bullet stands close to its words, behind another item or a colon."""
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？][\"'”’)\]»]*$")
_NOTE_MARKS = re.compile(r"(?:\s*\[[^\[\]\n]{1,80}\])+$")
"""What may stand behind the end of a sentence: "[3]", "[2 ¶6]", "[harbour.txt]"."""
_TAIL = 400
"""How many characters from the end on they are looked for, so that a text of nothing but brackets takes no time."""
_LONGEST_WRAPPED = 120
"""Characters of a line; where one is longer, lines were not broken at a fixed width."""
_WRAPPED_SHARE = 0.3
"""Least share of neighbouring lines of which the second goes on in small letters where the first ends no sentence."""
_LONGEST_HEADING = 20
_LONGEST_QUESTION = 8
"""Words of a heading, and of one that is a question; a longer question is asked by somebody in the text."""


def read_text(text: str) -> Reading:
    """Read plain text; `Reading.text` is `text` itself."""
    return replace(classify(text, tuple(split_blocks(text))), hidden=invisible_spans(text))


def split_blocks(text: str) -> Iterator[Span]:
    """Give the ranges of the blocks: runs of lines between blank lines, or single lines where lines are paragraphs."""
    chunks = list(_chunks(text))
    wrapped = _is_wrapped(text, chunks)
    for lines in chunks:
        if not wrapped:
            yield from lines
            continue
        first = lines[0]
        form = _LIST_ITEM if any(_FIRST_LETTER.match(text, line.start) for line in lines) else _UNLETTERED_ITEM
        for before, line in pairwise(lines):
            if form.match(text, line.start):
                yield Span(first.start, before.end)
                first = line
        yield Span(first.start, lines[-1].end)


def classify(text: str, spans: tuple[Span, ...]) -> Reading:
    """Say what each of the ranges is, take datelines off paragraphs, and note what furniture tells of the source."""
    blocks: list[RawBlock] = []
    found: list[Found] = []
    headlines: set[str] = set()
    for span, is_field in split_fields(text, spans):
        words = text[span.start : span.end]
        fields = {} if is_field else match_furniture(words)
        if fields is None and fold_headline(words) in headlines:
            fields = {}
        if fields is not None:
            blocks.append(RawBlock(BlockKind.FURNITURE, span))
            found.extend(Found(name, value, span.start) for name, value in fields.items())
        elif (item := _match_item(text, span, blocks)) is None and is_heading(words):
            headlines.add(fold_headline(words))
            if all(block.kind is BlockKind.FURNITURE for block in blocks) and not words.endswith(":"):
                found.append(Found("title", " ".join(words.split()), span.start))
            blocks.append(RawBlock(BlockKind.HEADING, span))
        else:
            blocks.extend(_body(text, span, item or _LIST_ITEM.match(text, span.start, span.end), found))
    return Reading(text, tuple(blocks), found=tuple(found))


def is_heading(words: str) -> bool:
    """Tell whether a block reads as a heading: short, and without the end of a sentence or with a colon for one."""
    words = words[:-_TAIL] + _NOTE_MARKS.sub("", words[-_TAIL:])
    count = len(words.split())
    if words.endswith(":"):
        return count <= _LONGEST_HEADING and not re.search(r"[.!?]\s", words)
    if words.endswith("?"):
        return count <= _LONGEST_QUESTION
    return count <= _LONGEST_HEADING and not re.search(r"[.!…,;。！？][\"'”’)\]»]*$", words)


def _match_item(text: str, span: Span, before: list[RawBlock]) -> re.Match[str] | None:
    """Match the mark of what is an item however it ends: a bullet, or a number behind another item or a colon.

    A number before any other short line is that of a heading.
    """
    goes_on = bool(before) and (
        before[-1].kind is BlockKind.LIST_ITEM or text[before[-1].span.start : before[-1].span.end].endswith(":")
    )
    forms = (_LIST_ITEM, _TIGHT_ITEM) if goes_on else (_SURE_ITEM,)
    return next((mark for form in forms if (mark := form.match(text, span.start, span.end))), None)


def _body(text: str, span: Span, item: re.Match[str] | None, found: list[Found]) -> Iterator[RawBlock]:
    """Part prose into what opens it, the mark of a list item or a dateline, and the words that may be quoted."""
    if item and item.end() < span.end:
        yield RawBlock(BlockKind.FURNITURE, Span(span.start, item.end()))
        yield RawBlock(BlockKind.LIST_ITEM, trim(text, Span(item.end(), span.end)))
        return
    dateline = match_dateline(text[span.start : span.end])
    if dateline:
        length, agency = dateline
        if agency:
            found.append(Found("publisher", agency, span.start))
        yield RawBlock(BlockKind.FURNITURE, Span(span.start, span.start + length))
        span = Span(span.start + length, span.end)
    yield RawBlock(BlockKind.PARAGRAPH, trim(text, span))


def _chunks(text: str) -> Iterator[list[Span]]:
    """Give the non-blank lines, trimmed, in runs that blank lines part."""
    chunk: list[Span] = []
    start = 0
    for raw in text.split("\n"):
        line = trim(text, Span(start, start + len(raw)))
        start += len(raw) + 1
        if line.end > line.start and raw.strip("\ufeff \t\r"):
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _is_wrapped(text: str, chunks: list[list[Span]]) -> bool:
    """Tell whether lines go on in the next one, as text does that was broken at a fixed width."""
    pairs = [pair for lines in chunks for pair in pairwise(lines)]
    if not pairs or any(line.end - line.start > _LONGEST_WRAPPED for lines in chunks for line in lines):
        return False
    goes_on = sum(
        text[after.start].islower() and not _ENDS_SENTENCE.search(text[before.start : before.end])
        for before, after in pairs
    )
    return goes_on >= len(pairs) * _WRAPPED_SHARE
