"""The table of formats: what each reader keeps to, and that all which lists formats takes them from the table."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import check_invariants, read

from briefings import readers
from briefings.commands.check import check
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.readers import READERS, Format, read_source
from briefings.readers.decoding import decoded
from briefings.readers.formats.text import read_text

LOG = Format("logs", (".log", ".journal"), "text/x-log", decoded(read_text))
MARKS = "é#*-+=_>|:.,;[](){}<&'\"\\"
PIECES = st.sampled_from(
    ["One crane. ", "a"] * 3 + ["\n", " "] * 5 + ["\t", "\r\n", "\ufeff", "\u200b", "\x0c", "\0", *MARKS]
)
"""What is white space, invisible or a mark in one format or another."""
OUTLINE = "title: T\nsections:\n- title: Cranes\n  question: What do repairs to the cranes cost?\n"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "READERS", (*READERS, LOG))


def test_each_row_has_endings_of_its_own() -> None:
    suffixes = [suffix for form in READERS for suffix in form.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)
    assert len({form.name for form in READERS}) == len(READERS)
    assert all(form.media_type.count("/") == 1 for form in READERS)


@pytest.mark.parametrize("form", READERS, ids=lambda form: form.name)
@given(content=st.binary() | st.lists(PIECES).map(lambda pieces: "".join(pieces).encode()))
def test_a_reader_raises_for_no_bytes_and_says_why_it_gives_nothing(form: Format, content: bytes) -> None:
    source, diagnostics = read_source(f"seeds/a{form.suffixes[-1].upper()}", content)
    assert (source is None) <= bool(diagnostics)
    assert all(item.path in item.message for item in diagnostics)
    if source is not None:
        check_invariants(source)
        assert source.media_type == form.media_type


def test_a_source_says_what_its_bytes_were_decoded_from() -> None:
    assert read("a.txt", b"One crane stood.").encoding == "utf-8"
    assert read("a.md", "One crane stood.".encode("utf-16")).encoding == "utf-16"


@pytest.mark.usefixtures("log")
def test_what_is_said_of_formats_names_each_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "notes.zzz").write_text("words", "utf-8")
    (tmp_path / "outline.yaml").write_text(OUTLINE, "utf-8")
    known = ", ".join(suffix for form in READERS for suffix in form.suffixes)
    first = ", ".join(form.suffixes[0] for form in READERS)
    hints = [item.hint for item in check(tmp_path, lambda _: None).diagnostics]
    assert hints == [f"brief reads {known}, .log, .journal", f"put articles as {first} or .log into the folder"]
    (said,) = verify(VerifyRequest(tmp_path, tmp_path / "seeds" / "notes.zzz")).diagnostics
    assert said.hint == f"name a PDF or an HTML page that brief made, or a draft as .html, {first} or .log"


@pytest.mark.usefixtures("log")
def test_a_draft_may_have_any_format_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.log").write_text("The cranes were repaired on Monday.", "utf-8")
    (tmp_path / "draft.journal").write_text("“The cranes were repaired on Monday.” [a.log].", "utf-8")
    answer = verify(VerifyRequest(tmp_path, tmp_path / "draft.journal"))
    assert answer.diagnostics == ()
    assert [judgement.verdict.value for judgement in answer.judgements] == ["verbatim"]


@pytest.mark.parametrize(
    ("command", "shown"),
    [("", "'seeds' of {} and .log files"), ("verify", "a draft in {} or .log, or a web page, the")],
)
def test_help_names_the_formats_of_the_table(command: str, shown: str) -> None:
    program = (
        "from briefings import readers\nfrom briefings.readers import Format\n"
        "readers.READERS += (Format('logs', ('.log', '.journal'), 'text/x-log', readers.READERS[0].read),)\n"
        "from briefings.cli import app\napp()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *command.split(), "--help"], capture_output=True, text=True, check=True
    )
    assert shown.format(", ".join(form.suffixes[0] for form in READERS)) in " ".join(ran.stdout.split())
