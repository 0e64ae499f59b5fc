"""A format with pages and without lines, from its bytes to a brief that is printed, verified and explained."""

import io
import json
import re
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from reading import check_invariants, read
from typer.testing import CliRunner

from briefings import readers
from briefings.cli import app
from briefings.cli import verify as cli_verify
from briefings.confining.run import Ran
from briefings.model.proof import Mark
from briefings.model.source import BlockKind, Locator
from briefings.model.text import Span
from briefings.readers import READERS, Format
from briefings.structure.blocks import Found, RawBlock, Reading

REPORT = (
    b"Report on the port\n"
    b"The port of Gelling reopened on Monday after a storm had damaged two of its four cranes.\n"
    b"\f"
    b"Repairs to the cranes of Gelling will cost 3.2 million euros, the port authority said on Tuesday.\n"
    b"The insurer of the port will pay for the repairs to the cranes, and it \fpaid half of the cost in June. "
    b"The other half of the cost of the repairs is paid by the town council in July.\n"
)
OUTLINE = (
    "title: The port\n{}sections:\n- title: Repairs\n  words: 90\n"
    "  question: What do repairs to the cranes of Gelling cost, and who pays?\n"
)


def read_pages(_: str, content: bytes) -> tuple[Reading, tuple[()]]:
    """Read bytes whose lines are paragraphs, the first of them a heading, and whose pages a form feed parts."""
    text = content.decode()
    blocks = [
        RawBlock(BlockKind.PARAGRAPH if line.start() else BlockKind.HEADING, Span(*line.span()))
        for line in re.finditer(r"[^\n\f][^\n]*", text)
    ]
    found = (Found("title", "Report", 0), Found("author", "Ada Lovell", 150), Found("kind", "report", "properties"))
    pages = (0, *(feed.end() for feed in re.finditer("\f", text)))
    return Reading(text, tuple(blocks), (), found, pages=pages, has_lines=False), ()


PAGED = Format("reports", (".pages",), "application/x-pages", read_pages)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project of one file of pages, and go into it."""
    monkeypatch.setattr(readers, "READERS", (*READERS, PAGED))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "report.pages").write_bytes(REPORT)
    (tmp_path / "outline.yaml").write_text(OUTLINE.format(""), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli_verify, "run_confined", run_here)
    return tmp_path


def run_here(_program: str, arguments: list[str], _limits: object, encoding: str) -> Ran:
    """Do in this process, which knows the reader of these tests, what another would do."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding) for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]), pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "argv", ["", *arguments])
        patched.setattr(cli_verify, "confine", lambda _: None)
        patched.setattr(cli_verify, "grow", lambda *_: None)
        code = cli_verify.verify_apart()
    for stream in streams:
        stream.flush()
    return Ran(streams[0].buffer.getvalue(), streams[1].buffer.getvalue(), code)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments, prog_name="brief", catch_exceptions=False)
    return f"{result.output}[{result.exit_code}]"


@pytest.mark.usefixtures("project")
def test_blocks_and_sentences_have_pages_and_no_lines() -> None:
    source = read("report.pages", REPORT)
    check_invariants(source)
    assert [block.locator for block in source.blocks] == [
        Locator(page=1), Locator(paragraph=1, page=1), Locator(paragraph=2, page=2), Locator(paragraph=3, page=2),
    ]  # fmt: skip
    assert [sentence.locator.page for sentence in source.sentences] == [1, 2, 2, 3]
    assert source.encoding == ""


@pytest.mark.usefixtures("project")
def test_the_card_says_on_which_page_a_field_stands() -> None:
    shown = run("sources")
    assert "seeds/report.pages  (4 sentences, SHA-256" in shown
    assert re.findall(r"\[([^]]+)\]$", shown, re.MULTILINE) == ["page 1", "page 2", "properties", "0"]
    assert json.loads(run("sources", "--json").removesuffix("[0]"))["sources"][0]["encoding"] is None


@pytest.mark.parametrize("style", ["numeric", "author-date", "chicago-notes"])
def test_a_brief_names_pages_and_is_verified_by_them(style: str, project: Path) -> None:
    (project / "outline.yaml").write_text(OUTLINE.format(f"citations: {style}\n"), "utf-8")
    assert run("build", "-o", "b").endswith("[0]")
    page = (project / "b.html").read_text("utf-8")
    assert "None" not in page
    text = " ".join(re.sub(r"<[^>]+>", "", page).replace("&nbsp;", " ").split())
    marked = {
        "numeric": "[1 page 2, ¶2]",
        "author-date": "(Ada Lovell n.d., page 2, ¶2)",
        "chicago-notes": "page 2, ¶2 (",
    }
    assert marked[style] in text
    assert "Cited page 2, ¶2 page 1, ¶1 page 2, ¶2 page 2, ¶3" in text
    assert "read as" not in text
    citations = [
        citation for statement in json.loads((project / "b.json").read_bytes())["sections"][0]["statements"]
        for citation in statement["citations"]
    ]  # fmt: skip
    assert {(item["page"], item["paragraph"], item["line"]) for item in citations} >= {(2, 2, None), (2, 3, None)}
    shutil.rmtree("seeds")
    said = run("verify", "b.pdf")
    assert "4 passages read back (1 of them a key point), 4 verbatim\nlooked up inside the PDF" in said, said


