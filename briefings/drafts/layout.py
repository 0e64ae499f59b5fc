"""A draft in Markdown or plain text -> its parts; a block of any kind is read, but program text and front matter."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefings.drafts.html import read_html
from briefings.drafts.marks import Marks
from briefings.drafts.parts import Layout, Listing, Part, PartKind, Unread, Words, fold_spaces, join_words
from briefings.language.quoting import opens_quotation
from briefings.language.sentences import QUOTATION_REACH
from briefings.model.source import Block, BlockKind, Source, visible_offsets, visible_text
from briefings.model.text import Hidden, Span, line_starts

_HEADING_MARK = re.compile(r"#{1,6}\s+")
_QUOTED_LINE = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>")
_ALERT = re.compile(r"\[![A-Za-z]+\]")
"""A note of the writer's own in the form of a block quotation: "> [!NOTE]"."""
_BULLET = re.compile(r"(?:[-*+•‣▪–>]|\(?\w{1,4}[.)])?\s*")
_FENCE = re.compile(r"`{3}|~{3}")
_CLOSING = re.compile(r"[^“„«\n]*(?:[”»\"]|“(?!\w))")
_INDENTED = re.compile(r"(?:\t| {4})")
_CELL = re.compile(r"(?<!\\)\|")
_EMPHASIS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_RULE = re.compile(r"[\s|:=+-]+")
_BRACKETED = re.compile(r"\[[^\[\]\n]{1,160}\]")
_LINK = re.compile(r"\]\(<?([^()<>\s]{1,400})>?(?:\s[^()\n]{0,200})?\)")


def lay_out(draft: Source, marks: Marks) -> Layout:
    """Give the parts of a draft, without its list of sources."""
    reader = _Reader(draft, marks)
    parts: list[Part] = []
    unread: list[Unread] = []
    of_block: dict[int, int] = {}
    for number, span, block in reader.blocks():
        words = reader.words(span, block)
        raw = draft.text[span.start : span.end]
        if block.kind is BlockKind.TABLE or words.text.startswith("|"):
            parts.extend(reader.rows(span))
        elif not words.text.strip():
            continue
        elif block.kind is not BlockKind.FURNITURE:
            of_block[number] = len(parts)
            parts.append(reader.part(words, span))
        elif number == 0 and raw.startswith("---"):
            continue
        elif draft.media_type == "text/markdown" and raw.startswith("<"):
            parts.extend(read_html(raw, reader.line(span.start), marks.is_file))
        elif _FENCE.match(raw):
            unread.append(Unread(Words(raw, [reader.line(span.start)] * len(raw)), "program text"))
        elif not _BULLET.fullmatch(raw):
            is_indented = _INDENTED.match(draft.text, draft.text.rfind("\n", 0, span.start) + 1)
            parts.append(Part(words, PartKind.QUOTED, -number) if is_indented else reader.part(words, span))
    listings = tuple(reader.listings(of_block))
    return Layout(tuple(parts), listings, tuple(unread))


