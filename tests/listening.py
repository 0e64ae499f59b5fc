"""A PDF as somebody hears it who has it read aloud: its tags in their order, and what is said for each."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

MOST_WORDS_OF_A_NAME = 12
LEAST_LETTERS_OF_A_NAME = 3
ALONE = {"P", "Link", "H1", "H2", "H3", "H4", "Table", "TR", "TD", "TH"}
"""Tags that stand in none of their own kind."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said for a piece of content: its words, the kinds of the tags around it from the outermost, the page.

    `link` is the number of the link that it belongs to, from 1, and `name` what that is called; 0 and "" for none.
    `place` is when it is painted on its page. `language` is that of the nearest tag that has one.
    """

    words: str
    kinds: tuple[str, ...]
    page: int
    place: int
    link: int = 0
    name: str = ""
    language: str = ""

    @property
    def said(self) -> str:
        """What a screen reader says: a link by its name."""
        return self.name if self.link else self.words


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and the words for those who do not see it."""

    words: str


def listen(path: Path) -> tuple[list[Heard], list[Figure]]:
    """Read a PDF from its tags: what is said, in the order of the tags, and its pictures."""
    with pikepdf.open(path) as pdf, pypdfium2.PdfDocument(path) as document:
        contents = [_contents(page) for page in document]
        reader = _Reader({page.objgen: i for i, page in enumerate(pdf.pages)}, contents)
        reader.read(pdf.Root.StructTreeRoot, Heard("", (), 0, -1, language=str(pdf.Root.get("/Lang", ""))))
        return reader.heard, reader.figures


def count_untold(path: Path) -> int:
    """Count the characters that are painted on pages, and are neither tagged nor artifacts."""
    with pypdfium2.PdfDocument(path) as document:
        return sum(len(_contents(page).get(-1, "").strip()) for page in document)


def sentence(heard: list[Heard]) -> str:
    """Give what is heard in one text; what belongs to one link is said once."""
    said: list[str] = []
    last = 0
    for each in heard:
        if not each.link or each.link != last:
            said.append(each.said)
        last = each.link
    return " ".join(" ".join(said).split())


class _Reader:
    def __init__(self, pages: dict[tuple[int, int], int], contents: list[dict[int, str]]) -> None:
        self._pages, self._contents = pages, contents
        self._links = 0
        self.heard: list[Heard] = []
        self.figures: list[Figure] = []

    def read(self, tag: Any, around: Heard) -> None:
        """Read a tag; what stands around it is a piece without words."""
        kind = str(tag.get("/S", "")).removeprefix("/")
        around = replace(
            around,
            kinds=(*around.kinds, kind) if kind else (),
            page=self._pages[tag.Pg.objgen] + 1 if "/Pg" in tag else around.page,
            language=str(tag.get("/Lang", around.language)),
        )
        if kind == "Figure":
            self.figures.append(Figure(str(tag.get("/Alt", ""))))
        if kind == "Link":
            self._links += 1
            names = [str(kid.Obj.get("/Contents", "")) for kid in _kids(tag) if _is_place(kid)]
            around = replace(around, link=self._links, name=names[0] if names else "")
        if "/ActualText" in tag:
            self.heard.append(replace(around, words=str(tag.ActualText)))
            return
        for kid in _kids(tag):
            if isinstance(kid, int):
                self.heard.append(replace(around, words=self._contents[around.page - 1].get(kid, ""), place=kid))
            elif isinstance(kid, pikepdf.Dictionary) and not _is_place(kid):
                self.read(kid, around)


def _kids(tag: Any) -> Iterator[Any]:
    kids = tag.get("/K", [])
    yield from kids if isinstance(kids, pikepdf.Array) else [kids]


def _is_place(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"


def _contents(page: pypdfium2.PdfPage) -> dict[int, str]:
    """Give the text of each marked content of a page by its number; -1 has what is in none and no artifact."""
    text = page.get_textpage()
    found: dict[int, str] = {}
    for thing in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
        number = raw.FPDFPageObj_GetMarkedContentID(thing.raw)
        if number < 0 and raw.FPDFPageObj_CountMarks(thing.raw):
            continue
        length = raw.FPDFTextObj_GetText(thing.raw, text.raw, None, 0)
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFTextObj_GetText(thing.raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
        found[number] = found.get(number, "") + buffer.raw.decode("utf-16-le").rstrip("\0")
    return found


def find_faults(heard: list[Heard], figures: list[Figure]) -> list[str]:
    """Say what a listener would stumble over."""
    return [
        *_of_headings(heard),
        *_of_links(heard),
        *_of_signs(heard),
        *_of_tags(heard),
        *("a picture has no words" for figure in figures if not re.search(r"\w{3}", figure.words)),
    ]


def headings(heard: list[Heard]) -> list[tuple[int, str]]:
    """Give the headings in their order: their levels, and what is said of them, the number of a section left out."""
    found: list[tuple[int, str]] = []
    inside: tuple[str, ...] = ()
    for each in heard:
        levels = [i for i, kind in enumerate(each.kinds) if re.fullmatch(r"H[1-6]", kind)]
        if levels and inside == each.kinds[: levels[0] + 1]:
            found[-1] = (found[-1][0], f"{found[-1][1]} {each.said}")
        elif levels:
            found.append((int(each.kinds[levels[0]][1]), each.said))
        inside = each.kinds[: levels[0] + 1] if levels else ()
    return [(level, re.sub(r"^[\d.]+ ", "", " ".join(words.split()))) for level, words in found]


def _of_headings(heard: list[Heard]) -> Iterator[str]:
    levels = [level for level, _ in headings(heard)]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"{levels.count(1)} headings of the first level, of which one should come first"
    yield from (f"level {after} follows {before}" for before, after in pairwise(levels) if after > before + 1)


def _of_links(heard: list[Heard]) -> Iterator[str]:
    names = {each.link: each.name for each in heard if each.link}
    for name in dict.fromkeys(names.values()):
        if sum(map(str.isalpha, name)) < LEAST_LETTERS_OF_A_NAME:
            yield f"a link is called '{name}'"
        elif len(name.split()) > MOST_WORDS_OF_A_NAME and "://" not in name:
            yield f"a link is called by {len(name.split())} words: '{name}'"


def _of_signs(heard: list[Heard]) -> Iterator[str]:
    found = re.search(r"([^\w\s])(?:\s*\1){3}", re.sub(r"\[\.\.\.\]|://", "", sentence(heard)))
    if found:
        yield f"'{found[0]}' is read sign by sign"


def _of_tags(heard: list[Heard]) -> Iterator[str]:
    nested = {kind for each in heard for kind in set(each.kinds) & ALONE if each.kinds.count(kind) > 1}
    yield from (f"{kind} stands in {kind}" for kind in sorted(nested))
    placed = [(each.page, each.place) for each in heard if each.words.strip() and each.place >= 0]
    back = sum(after < before for before, after in pairwise(placed))
    if back:
        yield f"{back} times is read next what is painted before"
