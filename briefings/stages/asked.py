"""What a section asks, looked up in an index: where its words stand, and whether a source answers it."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.asking import ASPECTS, query_words
from briefings.language.variants import find_variants
from briefings.language.words import split_words, stem_word
from briefings.model.outline import SectionSpec
from briefings.stages.index import SentenceIndex

if TYPE_CHECKING:
    from briefings.stages.index import Vector
else:
    Vector = object

FIELD_WEIGHTS = {"title": 1.0, "question": 1.0, "keywords": 1.5}
K1, B_SENTENCE, B_DOCUMENT = 1.2, 0.4, 0.75
"""Saturation and length normalisation of BM25 (Robertson, Zaragoza 2009, "The Probabilistic Relevance Framework")."""
EXACT, STEM, RELATIVE = 0.4, 0.6, 0.3
"""What a word counts in its exact form and by its stem, both together, or else as a word of the same family."""
ENOUGH = 4
"""Text that is full of so many words of a query, the rarest, has the full share: none holds all of a long question."""
MANY, FAIR = 12, 0.3
"""So many words asked for tell by themselves what is on the subject: sentences with a fair share of the best."""
EVIDENCE = 0.73
MOST_LENIENCE = 5
"""What the best source must hold of the words of a section for it to be answered; see `is_answered`."""

Gather = Callable[[Vector], Vector]
"""Sums values of sentences over a unit of text for each of them, or for each source."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a section asks: the words of its matter with their weights, its phrases, and every word of it."""

    words: Mapping[str, float]
    phrases: tuple[str, ...]
    all_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the query: how rare it is, times its weight, and how often each sentence holds it."""

    rarity: float
    counts: Vector


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with its words looked up in the sentences of an index."""

    query: Query
    index: SentenceIndex
    terms: tuple[Term, ...]

    @property
    def for_aspects_only(self) -> bool:
        """Whether the query names a kind of answer, or nothing, but no matter."""
        return all(word in ASPECTS for word in self.query.words)

    @property
    def full(self) -> float:
        """BM25 of text that is full of the words."""
        return sum(sorted((term.rarity for term in self.terms), reverse=True)[:ENOUGH]) or 1.0


def make_query(spec: SectionSpec) -> Query:
    """Weigh the words of a section's title, question and keywords; a keyword of several words is a phrase too."""
    words: dict[str, float] = {}
    fields = (("title", (spec.title,)), ("question", (spec.question,)), ("keywords", spec.keywords))
    for name, texts in fields:
        for word in dict.fromkeys(word for text in texts for word in query_words(text)):
            words[word] = max(words.get(word, 0.0), FIELD_WEIGHTS[name])
    phrases = tuple(" ".join(split_words(keyword)) for keyword in spec.keywords if len(split_words(keyword)) > 1)
    return Query(words, phrases, frozenset(split_words(" ".join((spec.title, spec.question, *spec.keywords)))))


def look_up(query: Query, index: SentenceIndex) -> Asked:
    """Find the words of the query in the sentences; words of one stem count once, with their greatest weight."""
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do looks nothing up

    terms: list[Term] = []
    heaviest: dict[str, tuple[str, float]] = {}
    for word, weight in query.words.items():
        stem = stem_word(find_variants(word)[0], index.language)
        if weight > heaviest.get(stem, ("", 0.0))[1]:
            heaviest[stem] = (word, weight)
    for word, weight in heaviest.values():
        mates = index.stem_mates(word)
        counts = EXACT * index.counts([word]) + STEM * index.counts(mates)
        counts = np.maximum(counts, RELATIVE * index.counts(index.relatives(word)))
        holders = int(np.count_nonzero(counts))
        terms.append(Term(weight * math.log(1 + (len(index) - holders + 0.5) / (holders + 0.5)), counts))
    return Asked(query, index, tuple(terms))


def match(asked: Asked, gather: Gather, lengths: Vector, b: float) -> Vector:
    """Give BM25 of units of text, `gather`ed from sentences."""
    import numpy as np  # noqa: PLC0415

    norm = K1 * (1 - b + b * lengths / max(1e-9, float(lengths.mean())))
    score = np.zeros(len(lengths))
    for term in asked.terms:
        counts = gather(term.counts)
        score += term.rarity * counts / (counts + norm)
    return score


def match_sentences(asked: Asked) -> Vector:
    """Give BM25 of each sentence."""
    import numpy as np  # noqa: PLC0415

    return match(asked, lambda counts: counts, np.asarray(asked.index.lengths, dtype=float), B_SENTENCE)


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


def match_sources(asked: Asked) -> Vector:
    """Give BM25 of each source, as a share of what one full of the words would have."""
    import numpy as np  # noqa: PLC0415

    def gather(values: Vector) -> Vector:
        sums = np.bincount(asked.index.source_of, values, minlength=len(asked.index.first) - 1)
        return np.asarray(sums, dtype=float)

    lengths = gather(np.asarray(asked.index.lengths, dtype=float))
    return match(asked, gather, lengths, B_DOCUMENT) / asked.full


def find_on_subject(asked: Asked, allowed: Sequence[int]) -> Vector:
    """Give 1 for each sentence that is on the subject of the query, else 0.

    It holds a word asked for, or stands beside a sentence that does, or shares a content word with one of its source
    that does. Of many words asked for, it holds itself a fair share of what the best sentence of the `allowed` sources
    holds. Where no matter is asked for, or nothing holds a word of it, there is nothing to tell by: 1 for all.
    """
    import numpy as np  # noqa: PLC0415

    index = asked.index
    held = np.sign(sum((term.counts for term in asked.terms), np.zeros(len(index))))
    if asked.for_aspects_only or not held.any():
        return np.ones(len(index))
    if len(asked.terms) >= MANY:
        words = match_sentences(asked)
        open_to = np.isin(index.source_of, np.asarray(allowed))
        return (words >= FAIR * float(words[open_to].max(initial=0.0))).astype(float)
    content = np.asarray(index.content)
    sentence_of = np.repeat(np.arange(len(index)), np.diff(np.asarray(index.content_first)))
    of_source = index.source_of[sentence_of] * len(index.vocabulary) + content
    shared = np.isin(of_source, np.unique(of_source[held[sentence_of] > 0]))
    shares = np.bincount(sentence_of, shared, minlength=len(index))
    return np.sign(over_windows(index, 1)(held) + shares)


def is_answered(asked: Asked, allowed: Sequence[int]) -> bool:
    """Tell whether some source has enough of what is asked.

    A long question need not be met in full, and in a small collection a missing word says little. A question without
    matter of its own ("Overview", "Results") is answered by any text.
    """
    import numpy as np  # noqa: PLC0415

    if not len(asked.index) or not allowed:
        return False
    if asked.for_aspects_only:
        return True
    found = float(np.max(match_sources(asked)[np.asarray(allowed)]))
    lenience = 1 + min(MOST_LENIENCE, 1000 / len(asked.index))
    return found * lenience * math.sqrt(max(1.0, len(asked.terms) / 3)) >= EVIDENCE
