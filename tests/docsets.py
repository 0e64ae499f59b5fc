"""Projects made of the doc sets in tests/docsets: each is a folder with an outline and articles on an invented event.

Two more are made of the paragraphs of the English ones: "many" has a source for each, "one" has all of them in a single
source.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "docsets"
ENGLISH = ("bridge", "council")
DOCSETS = (*ENGLISH, "blackout", "many", "one")

_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)
_FEWEST_WORDS = 12


def export_docset(name: str, folder: Path) -> Path:
    """Write a doc set as a project into a folder, and give the folder."""
    if name in {"many", "one"}:
        paragraphs = list(_paragraphs())
        whole = "\n".join(text for _, text in paragraphs)
        (folder / "seeds").mkdir()
        for i, (suffix, text) in enumerate(paragraphs if name == "many" else [(".md", whole)]):
            (folder / "seeds" / f"{i:03}{suffix}").write_text(text, encoding="utf-8")
        (folder / "outline.yaml").write_text(_outline(name), encoding="utf-8")
    else:
        shutil.copytree(FOLDER / name, folder, dirs_exist_ok=True)
    return folder


def _paragraphs() -> Iterator[tuple[str, str]]:
    """Give the paragraphs of the English articles that have a dozen words or more, each with the ending of its file."""
    for docset in ENGLISH:
        for file in sorted((FOLDER / docset / "seeds").rglob("*.[tm]*")):
            text = _FRONT_MATTER.sub("", file.read_text(encoding="utf-8"))
            parts = (part for part in text.split("\n\n") if len(part.split()) >= _FEWEST_WORDS)
            yield from ((file.suffix, f"{part}\n") for part in parts)


def _outline(title: str) -> str:
    """Ask the first three questions of each English outline, of every source."""
    outlines = [yaml.safe_load((FOLDER / name / "outline.yaml").read_text(encoding="utf-8")) for name in ENGLISH]
    sections = [
        {key: section[key] for key in ("title", "question", "keywords", "pin", "words") if key in section}
        for outline in outlines
        for section in outline["sections"][:3]
    ]
    return yaml.safe_dump({"title": title, "date": "2024-02-20", "sections": sections}, sort_keys=False)
