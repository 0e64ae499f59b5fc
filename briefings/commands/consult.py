"""What the ways to ask a model have in common: a project that is read, what is asked of it, and the lock in the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefings.choosing.candidates import rank_section
from briefings.choosing.explain import find_scopes
from briefings.choosing.liking import take_liked
from briefings.choosing.locked import hash_asked, make_pick
from briefings.choosing.offered import Offered, hash_offered, offer_candidates
from briefings.choosing.passages import count_words
from briefings.choosing.scopes import Scope
from briefings.commands.compile import Project, ask_sources, read_project
from briefings.commands.install import require_whole
from briefings.commands.notes import Notes
from briefings.commands.outcome import Outcome, Progress
from briefings.consulting.agree import LEAST_AGREEMENT, Agreed
from briefings.consulting.ask import Candidates
from briefings.consulting.lockfile import write_lock
from briefings.consulting.prompt import PROMPT, AskedOf
from briefings.language.asking import split_question
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.selection import LOCK, Lock, LockedSection, Pick
from briefings.model.source import Source
from briefings.outline.edit import add_keywords
from briefings.ranking.index import SentenceIndex
from briefings.workspace.output import publish_files

_ONE_ORDER = "named in one of two orders"


@dataclass(frozen=True, slots=True)
class ChooseRequest:
    """What is asked of a model: the project, the sections (all of them for none), and which of the two steps.

    With `titles` the titles of sources are sent for the search words; with `once` the choice is asked in one order,
    with `write` search words go into the outline.
    """

    root: Path
    sections: tuple[str, ...] = ()
    words: bool = True
    choice: bool = True
    titles: bool = True
    once: bool = False
    write: bool = False


@dataclass(frozen=True, slots=True)
class Consultation:
    """A project that is read, and those of its sections that a model is asked for."""

    request: ChooseRequest
    project: Project
    sources: tuple[Source, ...]
    index: SentenceIndex
    scopes: tuple[Scope, ...]

    def ask_of(self, scope: Scope) -> AskedOf:
        """Give what a model is told of a section."""
        spec = scope.spec
        return AskedOf(spec.title, spec.question, tuple(split_question(spec.question, self.index.language)), spec.words)

    def offer(self, scope: Scope) -> tuple[Offered, ...]:
        """Give what is offered for a section, which may have search words by now."""
        asked = take_liked(scope, self.index)
        return offer_candidates(rank_section(asked, self.index, self.sources), asked, self.index, self.sources)

    def candidates(self, scope: Scope, offered: Sequence[Offered]) -> Candidates:
        """Give what is offered in words, with the seed of its order."""
        texts = tuple(self.sources[each.passage.source].words_of(each.passage.span) for each in offered)
        seed = f"{hash_asked(scope.spec)} {hash_offered(offered, self.sources)}"
        return Candidates(texts, tuple(each.kept_out for each in offered), seed)

    def titles(self, scope: Scope) -> tuple[str, ...]:
        """Give the titles of the sources of a section, those with the best sentences first; none, if none are sent."""
        if not self.request.titles:
            return ()
        ranked = rank_section(scope, self.index, self.sources)
        order = dict.fromkeys([*(item.source for item in ranked), *scope.sources])
        titles = (self.sources[i].card.value("title") for i in order)
        return tuple(dict.fromkeys(title for title in titles if title))

    def known_words(self, scope: Scope) -> tuple[str, ...]:
        """Give the search words that the lock has for what a section asks."""
        asked = hash_asked(scope.spec)
        return next((section.words for section in self.project.lock.sections if section.asked == asked), ())


def consult(request: ChooseRequest, notes: Notes, progress: Progress) -> Consultation:
    """Read the project as a build does, but for its lock, and find the sections that are meant. Raises Stopped."""
    require_whole(notes)
    project = read_project(request.root, notes)
    sources, scopes, index = ask_sources(project, notes, progress)
    named = [scope for name in request.sections for scope in notes.keep(find_scopes(name, scopes))]
    notes.stop_at_errors()
    meant = {scope.number for scope in named or scopes if scope.asks}
    return Consultation(request, project, sources, index, tuple(scope for scope in scopes if scope.number in meant))


@dataclass(frozen=True, slots=True)
class Answered:
    """What a model answered to a section: search words, and which of the passages offered; None for words alone."""

    words: tuple[str, ...]
    offered: tuple[Offered, ...]
    agreed: Agreed | None
    model: str
    reached: str


def lock_answer(scope: Scope, answered: Answered, sources: Sequence[Source]) -> LockedSection | Diagnostic:
    """Give what the lock keeps of an answer, or why nothing is kept: two orders that agree no better than by chance."""
    agreed = answered.agreed
    words = tuple(word for word in answered.words if word not in scope.spec.keywords)
    section = LockedSection(scope.spec.title, hash_asked(scope.spec), answered.model, answered.reached, PROMPT, words)
    if agreed is None:
        return section
    if agreed.agreement is not None and agreed.agreement < LEAST_AGREEMENT:
        message = (
            f"{answered.model} chose other passages for section '{scope.spec.title}' when they stood in another order "
            f"(agreement {agreed.agreement:.2f} of 1); nothing is kept of it"
        )
        return Diagnostic(Code.MODEL_DISAGREES, message, "take a larger model; the choice is as it was before")
    taken, others = _part(agreed, answered.offered, scope.spec.words, sources)
    point = taken.index(agreed.key_point) + 1 if agreed.key_point in taken else 0
    return replace(
        section,
        candidates=len(answered.offered),
        offered=hash_offered(answered.offered, sources),
        agreement=agreed.agreement,
        key_point=point,
        passages=tuple(make_pick(answered.offered[place].passage, sources) for place in taken),
        others=tuple(others),
    )


def _part(
    agreed: Agreed, offered: Sequence[Offered], most: int, sources: Sequence[Source]
) -> tuple[list[int], list[Pick]]:
    """Part what was named: what both orders have, filled up by rank to the length, and what is left."""
    taken = [place for place in agreed.both if not offered[place].kept_out]
    n_words = sum(count_words(offered[place].passage, sources) for place in taken)
    others = [make_pick(offered[i].passage, sources, offered[i].kept_out) for i in agreed.both if offered[i].kept_out]
    for place in agreed.one:
        each = offered[place]
        if each.kept_out or n_words >= most:
            others.append(make_pick(each.passage, sources, each.kept_out or _ONE_ORDER))
            continue
        taken.append(place)
        n_words += count_words(each.passage, sources)
    return taken, others


def finish(consultation: Consultation, locked: Sequence[LockedSection], notes: Notes) -> Outcome:
    """Write the lock with what was answered; sections that were not asked, or gave no answer, keep what they had."""
    if not locked:
        return Outcome(notes.diagnostics, notes.files)
    if consultation.request.write:
        return _write_keywords(consultation, locked, notes)
    path = consultation.request.root / LOCK
    lock = Lock(LOCK, tuple(_merge(consultation.project, locked)))
    notes.add(publish_files({path: write_lock(lock).encode()}))
    written = () if any(item.code is Code.OUTPUT_NOT_WRITABLE for item in notes.diagnostics) else (path,)
    return Outcome(notes.diagnostics, notes.files, written=written, locked=tuple(locked))


def _write_keywords(consultation: Consultation, locked: Sequence[LockedSection], notes: Notes) -> Outcome:
    """Add the search words to the keywords of the outline."""
    outline = consultation.project.outline
    words = {scope.spec.span: section.words for scope in consultation.scopes for section in locked
             if section.asked == hash_asked(scope.spec)}  # fmt: skip
    text = add_keywords(notes.files[outline.path], words)
    path = consultation.request.root / outline.path
    if text is None:
        message = f"the words cannot be written into {outline.path}"
        notes.add((Diagnostic(Code.BAD_VALUE, message, "add them by hand: they are printed above"),))
        return Outcome(notes.diagnostics, notes.files, locked=tuple(locked))
    notes.add(publish_files({path: text.encode()}))
    written = () if any(item.code is Code.OUTPUT_NOT_WRITABLE for item in notes.diagnostics) else (path,)
    return Outcome(notes.diagnostics, notes.files, written=written, locked=tuple(locked))


def _merge(project: Project, locked: Sequence[LockedSection]) -> Iterator[LockedSection]:
    """Give the sections of the lock in the order of the outline, the new ones in the place of the old."""
    new = {section.asked: section for section in locked}
    titles = [section.title for section in locked]
    kept = [each for each in project.lock.sections if each.asked not in new and each.title not in titles]
    order = [title for spec in project.outline.sections for title in (spec.title, *(s.title for s in spec.sections))]
    place = {title: i for i, title in reversed(list(enumerate(order)))}
    yield from sorted([*kept, *locked], key=lambda section: place.get(section.title, len(order)))
