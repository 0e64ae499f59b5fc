"""Which date a line of a file, its title or its name states, and as what: "Published: 26 June 2024 | Updated: ..."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from briefings.language.dates import match_date, names_day, parse_iso_date
from briefings.language.row import Patterns
from briefings.language.tables import LANGUAGES


class Basis(IntEnum):
    """What a date is stated as; of several dates the one with the lowest is most its file's own."""

    PUBLISHED = 0
    DATED = 1
    CREATED = 2
    NAMED = 3
    LOOSE = 4
    EFFECTIVE = 5
    CHANGED = 6


@dataclass(frozen=True, slots=True)
class FoundDate:
    """The words of a date, the label before them in lower case ("release date"), and what they are stated as.

    `place` is an offset in the text, or words: "front matter". `doubt` says why it may be that of something else.
    """

    words: str
    label: str
    basis: Basis
    place: int | str = ""
    doubt: str = ""


DATE_LABELS: tuple[tuple[Basis, Patterns], ...] = tuple(
    (basis, table)
    for basis in (Basis.PUBLISHED, Basis.DATED, Basis.CREATED, Basis.EFFECTIVE, Basis.CHANGED)
    for language in LANGUAGES
    if (table := getattr(language.furniture.dates, basis.name.lower()))
)
_TITLES = tuple(language.furniture.dated_titles for language in LANGUAGES if language.furniture.dated_titles)
_LONGEST = 200
"""Characters of a line that states a date."""
_LONGEST_DATE = 40
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"\d")
_AFTER = re.compile(
    r"[\s\d.:,;|/()•·*_–—-]*(?:[ap]\.?m\.?)?(?:\s?[A-Z]{1,5})?\)?(?:\s?[+-]\d\d:?\d\d)?[\s.*]*|\s?\([^()\n]{1,40}\)\.?"
)
"""What may stand behind a date in its line: a time, its zone, signs, a counter, a remark in brackets."""
_UNTIL = re.compile(r"\s?(?:to|until|and|bis|und|[–—-])(?!\s?\d{1,2}[:.]\d\d\b)[^\n]{0,20}\d|[^\n]*\b(?:19|20)\d\d\b")
"""What makes a date the first day of several."""
_UNTIL_DAY = re.compile(r"\d\s?[–—-]\s?$")
"""What makes a day the last of several: "14 - 21 June 2019"."""
_NEXT_PART = re.compile(r"\s*(?:[|•·;]|\s[–—-])\s+")
_COLUMN = re.compile(r"\s*[|•·;]\s+")
_REMARKS = re.compile(r"\(([^()\n]{8,100})\)")
_BEFORE_DATE = re.compile(r"[\s,:|•·(–—-]+")
_MOST_WORDS_BESIDE = 3
"""Words of what stands beside a date in a line of parts: "Ada Lovell | 19 June 2024"."""
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*)?, (?:den )?")
_STATING = tuple(re.compile(row.form) for language in LANGUAGES for row in language.furniture.stating)
_FULL_DAY = len("2024-06-19")


def read_date_line(line: str) -> FoundDate | None:
    """Give the date that a line states with a label, or by itself; its words may be no date, as in "Date: soon, 2"."""
    if len(line) > _LONGEST or not _FIGURE.search(line):
        return None
    parts = _NEXT_PART.split(line)
    labelled = [found for part in parts if (found := _labelled(part))]
    if labelled and (_labelled(parts[0]) or all(map(_stands_beside, parts))):
        return min(labelled, key=lambda found: found.basis)
    parts = _COLUMN.split(line)
    days = [part for part in parts if read_words(part)]
    by_itself = FoundDate(days[0], "", Basis.DATED) if days and all(map(_stands_beside, parts)) else None
    return _labelled(line) or by_itself or _after_byline(line)


def find_remark_date(line: str) -> FoundDate | None:
    """Give the date that a remark in brackets states: "Ada Lovell (first published on 19 June 2024)"."""
    return next((found for remark in _REMARKS.findall(line) if (found := _labelled(remark))), None)


def read_words(words: str) -> str:
    """Give the date that words tell, and nothing else but a time; "" where they tell none for certain."""
    iso = parse_iso_date(words.strip())
    day = match_date(words)
    is_day = day and _AFTER.fullmatch(words, day[1]) and not _UNTIL.match(words, day[1])
    return iso or (day[0] if day and is_day else "")


def read_byline(line: str) -> dict[str, str] | None:
    """Give the fields that a line of furniture states ("By Ada Lovell"), with a date behind them or without."""
    date = _after_byline(line) if len(line) <= _LONGEST else None
    words = line[: line.rindex(date.words)].rstrip(" ,|·•–—-").removesuffix(" on") if date else line
    found = next((found for rule in _STATING if (found := rule.fullmatch(words))), None)
    return {name: value for name, value in found.groupdict().items() if value} if found else None


def find_place_date(line: str) -> FoundDate | None:
    """Give the date behind a place, as a letter has it: "Gelling, 19 June 2024", "Gelling, den 19. Juni 2024"."""
    place = _PLACE.match(line)
    return FoundDate(line[place.end() :], "", Basis.DATED) if place and read_words(line[place.end() :]) else None


def find_label(words: str) -> Basis | None:
    """Tell what a label by itself says that a date behind it is: "Date of last update", "pub_date"."""
    return next((basis for basis, table in DATE_LABELS if _ends(table, words)), None)


