"""What a reader found -> a Source: paragraphs counted, sentences cut, the card filled."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.language.abbreviations import writes_capitals_after_countries
from briefings.language.sentences import split_sentences
from briefings.model.source import Block, BlockKind, Locator, Sentence, Source, show_text
from briefings.model.text import Hidden, Span, line_starts, overlapping
from briefings.structure.blocks import Reading, merge_hidden
from briefings.structure.card import fill_card, read_dates
from briefings.structure.head import find_dates, find_fields
from briefings.structure.listing import find_bound_items, find_listings, lead_as_paragraphs
from briefings.structure.prompts import part_prompts
from briefings.structure.speech import attribute_speech

_COUNTED = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
"""Kinds of blocks that have a number among the paragraphs, and sentences."""
_AROUND_HEADING = re.compile(r"^#+\s+|\s+#+$|\s*:$")
"""What stands around the words of a heading: the marks of Markdown, a colon."""
LONG = 40
"""Up to so many paragraphs can be counted on paper; in a longer source a place is told by its heading too."""


def assemble_source(file: str, sha256: str, media_type: str, reading: Reading) -> Source:
    """Find who speaks and what is a list, count paragraphs, cut the paragraphs into sentences and fill in the card."""
    stated = reading
    reading, listed = _find_lists(part_prompts(attribute_speech(reading)))
    ruler = _Ruler(line_starts(reading.text) if reading.has_lines else (), reading.pages)
    blocks = tuple(_numbered(reading, ruler, listed))
    capitals_go_on = writes_capitals_after_countries(reading.text)
    cut = (
        Sentence(span, index, ruler.locate(span.start, block.locator.paragraph, block.locator.heading))
        for index, block in enumerate(blocks)
        if block.kind in _COUNTED
        for span in _sentences(reading, block.span, capitals_go_on)
    )
    sentences = tuple(_join_lists(cut, blocks))
    dates = read_dates(find_dates(file, stated), ruler.locate)
    card = fill_card([*find_fields(stated), *reading.found], dates, ruler.locate)
    parts = (reading.text, reading.hidden, blocks, sentences, card)
    return Source(file, sha256, media_type, reading.encoding, *parts, dates=dates)


@dataclass(frozen=True, slots=True)
class _Listed:
    """The items that are part of a sentence, each with its level, and those that are bound, by their offsets."""

    levels: Mapping[int, int]
    bound: frozenset[int]


def _find_lists(reading: Reading) -> tuple[Reading, _Listed]:
    """Find the lists that are one sentence, and read their lead-ins as paragraphs and their bullets as no words."""
    listings = tuple(find_listings(reading))
    layout = [Hidden(span.start, span.end) for listing in listings for span in listing.layout]
    hidden = merge_hidden([*reading.hidden, *layout]) if layout else reading.hidden
    levels = {start: level for listing in listings for start, level in listing.levels.items()}
    blocks = lead_as_paragraphs(reading.blocks, listings)
    return replace(reading, blocks=blocks, hidden=hidden), _Listed(levels, frozenset(find_bound_items(reading, levels)))


def _join_lists(sentences: Iterable[Sentence], blocks: Sequence[Block]) -> Iterator[Sentence]:
    """Give the sentences, those of a list as one: the last of its lead-in, and all that its items hold."""
    lead: Sentence | None = None
    for sentence in sentences:
        if lead and blocks[sentence.block].level:
            place = replace(lead.locator, last=sentence.locator.paragraph)
            lead = replace(lead, span=Span(lead.span.start, sentence.span.end), locator=place)
            continue
        if lead:
            yield lead
        lead = sentence
    if lead:
        yield lead


@dataclass(frozen=True, slots=True)
class _Ruler:
    """The offsets at which the lines and the pages of a text begin; empty where a file has none of the two."""

    lines: Sequence[int]
    pages: Sequence[int]

    def locate(self, offset: int, paragraph: int | None = None, heading: str = "") -> Locator:
        """Give the place of an offset."""
        line, page = bisect_right(self.lines, offset), bisect_right(self.pages, offset)
        return Locator(line or None, paragraph, page=page or None, heading=heading)


def _numbered(reading: Reading, ruler: _Ruler, listed: _Listed) -> Iterator[Block]:
    """Give the blocks with their places; the paragraphs are counted, and in a long source told by their headings."""
    paragraph, heading = 0, ""
    is_long = sum(raw.kind in _COUNTED for raw in reading.blocks) > LONG
    for raw in reading.blocks:
        locator = ruler.locate(raw.span.start)
        if raw.kind is BlockKind.HEADING and is_long and paragraph:  # what stands over all of it tells no place
            words = " ".join(show_text(reading.text, raw.span, reading.hidden).words.split())
            heading = _AROUND_HEADING.sub("", words)
        if raw.kind not in _COUNTED:
            yield Block(raw.kind, raw.span, locator, raw.speaker)
            continue
        paragraph += 1
        level, is_bound = listed.levels.get(raw.span.start, 0), raw.span.start in listed.bound
        locator = replace(locator, paragraph=paragraph, heading=heading)
        yield Block(raw.kind, raw.span, locator, raw.speaker, level, is_bound)


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
