"""What the analyst writes in a section: marks in it become citations, and what it quotes is looked up."""

import html
import json
import re
from pathlib import Path

import pikepdf
import pytest

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.language.quoting import find_cited_quotations, find_file_marks

SEEDS = {
    "seeds/harbour.txt": """\
Harbour shut after storm

The harbour of Gelling was shut on Sunday after the storm broke two of its cranes.

“We will not open before the port’s cranes are safe,” the director said. She named no day.

The ferry to the islands sails from the old pier.
""",
    "seeds/press/budget.md": "# Budget\n\nThe port has set aside 3.2 million euros.\n\n- New cranes cost 9 million euros.\n",
    "seeds/north/notes.txt": "The pilots of Gelling want a second tug.\n",
    "seeds/south/notes.txt": "The pilots of Hale want a third tug.\n",
    "seeds/shut.txt": "Nobody may read this paper, and nobody does.\n",
}
HEAD = """\
title: The harbour
sources: {shut.txt: {weight: 0}}
sections:
  - title: Closure
    question: Why is the harbour shut?
    sources: harbour.txt
    words: 20
"""


def write(root: Path, *paragraphs: str, head: str = HEAD) -> Path:
    for name, text in SEEDS.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    text = "\n\n".join(paragraphs).replace("\n", "\n      ")
    (root / "outline.yaml").write_text(f"{head}    text: |\n      {text}\n", "utf-8")
    return root


def make(root: Path, *paragraphs: str, head: str = HEAD, formats: tuple[str, ...] = ("json", "html")):
    outcome = build(BuildRequest(write(root, *paragraphs, head=head), root / "b", formats), lambda _: None)
    told = [item.message for item in outcome.diagnostics if item.is_error]
    assert not told, told
    return json.loads((root / "b.json").read_bytes()), (root / "b.html").read_text("utf-8")


def complain(root: Path, text: str) -> list[tuple[str, str, str]]:
    outcome = build(BuildRequest(write(root, text), root / "b", ("json",)), lambda _: None)
    assert not (root / "b.json").exists()
    return [(item.code.value, item.message, item.hint) for item in outcome.diagnostics if item.is_error]


def note_of(page: str) -> list[str]:
    """Give the paragraphs of the analyst as a reader sees them."""
    box = re.search(r'<div class="note">(.*?)</div>', page, re.DOTALL)
    assert box
    paragraphs = re.findall(r"<p>(.*?)</p>", box[1], re.DOTALL)
    return [" ".join(html.unescape(re.sub("<[^>]+>", "", each)).split()) for each in paragraphs]


def words_at(citation, ledger) -> str:
    file = ledger["sources"][citation["source"] - 1]["file"]
    return SEEDS[file][citation["start"] : citation["end"]]


def test_a_mark_becomes_a_citation_of_the_paragraph_with_its_evidence(tmp_path: Path) -> None:
    ledger, page = make(
        tmp_path, "Nobody sails [harbour.txt ¶3], and\nmoney is short [budget.md ¶1].", "We think so too."
    )
    assert note_of(page) == ["Nobody sails [1 ¶3], and money is short [2 ¶1].", "We think so too."]
    (first, second, _), (last,) = ledger["sections"][0]["note"]
    assert words_at(first["citations"][0], ledger) == "The ferry to the islands sails from the old pier."
    assert words_at(second["citations"][0], ledger) == "The port has set aside 3.2 million euros."
    assert last == {"id": last["id"], "text": "We think so too.", "citations": []}
    shown = {passage["number"]: passage for evidence in ledger["evidence"] for passage in evidence["passages"]}
    assert shown[first["citations"][0]["evidence"]]["statements"] == [first["id"]]
    assert f'href="#{first["id"]}"' in page, "no way back from the evidence"
    assert ledger["sources"][1]["cited"] == 1


def test_a_mark_after_a_quotation_cites_the_sentence_that_holds_it(tmp_path: Path) -> None:
    text = 'Will it open? The director: "We will not open before the port\'s cranes are safe" [harbour.txt].'
    ledger, page = make(tmp_path, text)
    (words, _) = ledger["sections"][0]["note"][0]
    assert words_at(words["citations"][0], ledger) == (
        "“We will not open before the port’s cranes are safe,” the director said."
    )
    assert "the port’s cranes" in note_of(page)[0], "a quotation has the marks of its source"


def test_marks_that_name_several_places_cite_each(tmp_path: Path) -> None:
    text = "All is dear [harbour.txt ¶1; ¶3; press/budget.md ¶1-2] and late [harbour.txt ¶1][north/notes.txt ¶1]."
    _, page = make(tmp_path, text)
    assert note_of(page) == ["All is dear [1 ¶1; 1 ¶3; 2 ¶1–2] and late [1 ¶1; 3 ¶1]."]


def test_a_paragraph_that_a_passage_stands_in_is_shown_once(tmp_path: Path) -> None:
    ledger, _ = make(tmp_path, "She gave no date [harbour.txt ¶2].", head=HEAD + "    pin: She named no day.\n")
    (words, _) = ledger["sections"][0]["note"][0]
    places = [evidence["paragraph"] for evidence in ledger["evidence"]]
    assert sorted(places) == sorted(set(places))
    assert words["citations"][0]["evidence"]


