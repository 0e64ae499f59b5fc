"""The printer: a process of its own, that leaves nothing behind in brief's, and whose end is told."""

import ctypes.util
import io
import json
import logging
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pydyf
import pytest
import weasyprint.pdf.tags
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.build import BuildRequest, build
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.enclosure import Enclosure
from briefings.printing.message import (
    PrintJob,
    Printout,
    receive_job,
    receive_printout,
    send_job,
    send_printout,
)  # fmt: skip
from briefings.printing.printer import LayoutError, Printer
from briefings.workspace.fonts import open_fonts

ROOT = Path(__file__).parent.parent
PAGE = "<html lang=en><title>T</title><style>p {{ no: no }}</style><p>{}</p>"
posix = pytest.mark.skipif(os.name != "posix", reason="signals of another kind")


def make_project(folder: Path, name: str) -> BuildRequest:
    (folder / name / "seeds").mkdir(parents=True)
    article = f"Repairs to the cranes of {name} cost three million euros, the port authority said.\n"
    (folder / name / "seeds" / "a.txt").write_text(article, encoding="utf-8")
    outline = f"title: {name} 東京\nsections: [{{title: Cranes, question: What do repairs to the cranes cost}}]\n"
    (folder / name / "outline.yaml").write_text(outline, encoding="utf-8")
    return BuildRequest(folder / name, folder / name / "brief", ("pdf",))


def state() -> tuple[object, ...]:
    """Give what of a process a library may change behind its back."""
    logger = logging.getLogger("weasyprint")
    return (
        dict(os.environ), list(logger.handlers), logger.propagate, logger.level, logging.root.handlers[:],
        weasyprint.pdf.tags._build_box_tree, pydyf.Stream.data, ctypes.util.find_library, sys.excepthook,
        signal.getsignal(signal.SIGINT), Path.cwd(),
    )  # fmt: skip


def test_threads_that_build_at_once_write_what_each_would_write_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/nowhere/fonts.conf")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "99")
    before = state()
    one_by_one = [make_project(tmp_path / "one by one", name) for name in ("Gelling", "Ostra", "Welm")]
    at_once = [make_project(tmp_path / "at once", name) for name in ("Gelling", "Ostra", "Welm")]
    told = [build(request, lambda _: None).diagnostics for request in one_by_one]
    with ThreadPoolExecutor(len(at_once)) as pool:
        told_at_once = [outcome.diagnostics for outcome in pool.map(lambda each: build(each, lambda _: None), at_once)]
    assert state() == before
    assert told == told_at_once
    assert [item.code.value for items in told for item in items] == ["glyph-missing"] * 3
    written = [[request.targets["pdf"].read_bytes() for request in each] for each in (one_by_one, at_once)]
    assert written[0] == written[1]
    assert len(set(written[0])) == 3


def test_one_printer_prints_the_same_page_the_same_each_time_for_all_threads(printer: Printer) -> None:
    jobs = [PrintJob(PAGE.format(f"crane {i % 2}"), characters="é東") for i in range(6)]
    with ThreadPoolExecutor(3) as pool:
        printed = list(pool.map(printer.print, jobs))
    assert len({printout.content for printout, _ in printed}) == 2
    assert printed[0] == printed[2] == printed[4]
    printout, said = printed[0]
    assert printout.content.startswith(b"%PDF-")
    assert printout.missing == "東"
    assert ([item.code for item in printout.diagnostics], said) == ([Code.STYLESHEET], ())


@posix
def test_a_printer_that_breaks_off_says_so_and_prints_again(tmp_path: Path) -> None:
    with Printer(open_fonts) as printer:
        first, _ = printer.print(PrintJob(PAGE.format("words")))
        os.kill(printer._process.pid, signal.SIGKILL)
        printout, said = printer.print(PrintJob(PAGE.format("words")))
        assert printout is None
        assert [(item.code, item.is_error) for item in said] == [(Code.LAYOUT_FAILED, True)]
        assert "stopped by signal 9" in said[0].message
        assert printer.print(PrintJob(PAGE.format("words"))) == (first, ())
    assert printer._process is None


def test_a_printer_that_cannot_be_started_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with Printer(open_fonts) as printer:
        printer.start()
        printout, said = printer.print(PrintJob(PAGE.format("words")))
    assert printout is None
    assert said[0].code is Code.LAYOUT_FAILED
    assert "cannot be started" in said[0].message


