"""What a model of the analyst's chose, as selection.lock.yaml keeps it, and what a brief says of it."""

from dataclasses import dataclass, field

from briefings.model.text import Span

LOCK = "selection.lock.yaml"
"""The file beside the outline that keeps what was chosen."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A passage in a lock: its file with the SHA-256 of that, the range of its text, and its first words.

    `place` is where the lock says so. `why` is said of a passage that is not taken: why it is none of those.
    """

    file: str
    sha256: str
    span: Span
    begins: str
    place: Span = field(default=Span(0, 0), compare=False)
    why: str = ""


@dataclass(frozen=True, slots=True)
class LockedSection:
    """What a model answered to one section.

    `asked` and `offered` are hashes of what the section asked and of the candidates that the model read. `words` are
    the search words that it named. `passages` are those that it chose, the best first; None where it was asked for
    words alone. `key_point` is the number of one of them, from 1, or 0. `others` are passages that it named and that
    are not taken. `agreement` says how far its answers in two orders agree, from -1 to 1; None where it was asked once.
    """

    title: str
    asked: str
    model: str
    reached: str
    prompt: int
    words: tuple[str, ...] = ()
    candidates: int = 0
    offered: str = ""
    agreement: float | None = None
    key_point: int = 0
    passages: tuple[Pick, ...] | None = None
    others: tuple[Pick, ...] = ()
    place: Span = field(default=Span(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Lock:
    """All that models chose for a project; `path` is the file that it was read from."""

    path: str = LOCK
    sections: tuple[LockedSection, ...] = ()


@dataclass(frozen=True, slots=True)
class ChosenBy:
    """What a model did for a brief: sections by their numbers, for which it chose passages or named search words.

    It read at most so many `candidates` for a section.
    """

    model: str
    passages: tuple[str, ...]
    words: tuple[str, ...]
    candidates: int
