"""Citation styles: the mark in the text, the entry in the references, and and nothing for a field that is missing."""

import html
import json
import re
from pathlib import Path

import pytest

from briefings.cards.label import label_cards
from briefings.commands.build import BuildRequest, build
from briefings.model.source import SourceCard, Stated

SEEDS = {
    "a.md": "The cranes of Gelling were repaired by four crews in the week after the storm.",
    "b.md": "Repairs to the cranes of Gelling will cost 3.2 million euros, the port authority said.",
    "c.md": "The crane crews of Gelling asked for a higher pay after the repairs.",
}
OUTLINE = """\
title: T
citations: {style}
evidence: {evidence}
key_points: 0
sources:
  a.md:
    author: Ada Lovell
    title: Four crews
    publisher: The Daily
    date: 2024-05-02
    information_date: 2024-04-30
    url: https://example.org/a
    accessed: 2024-06-01
    kind: report
    descriptor: A monthly of the port, written by its staff.
  b.md: {{author: Ada Lovell, title: The price, date: 2024-05-01}}
sections:
  - {{title: Price, keywords: [cranes], sources: b.md, pin: "Repairs to the cranes of Gelling will cost"}}
  - {{title: Crews, keywords: [crews], sources: a.md, pin: "The cranes of Gelling were repaired by four crews"}}
  - {{title: Pay, keywords: [pay], sources: c.md, pin: "The crane crews of Gelling asked for"}}
"""


def print_brief(tmp_path: Path, style: str, evidence: str = "none") -> list[str]:
    """Give what stands on the page, a line for each paragraph."""
    (tmp_path / "seeds").mkdir()
    for name, text in SEEDS.items():
        (tmp_path / "seeds" / name).write_text(text, "utf-8")
    (tmp_path / "outline.yaml").write_text(OUTLINE.format(style=style, evidence=evidence), "utf-8")
    outcome = build(BuildRequest(tmp_path, tmp_path / "b", ("html",)), lambda _: None)
    assert not outcome.diagnostics, outcome.diagnostics
    page = (tmp_path / "b.html").read_text("utf-8")
    lines = re.findall(r'<p class="(?:words|entry|descriptor|footnote)"[^>]*>(.*?)</p>', page, re.DOTALL)
    return [" ".join(html.unescape(re.sub("<[^>]+>", "", line)).split()) for line in lines]


GOLDEN = {
    "numeric": [
        "Repairs to the cranes of Gelling will cost 3.2 million euros, the port authority said. [1 ¶1]",
        "The cranes of Gelling were repaired by four crews in the week after the storm. [2 ¶1]",
        "The crane crews of Gelling asked for a higher pay after the repairs. [3 ¶1]",
        "Ada Lovell. The price. 1 May 2024.",
        "Ada Lovell. Four crews. The Daily, 2 May 2024, information of 30 April 2024. Report. https://example.org/a, accessed 1 June 2024.",
        "A monthly of the port, written by its staff.",
        "c.md.",
    ],
    "author-date": [
        "Repairs to the cranes of Gelling will cost 3.2 million euros, the port authority said. (Ada Lovell 2024a, ¶1)",
        "The cranes of Gelling were repaired by four crews in the week after the storm. (Ada Lovell 2024b, ¶1)",
        "The crane crews of Gelling asked for a higher pay after the repairs. (c.md n.d., ¶1)",
        "Ada Lovell. 2024a. “The price”. 1 May 2024.",
        "Ada Lovell. 2024b. “Four crews”. The Daily, 2 May 2024, information of 30 April 2024. Report. https://example.org/a, accessed 1 June 2024.",
        "A monthly of the port, written by its staff.",
        "c.md. n.d.",
    ],
    "chicago-notes": [
        "Repairs to the cranes of Gelling will cost 3.2 million euros, the port authority said. [1]",
        "The cranes of Gelling were repaired by four crews in the week after the storm. [2]",
        "The crane crews of Gelling asked for a higher pay after the repairs. [3]",
        "1. Ada Lovell, “The price,” 1 May 2024, ¶1 (source 1).",
        "2. Ada Lovell, “Four crews,” The Daily, 2 May 2024, ¶1 (source 2).",
        "3. c.md, ¶1 (source 3).",
        "Ada Lovell. “The price.” 1 May 2024.",
        "Ada Lovell. “Four crews.” The Daily, 2 May 2024, information of 30 April 2024. Report. https://example.org/a, accessed 1 June 2024.",
        "A monthly of the port, written by its staff.",
        "c.md.",
    ],
}


@pytest.mark.parametrize("style", GOLDEN)
def test_a_style(tmp_path: Path, style: str) -> None:
    assert print_brief(tmp_path, style) == GOLDEN[style]


def test_what_is_missing_is_said_once(tmp_path: Path) -> None:
    print_brief(tmp_path, "numeric", evidence="full")
    page = " ".join(html.unescape(re.sub("<[^>]+>", "", (tmp_path / "b.html").read_text("utf-8"))).split())
    assert "Sources that do not state their title: 1; author: 1; publisher: 2; date: 1; URL: 2; kind: 2." in page
    assert page.count("not stated") == 1, "the kind of two, where the kind of the third is told"


