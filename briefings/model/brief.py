"""The brief: what is chosen, then what is cited, then the whole document, in a form no format shows through."""

from dataclasses import dataclass

from briefings.model.source import Locator, SourceCard
from briefings.model.text import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """One to three neighbouring sentences of one block; `source` and `sentences` are indices.

    `copies` are passages of other sources that say the same in nearly the same words.
    """

    source: int
    sentences: tuple[int, ...]
    span: Span
    copies: tuple["Passage", ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words stand: the number of the source in the brief, the exact range, the place for people."""

    source: int
    span: Span
    locator: Locator


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of a source, folded; the first citation is where they stand, the others say nearly the same."""

    anchor: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Statements that stand together, all of them words of one source and, where it names them, of one speaker."""

    source: int
    speaker: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section; `gap` where the sources do not answer it, `note` is the analyst's own text."""

    anchor: str
    number: str
    level: int
    title: str
    question: str
    note: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    gap: bool

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the section in the order of print."""
        return tuple(statement for paragraph in self.paragraphs for statement in paragraph.statements)


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A statement on the first page, and the section it answers, by anchor and title."""

    section: str
    title: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as the brief lists it; `cited_at` are the anchors of the statements that cite it."""

    number: int
    file: str
    sha256: str
    encoding: str
    card: SourceCard
    cited_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole document; `references` are cited, `unused` were read and are not."""

    title: str
    subtitle: str
    date: str
    language: str
    organisation: str
    author: str
    number: str
    marking: str
    paper: str
    key_points: tuple[KeyPoint, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    unused: tuple[Reference, ...]
    outline_sha256: str
    version: str
    attach: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements in the order of print, those of the first page first."""
        points = tuple(point.statement for point in self.key_points)
        return points + tuple(statement for section in self.sections for statement in section.statements)

    def reference(self, number: int) -> Reference:
        """Give the reference with a number; cited ones are numbered from 1."""
        return self.references[number - 1]
