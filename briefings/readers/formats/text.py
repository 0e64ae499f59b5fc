"""Plain text: what each of its blocks is, and what it states of the source."""

import re
from collections.abc import Iterator

from briefings.language.invisible import invisible_spans
from briefings.model.source import BlockKind, show_text
from briefings.model.text import Hidden, Span
from briefings.readers.entities import find_entities
from briefings.readers.headings import is_heading
from briefings.readers.hyphens import find_broken_words
from briefings.readers.lines import LIST_ITEM, split_blocks
from briefings.readers.programs import is_program
from briefings.readers.templates import find_template_marks
from briefings.structure.blocks import Found, RawBlock, Reading, merge_hidden, trim
from briefings.structure.fields import split_fields
from briefings.structure.furniture import fold_headline, match_dateline, match_furniture

_SURE_ITEM = re.compile(r"[-*•‣▪–]\s+|\([a-z]{1,4}\)\s+(?=[^\W\d_A-Z])")
_TIGHT_ITEM = re.compile(r"[*•‣▪](?=[^\W_])")
"""An item whose bullet stands close to its words, behind another item or a colon."""


def read_text(text: str) -> Reading:
    """Read plain text; `Reading.text` is `text` itself."""
    spans = tuple(split_blocks(text))
    marks = (*invisible_spans(text), *find_template_marks(text), *find_entities(text))
    unseen = (*marks, *find_broken_words(text, spans))
    return classify(text, spans, merge_hidden(unseen))


def classify(text: str, spans: tuple[Span, ...], hidden: tuple[Hidden, ...]) -> Reading:
    """Say what each of the ranges is, take datelines off paragraphs, and note what furniture tells of the source.

    What is `hidden` decides nothing.
    """
    blocks: list[RawBlock] = []
    found: list[Found] = []
    headlines: set[str] = set()
    for span, is_field in split_fields(text, spans):
        words = show_text(text, span, hidden).words.strip()
        fields = {} if is_field else match_furniture(words)
        if fields is None and fold_headline(words) in headlines:
            fields = {}
        if fields is None and is_program(words):
            fields = {}
        if fields is not None:
            blocks.append(RawBlock(BlockKind.FURNITURE, span))
            found.extend(Found(name, value, span.start) for name, value in fields.items())
        elif (item := _match_item(text, span, blocks)) is None and is_heading(words):
            headlines.add(fold_headline(words))
            if all(block.kind is BlockKind.FURNITURE for block in blocks) and not words.endswith(":"):
                found.append(Found("title", " ".join(words.split()), span.start))
            blocks.append(RawBlock(BlockKind.HEADING, span))
        else:
            blocks.extend(_body(text, span, item or LIST_ITEM.match(text, span.start, span.end), found))
    return Reading(text, tuple(blocks), hidden, tuple(found))


def _match_item(text: str, span: Span, before: list[RawBlock]) -> re.Match[str] | None:
    """Match the mark of what is an item however it ends: a bullet, or a number behind another item or a colon.

    A number before any other short line is that of a heading.
    """
    goes_on = bool(before) and (
        before[-1].kind is BlockKind.LIST_ITEM or text[before[-1].span.start : before[-1].span.end].endswith(":")
    )
    forms = (LIST_ITEM, _TIGHT_ITEM) if goes_on else (_SURE_ITEM,)
    return next((mark for form in forms if (mark := form.match(text, span.start, span.end))), None)


def _body(text: str, span: Span, item: re.Match[str] | None, found: list[Found]) -> Iterator[RawBlock]:
    """Part prose into what opens it, the mark of a list item or a dateline, and the words that may be quoted."""
    if item and item.end() < span.end:
        yield RawBlock(BlockKind.FURNITURE, Span(span.start, item.end()))
        yield RawBlock(BlockKind.LIST_ITEM, trim(text, Span(item.end(), span.end)))
        return
    dateline = match_dateline(text[span.start : span.end])
    if dateline:
        length, agency = dateline
        if agency:
            found.append(Found("publisher", agency, span.start))
        yield RawBlock(BlockKind.FURNITURE, Span(span.start, span.start + length))
        span = Span(span.start + length, span.end)
    yield RawBlock(BlockKind.PARAGRAPH, trim(text, span))
