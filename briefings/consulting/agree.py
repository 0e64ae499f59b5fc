"""What a model named in one order of the passages, and in another -> what is taken, and how far the two agree."""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_AGREEMENT = 0.2
"""Below this two answers agree only slightly (Landis and Koch, 1977), and nothing is taken: a model that names the
first four passages, whatever stands there, comes out near 0."""


@dataclass(frozen=True, slots=True)
class Named:
    """What was named once: places of passages, the best first, and that of the key point."""

    places: tuple[int, ...]
    key_point: int | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """Places of passages that both answers name, the best first, and of those that one names, by their rank.

    `agreement` is None where there was one answer; all that it names is taken then.
    """

    both: tuple[int, ...]
    one: tuple[int, ...]
    key_point: int | None
    agreement: float | None


def combine(first: Named, second: Named | None, n_offered: int) -> Agreed:
    """Take what both answers name; places count from 0, and are ranks."""
    if second is None:
        return Agreed(first.places, (), first.key_point, None)
    common = set(first.places) & set(second.places)
    both = sorted(common, key=lambda place: (first.places.index(place) + second.places.index(place), place))
    one = sorted(set(first.places) ^ set(second.places))
    points = [point for point in (first.key_point, second.key_point) if point in common]
    agreement = measure_agreement(first.places, second.places, n_offered)
    return Agreed(tuple(both), tuple(one), next(iter(points), both[0] if both else None), agreement)


def measure_agreement(first: Sequence[int], second: Sequence[int], n_offered: int) -> float:
    """Give Cohen's kappa (1960) of two choices among so many passages: 1 where they are equal, 0 where as by chance."""
    if set(first) == set(second):
        return 1.0
    both = len(set(first) & set(second))
    neither = n_offered - len(set(first) | set(second))
    share_first, share_second = len(set(first)) / n_offered, len(set(second)) / n_offered
    expected = share_first * share_second + (1 - share_first) * (1 - share_second)
    observed = (both + neither) / n_offered
    return round((observed - expected) / (1 - expected), 6) if expected < 1 else 0.0
