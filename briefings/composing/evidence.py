"""Passages -> the paragraphs they stand in, each passage marked and numbered."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from briefings.composing.listing import find_listing
from briefings.model.brief import Evidence, Excerpt, Statement
from briefings.model.source import Source
from briefings.model.text import Span

MOST_PARAGRAPHS_REPEATED = 4
"""A paragraph is given again where passages overlap; a passage goes into one of so many given last, or a new one."""


def collect_evidence(statements: Sequence[Statement], sources: Mapping[int, Source]) -> tuple[Evidence, ...]:
    """Give a piece of evidence for each paragraph that is cited, by source and by place; `sources` by their numbers.

    Paragraphs that a passage goes across are one piece. Passages that are cited twice have one excerpt. Where two
    passages overlap, their paragraph is given twice.
    """
    cited: dict[tuple[int, Span], list[str]] = {}
    for statement in statements:
        for citation in statement.citations:
            cited.setdefault((citation.source, citation.span), []).append(statement.anchor)
    groups: list[_Group] = []
    for source, span in sorted(cited):
        first, last = _blocks(sources[source], span)
        group = next((g for g in reversed(groups[-MOST_PARAGRAPHS_REPEATED:]) if g.takes(source, first, span)), None)
        if group is None:
            group = _Group(source, first, last, [])
            groups.append(group)
        group.spans.append(span)
        group.last = max(group.last, last)
    numbers = count(1)
    return tuple(_show(group, sources[group.source], cited, numbers) for group in groups)


@dataclass(slots=True)
class _Group:
    """Neighbouring paragraphs of a source, by their indices among its blocks, and passages there, none overlapping."""

    source: int
    first: int
    last: int
    spans: list[Span]

    def takes(self, source: int, first: int, span: Span) -> bool:
        """Tell whether a passage that begins in a block stands in the same paragraphs, after the others."""
        return source == self.source and first <= self.last and self.spans[-1].end <= span.start


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


def _blocks(source: Source, span: Span) -> tuple[int, int]:
    """Give the indices of the blocks in which a range begins and ends."""
    first, last = (
        bisect_right(source.blocks, at, key=lambda block: block.span.start) - 1 for at in (span.start, span.end - 1)
    )
    return first, last


def _show(
    group: _Group, source: Source, cited: Mapping[tuple[int, Span], Sequence[str]], numbers: Iterator[int]
) -> Evidence:
    """Show the paragraphs of a group, their passages numbered on."""
    first, last = source.blocks[group.first], source.blocks[group.last]
    whole = Span(first.span.start, last.span.end)
    locator = replace(first.locator, last=last.locator.paragraph) if group.last > group.first else first.locator
    excerpts = (
        replace(excerpt, number=next(numbers), printed_at=tuple(cited[group.source, excerpt.span]))
        if excerpt.span else excerpt
        for excerpt in _excerpts(source, whole, group.spans)
    )  # fmt: skip
    return Evidence(group.source, whole, locator, tuple(excerpts), first.speaker or "")


def _excerpts(source: Source, whole: Span, spans: Sequence[Span]) -> Iterator[Excerpt]:
    """Part the words of paragraphs at the ends of the passages; joined, they are the words of the paragraphs."""
    words = source.words_of(whole)
    at = 0
    for span in spans:
        end = len(source.words_of(Span(whole.start, span.end)))
        start = end - len(source.words_of(span))
        if start > at:
            yield Excerpt(words[at:start])
        yield Excerpt(words[start:end], span, listing=find_listing(source, span))
        at = end
    if at < len(words):
        yield Excerpt(words[at:])
