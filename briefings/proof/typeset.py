"""A PDF -> what it has typeset: each letter in the order of its tags, with place and look, and what else is drawn.

What a reader of the page sees, and what a program that reads it aloud is told, as plain values that can be compared.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from briefings.proof.geometry import Box
from briefings.proof.glyphs import Font
from briefings.proof.hidden import find_ground
from briefings.proof.operators import paint_page
from briefings.proof.painting import Colour, Paint, PaintingError

_MOST_TAGS = 500_000
_DEEPEST = 60
_BLOCKS = {f"/{name}" for name in "P H1 H2 H3 H4 H5 H6 LI LBody TD TH Div Sect Caption BlockQuote L Table TR".split()}
_SPOKEN = ("/S", "/T", "/Lang", "/Alt", "/ActualText", "/E", "/R", "/C", "/NS", "/Phoneme")
"""What a tag says of its content, beside its attributes (ISO 32000-2, 14.7.2); its ID is a number."""
THIN_LINE = 1.5
"""Points: a line that is no thicker may be drawn below words."""
_LOWEST, _HIGHEST = 0.4, 0.02
"""Shares of the size of letters, below their baseline: where a line under them may run."""
Look = tuple[Colour, float, Colour, tuple[Colour, ...]]
"""Of a letter: its colour and opacity, the colour of its ground, and those of the lines that run under it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What one glyph says, and how: `x` and `y` in points from the lower left of its page, pages from 1.

    `tags` are what the tags around it say, from the outside in, `block` is a number for its paragraph, `link` one for
    the link that it stands in, 0 where there is none, and `target` where that leads. `font` and `code` name the glyph.
    """

    text: str
    page: int
    x: float
    y: float
    advance: float
    size: float
    look: Look
    font: Font | None
    code: int
    tags: tuple[tuple[str, ...], ...] = ()
    block: int = 0
    link: int = 0
    target: str = ""

    @property
    def end(self) -> float:
        """Where the next letter of its line begins, but for what lies between them."""
        return self.x + self.advance


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page: its number, its box, and what it says of itself beside."""

    number: int
    page: int
    box: Box
    target: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its boxes and other entries, the letters that belong to no tag, and all else that is painted."""

    entries: tuple[str, ...]
    furniture: tuple[tuple[Letter, ...], ...]
    shapes: tuple[Paint, ...]


@dataclass(slots=True)
class Typeset:
    """All that a PDF has typeset; `places` are its named destinations: page, x and y; `outline` its bookmarks."""

    sheets: list[Sheet] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    places: dict[str, tuple[int, float, float]] = field(default_factory=dict)
    outline: list[tuple[int, str, tuple[int, float, float]]] = field(default_factory=list)

    def letters_by_page(self) -> dict[int, list[Letter]]:
        """Give the letters of the document on each page that has any; furniture is none of it."""
        pages: dict[int, list[Letter]] = {}
        for letter in self.letters:
            pages.setdefault(letter.page, []).append(letter)
        return pages


def read_typeset(pdf: Any) -> Typeset:  # noqa: ANN401 - pikepdf
    """Read an open PDF. Raises PaintingError where it is not made as a brief is."""
    return _Reader(pdf).read()


def open_pair(content: bytes, wanted: bytes) -> tuple[Any, Any]:
    """Open two PDFs. Raises PaintingError where one cannot be read."""
    from pikepdf import PdfError  # noqa: PLC0415 - takes a while to load, and few commands need it
    from pikepdf import open as read_objects  # noqa: PLC0415

    try:
        return read_objects(BytesIO(content)), read_objects(BytesIO(wanted))
    except PdfError as error:
        raise PaintingError(f"it cannot be read ({error})") from error


class _Reader:
    """Reads one PDF."""

    def __init__(self, pdf: Any) -> None:  # noqa: ANN401
        self.pdf = pdf
        self.made = Typeset()
        self.numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.contents: dict[tuple[int, int], list[Letter]] = {}
        self.links: dict[Any, int] = {}
        self.n_tags = 0

    def read(self) -> Typeset:
        try:
            self._read_places()
            fonts: dict[Any, Any] = {}
            for number, page in enumerate(self.pdf.pages, 1):
                self._read_links(number, page)
                self._read_page(number, page, fonts)
            self._read_tags(self.pdf.Root["/StructTreeRoot"], (), 0, 0, 0)
        except (TypeError, ValueError, LookupError, ArithmeticError, AttributeError) as error:
            if isinstance(error, PaintingError):
                raise
            raise PaintingError(f"it is not made as a brief is ({type(error).__name__})") from error
        if any(self.contents.values()):
            raise PaintingError("words stand on its pages that its tags do not have")
        return self.made

    def _read_places(self) -> None:
        from pikepdf import NameTree  # noqa: PLC0415

        names = self.pdf.Root.get("/Names", {})
        if "/Dests" in names:
            self.made.places = {str(name): self._place(value) for name, value in NameTree(names["/Dests"]).items()}
        self._read_outline(self.pdf.Root.get("/Outlines"), 0)

    def _read_outline(self, item: Any, depth: int) -> None:  # noqa: ANN401
        child = item.get("/First") if item is not None else None
        while child is not None:
            if len(self.made.outline) > _MOST_TAGS or depth > _DEEPEST:
                raise PaintingError("its outline has no end")
            if set(child.keys()) - {"/Title", "/Dest", "/Parent", "/Next", "/Prev", "/First", "/Last", "/Count"}:
                raise PaintingError("its outline does more than lead to places")
            place = self._place(child["/Dest"])
            self.made.outline.append((depth, str(child["/Title"]), place))
            self._read_outline(child, depth + 1)
            child = child.get("/Next")

    def _place(self, destination: Any) -> tuple[int, float, float]:  # noqa: ANN401
        if str(destination[1]) != "/XYZ" or len(destination) != 5 or float(destination[4]):  # noqa: PLR2004
            raise PaintingError("a place is named in another way than briefs do")
        return self.numbers[destination[0].objgen], float(destination[2]), float(destination[3])

    def _read_links(self, number: int, page: Any) -> None:  # noqa: ANN401
        for annotation in page.obj.get("/Annots", []):
            left, bottom, right, top = (float(side) for side in annotation["/Rect"])
            box = Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))
            known = {"/Rect", "/StructParent", "/Dest", "/P"}
            said = tuple(f"{name} {annotation[name]!s}" for name in sorted(annotation.keys()) if name not in known)
            action = annotation.get("/A")
            if action is not None:
                said += tuple(f"{name} {action[name]!s}" for name in sorted(action.keys()))
            self.links[annotation.objgen] = len(self.made.links) + 1
            target = str(annotation.get("/Dest", "" if action is None else f"{action.get('/URI', '')}"))
            self.made.links.append(Link(len(self.made.links) + 1, number, box, target, said))

    def _read_page(self, number: int, page: Any, fonts: dict[Any, Any]) -> None:  # noqa: ANN401
        _, paints = paint_page(page, fonts)
        lines = [each for each in paints if each.kind in {"line", "shape"} and each.box.height <= THIN_LINE]
        furniture: list[tuple[Letter, ...]] = []
        for at, paint in enumerate(paints):
            if paint.kind != "text" or not paint.text.strip():
                continue
            letters = list(_spell(number, paint, paints[:at], lines))
            if paint.mcid is None:
                if not paint.is_artifact:
                    raise PaintingError(f"'{paint.text[:40]}' on page {number} is no part of the document")
                furniture.append(tuple(letters))
            else:
                self.contents.setdefault((number, paint.mcid), []).extend(letters)
        left_out = {"/Parent", "/Contents", "/Resources", "/Annots", "/StructParents"}
        entries = tuple(f"{name} {page.obj[name]!s}" for name in sorted(page.obj.keys()) if name not in left_out)
        shapes = tuple(paint for paint in paints if paint.kind != "text")
        self.made.sheets.append(Sheet(entries, tuple(furniture), shapes))

    def _read_tags(self, tag: Any, tags: tuple[tuple[str, ...], ...], block: int, link: int, page: int) -> None:  # noqa: ANN401
        self.n_tags += 1
        if self.n_tags > _MOST_TAGS or len(tags) > _DEEPEST:
            raise PaintingError("its tags have no end")
        if "/S" in tag:
            tags = (*tags, tuple(_say(tag)))
            block = self.n_tags if str(tag["/S"]) in _BLOCKS else block
        if "/Pg" in tag:
            page = self.numbers[tag["/Pg"].objgen]
        children = tag.get("/K", [])
        children = list(children) if getattr(children, "_type_name", "") == "array" else [children]
        objects = [child["/Obj"].objgen for child in children if hasattr(child, "keys") and "/Obj" in child]
        link = self.links[objects[0]] if objects else link
        for child in children:
            if not hasattr(child, "keys"):
                self._add((page, int(child)), tags, block, link)
            elif str(child.get("/Type")) == "/MCR":
                self._add((self.numbers[child["/Pg"].objgen], int(child["/MCID"])), tags, block, link)
            elif "/Obj" not in child:
                self._read_tags(child, tags, block, link, page)

    def _add(self, key: tuple[int, int], tags: tuple[tuple[str, ...], ...], block: int, link: int) -> None:
        target = self.made.links[link - 1].target if link else ""
        self.made.letters += [
            replace(letter, tags=tags, block=block, link=link, target=target) for letter in self.contents.pop(key, ())
        ]


def _say(tag: Any) -> Iterator[str]:  # noqa: ANN401
    yield from (f"{name} {tag[name]!s}" for name in _SPOKEN if name in tag)
    attributes = tag.get("/A")
    several = getattr(attributes, "_type_name", "") == "array"
    for each in (attributes if several else [attributes]) if attributes is not None else []:
        yield from (f"{name} {each[name]!s}" for name in sorted(each.keys()) if name not in {"/Headers", "/BBox"})
    if unknown := set(tag.keys()) - {*_SPOKEN, "/K", "/P", "/Pg", "/Type", "/ID", "/A"}:
        yield from sorted(unknown)


def _spell(page: int, paint: Paint, before: Sequence[Paint], lines: Sequence[Paint]) -> Iterator[Letter]:
    ground = find_ground(paint, before)
    size = paint.size
    under = [each for each in lines if is_below_baseline(each.box, paint.box.bottom, size)]
    for glyph in paint.glyphs:
        if not glyph.text.strip():
            continue
        middle = glyph.x + glyph.advance / 2
        below = tuple(sorted({_round(each.colour) for each in under if each.box.left <= middle <= each.box.right}))
        look = (_round(paint.colour), round(paint.alpha, 2), _round(ground), below)
        yield Letter(glyph.text, page, glyph.x, glyph.y, glyph.advance, size, look, paint.font, glyph.code)


def _round(colour: Colour) -> Colour:
    red, green, blue = (round(part, 2) for part in colour)
    return red, green, blue


def is_below_baseline(line: Box, baseline: float, size: float) -> bool:
    """Tell whether a line runs where letters of a size in points are underlined."""
    return -_LOWEST * size < line.top - baseline < -_HIGHEST * size


def page_of(target: str, places: Mapping[str, tuple[int, float, float]]) -> str:
    """Give the number of the page that a link leads to, in digits; "" where it leads out of the document."""
    return str(places[target][0]) if target in places else ""