def find_title_date(title: str) -> FoundDate | None:
    """Give the date that a title states as that of its text: "Meeting 14, 2019-06-21"; not "The fire of 3 May 1998"."""
    if len(title) > _LONGEST or not _FIGURE.search(title):
        return None
    first = match_date(title)
    if first and len(first[0]) == _FULL_DAY:
        rest = _BEFORE_DATE.sub("", title[first[1] :], count=1)
        if not rest or title[:4].isdigit() or _names_text(rest):
            return FoundDate(title[: first[1]], "title", Basis.DATED)
    for gap in _BEFORE_DATE.finditer(title):
        day = match_date(title[gap.end() :])
        is_span = _UNTIL_DAY.search(title, 0, gap.end()) and title[gap.end()].isdigit()
        if day and not is_span and _AFTER.fullmatch(title, gap.end() + day[1]) and _names_text(title[: gap.start()]):
            return FoundDate(title[gap.end() : gap.end() + day[1]], "title", Basis.DATED)
    return None


def find_dateline_date(dateline: str) -> FoundDate | None:
    """Give the date in what opens an agency's report: "HANOI, June 19, 2024 -- "."""
    for start in _day_starts(dateline):
        day = match_date(dateline[start:])
        if day:
            return FoundDate(dateline[start : start + day[1]], "dateline", Basis.DATED)
    bare = names_day(dateline)
    return FoundDate(bare, "dateline", Basis.DATED) if bare else None


_NAME_FORMS = (
    re.compile(r"(?<!\d)(?P<date>(?:19|20)\d\d[-_.](?:0[1-9]|1[0-2])[-_.](?:0[1-9]|[12]\d|3[01]))(?!\d)"),
    re.compile(r"(?<!\d)(?P<date>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)"),
    re.compile(r"(?<![^\W_])(?P<date>\d{1,2}[-_. ]?[^\W\d_]{3,9}[-_. ]?(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<![^\W_])(?P<date>[^\W\d_]{3,9}[-_. ]\d{1,2}[-_., ]{1,2}(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<![^\W_])(?P<date>\d{1,2}[-_.]\d{1,2}[-_.](?:19|20)\d\d)(?!\d)"),
)
_OF_AN_EVENT = re.compile(r"(?:^|[-_. ])(?:of|on|vom|am|since|until|after|before)(?:[-_. ]the)?[-_. ]?$", re.IGNORECASE)
"""What stands in a name before the day of something that its text tells of: "fire-of-3-may-1998"."""


def find_name_date(file: str) -> FoundDate | None:
    """Give the date in the name of a file, the only one there, at its start or its end: "21Feb2006Byrd.txt"."""
    stem = file.rpartition("/")[2].rpartition(".")[0]
    found = {(match["date"], match.span("date")) for form in _NAME_FORMS for match in form.finditer(stem)}
    if len(found) != 1:
        return None
    words, (start, end) = found.pop()
    if (start > 0 and end < len(stem)) or _OF_AN_EVENT.search(stem, 0, start):
        return None
    return FoundDate(_spaced(words), "name", Basis.NAMED)


def _labelled(part: str) -> FoundDate | None:
    """Give the date behind a label; without a sign behind the label it has to be one."""
    for basis, table in DATE_LABELS:
        label = table.find(part)
        if not label:
            continue
        words = part[label.end() :]
        known = part[: label.end()].strip(" :|–—-").lower()
        day = match_date(words)
        if day and not _UNTIL.match(words, day[1]) and (_AFTER.fullmatch(words, day[1]) or words[day[1]] in ",("):
            return FoundDate(words[: day[1]], known, basis)
        if label["sign"] and _FIGURE.search(words):
            return FoundDate(words.strip(), known, basis)
    return None


def _stands_beside(part: str) -> bool:
    """Tell whether a part of a line may stand beside its date: a date, a byline, or a few words such as a name."""
    few = len(part.split()) <= _MOST_WORDS_BESIDE
    return few or bool(read_words(part) or _labelled(part)) or any(rule.match(part) for rule in _STATING)


def _after_byline(line: str) -> FoundDate | None:
    """Give the date at the end of a line that says who wrote the text."""
    if not _YEAR.search(line, max(0, len(line) - _LONGEST_DATE)):
        return None
    for gap in _BEFORE_DATE.finditer(line):
        words = line[gap.end() :]
        before = line[: gap.start()].removesuffix(" on")
        if words[:1].isalnum() and read_words(words) and any(rule.fullmatch(before) for rule in _STATING):
            return FoundDate(words, "", Basis.DATED)
    return None


def _ends(table: Patterns, words: str) -> bool:
    label = table.find(words)
    return label is not None and label.end() == len(words)


def _names_text(words: str) -> bool:
    return any(table.find(words.strip()) for table in _TITLES)


def _day_starts(text: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(r"\b\w", text))


def _spaced(words: str) -> str:
    """Write a date of a name as a text has it: "12Mar2006" as "12 Mar 2006", "20190621" as "2019-06-21"."""
    if words.isdigit():
        return f"{words[:4]}-{words[4:6]}-{words[6:]}"
    parts = re.findall(r"\d+|[^\W\d_]+", words)
    if all(part.isdigit() for part in parts):
        return ("-" if len(parts[0]) == len("2024") else "/").join(parts)
    return " ".join(parts)
