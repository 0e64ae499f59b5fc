"""`brief init`: a first outline for a folder of articles, and its schema."""

from pathlib import Path

from briefings.commands.compile import Project, compile_brief, read_sources
from briefings.commands.install import require_whole
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.model.diagnostic import Code
from briefings.model.outline import Outline
from briefings.model.proposal import Proposal
from briefings.model.text import Located, Span, TextFile
from briefings.outline.plan import plan_outline
from briefings.outline.schema import write_schema
from briefings.proposing.propose import propose_outline, without_topics
from briefings.proposing.write import SCHEMA, write_outline
from briefings.workspace.beginning import folder_name, set_outline_aside
from briefings.workspace.output import check_output, finish_publications, publish_files
from briefings.workspace.project import OUTLINE, Seeds, read_seeds


def init(root: Path, name: str, progress: Progress, *, force: bool = False) -> Outcome:
    """Propose an outline for the seeds that `name` stands for, and write it with its schema."""
    notes = Notes()
    notes.add(finish_publications(root))
    try:
        require_whole(notes)
        contents = notes.keep(set_outline_aside(root, force=force))
        notes.stop_at_errors()
        plan = Outline(OUTLINE, "", seeds=(Located(name, Span(0, 0)),))
        seeds = notes.keep(read_seeds(root, plan.seeds, plan.path))
        progress(f"reading {len(seeds.files)} sources")
        sources, _ = read_sources(plan, seeds, notes)
        notes.stop_at_errors()
        progress("proposing sections")
        proposal = _leave_out_gaps(propose_outline(sources, name, folder_name(root) or "Brief"), seeds, progress)
        contents |= {root / SCHEMA: write_schema().encode(), root / OUTLINE: write_outline(proposal).encode()}
        notes.add(check_output(tuple(contents)) or publish_files(contents))
        notes.stop_at_errors()
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, written=tuple(contents))


def _leave_out_gaps(proposal: Proposal, seeds: Seeds, progress: Progress) -> Proposal:
    """Compile what is proposed as a build would, and keep the sections that the sources answer."""
    file = TextFile(OUTLINE, write_outline(proposal))
    trial = Notes()
    trial.remember({file.path: file})
    outline = trial.require(plan_outline(file))
    compile_brief(Project(outline, seeds), trial, progress)
    gaps = [item.span for item in trial.diagnostics if item.code is Code.SECTION_GAP]
    return without_topics(proposal, [i for i, section in enumerate(outline.sections) if section.span in gaps])
