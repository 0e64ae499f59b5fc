"""Characters of a brief that its fonts cannot print."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import CARD_FIELDS
from briefings.printing.coverage import find_missing

_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs", "Mn"}
_MOST_NAMED = 12


def check_glyphs(brief: Brief, fonts: Sequence[Path]) -> Diagnostics:
    """Name the characters that would be printed as an empty box."""
    return report_missing(find_missing(visible_characters(brief), fonts))


def visible_characters(brief: Brief) -> str:
    """Give the characters of a brief that need a glyph, each once and in order; ASCII is in every font."""
    characters = {character for text in _texts(brief) for character in unicodedata.normalize("NFC", text)}
    return "".join(sorted(c for c in characters if not c.isascii() and unicodedata.category(c) not in _UNSEEN))


def report_missing(characters: str) -> Diagnostics:
    """Name characters that no font has."""
    if not characters:
        return ()
    named = " ".join(f"{c} (U+{ord(c):04X})" for c in characters[:_MOST_NAMED])
    named += " ..." if len(characters) > _MOST_NAMED else ""
    count = "a character" if len(characters) == 1 else f"{len(characters)} characters"
    message = f"the fonts cannot print {count}: {named}"
    return (Diagnostic(Code.GLYPH_MISSING, message, "an empty box stands in each place"),)


def _texts(brief: Brief) -> Iterator[str]:
    yield from (brief.title, brief.subtitle, brief.organisation, brief.author, brief.number, brief.marking)
    for section in brief.sections:
        yield from (section.title, section.question)
    yield from (each.text for each in brief.citing)
    if brief.evidence_form == "full":
        yield from (excerpt.text for evidence in brief.evidence for excerpt in evidence.excerpts)
    for reference in (*brief.references, *brief.unused):
        yield reference.file
        yield from (value for name in CARD_FIELDS if (value := reference.card.value(name)))
