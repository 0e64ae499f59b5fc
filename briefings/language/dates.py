"""Dates as ISO 8601 strings of a year, a month or a day, read from how people write them.

A reader of files does not know in which language a text is, so `match_date` knows the calendars of all languages.
"""

import re
from datetime import date
from functools import cache

from briefings.language.language import Calendar, Language
from briefings.language.tables import LANGUAGES, find_language

_CALENDARS = tuple(language.calendar for language in LANGUAGES if language.calendar.months)
_SHORT = (3, 4)
"""The names of months are cut to so many letters: "Jan", "Sept"."""


def _number_months(calendar: Calendar) -> dict[str, int]:
    """Give the number of each month by its name, in lower case, whole or cut; not by what begins two of them."""
    lists = (calendar.months, calendar.months_alone)
    whole = {name.lower(): i for names in lists for i, name in enumerate(names, 1)}
    cut: dict[str, set[int]] = {}
    for name, i in whole.items() if calendar.are_cut else ():
        for length in _SHORT:
            cut.setdefault(name[:length], set()).add(i)
    return {name: numbers.pop() for name, numbers in cut.items() if len(numbers) == 1} | whole


_MONTH_NUMBER = {name: i for calendar in reversed(_CALENDARS) for name, i in _number_months(calendar).items()}
"""Of a name that is another month in a second language, the number is that in the first."""
_ORDINALS = "|".join(calendar.ordinal for calendar in _CALENDARS if calendar.ordinal)
_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = rf"(?P<day>\d{{1,2}})(?:{_ORDINALS})?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?"
_OF_A_STAMP = r"(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?!\d){_OF_A_STAMP}",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
        rf"{_DAY}\s{{1,2}}(?:(?:of|de)\s)?{_NAME},?\s{{1,2}}(?:de\s)?{_YEAR}",
        rf"(?P<day>\d{{1,2}})(?P<sign>[-/]){_NAME}(?P=sign){_YEAR}",
        rf"(?P<day>\d{{1,2}})\s{_NAME}\s(?P<short>\d\d)(?=\s{_TIME})",
        rf"{_NAME}\s{{1,2}}{_DAY}(?:,\s?|\s){_YEAR}",
        rf"{_NAME}\s{{1,2}}(?P<day>\d{{1,2}})\s{_TIME}(?:\s[A-Z]{{2,5}})?\s{_YEAR}",
        rf"{_NAME},?\s(?:de\s)?{_YEAR}",
    )
)
"""Forms of a date in letters, or with its year first; the seventh is that of `date`, the program."""
_NUMERIC = re.compile(rf"(?P<first>\d{{1,2}})(?P<sign>[-/])(?P<second>\d{{1,2}})(?P=sign){_YEAR}")
"""A day and a month in figures, in an order that is another in another country."""
_FIRST_SHORT_YEAR = 69
"""Of a year of two figures, as old mail has it, those from here on are of the 20th century (POSIX)."""
_ANY_FIGURE = re.compile(r"[^\d\n]{0,40}\d")
_MONTHS = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
_DAY_OF_A_MONTH = re.compile(rf"\b(?:{_DAY}\s(?:of\s)?(?:{_MONTHS})\b|(?:{_MONTHS})\.?\s\d{{1,2}}\b)", re.IGNORECASE)
_RANGE = r"(?:\s?[-–—]\s?\d{1,2})?"
_CAPITALIZED = "[A-ZÀ-Þ][a-zà-ÿ]{2,8}"
_WEEKDAY = re.compile("|".join(calendar.weekdays for calendar in _CALENDARS), re.IGNORECASE)
_CLOCK = re.compile(
    r"[,\s]*(?:(?:at|um)\s)?\d{1,2}(?:[.:]\d\d\sUhr"
    r"|:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[ECMP][SD]?T|CES?T))?)"
    r"(?:\s[+-]\d\d:?\d\d\b)?(?:\s\([A-Z]{2,5}\))?",
    re.IGNORECASE,
)


_CLOCK_FIRST = re.compile(
    r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|[ECMP][SD]?T|CES?T))?,?\s(?:on\s)?", re.IGNORECASE
)
"""A time of day before the date: "5:30 p.m. EDT, Tue March 3, 2009"."""


