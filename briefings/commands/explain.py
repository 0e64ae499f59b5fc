"""`brief explain`: choose as a build would, and say why sentences are in or out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefings.choosing.chosen import Chosen, ChosenSection
from briefings.choosing.explain import (
    explain_section,
    explain_sentences,
    find_section,
    find_sentences,
    hold_places,
    mark_own_choice,
)
from briefings.choosing.verdict import Place
from briefings.commands.compile import Project, choose_sections, read_project
from briefings.commands.install import require_whole
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.model.explanation import SectionExplanation
from briefings.model.selection import Lock

Own = Mapping[str, tuple[Place, ...]]
"""The sentences that brief would take itself, by the numbers of the sections; nothing where there is no lock."""


@dataclass(frozen=True, slots=True)
class ExplainRequest:
    """What is to be explained: a section by number or title (empty for all), its `top` best sentences or one text."""

    root: Path
    section: str = ""
    sentence: str = ""
    top: int = 10


def explain(request: ExplainRequest, progress: Progress) -> Outcome:
    """Choose as a build would, and say why sentences are in or out."""
    notes = Notes()
    try:
        require_whole(notes)
        explained = _explain(request, notes, progress)
    except Stopped:
        explained = ()
    return Outcome(notes.diagnostics, notes.files, explained=explained)


def _explain(request: ExplainRequest, notes: Notes, progress: Progress) -> tuple[SectionExplanation, ...]:
    project = read_project(request.root, notes)
    chosen = choose_sections(project, notes, progress)
    sections = notes.keep(find_section(request.section, chosen))
    if not request.sentence:
        own = _choose_without(project, progress)
        return tuple(_explain_section(section, chosen, request.top, own) for section in sections)
    places = notes.keep(find_sentences(request.sentence, chosen.sources))
    return tuple(explain_sentences(places, section, chosen) for section in sections if places)


def _choose_without(project: Project, progress: Progress) -> Own:
    if not project.lock.sections:
        return {}
    own = choose_sections(replace(project, lock=Lock()), Notes(), progress)
    return {section.scope.number: hold_places(section) for section in own.sections}


def _explain_section(section: ChosenSection, chosen: Chosen, top: int, own: Own) -> SectionExplanation:
    """Explain a section; where a model chose for it, both choices."""
    if section.scope.locked is None:
        return explain_section(section, chosen, top)
    places = own.get(section.scope.number, ())
    return mark_own_choice(explain_section(section, chosen, top, places), places, chosen)
