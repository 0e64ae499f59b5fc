"""A range of a source -> the list that it is there: a lead-in, items, and items below these."""

from collections.abc import Sequence

from briefings.model.brief import Item, Listing
from briefings.model.source import BlockKind, ListPart, Source
from briefings.model.text import Span


def find_listing(source: Source, span: Span) -> Listing | None:
    """Give lead-in and items of a range that ends with a list; None for any other."""
    parts = source.parts_of(span)
    return Listing(source.words_of(parts[0].span), _nest(source, parts[1:])) if parts else None


def _nest(source: Source, parts: Sequence[ListPart]) -> tuple[Item, ...]:
    """Give the items of the highest level, each with those that follow it up to the next of its level."""
    if not parts:
        return ()
    top = min(part.level for part in parts)
    starts = [i for i, part in enumerate(parts) if part.level == top]
    return tuple(
        Item(
            source.words_of(parts[at].span),
            parts[at].span,
            _has_number(source, parts[at].span),
            _nest(source, parts[at + 1 : following]),
        )
        for at, following in zip(starts, [*starts[1:], len(parts)], strict=True)
    )


def _has_number(source: Source, span: Span) -> bool:
    """Tell whether a mark that is words of its source stands before an item."""
    marks = (
        block.span
        for block in source.blocks
        if block.kind is BlockKind.FURNITURE and span.covers(block.span) and block.span.start == span.start
    )
    return any(source.words_of(mark) for mark in marks)
