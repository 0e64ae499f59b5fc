"""The passages of a section in an order that reads: what happened, then what is said, then what may follow."""

from collections.abc import Sequence
from itertools import groupby

from briefings.language.telling import Telling, find_telling
from briefings.model.brief import Passage
from briefings.model.source import Source


def order_passages(
    passages: Sequence[Passage], sources: Sequence[Source], key_points: Sequence[Passage]
) -> tuple[Passage, ...]:
    """Put passages in order; they come with the best first.

    Passages of one paragraph of a source stay together, in its order. The group of the best passage opens the section,
    unless it tells of what may follow, or would begin with what stands on the first page. The others come by what they
    tell, then by their source, the one with the best passage first, then as in the source.
    """
    rank = {source: i for i, source in enumerate(dict.fromkeys(passage.source for passage in passages))}
    in_source = sorted(passages, key=lambda passage: (rank[passage.source], passage.span))
    groups = [tuple(group) for _, group in groupby(in_source, key=lambda passage: _paragraph(passage, sources))]
    ordered = sorted(groups, key=lambda group: _telling(group, sources))
    by_rank = (group for passage in passages for group in groups if passage in group)
    fit = (
        group
        for group in by_rank
        if _telling(group, sources) is not Telling.OUTLOOK and not _repeats(group[0], key_points)
    )
    opener = next(fit, ordered[0] if ordered else ())
    rest = (group for group in ordered if group is not opener)
    return opener + tuple(passage for group in rest for passage in group)


def _paragraph(passage: Passage, sources: Sequence[Source]) -> tuple[int, int]:
    return passage.source, sources[passage.source].sentences[passage.sentences[0]].block


def _telling(group: Sequence[Passage], sources: Sequence[Source]) -> Telling:
    return min(find_telling(sources[passage.source].words_of(passage.span)) for passage in group)


def _repeats(passage: Passage, key_points: Sequence[Passage]) -> bool:
    return any(point.source == passage.source and set(point.sentences) & set(passage.sentences) for point in key_points)
