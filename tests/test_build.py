"""The whole product, on its own seeds and on doc sets: what is printed stands in a source, in every build the same."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from docsets import DOCSETS, export_docset

from briefings.language.leaning import leans_back
from briefings.language.sentences import split_sentences
from briefings.language.tables.en import ENGLISH
from briefings.language.wholeness import is_balanced
from briefings.readers import read_source
from briefings.structure.names import note_names

ROOT = Path(__file__).parent.parent
LISTED_FIELDS = {"number", "file", "sha256", "title", "author", "publisher", "date", "url", "kind"}


@dataclass(frozen=True)
class Built:
    """A project that was built, and what came of it."""

    root: Path
    ledger: dict
    pdf: Path

    @property
    def statements(self):
        return [s for section in self.ledger["sections"] for s in section["statements"]] + self.ledger["key_points"]

    def source(self, number):
        return next(source for source in self.ledger["sources"] if source["number"] == number)

    @property
    def names(self):
        files = sorted((self.root / "seeds").rglob("*"))
        read = (read_source(file.name, file.read_bytes())[0] for file in files if file.suffix in {".txt", ".md"})
        return note_names(source for source in read if source)[0].names

    def text(self, number):
        return (self.root / self.source(number)["file"]).read_bytes().decode("utf-8")


def build(root, output, **environment):
    """Build a project in a process of its own."""
    command = [sys.executable, "-m", "briefings", "build", "--project", str(root), "-o", str(output)]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Built(Path(root), json.loads(output.with_suffix(".json").read_text("utf-8")), output.with_suffix(".pdf"))


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return build(ROOT, tmp_path_factory.mktemp("seeds") / "brief")


@pytest.fixture(scope="module", params=["seeds", *DOCSETS])
def built(request, tmp_path_factory):
    if request.param == "seeds":
        return request.getfixturevalue("seeds")
    folder = tmp_path_factory.mktemp("docset")
    return build(export_docset(request.param, folder), folder / "out" / "brief")


def fold(text):
    return " ".join(text.split())


def read_pages(pdf):
    """Give the text of a PDF without its running heads and feet, as a reader copies it."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return fold(" ".join(pages))


def test_every_statement_is_a_range_of_its_source_word_for_word(built):
    assert built.statements
    for statement in built.statements:
        cited = statement["citations"][0]
        words = built.text(cited["source"])[cited["start"] : cited["end"]].replace("**", "")  # marks of Markdown
        assert fold(words) == statement["text"]


def test_every_statement_stands_in_the_pdf(built):
    printed = re.sub(r"\s", "", read_pages(built.pdf))
    missing = [s["text"] for s in built.statements if re.sub(r"\s", "", s["text"]) not in printed]
    assert missing == []


def test_every_statement_is_read_back_with_its_spaces(seeds):
    printed = read_pages(seeds.pdf)
    assert [s["text"] for s in seeds.statements if s["text"] not in printed] == []


def test_locators_name_the_line_and_paragraph(built):
    for statement in built.statements:
        for cited in statement["citations"]:
            before = built.text(cited["source"])[: cited["start"]]
            assert cited["line"] == before.count("\n") + 1
            assert 1 <= cited["paragraph"] <= cited["line"]


def test_no_sentence_is_printed_twice(built):
    ranges = [
        (cited["source"], cited["start"], cited["end"])
        for section in built.ledger["sections"]
        for statement in section["statements"]
        for cited in statement["citations"][:1]
    ]
    ranges.sort()
    overlaps = [(a, b) for a, b in pairwise(ranges) if a[0] == b[0] and b[1] < a[2]]
    assert overlaps == []


def test_every_passage_can_stand_alone(built):
    names = built.names
    for statement in built.statements:
        text = statement["text"]
        start, end = split_sentences(text)[0]
        first = text[start:end]
        assert not leans_back(first[:1].upper() + first[1:] if statement["cut"] else first, ENGLISH, names)
        assert is_balanced(statement["text"])
        assert "?" not in statement["text"]
        assert statement["text"][-1] in ".!…\"”'’)]»"


