"""The PDF: nothing in it acts, and nothing of the machine gets in."""

import io
import os
import tempfile
from pathlib import Path

import pikepdf
import pytest
from conftest import HOSTILE

import briefings
from briefings.printing.message import PrintJob
from briefings.printing.printer import Printer


@pytest.fixture(scope="module")
def pdf(hostile: Path) -> pikepdf.Pdf:
    return pikepdf.open(hostile / "brief.pdf")


def unpacked(pdf: pikepdf.Pdf) -> bytes:
    """Give the bytes of a PDF with nothing compressed."""
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        stream_decode_level=pikepdf.StreamDecodeLevel.all,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=False,
    )
    return buffer.getvalue()


def test_links_lead_to_the_web_or_into_the_document(pdf: pikepdf.Pdf) -> None:
    actions = [annotation.A for page in pdf.pages for annotation in page.get("/Annots", []) if "/A" in annotation]
    addresses = {str(action.URI) for action in actions if action.S == "/URI"}
    assert {str(action.S) for action in actions} <= {"/URI", "/GoTo"}
    assert addresses
    assert all(address.lower().startswith(("http://example.org/", "https://example.org/")) for address in addresses)


ACTIONS = "/JavaScript /JS /Launch /OpenAction /AA /SubmitForm /GoToR /RichMedia"


@pytest.mark.parametrize("key", ACTIONS.split())
def test_nothing_acts(pdf: pikepdf.Pdf, key: str) -> None:
    assert key.encode() not in unpacked(pdf)


def test_no_path_of_the_machine_gets_in(pdf: pikepdf.Pdf, hostile: Path) -> None:
    content = unpacked(pdf)
    places = {
        hostile,
        Path(briefings.__file__).parent.parent,
        Path.home(),
        Path(tempfile.gettempdir()) / "brief-fonts-",
        Path(os.__file__).parent,
    }
    assert not [
        place for place in places if str(place).encode() in content or str(place).encode("utf-16-be") in content
    ]
    assert b"brief-asset:" not in content


def test_the_title_is_text(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo["/Title"]) == HOSTILE


def test_only_our_own_fonts_are_used(pdf: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.get("/Font", {}).values()}
    assert fonts
    assert all("Source" in font for font in fonts)


@pytest.mark.parametrize(
    "page",
    [
        "<img src='http://127.0.0.1:9/a.png'>",
        "<img src='file:///etc/passwd'>",
        "<img src='../../etc/passwd'>",
        "<base href='file:///etc/'><img src='passwd'>",
        "<link rel=stylesheet href='ftp://127.0.0.1/a.css'>",
        "<style>@import 'file:///etc/a.css'</style>",
        "<style>p { background: url(//127.0.0.1/a.png) }</style><p>x</p>",
        "<object data='file:///etc/passwd'></object>",
        "<embed src='file:///etc/passwd'>",
        "<link rel=attachment href='file:///etc/passwd'>",
        "<svg><image href='file:///etc/passwd'/></svg>",
        "<img src='data:image/svg+xml,<svg/>'>",
    ],
)
def test_nothing_is_fetched(page: str, printer: Printer) -> None:
    printout, _ = printer.print(PrintJob(f"<html lang=en><title>T</title>{page}<p>words</p>"))
    assert [item.code.value for item in printout.diagnostics] == ["template-asset"]
    assert b"root:" not in unpacked(pikepdf.open(io.BytesIO(printout.content)))
