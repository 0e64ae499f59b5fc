"""A brief whose lines and pages end elsewhere, as another version of the layout ends them: proved, and no forgery with it."""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from test_reproduce import judge, make, said

from briefings.composing.recompose import recompose_brief
from briefings.model.proof import Proof
from briefings.outline.stated import plan_stated
from briefings.printing.printer import Printer
from briefings.readers import read_source
from briefings.report.proofs import describe_proof
from briefings.terminal import EXIT_DONE, EXIT_INPUT, EXIT_READ_BACK, find_exit_code
from briefings.workspace.project import read_packaged_templates
from briefings.writers import write_formats
from briefings.writers.writer import Supplies

WIDER = ("html { font", "html { word-spacing: .012em; font")
HIGHER = ("--size-text)/1.45", "--size-text)/1.5")
OTHERWISE = [
    ("bridge", {}, WIDER),
    ("council", {}, WIDER),
    ("council", {"citations": "author-date", "evidence": "none"}, HIGHER),
    ("bridge", {"citations": "chicago-notes", "evidence": "notes", "key_points": 2}, HIGHER),
    ("many", {"citations": "chicago-notes"}, WIDER),
    ("blackout", {"evidence": "full"}, HIGHER),
]


def lay_out(brief: Path, target: Path, printer: Printer, edit: tuple[str, str]) -> Path:
    """Print a brief as another version of the layout would: the words are a little wider, or the lines higher."""
    ledger = json.loads(brief.with_suffix(".json").read_bytes())
    files = {source["file"]: (brief.parent / source["file"]).read_bytes() for source in ledger["sources"]}
    read = {source["number"]: read_source(source["file"], files[source["file"]])[0] for source in ledger["sources"]}
    templates = dict(read_packaged_templates())
    style = templates["brief.css"]
    assert edit[0] in style.text
    templates["brief.css"] = replace(style, text=style.text.replace(*edit))
    again = recompose_brief(ledger, plan_stated(ledger["outline"])[0], read).brief
    made, _ = write_formats(again, ("json", "pdf"), Supplies(templates, files, printer))
    assert made["json"] == brief.with_suffix(".json").read_bytes()
    target.write_bytes(made["pdf"])
    return target


@pytest.mark.parametrize(("name", "keys", "edit"), OTHERWISE)
def test_other_ends_of_lines_and_pages_are_accounted_for(
    name: str, keys: dict, edit: tuple[str, str], tmp_path: Path, printer: Printer
) -> None:
    brief = make(tmp_path, name=name, **keys)
    other = lay_out(brief, tmp_path / "other.pdf", printer, edit)
    assert other.read_bytes() != brief.read_bytes()
    outcome = judge(other)
    assert outcome.reproduction.proof is Proof.ACCOUNTED, said(outcome)
    assert find_exit_code(outcome, strict=True) == EXIT_DONE
    assert describe_proof(outcome.reproduction, outcome.diagnostics).startswith("accounted for: printed again from")


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory, printer: Printer) -> Path:
    """Give a brief laid out by another version."""
    brief = make(tmp_path_factory.mktemp("other"), name="bridge")
    return lay_out(brief, brief.with_name("other.pdf"), printer, WIDER)


Operators = list[pikepdf.ContentStreamInstruction]
PAGE = 1
"""The second page has passages in full lines."""


def lines_of(operators: Operators) -> list[int]:
    """Give where the full lines of the text are placed: the operators Tm, each before a font and its letters."""
    texts = [at for at, each in enumerate(operators) if str(each.operator) == "TJ" and len(each.operands[0]) > 80]
    return [max(n for n in range(at) if str(operators[n].operator) == "Tm") for at in texts]


def place(operators: Operators, at: int, across: float, up: float) -> None:
    """Move a line, in the units of the page."""
    operands = list(operators[at].operands)
    operands[4], operands[5] = operands[4] + Decimal(across), operands[5] - Decimal(up)
    operators[at] = pikepdf.ContentStreamInstruction(operands, pikepdf.Operator("Tm"))


