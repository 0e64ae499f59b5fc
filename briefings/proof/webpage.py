"""The HTML page of a brief -> its text with the names around it, and the ledger inside it."""

import json
from dataclasses import dataclass
from html.parser import HTMLParser

from briefings.model.notation import LEDGER_ELEMENT, PROOF_ATTRIBUTE
from briefings.model.proof import Run

_VOID = set("area base br col embed hr img input link meta param source track wbr".split())
_UNREAD = {"style", "script", "title", "template"}
_BLOCKS = set("p li div td th h1 h2 h3 h4 section blockquote".split())
_KINDS = {"li": "item", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading"}


@dataclass(frozen=True, slots=True)
class Webpage:
    """The text of a page in the order in which it stands there, and its ledger; None where it has none."""

    runs: tuple[Run, ...]
    ledger: bytes | None = None


def read_webpage(page: str) -> Webpage:
    """Read a page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return Webpage(tuple(reader.runs), _read_ledger("".join(reader.ledger)) if reader.ledger else None)


def _read_ledger(text: str) -> bytes:
    """Give the bytes of a ledger as its own file has them; a damaged one as it stands."""
    try:
        return (json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n").encode()
    except (ValueError, RecursionError):
        return text.encode("utf-8", "replace")


class _Reader(HTMLParser):
    """Keeps the elements that are open: their tags, names and where they lead to."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self.ledger: list[str] = []
        self._in_ledger = False
        self._open: list[tuple[str, str, str, int]] = []
        self._kinds = {0: ""}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._in_ledger = tag == "template" and values.get("id") == LEDGER_ELEMENT
        address = values.get("href") or ""
        block = self._open[-1][3] if self._open else 0
        if tag in _BLOCKS:
            block = len(self._kinds)
            self._kinds[block] = _KINDS.get(tag, "")
        if tag not in _VOID:
            target = address[1:] if address.startswith("#") else ""
            self._open.append((tag, values.get(PROOF_ATTRIBUTE) or "", target, block))

    def handle_endtag(self, tag: str) -> None:
        self._in_ledger = False
        if any(entry[0] == tag for entry in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._in_ledger:
            self.ledger.append(data)
        elif not any(tag in _UNREAD for tag, _, _, _ in self._open):
            names = tuple(name for _, name, _, _ in self._open if name)
            target = next((target for _, _, target, _ in reversed(self._open) if target), "")
            block = self._open[-1][3] if self._open else 0
            self.runs.append(Run(data, names, target, 0, block, self._kinds[block]))
