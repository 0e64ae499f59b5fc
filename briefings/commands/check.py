"""`brief check`: everything that is wrong with outline, seeds and templates."""

from pathlib import Path

from briefings.commands.compile import compile_brief, read_project
from briefings.commands.install import require_whole
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.model.fingerprint import make_fingerprint
from briefings.workspace.fonts import font_files
from briefings.workspace.project import read_templates
from briefings.writers.glyphs import check_glyphs
from briefings.writers.html import check_templates, fill_page


def check(root: Path, progress: Progress, *, frozen: bool = False) -> Outcome:
    """Find everything that is wrong with outline, seeds and templates; nothing is written."""
    notes = Notes()
    try:
        require_whole(notes)
        templates = notes.remember(notes.keep(read_templates(root)))
        notes.add(check_templates(templates))
        brief = compile_brief(read_project(root, notes, frozen=frozen), notes, progress).brief
        notes.add(check_glyphs(brief, font_files()))
        notes.keep(fill_page(brief, templates, make_fingerprint(b"")))
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, brief)
