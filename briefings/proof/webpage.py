"""The HTML page of a brief -> its text with the names around it, and the ledger inside it."""

import json
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from briefings.model.notation import LEDGER_ELEMENT, PROOF_ATTRIBUTE, read_source_anchor
from briefings.model.proof import Run

_VOID = set("area base br col embed hr img input link meta param source track wbr".split())
_UNREAD = {"style", "script", "title", "template"}
_BLOCKS = set("p li div td th h1 h2 h3 h4 section blockquote".split())
_KINDS = {"li": "item", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading"}
_MOST_DECLARATIONS = 200
_DEEPEST = 500
"""Comments and declarations, and elements inside of one another, that no page of a brief comes near to."""


class PageError(ValueError):
    """A page that is not read; the text says why."""


@dataclass(frozen=True, slots=True)
class Webpage:
    """The text of a page in the order in which it stands there, and its ledger; None where it has none."""

    runs: tuple[Run, ...]
    ledger: bytes | None = None


def read_webpage(page: str) -> Webpage:
    """Read a page. Raises PageError."""
    reader = _Reader()
    feed_page(reader, page)
    return Webpage(tuple(reader.runs), _read_ledger("".join(reader.ledger)) if reader.ledger else None)


def is_brief(page: Webpage) -> bool:
    """Tell whether a page is a brief, or what is left of one: it has a ledger, names, or marks that lead to sources."""
    cites = (run.names or read_source_anchor(run.target) is not None for run in page.runs)
    return page.ledger is not None or any(cites)


def feed_page(reader: HTMLParser, page: str) -> None:
    """Take a page apart with a reader. Raises PageError for one that only a hostile hand makes."""
    if page.count("<!") + page.count("<?") > _MOST_DECLARATIONS:  # html.parser reads on to the end for each of them
        raise PageError(f"it has more than {_MOST_DECLARATIONS} comments and declarations")
    try:
        reader.feed(page)
        reader.close()
    except AssertionError as error:  # of html.parser, for such as "<![<!["
        raise PageError(f"its markup cannot be read ({error})") from error


def _read_ledger(text: str) -> bytes:
    """Give the bytes of a ledger as its own file has them; a damaged one as it stands."""
    try:
        return (json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n").encode()
    except (ValueError, RecursionError):
        return text.encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class _Element:
    """An element that is open: what it gives to the text in it, and what those around it do."""

    tag: str = ""
    names: tuple[str, ...] = ()
    target: str = ""
    block: int = 0
    is_unread: bool = False


class _Reader(HTMLParser):
    """Keeps the elements that are open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self.ledger: list[str] = []
        self._in_ledger = False
        self._open = [_Element()]
        self._counts: Counter[str] = Counter()
        self._kinds = {0: ""}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._in_ledger = tag == "template" and values.get("id") == LEDGER_ELEMENT
        block = self._open[-1].block
        if tag in _BLOCKS:
            block = len(self._kinds)
            self._kinds[block] = _KINDS.get(tag, "")
        if tag in _VOID:
            return
        if len(self._open) > _DEEPEST:
            raise PageError(f"it has more than {_DEEPEST} elements inside of one another")
        around, address, name = self._open[-1], values.get("href") or "", values.get(PROOF_ATTRIBUTE)
        target = address[1:] if address.startswith("#") else ""
        names = (*around.names, name) if name else around.names
        self._open.append(_Element(tag, names, target or around.target, block, around.is_unread or tag in _UNREAD))
        self._counts[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        self._in_ledger = False
        while self._counts[tag]:
            closed = self._open.pop().tag
            self._counts[closed] -= 1
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        around = self._open[-1]
        if self._in_ledger:
            self.ledger.append(data)
        elif not around.is_unread:
            self.runs.append(Run(data, around.names, around.target, 0, around.block, self._kinds[around.block]))