def nudge_a_line(operators: Operators) -> None:
    place(operators, lines_of(operators)[2], 0.5, 0.5)


def nudge_all_lines(operators: Operators) -> None:
    for number, at in enumerate(lines_of(operators)):
        place(operators, at, 0.3, 0.6 * (number % 2))


@pytest.mark.parametrize("edit", [nudge_a_line, nudge_all_lines])
def test_lines_a_little_off_are_accounted_for(other: Path, tmp_path: Path, edit: Callable[[Operators], None]) -> None:
    outcome = judge(redraw(other, tmp_path / "moved.pdf", edit))
    assert outcome.reproduction.proof is Proof.ACCOUNTED, said(outcome)


def redraw(file: Path, target: Path, edit: Callable[[Operators], None]) -> Path:
    with pikepdf.open(file) as pdf:
        page = pdf.pages[PAGE]
        operators = list(pikepdf.parse_content_stream(page))
        edit(operators)
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
        pdf.save(target)
    return target


def exchange_lines(operators: Operators) -> None:
    one, two = lines_of(operators)[1:3]
    up = float(operators[two].operands[5] - operators[one].operands[5])
    place(operators, one, 0, -up)
    place(operators, two, 0, up)


def move_a_line_up(operators: Operators) -> None:
    place(operators, lines_of(operators)[3], 0, 400)


def move_a_line_aside(operators: Operators) -> None:
    place(operators, lines_of(operators)[1], -120, 0)


def spread_letters(operators: Operators) -> None:
    """Draw the second half of a line far from the first, where it reads as another's."""
    at = lines_of(operators)[1]
    pieces = next(each for each in operators[at:] if str(each.operator) == "TJ")
    array = list(pieces.operands[0])
    array.insert(40, -9000)
    operators[operators.index(pieces)] = pikepdf.ContentStreamInstruction([pikepdf.Array(array)], pieces.operator)


def join_words(operators: Operators) -> None:
    """Draw a word at the end of the one before it."""
    at = lines_of(operators)[1]
    pieces = next(each for each in operators[at:] if str(each.operator) == "TJ")
    array = list(pieces.operands[0])
    space = next(n for n, each in enumerate(array) if isinstance(each, pikepdf.String) and bytes(each) == b"\x00\x01")
    array.insert(space + 1, 260)
    operators[operators.index(pieces)] = pikepdf.ContentStreamInstruction([pikepdf.Array(array)], pieces.operator)


def draw(operators: Operators, colour: str, box: tuple[float, float, float, float], *, below: bool) -> None:
    """Draw a rectangle in points of the page, above or below all that is there."""
    numbers = " ".join(map(str, box))
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(f"/Artifact BMC q {colour} rg {numbers} re f Q EMC".encode())
        drawn = list(pikepdf.parse_content_stream(stream))
    operators[0:0] = drawn if below else []
    operators += [] if below else drawn


def line_box(operators: Operators, number: int) -> tuple[float, float]:
    """Give where a line begins on the page, in points from its lower left."""
    operands = operators[lines_of(operators)[number]].operands
    return float(operands[4]) * 0.75, 841.889764 - float(operands[5]) * 0.75


def strike_through(operators: Operators) -> None:
    x, y = line_box(operators, 1)
    draw(operators, "0.1137 0.1529 0.2", (x, y + 2.5, 300, 0.4), below=True)


def underline(operators: Operators) -> None:
    x, y = line_box(operators, 1)
    draw(operators, "0.54 0.59 0.65", (x, y - 1.4, 120, 0.4), below=True)


def put_a_minus(operators: Operators) -> None:
    """Draw a short line before a line of words, as if a figure were below zero."""
    x, y = line_box(operators, 1)
    draw(operators, "0.1137 0.1529 0.2", (x - 7, y + 2.5, 5, 0.6), below=True)


def mark_words(operators: Operators) -> None:
    """Lay the ground of the evidence under words that no mark has."""
    x, y = line_box(operators, 1)
    draw(operators, "0.933333 0.94902 0.960784", (x, y - 2, 120, 11), below=True)


