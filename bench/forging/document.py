"""Open an honest PDF, change it, and write it the same way each time."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pikepdf

from forging.page import Line, Target, find_line, find_targets
from forging.row import Base, UnfitError

T = TypeVar("T")
Change = Callable[[pikepdf.Pdf, Base], None]
FACES = {"/Fserif": "Times-Roman", "/Fbold": "Times-Bold"}


def change(edit: Change) -> Callable[[Base, Path], None]:
    """Return a maker that opens the PDF, applies an edit and saves it."""

    def make(base: Base, target: Path) -> None:
        with pikepdf.open(base.pdf) as pdf:
            edit(pdf, base)
            pdf.save(target, deterministic_id=True)

    return make


def add_content(pdf: pikepdf.Pdf, page: pikepdf.Page, operators: str, *, before: bool = False) -> None:
    """Append operators to a page, in points from its lower left corner, or put them beneath all others."""
    added = f"q\n{operators}\nQ\n".encode("latin-1")
    if before:
        page.contents_add(pdf.make_stream(added), prepend=True)
        return
    page.contents_add(pdf.make_stream(b"q\n"), prepend=True)
    page.contents_add(pdf.make_stream(b"\nQ\n" + added))


def add_fonts(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Give a page the standard fonts that every viewer has."""
    for name, face in FACES.items():
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{face}"))
        font.Encoding = pikepdf.Name.WinAnsiEncoding
        page.Resources.Font[name] = pdf.make_indirect(font)


def cover(line: Line, grey: float = 1) -> str:
    """Return the operators that paint a box over a line."""
    return f"{grey} g {line.x - 1:.2f} {line.y - 2.6:.2f} {line.width + 3:.2f} {line.size * 1.25:.2f} re f"


def write(line: Line, text: str, face: str = "/Fserif", mode: int = 0) -> str:
    """Return the operators that write a text where a line stands, with a font of FACES."""
    safe = re.sub(r"([()\\])", r"\\\1", text).encode("latin-1", "replace").decode("latin-1")
    return f"BT 0 g {mode} Tr {face} {line.size:.2f} Tf {line.x:.2f} {line.y:.2f} Td ({safe}) Tj ET"


def overlay(edit: Callable[[pikepdf.Pdf, pikepdf.Page, Target], str]) -> Callable[[Base, Path], None]:
    """Return a maker that paints over the first line that can be turned round."""

    def apply(pdf: pikepdf.Pdf, base: Base) -> None:
        target = find_targets(pdf, base)[0]
        page = pdf.pages[target.line.page]
        add_fonts(pdf, page)
        add_content(pdf, page, edit(pdf, page, target))

    return change(apply)


def find_pages(pdf: pikepdf.Pdf, base: Base) -> list[int]:
    """Return the numbers of the pages that hold passages to turn round."""
    return sorted({target.line.page for target in find_targets(pdf, base)})


def require(pdf: pikepdf.Pdf, pattern: str) -> Line:
    """Return the line that a pattern matches, or say that this brief has none."""
    return find_line(pdf, pattern)


def take(items: list[T], at: int) -> T:
    """Return an item, or say that this brief has none."""
    if not -len(items) <= at < len(items):
        raise UnfitError("too few")
    return items[at]
