"""Which section a sentence answers best, so that an earlier one does not take it away."""

from collections.abc import Mapping, Sequence

from briefings.model.brief import Passage
from briefings.stages.rank import answers_as_well
from briefings.stages.select import Candidates, judge_sentence

Place = tuple[int, int]


def find_claims(asking: Sequence[Candidates]) -> Mapping[str, Mapping[Place, str]]:
    """Find for each section, by its number, the sentences that it leaves to another, with the number of that one.

    They can be quoted, answer the other section as well as any, and this one less well.
    """
    claimed = {candidates.scope.number: set(_find_claimed(candidates)) for candidates in asking}
    return {
        number: {place: other for other, places in claimed.items() for place in places - own}
        for number, own in claimed.items()
    }


def _find_claimed(candidates: Candidates) -> Sequence[Place]:
    best = candidates.ranked[:1]
    return [
        (item.source, item.sentence)
        for item in candidates.ranked
        if answers_as_well(item, best[0])
        and isinstance(judge_sentence(item, candidates.sources, candidates.scope), Passage)
    ]
