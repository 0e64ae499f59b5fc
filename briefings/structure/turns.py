"""How far a turn of a talk goes: over paragraphs and lists, until somebody else speaks or the text speaks for itself.

A heading, a table, a rule and a label that names nobody end it. In a list it goes on over what is indented below its
item, and no further: what stands beside a labelled item is in doubt.
"""

import re
from collections.abc import Iterator

from briefings.language.talk import sounds_spoken
from briefings.model.source import BlockKind
from briefings.model.text import Span
from briefings.structure.blocks import RawBlock, trim
from briefings.structure.labels import STAMP, Form, Label, can_be_name, is_name
from briefings.structure.speakers import is_field

_INDENT = re.compile(r"[ \t>]*")
_RULE = re.compile(r"([-*_=~])(?:\s?\1){2,}")
_BOLD = re.compile(r"(\*\*|__)(?=[^\n]*\w)[^\n]+\1")
_TITLE_WORDS = 6
"""Words of a heading without a mark of its own; what is longer goes on with what is said."""
_TAB = 4
_WIDEST = 200
"""Characters of a line before its block that are looked at, so that one long line takes no time."""
_TEXT = -1.0
"""The column of what stands in no list."""


class Turns:
    """Whose turn it is, block after block.

    `going_on` are paragraphs without a label that follow those of a turn, `fields` what has a label that names nobody.
    `interrupted` tells whether a heading, a rule or such a label came after the first turn; `last` is where the last
    turn began.
    """

    def __init__(self, text: str, speakers: frozenset[str]) -> None:
        self.going_on: set[Span] = set()
        self.fields: set[Span] = set()
        self.interrupted = False
        self.last = 0
        self._text = text
        self._speakers = speakers
        self._open: list[tuple[float, str | None]] = []
        """Columns of a list, the outer ones first, and who speaks in what stands farther right (see `Block`)."""
        self._waits = False
        """Whether a label ended its block, so that the next one is said, whatever it looks like."""

    def part(self, block: RawBlock, labels: tuple[Label, ...]) -> Iterator[RawBlock]:
        """Part a block where somebody begins to speak, and say who speaks."""
        cuts = [label for label in labels if self._cuts(label)]
        words = self._text[block.span.start : block.span.end]
        if not cuts and _ends_turn(block.kind, words, waits=self._waits):
            self.interrupted |= bool(self._open)
            self._open = [(_TEXT, None)] * bool(self._open and _BOLD.fullmatch(words))
        if block.kind is BlockKind.TABLE or (block.kind is BlockKind.FURNITURE and not cuts):
            yield block
            return
        starts = [*(label.span.start for label in cuts), block.span.end]
        if starts[0] > block.span.start:
            yield self._go_on(block, starts[0])
        self._waits = False
        for label, end in zip(cuts, starts[1:], strict=True):
            yield from self._begin(block, label, end)

    def _cuts(self, label: Label) -> bool:
        """Tell whether a label begins a turn, or ends one because it names nobody."""
        if label.name in self._speakers or label.form in {Form.MARKED, Form.PLAIN}:
            return True
        return is_name(label.name) if label.form is Form.TOLD else label.form is Form.OPEN and _is_heading(label)

    def _go_on(self, block: RawBlock, end: int) -> RawBlock:
        """Give what stands in a block before any label; a time without a name may be where somebody else speaks."""
        column = find_column(self._text, block, block.span.start)
        if column == _TEXT and self._open and not self._waits and STAMP.match(self._text, block.span.start, end):
            self._open = [(_TEXT, None)]
        speaker = self._speaker_at(column)
        span = trim(self._text, Span(block.span.start, end))
        if speaker and column == _TEXT and not self._waits:
            self.going_on.add(span)
        kind = BlockKind.PARAGRAPH if speaker and block.kind is BlockKind.HEADING else block.kind
        return RawBlock(kind, span, speaker)

    def _begin(self, block: RawBlock, label: Label, end: int) -> Iterator[RawBlock]:
        """Begin a turn, or what nobody says, and give its label and its words in the block."""
        column = find_column(self._text, block, label.span.start)
        speaker = self._name(label, column)
        self.interrupted |= bool(self._open and not speaker)
        self._close(column - 0.5)
        if column > _TEXT and speaker:
            self._open = [(at, None if at == _TEXT else name) for at, name in self._open] + [(column - 0.5, None)]
        self._open.append((column, speaker))
        kind = block.kind if column > _TEXT or not speaker else BlockKind.PARAGRAPH
        start = label.span.start
        if speaker:
            yield RawBlock(BlockKind.FURNITURE, trim(self._text, label.span))
            start = self.last = label.span.end
        words = trim(self._text, Span(start, end))
        self._waits = words.end == words.start
        if not speaker:
            self.fields.add(words)
        if not self._waits:
            yield RawBlock(kind, words, speaker)

    def _name(self, label: Label, column: float) -> str | None:
        """Say who speaks after a label: nobody after that of a field, and who knows after another one in a turn."""
        known = label.name in self._speakers
        if known and label.form is not Form.TOLD:
            return label.name
        own = known or is_field(label.name) or (_is_heading(label) and not label.alone)
        return "" if self._speaker_at(column) == "" or (own and column == _TEXT) else None

    def _speaker_at(self, column: float) -> str | None:
        """Give who speaks in a block without a label."""
        self._close(column if column > _TEXT else _TEXT + 0.5)
        return self._open[-1][1] if self._open else ""

    def _close(self, column: float) -> None:
        """End what stands at a column of a list or farther right."""
        while self._open and self._open[-1][0] >= column:
            self._open.pop()


def find_column(text: str, block: RawBlock, at: int) -> float:
    """Give the column of a list at which a line of a block begins; -1 for what stands in no list."""
    start = text.rfind("\n", max(0, at - _WIDEST), at) + 1
    found = _INDENT.match(text, start, at)
    width = len(found[0].expandtabs(_TAB)) if found else 0
    if block.kind is not BlockKind.LIST_ITEM or (at > block.span.start and not width):
        return _TEXT
    return float(width)


def _is_heading(label: Label) -> bool:
    """Tell whether what stands between marks before words is no name: "**ACTION 3**", "**Decision**"."""
    return label.form in {Form.MARKED, Form.OPEN} and (is_field(label.name) or not can_be_name(label.name))


def _ends_turn(kind: BlockKind, words: str, *, waits: bool) -> bool:
    """Tell whether a block parts what is said from what follows: a table, a rule, or the title of a new part."""
    if kind is BlockKind.FURNITURE:
        return _RULE.fullmatch(words) is not None
    if kind is not BlockKind.HEADING or (waits and not words.startswith("#")):
        return kind is BlockKind.TABLE
    return words.startswith("#") or _BOLD.fullmatch(words) is not None or (
        words[:1].isupper()
        and len(words.split()) <= _TITLE_WORDS
        and not words.endswith((":", "?"))
        and not sounds_spoken(words)
    )  # fmt: skip
