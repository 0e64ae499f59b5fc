"""Bytes of a bibliography (CSL-JSON or BibTeX) -> what it says of documents."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from briefings.cards.bibtex import read_bibtex
from briefings.cards.csl import read_csl
from briefings.cards.entry import Entry
from briefings.language.spelling import compose
from briefings.model.bibliography import CardEntry
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import CARD_FIELDS, SourceCard, Stated
from briefings.readers.assemble import usable_value
from briefings.readers.decoding import decode_text

BIBLIOGRAPHIES: Mapping[str, Callable[[str], tuple[list[Entry], list[str]]]] = {".bib": read_bibtex, ".json": read_csl}


def is_bibliography(path: str) -> bool:
    """Tell by its suffix whether a file describes sources, and is none itself."""
    return PurePosixPath(path).suffix.lower() in BIBLIOGRAPHIES


def read_bibliography(path: str, content: bytes) -> tuple[tuple[CardEntry, ...], Diagnostics]:
    """Read all entries that can be read; never raises, whatever the bytes are."""
    text, _, _ = decode_text(content)
    entries, problems = BIBLIOGRAPHIES[PurePosixPath(path).suffix.lower()](text.removeprefix("\ufeff"))
    hint = "mend it, or export it again as CSL-JSON or BibTeX; its other entries are used"
    if not entries:
        hint = "brief reads bibliographies in CSL-JSON (.json) and BibTeX (.bib)"
    diagnostics = tuple(
        Diagnostic(Code.CARDS_UNREADABLE, f"'{path}' {problem}", hint, path) for problem in dict.fromkeys(problems)
    )
    return tuple(_card_entry(path, entry) for entry in entries), diagnostics


def _card_entry(path: str, entry: Entry) -> CardEntry:
    where = f"{path}: {entry.key}" if entry.key else path
    given = {name: value for name in CARD_FIELDS if (value := usable_value(name, entry.fields.get(name, "")))}
    if not given.get("url", "").lower().startswith(("http://", "https://")):
        given.pop("url", None)
    card = SourceCard(**{name: Stated(value, where) for name, value in given.items()})
    files = tuple(name for name in re.split(r"[;:/\\]+", compose(entry.file)) if name.strip())
    return CardEntry(path, compose(entry.key), files, card)
