"""The outlines of glyphs in the fonts of a PDF (fontTools): whether two fonts draw a letter alike."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from briefings.proof.glyphs import Font

_UNITS = 1000
Drawn = tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
_Program = tuple[Any, Callable[[int], str], float]
"""The glyphs of a font by their names, the name for a code, and what makes its units thousandths of an em."""


class Outlines:
    """Knows the outlines of glyphs by their font and their code."""

    def __init__(self) -> None:
        self._fonts: dict[int, _Program | None] = {}
        self._drawn: dict[tuple[int, int], Drawn | None] = {}

    def are_alike(self, one: Font | None, code: int, other: Font | None, other_code: int) -> bool:
        """Tell whether two glyphs have the same outline, to the thousandth of an em."""
        drawn = self._draw(one, code)
        return drawn is not None and drawn == self._draw(other, other_code)

    def _draw(self, font: Font | None, code: int) -> Drawn | None:
        key = (id(font), code)
        if key not in self._drawn:
            self._drawn[key] = self._draw_anew(font, code)
        return self._drawn[key]

    def _draw_anew(self, font: Font | None, code: int) -> Drawn | None:
        from fontTools.pens.recordingPen import DecomposingRecordingPen  # noqa: PLC0415

        program = None if font is None else self._read(font)
        if program is None:
            return None
        glyphs, name_of, scale = program
        try:
            pen = DecomposingRecordingPen(glyphs)
            glyphs[name_of(code)].draw(pen)
        except _broken():
            return None
        steps = (
            (name, tuple((round(point[0] * scale), round(point[1] * scale)) for point in points if point))
            for name, points in pen.value
        )
        return tuple(steps)

    def _read(self, font: Font) -> _Program | None:
        """Read the program of a font that takes its codes for numbers of glyphs; None for another font."""
        from fontTools.ttLib import TTFont  # noqa: PLC0415 - takes a while to load, and few commands need it

        key = id(font)
        if key not in self._fonts:
            self._fonts[key] = None
            try:
                below = font.entries["/DescendantFonts"][0]
                descriptor = below["/FontDescriptor"]
                program = descriptor["/FontFile2"] if "/FontFile2" in descriptor else descriptor["/FontFile3"]
                is_plain = str(font.entries["/Encoding"]) == "/Identity-H"
                if is_plain and str(below.get("/CIDToGIDMap", "/Identity")) == "/Identity":
                    opened = TTFont(BytesIO(bytes(program.get_stream_buffer())), lazy=True)
                    scale = _UNITS / opened["head"].unitsPerEm
                    self._fonts[key] = opened.getGlyphSet(), opened.getGlyphName, scale
            except _broken():
                self._fonts[key] = None
        return self._fonts[key]


def _broken() -> tuple[type[Exception], ...]:
    """Give what a font raises that cannot be read: it draws nothing that is known."""
    import struct  # noqa: PLC0415

    from fontTools.ttLib import TTLibError  # noqa: PLC0415

    return TTLibError, struct.error, LookupError, ValueError, TypeError, AttributeError, AssertionError, ArithmeticError
