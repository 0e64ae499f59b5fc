"""What is drawn on the pages of a PDF beside letters, held against the brief made again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.proof.geometry import Box
from briefings.proof.painting import Paint
from briefings.proof.typeset import THIN_LINE, Letter, Sheet, Typeset, is_below_baseline

_THIN = 3.0
_EDGE, _EDGE_OF_CELL = 1.0, 6.0
"""Points by which the ends of a line or ground may differ from those made again: of a page, and of a table."""
_BAND = (0.05, 0.5)
"""The middle of letters, in shares of their size from the baseline."""
_LEAST_INK = 0.02
_WIDEST_SPACE = 0.7
"""Between words, in shares of their size."""


def find_strange_ink(file: Typeset, made: Typeset) -> Iterator[str]:
    """Say what is drawn that the brief made again does not draw; the first of it."""
    drawn, models = ([paint for sheet in typeset.sheets for paint in sheet.shapes] for typeset in (file, made))
    letters = file.letters_by_page()
    for number, sheet in enumerate(file.sheets, 1):
        here = [*letters.get(number, ()), *(each for line in sheet.furniture for each in line)]
        for paint in sheet.shapes:
            why = _fault(paint, here, models)
            if why:
                yield f"page {number} has {why}"
                return
    if _figures(file.sheets) != _figures(made.sheets):
        yield "it has other pictures, or at other places"
    letters = made.letters_by_page()
    for number, sheet in enumerate(made.sheets, 1):
        own = (paint for paint in sheet.shapes if not _is_under_words(paint, letters.get(number, ())))
        if any(not any(_is_like(model, paint) for paint in drawn) for model in own):
            yield "a line or a ground is missing on its pages"
            return


def _fault(paint: Paint, letters: Sequence[Letter], models: Sequence[Paint]) -> str:
    if paint.odd:
        return f"a {paint.kind} that is {paint.odd[0]}"
    if paint.form:
        return ""  # held to the pictures made again, each at its place
    inks = [ink for ink in _inks(paint) if ink.area > _LEAST_INK]
    if any(
        letter.y < ink.top and letter.y + letter.size > ink.bottom and _crosses(ink, letter)
        for ink in inks
        for letter in letters
    ):
        return "a line through its words"
    if _is_under_words(paint, letters) or any(_is_like(paint, model) for model in models):
        return ""
    return f"a {'line' if min(paint.box.width, paint.box.height) <= _THIN else 'ground'} that it should not have"


def _inks(paint: Paint) -> Iterator[Box]:
    """Give the rectangles that a shape inks: one, or the four sides of a frame."""
    box, hole = paint.box.meet(paint.clip), paint.hole
    if hole is None:
        yield box
        return
    yield Box(box.left, hole.top, box.right, box.top)
    yield Box(box.left, box.bottom, box.right, hole.bottom)
    yield Box(box.left, hole.bottom, hole.left, hole.top)
    yield Box(hole.right, hole.bottom, box.right, hole.top)


def _crosses(ink: Box, letter: Letter) -> bool:
    """Tell whether ink meets the middle of a letter without being the ground of all of it."""
    low, high = (letter.y + share * letter.size for share in _BAND)
    band = Box(letter.x, low, letter.end, high)
    return ink.meet(band).area > _LEAST_INK and not (
        ink.bottom <= low + _LEAST_INK and ink.top >= high and ink.left <= letter.x + 1 and ink.right >= letter.end - 1
    )


def _is_under_words(paint: Paint, letters: Sequence[Letter]) -> bool:
    """Tell whether a shape is no more than a line under words or their ground: the look of letters tells which."""
    box = paint.box
    if paint.hole is not None:
        return False
    is_related = _runs_under if box.height <= THIN_LINE else _is_ground
    on_it = [letter for letter in letters if is_related(box, letter)]
    if not on_it:
        return False
    size = on_it[0].size
    ends = sorted((letter.x, letter.end) for letter in on_it)
    is_full = all(two[0] - one[1] <= _WIDEST_SPACE * size for one, two in pairwise(ends))
    return is_full and ends[0][0] - box.left <= size and box.right - max(end for _, end in ends) <= size


def _runs_under(line: Box, letter: Letter) -> bool:
    is_below = is_below_baseline(line, letter.y, letter.size)
    return line.left - 1 <= letter.x + letter.advance / 2 <= line.right + 1 and is_below


def _is_ground(ground: Box, letter: Letter) -> bool:
    """Tell whether a rectangle is the ground of a letter, and as high as one line."""
    is_beside = ground.left - 1 <= letter.x + letter.advance / 2 <= ground.right + 1
    is_around = ground.bottom - 1 <= letter.y and letter.y + letter.size / 2 <= ground.top
    return is_beside and is_around and ground.height < 2 * letter.size


def _is_like(paint: Paint, model: Paint) -> bool:
    """Tell whether a shape is one of those made again: in kind, colour, and from side to side."""
    if (paint.kind, paint.colour, paint.alpha) != (model.kind, model.colour, model.alpha):
        return False
    if (paint.hole is None) != (model.hole is None) or paint.form != model.form:
        return False
    allowed = _EDGE_OF_CELL if paint.kind == "line" else _EDGE
    if abs(paint.box.left - model.box.left) > allowed or abs(paint.box.right - model.box.right) > allowed:
        return False
    if paint.hole is not None and model.hole is not None:
        return all(abs(one - other) <= 0.2 for one, other in zip(_sides(paint), _sides(model), strict=True))  # noqa: PLR2004
    heights = paint.box.height, model.box.height
    return min(heights) > _THIN or abs(heights[0] - heights[1]) <= 0.2  # noqa: PLR2004


def _sides(paint: Paint) -> tuple[float, float, float, float]:
    """Give how thick the sides of a frame are; 0 for one that a page has cut."""
    box, hole = paint.box, paint.hole or paint.box
    return hole.left - box.left, hole.bottom - box.bottom, box.right - hole.right, box.top - hole.top


def _figures(sheets: Sequence[Sheet]) -> list[tuple[object, ...]]:
    """Give the pictures of all pages, and the shapes that are no rectangles, each with its place from the left."""
    return [
        (
            paint.kind,
            paint.form,
            paint.colour,
            paint.alpha,
            *map(round, (paint.box.left, paint.box.width, paint.box.height)),
        )
        for sheet in sheets
        for paint in sheet.shapes
        if paint.form or paint.kind in {"image", "shading", "pattern"}
    ]
