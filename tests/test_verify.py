"""Whether a mutation of a brief is found, whatever it is, and whether what was not mutated passes."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docsets import DOCSETS, export_docset
from reading import read

from briefings.commands.build import BuildRequest, build
from briefings.commands.verify import VerifyRequest, verify
from briefings.model.enclosure import Enclosure
from briefings.model.proof import Mark, PrintedPassage, Verdict, VerifyOutcome
from briefings.printing.message import PrintJob
from briefings.printing.printer import Printer
from briefings.proof.draft import read_draft
from briefings.proof.judge import Library, judge_passage
from briefings.proof.pdfium import read_pdf
from briefings.proof.reading import read_brief
from briefings.report.proofs import plain_judgement

ROOT = Path(__file__).parent.parent
_PASSAGE = re.compile(
    r'(?P<head><span class="passage" [^>]*data-proof="passage (?P<anchor>[^"]+)">)(?P<text>.*?)(?P<between></span>&nbsp;)'
    r'(?P<group><span class="marks" data-proof="marks [^"]+">)(?P<marks>\[.*?\])</span>'
)
_WHOLE = re.compile(r'<span class="whole">(.*?)</span>')


@dataclass(frozen=True)
class Built:
    root: Path
    pdf: Path

    @property
    def page(self) -> str:
        return self.pdf.with_suffix(".html").read_text("utf-8")

    @property
    def ledger(self) -> Any:
        return json.loads(self.pdf.with_suffix(".json").read_bytes())

    @property
    def anchors(self) -> list[str]:
        return [found["anchor"] for found in _PASSAGE.finditer(self.page)]

    def verify(self, pdf: Path | None = None) -> VerifyOutcome:
        return verify(VerifyRequest(self.root, pdf or self.pdf))


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("seeds")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copy(ROOT / "outline.yaml", folder)
    return make_brief(folder)


@pytest.fixture(scope="module", params=["seeds", *DOCSETS])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    if request.param == "seeds":
        built: Built = request.getfixturevalue("seeds")
        return built
    return make_brief(export_docset(request.param, tmp_path_factory.mktemp("docset")))


def make_brief(folder: Path) -> Built:
    build(BuildRequest(folder, folder / "out" / "brief"), lambda _: None)
    return Built(folder, folder / "out" / "brief.pdf")


def codes(answer: VerifyOutcome) -> list[str]:
    return [item.code.value for item in answer.diagnostics]


def verdicts(answer: VerifyOutcome) -> dict[str, Verdict]:
    return {item.passage.anchor: item.verdict for item in answer.judgements}


def check_clean(answer: VerifyOutcome, anchors: list[str]) -> None:
    assert codes(answer) == []
    assert list(verdicts(answer)) == anchors
    assert set(verdicts(answer).values()) == {Verdict.VERBATIM}
    assert answer.n_passages == len(anchors) > 0


def test_a_brief_as_it_was_made_is_verbatim(built: Built) -> None:
    check_clean(built.verify(), built.anchors)
    check_clean(built.verify(built.pdf.with_suffix(".html")), built.anchors)


WORDS: dict[str, tuple[str, Callable[[str], str]]] = {
    "change a quotation mark": ('[“"»]|&#34;', lambda text: re.sub('[“"»]|&#34;', "«", text, count=1)),
    "drop a not": (r" (not|nicht) ", lambda text: re.sub(" (not|nicht) ", " ", text, count=1)),
    "change a word": (r"\w+ \w{5,} \w+ \w+ \w+", lambda text: re.sub(r"(?<= )[^\W\d_]{5,}(?= )", "otherwise", text, count=1)),
    "change a figure": (r" \d+ ", lambda text: re.sub(r" (\d+) ", lambda found: f" {int(found[1]) + 1} ", text, count=1)),
    "cut the second half": (r"(\S+ ){9}", lambda text: " ".join(text.split()[: len(text.split()) * 2 // 3]) + "."),
    "cut the first half": (r"(\S+ ){9}", lambda text: " ".join(text.split()[len(text.split()) // 3 :])),
    "join two words": (r"[a-z] [a-z]", lambda text: re.sub(r"([a-z]) ([a-z])", r"\1\2", text, count=1)),
}  # fmt: skip


def mutate(page: str) -> tuple[str, dict[str, tuple[str, Verdict]]]:
    """Put each mutation into a passage of its own; give the page, and by anchor what was done and the verdict due."""
    found = list(_PASSAGE.finditer(page))
    done: dict[str, tuple[str, Verdict]] = {}
    new: dict[str, tuple[str, str]] = {}
    marks = {passage["anchor"]: passage["marks"] for passage in found}
    plain = [(passage["anchor"], text) for passage in found if "<" not in (text := _WHOLE.sub(r"\1", passage["text"]))]
    for name, (needed, change) in WORDS.items():
        anchor, text = next(((a, text) for a, text in plain if a not in done and re.search(needed, text)), ("", ""))
        if anchor:
            done[anchor] = (name, Verdict.ALTERED)
            new[anchor] = (change(text), marks[anchor])
    left = [p for p in found if p["anchor"] not in done and p["marks"].count('data-proof="mark ') == 1]
    for name, one, other in _pairs(left):
        done[one["anchor"]] = (name, Verdict.ELSEWHERE)
        new[one["anchor"]] = (one["text"], other["marks"])
        if name == "swap two marks":
            done[other["anchor"]] = (name, Verdict.ELSEWHERE)
            new[other["anchor"]] = (other["text"], one["marks"])

    def put(passage: re.Match[str]) -> str:
        text, group = new.get(passage["anchor"], (passage["text"], passage["marks"]))
        return f"{passage['head']}{text}{passage['between']}{passage['group']}{group}</span>"

    return _PASSAGE.sub(put, page), done


def _pairs(left: list[re.Match[str]]) -> Iterator[tuple[str, re.Match[str], re.Match[str]]]:
    """Give two pairs of passages whose marks point to different sources."""
    for name in ("swap two marks", "move a passage to another source"):
        number = re.compile(r"#source-\d+")
        for other in left[1:]:
            if number.search(other["marks"])[0] != number.search(left[0]["marks"])[0]:  # type: ignore[index]
                yield name, left[0], other
                left = [passage for passage in left if passage not in {left[0], other}]
                break


def reprint(built: Built, page: str, target: Path, printer: Printer) -> Path:
    """Print a page with what travels inside the true brief."""
    with pikepdf.open(built.pdf) as pdf:
        enclosures = [
            Enclosure(name, spec.get_file().read_bytes(), "text/plain", "Source", str(spec.description))
            for name, spec in pdf.attachments.items()
        ]
    printout, _ = printer.print(PrintJob(page, tuple(enclosures)))
    target.write_bytes(printout.content if printout else b"")
    return target


def test_every_mutation_is_found_and_nothing_else(built: Built, tmp_path: Path, printer: Printer) -> None:
    page, done = mutate(built.page)
    moves = {"swap two marks", "move a passage to another source"} if len(built.ledger["sources"]) > 1 else set()
    assert {name for name, _ in done.values()} == WORDS.keys() | moves
    answer = built.verify(reprint(built, page, tmp_path / "mutated.pdf", printer))
    expected = {anchor: done.get(anchor, ("", Verdict.VERBATIM))[1] for anchor in built.anchors}
    assert {anchor: (done.get(anchor), verdict) for anchor, verdict in verdicts(answer).items()} == {
        anchor: (done.get(anchor), verdict) for anchor, verdict in expected.items()
    }
    assert len(answer.diagnostics) == len(done)
    assert all(item.difference for item in answer.judgements if item.verdict is Verdict.ALTERED)


def edited(built: Built, target: Path, edit: Callable[[pikepdf.Pdf], None]) -> Path:
    with pikepdf.open(built.pdf) as pdf:
        edit(pdf)
        pdf.save(target)
    return target


@pytest.mark.parametrize("what", ["brief.json", "source-1", "all sources", "everything"])
def test_a_deleted_attachment_is_missed(built: Built, what: str, tmp_path: Path) -> None:
    def delete(pdf: pikepdf.Pdf) -> None:
        for name in list(pdf.attachments):
            alone = name == what or (what == "source-1" and re.match(r"source-1\D", name))
            if alone or what == "everything" or (what == "all sources" and name != "brief.json"):
                del pdf.attachments[name]

    answer = built.verify(edited(built, tmp_path / "brief.pdf", delete))
    assert "attachment-missing" in codes(answer)
    assert answer.n_passages == len(built.anchors)


def test_an_edited_attachment_is_told(built: Built, tmp_path: Path) -> None:
    statements = [statement for section in built.ledger["sections"] for statement in section["statements"]]
    number = next(
        cited[0]["source"]
        for cited, text in ((statement["citations"], statement["text"]) for statement in statements)
        if len(cited) == 1 and re.search(" (the|der) ", text)
    )

    def edit(pdf: pikepdf.Pdf) -> None:
        name = next(name for name in pdf.attachments if re.match(rf"source-{number}\D", name))
        file = pdf.attachments[name].obj.EF.F
        file.write(re.sub(b" (the|der) ", b" thy ", file.read_bytes()))

    answer = built.verify(edited(built, tmp_path / "brief.pdf", edit))
    assert {"source-changed", "passage-altered"} <= set(codes(answer))


def test_an_edited_seed_is_told(built: Built, tmp_path: Path) -> None:
    copy = tmp_path / "project"
    shutil.copytree(built.root, copy)
    seed = copy / built.ledger["sources"][0]["file"]
    seed.write_bytes(seed.read_bytes() + b"\nOne more line.\n")
    answer = verify(VerifyRequest(copy, copy / "out" / "brief.pdf"))
    assert codes(answer) == ["source-changed"]
    assert set(verdicts(answer).values()) == {Verdict.VERBATIM}
    answer = verify(VerifyRequest(copy, copy / "out" / "brief.pdf", seeds=seed.parent))
    assert codes(answer) == ["source-changed"]


def test_a_script_or_a_foreign_file_inside_is_told(seeds: Built, tmp_path: Path) -> None:
    def intrude(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.attachments["run.exe"] = b"MZ"

    answer = seeds.verify(edited(seeds, tmp_path / "brief.pdf", intrude))
    told = [item.message for item in answer.diagnostics]
    assert "it holds a file 'run.exe'" in told
    assert {"it holds /OpenAction", "it holds /JavaScript"} <= set(told)
    assert set(codes(answer)) == {"pdf-intruder"}


def test_a_passage_taken_off_the_page_is_missed(seeds: Built, tmp_path: Path, printer: Printer) -> None:
    first = next(_PASSAGE.finditer(seeds.page))
    answer = seeds.verify(reprint(seeds, seeds.page.replace(first[0], "", 1), tmp_path / "brief.pdf", printer))
    assert codes(answer) == ["passage-unreadable"]
    assert answer.n_passages == len(seeds.anchors) - 1


def test_a_mark_taken_off_the_page_is_missed(seeds: Built, tmp_path: Path, printer: Printer) -> None:
    first = next(_PASSAGE.finditer(seeds.page))
    page = seeds.page.replace(first["marks"], "[]", 1)
    answer = seeds.verify(reprint(seeds, page, tmp_path / "brief.pdf", printer))
    assert codes(answer) == ["passage-unreadable"]
    assert len(answer.judgements) == answer.n_passages - 1


@pytest.mark.parametrize(
    "options", ["--linearize", "--qdf --object-streams=disable", "--recompress-flate --compression-level=9"]
)
def test_another_tool_may_pack_it_anew(seeds: Built, options: str, tmp_path: Path) -> None:
    if not shutil.which("qpdf"):
        pytest.skip("qpdf is not installed")
    subprocess.run(["qpdf", *options.split(), str(seeds.pdf), str(tmp_path / "brief.pdf")], check=True)
    check_clean(seeds.verify(tmp_path / "brief.pdf"), seeds.anchors)


def test_pikepdf_may_save_it_anew(built: Built, tmp_path: Path) -> None:
    check_clean(built.verify(edited(built, tmp_path / "brief.pdf", lambda _: None)), built.anchors)


def test_tags_without_names_are_read_by_their_marks(built: Built) -> None:
    pdf = read_pdf(built.pdf.read_bytes())
    assert pdf is not None
    named = read_brief(pdf.runs)
    unnamed = read_brief([replace(run, names=()) for run in pdf.runs])
    assert [(p.text, p.marks) for p in unnamed.passages] == [(p.text, p.marks) for p in named.passages]
    assert {reference.number: reference.sha256 for reference in unnamed.references}.items() >= {
        (reference.number, reference.sha256) for reference in named.references[:2]
    }


PORT = """Why did the port of Gelling close?

