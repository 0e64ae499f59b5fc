"""The one command that talks to a model."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from briefings import report, terminal
from briefings.cli.options import AsJson, Project, app, guarded, read_typed
from briefings.commands.choose import choose_by_endpoint, show_bodies
from briefings.commands.consult import ChooseRequest
from briefings.commands.exchange import export_questions, import_answer
from briefings.commands.outcome import Outcome, Progress
from briefings.commands.review import review as review_lock
from briefings.consulting.endpoint import Address, Endpoint, read_address

DEFAULT_ENDPOINT = "http://127.0.0.1:11434/v1"
"""Where Ollama listens."""

Sections = Annotated[
    list[str] | None, typer.Argument(metavar="[SECTION]...", help="Numbers or titles; all sections without any.")
]
Model = Annotated[str, typer.Option("--model", envvar="BRIEF_MODEL", help="The model, as its server names it.")]
Url = Annotated[
    str,
    typer.Option(
        "--endpoint", metavar="URL", envvar="BRIEF_ENDPOINT", help="The server, OpenAI-compatible, on this machine."
    ),
]
SendTo = Annotated[
    str, typer.Option("--send-to", metavar="HOST", help="Allow a server that is not this machine, by its name.")
]
Export = Annotated[
    Path | None, typer.Option("--export", metavar="FILE", help="Write the questions into a file; ask nobody.")
]
Import = Annotated[
    Path | None, typer.Option("--import", metavar="FILE", help="Read what an assistant answered to that file.")
]
Review = Annotated[bool, typer.Option("--review", help="Go through the choice, passage by passage.")]
WordsOnly = Annotated[bool, typer.Option("--words-only", help="Ask for search words, and choose no passages.")]
WriteWords = Annotated[bool, typer.Option("--write", help="With --words-only: add the words to the outline.")]
NoWords = Annotated[bool, typer.Option("--no-words", help="Ask for no search words.")]
NoTitles = Annotated[bool, typer.Option("--no-titles", help="Send no titles of sources.")]
Once = Annotated[bool, typer.Option("--once", help="Ask for each choice in one order, not in two.")]
Timeout = Annotated[float, typer.Option("--timeout", metavar="SECONDS", min=1, help="For each reply.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would be sent, and send nothing.")]


@dataclass(frozen=True, slots=True)
class _Reach:
    """How a model is reached: its name, the address of its server, the host that is allowed, and its patience."""

    model: str
    url: str
    send_to: str
    seconds: float
    dry_run: bool


@app.command(
    short_help="Have a model of yours choose passages.",
    epilog="Example: brief choose --model llama3.1 --endpoint http://127.0.0.1:11434/v1",
)
@guarded
def choose(
    sections: Sections = None,
    project: Project = Path(),
    model: Model = "",
    endpoint: Url = DEFAULT_ENDPOINT,
    send_to: SendTo = "",
    export: Export = None,
    answer: Import = None,
    review: Review = False,
    words_only: WordsOnly = False,
    write: WriteWords = False,
    no_words: NoWords = False,
    no_titles: NoTitles = False,
    once: Once = False,
    timeout: Timeout = 600,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> int:
    """Have a model of yours name search words for each section, and choose among the passages that brief finds.

    It answers with numbers of passages; what it chose is kept in selection.lock.yaml beside the outline, and
    'brief build' follows that, offline. Without the file the choice is brief's own. The model is on a server of this
    machine; --send-to allows another one. Without any server, --export and --import do the same through a file.
    A key for the server is read from BRIEF_API_KEY.
    """  # fmt: skip
    _check_options(words_only=words_only, no_words=no_words, write=write)
    request = ChooseRequest(project, tuple(sections or ()), not no_words, not words_only, not no_titles, once, write)
    progress = terminal.make_progress(quiet=as_json)
    if review:
        return _show(review_lock(project, terminal.ask_to_keep, progress), as_json=as_json)
    if export is not None:
        return _show(export_questions(request, export, progress), as_json=as_json)
    if answer is not None:
        return _show(import_answer(request, answer, model or "an assistant", progress), as_json=as_json)
    return _ask_server(request, _Reach(model, endpoint, send_to, timeout, dry_run), progress, as_json=as_json)


def _ask_server(request: ChooseRequest, reach: _Reach, progress: Progress, *, as_json: bool) -> int:
    address = _open_address(reach.url, reach.send_to)
    if not reach.model:
        raise typer.BadParameter("say which model is to choose", param_hint="--model")
    if reach.dry_run:
        outcome, bodies = show_bodies(request, reach.model, progress)
        terminal.show_diagnostics(outcome, quiet=True)
        for body in bodies:
            terminal.say(body)
        return terminal.find_exit_code(outcome, strict=False)
    endpoint = Endpoint(address, reach.model, terminal.read_key(), reach.seconds)
    return _show(choose_by_endpoint(request, endpoint, progress, terminal.tell_sent), as_json=as_json)


def _check_options(*, words_only: bool, no_words: bool, write: bool) -> None:
    if words_only and no_words:
        raise typer.BadParameter("--words-only asks for words, and --no-words for none", param_hint="--no-words")
    if write and not words_only:
        raise typer.BadParameter("it goes with --words-only", param_hint="--write")


def _open_address(endpoint: str, send_to: str) -> Address:
    """Read the address, and see that it is of this machine, or that its host is named. Raises typer.BadParameter."""
    address = read_typed(read_address, endpoint, "--endpoint")
    named = send_to.strip().lower()
    if address.is_loopback or named in {address.host.lower(), address.name.lower()}:
        return address
    if named:
        raise typer.BadParameter(f"it is '{send_to}', and the address is of {address.host}", param_hint="--send-to")
    raise typer.BadParameter(
        f"{address.host} is not this machine: passages of your sources would go there; to allow it, add "
        f"--send-to {address.host}, and --dry-run to see them first",
        param_hint="--endpoint",
    )


def _show(outcome: Outcome, *, as_json: bool) -> int:
    if as_json:
        sections = [report.plain_choice(section) for section in outcome.locked]
        terminal.show_json(outcome, written=terminal.name_paths(outcome.written), sections=sections)
        return terminal.find_exit_code(outcome, strict=False)
    for section in outcome.locked:
        terminal.say(report.clean(report.format_choice(section)))
    kept = "" if outcome.written or outcome.unchanged else "; nothing was written"
    terminal.show_diagnostics(outcome, kept, quiet=False)
    for path in outcome.written:
        terminal.say(f"wrote {path}")
    for path in outcome.unchanged:
        terminal.say(f"{path} is as it was")
    return terminal.find_exit_code(outcome, strict=False)
