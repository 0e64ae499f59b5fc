"""Lists that are one sentence: what is one and what is none, found, printed, and read back word for word."""

import json
from pathlib import Path

import pytest
from reading import check_invariants, read
from selecting import ask, choose, texts

from briefings.choosing.passages import make_passage
from briefings.choosing.verdict import Refusal
from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.composing.listing import find_listing
from briefings.language.tables.en import ENGLISH
from briefings.model.brief import Item
from briefings.model.passage import Passage
from briefings.model.proof import VerifyOutcome
from briefings.structure.items import MOST_ITEMS
from briefings.structure.listing import MOST_LISTED_WORDS


def show_list(text: str, file: str = "a.md") -> list[str]:
    """Give lead-in and items of the first list that is one sentence, each item after as many ">" as it is deep."""
    source = read(file, text.encode())
    check_invariants(source)
    lists = [parts for sentence in source.sentences if (parts := source.parts_of(sentence.span))]
    return [">" * part.level + source.words_of(part.span) for part in lists[0]] if lists else []


@pytest.mark.parametrize(
    ("text", "file", "parts"),
    [
        (
            "The board takes fees. A permit of the board must:\n\n- name the ship;\n- bear a stamp.\n",
            "a.md",
            ["A permit of the board must:", ">name the ship;", ">bear a stamp."],
        ),
        (
            "To be complete, a request must\n* name the ship\n* bear a stamp\n\nThe board answers.\n",
            "a.txt",
            ["To be complete, a request must", ">name the ship", ">bear a stamp"],
        ),
        (
            "Ships pay no tolls for the following cargo:\n1. old timber\n2. dry fish and salt\n",
            "a.txt",
            ["Ships pay no tolls for the following cargo:", ">1. old timber", ">2. dry fish and salt"],
        ),
        (
            "Ships pay no tolls for the following cargo:\n\n1. old timber\n1. dry fish and salt\n",
            "a.md",
            ["Ships pay no tolls for the following cargo:", ">old timber", ">dry fish and salt"],
        ),
        (
            "The board of Gelling may:\n\n(a) close the gate;\n\n(b) raise the toll; and\n\n(c) call the pilot\n",
            "a.md",
            ["The board of Gelling may:", ">(a) close the gate;", ">(b) raise the toll; and", ">(c) call the pilot"],
        ),
        (
            "The board of Gelling may:\n\n* take\n  - timber,\n  - fish;\n* close the **old gate**\n",
            "a.md",
            ["The board of Gelling may:", ">take", ">>timber,", ">>fish;", ">close the old gate"],
        ),
        (
            "The board of Gelling may:\n<!-- x -->\n\n- close the gate\n\n  of the port\n- raise the toll\n\n  It did so in June.\n",
            "a.md",
            ["The board of Gelling may:", ">close the gate of the port", ">raise the toll"],
        ),
        (
            "The board of Gelling will:\n• Pay for the three cranes of the port.\n•Mend the old gate.\n",
            "a.txt",
            ["The board of Gelling will:", ">Pay for the three cranes of the port.", ">Mend the old gate."],
        ),
        (
            "Der Antrag muss enthalten:\n- den Namen des Schiffs\n- den Stempel des Hafens\n",
            "a.txt",
            ["Der Antrag muss enthalten:", ">den Namen des Schiffs", ">den Stempel des Hafens"],
        ),
    ],
)  # fmt: skip
def test_a_lead_in_and_its_items_are_one_sentence(text: str, file: str, parts: list[str]) -> None:
    assert show_list(text, file) == parts


LEAD = "A request to the board of Gelling must include:"