However, the port of Gelling closed in June, and two ferries wait there.

The harbour of Gelling is not open to ferries of the northern line."""


@pytest.fixture
def cut(tmp_path: Path) -> Built:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "port.txt").write_text(PORT, encoding="utf-8")
    section = "title: Port, question: When did the port of Gelling close to ferries"
    (tmp_path / "outline.yaml").write_text(f"title: T\nkey_points: 0\nsections: [{{{section}}}]\n", encoding="utf-8")
    return make_brief(tmp_path)


def test_a_declared_cut_is_printed_listed_and_verbatim(cut: Built) -> None:
    check_clean(cut.verify(), cut.anchors)
    check_clean(cut.verify(cut.pdf.with_suffix(".html")), cut.anchors)
    statements = cut.ledger["sections"][0]["statements"]
    (with_cut,) = [statement for statement in statements if statement["cut"]]
    assert with_cut["text"].startswith("the port of Gelling closed")
    start, end = with_cut["cut"]["start"], with_cut["cut"]["end"]
    assert (PORT[start:end], with_cut["cut"]["text"], with_cut["citations"][0]["start"]) == (
        "However, ",
        "However,",
        end,
    )
    texts = [passage.text for passage in read_brief(read_pdf(cut.pdf.read_bytes()).runs).passages]
    assert any(text.startswith("[...] the port of Gelling closed") for text in texts)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[...]</span>&nbsp;the port", "</span>the port", "'However,' is missing at the beginning"),
        ("[...]</span>&nbsp;the port of", "[...]</span>&nbsp;", "is missing at the beginning"),
        ("The harbour of Gelling is not", "[...] is not", "is missing at the beginning"),
        ("The harbour of Gelling is not", "[...] The harbour of Gelling is not", "nothing is left out there"),
    ],
)
def test_a_cut_that_is_not_declared_or_may_not_be_is_found(cut: Built, old: str, new: str, told: str) -> None:
    head, body = cut.page.split("<body", 1)
    assert old in body
    page = cut.root / "changed.html"
    page.write_text(f"{head}<body{body.replace(old, new, 1)}", encoding="utf-8")
    answer = cut.verify(page)
    assert codes(answer) == ["passage-altered"]
    assert told in answer.diagnostics[0].message


@pytest.mark.parametrize(
    ("mark", "verdict"),
    [
        ("1 ¶1–2", Verdict.VERBATIM),
        ("1 ¶1", Verdict.VERBATIM),
        ("1 ¶1–3", Verdict.MISPLACED),
        ("1 ¶2", Verdict.MISPLACED),
        ("1 ¶2–3", Verdict.MISPLACED),
    ],
)
def test_a_passage_across_paragraphs_stands_in_those_of_its_mark(mark: str, verdict: Verdict) -> None:
    source = read("a.txt", b"One crane fell in June.\n\nIt was old and grey.\n\nThree cranes were mended.\n")
    text = "One crane fell in June. It was old and grey."
    found = judge_passage(PrintedPassage("p", text, (Mark(1, mark),)), Library({1: source}))
    assert found
    assert found.verdict is verdict
    if verdict is Verdict.MISPLACED:
        assert found.difference == f"it stands in paragraph 1–2, and not in {mark.removeprefix('1 ¶')}"


@pytest.mark.parametrize(
    ("draft", "judged"),
    [
        (b'They spoke of "a wholly invented remark" [1]\n\n1. a.txt\n', ["a wholly invented remark"]),
        (b'# The "cranes of the old port" [1]\n\nWords.\n\n1. a.txt\n', ["cranes of the old port"]),
        (b"# Cranes stand here [a.txt]\n", ["Cranes stand here"]),
        (b"# Cranes and lamps\n", []),
    ],
)
def test_what_a_heading_of_a_draft_quotes_is_judged(draft: bytes, judged: list[str]) -> None:
    drafted = read_draft(read("draft.md", draft), ["a.txt"]).drafted
    assert [item.passage.text for item in drafted] == judged


_NAMED = "Two cranes fell into the dock in June. [a.txt]"
_NUMBERED = "Two cranes fell into the dock in June. [1 \u00b61]"


@pytest.mark.parametrize("paragraphs", [(_NAMED, _NUMBERED), (_NUMBERED, _NAMED)])
def test_a_number_means_a_file_only_where_the_draft_says_so(paragraphs: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Two cranes fell into the dock in June.\n", "utf-8")
    (tmp_path / "draft.md").write_text("\n\n".join(paragraphs), "utf-8")
    answer = verify(VerifyRequest(tmp_path, tmp_path / "draft.md"))
    assert [item.code.value for item in answer.diagnostics] == ["passage-unreadable"]
    assert "no line of the draft says which file [1] is" in answer.diagnostics[0].message
    assert [item.verdict for item in answer.judgements] == [Verdict.VERBATIM]
    assert plain_judgement(answer.judgements[0])["marks"] == [{"source": None, "label": "a.txt"}]


@pytest.mark.parametrize("listing", ["1. a.txt", "[1] a.txt"])
def test_a_mark_that_names_a_listed_file_has_its_number(listing: str) -> None:
    draft = read_draft(read("draft.md", f"{_NAMED}\n\n{_NUMBERED}\n\n{listing}\n".encode()), ["a.txt", "b.txt"])
    assert (draft.files, draft.troubles) == ({1: "a.txt"}, ())
    assert [mark.source for item in draft.drafted for mark in item.passage.marks] == [1, 1]


@pytest.mark.parametrize("outline", ["title: T\nseeds: ['*.md', a.txt]\nsections: [{title: Cranes}]\n", None])
def test_a_draft_among_the_sources_does_not_bear_itself_out(outline: str | None, tmp_path: Path) -> None:
    folder = tmp_path if outline else tmp_path / "seeds"
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text("Two cranes fell into the dock in June.\n", "utf-8")
    (folder / "draft.md").write_text('They say that "three cranes fell".\n', "utf-8")
    if outline:
        (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    answer = verify(VerifyRequest(tmp_path, folder / "draft.md"))
    assert [item.verdict for item in answer.judgements] != [Verdict.VERBATIM]
    assert answer.n_passages == 1


def test_what_a_draft_takes_is_named_by_the_line_where_it_begins() -> None:
    text = """# Cranes

