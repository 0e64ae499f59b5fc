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
    """Give the number of each month by its name, in lower case, whole and cut."""
    names = ((name.lower(), i) for i, name in enumerate(calendar.months, 1))
    return {name[:length]: i for name, i in names for length in (*_SHORT, len(name))}


_MONTH_NUMBER = {name: i for calendar in _CALENDARS for name, i in _number_months(calendar).items()}
_NAME = r"(?P<month>[^\W\d_]{3,9})\.?"
_DAY = rf"(?P<day>\d{{1,2}})(?:{'|'.join(calendar.ordinal for calendar in _CALENDARS)})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"{_YEAR}/(?P<month>\d\d)/(?P<day>\d\d)",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
        rf"{_DAY}\s(?:of\s)?{_NAME},?\s{_YEAR}",
        rf"{_NAME}\s{_DAY},?\s{_YEAR}",
        rf"{_NAME}\s{_YEAR}",
    )
)
_RANGE = r"(?:\s?[-–—]\s?\d{1,2})?"
_CAPITALIZED = "[A-ZÀ-Þ][a-zà-ÿ]{2,8}"
_WEEKDAY = re.compile("|".join(calendar.weekdays for calendar in _CALENDARS), re.IGNORECASE)
_CLOCK = re.compile(
    r"[,\s]*(?:(?:at|um)\s)?\d{1,2}(?:[.:]\d\d\sUhr"
    r"|:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[ECMP][SD]?T|CES?T))?)",
    re.IGNORECASE,
)


def parse_iso_date(text: str) -> str | None:
    """Give `text` if it is an ISO 8601 year, month or day that exists, else None."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return None
    return text if _exists(text) else None


def match_date(text: str) -> tuple[str, int] | None:
    """Read a date at the start of `text`; give it with the length of what was read, a time of day included."""
    weekday = _WEEKDAY.match(text)
    at = weekday.end() if weekday else 0
    for form in _FORMS:
        found = form.match(text, at)
        iso = _iso(found) if found else None
        if found and iso:
            clock = _CLOCK.match(text, found.end())
            return iso, clock.end() if clock else found.end()
    return None


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
    month = calendar.months[int(rest[0]) - 1] if rest else ""
    day = calendar.day.format(day=int(rest[1])) if len(rest) > 1 else ""
    return " ".join(part for part in (day, month, year) if part)


def _iso(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = parts["month"]
    number = int(month) if month.isdigit() else _MONTH_NUMBER.get(month.lower(), 0)
    iso = f"{parts['year']}-{number:02}" + (f"-{int(parts['day']):02}" if parts.get("day") else "")
    return iso if _exists(iso) else None


def _exists(iso: str) -> bool:
    try:
        date.fromisoformat(first_day(iso))
    except ValueError:
        return False
    return True
