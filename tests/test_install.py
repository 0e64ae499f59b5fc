"""The install for recipients: what `verify.txt` names is enough to verify, and the rest says what it lacks.

The install is simulated by an environment that holds what `verify.txt` names, and nothing else.
"""

import json
import os
import re
import shutil
import subprocess
import tomllib
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pikepdf
import pytest
from docsets import export_docset

from briefings.commands.build import BuildRequest, build
from briefings.commands.install import LEFT_OUT
from briefings.terminal import EXIT_DONE, EXIT_ENVIRONMENT, EXIT_INPUT, EXIT_READ_BACK

ROOT = Path(__file__).parent.parent
NEEDED = re.findall(r"^([\w-]+)==(\S+)", (ROOT / "verify.txt").read_text("utf-8"), re.MULTILINE)
COMMANDS = (
    ("build",),
    ("check",),
    ("explain",),
    ("init", "--force"),
    ("init", "--keywords"),
    ("choose", "--dry-run", "--model", "any"),
)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the environment is made of links")


@dataclass(frozen=True, slots=True)
class Install:
    python: Path
    project: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(
            [self.python, *arguments], cwd=self.project, env=kept, capture_output=True, text=True, check=False
        )

    def brief(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("-m", "briefings", *arguments)


@pytest.fixture(scope="module")
def install(tmp_path_factory: pytest.TempPathFactory) -> Install:
    """Link what verify.txt names, and this brief, into an environment of its own, and build a brief beside it."""
    folder = tmp_path_factory.mktemp("install")
    venv.create(folder / "venv", symlinks=True)
    (packages,) = (folder / "venv").glob("lib/*/site-packages")
    for name, _ in NEEDED:
        parts = distribution(name)
        for top in {file.parts[0] for file in parts.files or () if file.parts[0] not in {"..", "__pycache__"}}:
            (packages / top).symlink_to(Path(str(parts.locate_file(top))))
    shutil.copytree(ROOT / "briefings", packages / "briefings", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", packages / "briefings" / "templates", dirs_exist_ok=True)
    project = folder / "project"
    export_docset("bridge", project)
    outcome = build(BuildRequest(project, project / "b"), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return Install(folder / "venv" / "bin" / "python", project)


def test_what_it_lacks_is_what_makes_a_brief(install: Install) -> None:
    tried = f"from importlib.util import find_spec; print(*(n for n in {LEFT_OUT!r} if find_spec(n)))"
    assert install.run("-c", tried).stdout.strip() == ""


def test_a_pdf_is_read_back_and_what_was_not_shown_is_said(install: Install) -> None:
    ran = install.brief("verify", "b.pdf")
    verdict, *lines = ran.stdout.splitlines()
    assert (ran.returncode, ran.stderr) == (EXIT_READ_BACK, "")
    assert verdict.startswith("b.pdf: read back: ")
    assert "this install of brief only verifies" in verdict
    assert "without --no-deps" in verdict
    assert re.search(r"(\d+) passages read back.*, \1 verbatim", lines[0])


def test_its_ledger_is_still_held_to_its_sources(install: Install) -> None:
    with pikepdf.open(install.project / "b.pdf") as pdf:
        ledger = json.loads(pdf.attachments["brief.json"].get_file().read_bytes())
        ledger["sources"][0]["paragraphs"] = 99
        text = json.dumps(ledger, ensure_ascii=False, indent=2).encode()
        pdf.attachments["brief.json"] = pikepdf.AttachedFileSpec(pdf, text, filename="brief.json")
        pdf.save(install.project / "edited.pdf")
    ran = install.brief("verify", "edited.pdf")
    assert ran.returncode == EXIT_INPUT
    assert "error[ledger-false]" in ran.stderr


def test_a_web_page_is_made_again(install: Install) -> None:
    ran = install.brief("verify", "b.html", "--seeds", ".")
    assert (ran.returncode, ran.stderr) == (EXIT_DONE, "")
    assert ran.stdout.startswith("b.html: reproduced: ")
    assert "the choice was not made again: this install of brief only verifies" in ran.stdout


def test_python_may_ask_too(install: Install) -> None:
    asked = "import briefings; print(*{each.verdict.value for each in briefings.verify('b.pdf').judgements})"
    assert install.run("-c", asked).stdout.strip() == "verbatim"


def test_a_draft_is_judged(install: Install) -> None:
    (install.project / "draft.md").write_text("He said “nobody ever built this”.\n", "utf-8")
    ran = install.brief("verify", "draft.md")
    assert ran.returncode == EXIT_INPUT
    assert "error[passage-absent]" in ran.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_makes_a_brief_says_so_in_one_diagnostic(install: Install, command: tuple[str, ...]) -> None:
    before = sorted(install.project.rglob("*"))
    ran = install.brief(*command)
    assert ran.returncode == EXIT_ENVIRONMENT, ran.stderr
    assert ran.stderr.startswith("error[install-partial]: this install of brief only verifies: it has no weasyprint, ")
    assert "without --no-deps" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert sorted(install.project.rglob("*")) == before


def test_the_cards_and_the_schema_need_no_more(install: Install) -> None:
    assert install.brief("sources").returncode == EXIT_DONE
    assert install.brief("schema").returncode == EXIT_DONE


def test_each_line_is_a_dependency_or_one_of_theirs_in_the_version_that_is_tested() -> None:
    pinned = dict(re.findall(r"^([\w-]+)==(\S+)", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE))
    assert {name: pinned.get(name) for name, _ in NEEDED} == dict(NEEDED)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {plain(line) for line in project["dependencies"]}
    named = {plain(name) for name, _ in NEEDED}
    left = {plain(line) for line in declared if plain(line) not in named}
    assert left == {"weasyprint", "pydyf", "fonttools", "sumy", "numpy", "urllib3"} == {n.lower() for n in LEFT_OUT}
    assert named - declared <= {plain(other) for name in named for other in wanted(name)}


def plain(line: str) -> str:
    return re.match(r"[\w.-]+", line).group().lower().replace("_", "-")  # type: ignore[union-attr]


def wanted(name: str) -> Iterator[str]:
    try:
        yield from distribution(name).requires or ()
    except PackageNotFoundError:
        pytest.fail(f"{name} is named in verify.txt, and is not installed")
