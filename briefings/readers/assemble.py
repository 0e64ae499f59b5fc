"""What a reader found -> a Source: paragraphs counted, sentences cut, the card filled."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.language.abbreviations import writes_capitals_after_countries
from briefings.language.sentences import split_sentences
from briefings.model.source import Block, BlockKind, Locator, Sentence, Source, show_text
from briefings.model.text import Span, line_starts, overlapping
from briefings.readers.blocks import Reading
from briefings.readers.card import fill_card, read_dates
from briefings.readers.head import find_dates, find_fields
from briefings.readers.prompts import part_prompts

_COUNTED = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
"""Kinds of blocks that have a number among the paragraphs, and sentences."""
_SPEAKER = re.compile(r"([A-ZÀ-ÞĀ-Ž][\w.'’-]*(?: [\w.'’()-]+){0,3}): +(?=\S)")
"""A name of up to four words before what somebody says: "Professor Ada C: "."""
_FEWEST_TURNS = 4
_TRANSCRIPT_SHARE = 0.5
"""A text is a transcript if more than so many of its paragraphs, and more than this share, begin with a name.

A colon after a few words is common in other texts: "Repairs: 3.2 million euros".
"""


def assemble_source(file: str, sha256: str, media_type: str, reading: Reading) -> Source:
    """Count paragraphs, cut the paragraphs into sentences and fill in the card."""
    reading = part_prompts(reading)
    ruler = _Ruler(line_starts(reading.text) if reading.has_lines else (), reading.pages)
    blocks = tuple(_numbered(reading, ruler))
    capitals_go_on = writes_capitals_after_countries(reading.text)
    sentences = tuple(
        Sentence(span, index, ruler.locate(span.start, block.locator.paragraph))
        for index, block in enumerate(blocks)
        if block.kind in _COUNTED
        for span in _sentences(reading, block.span, capitals_go_on)
    )
    dates = read_dates(find_dates(file, reading), ruler.locate)
    card = fill_card([*find_fields(reading), *reading.found], dates, ruler.locate)
    return Source(
        file, sha256, media_type, reading.encoding, reading.text, reading.hidden, blocks, sentences, card, dates=dates
    )


@dataclass(frozen=True, slots=True)
class _Ruler:
    """The offsets at which the lines and the pages of a text begin; empty where a file has none of the two."""

    lines: Sequence[int]
    pages: Sequence[int]

    def locate(self, offset: int, paragraph: int | None = None) -> Locator:
        """Give the place of an offset."""
        line, page = bisect_right(self.lines, offset), bisect_right(self.pages, offset)
        return Locator(line or None, paragraph, page=page or None)


def _numbered(reading: Reading, ruler: _Ruler) -> Iterator[Block]:
    """Give the blocks with their places; the paragraphs are counted, and the name of a speaker is taken off."""
    labels = _speaker_labels(reading)
    paragraph = 0
    for raw in reading.blocks:
        locator = ruler.locate(raw.span.start)
        if raw.kind not in _COUNTED:
            yield Block(raw.kind, raw.span, locator)
            continue
        paragraph += 1
        span, speaker = raw.span, ""
        if raw.span.start in labels:
            label = labels[raw.span.start]
            yield Block(BlockKind.FURNITURE, Span(raw.span.start, label.end(1) + 1), locator)
            span, speaker = Span(label.end(), raw.span.end), label[1]
        yield Block(raw.kind, span, replace(locator, paragraph=paragraph), speaker)


def _speaker_labels(reading: Reading) -> dict[int, re.Match[str]]:
    """Find the names before what people say, by the offsets at which they begin; none if it is no transcript."""
    prose = [raw.span for raw in reading.blocks if raw.kind in _COUNTED]
    labels = {span.start: label for span in prose if (label := _SPEAKER.match(reading.text, span.start, span.end))}
    return labels if len(labels) > max(_FEWEST_TURNS, len(prose) * _TRANSCRIPT_SHARE) else {}


def _sentences(reading: Reading, block: Span, capitals_go_on: bool) -> Iterator[Span]:  # noqa: FBT001
    """Give the ranges of the sentences of a block: cut in what is visible of it, and told in the whole text."""
    shown = show_text(reading.text, block, reading.hidden)
    code = overlapping(reading.code, block)
    sentence: Span | None = None
    for start, end in split_sentences(shown.words, capitals_go_on=capitals_go_on):
        if not re.search(r"\w", shown.words[start:end]):
            continue
        span = shown.range(start, end)
        if sentence and any(each.start < sentence.end and span.start < each.end for each in code):
            span = Span(sentence.start, span.end)
        elif sentence:
            yield sentence
        sentence = span
    if sentence:
        yield sentence
