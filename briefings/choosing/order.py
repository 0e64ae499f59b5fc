"""The passages of a section in an order that reads: what happened, what it contains, who says what, what may follow."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefings.language.dates import find_day, first_day
from briefings.language.language import Language
from briefings.language.letters import plain_words
from briefings.language.telling import Telling, find_telling
from briefings.model.passage import Passage
from briefings.model.source import Source

N_OPENERS = 3
"""So many of the best groups may open a section because they tell what happened."""


@dataclass(frozen=True, slots=True)
class Group:
    """Passages of one paragraph of a source, in its order: they stay together.

    `rank` is that of its best passage among those of the section, from 0; `telling` is what the group tells.
    """

    passages: tuple[Passage, ...]
    rank: int
    telling: Telling


def group_passages(passages: Sequence[Passage], sources: Sequence[Source], language: Language) -> tuple[Group, ...]:
    """Group the passages of a section, given with the best first, and put the groups in the order in which they read.

    What happened comes first, then what is, then who says what, then what may follow (see `language.telling`). Within
    each of these, groups stand by source: sources with a date in the order of time, at the places that such sources
    have; the others where the best of their passages puts them.
    """
    rank = {source: i for i, source in enumerate(dict.fromkeys(passage.source for passage in passages))}
    in_source = sorted(passages, key=lambda passage: (rank[passage.source], passage.span))
    groups = [
        Group(group, min(map(passages.index, group)), _find_telling(group, sources, language))
        for group in _group_by_paragraph(in_source, sources)
    ]
    told_alike = ([group for group in groups if group.telling is telling] for telling in Telling)
    return tuple(group for alike in told_alike for group in _order_by_time(alike, sources, language))


def find_opening(groups: Sequence[Group], pointed: Collection[Passage] = ()) -> Group:
    """Give the group that opens a section, of its groups in their order (there is at least one).

    It is the first that tells what happened ("Dockers went on strike on Monday"), if that is among the N_OPENERS best;
    else the best that does not tell of what may follow; where all do, the best. What is `pointed` out on the first page
    opens a section only where the section has nothing else.
    """
    best = sorted(groups, key=lambda group: group.rank)
    best = [group for group in best if not _is_pointed_out(group, pointed)] or best
    happened = [group for group in groups if group in best[:N_OPENERS] and group.telling is Telling.EVENT]
    told = [group for group in best if group.telling is not Telling.OUTLOOK]
    return (*happened, *told, *best)[0]


def open_with(opening: Group, groups: Sequence[Group]) -> tuple[Passage, ...]:
    """Give the passages of all groups in order, one of the groups before the others."""
    return tuple(
        passage for group in (opening, *(each for each in groups if each != opening)) for passage in group.passages
    )


def _order_by_time(groups: Sequence[Group], sources: Sequence[Source], language: Language) -> list[Group]:
    """Put the sources whose date is known in the order of time, at the places that they take; the others stay."""
    runs = [list(run) for _, run in groupby(groups, key=lambda group: group.passages[0].source)]
    days = [_find_day(run, sources, language) for run in runs]
    dated = [(day, run) for day, run in zip(days, runs, strict=True) if day]
    by_time = iter(sorted(dated, key=lambda item: item[0]))
    return [group for day, run in zip(days, runs, strict=True) for group in (next(by_time)[1] if day else run)]


def _find_day(groups: Sequence[Group], sources: Sequence[Source], language: Language) -> str:
    """Give the day that passages of a source tell of, or on which it was issued; "" where neither is known."""
    source = sources[groups[0].passages[0].source]
    issued = source.card.value("information_date") or source.card.value("date") or ""
    texts = (source.words_of(passage.span) for group in groups for passage in group.passages)
    named = (find_day(text, issued, language) for text in texts)
    return next((day for day in named if day), first_day(issued) if issued else "")


def _group_by_paragraph(passages: Sequence[Passage], sources: Sequence[Source]) -> Iterator[tuple[Passage, ...]]:
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


def _find_telling(group: Sequence[Passage], sources: Sequence[Source], language: Language) -> Telling:
    return min(find_telling(plain_words(sources[passage.source], passage.span), language) for passage in group)


def _is_pointed_out(group: Group, pointed: Collection[Passage]) -> bool:
    """Tell whether a group begins with a sentence that the first page has."""
    first = group.passages[0]
    return any(first.source == point.source and set(first.sentences) & set(point.sentences) for point in pointed)
