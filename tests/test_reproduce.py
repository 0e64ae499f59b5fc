"""A brief made again from what travels inside it: what was changed on its pages, or beside them, is found."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import yaml
from docsets import DOCSETS, export_docset

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.composing.recompose import RecomposeError, recompose_brief
from briefings.model.outline import Outline
from briefings.model.proof import Proof, VerifyOutcome
from briefings.outline.stated import plan_stated
from briefings.printing.printer import Printer
from briefings.readers import read_source
from briefings.report.proofs import describe_proof
from briefings.terminal import EXIT_DONE, EXIT_INPUT, EXIT_READ_BACK, find_exit_code
from briefings.workspace.fonts import open_fonts
from briefings.workspace.project import read_packaged_templates
from briefings.writers import write_formats
from briefings.writers.ledger import write_json
from briefings.writers.writer import Supplies

ROOT = Path(__file__).parent.parent
AS_MADE = [
    *((name, {}) for name in DOCSETS),
    ("bridge", {"citations": "chicago-notes", "evidence": "notes", "key_points": 2, "paper": "Letter"}),
    (
        "council",
        {"citations": "author-date", "evidence": "none", "author": "M. Lovell", "number": "7", "date": "2024-05"},
    ),
]


def make(root: Path, name: str = "bridge", **keys: object) -> Path:
    """Build a brief of a doc set of the tests, with other values for some keys of its outline."""
    export_docset(name, root)
    outline = yaml.safe_load((root / "outline.yaml").read_text("utf-8")) | keys
    (root / "outline.yaml").write_text(yaml.safe_dump(outline, sort_keys=False, allow_unicode=True), "utf-8")
    outcome = build(BuildRequest(root, root / "b"), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return root / "b.pdf"


def judge(file: Path, seeds: Path | None = None) -> VerifyOutcome:
    return verify(VerifyRequest(file.parent, file, seeds))


def said(outcome: VerifyOutcome) -> str:
    proof = outcome.reproduction
    assert proof
    return " | ".join([proof.shown, proof.missing, *(item.message for item in outcome.diagnostics)])


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("brief"), name="bridge")


@pytest.fixture
def forge(brief: Path, tmp_path: Path) -> Callable[..., VerifyOutcome]:
    """Give a function that edits a copy of the brief, and judges it."""

    def run(edit: Callable[[pikepdf.Pdf], None], **options: object) -> VerifyOutcome:
        with pikepdf.open(brief) as pdf:
            edit(pdf)
            pdf.save(tmp_path / "forged.pdf", **options)
        return judge(tmp_path / "forged.pdf")

    return run


@pytest.mark.parametrize(("name", "keys"), AS_MADE)
def test_a_brief_as_it_was_made_is_reproduced(tmp_path: Path, name: str, keys: dict) -> None:
    outcome = judge(make(tmp_path, name, **keys))
    assert not outcome.diagnostics
    assert outcome.reproduction
    assert outcome.reproduction.proof is Proof.REPRODUCED
    assert "byte for byte" in outcome.reproduction.shown
    assert find_exit_code(outcome, strict=False) == EXIT_DONE


@pytest.mark.parametrize(
    "options",
    [{}, {"linearize": True}, {"object_stream_mode": pikepdf.ObjectStreamMode.disable, "compress_streams": False}],
    ids=["saved", "linearised", "unpacked"],
)
def test_a_brief_that_was_packed_otherwise_is_reproduced(forge, options: dict) -> None:
    outcome = forge(lambda _: None, **options)
    assert outcome.reproduction.proof is Proof.REPRODUCED, said(outcome)
    assert "object for object" in outcome.reproduction.shown
    assert find_exit_code(outcome, strict=False) == EXIT_DONE


def draw(pdf: pikepdf.Pdf, operators: str, page: int = 0) -> None:
    pdf.pages[page].contents_add(pikepdf.Stream(pdf, operators.encode()), prepend=False)


def write(pdf: pikepdf.Pdf, mode: int = 0) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.keys()))
    draw(pdf, f"BT {mode} Tr {font} 12 Tf 150 500 Td <0010001100120013> Tj ET")


def change_stream(pdf: pikepdf.Pdf, pattern: bytes, new: bytes) -> None:
    page = pdf.pages[0]
    data, count = re.subn(pattern, new, page.Contents.read_bytes(), count=1)
    assert count
    page.Contents = pikepdf.Stream(pdf, data)


def attach(pdf: pikepdf.Pdf, name: str, content: bytes) -> None:
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name)


def edit_ledger(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    content = pdf.attachments["brief.json"].get_file().read_bytes()
    assert old in content
    attach(pdf, "brief.json", content.replace(old, new, 1))


def lie_in_unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        table = font.ToUnicode.read_bytes()
        found = re.search(rb"<[0-9a-f]{4}>\s*<0061>", table, re.IGNORECASE)
        if found:
            font.ToUnicode = pikepdf.Stream(pdf, table.replace(found[0], found[0].replace(b"0061", b"0062"), 1))


def cover_by_annotation(pdf: pikepdf.Pdf) -> None:
    square = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=[100, 400, 300, 500], IC=[1, 1, 1], C=[1, 1, 1]
    )
    pdf.pages[0].Annots.append(pdf.make_indirect(square))


WRONG = {
    "a white box": lambda pdf: draw(pdf, "q 1 1 1 rg 60 400 400 200 re f Q"),
    "a box of nearly the colour of the page": lambda pdf: draw(pdf, "q .98 .98 .98 rg 60 400 400 200 re f Q"),
    "a line": lambda pdf: draw(pdf, "q 0 0 0 RG 1 w 100 500 m 300 500 l S Q"),
    "words added": write,
    "invisible words added": lambda pdf: write(pdf, 3),
    "a page cut short": lambda pdf: setattr(pdf.pages[0], "CropBox", [0, 300, 595, 842]),
    "a page turned": lambda pdf: setattr(pdf.pages[0], "Rotate", 180),
    "a page taken out": lambda pdf: pdf.pages.__delitem__(1),
    "a page added": lambda pdf: pdf.add_blank_page(),
    "pages in another order": lambda pdf: pdf.pages.reverse(),
    "an annotation over the page": cover_by_annotation,
    "other words for the ear": lambda pdf: change_stream(pdf, rb"/MCID (\d+)", rb"/MCID \1 /ActualText (a lie)"),
    "letters that copy as others": lie_in_unicode,
    "a title in the ledger": lambda pdf: edit_ledger(pdf, b'"title": "', b'"title": "Not '),
    "a count in the ledger": lambda pdf: edit_ledger(pdf, b'"single_source": ', b'"single_source": 1'),
    "a place in the ledger": lambda pdf: edit_ledger(pdf, b'"paragraph": ', b'"paragraph": 1'),
    "a ledger that is none": lambda pdf: attach(pdf, "brief.json", b"{}"),
    "a file more": lambda pdf: attach(pdf, "source-99-x.txt", b"Words."),
    "a script": lambda pdf: setattr(pdf.Root, "OpenAction", pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")),
}  # fmt: skip


@pytest.mark.parametrize("edit", WRONG.values(), ids=WRONG)
def test_what_is_changed_is_wrong(forge, edit: Callable[[pikepdf.Pdf], None]) -> None:
    outcome = forge(edit)
    assert find_exit_code(outcome, strict=False) == EXIT_INPUT, said(outcome)
    assert outcome.reproduction.is_wrong


def retarget(pdf: pikepdf.Pdf) -> None:
    first, *others = pdf.pages[0].Annots
    other = next(each for each in others if str(each.Dest) != str(first.Dest))
    first.Dest, other.Dest = other.Dest, first.Dest


UNPROVED = {
    "links that lead elsewhere": retarget,
    "another title of the document": lambda pdf: pdf.docinfo.__setitem__("/Title", "Another"),
}


@pytest.mark.parametrize("edit", UNPROVED.values(), ids=UNPROVED)
def test_what_no_page_shows_is_named_and_not_proved(forge, edit: Callable[[pikepdf.Pdf], None]) -> None:
    outcome = forge(edit)
    code = find_exit_code(outcome, strict=False)
    assert code in {EXIT_INPUT, EXIT_READ_BACK}
    if code == EXIT_READ_BACK:
        assert "it holds something else at /" in said(outcome)


def test_the_page_and_the_words_that_should_stand_there_are_named(forge) -> None:
    assert re.search(r"page 1 reads '.*' where '.*' should stand", said(forge(write)))


def test_a_changed_source_is_found_with_its_passage(brief: Path, forge) -> None:
    ledger = json.loads(brief.with_suffix(".json").read_bytes())
    words = ledger["sections"][0]["statements"][0]["text"].split()[1].encode()

    def edit(pdf: pikepdf.Pdf) -> None:
        name = next(name for name in pdf.attachments if name.startswith("source-"))
        attach(pdf, name, pdf.attachments[name].get_file().read_bytes().replace(words, b"never"))

    assert find_exit_code(forge(edit), strict=False) == EXIT_INPUT


@pytest.mark.parametrize("attached", [[], ["sources"]])
def test_a_brief_that_carries_no_ledger_is_read_back(tmp_path: Path, attached: list) -> None:
    outcome = judge(make(tmp_path, attach=attached))
    assert not [item.message for item in outcome.diagnostics if item.is_error]
    assert outcome.reproduction.proof is Proof.READ_BACK
    assert "travel" in outcome.reproduction.missing
    assert find_exit_code(outcome, strict=False) == EXIT_READ_BACK


def test_templates_of_the_sender_are_named(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    style = (ROOT / "templates" / "brief.css").read_text("utf-8")
    (tmp_path / "templates" / "brief.css").write_text(style + "h1 { color: red }\n")
    outcome = judge(make(tmp_path, name="bridge"))
    assert outcome.reproduction.proof is Proof.READ_BACK
    assert "templates of the sender's own" in outcome.reproduction.missing


def test_a_ledger_gives_its_brief_back_whole(brief: Path) -> None:
    content = brief.with_suffix(".json").read_bytes()
    ledger = json.loads(content)
    files = {
        source["number"]: (brief.parent / source["file"]).read_bytes()
        for source in ledger["sources"]
        if source["cited"]
    }
    read = {number: read_source(ledger["sources"][number - 1]["file"], file)[0] for number, file in files.items()}
    again = recompose_brief(ledger, plan_stated(ledger["outline"])[0], read)
    assert write_json(again.brief, Supplies({}, {}, None))[0] == content  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "ledger", [{}, {"sources": 3}, {"sources": [{}]}, {"sources": [], "sections": [7]}, {"sources": [{"number": 2}]}]
)
def test_a_ledger_of_which_no_brief_can_be_made_is_told(ledger: dict) -> None:
    with pytest.raises(RecomposeError):
        recompose_brief(ledger, Outline("", "A title"), {})


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a brief whose outline has nothing that does not travel."""
    return make(tmp_path_factory.mktemp("chosen"), name="many")


