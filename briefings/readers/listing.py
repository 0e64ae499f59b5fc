"""Lists that are one sentence: a lead-in ("A request must include:") and the items in which it goes on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefings.language.tables import LANGUAGES
from briefings.model.source import BlockKind, visible_text
from briefings.model.text import Span
from briefings.readers.blocks import RawBlock, Reading

MOST_ITEMS, MOST_LISTED_WORDS = 8, 90
"""A list of more items, or of more words with its lead-in, is no sentence: its items are read one by one."""
_FEWEST_ITEMS = 2
_FEWEST_WORDS, _FEWEST_WORDS_ALONE = 2, 4
_FEWEST_WORDS_OF_A_NAME = 6
"""Words of a lead-in that ends a paragraph, of one that is a paragraph, and of one that could end there.

"Attendees:" is a label, and so is "Duties of the board:".
"""
_MOST_CHARACTERS = 2000
_SENTENCE_WORDS = 5
"""A list item of fewer words is no sentence by itself."""

_BULLET = re.compile(r"[-*+•‣▪–]\s*")
_NUMBER = re.compile(r"(\d{1,9})[.)]")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*-->", re.DOTALL)
_MARK = re.compile(r"(?:>\s*)*(?:[-*+•‣▪–]|\(?\w{1,9}[.)])\s*")
_MARK_OF_ANY = re.compile(r"[-+–]\s|[*•‣▪](?!\*)|\(?\w{1,9}[.)]\s")
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


@dataclass(slots=True)
class _Item:
    """An item with its mark, and the blocks that it consists of."""

    mark: Span
    column: int
    blocks: list[RawBlock]

    @property
    def span(self) -> Span:
        return Span(self.blocks[0].span.start, self.blocks[-1].span.end)


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
        items, comments = _gather(reading, at)
        listing = _make_listing(reading, block, items, comments)
        if listing:
            yield listing
            past = listing.end


def lead_as_paragraphs(blocks: Sequence[RawBlock], listings: Sequence[Listing]) -> tuple[RawBlock, ...]:
    """Give the blocks, those lead-ins that read as headings as the paragraphs that they are."""
    leads = {listing.start for listing in listings}
    return tuple(
        replace(block, kind=BlockKind.PARAGRAPH)
        if block.kind is BlockKind.HEADING and block.span.start in leads
        else block
        for block in blocks
    )


def _make_listing(
    reading: Reading, block: RawBlock, items: Sequence[_Item], comments: Sequence[Span]
) -> Listing | None:
    """Make one sentence of a lead-in and its items, if they are one."""
    lead = _read_lead(reading, block) if len(items) >= _FEWEST_ITEMS else None
    if lead is None:
        return None
    texts = [visible_text(reading.text, item.span, reading.hidden) for item in items]
    if not _is_short(lead.words, texts) or not _go_on(lead, texts) or _are_no_evidence(reading, items, texts):
        return None
    levels = zip(items, _find_levels([item.column for item in items]), strict=True)
    by_start = {block.span.start: level for item, level in levels for block in item.blocks}
    layout = (*comments, *_find_layout(reading.text, items))
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
    return _Lead(last, last == words, _is_item(block)) if len(last.split()) >= fewest else None


def _gather(reading: Reading, at: int) -> tuple[list[_Item], list[Span]]:
    """Gather the items behind a block, one more than a sentence may have at most, and the comments before the last.

    There are none where something stands among them that is no item.
    """
    items: list[_Item] = []
    comments: list[Span] = []
    inside = _column(reading.text, reading.blocks[at].span.start) if _is_item(reading.blocks[at]) else -1
    mark: Span | None = None
    for number in range(at + 1, len(reading.blocks)):
        block = reading.blocks[number]
        if mark is None and _reads(_COMMENT, block, reading.text):
            comments.append(block.span)
        elif mark is None and _reads(_MARK, block, reading.text):
            mark = block.span
        elif not _is_item(block) or (mark is None and not items):
            if items and _is_interrupted(reading, number, items[-1]):
                return [], []
            break
        elif mark is None:
            items[-1].blocks.append(block)
        else:
            column = _column(reading.text, mark.start)
            if column <= inside or len(items) > MOST_ITEMS:
                break
            items.append(_Item(mark, column, [block]))
            mark = None
    if items and len(items[-1].blocks) > 1:
        _leave_what_follows(reading, items[-1])
    return items, [each for each in comments if items and each < items[-1].mark]


def _leave_what_follows(reading: Reading, last: _Item) -> None:
    """Take from the last item the paragraphs behind it that are sentences of their own."""
    for i, block in enumerate(last.blocks[1:], 1):
        if _is_sentence(visible_text(reading.text, block.span, reading.hidden)):
            del last.blocks[i:]
            return


def _is_interrupted(reading: Reading, number: int, last: _Item) -> bool:
    """Tell whether a list goes on behind a block that is no item: in it, by its mark, or in those that follow."""
    text, block = reading.text, reading.blocks[number]
    ours = _shape(text[last.mark.start : last.mark.end])
    mark = _MARK_OF_ANY.match(text, block.span.start, block.span.end)
    if mark and _shape(mark[0]) == ours:
        return True
    following = reading.blocks[number + 1 : number + 2]
    leads = text[block.span.start : block.span.end].endswith(":")
    return (
        block.kind is BlockKind.FURNITURE
        and not leads
        and any(
            _reads(_MARK, each, text) and _shape(text[each.span.start : each.span.end]) == ours for each in following
        )
    )


def _shape(mark: str) -> str:
    """Give what marks of one list have in common: "(a)" and "(b)", "1." and "2."."""
    return re.sub(r"\w+", lambda found: "1" if found[0].isdecimal() else "a", mark.strip())


def _is_item(block: RawBlock) -> bool:
    return block.kind is BlockKind.LIST_ITEM


def _reads(form: re.Pattern[str], block: RawBlock, text: str) -> bool:
    """Tell whether a block is furniture of a form."""
    return block.kind is BlockKind.FURNITURE and form.fullmatch(text, block.span.start, block.span.end) is not None


def _column(text: str, offset: int) -> int:
    """Give the column in which the line of an offset begins, after white space."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start : offset + 1].expandtabs(4)
    return len(line) - len(line.lstrip(" >"))


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
    wants_more = any(language.lists.going_on.find(words) for language in LANGUAGES)
    if not words.endswith(":"):
        return (wants_more or not lead.is_item) and _most(item[:1].islower() for item in _without_numbers(items))
    announces = any(language.lists.announcing.find(words) for language in LANGUAGES)
    is_label = lead.is_alone and not announces and len(words.split()) < _FEWEST_WORDS_OF_A_NAME
    return wants_more or (not is_label and _most(not _is_sentence(item) for item in items))


