"""Sources -> a first outline: what is proposed, and that it builds as it is."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from docsets import DOCSETS, FOLDER, export_docset
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.build import BuildRequest, build
from briefings.commands.init import init
from briefings.language.identify import identify_language
from briefings.language.words import split_words
from briefings.model.diagnostic import Code
from briefings.model.proposal import Proposal, Topic
from briefings.model.text import TextFile
from briefings.outline.plan import plan_outline
from briefings.outline.schema import make_schema
from briefings.proposing.association import CERTAIN, likelihood_ratio
from briefings.proposing.propose import MOST_TOPICS, PLAIN, propose_outline, without_topics
from briefings.proposing.write import MOST_LISTED, write_outline
from briefings.readers import read_source
from briefings.syntax.yamltext import quote_text

ROOT = Path(__file__).parent.parent


def read(*texts):
    return [read_source(f"seeds/{i}.txt", text.encode())[0] for i, text in enumerate(texts)]


def propose(*texts):
    return propose_outline(read(*texts), "seeds", "folder")


def seeds():
    files = sorted((ROOT / "seeds").iterdir())
    return [read_source(f"seeds/{file.name}", file.read_bytes())[0] for file in files]


def check_proposal(proposal, sources):
    """Hold what is promised of any proposal: phrases of the sources, each once, and an outline that can be read."""
    assert 1 <= len(proposal.topics) <= MOST_TOPICS
    words = {word for source in sources for word in split_words(source.text)}
    phrases = [phrase for topic in proposal.topics for phrase in topic.keywords]
    assert len(set(phrases)) == len(phrases)
    assert len({topic.title for topic in proposal.topics}) == len(proposal.topics)
    for phrase in phrases:
        assert set(split_words(phrase)) <= words
    outline, found = plan_outline(TextFile("outline.yaml", write_outline(proposal)))
    assert found == ()
    assert [section.title for section in outline.sections] == [topic.title for topic in proposal.topics]
    assert [section.keywords for section in outline.sections] == [topic.keywords for topic in proposal.topics]


def test_the_seeds_of_the_repository() -> None:
    sources = seeds()
    proposal = propose_outline(sources, "seeds", "folder")
    check_proposal(proposal, sources)
    titles = [topic.title for topic in proposal.topics]
    assert proposal.title == "North Korea"
    assert len(titles) == MOST_TOPICS
    assert {"South Korea", "Kim Jong Un", "Comprehensive strategic partnership"} <= set(titles)
    assert all(len(topic.keywords) >= 4 for topic in proposal.topics)
    keywords = {keyword for topic in proposal.topics for keyword in topic.keywords}
    assert "U.S." in keywords
    assert not keywords & {"U.S", "non"}


def test_what_all_speak_of_is_the_title_and_no_section() -> None:
    pumps = "The pump station needs a new pump motor. The pump motor of the pump station costs much. "
    valves = "A relief valve protects the pump. The relief valve opens at nine bar. Each relief valve is tested. "
    tanks = "The storage tank feeds the pump. Rust in the storage tank is the main worry. The storage tank is old. "
    proposal = propose(pumps * 3 + valves * 3, tanks * 3 + pumps, valves + tanks * 2 + pumps)
    assert proposal.title.lower().startswith("pump")
    assert {"relief valve", "storage tank"} & {topic.title.lower() for topic in proposal.topics}
    assert "Pump" not in {topic.title for topic in proposal.topics}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The port was closed by the storm, and it is not known when the cranes will work again.", "en"),
        ("Der Hafen wurde wegen des Sturms geschlossen, und die Kräne sind noch nicht repariert.", "de"),
        ("Le port a été fermé par la tempête, et les grues ne sont pas encore en service.", "fr"),
        ("El puerto fue cerrado por la tormenta y las grúas no están en servicio.", "es"),
        ("Il porto è stato chiuso per la tempesta e le gru non sono ancora in servizio.", "it"),
        ("De haven is door de storm gesloten en de kranen zijn nog niet gerepareerd.", "nl"),
        ("Порт был закрыт из-за шторма, и краны не работают на этой неделе.", "ru"),
        ("Порт був закритий через шторм, і крани не працюють на цьому тижні.", "uk"),
        ("港口因暴风雨关闭。", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert identify_language(split_words(text)) == language


GERMAN = """Die Gewerkschaft fordert höhere Löhne. Der Streik im Hafen dauert bis Freitag. Die Reedereien warten auf die
Schlichtung. Die Schlichtung soll am Donnerstag beginnen, und die Gewerkschaft nimmt an der Schlichtung teil. Wegen dem
Streik liegen die Containerschiffe vor dem Hafen. Die Reedereien schicken die Containerschiffe nach Rotterdam. """


def test_a_language_other_than_english_is_said_in_the_outline() -> None:
    proposal = propose(GERMAN * 4)
    assert proposal.language == "de"
    assert "\nlanguage: de\n" in write_outline(proposal)
    titles = {word for topic in proposal.topics for word in split_words(topic.title)}
    assert titles <= set("gewerkschaft löhne streik hafen reedereien schlichtung containerschiffe rotterdam".split())


@given(st.lists(st.text(max_size=400), min_size=1, max_size=4))
def test_any_text_gives_an_outline_that_can_be_read(texts: list[str]) -> None:
    sources = [source for source in read(*texts) if source]
    proposal = propose_outline(sources, "seeds", "folder")
    outline, found = plan_outline(TextFile("outline.yaml", write_outline(proposal)))
    assert found == ()
    assert len(outline.sections) == len(proposal.topics)


@given(st.text(min_size=1))
def test_any_text_can_be_a_value(text: str) -> None:
    outline, found = plan_outline(TextFile("outline.yaml", f"title: T\nsections: [{{title: {quote_text(text)}}}]\n"))
    shown = re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]", "", text).strip()
    assert found == () or not shown
    assert outline.sections[0].title == shown


@pytest.mark.parametrize(
    "word", ["no", "Null", "~", "- a", "a: b", "a #b", "12", "[a]", "&a", "*a", '"a"', "'", "a, b"]
)
def test_words_that_yaml_would_read_otherwise(word: str) -> None:
    text = f"title: T\nsections: [{{title: S, keywords: [{quote_text(word)}]}}]\n"
    outline, found = plan_outline(TextFile("outline.yaml", text))
    assert (outline.sections[0].keywords, found) == ((word,), ())
    assert yaml.safe_load(text)["sections"][0]["keywords"] == [word]


def test_lines_to_fill_in_are_part_of_the_outline_without_their_marks() -> None:
    text = write_outline(propose_outline(seeds(), "seeds", "folder"))
    head, _, listed = text.partition("\n# sources:")
    opened = head + "\nsources:" + re.sub(r"^# ", "", listed, flags=re.MULTILINE)
    outline, found = plan_outline(TextFile("outline.yaml", opened))
    assert found == ()
    assert [spec.name.value for spec in outline.sources] == sorted(path.name for path in (ROOT / "seeds").iterdir())
    jsonschema.validate(yaml.safe_load(opened), make_schema())
    bloomberg = next(line for line in listed.splitlines() if "002_" in line)
    assert "author" in bloomberg
    assert "publisher" not in bloomberg


def test_a_large_folder_is_not_listed_in_full() -> None:
    sources = read(*(f"Lamp {i} of the quay is lit." for i in range(MOST_LISTED + 7)))
    text = write_outline(Proposal("T", None, (Topic("Lamp"),), None, "seeds", tuple(sources)))
    assert text.count(".txt") == MOST_LISTED
    assert "and 7 more" in text


def test_files_of_one_name_are_listed_by_their_paths() -> None:
    sources = [read_source(path, b"Lamps are lit.")[0] for path in ("seeds/a/x.txt", "seeds/b/x.txt")]
    text = write_outline(Proposal("T", None, (Topic("Lamps"),), None, "seeds", tuple(sources)))
    assert '"seeds/a/x.txt": ' in text


def test_likelihood_ratio() -> None:
    assert likelihood_ratio(1, 10, 10, 100) == pytest.approx(0, abs=1e-9)
    assert likelihood_ratio(10, 10, 10, 100) == pytest.approx(65.0, abs=0.1)
    assert likelihood_ratio(5, 10, 10, 100) > CERTAIN


@pytest.mark.parametrize("docset", DOCSETS)
def test_what_is_proposed_builds_without_an_edit(docset: str, tmp_path: Path) -> None:
    export_docset(docset, tmp_path)
    outcome = init(tmp_path, "seeds", lambda _: None, force=True)
    assert [path.name for path in outcome.written] == ["outline.yaml.bak", "outline.schema.json", "outline.yaml"]
    built = build(BuildRequest(tmp_path, tmp_path / "brief", ("json",)), lambda _: None)
    assert not [item for item in built.diagnostics if item.is_error or item.code is Code.SECTION_GAP]
    ledger = json.loads((tmp_path / "brief.json").read_bytes())
    assert all(section["statements"] for section in ledger["sections"])


def test_the_order_of_hashes_decides_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    written = []
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "briefings", "init", "--force"]
        subprocess.run(
            command, cwd=tmp_path, env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}, check=True
        )
        written.append((tmp_path / "outline.yaml").read_bytes())
    assert written[0] == written[1]


def test_sections_that_nothing_answers_are_left_out() -> None:
    proposal = Proposal("T", None, (Topic("Quay 4: lamps"), Topic("Cranes")), None, "seeds", ())
    assert [topic.title for topic in without_topics(proposal, [0]).topics] == ["Cranes"]
    assert [topic.title for topic in without_topics(proposal, [0, 1]).topics] == [PLAIN]


def test_phrases_go_before_single_words_in_titles() -> None:
    files = sorted((FOLDER / "bridge" / "seeds").rglob("*.txt"))
    sources = [read_source(f"seeds/{file.name}", file.read_bytes())[0] for file in files]
    titles = [topic.title for topic in propose_outline(sources, "seeds", "folder").topics]
    assert "Foot passengers" in titles
    assert "Ferries" not in titles
