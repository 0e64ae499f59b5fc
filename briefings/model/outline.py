"""The outline: what the analyst asks for. What holds where a key is left out stands here and nowhere else."""

from dataclasses import dataclass
from typing import Literal, get_args

from briefings.model.source import SourceCard
from briefings.model.text import Located, Marked, Span

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
Method = Literal["default", "lexrank", "textrank", "lsa", "luhn", "edmundson", "sum-basic", "kl", "reduction"]
Attachment = Literal["ledger", "sources"]
ATTACHMENTS: tuple[Attachment, ...] = get_args(Attachment)
EvidenceForm = Literal["full", "notes", "none"]
CitationStyle = Literal["numeric", "author-date", "chicago-notes"]

DEFAULT_SEEDS = "seeds"
DEFAULT_WORDS = 200
"""The length of a section."""
_START = Span(0, 0)
_OFF = Located(value=False, span=_START)
_ENGLISH = Located("en", _START)


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """What one section should answer; dates are ISO 8601, and a window includes both of its ends.

    `pin` are passages that must be in it, those marked as key points too; `exclude` is what none of its passages may
    hold, where it is marked as a word of its own alone.
    """

    title: str
    span: Span
    question: str = ""
    keywords: tuple[str, ...] = ()
    words: int = DEFAULT_WORDS
    sources: tuple[Located[str], ...] = ()
    since: Located[str] | None = None
    until: Located[str] | None = None
    pin: tuple[Marked, ...] = ()
    exclude: tuple[Marked, ...] = ()
    like: tuple[str, ...] = ()
    method: Method = "default"
    text: Located[str] | None = None
    sections: tuple["SectionSpec", ...] = ()


@dataclass(frozen=True, slots=True)
class CardSpec:
    """What the outline says about one source, by the name of its file; `weight` multiplies what its sentences score."""

    name: Located[str]
    card: SourceCard
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole outline; `path` is the file it was read from.

    `balance` is the share of a section's words that one source may carry before brief warns.
    """

    path: str
    title: str
    subtitle: str = ""
    date: str = ""
    language: Located[str] = _ENGLISH
    organisation: str = ""
    author: str = ""
    number: str = ""
    marking: str = ""
    paper: Paper = "A4"
    seeds: tuple[Located[str], ...] = (Located(DEFAULT_SEEDS, _START),)
    attach: tuple[Attachment, ...] = ATTACHMENTS
    sources: tuple[CardSpec, ...] = ()
    citations: CitationStyle = "numeric"
    evidence: EvidenceForm = "full"
    key_points: int = 1
    semantic: Located[bool] = _OFF
    balance: float = 0.8
    sections: tuple[SectionSpec, ...] = ()
