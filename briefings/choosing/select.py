"""The candidates of a section -> its passages: within the length, nothing twice, no source drowned by another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.choosing.candidates import AskedSection, Candidate
from briefings.choosing.control import find_excluded
from briefings.choosing.passages import count_words, end_with, holds
from briefings.choosing.placing import place_passage
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.turns import FULL_SHARE, take_turns
from briefings.choosing.verdict import Place, Refusal, Rule
from briefings.model.brief import Passage
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
    """Take candidates in their turn, beside what is pinned, until the section has the words that it asks for, or more.

    `printed` holds what is pinned and what other sections have; what is taken is added to it.
    """
    taken = list(asked.scope.pinned)
    decided: dict[Place, Passage | Refusal] = {}
    delayed: dict[Place, Refusal] = {}
    able = _find_able(asked, taken, decided, printed.sources)
    for (item, passage), delay in take_turns(able, _score, _find_full(asked, taken, printed.sources)):
        if _is_filled(asked.scope, taken, printed.sources):
            break
        if delay:
            delayed[item.place] = Refusal(delay)
        else:
            decided[item.place] = _take(item, passage, taken, asked, printed)
    verdicts = {
        candidate.ranked.place: _conclude(candidate, decided, taken, printed)
        or delayed.get(candidate.ranked.place, Refusal(Rule.LENGTH))
        for candidate in asked.candidates
    }
    last_in = next((place for place in reversed(decided) if isinstance(decided[place], Passage)), None)
    return Selection(add_copies(taken, asked, printed), verdicts, last_in)


def add_copies(passages: Sequence[Passage], asked: AskedSection, printed: Printed) -> tuple[Passage, ...]:
    """Add to each passage those of other sources that say the same, the best of each."""
    return tuple(replace(passage, copies=tuple(_find_copies(passage, asked, printed))) for passage in passages)


_Able = tuple[Ranked, Passage]
"""A candidate that makes a passage."""


def _find_able(
    asked: AskedSection, taken: Sequence[Passage], decided: dict[Place, Passage | Refusal], sources: Sequence[Source]
) -> Iterator[_Able]:
    """Give the candidates that make a passage, as long as there is room; what is left to others is `decided` so.

    What answers this section about as well as its best is not left to any.
    """
    for candidate in asked.candidates:
        if _is_filled(asked.scope, taken, sources):
            return
        if candidate.left_to and not comes_near(candidate.ranked, asked.candidates[0].ranked):
            decided[candidate.ranked.place] = Refusal(Rule.CLAIMED, text=candidate.left_to)
        elif isinstance(candidate.passage, Passage):
            yield candidate.ranked, candidate.passage


def _is_filled(scope: Scope, taken: Sequence[Passage], sources: Sequence[Source]) -> bool:
    return sum(count_words(passage, sources) for passage in taken) >= scope.spec.words


def _score(able: _Able) -> tuple[float, float]:
    return able[0].score, able[0].part("words")


def _find_full(asked: AskedSection, taken: Sequence[Passage], sources: Sequence[Source]) -> Callable[[_Able], bool]:
    """Make a function that tells whether the source of a candidate has its share of the words; a lone one has none."""
    several = len({candidate.ranked.source for candidate in asked.candidates}) > 1

    def is_full(able: _Able) -> bool:
        of_source = (passage for passage in taken if passage.source == able[0].source)
        words = sum(count_words(passage, sources) for passage in of_source)
        return several and words >= FULL_SHARE * asked.scope.spec.words

    return is_full


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