A first line of **marked** words,
and a sentence that says "two cranes fell
into the dock", and then "nobody
was hurt [...] that day in June" [a.txt]. Here is
one that begins on the line before [a.txt]
and here an
unknown mark
[9].
"""
    draft = read_draft(read("draft.md", text.encode()), ["a.txt"])
    assert [(item.passage.anchor, item.passage.text.split()[0]) for item in draft.drafted] == [
        ("line 4, quotation", "two"),
        ("line 5, quotation", "nobody"),
        ("line 6, sentence", "Here"),
    ]
    assert [trouble.what for trouble in draft.troubles] == ["line 10: no line of the draft says which file [9] is"]


@pytest.mark.parametrize(
    ("mark", "hint"),
    [
        ("[4 ¶6]", "add a line '[4] name-of-the-file', or name the file in the mark, as in [harbour.txt ¶6]"),
        ("[harbor.txt ¶6]", "did you mean [harbour.txt]?"),
        ("[Harbour.TXT]", "did you mean [harbour.txt]?"),
        ("[minutes.txt]", "a mark gives the name of a file among the sources, and its ending"),
    ],
)
def test_a_mark_that_means_no_file_is_told_with_what_to_do(mark: str, hint: str) -> None:
    draft = read_draft(read("draft.md", f"Two cranes fell into the dock in June. {mark}".encode()), ["harbour.txt"])
    assert [trouble.hint for trouble in draft.troubles] == [hint]


@pytest.mark.parametrize("text", ["They fell in June. [{}]", "They fell in June.\n\n[{}] a.txt", "{}. a.txt"])
def test_a_number_that_no_list_of_sources_has_is_no_number_of_a_source(text: str) -> None:
    draft = read_draft(read("draft.md", text.format("1" * 5000).encode()), ["a.txt"])
    assert (draft.drafted, draft.files) == ((), {})


@pytest.mark.parametrize(
    ("source", "quoted", "difference"),
    [
        ("The toll has risen by 38 percent since 2023.", "has risen by 48 percent since 2023", "'48' stands for '38'"),
        ("(The toll has risen by 38 percent), they say.", "The toll has risen by 48 percent", "'48' stands for '38'"),
        ("Has the toll risen by 38 percent? Yes.", "Has the toll risen by 48 percent?", "'48' stands for '38'"),
        (
            "The toll rose by 38 percent, not more.",
            "The toll rose by 38 percent; not less",
            "'percent;' stands for 'percent,'; 'less' stands for 'more'",
        ),
    ],
)
def test_what_stands_around_a_quotation_is_no_difference(source: str, quoted: str, difference: str) -> None:
    drafted = read_draft(read("draft.md", f"They say “{quoted}” [1].\n\n[1] a.txt\n".encode()), ["a.txt"]).drafted
    found = judge_passage(drafted[0].passage, Library({1: read("a.txt", source.encode())}), fragment=True)
    assert found
    assert found.verdict is Verdict.ALTERED
    assert found.difference == difference


LEASE = (
    "The landlord is not permitted to end the lease. Repairs to the cranes will cost 3.2 million euros, it said.\n\n"
    "“We didn’t expect the ‘big one’ so early,” said the harbour master.\n\n"
    "The pilots went home on Monday.\n\nThe tug was sold on Friday.\n"
)


def judge_draft(folder: Path, draft: str) -> list[tuple[str, str]]:
    """Give verdict and difference of each quotation and cited sentence of a draft, or its troubles."""
    (folder / "seeds").mkdir(exist_ok=True)
    for name in ("harbour.txt", "2024-06-21-lease.txt"):
        (folder / "seeds" / name).write_text(LEASE, "utf-8")
    (folder / "draft.md").write_text(draft, "utf-8")
    answer = verify(VerifyRequest(folder, folder / "draft.md", folder / "seeds"))
    troubles = [("error", item.message) for item in answer.diagnostics if item.code.value == "passage-unreadable"]
    return [(each.verdict.value, each.difference) for each in answer.judgements] + troubles


@pytest.mark.parametrize(
    "quotation",
    [
        "\"We didn't expect the 'big one' so early\"",
        "“[R]epairs to the cranes will cost 3.2 million euros”",
        "“[r]epairs to the [two] cranes will cost 3.2 million euros”",
        "“Repairs to the cranes … it said”",
        "“Repairs to the cranes ... it said”",
        "“Repairs to the cranes [...] it said”",
        "“Repairs [...] cost [...] euros”",
        "“The landlord is not permitted […] Repairs to the cranes will cost”",
    ],
)
@pytest.mark.parametrize("mark", ["", " [harbour.txt]", " [2024-06-21-lease.txt]"])
def test_what_style_guides_allow_is_verbatim(tmp_path: Path, quotation: str, mark: str) -> None:
    ((verdict, _),) = judge_draft(tmp_path, f"She said {quotation}{mark}.\n")
    assert verdict == "verbatim"


@pytest.mark.parametrize(
    ("quotation", "difference"),
    [
        ("“The landlord is […] permitted to end the lease”", "what is left out turns the sense: 'not'"),
        ("“it said […] Repairs to the cranes will cost”", "another order"),
        ("“Repairs to the cranes […] sold on Friday”", "far apart"),
        ("“Repairs to the [two] ships will cost 3.2 million euros”", "ships"),
        ("“Repairs to the cranes … 9.9 million euros”", "9.9"),
    ],
)
def test_what_changes_a_quotation_is_altered(tmp_path: Path, quotation: str, difference: str) -> None:
    ((verdict, told),) = judge_draft(tmp_path, f"She said {quotation} [harbour.txt].\n")
    assert verdict != "verbatim"
    assert difference in told or verdict == "absent"


@pytest.mark.parametrize(
    "draft",
    [
        "| a | b |\n|---|---|\n| x | “Repairs to the cranes will cost 9.9” [harbour.txt] |\n",
        "<p>“Repairs to the cranes will cost 9.9 million euros” [harbour.txt]</p>\n",
    ],
)
def test_what_is_not_read_is_told_beside_what_is(tmp_path: Path, draft: str) -> None:
    found = judge_draft(tmp_path, f"The pilots went home on Monday. [harbour.txt]\n\n{draft}")
    assert [verdict for verdict, _ in found] == ["verbatim", "error"]
    assert "line 3" in found[1][1]


def test_the_order_of_words_from_left_to_right_stands_beside_a_letter_from_right_to_left() -> None:
    source = read("a.txt", "The ship שלום sank before the pilot saw the rocks.".encode())
    passage = PrintedPassage("p", "", (Mark(1, "1 ¶1"),))

    def judge(text: str) -> Verdict | None:
        found = judge_passage(replace(passage, text=text), Library({1: source}))
        return found.verdict if found else None

    assert judge("The ship שלום sank before the pilot saw the rocks.") is Verdict.VERBATIM
    assert judge("The pilot שלום sank before the ship saw the rocks.") is not Verdict.VERBATIM
    assert judge("the rocks. The ship שלום sank before the pilot saw") is not Verdict.VERBATIM


def test_a_line_that_runs_from_right_to_left_may_be_read_back_in_the_order_of_the_page() -> None:
    source = read("a.txt", "שלום לכם the old ship נמל גדול sank.".encode())
    passage = PrintedPassage("p", "sank. גדול נמל the old ship לכם שלום", (Mark(1, "1 ¶1"),))
    found = judge_passage(passage, Library({1: source}))
    assert found
    assert found.verdict is Verdict.VERBATIM
