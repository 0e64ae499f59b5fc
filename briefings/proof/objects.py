"""Two PDFs, object by object: whether they hold the same, however it is packed (pikepdf, on qpdf).

A program that linearises a file, or packs it otherwise, leaves every object as it is; one that adds, hides or changes
anything does not.
"""

from collections.abc import Iterator
from typing import Any

_PACKING = {"/Length", "/Filter", "/DecodeParms", "/DL"}
"""What a stream says of how it is packed."""
_LAST_BYTES = 2048
"""A PDF ends with %%EOF, and some programs write a little behind it."""
_MOST_OBJECTS = 1_000_000
MARKS = {"/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Text", "/FreeText", "/Ink", "/Popup", "/Stamp"}
"""Annotations by which people mark a page (ISO 32000-2, 12.5.6)."""
Pair = tuple[Any, Any, str]
"""Two objects, and the way to them from the root of a document: "/Root/Pages/Kids[2]/Contents"."""


_TOOLS = {"/Info/Producer", "/Info/ModDate", "/Info/Creator"}
"""What a program that packs a file otherwise may note down of itself; no page shows it."""
_METADATA = "/Root/Metadata"
_NOTED = {
    "{http://ns.adobe.com/pdf/1.3/}Producer",
    *(f"{{http://ns.adobe.com/xap/1.0/}}{name}" for name in ("CreatorTool", "ModifyDate", "MetadataDate")),
}
"""The same in the metadata."""


def find_other_object(content: bytes, wanted: bytes, without: tuple[str, ...] = ()) -> str:
    """Give the way to the first object that two PDFs do not share; "" where they hold the same, but for _TOOLS.

    What the ways `without` lead to is left out.
    """
    from io import BytesIO  # noqa: PLC0415

    from pikepdf import PdfError  # noqa: PLC0415 - takes a while to load, and few commands need it
    from pikepdf import open as read_objects  # noqa: PLC0415

    try:
        with read_objects(BytesIO(content)) as ours, read_objects(BytesIO(wanted)) as theirs:
            pairs: list[Pair] = [
                (ours.trailer.get("/Info"), theirs.trailer.get("/Info"), "/Info"),
                (ours.Root, theirs.Root, "/Root"),
            ]
            return next(_differences(pairs, without), "")
    except PdfError as error:
        return f"what cannot be read ({error})"


def why_unread(content: bytes) -> str:
    """Say why a PDF cannot be read."""
    from io import BytesIO  # noqa: PLC0415

    from pikepdf import PasswordError, PdfError  # noqa: PLC0415
    from pikepdf import open as read_objects  # noqa: PLC0415

    if b"%%EOF" not in content[-_LAST_BYTES:]:
        return "it breaks off before its end"
    try:
        with read_objects(BytesIO(content)):
            return "one of its pages is broken"
    except PasswordError:
        return "it is locked with a password"
    except PdfError as error:
        return f"it is broken ({error})"[:200]


def strip_marks(content: bytes) -> bytes:
    """Give a PDF without what people marked on its pages; as it is, where it bears no marks or cannot be read."""
    from io import BytesIO  # noqa: PLC0415

    from pikepdf import Array, PdfError  # noqa: PLC0415
    from pikepdf import open as read_objects  # noqa: PLC0415

    try:
        with read_objects(BytesIO(content)) as pdf:
            for page in pdf.pages:
                found = list(page.obj.get("/Annots", []))
                kept = [each for each in found if str(each.get("/Subtype")) not in MARKS]
                if len(kept) < len(found):
                    page.obj["/Annots"] = Array(kept)
                    if not kept:
                        del page.obj["/Annots"]
            stripped = BytesIO()
            pdf.save(stripped)
            return stripped.getvalue()
    except PdfError:
        return content


def _differences(pairs: list[Pair], without: tuple[str, ...]) -> Iterator[str]:
    """Walk through two documents at once; each pair of objects is looked at once."""
    import pikepdf  # noqa: PLC0415

    seen: set[tuple[Any, Any]] = set()
    for _ in range(_MOST_OBJECTS):
        if not pairs:
            return
        one, other, way = pairs.pop()
        if way in _TOOLS or way in without or (way == _METADATA and _read_metadata(one) == _read_metadata(other)):
            continue
        if isinstance(one, pikepdf.Object) and isinstance(other, pikepdf.Object):
            known = (one.objgen, other.objgen)
            if one.is_indirect and known in seen:
                continue
            seen.add(known)
        parts = _parts(one, other, way)
        if parts is None:
            yield way + _name_keys(one, other)
            return
        pairs += parts
    yield "more objects than are looked at"


def _parts(one: Any, other: Any, way: str) -> list[Pair] | None:  # noqa: ANN401
    """Give the parts of two objects, in pairs; None where the two differ by themselves."""
    import pikepdf  # noqa: PLC0415

    if _kind(one) != _kind(other) or (isinstance(one, pikepdf.Stream) and _unpack(one) != _unpack(other)):
        return None
    if isinstance(one, pikepdf.Stream | pikepdf.Dictionary):
        packing = _PACKING if isinstance(one, pikepdf.Stream) else set()
        ours, theirs = (set(each.keys()) - packing - {f"/{name.rpartition('/')[2]}" for name in _TOOLS
                        if name.startswith(f"{way}/")} for each in (one, other))  # fmt: skip
        return [(one[name], other[name], way + name) for name in sorted(ours, reverse=True)] if ours == theirs else None
    if isinstance(one, pikepdf.Array):
        pairs = [(one[i], other[i], f"{way}[{i}]") for i in reversed(range(min(len(one), len(other))))]
        return pairs if len(one) == len(other) else None
    return [] if one == other else None


def _read_metadata(stream: Any) -> list[tuple[str, str, list[tuple[str, str]]]] | None:  # noqa: ANN401
    """Give what the metadata of a document say (XMP), but for what a tool notes down of itself; None where none can."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - expat bounds entities, and so does the process

    try:
        root = ET.fromstring(_unpack(stream))  # noqa: S314
    except (ET.ParseError, AttributeError, ValueError):
        return None
    return sorted(_say(each) for each in root.iter() if each.tag not in _NOTED)


def _say(element: Any) -> tuple[str, str, list[tuple[str, str]]]:  # noqa: ANN401 - of ElementTree
    """Give what an element is, and what stands in it and behind it."""
    said = f"{element.text or ''}{element.tail or ''}".strip()
    return element.tag, said, sorted(pair for pair in element.attrib.items() if pair[0] not in _NOTED)


def _name_keys(one: Any, other: Any) -> str:  # noqa: ANN401
    """Name the entries that only one of two dictionaries has; nothing for other things."""
    if not (hasattr(one, "keys") and hasattr(other, "keys")):
        return ""
    names = set(one.keys()) ^ set(other.keys())
    return f" ({', '.join(sorted(names))})" if names else ""


def _kind(value: Any) -> str:  # noqa: ANN401
    """Name the kind of an object; numbers and words come as values of Python."""
    return str(getattr(value, "_type_name", type(value).__name__))


def _unpack(stream: Any) -> bytes:  # noqa: ANN401
    return bytes(stream.get_stream_buffer())
