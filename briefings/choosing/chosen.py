"""What was chosen for a brief, and what it was chosen from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefings.choosing.candidates import AskedSection
from briefings.choosing.passages import holds
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.verdict import Place, Refusal, Rule
from briefings.model.brief import Answered
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.answer import Strength
from briefings.ranking.index import SentenceIndex

_ELSEWHERE = {Rule.PRINTED, Rule.COPY, Rule.CLAIMED}
"""Rules by which a sentence is out of a section because another has it, or what says the same."""


@dataclass(frozen=True, slots=True)
class ChosenSection:
    """A section with its passages in the order of print, and those of them, or beside them, that are key points.

    `verdicts` say of each candidate which passage it gave, or why it gave none; `last_in` is the one that was taken
    last, None where none was.
    """

    asked: AskedSection
    passages: tuple[Passage, ...]
    key_points: tuple[Passage, ...] = ()
    verdicts: Mapping[Place, Passage | Refusal] = field(default_factory=dict)
    last_in: Place | None = None

    @property
    def scope(self) -> Scope:
        """The section, and the sources that it may draw on."""
        return self.asked.scope

    @property
    def answered(self) -> Answered:
        """How the section is answered; one that only holds sub-sections, or what is pinned to it, is so in full."""
        if self.passages or not self.scope.asks:
            is_given = self.scope.locked is not None or set(self.passages) <= set(self.scope.pinned)
            return "weak" if self.asked.answer.strength is Strength.WEAK and not is_given else "full"
        rules = {verdict.rule for verdict in self.verdicts.values() if isinstance(verdict, Refusal)}
        return "elsewhere" if rules & _ELSEWHERE else "none"


@dataclass(frozen=True, slots=True)
class Chosen:
    """All that was chosen, in the order of the sections; `turns` are their numbers in the order in which they chose."""

    sources: Sequence[Source]
    index: SentenceIndex
    sections: Sequence[ChosenSection]
    printed: Printed
    turns: Sequence[str]

    def section_of(self, place: Place) -> ChosenSection | None:
        """Give the section that prints a sentence."""
        return next((each for each in self.sections if any(holds(p, place) for p in each.passages)), None)
