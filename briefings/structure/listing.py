"""Lists that are one sentence: a lead-in ("A request must include:") and the items in which it goes on."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.language.tables import LANGUAGES
from briefings.model.source import BlockKind, visible_text
from briefings.model.text import Span
from briefings.structure.blocks import RawBlock, Reading
from briefings.structure.items import (
    MOST_ITEMS,
    Item,
    find_layout,
    find_levels,
    gather_items,
    has_mark,
    is_item,
    is_sentence,
)

MOST_LISTED_WORDS = 90
"""A list of more words with its lead-in is no sentence, nor is one of more than MOST_ITEMS."""
_FEWEST_ITEMS = 2
_FEWEST_WORDS, _FEWEST_WORDS_ALONE = 2, 4
_FEWEST_WORDS_OF_A_NAME = 6
"""Words of a lead-in that ends a paragraph, of one that is a paragraph, and of one that could end there.

"Attendees:" is a label, and so is "Duties of the board:".
"""
_MOST_CHARACTERS = 2000

_MARKED_HEADING = re.compile(r"#.*|\*\*[^*]*\*\*|[^\n]*\n[ \t]*(?:-+|=+)")
"""What Markdown, or its writer, marks as a heading."""
_ENDED = re.compile(r"[.!?…;][\"'”’)\]»]*$")
_LAST_SENTENCE = re.compile(r"[.!?…][\"'”’)\]»]*\s")
_LINK = re.compile(r"\[[^\[\]]*\](?:\([^()\s]*\)|\[[^\[\]]*\])|<?https?://[^\s>]+>?")
_TASK = re.compile(r"\[[ xX]\]\s")
_NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*(?:[ ,/&]+(?:(?:de|of|the|van|von)\s)*[A-ZÀ-ÞĀ-Ž(@][\w.'’)-]*)+[.,;]?")
"""Two or more words, all in capitals: "Ada Lovell (Harbour Board)"."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that is one sentence, by offsets: where its lead-in's block begins, and where its last item ends.

    `levels` are those of the blocks of its items, by the offsets at which they begin; `layout` are the ranges in it
    that are no words: bullets, and comments.
    """

    start: int
    end: int
    levels: Mapping[int, int]
    layout: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Lead:
    """The words of a lead-in, whether they are all of their block, and whether that is an item itself."""

    words: str
    is_alone: bool
    is_item: bool


def find_listings(reading: Reading) -> Iterator[Listing]:
    """Find the lists that are one sentence, in their order; of lists in one another the outermost that is."""
    past = -1
    for at, block in enumerate(reading.blocks):
        if block.span.start < past or block.kind is BlockKind.FURNITURE:
            continue
        items, comments = gather_items(reading, at)
        listing = _make_listing(reading, block, items, comments)
        if listing:
            yield listing
            past = listing.end


def find_bound_items(reading: Reading, joined: Container[int]) -> Iterator[int]:
    """Give the offsets of items that go on from their lead-in ("Nobody may:") and are not joined to it.

    By themselves they say little, or the contrary.
    """
    lead: RawBlock | None = None
    before: RawBlock | None = None
    leads = False
    for block in reading.blocks:
        if not is_item(block):
            lead, leads = (lead, leads) if block.kind is BlockKind.FURNITURE else (block, False)
        elif before and has_mark(before, reading.text) and block.span.start not in joined:
            if lead:
                leads, lead = _wants_items(reading, lead), None
            if leads:
                yield block.span.start
        before = block


def _wants_items(reading: Reading, block: RawBlock) -> bool:
    """Tell whether a block ends where no sentence does, and with a colon."""
    lead = _read_lead(reading, block)
    return lead is not None and lead.words.endswith(":") and _goes_on(lead.words)


def lead_as_paragraphs(blocks: Sequence[RawBlock], listings: Sequence[Listing]) -> tuple[RawBlock, ...]:
    """Give the blocks, those lead-ins that read as headings as the paragraphs that they are."""
    leads = {listing.start for listing in listings}
    return tuple(
        replace(block, kind=BlockKind.PARAGRAPH)
        if block.kind is BlockKind.HEADING and block.span.start in leads
        else block
        for block in blocks
    )


def _make_listing(reading: Reading, block: RawBlock, items: Sequence[Item], comments: Sequence[Span]) -> Listing | None:
    """Make one sentence of a lead-in and its items, if they are one."""
    lead = _read_lead(reading, block) if len(items) >= _FEWEST_ITEMS else None
    if lead is None:
        return None
    texts = [visible_text(reading.text, item.span, reading.hidden) for item in items]
    if not _is_short(lead.words, texts) or not _go_on(lead, texts) or _are_no_evidence(reading, items, texts):
        return None
    levels = zip(items, find_levels([item.column for item in items]), strict=True)
    by_start = {block.span.start: level for item, level in levels for block in item.blocks}
    layout = (*comments, *find_layout(reading.text, items))
    return Listing(block.span.start, items[-1].span.end, by_start, layout)


def _read_lead(reading: Reading, block: RawBlock) -> _Lead | None:
    """Give the last sentence of a block if it may lead in a list: it has no end but a colon, and is no heading."""
    if block.kind is BlockKind.TABLE:
        return None
    raw = reading.text[block.span.start : block.span.end]
    tail = Span(max(block.span.start, block.span.end - _MOST_CHARACTERS), block.span.end)
    words = visible_text(reading.text, tail, reading.hidden)
    if _ENDED.search(words) or (block.kind is BlockKind.HEADING and _MARKED_HEADING.fullmatch(raw)):
        return None
    last = _LAST_SENTENCE.split(words)[-1]
    fewest = _FEWEST_WORDS_ALONE if last == words else _FEWEST_WORDS
    return _Lead(last, last == words, is_item(block)) if len(last.split()) >= fewest else None


def _is_short(lead: str, items: Sequence[str]) -> bool:
    return (
        _FEWEST_ITEMS <= len(items) <= MOST_ITEMS
        and len(lead.split()) + sum(len(item.split()) for item in items) <= MOST_LISTED_WORDS
    )


def _go_on(lead: _Lead, items: Sequence[str]) -> bool:
    """Tell whether items go on from a lead-in: it ends where no sentence does, or most of them are no sentences.

    A lead-in without a colon is a heading, but for items in small letters.
    """
    words = lead.words
    wants_more = _goes_on(words)
    if not words.endswith(":"):
        return (wants_more or not lead.is_item) and _most(item[:1].islower() for item in _without_numbers(items))
    announces = any(language.lists.announcing.find(words) for language in LANGUAGES)
    is_label = lead.is_alone and not announces and len(words.split()) < _FEWEST_WORDS_OF_A_NAME
    return wants_more or (not is_label and _most(not is_sentence(item) for item in items))


def _goes_on(lead: str) -> bool:
    return any(language.lists.going_on.find(lead) for language in LANGUAGES)


def _without_numbers(items: Sequence[str]) -> Iterator[str]:
    return (re.sub(r"^\(?\w{1,3}[.)]\s+", "", item) for item in items)


def _are_no_evidence(reading: Reading, items: Sequence[Item], texts: Sequence[str]) -> bool:
    """Tell whether items say nothing: they are tasks to tick off, or most of them are links or names."""
    raw = [reading.text[item.span.start : item.span.end] for item in items]
    return (
        any(_TASK.match(item) for item in raw)
        or _most(
            len(_LINK.sub(" ", item).split()) * 3 <= len(text.split()) for item, text in zip(raw, texts, strict=True)
        )
        or _most(_NAME.fullmatch(text) is not None for text in texts)
    )


def _most(told: Iterator[bool]) -> bool:
    """Tell whether more than half are."""
    values = list(told)
    return sum(values) * 2 > len(values)
