"""`brief choose --review`: what a model took or dropped, shown one by one, and the lock as a person wants it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefings.choosing.chosen import Chosen
from briefings.choosing.locked import make_pick
from briefings.commands.compile import Project, choose_sections, read_project
from briefings.commands.install import require_whole
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.consulting.lockfile import write_lock
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.selection import LOCK, Lock, LockedSection, Pick
from briefings.model.source import Source
from briefings.workspace.output import publish_files

OWN_CHOICE = "brief itself would take it"


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as it is shown to a person: its section, where it stands, its words, and whether it is in."""

    section: str
    place: str
    text: str
    is_in: bool
    why: str


Decide = Callable[[Shown], bool | None]
"""Says whether a passage is to be in; None ends the review, and what is decided by then is kept."""


def review(root: Path, decide: Decide, progress: Progress) -> Outcome:
    """Show the passages of the lock, what was named beside them and what brief would take, and write the lock anew."""
    notes = Notes()
    try:
        require_whole(notes)
        project = read_project(root, notes)
        if not any(section.passages is not None for section in project.lock.sections):
            message = f"there is no choice to review in {LOCK}"
            notes.add((Diagnostic(Code.LOCK_UNREADABLE, message, "'brief choose' has a model choose"),))
        notes.stop_at_errors()
        own = choose_sections(replace(project, lock=Lock()), notes, progress)
        lock = _review(project, own, decide)
        notes.stop_at_errors()
        if lock.sections != project.lock.sections:
            notes.add(publish_files({root / LOCK: write_lock(lock).encode()}))
            notes.stop_at_errors()
            return Outcome(notes.diagnostics, notes.files, written=(root / LOCK,))
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, unchanged=(root / LOCK,))


def _review(project: Project, own: Chosen, decide: Decide) -> Lock:
    sections = list(project.lock.sections)
    for at, section in enumerate(sections):
        if section.passages is None:
            continue
        known = {(pick.file, pick.span) for pick in (*section.passages, *section.others)}
        more = tuple(pick for pick in _own_picks(section, own) if (pick.file, pick.span) not in known)
        wanted: list[Pick] = []
        left: list[Pick] = []
        is_over = False
        for pick in (*section.passages, *section.others, *more):
            shown = _show(section, pick, own.sources)
            answer = None if is_over or shown is None else decide(shown)
            is_over = is_over or (shown is not None and answer is None)
            (wanted if (not pick.why if answer is None else answer) else left).append(pick)
        sections[at] = _decided(section, wanted, [pick for pick in left if pick.why != OWN_CHOICE])
        if is_over:
            break
    return Lock(project.lock.path, tuple(sections))


def _decided(section: LockedSection, wanted: list[Pick], left: list[Pick]) -> LockedSection:
    """Put what was decided into the lock; the key point stays one where it is still in."""
    before = section.passages or ()
    point = before[section.key_point - 1] if section.key_point else None
    passages = tuple(replace(pick, why="") for pick in wanted)
    others = tuple(replace(pick, why=pick.why or "taken out by hand") for pick in left)
    return replace(
        section, passages=passages, others=others, key_point=passages.index(point) + 1 if point in passages else 0
    )


def _own_picks(section: LockedSection, own: Chosen) -> Iterator[Pick]:
    """Give what brief takes for a section without a model."""
    found = next((each for each in own.sections if each.scope.spec.title == section.title), None)
    for passage in found.passages if found else ():
        yield make_pick(passage, own.sources, OWN_CHOICE)


def _show(section: LockedSection, pick: Pick, sources: Sequence[Source]) -> Shown | None:
    """Give a passage with its words; None where its file has changed."""
    source = next((each for each in sources if each.file == pick.file and each.sha256 == pick.sha256), None)
    if source is None:
        return None
    sentence = next((each for each in source.sentences if each.span.end > pick.span.start), None)
    place = f"{source.name}, {sentence.locator.words}" if sentence else source.name
    return Shown(section.title, place, source.words_of(pick.span), not pick.why, pick.why)
