"""CSL-JSON, as Zotero and pandoc write it -> entries (https://docs.citationstyles.org, "citeproc-js" data)."""

import json
import re
from collections.abc import Mapping
from typing import Any

from briefings.cards.entry import Entry
from briefings.model.bibliography import CSL_KINDS

_MARKUP = re.compile(r"</?(?:i|b|sc|sup|sub|span)\b[^<>]*>")
_DATES = {"issued": "date", "accessed": "accessed", "event-date": "information_date"}


def read_csl(text: str) -> tuple[list[Entry], list[str]]:
    """Read a list of items, or an object with such a list under 'items'; give them with what is wrong."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        return [], [f"is not JSON{line}"]
    if isinstance(items, dict):
        items = items.get("items")
    if not isinstance(items, list):
        return [], ["is not CSL-JSON: it holds no list of items"]
    entries, problems = [], []
    for i, item in enumerate(items, 1):
        if isinstance(item, dict) and ("id" in item or "type" in item):
            entries.append(_entry(item))
        else:
            problems.append(f"has an item without 'id' and 'type' (number {i})")
    return entries, problems


def _entry(item: Mapping[str, Any]) -> Entry:
    kind = _text(item.get("type"))
    fields = {
        "title": _text(item.get("title")),
        "author": ", ".join(filter(None, map(_name, _list(item.get("author"))))),
        "publisher": _text(item.get("container-title")) or _text(item.get("publisher")),
        "url": _text(item.get("URL")),
        "kind": _text(item.get("genre")) or CSL_KINDS.get(kind, kind.replace("-", " ").replace("_", " ")),
        **{field: _date(item.get(name)) for name, field in _DATES.items()},
    }
    return Entry(_text(item.get("citation-key")) or _text(item.get("id")), _text(item.get("file")), fields)


def _text(value: object) -> str:
    return _MARKUP.sub("", str(value)).strip() if isinstance(value, str | int) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(person: object) -> str:
    if not isinstance(person, dict):
        return _text(person)
    parts = (
        _text(person.get(part)) for part in ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    )
    return _text(person.get("literal")) or " ".join(filter(None, parts))


def _date(value: object) -> str:
    if not isinstance(value, dict):
        return _text(value)
    parts = _list(next(iter(_list(value.get("date-parts"))), None))
    numbers = [_text(part) for part in parts[:3]]
    if numbers and all(number.isascii() and number.isdigit() for number in numbers):
        return "-".join([numbers[0].zfill(4), *(number.zfill(2) for number in numbers[1:])])
    return _text(value.get("raw")) or _text(value.get("literal"))
