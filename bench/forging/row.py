"""A row of the bench: what is made from an honest brief, and what a reader would then believe."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class Kind(StrEnum):
    """What the check owes to a row."""

    FORGED = "forged"  # never exit 0; with exit 4 what was hidden is named
    STATED = "stated"  # consistent throughout: exit 0 only where the output says that this is not shown
    HONEST = "honest"  # no alarm


@dataclass(frozen=True, slots=True)
class Base:
    """An honest brief: its files, its project and its ledger."""

    name: str
    pdf: Path
    html: Path
    project: Path
    ledger: Mapping[str, Any]

    def find_passages(self) -> list[str]:
        """Return the text of each quoted passage, in the order of the page."""
        return [statement["text"] for section in self.ledger["sections"] for statement in section["statements"]]


@dataclass(frozen=True, slots=True)
class Row:
    """One file to be checked: `make` writes it, `tells` are words of which one names what was done."""

    name: str
    belief: str
    make: Callable[[Base, Path], None]
    kind: Kind = Kind.FORGED
    tells: tuple[str, ...] = ()
    suffix: str = ".pdf"
    with_seeds: bool = False
    allowed: tuple[int, ...] = (0,)


class UnfitError(Exception):
    """The brief at hand holds nothing that this row could forge."""
