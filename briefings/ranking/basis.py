"""What the parts of a score are measured from: a query, looked up, and what several parts want to know of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefings.model.source import Source
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import B_SENTENCE, Query, match, match_sentences, match_sources, over_windows
from briefings.ranking.query import Wording

if TYPE_CHECKING:
    from briefings.ranking.index import Numbers, Vector
else:
    Numbers = Vector = object

NEAR_WINDOW = 4
"""How many sentences before and after one are near it."""


@dataclass(frozen=True)
class Basis:
    """A query, and what several parts are measured from, each computed once; arrays have one entry a sentence."""

    query: Query
    sources: Sequence[Source]

    @property
    def wording(self) -> Wording:
        """What is asked."""
        return self.query.wording

    @property
    def index(self) -> SentenceIndex:
        """The sentences."""
        return self.query.index

    @cached_property
    def lengths(self) -> Vector:
        """The length of each sentence, in words."""
        import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do measures nothing

        return np.asarray(self.index.lengths, dtype=float)

    @cached_property
    def first(self) -> Numbers:
        """The number of the first sentence of each source, and one more entry for the end."""
        import numpy as np  # noqa: PLC0415

        return np.asarray(self.index.first)

    @cached_property
    def position(self) -> Numbers:
        """The place of each sentence in its source, from 0."""
        import numpy as np  # noqa: PLC0415

        return np.asarray(np.arange(len(self.index)) - self.first[self.index.source_of])

    @cached_property
    def words(self) -> Vector:
        """BM25 of each sentence."""
        return match_sentences(self.query)

    @cached_property
    def relevance(self) -> Vector:
        """BM25 of each sentence, of what is near it and of its source, added up; each as a share of a full match."""
        of_source = match_sources(self.query)[self.index.source_of]
        return self.words / self.query.full_match + self.match_windows(NEAR_WINDOW) + of_source

    def match_windows(self, width: int) -> Vector:
        """Give BM25 of each sentence with those up to `width` before and after it, as a share of a full match."""
        gather = over_windows(self.index, width)
        return match(self.query, gather, gather(self.lengths), B_SENTENCE) / self.query.full_match
