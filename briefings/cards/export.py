"""Cards of sources -> CSL-JSON, for Zotero and pandoc."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefings.model.bibliography import CSL_KINDS
from briefings.model.source import Source

_TYPES = {kind: name for name, kind in CSL_KINDS.items()}
_DATES = {"issued": "date", "accessed": "accessed", "event-date": "information_date"}
_TEXTS = {"title": "title", "publisher": "publisher", "URL": "url", "annote": "descriptor"}


def make_csl(sources: Sequence[Source]) -> list[dict[str, Any]]:
    """Give an item for each source; what is not stated is left out, and names stay whole, as they are stated."""
    stems = Counter(_stem(source) for source in sources)
    return [_item(source, _stem(source) if stems[_stem(source)] == 1 else source.file) for source in sources]


def _stem(source: Source) -> str:
    return source.name.rpartition(".")[0] or source.name


def _item(source: Source, key: str) -> dict[str, Any]:
    value = source.card.value
    kind = (value("kind") or "").lower()
    item: dict[str, Any] = {"id": key, "type": _TYPES.get(kind, "document")}
    item |= {name: text for name, field in _TEXTS.items() if (text := value(field))}
    item |= {name: {"date-parts": [_parts(day)]} for name, field in _DATES.items() if (day := value(field))}
    if author := value("author"):
        item["author"] = [{"literal": author}]
    if kind and kind not in _TYPES:
        item["genre"] = value("kind")
    return item


def _parts(day: str) -> list[int]:
    return [int(part) for part in day.split("-")]
