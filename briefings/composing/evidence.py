"""Passages -> the paragraphs they stand in, each passage marked and numbered."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from briefings.composing.listing import find_listing
from briefings.model.brief import Citation, Evidence, Excerpt, Remark, Statement
from briefings.model.source import Source
from briefings.model.text import Span

MOST_PARAGRAPHS_REPEATED = 4
"""A paragraph is given again where passages overlap; a passage goes into one of so many given last, or a new one."""


def collect_evidence(citing: Sequence[Statement | Remark], sources: Mapping[int, Source]) -> tuple[Evidence, ...]:
    """Give a piece of evidence for each paragraph that is cited, by source and by place; `sources` by their numbers.

    Paragraphs that a passage goes across are one piece. Passages that are cited twice have one excerpt. Where two
    passages overlap, their paragraph is given twice; but a paragraph that a remark cites whole, and that a passage
    stands in, is there already.
    """
    cited: dict[tuple[int, Span], list[str]] = {}
    for each in sorted(citing, key=lambda each: isinstance(each, Remark)):
        for citation in each.citations:
            if not (isinstance(each, Remark) and _is_shown(citation, cited, sources[citation.source])):
                cited.setdefault((citation.source, citation.span), []).append(each.anchor)
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


def number_citations(
    citing: Sequence[Statement | Remark], evidence: Sequence[Evidence]
) -> dict[str, tuple[Citation, ...]]:
    """Give the citations by the anchor of what bears them, numbered in the order of print and led to their evidence."""
    notes = count(1)
    passages = {(item.source, each.span): each.number for item in evidence for each in item.passages}
    return {
        each.anchor: tuple(
            replace(
                citation,
                note=next(notes),
                evidence=passages.get((citation.source, citation.span)) or _first_inside(citation, evidence),
            )
            for citation in each.citations
        )
        for each in citing
    }


def _first_inside(citation: Citation, evidence: Sequence[Evidence]) -> int:
    """Give the number of the first passage in the paragraph that a citation is of; 0 where there is none."""
    covering = (item for item in evidence if item.source == citation.source and item.span.covers(citation.span))
    return next((item.passages[0].number for item in covering), 0)


def _is_shown(citation: Citation, cited: Iterable[tuple[int, Span]], source: Source) -> bool:
    """Tell whether a paragraph stands in the evidence for another passage in it."""
    first, last = _blocks(source, citation.span)
    within = (span for number, span in cited if number == citation.source and citation.span.covers(span))
    return first == last and any(span != citation.span for span in within)


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
