"""The public interface for Python: what it exports, and that it neither prints, exits nor raises for bad input."""

import inspect
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefings
from briefings import api
from briefings.writers import WRITERS

ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path):
    (tmp_path / "seeds").mkdir()
    shutil.copy(ROOT / "seeds" / "003_b8533f73c060fba9.txt", tmp_path / "seeds" / "treaty.txt")
    (tmp_path / "outline.yaml").write_text(
        "title: Treaty\nsections: [{title: Treaty, question: What does the treaty say of an armed attack}]\n", "utf-8"
    )
    return tmp_path


def test_each_public_name_is_exported_once_and_documented():
    assert set(briefings.__all__) == {*api.__all__, "__version__"}
    assert dir(briefings) == sorted(briefings.__all__)
    for name in api.__all__:
        found = getattr(briefings, name)
        assert found is getattr(api, name)
        assert inspect.getdoc(found), name
        assert not inspect.isfunction(found) or "return" in inspect.get_annotations(found), name


def test_what_is_not_public_is_no_attribute():
    with pytest.raises(AttributeError, match="no attribute 'pipeline'"):
        _ = briefings.pipeline


def test_the_package_says_that_it_is_typed():
    assert (ROOT / "briefings" / "py.typed").exists()


def test_one_room_is_loaded_without_the_others():
    loaded = "import sys, briefings.model.text; print(sorted(n for n in sys.modules if n.startswith('briefings')))"
    shown = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True).stdout
    assert shown == "['briefings', 'briefings.model', 'briefings.model.text']\n"


def test_a_brief_is_built_checked_explained_and_verified_in_silence(project, capfd):
    checked = briefings.check(project)
    assert not list((project).glob("out/*"))
    built = briefings.build(project, formats=["json", "pdf"])
    assert [path.name for path in built.written] == ["brief.pdf", "brief.json"]
    assert built.brief == checked.brief
    assert briefings.build(project, formats=["pdf", "json"]).unchanged == built.written
    found = briefings.verify(project / "out" / "brief.pdf")
    assert {judgement.verdict for judgement in found.judgements} == {briefings.Verdict.VERBATIM}
    assert found.n_passages == len(built.brief.statements)
    (section,) = briefings.explain(project, "1", top=3).explained
    assert len(section.sentences) >= 3
    assert [source.file for source in briefings.sources(project).sources] == ["seeds/treaty.txt"]
    assert capfd.readouterr() == ("", "")


def test_an_outline_is_proposed(project):
    assert briefings.init(project).has_errors
    assert {path.name for path in briefings.init(project, force=True).written} >= {"outline.yaml"}


@pytest.mark.parametrize("call", [briefings.build, briefings.check, briefings.explain, briefings.sources])
def test_bad_input_is_told_and_raises_nothing(call, tmp_path):
    outcome = call(tmp_path)
    assert outcome.has_errors
    assert outcome.brief is None
    assert [item.code for item in outcome.diagnostics] == [briefings.Code.OUTLINE_MISSING]
    assert outcome.diagnostics[0].code.severity is briefings.Severity.ERROR


@pytest.mark.parametrize(
    ("output", "formats", "written"),
    [
        ("report.html", [], ["report.html"]),
        ("report.html", ["json", "html"], ["report.html", "report.json"]),
        ("report.v2", ["json"], ["report.v2.json"]),
    ],
)
def test_an_output_may_name_its_format_by_its_ending(output, formats, written, project, tmp_path):
    outcome = briefings.build(project, output=tmp_path / output, formats=formats)
    assert [path.name for path in outcome.written] == written


def test_an_output_of_another_format_is_refused(project):
    with pytest.raises(ValueError, match=r"brief does not write '\.docx'"):
        briefings.build(project, output="report.docx")


def test_a_format_that_is_none_is_refused(project):
    with pytest.raises(ValueError, match=f"'docs' is no format; there are {', '.join(WRITERS)}"):
        briefings.build(project, formats=["docs"])


def test_formats_are_one_name_or_several_in_any_case(project):
    for number, formats in enumerate(("json", "JSON", ["Json"], (name for name in ["json"]))):
        built = briefings.build(project, output=project / f"report{number}", formats=formats)
        assert [path.name for path in built.written] == [f"report{number}.json"]


@pytest.mark.parametrize(
    "arguments",
    [{"output": "."}, {"output": "/"}, {"output": "a\0b"}, {"formats": "docx"}, {"output": "a.pdf", "formats": "json"}],
)
def test_an_output_that_can_be_none_raises(project, arguments):
    with pytest.raises(ValueError, match=r"is not the name of a file|is no format|and the format is"):
        briefings.build(project, **arguments)
    assert not list(project.glob("*.json"))


def test_a_section_is_named_by_its_number(project):
    assert [each.title for each in briefings.explain(project, 1, top=1).explained] == ["Treaty"]
    with pytest.raises(ValueError, match="1 or more"):
        briefings.explain(project, top=0)
