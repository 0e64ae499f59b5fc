"""What the glyphs of a PDF say: a letter and a mark on it that are two glyphs are two characters, each its own.

WeasyPrint gives the last glyph of such a group the text of the whole group, and each glyph one text for the whole file.
A reader of "ẹ́" would have "eẹ́", and of an "ọ́" behind it "ọẹ́".
"""

import io
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any


@contextmanager
def glyphs_that_say_their_own(pdf: ModuleType) -> Iterator[None]:
    """Mend the texts of glyphs before they are written; `pdf` is weasyprint.pdf."""
    build = pdf.build_fonts_dictionary

    def build_mended(document: Any, fonts: Mapping[str, Any], *rest: Any) -> Any:  # noqa: ANN401
        for font in fonts.values():
            _mend(font)
        return build(document, fonts, *rest)

    pdf.build_fonts_dictionary = build_mended  # type: ignore[attr-defined]
    try:
        yield
    finally:
        pdf.build_fonts_dictionary = build  # type: ignore[attr-defined]


def _mend(font: Any) -> None:  # noqa: ANN401 - of WeasyPrint
    """Give each glyph of a group the character that the font has it for, and a mark without one the last of its group.

    In a group all glyphs but the last have no text, and the last, a mark, has no width.
    """
    marks = {glyph for glyph, width in font.widths.items() if not width}
    grouped = {glyph: unicodedata.normalize("NFD", text) for glyph, text in font.to_unicode.items()
               if not text or glyph in marks}  # fmt: skip
    known = _characters(font) if any(len(text) != 1 for text in grouped.values()) else {}
    for glyph, text in grouped.items():
        font.to_unicode[glyph] = known.get(glyph, text[-1:])


def _characters(font: Any) -> dict[int, str]:  # noqa: ANN401
    """Give the character that each glyph of a font stands for; of several the first."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - seldom needed, and slow to load

    with TTFont(io.BytesIO(font.file_content), fontNumber=font.index, lazy=True) as file:
        characters: dict[int, str] = {}
        for code, name in sorted(file.getBestCmap().items()):
            characters.setdefault(file.getGlyphID(name), chr(code))
        return characters
