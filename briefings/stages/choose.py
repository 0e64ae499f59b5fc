"""The index of all sources -> the passages of each section, in their order, and its key points."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.stages.asked import Asked, is_answered, look_up, make_query
from briefings.stages.balance import Answering, find_imbalance
from briefings.stages.compose import ScopePassages
from briefings.stages.highlight import choose_key_points
from briefings.stages.index import SentenceIndex
from briefings.stages.methods import count_candidates, order_by_method
from briefings.stages.order import order_passages
from briefings.stages.passages import Printed
from briefings.stages.rank import Ranked, rank_sentences
from briefings.stages.resolve import Scope
from briefings.stages.select import Candidates, length_of, select_passages


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
    candidates = Candidates(rank_candidates(scope, asked, sources), sources, scope)
    selection = select_passages(candidates, chosen.printed)
    if not selection.passages:
        return ScopePassages(scope, (), (), selection.verdicts), (_gap(scope, outline.path),)
    passages = order_passages(selection.passages, sources)
    count = outline.key_points if scope.has_key_points else 0
    points = choose_key_points(candidates, passages[0], count, chosen.pointed)
    uneven = find_imbalance(passages, candidates.ranked, Answering(asked, sources), scope, outline)
    return ScopePassages(scope, passages, points, selection.verdicts), uneven


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


def _gap(scope: Scope, path: str) -> Diagnostic:
    read = len(scope.sources)
    message = f"no passage in {read} source{'s' * (read != 1)} answers section '{scope.spec.title}'"
    hint = "ask in words that the sources use, add keywords, or add sources"
    if not read:
        message = f"no source is left to answer section '{scope.spec.title}'"
        hint = "look at its 'sources', 'since' and 'until', and at the weights of its sources"
    return Diagnostic(Code.SECTION_GAP, f"{message}; the brief says so there", hint, path, scope.spec.span)
