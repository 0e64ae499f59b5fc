"""What a page of a PDF paints, in its order: text and shapes, each with its box, its colour and what it is under.

It knows boxes and not outlines: enough to say that something is covered, cut off, or too pale to be seen.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from briefings.proof.geometry import IDENTITY, Box, Matrix, apply, around, multiply, stretch
from briefings.proof.glyphs import Font, read_font

Colour = tuple[float, float, float]
Form = tuple[float | str, ...]
BLACK: Colour = (0.0, 0.0, 0.0)
_ODD_MODES = {3: ("invisible",), 7: ("invisible",)}
_MIDDLE = 0.45
"""The share of an em, from the baseline up, that is taken for the middle of letters: of "x" and of "X"."""

_FRAMED = 0.95
_CORNERS = 4
_LEVEL = 0.01


class PaintingError(ValueError):
    """A page that cannot be followed; the text says why."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph on its page: its code in its font, what it says, where its baseline begins, and how far it leads on."""

    code: int
    text: str
    x: float
    y: float
    advance: float


@dataclass(frozen=True, slots=True)
class Paint:
    """One thing that is painted: `kind` is "text", "shape", "line", or what else it is, such as "image".

    `text` is what its glyphs say, `box` the middle of its letters, or all of a shape. Outside of the box `clip` nothing
    of it is seen, nor inside of the `hole` of a frame. `odd` is what keeps a reader from seeing it as it is, in words.
    `mcid` is the number of its marked content, None where it has none; an artifact is none of the document's words.
    `form` is what tells a shape that is no rectangle, or an image, from another.
    """

    kind: str
    box: Box
    clip: Box
    colour: Colour = BLACK
    alpha: float = 1.0
    text: str = ""
    size: float = 0.0
    odd: tuple[str, ...] = ()
    mcid: int | None = None
    is_artifact: bool = False
    hole: Box | None = None
    glyphs: tuple[Glyph, ...] = ()
    font: Font | None = None
    form: Form = ()

    def lies_on(self, other: "Paint", share: float) -> bool:
        """Tell whether such a share of something else is under what is seen of this; a frame leaves its middle free."""
        is_framed = self.hole is not None and self.hole.covers(other.box, _FRAMED)
        return not is_framed and self.box.meet(self.clip).covers(other.box, share)


@dataclass(frozen=True, slots=True)
class State:
    """What holds for what is painted next (ISO 32000-2, 8.4 and 9.3); `odd` as of a Paint, `rise` in points."""

    matrix: Matrix
    clip: Box
    fill: Colour = BLACK
    stroke: Colour = BLACK
    alpha: float = 1.0
    stroke_alpha: float = 1.0
    odd: tuple[str, ...] = ()
    font: Font | None = None
    size: float = 0.0
    mode: int = 0
    rise: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    width: float = 1.0


