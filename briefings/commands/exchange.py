"""`brief choose --export` and `--import`: the same questions in a file, for a model that brief does not reach."""

from collections.abc import Iterator
from pathlib import Path

from briefings.choosing.locked import widen
from briefings.choosing.scopes import Scope
from briefings.commands.consult import Answered, ChooseRequest, Consultation, consult, finish, lock_answer
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.consulting.agree import combine
from briefings.consulting.exchange import Asked, read_choices, read_search_words, write_choices, write_words
from briefings.consulting.reply import ReplyError
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.selection import LockedSection
from briefings.workspace.output import publish_files
from briefings.workspace.proofs import read_file

ON_FILE = "a file"
"""How a model was reached that answered one."""


def export_questions(request: ChooseRequest, file: Path, progress: Progress) -> Outcome:
    """Write the questions for all sections into one file."""
    notes = Notes()
    try:
        consultation = consult(request, notes, progress)
        content = _write(consultation).encode()
        notes.add(publish_files({file: content}))
        notes.stop_at_errors()
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, written=(file,))


def import_answer(request: ChooseRequest, file: Path, model: str, progress: Progress) -> Outcome:
    """Read what was answered to the file that `export_questions` writes for the same request, and write the lock."""
    notes = Notes()
    try:
        content = notes.require(read_file(file))
        consultation = consult(request, notes, progress)
        reply = content.decode("utf-8", errors="replace")
        try:
            locked = list(_read(reply, model, consultation, notes))
        except ReplyError as error:
            hint = (
                "answer the file that 'brief choose --export' writes now: it has other numbers if anything has changed"
            )
            notes.add((Diagnostic(Code.MODEL_REPLY, f"'{file.as_posix()}' is no answer: {error}", hint),))
            raise Stopped from error
        return finish(consultation, locked, notes)
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)


def _write(consultation: Consultation) -> str:
    if consultation.request.choice:
        return write_choices([asked for _, asked, _ in _ask(consultation)])
    asked_words = [(scope.number, consultation.ask_of(scope)) for scope in consultation.scopes]
    titles = dict.fromkeys(title for scope in consultation.scopes for title in consultation.titles(scope))
    return write_words(asked_words, tuple(titles))


def _ask(consultation: Consultation) -> Iterator[tuple[Scope, Asked, Answered]]:
    """Give what is asked for each section, and an answer that is to be filled in."""
    for scope in consultation.scopes:
        words = consultation.known_words(scope)
        widened = widen(scope, words, ON_FILE)
        offered = consultation.offer(widened)
        candidates = consultation.candidates(widened, offered)
        asked = Asked(scope.number, consultation.ask_of(scope), candidates)
        yield scope, asked, Answered(words, offered, None, "", ON_FILE)


def _read(reply: str, model: str, consultation: Consultation, notes: Notes) -> Iterator[LockedSection]:
    if not consultation.request.choice:
        by_number = {scope.number: scope for scope in consultation.scopes}
        for number, words in read_search_words(reply, tuple(by_number)).items():
            yield from _keep(by_number[number], Answered(words, (), None, model, ON_FILE), consultation, notes)
        return
    asked = list(_ask(consultation))
    named = read_choices(reply, [each for _, each, _ in asked])
    for scope, each, open_answer in asked:
        if each.number in named:
            agreed = combine(named[each.number], None, len(each.candidates.texts))
            answered = Answered(open_answer.words, open_answer.offered, agreed, model, ON_FILE)
            yield from _keep(scope, answered, consultation, notes)
    missing = [each.number for _, each, _ in asked if each.number not in named]
    if missing:
        message = (
            f"section{'s' * (len(missing) > 1)} {', '.join(missing)} {'are' if len(missing) > 1 else 'is'} not answered"
        )
        notes.add((Diagnostic(Code.MODEL_DISAGREES, message, "the choice there is as it was"),))


def _keep(scope: Scope, answered: Answered, consultation: Consultation, notes: Notes) -> Iterator[LockedSection]:
    found = lock_answer(scope, answered, consultation.sources)
    if isinstance(found, Diagnostic):
        notes.add((found,))
    else:
        yield found
