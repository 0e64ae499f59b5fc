"""What speaks for a sentence, measured for all sentences at once: the parts of a score.

A part is a row of PARTS, which says what it measures, and a weight in `ranking.weights`.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.words import split_words
from briefings.model.source import Source
from briefings.ranking.basis import Basis
from briefings.ranking.centrality import rate_centrality
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import Query
from briefings.ranking.semantic import rank_meaning

if TYPE_CHECKING:
    from briefings.ranking.index import Vector
else:
    Vector = object

SURROUNDINGS = (12, 24)
"""How many sentences before and after one are its surroundings, in a narrower and in a wider view."""
SMALL_COLLECTION = 300
"""In a collection of so many sentences the surroundings count half: there is less to tell apart."""
RARE_WORDS_THAT_FILL = 2
"""A sentence full of so many words that stand in no other has the whole part for words, however many are asked for."""
FULL_LENGTH = 15
"""A sentence of so many words is long enough to say something."""
N_GRAPH, N_TYPICAL = 100, 60
"""How many of the most relevant sentences are candidates of the graph, and how many say what is typical."""
ENOUGH_CUES = 3
"""So many cues of a kind of answer are the whole part for cues."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a score: its name, how it is measured, and what it says, with its range.

    The function gives an array of floats, one entry a sentence; or None where that cannot be measured.
    """

    name: str
    measure: Callable[[Basis], Vector | None]
    says: str


def measure_parts(query: Query, sources: Sequence[Source]) -> dict[str, Vector]:
    """Measure every sentence by every part that can be measured; the arrays go by the names of the parts."""
    basis = Basis(query, sources)
    measured = ((part.name, part.measure(basis)) for part in PARTS)
    return {name: values for name, values in measured if values is not None}


def _measure_meaning(basis: Basis) -> Vector | None:
    meanings = basis.index.meanings
    return rank_meaning(tuple(basis.wording.words), basis.index, meanings) if meanings else None


def _measure_words(basis: Basis) -> Vector:
    return (basis.words / (RARE_WORDS_THAT_FILL * math.log(1 + len(basis.index)))).clip(max=1)


def _measure_surroundings(basis: Basis) -> Vector:
    size = len(basis.index) / (len(basis.index) + SMALL_COLLECTION)
    narrow, wide = (basis.match_windows(width) for width in SURROUNDINGS)
    return size * (narrow + wide) / len(SURROUNDINGS)


def _measure_phrases(basis: Basis) -> Vector:
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do measures nothing

    index, sources = basis.index, basis.sources
    held = np.zeros(len(index))
    for phrase in basis.wording.phrases:
        together = np.prod([index.counts([word]) > 0 for word in phrase.split()], axis=0)
        for number in map(int, np.flatnonzero(together)):
            source = int(index.source_of[number])
            sentence = sources[source].sentences[number - index.first[source]]
            held[number] += f" {phrase} " in f" {' '.join(split_words(sources[source].words_of(sentence.span)))} "
    return held.clip(max=1)


def _measure_cues(basis: Basis) -> Vector:
    """Add up the cues of each kind of answer that is asked for: problems, methods, results, causes."""
    import numpy as np  # noqa: PLC0415

    index = basis.index
    score = np.zeros(len(index))
    for cue in index.language.asking.cues:
        if basis.wording.all_words & cue.asked.words:
            held = sum((index.counts([word]).clip(max=1) for word in sorted(cue.given.words)), np.zeros(len(index)))
            score += (held / ENOUGH_CUES).clip(max=1)
    return score.clip(max=1)


def _measure_figures(basis: Basis) -> Vector:
    import numpy as np  # noqa: PLC0415

    if not basis.wording.all_words & basis.index.language.asking.figures.words:
        return np.zeros(len(basis.index))
    return np.sign(basis.index.counts(word for word in basis.index.postings if word[0].isdigit()))


def _measure_length(basis: Basis) -> Vector:
    return (basis.lengths / FULL_LENGTH).clip(max=1)


def _measure_heading(basis: Basis) -> Vector:
    import numpy as np  # noqa: PLC0415

    terms = basis.query.terms
    held = sum((term.rarity * basis.index.is_headed(term.words[0]) for term in terms), np.zeros(len(basis.index)))
    return (held / basis.query.full_match).clip(max=1)


def _measure_earliness(basis: Basis) -> Vector:
    sizes = basis.first[1:] - basis.first[:-1]
    return 1 - basis.position / sizes[basis.index.source_of]


def _measure_speaker(basis: Basis) -> Vector:
    """Give the share of the names of speakers in the query that the one of a sentence has; a rare name weighs more."""
    import numpy as np  # noqa: PLC0415

    index = basis.index
    score, total = np.zeros(len(index)), 0.0
    for word in sorted(basis.wording.all_words & set(index.speakers)):
        said = index.spoken([word]).clip(max=1)
        rarity = math.log(1 + (len(index) - said.sum() + 0.5) / (said.sum() + 0.5))
        score += rarity * said
        total += rarity
    return score / (total or 1)


def _measure_centrality(basis: Basis) -> Vector:
    """Rate the N_GRAPH most relevant and typical sentences in a graph (`rate_centrality`); the others have 0."""
    import numpy as np  # noqa: PLC0415

    index = basis.index
    relevance = basis.relevance + _measure_typicality(index, basis.relevance)
    best = np.argsort(-np.round(relevance, 7), kind="stable")[:N_GRAPH]
    ratings = rate_centrality(
        [index.content_stems(int(number)) for number in best], [float(value) + 1e-9 for value in relevance[best]]
    )
    central = np.zeros(len(index))
    central[best] = ratings
    return central / max(ratings)


def _measure_typicality(index: SentenceIndex, relevance: Vector) -> Vector:
    """Measure how much a sentence speaks of what the most relevant ones speak of: 1 for the most typical one.

    The words of the N_TYPICAL most relevant sentences, weighed by their relevance, are a distribution; a sentence has
    the sum of the square roots of its words' shares in it, over the square root of their number (as a cosine would
    have). Without a question the distribution is that of all sentences.
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


def _measure_talk(basis: Basis) -> Vector:
    lengths: Vector = basis.lengths.clip(min=1)
    return basis.index.counts(sorted(basis.index.language.asking.talk.words)) / lengths


PARTS = (
    Part("meaning", _measure_meaning, "how near in meaning to what is asked, by rank: 1 for the nearest, towards 0"),
    Part("words", _measure_words, "how full of the words asked for, by BM25: 0 to 1"),
    Part("surroundings", _measure_surroundings, "how full of them what surrounds it: 0 to 1, or more where many are"),
    Part("heading", _measure_heading, "how full of them the heading over it and the title of its source: 0 to 1"),
    Part("phrases", _measure_phrases, "1 where a keyword of several words stands in it word for word, else 0"),
    Part("cues", _measure_cues, "words that go with the kind of answer asked for, such as 'because': 0 to 1"),
    Part("figures", _measure_figures, "1 where it has a figure and the question wants one, else 0"),
    Part("length", _measure_length, f"its length: 0 to 1, which it has from {FULL_LENGTH} words on"),
    Part("early", _measure_earliness, "how early in its source: 1 for the first sentence, towards 0 for the last"),
    Part("speaker", _measure_speaker, "the share of the speakers named in the question who say it: 0 to 1"),
    Part(
        "centrality",
        _measure_centrality,
        f"how central among the {N_GRAPH} most relevant: 1 for the most central one; 0 for all others",
    ),
    Part("talk", _measure_talk, "the share of its words that are of talk, such as 'I' and 'your': 0 to 1"),
)
"""The parts of a score, in the order in which they are added up."""
