"""The record of the last build."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.text import Span
from briefings.workspace.record import fingerprint_of, is_current, make_record, read_record, record_path

SAID = (
    Diagnostic(Code.SECTION_GAP, "no passage", "ask", "outline.yaml", Span(3, 9)),
    Diagnostic(Code.SEED_EMPTY, "'größe.txt' is empty", "", "größe.txt"),
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "brief.json"
    path.write_bytes(b"{}")
    record_path(tmp_path / "brief").write_bytes(make_record("f", {path: b"{}"}, SAID))
    return path


def test_what_is_written_down_is_read_back(target: Path) -> None:
    record = read_record(record_path(target.with_suffix("")))
    assert record is not None
    assert (record.fingerprint, record.diagnostics) == ("f", SAID)
    assert is_current(record, "f", (target,))


def test_what_differs_is_not_current(target: Path) -> None:
    record = read_record(record_path(target.with_suffix("")))
    assert record is not None
    assert not is_current(record, "g", (target,))
    assert not is_current(record, "f", (target, target.with_suffix(".pdf")))
    target.write_bytes(b"{} ")
    assert not is_current(record, "f", (target,))
    target.unlink()
    assert not is_current(record, "f", (target,))


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"1", b"null", b"\xff", b'{"fingerprint": "f"}', b'{"fingerprint": "f", "written": [], "diagnostics": []}',
        json.dumps({"fingerprint": "f", "written": {}, "diagnostics": [["no-such-code", "", "", ""]]}).encode(),
        json.dumps({"fingerprint": "f", "written": {}, "diagnostics": [["section-gap"]]}).encode(),
        json.dumps({"fingerprint": "f", "written": {}, "diagnostics": [["section-gap", "", "", "", 1]]}).encode(),
        b"[" * 100_000,
    ],
    ids=range(12),
)  # fmt: skip
def test_a_damaged_record_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "record"
    path.write_bytes(content)
    assert read_record(path) is None


def test_a_record_that_is_not_there(tmp_path: Path) -> None:
    assert read_record(tmp_path / "record") is None
    assert read_record(tmp_path) is None


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"))),
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"))),
)
def test_other_parts_have_another_fingerprint(one: list[str], other: list[str]) -> None:
    assert (fingerprint_of([*one, "x"]) == fingerprint_of([*other, "x"])) == (one == other)
