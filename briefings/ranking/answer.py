"""Whether sources answer a section, and which sentences are on its subject."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.ranking.match import Query, match_sentences, match_sources, over_windows

if TYPE_CHECKING:
    from briefings.ranking.index import Vector
else:
    Vector = object

MANY, FAIR = 12, 0.3
"""So many words asked for tell by themselves what is on the subject: sentences with a fair share of the best."""
ANSWERED = 0.73
MOST_LENIENCE = 5
"""What the best source must hold of the words of a section for it to be answered; see `find_answering`."""


def find_on_subject(query: Query, allowed: Sequence[int]) -> Vector:
    """Give 1 for each sentence that is on the subject of the query, else 0.

    It holds a word asked for, or stands beside a sentence that does, or shares a content word with one of its source
    that does. Of many words asked for, it holds itself a fair share of what the best sentence of the `allowed` sources
    holds. Where no matter is asked for, or nothing holds a word of it, there is nothing to tell by: 1 for all.
    """
    import numpy as np  # noqa: PLC0415

    index = query.index
    held = np.sign(sum((term.counts for term in query.terms), np.zeros(len(index))))
    if query.for_aspects_only or not held.any():
        return np.ones(len(index))
    if len(query.terms) >= MANY:
        words = match_sentences(query)
        open_to = np.isin(index.source_of, np.asarray(allowed))
        return (words >= FAIR * float(words[open_to].max(initial=0.0))).astype(float)
    content = np.asarray(index.content)
    sentence_of = np.repeat(np.arange(len(index)), np.diff(np.asarray(index.content_first)))
    of_source = index.source_of[sentence_of] * len(index.vocabulary) + content
    shared = np.isin(of_source, np.unique(of_source[held[sentence_of] > 0]))
    shares = np.bincount(sentence_of, shared, minlength=len(index))
    return np.sign(over_windows(index, 1)(held) + shares)


def find_answering(query: Query) -> frozenset[int]:
    """Give the sources that answer a query, each by itself: they have enough of what is asked.

    A long question need not be met in full, and in a small collection a missing word says little. A question without
    matter of its own ("Overview", "Results") is answered by any text.
    """
    import numpy as np  # noqa: PLC0415

    n_sentences, n_sources = len(query.index), len(query.index.first) - 1
    if not n_sentences or query.for_aspects_only:
        return frozenset(range(n_sources) if n_sentences else ())
    lenience = 1 + min(MOST_LENIENCE, 1000 / n_sentences)
    found = match_sources(query) * lenience * math.sqrt(max(1.0, len(query.terms) / 3))
    return frozenset(map(int, np.flatnonzero(found >= ANSWERED)))
