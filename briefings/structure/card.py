"""What was found of a source's card -> the card: the first usable value of each field, and where it stands."""

import re
from collections.abc import Callable, Iterable, Mapping

from briefings.language.dates import explain_unread, match_date, parse_iso_date
from briefings.language.invisible import invisible_spans
from briefings.model.source import Locator, SourceCard, Stated, StatedDate, visible_text
from briefings.model.text import Span
from briefings.structure.blocks import Found
from briefings.structure.dating import FoundDate, read_words

_LONGEST_FIELD = 300
"""Characters of a field; what is longer is no title or name, and would fill a page of the references."""
_LONGEST_ADDRESS = 2000
"""Characters of a web address; browsers and servers take hardly more."""


def fill_card(found: Iterable[Found], dates: Iterable[StatedDate], locate: Callable[[int], Locator]) -> SourceCard:
    """Take the first usable value found for each field; `locate` gives the place of an offset in the text."""
    fields: dict[str, Stated] = {}
    for item in found:
        value = usable_value(item.field, item.value)
        if value and item.field not in fields:
            fields[item.field] = Stated(value, _where(item.place, locate))
    day = next((date for date in dates if date.iso), None)
    return SourceCard(**fields | ({"date": Stated(day.iso, day.where)} if day else {}))


def read_dates(found: Iterable[FoundDate], locate: Callable[[int], Locator]) -> tuple[StatedDate, ...]:
    """Read the words of each date; where they do not tell which day is meant, say why."""
    return tuple(_stated(item, _where(item.place, locate)) for item in found)


def _stated(item: FoundDate, where: str) -> StatedDate:
    iso = "" if item.doubt else read_words(item.words)
    return StatedDate(item.words, item.label, where, iso, "" if iso else item.doubt or explain_unread(item.words))


def _where(place: int | str, locate: Callable[[int], Locator]) -> str:
    return place if isinstance(place, str) else locate(place).words or "its text"


def usable_value(field: str, text: str) -> str | None:
    """Give what a text says for a field of a card; nothing for a date or an address that is none."""
    return _USABLE.get(field, _text)(text)


def _text(text: str) -> str:
    return visible_text(text, Span(0, len(text)), invisible_spans(text))[:_LONGEST_FIELD]


def _date(text: str) -> str | None:
    day = match_date(text.strip())
    return parse_iso_date(text.strip()) or (day[0] if day else None)


def _names(text: str) -> str:
    """Give names as people have them: without links, addresses and handles beside them."""
    linked = _LINK.sub(lambda link: link["name"] or link["page"], text)
    return _text(_HANDLE.sub("", linked).strip(" ,;*_")) or _text(text)


def _address(text: str) -> str | None:
    """Give an address whole or not at all: a part of one leads elsewhere."""
    return text.strip() if len(text) <= _LONGEST_ADDRESS and not re.search(r"\s", text.strip()) else None


_LINK = re.compile(
    r"\[\[(?:[^\]|\n]{0,200}\|)?(?P<page>[^\]|\n]{1,200})\]\]|\[(?P<name>[^\]\n]{1,200})\]\([^()\s]{0,500}\)"
)
_HANDLE = re.compile(r"\s*<[^<>\n]{0,200}>|\s*\((?:@|https?:|[^()\s]{1,80}@)[^()\n]{0,200}\)")
_USABLE: Mapping[str, Callable[[str], str | None]] = {
    "date": _date, "information_date": _date, "accessed": _date, "url": _address, "author": _names,
}  # fmt: skip
"""What makes a value of the words found for a field; `_text` for the others."""
