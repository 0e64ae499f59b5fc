"""The command line: commands and their options."""

import gc
import sys
from collections.abc import Callable
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer

from briefings import __version__, report
from briefings.cards.export import make_csl
from briefings.commands.build import DEFAULT_OUTPUT, FORMATS, BuildRequest
from briefings.commands.build import build as build_brief
from briefings.commands.check import check as check_project
from briefings.commands.explain import ExplainRequest
from briefings.commands.explain import explain as explain_choice
from briefings.commands.init import init as init_project
from briefings.commands.sources import list_sources
from briefings.commands.verify import VerifyRequest
from briefings.commands.verify import verify as verify_file
from briefings.model.outline import DEFAULT_SEEDS
from briefings.outline.schema import write_schema
from briefings.readers import name_suffixes
from briefings.terminal import (
    EXIT_BUG,
    EXIT_DONE,
    EXIT_INTERRUPTED,
    dump,
    find_exit_code,
    make_progress,
    name_paths,
    say,
    say_aside,
    show_diagnostics,
    show_json,
)  # fmt: skip

_REPORT_IT = "please report it with the lines above and, if you can, the project folder"

app = typer.Typer(
    name="brief",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Compile a folder of articles and an outline into a cited PDF, every sentence of it word for word.",
    epilog=f"Begin with a folder 'seeds' of {name_suffixes('and')} files: 'brief init' writes a first outline.yaml, "
    "'brief build' out/brief.pdf.",
)


