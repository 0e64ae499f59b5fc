"""Sentences for a section, best first: the section's words in a sentence and around it, then centrality (sumy).

A sentence's score is the sum of its parts, each a share times its weight (see `weights`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefings.model.source import Source
from briefings.ranking.answer import find_on_subject
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import Query
from briefings.ranking.measure import measure_parts
from briefings.ranking.weights import MEANING, WEIGHTS

N_RANKED = 200
"""So many sentences are candidates; no section is so long that it wants more."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What a sentence must reach of another: shares, 0 to 1, of its score and of the part of that for words."""

    score: float
    words: float


AS_WELL = Bar(score=0.8, words=0.5)
"""What reaches this of the best sentence answers a section about as well as that."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence, by the indices of its source and of its place there, with the parts of its score, already weighed.

    What is not `on_subject` is no answer, however it ranks.
    """

    source: int
    sentence: int
    parts: tuple[tuple[str, float], ...]
    on_subject: bool = True

    @property
    def place(self) -> tuple[int, int]:
        """The indices of its source and of its place there."""
        return self.source, self.sentence

    @property
    def score(self) -> float:
        """The sum of the parts, rounded so that the last bits of a machine's arithmetic decide nothing."""
        return round(sum(value for _, value in self.parts), 6)

    def part(self, name: str) -> float:
        """Give a part of the score by its name; 0 where there is none."""
        return dict(self.parts).get(name, 0.0)


def rank_sentences(
    query: Query,
    sources: Sequence[Source],
    allowed: Sequence[int],
    weights: Mapping[int, float] = MappingProxyType({}),
    *,
    most: int = N_RANKED,
) -> tuple[Ranked, ...]:
    """Rank the sentences of the `allowed` sources, and give the `most` best of them, whether or not they answer.

    `weights` are those of sources that do not weigh 1, by index: what a sentence scores is multiplied by its source's.
    Of equal sentences the one of the earlier source comes first.
    """
    index = query.index
    if not len(index) or not allowed:
        return ()
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do ranks nothing

    weight_of = weigh_parts(index)
    parts = {name: weight_of[name] * part for name, part in measure_parts(query, sources).items()}
    if weights:
        factor = np.asarray([weights.get(source, 1.0) for source in range(len(sources))])[index.source_of]
        parts["weight"] = (factor - 1) * np.maximum(0, sum(parts.values()))
    score = np.round(sum(parts.values(), np.zeros(len(index))), 7)
    open_to = np.isin(index.source_of, np.asarray(allowed))
    best = np.argsort(-np.where(open_to, score, -np.inf), kind="stable")[: min(most, int(open_to.sum()))]
    on_subject = find_on_subject(query)
    ranked = []
    for number in map(int, best):
        source = int(index.source_of[number])
        values = tuple((name, round(float(part[number]), 7) + 0.0) for name, part in parts.items())
        ranked.append(Ranked(source, number - index.first[source], values, bool(on_subject[number])))
    return tuple(sorted(ranked, key=lambda item: (-item.score, item.source, item.sentence)))


def weigh_parts(index: SentenceIndex) -> Mapping[str, float]:
    """Give what each part of a score counts; nearness in meaning does where the sentences have meanings."""
    return {**WEIGHTS, "meaning": MEANING} if index.meanings else WEIGHTS


def comes_near(item: Ranked, best: Ranked, bar: Bar = AS_WELL) -> bool:
    """Tell whether a sentence has these shares of the score of the best one and of the part of that for words."""
    return item.score >= bar.score * best.score and item.part("words") >= bar.words * best.part("words")
