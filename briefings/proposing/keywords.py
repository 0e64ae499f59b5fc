"""A topic -> its keywords: phrases that stand near it more often than by chance."""

import math
from collections.abc import Iterable

from briefings.proposing.association import LIKELY, likelihood_ratio
from briefings.proposing.nouns import can_stand
from briefings.proposing.phrases import PhraseIndex, Stems

MOST_KEYWORDS = 7
SMALL_FOLDER = 60
"""Of fewer chunks little can be counted: there one place together will do for a keyword, and a topic needs none."""
LARGE_FOLDER = 100
"""In a folder of fewer chunks a smaller ratio than LIKELY will do, in proportion: where little is said none is high."""
LEAST_PLACES_OF_A_KEYWORD = 2
LEAST_ASSOCIATION = 0.5
"""The least pointwise mutual information (in nats) of a keyword with its topic."""
OF_SEVERAL_WORDS = 1.5
"""How much a phrase of several words counts against a single one, for it says more."""
FAMILY = 4
"""The least letters that two stems share of which one begins with the other, for them to be of one family."""


def find_keywords(topic: Stems, places: frozenset[int], phrases: PhraseIndex, taken: set[str]) -> list[Stems]:
    """Give the phrases that stand near a topic, the surest first; none shares a word with it, or with what is taken.

    `places` are the chunks in which the topic is spoken of.
    """
    near = [
        (strength, key)
        for key in phrases.uses
        if not set(key) & (set(topic) | taken) and (strength := _strength(key, places, phrases)) > 0
    ]
    chosen: list[Stems] = []
    for _, key in sorted(near, key=lambda item: (-round(item[0], 6), item[1])):
        if len(chosen) == MOST_KEYWORDS:
            break
        if not is_akin(key, _stems((topic, *chosen))):
            chosen.append(key)
    return chosen


def is_akin(key: Stems, others: set[str]) -> bool:
    """Tell whether a phrase shares a word with others, or one that only ends differently (child, children)."""
    return any(
        stem == other or (min(len(stem), len(other)) >= FAMILY and (stem.startswith(other) or other.startswith(stem)))
        for stem in key
        for other in others
    )


def _stems(keys: Iterable[Stems]) -> set[str]:
    return {stem for key in keys for stem in key}


def _strength(key: Stems, places: frozenset[int], phrases: PhraseIndex) -> float:
    """Give how surely a phrase goes with a topic, times the share of the sources that use it; 0 where it does not."""
    use, total = phrases.uses[key], len(phrases.source_of)
    if len(use.chunks) < LEAST_PLACES_OF_A_KEYWORD or not can_stand(key, phrases):
        return 0.0
    together = sum(chunk in places for chunk in use.chunks)
    expected = len(use.chunks) * len(places) / total
    least = 1 if total < SMALL_FOLDER else LEAST_PLACES_OF_A_KEYWORD
    if together < least or math.log(together / expected) < LEAST_ASSOCIATION:
        return 0.0
    ratio = likelihood_ratio(together, len(use.chunks), len(places), total)
    if ratio < LIKELY * min(1.0, total / LARGE_FOLDER):
        return 0.0
    share = phrases.n_sources_of(key) / phrases.n_sources
    return ratio * share * (OF_SEVERAL_WORDS if len(key) > 1 else 1.0)
