"""What speaks for a sentence, measured for all at once: vectors with an entry for each sentence of an index."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.language.words import split_words
from briefings.model.source import Source
from briefings.ranking.centrality import rate_centrality
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import B_SENTENCE, Query, match, match_sentences, match_sources, over_windows
from briefings.ranking.query import Wording
from briefings.ranking.semantic import rank_meaning

if TYPE_CHECKING:
    from briefings.ranking.index import Vector
else:
    Vector = object

SURROUNDINGS = (12, 24)
"""How many sentences before and after one are its surroundings."""
SMALL_COLLECTION = 300
"""In a collection of so many sentences the surroundings count half: there is less to tell apart."""
MUCH = 2
"""A sentence full of so many words that stand nowhere else has all that words can say for it, of few asked or many."""
FULL_LENGTH = 15
LONG, OVERLONG = 30, 60
"""From so many words on a sentence takes room from others, and from so many on no more than that."""
NEAR_WINDOW = 4
N_GRAPH, N_TYPICAL = 100, 60
"""How many of the most relevant sentences are candidates of the graph, and how many say what is typical."""
N_LEAD = 3
ENOUGH_CUES = 3


def measure_parts(query: Query, sources: Sequence[Source]) -> dict[str, Vector]:
    """Measure every sentence by every part of its score."""
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do measures nothing

    wording, index = query.wording, query.index
    lengths = np.asarray(index.lengths, dtype=float)
    first = np.asarray(index.first)
    position = np.arange(len(index)) - first[index.source_of]
    surroundings = [_match_windows(query, width, lengths) for width in SURROUNDINGS]
    document = match_sources(query)[index.source_of]
    words = match_sentences(query)
    relevance = words / query.full + _match_windows(query, NEAR_WINDOW, lengths) + document
    size = len(index) / (len(index) + SMALL_COLLECTION)
    meaning = {"meaning": rank_meaning(tuple(wording.words), index, index.meanings)} if index.meanings else {}
    return {
        **meaning,
        "words": np.minimum(1, words / (MUCH * math.log(1 + len(index)))),
        "surroundings": size * sum(surroundings) / len(SURROUNDINGS),
        "phrases": _match_phrases(wording, index, sources),
        "cues": _match_cues(wording, index),
        "figures": _match_figures(wording, index),
        "length": np.minimum(1, lengths / FULL_LENGTH),
        "long": np.clip((lengths - LONG) / (OVERLONG - LONG), 0, 1),
        "early": 1 - position / np.diff(first)[index.source_of],
        "lead": (position < N_LEAD).astype(float),
        "speaker": _match_speaker(wording, index),
        "centrality": _measure_centrality(index, relevance),
        "talk": index.counts(sorted(index.language.asking.talk.words)) / np.maximum(1, lengths),
    }


def _match_windows(query: Query, width: int, lengths: Vector) -> Vector:
    gather = over_windows(query.index, width)
    return match(query, gather, gather(lengths), B_SENTENCE) / query.full


def _match_phrases(wording: Wording, index: SentenceIndex, sources: Sequence[Source]) -> Vector:
    """Give the share of the query's phrases that stand in a sentence as they are."""
    import numpy as np  # noqa: PLC0415

    score = np.zeros(len(index))
    for phrase in wording.phrases:
        together = np.prod([index.counts([word]) > 0 for word in phrase.split()], axis=0)
        for number in map(int, np.flatnonzero(together)):
            source = int(index.source_of[number])
            sentence = sources[source].sentences[number - index.first[source]]
            score[number] += f" {phrase} " in f" {' '.join(split_words(sources[source].words_of(sentence.span)))} "
    return np.minimum(1, score)


def _match_cues(wording: Wording, index: SentenceIndex) -> Vector:
    """Score words that go with the kind of answer: problems, methods, results, causes; a few are enough."""
    import numpy as np  # noqa: PLC0415

    score = np.zeros(len(index))
    for cue in index.language.asking.cues:
        if wording.all_words & cue.asked.words:
            held = sum((np.minimum(1, index.counts([word])) for word in sorted(cue.given.words)), np.zeros(len(index)))
            score += np.minimum(1, held / ENOUGH_CUES)
    return np.minimum(1, score)


def _match_figures(wording: Wording, index: SentenceIndex) -> Vector:
    """Give 1 for each sentence with a figure in it, if the question wants figures, else 0."""
    import numpy as np  # noqa: PLC0415

    if not wording.all_words & index.language.asking.figures.words:
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


def _match_speaker(wording: Wording, index: SentenceIndex) -> Vector:
    """Give the share of the speakers' names in the query that the speaker of a sentence has."""
    import numpy as np  # noqa: PLC0415

    score, total = np.zeros(len(index)), 0.0
    for word in sorted(wording.all_words & set(index.speakers)):
        said = np.minimum(1, index.spoken([word]))
        rarity = math.log(1 + (len(index) - said.sum() + 0.5) / (said.sum() + 0.5))
        score += rarity * said
        total += rarity
    return score / (total or 1)