def test_a_bug_in_the_layout_is_raised_with_its_traceback(printer: Printer) -> None:
    with pytest.raises(LayoutError, match=r"(?s)Traceback.*fromisoformat.*ValueError"):
        printer.print(PrintJob(PAGE.format("words"), day="no day"))
    assert printer.print(PrintJob(PAGE.format("words")))[1] == ()


@posix
def test_the_process_does_not_outlive_brief(tmp_path: Path) -> None:
    code = (
        "import time; from briefings.printing.printer import Printer; from briefings.workspace.fonts import open_fonts\n"
        "printer = Printer(open_fonts); printer.start(); print(printer._process.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT) as brief:
        process = int(brief.stdout.readline())
        os.kill(process, 0)
        brief.kill()
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return
        if "Z" in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:1]:
            return
        time.sleep(0.1)
    pytest.fail("it still runs")


@posix
def test_the_key_that_stops_brief_stops_it_once_and_quietly(tmp_path: Path) -> None:
    make_project(tmp_path, "Gelling")
    wait = "import time; time.sleep(60)"
    (tmp_path / "instead").mkdir()
    (tmp_path / "instead" / "weasyprint.py").write_text(wait, encoding="utf-8")
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell may have it ignored
        "import sys; from briefings.printing import printer; send = printer.send_job\n"
        "printer.send_job = lambda *job: (send(*job), print('ready', flush=True))\n"
        f"sys.path.insert(0, {str(tmp_path / 'instead')!r}); sys.argv[1:] = ['build', '--project', {str(tmp_path / 'Gelling')!r}]\n"
        "from briefings.cli import main; main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, process_group=0
    ) as brief:  # fmt: skip
        assert brief.stdout.readline() == "ready\n"
        os.killpg(brief.pid, signal.SIGINT)
        _, said = brief.communicate(timeout=30)
    assert (brief.returncode, said) == (130, "brief: stopped; nothing was changed\n")


LOADED = """
import sys
from briefings.printing.layout import main
print(*sorted(name for name in sys.modules if name.startswith("briefings.") or name in {"numpy", "sumy", "jinja2", "typer", "yaml"}))
"""


def test_the_process_loads_what_it_needs_and_nothing_else() -> None:
    loaded = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    rooms = {name.split(".")[1] for name in loaded.split() if name.startswith("briefings.")}
    assert rooms == {"model", "printing"}
    assert not {"numpy", "sumy", "jinja2", "typer", "yaml", "briefings.model.brief"} & set(loaded.split())


@pytest.mark.parametrize("formats", [("json",), ("html",), ("html", "json")])
def test_what_prints_no_page_starts_nothing_and_looks_at_no_font(
    formats: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError

    request = make_project(tmp_path, "Gelling")
    monkeypatch.setattr(subprocess, "Popen", fail)
    monkeypatch.setattr("briefings.workspace.fonts.font_files", fail)
    monkeypatch.setattr("briefings.workspace.fonts.open_fonts", fail)
    monkeypatch.setattr("briefings.commands.build.open_fonts", fail)
    outcome = build(BuildRequest(request.root, request.output, formats), lambda _: None)
    assert (outcome.diagnostics, len(outcome.written)) == ((), len(formats))


enclosures = st.builds(Enclosure, st.text(), st.binary(), st.text(), st.just("Data"), st.text())
words = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.builds(PrintJob, words, st.lists(enclosures).map(tuple), st.text(), st.text()))
def test_any_job_is_received_as_it_was_sent(job: PrintJob) -> None:
    stream = io.BytesIO()
    send_job(stream, job)
    send_job(stream, job)
    stream.seek(0)
    assert [receive_job(stream), receive_job(stream)] == [job, job]
    with pytest.raises(EOFError):
        receive_job(stream)


said = st.builds(Diagnostic, st.sampled_from(Code), st.text(), st.text())


@given(st.builds(Printout, st.none() | st.binary(), st.text(), st.lists(said).map(tuple), st.text()), st.data())
def test_any_printout_is_received_as_it_was_sent_or_not_at_all(printout: Printout, data: st.DataObject) -> None:
    stream = io.BytesIO()
    send_printout(stream, printout)
    stream.seek(0)
    assert receive_printout(stream) == printout
    cut = data.draw(st.integers(0, len(stream.getvalue()) - 1))
    with pytest.raises(EOFError):
        receive_printout(io.BytesIO(stream.getvalue()[:cut]))
    json.loads(stream.getvalue().split(b"\n")[0])
