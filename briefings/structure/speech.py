"""Who says what in a transcript or in minutes: labels taken off the words, and given to all of a turn.

What a reader of the minutes could not tell, nobody is said to say: it is in doubt, and is not printed.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.language.talk import sounds_spoken
from briefings.model.source import BlockKind
from briefings.model.text import Hidden, Span
from briefings.structure.blocks import Found, RawBlock, Reading, merge_hidden
from briefings.structure.labels import STAMP, Form, Label, find_label
from briefings.structure.speakers import find_speakers
from briefings.structure.turns import Turns, find_column

_PROSE = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
_BEFORE_WORDS = re.compile(r"[ \t>]*")
_MOSTLY = 0.75
"""The share of the paragraphs that follow in a turn, without a label, that sound like talk where turns do go on."""


def attribute_speech(reading: Reading) -> Reading:
    """Give a reading with the speaker of each block where it is a talk, and else as it is."""
    text = reading.text
    found = [tuple(_labels(text, block)) for block in reading.blocks]
    listed = {label.name for each in found for label in each if label.form is Form.ALONE}
    labels = list(_with_words(reading, found))
    n_paragraphs = sum(block.kind in _PROSE for block in reading.blocks)
    speakers = find_speakers(text, [label for each in labels for label in each], listed, n_paragraphs)
    if not speakers:
        return reading
    turns = Turns(text, speakers)
    parted = [part for block, each in zip(reading.blocks, labels, strict=True) for part in turns.part(block, each)]
    blocks = tuple(_doubt_talk(_doubt_rest(parted, turns, text), turns.fields, text))
    hidden = merge_hidden([*reading.hidden, *_stamps(blocks, text)])
    named = {label.span.start for each in labels for label in each if label.name in speakers}
    return replace(reading, blocks=blocks, hidden=hidden, found=tuple(_without_names(reading.found, named)))


def _labels(text: str, block: RawBlock) -> Iterator[Label]:
    """Find what may be labels at the starts of the lines of a block; what stands alone, again, is furniture."""
    if block.kind is BlockKind.TABLE or text.startswith("#", block.span.start):
        return
    for line in _lines(text, block.span):
        in_list = block.kind is BlockKind.LIST_ITEM and line.start == block.span.start
        label = find_label(text, line, block.span.end, in_list=in_list)
        if label and (block.kind is not BlockKind.FURNITURE or label.span.end == block.span.end):
            yield label


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Give the lines of a range, without what stands before their first word: white space, marks of a quotation."""
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = end if end >= 0 else span.end
        before = _BEFORE_WORDS.match(text, start, end)
        yield Span(before.end() if before else start, end)
        start = end + 1


def _with_words(reading: Reading, found: Sequence[tuple[Label, ...]]) -> Iterator[tuple[Label, ...]]:
    """Give the labels of each block; a line of a list that is a name alone is one if what follows is indented more.

    What ends its block is given the first words of the next one.
    """
    following, words = -math.inf, ""
    kept: list[tuple[Label, ...]] = []
    for block, labels in zip(reversed(reading.blocks), reversed(found), strict=True):
        column = find_column(reading.text, block, block.span.start)
        item = block.kind is BlockKind.LIST_ITEM and following <= column
        held = (label for label in labels if label.form is not Form.ALONE or not item)
        kept.append(tuple(replace(label, next_said="" if label.said else words) for label in held))
        if block.kind is not BlockKind.FURNITURE:
            following, words = column, reading.text[block.span.start : block.span.end].partition("\n")[0]
    return reversed(kept)


def _doubt_rest(blocks: Sequence[RawBlock], turns: Turns, text: str) -> list[RawBlock]:
    """Doubt whose words a paragraph is that follows a turn without a label; in minutes it is often theirs.

    What sounds like talk goes on with the turn; where that holds for most of such paragraphs of a file, all of them do.
    So they do where a file is nothing but turns, up to the last label.
    """
    spoken = {span for span in turns.going_on if sounds_spoken(text[span.start : span.end])}
    if len(spoken) >= _MOSTLY * len(turns.going_on):
        return list(blocks)
    spoken |= {span for span in turns.going_on if span.start < turns.last and not turns.interrupted}
    return [replace(block, speaker=None) if block.span in turns.going_on - spoken else block for block in blocks]


def _doubt_talk(blocks: Sequence[RawBlock], fields: set[Span], text: str) -> Iterator[RawBlock]:
    """Doubt what sounds like talk and has no label, in a file of little else; before the first turn it is its own."""
    prose = [block for block in blocks if block.kind in _PROSE]
    first = next((block.span.start for block in prose if block.speaker), len(text))
    mostly_talk = 2 * sum(bool(block.speaker) for block in prose) > len(prose)
    for block in blocks:
        own = block.speaker == "" and block.kind in _PROSE and block.span.start > first and block.span not in fields
        doubted = mostly_talk and own and sounds_spoken(text[block.span.start : block.span.end])
        yield replace(block, speaker=None) if doubted else block


def _stamps(blocks: Sequence[RawBlock], text: str) -> Iterator[Hidden]:
    """Give the times within what is said: they are no words of it."""
    for block in blocks:
        if block.speaker != "":
            yield from (Hidden(*found.span()) for found in STAMP.finditer(text, block.span.start, block.span.end))


def _without_names(found: Sequence[Found], named: set[int]) -> Iterator[Found]:
    """Give what a file states of itself; the name of who speaks first is no title."""
    return (item for item in found if item.field != "title" or item.place not in named)
