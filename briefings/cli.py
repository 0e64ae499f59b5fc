"""Commands, options and exit codes; the only module that prints or exits."""

import gc
import json
import sys
import time
from collections.abc import Callable
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer

from briefings import __version__, pipeline, report, verification
from briefings.model.diagnostic import ENVIRONMENT_CODES
from briefings.model.proof import Judgement
from briefings.model.source import CARD_FIELDS

EXIT_DONE = 0
EXIT_INPUT = 1
EXIT_ENVIRONMENT = 3
EXIT_BUG = 70
EXIT_INTERRUPTED = 130
DEFAULT_OUTPUT = "out/brief"
ISSUES = "please report it with the lines above and, if you can, the project folder"
_PATIENCE = 1.0

app = typer.Typer(
    name="brief",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Compile a folder of articles and an outline into a cited PDF, every sentence of it word for word.",
    epilog="Begin with a folder 'seeds' of .txt and .md files: 'brief init' writes a first outline.yaml, 'brief build' "
    "out/brief.pdf.",
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
        typer.echo(f"brief {__version__}")
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
            typer.echo("brief: stopped; nothing was changed", err=True)
            code = EXIT_INTERRUPTED
        except BrokenPipeError:
            sys.stderr.close()
            code = EXIT_DONE
        except Exception:  # noqa: BLE001 - the one place where a bug is caught, to say that it is one
            import traceback  # noqa: PLC0415

            typer.echo(report.clean(traceback.format_exc()), err=True)
            typer.echo(f"brief {__version__}: this is a bug in brief, not in your files; {ISSUES}", err=True)
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
    outcome = pipeline.build(request, _progress(quiet=quiet or as_json))
    if as_json:
        _print_json(outcome, written=_names(outcome.written), unchanged=_names(outcome.unchanged))
    else:
        kept = "" if outcome.written or outcome.unchanged else "; nothing was written"
        _print_diagnostics(outcome, kept, quiet=quiet and not strict)
        if not quiet:
            for path in outcome.written:
                typer.echo(f"wrote {path}")
            for path in outcome.unchanged:
                typer.echo(f"{path} is up to date")
    return _exit_code(outcome, strict=strict)


@app.command(short_help="Say what is wrong with a project.")
@_guarded
def check(project: Project = Path(), strict: Strict = False, as_json: AsJson = False, quiet: Quiet = False) -> int:
    """Say everything that is wrong with the outline, the seeds and the templates; write nothing."""
    outcome = pipeline.check(project, _progress(quiet=quiet or as_json))
    if as_json:
        _print_json(outcome, written=[])
    else:
        _print_diagnostics(outcome, quiet=quiet and not strict)
        if not outcome.diagnostics and not quiet:
            typer.echo("no errors, no warnings")
    return _exit_code(outcome, strict=strict)


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
    outcome = pipeline.list_sources(project)
    if csl_json:
        _print_diagnostics(outcome, quiet=False)
        typer.echo(_dump(pipeline.export_csl(outcome)))
    elif as_json:
        _print_json(outcome, written=[], sources=[_card(source) for source in outcome.sources])
    else:
        _print_diagnostics(outcome, quiet=False)
        for source in outcome.sources:
            typer.echo(report.clean(report.format_card(source)))
    return _exit_code(outcome, strict=False)


@app.command(short_help="Propose a first outline.")
@_guarded
def init(
    project: Project = Path(),
    seeds: Annotated[
        str, typer.Option("--seeds", metavar="DIR", help="The folder in the project that holds the articles.")
    ] = pipeline.DEFAULT_SEEDS,
    force: Annotated[
        bool, typer.Option("--force", help="Write another outline; the old one is kept as outline.yaml.bak.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Write a first outline.yaml for a folder of articles: sections on what they have in common, with keywords.

    Titles and keywords are words and phrases of the articles. Beside it stands outline.schema.json, by which editors
    complete and check the outline.
    """  # fmt: skip
    outcome = pipeline.init(project, seeds, _progress(quiet=as_json), force=force)
    if as_json:
        _print_json(outcome, written=_names(outcome.written))
    else:
        _print_diagnostics(outcome, "" if outcome.written else "; nothing was written", quiet=False)
        for path in outcome.written:
            typer.echo(f"wrote {path}")
    return _exit_code(outcome, strict=False)


@app.command(short_help="Print the JSON Schema of the outline.")
@_guarded
def schema() -> int:
    """Print the JSON Schema of outline.yaml, by which an editor completes and checks it."""
    typer.echo(pipeline.show_schema(), nl=False)
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
    outcome = pipeline.explain(pipeline.Question(project, section, sentence, top), _progress(quiet=as_json))
    if as_json:
        _print_json(outcome, written=[], sections=[report.plain_explanation(each) for each in outcome.explained])
    else:
        _print_diagnostics(outcome, quiet=True)
        for each in outcome.explained:
            typer.echo(report.clean(report.format_explanation(each)))
    return _exit_code(outcome, strict=False)


@app.command(short_help="Check a brief against its sources.")
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
    """Check a brief: read each passage back from the file, and look it up in the source that its mark cites.

    Each is verbatim, altered, in another paragraph, in another source, or absent. The sources are those in --seeds,
    or else those inside the PDF, or else those of the project. Of a draft in .md or .txt the quotations are checked,
    and the sentences with a mark such as [2 ¶6] or [harbour.txt].
    """  # fmt: skip
    shown = file or project / f"{DEFAULT_OUTPUT}.pdf"
    answer = verification.verify(verification.Question(project, shown, seeds))
    if as_json:
        _print_json(answer, passages=[_judged(item) for item in answer.judgements], printed=answer.n_passages)
    else:
        _print_diagnostics(answer, quiet=False)
        if answer.n_passages:
            typer.echo(report.clean(f"{shown}: {report.count_verdicts(answer.judgements, answer.n_passages)}"))
            typer.echo(report.clean(f"looked up {answer.where}"))
    return _exit_code(answer, strict=False)


def _request(project: Path, output: Path | None, formats: str, *, strict: bool) -> pipeline.Request:
    """Work out the names of the files. Raises typer.BadParameter for a name or a format that is none."""
    named = output.suffix.lstrip(".").lower() if output else ""
    asked = [part.strip().lower() for part in formats.split(",") if part.strip()] or (
        [named] if named in pipeline.FORMATS else []
    )
    unknown = [part for part in asked if part not in pipeline.FORMATS]
    if output and not output.name:
        raise typer.BadParameter(f"'{output}' is not the name of a file", param_hint="--output")
    if unknown:
        raise typer.BadParameter(
            f"'{unknown[0]}' is no format; there are {', '.join(pipeline.FORMATS)}", param_hint="--format"
        )
    stem = output.with_suffix("") if output and named in pipeline.FORMATS else output
    chosen = tuple(name for name in pipeline.FORMATS if name in asked) or pipeline.FORMATS
    return pipeline.Request(project, stem or project / DEFAULT_OUTPUT, chosen, strict)


def _progress(*, quiet: bool) -> pipeline.Progress:
    """Make a reporter that speaks on a terminal once the work takes long, and nowhere else."""
    begun = time.monotonic()

    def show(step: str) -> None:
        if not quiet and sys.stderr.isatty() and time.monotonic() - begun > _PATIENCE:
            typer.echo(f"brief: {report.clean(step)} ...", err=True)

    return show


def _print_diagnostics(outcome: pipeline.Outcome | verification.Answer, result: str = "", *, quiet: bool) -> None:
    for item in outcome.diagnostics:
        if item.is_error or not quiet:
            typer.echo(report.format_diagnostic(item, outcome.files), err=True)
    summary = report.summarize(outcome.diagnostics)
    if summary and not quiet:
        typer.echo(f"brief: {summary}{result}", err=True)


def _print_json(outcome: pipeline.Outcome | verification.Answer, **values: Any) -> None:  # noqa: ANN401
    values["diagnostics"] = report.to_json(outcome.diagnostics, outcome.files)
    typer.echo(_dump(values))


def _dump(values: Any) -> str:  # noqa: ANN401
    ascii_only = sys.stdout.encoding.lower().replace("-", "") != "utf8"
    return json.dumps(values, ensure_ascii=ascii_only, indent=2)


def _card(source: Any) -> dict[str, Any]:  # noqa: ANN401
    fields = {name: getattr(source.card, name) for name in CARD_FIELDS}
    return {
        "file": source.file,
        "sha256": source.sha256,
        "encoding": source.encoding,
        **{name: stated and {"value": stated.value, "where": stated.where} for name, stated in fields.items()},
    }


def _judged(judgement: Judgement) -> dict[str, Any]:
    passage = judgement.passage
    return {
        "id": passage.anchor,
        "page": passage.page or None,
        "text": passage.text,
        "marks": [{"source": mark.source, "label": mark.label} for mark in passage.marks],
        "verdict": judgement.verdict.value,
        "file": judgement.file,
        "difference": judgement.difference or None,
    }


def _names(paths: tuple[Path, ...]) -> list[str]:
    return [path.as_posix() for path in paths]


def _exit_code(outcome: pipeline.Outcome | verification.Answer, *, strict: bool) -> int:
    if any(item.code in ENVIRONMENT_CODES for item in outcome.diagnostics):
        return EXIT_ENVIRONMENT
    if any(item.is_error or strict for item in outcome.diagnostics):
        return EXIT_INPUT
    return EXIT_DONE
