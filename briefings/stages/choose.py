"""Ranked sentences -> passages of a section: within the length, nothing twice, no source drowned by another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.stages.compose import ScopePassages
from briefings.stages.index import SentenceIndex
from briefings.stages.measure import is_answered
from briefings.stages.order import order_passages
from briefings.stages.passages import MAX_SENTENCES, Printed, count_words, join_sentences, make_passage
from briefings.stages.rank import Ranked, make_query, rank_sentences
from briefings.stages.resolve import Scope

DEFAULT_WORDS = 200
KEY_POINT_WORDS = 45
SHARE = 0.6
"""The share of a section's words from which a source waits for others that answer nearly as well."""
NEARLY = 0.8


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is in the brief so far: in its sections, and on its first page."""

    printed: Printed
    pointed: Printed


def choose_section(
    scope: Scope, index: SentenceIndex, sources: Sequence[Source], chosen: Chosen, outline: Outline
) -> tuple[ScopePassages, Diagnostics]:
    """Choose the passages of one section, and those it gives to the first page."""
    if not scope.asks:
        return ScopePassages(scope, (), ()), ()
    query = make_query(scope.spec)
    answered = is_answered(query, index, scope.sources)
    ranked = rank_sentences(query, index, sources, scope.sources) if answered else ()
    passages = take_passages(ranked, sources, scope.spec.words or DEFAULT_WORDS, chosen.printed)
    if not passages:
        return ScopePassages(scope, (), ()), (_gap(scope, outline.path),)
    points = choose_key_points(ranked, sources, outline.key_points, chosen.pointed) if scope.has_key_points else ()
    return ScopePassages(scope, order_passages(passages, sources, points), points), ()


def take_passages(
    ranked: Sequence[Ranked], sources: Sequence[Source], budget: int, printed: Printed
) -> tuple[Passage, ...]:
    """Take passages from the best down, in that order, until they have as many words as the budget or a few more."""
    taken: list[Passage] = []
    for item in _balanced(ranked, sources, budget, taken):
        if sum(count_words(passage, sources) for passage in taken) >= budget:
            break
        passage = make_passage(item.source, item.sentence, sources) if item.is_touched else None
        if passage is None or _extend(taken, passage, sources, printed) or printed.holds(passage):
            continue
        printed.add(passage)
        taken.append(replace(passage, copies=tuple(_copies(passage, ranked, sources, printed))))
    return tuple(taken)


def choose_key_points(
    ranked: Sequence[Ranked], sources: Sequence[Source], count: int, pointed: Printed
) -> tuple[Passage, ...]:
    """Take the best short passages for the first page; no two of them say the same, in whatever section."""
    points: list[Passage] = []
    for item in ranked:
        if len(points) == count:
            break
        passage = make_passage(item.source, item.sentence, sources)
        if passage and count_words(passage, sources) <= KEY_POINT_WORDS and not pointed.holds(passage):
            pointed.add(passage)
            points.append(replace(passage, copies=tuple(_copies(passage, ranked, sources, pointed))))
    return tuple(points)


def _balanced(
    ranked: Sequence[Ranked], sources: Sequence[Source], budget: int, taken: Sequence[Passage]
) -> Iterator[Ranked]:
    """Give the ranked sentences, but let those of a source with its share wait for nearly as good ones of others."""
    waiting: list[Ranked] = []
    good = NEARLY * ranked[0].score if ranked else 0.0
    for item in ranked:
        of_source = sum(count_words(passage, sources) for passage in taken if passage.source == item.source)
        if of_source >= SHARE * budget:
            waiting.append(item)
            continue
        if item.score < good and waiting:
            yield from waiting
            waiting = []
        yield item
    yield from waiting


def _extend(taken: list[Passage], passage: Passage, sources: Sequence[Source], printed: Printed) -> bool:
    """Join a passage to one that holds its beginning already; what leans on printed words is printed with them."""
    for i, other in enumerate(taken):
        shared = set(other.sentences) & set(passage.sentences)
        if other.source != passage.source or not shared or passage.sentences[-1] in shared:
            continue
        numbers = range(min(other.sentences[0], passage.sentences[0]), passage.sentences[-1] + 1)
        if len(numbers) <= MAX_SENTENCES:
            joined = join_sentences(passage.source, numbers, sources)
            printed.add(joined)
            taken[i] = replace(joined, copies=other.copies)
        return True
    return False


def _gap(scope: Scope, path: str) -> Diagnostic:
    read = len(scope.sources)
    message = f"no passage in {read} source{'s' * (read != 1)} answers section '{scope.spec.title}'"
    hint = "ask in words that the sources use, add keywords, or add sources"
    if not read:
        message = f"no source is left to answer section '{scope.spec.title}'"
        hint = "look at its 'sources', 'since' and 'until'"
    return Diagnostic(Code.SECTION_GAP, f"{message}; the brief says so there", hint, path, scope.spec.span)


def _copies(
    passage: Passage, ranked: Sequence[Ranked], sources: Sequence[Source], printed: Printed
) -> Iterator[Passage]:
    """Find the sentences of other sources that say the same as one of the passage."""
    cited = {passage.source}
    for item in ranked:
        if item.source not in cited and printed.is_copy(passage, item.source, item.sentence):
            cited.add(item.source)
            yield join_sentences(item.source, range(item.sentence, item.sentence + 1), sources)
