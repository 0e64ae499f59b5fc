"""Passages -> the paragraphs they stand in, each passage marked and numbered."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from briefings.model.brief import Evidence, Excerpt, Statement
from briefings.model.source import Block, Source
from briefings.model.text import Span

MOST_COPIES = 4
"""How many copies of a paragraph are looked at for one where a passage overlaps no other."""


def collect_evidence(statements: Sequence[Statement], sources: Mapping[int, Source]) -> tuple[Evidence, ...]:
    """Give a piece of evidence for each paragraph that is cited, by source and by place; `sources` by their numbers.

    Passages that are cited twice have one excerpt. Where two passages overlap, their paragraph is given twice.
    """
    cited: dict[tuple[int, Span], list[str]] = {}
    for statement in statements:
        for citation in statement.citations:
            cited.setdefault((citation.source, citation.span), []).append(statement.anchor)
    groups: list[tuple[int, Block, list[Span]]] = []
    for source, span in sorted(cited):
        block = _block(sources[source], span)
        group = next(
            (g for g in reversed(groups[-4:]) if g[:2] == (source, block) and g[2][-1].end <= span.start), None
        )
        if group:
            group[2].append(span)
        else:
            groups.append((source, block, [span]))
    numbers = count(1)
    return tuple(
        Evidence(source, block.span, block.locator, tuple(
            replace(excerpt, number=next(numbers), printed_at=tuple(cited[source, excerpt.span])) if excerpt.span
            else excerpt
            for excerpt in _excerpts(sources[source], block.span, spans)
        ))
        for source, block, spans in groups
    )  # fmt: skip


def number_passages(evidence: Sequence[Evidence]) -> dict[tuple[int, Span], int]:
    """Give the numbers of the passages by source and range."""
    return {
        (item.source, excerpt.span): excerpt.number for item in evidence for excerpt in item.passages if excerpt.span
    }


def number_citations(statements: Sequence[Statement], passages: Mapping[tuple[int, Span], int]) -> dict[str, Statement]:
    """Give the statements by anchor, their citations numbered in the order of print and pointed at their evidence."""
    notes = count(1)
    return {
        statement.anchor: replace(statement, citations=tuple(
            replace(citation, note=next(notes), evidence=passages.get((citation.source, citation.span), 0))
            for citation in statement.citations
        ))
        for statement in statements
    }  # fmt: skip


def _block(source: Source, span: Span) -> Block:
    return source.blocks[bisect_right(source.blocks, span.start, key=lambda block: block.span.start) - 1]


def _excerpts(source: Source, block: Span, spans: Sequence[Span]) -> Iterator[Excerpt]:
    """Part the words of a block at the ends of the passages; joined, they are the words of the block."""
    words = source.words_of(block)
    at = 0
    for span in spans:
        end = len(source.words_of(Span(block.start, span.end)))
        start = end - len(source.words_of(span))
        if start > at:
            yield Excerpt(words[at:start])
        yield Excerpt(words[start:end], span)
        at = end
    if at < len(words):
        yield Excerpt(words[at:])
