"""What was chosen for a section."""

from dataclasses import dataclass

from briefings.choosing.scopes import Scope
from briefings.choosing.verdict import Refusal
from briefings.model.brief import Passage
from briefings.ranking.rank import Ranked

Verdicts = tuple[tuple[Ranked, Passage | Refusal], ...]
"""Ranked sentences, each with the passage it gave or the reason why it gave none."""


@dataclass(frozen=True, slots=True)
class ScopePassages:
    """What was chosen for one section: its passages in the order of print, and those for the first page.

    `verdicts` say what became of the sentences that were looked at, in that order; no brief shows them.
    """

    scope: Scope
    passages: tuple[Passage, ...]
    key_points: tuple[Passage, ...]
    verdicts: Verdicts = ()
