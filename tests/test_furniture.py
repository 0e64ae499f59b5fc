"""What stands around an article, and the article itself, line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.structure.furniture import fold_headline, match_dateline, match_furniture


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("1 234", {}),
        ("* * *", {}),
        ("26 June 2024", {}),
        ("Published on 26 June 2024, 18:30", {}),
        ("Last updated: Jun 26, 2024 6:30 PM EST", {}),
        ("Published: June 26, 2024 | Updated: June 27, 2024", {}),
        ("Wed, 26 Jun 2024 10:00:00 +0200", {}),
        ("26-Jun-2024", {}),
        ("By Ada Lovell, June 26, 2024", {"author": "Ada Lovell"}),
        ("Ada Lovell | 26 June 2024", {}),
        ("Author: Ada Lovell", {"author": "Ada Lovell"}),
        ("By Ada Lovell and Bo Quay", {"author": "Ada Lovell and Bo Quay"}),
        ("BY ADA LOVELL", {"author": "ADA LOVELL"}),
        ("Last news in Gelling Daily", {"publisher": "Gelling Daily"}),
        (
            "The post Cranes at rest appeared first on Gelling Daily.",
            {"title": "Cranes at rest", "publisher": "Gelling Daily"},
        ),
        ("© 2024 Gelling Daily", {}),
        ("Copyright 2024", {}),
        ("2024 Gelling Daily. All rights reserved.", {}),
        ("(With assistance from Bo Quay in Gelling)", {}),
        ("Reporting by Ada Lovell; Editing by Bo Quay", {}),
        ("(Updates with the cost in the third paragraph.)", {}),
        ("This story was updated on Monday.", {}),
        ("RECOMMEND:", {}),
        ("Read also: Lamps on the quay", {}),
        ("Share this article", {}),
        ("Tags: cranes, port", {}),
        ("Photo: Gelling Port", {}),
        ("The quay at dusk. Ada Lovell/Getty Images", {}),
        ("https://example.org/cranes", {}),
        ("1204 views", {}),
        ("By Ada Lovell | 12 March 2024 | 5 min read", {"author": "Ada Lovell"}),
        ("Seite 3 von 12", {}),
        ("- MORE -", {}),
        ("The Daily's Ada Lovell in Gelling contributed to this report.", {}),
    ],
)
def test_furniture(line: str, fields: dict[str, str]) -> None:
    assert match_furniture(line) == fields


@pytest.mark.parametrize(
    "line",
    [
        "The port of Gelling reopened on Monday.",
        "By Monday the cranes were back at work.",
        "On 26 June 2024 the port reopened after the storm.",
        "26 June 2024 was the day on which the port reopened.",
        "Comments from the port authority were not available on Monday.",
        "Home prices rose by a third after the port reopened.",
        "Updates to the cranes will take until the summer of next year.",
        "Related costs are not known, the port authority said on Tuesday.",
        "Photographs of the cranes were shown at the meeting on Monday.",
        "Read the letter of the port authority, and then read it once more, he said.",
        "Copying of the letter was not allowed.",
        "Search parties were sent out on Monday night, the police said.",
        "Port of Gelling reopens after storm",
        "The harbour master contributed to this report of the council on the cranes.",
    ],
)
def test_words_of_an_article(line: str) -> None:
    assert match_furniture(line) is None


@pytest.mark.parametrize(
    ("paragraph", "dateline", "agency"),
    [
        ("PARIS (AFP) - The port reopened.", "PARIS (AFP) - ", "AFP"),
        ("GELLING, March 12 (Reuters) — The port reopened.", "GELLING, March 12 (Reuters) — ", "Reuters"),
        ("GELLING — The port reopened.", "GELLING — ", None),
        ("Port-Halden, Norland (CNN)  -- The port reopened.", "Port-Halden, Norland (CNN)  -- ", "CNN"),
        ("(CNN)The port reopened.", "(CNN)", "CNN"),
        (
            "HANOI, June 19, 2024 /PRNewswire/ -- The port reopened.",
            "HANOI, June 19, 2024 /PRNewswire/ -- ",
            "PRNewswire",
        ),
        ("NEW YORK, June 3 -- The port reopened.", "NEW YORK, June 3 -- ", None),
    ],
)
def test_datelines(paragraph: str, dateline: str, agency: str | None) -> None:
    assert match_dateline(paragraph) == (len(dateline), agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The port — the old one — reopened.",
        "NATO said so.",
        "A - B",
        "The port (AFP) reopened.",
        "(the port) reopened.",
        "",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert match_dateline(paragraph) is None


def test_two_printings_of_a_headline_are_equal() -> None:
    assert fold_headline("Port  of Gelling REOPENS\n") == fold_headline("port of gelling reopens | 1204")
    assert fold_headline("Port of Gelling reopens") != fold_headline("Port of Gelling closes")


@given(st.text() | st.text(alphabet="ABby .:©()/0123456789-\n"))
def test_any_line(line: str) -> None:
    fields = match_furniture(line)
    if fields:
        assert set(fields) <= {"author", "title", "publisher", "date"}
        assert all(fields.values())
    dateline = match_dateline(line)
    if dateline:
        assert 0 < dateline[0] <= len(line)
    assert fold_headline(fold_headline(line)) == fold_headline(line)