def print_again(brief: Path, folder: Path, edit: Callable[[dict], None]) -> Path:
    """Give a brief of an edited ledger, printed by brief itself: its pages, ledger and sources agree."""
    ledger = json.loads(brief.with_suffix(".json").read_bytes())
    edit(ledger)
    files = {source["file"]: (brief.parent / source["file"]).read_bytes() for source in ledger["sources"]}
    read = {source["number"]: read_source(source["file"], files[source["file"]])[0] for source in ledger["sources"]}
    with Printer(open_fonts) as printer:
        supplies = Supplies(read_packaged_templates(), files, printer)
        again = recompose_brief(ledger, plan_stated(ledger["outline"])[0], read).brief
        made, _ = write_formats(again, ("json", "pdf"), supplies)
    (folder / "b.pdf").write_bytes(made["pdf"])
    return folder / "b.pdf"


def test_a_choice_is_made_again_from_the_folder_of_the_recipient(chosen: Path) -> None:
    outcome = judge(chosen, chosen.parent / "seeds")
    assert not outcome.diagnostics
    assert "chosen again from the folder" in outcome.reproduction.shown
    assert not [each for each in outcome.reproduction.not_recomputed if "gap" in each or "not cited" in each]


def drop_a_passage(ledger: dict) -> None:
    section = next(section for section in ledger["sections"] if len(section["statements"]) > 1)
    section["statements"].pop()


