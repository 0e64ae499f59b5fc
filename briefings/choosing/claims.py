"""Which section a sentence answers best, so that an earlier one does not take it away."""

from collections.abc import Iterator, Mapping, Sequence

from briefings.choosing.passages import count_words
from briefings.choosing.printed import Printed
from briefings.choosing.select import Candidates, length_of
from briefings.choosing.verdict import Place
from briefings.model.brief import Passage
from briefings.ranking.rank import answers_as_well


def find_claims(asking: Sequence[Candidates], pinned: Printed) -> Mapping[str, Mapping[Place, str]]:
    """Find for each section, by its number, the sentences that it leaves to another, with the number of that one.

    They can be quoted, answer the other section as well as any, and this one less well. A section is left no more than
    what fills it beside what is pinned.
    """
    claimed = {candidates.scope.number: set(_find_claimed(candidates, pinned)) for candidates in asking}
    return {
        number: {place: other for other, places in claimed.items() for place in places - own}
        for number, own in claimed.items()
    }


def _find_claimed(candidates: Candidates, pinned: Printed) -> Iterator[Place]:
    words = sum(count_words(passage, candidates.sources) for passage in candidates.scope.pinned)
    for item in candidates.ranked:
        if words >= length_of(candidates.scope):
            return
        passage = candidates.passage_of(item)
        if not isinstance(passage, Passage) or pinned.holds(passage):
            continue
        if answers_as_well(item, candidates.ranked[0]):
            yield item.source, item.sentence
            words += count_words(passage, candidates.sources)
