"""The ledger inside a PDF -> the sources and statements that it names."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.model.proof import PrintedReference


@dataclass(frozen=True, slots=True)
class Listed:
    """What a ledger lists: sources by number, the anchors of its statements, and the numbers of the sources it cites.

    `is_chosen` where a model chose for it.
    """

    references: dict[int, PrintedReference]
    anchors: tuple[str, ...]
    is_chosen: bool = False
    cited: tuple[int, ...] = ()


def read_ledger(content: bytes) -> Listed | None:
    """Read a ledger; None where it is damaged."""
    try:
        ledger = json.loads(content)
        references = {source["number"]: _reference(source) for source in ledger["sources"]}
        anchors = tuple(_anchors([ledger["key_points"], ledger["sections"]]))
        cited = tuple(source["number"] for source in ledger["sources"] if source.get("cited"))
        return Listed(references, anchors, bool(ledger.get("chosen_by")), cited)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _reference(source: Any) -> PrintedReference:  # noqa: ANN401 - JSON
    """Read a source. Raises ValueError for one whose number, path or hash is none."""
    number, file, sha256 = source["number"], source["file"], source["sha256"]
    if type(number) is not int or not isinstance(file, str) or not isinstance(sha256, str):
        raise ValueError(f"source {number!r} is none")
    file.encode()
    return PrintedReference(number, file, sha256)


def _anchors(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """Give the ids of all that has citations, at any depth."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str) and value.get("citations"):
            yield value["id"]
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from _anchors(item)
