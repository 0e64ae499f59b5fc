"""What speaks for a sentence, measured for all at once: vectors with an entry for each sentence of an index."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.asking import ASPECTS, CUES, FIGURE_WORDS, TALK
from briefings.language.words import split_words
from briefings.model.source import Source
from briefings.stages.centrality import rate_centrality
from briefings.stages.index import SentenceIndex
from briefings.stages.semantic import rank_meaning

if TYPE_CHECKING:
    from briefings.stages.index import Vector
else:
    Vector = object

K1, B_SENTENCE, B_DOCUMENT = 1.2, 0.4, 0.75
"""Saturation and length normalisation of BM25 (Robertson, Zaragoza 2009, "The Probabilistic Relevance Framework")."""
EXACT, STEM, RELATIVE = 0.4, 0.6, 0.3
"""What a word counts in its exact form and by its stem, both together, or else as a word of the same family."""
WINDOWS = (12, 24)
"""How many sentences before and after one are its surroundings."""
SMALL = 300
"""In a collection of so many sentences the context counts half: there is less to tell apart."""
FULL_LENGTH = 15
LONG, OVERLONG = 30, 60
"""From so many words on a sentence takes room from others, and from so many on no more than that."""
NEAR, BESIDE = 4, 1
N_GRAPH, N_TYPICAL = 100, 60
"""How many of the most relevant sentences are candidates of the graph, and how many say what is typical."""
N_LEAD = 3
ENOUGH_CUES = 3
EVIDENCE = 0.73
MOST_LENIENCE = 5
"""What the best source must hold of the words of a section for it to be answered; see `is_answered`."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a section asks: the words of its matter with their weights, its phrases, and every word of it."""

    words: Mapping[str, float]
    phrases: tuple[str, ...]
    all_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Term:
    """A word of the query: how rare it is, times its weight, and how often each sentence holds it."""

    rarity: float
    counts: Vector


_Gather = Callable[[Vector], Vector]


def measure_parts(query: Query, index: SentenceIndex, sources: Sequence[Source]) -> dict[str, Vector]:
    """Measure every sentence by every part of its score."""
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do measures nothing

    terms = _look_up(query, index)
    lengths = np.asarray(index.lengths, dtype=float)
    first = np.asarray(index.first)
    position = np.arange(len(index)) - first[index.source_of]
    surroundings = [_match(terms, gather := _window(index, width), gather(lengths), B_SENTENCE) for width in WINDOWS]
    document = _match(terms, *_documents(index), B_DOCUMENT)[index.source_of]
    words = _match(terms, lambda counts: counts, lengths, B_SENTENCE)
    near = _window(index, NEAR)
    relevance = words + _match(terms, near, near(lengths), B_SENTENCE) + document
    size = len(index) / (len(index) + SMALL)
    meaning = {"meaning": rank_meaning(tuple(query.words), index, index.meanings)} if index.meanings else {}
    return {
        **meaning,
        "words": words,
        "best words": words / (float(words.max()) or 1),
        "context": size * (sum(surroundings) + document) / (len(WINDOWS) + 1),
        "phrases": _match_phrases(query, index, sources),
        "cues": _match_cues(query, index),
        "figures": _match_figures(query, index),
        "length": np.minimum(1, lengths / FULL_LENGTH),
        "long": np.clip((lengths - LONG) / (OVERLONG - LONG), 0, 1),
        "early": 1 - position / np.diff(first)[index.source_of],
        "lead": (position < N_LEAD).astype(float),
        "speaker": _match_speaker(query, index),
        "centrality": _measure_centrality(index, relevance),
        "talk": index.counts(sorted(TALK)) / np.maximum(1, lengths),
    }


def touch_words(query: Query, index: SentenceIndex) -> Vector:
    """Give 1 for each sentence that holds a word asked for, or has it beside it, else 0.

    Where no matter is asked for, or nothing holds a word of it, there is nothing to tell by: 1 for all.
    """
    import numpy as np  # noqa: PLC0415

    held = sum((term.counts for term in _look_up(query, index)), np.zeros(len(index)))
    if _asks_for_aspects_only(query) or not held.any():
        return np.ones(len(index))
    return np.sign(_window(index, BESIDE)(held))


def is_answered(query: Query, index: SentenceIndex, allowed: Sequence[int]) -> bool:
    """Tell whether some source has enough of what is asked.

    A long question need not be met in full, and in a small collection a missing word says little. A question without
    matter of its own ("Overview", "Results") is answered by any text.
    """
    import numpy as np  # noqa: PLC0415

    if not len(index) or not allowed:
        return False
    if _asks_for_aspects_only(query):
        return True
    terms = _look_up(query, index)
    found = float(np.max(_match(terms, *_documents(index), B_DOCUMENT)[np.asarray(allowed)]))
    return found * (1 + min(MOST_LENIENCE, 1000 / len(index))) * math.sqrt(max(1.0, len(terms) / 3)) >= EVIDENCE


def _asks_for_aspects_only(query: Query) -> bool:
    """Tell whether a query names a kind of answer, or nothing, but no matter."""
    return all(word in ASPECTS for word in query.words)


def _look_up(query: Query, index: SentenceIndex) -> list[_Term]:
    """Find the words of the query in the sentences; words of one stem count once."""
    import numpy as np  # noqa: PLC0415

    terms: list[_Term] = []
    met: set[str] = set()
    for word, weight in query.words.items():
        if word in met:
            continue
        mates = index.stem_mates(word)
        met.update(mates)
        counts = EXACT * index.counts([word]) + STEM * index.counts(mates)
        counts = np.maximum(counts, RELATIVE * index.counts(index.relatives(word)))
        holders = int(np.count_nonzero(counts))
        terms.append(_Term(weight * math.log(1 + (len(index) - holders + 0.5) / (holders + 0.5)), counts))
    return terms


