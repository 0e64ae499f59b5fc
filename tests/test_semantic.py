"""The optional extra: ranking by nearness in meaning; with its package installed, without it, and in other languages."""

import json
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefings.cli import app
from briefings.language.tables.en import ENGLISH
from briefings.ranking import semantic
from briefings.ranking.index import index_sentences
from briefings.ranking.match import look_up
from briefings.ranking.query import Wording
from briefings.ranking.rank import rank_sentences
from briefings.ranking.weights import MEANING
from briefings.readers import read_source

needs_the_extra = pytest.mark.skipif(
    find_spec(semantic.PACKAGE) is None, reason=f"the optional extra is not installed: {semantic.INSTALL}"
)
OUTLINE = "title: T\n{}sections:\n  - title: Physicians\n    keywords: [hospital]\n"
ARTICLE = "The hospital was built in 1904. Doctors and nurses treat the sick there. The car park holds ninety cars.\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "hospital.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, arguments, prog_name="brief", catch_exceptions=False)


def write_outline(*lines):
    Path("outline.yaml").write_text(OUTLINE.format("".join(f"{line}\n" for line in lines)), encoding="utf-8")


def read(*texts):
    return [read_source(f"{i}.txt", text.encode())[0] for i, text in enumerate(texts)]


def test_without_the_package_it_says_so_and_ranks_by_words(project, monkeypatch):
    monkeypatch.setattr(semantic, "PACKAGE", "no_such_package")
    write_outline()
    run("build", "--format", "json")
    plain = json.loads(Path("out/brief.json").read_bytes())["sections"]
    write_outline("semantic: true")
    result = run("build", "--format", "json")
    assert result.exit_code == 0
    assert (
        "outline.yaml:2:11: warning[semantic-unavailable]: 'semantic' asks for a package that is not" in result.stderr
    )
    assert "hint: pip install 'briefings[semantic]'" in result.stderr
    assert json.loads(Path("out/brief.json").read_bytes())["sections"] == plain


def test_where_it_is_not_asked_for_nothing_is_said_or_loaded(project):
    write_outline("semantic: no")
    code = (
        "import sys; from briefings.commands.build import BuildRequest, build; from pathlib import Path\n"
        "outcome = build(BuildRequest(Path(), Path('out/brief'), ('json',)), lambda _: None)\n"
        "assert {item.code.value for item in outcome.diagnostics} <= {'section-weak'}\n"
        "assert outcome.written and 'wordllama' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_installing_the_package_is_a_reason_to_build_anew(project, monkeypatch):
    write_outline()
    monkeypatch.setattr(semantic, "PACKAGE", "no_such_package")
    assert "wrote" in run("build", "--format", "json").stdout
    assert "up to date" in run("build", "--format", "json").stdout
    monkeypatch.setattr(semantic, "PACKAGE", "typer")
    assert "wrote" in run("build", "--format", "json").stdout


def test_true_or_false(project):
    write_outline("semantic: perhaps")
    result = run("check")
    assert result.exit_code == 1
    assert "outline.yaml:2:11: error[bad-value]: 'semantic' is 'perhaps'" in result.stderr
    assert "hint: give true or false" in result.stderr


@needs_the_extra
def test_a_language_that_the_model_does_not_know(project):
    write_outline("language: de", "semantic: true")
    result = run("check")
    assert "warning[semantic-unavailable]: 'semantic' knows English only, not 'de'" in result.stderr


@needs_the_extra
def test_a_sentence_without_a_word_of_the_question_is_found_by_its_meaning():
    sources = read(
        "The lamp on the quay is green.", "Doctors and nurses treat the sick.", "Ninety cars are parked here."
    )
    index = index_sentences(sources, ENGLISH)
    query = Wording({"physicians": 1.0, "hospital": 1.0}, (), frozenset({"physicians", "hospital"}))
    meanings = semantic.embed_sentences(index, sources)
    near = semantic.match_meaning(tuple(query.words), index, meanings)
    assert int(near.argmax()) == 1
    assert 0 <= near.min() <= near.max() <= 1
    with_meanings = replace(index, meanings=meanings)
    (best, *_) = rank_sentences(look_up(query, with_meanings), sources, range(3))
    assert best.source == 1
    assert dict(best.parts)["meaning"] == MEANING
    assert "meaning" not in dict(rank_sentences(look_up(query, index), sources, range(3))[0].parts)


@needs_the_extra
def test_by_meaning_the_nearest_has_the_whole_part_and_the_next_has_less():
    sources = read("The lamp is green. Doctors and nurses treat the sick. A hospital opened. Cars are parked here.")
    index = index_sentences(sources, ENGLISH)
    meanings = semantic.embed_sentences(index, sources)
    near = semantic.match_meaning(("physicians",), index, meanings)
    fused = semantic.rank_meaning(("physicians",), index, meanings)
    assert list(fused.argsort()) == list(near.argsort())
    assert sorted(fused, reverse=True) == pytest.approx([1, 61 / 62, 61 / 63, 61 / 64])


@needs_the_extra
def test_the_surroundings_count_within_a_source_only():
    near = "Doctors and nurses treat the sick. "
    sources = read(near * 3 + "The lamp is green.", "The lamp is green. The lamp is red.")
    index = index_sentences(sources, ENGLISH)
    score = semantic.match_meaning(("physicians",), index, semantic.embed_sentences(index, sources))
    assert score[3] > score[4]
    alone = index_sentences(sources[1:], ENGLISH)
    expected = semantic.match_meaning(("physicians",), alone, semantic.embed_sentences(alone, sources[1:]))
    assert list(score[4:]) == pytest.approx(list(expected), abs=1e-5)


@needs_the_extra
def test_no_words_and_no_sentences():
    for sources in ([], read("The lamp is green.")):
        index = index_sentences(sources, ENGLISH)
        meanings = semantic.embed_sentences(index, sources)
        assert not semantic.rank_meaning((), index, meanings).any()
        assert len(semantic.match_meaning(("lamp",), index, meanings)) == len(index)


@needs_the_extra
def test_it_needs_no_network_and_leaves_logging_alone(project):
    write_outline("semantic: true")
    code = (
        "import logging, socket, sys; from briefings.commands.build import BuildRequest, build; from pathlib import Path\n"
        "def refuse(*_): raise AssertionError('the network is not to be used')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "outcome = build(BuildRequest(Path(), Path('out/brief'), ('json',)), lambda _: None)\n"
        "assert {item.code.value for item in outcome.diagnostics} <= {'section-weak'}\n"
        "assert outcome.written and 'wordllama' in sys.modules\n"
        "assert not logging.getLogger().handlers"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env={"HOME": str(project / "home"), "PYTHONPATH": ":".join(sys.path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
