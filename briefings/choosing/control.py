"""What the analyst decides: passages that must be in a section, words that must not, and how much a source weighs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.cards.complete import find_files
from briefings.choosing.find import (
    find_nearest_sentence,
    find_text,
    fold_typed_case,
    holds_anywhere,
    holds_loosely,
    name_place,
    split_by_block,
)
from briefings.choosing.scopes import Scope
from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.model.text import Located

_LONGEST = 300

_Owner = tuple[Scope, str]
"""The section that pinned a sentence, and the text it was pinned by."""


def resolve_control(
    outline: Outline, scopes: Sequence[Scope], sources: Sequence[Source]
) -> tuple[tuple[Scope, ...], Diagnostics]:
    """Find the pinned passages, keep sources of weight 0 out, and look whether what is excluded is there at all."""
    weights = weigh_sources(outline, sources)
    pinned: dict[tuple[int, int], _Owner] = {}
    resolved: list[Scope] = []
    diagnostics: list[Diagnostic] = []
    for scope in scopes:
        cited = tuple(i for i in scope.sources if weights.get(i, 1.0))
        scope = replace(scope, sources=cited, weights=weights)  # noqa: PLW2901
        passages: list[Passage] = []
        for pin in scope.spec.pin:
            found, wrong = _find_pin(pin, scope, sources, outline.path)
            wrong += _find_clashes(pin, found, scope, (sources, pinned, outline.path))
            diagnostics += wrong
            for passage in () if wrong else found:
                new = [i for i in passage.sentences if (passage.source, i) not in pinned]
                pinned.update({(passage.source, i): (scope, pin.value) for i in new})
                passages += split_by_block(passage.source, new, sources)
        diagnostics += _find_unused(scope, sources, outline.path)
        resolved.append(replace(scope, pinned=tuple(passages)))
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
    texts = (text.value for text in scope.spec.exclude)
    return next((text for text in texts if (folded := fold_typed_case(text)) and folded in words), "")


def _find_pin(
    pin: Located[str], scope: Scope, sources: Sequence[Source], path: str
) -> tuple[tuple[Passage, ...], tuple[Diagnostic, ...]]:
    """Find a pinned passage in the first of the section's sources that holds it; of several blocks it is several."""
    for i in scope.sources:
        numbers = next(find_text(pin.value, sources[i]), None)
        if numbers is not None:
            return tuple(split_by_block(i, numbers, sources)), ()
    message = f"no source of section '{scope.spec.title}' holds the pinned passage '{shorten(pin.value)}'"
    hint = hint_nearest(pin.value, scope.sources, sources)
    return (), (Diagnostic(Code.UNKNOWN_PASSAGE, message, hint, path, pin.span),)


def hint_nearest(text: str, allowed: Sequence[int], sources: Sequence[Source]) -> str:
    """Say where a text stands that none of the allowed sources has in a sentence, or what is nearest to it."""
    for i, source in enumerate(sources):
        numbers = next(find_text(text, source), None) if i not in allowed else None
        if numbers:
            return f"it stands in {name_place(source, numbers[0])}, and the section does not draw on that source"
    for i in allowed:
        if holds_anywhere(text, sources[i]):
            return f"{sources[i].name} has it where nothing is quoted from: a heading, a table or furniture"
    nearest = find_nearest_sentence(text, sources, allowed)
    if nearest is None:
        return "no sentence is like it; copy one from a source"
    source = sources[nearest[0]]
    words = source.words_of(source.sentences[nearest[1]].span)
    return f"the nearest is '{shorten(words)}' in {name_place(source, nearest[1])}"


def _find_clashes(
    pin: Located[str],
    found: Sequence[Passage],
    scope: Scope,
    known: tuple[Sequence[Source], Mapping[tuple[int, int], _Owner], str],
) -> tuple[Diagnostic, ...]:
    """Tell where a pinned passage is pinned by another section, or holds what its own section excludes."""
    sources, pinned, path = known
    for passage in found:
        excluded = find_excluded(passage, scope, sources)
        if excluded:
            message = f"the pinned passage '{shorten(pin.value)}' holds the excluded '{shorten(excluded)}'"
            return (Diagnostic(Code.BAD_VALUE, message, "take one of the two out", path, pin.span),)
        owners = (pinned[passage.source, i][0] for i in passage.sentences if (passage.source, i) in pinned)
        other = next((owner for owner in owners if owner.number != scope.number), None)
        if other:
            message = f"the pinned passage '{shorten(pin.value)}' is pinned to section '{other.spec.title}' too"
            hint = "nothing is printed twice: keep one of the two"
            return (Diagnostic(Code.BAD_VALUE, message, hint, path, pin.span),)
    return ()


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
        if not fold_typed_case(text.value) or not any(holds_loosely(text.value, sources[i]) for i in scope.sources)
    ]


def shorten(text: str) -> str:
    """Fold a text and cut it, for a message."""
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST else folded[:_LONGEST].rsplit(" ", 1)[0] + " ..."
