"""Sources with nearly the same text: reprints and syndicated copies, counted as one origin."""

from collections import Counter
from collections.abc import Sequence

from briefings.language.words import split_words
from briefings.model.source import BlockKind, Source

SHINGLE = 5
"""The number of words in a row that are compared as one (a shingle; Broder 1997, "On the resemblance and containment
of documents")."""
CONTAINED = 0.5
"""The share of the shingles of the shorter text that stand in the longer one, from which both have one origin."""


def find_origins(sources: Sequence[Source]) -> tuple[int, ...]:
    """Give for each source the index of the first one of its origin; its own where it is the only one."""
    shingles = [_shingles(source) for source in sources]
    origins = list(range(len(sources)))
    holders: dict[tuple[str, ...], list[int]] = {}
    for i, own in enumerate(shingles):
        common = Counter(holder for shingle in own for holder in holders.get(shingle, ()))
        for other, shared in sorted(common.items()):
            if shared >= CONTAINED * min(len(own), len(shingles[other])):
                _join(origins, i, other)
        for shingle in own:
            holders.setdefault(shingle, []).append(i)
    return tuple(_root(origins, i) for i in range(len(origins)))


def _shingles(source: Source) -> frozenset[tuple[str, ...]]:
    """Give all runs of words in what is not furniture; a text that is shorter than one run is one itself."""
    kept = (source.words_of(block.span) for block in source.blocks if block.kind is not BlockKind.FURNITURE)
    words = split_words(" ".join(kept))
    if len(words) <= SHINGLE:
        return frozenset({tuple(words)} if words else ())
    return frozenset(zip(*(words[i:] for i in range(SHINGLE)), strict=False))


def _root(origins: list[int], i: int) -> int:
    while origins[i] != i:
        i = origins[i]
    return i


def _join(origins: list[int], one: int, other: int) -> None:
    """Make two sources one origin, named by the earlier of its sources."""
    first, second = sorted((_root(origins, one), _root(origins, other)))
    origins[second] = first
