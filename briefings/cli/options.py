"""The application, and the options and habits that its commands share."""

import gc
import os
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from briefings import __version__, terminal
from briefings.readers import name_suffixes

S = TypeVar("S")
T = TypeVar("T")

app = typer.Typer(
    name="brief",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
    help="Compile a folder of articles and an outline into a cited PDF, every sentence of it word for word.",
    epilog=f"Begin with a folder 'seeds' of {name_suffixes('and')} files: 'brief init' writes a first outline.yaml, "
    "'brief build' out/brief.pdf.",
)

Project = Annotated[Path, typer.Option("--project", metavar="DIR", help="The folder that holds outline.yaml.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout, for programs.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
Frozen = Annotated[
    bool, typer.Option("--frozen", help="Take a choice of selection.lock.yaml that is out of date for an error.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Take warnings for errors: exit 1, and write nothing.")]


def main() -> None:
    """Run the command line."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # for graphs as small as ours its threads do nothing but wait
    gc.set_threshold(100_000, 50, 50)  # a short life with many small values: collecting often would cost a tenth of it
    terminal.make_ready()
    app()


def _version(show: bool) -> None:  # noqa: FBT001 - the signature of a Typer callback
    if show:
        terminal.say(f"brief {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def guarded(command: Callable[..., int]) -> Callable[..., None]:
    """Turn what a command returns or raises into an exit code."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        raise typer.Exit(terminal.run_guarded(partial(command, *args, **kwargs), typer.BadParameter))

    return run


def read_typed(read: Callable[[S], T], value: S, option: str) -> T:
    """Read the value of an option. Raises typer.BadParameter where that raises ValueError."""
    try:
        return read(value)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error
