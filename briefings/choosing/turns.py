"""Whose turn it is: the best sentences first, and those of a source that has its share after others."""

import math
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from briefings.choosing.verdict import Rule
from briefings.ranking.rank import Bar

T = TypeVar("T")

FULL_SHARE = 0.6
"""The share of a section's words from which on a source waits for others that answer nearly as well."""
NEARLY_AS_WELL = Bar(score=0.5, words=0.4)
"""What reaches this of what waits answers nearly as well."""


def take_turns(
    items: Iterable[T], score: Callable[[T], tuple[float, float]], is_full: Callable[[T], bool]
) -> Iterator[tuple[T, Rule | None]]:
    """Give each item in its turn; one that comes with a rule waits by it, and comes again, without one, at the end.

    Items come with the best first. `score` gives the score of an item and the part of that for the words asked for;
    `is_full` tells whether its source has its share, and is asked when the item comes.

    An item of a full source waits. From then on one of another source waits too, unless it answers nearly as well as
    the best that waits: with 3.0 waiting, one that scores 1.6 comes at once, and one of 1.4 after that.
    """
    waiting: list[T] = []
    best, best_in_words = -math.inf, 0.0
    for item in items:
        value, in_words = score(item)
        delay = None
        if is_full(item):
            delay = Rule.SHARE
            best, best_in_words = max(best, value), max(best_in_words, in_words)
        elif value < NEARLY_AS_WELL.score * best or in_words < NEARLY_AS_WELL.words * best_in_words:
            delay = Rule.WEAKER
        if delay:
            waiting.append(item)
        yield item, delay
    yield from ((item, None) for item in waiting)
