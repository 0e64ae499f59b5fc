"""Read the lines of a page with their place, and type others over them with the glyphs that the page holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from forging.row import Base, UnfitError

CHAR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
TYPED = ("Tj", "TJ")
Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1, 0, 0, 1, 0, 0)
# One small word changes what a sentence says.
SWAPS = (
    ("not ", ""), (" is ", " is not "), (" was ", " was not "), (" are ", " are not "), (" were ", " were not "),
    (" has ", " has no "), (" have ", " have no "), (" and ", " not "),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """Text that one operator types: where it begins on the page in points, and its font."""

    page: int
    index: int
    text: str
    font: str
    size: float
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Target:
    """A line of a passage, and what it is to read."""

    line: Line
    new: str


def read_font(font: pikepdf.Object) -> dict[int, str]:
    """Return the letters of each code, as the font's ToUnicode map states them."""
    data = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
    pairs = (
        pair for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL) for pair in CHAR.findall(block)
    )
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for code, text in pairs}


def read_widths(font: pikepdf.Object) -> dict[int, float]:
    """Return the width of each code, in thousandths of the size."""
    if "/DescendantFonts" not in font or "/W" not in font.DescendantFonts[0]:
        return {}
    found: dict[int, float] = {}
    entries = list(font.DescendantFonts[0].W)
    for first, widths in zip(entries[::2], entries[1::2], strict=False):
        if isinstance(widths, pikepdf.Array):
            found.update({int(first) + step: float(width) for step, width in enumerate(widths)})
    return found


def multiply(left: Matrix, right: Matrix) -> Matrix:
    """Return the matrix that applies `left` first."""
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def split_codes(operands: Sequence[Any]) -> list[int]:
    """Return the two-byte codes that Tj or TJ types."""
    parts = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]


def read_matrix(operands: Sequence[Any]) -> Matrix:
    """Return the six numbers of cm or Tm."""
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return (a, b, c, d, e, f)


def read_lines(pdf: pikepdf.Pdf) -> list[Line]:
    """Return the lines of all pages."""
    return [line for number in range(len(pdf.pages)) for line in read_page(pdf, number)]


def read_page(pdf: pikepdf.Pdf, number: int) -> Iterator[Line]:
    """Yield the lines of one page."""
    page = pdf.pages[number]
    fonts = {name: (read_font(font), read_widths(font)) for name, font in page.Resources.Font.items()}
    stack: list[Matrix] = []
    now, text, name, size = UNIT, UNIT, "", 0.0
    for index, one in enumerate(pikepdf.parse_content_stream(page)):
        operands = list(one.operands)
        match str(one.operator):
            case "q":
                stack.append(now)
            case "Q" if stack:
                now = stack.pop()
            case "cm":
                now = multiply(read_matrix(operands), now)
            case "Tm":
                text = read_matrix(operands)
            case "Tf":
                name, size = str(operands[0]), float(operands[1])
            case "Tj" | "TJ":
                letters, widths = fonts[name]
                codes = split_codes(operands)
                place = multiply(text, now)
                scale = size * abs(place[0])
                width = sum(widths.get(code, 500.0) for code in codes) * scale / 1000
                typed = "".join(letters.get(code, "") for code in codes)
                yield Line(number, index, typed, name, scale, place[4], place[5], width)


def edit(pdf: pikepdf.Pdf, line: Line, text: str) -> None:
    """Type other letters in the place of a line, with the glyphs of its own font."""
    page = pdf.pages[line.page]
    instructions = list(pikepdf.parse_content_stream(page))
    operator = instructions[line.index].operator
    data = encode(page, line.font, text)
    operand = pikepdf.String(data)
    typed = pikepdf.Array([operand]) if str(operator) == "TJ" else operand
    instructions[line.index] = pikepdf.ContentStreamInstruction([typed], operator)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def encode(page: pikepdf.Page, font: str, text: str) -> bytes:
    """Return the codes of a text in a font; UnfitError where the font lacks a letter."""
    codes = {letters: code for code, letters in read_font(page.Resources.Font[font]).items() if letters}
    try:
        return b"".join(codes[letter].to_bytes(2, "big") for letter in text)
    except KeyError as error:
        raise UnfitError(f"no glyph for {error}") from error


def can_type(pdf: pikepdf.Pdf, line: Line, text: str) -> bool:
    """Say whether the font of a line holds all letters of a text."""
    try:
        encode(pdf.pages[line.page], line.font, text)
    except UnfitError:
        return False
    return True


def find_targets(pdf: pikepdf.Pdf, base: Base) -> list[Target]:
    """Return the lines of passages that one small word turns round."""
    passages = " ".join(" ".join(base.find_passages()).split())
    lines = [line for line in read_lines(pdf) if len(line.text) > 24 and line.text.strip() in passages]
    found = [
        Target(line, line.text.replace(old, new, 1))
        for line in lines
        for old, new in SWAPS
        if old in line.text and can_type(pdf, line, line.text.replace(old, new, 1))
    ]
    if not found:
        raise UnfitError("no line to turn round")
    return found


def find_line(pdf: pikepdf.Pdf, pattern: str, nth: int = 0) -> Line:
    """Return the line that a pattern matches; `nth` of several, from the end where negative."""
    found = [line for line in read_lines(pdf) if re.search(pattern, line.text)]
    if not found or nth >= len(found):
        raise UnfitError(f"no line with {pattern}")
    return found[nth]
