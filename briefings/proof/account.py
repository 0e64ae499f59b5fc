"""A PDF held against the brief printed again by another version of the layout: whether all its ink is accounted for.

Another version ends lines and pages at other places, and no more. So each letter of the file has to be the letter that
stands there in the brief made again, of the same outline, size, colour, ground and underlining, in the same tags and
the same link; the letters of a line follow each other at the same distance; lines go down, from the left edges that
their paragraphs have; blocks stand beside blocks where they do in the brief made again; the heads and feet of pages,
and all lines and grounds, are those of the brief made again; and what lies beside the pages is the same.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from briefings.proof.bearings import Pairs, find_misplaced
from briefings.proof.hidden import find_hidden
from briefings.proof.inked import find_strange_ink
from briefings.proof.objects import find_other_object
from briefings.proof.outlines import Outlines
from briefings.proof.painting import PaintingError
from briefings.proof.typeset import Letter, Link, Typeset, open_pair, page_of, read_typeset

_ELSEWHERE = ("/Root/Pages", "/Root/StructTreeRoot", "/Root/Outlines", "/Root/Names/Dests")
"""Where a PDF says on which page something stands: what stands there is compared letter by letter."""
_NUMBER = re.compile(r"(\d+)")
_SIZE = 0.02
_NEAR = 80
"""Letters: a place that is named may be off by so many, a line or two."""


def find_unaccounted(content: bytes, wanted: bytes) -> str:
    """Say what of a PDF is not accounted for by the brief printed again; "" where everything is."""
    other = find_other_object(content, wanted, _ELSEWHERE)
    if other:
        return f"it holds something else at {other}"
    try:
        theirs, ours = open_pair(content, wanted)
        with theirs, ours:
            strange = next(_compare(read_typeset(theirs), read_typeset(ours)), "")
    except PaintingError as error:
        return str(error)
    return strange or next((finding.what for finding in find_hidden(content)), "")


def _compare(file: Typeset, made: Typeset) -> Iterator[str]:
    pairs: list[tuple[Letter, Letter]] = []
    outlines = Outlines()
    yield from _align(file, made, pairs)
    yield from _compare_looks(pairs, outlines)
    yield from find_misplaced(pairs)
    yield from _compare_links(file, made)
    yield from _compare_places(file, made, pairs)
    yield from _compare_sheets(file, made, outlines)
    yield from find_strange_ink(file, made)


def _align(file: Typeset, made: Typeset, pairs: list[tuple[Letter, Letter]]) -> Iterator[str]:
    """Pair the letters; the number of a page in a link is that of the page where the link leads."""
    ours, theirs = file.letters, made.letters
    i = j = 0
    while i < len(ours) and j < len(theirs):
        one, other = ours[i], theirs[j]
        if one.tags != other.tags or one.text != other.text:
            run, model = _head_at(ours, i), _head_at(theirs, j)
            above = _heads_above(run or model, pairs)
            if above:
                pairs += zip(run, [letter for _, letter in above], strict=False)
                i, j = i + len(run), j + (0 if run else len(model))
                continue
        if one.link and other.link and one.target == other.target and one.tags == other.tags:
            numbers = _digits(ours, i), _digits(theirs, j)
            pages = page_of(one.target, file.places), page_of(one.target, made.places)
            if numbers[0] != numbers[1] and numbers == pages:
                i, j = i + len(numbers[0]), j + len(numbers[1])
                continue
        if one.text != other.text:
            yield f"page {one.page} has '{_around(ours, i)}' where '{_around(theirs, j)}' should stand"
            return
        if one.tags != other.tags or one.target != other.target:
            how = "leads elsewhere" if one.target != other.target else "is tagged otherwise"
            yield f"page {one.page}: '{_around(ours, i)}' {how} than it should"
            return
        pairs.append((one, other))
        i, j = i + 1, j + 1
    if i < len(ours) or j < len(theirs):
        yield "its words end otherwise than they should"


def _heads_above(run: Sequence[Letter], pairs: Pairs) -> Pairs:
    """Give the head of a table, above what comes next, that a page repeats; nothing where it is no such head."""
    end = next((n for n in range(len(pairs), 0, -1) if _is_head(pairs[n - 1][0])), 0)
    above = pairs[max(0, end - len(run)) : end]
    return above if [letter.text for letter in run] == [letter.text for letter, _ in above] else ()


def _head_at(letters: Sequence[Letter], at: int) -> Sequence[Letter]:
    """Give the head of a table with which a page begins; nothing where another thing stands there."""
    if at and letters[at - 1].page == letters[at].page:
        return ()
    return tuple(takewhile(_is_head, letters[at:]))


def _is_head(letter: Letter) -> bool:
    return any("/Scope /Column" in tag for tag in letter.tags)


def _digits(letters: Sequence[Letter], at: int) -> str:
    """Give the digits that begin at a letter, in one link; none where one stands before them."""
    if at and letters[at - 1].link == letters[at].link and letters[at - 1].text.isdigit():
        return ""
    end = at
    while end < len(letters) and letters[end].text.isdigit() and letters[end].link == letters[at].link:
        end += 1
    return "".join(letter.text for letter in letters[at:end])


def _around(letters: Sequence[Letter], at: int) -> str:
    return "".join(letter.text for letter in letters[at : at + 20])


def _compare_looks(pairs: Pairs, outlines: Outlines) -> Iterator[str]:
    for at, (one, other) in enumerate(pairs):
        why = ""
        if one.look != other.look:
            why = "in other colours, or otherwise underlined"
        elif abs(one.size - other.size) > _SIZE * other.size:
            why = "in another size"
        elif not outlines.are_alike(one.font, one.code, other.font, other.code):
            why = "drawn by another font"
        if why:
            yield f"page {one.page}: '{_around([each for each, _ in pairs[at : at + 20]], 0)}' is {why}"
            return


def _compare_links(file: Typeset, made: Typeset) -> Iterator[str]:
    """Hold the links to those of the brief made again, and each to its words: it lies on them, and on no others."""
    known = {(link.target, link.said) for link in made.links}
    words: dict[int, list[Letter]] = {}
    on_page = file.letters_by_page()
    for letter in file.letters:
        words.setdefault(letter.link, []).append(letter)
    for link in file.links:
        if (link.target, link.said) not in known:
            yield f"page {link.page} has a link to '{link.target[:60]}' that it should not have"
        own = words.get(link.number, [])
        below = [letter for letter in on_page.get(link.page, ()) if _is_on(link, letter)]
        is_around = all(letter.page == link.page and _is_on(link, letter) for letter in own)
        if not (below and is_around) or any(letter.target != link.target for letter in below):
            yield f"page {link.page} has a link to '{link.target[:60]}' that does not lie on its words"


def _is_on(link: Link, letter: Letter) -> bool:
    """Tell whether the middle of a letter is in the box of a link."""
    across, up = letter.x + letter.advance / 2, letter.y + letter.size / 4
    return link.box.left <= across <= link.box.right and link.box.bottom <= up <= link.box.top


def _compare_places(file: Typeset, made: Typeset, pairs: Pairs) -> Iterator[str]:
    """Hold each place that is named to the letters that stand there."""
    if file.places.keys() != made.places.keys():
        yield "other places in it are named"
        return
    if [each[:2] for each in file.outline] != [each[:2] for each in made.outline]:
        yield "its outline says something else"
        return
    named = [(name, file.places[name], made.places[name]) for name in file.places]
    named += [(one[1], one[2], other[2]) for one, other in zip(file.outline, made.outline, strict=True)]
    ours, theirs = _Nearest([one for one, _ in pairs]), _Nearest([other for _, other in pairs])
    for name, one, other in named:
        if abs(ours.find(*one) - theirs.find(*other)) > _NEAR:
            yield f"'{name[:60]}' is named at another place"
            return


class _Nearest:
    """Finds the letters next to places."""

    def __init__(self, letters: Sequence[Letter]) -> None:
        self._pages: dict[int, list[tuple[int, Letter]]] = {}
        for at, letter in enumerate(letters):
            self._pages.setdefault(letter.page, []).append((at, letter))

    def find(self, page: int, x: float, y: float) -> int:
        """Give the number of the letter whose upper left is nearest to a place; those below it come first."""
        near = self._pages.get(page, [])
        return min(near, key=lambda each: _distance(each[1], x, y), default=(0, None))[0]


def _distance(letter: Letter, x: float, y: float) -> float:
    return abs(letter.x - x) + 2 * abs(letter.y + letter.size - y)


def _compare_sheets(file: Typeset, made: Typeset, outlines: Outlines) -> Iterator[str]:
    """Hold the heads and feet of the pages to those of the same pages made again, and of the last one."""
    drawn: dict[str, list[Letter]] = {}
    for letter in (*made.letters, *(each for sheet in made.sheets for line in sheet.furniture for each in line)):
        drawn.setdefault(letter.text, []).append(letter)
    for number, sheet in enumerate(file.sheets, 1):
        n = min(number, len(made.sheets))
        model = made.sheets[n - 1]
        if sheet.entries != model.entries:
            yield f"page {number} is not of the make of the others"
            return
        counts = {(str(n), str(number)), (str(len(made.sheets)), str(len(file.sheets)))}
        if len(sheet.furniture) != len(model.furniture):
            yield f"page {number} has something else at its head or foot"
            return
        for line, wanted in zip(sheet.furniture, model.furniture, strict=True):
            if not _is_furniture(line, wanted, counts, drawn, outlines):
                yield f"page {number} has '{_around(line, 0)}' at its head or foot, where '{_around(wanted, 0)}' stands"
                return


def _is_furniture(
    line: Sequence[Letter],
    wanted: Sequence[Letter],
    counts: set[tuple[str, str]],
    drawn: dict[str, list[Letter]],
    outlines: Outlines,
) -> bool:
    said, due = ("".join(letter.text for letter in each) for each in (line, wanted))
    if not _is_numbered(said, due, counts):
        return False
    one, other = line[0], wanted[0]
    ends = line[-1].end, wanted[-1].end
    offsets = (one.x - other.x, ends[0] - ends[1], (one.x + ends[0] - other.x - ends[1]) / 2)
    if min(map(abs, offsets)) > 2 or abs(one.y - other.y) > 2 or one.look != other.look:  # noqa: PLR2004
        return False
    if abs(one.size - other.size) > _SIZE * other.size or any(letter.y != one.y for letter in line):
        return False
    follows = all(abs(two.x - each.end) <= 0.4 * each.size for each, two in pairwise(line))
    return follows and all(
        any(outlines.are_alike(letter.font, letter.code, each.font, each.code) for each in drawn.get(letter.text, ()))
        for letter in line
    )


def _is_numbered(said: str, due: str, counts: set[tuple[str, str]]) -> bool:
    """Tell whether words are those made again, but for the number of the page and the count of pages."""
    parts = [_NUMBER.split(each) for each in (said, due)]
    if len(parts[0]) != len(parts[1]):
        return False
    return all(one == other or (other, one) in counts for one, other in zip(*parts, strict=True))