def test_what_is_no_mark_stays_as_it_is_written(tmp_path: Path) -> None:
    text = "It is so [sic], [e.g. this], [budget.md](https://example.org), [annex.xls], [2], [¶]."
    ledger, page = make(tmp_path, text)
    assert note_of(page) == [text]
    assert [words["citations"] for words in ledger["sections"][0]["note"][0]] == [[]]


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        ("A [harbor.txt ¶2].", "unknown-source", "'harbor.txt'", "'harbour.txt'"),
        ("A [2 ¶6].", "bad-value", "'[2 ¶6]' names no file", "name of the file"),
        ("A [notes.txt ¶1].", "bad-value", "seeds/north/notes.txt or seeds/south/notes.txt", "folder"),
        ("A [harbour.txt ¶9].", "unknown-passage", "harbour.txt has nothing to cite at ¶9", "up to 3"),
        ("No ferry sails from the pier [harbour.txt].", "bad-value", "names no paragraph", "paragraph 3"),
        ("“Two of the cranes broke” [harbour.txt ¶1].", "unknown-passage", "'Two of the cranes broke'", "nearest"),
        (
            "“the storm broke two” [harbour.txt ¶2].",
            "unknown-passage",
            "does not stand in harbour.txt ¶2",
            "paragraph 1",
        ),
        ("A [shut.txt ¶1].", "bad-value", "weight 0", "weight"),
    ],
)
def test_a_mark_that_cannot_be_followed_is_an_error(tmp_path: Path, text, code, message, hint) -> None:
    ((found, said, advised),) = complain(tmp_path, text)
    assert found == code
    assert message in said
    assert hint in advised


def test_each_of_two_quotations_is_looked_up(tmp_path: Path) -> None:
    told = complain(tmp_path, "“She named no day”, and “she named a date” [harbour.txt ¶2].")
    assert [message for _, message, _ in told] == ["the quotation 'she named a date' does not stand in harbour.txt ¶2"]


def test_a_quotation_may_leave_words_out_and_stand_in_one_of_two_files(tmp_path: Path) -> None:
    text = "“shut on Sunday [...] broke two of its cranes” [budget.md ¶1; harbour.txt ¶1]."
    ledger, _ = make(tmp_path, text)
    (words, _) = ledger["sections"][0]["note"][0]
    assert [words_at(citation, ledger)[:16] for citation in words["citations"]] == [
        "The port has set",
        "The harbour of G",
    ]


@pytest.mark.parametrize("style", ["numeric", "author-date", "chicago-notes"])
def test_a_printed_quotation_is_read_back_and_an_edited_one_is_found(tmp_path: Path, style: str) -> None:
    text = "The director “named no day” [harbour.txt ¶2]. She will [budget.md ¶1]."
    _, page = make(tmp_path, text, head=f"citations: {style}\n{HEAD}", formats=("json", "html", "pdf"))
    pdf = verify(VerifyRequest(tmp_path, tmp_path / "b.pdf"))
    assert [item.message for item in pdf.diagnostics] == []
    assert "section-1-remark-1, quotation" in [judgement.passage.anchor for judgement in pdf.judgements]
    assert len(pdf.judgements) == pdf.n_passages
    (tmp_path / "b.html").write_text(
        page.replace("named no day” [", "named one day” [").replace("named no day”<", "named one day”<")
    )
    edited = verify(VerifyRequest(tmp_path, tmp_path / "b.html"))
    assert [item.code.value for item in edited.diagnostics] == ["passage-altered"]


def test_a_mark_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    _, page = make(tmp_path, "She will [budget.md ¶1].")
    changed = re.sub(r"(section-1-remark-1.*?)¶1", r"\1¶7", page, count=1, flags=re.DOTALL)
    (tmp_path / "b.html").write_text(changed)
    (told,) = verify(VerifyRequest(tmp_path, tmp_path / "b.html")).diagnostics
    assert (told.code.value, "no paragraph 7" in told.message) == ("passage-misplaced", True)


def test_a_remark_that_is_taken_off_the_page_is_missed(tmp_path: Path) -> None:
    make(tmp_path, "She will [budget.md ¶1].", formats=("json", "html", "pdf"))
    make(tmp_path / "other", "She will not.", formats=("json", "html", "pdf"))
    with pikepdf.open(tmp_path / "b.pdf") as whole, pikepdf.open(tmp_path / "other" / "b.pdf") as bare:
        ledger = whole.attachments["brief.json"].get_file().read_bytes()
        bare.attachments["brief.json"] = pikepdf.AttachedFileSpec(bare, ledger, filename="brief.json")
        bare.save(tmp_path / "mixed.pdf")
    told = verify(VerifyRequest(tmp_path, tmp_path / "mixed.pdf")).diagnostics
    assert any("section-1-remark-1" in item.message for item in told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “we will stay,” and left.", ["we will stay"]),
        ('The "so-called" tug «is for sale now» and „wird bald verkauft“.', ["is for sale now", "wird bald verkauft"]),
        ("“It shut [...] and will stay so”", ["and will stay so"]),
    ],
)
def test_quotations_are_found(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_cited_quotations(text)] == [*found]


def test_a_file_is_named_by_an_ending_of_the_folder_or_with_a_paragraph() -> None:
    text = "a [x.txt] b [y.md p. 3, ¶4] c [z.zip] d [q ¶1]"
    marks = list(find_file_marks(text, {".txt"}))
    assert [mark.files for mark in marks] == [(("x.txt", ""),), (("y.md", "p. 3, ¶4"),), (("q", "¶1"),)]
