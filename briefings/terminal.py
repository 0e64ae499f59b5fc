"""What a command says to a terminal or to a program, and its exit code; the only module that prints."""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TypeVar

from briefings import __version__, report
from briefings.commands.choose import Sent
from briefings.commands.outcome import Outcome, Progress
from briefings.commands.review import Shown
from briefings.confining.run import OUT_OF_MEMORY
from briefings.model.diagnostic import Code
from briefings.model.proof import Proof, VerifyOutcome

EXIT_DONE = 0
EXIT_INPUT = 1
EXIT_ENVIRONMENT = 3
EXIT_READ_BACK = 4
EXIT_BUG = 70
EXIT_INTERRUPTED = 130
_REPORT_IT = "please report it with the lines above and, if you can, the project folder"
T = TypeVar("T")
_PATIENCE = 1.0
"""Seconds of work before a step is told."""


def make_ready() -> None:
    """Have a character that the terminal cannot show be written by its number: it is no bug."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write a line to stdout."""
    print(text, flush=True)


def show_written(output: bytes, errors: bytes) -> None:
    """Write what another process of brief wrote, to stderr what it wrote there; nothing in it steers the terminal."""
    encoding = sys.stdout.encoding
    for content, write in ((errors, say_aside), (output, say)):
        text = content.decode(encoding, "replace").removesuffix("\n")
        if text:
            write("\n".join(report.clean(line) for line in text.split("\n")))


def say_aside(text: str) -> None:
    """Write a line to stderr, where it does not mix with what a program reads."""
    print(text, file=sys.stderr, flush=True)


def make_progress(*, quiet: bool) -> Progress:
    """Make a reporter that speaks on a terminal once the work takes long, and nowhere else."""
    begun = time.monotonic()

    def show(step: str) -> None:
        if not quiet and sys.stderr.isatty() and time.monotonic() - begun > _PATIENCE:
            say_aside(f"brief: {report.clean(step)} ...")

    return show


def show_diagnostics(outcome: Outcome | VerifyOutcome, result: str = "", *, quiet: bool) -> None:
    """Write the diagnostics and their number, and to that a `result`; with `quiet` the errors alone.

    That a killed command was finished is said in any case: files have changed.
    """
    for item in outcome.diagnostics:
        if item.is_error or not quiet or item.code is Code.PUBLICATION_FINISHED:
            say_aside(report.format_diagnostic(item, outcome.files))
    summary = report.summarize(outcome.diagnostics)
    if summary and not quiet:
        say_aside(f"brief: {summary}{result}")


def show_json(outcome: Outcome | VerifyOutcome, **values: Any) -> None:  # noqa: ANN401
    """Write one object with the values and the diagnostics."""
    values["diagnostics"] = report.to_json(outcome.diagnostics, outcome.files)
    say(dump(values))


def dump(values: Any) -> str:  # noqa: ANN401
    """Give values as JSON, in ASCII where the terminal cannot show more."""
    ascii_only = sys.stdout.encoding.lower().replace("-", "") != "utf8"
    return json.dumps(values, ensure_ascii=ascii_only, indent=2)


def name_paths(paths: tuple[Path, ...]) -> list[str]:
    """Give paths as a program reads them, with forward slashes."""
    return [path.as_posix() for path in paths]


def find_exit_code(outcome: Outcome | VerifyOutcome, *, strict: bool) -> int:
    """Give the exit code: of the machine before that of the inputs; with `strict` a warning counts as an error.

    A brief that was read back, and whose pages were not proved, has a code of its own.
    """
    if any(item.code.of_machine for item in outcome.diagnostics):
        return EXIT_ENVIRONMENT
    if any(item.is_error or (strict and not item.is_note) for item in outcome.diagnostics):
        return EXIT_INPUT
    proved = outcome.reproduction if isinstance(outcome, VerifyOutcome) else None
    return EXIT_READ_BACK if proved and proved.proof is Proof.READ_BACK else EXIT_DONE


def read_key() -> str:
    """Give the key for a model's server: from the environment, and from nowhere else."""
    return os.environ.get("BRIEF_API_KEY", "")


def tell_sent(sent: Sent) -> None:
    """Say what is about to be sent, if it leaves this machine."""
    if not sent.is_loopback:
        open_ = "" if sent.is_encrypted else ", unencrypted"
        passages = f" with {sent.n_passages} passages" if sent.n_passages else ""
        say_aside(report.clean(f"section {sent.section}: sends {sent.n_bytes:,} bytes{passages} to {sent.host}{open_}"))


def ask_to_keep(shown: Shown) -> bool | None:
    """Show a passage, and ask whether it is to be in; None where no more is to be asked."""
    state = "in" if shown.is_in else f"out: {shown.why}"
    say(report.clean(f"\n{shown.section}; {shown.place} ({state})\n  {shown.text}"))
    known = {"y": True, "yes": True, "n": False, "no": False, "": shown.is_in, "q": None}
    while True:
        print(f"In? [{'Y/n' if shown.is_in else 'y/N'}, q to end] ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()
        if not answer:
            return None
        if answer.strip().lower() in known:
            return known[answer.strip().lower()]


def show_sections(
    outcome: Outcome,
    items: Sequence[T],
    write: Callable[[T], str],
    plain: Callable[[T], dict[str, Any]],
    *,
    as_json: bool,
) -> None:
    """Print what a command says of each section: for people, or as plain values for programs."""
    if as_json:
        show_json(outcome, written=[], sections=[plain(each) for each in items])
        return
    show_diagnostics(outcome, quiet=True)
    for each in items:
        say(report.clean(write(each)))


def run_apart(command: Callable[[], int], tell: Callable[[Exception], int]) -> int:
    """Run a command on a stranger's file, and give its exit code; whatever that brings about, it is told in a line."""
    try:
        return command()
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001 - a traceback is nothing that a file may bring about
        return tell(error)


def run_guarded(command: Callable[[], int], passing: type[Exception]) -> int:
    """Run a command, and turn what it raises into an exit code; `passing` is for somebody else to catch."""
    try:
        return command()
    except passing:
        raise
    except KeyboardInterrupt:
        say_aside("brief: stopped; nothing was changed")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return EXIT_DONE
    except Exception:  # noqa: BLE001 - the one place where a bug is caught, to say that it is one
        import traceback  # noqa: PLC0415

        say_aside(report.clean(traceback.format_exc()))
        say_aside(f"brief {__version__}: this is a bug in brief, not in your files; {_REPORT_IT}")
        return EXIT_BUG
