"""A source document as one text with blocks and sentences in it by offset."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import Enum

from briefings.model.notation import write_place
from briefings.model.text import Hidden, Span, overlapping


class BlockKind(Enum):
    """What a block of a text is; only paragraphs and list items are printed as evidence."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE = "table"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Locator:
    """A place for people: line, paragraph and page, counted from 1; None where a file has no such thing.

    A heading is in no paragraph, and a PDF has no lines. `last` is the paragraph in which the place ends, where that is
    another. `heading` is what stands over it, in a source so long that nobody counts its paragraphs; else it is empty.
    """

    line: int | None = None
    paragraph: int | None = None
    last: int | None = None
    page: int | None = None
    heading: str = ""

    @property
    def mark(self) -> str:
        """What a citation mark shows of it: "page 3, ¶12–13"."""
        return write_place(self.page, self.paragraph, self.last)

    @property
    def short(self) -> str:
        """The whole place in short: "¶12–13, line 40"."""
        return _join(self.mark, self.line and f"line {self.line}")

    @property
    def words(self) -> str:
        """The whole place in words: "page 3, paragraph 12 to 13 under “Charges”"."""
        paragraphs = f"paragraph {self.paragraph}" + (f" to {self.last}" if self.last else "") if self.paragraph else ""
        paragraphs += f" under “{self.heading}”" if self.heading else ""
        return _join(self.page and f"page {self.page}", paragraphs, self.line and f"line {self.line}")


