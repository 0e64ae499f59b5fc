"""A language -> what the page says in it: words by their keys, dates, counts, and places in sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from briefings.language.dates import first_day, format_date
from briefings.language.tables import base_language
from briefings.model.notation import write_place
from briefings.model.source import Locator
from briefings.wording.table import Table
from briefings.wording.tables import DEFAULT, SPOKEN


@dataclass(frozen=True, slots=True)
class Wording:
    """What the page says in a language, by its tag; `is_foreign` where that is English, for want of a table."""

    tag: str
    table: Table
    is_foreign: bool

    def pattern(self, key: str, n: int = 0) -> str:
        """Give the text of a key with its places in braces, in the plural that a count asks for. Raises LookupError."""
        said = self.table.words.get(key)
        if said is None:
            raise LookupError(f"there are no fixed words '{key}'")
        return said if isinstance(said, str) else said.get(_locale(self.table.tag).plural_form(n)) or said["other"]

    def spell(self, values: Mapping[str, object]) -> dict[str, object]:
        """Give the values for the places of a text, the counts among them written out."""
        return {
            name: self.count(value) if isinstance(value, int) and (name == "n" or name.startswith("n_")) else value
            for name, value in values.items()
        }

    def tell(self, key: str, n: int = 0, **values: object) -> str:
        """Give the text of a key with its places filled in. Raises LookupError."""
        return self.pattern(key, n).format(**self.spell({"n": n, **values}))

    def count(self, n: int) -> str:
        """Write a count, with marks between its thousands: "12,345", "12.345"."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - nothing else needs it

        return format_decimal(n, locale=_locale(self.table.tag)) if n >= self.table.least_grouped else str(n)

    def date(self, iso: str) -> str:
        """Write a year, a month or a day of ISO 8601 as running text does: "26 June 2024", "26. Juni 2024".

        In a language without a table it is written as far as its months are known, else it stays as it is.
        """
        if self.is_foreign:
            return format_date(iso, self.tag)
        if len(iso) == len("2024"):
            return iso
        from babel.dates import format_date as fill_pattern  # noqa: PLC0415

        day = date.fromisoformat(first_day(iso))
        is_first = day.day == 1 and self.table.first_day
        pattern = (
            self.table.month if len(iso) == len("2024-06") else self.table.first_day if is_first else self.table.day
        )
        return fill_pattern(day, pattern, locale=_locale(self.table.tag))

    def mark(self, place: Locator) -> str:
        """Give what a citation mark shows of a place: "page 3, ¶12–13"."""
        return write_place(place.page, place.paragraph, place.last, lambda page: self.tell("page", page=page))

    def short(self, place: Locator) -> str:
        """Give the whole place in short: "¶12–13, line 40"."""
        return _join(self.mark(place), self.tell("line", line=place.line) if place.line else "")

    def spoken(self, place: Locator) -> str:
        """Give what a mark shows in words, to be read aloud: "page 3, paragraph 12 to 13"."""
        page = self.tell("page", page=place.page) if place.page else ""
        key = "paragraphs" if place.last else "paragraph"
        paragraphs = self.tell(key, paragraph=place.paragraph, last=place.last) if place.paragraph else ""
        return _join(page, paragraphs)


def find_wording(tag: str) -> Wording:
    """Give what the page says in the language of a tag such as "de-AT"; English where there is no table of it."""
    found = next((table for table in SPOKEN if table.tag == base_language(tag)), None)
    return Wording(tag, found or DEFAULT, is_foreign=found is None)


@cache
def _locale(tag: str) -> Any:  # noqa: ANN401 - Babel is loaded only here
    from babel import Locale  # noqa: PLC0415 - takes a while to load

    return Locale(tag)


def _join(*parts: str) -> str:
    return ", ".join(filter(None, parts))