def test_sections_keep_to_their_length(built):
    outline = (built.root / "outline.yaml").read_text("utf-8")
    wanted = [int(words) for words in re.findall(r"^\s+words: (\d+)", outline, re.MULTILINE)]
    for section, words in zip(built.ledger["sections"], wanted, strict=True):
        lengths = [len(statement["text"].split()) for statement in section["statements"]]
        assert sum(lengths) <= words + max(lengths, default=0)


def test_the_ledger_lists_every_source_with_its_hash(seeds):
    assert {source["file"] for source in seeds.ledger["sources"]} == {
        f"seeds/{p.name}" for p in (ROOT / "seeds").iterdir()
    }
    assert all(set(source) >= LISTED_FIELDS for source in seeds.ledger["sources"])
    assert [source["number"] for source in seeds.ledger["sources"]] == list(range(1, 6))


def test_the_seeds_answer_every_section_of_the_outline(seeds):
    assert [section["title"] for section in seeds.ledger["sections"]] == [
        "Treaty terms",
        "Arms exchange",
        "Vietnam economics",
        "Regional implications",
    ]
    assert not any(section["gap"] for section in seeds.ledger["sections"])
    assert len(seeds.ledger["key_points"]) == 4


def test_every_link_in_the_pdf_arrives(seeds):
    document = pypdfium2.PdfDocument(seeds.pdf)
    anchors = re.findall(r'<a [^>]*href="#([^"]+)"', seeds.pdf.with_suffix(".html").read_text("utf-8"))
    ids = set(re.findall(r' id="([^"]+)"', seeds.pdf.with_suffix(".html").read_text("utf-8")))
    assert anchors
    assert set(anchors) <= ids
    titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert titles[0] == seeds.ledger["title"]
    assert "References" in titles
    document.close()


def test_the_pdf_names_its_title_language_and_date(seeds):
    document = pypdfium2.PdfDocument(seeds.pdf)
    assert document.get_metadata_value("Title") == seeds.ledger["title"]
    assert document.get_metadata_value("CreationDate").startswith("D:20240626")
    document.close()
    import pikepdf

    with pikepdf.open(seeds.pdf) as pdf:
        assert str(pdf.Root.Lang) == "en"


def test_only_the_declared_fonts_are_in_the_pdf(seeds):
    import pikepdf

    with pikepdf.open(seeds.pdf) as pdf:
        names = {
            str(font.BaseFont).partition("+")[2]
            for page in pdf.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert names
    assert all(name.startswith(("Source-Serif", "Source-Sans", "SourceSerif", "SourceSans")) for name in names), names


def test_builds_are_identical_byte_for_byte(seeds, tmp_path):
    elsewhere = tmp_path / "a folder with another name"
    elsewhere.mkdir()
    for name in ("seeds", "templates"):
        shutil.copytree(ROOT / name, elsewhere / name)
    shutil.copy(ROOT / "outline.yaml", elsewhere)
    for path in elsewhere.rglob("*"):
        os.utime(path, (1, 1))
    other = build(
        elsewhere,
        tmp_path / "out" / "other",
        PYTHONHASHSEED="7",
        TZ="Asia/Tokyo",
        LC_ALL="C",
        HOME=str(tmp_path),
        SOURCE_DATE_EPOCH="99",
    )
    for suffix in (".pdf", ".html", ".json"):
        assert other.pdf.with_suffix(suffix).read_bytes() == seeds.pdf.with_suffix(suffix).read_bytes(), suffix


def test_nothing_of_the_machine_is_in_the_files(seeds):
    import pikepdf

    with pikepdf.open(seeds.pdf) as pdf:
        streams = [obj.read_bytes() for obj in pdf.objects if isinstance(obj, pikepdf.Stream)]
    everything = b"".join([seeds.pdf.read_bytes(), seeds.pdf.with_suffix(".html").read_bytes(), *streams])
    for trace in (str(ROOT).encode(), str(Path.home()).encode() + b"/", b"file://"):
        assert trace not in everything


def test_poppler_reads_the_same_words(seeds):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    text = subprocess.run(["pdftotext", "-raw", str(seeds.pdf), "-"], capture_output=True, text=True, check=True).stdout
    printed = fold(text)
    assert [s["text"] for s in seeds.statements if s["text"] not in printed] == []
