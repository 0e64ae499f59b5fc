"""The order of the stages for each command, and nothing else."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from briefings import __version__
from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.explanation import SectionExplanation
from briefings.model.outline import Outline
from briefings.model.proposal import Proposal
from briefings.model.source import Source
from briefings.model.text import Located, Span, TextFile
from briefings.notes import Notes, Stopped
from briefings.readers import read_source
from briefings.readers.bibliography import is_bibliography, read_bibliography
from briefings.stages.choose import Selected, choose_passages
from briefings.stages.compose import Edition, compose_brief
from briefings.stages.control import resolve_control
from briefings.stages.explain import explain_section, explain_sentences, find_section, find_sentences
from briefings.stages.index import index_sentences
from briefings.stages.match import match_cards
from briefings.stages.plan import DEFAULT_SEEDS, plan_outline
from briefings.stages.propose import propose_outline, without_topics
from briefings.stages.resolve import Scope, resolve_cards, resolve_scopes
from briefings.stages.schema import make_schema
from briefings.stages.semantic import add_meanings, semantic_version
from briefings.stages.verify import find_misquotations
from briefings.verification import Made, prove
from briefings.workspace.beginning import folder_name, set_outline_aside
from briefings.workspace.fonts import font_configuration, font_files, machine_places
from briefings.workspace.output import check_output, publish_files
from briefings.workspace.project import OUTLINE, TEMPLATES, Seeds, read_outline, read_seeds, read_templates
from briefings.workspace.record import fingerprint_of, is_current, make_record, program_digest, read_record, record_path
from briefings.writers.csl import make_csl
from briefings.writers.enclosures import enclose
from briefings.writers.glyphs import check_glyphs
from briefings.writers.html import check_templates, write_html
from briefings.writers.ledger import write_ledger
from briefings.writers.outline import SCHEMA, write_outline
from briefings.writers.pdf import write_pdf

FORMATS = ("pdf", "html", "json")

__all__ = [
    "DEFAULT_SEEDS",
    "FORMATS",
    "Outcome",
    "Progress",
    "Request",
    "build",
    "check",
    "init",
    "list_sources",
    "show_schema",
]

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for: the project's folder, the path of the files without an ending, and the formats."""

    root: Path
    output: Path
    formats: tuple[str, ...] = FORMATS
    strict: bool = False

    @property
    def targets(self) -> dict[str, Path]:
        """The file to write for each format."""
        return {suffix: self.output.with_name(f"{self.output.name}.{suffix}") for suffix in self.formats}


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be explained: a section by number or title (empty for all), its `top` best sentences or one text."""

    root: Path
    section: str = ""
    sentence: str = ""
    top: int = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a command: what there is to say, and the files written or found to be as they should."""

    diagnostics: Diagnostics
    files: dict[str, TextFile]
    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    sources: tuple[Source, ...] = field(default=(), repr=False)
    explained: tuple[SectionExplanation, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A brief, and what it was made from."""

    brief: Brief
    sources: tuple[Source, ...]
    seeds: Seeds


class MisquotationError(Exception):
    """A passage is not what its source says: a bug in brief, and never printed."""


def build(request: Request, progress: Progress) -> Outcome:
    """Compile the project and publish the brief, unless something is wrong or nothing has changed."""
    notes = Notes(strict=request.strict)
    try:
        outline = _read_outline(request.root, notes)
        seeds = notes.keep(read_seeds(request.root, outline.seeds, outline.path))
        templates = notes.remember(notes.keep(read_templates(request.root)))
        fingerprint = _fingerprint(request, notes.files[outline.path], seeds, templates)
        record = read_record(record_path(request.output))
        if record and is_current(record, fingerprint, tuple(request.targets.values())):
            notes.add(record.diagnostics)
            notes.stop_before_writing()
            return Outcome(notes.diagnostics, notes.files, unchanged=tuple(request.targets.values()))
        notes.add(check_output(tuple(request.targets.values())))
        compiled = _compile(outline, seeds, notes, progress)
        progress("laying out pages")
        contents = _print(compiled, request, templates, notes)
        notes.stop_before_writing()
        contents[record_path(request.output)] = make_record(fingerprint, contents, notes.diagnostics)
        notes.add(publish_files(contents))
        notes.stop_at_errors()
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, written=tuple(request.targets.values()))


def check(root: Path, progress: Progress) -> Outcome:
    """Find everything that is wrong with outline, seeds and templates; nothing is written."""
    notes = Notes()
    try:
        templates = notes.remember(notes.keep(read_templates(root)))
        notes.add(check_templates(templates))
        outline = _read_outline(root, notes)
        compiled = _compile(outline, notes.keep(read_seeds(root, outline.seeds, outline.path)), notes, progress)
        notes.keep(write_html(compiled.brief, templates))
    except Stopped:
        pass
    return Outcome(notes.diagnostics, notes.files)


def list_sources(root: Path) -> Outcome:
    """Read the seeds and complete their cards from the outline."""
    notes = Notes()
    try:
        outline = _read_outline(root, notes)
        sources, _ = _read_sources(outline, notes.keep(read_seeds(root, outline.seeds, outline.path)), notes)
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, sources=sources)


def init(root: Path, name: str, progress: Progress, *, force: bool = False) -> Outcome:
    """Propose an outline for the seeds that `name` stands for, and write it with its schema."""
    notes = Notes()
    try:
        contents = notes.keep(set_outline_aside(root, force=force))
        notes.stop_at_errors()
        plan = Outline(OUTLINE, "", seeds=(Located(name, Span(0, 0)),))
        seeds = notes.keep(read_seeds(root, plan.seeds, plan.path))
        progress(f"reading {len(seeds.files)} sources")
        sources, _ = _read_sources(plan, seeds, notes)
        notes.stop_at_errors()
        progress("proposing sections")
        proposal = _leave_out_gaps(propose_outline(sources, name, folder_name(root) or "Brief"), seeds, progress)
        contents |= {root / SCHEMA: show_schema().encode(), root / OUTLINE: write_outline(proposal).encode()}
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
    _compile(outline, seeds, trial, progress)
    gaps = [item.span for item in trial.diagnostics if item.code is Code.SECTION_GAP]
    return without_topics(proposal, [i for i, section in enumerate(outline.sections) if section.span in gaps])


def show_schema() -> str:
    """Give the JSON Schema of the outline as a file."""
    return json.dumps(make_schema(), indent=2) + "\n"


def explain(question: Question, progress: Progress) -> Outcome:
    """Choose as a build would, and say why sentences are in or out."""
    notes = Notes()
    explained: tuple[SectionExplanation, ...] = ()
    try:
        outline = _read_outline(question.root, notes)
        selected = _select(outline, notes.keep(read_seeds(question.root, outline.seeds, outline.path)), notes, progress)
        scopes = notes.keep(find_section(question.section, [part.scope for part in selected.parts]))
        if question.sentence:
            places = notes.keep(find_sentences(question.sentence, selected.sources))
            explained = tuple(explain_sentences(places, scope, selected) for scope in scopes if places)
        else:
            explained = tuple(explain_section(scope, selected, question.top) for scope in scopes)
    except Stopped:
        pass
    return Outcome(notes.diagnostics, notes.files, explained=explained)


def export_csl(outcome: Outcome) -> list[dict[str, Any]]:
    """Give the cards of the sources as items of CSL-JSON."""
    return make_csl(outcome.sources)


def _read_outline(root: Path, notes: Notes) -> Outline:
    file = notes.require(read_outline(root))
    notes.remember({file.path: file})
    return notes.require(plan_outline(file))


def _read_sources(outline: Outline, seeds: Seeds, notes: Notes) -> tuple[tuple[Source, ...], tuple[Scope, ...]]:
    bibliographies = [seed for seed in seeds.files if is_bibliography(seed.path)]
    entries = [entry for seed in bibliographies for entry in notes.keep(read_bibliography(seed.path, seed.content))]
    documents = (seed for seed in seeds.files if not is_bibliography(seed.path))
    read = [notes.keep(read_source(seed.path, seed.content)) for seed in documents]
    sources = tuple(source for source in read if source is not None)
    if not sources and not any(item.code is Code.SEED_MISSING for item in notes.diagnostics):
        notes.add(
            (Diagnostic(Code.NO_SEEDS, "there is no source to draw on", "put articles as .txt or .md into the folder"),)
        )
    described = notes.keep(match_cards(sources, entries, [seed.path for seed in bibliographies]))
    completed = notes.keep(resolve_cards(outline, described, seeds.found))
    return completed, notes.keep(resolve_scopes(outline, completed, seeds.found))


def _compile(outline: Outline, seeds: Seeds, notes: Notes, progress: Progress) -> Compiled:
    selected = _select(outline, seeds, notes, progress)
    outline_sha256 = sha256(notes.files[outline.path].text.encode()).hexdigest()
    brief = compose_brief(outline, selected.sources, selected.parts, Edition(outline_sha256, __version__))
    wrong = find_misquotations(brief, {source.file: source for source in selected.sources})
    if wrong:
        raise MisquotationError(wrong[0].anchor)
    notes.add(check_glyphs(brief, font_files()))
    return Compiled(brief, tuple(selected.sources), seeds)


def _select(outline: Outline, seeds: Seeds, notes: Notes, progress: Progress) -> Selected:
    progress(f"reading {len(seeds.files)} sources")
    sources, scopes = _read_sources(outline, seeds, notes)
    scopes = notes.keep(resolve_control(outline, scopes, sources))
    notes.stop_at_errors()
    index = notes.keep(add_meanings(outline, index_sentences(sources, outline.language), sources))
    return notes.keep(choose_passages(scopes, index, sources, outline, progress))


def _print(compiled: Compiled, request: Request, templates: dict[str, TextFile], notes: Notes) -> dict[Path, bytes]:
    brief = compiled.brief
    contents: dict[str, bytes] = {"json": write_ledger(brief)}
    if {"pdf", "html"} & set(request.formats):
        page = notes.require(write_html(brief, templates))
        contents["html"] = page.encode()
        if "pdf" in request.formats:
            seeds = {seed.path: seed.content for seed in compiled.seeds.files}
            enclosures = enclose(brief, contents["json"], seeds)
            with font_configuration() as configuration:
                contents["pdf"] = notes.require(write_pdf(page, configuration, enclosures, brief.date))
            names = tuple(enclosure.name for enclosure in enclosures)
            path = request.targets["pdf"].as_posix()
            made = Made(path, contents["json"], names, compiled.sources, machine_places(request.root))
            _prove(contents["pdf"], made, templates, notes)
    return {path: contents[suffix] for suffix, path in request.targets.items()}


def _prove(pdf: bytes, made: Made, templates: dict[str, TextFile], notes: Notes) -> None:
    """Read the PDF back and judge it; what fails is not published. Raises Stopped, and for a bug MisquotationError."""
    wrong = prove(pdf, made)
    is_theirs = any(file.path.startswith(f"{TEMPLATES}/") for file in templates.values())
    if wrong and not is_theirs and not any(item.code is Code.GLYPH_MISSING for item in notes.diagnostics):
        raise MisquotationError("; ".join(item.message for item in wrong))
    notes.add(wrong)
    notes.stop_at_errors()


def _fingerprint(request: Request, outline: TextFile, seeds: Seeds, templates: dict[str, TextFile]) -> str:
    """Give one hash for all that the brief depends on."""
    parts = [
        program_digest(),
        version("weasyprint"),
        version("sumy"),
        semantic_version(),
        *request.formats,
        outline.text,
    ]
    parts += [f"{seed.path} {sha256(seed.content).hexdigest()}" for seed in seeds.files]
    parts += [f"{name} {file.text}" for name, file in sorted(templates.items())]
    return fingerprint_of(parts)
