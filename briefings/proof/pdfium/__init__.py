"""Bytes of a PDF -> what a reader of it meets, by a program that has no part in writing it (pypdfium2)."""

from dataclasses import dataclass
from typing import Any

from briefings.model.proof import Run
from briefings.proof.pdfium.facts import Facts, read_facts, read_links
from briefings.proof.pdfium.strings import byte_string, wide_string
from briefings.proof.pdfium.text import read_runs


@dataclass(frozen=True, slots=True)
class PdfFile:
    """What a PDF holds: its text by its tags, the files inside it by name, and what it could do.

    `pages` are the words of each page in the order in which they are drawn, where no page has tags; else none.
    """

    runs: tuple[Run, ...]
    enclosed: dict[str, bytes]
    facts: Facts
    pages: tuple[str, ...] = ()


def read_pdf(content: bytes) -> PdfFile | None:
    """Read a PDF; None where it is broken or locked, or one of its pages is."""
    import pypdfium2  # noqa: PLC0415 - takes a while to load, and few commands need it
    from pypdfium2 import raw  # noqa: PLC0415

    try:
        with pypdfium2.PdfDocument(content) as document:
            return _read(raw, document)
    except pypdfium2.PdfiumError:
        return None


def _read(raw: Any, document: Any) -> PdfFile:  # noqa: ANN401 - pypdfium2
    runs: list[Run] = []
    fonts: set[tuple[str, bool]] = set()
    links: set[tuple[str, str]] = set()
    pages: list[str] = []
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        runs += read_runs(raw, page.raw, text.raw, number, fonts)
        pages.append(text.get_text_range())
        text.close()
        read_links(raw, document.raw, page.raw, links)
        page.close()
    facts = read_facts(raw, document.raw, fonts, links)
    return PdfFile(tuple(runs), _enclosed(raw, document.raw), facts, () if runs else tuple(pages))


def _enclosed(raw: Any, document: Any) -> dict[str, bytes]:  # noqa: ANN401
    files = {}
    for i in range(raw.FPDFDoc_GetAttachmentCount(document)):
        file = raw.FPDFDoc_GetAttachment(document, i)
        files[wide_string(raw.FPDFAttachment_GetName, file)] = byte_string(raw.FPDFAttachment_GetFile, file)
    return files
