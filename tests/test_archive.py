"""The PDF as an archive and for those who do not see it: two standards at once, and what travels inside."""

import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import page
import pikepdf
import pydyf
import pytest

from briefings.commands.build import BuildRequest, build
from briefings.model.diagnostic import Code
from briefings.model.enclosure import Enclosure
from briefings.printing.archive import streams_that_end_clearly
from briefings.printing.message import PrintJob
from briefings.printing.printer import Printer

ROOT = Path(__file__).parent.parent
TABLE = """<table><thead><tr><th>Port</th><th>Cranes</th></tr></thead>
<tbody><tr><th scope=row>Gelling</th><td>4</td></tr><tr><th scope=row>Ostra</th><td>2</td></tr></tbody></table>"""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    outcome = build(BuildRequest(ROOT, folder / "brief"), lambda _: None)
    assert outcome.diagnostics == ()
    return folder / "brief.pdf"


def attached(path: Path) -> dict[str, tuple[bytes, str]]:
    """Give what is inside a PDF by name: the bytes and the description."""
    with pikepdf.open(path) as pdf:
        return {name: (spec.get_file().read_bytes(), str(spec.description)) for name, spec in pdf.attachments.items()}


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A])
@pytest.mark.parametrize("project", ["seeds", "hostile"])
def test_a_brief_keeps_to_the_standards(project: str, profile, request: pytest.FixtureRequest) -> None:
    built = request.getfixturevalue(project)
    content = (built if built.suffix == ".pdf" else built / "brief.pdf").read_bytes()
    report = page.validate_pdf_bytes(content, profile=profile)
    assert report.is_compliant, list(report.failures)


def test_a_stream_ends_where_it_says_even_with_a_carriage_return() -> None:
    returning = pydyf.Stream([b"\x0c"], compress=True)
    assert returning.data.endswith(b"\r\nendstream")
    with streams_that_end_clearly(pydyf):
        assert returning.data.endswith(b"\r\r\nendstream")
        assert pydyf.Stream([b"0"], compress=True).data.endswith(b"\x31\nendstream")
    assert returning.data.endswith(b"\r\nendstream")


