"""The public interface for Python: what the commands do, with plain values in and frozen ones out.

Nothing here prints or exits. What is wrong with the inputs is in the `diagnostics` of what a function gives, and is
never an exception. A wrong argument, such as a format that brief does not write, raises ValueError; any other exception
is a bug in brief. Paths are relative to the current folder, as they are for the commands.
"""

from collections.abc import Iterable
from pathlib import Path

from briefings.commands import build as _build
from briefings.commands import check as _check
from briefings.commands import explain as _explain
from briefings.commands import init as _init
from briefings.commands import sources as _sources
from briefings.commands import verify as _verify
from briefings.commands.naming import DEFAULT_OUTPUT, choose_formats, part_name
from briefings.commands.outcome import Outcome
from briefings.commands.request import VerifyRequest as _VerifyRequest
from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic, Severity
from briefings.model.explanation import SectionExplanation
from briefings.model.fingerprint import read_fingerprint
from briefings.model.outline import DEFAULT_SEEDS
from briefings.model.proof import Judgement, Verdict, VerifyOutcome
from briefings.model.source import Source

__all__ = [
    "Brief",
    "Code",
    "Diagnostic",
    "Judgement",
    "Outcome",
    "SectionExplanation",
    "Severity",
    "Source",
    "Verdict",
    "VerifyOutcome",
    "build",
    "check",
    "explain",
    "init",
    "sources",
    "verify",
]


def build(
    project: str | Path = ".",
    *,
    output: str | Path | None = None,
    formats: str | Iterable[str] = (),
    strict: bool = False,
) -> Outcome:
    """Write the brief of a project.

    `output` is the path of the files, "out/brief" in the project where it is not given; an ending names the one format
    to write, as in "out/report.pdf". `formats` is a name such as "pdf", or several; where none is given, that of the
    ending, or else all. With `strict` a warning keeps the files from being written. `brief` of the outcome is None
    where nothing was compiled: there were errors, or nothing has changed. Raises ValueError for a format that brief
    does not write, for an output that is not the name of a file, and for one whose ending is not among `formats`.
    """
    path, ending = part_name(str(output)) if output is not None else (Path(project) / DEFAULT_OUTPUT, "")
    chosen = choose_formats(formats, ending)
    return _build.build(_build.BuildRequest(Path(project), path, chosen, strict), _say_nothing)


def check(project: str | Path = ".") -> Outcome:
    """Compile a project and write nothing; the outcome has the `brief`, and says everything that is wrong."""
    return _check.check(Path(project), _say_nothing)


def explain(project: str | Path = ".", section: str | int = "", *, sentence: str = "", top: int = 10) -> Outcome:
    """Choose as a build would; `explained` says why sentences are in or out.

    `section` is a number or a title, all of them where it is empty; `sentence` is a text of a source, else the `top`
    best sentences of each section are explained. Raises ValueError for a `top` under 1.
    """
    if top < 1:
        raise ValueError(f"top is {top}, and must be 1 or more")
    return _explain.explain(_explain.ExplainRequest(Path(project), str(section), sentence, top), _say_nothing)


def verify(
    file: str | Path, *, seeds: str | Path | None = None, expect: str = "", project: str | Path = "."
) -> VerifyOutcome:
    """Judge every passage of a brief (PDF, HTML), or each quotation and cited sentence of a draft, by the sources.

    The sources are those in the folder `seeds`, else those inside the PDF, else those of the project. `expect` is the
    fingerprint that the brief should have. Raises ValueError for one that is none.
    """
    folder = Path(seeds) if seeds else None
    expected = read_fingerprint(expect) if expect else ""
    return _verify.verify(_VerifyRequest(Path(project), Path(file), folder, expected))


def sources(project: str | Path = ".") -> Outcome:
    """Read the sources of a project; `sources` of the outcome have their cards completed."""
    return _sources.list_sources(Path(project))


def init(project: str | Path = ".", *, seeds: str = DEFAULT_SEEDS, force: bool = False) -> Outcome:
    """Write a first outline.yaml, and its schema; with `force` in the place of one that is kept under another name."""
    return _init.init(Path(project), seeds, _say_nothing, force=force)


def _say_nothing(_step: str) -> None:
    """Take no note of a step of the work."""
