"""Ranked sentences -> passages of a section: within the length, nothing twice, no source drowned by another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.model.text import Span
from briefings.stages.asked import Asked, is_answered, look_up, make_query
from briefings.stages.balance import Answering, find_imbalance
from briefings.stages.compose import ScopePassages, Verdicts
from briefings.stages.control import find_excluded
from briefings.stages.index import SentenceIndex
from briefings.stages.methods import count_candidates, order_by_method
from briefings.stages.order import order_passages
from briefings.stages.passages import MAX_SENTENCES, Printed, count_words, join_sentences, make_passage
from briefings.stages.rank import Ranked, rank_sentences
from briefings.stages.resolve import Scope
from briefings.stages.verdict import Refusal, Rule

DEFAULT_WORDS = 200
KEY_POINT_WORDS = 45
MOST_COPIES = 5
"""A passage cites no more than so many other sources: a mark that names a hundred reprints cannot be read."""
SHARE = 0.6
"""The share of a section's words from which a source waits for others that answer nearly as well."""
NEARLY = 0.4

Judge = Callable[[Ranked, Sequence[Source], Scope], Passage | Refusal]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is in the brief so far: in its sections, and on its first page."""

    printed: Printed
    pointed: Printed


@dataclass(frozen=True, slots=True)
class Selected:
    """All that was chosen for a brief, and what it was chosen from."""

    sources: Sequence[Source]
    index: SentenceIndex
    parts: Sequence[ScopePassages]
    printed: Printed


def choose_section(
    scope: Scope, index: SentenceIndex, sources: Sequence[Source], chosen: Chosen, outline: Outline
) -> tuple[ScopePassages, Diagnostics]:
    """Choose the passages of one section, and those it gives to the first page."""
    if not scope.asks:
        return ScopePassages(scope, scope.pinned, ()), ()
    asked = look_up(make_query(scope.spec), index)
    ranked = rank_candidates(scope, asked, sources)
    selection = select_passages(ranked, sources, chosen.printed, scope)
    passages = selection.passages
    if not passages:
        return ScopePassages(scope, (), (), selection.verdicts), (_gap(scope, outline.path),)
    points = (
        choose_key_points(ranked, sources, outline.key_points, chosen.pointed, scope) if scope.has_key_points else ()
    )
    uneven = find_imbalance(passages, ranked, Answering(asked, sources), scope, outline)
    return ScopePassages(scope, order_passages(passages, sources, points), points, selection.verdicts), uneven


def length_of(scope: Scope) -> int:
    """Give the length asked for, in words."""
    return scope.spec.words or DEFAULT_WORDS


def rank_candidates(scope: Scope, asked: Asked, sources: Sequence[Source]) -> tuple[Ranked, ...]:
    """Rank the candidates of a section by its method; none where its sources do not answer it."""
    method = scope.spec.method
    if not is_answered(asked, scope.sources):
        return ()
    ranked = rank_sentences(asked, sources, scope.sources, scope.weights)
    if method != "default":
        ranked = ranked[: count_candidates(method, length_of(scope))]
    return order_by_method(method, ranked, asked.query, sources, asked.index.language)


def reserve_pins(scopes: Sequence[Scope], printed: Printed) -> None:
    """Note what is pinned, so that no section prints it before its own does."""
    for scope in scopes:
        for passage in scope.pinned:
            printed.add(passage)


@dataclass(frozen=True, slots=True)
class Selection:
    """The passages taken for a section, and what became of each ranked sentence whose turn came."""

    passages: tuple[Passage, ...]
    verdicts: Verdicts


def select_passages(
    ranked: Sequence[Ranked],
    sources: Sequence[Source],
    printed: Printed,
    scope: Scope,
    judge: Judge | None = None,
) -> Selection:
    """Take the pinned passages, then others from the best down, and tell why one was not taken.

    They have as many words as the section asks for, or a few more, and come in the order in which they were taken.
    `judge` makes a passage of a sentence or refuses it, as `judge_sentence` does where none is given.
    """
    judge = judge or judge_sentence
    budget = length_of(scope)
    taken = list(scope.pinned)
    verdicts: list[tuple[Ranked, Passage | Refusal]] = []
    for item in _balanced(ranked, sources, budget, taken):
        if sum(count_words(passage, sources) for passage in taken) >= budget:
            break
        passage = judge(item, sources, scope)
        if isinstance(passage, Passage):
            passage = _extend(taken, passage, sources, printed) or printed.refuse(passage) or passage
        if isinstance(passage, Passage) and passage not in taken:
            printed.add(passage)
            taken.append(passage)
        verdicts.append((item, passage))
    citable = _citable(ranked, sources, scope)
    return Selection(tuple(_with_copies(passage, citable, printed) for passage in taken), tuple(verdicts))


def judge_sentence(item: Ranked, sources: Sequence[Source], scope: Scope) -> Passage | Refusal:
    """Make the passage of a sentence, unless it is off the subject, cannot stand alone, or the section excludes it."""
    if not item.on_subject:
        return Refusal(Rule.OFF_SUBJECT, (item.source, item.sentence))
    passage = make_passage(item.source, item.sentence, sources)
    if isinstance(passage, Passage):
        excluded = find_excluded(passage, scope, sources)
        return Refusal(Rule.EXCLUDED, (item.source, item.sentence), excluded) if excluded else passage
    return passage


def choose_key_points(
    ranked: Sequence[Ranked], sources: Sequence[Source], count: int, pointed: Printed, scope: Scope
) -> tuple[Passage, ...]:
    """Take the best short passages for the first page; no two of them say the same, in whatever section."""
    points: list[Passage] = []
    citable = _citable(ranked, sources, scope)
    for item in ranked:
        if len(points) == count:
            break
        passage = judge_sentence(item, sources, scope)
        if isinstance(passage, Refusal) or count_words(passage, sources) > KEY_POINT_WORDS or pointed.holds(passage):
            continue
        pointed.add(passage)
        points.append(_with_copies(passage, citable, pointed))
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


def _extend(
    taken: list[Passage], passage: Passage, sources: Sequence[Source], printed: Printed
) -> Passage | Refusal | None:
    """Join a passage to one that holds its beginning already; what leans on printed words is printed with them."""
    for i, other in enumerate(taken):
        shared = set(other.sentences) & set(passage.sentences)
        if other.source != passage.source or not shared or passage.sentences[-1] in shared:
            continue
        numbers = range(min(other.sentences[0], passage.sentences[0]), passage.sentences[-1] + 1)
        if len(numbers) > MAX_SENTENCES:
            return Refusal(Rule.LONG, (passage.source, passage.sentences[-1]))
        refusal = printed.refuse(passage, shared)
        if refusal:
            return refusal
        joined = join_sentences(passage.source, numbers, sources)
        if other.cut and numbers[0] == other.sentences[0]:
            joined = replace(joined, span=Span(other.span.start, joined.span.end), cut=other.cut)
        printed.add(joined)
        taken[i] = joined
        return joined
    return None


def _gap(scope: Scope, path: str) -> Diagnostic:
    read = len(scope.sources)
    message = f"no passage in {read} source{'s' * (read != 1)} answers section '{scope.spec.title}'"
    hint = "ask in words that the sources use, add keywords, or add sources"
    if not read:
        message = f"no source is left to answer section '{scope.spec.title}'"
        hint = "look at its 'sources', 'since' and 'until', and at the weights of its sources"
    return Diagnostic(Code.SECTION_GAP, f"{message}; the brief says so there", hint, path, scope.spec.span)


def _citable(ranked: Sequence[Ranked], sources: Sequence[Source], scope: Scope) -> Sequence[Ranked]:
    """Give the sentences that may be cited for saying the same: what is excluded is not cited either."""
    if not scope.spec.exclude:
        return ranked
    single = ((item, join_sentences(item.source, range(item.sentence, item.sentence + 1), sources)) for item in ranked)
    return [item for item, passage in single if not find_excluded(passage, scope, sources)]


def _with_copies(passage: Passage, ranked: Sequence[Ranked], printed: Printed) -> Passage:
    """Add the passages of other sources that say the same, the best of each."""
    copies: dict[int, Passage] = {}
    for item in ranked:
        if len(copies) == MOST_COPIES:
            break
        if item.source != passage.source and item.source not in copies:
            copy = printed.find_copy(passage, item.source, item.sentence)
            if copy:
                copies[item.source] = copy
    return replace(passage, copies=tuple(copies.values()))
