"""Plain text into blocks, sentences and a card."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading import check_invariants, found, read, show

from briefings.model.source import BlockKind
from briefings.readers import read_source
from briefings.readers.formats.text import read_text
from briefings.readers.headings import is_heading
from briefings.readers.programs import is_program

ARTICLE = """\
Port of Gelling reopens
1204 views
By Ada Lovell
Published on 12 March 2024

GELLING (Norland Press) - The port reopened on Monday. Two cranes were damaged by the storm.

What will it cost?

- Repairs to the cranes: 3.2 million euros.
2) Lamps for the quay.

Port of Gelling reopens
RECOMMEND:
© 2024 Gelling Daily
The post Port of Gelling reopens appeared first on Gelling Daily.
"""


def test_an_article() -> None:
    reading = read_text(ARTICLE)
    assert show(reading) == [
        "heading: Port of Gelling reopens",
        "furniture: 1204 views",
        "furniture: By Ada Lovell",
        "furniture: Published on 12 March 2024",
        "furniture: GELLING (Norland Press) - ",
        "paragraph: The port reopened on Monday. Two cranes were damaged by the storm.",
        "heading: What will it cost?",
        "furniture: - ",
        "list item: Repairs to the cranes: 3.2 million euros.",
        "furniture: 2) ",
        "list item: Lamps for the quay.",
        "furniture: Port of Gelling reopens",
        "furniture: RECOMMEND:",
        "furniture: © 2024 Gelling Daily",
        "furniture: The post Port of Gelling reopens appeared first on Gelling Daily.",
    ]
    assert found(reading) == {
        "title": "Port of Gelling reopens", "author": "Ada Lovell", "date": "2024-03-12", "publisher": "Norland Press",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\t\n", []),
        ("\ufeffOne line here.", ["paragraph: \ufeffOne line here."]),
        ("First line.\nSecond line.", ["paragraph: First line.", "paragraph: Second line."]),
        (
            "A line that is broken\nin the middle of it\nand once more.",
            ["paragraph: A line that is broken\nin the middle of it\nand once more."],
        ),
        ("First one.\r\n\r\nSecond one.\r\n", ["paragraph: First one.", "paragraph: Second one."]),
        (
            "1. First point.\n2. Second point.",
            ["furniture: 1. ", "list item: First point.", "furniture: 2. ", "list item: Second point."],
        ),
        ("-", ["furniture: -"]),
        ("He listed them:", ["heading: He listed them:"]),
    ],
)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert show(read_text(text)) == blocks


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("Port of Gelling reopens", True),
        ("Findings:", True),
        ("What now?", True),
        ("It reopened.", False),
        ("It reopened. [3]", False),
        ("It reopened.[2 ¶6][harbour.txt]", False),
        ("It will reopen. (Gelling Daily)", False),
        ("It will reopen. https://example.org/a", False),
        ("It will reopen on Monday. More here", False),
        ("It is over. Now what", True),
        ("Talks of Mr. Quay and Ms. Lovell", True),
        ("The port (Gelling)", True),
        ("The port: https://example.org/a", True),
        ("The port [Gelling]", True),
        ("[3]", True),
        ("“It reopened.”", False),
        ("First this. Then that:", False),
        ("Who would have thought that it would ever reopen after such a storm?", False),
        ("word " * 21, False),
    ],
)
def test_headings(words: str, heading: bool) -> None:
    assert is_heading(words.strip()) is heading


WIRE = """\
PORT OF GELLING FEARS LOSSES
  Growing friction between the
  U.S. And Norland has raised fears among many of the ports that
  the row could inflict far-reaching damage, officials said.
      They told a reporter in the capitals that a U.S.
  Move against ships might lead to curbs on the trade of both.
      "It will not help," said Bo Quay.
      Ships wait for nine days outside of the harbour of the
  town, the mayor said.
Reporter
"""
LETTER = """\
Repairs
The port of Gelling reopened on Monday after a storm had damaged two of
its four cranes. The union of the
Harbour Workers puts the costs at 5 million euros.
It wants the ports authority to pay for all of the repairs, and says it
will strike if not.
-----
Ships wait outside.

