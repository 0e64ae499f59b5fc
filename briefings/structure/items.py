"""The items of a list behind its lead-in: their marks, how deep they stand in one another, where the list ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.model.source import BlockKind, visible_text
from briefings.model.text import Span
from briefings.structure.blocks import RawBlock, Reading

MOST_ITEMS = 8
"""A list of more items is no sentence: they are read one by one."""
_SENTENCE_WORDS = 5
"""A list item of fewer words is no sentence by itself."""
_BULLET = re.compile(r"[-*+•‣▪–]\s*")
_NUMBER = re.compile(r"(\d{1,9})[.)]")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*-->", re.DOTALL)
_MARK = re.compile(r"(?:>\s*)*(?:[-*+•‣▪–]|\(?\w{1,9}[.)])\s*")
_MARK_OF_ANY = re.compile(r"[-+–]\s|[*•‣▪](?!\*)|\(?\w{1,9}[.)]\s")


@dataclass(slots=True)
class Item:
    """An item with its mark, and the blocks that it consists of."""

    mark: Span
    column: int
    blocks: list[RawBlock]

    @property
    def span(self) -> Span:
        """The range of its words, without its mark."""
        return Span(self.blocks[0].span.start, self.blocks[-1].span.end)


def gather_items(reading: Reading, at: int) -> tuple[list[Item], list[Span]]:
    """Gather the items behind a block, one more than a sentence may have at most, and the comments before the last.

    There are none where something stands among them that is no item.
    """
    items: list[Item] = []
    comments: list[Span] = []
    inside = _column(reading.text, reading.blocks[at].span.start) if is_item(reading.blocks[at]) else -1
    mark: Span | None = None
    for number in range(at + 1, len(reading.blocks)):
        block = reading.blocks[number]
        if mark is None and _reads(_COMMENT, block, reading.text):
            comments.append(block.span)
        elif mark is None and has_mark(block, reading.text):
            mark = block.span
        elif not is_item(block) or (mark is None and not items):
            if items and _is_interrupted(reading, number, items[-1]):
                return [], []
            break
        elif mark is None:
            items[-1].blocks.append(block)
        else:
            column = _column(reading.text, mark.start)
            if column <= inside or len(items) > MOST_ITEMS:
                break
            items.append(Item(mark, column, [block]))
            mark = None
    if items and len(items[-1].blocks) > 1:
        _leave_what_follows(reading, items[-1])
    return items, [each for each in comments if items and each < items[-1].mark]


def find_levels(columns: Sequence[int]) -> list[int]:
    """Give how deep items stand in one another, from 1, by the columns of their marks."""
    levels: list[int] = []
    above: list[int] = []
    for column in columns:
        while above and above[-1] >= column:
            above.pop()
        above.append(column)
        levels.append(len(above))
    return levels


def find_layout(text: str, items: Sequence[Item]) -> Iterator[Span]:
    """Give the marks that are no words: bullets, and numbers that do not count ("1." before each)."""
    numbers = [_NUMBER.match(text, item.mark.start, item.mark.end) for item in items]
    same = any(a and b and a[1] == b[1] for a, b in pairwise(numbers))
    for item, number in zip(items, numbers, strict=True):
        if _BULLET.fullmatch(text, item.mark.start, item.mark.end) or (number and same):
            yield item.mark


def is_item(block: RawBlock) -> bool:
    """Tell whether a block is an item, or a paragraph of one."""
    return block.kind is BlockKind.LIST_ITEM


def has_mark(block: RawBlock, text: str) -> bool:
    """Tell whether a block is the mark of an item."""
    return _reads(_MARK, block, text)


def is_sentence(item: str) -> bool:
    """Tell whether words begin and end as a sentence does, and are enough for one."""
    return (
        not item[:1].islower()
        and len(item.split()) >= _SENTENCE_WORDS
        and re.search(r"[.!?…][\"'”’)\]»]*$", item) is not None
    )


def _reads(form: re.Pattern[str], block: RawBlock, text: str) -> bool:
    """Tell whether a block is furniture of a form."""
    return block.kind is BlockKind.FURNITURE and form.fullmatch(text, block.span.start, block.span.end) is not None


def _leave_what_follows(reading: Reading, last: Item) -> None:
    """Take from the last item the paragraphs behind it that are sentences of their own."""
    for i, block in enumerate(last.blocks[1:], 1):
        if is_sentence(visible_text(reading.text, block.span, reading.hidden)):
            del last.blocks[i:]
            return


def _is_interrupted(reading: Reading, number: int, last: Item) -> bool:
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
        and any(has_mark(each, text) and _shape(text[each.span.start : each.span.end]) == ours for each in following)
    )


def _shape(mark: str) -> str:
    """Give what marks of one list have in common: "(a)" and "(b)", "1." and "2."."""
    return re.sub(r"\w+", lambda found: "1" if found[0].isdecimal() else "a", mark.strip())


def _column(text: str, offset: int) -> int:
    """Give the column in which the line of an offset begins, after white space."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start : offset + 1].expandtabs(4)
    return len(line) - len(line.lstrip(" >"))
