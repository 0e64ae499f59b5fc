"""The passages of a section in an order that reads: what happened, what it contains, who says what, what may follow."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from briefings.language.dates import find_day, first_day
from briefings.language.language import Language
from briefings.language.telling import Telling, find_telling
from briefings.model.brief import Passage
from briefings.model.source import Source

N_OPENERS = 3
"""What happened opens a section if it is told by one of its so many best groups; else the best of all opens it."""

_Group = tuple[Passage, ...]


def order_passages(
    passages: Sequence[Passage],
    sources: Sequence[Source],
    language: Language,
    pointed: Collection[Passage] = (),
) -> tuple[Passage, ...]:
    """Put passages in order; they come with the best first.

    Passages of one paragraph of a source stay together, in its order. They come by what they tell; among those that
    tell the same, by source, each in its own order, the earliest source first where dates tell, or else the best. What
    happened opens the section where the best passages tell of it, else the best that does not tell of what may follow.
    What the first page has `pointed` out does not open it, unless it is all that there is.
    """
    rank = {source: i for i, source in enumerate(dict.fromkeys(passage.source for passage in passages))}
    in_source = sorted(passages, key=lambda passage: (rank[passage.source], passage.span))
    groups = list(_group_by_paragraph(in_source, sources))
    telling = {group: _find_telling(group, sources, language) for group in groups}
    ordered = [
        group
        for level in Telling
        for group in _order_by_time([group for group in groups if telling[group] is level], sources)
    ]
    best = list(dict.fromkeys(group for passage in passages for group in groups if passage in group))
    best = [group for group in best if not _has_any(group, pointed)] or best
    happened = [group for group in best[:N_OPENERS] if telling[group] is Telling.EVENT]
    told = [group for group in best if telling[group] is not Telling.OUTLOOK]
    opener = next((group for group in ordered if group in happened), None) or next(iter((*told, *best)), ())
    return (*opener, *(passage for group in ordered if group is not opener for passage in group))


def _order_by_time(groups: Sequence[_Group], sources: Sequence[Source]) -> list[_Group]:
    """Put the sources whose date is known in the order of time, at the places that they take; the others stay."""
    runs = [list(run) for _, run in groupby(groups, key=lambda group: group[0].source)]
    days = [_find_day(run, sources) for run in runs]
    dated = [(day, run) for day, run in zip(days, runs, strict=True) if day]
    by_time = iter(sorted(dated, key=lambda item: item[0]))
    return [group for day, run in zip(days, runs, strict=True) for group in (next(by_time)[1] if day else run)]


def _find_day(groups: Sequence[_Group], sources: Sequence[Source]) -> str:
    """Give the day that passages of a source tell of, or on which it was issued; "" where neither is known."""
    source = sources[groups[0][0].source]
    issued = source.card.value("information_date") or source.card.value("date") or ""
    named = (find_day(source.words_of(passage.span), issued) for group in groups for passage in group)
    return next((day for day in named if day), first_day(issued) if issued else "")


def _group_by_paragraph(passages: Sequence[Passage], sources: Sequence[Source]) -> Iterator[_Group]:
    """Give the passages that stand in one paragraph of a source, or begin where the one before ends."""
    group: list[Passage] = []
    for passage in passages:
        if group and _find_blocks(group[-1], sources)[1] != _find_blocks(passage, sources)[0]:
            yield tuple(group)
            group = []
        group.append(passage)
    if group:
        yield tuple(group)


def _find_blocks(passage: Passage, sources: Sequence[Source]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give the paragraphs in which a passage begins and ends, each by its source and number there."""
    sentences = sources[passage.source].sentences
    first, last = (sentences[passage.sentences[i]].block for i in (0, -1))
    return (passage.source, first), (passage.source, last)


def _find_telling(group: _Group, sources: Sequence[Source], language: Language) -> Telling:
    return min(find_telling(sources[passage.source].words_of(passage.span), language) for passage in group)


def _has_any(group: _Group, pointed: Collection[Passage]) -> bool:
    """Tell whether a group begins with a sentence of what is pointed out."""
    return any(group[0].source == point.source and set(group[0].sentences) & set(point.sentences) for point in pointed)