@dataclass(slots=True)
class Canvas:
    """Where the operators of one content stream paint; `follow` paints another stream, `fonts` are known ones."""

    follow: Callable[[Any, Any, "State", int], None]
    paints: list[Paint]
    fonts: dict[Any, Font]
    resources: Any
    state: State
    depth: int
    saved: list[State] = field(default_factory=list)
    path: list[tuple[float, float]] = field(default_factory=list)
    is_rectangle: bool = True
    n_corners: int = 0
    clips: bool = False
    line: Matrix = IDENTITY
    at: Matrix = IDENTITY
    contents: list[tuple[int | None, bool, tuple[str, ...]]] = field(default_factory=list)

    def add(self, paint: Paint) -> None:
        """Note down what is painted, with the marked content that it belongs to."""
        mcid = next((number for number, _, _ in reversed(self.contents) if number is not None), None)
        is_artifact = mcid is None and any(artifact for _, artifact, _ in self.contents)
        odd = (*self._odd(), *paint.odd)
        self.paints.append(replace(paint, odd=odd, mcid=mcid, is_artifact=is_artifact))

    def box_of_path(self) -> Box:
        """Give the box of the current path on the page."""
        return around(apply(self.state.matrix, x, y) for x, y in self.path)

    def find_hole(self) -> Box | None:
        """Give the inner of two rectangles, one in the other, which make the path of a frame; None for another path."""
        if not self.is_rectangle or len(self.path) != 2 * _CORNERS:
            return None
        boxes = [around(apply(self.state.matrix, x, y) for x, y in self.path[i : i + _CORNERS]) for i in (0, _CORNERS)]
        inner, outer = sorted(boxes, key=lambda box: box.area)
        return inner if outer.covers(inner, 1.0) else None

    def form_of_path(self) -> Form:
        """Give the points of a path, in points from its corner; nothing for a rectangle, a frame, and a level line."""
        box = self.box_of_path()
        is_level = len(self.path) == 2 and min(box.right - box.left, box.top - box.bottom) < _LEVEL  # noqa: PLR2004
        if is_level or len(self.path) == self.n_corners <= 2 * _CORNERS:
            return ()
        places = (apply(self.state.matrix, x, y) for x, y in self.path)
        return tuple(round(each, 2) for x, y in places for each in (x - box.left, y - box.bottom))

    def end_path(self) -> None:
        """Take the path for a clip, if it is to be one, and begin another."""
        if self.clips and self.path:
            odd = self.state.odd if self.is_rectangle else (*self.state.odd, "cut out by a shape")
            self.state = replace(self.state, clip=self.state.clip.meet(self.box_of_path()), odd=odd)
        self.path, self.is_rectangle, self.n_corners, self.clips = [], True, 0, False

    def show(self, pieces: list[Any]) -> None:
        """Paint text: strings, and moves in thousandths of an em."""
        state = self.state
        if state.font is None:
            raise PaintingError("text is drawn without a font")
        start, width = self.at, 0.0
        whole = multiply(start, state.matrix)
        glyphs: list[Glyph] = []
        for piece in pieces:
            if isinstance(piece, int | float) or not _is_string(piece):
                width -= float(piece) / 1000 * state.size * state.scale
                continue
            for code, advance, said in state.font.read(bytes(piece)):
                x, y = apply(whole, width, state.rise)
                space = state.spacing + (state.word_spacing if code == ord(" ") and state.font.is_simple else 0)
                width += (advance / 1000 * state.size + space) * state.scale
                glyphs.append(Glyph(code, said, x, y, math.dist((x, y), apply(whole, width, state.rise))))
        self.at = multiply((1, 0, 0, 1, width, 0), self.at)
        low, high = state.rise, state.rise + _MIDDLE * state.size
        box = around(apply(whole, x, y) for x in (0.0, width) for y in (low, high))
        odd = _ODD_MODES.get(state.mode, () if state.mode == 0 else ("drawn as an outline",))
        height = abs(state.size) * stretch(whole)
        said = "".join(glyph.text for glyph in glyphs)
        self.add(Paint("text", box, state.clip, state.fill, state.alpha, said, height, odd,
                       glyphs=tuple(glyphs), font=state.font))  # fmt: skip

    def _odd(self) -> tuple[str, ...]:
        return (*self.state.odd, *(each for _, _, said in self.contents for each in said))

    def begin(self, values: list[Any]) -> None:
        """Begin marked content: what it is, and what it says of itself."""
        name = str(values[0])
        properties = values[1] if len(values) > 1 else {}
        if isinstance(properties, str) or not hasattr(properties, "keys"):
            properties = self.resources.get("/Properties", {}).get(str(properties), {})
        said = []
        if "/ActualText" in properties:
            said.append(f"said to read '{str(properties['/ActualText'])[:40]}'")
        if name == "/OC":
            said.append("on a layer that can be switched off")
        number = properties.get("/MCID")
        self.contents.append((None if number is None else int(number), name == "/Artifact", tuple(said)))

    def use(self, name: str) -> None:
        """Paint an image or a form."""
        thing = self.resources["/XObject"][name]
        matrix = self.state.matrix
        if str(thing.get("/Subtype")) != "/Form":
            self.add_image(_digest(thing))
            return
        inner = tuple(float(value) for value in thing.get("/Matrix", IDENTITY))
        odd = (*self._odd(), "on a layer that can be switched off") if "/OC" in thing else self._odd()
        state = replace(self.state, matrix=multiply(inner, matrix), odd=odd)  # type: ignore[arg-type]
        sides = [float(value) for value in thing["/BBox"]]
        corners = (apply(state.matrix, x, y) for x in sides[::2] for y in sides[1::2])
        state = replace(state, clip=state.clip.meet(around(corners)))
        self.follow(thing, thing.get("/Resources", self.resources), state, self.depth + 1)

    def add_image(self, digest: str) -> None:
        """Note down an image: it fills what the matrix makes of a square of 1."""
        box = around(apply(self.state.matrix, x, y) for x in (0, 1) for y in (0, 1))
        self.add(Paint("image", box, self.state.clip, alpha=self.state.alpha, form=(digest,)))

    def set_graphics(self, name: str) -> None:
        """Take over what a dictionary says of opacity, masks and blending."""
        values = self.resources["/ExtGState"][name]
        odd = self.state.odd
        if str(values.get("/SMask", "/None")) != "/None":
            odd = (*odd, "behind a mask")
        if str(values.get("/BM", "/Normal")) not in {"/Normal", "/Compatible"}:
            odd = (*odd, "blended with what is below")
        alpha, stroke = float(values.get("/ca", self.state.alpha)), float(values.get("/CA", self.state.stroke_alpha))
        self.state = replace(self.state, alpha=alpha, stroke_alpha=stroke, odd=odd)
        if "/Font" in values:
            self.set_font(values["/Font"][0], float(values["/Font"][1]))

    def set_font(self, font: Any, size: float) -> None:  # noqa: ANN401
        """Take a font; each is read once."""
        key = font.objgen if font.is_indirect else id(font)
        known = self.fonts.get(key)
        if known is None:
            known = self.fonts[key] = read_font(font)
        self.state = replace(self.state, font=known, size=size)


def _is_string(value: Any) -> bool:  # noqa: ANN401
    return getattr(value, "_type_name", "") == "string" or isinstance(value, bytes)


def _digest(image: Any) -> str:  # noqa: ANN401
    """Give what tells an image from others: its bytes, those of its mask, and how they are to be read."""
    entries = sorted((name, str(value)) for name, value in image.items() if not hasattr(value, "get_raw_stream_buffer"))
    mask = image.get("/SMask")
    content = [bytes(each.get_raw_stream_buffer()) for each in (image, mask) if hasattr(each, "get_raw_stream_buffer")]
    return sha256(b"\0".join((repr(entries).encode(), *content))).hexdigest()
