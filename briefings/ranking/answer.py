"""Whether sources answer a section, and which sentences are on its subject."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.ranking.match import Query, match_sentences, match_sources, over_windows

if TYPE_CHECKING:
    from briefings.ranking.index import Vector
else:
    Vector = object

MANY_WORDS, SHARE_OF_MANY_WORDS = 12, 0.3
"""Of so many words of a query, a sentence on its subject holds itself this share of what the best one holds."""
ANSWERING_MATCH = 0.73
"""The least match of a source that answers a query, as a share of a full match, once allowance is made; see below."""
WORDS_OF_A_SHORT_QUERY = 3
"""Of more words a match counts by the square root: of 12 words, four times as many, it counts twice."""
SENTENCES_OF_A_SMALL_INDEX, MOST_ALLOWANCE = 1000, 5
"""Among so many sentences a match counts twice, among half as many three times, and never more than 1 + 5 times."""


def find_on_subject(query: Query, allowed: Sequence[int]) -> Vector:
    """Tell which sentences are on the subject of a query: one entry a sentence, 1 or 0.

    A sentence is if it holds a word asked for ("strike"), stands beside one that does, or shares a content word with
    one of its source that does (another on the same "dockers"). Where MANY_WORDS or more are asked for, all would be
    near one: there it must hold its share of them itself, measured by the best sentence of the `allowed` sources.
    Where no matter is asked for, or no sentence holds a word of it, all are on the subject.
    """
    import numpy as np  # noqa: PLC0415

    index = query.index
    held = np.sign(sum((term.counts for term in query.terms), np.zeros(len(index))))
    if query.for_aspects_only or not held.any():
        return np.ones(len(index))
    if len(query.terms) >= MANY_WORDS:
        words = match_sentences(query)
        open_to = np.isin(index.source_of, np.asarray(allowed))
        return (words >= SHARE_OF_MANY_WORDS * float(words[open_to].max(initial=0.0))).astype(float)
    content = np.asarray(index.content)
    sentence_of = np.repeat(np.arange(len(index)), np.diff(np.asarray(index.content_first)))
    of_source = index.source_of[sentence_of] * len(index.vocabulary) + content
    shared = np.isin(of_source, np.unique(of_source[held[sentence_of] > 0]))
    shares = np.bincount(sentence_of, shared, minlength=len(index))
    return np.sign(over_windows(index, 1)(held) + shares)


def find_answering(query: Query) -> frozenset[int]:
    """Give the sources that answer a query, each by itself, by their indices.

    Those whose match is ANSWERING_MATCH or more. A long question need not be met in full, and in a small collection a
    missing word says little: both make a match count for more. A query without matter of its own ("Overview",
    "Results") is answered by any source.
    """
    import numpy as np  # noqa: PLC0415

    n_sentences, n_sources = len(query.index), len(query.index.first) - 1
    if not n_sentences or query.for_aspects_only:
        return frozenset(range(n_sources) if n_sentences else ())
    allowance = 1 + min(MOST_ALLOWANCE, SENTENCES_OF_A_SMALL_INDEX / n_sentences)
    found = match_sources(query) * allowance * math.sqrt(max(1.0, len(query.terms) / WORDS_OF_A_SHORT_QUERY))
    return frozenset(map(int, np.flatnonzero(found >= ANSWERING_MATCH)))
