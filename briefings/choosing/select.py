"""The candidates of a section -> its passages: within the length, nothing twice, no source drowned by another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.choosing.candidates import AskedSection, Candidate
from briefings.choosing.control import find_excluded
from briefings.choosing.passages import count_words, end_with, holds
from briefings.choosing.placing import place_passage
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Locked, Scope
from briefings.choosing.verdict import Place, Refusal, Rule
from briefings.choosing.worth import Worth
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.rank import Ranked, comes_near

MOST_COPIES = 5
"""A passage cites no more than so many other sources: a mark that names a hundred reprints cannot be read."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The passages of a section, in the order in which they were taken, and what became of each of its candidates.

    A verdict is the passage that a candidate gave, or why it gave none. `last_in` is the candidate that was taken last.
    """

    passages: tuple[Passage, ...]
    verdicts: Mapping[Place, Passage | Refusal]
    last_in: Place | None


def select_passages(asked: AskedSection, printed: Printed) -> Selection:
    """Take what is worth most beside what is taken, and beside that what is pinned, until the section has its words.

    `printed` holds what is pinned and what other sections have; what is taken is added to it.
    """
    if asked.scope.locked is not None:
        return _take_locked(asked, asked.scope.locked, printed)
    taken = list(asked.scope.pinned)
    decided: dict[Place, Passage | Refusal] = dict(_leave_to_others(asked))
    able = [
        (candidate.ranked, candidate.passage)
        for candidate in asked.candidates
        if isinstance(candidate.passage, Passage) and candidate.ranked.place not in decided
    ]
    worth = Worth(asked, printed.sources, printed.language)
    while able and not _is_filled(asked.scope, taken, printed.sources):
        worths = worth.measure(able, taken)
        item, passage = able.pop(worths.index(max(worths)))
        decided[item.place] = _take(item, passage, taken, asked, printed)
    verdicts = {
        candidate.ranked.place: _conclude(candidate, decided, taken, printed) or Refusal(Rule.LENGTH)
        for candidate in asked.candidates
    }
    return Selection(add_copies(taken, asked, printed), verdicts, _find_last(decided))


def _take_locked(asked: AskedSection, locked: Locked, printed: Printed) -> Selection:
    """Take what a model chose, in its order, until the section has its words; beside that what is pinned."""
    taken = list(asked.scope.pinned)
    decided: dict[Place, Passage | Refusal] = {}
    for place, passage in locked.passages:
        if place in asked.left_to:
            decided[place] = Refusal(Rule.CLAIMED, text=asked.left_to[place])
        elif _is_filled(asked.scope, taken, printed.sources):
            decided[place] = Refusal(Rule.LENGTH)
        else:
            decided[place] = place_passage(passage, taken, asked, printed)
    verdicts = {
        candidate.ranked.place: Refusal(Rule.UNLOCKED, text=locked.model) for candidate in asked.candidates
    } | decided
    return Selection(add_copies(taken, asked, printed), verdicts, _find_last(decided))


def _find_last(decided: Mapping[Place, Passage | Refusal]) -> Place | None:
    taken = [place for place, verdict in decided.items() if isinstance(verdict, Passage)]
    return taken[-1] if taken else None


def add_copies(passages: Sequence[Passage], asked: AskedSection, printed: Printed) -> tuple[Passage, ...]:
    """Add to each passage those of other sources that say the same, the best of each."""
    return tuple(replace(passage, copies=tuple(_find_copies(passage, asked, printed))) for passage in passages)


def _leave_to_others(asked: AskedSection) -> Iterator[tuple[Place, Refusal]]:
    """Give the candidates that are left to other sections; what answers this one about as well as its best is not."""
    for candidate in asked.candidates:
        if candidate.left_to and not comes_near(candidate.ranked, asked.candidates[0].ranked):
            yield candidate.ranked.place, Refusal(Rule.CLAIMED, text=candidate.left_to)


def _is_filled(scope: Scope, taken: Sequence[Passage], sources: Sequence[Source]) -> bool:
    return sum(count_words(passage, sources) for passage in taken) >= scope.spec.words


def _take(
    item: Ranked, passage: Passage, taken: list[Passage], asked: AskedSection, printed: Printed
) -> Passage | Refusal:
    """Take a passage, or else its sentence without what was added to take something back of it."""
    placed = place_passage(passage, taken, asked, printed)
    bare = end_with(item.sentence, passage, printed.sources)
    if isinstance(placed, Refusal) and bare != passage:
        placed = place_passage(bare, taken, asked, printed)
    return placed


def _conclude(
    candidate: Candidate, decided: Mapping[Place, Passage | Refusal], taken: Sequence[Passage], printed: Printed
) -> Passage | Refusal | None:
    """Give the verdict on a candidate; None where it waits, or had no turn, and nothing else speaks against it.

    What was taken first may have made room for a longer copy since; what has not had its turn may be printed by now.
    """
    place, passage = candidate.ranked.place, candidate.passage
    verdict = decided.get(place, passage)
    if isinstance(verdict, Refusal):
        return verdict
    if place in decided and any(holds(each, place) for each in taken):
        return verdict
    return printed.refuse(verdict)


def _find_copies(passage: Passage, asked: AskedSection, printed: Printed) -> Iterator[Passage]:
    """Give the passages of other sources that say the same, one of each; what is excluded is not cited either."""
    cited = {passage.source}
    for item in (candidate.ranked for candidate in asked.candidates):
        if len(cited) > MOST_COPIES:
            return
        copy = None if item.source in cited else printed.find_copy(passage, item.source, item.sentence)
        if copy and not find_excluded(copy, asked.scope, printed.sources):
            cited.add(item.source)
            yield copy