def make_a_gap(ledger: dict) -> None:
    anchors = [f"section-{section['number']}" for section in ledger["sections"]]
    section = ledger["sections"][0]
    section.update(statements=[], gap=True, answer="none")
    ledger["key_points"] = [point for point in ledger["key_points"] if point["section"] != anchors[0]]


@pytest.mark.parametrize("edit", [drop_a_passage, make_a_gap])
def test_a_choice_that_was_edited_and_printed_anew_is_found_in_the_folder_of_the_recipient(
    chosen: Path, tmp_path: Path, edit: Callable[[dict], None]
) -> None:
    file = print_again(chosen, tmp_path, edit)
    alone = judge(file)
    assert alone.reproduction.proof is Proof.REPRODUCED, said(alone)
    assert alone.fingerprint != judge(chosen).fingerprint
    outcome = judge(file, chosen.parent / "seeds")
    assert find_exit_code(outcome, strict=False) == EXIT_INPUT
    assert "chosen again from these sources" in said(outcome)


def test_other_sources_of_the_folder_are_named_and_missing_ones_keep_the_choice_from_being_made(
    chosen: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "seeds"
    shutil.copytree(chosen.parent / "seeds", folder)
    (folder / "another.txt").write_text("Repairs to the cranes will cost 3.2 million euros.\n")
    assert "1 other source of the folder was" in " ".join(judge(chosen, folder).reproduction.not_recomputed)
    cited = {source["file"].rpartition("/")[2] for source in json.loads(chosen.with_suffix(".json").read_bytes())["sources"]
             if source["cited"]}  # fmt: skip
    uncited = [path for path in folder.iterdir() if path.name not in cited]
    for path in uncited:
        path.unlink()
    outcome = judge(chosen, folder)
    assert outcome.reproduction.proof is Proof.REPRODUCED
    assert "the choice was not made again" in " ".join(outcome.reproduction.not_recomputed)


def test_sources_that_do_not_travel_are_taken_from_the_folder(tmp_path: Path) -> None:
    file = make(tmp_path, name="bridge", attach=["ledger"])
    content = file.read_bytes()
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / "b.pdf").write_bytes(content)
    without = judge(alone / "b.pdf")
    assert describe_proof(without.reproduction, without.diagnostics).startswith("not verified: source 1, ")
    assert judge(alone / "b.pdf", tmp_path / "seeds").reproduction.proof is Proof.REPRODUCED


