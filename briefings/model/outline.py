"""The outline: what the analyst asks for."""

from dataclasses import dataclass
from typing import Literal

from briefings.model.source import SourceCard
from briefings.model.text import Located, Span

Paper = Literal["A4", "Letter"]


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """What one section should answer; dates are ISO 8601, and a window includes both of its ends."""

    title: str
    span: Span
    question: str = ""
    keywords: tuple[str, ...] = ()
    words: int | None = None
    sources: tuple[Located[str], ...] = ()
    since: Located[str] | None = None
    until: Located[str] | None = None
    text: str = ""
    sections: tuple["SectionSpec", ...] = ()


@dataclass(frozen=True, slots=True)
class CardSpec:
    """What the outline says about one source, by the name of its file."""

    name: Located[str]
    card: SourceCard


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole outline; `path` is the file it was read from."""

    path: str
    title: str
    subtitle: str = ""
    date: str = ""
    language: str = "en"
    organisation: str = ""
    author: str = ""
    number: str = ""
    marking: str = ""
    paper: Paper = "A4"
    seeds: tuple[Located[str], ...] = ()
    sources: tuple[CardSpec, ...] = ()
    key_points: int = 1
    sections: tuple[SectionSpec, ...] = ()
