"""`brief explain`: choose as a build would, and say why sentences are in or out."""

from dataclasses import dataclass
from pathlib import Path

from briefings.choosing.explain import explain_section, explain_sentences, find_section, find_sentences
from briefings.commands.compile import choose_sections, read_project
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.model.explanation import SectionExplanation


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
        explained = _explain(request, notes, progress)
    except Stopped:
        explained = ()
    return Outcome(notes.diagnostics, notes.files, explained=explained)


def _explain(request: ExplainRequest, notes: Notes, progress: Progress) -> tuple[SectionExplanation, ...]:
    outline, seeds = read_project(request.root, notes)
    chosen = choose_sections(outline, seeds, notes, progress)
    sections = notes.keep(find_section(request.section, chosen))
    if not request.sentence:
        return tuple(explain_section(section, chosen, request.top) for section in sections)
    places = notes.keep(find_sentences(request.sentence, chosen.sources))
    return tuple(explain_sentences(places, section, chosen) for section in sections if places)