def mark(pdf: pikepdf.Pdf, kind: str = "/Highlight", **more: object) -> None:
    page = pdf.pages[0]
    annotation = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(kind), Rect=[100, 600, 400, 620],
        QuadPoints=[100, 620, 400, 620, 100, 600, 400, 600], C=[1, 1, 0], **more,
    )  # fmt: skip
    page.obj["/Annots"].append(pdf.make_indirect(annotation))


@pytest.mark.parametrize("kind", ["/Highlight", "/Text", "/StrikeOut", "/Ink"])
def test_a_mark_of_a_reader_is_named_and_what_is_below_it_is_compared(forge, kind: str) -> None:
    outcome = forge(lambda pdf: mark(pdf, kind))
    assert find_exit_code(outcome, strict=False) == EXIT_READ_BACK, said(outcome)
    assert "without them it is the same" in outcome.reproduction.missing
    assert [item.message for item in outcome.diagnostics] == [
        f"page 1 bears a mark that was added later ({kind[1:].lower()})"
    ]


def test_a_mark_does_not_hide_that_more_was_changed(forge) -> None:
    def edit(pdf: pikepdf.Pdf) -> None:
        mark(pdf)
        draw(pdf, "q 1 1 1 rg 100 300 400 200 re f Q")

    assert find_exit_code(forge(edit), strict=False) == EXIT_INPUT


def certify(pdf: pikepdf.Pdf) -> None:
    data = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata = pdf.make_stream(data.replace(b"</dc:title>", b" (certified)</dc:title>"))


def test_what_is_said_of_the_file_is_no_packing(forge) -> None:
    outcome = forge(certify)
    assert outcome.reproduction.proof is Proof.READ_BACK
    assert "/Root/Metadata" in outcome.reproduction.missing