More: https://example.org/{}
"""


def test_paragraphs_of_wrapped_text_are_told_by_indentation_and_short_lines() -> None:
    assert [re.sub(r"\n *", " / ", block) for block in show(read_text(WIRE))] == [
        "heading: PORT OF GELLING FEARS LOSSES",
        (
            "paragraph: Growing friction between the / U.S. And Norland has raised fears among many of the ports that"
            " / the row could inflict far-reaching damage, officials said."
        ),
        (
            "paragraph: They told a reporter in the capitals that a U.S."
            " / Move against ships might lead to curbs on the trade of both."
        ),
        'paragraph: "It will not help," said Bo Quay.',
        "paragraph: Ships wait for nine days outside of the harbour of the / town, the mayor said.",
        "heading: Reporter",
    ]


@pytest.mark.parametrize("address", ["cranes", "cranes/" * 30])
def test_a_heading_a_rule_and_a_long_line_are_blocks_of_their_own_in_wrapped_text(address: str) -> None:
    assert [re.sub("\n", " / ", block) for block in show(read_text(LETTER.format(address)))] == [
        "heading: Repairs",
        (
            "paragraph: The port of Gelling reopened on Monday after a storm had damaged two of"
            " / its four cranes. The union of the / Harbour Workers puts the costs at 5 million euros."
        ),
        "paragraph: It wants the ports authority to pay for all of the repairs, and says it / will strike if not.",
        "furniture: -----",
        "paragraph: Ships wait outside.",
        f"heading: More: https://example.org/{address}",
    ]


def test_a_run_of_wrapped_lines_is_one_paragraph_in_a_text_of_long_lines() -> None:
    long = (
        "The port of Gelling reopened on Monday, and so it will stay for some time, its master said in the town. " * 2
    )
    wrapped = "A storm had damaged two\nof its cranes, and closed\nit for a week."
    assert show(read_text(f"{long}\n{long}\nSo it is.\n\n{wrapped}\n"))[-1] == f"paragraph: {wrapped}"


def test_the_card_says_where_each_field_stands() -> None:
    source = read("seeds/a.txt", ARTICLE.encode())
    assert source.card.title is not None
    assert source.card.date is not None
    assert (source.card.title.where, source.card.date.value, source.card.date.where) == (
        "line 1",
        "2024-03-12",
        "line 4",
    )
    assert source.card.url is None


def test_sentences_have_paragraph_and_line() -> None:
    source = read("seeds/a.txt", ARTICLE.encode())
    assert [(source.words_of(s.span), s.locator.paragraph, s.locator.line) for s in source.sentences] == [
        ("The port reopened on Monday.", 1, 6),
        ("Two cranes were damaged by the storm.", 1, 6),
        ("Repairs to the cranes: 3.2 million euros.", 2, 10),
        ("Lamps for the quay.", 3, 11),
    ]


def test_invisible_characters_are_no_words() -> None:
    source = read("seeds/a.txt", "The po\u200brt \u202eof\u202c Gel\u00adling re\U000e0041opened.".encode())
    assert source.words_of(source.sentences[0].span) == "The port of Gelling reopened."
    check_invariants(source)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "&lt;Gelling Corp> and AT&amp;T paid&nbsp;3 &#8364;, &#x201c;now”.&#3;",
            "<Gelling Corp> and AT&T paid 3 €, “now”.",
        ),
        ("It paid A&B; and R&D for &notit; &bogus; here.", "It paid A&B; and R&D for &notit; &bogus; here."),
        ("It is {% if old %}old{% endif %} and {{ new }} here.", "It is old and {{ new }} here."),
    ],
)
def test_what_a_reader_sees(text: str, words: str) -> None:
    source = read("seeds/a.txt", text.encode())
    assert [source.words_of(sentence.span) for sentence in source.sentences] == [words]
    check_invariants(source)


PROPOSAL = """\
Proposal: 12
Title: Auctions of cranes

Rationale
=========

Queues are slow, and nobody can
skip one.

    def wait(ship):
        # Nobody knows how long.
        while ship.waits:
            sleep(1)

Crane     Days      Cost
North     9         3.2
South     2         5.1
Each of them was
repaired.

* Ships that bid high go
  first.
* The others wait.
"""


def test_programs_and_tables_are_no_part_of_what_can_be_quoted() -> None:
    source = read("seeds/a.txt", PROPOSAL.encode())
    check_invariants(source)
    assert [source.words_of(sentence.span) for sentence in source.sentences] == [
        "Queues are slow, and nobody can skip one.",
        "Each of them was repaired.",
        "Ships that bid high go first.",
        "The others wait.",
    ]


@pytest.mark.parametrize(
    ("words", "program"),
    [
        ("let a = 1;\nlet b = a;", True),
        ("contract Port {\n  uint256 fee;\n}", True),
        ("a = wait(b)\nreturn a", True),
        ("let us wait.", False),
        ("For a week the port was closed; it\nreopened on Monday.\nReturn tickets are valid.", False),
        ("Crane: North\nYear: 1960\nCost: 3.2", False),
        ("Ada: I think so\nBo: So do I", False),
        ("# The port\n# of Gelling", False),
    ],
)
def test_what_looks_like_a_program(words: str, program: bool) -> None:
    assert is_program(words) is program


def test_a_list_of_phrases_is_no_wrapped_text() -> None:
    text = "Signs of rust\nred spots on the arm of a crane\nnoise\na smell of iron in the rain\ndust\n"
    assert len(read_text(text).blocks) == 5


def test_marks_of_pages_are_no_part_of_a_paragraph() -> None:
    text = LETTER.format("cranes").replace("\n-----\n", "\n      - 2 -\n      PAGE 3\n")
    assert show(read_text(text))[3:6] == ["furniture: - 2 -", "furniture: PAGE 3", "paragraph: Ships wait outside."]


def test_a_long_field_is_cut() -> None:
    source = read("seeds/a.txt", f"The post {'x' * 190} appeared first on Daily.".encode())
    assert source.card.value("publisher") == "Daily"
    assert len(source.card.value("title") or "") <= 300


PIECES = st.sampled_from(
    [*ARTICLE.splitlines(keepends=True), "\n", "\r\n", "\ufeff", "\u200b", " ", "\t- ", "(", "“", "\x00", "1. "]
)


@given(st.text() | st.lists(PIECES).map("".join))
@example("\ufeff\n\ufeffx")
@example("- ")
@example("\x1c\x1d\u2028x")
@example("(AFP) - ")
@example("GELLING — ")
def test_any_text(text: str) -> None:
    source, _ = read_source("seeds/a.txt", text.encode("utf-8", errors="replace"))
    if source is not None:
        assert source.blocks[0].locator.line
        check_invariants(source)
        assert source.encoding.startswith("utf-16") or source.text == text.encode("utf-8", errors="replace").decode()


@given(st.binary())
def test_any_bytes(content: bytes) -> None:
    source, diagnostics = read_source("seeds/a.TXT", content)
    assert (source is None) <= bool(diagnostics)
    if source is not None:
        check_invariants(source)


def test_many_lines_that_never_end_take_time_linear_in_them() -> None:
    source = read("seeds/a.txt", ("By " + "A and " * 2000 + "\n").encode() * 50)
    assert len(source.blocks) == 50
    assert all(block.kind in set(BlockKind) for block in source.blocks)
