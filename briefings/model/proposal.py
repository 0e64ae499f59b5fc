"""What is proposed for a folder that has no outline yet."""

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
