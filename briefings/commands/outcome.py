"""What came of a command."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefings.model.brief import Brief
from briefings.model.diagnostic import Diagnostics
from briefings.model.explanation import SectionExplanation
from briefings.model.proposal import SectionOffers
from briefings.model.selection import LockedSection
from briefings.model.source import Source
from briefings.model.text import TextFile

Progress = Callable[[str], None]
"""Is told of each step of long work, in words."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a command: what there is to say, the brief if one was compiled, files written or left as they were.

    `files` are those that diagnostics point into, by their paths; `fingerprint` is that of a brief that was written.
    """

    diagnostics: Diagnostics
    files: dict[str, TextFile]
    brief: Brief | None = field(default=None, repr=False)
    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    sources: tuple[Source, ...] = field(default=(), repr=False)
    explained: tuple[SectionExplanation, ...] = field(default=(), repr=False)
    offered: tuple[SectionOffers, ...] = field(default=(), repr=False)
    locked: tuple[LockedSection, ...] = field(default=(), repr=False)
    fingerprint: str = ""

    @property
    def has_errors(self) -> bool:
        """Whether something is so wrong that nothing was written."""
        return any(item.is_error for item in self.diagnostics)
