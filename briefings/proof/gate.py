"""A finished PDF -> what must not be in it: what acts, what leads elsewhere, what tells of the machine."""

import re
import zlib
from collections.abc import Collection, Iterator, Sequence

from briefings.proof.pdfium import PdfFile

FONTS = ("Source-Serif", "Source-Sans", "SourceSerif", "SourceSans")
_SCHEMES = ("http://", "https://", "mailto:")
_ACTING = re.compile(
    rb"/(OpenAction|AA|JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|RichMedia|Movie|Sound|AcroForm|XFA)\b"
)
_STREAM = re.compile(rb"(<<(?:(?!endobj).)*?>>)\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)


def find_intruders(content: bytes, pdf: PdfFile, enclosed: Collection[str], paths: Sequence[str]) -> tuple[str, ...]:
    """Say what a PDF holds that it must not; `enclosed` are the files that belong inside, `paths` the machine's."""
    facts = pdf.facts
    found = [] if facts.n_pages else ["it has no page"]
    if facts.n_scripts:
        found.append("it holds a script")
    if facts.has_form:
        found.append("it holds a form")
    found += [f"it holds a file '{name}'" for name in pdf.enclosed if name not in enclosed]
    found += [f"the file '{name}' is not in it" for name in enclosed if name not in pdf.enclosed]
    for kind, address in facts.links:
        if kind not in {"goto", "mark"} and not (kind == "address" and address.lower().startswith(_SCHEMES)):
            found.append(f"a link leads to {address or kind}")
    skeleton, streams = _unpack(content)
    found += sorted({f"it holds /{key[1].decode()}" for key in _ACTING.finditer(_STRING.sub(b"()", skeleton))})
    for path in paths:
        forms = (path.encode(), path.encode("utf-16-be"), path.encode("utf-16-be").hex().encode())
        named = re.compile(b"(?<![A-Za-z0-9.-])(?:" + b"|".join(map(re.escape, forms)) + b")")
        if any(named.search(part) for part in (skeleton, *streams)):
            found.append(f"it names a place of this machine, '{path}'")
    return tuple(found)


def find_foreign_fonts(pdf: PdfFile) -> tuple[str, ...]:
    """Say which fonts of a PDF are not inside it, or are not those that come with brief."""
    return tuple(
        f"it is set in a font of the machine, '{name}'"
        for name, inside in pdf.facts.fonts
        if not inside or not name.partition("+")[2].startswith(FONTS)
    )


def _unpack(content: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Give the objects of a PDF as one text, those in streams of objects too, and its other streams.

    The files inside it are left out: what they say is theirs.
    """
    objects: list[bytes] = [_STREAM.sub(rb"\1", content)]
    others: list[bytes] = []
    for head, body in _streams(content):
        if b"/ObjStm" in head:
            objects.append(body)
        elif b"/EmbeddedFile" not in head:
            others.append(body)
    return b"\n".join(objects), tuple(others)


def _streams(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    for found in _STREAM.finditer(content):
        body = found[2]
        if b"/FlateDecode" in found[1]:
            try:
                body = zlib.decompressobj().decompress(body)
            except zlib.error:
                body = b""
        yield found[1], body
