"""What is chosen: neighbouring sentences of a source."""

from dataclasses import dataclass

from briefings.model.text import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """One to three neighbouring sentences, the last of which may be a list; `source` and `sentences` are indices.

    `cut` is the range of a connective that the first sentence opens with and that is left out; `span` begins after it.
    `copies` are passages of other sources that say the same in nearly the same words.
    """

    source: int
    sentences: tuple[int, ...]
    span: Span
    copies: tuple["Passage", ...] = ()
    cut: Span | None = None