@pytest.mark.parametrize(
    "text",
    [
        "Attendees:\n\n- the mayor\n- the pilot\n",
        "Duties of the board:\n\n- the gate\n- the toll\n",
        "# A request to the board must include:\n\n- the name\n- the stamp\n",
        "**What a request must include**\n\n- the name\n- the stamp\n",
        "What a request must include\n\n- The name\n- The stamp\n",
        "The board met in June.\n\n- the name\n- the stamp\n",
        f"{LEAD}\n\n- [the name](name.md)\n- [the stamp](stamp.md)\n",
        f"{LEAD}\n\n- https://example.org/name\n- https://example.org/stamp\n",
        f"{LEAD}\n\n- [x] the name\n- [ ] the stamp\n",
        f"{LEAD}\n\n- Ada Lovell (Harbour Board)\n- Bo Quay, Gelling Daily\n",
        f"{LEAD}\n\n- the name\n\nThe board met.\n\n- the stamp\n",
        f"{LEAD}\n\n- the name\n- the stamp\n\n```\ncode\n```\n\n- the toll\n",
        f"{LEAD}\n\n" + "- the name\n" * (MOST_ITEMS + 1),
        f"{LEAD}\n\n- the name\n- " + "ship " * MOST_LISTED_WORDS,
        "The levy rests on three rules:\n\n- Ships of the line pay nothing at all.\n- Ferries pay two crowns a day.\n",
    ],
)
def test_what_is_no_list_of_one_sentence(text: str) -> None:
    assert show_list(text) == []


def test_a_letter_inside_a_wrapped_sentence_begins_no_item() -> None:
    text = "The harbour board of Gelling may at any time (a) close the\ngate of the old port to ferries, and\n(b) raise the toll.\n"
    assert len(read("a.txt", text.encode()).sentences) == 1
    wrapped = "The harbour board of Gelling may at any time of the day:\n(a) close the gate of the old port to all\nships, and\n(b) raise the toll.\n"
    assert show_list(wrapped, "a.txt")[1:] == [
        ">(a) close the gate of the old port to all ships, and",
        ">(b) raise the toll.",
    ]


def test_items_that_are_sentences_stay_sentences() -> None:
    text = "The levy rests on two rules:\n\n- Ships of the line pay nothing at all.\n- Ferries pay two crowns a day.\n"
    source = read("a.md", text.encode())
    assert isinstance(make_passage(0, len(source.sentences) - 1, [source], ENGLISH), Passage)


@pytest.mark.parametrize(
    ("lead", "stands"),
    [("In the port of Gelling nobody may:", False), ("The board of Gelling has these rules:", True)],
)
def test_an_item_that_goes_on_from_its_lead_in_says_nothing_alone(lead: str, stands: bool) -> None:
    text = f"{lead}\n\n" + "- However, sell tickets for the ferries of Gelling. The ferries sail at noon.\n" * 9
    source = read("a.md", text.encode())
    found = [isinstance(make_passage(0, i, [source], ENGLISH), Passage) for i in range(len(source.sentences))]
    assert found[-2:] == [stands, True]


@pytest.mark.parametrize("lead", ["The agenda of the board for today is:", "For more on the tolls of Gelling, see:"])
def test_a_list_that_leads_away_is_no_passage(lead: str) -> None:
    source = read("a.md", f"{lead}\n\n- the toll of ferries\n- the cranes of the port\n".encode())
    assert source.parts_of(source.sentences[0].span)
    assert isinstance(make_passage(0, 0, [source], ENGLISH), Refusal)


RULES = """# Rules

The harbour board of Gelling issues permits to ships. To count as complete, a request for a permit must

- name the ship and its owner;
- state the cargo, which may be
  * timber or coal,
  * fuel;
- bear the stamp of the **harbour master**

The gate of the old port opens at noon.

The board refuses ships that:

1. carry no insurance;
2. owe tolls to the harbour
"""


def test_a_question_finds_the_list_and_gets_the_whole_of_it() -> None:
    sources = (read("rules.md", RULES.encode()),)
    (section,) = choose(sources, ask("Which insurance do ships need?", "insurance", "tolls", words=20))
    printed = texts(section.passages, sources)
    assert "The board refuses ships that: 1. carry no insurance; 2. owe tolls to the harbour" in printed


def test_a_listing_has_the_words_of_its_source_and_no_others() -> None:
    source = read("rules.md", RULES.encode())
    sentence = next(each for each in source.sentences if source.words_of(each.span).startswith("To count"))
    listing = find_listing(source, sentence.span)
    assert listing

    def walk(items: tuple[Item, ...]) -> list[str]:
        return [text for item in items for text in (item.text, *walk(item.items))]

    assert " ".join([listing.lead, *walk(listing.items)]) == source.words_of(sentence.span)
    assert [len(item.items) for item in listing.items] == [0, 2, 0]
    assert not any(item.numbered for item in listing.items)
    assert source.locate(1, 1).mark == "¶1–6"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "rules.md").write_text(RULES, encoding="utf-8")
    sections = (
        "{title: Permits, question: What must a request for a permit include}",
        "{title: Refusal, question: Which ships does the board refuse, keywords: [insurance, tolls]}",
    )
    (tmp_path / "outline.yaml").write_text(f"title: T\nsections: [{', '.join(sections)}]\n", encoding="utf-8")
    return tmp_path


