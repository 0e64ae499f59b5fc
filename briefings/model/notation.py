"""The notation of a printed brief: each form that is read back from its pages, beside what reads it.

Templates are given what they need of it as filters; what is written here by one part of brief, another reads.
"""

import re
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import PurePosixPath

PROOF_ATTRIBUTE = "data-proof"
"""The attribute of a page's elements that names them; in a PDF the name is the title of the element's tag."""

CUT_MARK = "[...]"
"""Stands for words that are left out."""

LEDGER_NAME = "brief.json"
"""The name of the ledger among the files inside a PDF."""

LEDGER_ELEMENT = "ledger"
"""The id of the element of a web page, a <template>, that holds the ledger as text."""

GENERATOR = "brief "
"""What stands before the version in the name of the program that made a ledger."""

LONGEST_UNBROKEN = 32
"""Characters of a word with a hyphen, a dash or a slash that is kept on one line; a longer one may be parted."""

PAGE_WORDS = ("page", "Seite", "página", "pagina", "strona", "страница", "сторінка", "trang")
"""What a page is called in a mark, in the languages that a brief speaks."""

SOURCE_WORDS = ("Source", "Quelle", "Fuente", "Fonte", "Bron", "Źródło", "Источник", "Джерело", "Nguồn")
"""What the references call a source, in the languages that a brief speaks."""

PAGE_AS_WRITTEN = rf"\b(?:{'|'.join(PAGE_WORDS)}|p\.)\s*\d{{1,9}}"
"""A page as a mark shows it, and as people write it: "page 3", "Seite 3", "p. 3"."""

PARAGRAPHS_AS_WRITTEN = r"¶\s*\d+(?:\s*[-–]\s*\d+)?"
"""Paragraphs as a mark shows them, and as people write them: "¶12", "¶ 12-13"."""

CUT_AS_WRITTEN = r"\[(?:\.\.\.|…)\]"
"""The mark of a cut, and what people write for it."""

_PAGE_OF_MARK = re.compile(rf"{PAGE_AS_WRITTEN}(?=[\s,]*(?:¶|$))")
_PARAGRAPHS_OF_MARK = re.compile(r"¶\s*(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?")
_SHOWN = re.compile(rf"\s*(\d{{1,9}})\s*(?:{PAGE_AS_WRITTEN}[\s,]*)?¶")
_KEY_POINT_ANCHOR = re.compile(r"key-\d+")
_SOURCE_ANCHOR = re.compile(r"source-(\d{1,9})")
_SOURCE_FILE = re.compile(r"source-(\d{1,9})(?:[-.].*)?")
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_STEM = 60
_HASH_DIGITS = 12
_HASH = r"SHA[-\u2010\u2011]256\s+(?P<digits>[0-9a-f]{8,64})"
"""The three hyphens share a glyph in the fonts of a brief."""
_FILE = re.compile(rf"^(?P<file>.+)\s+{_HASH}\b", re.DOTALL)
_LABEL = re.compile(rf"\b(?:{'|'.join(SOURCE_WORDS)})\s+(\d{{1,9}})\b")
_PRINTED_HASH = re.compile(_HASH)


class Role(Enum):
    """What an element with a name is to those who read the brief back; the value of the name says whose."""

    PASSAGE = "passage"
    """The words of a passage; its anchor."""
    REMARK = "remark"
    """Words of the analyst; their anchor."""
    MARKS = "marks"
    """All citation marks of a passage or a remark; the anchor of that."""
    MARK = "mark"
    """One citation mark; the number of the source."""
    FILE = "file"
    """The path of a source and its hash; the number of the source."""
    CHOSEN = "chosen"
    """What a model chose for the brief, in words."""
    ATTACHED = "attached"
    """What travels inside the PDF; "ledger", "sources" or both."""


_ROLES = {role.value: role for role in Role}


def name_element(role: Role, value: object) -> str:
    """Give the name of an element, such as "passage key-1"."""
    return f"{role.value} {value}"


def read_names(names: Iterable[str]) -> dict[Role, str]:
    """Give the values by their roles; a name that is none of ours is left out, and of equal roles the last counts."""
    parted = (name.partition(" ") for name in names)
    return {_ROLES[role]: value for role, _, value in parted if role in _ROLES}


def section_anchor(number: str) -> str:
    """Give the anchor of the section with a number such as "2.1"; "section-2-1" is a passage of section 2."""
    return f"section-{number}"


def statement_anchor(section: str, place: int) -> str:
    """Give the anchor of a passage by the anchor of its section and its place there, from 1."""
    return f"{section}-{place}"


