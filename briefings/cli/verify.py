"""`brief verify`: a stranger's file is read in a process of its own, which has limits, and what that says is shown."""

import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from briefings import report, terminal
from briefings.cli.options import AsJson, Project, app, guarded, read_typed
from briefings.commands.naming import DEFAULT_OUTPUT
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify as verify_file
from briefings.confining.limits import Limits, confine, grow
from briefings.confining.run import Ran, run_confined
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.fingerprint import read_fingerprint
from briefings.model.proof import VerifyOutcome
from briefings.readers import name_suffixes
from briefings.report import proofs
from briefings.workspace.proofs import size_of

_PROGRAM = "import sys; from briefings.cli.verify import verify_apart; sys.exit(verify_apart())"


@app.command(
    short_help="Check a brief against its sources.",
    help=f"""Check a brief: read each passage back from the file, and look it up in the source that its mark cites.

    Each is verbatim, altered, in another paragraph, in another source, or absent. The sources are those in --seeds,
    or else those inside the PDF, or else those of the project. Of a draft in {name_suffixes("or")}, or a web page,
    the quotations are checked, block quotations among them, and the sentences with a mark such as [harbour.txt],
    [2 ¶6] or (Bloomberg 2024, ¶13); a number needs a line in the draft that says which file it is, such as
    "[2] harbour.txt". A marked sentence in other words is told with the sentence nearest to it, and is no error.
    """,
    epilog="Example: brief verify brief.pdf --seeds articles",
)
@guarded
def verify(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A PDF, HTML page or draft. [default: out/brief.pdf]")
    ] = None,
    seeds: Annotated[
        Path | None, typer.Option("--seeds", metavar="DIR", help="The folder that holds the sources.")
    ] = None,
    expect: Annotated[
        str, typer.Option("--expect", metavar="CODE", help="The fingerprint that the sender stated by another way.")
    ] = "",
    project: Project = Path(),
    as_json: AsJson = False,
) -> int:
    """Read each passage back from a brief, and look it up in the source that its mark cites."""
    shown = file or project / f"{DEFAULT_OUTPUT}.pdf"
    expected = read_typed(read_fingerprint, expect, "--expect") if expect else ""
    limits = Limits().for_file(size_of(shown))
    asked = {
        "root": str(project),
        "file": str(shown),
        "seeds": None if seeds is None else str(seeds),
        "expected": expected,
        "as_json": as_json,
        "limits": asdict(limits),
    }
    ran = run_confined(_PROGRAM, [json.dumps(asked)], limits, sys.stdout.encoding)
    if ran.stopped:
        return _show(VerifyOutcome((_stopped(shown, ran),)), shown, as_json=as_json)
    terminal.show_written(ran.output, ran.errors)
    return ran.code


def verify_apart() -> int:
    """Verify as the first argument asks, confined, and give the exit code; the program of a process of its own."""
    asked = json.loads(sys.argv[1])
    limits = Limits(**asked["limits"])
    confine(limits)
    file = Path(asked["file"])
    seeds = None if asked["seeds"] is None else Path(asked["seeds"])
    request = VerifyRequest(Path(asked["root"]), file, seeds, asked["expected"], partial(grow, limits))

    def show(answer: VerifyOutcome) -> int:
        return _show(answer, file, as_json=asked["as_json"])

    return terminal.run_apart(
        lambda: show(verify_file(request)), lambda error: show(VerifyOutcome((_failed(file, error),)))
    )


def _show(answer: VerifyOutcome, shown: Path, *, as_json: bool) -> int:
    """Show what came of it, for people or for programs, and give the exit code."""
    if as_json:
        terminal.show_json(answer, **proofs.plain_outcome(answer))
    else:
        terminal.show_diagnostics(answer, quiet=False)
        for line in proofs.describe_outcome(answer, shown.as_posix()):
            terminal.say(report.clean(report.shorten(line)))
    return terminal.find_exit_code(answer, strict=False)


def _stopped(file: Path, ran: Ran) -> Diagnostic:
    message = f"cannot verify '{file}': {ran.stopped}; it was stopped after {ran.cost}"
    return Diagnostic(Code.VERIFY_STOPPED, message, "no brief that brief made does this; ask who sent it")


def _failed(file: Path, error: Exception) -> Diagnostic:
    message = f"cannot verify '{file}': reading it ended in an error of brief ({type(error).__name__}: {error})"
    return Diagnostic(Code.VERIFY_STOPPED, message[:500], "if brief made the file, please report it with the file")
