"""What of the words of a page is not seen, and what is on it that no brief has: said without making the brief again."""

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from docsets import DOCSETS, export_docset

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.diagnostic import Code
from briefings.model.proof import VerifyOutcome
from briefings.proof.hidden import find_hidden
from briefings.terminal import EXIT_INPUT, EXIT_READ_BACK, find_exit_code


def make(root: Path, name: str, outline: str = "") -> Path:
    export_docset(name, root)
    (root / "outline.yaml").write_text((root / "outline.yaml").read_text("utf-8") + outline, "utf-8")
    outcome = build(BuildRequest(root, root / "b", ("pdf",)), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return root / "b.pdf"


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a brief that carries nothing, so that its pages cannot be made again."""
    return make(tmp_path_factory.mktemp("bare"), "bridge", "\nattach: []\n")


@pytest.fixture
def forge(bare: Path) -> Callable[..., VerifyOutcome]:
    def run(edit: Callable[[pikepdf.Pdf], None]) -> VerifyOutcome:
        with pikepdf.open(bare) as pdf:
            edit(pdf)
            pdf.save(bare.with_name("forged.pdf"))
        return verify(VerifyRequest(bare.parent, bare.with_name("forged.pdf")))

    return run


def told(outcome: VerifyOutcome) -> list[str]:
    return [f"{item.code.value}: {item.message}" for item in outcome.diagnostics]


@pytest.mark.parametrize("name", DOCSETS)
def test_nothing_is_found_on_the_pages_of_a_brief_as_it_was_made(tmp_path: Path, name: str) -> None:
    assert find_hidden(make(tmp_path, name).read_bytes()) == ()


def test_a_brief_that_carries_nothing_is_read_back(forge) -> None:
    outcome = forge(lambda _: None)
    assert told(outcome) == []
    assert find_exit_code(outcome, strict=False) == EXIT_READ_BACK


def draw(operators: str) -> Callable[[pikepdf.Pdf], None]:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(pikepdf.Stream(pdf, operators.encode("latin-1")), prepend=False)

    return edit


def change(pattern: bytes, new: bytes, count: int = 1) -> Callable[[pikepdf.Pdf], None]:
    """Edit the operators of the first page, from those before its first letters on."""

    def edit(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        content = page.Contents.read_bytes()
        at = content.rindex(b"q", 0, content.index(b"BT"))
        assert re.search(pattern, content[at:])
        page.Contents = pikepdf.Stream(pdf, content[:at] + re.sub(pattern, new, content[at:], count=count))

    return edit


def graphics(**values: object) -> Callable[[pikepdf.Pdf], None]:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Resources.ExtGState["/Odd"] = pikepdf.Dictionary(**values)
        change(rb"BT", b"/Odd gs BT")(pdf)

    return edit


def crop(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj["/CropBox"] = [0, 0, 300, 842]


def form(pdf: pikepdf.Pdf) -> None:
    """Put a white box into a form, and that into another."""
    box = pikepdf.Stream(pdf, b"1 1 1 rg 0 0 600 800 re f")
    box.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/BBox": [0, 0, 600, 800]})
    outer = pikepdf.Stream(pdf, b"/In Do")
    outer.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/BBox": [0, 0, 600, 800],
                  "/Resources": pikepdf.Dictionary(XObject=pikepdf.Dictionary({"/In": box}))})  # fmt: skip
    pdf.pages[0].Resources["/XObject"] = pikepdf.Dictionary({"/Out": outer})
    draw("/Out Do")(pdf)


BOX = "1 0 0 1 0 0 cm 1 1 1 rg 0 100 600 600 re f"
HIDING = {
    "a white box": draw(BOX),
    "a box of the ground's colour": draw(BOX.replace("1 1 1", "0.99 0.99 1")),
    "a box that is half transparent": graphics(ca=0.2),
    "a box in a form in a form": form,
    "a thick line": draw("1 1 1 RG 500 w 300 0 m 300 800 l S"),
    "white letters": change(rb"([\d.]+ [\d.]+ [\d.]+) rg", b"1 1 1 rg", 9),
    "letters of the ground's colour": change(rb"([\d.]+ [\d.]+ [\d.]+) rg", b".94 .95 .96 rg", 60),
    "invisible letters": change(rb"BT", b"BT 3 Tr"),
    "outlines of letters": change(rb"BT", b"BT 1 Tr"),
    "small letters": change(rb"(/\w+) [\d.]+ Tf", rb"\1 1.5 Tf", 5),
    "letters beside the page": change(rb"1 0 0 -1 [\d.]+ ", b"1 0 0 -1 -900 ", 5),
    "letters cut off": change(rb"BT", b"0 0 9 9 re W n BT"),
    "letters in a shape that cuts": change(rb"BT", b"0 0 m 900 0 900 900 0 900 c W n BT"),
    "a smaller page": crop,
    "a mask": graphics(SMask=pikepdf.Dictionary(S=pikepdf.Name.Luminosity)),
    "letters that are blended away": graphics(BM=pikepdf.Name.Screen),
    "other words for a reader's ear": change(rb"/Span\s*<<\s*/MCID", b"/Span <</ActualText(Nothing)/MCID"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HIDING)
def test_what_is_hidden_is_an_error(forge, kind: str) -> None:
    outcome = forge(HIDING[kind])
    assert Code.PAGE_HIDES in {item.code for item in outcome.diagnostics}, told(outcome)
    assert find_exit_code(outcome, strict=False) == EXIT_INPUT


def tag(key: str) -> Callable[[pikepdf.Pdf], None]:
    def edit(pdf: pikepdf.Pdf) -> None:
        tags = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Span")
        next(tags)[key] = pikepdf.String("Nothing of this is true")

    return edit


def shuffle(pdf: pikepdf.Pdf) -> None:
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and "/CIDToGIDMap" in each:
            each["/CIDToGIDMap"] = pdf.make_stream(bytes(4000))


@pytest.mark.parametrize("edit", [tag("/ActualText"), tag("/Alt"), shuffle], ids=["words", "picture", "letters"])
def test_what_a_tag_or_a_font_says_otherwise_is_an_error(forge, edit: Callable[[pikepdf.Pdf], None]) -> None:
    outcome = forge(edit)
    assert Code.PAGE_HIDES in {item.code for item in outcome.diagnostics}, told(outcome)


def write(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.keys()))
    draw(f"BT {font} 12 Tf 100 40 Td <00100011> Tj ET")(pdf)


def layer(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/OCProperties"] = pikepdf.Dictionary(OCGs=[], D=pikepdf.Dictionary())


ADDING = {
    "an image": draw("q 100 0 0 20 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"),
    "words of no part": write,
    "layers": layer,
    "a page that is turned": lambda pdf: pdf.pages[0].obj.__setitem__("/Rotate", 90),
    "a page that is blown up": lambda pdf: pdf.pages[0].obj.__setitem__("/UserUnit", 40),
    "an operator that nobody knows": draw("1 2 xyz"),
}


@pytest.mark.parametrize("kind", ADDING)
def test_what_is_added_is_named(forge, kind: str) -> None:
    outcome = forge(ADDING[kind])
    assert {Code.PAGE_ADDS, Code.PAGE_HIDES} & {item.code for item in outcome.diagnostics}, told(outcome)
    assert find_exit_code(outcome, strict=False) in {EXIT_READ_BACK, EXIT_INPUT}


def test_a_frame_hides_nothing_of_its_middle(forge) -> None:
    frame = "0 0 0 rg 10 10 580 820 re 20 20 560 800 re f*"
    assert Code.PAGE_HIDES not in {item.code for item in forge(draw(frame)).diagnostics}
    assert Code.PAGE_HIDES in {item.code for item in forge(draw(frame.replace("f*", "f"))).diagnostics}
