"""A query looked up in an index: BM25 of sentences, of what surrounds them, and of sources."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.asking import find_aspects
from briefings.language.words import find_variants, stem_word
from briefings.ranking.index import SentenceIndex
from briefings.ranking.query import Wording

if TYPE_CHECKING:
    from briefings.ranking.index import Vector
else:
    Vector = object

K1, B_SENTENCE, B_DOCUMENT = 1.2, 0.4, 0.75
"""Saturation and length normalisation of BM25 (Robertson, Zaragoza 2009, "The Probabilistic Relevance Framework")."""
EXACT, STEM, RELATIVE = 0.4, 0.6, 0.3
"""What a word counts in its exact form and by its stem, both together, or else as a word of the same family."""
ENOUGH = 4
"""Text that is full of so many words of a query, the rarest, has the full share: none holds all of a long question."""

Gather = Callable[[Vector], Vector]
"""Sums values of sentences over a unit of text for each of them, or for each source."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the query: how rare it is, times its weight, and how often each sentence holds it."""

    rarity: float
    counts: Vector


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its words looked up in the sentences of an index."""

    wording: Wording
    index: SentenceIndex
    terms: tuple[Term, ...]

    @property
    def for_aspects_only(self) -> bool:
        """Whether the query names a kind of answer, or nothing, but no matter."""
        return find_aspects(self.index.language).issuperset(self.wording.words)

    @property
    def full(self) -> float:
        """BM25 of text that is full of the words."""
        return sum(sorted((term.rarity for term in self.terms), reverse=True)[:ENOUGH]) or 1.0


def look_up(wording: Wording, index: SentenceIndex) -> Query:
    """Find the words of the query in the sentences; words of one stem count once, with their greatest weight."""
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do looks nothing up

    terms: list[Term] = []
    heaviest: dict[str, tuple[str, float]] = {}
    for word, weight in wording.words.items():
        stem = stem_word(find_variants(word, index.language)[0], index.language)
        if weight > heaviest.get(stem, ("", 0.0))[1]:
            heaviest[stem] = (word, weight)
    for word, weight in heaviest.values():
        mates = index.stem_mates(word)
        counts = EXACT * index.counts([word]) + STEM * index.counts(mates)
        counts = np.maximum(counts, RELATIVE * index.counts(index.relatives(word)))
        holders = int(np.count_nonzero(counts))
        terms.append(Term(weight * math.log(1 + (len(index) - holders + 0.5) / (holders + 0.5)), counts))
    return Query(wording, index, tuple(terms))


def match(query: Query, gather: Gather, lengths: Vector, b: float) -> Vector:
    """Give BM25 of units of text, `gather`ed from sentences."""
    import numpy as np  # noqa: PLC0415

    norm = K1 * (1 - b + b * lengths / max(1e-9, float(lengths.mean())))
    score = np.zeros(len(lengths))
    for term in query.terms:
        counts = gather(term.counts)
        score += term.rarity * counts / (counts + norm)
    return score


def match_sentences(query: Query) -> Vector:
    """Give BM25 of each sentence."""
    import numpy as np  # noqa: PLC0415

    return match(query, lambda counts: counts, np.asarray(query.index.lengths, dtype=float), B_SENTENCE)


def over_windows(index: SentenceIndex, width: int) -> Gather:
    """Make a function that sums over the sentences up to `width` before and after, in the same source."""
    import numpy as np  # noqa: PLC0415

    numbers, first = np.arange(len(index)), np.asarray(index.first)
    low = np.maximum(numbers - width, first[index.source_of])
    high = np.minimum(numbers + width + 1, first[index.source_of + 1])

    def gather(values: Vector) -> Vector:
        total = np.concatenate([[0.0], np.cumsum(values)])
        return np.asarray(total[high] - total[low])

    return gather


def match_sources(query: Query) -> Vector:
    """Give BM25 of each source, as a share of what one full of the words would have."""
    import numpy as np  # noqa: PLC0415

    def gather(values: Vector) -> Vector:
        sums = np.bincount(query.index.source_of, values, minlength=len(query.index.first) - 1)
        return np.asarray(sums, dtype=float)

    lengths = gather(np.asarray(query.index.lengths, dtype=float))
    return match(query, gather, lengths, B_DOCUMENT) / query.full
