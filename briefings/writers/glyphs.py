"""Characters of a brief that its fonts cannot print."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import CARD_FIELDS

_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs", "Mn"}
_MOST_NAMED = 12


def check_glyphs(brief: Brief, fonts: Sequence[Path]) -> Diagnostics:
    """Name the characters that would be printed as an empty box."""
    characters = {character for text in _texts(brief) for character in unicodedata.normalize("NFC", text)}
    characters = {c for c in characters if not c.isascii() and unicodedata.category(c) not in _UNSEEN}
    missing = sorted(characters - _covered(fonts)) if characters else []
    if not missing:
        return ()
    named = " ".join(f"{c} (U+{ord(c):04X})" for c in missing[:_MOST_NAMED]) + (
        " ..." if len(missing) > _MOST_NAMED else ""
    )
    count = "a character" if len(missing) == 1 else f"{len(missing)} characters"
    return (
        Diagnostic(Code.GLYPH_MISSING, f"the fonts cannot print {count}: {named}", "an empty box stands in each place"),
    )


def _covered(fonts: Sequence[Path]) -> set[str]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - seldom needed, and slow to load

    covered: set[str] = set()
    for path in fonts:
        with TTFont(path, lazy=True) as font:
            covered.update(map(chr, font.getBestCmap()))
    return covered


def _texts(brief: Brief) -> Iterator[str]:
    yield from (brief.title, brief.subtitle, brief.organisation, brief.author, brief.number, brief.marking)
    for section in brief.sections:
        yield from (section.title, section.question, *section.note)
    yield from (statement.text for statement in brief.statements)
    if brief.evidence_form == "full":
        yield from (excerpt.text for evidence in brief.evidence for excerpt in evidence.excerpts)
    for reference in (*brief.references, *brief.unused):
        yield reference.file
        yield from (value for name in CARD_FIELDS if (value := reference.card.value(name)))
