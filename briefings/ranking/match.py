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
"""Saturation and length normalisation of BM25 (Robertson, Zaragoza 2009, "The Probabilistic Relevance Framework").

With a `b` of 0 the length of a text counts for nothing; with 1 a text of twice the length needs twice the words.
"""
EXACT, STEM, RELATIVE = 0.4, 0.6, 0.3
"""What it counts that a text has a word: 0.4 in the form asked for and 0.6 in any form of its stem.

Where "strike" is asked for, "strike" counts 1 and "strikes" 0.6. A relative ("asthmatic" for "asthma") counts 0.3.
"""
WORDS_OF_A_FULL_MATCH = 4
"""A text that is full of the so many rarest words of a query matches in full: none holds all of a long question."""

Gather = Callable[[Vector], Vector]
"""Adds up a value of the sentences for each unit of text: one entry a sentence in, one entry a unit out."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a query: its inverse document frequency times its weight, and what its occurrences count.

    `counts` has one entry a sentence: 1 for each time that it holds the word, less where it holds another form of it.
    `words` are the forms of it that are asked for ("strike", "strikes").
    """

    rarity: float
    counts: Vector
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its words looked up in the sentences of an index; words of one stem are one term."""

    wording: Wording
    index: SentenceIndex
    terms: tuple[Term, ...]

    @property
    def for_aspects_only(self) -> bool:
        """Whether the query names no matter: only a kind of answer ("Results and causes"), or nothing."""
        return find_aspects(self.index.language).issuperset(self.wording.words)

    @property
    def full_match(self) -> float:
        """BM25 of a text that is full of the WORDS_OF_A_FULL_MATCH rarest words, which others are shares of."""
        rarest = sorted((term.rarity for term in self.terms), reverse=True)[:WORDS_OF_A_FULL_MATCH]
        return sum(rarest) or 1.0


def look_up(wording: Wording, index: SentenceIndex) -> Query:
    """Find the words of a query in the sentences of an index.

    Words of one stem count once, with their greatest weight. The rarity of a word that n of N sentences hold is
    ln(1 + (N - n + 0.5) / (n + 0.5)), the inverse document frequency of BM25.
    """
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do looks nothing up

    terms: list[Term] = []
    heaviest: dict[str, tuple[str, float]] = {}
    forms: dict[str, list[str]] = {}
    for word, weight in wording.words.items():
        stem = stem_word(find_variants(word, index.language)[0], index.language)
        forms.setdefault(stem, []).append(word)
        if weight > heaviest.get(stem, ("", 0.0))[1]:
            heaviest[stem] = (word, weight)
    for stem, (word, weight) in heaviest.items():
        mates = index.stem_mates(word)
        counts = EXACT * index.counts([word]) + STEM * index.counts(mates)
        counts = np.maximum(counts, RELATIVE * index.counts(index.relatives(word)))
        holders = int(np.count_nonzero(counts))
        rarity = math.log(1 + (len(index) - holders + 0.5) / (holders + 0.5))
        terms.append(Term(weight * rarity, counts, tuple(forms[stem])))
    return Query(wording, index, tuple(terms))


def match(query: Query, gather: Gather, lengths: Vector, b: float) -> Vector:
    """Give BM25 of units of text, one entry a unit: the sum over the terms of rarity * counts / (counts + norm).

    `gather` adds up the counts of each unit; `lengths` are those of the units, in words; `b` says what these count.
    """
    import numpy as np  # noqa: PLC0415

    norm = K1 * (1 - b + b * lengths / max(1e-9, float(lengths.mean())))
    score = np.zeros(len(lengths))
    for term in query.terms:
        counts = gather(term.counts)
        score += term.rarity * counts / (counts + norm)
    return score


def match_sentences(query: Query) -> Vector:
    """Give BM25 of each sentence, one entry a sentence, 0 or more."""
    import numpy as np  # noqa: PLC0415

    return match(query, lambda counts: counts, np.asarray(query.index.lengths, dtype=float), B_SENTENCE)


def over_windows(index: SentenceIndex, width: int) -> Gather:
    """Make a function that adds up a value of each sentence and of up to `width` before and after it in its source."""
    import numpy as np  # noqa: PLC0415

    numbers, first = np.arange(len(index)), np.asarray(index.first)
    low = np.maximum(numbers - width, first[index.source_of])
    high = np.minimum(numbers + width + 1, first[index.source_of + 1])

    def gather(values: Vector) -> Vector:
        total = np.concatenate([[0.0], np.cumsum(values)])
        return np.asarray(total[high] - total[low])

    return gather


def match_sources(query: Query) -> Vector:
    """Give BM25 of each source, one entry a source, as a share of a full match: 0 or more."""
    import numpy as np  # noqa: PLC0415

    def gather(values: Vector) -> Vector:
        sums = np.bincount(query.index.source_of, values, minlength=len(query.index.first) - 1)
        return np.asarray(sums, dtype=float)

    lengths = gather(np.asarray(query.index.lengths, dtype=float))
    return match(query, gather, lengths, B_DOCUMENT) / query.full_match
