"""The index of all sources -> the passages of each section, in their order, and its key points."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefings.choosing.balance import find_imbalance
from briefings.choosing.chosen import ScopePassages
from briefings.choosing.claims import find_claims
from briefings.choosing.key_points import choose_key_points
from briefings.choosing.order import order_passages
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.select import Candidates, add_copies, length_of, select_passages
from briefings.language.language import Language
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.ranking.answer import is_answered
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import Query, look_up
from briefings.ranking.methods import count_candidates, order_by_method
from briefings.ranking.query import make_wording
from briefings.ranking.rank import Ranked, rank_sentences


@dataclass(frozen=True, slots=True)
class Selected:
    """All that was chosen for a brief, and what it was chosen from."""

    sources: Sequence[Source]
    index: SentenceIndex
    parts: Sequence[ScopePassages]
    printed: Printed
    order: Sequence[str]
    """The numbers of the sections in the order in which they chose."""


def choose_passages(
    scopes: Sequence[Scope],
    index: SentenceIndex,
    sources: Sequence[Source],
    outline: Outline,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Selected, Diagnostics]:
    """Choose the passages of all sections, and those that they give to the first page.

    Nothing is printed twice: what is pinned is left to its section, and what answers one section as well as any, and
    others less well, to that one. Of two sections the narrower one chooses first. `progress` is told of each section in
    turn.
    """
    asking: list[Candidates] = []
    for scope in scopes:
        progress(f"choosing passages for '{scope.spec.title}'")
        if scope.asks:
            query = look_up(make_wording(scope.spec, index.language), index)
            asking.append(Candidates(rank_candidates(scope, query, sources), sources, scope, index.language))
    printed, pointed = Printed(sources, index.language), Printed(sources, index.language)
    for passage in (passage for scope in scopes for passage in scope.pinned):
        printed.add(passage)
    claims = find_claims(asking, printed)
    candidates_of = {each.scope.number: replace(each, claimed=claims[each.scope.number]) for each in asking}
    turns = _narrow_first(scopes, index.language)
    chosen: dict[str, tuple[ScopePassages, Diagnostics]] = {}
    for scope in turns:
        candidates = candidates_of.get(scope.number)
        if candidates is None:
            chosen[scope.number] = ScopePassages(scope, scope.pinned, ()), ()
        else:
            chosen[scope.number] = _choose(candidates, index, printed, pointed, outline)
    parts = tuple(chosen[scope.number][0] for scope in scopes)
    told = tuple(item for scope in scopes for item in chosen[scope.number][1])
    return Selected(sources, index, parts, printed, tuple(scope.number for scope in turns)), told


def _choose(
    candidates: Candidates, index: SentenceIndex, printed: Printed, pointed: Printed, outline: Outline
) -> tuple[ScopePassages, Diagnostics]:
    """Choose the passages and key points of one section."""
    scope, sources = candidates.scope, candidates.sources
    selection = select_passages(candidates, printed)
    passages = order_passages(selection.passages, sources, index.language)
    if not passages:
        return ScopePassages(scope, (), (), selection.verdicts), (_gap(scope, outline.path),)
    count = outline.key_points if scope.has_key_points else 0
    points = add_copies(choose_key_points(candidates, passages, count, pointed), candidates, printed)
    passages = order_passages(selection.passages, sources, index.language, points)
    uneven = find_imbalance(passages, candidates, index, outline)
    return ScopePassages(scope, passages, points, selection.verdicts), uneven


def _narrow_first(scopes: Sequence[Scope], language: Language) -> list[Scope]:
    """Put a section that asks for all that another does, and for more, before that one: fewer sentences answer it."""
    words = {scope.number: set(make_wording(scope.spec, language).words) for scope in scopes}
    return sorted(scopes, key=lambda scope: sum(words[scope.number] < other for other in words.values()))


def rank_candidates(scope: Scope, query: Query, sources: Sequence[Source]) -> tuple[Ranked, ...]:
    """Rank the candidates of a section by its method; none where its sources do not answer it."""
    method = scope.spec.method
    if not is_answered(query, scope.sources):
        return ()
    ranked = rank_sentences(query, sources, scope.sources, scope.weights)
    if method != "default":
        ranked = ranked[: count_candidates(method, length_of(scope))]
    return order_by_method(method, ranked, query.wording, sources, query.index.language)


def _gap(scope: Scope, path: str) -> Diagnostic:
    read = len(scope.sources)
    message = f"no passage in {read} source{'s' * (read != 1)} answers section '{scope.spec.title}'"
    hint = "ask in words that the sources use, add keywords, or add sources"
    if not read:
        message = f"no source is left to answer section '{scope.spec.title}'"
        hint = "look at its 'sources', 'since' and 'until', and at the weights of its sources"
    return Diagnostic(Code.SECTION_GAP, f"{message}; the brief says so there", hint, path, scope.spec.span)
