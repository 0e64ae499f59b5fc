"""Commands that make a brief, and say what is in it and why."""

from pathlib import Path
from typing import Annotated

import typer

from briefings import report, terminal
from briefings.cards.export import make_csl
from briefings.cli.options import AsJson, Frozen, Project, Quiet, Strict, app, guarded, read_typed
from briefings.commands.build import BuildRequest
from briefings.commands.build import build as build_brief
from briefings.commands.check import check as check_project
from briefings.commands.checker import hash_checker, write_checker
from briefings.commands.explain import ExplainRequest
from briefings.commands.explain import explain as explain_choice
from briefings.commands.init import init as init_project
from briefings.commands.naming import DEFAULT_OUTPUT, choose_formats, part_name
from briefings.commands.offer import propose_keywords
from briefings.commands.outcome import Outcome
from briefings.commands.sources import list_sources
from briefings.model.outline import DEFAULT_SEEDS
from briefings.outline.schema import write_schema
from briefings.writers import WRITERS

_ALL = ",".join(WRITERS)
_FORMATS = "\n".join(f"  {name:<6}{writer.what}" for name, writer in WRITERS.items())


@app.command(
    short_help="Write the brief.",
    epilog=f"\b\nFormats:\n{_FORMATS}\n\nExample: brief build --format pdf -o report",
)
@guarded
def build(
    project: Project = Path(),
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Name of the files, such as report or report.pdf; with an ending, that format alone.",
        ),
    ] = None,
    formats: Annotated[
        str,
        typer.Option("--format", "-f", metavar="LIST", help=f"What to write, such as pdf,json. [default: {_ALL}]"),
    ] = "",
    strict: Strict = False,
    frozen: Frozen = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Write the brief: find the passages for each section, cite them, print them.

    Nothing is written while the outline, a template or the machine has an error; the last good brief stays.
    With nothing changed since the last build it says so and does no work.
    """  # fmt: skip
    request = _request(project, output, formats, strict=strict, frozen=frozen)
    outcome = build_brief(request, terminal.make_progress(quiet=quiet or as_json))
    if as_json:
        terminal.show_json(
            outcome,
            written=terminal.name_paths(outcome.written),
            unchanged=terminal.name_paths(outcome.unchanged),
            fingerprint=outcome.fingerprint or None,
        )
    else:
        kept = "" if outcome.written or outcome.unchanged else "; nothing was written"
        terminal.show_diagnostics(outcome, kept, quiet=quiet and not strict)
        if not quiet:
            _tell_written(outcome, request)
    return terminal.find_exit_code(outcome, strict=strict)


@app.command(short_help="Say what is wrong with a project.", epilog="Example: brief check --strict")
@guarded
def check(
    project: Project = Path(),
    strict: Strict = False,
    frozen: Frozen = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Say everything that is wrong with the outline, the seeds and the templates; write nothing."""
    outcome = check_project(project, terminal.make_progress(quiet=quiet or as_json), frozen=frozen)
    if as_json:
        terminal.show_json(outcome, written=[])
    else:
        terminal.show_diagnostics(outcome, quiet=quiet and not strict)
        if all(item.is_note for item in outcome.diagnostics) and not quiet:
            terminal.say("no errors, no warnings")
    return terminal.find_exit_code(outcome, strict=strict)


@app.command(short_help="Show the card of each source.", epilog="Example: brief sources --csl-json > cards.json")
@guarded
def sources(
    project: Project = Path(),
    as_json: AsJson = False,
    csl_json: Annotated[
        bool, typer.Option("--csl-json", help="Print the cards as CSL-JSON, for Zotero and pandoc.")
    ] = False,
) -> int:
    """Show the card of each source: what was found, where it was found, and what is not stated."""
    outcome = list_sources(project)
    if csl_json:
        terminal.show_diagnostics(outcome, quiet=False)
        terminal.say(terminal.dump(make_csl(outcome.sources)))
    elif as_json:
        terminal.show_json(outcome, written=[], sources=[report.plain_card(source) for source in outcome.sources])
    else:
        terminal.show_diagnostics(outcome, quiet=False)
        for source in outcome.sources:
            terminal.say(report.clean(report.format_card(source)))
    return terminal.find_exit_code(outcome, strict=False)


