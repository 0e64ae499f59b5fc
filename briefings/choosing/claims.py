"""Which section a sentence answers best, so that an earlier one does not take it away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefings.choosing.candidates import AskedSection, Candidate
from briefings.choosing.passages import count_words
from briefings.choosing.printed import Printed
from briefings.choosing.verdict import Place
from briefings.model.passage import Passage
from briefings.ranking.rank import comes_near


def share_out(asked: Sequence[AskedSection], pinned: Printed) -> tuple[AskedSection, ...]:
    """Mark in each section the candidates that it leaves to another, which claims them, while it does not itself.

    A section claims sentences that can be quoted and answer it about as well as its best one, from the best down, until
    they would fill it beside what is pinned. So a sentence on the costs of a strike that is the best for "Costs", and
    the tenth for "Strike", is left to "Costs", whichever of the two stands first.
    """
    claims = {each.scope.number: frozenset(_find_claims(each, pinned)) for each in asked}
    return tuple(replace(each, candidates=tuple(_mark_claimed(each, claims))) for each in asked)


def share_locked(asked: Sequence[AskedSection], pinned: Printed) -> dict[str, Mapping[Place, str]]:
    """Give, by section, the passages that a model chose for it, and that another section claims: place -> its number.

    What was chosen for several sections belongs to the one where it stands highest, as far as that has room for it.
    """
    best: dict[Place, tuple[int, str]] = {}
    for each in asked:
        for rank, place in enumerate(_find_locked_claims(each, pinned)):
            best[place] = min(best.get(place, (rank, each.scope.number)), (rank, each.scope.number), key=lambda b: b[0])
    return {
        each.scope.number: {
            place: best[place][1]
            for place, _ in (each.scope.locked.passages if each.scope.locked else ())
            if place in best and best[place][1] != each.scope.number
        }
        for each in asked
    }


def _find_locked_claims(asked: AskedSection, pinned: Printed) -> Iterator[Place]:
    words = sum(count_words(passage, pinned.sources) for passage in asked.scope.pinned)
    for place, passage in asked.scope.locked.passages if asked.scope.locked else ():
        if words >= asked.scope.spec.words:
            return
        yield place
        words += count_words(passage, pinned.sources)


def _find_claims(asked: AskedSection, pinned: Printed) -> Iterator[Place]:
    words = sum(count_words(passage, pinned.sources) for passage in asked.scope.pinned)
    for candidate in asked.candidates:
        if words >= asked.scope.spec.words:
            return
        if not isinstance(candidate.passage, Passage) or pinned.holds(candidate.passage):
            continue
        if comes_near(candidate.ranked, asked.candidates[0].ranked):
            yield candidate.ranked.place
            words += count_words(candidate.passage, pinned.sources)


def _mark_claimed(asked: AskedSection, claims: Mapping[str, frozenset[Place]]) -> Iterator[Candidate]:
    own = claims[asked.scope.number]
    left = {place: number for number, claimed in claims.items() for place in claimed - own}
    for candidate in asked.candidates:
        passage = candidate.passage
        places = [(passage.source, i) for i in passage.sentences] if isinstance(passage, Passage) else []
        yield replace(candidate, left_to=next((left[place] for place in places if place in left), ""))
