"""The operators of content streams (ISO 32000-2, annex A), each with what it does; by them a page is painted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from briefings.proof.geometry import IDENTITY, Box, Matrix, multiply, stretch
from briefings.proof.glyphs import Font
from briefings.proof.painting import Canvas, Colour, Paint, PaintingError, State

_MOST_OPERATORS = 3_000_000
_DEEPEST = 12
"""Operators of a page, and forms inside of one another: far more than any brief has."""
Operator = Callable[[Canvas, list[Any]], None]


def paint_page(page: Any, fonts: dict[Any, Font]) -> tuple[Box, list[Paint]]:  # noqa: ANN401 - pikepdf
    """Give the box of a page that is seen, and what it paints; `fonts` are read once. Raises PaintingError."""
    import pikepdf  # noqa: PLC0415 - takes a while to load, and few commands need it

    paints: list[Paint] = []
    left = _MOST_OPERATORS

    def follow(stream: Any, resources: Any, state: State, depth: int) -> None:  # noqa: ANN401
        nonlocal left
        if depth > _DEEPEST:
            raise PaintingError("forms stand inside of forms without an end")
        canvas = Canvas(follow, paints, fonts, resources, state, depth)
        for instruction in pikepdf.parse_content_stream(stream):
            left -= 1
            if left < 0:
                raise PaintingError(f"it has more than {_MOST_OPERATORS:,} operators")
            _take(canvas, str(instruction.operator), instruction)

    seen = _sides(page.cropbox).meet(_sides(page.mediabox))
    try:
        follow(page, page.obj.get("/Resources", {}), State(IDENTITY, seen), 0)
    except (pikepdf.PdfError, RuntimeError) as error:
        raise PaintingError(f"what it is drawn by cannot be read ({error})") from error
    return seen, paints


def _take(canvas: Canvas, name: str, instruction: Any) -> None:  # noqa: ANN401
    operator = OPERATORS.get(name)
    if operator is None:
        raise PaintingError(f"it is drawn by '{name[:20]}'")
    try:
        operator(canvas, [] if name == "INLINE IMAGE" else list(instruction.operands))
    except PaintingError:
        raise
    except (TypeError, ValueError, LookupError, ArithmeticError, AttributeError) as error:
        raise PaintingError(f"'{name[:20]}' has no such values") from error


def _sides(values: Any) -> Box:  # noqa: ANN401
    left, bottom, right, top = (float(value) for value in values)
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _matrix(values: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in values)
    return a, b, c, d, e, f


def _colour(values: list[Any]) -> Colour:
    """Give a colour of one, three or four parts as red, green and blue."""
    parts = [float(value) for value in values]
    if len(parts) == 1:
        return parts[0], parts[0], parts[0]
    if len(parts) == 4:  # noqa: PLR2004 - cyan, magenta, yellow, black
        red, green, blue = ((1 - each) * (1 - parts[3]) for each in parts[:3])
    else:
        red, green, blue = parts
    return red, green, blue


def _save(canvas: Canvas, _: list[Any]) -> None:
    canvas.saved.append(canvas.state)


def _restore(canvas: Canvas, _: list[Any]) -> None:
    canvas.state = canvas.saved.pop() if canvas.saved else canvas.state


def _concatenate(canvas: Canvas, values: list[Any]) -> None:
    canvas.state = replace(canvas.state, matrix=multiply(_matrix(values), canvas.state.matrix))


def _set_graphics(canvas: Canvas, values: list[Any]) -> None:
    canvas.set_graphics(str(values[0]))


def _set(field: str, convert: Callable[[Any], Any]) -> Operator:
    """Make an operator that sets one value of the state."""

    def operator(canvas: Canvas, values: list[Any]) -> None:
        canvas.state = replace(canvas.state, **{field: convert(values[0])})

    return operator


def _fill_with(canvas: Canvas, values: list[Any]) -> None:
    """Set the colour of shapes and letters; a pattern is none, and noted down."""
    if values and str(values[-1]).startswith("/"):
        canvas.add(Paint("pattern", canvas.state.clip, canvas.state.clip))
    else:
        canvas.state = replace(canvas.state, fill=_colour(values))


def _stroke_with(canvas: Canvas, values: list[Any]) -> None:
    if not (values and str(values[-1]).startswith("/")):
        canvas.state = replace(canvas.state, stroke=_colour(values))


def _add_points(ends: int, canvas: Canvas, values: list[Any]) -> None:
    numbers = [float(value) for value in values]
    canvas.path += zip(numbers[::2], numbers[1::2], strict=True)
    canvas.is_rectangle = canvas.is_rectangle and ends == 1


def _add_rectangle(canvas: Canvas, values: list[Any]) -> None:
    x, y, width, height = (float(value) for value in values)
    canvas.path += [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    canvas.n_corners += 4


def _clip(canvas: Canvas, _: list[Any]) -> None:
    canvas.clips = True


def _paint(kinds: str, canvas: Canvas, _: list[Any]) -> None:
    """Paint the path: filled ("f", or "e" by the rule of even and odd), stroked ("s"), both or neither."""
    state = canvas.state
    for kind in kinds if canvas.path else ():
        box = canvas.box_of_path()
        if kind in "fe":
            hole = canvas.find_hole() if kind == "e" else None
            canvas.add(Paint("shape", box, state.clip, state.fill, state.alpha, hole=hole, form=canvas.form_of_path()))
        else:
            half = state.width * stretch(state.matrix) / 2
            wide = Box(box.left - half, box.bottom - half, box.right + half, box.top + half)
            canvas.add(Paint("line", wide, state.clip, state.stroke, state.stroke_alpha, form=canvas.form_of_path()))
    canvas.end_path()


def _begin_text(canvas: Canvas, _: list[Any]) -> None:
    canvas.at = canvas.line = IDENTITY


def _place_text(canvas: Canvas, values: list[Any]) -> None:
    canvas.at = canvas.line = _matrix(values)


def _move_text(canvas: Canvas, values: list[Any]) -> None:
    x, y = (float(value) for value in values)
    canvas.at = canvas.line = multiply((1, 0, 0, 1, x, y), canvas.line)


def _move_and_lead(canvas: Canvas, values: list[Any]) -> None:
    canvas.state = replace(canvas.state, leading=-float(values[1]))
    _move_text(canvas, values)


def _next_line(canvas: Canvas, _: list[Any]) -> None:
    _move_text(canvas, [0, -canvas.state.leading])


def _set_font(canvas: Canvas, values: list[Any]) -> None:
    canvas.set_font(canvas.resources["/Font"][str(values[0])], float(values[1]))


def _show(canvas: Canvas, values: list[Any]) -> None:
    canvas.show([values[0]])


def _show_pieces(canvas: Canvas, values: list[Any]) -> None:
    canvas.show(list(values[0]))


def _show_next(canvas: Canvas, values: list[Any]) -> None:
    _next_line(canvas, [])
    canvas.show([values[-1]])


def _begin_content(canvas: Canvas, values: list[Any]) -> None:
    canvas.begin(values)


def _end_content(canvas: Canvas, _: list[Any]) -> None:
    if canvas.contents:
        canvas.contents.pop()


def _use(canvas: Canvas, values: list[Any]) -> None:
    canvas.use(str(values[0]))


def _add_image(canvas: Canvas, _: list[Any]) -> None:
    canvas.add_image("inline")


def _add_shading(canvas: Canvas, _: list[Any]) -> None:
    """Note down a gradient: it fills the clip."""
    canvas.add(Paint("shading", canvas.state.clip, canvas.state.clip, alpha=canvas.state.alpha))


def _ignore(_canvas: Canvas, _values: list[Any]) -> None:
    """Do nothing: how lines are drawn, and what a page says to programs, hides nothing."""


OPERATORS: Mapping[str, Operator] = {
    "q": _save, "Q": _restore, "cm": _concatenate, "gs": _set_graphics,
    "g": _fill_with, "rg": _fill_with, "k": _fill_with,
    "G": _stroke_with, "RG": _stroke_with, "K": _stroke_with,
    "sc": _fill_with, "scn": _fill_with,
    "SC": _stroke_with, "SCN": _stroke_with,
    "m": partial(_add_points, 1), "l": partial(_add_points, 1), "c": partial(_add_points, 3),
    "v": partial(_add_points, 2), "y": partial(_add_points, 2), "h": _ignore, "re": _add_rectangle,
    "W": _clip, "W*": _clip, "n": partial(_paint, ""), "f": partial(_paint, "f"), "F": partial(_paint, "f"),
    "f*": partial(_paint, "e"), "B": partial(_paint, "fs"), "B*": partial(_paint, "es"), "b": partial(_paint, "fs"),
    "b*": partial(_paint, "es"), "S": partial(_paint, "s"), "s": partial(_paint, "s"),
    "BT": _begin_text, "ET": _ignore, "Tm": _place_text, "Td": _move_text, "TD": _move_and_lead, "T*": _next_line,
    "Tf": _set_font, "Tr": _set("mode", int), "Ts": _set("rise", float), "Tc": _set("spacing", float),
    "Tw": _set("word_spacing", float), "Tz": _set("scale", lambda value: float(value) / 100),
    "TL": _set("leading", float), "Tj": _show, "TJ": _show_pieces, "'": _show_next, '"': _show_next,
    "BMC": _begin_content, "BDC": _begin_content, "EMC": _end_content, "Do": _use,
    "sh": _add_shading, "INLINE IMAGE": _add_image,
    "cs": _ignore, "CS": _ignore, "w": _set("width", float), "J": _ignore, "j": _ignore, "M": _ignore, "d": _ignore,
    "i": _ignore, "ri": _ignore, "MP": _ignore, "DP": _ignore, "BX": _ignore, "EX": _ignore,
}  # fmt: skip
