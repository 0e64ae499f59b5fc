"""What a section asks -> phrases of the sources that an answer may hold, to be picked from by the analyst.

They stand more often than by chance where the words of the question stand together. A person's own choice is worth much
more than all of them taken unseen: they are offered, and never added.
"""

import math
from collections.abc import Set as AbstractSet

from briefings.proposing.nouns import is_noun_like
from briefings.proposing.phrases import PhraseIndex, Stems

MOST_OFFERED = 20
N_PLACES = 80
"""So many chunks that hold most of what is asked are those of an answer."""
FEWEST_TOGETHER = 2
"""In so many of them a phrase stands at the least."""


def offer_keywords(asked: AbstractSet[str], phrases: PhraseIndex) -> list[Stems]:
    """Give phrases that go with the stems asked for, the surest first; none has a word of these or of one before it."""
    near = weigh_places(asked, phrases)
    total = sum(near.values())
    rated: list[tuple[float, Stems]] = []
    for key, use in phrases.uses.items():
        weights = [near[chunk] for chunk in use.chunks if chunk in near]
        if len(weights) < FEWEST_TOGETHER or asked & set(key) or not is_noun_like(key, phrases):
            continue
        share, expected = sum(weights) / total, len(use.chunks) / len(phrases.source_of)
        if share > expected:
            rated.append((round(sum(weights) * math.log(share / expected), 6), key))
    offered: list[Stems] = []
    for _, key in sorted(rated, key=lambda item: (-item[0], item[1])):
        if len(offered) < MOST_OFFERED and not any(set(key) & set(other) for other in offered):
            offered.append(key)
    return offered


def weigh_places(asked: AbstractSet[str], phrases: PhraseIndex) -> dict[int, float]:
    """Give the chunks that hold most of what is asked, each with its share of what the best one holds, 0 to 1.

    A word that n of N chunks hold counts ln(1 + N / n).
    """
    total = len(phrases.source_of)
    weights: dict[int, float] = {}
    for stem in sorted(asked):
        chunks = phrases.uses[stem,].chunks if (stem,) in phrases.uses else ()
        for chunk in chunks:
            weights[chunk] = weights.get(chunk, 0.0) + math.log(1 + total / len(chunks))
    best = sorted(weights, key=lambda chunk: (-round(weights[chunk], 6), chunk))[:N_PLACES]
    return {chunk: weights[chunk] / weights[best[0]] for chunk in best}
