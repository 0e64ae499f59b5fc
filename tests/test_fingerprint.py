"""The code by which a recipient holds a file to what its sender said of it."""

import json
from pathlib import Path

import pypdfium2
import pytest
import yaml
from docsets import export_docset

from briefings.commands.build import BuildRequest, build
from briefings.commands.outcome import Outcome
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.diagnostic import Code
from briefings.model.fingerprint import make_fingerprint, read_fingerprint
from briefings.model.proof import VerifyOutcome
from briefings.model.text import TextFile
from briefings.outline.plan import plan_outline
from briefings.outline.stated import plan_stated, state_outline


def make(root: Path) -> Outcome:
    export_docset("bridge", root)
    return remake(root)


def remake(root: Path) -> Outcome:
    outcome = build(BuildRequest(root, root / "b"), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return outcome


def judge(file: Path, expected: str = "") -> VerifyOutcome:
    return verify(VerifyRequest(file.parent, file, expected=expected))


def codes(outcome: VerifyOutcome) -> set[Code]:
    return {item.code for item in outcome.diagnostics}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    root = tmp_path_factory.mktemp("made")
    outcome = make(root)
    return root / "b.pdf", outcome


def test_build_verify_and_the_page_tell_the_same_code(made) -> None:
    file, outcome = made
    with pypdfium2.PdfDocument(file) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert outcome.fingerprint == judge(file).fingerprint == make_fingerprint(file.with_suffix(".json").read_bytes())
    assert outcome.fingerprint in text
    assert outcome.fingerprint in file.with_suffix(".html").read_text("utf-8")


def test_a_brief_is_held_to_the_code_that_its_sender_stated(made) -> None:
    file, outcome = made
    assert judge(file, outcome.fingerprint).diagnostics == ()
    other = "0000-0000-0000-0000"
    held = judge(file, other)
    assert codes(held) == {Code.FINGERPRINT_OTHER}
    assert other in held.diagnostics[0].message
    assert outcome.fingerprint in held.diagnostics[0].message


def test_a_file_without_a_ledger_cannot_be_held_to_a_code(made) -> None:
    file, outcome = made
    page = file.with_name("without.html")
    page.write_text(file.with_suffix(".html").read_text("utf-8").replace('id="ledger"', ""), "utf-8")
    held = judge(page, outcome.fingerprint)
    assert codes(held) == {Code.FINGERPRINT_OTHER}
    assert "ledger" in held.diagnostics[0].message


@pytest.mark.parametrize("change", ["source", "question", "title of a source"])
def test_who_changes_source_outline_or_card_changes_the_code(made, tmp_path: Path, change: str) -> None:
    make(tmp_path)
    source = next(path for path in sorted((tmp_path / "seeds").iterdir()))
    outline = yaml.safe_load((tmp_path / "outline.yaml").read_text("utf-8"))
    if change == "source":
        source.write_text(source.read_text("utf-8") + "\n\nA word more.\n", "utf-8")
    elif change == "question":
        outline["sections"][0]["question"] += " And what else?"
    else:
        outline["sources"] = {source.name: {"title": "Another title"}}
    (tmp_path / "outline.yaml").write_text(yaml.safe_dump(outline), "utf-8")
    assert remake(tmp_path).fingerprint != made[1].fingerprint
    assert judge(tmp_path / "b.pdf").diagnostics == ()


@pytest.mark.parametrize("typed", ["7kq2m9xa30ftzc4e", "7KQ2-M9XA-3OFT-ZC4E", " 7KQ2 m9xa\u20113oft ZC4E "])
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert read_fingerprint(typed) == "7KQ2-M9XA-30FT-ZC4E"


@pytest.mark.parametrize("typed", ["7KQ2-M9XA-30FT", "7KQ2-M9XA-30FT-ZC4E-7KQ2", "7KQ2-M9XA-30FT-ZC4U", "hello"])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="is no fingerprint"):
        read_fingerprint(typed)


OUTLINE = """
title: The bridge  # between us
seeds: [private/folder]
sources:
  exclude: {weight: 0}
sections:
  - title: Costs
    question: What does it cost?
    keywords: [steel]
    exclude: [Project Magpie]
    sections:
      - {title: Steel, exclude: {word: oil}}
"""


def test_the_outline_travels_without_what_is_private() -> None:
    stated = state_outline(OUTLINE)
    told = json.dumps(stated)
    assert not [word for word in ("between us", "private", "Magpie", "oil") if word in told]
    assert stated["withheld"] == ["exclude", "seeds"]
    assert "exclude" in stated["sources"]  # the name of a file


def test_the_outline_that_travels_asks_the_same() -> None:
    written = plan_outline(TextFile("outline.yaml", OUTLINE))[0]
    travelled, said = plan_stated(json.loads(json.dumps(state_outline(OUTLINE))))
    assert said == ()
    assert [section.title for section in travelled.sections] == [section.title for section in written.sections]
    assert travelled.sections[0].question == written.sections[0].question
    assert travelled.sections[0].keywords == written.sections[0].keywords
    assert travelled.sources[0].weight == written.sources[0].weight == 0
