"""Whether sources answer a section, how well, and which sentences are on its subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefings.ranking.match import STEM, Query, Term, over_windows
from briefings.ranking.query import KEYWORD

if TYPE_CHECKING:
    from briefings.ranking.index import Vector
else:
    Vector = object

CLOSE, NEAR = 1, 3
"""A sentence is seen with so many before and so many after it in its source: closely, and with what is near it."""
SHORT = 3
"""A question of so many words is short: none of them is there to fill it."""
FEWEST = 2
"""An answer holds so many words at the least, where so many are asked for."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What an answer holds at the least: these shares of the words of short and of longer questions.

    They stand in a sentence and so many before and so many after it (`width`).
    """

    width: int
    of_short: float
    of_longer: float


FULL_ANSWER, WEAK_ANSWER = Measure(CLOSE, 1.0, 0.4), Measure(NEAR, 2 / 3, 1 / 3)


class Strength(Enum):
    """How well sources answer a section."""

    FULL = "full"
    WEAK = "weak"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Answer:
    """How well sources answer a section, the sources that do, by index, and what decides against it.

    `absent` are words that an answer could not do without, as they are asked, and that no source holds.
    """

    strength: Strength
    sources: frozenset[int]
    absent: tuple[str, ...] = ()


NO_ANSWER = Answer(Strength.NONE, frozenset())


def find_answer(query: Query, allowed: Sequence[int]) -> Answer:
    """Say how well the `allowed` sources answer a query, and which of all sources do, each by itself.

    A source answers a query in full if a sentence and those beside it hold all words of a short one, or 0.4 of those
    of a longer one (FULL_ANSWER), FEWEST at the least; and weakly if seven sentences hold less of them (WEAK_ANSWER),
    or if it holds a keyword. What stands in a heading or in the title of a source counts as held by what stands under
    it. Words count alike here, however many sentences hold them: the word that a folder is about is one of what is
    asked. A relative counts for nothing ("policy" is no "police"); a keyword counts as a word that is held, and asks
    for no more of them; a verb that no source holds need not be held. What names a matter that no source holds
    ("Rotterdam") is not answered, whatever else is asked of it. A query without matter of its own ("Overview",
    "Results") is answered by any source.
    """
    n_sources = len(query.index.first) - 1
    if not len(query.index):
        return NO_ANSWER
    if query.for_aspects_only:
        return Answer(Strength.FULL, frozenset(range(n_sources)))
    absent = _find_absent(query, allowed)
    if absent:
        return Answer(Strength.NONE, frozenset(), absent)
    full = _find_sources(query, FULL_ANSWER)
    weak = full | _find_sources(query, WEAK_ANSWER) | _find_keywords(query)
    strength = Strength.FULL if full & set(allowed) else Strength.WEAK if weak & set(allowed) else Strength.NONE
    return Answer(strength, full or weak)


def find_on_subject(query: Query) -> Vector:
    """Tell which sentences are on the subject of a query: one entry a sentence, 1 or 0.

    A sentence is if it holds a word asked for ("strike"), stands beside one that does, or shares a content word with
    one of its source that does (another on the same "dockers"). Where no matter is asked for, or no sentence holds a
    word of it, all are on the subject.
    """
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do ranks nothing

    index = query.index
    held = np.sign(sum((term.counts for term in query.terms), np.zeros(len(index))))
    if query.for_aspects_only or not held.any():
        return np.ones(len(index))
    sentence_of, pairs = index.content_of, index.content_pairs
    is_shared = np.zeros(int(pairs.max(initial=-1)) + 1)
    is_shared[pairs[held[sentence_of] > 0]] = 1
    shares = np.bincount(sentence_of, is_shared[pairs], minlength=len(index))
    return np.asarray(np.sign(over_windows(index, CLOSE)(held) + shares))


def _find_sources(query: Query, measure: Measure) -> frozenset[int]:
    """Give the sources with a place that holds enough of the words."""
    import numpy as np  # noqa: PLC0415

    gather = over_windows(query.index, measure.width)
    held = sum(
        (np.sign(gather(_is_held(term)) + _is_headed(term, query)) for term in query.terms), np.zeros(len(query.index))
    )
    asked = sum(not _is_keyword(term, query) for term in query.terms)
    share = measure.of_short if asked <= SHORT else measure.of_longer
    counted = asked - _count_spared(query)
    enough = max(1, share * counted, min(FEWEST, counted))
    return frozenset(map(int, query.index.source_of[np.flatnonzero(held >= enough - 1e-9)]))


def _count_spared(query: Query) -> int:
    """Count the words that no source holds and that an answer can do without: one of each part of the question."""
    unheld = {word for term in query.terms if not _is_held(term).any() for word in term.words}
    return sum(not unheld.isdisjoint(group) for group in query.wording.spared)


def _is_held(term: Term) -> Vector:
    """Say which sentences hold a word in any of its forms, as 1 or 0; a relative of it is another word."""
    held: Vector = (term.counts >= STEM).astype(float)
    return held


def _is_headed(term: Term, query: Query) -> Vector:
    """Say over which sentences a word stands, in a heading or in the title of the source, as 1 or 0."""
    return query.index.is_headed(term.words[0])


def _is_keyword(term: Term, query: Query) -> bool:
    return any(query.wording.words[word] == KEYWORD for word in term.words)


def _find_keywords(query: Query) -> frozenset[int]:
    """Give the sources that hold a keyword."""
    import numpy as np  # noqa: PLC0415

    held = sum((term.counts for term in query.terms if _is_keyword(term, query)), np.zeros(len(query.index)))
    return frozenset(map(int, query.index.source_of[np.flatnonzero(held)]))


def _find_absent(query: Query, allowed: Sequence[int]) -> tuple[str, ...]:
    """Give the words of the groups that an answer needs of which no allowed source holds any."""
    import numpy as np  # noqa: PLC0415

    open_to = np.isin(query.index.source_of, np.asarray(allowed))

    def is_held(term: Term) -> bool:
        return bool((term.counts + _is_headed(term, query))[open_to].any())

    held = {word for term in query.terms if is_held(term) for word in term.words}
    groups = (group for group in query.wording.needed if held.isdisjoint(group))
    return tuple(dict.fromkeys(word for group in groups for word in group))
