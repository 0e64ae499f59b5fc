"""A section, asked -> what a model is offered for it: the best candidates, as whole passages, each once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from briefings.choosing.candidates import judge_sentence
from briefings.choosing.control import find_excluded
from briefings.choosing.passages import holds, join_sentences
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.verdict import Refusal
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.index import SentenceIndex
from briefings.ranking.rank import Ranked

N_OFFERED = 80
"""So many passages are offered: a model that read as many named three quarters of what could be found at all."""
MOST_OFFERED_WORDS = 150
"""A sentence that a rule keeps out is not offered where it is longer."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A passage that is offered, and the rule by which brief itself keeps it out; "" where none does."""

    passage: Passage
    kept_out: str = ""


def offer_candidates(
    ranked: Sequence[Ranked], scope: Scope, index: SentenceIndex, sources: Sequence[Source]
) -> tuple[Offered, ...]:
    """Give the best candidates of a section, N_OFFERED at most, whether or not brief takes them for an answer.

    What says nearly the same as one before it is left out, and what the section excludes. A sentence that cannot stand
    alone is offered by itself, with the name of the rule.
    """
    return tuple(islice(_find(ranked, scope, index, sources), N_OFFERED))


def hash_offered(offered: Sequence[Offered], sources: Sequence[Source]) -> str:
    """Give a hash of what is offered, whatever its order: 16 hexadecimal digits."""
    lines = sorted(f"{sources[o.passage.source].sha256} {o.passage.span.start}-{o.passage.span.end}" for o in offered)
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


def _find(ranked: Sequence[Ranked], scope: Scope, index: SentenceIndex, sources: Sequence[Source]) -> Iterator[Offered]:
    seen = Printed(sources, index.language)
    taken: list[Passage] = []
    for item in ranked:
        if any(holds(passage, item.place) for passage in taken):
            continue
        found = judge_sentence(item, scope, sources, index.language, on_subject=True)
        passage = join_sentences(item.source, [item.sentence], sources) if isinstance(found, Refusal) else found
        n_words = len(sources[item.source].words_of(passage.span).split())
        if find_excluded(passage, scope, sources) or seen.holds(passage):
            continue
        if isinstance(found, Refusal) and n_words > MOST_OFFERED_WORDS:
            continue
        seen.add(passage)
        taken.append(passage)
        yield Offered(passage, found.rule.label if isinstance(found, Refusal) else "")
