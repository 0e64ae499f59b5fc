"""A draft as its parts, whatever its format: paragraphs, block quotations, rows of tables; words with their lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


class PartKind(Enum):
    """What a part of a draft is."""

    PROSE = "prose"
    QUOTED = "block quotation"
    ROW = "row of a table"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a draft, each character with the line it stands in; in a text without lines the place of all."""

    text: str
    lines: Sequence[int]
    place: str = ""

    def name_place(self, at: int) -> str:
        """Name for people where a character stands: "line 12"."""
        return f"line {self.lines[min(at, len(self.lines) - 1)]}" if self.lines else self.place

    def part(self, start: int, end: int) -> "Words":
        """Give the words from one character to another."""
        return Words(self.text[start:end], self.lines[start:end], self.place)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a draft; the parts of one block quotation have one `group`, and `cells` are those of a row."""

    words: Words
    kind: PartKind = PartKind.PROSE
    group: int = 0
    cells: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A lead-in with its items: its words, and which parts of the draft it is made of."""

    words: Words
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a draft that is not read, such as program text: its words as they stand in the file."""

    words: Words
    what: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All parts of a draft in their order, its lists that may be one passage, and what of it is not read."""

    parts: tuple[Part, ...]
    listings: tuple[Listing, ...] = ()
    unread: tuple[Unread, ...] = ()


def join_words(pieces: Iterable[Words], between: str = "") -> Words:
    """Put words one behind the other."""
    kept = [piece for piece in pieces if piece.text]
    text = between.join(piece.text for piece in kept)
    lines: list[int] = []
    for i, piece in enumerate(kept):
        lines += [piece.lines[0]] * len(between) if i and piece.lines else []
        lines += piece.lines
    return Words(text, lines, kept[0].place if kept else "")


def strip_words(words: Words) -> Words:
    """Give words without the white space at their two ends."""
    text = words.text
    return words.part(len(text) - len(text.lstrip()), len(text.rstrip()))


def fold_spaces(words: Words) -> Words:
    """Give words with every run of white space folded to one space."""
    kept: list[int] = []
    for at, character in enumerate(words.text):
        if not character.isspace() or (kept and not words.text[at - 1].isspace()):
            kept.append(at)
    text = "".join(" " if words.text[at].isspace() else words.text[at] for at in kept)
    lines = [words.lines[at] for at in kept] if words.lines else []
    return strip_words(Words(text, lines, words.place))
