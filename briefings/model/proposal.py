"""What is proposed for a folder that has no outline yet, and for the sections of one that has."""

from dataclasses import dataclass

from briefings.model.source import Source


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that the sources speak of: a phrase of theirs, and others that stand near it."""

    title: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A first outline: `words` is the length of a section where the sources are short; `seeds` is where they are."""

    title: str
    language: str | None
    topics: tuple[Topic, ...]
    words: int | None
    seeds: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A word or a phrase of the sources that an answer may hold: how often and in how many of them, and an example.

    The example is a sentence with it, the best for the section, and `file` the source that this is from.
    """

    words: str
    count: int
    n_sources: int
    example: str
    file: str


@dataclass(frozen=True, slots=True)
class SectionOffers:
    """What may be keywords of a section, the likeliest first."""

    number: str
    title: str
    question: str
    offers: tuple[Offer, ...]
