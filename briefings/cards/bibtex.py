"""BibTeX and BibLaTeX -> entries; a broken entry does not stop the others."""

import re
from collections.abc import Iterator, Mapping

from briefings.cards.entry import Entry
from briefings.syntax.latex import decode_latex

_BEGIN = re.compile(r"@[ \t]*([A-Za-z]+)\s*([{(])")
_NAME = re.compile(r"\s*([^\s,={}()\"#%']+)\s*")
_SPACE, _BETWEEN, _JOINED = re.compile(r"\s*"), re.compile(r"[\s,]*"), re.compile(r"\s*#")
_DELIMITER = re.compile(r'\\.|[{}"]', re.DOTALL)
_PLAIN = re.compile(r"[^\s,#{}()\"]+")
_KINDS = {
    "article": "article", "book": "book", "booklet": "booklet", "dataset": "dataset", "electronic": "web page",
    "inbook": "chapter", "incollection": "chapter", "inproceedings": "conference paper", "manual": "manual",
    "mastersthesis": "thesis", "online": "web page", "phdthesis": "thesis", "report": "report", "techreport": "report",
    "thesis": "thesis", "unpublished": "manuscript", "video": "video", "www": "web page",
}  # fmt: skip
_PUBLISHERS = ("journaltitle", "journal", "publisher", "organization", "institution", "school")
_MONTHS = {name: f"{i:02}" for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


class _BrokenError(Exception):
    """An entry that cannot be read."""


def read_bibtex(text: str) -> tuple[list[Entry], list[str]]:
    """Read all entries that can be read; give them with what is wrong."""
    entries: list[Entry] = []
    problems: list[str] = []
    strings = dict(_MONTHS)
    at = 0
    while begin := _BEGIN.search(text, at):
        kind, at = begin[1].lower(), begin.end()
        try:
            if kind in {"comment", "preamble"}:
                continue
            key = "" if kind == "string" else _key(text, at)
            fields, end = _fields(text, at + len(key) + bool(key), strings)
        except _BrokenError:
            problems.append(f"has an entry that is not BibTeX (line {text.count(chr(10), 0, begin.start()) + 1})")
            continue
        at = end
        if kind == "string":
            strings |= fields
        else:
            entries.append(_entry(kind, key.strip(), fields))
    if not entries and not problems:
        problems.append("holds no entry of a bibliography")
    return entries, problems


def _key(text: str, at: int) -> str:
    comma = text.find(",", at)
    key = text[at:comma]
    if comma < 0 or re.search(r"[={}\n]", key.strip()):
        raise _BrokenError
    return key


def _fields(text: str, at: int, strings: Mapping[str, str]) -> tuple[dict[str, str], int]:
    """Read "name = value" up to the end of an entry; give also where it ends."""
    fields: dict[str, str] = {}
    while True:
        at = _end_of(_BETWEEN, text, at)
        if text[at : at + 1] in {"}", ")"}:
            return fields, at + 1
        name = _NAME.match(text, at)
        if name is None or text[name.end() : name.end() + 1] != "=":
            raise _BrokenError
        value, at = _value(text, name.end() + 1, strings)
        fields.setdefault(name[1].lower(), value)


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _value(text: str, at: int, strings: Mapping[str, str]) -> tuple[str, int]:
    parts = []
    while True:
        at = _end_of(_SPACE, text, at)
        opening = text[at : at + 1]
        if opening in {"{", '"'}:
            end = _closing(text, at)
            parts.append(text[at + 1 : end])
            at = end + 1
        else:
            plain = _PLAIN.match(text, at)
            if plain is None:
                raise _BrokenError
            parts.append(strings.get(plain[0].lower(), plain[0]))
            at = plain.end()
        following = _JOINED.match(text, at)
        if following is None:
            return "".join(parts), at
        at = following.end()


def _closing(text: str, at: int) -> int:
    """Find the brace or quotation mark that ends the value that begins at `at`."""
    depth, quoted = 0, text[at] == '"'
    for found in _DELIMITER.finditer(text, at + quoted):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] == ('"' if quoted else "}"):
            return found.start()
        if depth < 0:
            break
    raise _BrokenError


def _entry(kind: str, key: str, fields: Mapping[str, str]) -> Entry:
    year = fields.get("year", "")
    month = _MONTHS.get(fields.get("month", "")[:3].lower(), fields.get("month", "").zfill(2))
    dated = f"{year}-{month}" if month.strip("0") else year
    day = fields.get("day", "")
    values = {
        "title": decode_latex(fields.get("title", "")),
        "author": ", ".join(_names(fields.get("author", ""))),
        "publisher": decode_latex(next((fields[name] for name in _PUBLISHERS if fields.get(name)), "")),
        "date": _day(fields.get("date", "")) or (f"{dated}-{day.zfill(2)}" if day else dated),
        "information_date": _day(fields.get("eventdate", "")),
        "accessed": _day(fields.get("urldate", "")),
        "url": re.sub(r"\\url\s*\{([^}]*)\}", r"\1", fields.get("url", "") or fields.get("howpublished", ""))
        .replace("\\", "").strip("{} \n"),
        "kind": decode_latex(fields.get("type", "")) or _KINDS.get(kind, ""),
    }  # fmt: skip
    return Entry(key, fields.get("file", "").replace("\\:", ":"), values)


def _day(written: str) -> str:
    """Give the beginning of a range of dates ("2024-06-19/2024-06-20")."""
    return written.strip("{} ").partition("/")[0]


def _names(written: str) -> Iterator[str]:
    """Part names at "and" outside braces, and put the given name first."""
    depth, held = 0, ""
    for piece in re.split(r"(\s+and\s+|[{}])", f"{written} and "):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if depth == 0 and piece.strip() == "and":
            family, _, given = (part.strip() for part in held.partition(","))
            name = decode_latex(f"{given} {family}")
            if name:
                yield "et al." if name == "others" else name
            held = ""
        else:
            held += piece