@app.command(short_help="Propose a first outline.", epilog="Example: brief init --seeds articles")
@guarded
def init(
    project: Project = Path(),
    seeds: Annotated[
        str, typer.Option("--seeds", metavar="DIR", help="The folder in the project that holds the articles.")
    ] = DEFAULT_SEEDS,
    force: Annotated[
        bool, typer.Option("--force", help="Write another outline; the old one is kept as outline.yaml.bak.")
    ] = False,
    keywords: Annotated[
        bool, typer.Option("--keywords", help="Leave the outline as it is, and offer keywords to its sections.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Write a first outline.yaml for a folder of articles: sections on what they have in common, with keywords.

    Titles and keywords are words and phrases of the articles. Beside it stands outline.schema.json, by which editors
    complete and check the outline.

    With --keywords it writes nothing: for each section of the outline it prints words of the articles that an answer
    may hold, how often they stand there, and an example of each. Copy those that you would search for.
    """  # fmt: skip
    if keywords:
        outcome = propose_keywords(project, terminal.make_progress(quiet=as_json))
        terminal.show_sections(outcome, outcome.offered, report.format_offers, report.plain_offers, as_json=as_json)
        return terminal.find_exit_code(outcome, strict=False)
    outcome = init_project(project, seeds, terminal.make_progress(quiet=as_json), force=force)
    if as_json:
        terminal.show_json(outcome, written=terminal.name_paths(outcome.written))
    else:
        terminal.show_diagnostics(outcome, "" if outcome.written else "; nothing was written", quiet=False)
        for path in outcome.written:
            terminal.say(f"wrote {path}")
    return terminal.find_exit_code(outcome, strict=False)


@app.command(short_help="Print the JSON Schema of the outline.", epilog="Example: brief schema > outline.schema.json")
@guarded
def schema() -> int:
    """Print the JSON Schema of outline.yaml, by which an editor completes and checks it."""
    terminal.say(write_schema().rstrip())
    return terminal.EXIT_DONE


@app.command(short_help="Write the page that checks a brief in a browser.", epilog="Example: brief checker check.html")
@guarded
def checker(
    file: Annotated[Path, typer.Argument(metavar="[FILE]", help="The page.")] = Path("checker.html"),
    as_json: AsJson = False,
) -> int:
    """Write a web page by which somebody without brief checks one: open it, and drop brief.pdf or brief.html into it.

    It works offline, and is the same for every brief. Its SHA-256 is printed, to be compared with that in the README.
    """
    outcome = write_checker(file)
    if as_json:
        terminal.show_json(outcome, written=terminal.name_paths(outcome.written), sha256=hash_checker())
    else:
        terminal.show_diagnostics(outcome, quiet=False)
        for path in outcome.written:
            terminal.say(f"wrote {path}, SHA-256 {hash_checker()}")
    return terminal.find_exit_code(outcome, strict=False)


@app.command(short_help="Say why sentences are in a section or out.", epilog="Example: brief explain 2 --top 5")
@guarded
def explain(
    section: Annotated[str, typer.Argument(help="Number or title of a section; all of them without it.")] = "",
    sentence: Annotated[
        str, typer.Option("--sentence", metavar="TEXT", help="Explain this text of a source, in every section.")
    ] = "",
    project: Project = Path(),
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="How many of the best sentences to show.")] = 10,
    as_json: AsJson = False,
) -> int:
    """Say why sentences are in a section or out of it: rank, parts of the score, and the rule that decided.

    It chooses as 'brief build' would, and writes nothing.
    """  # fmt: skip
    outcome = explain_choice(ExplainRequest(project, section, sentence, top), terminal.make_progress(quiet=as_json))
    terminal.show_sections(
        outcome, outcome.explained, report.format_explanation, report.plain_explanation, as_json=as_json
    )
    return terminal.find_exit_code(outcome, strict=False)


def _tell_written(outcome: Outcome, request: BuildRequest) -> None:
    for path in outcome.written:
        terminal.say(f"wrote {path}")
    for path in outcome.unchanged:
        terminal.say(f"{path} is up to date")
    if outcome.fingerprint and "pdf" in request.formats:
        terminal.say(f"fingerprint {outcome.fingerprint}, to be stated in the mail or by telephone")


def _request(project: Path, output: str | None, formats: str, *, strict: bool, frozen: bool) -> BuildRequest:
    path, ending = (project / DEFAULT_OUTPUT, "") if output is None else read_typed(part_name, output, "--output")
    asked = [part for part in formats.split(",") if part.strip()]
    chosen = read_typed(lambda names: choose_formats(names, ending), asked, "--format")
    return BuildRequest(project, path, chosen, strict, frozen)
