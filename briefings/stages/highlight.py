"""Ranked sentences -> the key points of a section, for the first page."""

from collections.abc import Iterator

from briefings.model.brief import Passage
from briefings.stages.passages import Printed, count_words
from briefings.stages.rank import answers_as_well
from briefings.stages.select import Candidates, add_copies, judge_sentence

KEY_POINT_WORDS = 45


def choose_key_points(candidates: Candidates, opening: Passage, count: int, pointed: Printed) -> tuple[Passage, ...]:
    """Take the best short passages, no two of which say the same, in whatever section.

    The section does not open with one of them, unless no other short one answers as well: `opening` is its first.
    """
    points: list[Passage] = []
    for passage in _find_short(candidates, opening):
        if len(points) == count:
            break
        if not pointed.holds(passage):
            pointed.add(passage)
            points.append(passage)
    return add_copies(points, candidates, pointed)


def _find_short(candidates: Candidates, opening: Passage) -> Iterator[Passage]:
    """Give the short passages: the best that answer as well as any, then those that open the section, then the rest."""
    opening_ones: list[Passage] = []
    rest: list[Passage] = []
    for item in candidates.ranked:
        passage = judge_sentence(item, candidates.sources, candidates.scope)
        if not isinstance(passage, Passage) or count_words(passage, candidates.sources) > KEY_POINT_WORDS:
            continue
        opens = passage.source == opening.source and set(passage.sentences) & set(opening.sentences)
        if not opens and answers_as_well(item, candidates.ranked[0]):
            yield passage
        else:
            (opening_ones if opens else rest).append(passage)
    yield from (*opening_ones, *rest)
