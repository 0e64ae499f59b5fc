"""`brief sources`: the card of each source."""

from pathlib import Path

from briefings.commands.compile import read_plan, read_sources
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome
from briefings.workspace.project import read_seeds


def list_sources(root: Path) -> Outcome:
    """Read the seeds and complete their cards from the outline."""
    notes = Notes()
    try:
        outline = read_plan(root, notes)
        sources, _ = read_sources(outline, notes.keep(read_seeds(root, outline.seeds, outline.path)), notes)
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, sources=sources)
