"""`brief sources`: the card of each source."""

from pathlib import Path

from briefings.commands.compile import read_project, read_sources
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome


def list_sources(root: Path) -> Outcome:
    """Read the seeds and complete their cards from the outline."""
    notes = Notes()
    try:
        project = read_project(root, notes)
        sources, _ = read_sources(project.outline, project.seeds, notes)
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, sources=sources)
