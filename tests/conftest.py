"""Options of the test run, and the briefs that several files of tests look at."""

import json
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from briefings.commands.build import BuildRequest, build
from briefings.printing.printer import Printer
from briefings.workspace.fonts import open_fonts

hypothesis.settings.register_profile("brief", deadline=None, derandomize=True, database=None, max_examples=60)
hypothesis.settings.load_profile("brief")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-cases",
        action="store_true",
        help="write what brief says now into tests/cases/*.md; then read the diff",
    )
    parser.addoption(
        "--update-docs", action="store_true", help="write help and tables into README.md anew; then read the diff"
    )


@pytest.fixture(scope="session")
def printer() -> Iterator[Printer]:
    """Give one printer for all the pages that tests print."""
    with Printer(open_fonts) as printer:
        yield printer


HOSTILE = "<script>alert(1)</script>\"'><img src=file:///etc/passwd onerror=alert(2)>{{ 7 * 7 }}{% raw %}</style></title>&amp;<!--"
"""Markup of HTML, CSS and Jinja that would do harm wherever it were not escaped."""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project that has HOSTILE in every field, and give the folder with its brief."""
    root = tmp_path_factory.mktemp("hostile")
    (root / "seeds").mkdir()
    quoted = json.dumps(HOSTILE)
    name = HOSTILE.replace("/", "_")[:80] + ".md"
    words = HOSTILE.replace('"', "").replace("<!--", "")  # a sentence with an open quotation would not be chosen
    sentence = f"Repairs to the cranes of Gelling cost {words} three million euros, the port authority said."
    card = {"title": HOSTILE, "author": HOSTILE, "publisher": HOSTILE, "kind": HOSTILE, "url": "javascript:alert(3)"}
    front = "".join(f"{field}: {json.dumps(value)}\n" for field, value in card.items())
    (root / "seeds" / name).write_text(f"---\n{front}---\n\n{sentence}\n", encoding="utf-8")
    (root / "seeds" / "plain.txt").write_text(
        f"{sentence.replace('three', 'four')}\n\nThe lamps of the quay are lit.\n", encoding="utf-8"
    )
    addresses = ["https://example.org/a?b=c&d=<e>\"'", "http://[", "HTTP://example.org/" + "x" * 1900]
    for i, address in enumerate(addresses):
        text = f"Crane number {i} of the port of Gelling was repaired by crew {i} and cost {i} euros.\n"
        (root / "seeds" / f"card{i}.md").write_text(f"---\nurl: {json.dumps(address)}\n---\n{text}", encoding="utf-8")
    lines = [f"{key}: {quoted}" for key in ("title", "subtitle", "organisation", "author", "number", "marking")]
    asked = (
        f"question: {json.dumps('What do repairs to the cranes cost? ' + HOSTILE)}, text: {quoted}, keywords: [cranes]"
        ", pin: ['four million euros, the port authority said.']"  # with marks of a template it is printed if pinned alone
    )
    lines += [
        "sections:",
        f"  - {{title: {quoted}, {asked}}}",
        f"  - {{title: {quoted}, question: Where do penguins winter}}",
    ]
    (root / "outline.yaml").write_text("\n".join(lines), encoding="utf-8")
    outcome = build(BuildRequest(root, root / "out" / "brief"), lambda _: None)
    told = {item.code.value for item in outcome.diagnostics if not item.is_note}
    assert told <= {"section-gap", "same-title"}, outcome.diagnostics
    return root / "out"
