"""Dates as ISO 8601 strings of a year, a month or a day, read from how people write them."""

import re
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH_NUMBER = {name[:length]: i for i, name in enumerate(_MONTHS, 1) for length in (3, 4, len(name))}
_NAME = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
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
_DAY_AND_MONTH = re.compile(
    rf"\b(?P<day1>\d{{1,2}}){_RANGE}(?:st|nd|rd|th)?\s(?:of\s)?(?P<month1>[A-Z][a-z]{{2,8}})\.?"
    rf"(?:,?\s(?P<year1>(?:19|20)\d\d))?\b"
    rf"|\b(?P<month2>[A-Z][a-z]{{2,8}})\.?\s(?P<day2>\d{{1,2}}){_RANGE}(?:st|nd|rd|th)?"
    rf"(?:,?\s(?P<year2>(?:19|20)\d\d))?\b"
)
_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s", re.IGNORECASE
)
_CLOCK = re.compile(
    r"[,\s]*(?:at\s)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[ECMP][SD]?T|CES?T))?", re.IGNORECASE
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


def find_day(text: str, told: str) -> str:
    """Give the first day that a text names, as ISO 8601; "" for none. `told` is the date of the text, or "".

    A day without a year ("on 19 June") is the one nearest to the date of the text.
    """
    return next(filter(None, (_read_day(found, told) for found in _DAY_AND_MONTH.finditer(text))), "")


def _read_day(found: re.Match[str], told: str) -> str:
    day, name, year = (found[f"{group}1"] or found[f"{group}2"] for group in ("day", "month", "year"))
    month = _MONTH_NUMBER.get(name.lower(), 0)
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
    """Write a date as English running text does ("26 June 2024"); in another language it stays as it is."""
    if not language.startswith("en"):
        return iso
    year, *rest = iso.split("-")
    month = _MONTHS[int(rest[0]) - 1].capitalize() if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
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
