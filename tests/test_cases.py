"""Whole small projects and what brief says of them: tests/cases/*.md, one behaviour per heading.

A heading has the files of a project in fenced blocks ("```text seeds/a.txt"), perhaps a block "sh" that is run in the
project's folder for what cannot be written down, and a block "console" with commands, their output as a terminal shows
it, and their exit codes. Files before the first heading are there for all of them. `pytest --update-cases` writes the
output anew; read the diff as a user would.
"""

import os
import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefings.cli import app
from briefings.model.diagnostic import Code

CASES = Path(__file__).parent / "cases"

SIMULATED = {
    Code.PANGO_MISSING: "test_cli.py",
    Code.INSTALL_PARTIAL: "test_install.py",
    Code.SUBSETTER_MISSING: "test_cli.py",
    Code.LAYOUT_FAILED: "test_cli.py",
    Code.SEMANTIC_UNAVAILABLE: "test_semantic.py",
    Code.MODEL_UNREACHABLE: "test_choose.py",
    Code.MODEL_DISAGREES: "test_choose.py",
    Code.LOCK_OUTDATED: "test_choose.py",
    Code.LEDGER_FALSE: "test_reproduce.py",
    Code.PAGE_FALSE: "test_reproduce.py",
    Code.FINGERPRINT_OTHER: "test_fingerprint.py",
    Code.PAGE_ACTING: "test_webpages.py",
    Code.PAGE_HIDES: "test_hidden.py",
    Code.PAGE_ADDS: "test_hidden.py",
    Code.PUBLICATION_FINISHED: "test_journal.py",
    Code.PUBLICATION_LOST: "test_journal.py",
    Code.VERIFY_STOPPED: "test_confining.py",
}
"""Codes that no project can bring about, and the file that breaks the machine for them."""

_HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>\w+)(?: (?P<name>[^\n]+))?\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)
_COMMAND = re.compile(r"^\$ (?P<line>.+)$", re.MULTILINE)
_CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b")
_ANY_CODE = "7KQ2-M9XA-30FT-ZC4E"
"""In the place of every fingerprint: each version of brief has others."""
_NOT_AS_ROOT = "not-as-root"


@dataclass(frozen=True, slots=True)
class Case:
    """One heading of a file: its blocks, those before the first heading included."""

    path: Path
    title: str
    blocks: tuple[re.Match[str], ...]

    @property
    def console(self) -> str:
        return next(block["body"] for block in self.blocks if block["kind"] == "console")

    def lay_out(self, folder: Path) -> None:
        """Write the files of the case, and run its shell block."""
        for block in self.blocks:
            if block["kind"] == "sh":
                if block["name"] == _NOT_AS_ROOT and not permissions_bind(folder):
                    pytest.skip("root may read and write everything")
                subprocess.run(["sh", "-euc", block["body"]], cwd=folder, check=True)
            elif block["kind"] != "console":
                file = folder / block["name"]
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(block["body"], encoding="utf-8")


def permissions_bind(folder: Path) -> bool:
    """Tell whether permissions keep this user from anything; they do not keep root."""
    probe = folder / "probe"
    probe.touch(0o000)
    closed = not os.access(probe, os.R_OK)
    probe.unlink()
    return closed


def read_cases(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8")
    headings = [*_HEADING.finditer(text)]
    starts = [heading.start() for heading in headings] + [len(text)]
    shared = tuple(_BLOCK.finditer(text, 0, starts[0]))
    return [
        Case(path, heading["title"], (*shared, *_BLOCK.finditer(text, start, end)))
        for heading, start, end in zip(headings, starts, starts[1:], strict=False)
    ]


def run_console(console: str, folder: Path) -> str:
    """Run the commands of a console block in the folder, and give the block as it is now."""
    return "".join(f"$ {line}\n{_run(line, folder)}" for line in _COMMAND.findall(console))


def _run(line: str, folder: Path) -> str:
    program, *arguments = shlex.split(line)
    if program == "brief":
        result = CliRunner().invoke(app, arguments, prog_name="brief", catch_exceptions=False)
        output, code = result.output, result.exit_code
    else:
        ran = subprocess.run(
            ["sh", "-c", line], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        output, code = ran.stdout, ran.returncode
    output = "".join(f"{_CODE.sub(_ANY_CODE, shown)}\n" for shown in output.splitlines())
    return f"{output}[exit {code}]\n" if program == "brief" or code else output


ALL = [case for path in sorted(CASES.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_case(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    case.lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    said = run_console(case.console, tmp_path)
    assert "[exit 70]" not in said, said
    if request.config.getoption("--update-cases"):
        update_case(case, said)
    else:
        assert said == case.console


def update_case(case: Case, said: str) -> None:
    """Put what brief says now in the place of what it said."""
    text = case.path.read_text(encoding="utf-8")
    head, heading, rest = text.partition(f"## {case.title}\n")
    old = next(block for block in _BLOCK.finditer(rest) if block["kind"] == "console")
    new = rest[: old.start("body")] + said + rest[old.end("body") :]
    case.path.write_text(head + heading + new, encoding="utf-8")


def test_titles_differ_within_a_file() -> None:
    titles = [(case.path, case.title) for case in ALL]
    assert len(set(titles)) == len(titles)


def test_every_code_has_a_case(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-cases"):
        pytest.skip("the cases are being written anew; this looks at them as they were before")
    shown = {name for case in ALL for name in re.findall(r"(?:error|warning|note)\[([a-z-]+)\]: ", case.console)}
    assert shown | {code.value for code in SIMULATED} == {code.value for code in Code}
