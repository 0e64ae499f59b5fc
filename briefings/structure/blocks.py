"""What a reader makes of a file: blocks before they are numbered, and what was read of a source's card on the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefings.model.diagnostic import Diagnostics
from briefings.model.source import BlockKind
from briefings.model.text import Hidden, Span
from briefings.structure.dating import FoundDate


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block as a reader found it, and who says it, as in a `Block`."""

    kind: BlockKind
    span: Span
    speaker: str | None = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A field of a source card that a file states, and where: an offset in the text, or words: "front matter"."""

    field: str
    value: str
    place: int | str


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be read of what a file states of itself, and where in the text; the rest of the file is read."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a file: its one text, ranges in it that are no words, blocks, card fields, best first.

    `encoding` is what its bytes were decoded from, empty where its format leaves no choice. `pages` are the offsets at
    which its pages begin, the first at 0; none where it has no pages. `has_lines` where the lines of the text are those
    of the file; not where the text is put together from what the file holds, as that of a PDF is. `body` is where its
    front matter ends. `dates` are those stated there, or in properties; `faults` is what of that cannot be read. `code`
    are ranges of program text within sentences, in which no sentence ends.
    """

    text: str
    blocks: tuple[RawBlock, ...]
    hidden: tuple[Hidden, ...] = ()
    found: tuple[Found, ...] = ()
    encoding: str = ""
    pages: tuple[int, ...] = ()
    has_lines: bool = True
    body: int = 0
    dates: tuple[FoundDate, ...] = ()
    faults: tuple[Fault, ...] = ()
    code: tuple[Span, ...] = ()


Reader = Callable[[str, bytes], tuple[Reading | None, Diagnostics]]
"""Reads a file, given by its name and its bytes; where it gives nothing it says why. It raises for no bytes.

The name is for messages, and says nothing of what is in the file.
"""


def trim(text: str, span: Span) -> Span:
    """Give the range without the white space at its two ends."""
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def merge_hidden(spans: Iterable[Hidden]) -> tuple[Hidden, ...]:
    """Sort ranges and join those that overlap; of one inside another nothing is shown."""
    merged: list[Hidden] = []
    for span in sorted(spans):
        last = merged[-1] if merged else Hidden(0, 0)
        if span.start < last.end or (span.start == last.end and merged and not (span.shown or last.shown)):
            merged[-1] = Hidden(last.start, max(last.end, span.end), last.shown)
        elif span.end > span.start:
            merged.append(span)
    return tuple(merged)
