"""The word or path that somebody meant."""

import unicodedata

import pytest
from reading import read

from briefings.cards.complete import find_files, report_unknown
from briefings.drafts.read import read_draft
from briefings.language.spelling import fold_path, nearest_path
from briefings.model.text import Located, Span

FILES = ("seeds/press/harbour.txt", "seeds/press/Union.md", "seeds/radio/harbour.txt", "seeds/My talk.md", "größe.md")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("harbor.txt", "harbour.txt"),
        ("HARBOUR.TXT", "harbour.txt"),
        (r"press\harbour.txt", "press/harbour.txt"),
        (r"seeds\press\union.md", "seeds/press/Union.md"),
        ("press/harbor.txt", "press/harbour.txt"),
        ("articles/union.md", "Union.md"),
        ("union.md/", "Union.md"),
        ("./union.md", "Union.md"),
        ("My%20talk.md", "My talk.md"),
        ("/seeds/press/harbour.txt", "seeds/press/harbour.txt"),
        ("union", "Union.md"),
        ("penguins", None),
        ("/", None),
        ("", None),
    ],
)
def test_a_path_in_another_spelling(written: str, meant: str | None) -> None:
    assert nearest_path(written, FILES) == meant
    assert meant is None or find_files(meant, FILES)


def test_folding() -> None:
    assert fold_path(r".\Seeds\\My%20File.TXT/") == "seeds/my file.txt"
    assert fold_path("50%.txt") == "50%.txt"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("harbour.txt", (0, 2)),
        ("press/harbour.txt", (0,)),
        ("./größe.md", (4,)),
        (unicodedata.normalize("NFD", "größe.md"), (4,)),
        ("arbour.txt", ()),
        ("Harbour.txt", ()),
    ],
)
def test_a_file_goes_by_its_name_or_the_end_of_its_path(name: str, found: tuple[int, ...]) -> None:
    assert find_files(name, FILES) == found


def test_where_nothing_is_like_it_a_few_names_are_listed() -> None:
    many = [f"seeds/{number:04}.txt" for number in range(1000)]
    hint = report_unknown(Located("penguins", Span(0, 1)), many, "outline.yaml").hint
    assert hint.startswith("known here: 0000.txt, 0001.txt, ")
    assert hint.endswith(", 0019.txt, ...")
    assert report_unknown(Located("999.txt", Span(0, 1)), many, "outline.yaml").hint == "did you mean '0999.txt'?"
    assert report_unknown(Located("penguins", Span(0, 1)), [], "outline.yaml").hint == ""


@pytest.mark.parametrize("mark", ["[größe.md]", "[1]"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_mark_of_a_draft_finds_its_file_however_accents_are_spelled(mark: str, form: str) -> None:
    text = f"Repairs to the cranes of the port were finished by four crews on Monday {mark}.\n\n1. größe.md\n"
    file = unicodedata.normalize("NFD" if form == "NFC" else "NFC", "größe.md")
    draft = read_draft(read("draft.md", unicodedata.normalize(form, text).encode()), [file])
    assert ([*draft.files.values()], draft.troubles) == ([file], ())
