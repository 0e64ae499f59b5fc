"""The ledger inside a PDF -> the sources and statements that it names."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.model.notation import CUT_MARK, write_place
from briefings.model.proof import Mark, PrintedPassage, PrintedReference


@dataclass(frozen=True, slots=True)
class Listed:
    """What a ledger lists: sources by number, what has citations, and the numbers of the sources it cites.

    `passages` are as the pages should have them. `is_chosen` where a model chose for it.
    """

    references: dict[int, PrintedReference]
    passages: tuple[PrintedPassage, ...]
    is_chosen: bool = False
    cited: tuple[int, ...] = ()

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of all that has citations."""
        return tuple(passage.anchor for passage in self.passages)


def read_ledger(content: bytes) -> Listed | None:
    """Read a ledger; None where it is damaged."""
    try:
        ledger = json.loads(content)
        references = {source["number"]: _reference(source) for source in ledger["sources"]}
        passages = tuple(_passages([ledger["key_points"], ledger["sections"]]))
        cited = tuple(source["number"] for source in ledger["sources"] if source.get("cited"))
        return Listed(references, passages, bool(ledger.get("chosen_by")), cited)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _reference(source: Any) -> PrintedReference:  # noqa: ANN401 - JSON
    """Read a source. Raises ValueError for one whose number, path or hash is none."""
    number, file, sha256 = source["number"], source["file"], source["sha256"]
    if type(number) is not int or not isinstance(file, str) or not isinstance(sha256, str):
        raise ValueError(f"source {number!r} is none")
    file.encode()
    return PrintedReference(number, file, sha256)


def _passages(value: Any) -> Iterator[PrintedPassage]:  # noqa: ANN401 - JSON
    """Give all that has an id and citations, at any depth."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str) and value.get("citations"):
            marks = tuple(_mark(citation) for citation in value["citations"])
            opening = f"{CUT_MARK} " if value.get("cut") else ""
            yield PrintedPassage(value["id"], f"{opening}{value.get('text', '')}", marks)
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from _passages(item)


def _mark(citation: Any) -> Mark:  # noqa: ANN401 - JSON
    """Give the mark that a citation has. Raises ValueError for one that names no source."""
    number, place = citation["source"], [citation.get(name) for name in ("page", "paragraph", "last_paragraph")]
    if type(number) is not int or not all(each is None or type(each) is int for each in place):
        raise ValueError(f"{number!r} is no source")
    page, first, last = place
    return Mark(number, f"{number} {write_place(page, first, last if last != first else None)}")
