"""A stranger's file is read in a process of its own: what it does there ends there, and is told in a line."""

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from briefings.cli import app
from briefings.confining.limits import Limits
from briefings.confining.run import run_confined

MEGABYTE = 1_000_000
limited = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="this system holds a process to no such limit"
)
CONFINED = "import sys, json\nfrom briefings.confining.limits import Limits, confine\nconfine(Limits(**json.loads(sys.argv[1])))\n"


def run(work: str, **limits: int) -> object:
    return run_confined(CONFINED + work, [json.dumps(limits)], Limits(**limits), "utf-8")


def verify(file: Path, content: bytes, *options: str) -> Result:
    (file.parent / "seeds").mkdir(exist_ok=True)
    (file.parent / "seeds" / "a.txt").write_text("Repairs to the cranes will cost 3.2 million euros, it said.\n")
    file.write_bytes(content)
    return CliRunner().invoke(app, ["verify", str(file), "--seeds", str(file.parent / "seeds"), *options])


def test_what_a_process_writes_and_how_it_ends_comes_back() -> None:
    ran = run("print('ä'); print('b', file=sys.stderr); sys.exit(4)")
    assert (ran.output.decode(), ran.errors, ran.code, ran.stopped) == ("ä\n", b"b\n", 4, "")


@limited
@pytest.mark.parametrize(
    ("work", "limits", "why"),
    [
        ("while True: pass", {"seconds": 1, "most_seconds": 9}, "more computing"),
        ("bytearray(900_000_000)", {"megabytes": 200}, ""),
        ("import os; os.abort()", {}, "broke off"),
        ("print('x' * 2_000_000)", {"output": MEGABYTE}, "no end"),
        ("import time; time.sleep(60)", {"most_seconds": 1}, "does not come to an end"),
    ],
    ids=["computing", "memory", "abort", "output", "waiting"],
)
def test_what_goes_too_far_is_stopped_and_its_cost_told(work: str, limits: dict, why: str) -> None:
    ran = run(work, **limits)
    assert why in ran.stopped
    assert ran.stopped or ran.code  # a MemoryError of Python is an exit code, for the program to tell
    assert "s of computing" in str(ran.cost)


@limited
def test_no_file_of_a_stranger_opens_a_connection() -> None:
    work = "import socket\ns = socket.socket()\ns.settimeout(2)\nprint(s.connect_ex(('127.0.0.1', 9)) and open('/proc/net/dev').read().count(':'))"
    network = subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode
    if network:
        pytest.skip("this user may not leave the network")
    assert int(run(work).output) <= 1  # nothing but the loopback, which is down


def pdf(stream: bytes, **objects: str) -> bytes:
    parts = {
        "1": "<</Type/Catalog/Pages 2 0 R>>",
        "2": "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "3": "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        "5": "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        **{name.removeprefix("n"): text for name, text in objects.items()},
    }
    body = "".join(f"{name} 0 obj\n{text}\nendobj\n" for name, text in parts.items()).encode()
    packed = b"4 0 obj\n<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream\nendobj\n" % (
        len(stream),
        stream,
    )
    return b"%PDF-1.7\n" + body + packed + b"trailer\n<</Root 1 0 R>>\n%%EOF\n"


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9)
    pieces = [packer.compress(b" " * (10 * MEGABYTE)) for _ in range(size // (10 * MEGABYTE))]
    return zlib.compress(b"".join([*pieces, packer.flush()]), 9)


HOSTILE = {
    "a stream of a gigabyte": ("x.pdf", lambda: pdf(bomb(1000 * MEGABYTE))),
    "pages that hold themselves": ("x.pdf", lambda: pdf(b"", n2="<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>")),
    "objects without an end": ("x.pdf", lambda: b"%PDF-1.7\n" + b"<< " * 600_000),
    "comments that begin": ("x.html", lambda: b"<!--" * 500_000),
    "a section that begins": ("x.html", lambda: b"<![<!["),
    "tags that begin": ("x.html", lambda: b"<a " * 500_000),
    "elements in elements": ("x.html", lambda: b"<i>" * 200_000 + b"</b>" * 200_000),
    "closing tags": ("x.html", lambda: b"<p>" + b"</b>" * 200_000),
    "labels of sources": ("x.html", lambda: b"Source 1 " * 200_000),
    "a number of 5,000 digits": (
        "x.html",
        lambda: b'<p><span data-proof="passage k">Repairs cost.</span> <span data-proof="marks k"><a data-proof="mark %s"'
        b' href="#source-%s">1 \xc2\xb6%s</a></span></p>' % ((b"9" * 5000,) * 3),
    ),
    "brackets": ("x.html", lambda: b'<template id="ledger">' + b"[" * 300_000 + b"</template>"),
    "quotation marks": ("x.md", lambda: "“".encode() * 100_000),
    "a mark of many numbers": ("x.md", lambda: b"Repairs to the cranes. [" + b"1, " * 100_000 + b"]"),
}  # fmt: skip


@limited
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_told_in_lines_without_a_traceback(tmp_path: Path, kind: str) -> None:
    name, make = HOSTILE[kind]
    result = verify(tmp_path / name, make())
    assert result.exit_code == 1, result.output
    assert "Traceback" not in result.output
    assert "error[" in result.stderr
    assert max(map(len, result.output.splitlines())) < 2000


@limited
def test_a_program_is_told_too_that_it_was_stopped(tmp_path: Path) -> None:
    told = json.loads(verify(tmp_path / "x.pdf", pdf(bomb(1000 * MEGABYTE)), "--json").stdout)
    assert [item["code"] for item in told["diagnostics"]] == ["verify-stopped"]
    assert "MB" in told["diagnostics"][0]["message"]


@pytest.mark.parametrize(
    "ledger",
    [
        "[]",
        "{}",
        '{"sources": {}, "key_points": [], "sections": []}',
        '{"sources": [{"number": "x", "file": 3, "sha256": []}], "key_points": [], "sections": []}',
        '{"sources": [], "key_points": [{"id": [], "citations": 1}], "sections": [{"id": {}, "citations": {}}], "generator": 5}',
        '{"sources": [{"number": 1, "file": "a\\ud800", "sha256": "00", "cited": 1}], "key_points": [], "sections": []}',
        '{"sources": [{"number": ' + "9" * 5000 + ', "file": "a", "sha256": "b"}], "key_points": [], "sections": []}',
        '{"a":' * 50_000,
    ],
)
def test_a_ledger_of_any_make_is_no_bug(tmp_path: Path, ledger: str) -> None:
    result = verify(tmp_path / "x.html", f'<p>Words.</p><template id="ledger">{ledger}</template>'.encode())
    assert result.exit_code in {1, 4}
    assert "error of brief" not in result.output
