"""What stands in brackets in a draft -> citation marks: files and numbers of its list of sources, each with a place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefings.drafts.parts import Words, join_words
from briefings.language.letters import fold_case
from briefings.language.quoting import BLANKS_BEFORE, find_quotations
from briefings.language.spelling import compose, nearest_path
from briefings.model.notation import write_place
from briefings.model.proof import Mark
from briefings.model.text import Span

_MOST_COMPARED = 20
"""Names that are no file's are compared with those of the files, which takes time; of so many marks, no more."""
_MOST_OF_A_RANGE = 20
_MOST_OF_AN_ENTRY, _MOST_OF_A_TITLE = 25, 7
"""Words of an entry in a list of sources, and of a title quoted there; what is longer is judged as any other text."""
_BRACKETS = re.compile(
    BLANKS_BEFORE + r"(?:\[(?P<square>[^\[\]\n]{1,300})\]|【(?P<wide>[^【】\n]{1,200})】|\((?P<round>[^()\n]{2,200})\))"
)
_LISTING = re.compile(
    r"^[ \t]*(?:[-*•][ \t]+)?(?:\[\^?(?P<mark>[^\[\]\n]{1,60})\]:?|(?P<item>\d{1,9})[.)])[ \t]+(?P<rest>.+)$",
    re.MULTILINE,
)
_PLACE = re.compile(
    r"[\s,]*+(?:\b(?:p{1,2}\b\.?|pages?|S\.|Seiten?)\s*(?P<page>\d{1,6})(?:\s*[-–]\s*\d{1,6})?)?"
    r"[\s,]*+(?:(?:¶{1,2}|\bpar(?:a|as|agraphs?)?\b\.?|\bAbs(?:atz|ätze)?\b\.?|\bRn\.)\s*"
    r"(?P<first>\d{1,6})(?:\s*[-–]\s*(?P<last>\d{1,6}))?)?\s*$"
)
_PLACE_BEGINS = re.compile(
    r"(?:(?<![\s,])[\s,]++)?(?:¶|\b(?:p{1,2}\b|pages?|S\.|Seiten?|par|paras?|paragraphs?|Abs|Rn))"
)
_NUMBER = re.compile(r"\^?(?P<number>\d{1,9})(?:\s*[-–]\s*(?P<last>\d{1,9}))?")
_NEXT_NUMBER = re.compile(r",(?=\s*\^?\d)")
_FILE = re.compile(r"[^\n]*\.(?=[0-9]{0,7}[A-Za-z])[A-Za-z0-9]{2,8}")
_NAME_AND_YEAR = re.compile(r"(?P<name>[^\d,]{2,80}),?\s+(?P<year>(?:1[5-9]|20)\d\d)[a-z]{0,2}")
_BETWEEN_NAMES = re.compile(r"[\s,:†]+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_APART = re.compile(r",\s+(?=\d{4})")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A mark whose source cannot be told, or what is not read, with its line, and what to do about it."""

    what: str
    hint: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Words without their marks, and the marks, each with the place in the words where it stood."""

    words: Words
    marks: tuple[tuple[int, Mark], ...]


class Marks:
    """The sources that the marks of one draft may mean, and what was found of them so far.

    `files` are the sources by their numbers: those of the draft's own list, and numbers below 0 for other files that
    marks name: no draft can write these.
    """

    def __init__(self, text: str, files: Iterable[str], names: Mapping[str, str]) -> None:
        """Read the list of a draft; `names` are what people call the files beside their paths: "Bloomberg 2024"."""
        paths = {compose(file): file for file in files}
        self._paths = {tail: file for path, file in paths.items() for tail in _tails(path)} | paths
        self._stems = _stems(paths)
        self._names = {fold_case(compose(name)): file for name, file in names.items()}
        self.files: dict[int, str] = {}
        self.troubles: list[Trouble] = []
        self._by_length = sorted(self._paths, key=len, reverse=True)
        for _, label, file in self.listed(text):
            if label.isdecimal():
                self.files[int(label)] = file
            else:
                self._names[fold_case(label)] = file

    def is_file(self, address: str) -> bool:
        """Tell whether a link leads to one of the sources."""
        return compose(address.removeprefix("./")) in self._paths

    def is_mark(self, label: str) -> bool:
        """Tell whether words in square brackets cite, rightly or wrongly."""
        items = _split(label)
        return bool(items) and any(self._find(name, place) or _cites(name, place) for name, place in items)

    def take_out(self, words: Words) -> Marked:
        """Part words from the marks in them; brackets within a quotation are the writer's own, unless they cite."""
        pieces: list[Words] = []
        marks: list[tuple[int, Mark]] = []
        at = length = 0
        quoted = [found.span for found in find_quotations(words.text)]
        for found in _BRACKETS.finditer(words.text):
            label = found["square"] or found["wide"] or found["round"]
            rest = words.text[found.end() :]
            is_within = any(span.start < found.start() and found.end() < span.end for span in quoted) and bool(
                re.match(r"[^“”„«»\"’']*?\w", rest)
            )
            meant = self._read(label, found, words, is_within=is_within)
            if meant is None:
                continue
            pieces.append(words.part(at, found.start()))
            length += len(pieces[-1].text)
            marks += [(length, mark) for mark in meant]
            at = found.end()
        pieces.append(words.part(at, len(words.text)))
        return Marked(join_words(pieces), tuple(marks))

    def _read(self, label: str, found: re.Match[str], words: Words, *, is_within: bool) -> list[Mark] | None:
        """Give the marks that brackets are; None where they are no citation, and nothing is said of them."""
        items = _split(label)
        known = [self._find(name, place, is_within=is_within) for name, place in items]
        if not any(known):
            in_round = found["round"] is not None
            cites = any(self._cites_falsely(name, place, in_round=in_round) for name, place in items)
            if not cites or is_within:
                return None
        where = words.name_place(found.end() - len(found[0].lstrip()))
        meant: list[Mark] = []
        for (name, place), sources in zip(items, known, strict=True):
            shown = f"{name} {place}".rstrip()
            meant += [Mark(source, shown) for source in sources]
            if not sources:
                self.troubles.append(self._no_source(where, name, place))
        return meant

    def _find(self, name: str, place: str, *, is_within: bool = False) -> list[int]:
        """Give the numbers of the sources that a name means; within a quotation a word is no name of a file."""
        number = _NUMBER.fullmatch(name)
        if number and compose(name) not in self._paths:
            first, last = int(number["number"]), int(number["last"] or number["number"])
            wanted = list(range(first, min(last, first + _MOST_OF_A_RANGE) + 1))
            return wanted if wanted and all(each in self.files for each in wanted) else []
        plain = compose(name.removeprefix("^"))
        called = fold_case(_YEAR_APART.sub(" ", plain))
        file = self._paths.get(plain) or self._names.get(called) or self._find_within(plain)
        if file is None and (place or not is_within):
            file = self._stems.get(plain)
        return [self._number(file)] if file else []

    def _find_within(self, words: str) -> str | None:
        """Find the file that is named among other words: "see harbour.txt, line 3"."""
        return next((self._paths[word] for word in _BETWEEN_NAMES.split(words) if word in self._paths), None)

    def _cites_falsely(self, name: str, place: str, *, in_round: bool) -> bool:
        """Tell whether what means no source is meant to be a mark; "(1)" and "(2024)" in round brackets are none."""
        by_name = _NAME_AND_YEAR.fullmatch(name)
        if by_name:
            known = {other.rpartition(" ")[0] for other in self._names}
            return "¶" in place or fold_case(by_name["name"].strip()) in known
        if in_round and (_NUMBER.fullmatch(name) or not place):
            return bool(place) and _NUMBER.fullmatch(name) is not None
        return _cites(name, place)

    def _number(self, file: str) -> int:
        known = next((number for number, other in self.files.items() if other == file), None)
        if known is None:
            known = min([0, *self.files]) - 1
            self.files[known] = file
        return known

    def _no_source(self, where: str, name: str, place: str) -> Trouble:
        number = _NUMBER.fullmatch(name)
        if number:
            shown = f"[{number['number']}]"
            hint = f"add a line '{shown} name-of-the-file', or name the file in the mark, as in [harbour.txt ¶6]"
            return Trouble(f"{where}: no line of the draft says which file {shown} is", hint)
        meant = nearest_path(name, self._paths) if len(self.troubles) < _MOST_COMPARED else None
        hint = (
            f"did you mean [{meant}]?" if meant else "a mark gives the name of a file among the sources, and its ending"
        )
        return Trouble(f"{where}: there is no source '{f'{name} {place}'.rstrip()}'", hint)

    def listed(self, text: str) -> Iterator[tuple[Span, str, str]]:
        """Give the lines of a draft's list of sources, each with its label and its file.

        The range is that of what is to be passed over, and empty where an entry says more than what a file is.
        """
        for found in _LISTING.finditer(text):
            rest = compose(found["rest"])
            name = next((name for name in self._by_length if name in rest), None)
            at = rest.find(name) if name else 0
            in_brackets = rest[:at].endswith("[") and "](" not in rest
            is_claim = found["item"] and (rest[:at].endswith("(") or any(True for _ in find_quotations(rest)))
            if name and not in_brackets and not is_claim:
                end = found.start() if _says_more(rest, name) else found.end()
                yield Span(found.start(), end), found["mark"] or found["item"], self._paths[name]


def _says_more(entry: str, name: str) -> bool:
    """Tell whether an entry of a list of sources says more than what a file is: it quotes at length, or goes on."""
    quoted = (entry[found.span.start : found.span.end].split() for found in find_quotations(entry))
    return len(entry.replace(name, "").split()) > _MOST_OF_AN_ENTRY or any(
        len(words) > _MOST_OF_A_TITLE for words in quoted
    )


def _cites(name: str, place: str) -> bool:
    """Tell whether a name that means no source is written as that of one: a number, a file, a name with a place."""
    names = (name, *_BETWEEN_NAMES.split(name))
    if _YEAR.fullmatch(name) and not place:
        return False
    return bool(_NUMBER.fullmatch(name) or any(map(_FILE.fullmatch, names)) or "¶" in place)


def _split(label: str) -> list[tuple[str, str]]:
    """Give the names or numbers of a mark, each with its place: "1, 3", "3, p. 2; harbour.txt ¶4".

    A place without a name is one more of the file before it: "a.txt ¶2; ¶7".
    """
    items: list[tuple[str, str]] = []
    parts = [piece for part in label.split(";") for piece in _split_numbers(part)]
    for part in (part.strip() for part in parts):
        name, place = _split_place(part)
        if name or (place and items):
            items.append((name or items[-1][0], place))
    return items


def _split_numbers(part: str) -> list[str]:
    return _NEXT_NUMBER.split(part) if _NUMBER.match(part.strip()) else [part]


def _split_place(part: str) -> tuple[str, str]:
    for begin in _PLACE_BEGINS.finditer(part):
        found = _PLACE.fullmatch(part, begin.start())
        if found and (found["page"] or found["first"]):
            page, first, last = (int(found[name]) if found[name] else None for name in ("page", "first", "last"))
            return part[: begin.start()].strip(" ,"), write_place(page, first, last)
    return part.strip(), ""


def _tails(path: str) -> Iterator[str]:
    """Give what people write for a path: "seeds/press/a.txt", "press/a.txt", "a.txt"."""
    parts = path.split("/")
    return ("/".join(parts[i:]) for i in range(len(parts)))


def _stems(paths: Mapping[str, str]) -> dict[str, str]:
    """Give the names without their endings that mean one file alone."""
    by_stem: dict[str, set[str]] = {}
    for path, file in paths.items():
        by_stem.setdefault(path.rpartition("/")[2].rpartition(".")[0], set()).add(file)
    return {stem: next(iter(files)) for stem, files in by_stem.items() if stem and len(files) == 1}
