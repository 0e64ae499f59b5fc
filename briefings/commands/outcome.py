"""What came of a command."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefings.model.diagnostic import Diagnostics
from briefings.model.explanation import SectionExplanation
from briefings.model.source import Source
from briefings.model.text import TextFile

Progress = Callable[[str], None]
"""Is told of each step of long work, in words."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a command: what there is to say, and the files written or found to be as they should."""

    diagnostics: Diagnostics
    files: dict[str, TextFile]
    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    sources: tuple[Source, ...] = field(default=(), repr=False)
    explained: tuple[SectionExplanation, ...] = field(default=(), repr=False)
