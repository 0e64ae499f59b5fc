"""The index of all sources -> the passages of each section, in their order, and its key points."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefings.choosing.balance import find_imbalance
from briefings.choosing.candidates import AskedSection, ask_section
from briefings.choosing.chosen import Chosen, ChosenSection
from briefings.choosing.claims import share_locked, share_out
from briefings.choosing.key_points import choose_key_points, point_pinned
from briefings.choosing.liking import take_liked
from briefings.choosing.order import find_opening, group_passages, open_with
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.select import add_copies, select_passages
from briefings.choosing.shortfall import tell_of_no_keywords, tell_shortfall
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.ranking.index import SentenceIndex


def choose_passages(
    scopes: Sequence[Scope],
    index: SentenceIndex,
    sources: Sequence[Source],
    outline: Outline,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Chosen, Diagnostics]:
    """Choose the passages of all sections, and those that they give to the first page.

    Nothing is printed twice. What is pinned is left to its section, and what is among the best for one section, and not
    for others, to that one (`share_out`). Then the sections choose in turn: those that a model chose for, then of two
    the narrower first. `progress` is told of each section when it is asked.
    """
    asked: list[AskedSection] = []
    for scope in scopes:
        progress(f"choosing passages for '{scope.spec.title}'")
        asked.append(ask_section(take_liked(scope, index), index, sources))
    printed, pointed = Printed(sources, index.language), Printed(sources, index.language)
    for passage in (passage for scope in scopes for passage in scope.pinned):
        printed.add(passage)
    locked = [each for each in asked if each.scope.locked is not None]
    left = share_locked(locked, printed)
    turns = [replace(each, left_to=left[each.scope.number]) for each in locked]
    turns += _narrow_first(share_out([each for each in asked if each.scope.locked is None], printed))
    chosen: dict[str, tuple[ChosenSection, Diagnostics]] = {}
    for each in turns:
        chosen[each.scope.number] = _choose(each, printed, pointed, outline)
    sections = tuple(chosen[scope.number][0] for scope in scopes)
    told = tuple(item for scope in scopes for item in chosen[scope.number][1])
    told += tell_of_no_keywords(scopes, len(index), outline.path)
    return Chosen(sources, index, sections, printed, tuple(each.scope.number for each in turns)), told


def _narrow_first(asked: Sequence[AskedSection]) -> list[AskedSection]:
    """Put a section that asks for all that another does, and for more, before that: "Costs of the strike", "Strike"."""
    words = {each.scope.number: set(each.wording.words) for each in asked}
    return sorted(asked, key=lambda each: sum(words[each.scope.number] < other for other in words.values()))


def _choose(
    asked: AskedSection, printed: Printed, pointed: Printed, outline: Outline
) -> tuple[ChosenSection, Diagnostics]:
    """Choose the passages of one section, then its key points, and then what opens it: none of these, if it can be."""
    scope, sources = asked.scope, printed.sources
    if not scope.asks:
        return ChosenSection(asked, scope.pinned, point_pinned(asked, scope.pinned, pointed)), ()
    wordless = () if asked.wording.words else (_ask_for_words(scope, outline.path),)
    selection = select_passages(asked, printed)
    if not selection.passages:
        empty = ChosenSection(asked, (), (), selection.verdicts)
        return empty, (*wordless, _tell_gap(empty, outline.path))
    groups = group_passages(selection.passages, sources, printed.language)
    opening = find_opening(groups).passages[0]
    most = outline.key_points if scope.has_key_points else 0
    points = choose_key_points(asked, selection.passages, opening, most, pointed)
    passages = open_with(find_opening(groups, points), groups)
    copied = add_copies(points, asked, printed)
    section = ChosenSection(asked, passages, copied, selection.verdicts, selection.last_in)
    weak = (_tell_weak(scope, outline.path),) if section.answered == "weak" else ()
    missing = tell_shortfall(section, sources, printed.language, outline.path)
    return section, (*wordless, *weak, *find_imbalance(passages, asked, sources, outline), *missing)


def _ask_for_words(scope: Scope, path: str) -> Diagnostic:
    message = f"section '{scope.spec.title}' asks for nothing in particular, and any text answers it"
    hint = "say in its 'question' what it is about, or add 'keywords': these always count"
    return Diagnostic(Code.SECTION_ASKS_NOTHING, message, hint, path, scope.spec.span)


def _tell_gap(section: ChosenSection, path: str) -> Diagnostic:
    spec, read, absent = section.scope.spec, len(section.scope.sources), section.asked.answer.absent
    message = f"no passage in {read} source{'s' * (read != 1)} answers section '{spec.title}'"
    hint = "ask in words that the sources use, add keywords, or add sources"
    if section.scope.locked is not None and not section.scope.locked.passages:
        message = f"{section.scope.locked.model} found no passage that answers section '{spec.title}'"
    elif not read:
        message = f"no source is left to answer section '{spec.title}'"
        hint = "look at its 'sources', 'since' and 'until', and at the weights of its sources"
    elif section.answered == "elsewhere":
        message = f"what answers section '{spec.title}' is printed in another section"
        hint = "ask for something else in one of the two, or make them one; 'brief explain' says which section has it"
    elif absent:
        typed = {word.lower(): word for word in re.findall(r"\w+", f"{spec.title} {spec.question}")}
        message += f": none holds {', '.join(repr(typed.get(word, word)) for word in absent)}"
    return Diagnostic(Code.SECTION_GAP, f"{message}; the brief says so there", hint, path, spec.span)


def _tell_weak(scope: Scope, path: str) -> Diagnostic:
    message = f"the sources answer section '{scope.spec.title}' only weakly; the brief says so there"
    hint = "few of its words stand together in them: ask in words that the sources use, or add keywords or sources"
    return Diagnostic(Code.SECTION_WEAK, message, hint, path, scope.spec.span)