def test_what_is_explained_has_a_page(project: Path) -> None:
    assert "seeds/report.pages page 2, ¶2: Repairs to the cranes" in run("explain")
    (first, *_) = json.loads(run("explain", "--json").removesuffix("[0]"))["sections"][0]["sentences"]
    assert (first["page"], first["paragraph"], first["line"]) == (2, 2, None)
    (project / "outline.yaml").write_text(
        OUTLINE.format("") + "  pin: Repairs to the crane of Gelling will cost\n", "utf-8"
    )
    assert "in report.pages, page 2, paragraph 2\n" in run("check")


def test_an_altered_page_of_a_mark_is_found(project: Path) -> None:
    run("build", "-o", "b", "--format", "html")
    page = (project / "b.html").read_text("utf-8")
    (project / "b.html").write_text(page.replace(">page 2, ¶2<", ">page 1, ¶2<"), "utf-8")
    assert "it stands on page 2, and not on page 1" in run("verify", "b.html")


@pytest.mark.parametrize(("mark", "said"), [
    ("[1 ¶2]", "1 verbatim"), ("[1 page 2, ¶2]", "1 verbatim"), ("[1 p. 2]", "1 verbatim"), ("[1, page 2]", "1 verbatim"),
    ("[report.pages, page 2, ¶2]", "1 verbatim"), ("[report.pages p. 2]", "1 verbatim"),
    ("[1 p. 3]", "it stands on page 2, and not on page 3"), ("[1 page 3, ¶2]", "it stands on page 2, and not on page 3"),
    ("[1 page 2, ¶3]", "it stands in paragraph 2, and not in 3"),
    ("[report.pages p. 1]", "it stands on page 2, and not on page 1"),
])  # fmt: skip
def test_marks_of_a_draft_may_name_pages(mark: str, said: str, project: Path) -> None:
    quoted = "Repairs to the cranes of Gelling will cost 3.2 million euros, the port authority said on Tuesday."
    (project / "draft.md").write_text(f"{quoted} {mark}\n\n1. report.pages\n", "utf-8")
    assert said in run("verify", "draft.md")


def test_a_draft_without_lines_is_placed_by_its_pages(project: Path) -> None:
    (project / "draft.pages").write_text(
        "Draft\nOne.\n\f“Penguins winter on the quay of Gelling,” they say.\n", "utf-8"
    )
    assert "page 2, paragraph 2, quotation: absent" in run("verify", "draft.pages")


@pytest.mark.parametrize(
    ("label", "page", "paragraph", "source"),
    [
        ("2 ¶6", None, 6, 2),
        ("2 page 3, ¶6–7", 3, 6, 2),
        ("Lovell 2024, page 3, ¶6", 3, 6, None),
        ("The page 3 girl 2024, ¶6", None, 6, None),
        ("2", None, None, None),
    ],
)
def test_what_a_mark_shows(label: str, page: int | None, paragraph: int | None, source: int | None) -> None:
    mark = Mark(1, label)
    assert (mark.page, mark.paragraph, mark.shown) == (page, paragraph, source)


@pytest.mark.parametrize(
    ("locator", "mark", "short", "words"),
    [
        (Locator(5, 2), "¶2", "¶2, line 5", "paragraph 2, line 5"),
        (Locator(5, 2, 3), "¶2–3", "¶2–3, line 5", "paragraph 2 to 3, line 5"),
        (Locator(paragraph=2, page=9), "page 9, ¶2", "page 9, ¶2", "page 9, paragraph 2"),
        (Locator(5, 2, heading="Fees"), "¶2", "¶2, line 5", "paragraph 2 under “Fees”, line 5"),
        (Locator(5), "", "line 5", "line 5"),
        (Locator(), "", "", ""),
    ],
)
def test_a_place_for_people_leaves_out_what_is_not_known(locator: Locator, mark: str, short: str, words: str) -> None:
    assert (locator.mark, locator.short, locator.words) == (mark, short, words)
