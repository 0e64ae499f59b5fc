"""What a candidate is worth to a section beside what that has already: how well it answers, and what it adds and costs.

A worth is a sum, in shares of the score of the section's best candidate. With 3.0 the best, a candidate that scores 2.4
and has 60 words is worth 0.8 - 0.2; if it is the first to hold one of the keywords, it goes before all that hold none.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.choosing.candidates import AskedSection
from briefings.choosing.passages import count_words
from briefings.choosing.wants import Want, find_held, find_wants
from briefings.language.language import Language
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.rank import Ranked

HOLDS_A_KEYWORD = 1.0
"""What it adds to hold a keyword that nothing taken holds: as much as the whole score of the best."""
EACH_WANT = 0.3
"""What each such keyword adds beside that, and each part of the question of which nothing taken tells."""
LENGTH, FREE_WORDS = 0.2, 30
"""What so many words cost; the first so many cost nothing."""
SHARE = 0.1
"""What it costs that the section is of the same source already: so much for the whole of it, half for a half."""


@dataclass(frozen=True, slots=True)
class _Cost:
    """What does not change while a section is filled: the words of a passage, and the wants that it holds."""

    words: int
    held: frozenset[int]


class Worth:
    """Says what candidates are worth to one section, while it is filled."""

    def __init__(self, asked: AskedSection, sources: Sequence[Source], language: Language) -> None:
        """Begin with nothing taken; the best candidate is the first."""
        self._wants: tuple[Want, ...] = find_wants(asked.scope.wanted, language)
        self._best = max((candidate.ranked.score for candidate in asked.candidates), default=0.0) or 1.0
        self._asked_words = max(1, asked.scope.spec.words)
        self._sources, self._language = sources, language
        self._measured: dict[Passage, _Cost] = {}

    def measure(self, able: Sequence[tuple[Ranked, Passage]], taken: Sequence[Passage]) -> list[float]:
        """Give the worth of each candidate beside the passages taken, rounded as scores are."""
        held = frozenset[int]().union(*(self._cost(passage).held for passage in taken))
        of_source: Counter[int] = Counter()
        for passage in taken:
            of_source[passage.source] += self._cost(passage).words
        return [round(self._weigh(item, passage, held, of_source), 6) for item, passage in able]

    def _weigh(self, item: Ranked, passage: Passage, held: frozenset[int], of_source: Mapping[int, int]) -> float:
        cost = self._cost(passage)
        new = [self._wants[i] for i in sorted(cost.held - held)]
        return (
            item.score / self._best
            + HOLDS_A_KEYWORD * any(want.is_keyword for want in new)
            + EACH_WANT * len(new)
            - LENGTH * max(0, cost.words / FREE_WORDS - 1)
            - SHARE * min(1.0, of_source[item.source] / self._asked_words)
        )

    def _cost(self, passage: Passage) -> _Cost:
        if passage not in self._measured:
            words = self._sources[passage.source].words_of(passage.span)
            held = find_held(self._wants, words, self._language)
            self._measured[passage] = _Cost(count_words(passage, self._sources), held)
        return self._measured[passage]
