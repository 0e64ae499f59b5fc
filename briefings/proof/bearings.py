"""Where the letters of a PDF stand to each other, held against the brief made again, whose lines may end elsewhere."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.proof.typeset import Letter

Pairs = Sequence[tuple[Letter, Letter]]
"""Each letter of the file, and the one of the brief made again."""
_ACROSS, _UP = 0.12, 0.15
"""Shares of the size of letters by which the way from one to the next may differ."""
_SPACE, _WIDE_SPACE = 0.12, 0.7
"""Shares of the size: what lies between two letters is a space from here to there."""
_EDGE, _EDGE_OF_CELL = 1.5, 9.0
"""Points by which the left edge of a paragraph may differ; columns of a table are as wide as their words ask for."""
_LEAST_LEADING = 0.7
_BESIDE = 8.0
"""Points between the baselines of two blocks that stand beside each other."""
_FAR = 2000
"""Letters: so far back a block is looked for that another stands beside."""
_SPACELESS = ("LAO", "THAI", "KHMER", "MYANMAR", "TIBETAN")
"""Scripts whose words are not parted: a line may end at any letter."""


def find_misplaced(pairs: Pairs) -> Iterator[str]:
    """Say where a letter does not stand to the one before it as it should; the first of them."""
    starts = _starts(pairs)
    edges = _edges(pairs, starts)
    first = _first_of_pages(pairs)
    for at in range(1, len(pairs)):
        step = _Step(pairs[at - 1], pairs[at])
        if step.is_same() or step.goes_on() or step.breaks(edges, first) or _stands_beside(pairs, starts, at):
            continue
        said = "".join(letter.text for letter, _ in pairs[at : at + 20])
        yield f"page {pairs[at][0].page}: '{said}' does not stand where it should"
        return
    if pairs and pairs[0][0].page != pairs[0][1].page:
        yield "its first page is not where it should be"


@dataclass(frozen=True, slots=True)
class _Step:
    """The way from one letter to the next, in the file and in the brief made again."""

    before: tuple[Letter, Letter]
    after: tuple[Letter, Letter]

    def is_same(self) -> bool:
        """Tell whether both ways are the same."""
        (one, other), (then, other_then) = self.before, self.after
        if one.page != then.page or other.page != other_then.page:
            return False
        size = max(other.size, other_then.size)
        return (
            abs((then.x - one.end) - (other_then.x - other.end)) <= _ACROSS * size
            and abs((then.y - one.y) - (other_then.y - other.y)) <= _UP * size
        )

    def goes_on(self) -> bool:
        """Tell whether the file goes on in a line where the brief made again begins another, inside of a paragraph."""
        (one, other), (then, other_then) = self.before, self.after
        if one.page != then.page or not self._is_inside() or _is_on_line(other, other_then):
            return False
        gap = (then.x - one.end) / one.size
        is_space = _SPACE <= gap <= _WIDE_SPACE
        return abs(then.y - one.y) <= _UP * one.size and (is_space or (abs(gap) <= _SPACE and _may_end(one, then)))

    def breaks(self, edges: dict[object, set[float]], first: dict[int, Letter]) -> bool:
        """Tell whether the file begins a line or a page where it may, at an edge of its paragraph."""
        (one, other), (then, other_then) = self.before, self.after
        if one.page == then.page:
            if one.y - then.y < _LEAST_LEADING * min(one.size, then.size):
                return False
        elif then.page != one.page + 1 or first[then.page] is not then:
            return False
        allowed = _EDGE_OF_CELL if _is_cell(then) else _EDGE
        if not any(abs(then.x - edge) <= allowed for edge in edges.get(then.tags, ())):
            return False
        if not _is_on_line(other, other_then):
            return True
        gap = (other_then.x - other.end) / other.size
        return gap >= _SPACE or _may_end(one, then)

    def _is_inside(self) -> bool:
        """Tell whether both letters are of one paragraph, or of the two halves of one that two pages share."""
        other, other_then = self.before[1], self.after[1]
        return other.block == other_then.block or (other.page != other_then.page and other.tags == other_then.tags)


def _stands_beside(pairs: Pairs, starts: Sequence[int], at: int) -> bool:
    """Tell whether a letter stands to the beginning of an earlier line as it does in the brief made again.

    The words of a rail begin beside the passage, the cells of a row beside the first of them.
    """
    one, other = pairs[at]
    near = [pairs[start] for start in reversed(starts[bisect_left(starts, at - _FAR) : bisect_left(starts, at)])]
    to_the_left = [pair for pair in near if pair[1].page == other.page and pair[1].x < other.x]
    mate, model = min(to_the_left, key=lambda pair: abs(pair[1].y - other.y), default=(None, None))
    if mate is None or model is None or abs(model.y - other.y) > _BESIDE:
        return False
    allowed = _EDGE_OF_CELL if _is_cell(one) else _EDGE
    same_height = abs((one.y - mate.y) - (other.y - model.y)) <= 1.5  # noqa: PLR2004
    return mate.page == one.page and same_height and abs(one.x - other.x) <= allowed


def _edges(pairs: Pairs, starts: Sequence[int]) -> dict[object, set[float]]:
    """Give the left edges of the paragraphs made again that have letters of such tags."""
    of_block: dict[int, set[float]] = {}
    for at in starts:
        of_block.setdefault(pairs[at][1].block, set()).add(pairs[at][1].x)
    edges: dict[object, set[float]] = {}
    for _, letter in pairs:
        of_block.setdefault(letter.block, {letter.x})
        edges.setdefault(letter.tags, set()).update(of_block.get(letter.block, ()))
    return edges


def _starts(pairs: Pairs) -> list[int]:
    """Give where the lines made again begin."""
    return [at for at in range(len(pairs)) if at == 0 or not _is_on_line(pairs[at - 1][1], pairs[at][1])]


def _first_of_pages(pairs: Pairs) -> dict[int, Letter]:
    first: dict[int, Letter] = {}
    for letter, _ in pairs:
        first.setdefault(letter.page, letter)
    return first


def _is_on_line(one: Letter, then: Letter) -> bool:
    """Tell whether a letter follows another on one line."""
    return one.page == then.page and abs(one.y - then.y) <= one.size / 2 and then.x >= one.end - one.size / 2


def _may_end(one: Letter, then: Letter) -> bool:
    """Tell whether a line may end between letters without a space: behind a sign, or where words are not parted."""
    return not one.text[-1].isalnum() or any(
        unicodedata.east_asian_width(each.text[0]) in "WF" or unicodedata.name(each.text[0], "").startswith(_SPACELESS)
        for each in (one, then)
    )


def _is_cell(letter: Letter) -> bool:
    return any(part in {"/S /TD", "/S /TH"} for tag in letter.tags for part in tag)
