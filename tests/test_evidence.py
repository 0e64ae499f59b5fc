"""The evidence: every citation leads to its passage inside its paragraph, and from there back."""

import json
import re
from collections import Counter
from html import escape
from html.parser import HTMLParser
from itertools import takewhile
from pathlib import Path

import pypdfium2
import pytest
from reading import read

from briefings.commands.build import BuildRequest, build
from briefings.composing.evidence import collect_evidence
from briefings.model.brief import Citation, Statement
from briefings.model.text import Span

ROOT = Path(__file__).parent.parent
FORMS = ("full", "notes", "none")
SHIPS = "The harbour of Halden took 40 cargo ships from Chile in May."
FERRIES = "The ferries of Halden carried 900 people to the islands in May."
FOOT = 50
"""So many points above the lower edge of a page its text begins, below that stands its foot."""
BASIS = "What this brief rests on"
STYLES = ("numeric", "author-date", "chicago-notes")


class Links(HTMLParser):
    """Links of a page with the titles and the element they stand in, and the words of each element with an id."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[dict[str, str]] = []
        self.ids: Counter[str] = Counter()
        self.nested = 0
        self.open = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.nested += self.open > 0
        self.open += tag == "a"
        self.ids.update([values["id"]] if "id" in values else [])
        if tag == "a":
            self.links.append({"words": "", **values})

    def handle_data(self, data: str) -> None:
        if self.open and self.links:
            self.links[-1]["words"] += data

    def handle_endtag(self, tag: str) -> None:
        self.open -= tag == "a"


def compile_page(tmp_path: Path, form: str, style: str) -> tuple[str, dict]:
    for seed in (ROOT / "seeds").iterdir():
        (tmp_path / "seeds").mkdir(exist_ok=True)
        (tmp_path / "seeds" / seed.name).write_bytes(seed.read_bytes())
    outline = (ROOT / "outline.yaml").read_text("utf-8")
    (tmp_path / "outline.yaml").write_text(f"evidence: {form}\ncitations: {style}\n{outline}", "utf-8")
    outcome = build(BuildRequest(tmp_path, tmp_path / "b", ("html", "json")), lambda _: None)
    assert not outcome.diagnostics
    return (tmp_path / "b.html").read_text("utf-8"), json.loads((tmp_path / "b.json").read_text("utf-8"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("form", FORMS)
def test_links_go_both_ways_and_none_is_an_orphan(tmp_path: Path, form: str, style: str) -> None:
    text, ledger = compile_page(tmp_path, form, style)
    page = Links(text)
    targets = Counter(link["href"][1:] for link in page.links if link["href"].startswith("#"))
    assert set(targets) <= set(page.ids)
    assert set(page.ids.values()) == {1}
    assert page.nested == 0
    assert all(link.get("title") or re.search(r"[^\W\d_]{2}", link["words"]) for link in page.links)
    passages = {name for name in page.ids if name.startswith("passage-")}
    statements = ledger["key_points"] + [s for section in ledger["sections"] for s in section["statements"]]
    cited = [citation for statement in statements for citation in statement["citations"]]
    marks = [link["href"] for link in page.links if link.get("class") == "mark"]
    sources = [int(found[1]) for mark in marks if (found := re.match(r"#source-(\d+)", mark))]
    assert sources == [citation["source"] for citation in cited]
    if form == "none":
        assert not passages
        assert ledger["evidence"] == []
        return
    assert passages == {name for name in targets if name.startswith("passage-")}
    assert sum(n for name, n in targets.items() if name.startswith("passage-")) == len(cited)
    back = {anchor for evidence in ledger["evidence"] for p in evidence["passages"] for anchor in p["statements"]}
    assert back == {statement["id"] for statement in statements}
    evidence = Links(text[text.index('id="evidence"') : text.index('id="basis"')])
    assert back <= {link["href"][1:] for link in evidence.links}


def test_the_evidence_is_the_whole_paragraph_with_the_passages_in_it(tmp_path: Path) -> None:
    text, ledger = compile_page(tmp_path, "full", "numeric")
    bare = re.sub(r'<b class="number">.*?</b>', "", text[text.index('id="evidence"') :])
    shown = [" ".join(re.sub("<[^>]+>", "", p).split()) for p in re.findall(r'<p class="paragraph">(.*?)</p>', bare)]
    marked = [" ".join(re.sub("<[^>]+>", "", m).split()) for m in re.findall(r"<mark[^>]*>(.*?)</mark>", bare)]
    texts = {source["number"]: (tmp_path / source["file"]).read_bytes().decode("utf-8") for source in ledger["sources"]}

    def fold(item: dict, source: int) -> str:
        words = " ".join(texts[source][item["start"] : item["end"]].split())
        return escape(words).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")

    assert shown == [fold(item, item["source"]) for item in ledger["evidence"]]
    assert marked == [fold(p, item["source"]) for item in ledger["evidence"] for p in item["passages"]]
    numbers = [p["number"] for item in ledger["evidence"] for p in item["passages"]]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_key_point_that_a_section_prints_has_one_evidence(tmp_path: Path) -> None:
    _, ledger = compile_page(tmp_path, "full", "numeric")
    printed: dict[tuple[int, int, int], set[int]] = {}
    parts = [*ledger["sections"], {"statements": ledger["key_points"]}]
    for cited in [c for part in parts for s in part["statements"] for c in s["citations"]]:
        printed.setdefault((cited["source"], cited["start"], cited["end"]), set()).add(cited["evidence"])
    assert {len(numbers) for numbers in printed.values()} == {1}
    twice = [p for item in ledger["evidence"] for p in item["passages"] if len(p["statements"]) > 1]
    assert all(p["statements"][0].startswith("key-") for p in twice)
    assert twice


def test_a_passage_across_paragraphs_is_shown_in_both_of_them() -> None:
    source = read("a.txt", b"One crane fell. It broke.\n\nIt was old. Two stood.\n\nThree were mended.\n")
    _, broke, was, stood, mended = source.sentences
    spans = [Span(broke.span.start, was.span.end), stood.span, mended.span]
    locators = [source.locate(1, 2), stood.locator, mended.locator]
    statements = [
        Statement(f"s{i}", "", (Citation(1, *place),)) for i, place in enumerate(zip(spans, locators, strict=True))
    ]
    first, second = collect_evidence(statements, {1: source})
    assert [excerpt.text for excerpt in first.excerpts] == [
        "One crane fell. ",
        "It broke. It was old.",
        " ",
        "Two stood.",
    ]
    assert [excerpt.number for excerpt in first.excerpts] == [0, 1, 0, 2]
    assert (first.locator.paragraph, first.locator.last) == (1, 2)
    assert (second.locator.paragraph, second.locator.last) == (3, None)


def test_overlapping_passages_have_a_paragraph_each() -> None:
    source = read("a.txt", b"One crane fell. Two cranes stood. Three were mended.\n")
    first, second, third = (sentence.span for sentence in source.sentences)
    spans = [first, Span(first.start, second.end), third]
    locator = source.sentences[0].locator
    statements = [Statement(f"s{i}", "", (Citation(1, span, locator),)) for i, span in enumerate(spans)]
    evidence = collect_evidence(statements, {1: source})
    assert [[(p.number, p.text, p.printed_at) for p in item.passages] for item in evidence] == [
        [(1, "One crane fell.", ("s0",))],
        [(2, "One crane fell. Two cranes stood.", ("s1",)), (3, "Three were mended.", ("s2",))],
    ]
    for item in evidence:
        assert "".join(excerpt.text for excerpt in item.excerpts) == source.words_of(source.blocks[0].span)


def test_a_passage_of_a_section_and_a_sub_section_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(f"{SHIPS}\n\n{FERRIES}", "utf-8")
    inner = "title: Ferries, question: How many people did the ferries carry"
    outer = f"title: Ships, question: How many cargo ships came from Chile, words: 10, sections: [{{{inner}}}]"
    (tmp_path / "outline.yaml").write_text(f"title: Ships\nsections:\n  - {{{outer}}}\n", "utf-8")
    outcome = build(BuildRequest(tmp_path, tmp_path / "b", ("html", "pdf")), lambda _: None)
    assert all(item.is_note for item in outcome.diagnostics)
    assert max(Links((tmp_path / "b.html").read_text("utf-8")).ids.values()) == 1


def lowest_words(page: pypdfium2.PdfPage) -> str:
    """Give the words that stand lowest on a page, above its foot."""
    text = page.get_textpage()
    boxes = [text.get_rect(i) for i in range(text.count_rects())]
    lowest = min((box for box in boxes if box[1] > FOOT), key=lambda box: box[1])
    return text.get_text_bounded(*lowest).strip()


@pytest.mark.parametrize("n_sources", [10, 13, 14, 16])
def test_no_source_of_the_evidence_is_named_at_the_foot_of_a_page(tmp_path: Path, n_sources: int) -> None:
    (tmp_path / "seeds").mkdir()
    for number in range(1, n_sources + 1):
        text = f"The harbour of Port {number} took {number} cargo ships from Chile. " + "Rain fell on its quays. " * 60
        (tmp_path / "seeds" / f"{number:02}.txt").write_text(f"By Writer {number}\n\n{text}", "utf-8")
    question = "title: Ships, question: How many cargo ships from Chile did the harbour take, words: 400"
    (tmp_path / "outline.yaml").write_text(f"title: Ships\nsections:\n  - {{{question}}}\n", "utf-8")
    build(BuildRequest(tmp_path, tmp_path / "b", ("pdf",)), lambda _: None)
    pages = takewhile(
        lambda page: BASIS not in page.get_textpage().get_text_range(), pypdfium2.PdfDocument(tmp_path / "b.pdf")
    )
    lowest = [lowest_words(page) for page in pages]
    assert lowest
    assert not [words for words in lowest if words.startswith(("By Writer", "Source", "Beside", "from. Beside"))]


@pytest.mark.parametrize(("parts", "heading"), [(12, "Ferries and pilots"), (4, None)])
def test_a_place_in_a_long_source_is_told_by_its_heading(tmp_path: Path, parts: int, heading: str | None) -> None:
    filler = "\n\n".join("The cranes of the quay were painted in that year." for _ in range(4))
    chapters = [f"## Part {i}\n\n{filler}\n\n" for i in range(parts)]
    chapters[2] = f"## Ferries and pilots:\n\n{FERRIES}\n\n{filler}\n\n"
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.md").write_text("# Report of the port\n\n" + "".join(chapters), "utf-8")
    outline = "title: T\nsections: [{title: Islands, question: Number of people on the ferries, words: 12}]\n"
    (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    outcome = build(BuildRequest(tmp_path, tmp_path / "b", ("html", "json")), lambda _: None)
    assert outcome.brief
    (statement,) = outcome.brief.sections[0].statements
    assert statement.text == FERRIES
    ledger = json.loads((tmp_path / "b.json").read_text("utf-8"))
    assert [evidence.get("heading") for evidence in ledger["evidence"]] == [heading]
    shown = re.findall(r'<span class="under">(.*?)</span>', (tmp_path / "b.html").read_text("utf-8"))
    assert shown == ([escape(heading)] if heading else [])