class _Reader:
    def __init__(self, draft: Source, marks: Marks) -> None:
        self._draft = draft
        self._lines = line_starts(draft.text)
        self._hidden = _show_marks(draft, marks)
        self._group = 0
        self._last_quoted = -2

    def line(self, at: int) -> int:
        return bisect_right(self._lines, at)

    def blocks(self) -> Iterator[tuple[int, Span, Block]]:
        """Give the blocks by their numbers; one in which a quotation is opened goes on to where that is closed."""
        draft = self._draft
        number = 0
        while number < len(draft.blocks):
            block, first = draft.blocks[number], number
            span = block.span
            if block.kind not in {BlockKind.TABLE, BlockKind.FURNITURE}:
                while number + 1 < len(draft.blocks) and self._goes_on(block, span, draft.blocks[number + 1]):
                    number += 1
                    span = Span(span.start, draft.blocks[number].span.end)
            yield first, span, block
            number += 1

    def _goes_on(self, block: Block, span: Span, following: Block) -> bool:
        """Tell whether a block goes on in the next line: a quotation is open, or plain text is quoted line by line."""
        text = self._draft.text
        gap = text[span.end : following.span.start]
        if following.kind is BlockKind.TABLE or gap.count("\n") > 1 or gap.strip():
            return False
        if span.end - span.start > QUOTATION_REACH:
            return False
        if self._draft.media_type == "text/plain" and self.is_quoted(block):
            return self.is_quoted(following)
        return opens_quotation(text[span.start : span.end]) and _CLOSING.match(text, following.span.start) is not None

    def words(self, span: Span, block: Block) -> Words:
        words = self._read(span, block)
        if self._draft.media_type == "text/plain":
            words = _strip_emphasis(words)
        mark = _HEADING_MARK.match(words.text) if block.kind is BlockKind.HEADING else None
        return words.part(mark.end(), len(words.text)) if mark else words

    def _read(self, span: Span, block: Block) -> Words:
        offsets = visible_offsets(self._draft.text, span, self._hidden) if block.locator.line else []
        return Words(
            visible_text(self._draft.text, span, self._hidden), [self.line(at) for at in offsets], block.locator.words
        )

    def is_quoted(self, block: Block) -> bool:
        """Tell whether a ">" stands before the line in which a block begins."""
        return _QUOTED_LINE.match(self._draft.text, self._line_start(block.span)) is not None

    def _line_start(self, span: Span) -> int:
        return self._draft.text.rfind("\n", 0, span.start) + 1

    def part(self, words: Words, span: Span) -> Part:
        """Tell a block quotation by the ">" before its first line; lines one after the other are of one."""
        text = self._draft.text
        if not _QUOTED_LINE.match(text, self._line_start(span)):
            return Part(words)
        if words.text.startswith(">"):
            words = _strip_quoting(words)
        if self.line(span.start) > self._last_quoted + 2 or _has_gap(text, self._lines, self._last_quoted, span):
            self._group += 1
        self._last_quoted = self.line(span.end - 1)
        kind = PartKind.PROSE if _ALERT.match(words.text) else PartKind.QUOTED
        return Part(words, kind, self._group)

    def rows(self, span: Span) -> Iterator[Part]:
        """Give the rows of a table, each in its cells."""
        at = span.start
        for line in self._draft.text[span.start : span.end].split("\n"):
            if not _RULE.fullmatch(line):
                edges = [0, *(edge for found in _CELL.finditer(line) for edge in found.span()), len(line)]
                pairs = zip(edges[::2], edges[1::2], strict=True)
                cells = [fold_spaces(_strip_emphasis(self._plain(at + start, at + end))) for start, end in pairs]
                cells = [cell for cell in cells if cell.text]
                text = "".join(cell.text for cell in cells)
                lines = [n for cell in cells for n in cell.lines]
                yield Part(Words(text, lines), PartKind.ROW, cells=tuple(cells))
            at += len(line) + 1

    def _plain(self, start: int, end: int) -> Words:
        return Words(self._draft.text[start:end], [self.line(start)] * (end - start))

    def listings(self, of_block: dict[int, int]) -> Iterator[Listing]:
        """Give the lists that a reader of sources takes for one sentence, with the parts that they are made of."""
        draft = self._draft
        starts = [block.span.start for block in draft.blocks]
        for sentence in draft.sentences:
            if draft.parts_of(sentence.span):
                inside = range(sentence.block + 1, bisect_left(starts, sentence.span.end))
                parts = tuple(of_block[number] for number in inside if number in of_block)
                yield Listing(self._read(sentence.span, draft.blocks[sentence.block]), parts)


def _show_marks(draft: Source, marks: Marks) -> tuple[Hidden, ...]:
    """Give what is hidden in a draft: its list of sources too, and nothing that Markdown takes for a link and cites.

    A link to a source stays as a mark: "[the Courier](harbour.txt)" is read as "the Courier [harbour.txt]".
    """
    shown: list[Span] = []
    outer: list[Hidden] = []
    links: dict[int, str] = {}
    for found in _BRACKETED.finditer(draft.text):
        if marks.is_mark(found[0][1:-1]):
            shown.append(Span(*found.span()))
            if draft.text[max(0, found.start() - 1) : found.end() + 1] == f"[{found[0]}]":
                outer += [Hidden(found.start() - 1, found.start()), Hidden(found.end(), found.end() + 1)]
        if (link := _LINK.match(draft.text, found.end() - 1)) and marks.is_file(link[1]):
            links[found.end() - 1] = f" [{link[1]}]"
    kept = [*outer, *(Hidden(span.start, span.end) for span, _, _ in marks.listed(draft.text) if span.end > span.start)]
    at = 0
    for hidden in draft.hidden:
        while at < len(shown) and shown[at].end <= hidden.start:
            at += 1
        if hidden.start in links:
            kept.append(Hidden(hidden.start, hidden.end, links[hidden.start]))
        elif at == len(shown) or shown[at].start >= hidden.end:
            kept.append(hidden)
    return _merge(kept)


def _merge(ranges: Iterable[Hidden]) -> tuple[Hidden, ...]:
    merged: list[Hidden] = []
    for each in sorted(ranges):
        if not merged or each.start >= merged[-1].end:
            merged.append(each)
        elif each.end > merged[-1].end:
            merged[-1] = Hidden(merged[-1].start, each.end, merged[-1].shown)
    return tuple(merged)


def _has_gap(text: str, lines: Sequence[int], last: int, span: Span) -> bool:
    """Tell whether an empty line without ">" parts two block quotations."""
    start = lines[last] if 0 <= last < len(lines) else span.start
    return any(not line.strip() for line in text[start : span.start].split("\n")[:-1])


def _strip_quoting(words: Words) -> Words:
    """Take off the ">" before the lines of a block quotation in plain text."""
    kept = [
        at
        for at, character in enumerate(words.text)
        if not (character == ">" and (at == 0 or (words.lines and words.lines[at - 1] != words.lines[at])
                              or words.text[at - 1] == " "))
    ]  # fmt: skip
    text = "".join(words.text[at] for at in kept)
    return fold_spaces(Words(text, [words.lines[at] for at in kept] if words.lines else [], words.place))


def _strip_emphasis(words: Words) -> Words:
    """Take off the marks of emphasis in a cell."""
    at = 0
    pieces = []
    for found in _EMPHASIS.finditer(words.text):
        pieces.append(words.part(at, found.start()))
        at = found.end()
    return join_words([*pieces, words.part(at, len(words.text))])
