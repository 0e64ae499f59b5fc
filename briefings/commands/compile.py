"""Outline and seeds -> Brief: the order of the steps that commands share, readable aloud."""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from briefings import __version__
from briefings.cards.bibliography import is_bibliography, read_bibliography
from briefings.cards.complete import complete_cards
from briefings.cards.match import match_cards
from briefings.cards.settle import settle_dates
from briefings.choosing.choose import choose_passages
from briefings.choosing.chosen import Chosen
from briefings.choosing.control import resolve_control
from briefings.choosing.locked import apply_lock, tell_outdated
from briefings.choosing.own_words import resolve_own_words
from briefings.choosing.scopes import Scope, resolve_scopes
from briefings.commands.naming import DEFAULT_OUTPUT
from briefings.commands.notes import Notes
from briefings.commands.outcome import Progress
from briefings.commands.unprintable import Lost, leave_out, tell_lost
from briefings.composing.check import find_misquotations
from briefings.composing.compose import Edition, compose_brief
from briefings.consulting.lock import read_lock
from briefings.language.tables import find_language
from briefings.language.unknown import warn_of_rules_off
from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.outline import Outline
from briefings.model.selection import Lock
from briefings.model.source import Source
from briefings.model.text import TextFile, fold_lines
from briefings.outline.plan import plan_outline
from briefings.outline.stated import state_outline
from briefings.ranking.index import SentenceIndex, index_sentences
from briefings.ranking.semantic import add_meanings
from briefings.readers import name_suffixes, read_source
from briefings.structure.forms import mark_forms
from briefings.structure.names import note_names
from briefings.workspace.output import finish_publications
from briefings.workspace.project import Seeds, read_lock_file, read_outline, read_seeds


@dataclass(frozen=True, slots=True)
class Project:
    """What a project asks, of what, and what a model chose for it before; `lost` is what no page gives back."""

    outline: Outline
    seeds: Seeds
    lock: Lock = field(default_factory=Lock)
    frozen: bool = False
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Compiled:
    """A brief, and the sources that it was made from."""

    brief: Brief
    sources: tuple[Source, ...]


class MisquotationError(Exception):
    """A passage is not what its source says: a bug in brief, and never printed."""


def read_project(root: Path, notes: Notes, *, frozen: bool = False) -> Project:
    """Read outline.yaml, the files that it names as seeds, and the lock, where there is one.

    What a killed command left half published there is finished before. Raises Stopped where nothing can be made of it.
    """
    notes.add(finish_publications(root, (root / DEFAULT_OUTPUT).parent))
    file = notes.require(read_outline(root))
    notes.remember({file.path: file})
    outline = notes.require(plan_outline(file))
    seeds = notes.keep(read_seeds(root, outline.seeds, outline.path))
    lock = notes.keep(read_lock_file(root))
    if lock is None:
        return Project(outline, seeds, frozen=frozen)
    notes.remember({lock.path: lock})
    return Project(outline, seeds, notes.require(read_lock(lock)), frozen)


def compile_brief(project: Project, notes: Notes, progress: Progress) -> Compiled:
    """Choose, compose, and look every passage up again. Raises Stopped, and MisquotationError for a bug."""
    outline = project.outline
    chosen = choose_sections(project, notes, progress)
    written = fold_lines(notes.files[outline.path].text.encode())
    stated = json.dumps(state_outline(written.decode(), is_less=bool(project.lost)), ensure_ascii=False)
    edition = Edition(sha256(written).hexdigest(), __version__, stated)
    brief = compose_brief(outline, chosen.sources, chosen.sections, edition)
    wrong = find_misquotations(brief, {source.file: source for source in chosen.sources})
    if wrong:
        raise MisquotationError(wrong[0].anchor)
    return Compiled(brief, tuple(chosen.sources))


def choose_sections(project: Project, notes: Notes, progress: Progress) -> Chosen:
    """Read the seeds and choose the passages of each section. Raises Stopped."""
    outline = project.outline
    sources, scopes, index = ask_sources(project, notes, progress)
    scopes = notes.keep(apply_lock(project.lock, scopes, sources, index.language, frozen=project.frozen))
    notes.stop_at_errors()
    chosen = notes.keep(choose_passages(scopes, index, sources, outline, progress))
    for section in chosen.sections:
        notes.add(tell_outdated(section.asked, project.lock, index, sources))
    return chosen


def ask_sources(
    project: Project, notes: Notes, progress: Progress
) -> tuple[tuple[Source, ...], tuple[Scope, ...], SentenceIndex]:
    """Read the seeds, find what sections may draw on and what is pinned, and index the sentences. Raises Stopped."""
    outline, seeds = project.outline, project.seeds
    progress(f"reading {len(seeds.files)} sources")
    sources, scopes = read_sources(outline, seeds, notes)
    if project.lost:
        notes.add(tuple(tell_lost(project.lost)))
        notes.show(TextFile(source.file, source.text) for source in sources)
        sources = leave_out(sources, project.lost)
    scopes = notes.keep(resolve_control(outline, scopes, sources))
    scopes = notes.keep(resolve_own_words(outline, scopes, sources, seeds.found))
    notes.stop_at_errors()
    notes.add(warn_of_rules_off(outline.language, outline.path))
    language = find_language(outline.language.value)
    return sources, scopes, notes.keep(add_meanings(outline, index_sentences(sources, language), sources))


def read_sources(outline: Outline, seeds: Seeds, notes: Notes) -> tuple[tuple[Source, ...], tuple[Scope, ...]]:
    """Read the seeds, complete their cards, and give each section its sources."""
    bibliographies = [seed for seed in seeds.files if is_bibliography(seed.path)]
    entries = [entry for seed in bibliographies for entry in notes.keep(read_bibliography(seed.path, seed.content))]
    documents = (seed for seed in seeds.files if not is_bibliography(seed.path))
    read = [notes.keep(read_source(seed.path, seed.content)) for seed in documents]
    sources = note_names(settle_dates(mark_forms([source for source in read if source is not None])))
    notes.show(TextFile(source.file, source.text) for source in sources)
    if not sources and not any(item.code is Code.SEED_MISSING for item in notes.diagnostics):
        hint = f"put articles as {name_suffixes('or')} into the folder"
        notes.add((Diagnostic(Code.NO_SEEDS, "there is no source to draw on", hint),))
    described = notes.keep(match_cards(sources, entries, [seed.path for seed in bibliographies]))
    completed = notes.keep(complete_cards(outline, described, seeds.found))
    return completed, notes.keep(resolve_scopes(outline, completed, seeds.found))
