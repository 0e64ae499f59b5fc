"""The last touches to a PDF: what two standards ask for beyond WeasyPrint, and names in its tag tree."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

from briefings.model.enclosure import Enclosure
from briefings.model.notation import PROOF_ATTRIBUTE

_ACCESSIBLE = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />'
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    b'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    b"<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of PDF/UA the file conforms to</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""PDF/A-3 allows no property in the metadata that it does not know, unless its schema is written beside it."""
_NOT_NESTED = {"/P", "/Link"}
"""Tags that stand in no tag of their own kind."""


def attachments(weasyprint: ModuleType, enclosures: Sequence[Enclosure], day: str) -> list[Any]:
    """Make attachments that bear a day (ISO 8601), that of the brief, and not the time at which they are made."""
    stamp = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return [
        weasyprint.Attachment(
            string=enclosure.content, name=enclosure.name, description=enclosure.description,
            created=stamp, modified=stamp, relationship=enclosure.relationship,
        )
        for enclosure in enclosures
    ]  # fmt: skip


@contextmanager
def named_tags(tags: ModuleType) -> Iterator[None]:
    """Give each tag made of an element with `data-proof` that value as its title, and one with `lang` its language.

    Several tags may have one title: an element has one for each line and each page. A paragraph or a link inside of
    another is a part of it. `tags` is weasyprint.pdf.tags.
    """
    import pydyf  # noqa: PLC0415 - comes with WeasyPrint, and is as late

    build = tags._build_box_tree  # noqa: SLF001 - there is no public way; the version is pinned, and a test watches

    def build_named(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401
        _, _, links, _ = rest
        element = getattr(box, "_box", box).element
        given = {} if element is None else {"T": element.get(PROOF_ATTRIBUTE), "Lang": element.get("lang")}
        for tag in build(box, parent, pdf, *rest):
            tag.update((key, pydyf.String(value)) for key, value in given.items() if value and element.tag != "html")
            if tag["S"] == parent["S"] and tag["S"] in _NOT_NESTED:
                _join_to(parent, tag, pdf, links)
            yield tag

    tags._build_box_tree = build_named  # type: ignore[attr-defined]  # noqa: SLF001
    try:
        yield
    finally:
        tags._build_box_tree = build  # type: ignore[attr-defined]  # noqa: SLF001


def _join_to(parent: Any, tag: Any, pdf: Any, links: list[Any]) -> None:  # noqa: ANN401
    """Make a part of a paragraph or a link of what WeasyPrint takes for another one inside of it.

    It does so where an element has anonymous blocks, or words from the style sheet. The place to click goes to the link
    around: it is one link, however many places it has. `links` are the tags of places to click, with these.
    """
    tag["S"] = "/Span"
    places = [kid for kid in tag["K"] if isinstance(kid, bytes) and pdf.objects[_number(kid)].get("Type") == "/OBJR"]
    tag["K"][:] = [kid for kid in tag["K"] if kid not in places]
    parent["K"].extend(places)
    links[:] = [(parent.reference if of == tag.reference else of, place) for of, place in links]


@contextmanager
def streams_that_end_clearly(pydyf: ModuleType) -> Iterator[None]:
    """Write two characters for the end of line after a stream whose last byte is a carriage return.

    Else a reader takes that byte and the line feed after it for the end of line, and the stream is a byte too short.
    """
    plain = pydyf.Stream.data

    def data(stream: Any) -> bytes:  # noqa: ANN401
        written: bytes = plain.fget(stream)
        ends_with_return = written.endswith(b"\r\nendstream")
        return written.removesuffix(b"\nendstream") + b"\r\nendstream" if ends_with_return else written

    pydyf.Stream.data = property(data)
    try:
        yield
    finally:
        pydyf.Stream.data = plain


def finish(enclosures: Sequence[Enclosure], document: Any, pdf: Any) -> None:  # noqa: ANN401
    """Complete a PDF that is laid out and not yet written; `document` and `pdf` are WeasyPrint's and pydyf's."""
    _claim_accessibility(pdf)
    _name_attachments_once(enclosures, pdf)
    _describe_links(document)
    tags = {thing.reference: thing for thing in pdf.objects if _is_tag(thing)}
    _scope_table_headers(tags)
    _set_margins_apart(pdf, tags)


def _claim_accessibility(pdf: Any) -> None:  # noqa: ANN401
    metadata = pdf.objects[_number(pdf.catalog["Metadata"])]
    metadata.compress = False
    metadata.stream = [part.replace(b"</rdf:RDF>", _ACCESSIBLE + b"</rdf:RDF>") for part in metadata.stream]


def _name_attachments_once(enclosures: Sequence[Enclosure], pdf: Any) -> None:  # noqa: ANN401
    import pydyf  # noqa: PLC0415

    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
        for reference, enclosure in zip(pdf.catalog["AF"], enclosures, strict=True):
            file = pdf.objects[_number(pdf.objects[_number(reference)]["EF"]["F"])]
            file.extra["Subtype"] = f"/{enclosure.media_type.replace('/', '#2f')}"


def _describe_links(document: Any) -> None:  # noqa: ANN401
    """Give each link its title, or its words, as the text that is spoken for it; else that would be its target."""
    import pydyf  # noqa: PLC0415

    for page in document.pages:
        for _, _, _, box in page.links:
            if box.element is not None and box.link_annotation:
                words = box.element.get("title") or " ".join("".join(box.element.itertext()).split())
                box.link_annotation["Contents"] = pydyf.String(words)


def _scope_table_headers(tags: dict[bytes, Any]) -> None:
    """Say of each table header whether it heads a row or a column: a row's is named by a cell of the same row."""
    for tag in tags.values():
        if tag["S"] == "/TH" and "ID" in tag:
            row = [tags[child] for child in tags[tag["P"]]["K"] if child in tags]
            named = {head.data for cell in row if cell["S"] == "/TD" for head in cell["A"].get("Headers", ())}
            tag["A"]["Scope"] = "/Row" if tag["ID"].data in named else "/Column"


def _set_margins_apart(pdf: Any, tags: dict[bytes, Any]) -> None:  # noqa: ANN401
    """Make artifacts of running heads and page numbers: WeasyPrint tags them, and puts the tags into no tree."""
    root = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]
    held = _held(list(root["K"]), tags)
    numbers = pdf.objects[_number(root["ParentTree"])]["Nums"]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for number, page in enumerate(pdf.page_references):
        loose = {content for content, tag in enumerate(parents[number]) if tag not in held}
        operators = pdf.objects[_number(pdf.objects[_number(page)]["Contents"])].stream
        for i, operator in enumerate(operators):
            if loose and operator == b"BDC" and operators[i - 1].get("MCID") in loose:
                operators[i - 2 : i + 1] = ["/Artifact", b"", b"BMC"]
        for content in loose:
            parents[number][content] = "null"


def _held(references: list[bytes], tags: dict[bytes, Any]) -> set[bytes]:
    """Give the tags that hang in the tree."""
    held: set[bytes] = set()
    while references:
        reference = references.pop()
        if reference in tags and reference not in held:
            held.add(reference)
            references.extend(child for child in tags[reference]["K"] if isinstance(child, bytes))
    return held


def _is_tag(thing: Any) -> bool:  # noqa: ANN401
    return isinstance(thing, dict) and thing.get("Type") == "/StructElem"


def _number(reference: bytes | str) -> int:
    return int(reference.split()[0])
