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
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.enclosure import Enclosure
from briefings.model.proof import Mark, PrintedPassage, Verdict, VerifyOutcome
from briefings.printing.message import PrintJob
from briefings.printing.printer import Printer
from briefings.proof.judge import Library, judge_passage
from briefings.proof.pdfium import read_pdf
from briefings.proof.reading import read_brief

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
