"""The command line as a shell and a program see it: exit codes, streams, JSON, a broken machine, a build with nothing to do."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from briefings import __version__
from briefings.cli import app
from briefings.model.fingerprint import make_fingerprint
from briefings.writers import WRITERS

OUTLINE = (
    "title: The port of Gelling\nsections:\n  - title: Repairs\n    question: What do repairs to the cranes cost?\n"
)
WARNS = OUTLINE + "  - title: Penguins\n    question: How many penguins winter in Antarctica?\n"
WRONG = OUTLINE + "oops: 1\n"
ARTICLE = (
    "Port of Gelling reopens after storm\n\nThe port of Gelling reopened on Monday after a storm had damaged two of its "
    "four cranes. Repairs to the cranes will cost 3.2 million euros, the port authority said on Tuesday.\n"
)
FILES = tuple(f"brief.{name}" for name in WRITERS)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a small project that builds without a warning, and go into it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, prog_name="brief", catch_exceptions=False)


def run_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefings", *arguments]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def outline(text: str) -> None:
    Path("outline.yaml").write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} if folder.is_dir() else {}


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (OUTLINE, ["check"], 0),
        (OUTLINE, ["sources"], 0),
        (OUTLINE, ["build", "--format", "json"], 0),
        (OUTLINE, ["build", "--format", "json", "--strict"], 0),
        (WARNS, ["check"], 0),
        (WARNS, ["build", "--format", "json"], 0),
        (WARNS, ["check", "--strict"], 1),
        (WARNS, ["build", "--strict"], 1),
        (WRONG, ["check"], 1),
        (WRONG, ["build"], 1),
        (WRONG, ["sources"], 1),
        (OUTLINE, ["build", "--format", "docx"], 2),
        (OUTLINE, ["build", "--colour"], 2),
        (OUTLINE, ["compile"], 2),
        (OUTLINE, [], 2),
        (OUTLINE, ["build", "-o", "outline.yaml/brief"], 3),
    ],
)
def test_exit_codes(project: Path, text: str, arguments: list[str], code: int) -> None:
    outline(text)
    assert run(*arguments).exit_code == code


def test_diagnostics_go_to_stderr_and_results_to_stdout(project: Path) -> None:
    outline(WARNS)
    result = run("build", "--format", "json")
    assert result.stdout == "wrote out/brief.json\n"
    assert result.stderr.startswith("outline.yaml:5:12: warning[section-gap]: ")
    assert result.stderr.endswith("brief: 1 warning\n")


def test_json_is_one_object_on_stdout(project: Path) -> None:
    outline(WARNS)
    result = run("build", "--format", "json", "--json")
    assert result.stderr == ""
    assert json.loads(result.stdout) == {
        "written": ["out/brief.json"],
        "unchanged": [],
        "fingerprint": make_fingerprint(Path("out/brief.json").read_bytes()),
        "diagnostics": [
            {
                "code": "section-gap",
                "severity": "warning",
                "message": "no passage in 1 source answers section 'Penguins': none holds 'Antarctica', 'penguins', 'winter'; the brief says so there",
                "hint": "ask in words that the sources use, add keywords, or add sources",
                "path": "outline.yaml",
                "line": 5,
                "column": 12,
            }
        ],
    }
    assert json.loads(run("build", "--format", "json", "--json").stdout)["unchanged"] == ["out/brief.json"]


def test_json_of_an_error_without_a_place(project: Path) -> None:
    Path("outline.yaml").unlink()
    for command in ("build", "check", "sources"):
        result = run(command, "--json")
        said = json.loads(result.stdout)
        assert (result.exit_code, result.stderr, said["written"]) == (1, "", [])
        assert [(item["code"], item["line"], item["column"]) for item in said["diagnostics"]] == [
            ("outline-missing", None, None)
        ]


def test_json_of_sources(project: Path) -> None:
    card = json.loads(run("sources", "--json").stdout)["sources"][0]
    assert card["file"] == "seeds/harbour.txt"
    assert card["encoding"] == "utf-8"
    assert card["title"] == {"value": "Port of Gelling reopens after storm", "where": "line 1"}
    assert card["author"] is None


def test_quiet_prints_errors_only(project: Path) -> None:
    outline(WARNS)
    assert run("build", "--format", "json", "--quiet").output == ""
    assert run("check", "--quiet").output == ""
    outline(WRONG)
    for command in ("build", "check"):
        said = run(command, "-q").output
        assert "error[unknown-key]" in said
        assert "1 error" not in said


def test_quiet_and_strict_say_which_warning_was_an_error(project: Path) -> None:
    outline(WARNS)
    assert "warning[section-gap]" in run("build", "--quiet", "--strict").stderr


@pytest.mark.parametrize(("text", "arguments"), [(WARNS, ["--strict"]), (WRONG, [])])
def test_the_last_good_brief_is_kept(project: Path, text: str, arguments: list[str]) -> None:
    run("build", "--format", "html,json")
    before = contents(project / "out")
    outline(text)
    result = run("build", "--format", "html,json", *arguments)
    assert result.exit_code == 1
    assert result.stderr.rstrip().endswith("; nothing was written")
    assert contents(project / "out") == before


def test_strict_holds_when_there_is_nothing_to_do(project: Path) -> None:
    outline(WARNS)
    assert run("build", "--format", "json").exit_code == 0
    assert run("build", "--format", "json").stderr.count("warning[section-gap]") == 1
    assert run("build", "--format", "json", "--strict").exit_code == 1


def test_version_and_help() -> None:
    assert run("--version").stdout == f"brief {__version__}\n"
    helped = run("--help")
    assert helped.exit_code == 0
    assert all(command in helped.stdout for command in ("build", "check", "sources", "outline.yaml", "seeds"))
    for command, options in {
        "build": ["--project", "--output", "--format", "--strict", "--json", "--quiet", ",".join(WRITERS)],
        "check": ["--project", "--strict", "--json", "--quiet"],
        "sources": ["--project", "--json"],
    }.items():
        said = " ".join(run(command, "--help").stdout.split())
        assert [option for option in options if option not in said] == []


@pytest.mark.parametrize("command", [command.callback.__name__ for command in app.registered_commands])
def test_help_is_asked_for_in_two_ways_and_ends_with_an_example_that_is_one(command: str) -> None:
    shown = run(command, "-h").stdout
    assert shown == run(command, "--help").stdout
    example = shlex.split(shown.splitlines()[-1].removeprefix("  Example: brief ").partition(" > ")[0])
    assert example[0] == command
    assert run(*example, "--help").exit_code == 0
    options = {word for word in example if word.startswith("-")}
    assert [option for option in options if option not in shown] == []


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ([], [f"out/brief.{name}" for name in WRITERS]),
        (["--format", "json"], ["out/brief.json"]),
        (["--format", " JSON , html "], ["out/brief.html", "out/brief.json"]),
        (["-o", "report.json"], ["report.json"]),
        (["-o", "report.HTML"], ["report.html"]),
        (["-o", "report.2024", "--format", "json"], ["report.2024.json"]),
        (["-o", "a/b/report", "--format", "html"], ["a/b/report.html"]),
        (["-o", "report.html", "--format", "json,html"], ["report.html", "report.json"]),
        (["-o", "report.v2", "-f", "json"], ["report.v2.json"]),
        (["-o", "report.docx.json"], ["report.docx.json"]),
        (["-o", ".report", "-f", "json"], [".report.json"]),
    ],
)
def test_names_of_the_files(project: Path, arguments: list[str], written: list[str]) -> None:
    told = [line for line in run("build", *arguments).stdout.splitlines() if not line.startswith("fingerprint ")]
    assert told == [f"wrote {name}" for name in written]
    assert all(Path(name).stat().st_size for name in written)


_UNWRITTEN = ("report.docx", "report.DOCX", "report.htm", "report.md", "a.b/report.eml", "x.json.zip")


@pytest.mark.parametrize("name", [name for name in _UNWRITTEN if Path(name).suffix[1:].lower() not in WRITERS])
def test_the_ending_of_a_format_that_is_not_written_is_refused(project: Path, name: str) -> None:
    result = run("build", "-o", name)
    assert result.exit_code == 2
    ending = Path(name).suffix
    assert f"--output: brief does not write '{ending}'; there are {', '.join(WRITERS)}" in " ".join(
        result.stderr.split()
    )
    assert contents(project).keys() == {"outline.yaml"}


@pytest.mark.parametrize("name", ["", ".", "..", "out/", "a/..", ".pdf", "out/.PDF", ".docx"])
def test_what_is_no_name_of_a_file_is_refused(project: Path, name: str) -> None:
    result = run("build", "-o", name)
    assert result.exit_code == 2
    assert f"--output: '{name}' is not the name of a file" in " ".join(result.stderr.split())


def test_briefs_beside_each_other_are_each_up_to_date(project: Path) -> None:
    for name in ("report.1", "report.2"):
        run("build", "--format", "json", "-o", name)
    for name in ("report.1", "report.2"):
        assert run("build", "--format", "json", "-o", name).stdout == f"{name}.json is up to date\n"


@pytest.mark.parametrize(
    "change",
    [
        "echo '# a comment' >> outline.yaml",
        "echo 'Another sentence stands at the end.' >> seeds/harbour.txt",
        "echo 'Another article.' > seeds/quay.txt",
        "mv seeds/harbour.txt seeds/port.txt",
        "mkdir templates && echo 'p { color: red }' > templates/brief.css",
        "echo x >> out/brief.html",
        "rm out/brief.html",
        "rm out/.brief.build.json",
        "echo '{' > out/.brief.build.json",
    ],
)
def test_what_changed_is_built_anew(project: Path, change: str) -> None:
    build = ("build", "--format", "html,json")
    run(*build)
    assert run(*build).stdout == "out/brief.html is up to date\nout/brief.json is up to date\n"
    subprocess.run(["sh", "-euc", change], check=True)
    assert run(*build).stdout == "wrote out/brief.html\nwrote out/brief.json\n"
    assert run(*build).stdout == "out/brief.html is up to date\nout/brief.json is up to date\n"


HEAVY = ("weasyprint", "sumy", "numpy", "nltk", "fontTools", "markdown_it", "chardet")
LOADED = f"""
import sys
sys.argv[1:] = sys.argv[2:]
import atexit
atexit.register(lambda: print("loaded:", *sorted(set(sys.modules) & set({HEAVY!r}))))
from briefings.cli import main
main()
"""


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["sources"], ["build"]])
def test_nothing_to_do_loads_nothing_heavy(built: Path, arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "-", *arguments], cwd=built, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1].strip() == "loaded:"
    if arguments == ["build"]:
        assert "out/brief.pdf is up to date" in done.stdout


def test_a_build_leaves_the_layout_to_another_process(built: Path) -> None:
    arguments = ["build", "--format", "pdf", "-o", "another"]
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "-", *arguments], cwd=built, capture_output=True, text=True, check=True
    )
    wrote, _, loaded = done.stdout.splitlines()
    assert wrote == "wrote another.pdf"
    assert not {"weasyprint", "fontTools"} & set(loaded.split())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a project that was built in a process of its own."""
    root = tmp_path_factory.mktemp("built")
    (root / "seeds").mkdir()
    (root / "seeds" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    (root / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    done = run_process("build", "--project", str(root))
    assert (done.returncode, done.stderr) == (0, "")
    return root


def test_a_pipe_gets_no_progress(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefings.terminal._PATIENCE", -1.0)
    assert run("build").stderr == ""


def test_a_terminal_gets_progress_once_the_work_takes_long(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr("briefings.terminal._PATIENCE", -1.0)
    monkeypatch.setattr("briefings.terminal.sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("briefings.terminal.say_aside", steps.append)
    with pytest.raises(SystemExit):
        app(["build", "--format", "json"], prog_name="brief")
    assert steps[0] == "brief: reading 1 sources ..."
    assert "brief: choosing passages for 'Repairs' ..." in steps


@pytest.fixture
def instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Give a function that puts a module of our own before the one of its name, for brief and what it starts."""

    def instead(name: str, text: str) -> None:
        folder = tmp_path / "instead"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(folder)

    return instead


def test_without_pango(project: Path, instead: Callable[[str, str], None]) -> None:
    run("build", "--format", "html,json")
    lost = "cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file"
    instead("weasyprint", f"raise OSError({lost!r})")
    result = run("build")
    assert result.exit_code == 3
    assert result.stderr.startswith(
        "error[pango-missing]: the layout libraries are missing (cannot load library 'libpango-1.0-0')\n"
    )
    for system in (
        "apt install libpango",
        "dnf install pango",
        "apk add pango",
        "brew install pango",
        "winget install",
    ):
        assert system in result.stderr
    assert not Path("out/brief.pdf").exists()
    assert run("build", "--format", "html,json").exit_code == 0


def test_without_the_library_that_subsets_fonts(project: Path, instead: Callable[[str, str], None]) -> None:
    instead("sitecustomize", "import weasyprint.pdf.fonts\nweasyprint.pdf.fonts.harfbuzz_subset = None")
    result = run("build")
    assert result.exit_code == 0
    assert result.stderr.count("warning[subsetter-missing]: HarfBuzz-Subset is not installed") == 1
    assert "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in result.stderr
    assert Path("out/brief.pdf").exists()


@pytest.mark.skipif(os.name != "posix", reason="signals of another kind")
def test_a_layout_that_breaks_off_is_told(project: Path, instead: Callable[[str, str], None]) -> None:
    run("build", "--format", "html,json")
    before = contents(project / "out")
    instead("weasyprint", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    result = run("build")
    assert (result.exit_code, result.stdout) == (3, "")
    said = "error[layout-failed]: the process that lays out pages broke off: it was stopped by signal 9\n"
    assert result.stderr.startswith(said)
    assert contents(project / "out") == before


def test_a_bug_in_the_layout_says_that_it_is_one(project: Path, instead: Callable[[str, str], None]) -> None:
    instead("weasyprint", "raise RuntimeError('no such box')")
    result = run("build")
    assert (result.exit_code, result.stdout) == (70, "")
    assert "RuntimeError: no such box" in result.stderr
    assert "this is a bug in brief, not in your files" in result.stderr


def test_a_bug_says_that_it_is_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", "--format", "json")
    before = contents(project / "out")
    outline(OUTLINE + "subtitle: Another\n")

    def fail(*_: object) -> None:
        raise RuntimeError("no such stage\x1b[31m")

    monkeypatch.setattr("briefings.commands.compile.compose_brief", fail)
    result = run("build", "--format", "json")
    assert (result.exit_code, result.stdout) == (70, "")
    assert "RuntimeError: no such stage\ufffd[31m" in result.stderr
    assert f"brief {__version__}: this is a bug in brief, not in your files; please report it" in result.stderr
    assert contents(project / "out") == before


@pytest.mark.parametrize(
    "stage", ["compile.read_seeds", "compile.compose_brief", "build.write_formats", "build.publish_files"]
)
def test_an_interrupted_build_changes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    run("build", "--format", "html,json")
    before = contents(project / "out")
    outline(OUTLINE + "subtitle: Another\n")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"briefings.commands.{stage}", interrupt)
    result = run("build", "--format", "html,json")
    assert (result.exit_code, result.output) == (130, "brief: stopped; nothing was changed\n")
    assert contents(project / "out") == before


@pytest.mark.skipif(os.name != "posix", reason="signals of another kind")
def test_a_killed_build_leaves_the_last_good_brief(project: Path) -> None:
    run("build", "--format", "html,json")
    before = contents(project / "out")
    outline(OUTLINE + "subtitle: Another\n")
    halt = "import time; from briefings.commands import build; build.publish_files = lambda _: (print('ready', flush=True), time.sleep(60))"
    code = (
        f"{halt}\nimport sys; sys.argv[1:] = ['build', '--format', 'html,json']\nfrom briefings.cli import main; main()"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGKILL)
    assert contents(project / "out") == before


def test_a_closed_pipe_is_no_bug(project: Path) -> None:
    command = f"{sys.executable} -m briefings sources | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("arguments", [["sources"], ["sources", "--json"], ["check"], ["check", "--json"]])
def test_a_terminal_without_letters_for_it_is_no_bug(project: Path, arguments: list[str]) -> None:
    Path("seeds/東京 🏗.txt").write_text("Größe und Höhe\n\nDer Hafen öffnete.\n", encoding="utf-8")
    outline(OUTLINE + "schlüßel: 1\n")
    (project / "outline.yaml").write_text(OUTLINE, encoding="utf-8") if arguments[0] == "sources" else None
    done = run_process(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == (1 if arguments[0] == "check" else 0)
    assert "Traceback" not in done.stderr
    if "--json" in arguments:
        said = json.dumps(json.loads(done.stdout), ensure_ascii=False)
        assert ("東京 🏗.txt" if arguments[0] == "sources" else "schlüßel") in said


def test_the_module_can_be_run(project: Path) -> None:
    done = run_process("build", "--format", "json", "--project", str(project))
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"wrote \S+/out/brief\.json\n", done.stdout)


def test_a_key_that_stops_it_while_it_is_loaded_is_heard() -> None:
    stop = "def find_spec(name, *rest):\n    if name == 'typer':\n        raise KeyboardInterrupt\n"
    code = f"import sys, types\n{stop}sys.meta_path.insert(0, types.SimpleNamespace(find_spec=find_spec))\nfrom briefings.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "brief: stopped; nothing was changed\n")


def test_an_ending_and_a_format_that_contradict_each_other_are_an_error_of_the_command_line(project: Path) -> None:
    result = run("build", "-o", "report.pdf", "-f", "json")
    assert result.exit_code == 2
    assert "ends with '.pdf', and the format is json" in " ".join(result.output.replace("│", " ").split())
    assert not list(project.glob("report*"))
    assert run("build", "-o", "report.html", "-f", "HTML,json").exit_code == 0
    assert sorted(path.name for path in project.glob("report*")) == ["report.html", "report.json"]
