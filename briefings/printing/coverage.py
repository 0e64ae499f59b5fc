"""Which characters no font has."""

from collections.abc import Iterable
from pathlib import Path


def find_missing(characters: Iterable[str], fonts: Iterable[Path]) -> str:
    """Give those of some characters that none of the fonts can print, in their order in Unicode."""
    wanted = set(characters)
    return "".join(sorted(wanted - _covered(fonts))) if wanted else ""


def _covered(fonts: Iterable[Path]) -> set[str]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - seldom needed, and slow to load

    covered: set[str] = set()
    for path in fonts:
        with TTFont(path, lazy=True) as font:
            covered.update(map(chr, font.getBestCmap()))
    return covered
