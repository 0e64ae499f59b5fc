"""What the analyst decides: passages that must be in a section, words that must not, and how much a source weighs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.cards.complete import find_files
from briefings.choosing.find import find_text, finds_excluded, fold_typed_case, holds_loosely, split_by_block
from briefings.choosing.nearest import hint_nearest, shorten
from briefings.choosing.scopes import Scope
from briefings.choosing.verdict import Place
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.model.text import Marked


def resolve_control(
    outline: Outline, scopes: Sequence[Scope], sources: Sequence[Source]
) -> tuple[tuple[Scope, ...], Diagnostics]:
    """Find the pinned passages, keep sources of weight 0 out, and look whether what is excluded is there at all."""
    weights = weigh_sources(outline, sources)
    owners: dict[Place, Scope] = {}
    resolved: list[Scope] = []
    diagnostics: list[Diagnostic] = []
    for scope in scopes:
        cited = tuple(i for i in scope.sources if weights.get(i, 1.0))
        scope = replace(scope, sources=cited, weights=weights)  # noqa: PLW2901
        pinned, wrong = _pin(scope, owners, sources, outline.path)
        diagnostics += (*wrong, *_find_unused(scope, sources, outline.path))
        passages = tuple(passage for each in pinned.values() for passage in each)
        pointed = tuple(passage for pin, each in pinned.items() if pin.is_marked for passage in each)
        resolved.append(replace(scope, pinned=passages, pointed=pointed))
    return tuple(resolved), tuple(diagnostics)


def weigh_sources(outline: Outline, sources: Sequence[Source]) -> Mapping[int, float]:
    """Give the weights of the sources that the outline weighs otherwise than 1, by index."""
    weights = {}
    for spec in outline.sources:
        for i in find_files(spec.name.value, [source.file for source in sources]):
            weights[i] = spec.weight
    return {i: weight for i, weight in weights.items() if weight != 1}


def find_excluded(passage: Passage, scope: Scope, sources: Sequence[Source]) -> str:
    """Give the first text that keeps a passage out of a section; empty where none does."""
    if not scope.spec.exclude:
        return ""
    words = fold_typed_case(sources[passage.source].words_of(passage.span))
    return next((text.value for text in scope.spec.exclude if finds_excluded(text, words)), "")


def _pin(
    scope: Scope, owners: dict[Place, Scope], sources: Sequence[Source], path: str
) -> tuple[Mapping[Marked, Sequence[Passage]], Diagnostics]:
    """Find the passages pinned to a section, each sentence once, and note in `owners` that it has them."""
    passages: dict[Marked, list[Passage]] = {}
    diagnostics: list[Diagnostic] = []
    for pin in scope.spec.pin:
        found, wrong = _find_pin(pin, scope, sources, path)
        clash = _find_clash(pin.value, found, scope, owners, sources)
        if clash:
            found, wrong = (), (Diagnostic(Code.BAD_VALUE, *clash, path, pin.span),)
        diagnostics += wrong
        for passage in found:
            new = [i for i in passage.sentences if (passage.source, i) not in owners]
            owners.update({(passage.source, i): scope for i in new})
            passages.setdefault(pin, []).extend(split_by_block(passage.source, new, sources))
    return passages, tuple(diagnostics)


def _find_pin(
    pin: Marked, scope: Scope, sources: Sequence[Source], path: str
) -> tuple[tuple[Passage, ...], tuple[Diagnostic, ...]]:
    """Find a pinned passage in the first of the section's sources that holds it; of several blocks it is several."""
    for i in scope.sources:
        numbers = next(find_text(pin.value, sources[i]), None)
        if numbers is not None:
            return tuple(split_by_block(i, numbers, sources)), ()
    message = f"no source of section '{scope.spec.title}' holds the pinned passage '{shorten(pin.value)}'"
    hint = hint_nearest(pin.value, scope.sources, sources)
    return (), (Diagnostic(Code.UNKNOWN_PASSAGE, message, hint, path, pin.span),)


def _find_clash(
    pin: str, found: Sequence[Passage], scope: Scope, owners: Mapping[Place, Scope], sources: Sequence[Source]
) -> tuple[str, str] | None:
    """Say, with a hint, where a pinned passage is pinned by another section, or holds what its own section excludes."""
    for passage in found:
        excluded = find_excluded(passage, scope, sources)
        if excluded:
            message = f"the pinned passage '{shorten(pin)}' holds the excluded '{shorten(excluded)}'"
            return message, "take one of the two out"
        pinned_by = (owners[passage.source, i] for i in passage.sentences if (passage.source, i) in owners)
        other = next((owner for owner in pinned_by if owner.number != scope.number), None)
        if other:
            message = f"the pinned passage '{shorten(pin)}' is pinned to section '{other.spec.title}' too"
            return message, "nothing is printed twice: keep one of the two"
    return None


def _find_unused(scope: Scope, sources: Sequence[Source], path: str) -> list[Diagnostic]:
    return [
        Diagnostic(
            Code.UNUSED_EXCLUDE,
            f"no source of section '{scope.spec.title}' holds '{shorten(text.value)}'; nothing is excluded by it",
            "look at its spelling, or take it out",
            path,
            text.span,
        )
        for text in scope.spec.exclude
        if not fold_typed_case(text.value) or not any(holds_loosely(text, sources[i]) for i in scope.sources)
    ]
