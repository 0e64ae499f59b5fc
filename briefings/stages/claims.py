"""Which section a sentence answers best, so that an earlier one does not take it away."""

from collections.abc import Iterator, Mapping, Sequence

from briefings.model.brief import Passage
from briefings.stages.passages import count_words
from briefings.stages.rank import answers_as_well
from briefings.stages.select import Candidates, judge_sentence, length_of

Place = tuple[int, int]


def find_claims(asking: Sequence[Candidates]) -> Mapping[str, Mapping[Place, str]]:
    """Find for each section, by its number, the sentences that it leaves to another, with the number of that one.

    They can be quoted, answer the other section as well as any, and this one less well; and all that one section takes
    from others would fill it no more than once.
    """
    claimed = {candidates.scope.number: set(_find_claimed(candidates)) for candidates in asking}
    return {
        number: {place: other for other, places in claimed.items() for place in places - own}
        for number, own in claimed.items()
    }


def _find_claimed(candidates: Candidates) -> Iterator[Place]:
    words = 0
    for item in candidates.ranked:
        passage = judge_sentence(item, candidates.sources, candidates.scope)
        if isinstance(passage, Passage) and answers_as_well(item, candidates.ranked[0]):
            yield item.source, item.sentence
            words += count_words(passage, candidates.sources)
        if words >= length_of(candidates.scope):
            return
