"""Two PDFs, page by page: whether they hold the same text, in the same places, and look the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest
from typing import Any

from briefings.proof.lookup import fold_print

_SCALE = 1.5
"""Pages are drawn at 108 dots to the inch: a comma has several dots."""
_TENTHS = 10
"""Places of letters are compared in tenths of a point."""
_AROUND = 60
_MOST_CHARACTERS = 5_000_000


class Differs(Enum):
    """In what a page differs from the one that should be there."""

    COUNT = "other pages"
    TEXT = "other words"
    PLACES = "the same words in other places"
    PICTURE = "the same words in the same places, and another picture"


@dataclass(frozen=True, slots=True)
class PageDifference:
    """The first difference of two PDFs: the page, from 1, in what, and for words what stands there and what should."""

    page: int
    differs: Differs
    found: str = ""
    wanted: str = ""


def compare_pages(content: bytes, wanted: bytes) -> PageDifference | None:
    """Find the first difference between the pages of two PDFs; None where there is none.

    Other words come before the same words in other places, wherever these are.
    """
    import pypdfium2  # noqa: PLC0415 - takes a while to load, and few commands need it
    from pypdfium2 import raw  # noqa: PLC0415

    with pypdfium2.PdfDocument(content) as ours, pypdfium2.PdfDocument(wanted) as theirs:
        texts = [_read_words(raw, document) for document in (ours, theirs)]
        difference = _compare_words(*texts)
        if difference:
            return difference
        pages = zip(ours, theirs, strict=True)
        found = [each for number, pair in enumerate(pages, 1) for each in _compare_page(raw, number, *pair)]
    order = list(Differs)
    return min(found, key=lambda each: (order.index(each.differs), each.page), default=None)


def has_same_letters(content: bytes, wanted: bytes) -> bool:
    """Tell whether two PDFs hold the same letters in one order, however they are parted into words and pages."""
    import pypdfium2  # noqa: PLC0415
    from pypdfium2 import raw  # noqa: PLC0415

    with pypdfium2.PdfDocument(content) as ours, pypdfium2.PdfDocument(wanted) as theirs:
        one, other = ("".join(word for page in _read_words(raw, each) for word in page) for each in (ours, theirs))
    return fold_print(one) == fold_print(other)


def _read_words(raw: Any, document: Any) -> list[list[str]]:  # noqa: ANN401 - pypdfium2
    """Give the words of each page, in the order in which they are drawn."""
    words = []
    for page in document:
        text = page.get_textpage()
        words.append(text.get_text_range(0, min(_MOST_CHARACTERS, raw.FPDFText_CountChars(text.raw))).split())
        text.close()
        page.close()
    return words


def _compare_words(ours: list[list[str]], theirs: list[list[str]]) -> PageDifference | None:
    """Compare the words of all pages, joined: where lines and pages end is a matter of places."""
    found = [(word, number) for number, page in enumerate(ours, 1) for word in page]
    wanted = [word for page in theirs for word in page]
    for at, (pair, word) in enumerate(zip_longest(found, wanted)):
        if pair is None or pair[0] != word:
            page = pair[1] if pair else len(ours)
            here = " ".join(each for each, _ in found[at : at + 8])
            return PageDifference(page, Differs.TEXT, here[:_AROUND], " ".join(wanted[at : at + 8])[:_AROUND])
    return None if len(ours) == len(theirs) else PageDifference(len(ours), Differs.COUNT)


def _compare_page(raw: Any, number: int, ours: Any, theirs: Any) -> Iterator[PageDifference]:  # noqa: ANN401
    if ours.get_size() == theirs.get_size() and _draw(ours) == _draw(theirs):
        return
    same = _read_places(raw, ours) == _read_places(raw, theirs)
    yield PageDifference(number, Differs.PICTURE if same else Differs.PLACES)


def _draw(page: Any) -> bytes:  # noqa: ANN401
    bitmap = page.render(scale=_SCALE)
    content = bytes(bitmap.buffer)
    bitmap.close()
    return content


def _read_places(raw: Any, page: Any) -> list[tuple[int, ...]]:  # noqa: ANN401
    """Give each letter of a page with its box, in tenths of a point."""
    text = page.get_textpage()
    places = [
        (raw.FPDFText_GetUnicode(text.raw, i), *(round(edge * _TENTHS) for edge in text.get_charbox(i)))
        for i in range(min(_MOST_CHARACTERS, raw.FPDFText_CountChars(text.raw)))
    ]
    text.close()
    return places