def parse_iso_date(text: str) -> str | None:
    """Give `text` if it is an ISO 8601 year, month or day that exists, else None."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return None
    return text if _exists(text) else None


def match_date(text: str) -> tuple[str, int] | None:
    """Read a date at the start of `text`; give it with the length of what was read, a time of day included.

    In figures alone it is read where it cannot be another: "19/06/2024", but not "03/04/2024".
    """
    if not _ANY_FIGURE.match(text):
        return None
    clock = _CLOCK_FIRST.match(text)
    at = _after_weekday(text, clock.end() if clock else 0)
    for form in _FORMS:
        found = form.match(text, at)
        iso = _iso(found) if found else None
        if found and iso:
            return iso, _after_clock(text, found.end())
    readings, end = match_numeric(text)
    return (readings[0], end) if len(readings) == 1 else None


def match_numeric(text: str) -> tuple[tuple[str, ...], int]:
    """Read a date in figures at the start of `text`, its year last; give its readings, the day first, and their length.

    Two for "03/04/2024", which is 3 April or 4 March; one where the other is no day of a year; none for no such date.
    """
    found = _NUMERIC.match(text, _after_weekday(text))
    if not found:
        return (), 0
    first, second, year = int(found["first"]), int(found["second"]), found["year"]
    readings = (f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}")
    return tuple(iso for iso in dict.fromkeys(readings) if _exists(iso)), _after_clock(text, found.end())


def find_order(words: str) -> str:
    """Tell what stands first in a date in figures: "day" in 27/01/2011, "month" in 01/27/2011, "" where either may."""
    found = _NUMERIC.match(words, _after_weekday(words))
    readings, _ = match_numeric(words)
    if not found or len(readings) != 1 or found["first"] == found["second"]:
        return ""
    return "day" if readings[0].endswith(f"-{int(found['first']):02}") else "month"


def _after_weekday(text: str, at: int = 0) -> int:
    weekday = _WEEKDAY.match(text, at)
    return weekday.end() if weekday else at


def _after_clock(text: str, at: int) -> int:
    clock = _CLOCK.match(text, at)
    return clock.end() if clock else at


def names_day(text: str) -> str:
    """Give the first words that name a day and a month ("March 3"); "" for none."""
    found = _DAY_OF_A_MONTH.search(text)
    return found[0] if found else ""


def explain_unread(words: str) -> str:
    """Say why the words of a date tell no day, as the end of a sentence about them."""
    readings, _ = match_numeric(words)
    if len(readings) > 1:
        return f"may be {' or '.join(format_date(iso, 'en') for iso in readings)}"
    if match_date(words):
        return "is the first of several days, or more than a date"
    return "names no year" if names_day(words) else "is no date that brief reads"


def find_day(text: str, told: str, language: Language) -> str:
    """Give the first day that a text names, as ISO 8601; "" for none. `told` is the date of the text, or "".

    A day without a year ("on 19 June") is the one nearest to the date of the text. In a language whose months are not
    known there is none.
    """
    calendar = language.calendar
    if not calendar.months:
        return ""
    months = _number_months(calendar)
    return next(filter(None, (_read_day(found, told, months) for found in _day_and_month(calendar).finditer(text))), "")


@cache
def _day_and_month(calendar: Calendar) -> re.Pattern[str]:
    year = r"(?:,?\s(?P<year{}>(?:19|20)\d\d))?\b"
    return re.compile(
        rf"\b(?P<day1>\d{{1,2}}){_RANGE}{calendar.ordinal}\s(?:of\s)?(?P<month1>{_CAPITALIZED})\.?{year.format(1)}"
        rf"|\b(?P<month2>{_CAPITALIZED})\.?\s(?P<day2>\d{{1,2}}){_RANGE}{calendar.ordinal}{year.format(2)}"
    )


def _read_day(found: re.Match[str], told: str, months: dict[str, int]) -> str:
    day, name, year = (found[f"{group}1"] or found[f"{group}2"] for group in ("day", "month", "year"))
    month = months.get(name.lower(), 0)
    years = [int(year)] if year else [int(told[:4]) + n for n in (0, -1, 1)] if told else []
    days = [iso for each in years if month and _exists(iso := f"{each}-{month:02}-{int(day):02}")]
    if year or len(told) == len("2024"):
        return days[0] if days else ""
    return min(days, key=lambda iso: abs(date.fromisoformat(iso) - date.fromisoformat(first_day(told))), default="")


def first_day(iso: str) -> str:
    """Give the first day of a year, a month or a day."""
    return iso + "-01" * (2 - iso.count("-"))


def last_day(iso: str) -> str:
    """Give a day no earlier than the last of a year, a month or a day, for comparing."""
    return iso + ("-12-31" if len(iso) == len("2024") else "-31" if len(iso) == len("2024-06") else "")


def format_date(iso: str, language: str) -> str:
    """Write a date as running text of a language does, by its tag: "26 June 2024", "26. Juni 2024".

    Where the months of the language are not known, it stays as it is.
    """
    calendar = find_language(language).calendar
    if not calendar.months:
        return iso
    year, *rest = iso.split("-")
    day = calendar.day.format(day=int(rest[1])) if len(rest) > 1 else ""
    months = calendar.months if day else calendar.months_alone or calendar.months
    month = months[int(rest[0]) - 1] if rest else ""
    return " ".join(part for part in (day, month, calendar.year.format(year=year) if month else year) if part)


def _iso(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = parts["month"]
    number = int(month) if month.isdigit() else _MONTH_NUMBER.get(month.lower(), 0)
    year = parts.get("year") or f"{19 if int(parts['short']) >= _FIRST_SHORT_YEAR else 20}{parts['short']}"
    iso = f"{year}-{number:02}" + (f"-{int(parts['day']):02}" if parts.get("day") else "")
    return iso if _exists(iso) else None


def _exists(iso: str) -> bool:
    try:
        date.fromisoformat(first_day(iso))
    except ValueError:
        return False
    return True
