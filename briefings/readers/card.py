"""What was found of a source's card -> the card: the first usable value of each field, and where it stands."""

import re
from collections.abc import Callable, Iterable, Mapping

from briefings.language.dates import match_date, parse_iso_date
from briefings.language.invisible import invisible_spans
from briefings.model.source import Locator, SourceCard, Stated, visible_text
from briefings.model.text import Span
from briefings.readers.blocks import Found

_LONGEST_FIELD = 300
"""Characters of a field; what is longer is no title or name, and would fill a page of the references."""
_LONGEST_ADDRESS = 2000
"""Characters of a web address; browsers and servers take hardly more."""


def fill_card(found: Iterable[Found], locate: Callable[[int], Locator]) -> SourceCard:
    """Take the first usable value found for each field; `locate` gives the place of an offset in the text."""
    fields: dict[str, Stated] = {}
    for item in found:
        value = usable_value(item.field, item.value)
        where = item.place if isinstance(item.place, str) else locate(item.place).words or "its text"
        if value and item.field not in fields:
            fields[item.field] = Stated(value, where)
    return SourceCard(**fields)


def usable_value(field: str, text: str) -> str | None:
    """Give what a text says for a field of a card; nothing for a date or an address that is none."""
    return _USABLE.get(field, _text)(text)


def _text(text: str) -> str:
    return visible_text(text, Span(0, len(text)), invisible_spans(text))[:_LONGEST_FIELD]


def _date(text: str) -> str | None:
    day = match_date(text.strip())
    return parse_iso_date(text.strip()) or (day[0] if day else None)


def _address(text: str) -> str | None:
    """Give an address whole or not at all: a part of one leads elsewhere."""
    return text.strip() if len(text) <= _LONGEST_ADDRESS and not re.search(r"\s", text.strip()) else None


_USABLE: Mapping[str, Callable[[str], str | None]] = {
    "date": _date, "information_date": _date, "accessed": _date, "url": _address,
}  # fmt: skip
"""What makes a value of the words found for a field; `_text` for the others."""
