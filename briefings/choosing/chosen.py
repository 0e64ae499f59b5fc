"""What was chosen for a brief, and what it was chosen from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefings.choosing.candidates import AskedSection
from briefings.choosing.passages import holds
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.verdict import Place, Refusal
from briefings.model.brief import Passage
from briefings.model.source import Source
from briefings.ranking.index import SentenceIndex


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
