"""HTML, of a whole draft or within Markdown -> the parts that a reader of the page sees."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from briefings.drafts.parts import Part, PartKind, Words, fold_spaces, join_words

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w:-]{0,40})(?P<rest>[^<>]*)>")
_ENTITY = re.compile(r"&[#\w]{1,32};")
_ADDRESS = re.compile(r"\bhref\s*=\s*(?:\"([^\"<>]{1,400})\"|'([^'<>]{1,400})'|([^\s\"'<>]{1,400}))", re.IGNORECASE)
_UNSEEN = {"script", "style", "template", "head", "title", "noscript"}
_BLOCKS = set(
    "p li ul ol dl dt dd div h1 h2 h3 h4 h5 h6 section article main header footer aside nav figure figcaption pre body"
    " blockquote caption hr address details summary form fieldset".split()
)
_ROWS, _CELLS, _LISTS = {"tr", "table"}, {"td", "th"}, {"ol", "ul"}


def read_html(text: str, first_line: int, is_file: Callable[[str], bool]) -> tuple[Part, ...]:
    """Give the parts of a page; what is in a comment, a script or the head of the page is not seen.

    A link to one of the sources is a mark: its address stands in brackets behind its words.
    """
    reader = _Reader(is_file)
    line, at = first_line, 0
    for start, end, tag in _find_tags(text):
        reader.add(text[at:start], line)
        line += text.count("\n", at, end)
        at = end
        if tag:
            reader.take(tag, line)
    reader.add(text[at:], line)
    reader.finish()
    return tuple(reader.parts)


def _find_tags(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Give the ranges of tags, and of what is not seen, which has none: comments, declarations, scripts."""
    at = 0
    unended: set[str] = set()
    lowered = text.lower()
    while (start := text.find("<", at)) >= 0:
        if text.startswith("<!--", start) and "-->" not in unended:
            end = text.find("-->", start)
            if end < 0:
                unended.add("-->")
                continue
            yield start, end + 3, None
            at = end + 3
            continue
        found = _TAG.match(text, start)
        if found is None:
            is_declaration = text[start + 1 : start + 2] in {"!", "?"}
            end = text.find(">", start, start + 400) if is_declaration else -1
            if end >= 0:
                yield start, end + 1, None
            at = max(start, end) + 1
            continue
        name, at = found["name"].lower(), found.end()
        if name in _UNSEEN and not found["close"] and f"</{name}" not in unended:
            end = lowered.find(f"</{name}", at)
            if end >= 0:
                yield start, end, None
                at = end
                continue
            unended.add(f"</{name}")
        yield start, at, found


class _Reader:
    """Gathers the words of a block until the next begins."""

    def __init__(self, is_file: Callable[[str], bool]) -> None:
        self.parts: list[Part] = []
        self._is_file = is_file
        self._words: list[Words] = []
        self._cells: list[Words] | None = None
        self._quoted = self._group = 0
        self._addresses: list[str] = []
        self._counts: list[int | None] = []

    def add(self, text: str, line: int) -> None:
        at = 0
        for found in [*_ENTITY.finditer(text), None]:
            end = found.start() if found else len(text)
            if end > at:
                lines = []
                for character in text[at:end]:
                    lines.append(line)
                    line += character == "\n"
                self._words.append(Words(text[at:end], lines))
            if found:
                self._put(unescape(found[0]), line)
                at = found.end()

    def take(self, tag: re.Match[str], line: int) -> None:
        name, closes = tag["name"].lower(), bool(tag["close"])
        if name == "blockquote":
            self.end_block()
            self._quoted = max(0, self._quoted + (-1 if closes else 1))
            self._group += not closes
        elif name in _ROWS:
            self.finish()
            self._cells = [] if name == "tr" and not closes else None
        elif name in _CELLS and self._cells is not None:
            self._end_cell()
        elif name in _BLOCKS:
            self.end_block()
            self._take_list(name, line, closes=closes)
        elif name == "br":
            self._put("\n", line)
        elif name == "q":
            self._put("”" if closes else "“", line)
        elif name == "a":
            self._take_link(tag, line, closes=closes)

    def _take_list(self, name: str, line: int, *, closes: bool) -> None:
        """Give the items of a list the numbers that the page shows."""
        if name in _LISTS and closes and self._counts:
            self._counts.pop()
        elif name in _LISTS and not closes:
            self._counts.append(0 if name == "ol" else None)
        elif name == "li" and not closes and self._counts and self._counts[-1] is not None:
            self._counts[-1] += 1
            self._put(f"{self._counts[-1]}. ", line)

    def _take_link(self, tag: re.Match[str], line: int, *, closes: bool) -> None:
        if closes:
            address = self._addresses.pop() if self._addresses else ""
            if self._is_file(address):
                self._put(f" [{address}]", line)
            return
        found = _ADDRESS.search(tag["rest"])
        self._addresses.append(unescape(next(filter(None, found.groups()), "")) if found else "")

    def _put(self, text: str, line: int) -> None:
        self._words.append(Words(text, [line] * len(text)))

    def _end_cell(self) -> None:
        words = fold_spaces(join_words(self._words))
        self._words = []
        if words.text and self._cells is not None:
            self._cells.append(words)

    def finish(self) -> None:
        """Make a part of all that was gathered."""
        self.end_block()
        if self._cells:
            self.parts.append(Part(join_words(self._cells, " "), PartKind.ROW, cells=tuple(self._cells)))
        self._cells = None

    def end_block(self) -> None:
        """Make a part of what was gathered; within a row it is a cell of that."""
        if self._cells is not None:
            self._end_cell()
            return
        words = fold_spaces(join_words(self._words))
        self._words = []
        if words.text:
            kind = PartKind.QUOTED if self._quoted else PartKind.PROSE
            self.parts.append(Part(words, kind, self._group if self._quoted else 0))
