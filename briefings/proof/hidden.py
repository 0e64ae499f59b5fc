"""The pages of a PDF -> what of their words a reader does not see, and what is on them that no brief has.

A word is not seen that is painted over, in the colour of its ground, beside the page, cut off, or invisible. Where a
brief cannot be made again, this is what can be said of its pages without it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

from briefings.proof.geometry import Box
from briefings.proof.glyphs import UNSAID
from briefings.proof.operators import paint_page
from briefings.proof.painting import Colour, Paint, PaintingError

_WHITE: Colour = (1.0, 1.0, 1.0)
_LEAST_CONTRAST = 1.6
"""Of the luminance of letters and ground (WCAG 2.2, 1.4.3, where 4.5 is asked for); brief's palest letters have 5."""
_LEAST_SIZE = 2.5
"""Points."""
_FAINT = 0.3
"""The opacity below which letters are not seen, and above which a shape hides what it lies on."""
_COVERED, _OVERPRINTED, _SEEN = 0.15, 0.3, 0.9
"""Shares of the middle of letters: that a shape covers, that other letters do, and that has to be seen."""
_GROUND = 0.9
_LONGEST_SHOWN = 50
_MOST_TOLD = 20
_SAYING = {"/ActualText", "/Alt", "/E"}
"""Entries of a tag that are read in the place of its words."""
_OTHER_KINDS = {"image": "an image", "shading": "a gradient", "pattern": "a pattern"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found on the pages, in words; it `hides` something, or else only adds to them."""

    what: str
    hides: bool = False


def find_hidden(content: bytes) -> tuple[Finding, ...]:
    """Say what of the pages is hidden, or drawn as no brief draws; the first of it, where there is much."""
    from pikepdf import PasswordError, PdfError  # noqa: PLC0415 - takes a while to load, and few commands need it
    from pikepdf import open as read_objects  # noqa: PLC0415

    found: dict[Finding, None] = {}
    try:
        with read_objects(BytesIO(content)) as pdf:
            found.update(dict.fromkeys(islice(_look_at(pdf), _MOST_TOLD)))
    except (PdfError, PasswordError, RuntimeError) as error:
        found[Finding(f"its pages cannot be looked at ({error})")] = None
    return tuple(found)


def _look_at(pdf: Any) -> Iterator[Finding]:  # noqa: ANN401 - pikepdf
    if "/OCProperties" in pdf.Root:
        yield Finding("it has layers that can be switched off")
    fonts: dict[Any, Any] = {}
    is_tagged = "/StructTreeRoot" in pdf.Root
    if not is_tagged:
        yield Finding("its tags are gone, by which its words are told apart: another program wrote its pages anew")
    yield from _look_at_objects(pdf)
    for number, page in enumerate(pdf.pages, 1):
        yield from (Finding(f"page {number} {what}") for what in find_additions(page))
        try:
            seen, paints = paint_page(page, fonts)
        except PaintingError as error:
            yield Finding(f"page {number} cannot be looked at: {error}")
            continue
        for finding in find_unseen(seen, paints, is_tagged=is_tagged):
            yield Finding(f"page {number}: {finding.what}", finding.hides)


def _look_at_objects(pdf: Any) -> Iterator[Finding]:  # noqa: ANN401 - pikepdf
    """Say which tags have a program read other words than stand there, and which fonts draw other letters."""
    for each in pdf.objects:
        if getattr(each, "_type_name", "") != "dictionary":
            continue
        for key in _SAYING & set(each.keys()) if each.get("/S") is not None and "/P" in each else ():
            yield Finding(f"a tag has programs read '{str(each[key])[:_LONGEST_SHOWN]}' ({key})", hides=True)
        if str(each.get("/CIDToGIDMap", "/Identity")) != "/Identity":
            yield Finding(f"the font '{str(each.get('/BaseFont'))[1:]}' draws other letters than it says", hides=True)
        if each.get("/Subtype") == "/Type3":
            yield Finding("a font is drawn by operators, and may draw anything", hides=True)


def find_additions(page: Any) -> Iterator[str]:  # noqa: ANN401 - pikepdf
    """Say what lies on a page beside what is printed, a link that is not to be seen aside, and whether it is turned."""
    yield from (f"is shown otherwise than it was made ({key})" for key in ("/Rotate", "/UserUnit") if key in page.obj)
    for annotation in page.obj.get("/Annots", []):
        kind = str(annotation.get("/Subtype", "/nothing"))[1:]
        if kind != "Link":
            yield f"bears a mark that was added later ({kind.lower()[:20]})"
        elif "/AP" in annotation or any(float(each) for each in list(annotation.get("/Border", [0, 0, 0]))[2:3]):
            yield "bears a link that is drawn"


def find_unseen(seen: Box, paints: Sequence[Paint], *, is_tagged: bool = True) -> Iterator[Finding]:
    """Say which words of a page are not seen, and what else is painted there; `seen` is the page."""
    for at, paint in enumerate(paints):
        if paint.kind in _OTHER_KINDS:
            yield Finding(f"{_OTHER_KINDS[paint.kind]} is drawn")
        if paint.kind != "text" or not paint.text.strip():
            continue
        words = " ".join(paint.text.split())
        shown = f"'{words[:_LONGEST_SHOWN]}{' ...' if len(words) > _LONGEST_SHOWN else ''}'"
        why = next(_find_faults(seen, paint, paints, at), "")
        if why:
            yield Finding(f"{shown} is {why}", hides=True)
        elif is_tagged and paint.mcid is None and not paint.is_artifact:
            yield Finding(f"{shown} is no part of the document")


def _find_faults(seen: Box, paint: Paint, paints: Sequence[Paint], at: int) -> Iterator[str]:
    yield from paint.odd
    if UNSAID in paint.text:
        yield "of letters that say nothing to a program"
    if paint.alpha < _FAINT:
        yield "transparent"
    if paint.size < _LEAST_SIZE:
        yield "too small to be read"
    if not paint.clip.meet(seen).covers(paint.box, _SEEN):
        yield "cut off, or beside the page"
    if _contrast(paint.colour, find_ground(paint, paints[:at])) < _LEAST_CONTRAST:
        yield "in the colour of its ground"
    for other in paints[at + 1 :]:
        if other.alpha < _FAINT / 2 or (other.kind == "text" and not other.text.strip()):
            continue
        if other.lies_on(paint, _OVERPRINTED if other.kind == "text" else _COVERED):
            yield "under other words" if other.kind == "text" else f"under a {other.kind}"


def find_ground(paint: Paint, before: Sequence[Paint]) -> Colour:
    """Give the colour of what letters stand on: the last shape below them, or paper."""
    grounds = (
        each.colour
        for each in reversed(before)
        if each.kind == "shape" and each.alpha > _FAINT and each.lies_on(paint, _GROUND)
    )
    return next(grounds, _WHITE)


def _contrast(one: Colour, other: Colour) -> float:
    """Give the ratio of the luminances of two colours, from 1 to 21 (WCAG 2.2)."""
    lights = sorted(_luminance(colour) + 0.05 for colour in (one, other))
    return lights[1] / lights[0]


def _luminance(colour: Colour) -> float:
    parts = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour)  # noqa: PLR2004
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
