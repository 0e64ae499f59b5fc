"""A font of a PDF: what each of its codes says, and how wide it is (pikepdf)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_CHARACTERS = re.compile(rb"<([0-9A-Fa-f]{2,8})>\s*<([0-9A-Fa-f]{4,64})>")
_BLOCK = re.compile(rb"beginbf(char|range)(.{0,200000}?)endbf", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]{2,8})>\s*<([0-9A-Fa-f]{2,8})>\s*<([0-9A-Fa-f]{4,8})>")
_MOST_OF_A_RANGE = 70_000
_USUAL_WIDTH = 500.0
UNSAID = "\ufffd"
"""What a glyph says that says nothing to a program."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font by its name: widths in thousandths of an em, and texts, by code; codes of a simple font are bytes.

    `entries` is the dictionary of the font, as it stands in the file.
    """

    name: str
    widths: Mapping[int, float]
    texts: Mapping[int, str]
    is_simple: bool
    usual_width: float = _USUAL_WIDTH
    entries: Any = None

    def read(self, string: bytes) -> Iterator[tuple[int, float, str]]:
        """Give each code of a string, its width, and what it says."""
        step = 1 if self.is_simple else 2
        for i in range(0, len(string) - step + 1, step):
            code = int.from_bytes(string[i : i + step], "big")
            yield code, self.widths.get(code, self.usual_width), self.texts.get(code, UNSAID)


def read_font(font: Any) -> Font:  # noqa: ANN401 - pikepdf
    """Read a font of the resources of a page."""
    name = str(font.get("/BaseFont", "/unnamed"))[1:]
    stream = font.get("/ToUnicode")
    texts = _read_texts(bytes(stream.get_stream_buffer())) if hasattr(stream, "get_stream_buffer") else {}
    if str(font.get("/Subtype")) == "/Type0":
        below = font["/DescendantFonts"][0]
        widths = dict(_composite(below.get("/W", [])))
        usual = float(below.get("/DW", 1000))
        return Font(name, widths, texts, is_simple=False, usual_width=usual, entries=font)
    first = int(font.get("/FirstChar", 0))
    widths = {first + i: float(width) for i, width in enumerate(font.get("/Widths", []))}
    plain = {code: bytes([code]).decode("cp1252", "replace") for code in range(32, 256)}
    return Font(name, widths, plain | texts, is_simple=True, entries=font)


def _composite(values: Any) -> Iterator[tuple[int, float]]:  # noqa: ANN401
    """Read widths such as [1 [200 558] 7 9 300]: of 1 and 2 each its own, of 7 to 9 one."""
    parts = list(values)
    while len(parts) > 1:
        first = int(parts.pop(0))
        following = parts.pop(0)
        if hasattr(following, "__len__"):
            yield from ((first + i, float(width)) for i, width in enumerate(following))
        elif parts:
            width = float(parts.pop(0))
            yield from ((code, width) for code in range(first, min(int(following), first + _MOST_OF_A_RANGE) + 1))


def _read_texts(table: bytes) -> dict[int, str]:
    texts: dict[int, str] = {}
    for block in _BLOCK.finditer(table):
        if block[1] == b"char":
            texts |= {int(code, 16): _text(said) for code, said in _CHARACTERS.findall(block[2])}
            continue
        for low, high, said in _RANGE.findall(block[2]):
            first, last, text = int(low, 16), int(high, 16), int(said, 16)
            for code in range(first, min(last, first + _MOST_OF_A_RANGE) + 1):
                texts[code] = chr(min(text + code - first, 0x10FFFF))
    return texts


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode().rjust(len(digits) + len(digits) % 2, "0")).decode("utf-16-be", "replace")
