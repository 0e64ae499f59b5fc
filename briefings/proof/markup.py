"""An HTML page, piece by piece: whether it is another's, and what in it acts, fetches, or may hide something."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import zip_longest

from briefings.model.notation import PROOF_ATTRIBUTE
from briefings.proof.webpage import feed_page

_LONGEST_SHOWN = 80
_STYLE = "style"

ELEMENTS = frozenset(
    "html head meta title style body div header nav main section aside p h1 h2 h3 h4 ul ol li a b i em strong span "
    "mark table caption thead tbody tr th td blockquote br template".split()
)
"""What a page of a brief is made of: text, and nothing that acts, fetches, or shows what is not there."""
ATTRIBUTES = frozenset(
    "id class lang charset name content href title start value headers scope colspan rowspan role aria-label "
    "aria-labelledby aria-hidden".split()
) | {PROOF_ATTRIBUTE}
_ACTING = frozenset(
    "script iframe frame frameset object embed applet portal link base form input button select textarea audio video "
    "source track img picture svg math canvas dialog noscript slot".split()
)
"""Elements that run, fetch or ask for something, or put other words into the place of those that stand there."""
_WEB = ("#", "https://", "http://", "mailto:")


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag, a text, a comment or a declaration, with its line, from 1."""

    kind: str
    value: str
    attributes: tuple[tuple[str, str | None], ...] = ()
    line: int = 0

    @property
    def says(self) -> tuple[str, str, tuple[tuple[str, str | None], ...]]:
        """What it is, wherever it stands."""
        return self.kind, self.value, self.attributes

    def __str__(self) -> str:
        """Give it as it is written in a page, shortened."""
        given = "".join(f' {name}="{value}"' if value is not None else f" {name}" for name, value in self.attributes)
        text = {"start": f"<{self.value}{given}>", "end": f"</{self.value}>", "comment": f"<!--{self.value}-->"}
        shown = " ".join(text.get(self.kind, self.value).split()) or "white space"
        return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]} ..."


@dataclass(frozen=True, slots=True)
class MarkupDifference:
    """The first piece in which a page is not as it should be: its line, what stands there, what should."""

    line: int
    found: str
    wanted: str


def find_markup_difference(page: str, wanted: str) -> MarkupDifference | None:
    """Compare two pages piece by piece; None where all pieces are the same, however they are written."""
    theirs = read_pieces(page)
    for ours, other in zip_longest(theirs, read_pieces(wanted)):
        if ours is None or other is None or ours.says != other.says:
            line = ours.line if ours else theirs[-1].line if theirs else 1
            return MarkupDifference(line, str(ours or "its end"), str(other or "its end"))
    return None


def read_pieces(page: str) -> list[Piece]:
    """Take a page apart, and leave nothing out. Raises PageError."""
    reader = _Pieces()
    feed_page(reader, page)
    return reader.pieces


def find_acting(pieces: Collection[Piece]) -> Iterator[str]:
    """Say what of a page acts, fetches or leads elsewhere: no brief holds any of it, whatever its templates."""
    for piece in pieces:
        values = dict(piece.attributes)
        if piece.kind == "start" and piece.value in _ACTING:
            yield f"line {piece.line} holds a <{piece.value}>"
        elif "http-equiv" in values:
            yield f"line {piece.line} holds a <{piece.value}> that speaks for a server"
        elif any(name.startswith("on") for name in values):
            yield f"line {piece.line} holds a script in a <{piece.value}>"
        elif any(name.startswith("shadowroot") for name in values):
            yield f"line {piece.line} holds a <{piece.value}> that shows other words than stand there"
        elif (address := values.get("href")) and not address.lower().startswith(_WEB):
            yield f"line {piece.line} has a link to '{address[:_LONGEST_SHOWN]}'"


def find_foreign(pieces: Collection[Piece], styles: Collection[str]) -> Iterator[str]:
    """Say what of a page brief's own templates do not write, by which it may hide, move or add words."""
    is_style = False
    for piece in pieces:
        if is_style and piece.kind == "text" and piece.value.strip() not in styles:
            yield f"the style sheet in line {piece.line} is not brief's own: it may hide, move or add words"
        is_style = piece.kind == "start" and piece.value == _STYLE
        unknown = [name for name, _ in piece.attributes if name not in ATTRIBUTES]
        if piece.kind == "start" and piece.value not in ELEMENTS | _ACTING:
            yield f"line {piece.line} holds a <{piece.value}>"
        elif unknown:
            yield f"line {piece.line} has '{unknown[0]}' in a <{piece.value}>"
        elif piece.kind in {"comment", "unknown"}:
            yield f"line {piece.line} holds a {piece.kind if piece.kind == 'comment' else 'declaration'}: {piece}"


class _Pieces(HTMLParser):
    """Gathers the pieces of a page; texts that stand side by side are one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._text: list[str] = []
        self._line = 1

    def _add(self, kind: str, value: str, attributes: tuple[tuple[str, str | None], ...] = ()) -> None:
        if self._text:
            self.pieces.append(Piece("text", "".join(self._text), (), self._line))
            self._text = []
        if kind:
            self.pieces.append(Piece(kind, value, attributes, self.getpos()[0]))

    def close(self) -> None:
        super().close()
        self._add("", "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add("start", tag, tuple(sorted(attrs, key=lambda pair: (pair[0], pair[1] or ""))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._add("end", tag)

    def handle_data(self, data: str) -> None:
        self._line = self._line if self._text else self.getpos()[0]
        self._text.append(data)

    def handle_comment(self, data: str) -> None:
        self._add("comment", data)

    def handle_decl(self, decl: str) -> None:
        self._add("declaration", decl)

    def handle_pi(self, data: str) -> None:
        self._add("unknown", data)

    def unknown_decl(self, data: str) -> None:
        self._add("unknown", data)
