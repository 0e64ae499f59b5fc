"""The text of a page in the order of its tags: what the glyphs say, never what an attachment does."""

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.model.proof import Run
from briefings.proof.pdfium.strings import name_string, wide_string

_LINE_END_HYPHENS = {0x02, 0xFFFE}
_BLOCKS = {"P", "LI", "LBody", "Div", "TD", "TH", "H1", "H2", "H3", "H4", "Sect", "BlockQuote", "Caption"}
_KINDS = {"LI": "item", "LBody": "item", "H1": "heading", "H2": "heading", "H3": "heading", "H4": "heading"}
_Content = list[tuple[str, float, float]]
"""The characters of one piece of marked content, each with its origin in points from the lower left."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a piece of content: names from the outermost in, whether a link, which paragraph and kind."""

    names: tuple[str, ...] = ()
    is_link: bool = False
    block: int = 0
    kind: str = ""


def read_runs(raw: Any, page: Any, text: Any, number: int, fonts: set[tuple[str, bool]]) -> Iterator[Run]:  # noqa: ANN401
    """Give the tagged text of a page; the fonts of all its text are added to `fonts`, with whether they are inside."""
    contents = _contents(raw, text, fonts)
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return
    try:
        for i in range(raw.FPDF_StructTree_CountChildren(tree)):
            for content, around in _leaves(raw, raw.FPDF_StructTree_GetChildAtIndex(tree, i), _Around()):
                run = contents.get(content)
                if run:
                    target = _target(raw, page, *_middle(run)) if around.is_link else ""
                    yield Run(_joined(run), around.names, target, number, around.block, around.kind)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _contents(raw: Any, text: Any, fonts: set[tuple[str, bool]]) -> dict[int, _Content]:  # noqa: ANN401
    """Sort the characters by the marked content they belong to; white space goes with what stands before it.

    White space that pdfium makes up before a mark, which stands over its letter and not beside it, is none.
    """
    contents: dict[int, _Content] = {}
    of_object: dict[int, int] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    content, is_made_up = -1, False
    for i in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, i)
        thing = raw.FPDFText_GetTextObject(text, i)
        if thing and raw.FPDFText_IsGenerated(text, i) != 1:
            key = ctypes.cast(thing, ctypes.c_void_p).value or 0
            if key not in of_object:
                of_object[key] = raw.FPDFPageObj_GetMarkedContentID(thing)
                font = raw.FPDFTextObj_GetFont(thing)
                fonts.add((name_string(raw.FPDFFont_GetBaseFontName, font), raw.FPDFFont_GetIsEmbedded(font) == 1))
            content = of_object[key]
        raw.FPDFText_GetCharOrigin(text, i, x, y)
        if content >= 0:
            letter = "-" if code in _LINE_END_HYPHENS else chr(code)
            run = contents.setdefault(content, [])
            if unicodedata.combining(letter) and run and is_made_up:
                run.pop()
            run.append((letter, x.value, y.value))
        is_made_up = raw.FPDFText_IsGenerated(text, i) == 1
    return contents


def _leaves(raw: Any, tag: Any, around: _Around) -> Iterator[tuple[int, _Around]]:  # noqa: ANN401
    """Give the marked contents below a tag in the order of reading, each with what stands around it."""
    kind = wide_string(raw.FPDF_StructElement_GetType, tag)
    name = wide_string(raw.FPDF_StructElement_GetTitle, tag)
    around = _Around(
        (*around.names, name) if name else around.names,
        around.is_link or kind == "Link",
        (ctypes.cast(tag, ctypes.c_void_p).value or 0) if kind in _BLOCKS else around.block,
        _KINDS.get(kind, "") if kind in _BLOCKS else around.kind,
    )
    for i in range(raw.FPDF_StructElement_CountChildren(tag)):
        child = raw.FPDF_StructElement_GetChildAtIndex(tag, i)
        if child:
            yield from _leaves(raw, child, around)
        elif (content := raw.FPDF_StructElement_GetChildMarkedContentID(tag, i)) >= 0:
            yield content, around


def _joined(run: _Content) -> str:
    """Give the text of a run; what lies beyond the first plane of Unicode comes in two halves."""
    units = "".join(letter for letter, _, _ in run).encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "replace")


def _middle(run: _Content) -> tuple[float, float]:
    """Give a point inside the first letter."""
    _, x, y = next((item for item in run if not item[0].isspace()), run[0])
    return x + 0.3, y + 0.5


def _target(raw: Any, page: Any, x: float, y: float) -> str:  # noqa: ANN401
    """Give the anchor that a click at a point leads to; empty where it leads nowhere inside the document."""
    link = raw.FPDFLink_GetLinkAtPoint(page, x, y)
    if not link:
        return ""
    annotation = raw.FPDFLink_GetAnnot(page, link)
    try:
        return wide_string(raw.FPDFAnnot_GetStringValue, annotation, b"Dest")
    finally:
        raw.FPDFPage_CloseAnnot(annotation)
