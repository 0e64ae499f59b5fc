"""What a reader found -> a Source: paragraphs counted, sentences cut, the card filled."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.language.dates import match_date, parse_iso_date
from briefings.language.invisible import invisible_spans
from briefings.language.sentences import split_sentences
from briefings.model.source import Block, BlockKind, Locator, Sentence, Source, SourceCard, Stated, visible_text
from briefings.model.text import Span, line_starts, overlapping
from briefings.readers.blocks import Found, Reading

_COUNTED = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
_LONGEST_FIELD = 300
_LONGEST_ADDRESS = 2000
_SPEAKER = re.compile(r"([A-ZÀ-ÞĀ-Ž][\w.'’-]*(?: [\w.'’()-]+){0,3}): +(?=\S)")
_FEWEST_TURNS = 4
_TRANSCRIPT_SHARE = 0.5


def assemble_source(file: str, sha256: str, media_type: str, reading: Reading) -> Source:
    """Count paragraphs, cut the paragraphs into sentences and fill in the card."""
    ruler = Ruler(line_starts(reading.text) if reading.has_lines else (), reading.pages)
    blocks = tuple(_numbered(reading, ruler))
    sentences = tuple(
        Sentence(span, index, ruler.locate(span.start, block.locator.paragraph))
        for index, block in enumerate(blocks)
        if block.kind in _COUNTED
        for span in _sentences(reading, block.span)
    )
    card = fill_card(reading.found, ruler)
    return Source(file, sha256, media_type, reading.encoding, reading.text, reading.hidden, blocks, sentences, card)


@dataclass(frozen=True, slots=True)
class Ruler:
    """The offsets at which the lines and the pages of a text begin; either may be unknown, and is empty then."""

    lines: Sequence[int] = ()
    pages: Sequence[int] = ()

    def locate(self, offset: int, paragraph: int | None = None) -> Locator:
        """Give the place of an offset."""
        line, page = bisect_right(self.lines, offset), bisect_right(self.pages, offset)
        return Locator(line or None, paragraph, page=page or None)


def fill_card(found: tuple[Found, ...], ruler: Ruler) -> SourceCard:
    """Take the first usable value found for each field; a date that is none is not used."""
    fields: dict[str, Stated] = {}
    for item in found:
        value = usable_value(item.field, item.value)
        where = item.place if isinstance(item.place, str) else ruler.locate(item.place).words or "its text"
        if value and item.field not in fields:
            fields[item.field] = Stated(value, where)
    return SourceCard(**fields)


def usable_value(field: str, text: str) -> str | None:
    """Give what a text says for a field of a card; nothing for a date or an address that is none."""
    return _USABLE.get(field, _text)(text)


def _text(text: str) -> str:
    return visible_text(text, Span(0, len(text)), invisible_spans(text))[:_LONGEST_FIELD]


def _date(text: str) -> str | None:
    day = match_date(text.strip())
    return parse_iso_date(text.strip()) or (day[0] if day else None)


def _address(text: str) -> str | None:
    """Give an address whole or not at all: a part of one leads elsewhere."""
    return text.strip() if len(text) <= _LONGEST_ADDRESS and not re.search(r"\s", text.strip()) else None


_USABLE: Mapping[str, Callable[[str], str | None]] = {
    "date": _date, "information_date": _date, "accessed": _date, "url": _address,
}  # fmt: skip


def _numbered(reading: Reading, ruler: Ruler) -> Iterator[Block]:
    labels = _speaker_labels(reading)
    paragraph = 0
    for raw in reading.blocks:
        locator = ruler.locate(raw.span.start)
        if raw.kind not in _COUNTED:
            yield Block(raw.kind, raw.span, locator)
            continue
        paragraph += 1
        span, speaker = raw.span, ""
        if raw.span.start in labels:
            label = labels[raw.span.start]
            yield Block(BlockKind.FURNITURE, Span(raw.span.start, label.end(1) + 1), locator)
            span, speaker = Span(label.end(), raw.span.end), label[1]
        yield Block(raw.kind, span, replace(locator, paragraph=paragraph), speaker)


def _speaker_labels(reading: Reading) -> dict[int, re.Match[str]]:
    """Find the names before what people say ("Professor C: "), if the text is a transcript, by where they stand."""
    prose = [raw.span for raw in reading.blocks if raw.kind in _COUNTED]
    labels = {span.start: label for span in prose if (label := _SPEAKER.match(reading.text, span.start, span.end))}
    return labels if len(labels) > max(_FEWEST_TURNS, len(prose) * _TRANSCRIPT_SHARE) else {}


def _sentences(reading: Reading, block: Span) -> Iterator[Span]:
    """Cut a block where its visible text is cut, and give the ranges in the text itself."""
    hidden = overlapping(reading.hidden, block)
    offsets = _visible_offsets(block, hidden)
    visible = reading.text[block.start : block.end] if not hidden else "".join(reading.text[i] for i in offsets)
    for start, end in split_sentences(visible):
        span = Span(offsets[start], offsets[end - 1] + 1)
        if re.search(r"\w", visible_text(reading.text, span, hidden)):
            yield span


def _visible_offsets(block: Span, hidden: tuple[Span, ...]) -> range | list[int]:
    if not hidden:
        return range(block.start, block.end)
    gone = {offset for span in hidden for offset in range(span.start, span.end)}
    return [offset for offset in range(block.start, block.end) if offset not in gone]
