"""The lock of a project -> the sections that a model chose for, and what no longer holds of its choice."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from briefings.choosing.candidates import AskedSection, judge_sentence
from briefings.choosing.find import find_text
from briefings.choosing.nearest import name_place
from briefings.choosing.offered import hash_offered, offer_candidates
from briefings.choosing.scopes import Locked, Scope
from briefings.choosing.verdict import Place, Refusal
from briefings.language.language import Language
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import SectionSpec
from briefings.model.passage import Passage
from briefings.model.selection import Lock, LockedSection, Pick
from briefings.model.source import Source
from briefings.ranking.index import SentenceIndex
from briefings.ranking.rank import Ranked

_CHOOSE = "'brief choose' asks anew; without the lock the choice is brief's own"
BEGINNING = 8
"""So many words of a passage stand in the lock, for people and to find it again."""


def hash_asked(spec: SectionSpec) -> str:
    """Give a hash of what a section asks, and of what it may draw on: 16 hexadecimal digits."""
    asked = [
        spec.title, spec.question, spec.keywords, spec.like, spec.words, spec.method,
        *(each and each.value for each in (spec.since, spec.until)),
        [name.value for name in spec.sources],
        [(text.value, text.is_marked) for text in spec.exclude],
    ]  # fmt: skip
    return sha256(json.dumps(asked).encode()).hexdigest()[:16]


def widen(scope: Scope, words: Sequence[str], model: str) -> Scope:
    """Give a section with search words of a model beside its keywords."""
    new = tuple(word for word in dict.fromkeys(words) if word not in scope.spec.keywords)
    return replace(scope, widened=new, widened_by=model) if new else scope


def apply_lock(
    lock: Lock, scopes: Sequence[Scope], sources: Sequence[Source], language: Language, *, frozen: bool = False
) -> tuple[tuple[Scope, ...], Diagnostics]:
    """Give the sections what the lock has for them.

    What was chosen for a question that has changed since is left aside, with a warning; a passage of a file that has
    changed is an error. With `frozen` both are errors.
    """
    reader = _Reader(lock, sources, language, frozen)
    left = list(lock.sections)
    applied: list[Scope] = []
    for scope in scopes:
        section = _find_section(scope, left)
        if section:
            left.remove(section)
        applied.append(reader.apply(scope, section) if section else scope)
    for section in left:
        message = f"the lock has a section '{section.title}', and the outline has none of that title"
        reader.report(Code.LOCK_UNUSED, message, "take it out of the lock, or give the section its title back", section)
    return tuple(applied), tuple(reader.found)


def tell_outdated(
    asked: AskedSection, lock: Lock, index: SentenceIndex, sources: Sequence[Source]
) -> tuple[Diagnostic, ...]:
    """Say that a model chose among other candidates than there are now."""
    locked = asked.scope.locked
    if locked is None:
        return ()
    ranked = [candidate.ranked for candidate in asked.candidates]
    if hash_offered(offer_candidates(ranked, asked.scope, index, sources), sources) == locked.offered:
        return ()
    message = f"{locked.model} chose for section '{asked.scope.spec.title}' among other passages than there are now"
    return (Diagnostic(Code.LOCK_OUTDATED, message, _CHOOSE, lock.path, locked.place),)


def _find_section(scope: Scope, sections: Sequence[LockedSection]) -> LockedSection | None:
    """Find what the lock has for a section: by what it asks, or else by its title."""
    asked = hash_asked(scope.spec)
    same = [section for section in sections if section.title == scope.spec.title]
    return next((section for section in same if section.asked == asked), same[0] if same else None)


@dataclass(slots=True)
class _Reader:
    lock: Lock
    sources: Sequence[Source]
    language: Language
    frozen: bool
    found: list[Diagnostic] = field(default_factory=list)

    def apply(self, scope: Scope, section: LockedSection) -> Scope:
        """Give a section its search words and passages, unless it asks for something else than it did."""
        if section.asked != hash_asked(scope.spec):
            message = f"section '{section.title}' asks something else than when {section.model} chose for it"
            code = Code.LOCK_BROKEN if self.frozen else Code.LOCK_STALE
            self.report(code, f"{message}; its choice is left aside", _CHOOSE, section)
            return scope
        scope = widen(scope, section.words, section.model)
        if section.passages is None:
            return scope
        found = [(pick, self._find(pick, scope)) for pick in section.passages]
        passages = tuple(each for _, each in found if each)
        point = found[section.key_point - 1][1] if section.key_point else None
        locked = Locked(section.model, section.candidates, passages, section.offered, section.place)
        return replace(scope, locked=locked, pointed=(*scope.pointed, *([point[1]] if point else [])))

    def report(self, code: Code, message: str, hint: str, at: LockedSection | Pick) -> None:
        self.found.append(Diagnostic(code, message, hint, self.lock.path, at.place))

    def _find(self, pick: Pick, scope: Scope) -> tuple[Place, Passage] | None:
        """Find a passage of the lock in its source; None, with the reason told, where it does not stand there so."""
        number = next((i for i, source in enumerate(self.sources) if source.file == pick.file), None)
        if number is None or self.sources[number].sha256 != pick.sha256:
            what = "is gone" if number is None else "has changed"
            message = f"{pick.file} {what} since '{pick.begins}' was chosen from it"
            self.report(Code.LOCK_BROKEN, message, self._find_again(pick, number) or _CHOOSE, pick)
            return None
        if number not in scope.sources:
            message = f"'{pick.begins}' is of {pick.file}, and section '{scope.spec.title}' does not draw on that"
            self.report(Code.LOCK_REFUSED, message, "take it out of the lock", pick)
            return None
        judged = list(self._judge(pick, number, scope))
        fitting = next((each for each in judged if isinstance(each[1], Passage) and each[1].span == pick.span), None)
        place, passage = fitting or (judged[-1] if judged else ((number, 0), None))
        if isinstance(passage, Passage):
            return place, passage
        message = f"'{pick.begins}' is no passage of {pick.file}"
        if isinstance(passage, Refusal):
            message = f"brief keeps out '{pick.begins}', which the lock has: {passage.rule.label}"
        self.report(Code.LOCK_REFUSED, message, "'brief explain' says why; to print it all the same, 'pin' it", pick)
        return None

    def _judge(self, pick: Pick, source: int, scope: Scope) -> Iterator[tuple[Place, Passage | Refusal]]:
        """Judge the sentences that a range touches, each with the passage that is made for it."""
        for i, sentence in enumerate(self.sources[source].sentences):
            if sentence.span.start < pick.span.end and pick.span.start < sentence.span.end:
                yield (source, i), judge_sentence(Ranked(source, i, ()), scope, self.sources, self.language)

    def _find_again(self, pick: Pick, number: int | None) -> str:
        """Say where the beginning of a passage stands now."""
        where = self.sources if number is None else (self.sources[number],)
        for source in where:
            numbers = next(find_text(pick.begins.removesuffix(" ..."), source), None)
            if numbers:
                place, start = name_place(source, numbers[0]), source.sentences[numbers[0]].span.start
                return f"it still stands, in {place}, at {start}; {_CHOOSE}"
        return ""


def make_pick(passage: Passage, sources: Sequence[Source], why: str = "") -> Pick:
    """Give a passage as the lock keeps it."""
    source = sources[passage.source]
    words = source.words_of(passage.span).split()
    begins = " ".join(words[:BEGINNING]) + (" ..." if len(words) > BEGINNING else "")
    return Pick(source.file, source.sha256, passage.span, begins, why=why)
