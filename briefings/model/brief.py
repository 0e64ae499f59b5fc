"""The brief: what is cited, then the whole document, in a form no format shows through."""

from dataclasses import dataclass
from typing import Literal

from briefings.model.selection import ChosenBy
from briefings.model.source import Locator, SourceCard
from briefings.model.text import Span

Answered = Literal["full", "weak", "none", "elsewhere"]
"""How a section is answered."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words stand: the number of the source in the brief, the exact range, the place for people.

    `note` is its number among all citations in the order of print, `evidence` the number of the passage it cites in
    the evidence (0 where the brief has none).
    """

    source: int
    span: Span
    locator: Locator
    note: int = 0
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of a source that are left out at the start of a statement, declared by "[...]", and their range."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with its number where its source counts, its range, and the items that stand below it.

    What has no number is printed with a bullet.
    """

    text: str
    span: Span
    numbered: bool
    items: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Words that are a list in their source: what leads it in, and its items."""

    lead: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of a source, folded; the first citation is where they stand, the others say nearly the same.

    `listing` parts the same words where they are a list.
    """

    anchor: str
    text: str
    citations: tuple[Citation, ...]
    cut: Cut | None = None
    listing: Listing | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Words of the analyst, up to the marks that they put behind them, and what these cite: none at the end of a text.

    A citation is of the sentences that the words quote, or else of the whole paragraph that the mark names.
    """

    anchor: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Statements that stand together, all of them words of one source and, where it names them, of one speaker."""

    source: int
    speaker: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section; `gap` where it has no passages though it asks.

    `note` is the analyst's own text: its paragraphs, each in remarks. `answer` says how the section is answered: in
    full, only weakly, not at all, or elsewhere, in another section.
    """

    anchor: str
    number: str
    level: int
    title: str
    question: str
    note: tuple[tuple[Remark, ...], ...]
    paragraphs: tuple[Paragraph, ...]
    gap: bool
    answer: Answered = "full"

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the section in the order of print."""
        return tuple(statement for paragraph in self.paragraphs for statement in paragraph.statements)

    @property
    def citing(self) -> tuple[Statement | Remark, ...]:
        """All that may bear citation marks, in the order of print: what the analyst writes, then the statements."""
        return (*(remark for paragraph in self.note for remark in paragraph), *self.statements)


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A statement on the first page, who says it if its source names a speaker, and the section it answers."""

    section: str
    title: str
    speaker: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a paragraph in the evidence: a passage, with its number, or what stands between two of them.

    A statement is a passage where a section or the first page prints it; an excerpt shows the same words in their whole
    paragraph, and `printed_at` has the anchors of the statements. What stands between the passages has no range, and
    the number 0. `listing` parts the words of a list.
    """

    text: str
    span: Span | None = None
    number: int = 0
    printed_at: tuple[str, ...] = ()
    listing: Listing | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whole paragraphs of a source, mostly one, in which cited passages stand; its excerpts, joined, are its words.

    `speaker` is who says them, where the source names the speaker; the name is none of these words.
    """

    source: int
    span: Span
    locator: Locator
    excerpts: tuple[Excerpt, ...]
    speaker: str = ""

    @property
    def passages(self) -> tuple[Excerpt, ...]:
        """The excerpts that are passages."""
        return tuple(excerpt for excerpt in self.excerpts if excerpt.number)


@dataclass(frozen=True, slots=True)
class Label:
    """What to call a source in running text: whose it is, and its year, told apart by a letter ("2024a").

    The year is empty where no date is stated, and the letter where no other source has the same name and year.
    """

    name: str
    year: str
    letter: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as the brief lists it; `cited_at` are the anchors of the statements and remarks that cite it."""

    number: int
    file: str
    sha256: str
    media_type: str
    encoding: str
    card: SourceCard
    label: Label
    cited_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """How much of a brief rests on one source: statements and words of the sections that stand in it.

    `origin` is the number of the first source with nearly the same text; its own where there is none.
    """

    source: int
    origin: int
    statements: int
    words: int


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """What a brief rests on, in counts; those of kinds and missing fields are (name, sources), "" for not stated.

    `earliest` and `latest` are the ends of the range of the stated dates, `single_source` and `single_origin` the
    statements of the sections that cite one source, and those that cite one origin, alone.
    """

    n_sources: int
    n_cited: int
    n_origins: int
    kinds: tuple[tuple[str, int], ...]
    earliest: str
    latest: str
    n_undated: int
    n_statements: int
    n_words: int
    single_source: int
    single_origin: int
    missing: tuple[tuple[str, int], ...]
    weights: tuple[Weight, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole document; `references` are cited, `unused` were read and are not.

    `stated` is the outline as it travels with the brief, as JSON. `is_dated` where it gives the date; else that is the
    newest among the sources.
    `citations` is the name of the citation style, `evidence_form` says how the evidence is printed. `chosen_by` names
    the models that chose passages or search words, if any did; `own_templates` templates of the project that took the
    place of brief's.
    """

    title: str
    subtitle: str
    date: str
    language: str
    organisation: str
    author: str
    number: str
    marking: str
    paper: str
    citations: str
    key_points: tuple[KeyPoint, ...]
    sections: tuple[Section, ...]
    evidence_form: str
    evidence: tuple[Evidence, ...]
    references: tuple[Reference, ...]
    unused: tuple[Reference, ...]
    summary: SourceSummary
    outline_sha256: str
    version: str
    stated: str
    attach: tuple[str, ...] = ()
    chosen_by: tuple[ChosenBy, ...] = ()
    own_templates: tuple[str, ...] = ()
    is_dated: bool = True

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All passages that the first page and the sections print, in this order; the evidence has excerpts instead."""
        points = tuple(point.statement for point in self.key_points)
        return points + tuple(statement for section in self.sections for statement in section.statements)

    @property
    def citing(self) -> tuple[Statement | Remark, ...]:
        """All that may bear citation marks, in the order of print."""
        points = (point.statement for point in self.key_points)
        return (*points, *(each for section in self.sections for each in section.citing))

    @property
    def listed(self) -> tuple[Reference, ...]:
        """All sources by number, those cited first."""
        return self.references + self.unused

    def reference(self, number: int) -> Reference:
        """Give the reference with a number; cited ones are numbered from 1, the others follow."""
        return self.references[number - 1] if number <= len(self.references) else self.listed[number - 1]

    def first_note(self, source: int) -> int:
        """Give the number of the first citation of a source."""
        cited = (citation for each in self.citing for citation in each.citations)
        return next(citation.note for citation in cited if citation.source == source)
