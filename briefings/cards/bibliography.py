"""Bytes of a bibliography (CSL-JSON or BibTeX) -> what it says of documents."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefings.cards.bibtex import read_bibtex
from briefings.cards.csl import read_csl
from briefings.cards.entry import Entry
from briefings.language.spelling import compose
from briefings.model.bibliography import CardEntry
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import CARD_FIELDS, SourceCard, Stated
from briefings.readers.decoding import decode_text
from briefings.structure.card import usable_value


@dataclass(frozen=True, slots=True)
class Notation:
    """A format of bibliographies: what people call it, the ending of its files, and what reads their text.

    `read` gives the entries that can be read, and what is wrong with the others, as the end of a sentence about the
    file: "has an entry that is not BibTeX (line 6)".
    """

    name: str
    suffix: str
    read: Callable[[str], tuple[list[Entry], list[str]]]


BIBLIOGRAPHIES = (Notation("CSL-JSON", ".json", read_csl), Notation("BibTeX", ".bib", read_bibtex))


def is_bibliography(path: str) -> bool:
    """Tell by the ending of its name whether a file describes sources, and is none itself."""
    return _find_notation(path) is not None


def read_bibliography(path: str, content: bytes) -> tuple[tuple[CardEntry, ...], Diagnostics]:
    """Read all entries that can be read; never raises, whatever the bytes are. Other files have none."""
    notation = _find_notation(path)
    if notation is None:
        return (), ()
    entries, problems = notation.read(decode_text(content)[0].removeprefix("\ufeff"))
    names = " or ".join(row.name for row in BIBLIOGRAPHIES)
    hint = f"mend it, or export it again as {names}; its other entries are used"
    if not entries:
        known = " and ".join(f"{row.name} ({row.suffix})" for row in BIBLIOGRAPHIES)
        hint = f"brief reads bibliographies in {known}"
    diagnostics = tuple(
        Diagnostic(Code.CARDS_UNREADABLE, f"'{path}' {problem}", hint, path) for problem in dict.fromkeys(problems)
    )
    return tuple(_card_entry(path, entry) for entry in entries), diagnostics


def _find_notation(path: str) -> Notation | None:
    suffix = PurePosixPath(path).suffix.lower()
    return next((row for row in BIBLIOGRAPHIES if row.suffix == suffix), None)


def _card_entry(path: str, entry: Entry) -> CardEntry:
    where = f"{path}: {entry.key}" if entry.key else path
    given = {name: value for name in CARD_FIELDS if (value := usable_value(name, entry.fields.get(name, "")))}
    if not given.get("url", "").lower().startswith(("http://", "https://")):
        given.pop("url", None)
    card = SourceCard(**{name: Stated(value, where) for name, value in given.items()})
    files = tuple(name for name in re.split(r"[;:/\\]+", compose(entry.file)) if name.strip())
    return CardEntry(path, compose(entry.key), files, card)
