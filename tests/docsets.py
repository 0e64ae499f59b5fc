"""Projects made of public doc sets, where those are at hand."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parent.parent.parent / "shared" / "bench"


def export_docset(dataset: str, docset: str, folder: Path) -> Path:
    """Write a doc set as a project; skips the test where the data is not there."""
    exporter = SHARED / "export.py"
    if not exporter.exists():
        pytest.skip(f"the public doc sets are not beside this clone ({exporter})")
    subprocess.run(
        [sys.executable, str(exporter), dataset, "dev", docset, str(folder)], check=True, capture_output=True
    )
    outline = (folder / "outline.yaml").read_text(encoding="utf-8")
    outline = re.sub(r"^  - id: .*\n    title:", "  - title:", outline, flags=re.MULTILINE)
    outline = outline.replace("    max_words:", "    words:").replace("sections:\n", "seeds: articles\nsections:\n", 1)
    (folder / "outline.yaml").write_text(outline, encoding="utf-8")
    return folder