def remark_anchor(section: str, place: int) -> str:
    """Give the anchor of words of the analyst by the anchor of their section and their place there, from 1."""
    return f"{section}-remark-{place}"


def key_point_anchor(place: int) -> str:
    """Give the anchor of a passage on the first page by its place there, from 1."""
    return f"key-{place}"


def is_key_point_anchor(anchor: str) -> bool:
    """Tell whether an anchor is of a passage on the first page."""
    return _KEY_POINT_ANCHOR.fullmatch(anchor) is not None


def passage_anchor(number: int) -> str:
    """Give the anchor of a passage in the evidence."""
    return f"passage-{number}"


def entry_anchor(source: int) -> str:
    """Give the anchor of the entry in the references that describes a source."""
    return f"entry-{source}"


def note_anchor(source: int, note: int) -> str:
    """Give the anchor of a note, which cites a source."""
    return f"source-{source}-note-{note}"


def source_anchor(source: int) -> str:
    """Give the anchor of a source in the references: where its citation marks lead."""
    return f"source-{source}"


def read_source_anchor(anchor: str) -> int | None:
    """Give the number of the source that an anchor is of; None for any other anchor."""
    found = _SOURCE_ANCHOR.fullmatch(anchor)
    return int(found[1]) if found else None


def label_page(page: int) -> str:
    """Give what a place calls a page, where no language is known: "page 3"."""
    return f"{PAGE_WORDS[0]} {page}"


def write_place(
    page: int | None, paragraph: int | None, last: int | None, label: Callable[[int], str] = label_page
) -> str:
    """Give the place that a mark shows: "page 3, ¶12–13"; what is None is left out. `label` names a page."""
    paragraphs = f"¶{paragraph}" + (f"–{last}" if last else "") if paragraph else ""
    return ", ".join(part for part in (label(page) if page else "", paragraphs) if part)


def read_place(label: str) -> tuple[int | None, int | None, int | None]:
    """Give the page, the paragraph and the last of several that a mark shows."""
    page, paragraphs = _PAGE_OF_MARK.search(label), _PARAGRAPHS_OF_MARK.search(label)
    first, last = paragraphs.groups() if paragraphs else (None, None)
    return (
        int(re.sub(r"\D", "", page[0])) if page else None,
        int(first) if first else None,
        int(last) if last else None,
    )


def read_shown(label: str) -> int | None:
    """Give the number of the source that a mark such as "2 ¶6" shows; None where it shows a name."""
    found = _SHOWN.match(label)
    return int(found[1]) if found else None


def read_cut(text: str) -> tuple[bool, str]:
    """Tell whether a passage opens with the mark of a cut, and give its words."""
    is_cut = text.startswith(CUT_MARK)
    return is_cut, text.removeprefix(CUT_MARK).lstrip() if is_cut else text


def shorten_hash(sha256: str) -> str:
    """Give as many digits of a SHA-256 as are shown to people."""
    return sha256[:_HASH_DIGITS]


def label_hash(sha256: str) -> str:
    """Give a SHA-256 as it is printed, behind the path of its file: "SHA-256 c7c95af4bda8"."""
    return f"SHA-256 {shorten_hash(sha256)}"


def read_file(text: str) -> tuple[str, str] | None:
    """Give the path and the digits of a file that is printed with its hash; None where that cannot be read."""
    found = _FILE.match(text)
    return (found["file"], found["digits"]) if found else None


def read_references(text: str) -> tuple[tuple[int, str, str], ...]:
    """Give number, path and digits of each source of a list of references, from its label to its hash.

    The path is what stands before the hash in its line, behind the label.
    """
    labels = [*_LABEL.finditer(text)]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    found = []
    for label, end in zip(labels, ends, strict=False):
        printed = _PRINTED_HASH.search(text, label.end(), end)
        if printed:
            before = text[label.end() : printed.start()].rstrip()
            file = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :].strip()
            found += [(int(label[1]), file, printed["digits"])] if file else []
    return tuple(found)


def source_file_name(number: int, file: str) -> str:
    """Name a source inside a PDF by its number, so that no two are equal, and what is safe of its own name."""
    path = PurePosixPath(file)
    stem = _UNSAFE.sub("-", path.stem)[:_LONGEST_STEM].strip("-")
    return "-".join(part for part in ("source", str(number), stem) if part) + path.suffix.lower()


def read_source_file_name(name: str) -> int | None:
    """Give the number of the source that a file inside a PDF is; None for a file that is no source."""
    found = _SOURCE_FILE.fullmatch(name)
    return int(found[1]) if found else None
