"""The passages of a section -> its key points, for the first page."""

from collections.abc import Iterator, Sequence

from briefings.choosing.passages import count_words
from briefings.choosing.printed import Printed
from briefings.choosing.select import Candidates
from briefings.language.leaning import goes_on
from briefings.model.brief import Passage
from briefings.ranking.rank import answers_as_well

KEY_POINT_WORDS = 45
NEAR_BEST, NEAR_BEST_IN_WORDS = 0.9, 0.7
"""The shares of the best score, and of its part for the words asked for, that make up for opening the section."""


def choose_key_points(
    candidates: Candidates, passages: Sequence[Passage], count: int, pointed: Printed
) -> tuple[Passage, ...]:
    """Take the best short passages of a section, no two of which say the same, in whatever section.

    `passages` are those of the section in their order. A point is one that does not open it, unless that answers much
    better; best one that does not go on with what stands before it. Where all are long, it is the best short one beside
    them.
    """
    points: list[Passage] = []
    for passage in _find_short(candidates, passages) if count else ():
        if len(points) == count:
            break
        if not pointed.holds(passage):
            pointed.add(passage)
            points.append(passage)
    return tuple(points)


def _find_short(candidates: Candidates, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Give short passages: those of the section near the best that do not open it, its others, then the rest."""
    near: list[Passage] = []
    going_on: list[Passage] = []
    others: list[Passage] = []
    rest: list[Passage] = []
    for item in candidates.ranked:
        passage = candidates.passage_of(item)
        if not isinstance(passage, Passage):
            continue
        whole = next((each for each in passages if _holds(each, passage)), None)
        if whole and _is_short(whole, candidates):
            passage = whole
        if not _is_short(passage, candidates):
            continue
        if whole is None:
            rest += [passage] * (not any((passage.source, i) in candidates.claimed for i in passage.sentences))
        elif whole is passages[0] or not answers_as_well(item, candidates.ranked[0], NEAR_BEST, NEAR_BEST_IN_WORDS):
            others.append(passage)
        elif goes_on(candidates.sources[passage.source].words_of(passage.span), candidates.language):
            going_on.append(passage)
        else:
            near.append(passage)
    yield from [*near, *going_on, *others] or rest


def _holds(whole: Passage, part: Passage) -> bool:
    return whole.source == part.source and set(part.sentences) <= set(whole.sentences)


def _is_short(passage: Passage, candidates: Candidates) -> bool:
    return count_words(passage, candidates.sources) <= KEY_POINT_WORDS