def look(root: Path, file: str) -> VerifyOutcome:
    return verify(VerifyRequest(root, root / file))


def codes(answer: VerifyOutcome) -> list[str]:
    return [item.code.value for item in answer.diagnostics]


def test_a_printed_list_is_read_back_from_pdf_and_page(project: Path) -> None:
    build(BuildRequest(project, project / "out" / "brief"), lambda _: None)
    ledger = json.loads((project / "out" / "brief.json").read_bytes())
    statements = [each for section in ledger["sections"] for each in section["statements"]]
    listed = [each for each in statements if each["items"]]
    assert len(listed) == 2
    for statement in listed:
        for item in statement["items"]:
            assert item["text"].split()[-1] in RULES[item["start"] : item["end"]].replace("*", "")
    assert {(each["citations"][0]["paragraph"], each["citations"][0]["last_paragraph"]) for each in listed} == {
        (1, 6), (8, 10)
    }  # fmt: skip
    for file in ("out/brief.pdf", "out/brief.html"):
        answer = look(project, file)
        assert codes(answer) == []
        assert any("may be timber or coal, fuel; bear the stamp" in each.passage.text for each in answer.judgements)
    page = (project / "out" / "brief.html").read_text("utf-8")
    assert "<li" in page
    assert "2. owe tolls" in page.replace("</span>", "").replace('<span class="whole">', "")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("name the ship and its owner;", "name the ship or its owner;", "passage-altered"),
        ("name the ship and its owner;", "", "passage-altered"),
        ("bear the stamp of the harbour master", "", "passage-altered"),
        ("1. carry no insurance;", "2. carry no insurance;", "passage-altered"),
    ],
)
def test_a_list_that_was_edited_is_found(project: Path, old: str, new: str, code: str) -> None:
    build(BuildRequest(project, project / "out" / "brief"), lambda _: None)
    page = (project / "out" / "brief.html").read_text("utf-8")
    assert f">{old}</span>" in page
    (project / "edited.html").write_text(page.replace(f">{old}</span>", f">{new}</span>"), "utf-8")
    assert set(codes(look(project, "edited.html"))) == {code}


def test_templates_that_know_no_lists_print_their_words(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates" / "list.html").write_text(
        '{% from "macros.html" import passage %}'
        "{% macro listed(statement, marks) %}{{ passage(statement) }}&nbsp;{{ marks }}{% endmacro %}"
        "{% macro lines(items) %}{% for item in items %} {{ item.text }}{{ lines(item.items) }}{% endfor %}{% endmacro %}",
        "utf-8",
    )
    build(BuildRequest(project, project / "out" / "brief"), lambda _: None)
    assert codes(look(project, "out/brief.pdf")) == []
    assert "<li><span data-proof" not in (project / "out" / "brief.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("The board refuses ships that:\n\n1. carry no insurance;\n2. owe tolls to the harbour [rules.md ¶8–10]\n", []),
        (
            "The board refuses ships that:\n\n1. carry insurance;\n2. owe tolls to the harbour [rules.md]\n",
            ["passage-altered"],
        ),
        ("The board refuses ships that:\n\n1. carry no insurance; [rules.md]\n2. sink [rules.md]\n", None),
        (
            "We went to the port and saw that:\n\n- it is old\n- The gate of the old port opens at noon. [rules.md]\n",
            [],
        ),
    ],
)
def test_a_list_in_a_draft_is_looked_up_as_one(project: Path, draft: str, found: list[str] | None) -> None:
    (project / "draft.md").write_text(draft, "utf-8")
    answer = look(project, "draft.md")
    if found is None:
        assert len(answer.judgements) == 2
    else:
        assert codes(answer) == found
        assert len(answer.judgements) == 1
