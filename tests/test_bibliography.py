"""Bibliographies: what is read of them, and which sources they are found to be about."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import read

from briefings.cards.bibliography import read_bibliography
from briefings.cards.export import make_csl
from briefings.cards.match import match_cards
from briefings.model.bibliography import CardEntry
from briefings.model.source import CARD_FIELDS, SourceCard, Stated
from briefings.syntax.latex import decode_latex


def cards(path: str, text: str) -> list[tuple[str, dict[str, str]]]:
    entries, _ = read_bibliography(path, text.encode())
    stated = [{name: value for name in CARD_FIELDS if (value := entry.card.value(name))} for entry in entries]
    return [(entry.key, card) for entry, card in zip(entries, stated, strict=True)]


BIB = r"""
% a comment line
@comment{nothing here}
@string{daily = "The " # {Daily}}
@article{lovell2024,
  author = {Lovell, Ada and {Sons and Daughters} and Qu{\"a}y, Bo and others},
  title = {{The {P}ort} of G\'{e}lling -- what it \& they cost},
  journal = daily,
  year = 2024, month = may, day = 2,
  url = {https://example.org/a\_b~c--d},
  urldate = {2024-06-01},
  file = {Full Text:files/12/harbour.txt:text/plain;:b.pdf:PDF}
}
@online(quay,
  title = "A ""quoted"" one",
)
@report{report, title = "The {"}Port{"}", institution = {Port Authority}, date = {2024-06-19/2024-06-20},
  eventdate = {2024-06}, url = {ftp://example.org}, type = {White paper}}
@misc{broken, title = {never closed
@book{last, title = {Cranes} }
"""


def test_bibtex() -> None:
    assert cards("x.bib", BIB) == [
        (
            "lovell2024",
            {
                "title": "The Port of Gélling – what it & they cost",
                "author": "Ada Lovell, Sons and Daughters, Bo Quäy, et al.",
                "publisher": "The Daily",
                "date": "2024-05-02",
                "url": "https://example.org/a_b~c--d",
                "kind": "article",
                "accessed": "2024-06-01",
            },
        ),
        (
            "report",
            {
                "title": 'The "Port"',
                "publisher": "Port Authority",
                "date": "2024-06-19",
                "kind": "White paper",
                "information_date": "2024-06",
            },
        ),
        ("last", {"title": "Cranes", "kind": "book"}),
    ]


def test_an_entry_that_is_broken_is_told_with_its_line_and_loses_no_other() -> None:
    _, said = read_bibliography("x.bib", BIB.encode())
    assert [item.message for item in said] == [
        "'x.bib' has an entry that is not BibTeX (line 14)",
        "'x.bib' has an entry that is not BibTeX (line 19)",
    ]


def test_the_names_of_files() -> None:
    entries, _ = read_bibliography("x.bib", BIB.encode())
    assert "harbour.txt" in entries[0].files


CSL = [
    {
        "id": "a",
        "type": "article-newspaper",
        "title": "The <i>Port</i>",
        "author": [{"family": "Lovell", "given": "Ada"}, {"literal": "Port Authority"}],
        "container-title": "The Daily",
        "publisher": "Daily Ltd",
        "issued": {"date-parts": [["2024", 5, "2"]]},
        "accessed": {"raw": "2024-06-01"},
        "URL": "https://example.org",
    },
    {
        "id": 7,
        "type": "document",
        "genre": "memo",
        "issued": {"date-parts": [[2024]]},
        "event-date": {"literal": "June 2023"},
    },
    {"id": "c", "title": ["no"], "author": "no", "issued": {"date-parts": [[]]}, "accessed": 5, "URL": "javascript:x"},
]


def test_csl() -> None:
    expected = [
        (
            "a",
            {
                "title": "The Port",
                "author": "Ada Lovell, Port Authority",
                "publisher": "The Daily",
                "date": "2024-05-02",
                "url": "https://example.org",
                "kind": "newspaper article",
                "accessed": "2024-06-01",
            },
        ),
        ("7", {"kind": "memo", "date": "2024", "information_date": "2023-06"}),
        ("c", {}),
    ]
    assert cards("x.json", json.dumps(CSL)) == expected
    assert cards("x.json", "\ufeff" + json.dumps({"items": CSL})) == expected


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("x.json", "{", "'x.json' is not JSON (line 1)"),
        ("x.json", "[" * 100_000, "'x.json' is not JSON"),
        ("x.json", "3", "'x.json' is not CSL-JSON: it holds no list of items"),
        ("x.json", '{"a": []}', "'x.json' is not CSL-JSON: it holds no list of items"),
        ("x.json", '[3, {"id": "a"}]', "'x.json' has an item without 'id' and 'type' (number 1)"),
        ("x.bib", "words", "'x.bib' holds no entry of a bibliography"),
        ("x.bib", "@book{a, title {B}}", "'x.bib' has an entry that is not BibTeX (line 1)"),
    ],
)
def test_what_cannot_be_read(path: str, text: str, said: str) -> None:
    _, diagnostics = read_bibliography(path, text.encode())
    assert [item.message for item in diagnostics] == [said]


@given(st.text(alphabet='@{}",=# \\\na1é') | st.text() | st.binary().map(lambda b: b.decode("latin-1")))
def test_anything_is_read_or_told(text: str) -> None:
    for path in ("x.bib", "x.json"):
        entries, said = read_bibliography(path, text.encode("utf-8", "replace"))
        assert entries or said or path == "x.bib" or text.strip() in {"[]", '{"items": []}'} or "@" in text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\'e {\'e} \'{e} {\'{\i}} \c{c} \v s \o{} {\O}sted \ss", "é é é í ç š ø Østed ß"),
        (r"``A'' -- B---C~D \emph{E} 5\% \{x\}", "“A” – B—C D E 5% {x}"),
    ],
)
def test_latex(latex: str, text: str) -> None:
    assert decode_latex(latex) == text


def entry(key: str, *files: str, **values: str) -> CardEntry:
    card = SourceCard(**{name: Stated(value, key) for name, value in values.items()})
    return CardEntry("x.bib", key, files, card)


SOURCE = b"---\ntitle: The Port\nurl: https://www.example.org/a/\nauthor: Ada\n---\n\nThe cranes stand.\n"


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (entry("k", "a.md", kind="file"), "file"),
        (entry("a", kind="stem"), "stem"),
        (entry("a.md", kind="name"), "name"),
        (entry("seeds/a.md", kind="path"), "path"),
        (entry("k", url="http://example.org/a", kind="address"), "address"),
        (entry("k", title="the port!", kind="title"), "title"),
        (entry("k", title="Another port", kind="none"), None),
        (entry("k", kind="none"), None),
    ],
)
def test_which_source_an_entry_is_about(made: CardEntry, kind: str | None) -> None:
    (source,), said = match_cards([read("seeds/a.md", SOURCE)], [made], ["x.bib"])
    assert source.card.value("kind") == kind
    assert source.card.value("author") == "Ada"
    assert [item.code.value for item in said] == ([] if kind else ["cards-unused"])


def test_the_surest_way_wins_and_a_title_that_two_sources_have_is_none() -> None:
    source = read("a.md", SOURCE)
    entries = [entry("x", title="The Port", kind="by title"), entry("a", kind="by key")]
    assert match_cards([source], entries, [])[0][0].card.value("kind") == "by key"
    other = read("b.md", SOURCE.replace(b"www.example.org/a/", b"example.org/b"))
    both, _ = match_cards([source, other], entries[:1], [])
    assert [item.card.value("kind") for item in both] == [None, None]


def test_cards_survive_the_way_out_and_back() -> None:
    first = entry("k", title="T", author="Ada Lovell", publisher="P", date="2024-05", url="https://example.org/a",
                  kind="Interview", information_date="2024-04-01", accessed="2024-06-01")  # fmt: skip
    (source,), _ = match_cards([read("a.md", b"The cranes stand.")], [entry("a", **{
        name: value for name in CARD_FIELDS if (value := first.card.value(name))})], [])  # fmt: skip
    items = make_csl([source])
    assert (items[0]["id"], items[0]["type"]) == ("a", "interview")
    (back,), _ = read_bibliography("x.json", json.dumps(items).encode())
    kept = {name: back.card.value(name) for name in CARD_FIELDS}
    assert kept == {name: source.card.value(name) for name in CARD_FIELDS} | {"kind": "interview"}


def test_keys_of_files_of_one_name_differ() -> None:
    made = make_csl([read("x/a.txt", b"One crane stood."), read("y/a.txt", b"Two cranes stood.")])
    assert [item["id"] for item in made] == ["x/a.txt", "y/a.txt"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_entry_finds_its_file_however_accents_are_spelled(form: str) -> None:
    text = "@misc{größe, file = {files/größe.md}}\n@misc{Kräne, title = {Cranes}, date = {2024}}"
    entries, _ = read_bibliography("x.bib", unicodedata.normalize(form, text).encode())
    file = unicodedata.normalize("NFD" if form == "NFC" else "NFC", "seeds/größe.md")
    key = unicodedata.normalize("NFD" if form == "NFC" else "NFC", "seeds/Kräne.md")
    _, said = match_cards([read(file, SOURCE)], entries[:1], ["x.bib"])
    assert said == ()
    (source,), said = match_cards([read(key, b"The cranes stand.")], entries, ["x.bib"])
    assert (source.card.value("date"), said) == ("2024", ())
