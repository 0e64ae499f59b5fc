"""Dates that a file alone leaves open, and its folder settles: whether 03/01/2011 is 3 January or 1 March.

Files of one origin write the dates behind one label alike: where one of them has "Release Date: 27/01/2011", the day
stands first in all that have a "Release Date". Where two of them disagree nothing is settled.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.language.dates import find_order, match_numeric
from briefings.model.source import Source, Stated, StatedDate


def settle_dates(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Read the dates that are open by the order of day and month that others show behind the same label."""
    orders: defaultdict[str, set[str]] = defaultdict(set)
    for source in sources:
        for date in source.dates:
            orders[date.label].add(find_order(date.words))
    known = {label: (seen - {""}).pop() for label, seen in orders.items() if len(seen - {""}) == 1}
    return tuple(_settle(source, known) for source in sources)


def _settle(source: Source, orders: Mapping[str, str]) -> Source:
    dates = tuple(_read(date, orders) for date in source.dates)
    day = next((date for date in dates if date.iso), None)
    if dates == source.dates or day is None:
        return source
    return replace(source, card=replace(source.card, date=Stated(day.iso, day.where)), dates=dates)


def _read(date: StatedDate, orders: Mapping[str, str]) -> StatedDate:
    readings, _ = match_numeric(date.words)
    if date.iso or len(readings) < len(("day", "month")) or date.label not in orders:
        return date
    return replace(date, iso=readings[orders[date.label] == "month"], why="")
