"""What a writer is: a row of the table of formats, and what it is given beside the brief."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefings.model.brief import Brief
from briefings.model.diagnostic import Diagnostics
from briefings.model.text import TextFile
from briefings.printing.printer import Printer


@dataclass(frozen=True, slots=True)
class Supplies:
    """What writers need beside the brief: templates by name, the seeds' bytes by path, a printer that may not run yet.

    `made` are the bytes of formats that are written already.
    """

    templates: Mapping[str, TextFile]
    seeds: Mapping[str, bytes]
    printer: Printer
    made: Mapping[str, bytes] = field(default_factory=dict)


Write = Callable[[Brief, Supplies], tuple[bytes | None, Diagnostics]]
"""Gives the bytes of a file, or None where there can be none, and what there is to say."""


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that a brief can be written in; its name, in the table, is the ending of its files.

    `what` says to people what the file is, for whom. Formats that it is `made_from` are in its supplies. One that
    `prints` lays out pages, and needs fonts for it.
    """

    what: str
    media_type: str
    write: Write
    made_from: tuple[str, ...] = ()
    prints: bool = False
