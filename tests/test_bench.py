"""The benchmarks that read data say what is missing; what they measure is no test."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent.parent / "bench"


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(BENCH / program), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("program", "arguments", "missing"),
    [
        ("selection.py", ["news", "dev"], "news.docsets.jsonl"),
        ("weights.py", ["learn"], ".docsets.jsonl"),
        ("gaps.py", ["news", "dev"], "news.docsets.jsonl"),
        ("standing.py", ["news", "dev"], "news.docsets.jsonl"),
        ("sentences.py", [], "sbd_"),
    ],
)
def test_data_that_is_not_there_is_told_with_what_to_do(
    program: str, arguments: list[str], missing: str, tmp_path: Path
) -> None:
    ran = run(program, *arguments, "--data", str(tmp_path))
    assert ran.returncode in {1, 2}
    assert "Traceback" not in ran.stderr
    assert str(tmp_path / "dev") in ran.stderr
    assert missing in ran.stderr
    assert "--data" in ran.stderr


def test_the_page_of_the_benchmarks_names_all_of_them() -> None:
    page = (BENCH / "README.md").read_text("utf-8")
    assert [path.name for path in sorted(BENCH.glob("*.py")) if f"`{path.name}`" not in page] == []