@dataclass(frozen=True, slots=True)
class Block:
    """A range of the text that is one thing; the blocks of a source cover all of its text but white space.

    `speaker` is who says it, where the text is a transcript and names the speaker before the words: "" for the words of
    the text itself, None where somebody says it and the text does not show who. `level` is how deep it stands in a list
    that is one sentence, from 1; 0 for what is no item of such a list. `is_bound` where it is an item of another list,
    and goes on from the lead-in of that.
    """

    kind: BlockKind
    span: Span
    locator: Locator
    speaker: str | None = ""
    level: int = 0
    is_bound: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph or list item, or a lead-in with its items, which goes over several of these.

    `block` is the index of the block in which it begins.
    """

    span: Span
    block: int
    locator: Locator


@dataclass(frozen=True, slots=True)
class ListPart:
    """The range of a lead-in (of level 0), or of an item of a list, its mark included; `level` counts from 1."""

    level: int
    span: Span


@dataclass(frozen=True, slots=True)
class Stated:
    """A field of a card: its value and where that was stated, such as "line 3" or "outline.yaml"."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that a file states as its own: its words, the label before them, and where.

    `iso` is the date in ISO 8601, or "" where it is not certain; `why` says why then, as the end of a sentence
    about the words.
    """

    words: str
    label: str
    where: str
    iso: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class SourceCard:
    """What is known about a source. None is "not stated"; dates are ISO 8601, of a year, a month or a day.

    `date` is when it was issued, `information_date` what it tells of, where that is another time.
    """

    title: Stated | None = None
    author: Stated | None = None
    publisher: Stated | None = None
    date: Stated | None = None
    url: Stated | None = None
    kind: Stated | None = None
    information_date: Stated | None = None
    accessed: Stated | None = None
    descriptor: Stated | None = None

    def value(self, name: str) -> str | None:
        """Give the value of a field by its name."""
        stated: Stated | None = getattr(self, name)
        return stated.value if stated else None

    def completed_by(self, other: "SourceCard") -> "SourceCard":
        """Give the card with every field that another states as that states it."""
        return replace(self, **{name: stated for name in CARD_FIELDS if (stated := getattr(other, name))})


CARD_FIELDS = tuple(field.name for field in fields(SourceCard))
EXPECTED_FIELDS = CARD_FIELDS[:6]
"""The fields that every source should state; the others are given where there is something to say."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document: its text, and everything found in it by half-open ranges of code points of that text.

    `sha256` (in hexadecimal digits) and `media_type` are those of the file. `encoding` is what its bytes were decoded
    from, empty where its format leaves no choice. `hidden` are ranges that stand in the text and are not words of it
    (markup, invisible characters), each with what is shown in its place; they are sorted and do not overlap. `names`
    are words that the whole folder writes with a capital inside of sentences.
    """

    file: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    hidden: tuple[Hidden, ...]
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    card: SourceCard
    dates: tuple[StatedDate, ...] = ()
    names: frozenset[str] = frozenset()

    def words_of(self, span: Span) -> str:
        """Give what a reader sees of a range: without what is hidden, white space folded."""
        return visible_text(self.text, span, self.hidden)

    def offsets_of(self, span: Span) -> list[int]:
        """Give for each character of `words_of(span)` the offset where it stands; for a space that of what follows."""
        return visible_offsets(self.text, span, self.hidden)

    def locate(self, first: int, last: int) -> Locator:
        """Give the place of the sentences from one to another."""
        start, end = self.sentences[first].locator, self.sentences[last].locator
        paragraph = end.last or end.paragraph
        return start if start.paragraph == paragraph else replace(start, last=paragraph)

    def parts_of(self, span: Span) -> tuple[ListPart, ...]:
        """Give lead-in and items of the list that a range ends with; nothing where it ends with none."""
        first = bisect_right(self.blocks, span.start, key=lambda block: block.span.start) - 1
        past = bisect_left(self.blocks, span.end, key=lambda block: block.span.start)
        parts = [ListPart(0, span)]
        begins = None
        for block in self.blocks[max(0, first) : past]:
            if block.kind is BlockKind.FURNITURE:
                begins = block.span.start if begins is None else begins
            elif block.level and begins is not None:
                parts[-1] = replace(parts[-1], span=Span(parts[-1].span.start, begins))
                parts.append(ListPart(block.level, Span(begins, span.end)))
                begins = None
        return tuple(parts) if len(parts) > 1 else ()

    @property
    def name(self) -> str:
        """What to call the source when its card states nothing better."""
        return self.file.rpartition("/")[2]


def _join(*parts: str | int | None) -> str:
    return ", ".join(str(part) for part in parts if part)


def visible_text(text: str, span: Span, hidden: tuple[Hidden, ...]) -> str:
    """Give what a reader sees of `text[span]`, every run of white space folded to one space."""
    if not overlapping(hidden, span):
        return " ".join(text[span.start : span.end].split())
    return " ".join(show_text(text, span, hidden).words.split())


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader sees of a range of a text, line by line, and where each of its pieces stands there.

    Of each piece: where it begins in `words`, and its range in the text.
    """

    words: str
    pieces: tuple[tuple[int, Span], ...]

    def range(self, start: int, end: int) -> Span:
        """Give the range of the text that `words[start:end]` is shown for."""
        return Span(self._place(start).start, self._place(end - 1).end)

    def placed(self) -> Iterator[tuple[str, int]]:
        """Give each character with the offset in the text where it, or what it is shown for, begins."""
        ends = [*(start for start, _ in self.pieces[1:]), len(self.words)]
        for (start, piece), end in zip(self.pieces, ends, strict=False):
            step = 0 if isinstance(piece, Hidden) else 1
            for i, character in enumerate(self.words[start:end]):
                yield character, piece.start + i * step

    def _place(self, offset: int) -> Span:
        """Give the range of one character; what is shown in the place of a range comes from all of it."""
        at, piece = self.pieces[bisect_right(self.pieces, offset, key=lambda item: item[0]) - 1]
        if isinstance(piece, Hidden):
            return piece
        return Span(piece.start + offset - at, piece.start + offset - at + 1)


def show_text(text: str, span: Span, hidden: tuple[Hidden, ...]) -> Shown:
    """Give what a reader sees of `text[span]`, with what is shown in the place of hidden ranges."""
    words: list[str] = []
    pieces: list[tuple[int, Span]] = []
    at = span.start
    length = 0
    for gap in (*overlapping(hidden, span), Hidden(span.end, span.end)):
        for piece, part in ((Span(at, max(at, gap.start)), text[at : gap.start]), (gap, gap.shown)):
            if part:
                pieces.append((length, piece))
                words.append(part)
                length += len(part)
        at = gap.end
    return Shown("".join(words), tuple(pieces))


def visible_offsets(text: str, span: Span, hidden: tuple[Hidden, ...]) -> list[int]:
    """Give the offset of each character of `visible_text`; for a space that of what follows it."""
    offsets: list[int] = []
    is_apart = False
    for character, at in show_text(text, span, hidden).placed():
        if character.isspace():
            is_apart = bool(offsets)
            continue
        offsets += [at, at] if is_apart else [at]
        is_apart = False
    return offsets