Project = Annotated[Path, typer.Option("--project", metavar="DIR", help="The folder that holds outline.yaml.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout, for programs.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
Strict = Annotated[bool, typer.Option("--strict", help="Take warnings for errors: exit 1, and write nothing.")]


def main() -> None:
    """Run the command line."""
    gc.set_threshold(100_000, 50, 50)  # a short life with many small values: collecting often would cost a tenth of it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a character that the terminal cannot show is no bug
    app()


def _version(show: bool) -> None:  # noqa: FBT001 - the signature of a Typer callback
    if show:
        say(f"brief {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def _guarded(command: Callable[..., int]) -> Callable[..., None]:
    """Turn what a command returns or raises into an exit code."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        try:
            code = command(*args, **kwargs)
        except typer.BadParameter:
            raise
        except KeyboardInterrupt:
            say_aside("brief: stopped; nothing was changed")
            code = EXIT_INTERRUPTED
        except BrokenPipeError:
            sys.stderr.close()
            code = EXIT_DONE
        except Exception:  # noqa: BLE001 - the one place where a bug is caught, to say that it is one
            import traceback  # noqa: PLC0415

            say_aside(report.clean(traceback.format_exc()))
            say_aside(f"brief {__version__}: this is a bug in brief, not in your files; {_REPORT_IT}")
            code = EXIT_BUG
        raise typer.Exit(code)

    return run


@app.command(short_help="Write the brief.")
@_guarded
def build(
    project: Project = Path(),
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Name of the files, such as report or report.pdf; with an ending, that format alone.",
        ),
    ] = None,
    formats: Annotated[
        str,
        typer.Option(
            "--format", metavar="LIST", help="What to write, as a list such as pdf,json. [default: pdf,html,json]"
        ),
    ] = "",
    strict: Strict = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Write the brief: find the passages for each section, cite them, print them.

    Nothing is written while the outline, a template or the machine has an error; the last good brief stays.
    With nothing changed since the last build it says so and does no work.
    """  # fmt: skip
    request = _request(project, output, formats, strict=strict)
    outcome = build_brief(request, make_progress(quiet=quiet or as_json))
    if as_json:
        show_json(outcome, written=name_paths(outcome.written), unchanged=name_paths(outcome.unchanged))
    else:
        kept = "" if outcome.written or outcome.unchanged else "; nothing was written"
        show_diagnostics(outcome, kept, quiet=quiet and not strict)
        if not quiet:
            for path in outcome.written:
                say(f"wrote {path}")
            for path in outcome.unchanged:
                say(f"{path} is up to date")
    return find_exit_code(outcome, strict=strict)


@app.command(short_help="Say what is wrong with a project.")
@_guarded
def check(project: Project = Path(), strict: Strict = False, as_json: AsJson = False, quiet: Quiet = False) -> int:
    """Say everything that is wrong with the outline, the seeds and the templates; write nothing."""
    outcome = check_project(project, make_progress(quiet=quiet or as_json))
    if as_json:
        show_json(outcome, written=[])
    else:
        show_diagnostics(outcome, quiet=quiet and not strict)
        if not outcome.diagnostics and not quiet:
            say("no errors, no warnings")
    return find_exit_code(outcome, strict=strict)


@app.command(short_help="Show the card of each source.")
@_guarded
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
        show_diagnostics(outcome, quiet=False)
        say(dump(make_csl(outcome.sources)))
    elif as_json:
        show_json(outcome, written=[], sources=[report.plain_card(source) for source in outcome.sources])
    else:
        show_diagnostics(outcome, quiet=False)
        for source in outcome.sources:
            say(report.clean(report.format_card(source)))
    return find_exit_code(outcome, strict=False)


@app.command(short_help="Propose a first outline.")
@_guarded
def init(
    project: Project = Path(),
    seeds: Annotated[
        str, typer.Option("--seeds", metavar="DIR", help="The folder in the project that holds the articles.")
    ] = DEFAULT_SEEDS,
    force: Annotated[
        bool, typer.Option("--force", help="Write another outline; the old one is kept as outline.yaml.bak.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Write a first outline.yaml for a folder of articles: sections on what they have in common, with keywords.

    Titles and keywords are words and phrases of the articles. Beside it stands outline.schema.json, by which editors
    complete and check the outline.
    """  # fmt: skip
    outcome = init_project(project, seeds, make_progress(quiet=as_json), force=force)
    if as_json:
        show_json(outcome, written=name_paths(outcome.written))
    else:
        show_diagnostics(outcome, "" if outcome.written else "; nothing was written", quiet=False)
        for path in outcome.written:
            say(f"wrote {path}")
    return find_exit_code(outcome, strict=False)


@app.command(short_help="Print the JSON Schema of the outline.")
@_guarded
def schema() -> int:
    """Print the JSON Schema of outline.yaml, by which an editor completes and checks it."""
    say(write_schema().rstrip())
    return EXIT_DONE


@app.command(short_help="Say why sentences are in a section or out of it.")
@_guarded
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
    outcome = explain_choice(ExplainRequest(project, section, sentence, top), make_progress(quiet=as_json))
    if as_json:
        show_json(outcome, written=[], sections=[report.plain_explanation(each) for each in outcome.explained])
    else:
        show_diagnostics(outcome, quiet=True)
        for each in outcome.explained:
            say(report.clean(report.format_explanation(each)))
    return find_exit_code(outcome, strict=False)


@app.command(
    short_help="Check a brief against its sources.",
    help=f"""Check a brief: read each passage back from the file, and look it up in the source that its mark cites.

    Each is verbatim, altered, in another paragraph, in another source, or absent. The sources are those in --seeds,
    or else those inside the PDF, or else those of the project. Of a draft in {name_suffixes("or")} the quotations are
    checked, and the sentences with a mark such as [2 ¶6] or [harbour.txt].
    """,
)
@_guarded
def verify(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A PDF, HTML page or draft. [default: out/brief.pdf]")
    ] = None,
    seeds: Annotated[
        Path | None, typer.Option("--seeds", metavar="DIR", help="The folder that holds the sources.")
    ] = None,
    project: Project = Path(),
    as_json: AsJson = False,
) -> int:
    """Read each passage back from a brief, and look it up in the source that its mark cites."""
    shown = file or project / f"{DEFAULT_OUTPUT}.pdf"
    answer = verify_file(VerifyRequest(project, shown, seeds))
    if as_json:
        show_json(
            answer, passages=[report.plain_judgement(item) for item in answer.judgements], printed=answer.n_passages
        )
    else:
        show_diagnostics(answer, quiet=False)
        if answer.n_passages:
            say(report.clean(f"{shown}: {report.count_verdicts(answer.judgements, answer.n_passages)}"))
            say(report.clean(f"looked up {answer.where}"))
    return find_exit_code(answer, strict=False)


def _request(project: Path, output: Path | None, formats: str, *, strict: bool) -> BuildRequest:
    """Work out the names of the files. Raises typer.BadParameter for a name or a format that is none."""
    named = output.suffix.lstrip(".").lower() if output else ""
    asked = [part.strip().lower() for part in formats.split(",") if part.strip()] or (
        [named] if named in FORMATS else []
    )
    unknown = [part for part in asked if part not in FORMATS]
    if output and not output.name:
        raise typer.BadParameter(f"'{output}' is not the name of a file", param_hint="--output")
    if unknown:
        raise typer.BadParameter(f"'{unknown[0]}' is no format; there are {', '.join(FORMATS)}", param_hint="--format")
    stem = output.with_suffix("") if output and named in FORMATS else output
    chosen = tuple(name for name in FORMATS if name in asked) or FORMATS
    return BuildRequest(project, stem or project / DEFAULT_OUTPUT, chosen, strict)