def test_qpdf_finds_nothing(seeds: Path) -> None:
    if not shutil.which("qpdf"):
        pytest.skip("qpdf is not installed")
    said = subprocess.run(["qpdf", "--check", str(seeds)], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")


def test_the_ledger_and_the_cited_sources_are_inside_byte_for_byte(seeds: Path) -> None:
    ledger = json.loads(seeds.with_suffix(".json").read_bytes())
    files = attached(seeds)
    assert files.pop("brief.json")[0] == seeds.with_suffix(".json").read_bytes()
    cited = [source for source in ledger["sources"] if source["cited"]]
    assert [sha256(content).hexdigest() for content, _ in files.values()] == [source["sha256"] for source in cited]
    assert [description for _, description in files.values()] == [source["file"] for source in cited]


def test_what_is_inside_says_what_it_is_and_bears_the_date_of_the_brief(seeds: Path) -> None:
    with pikepdf.open(seeds) as pdf:
        assert len(pdf.Root.AF) == len(pdf.attachments) == len({file.objgen for file in pdf.Root.AF})
        for file in pdf.Root.AF:
            of_ledger = str(file.UF) == "brief.json"
            assert str(file.AFRelationship) == ("/Data" if of_ledger else "/Source")
            assert str(file.EF.F.Subtype) == ("/application/json" if of_ledger else "/text/plain")
            assert str(file.EF.F.Params.ModDate) == str(file.EF.F.Params.CreationDate) == "D:20240626000000Z"


@pytest.mark.parametrize(("attach", "expected"), [
    ("[]", []), ("[ledger]", ["brief.json"]), ("[sources]", ["source-1-Nh-t-k.md", "source-2-a.txt"]),
    ("[ledger, sources]", ["brief.json", "source-1-Nh-t-k.md", "source-2-a.txt"]),
])  # fmt: skip
def test_the_outline_says_what_is_attached(attach: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    answer = "Repairs to the cranes of Gelling will cost 3 million euros, the port authority said."
    (tmp_path / "seeds" / "Nhật ký.md").write_text(answer, encoding="utf-8")
    second = "Cranes of the type used at Welm cost 90 million euros or more, the makers said."
    (tmp_path / "seeds" / "a.txt").write_text(second, encoding="utf-8")
    (tmp_path / "outline.yaml").write_text(
        f"title: T\nattach: {attach}\nsections:\n- title: Cranes\n  question: What do repairs to the cranes cost?\n",
        encoding="utf-8",
    )
    outcome = build(BuildRequest(tmp_path, tmp_path / "brief"), lambda _: None)
    assert {item.code for item in outcome.diagnostics} <= {Code.PROOF_LESSER}
    names = list(attached(tmp_path / "brief.pdf"))
    assert names == expected
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        assert page.validate_pdf_bytes((tmp_path / "brief.pdf").read_bytes(), profile=profile).is_compliant


@pytest.fixture
def printed(printer: Printer) -> Callable[..., pikepdf.Pdf]:
    """Give a function of a body and enclosures that prints them, and looks whether the standards are kept."""

    def printed(body: str, *enclosures: Enclosure) -> pikepdf.Pdf:
        printout, said = printer.print(PrintJob(f"<html lang=en><title>T</title>{body}", enclosures))
        assert (printout.diagnostics, said) == ((), ())
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
            report = page.validate_pdf_bytes(printout.content, profile=profile)
            assert report.is_compliant, list(report.failures)
        return pikepdf.open(io.BytesIO(printout.content))

    return printed


def tags(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [tag for tag in pdf.objects if isinstance(tag, pikepdf.Dictionary) and tag.get("/Type") == "/StructElem"]


def test_table_headers_say_what_they_head(printed: Callable[..., pikepdf.Pdf]) -> None:
    pdf = printed(f"<h1>Ports</h1>{TABLE}")
    scopes = [str(tag.A.Scope) for tag in tags(pdf) if tag.S == "/TH"]
    assert scopes == ["/Column", "/Column", "/Row", "/Row"]


def test_a_link_is_spoken_by_its_title_or_else_its_words(printed: Callable[..., pikepdf.Pdf]) -> None:
    pdf = printed('<h1 id=top>T</h1><p><a href="#top" title="To the title">↑</a> <a href="#top">To the  top</a></p>')
    assert [str(link.Contents) for link in pdf.pages[0].Annots] == ["To the title", "To the top"]


def test_running_heads_and_page_numbers_are_artifacts(printed: Callable[..., pikepdf.Pdf]) -> None:
    pdf = printed('<style>@page { @bottom-center { content: "Page " counter(page) } }</style><h1>T</h1><p>words</p>')
    content = pdf.pages[0].Contents.read_bytes()
    assert len(re.findall(rb"/Artifact\s+BMC", content)) == 1
    assert content.count(b"BDC") == 2


def test_an_element_is_found_in_the_tag_tree_by_its_name(printed: Callable[..., pikepdf.Pdf]) -> None:
    pdf = printed("<h1>T</h1><p>One <span data-proof='passage key-1'>two words</span></p><ul><li data-proof=x>y</ul>")
    assert {str(tag.T): str(tag.S) for tag in tags(pdf) if "/T" in tag}.keys() == {"passage key-1", "x"}


def test_enclosures_of_a_kind_that_no_machine_knows(printed: Callable[..., pikepdf.Pdf]) -> None:
    pdf = printed("<h1>T</h1>", Enclosure("source-1.zzz", b"\0\xff", "application/octet-stream", "Source", "a.zzz"))
    assert pdf.attachments["source-1.zzz"].get_file().read_bytes() == b"\0\xff"
