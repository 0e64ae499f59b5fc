"""Places in a text: ranges of code points, lines and columns."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
AnySpan = TypeVar("AnySpan", bound="Span")
_UTF8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `text[start:end]`."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Hidden(Span):
    """A range that is no words of its text, and what a reader sees in its place: a space for "<br>", mostly nothing."""

    shown: str = ""


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A value read from a file, with the range it was written in."""

    value: T
    span: Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A text of the outline, with the range it was written in, and whether it was given a meaning of its own."""

    value: str
    span: Span
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of the project as text; `path` is relative to the project, with forward slashes."""

    path: str
    text: str

    def line_column(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset, both from 1; a byte-order mark is no column."""
        starts = line_starts(self.text)
        line = bisect_right(starts, offset)
        column = offset - starts[line - 1] + 1
        marked = line == 1 and self.text.startswith("\ufeff") and offset > 0
        return line, column - marked

    def line(self, number: int) -> str:
        """Give line `number`, counted from 1, without its end and without a byte-order mark."""
        return self.text.split("\n")[number - 1].rstrip("\r").removeprefix("\ufeff")


def overlapping(spans: tuple[AnySpan, ...], span: Span) -> tuple[AnySpan, ...]:
    """Give those of the sorted, separate `spans` that share a code point with `span`."""
    first = bisect_right(spans, span.start, key=lambda other: other.end)
    past = bisect_left(spans, span.end, key=lambda other: other.start)
    return spans[first:past]


def line_starts(text: str) -> list[int]:
    """Give the offset at which each line begins; lines end with a line feed."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def fold_lines(content: bytes) -> bytes:
    """Take the mark of UTF-8 from a text, and end its lines with LF: checkouts, editors and mail change these."""
    return content.removeprefix(_UTF8_MARK).replace(b"\r\n", b"\n")
