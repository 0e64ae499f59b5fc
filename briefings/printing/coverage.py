"""Which characters no font has."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path


def find_missing(characters: Iterable[str], fonts: Iterable[Path]) -> str:
    """Give those of some characters that none of the fonts can print, in their order in Unicode.

    A letter is printed too where the fonts have it in parts: "ṩ" as "ṣ" with a dot over it.
    """
    wanted = set(characters)
    covered = _covered(fonts) if wanted else set()
    return "".join(sorted(each for each in wanted - covered if not covered.issuperset(_parts(each))))


def _parts(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    return parts if parts != character else "\0"


def _covered(fonts: Iterable[Path]) -> set[str]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - seldom needed, and slow to load

    covered: set[str] = set()
    for path in fonts:
        with TTFont(path, lazy=True) as font:
            covered.update(map(chr, font.getBestCmap()))
    return covered