def recolour(operators: Operators) -> None:
    at = lines_of(operators)[1]
    red = pikepdf.ContentStreamInstruction([Decimal("0.64"), Decimal("0.15"), Decimal("0.17")], pikepdf.Operator("rg"))
    operators.insert(at, red)


def enlarge(operators: Operators) -> None:
    at = lines_of(operators)[1] + 1
    font, size = operators[at].operands
    operators[at] = pikepdf.ContentStreamInstruction([font, size * Decimal("1.3")], operators[at].operator)


@pytest.mark.parametrize(
    "edit",
    [exchange_lines, move_a_line_up, move_a_line_aside, spread_letters, join_words,
     strike_through, underline, put_a_minus, mark_words, recolour, enlarge],
)  # fmt: skip
def test_what_no_layout_does_is_not_accounted_for(
    other: Path, tmp_path: Path, edit: Callable[[Operators], None]
) -> None:
    outcome = judge(redraw(other, tmp_path / "forged.pdf", edit))
    assert find_exit_code(outcome, strict=False) in {EXIT_INPUT, EXIT_READ_BACK}
    assert "page 2" in said(outcome)


def test_the_lines_of_a_table_are_missed(other: Path, tmp_path: Path) -> None:
    """Of the lines that are drawn, those under words stand elsewhere in another layout; the rest has to be there."""
    with pikepdf.open(other) as pdf:
        for page in pdf.pages:
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(without_ruled_lines(page)))
        pdf.save(tmp_path / "forged.pdf")
    outcome = judge(tmp_path / "forged.pdf")
    assert outcome.reproduction.proof is Proof.READ_BACK
    assert "a line or a ground is missing on its pages" in said(outcome)


def without_ruled_lines(page: pikepdf.Page) -> Operators:
    """Give what a page is drawn by, without the lines that belong to no words."""
    kept: Operators = []
    inside: list[bool] = []
    for each in pikepdf.parse_content_stream(page):
        name = str(each.operator)
        if name in {"BDC", "BMC"}:
            inside.append(name == "BDC" and "/MCID" in str(each.operands[1]))
        elif name == "EMC":
            inside.pop()
        is_ruled = name == "S" and not any(inside)
        kept.append(pikepdf.ContentStreamInstruction([], pikepdf.Operator("n")) if is_ruled else each)
    return kept


def lead_elsewhere(pdf: pikepdf.Pdf) -> None:
    links = [each for page in pdf.pages for each in page.get("/Annots", []) if "/Dest" in each]
    one, two = links[0], next(each for each in links if each.Dest != links[0].Dest)
    one.Dest, two.Dest = two.Dest, one.Dest


def widen_a_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[PAGE].Annots[0].Rect = pikepdf.Array([0, 0, 500, 800])


def name_another_place(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests.Names
    at = [str(each) for each in names].index("source-1")
    names[at + 1] = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.XYZ, 100, 500, 0])


def say_other_words(pdf: pikepdf.Pdf) -> None:
    tag = next(each for each in pdf.objects if getattr(each, "keys", dict)() and each.get("/S") == "/H1")
    tag["/ActualText"] = pikepdf.String("Another title")


def tag_otherwise(pdf: pikepdf.Pdf) -> None:
    tag = next(each for each in pdf.objects if getattr(each, "keys", dict)() and each.get("/S") == "/H2")
    tag["/S"] = pikepdf.Name.P


@pytest.mark.parametrize("edit", [lead_elsewhere, widen_a_link, name_another_place, say_other_words, tag_otherwise])
def test_what_leads_or_reads_otherwise_is_not_accounted_for(
    other: Path, tmp_path: Path, edit: Callable[[pikepdf.Pdf], None]
) -> None:
    with pikepdf.open(other) as pdf:
        edit(pdf)
        pdf.save(tmp_path / "forged.pdf")
    outcome = judge(tmp_path / "forged.pdf")
    assert find_exit_code(outcome, strict=False) in {EXIT_INPUT, EXIT_READ_BACK}, said(outcome)
