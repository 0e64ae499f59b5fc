"""A brief that other programs had in hand: what is true of it is said, and its passages are looked up all the same."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from docsets import export_docset

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.diagnostic import Code
from briefings.model.proof import Proof, Verdict, VerifyOutcome
from briefings.report.proofs import describe_proof
from briefings.terminal import EXIT_INPUT, EXIT_READ_BACK, find_exit_code


@pytest.fixture(scope="module", params=["numeric", "author-date", "chicago-notes"])
def brief(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp(request.param)
    export_docset("bridge", root)
    outline = root / "outline.yaml"
    outline.write_text(f"{outline.read_text('utf-8')}\ncitations: {request.param}\n", "utf-8")
    outcome = build(BuildRequest(root, root / "b", ("pdf", "json")), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return root / "b.pdf"


@pytest.fixture
def rewrite(brief: Path, tmp_path: Path) -> Callable[..., VerifyOutcome]:
    def run(change: Callable[[bytes], bytes]) -> VerifyOutcome:
        file = tmp_path / "b.pdf"
        file.write_bytes(change(brief.read_bytes()))
        return verify(VerifyRequest(tmp_path, file, brief.parent / "seeds"))

    return run


def with_pikepdf(edit: Callable[[pikepdf.Pdf], None], **options: object) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        saved = io.BytesIO()
        with pikepdf.open(io.BytesIO(content)) as pdf:
            edit(pdf)
            pdf.save(saved, **options)
        return saved.getvalue()

    return change


def drop_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]
    del pdf.Root["/MarkInfo"]


def said(outcome: VerifyOutcome) -> str:
    return describe_proof(outcome.reproduction, outcome.diagnostics) if outcome.reproduction else ""


def test_without_its_tags_each_passage_of_the_ledger_is_looked_up_in_the_words_of_the_pages(rewrite, brief) -> None:
    outcome = rewrite(with_pikepdf(drop_tags))
    ledger = json.loads(brief.with_suffix(".json").read_bytes())
    printed = sum(len(section["statements"]) for section in ledger["sections"]) + len(ledger["key_points"])
    assert find_exit_code(outcome, strict=False) == EXIT_READ_BACK, said(outcome)
    assert "another program wrote this file anew, and dropped the tags" in said(outcome)
    assert len(outcome.judgements) == printed
    assert {each.verdict for each in outcome.judgements} == {Verdict.VERBATIM}
    assert all(each.passage.page for each in outcome.judgements)


def test_without_its_tags_a_changed_word_of_the_ledger_is_found(rewrite) -> None:
    def edit(pdf: pikepdf.Pdf) -> None:
        drop_tags(pdf)
        ledger = json.loads(pdf.attachments["brief.json"].get_file().read_bytes())
        statement = ledger["sections"][0]["statements"][0]
        statement["text"] = statement["text"].replace("the", "no", 1)
        content = json.dumps(ledger).encode()
        pdf.attachments["brief.json"] = pikepdf.AttachedFileSpec(pdf, content, filename="brief.json")

    outcome = rewrite(with_pikepdf(edit))
    assert find_exit_code(outcome, strict=False) == EXIT_INPUT
    assert "cannot be read on the pages" in said(outcome)


def test_without_its_tags_a_covered_passage_is_found(rewrite) -> None:
    def edit(pdf: pikepdf.Pdf) -> None:
        drop_tags(pdf)
        pdf.pages[0].contents_add(pikepdf.Stream(pdf, b"1 1 1 rg 0 300 600 300 re f"), prepend=False)

    outcome = rewrite(with_pikepdf(edit))
    assert Code.PAGE_HIDES in {item.code for item in outcome.diagnostics}
    assert find_exit_code(outcome, strict=False) == EXIT_INPUT


def test_without_tags_and_ledger_no_passage_can_be_told(rewrite) -> None:
    def join_anew(content: bytes) -> bytes:
        saved = io.BytesIO()
        with pypdfium2.PdfDocument(content) as old, pypdfium2.PdfDocument.new() as new:
            new.import_pages(old)
            new.save(saved)
        return saved.getvalue()

    outcome = rewrite(join_anew)
    assert find_exit_code(outcome, strict=False) == EXIT_INPUT
    assert "dropped its tags and its ledger" in said(outcome)


def test_bytes_before_the_beginning_are_told_and_what_follows_is_judged(rewrite) -> None:
    outcome = rewrite(lambda content: b"From: desk\n\n" + content)
    assert [item.message for item in outcome.diagnostics] == [
        "12 bytes stand before the beginning of the PDF: another program put them there"
    ]
    assert outcome.judgements
    assert outcome.reproduction.proof is Proof.READ_BACK
    assert "what lies between is the same, object for object" in said(outcome)


def test_bytes_behind_the_end_are_told_and_keep_the_file_from_being_proved(rewrite) -> None:
    outcome = rewrite(lambda content: content + b"<html><body>Withdrawn</body></html>")
    assert "35 bytes stand behind the end of the PDF" in outcome.diagnostics[0].message
    assert find_exit_code(outcome, strict=False) == EXIT_READ_BACK


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda content: content[: len(content) // 2], "breaks off before its end"),
        (with_pikepdf(lambda _: None, encryption=pikepdf.Encryption(user="x", owner="y")), "locked with a password"),
        (lambda _: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n", "is broken"),
    ],
    ids=["half", "locked", "empty"],
)
def test_a_file_that_cannot_be_read_says_why(rewrite, change: Callable[[bytes], bytes], why: str) -> None:
    outcome = rewrite(change)
    assert [item.code for item in outcome.diagnostics] == [Code.BRIEF_UNREADABLE]
    assert why in outcome.diagnostics[0].message
