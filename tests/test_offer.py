"""Words of the sources that are offered to a section as keywords."""

import json

import pytest
from docsets import export_docset
from typer.testing import CliRunner

from briefings.cli import app
from briefings.language.tables.en import ENGLISH
from briefings.language.words import split_words, stem_word
from briefings.model.text import TextFile
from briefings.outline.plan import plan_outline


@pytest.fixture
def project(tmp_path, monkeypatch):
    folder = export_docset("bridge", tmp_path)
    monkeypatch.chdir(folder)
    return folder


def offer(*arguments):
    result = CliRunner().invoke(app, ["init", "--keywords", *arguments], prog_name="brief", catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_offers_are_words_of_the_sources_that_the_section_does_not_ask_for_yet(project):
    texts = {path.name: path.read_text("utf-8") for path in sorted((project / "seeds").rglob("*.*"))}
    sections = json.loads(offer("--json"))["sections"]
    assert [section["title"] for section in sections if not section["offers"]] == ["Grey whales"]
    outline, _ = plan_outline(TextFile("outline.yaml", (project / "outline.yaml").read_text("utf-8")))
    specs = [spec for section in outline.sections for spec in (section, *section.sections)]
    for section, spec in zip(sections, specs, strict=True):
        asked = " ".join((spec.title, spec.question, *spec.keywords))
        stems = {stem_word(word, ENGLISH) for word in split_words(asked)} - ENGLISH.function_words
        for each in section["offers"]:
            words = split_words(each["words"])
            assert not {stem_word(word, ENGLISH) for word in words} & stems
            assert not set(words) <= ENGLISH.function_words
            assert each["count"] >= each["n_sources"] >= 1
            assert " ".join(each["example"].split())[:20] in " ".join(texts[each["file"].split("/")[-1]].split())


def test_offers_can_be_copied_into_the_outline_and_nothing_is_written(project):
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    lines = offer().splitlines()
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    start = lines.index("    keywords:")
    end = lines.index("", start)
    text = "title: T\nsections:\n  - title: S\n" + "\n".join(lines[start:end]) + "\n"
    outline, told = plan_outline(TextFile("outline.yaml", text))
    assert told == ()
    assert len(outline.sections[0].keywords) == end - start - 1


def test_a_section_that_stands_near_nothing_is_told(project):
    (project / "outline.yaml").write_text("title: T\nsections: [{title: Volcanoes}]\n")
    assert "nothing stands near" in offer()


def test_offers_need_an_outline(tmp_path):
    result = CliRunner().invoke(app, ["init", "--keywords", "--project", str(tmp_path)], prog_name="brief")
    assert result.exit_code == 1
    assert "outline.yaml" in result.output
