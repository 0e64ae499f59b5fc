"""Files under the names that people give them: a name that does not print as it is spelled is a name all the same."""

import unicodedata

import pytest

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify

ARTICLE = "The lighthouse at Tarn cost {} million crowns to mend. Its lamp was lit again in May.\n"

NAMES = {
    "two spaces": "Annual  report.txt",
    "a space that does not break": "Annual\u00a0report.txt",
    "a tab": "Annual\treport.txt",
    "a line break": "Annual\nreport.txt",
    "a line separator": "Annual\u2028report.txt",
    "a space of no width": "Annual\u200breport.txt",
    "a soft hyphen": "An\u00adnual.txt",
    "a mark of byte order": "\ufeffannual.txt",
    "a turned direction": "annual\u202etxt.txt",
    "a ligature": "annual_ﬁle.txt",
    "a sign in colour": "annual ❤\ufe0f.txt",
    "a hyphen that does not break": "annual\u2011report.txt",
    "accents apart": unicodedata.normalize("NFD", "Jährlicher.txt"),
    "Hebrew": "דוח שנתי.txt",
    "no place to break": "annual" * 30 + ".txt",
    "a folder too": "Two  words/annual.txt",
}


def make_project(root, names, head=""):
    for number, name in enumerate(names, 1):
        path = root / "seeds" / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(ARTICLE.format(number), encoding="utf-8")
        except OSError:
            pytest.skip("no file of this system can have such a name")
    (root / "outline.yaml").write_text(
        f"title: T\n{head}key_points: 0\nsections: [{{title: What did the lighthouse at Tarn cost to mend}}]\n",
        encoding="utf-8",
    )
    return build(BuildRequest(root, root / "out" / "brief"), lambda _: None)


def told(answer):
    return [item.code.value for item in answer.diagnostics if item.is_error]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_that_prints_otherwise_than_it_is_spelled_is_cited_and_found(tmp_path, name):
    outcome = make_project(tmp_path, [name])
    assert (told(outcome), [source.file for source in outcome.brief.references]) == ([], [f"seeds/{name}"])
    for path in outcome.written[:2]:
        answer = verify(VerifyRequest(tmp_path, path))
        assert (told(answer), answer.n_passages) == ([], 1)


@pytest.mark.parametrize("ending", ["pdf", "html"])
def test_of_two_files_with_names_that_print_the_same_the_cited_one_is_looked_at(tmp_path, ending):
    names = ["Annual report.txt", "Annual  report.txt"]
    outcome = make_project(tmp_path, names, "attach: []\n")
    assert {source.file for source in outcome.brief.references} == {f"seeds/{name}" for name in names}
    brief = tmp_path / "out" / f"brief.{ending}"
    answer = verify(VerifyRequest(tmp_path, brief))
    assert (told(answer), answer.n_passages) == ([], 2)
    (tmp_path / "seeds" / names[1]).write_text(ARTICLE.format(3), encoding="utf-8")
    assert "source-changed" in told(verify(VerifyRequest(tmp_path, brief)))


def test_a_page_that_names_files_out_of_the_project_reads_none(tmp_path):
    project = tmp_path / "project"
    outcome = make_project(project, ["a.txt"])
    page = project / "out" / "brief.html"
    (tmp_path / "b.txt").write_bytes((project / "seeds" / "a.txt").read_bytes())
    for name in ("../b.txt", str(tmp_path / "b.txt")):
        page.write_text(outcome.written[1].read_text("utf-8").replace("seeds/a.txt", name), encoding="utf-8")
        assert "source-missing" in told(verify(VerifyRequest(project, page)))
        page.write_text(page.read_text("utf-8").replace(name, "seeds/a.txt"), encoding="utf-8")


def test_a_sign_that_asks_for_colour_is_no_change_of_the_words(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("The lighthouse at Tarn cost ©\ufe0f two crowns to mend.\n", "utf-8")
    (tmp_path / "outline.yaml").write_text("title: T\nsections: [{title: What did the lighthouse cost}]\n", "utf-8")
    outcome = build(BuildRequest(tmp_path, tmp_path / "out" / "brief"), lambda _: None)
    assert (told(outcome), len(outcome.written)) == ([], 3)
    assert told(verify(VerifyRequest(tmp_path, tmp_path / "out" / "brief.pdf"))) == []
