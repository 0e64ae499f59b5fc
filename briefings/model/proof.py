"""What is read back from a printed brief, and what is said of it."""

from dataclasses import dataclass, field
from enum import Enum

from briefings.model.diagnostic import Diagnostics
from briefings.model.notation import read_place, read_shown
from briefings.model.text import TextFile


class Verdict(Enum):
    """Where the words of a printed passage stand."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    MISPLACED = "in another paragraph"
    ELSEWHERE = "in another source"
    ABSENT = "absent"
    REWORDED = "not word for word"
    """A sentence of a draft that a mark says is from a source, in words of the writer's own."""
    OWN = "of no source"
    """A word or two between quotation marks in a draft, without a citation mark, that no source has."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in the order of reading; `names` are those of the elements around it, outermost first.

    `target` is the anchor that a click on it leads to; `block` tells apart the paragraphs it stands in; pages count
    from 1, and are 0 where there are none. `kind` is "heading" or "item" where that is what the paragraph is.
    """

    text: str
    names: tuple[str, ...] = ()
    target: str = ""
    page: int = 0
    block: int = 0
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A citation mark as printed: the number of its source and what it shows."""

    source: int
    label: str

    @property
    def page(self) -> int | None:
        """The page that it points to, if it names one."""
        return read_place(self.label)[0]

    @property
    def paragraph(self) -> int | None:
        """The paragraph it points to, if it names one; the first of several."""
        return read_place(self.label)[1]

    @property
    def last_paragraph(self) -> int | None:
        """The last of several paragraphs that it points to."""
        return read_place(self.label)[2]

    @property
    def shown(self) -> int | None:
        """The number of the source that a reader sees, if the mark shows one."""
        return read_shown(self.label)


@dataclass(frozen=True, slots=True)
class PrintedPassage:
    """A passage as read back, with the marks that follow it."""

    anchor: str
    text: str
    marks: tuple[Mark, ...]
    page: int = 0


@dataclass(frozen=True, slots=True)
class PrintedReference:
    """A file as the brief names it: its path, and its SHA-256 or the first digits of that."""

    number: int
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PrintedBrief:
    """All that is read back; `attached` is what the brief says travels inside it, `troubles` what cannot be read.

    `remarks` are the analyst's own words, up to the marks that stand behind them, `quotations` what they quote.
    `chosen` is what the brief says of a model that chose for it.
    """

    passages: tuple[PrintedPassage, ...]
    references: tuple[PrintedReference, ...]
    attached: tuple[str, ...]
    troubles: tuple[str, ...]
    remarks: tuple[PrintedPassage, ...] = ()
    quotations: tuple[PrintedPassage, ...] = ()
    chosen: str = ""

    @property
    def citing(self) -> tuple[PrintedPassage, ...]:
        """All that bears citation marks: passages, and what of the remarks does."""
        return (*self.passages, *(remark for remark in self.remarks if remark.marks))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is found of a passage: `file` is where its words stand or should, `difference` is told in words."""

    passage: PrintedPassage
    verdict: Verdict
    file: str
    difference: str = ""


class Proof(Enum):
    """How far a PDF was proved: printed again it is the same; or but for where its lines and pages end; or neither."""

    REPRODUCED = "reproduced"
    ACCOUNTED = "accounted for"
    READ_BACK = "read back"


@dataclass(frozen=True, slots=True)
class Reproduction:
    """How far a PDF was proved: `shown` says by what, `missing` what keeps it from more, `wrong` is what is false."""

    proof: Proof
    shown: str = ""
    missing: str = ""
    wrong: Diagnostics = ()
    not_recomputed: tuple[str, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether something in it is false: then nothing is shown by it, and nothing is merely missing."""
        return not self.shown and not self.missing


NOT_PROVED = Reproduction(Proof.READ_BACK)


@dataclass(frozen=True, slots=True)
class VerifyOutcome:
    """What came of verifying a file; `n_passages` are those read back, and each has a judgement or an error.

    `chosen` is what the brief says of a model that chose for it, `reproduction` how far a brief was proved; a draft has
    none. `fingerprint` is that of the ledger inside it, "" where none travels,
    and `is_expected` where the sender stated it.
    """

    diagnostics: Diagnostics
    judgements: tuple[Judgement, ...] = ()
    n_passages: int = 0
    where: str = ""
    chosen: str = ""
    reproduction: Reproduction | None = None
    fingerprint: str = ""
    is_expected: bool = False
    files: dict[str, TextFile] = field(default_factory=dict)