def _without_numbers(items: Sequence[str]) -> Iterator[str]:
    return (re.sub(r"^\(?\w{1,3}[.)]\s+", "", item) for item in items)


def _is_sentence(item: str) -> bool:
    return (
        not item[:1].islower()
        and len(item.split()) >= _SENTENCE_WORDS
        and re.search(r"[.!?…][\"'”’)\]»]*$", item) is not None
    )


def _are_no_evidence(reading: Reading, items: Sequence[_Item], texts: Sequence[str]) -> bool:
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


def _find_levels(columns: Sequence[int]) -> list[int]:
    """Give how deep items stand in one another, from 1, by the columns of their marks."""
    levels: list[int] = []
    above: list[int] = []
    for column in columns:
        while above and above[-1] >= column:
            above.pop()
        above.append(column)
        levels.append(len(above))
    return levels


def _find_layout(text: str, items: Sequence[_Item]) -> Iterator[Span]:
    """Give the marks that are no words: bullets, and numbers that do not count ("1." before each)."""
    numbers = [_NUMBER.match(text, item.mark.start, item.mark.end) for item in items]
    same = any(a and b and a[1] == b[1] for a, b in pairwise(numbers))
    for item, number in zip(items, numbers, strict=True):
        if _BULLET.fullmatch(text, item.mark.start, item.mark.end) or (number and same):
            yield item.mark