def _match(terms: Sequence[_Term], gather: _Gather, lengths: Vector, b: float) -> Vector:
    """Give BM25 of units of text, `gather`ed from sentences, as a share of what one full of every word would have."""
    import numpy as np  # noqa: PLC0415

    norm = K1 * (1 - b + b * lengths / max(1e-9, float(lengths.mean())))
    score = np.zeros(len(lengths))
    for term in terms:
        counts = gather(term.counts)
        score += term.rarity * counts / (counts + norm)
    return score / (sum(term.rarity for term in terms) or 1)


def _window(index: SentenceIndex, width: int) -> _Gather:
    """Make a function that sums over the sentences up to `width` before and after, in the same source."""
    import numpy as np  # noqa: PLC0415

    numbers, first = np.arange(len(index)), np.asarray(index.first)
    low = np.maximum(numbers - width, first[index.source_of])
    high = np.minimum(numbers + width + 1, first[index.source_of + 1])

    def gather(values: Vector) -> Vector:
        total = np.concatenate([[0.0], np.cumsum(values)])
        return np.asarray(total[high] - total[low])

    return gather


def _documents(index: SentenceIndex) -> tuple[_Gather, Vector]:
    """Give a function that sums over each source, and the lengths of the sources."""
    import numpy as np  # noqa: PLC0415

    def gather(values: Vector) -> Vector:
        return np.bincount(index.source_of, values, minlength=len(index.first) - 1).astype(float)

    return gather, gather(np.asarray(index.lengths, dtype=float))


def _match_phrases(query: Query, index: SentenceIndex, sources: Sequence[Source]) -> Vector:
    """Give the share of the query's phrases that stand in a sentence as they are."""
    import numpy as np  # noqa: PLC0415

    score = np.zeros(len(index))
    for phrase in query.phrases:
        together = np.prod([index.counts([word]) > 0 for word in phrase.split()], axis=0)
        for number in map(int, np.flatnonzero(together)):
            source = int(index.source_of[number])
            sentence = sources[source].sentences[number - index.first[source]]
            score[number] += f" {phrase} " in f" {' '.join(split_words(sources[source].words_of(sentence.span)))} "
    return np.minimum(1, score)


def _match_cues(query: Query, index: SentenceIndex) -> Vector:
    """Score words that go with the kind of answer: problems, methods, results, causes; a few are enough."""
    import numpy as np  # noqa: PLC0415

    score = np.zeros(len(index))
    for triggers, cues in CUES:
        if query.all_words & triggers:
            held = sum((np.minimum(1, index.counts([cue])) for cue in sorted(cues)), np.zeros(len(index)))
            score += np.minimum(1, held / ENOUGH_CUES)
    return np.minimum(1, score)


def _match_figures(query: Query, index: SentenceIndex) -> Vector:
    """Give 1 for each sentence with a figure in it, if the question wants figures, else 0."""
    import numpy as np  # noqa: PLC0415

    if not query.all_words & FIGURE_WORDS:
        return np.zeros(len(index))
    return np.sign(index.counts(word for word in index.postings if word[0].isdigit()))


def _measure_centrality(index: SentenceIndex, relevance: Vector) -> Vector:
    """Rate the candidates of a graph by TextRank, as shares of the most central one; all others get 0."""
    import numpy as np  # noqa: PLC0415

    relevance = relevance + _measure_typicality(index, relevance)
    best = np.argsort(-np.round(relevance, 7), kind="stable")[:N_GRAPH]
    ratings = rate_centrality(
        [index.content_stems(int(number)) for number in best], [float(value) + 1e-9 for value in relevance[best]]
    )
    central = np.zeros(len(index))
    central[best] = ratings
    return central / max(ratings)


def _measure_typicality(index: SentenceIndex, relevance: Vector) -> Vector:
    """Measure how much a sentence speaks of what the most relevant ones speak of, as a share of the most typical one.

    The words of the most relevant sentences, weighed by these, are a distribution; a sentence has the sum of the square
    roots of its words' shares, over the square root of their number (as a cosine would have). Without a question the
    distribution is that of all sentences.
    """
    import numpy as np  # noqa: PLC0415

    content, first = np.asarray(index.content), np.asarray(index.content_first)
    rows = np.repeat(np.arange(len(index)), np.diff(first))
    weight = np.ones(len(index))
    if relevance.any():
        weight = np.zeros(len(index))
        top = np.argsort(-np.round(relevance, 7), kind="stable")[:N_TYPICAL]
        weight[top] = relevance[top]
    shares = np.bincount(content, weight[rows], minlength=len(index.vocabulary))
    shares = np.sqrt(shares / max(1e-9, float(shares.sum())))
    typical = np.bincount(rows, shares[content], minlength=len(index)) / np.sqrt(np.maximum(1, np.diff(first)))
    return typical / (typical.max() or 1)


def _match_speaker(query: Query, index: SentenceIndex) -> Vector:
    """Give the share of the speakers' names in the query that the speaker of a sentence has."""
    import numpy as np  # noqa: PLC0415

    score, total = np.zeros(len(index)), 0.0
    for word in sorted(query.all_words & set(index.speakers)):
        said = np.minimum(1, index.spoken([word]))
        rarity = math.log(1 + (len(index) - said.sum() + 0.5) / (said.sum() + 0.5))
        score += rarity * said
        total += rarity
    return score / (total or 1)