def test_a_note_cites_a_source_shortly_the_second_time(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    text = "The cranes of Gelling were repaired by four crews.\n\nThe cranes cost 3 million euros."
    (tmp_path / "seeds" / "a.md").write_text(text, "utf-8")
    outline = (
        "title: T\ncitations: chicago-notes\nkey_points: 0\nsources: {a.md: {author: Ada Lovell, title: Cranes}}\n"
    )
    outline += "sections: [{title: Cranes, keywords: [cranes, million, crews]}]"
    (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    build(BuildRequest(tmp_path, tmp_path / "b", ("html",)), lambda _: None)
    page = (tmp_path / "b.html").read_text("utf-8")
    notes = re.findall(r'<p class="footnote"[^>]*>(.*?)</p>', page)
    assert [html.unescape(re.sub("<[^>]+>", "", note)) for note in notes] == [
        "1. Ada Lovell, “Cranes”, ¶1 (source 1).",
        "2. Ada Lovell, “Cranes”, ¶2 (source 1).",
    ]


def card(**values: str) -> SourceCard:
    return SourceCard(**{name: Stated(value, "here") for name, value in values.items()})


@pytest.mark.parametrize(
    ("cards", "labels"),
    [
        ([card(author="A", date="2024")], ["A 2024"]),
        ([card(author="A", date="2024-06"), card(author="A", date="2024-05-01")], ["A 2024b", "A 2024a"]),
        ([card(author="A", date="2024"), card(author="a", date="2024")], ["A 2024a", "a 2024b"]),
        ([card(author="A", date="2023"), card(author="A", date="2024")], ["A 2023", "A 2024"]),
        ([card(publisher="P"), card(publisher="P", title="T")], ["P a", "P b"]),
        ([card(title="T"), card()], ["T ", "f1 "]),
        ([card(author="A", date="2024")] * 28, [f"A 2024{x}" for x in [*"abcdefghijklmnopqrstuvwxyz", "aa", "ab"]]),
    ],
)
def test_labels(cards: list[SourceCard], labels: list[str]) -> None:
    made = label_cards([(item, f"f{i}") for i, item in enumerate(cards)])
    assert [f"{label.name} {label.year}{label.letter}" for label in made] == labels


TALK = """---
publisher: The Daily
author: Ada Lovell
---
I saw the cranes of Gelling fall into the harbour on the night of the storm.

The cranes of Gelling were built by four crews from Chile in the spring.
"""


def test_who_says_i_is_named_beside_it(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.md").write_text(TALK, "utf-8")
    (tmp_path / "outline.yaml").write_text(
        "title: T\nsections: [{title: Cranes, question: What of the cranes of Gelling, words: 60}]", "utf-8"
    )
    build(BuildRequest(tmp_path, tmp_path / "b", ("html",)), lambda _: None)
    page = re.sub(r"<[^>]+>", "", (tmp_path / "b.html").read_text("utf-8"))
    printed = " ".join(html.unescape(page).split())
    assert re.search(r"Ada Lovell in The Daily I saw the cranes", printed)
    assert re.search(r"The Daily The cranes of Gelling were built", printed)


def test_a_key_point_of_a_transcript_names_its_speaker(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    turns = [f"Mayor: The cranes of Gelling cost {n} million euros in spring.\nClerk: Thank you." for n in range(3, 8)]
    (tmp_path / "seeds" / "a.txt").write_text("\n".join(turns), "utf-8")
    (tmp_path / "outline.yaml").write_text(
        "title: T\nsections: [{title: Cranes, question: What do the cranes of Gelling cost}]", "utf-8"
    )
    build(BuildRequest(tmp_path, tmp_path / "b", ("html",)), lambda _: None)
    page = (tmp_path / "b.html").read_text("utf-8")
    assert ">Cranes · Mayor</a>" in page[: page.index('id="section-1"')]


MEETING = """# Meeting of the port

**Anna** [00:01:10] Do you know what the cranes of Gelling cost?

**Bert** [00:01:16] I know that the cranes of Gelling cost three million euros, Anna.

**Anna** [00:01:30] The cranes of Gelling cost more than we have, Bert.

**Bert** [00:01:40] You are right.

Nothing was said of what the cranes of Gelling cost the town.
"""


def test_a_passage_of_a_talk_stands_beside_its_speaker_on_the_page_in_the_evidence_and_in_the_ledger(
    tmp_path: Path,
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.md").write_text(MEETING, "utf-8")
    (tmp_path / "outline.yaml").write_text(
        "title: T\nsections: [{title: Cranes, question: What do the cranes of Gelling cost, words: 90}]", "utf-8"
    )
    build(BuildRequest(tmp_path, tmp_path / "b", ("html", "json")), lambda _: None)
    page = " ".join(html.unescape(re.sub(r"<[^>]+>", "", (tmp_path / "b.html").read_text("utf-8"))).split())
    said = {
        "Anna": "The cranes of Gelling cost more than we have, Bert.",
        "Bert": "I know that the cranes of Gelling cost three million euros, Anna.",
    }
    for name, words in said.items():
        assert f"{name} in Meeting of the port {words}" in page
        assert re.search(rf"¶\d, line \d+ [\d ]+{name} \d\s{re.escape(words)}", page)
    assert "Nothing was said" not in page
    assert "00:01" not in page
    ledger = json.loads((tmp_path / "b.json").read_text("utf-8"))
    statements = [*ledger["key_points"], *ledger["sections"][0]["statements"]]
    assert {statement["text"]: statement["speaker"] for statement in statements} == {
        words: name for name, words in said.items()
    }
