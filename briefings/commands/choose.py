"""`brief choose`: have a model on a server name search words and choose passages, and keep that in the lock."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefings.choosing.locked import widen
from briefings.choosing.scopes import Scope
from briefings.commands.consult import Answered, ChooseRequest, Consultation, consult, finish, lock_answer
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.consulting.ask import choose, first_questions, search_words
from briefings.consulting.endpoint import Endpoint, EndpointError, make_body
from briefings.consulting.prompt import Question, ask_for_words
from briefings.consulting.reply import ReplyError
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.selection import LockedSection

LOOPBACK = "loopback"


@dataclass(frozen=True, slots=True)
class Sent:
    """What is about to be sent: for which section, to whom, and how many bytes and passages it has."""

    section: str
    host: str
    is_loopback: bool
    is_encrypted: bool
    n_bytes: int
    n_passages: int


Tell = Callable[[Sent], None]
"""Is told of each request before it is sent."""


def choose_by_endpoint(request: ChooseRequest, endpoint: Endpoint, progress: Progress, tell: Tell) -> Outcome:
    """Ask a server for each section, and write the lock; a section without an answer keeps what it had there."""
    notes = Notes()
    locked: list[LockedSection] = []
    try:
        consultation = consult(request, notes, progress)
        for scope in consultation.scopes:
            progress(f"asking {endpoint.model} for '{scope.spec.title}'")
            try:
                locked += _ask(scope, consultation, endpoint, notes, tell)
            except EndpointError as error:
                notes.add((Diagnostic(Code.MODEL_UNREACHABLE, str(error), error.hint),))
                break
        return finish(consultation, locked, notes)
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)


def show_bodies(request: ChooseRequest, model: str, progress: Progress) -> tuple[Outcome, tuple[str, ...]]:
    """Give the bodies that would be sent first; what depends on an answer cannot be known before it."""
    notes = Notes()
    try:
        consultation = consult(request, notes, progress)
    except Stopped:
        return Outcome(notes.diagnostics, notes.files), ()
    questions = [question for scope in consultation.scopes for question in _first_questions(scope, consultation)]
    return Outcome(notes.diagnostics, notes.files), tuple(make_body(model, each).decode() for each in questions)


def _first_questions(scope: Scope, consultation: Consultation) -> Iterator[Question]:
    asked = consultation.ask_of(scope)
    if consultation.request.words:
        yield ask_for_words(asked, consultation.titles(scope))
    if consultation.request.choice:
        yield from first_questions(asked, consultation.candidates(scope, consultation.offer(scope)))


def _ask(
    scope: Scope, consultation: Consultation, endpoint: Endpoint, notes: Notes, tell: Tell
) -> Iterator[LockedSection]:
    """Ask for one section; nothing, with the reason told, where a reply is no answer. Raises EndpointError."""
    request, address = consultation.request, endpoint.address
    n_offered = 0

    def ask(question: Question) -> str:
        size = len(make_body(endpoint.model, question))
        tell(Sent(scope.number, address.host, address.is_loopback, address.is_encrypted, size, n_offered))
        return endpoint.ask(question)

    try:
        asked = consultation.ask_of(scope)
        words = consultation.known_words(scope)
        if request.words:
            words = search_words(asked, consultation.titles(scope), ask)
        widened = widen(scope, words, endpoint.model)
        offered = consultation.offer(widened) if request.choice else ()
        n_offered = len(offered)
        agreed = None
        if request.choice:
            agreed = choose(asked, consultation.candidates(widened, offered), ask, once=request.once)
    except ReplyError as error:
        message = f"section '{scope.spec.title}': what {endpoint.model} replied is no answer: {error}"
        notes.add((Diagnostic(Code.MODEL_REPLY, message, "ask again, or another model; the choice is as it was"),))
        return
    model = endpoint.model_named or endpoint.model
    reached = LOOPBACK if address.is_loopback else address.host
    found = lock_answer(scope, Answered(words, offered, agreed, model, reached), consultation.sources)
    if isinstance(found, Diagnostic):
        notes.add((found,))
    else:
        yield found
