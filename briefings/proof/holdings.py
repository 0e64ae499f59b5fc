"""The objects of a PDF, as qpdf parses them (pikepdf) -> what acts, where it leads, and the files inside it.

However a name is spelled (/Open#41ction), packed or encrypted, it is told by what a viewer takes it for.
"""

import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SCHEMES = ("http://", "https://", "mailto:")
_ACTING = {
    *("/OpenAction", "/AA", "/PA", "/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"),
    *("/RichMedia", "/Movie", "/Sound", "/Rendition", "/AcroForm", "/XFA", "/Collection", "/AlternatePresentations"),
}
"""Names by which a document acts by itself, asks for input, or shows other files in its place (ISO 32000-2, 12)."""
_ALLOWED = {"/GoTo", "/URI"}
"""What a click may do: lead to a place in the document, or to an address."""
_OUTSIDE = {"/F": "the bytes of a stream", "/Ref": "a picture", "/OPI": "a picture"}
"""Keys of a stream that take what is shown from another file."""
_MOST_UNPACKED = 100_000_000


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a PDF holds beside its words: `troubles` in words, and the names of its files, one more than once too."""

    troubles: tuple[str, ...]
    files: tuple[str, ...] = ()


def read_holdings(content: bytes, places: Sequence[str]) -> Holdings:
    """Read the objects of a PDF; `places` are the paths of a machine, which it must not name."""
    from io import BytesIO  # noqa: PLC0415

    from pikepdf import PdfError  # noqa: PLC0415 - takes a while to load, and few commands need it
    from pikepdf import open as read_objects  # noqa: PLC0415

    try:
        with read_objects(BytesIO(content)) as pdf:
            files = tuple(_listed(pdf))
            objects = list(_objects(pdf))
            found = [
                *_of_document(pdf, files),
                *_of_objects(objects, {each.objgen for _, specification in files for each in _streams(specification)}),
            ]
            found += [f"it names a place of this machine, '{place}'" for place in _named(objects, places)]
            return Holdings(tuple(dict.fromkeys(found)), tuple(name for name, _ in files))
    except (PdfError, ValueError, RuntimeError) as error:
        return Holdings((f"its objects cannot be read ({error})"[:200],))


def _of_document(pdf: Any, files: Sequence[tuple[str, Any]]) -> Iterator[str]:  # noqa: ANN401 - pikepdf
    """Say what is wrong with a document as a whole, and with the list of its files."""
    if pdf.is_encrypted:
        yield "it is encrypted, with no password"
    if "/URI" in pdf.Root:
        yield "it changes where its links lead (/Base)"
    for name, specification in files:
        streams = _streams(specification)
        if not streams:
            yield f"the file '{name}' is not inside it"
        elif len({each.objgen for each in streams}) > 1 or "/RF" in specification:
            yield f"the file '{name}' is more than one"
        elif {_word(specification.get(key, "")) for key in ("/F", "/UF")} - {name, ""}:
            yield f"the file '{name}' has another name"


def _streams(specification: Any) -> list[Any]:  # noqa: ANN401
    """Give the streams that a file specification points to; a thing of another kind has none."""
    inside: Any = specification.get("/EF") if _kind(specification) == "dictionary" else None
    return (
        [each for each in inside.as_dict().values() if _kind(each) == "stream"] if _kind(inside) == "dictionary" else []
    )


def _listed(pdf: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Give the files of a document's list of names, with their specifications; a tree that holds itself ends."""
    names = pdf.Root.get("/Names")
    nodes: list[Any] = [names.get("/EmbeddedFiles")] if _kind(names) == "dictionary" else []
    seen: set[tuple[int, int]] = set()
    while nodes:
        node = nodes.pop()
        if _kind(node) != "dictionary" or (node.is_indirect and node.objgen in seen):
            continue
        seen.add(node.objgen)
        pairs, kids = (list(node[key]) if _kind(node.get(key)) == "array" else [] for key in ("/Names", "/Kids"))
        yield from ((_word(name), pairs[2 * i + 1]) for i, name in enumerate(pairs[: len(pairs) // 2 * 2 : 2]))
        nodes += reversed(kids)


def _of_objects(objects: Sequence[Any], known: Collection[tuple[int, int]]) -> Iterator[str]:
    """Say what acts in a document, object by object; `known` are the streams of the files that it lists."""
    for each in objects:
        kind = _kind(each)
        if kind not in {"dictionary", "stream"}:
            continue
        entries = dict(each.items())
        yield from _acting(entries)
        yield from _leading(entries)
        if kind == "stream":
            yield from (f"it takes {what} from another file" for key, what in _OUTSIDE.items() if key in entries)
        enclosed = [each] if kind == "stream" and entries.get("/Type") == "/EmbeddedFile" else _streams(each)
        if any(stream.objgen not in known for stream in enclosed):
            yield "it holds a file that its list of files does not name"


def _acting(entries: dict[str, Any]) -> Iterator[str]:
    """Name what acts in a dictionary, by its keys and by the names in it."""
    names = {str(value) for value in entries.values() if _kind(value) == "name"}
    yield from (f"it holds {name}" for name in sorted(_ACTING & (names | set(entries))))
    for key in ("/A", "/Next"):
        action: Any = entries.get(key)
        for each in action if _kind(action) == "array" else (action,):
            if _kind(each) == "dictionary" and "/S" in each and _word(each.S) not in _ALLOWED | _ACTING:
                yield f"it holds an action of kind {_word(each.S)}"


def _leading(entries: dict[str, Any]) -> Iterator[str]:
    """Say where a dictionary leads out of the document: to an address, or to another file."""
    address = _word(entries.get("/URI"))
    if entries.get("/S") == "/URI" and not address.lower().startswith(SCHEMES):
        yield f"a link leads to {address or 'no address'}"
    if "/EF" not in entries and (
        _word(entries.get("/Type")) in {"/Filespec", "/F"} or _kind(entries.get("/FS")) == "name"
    ):
        yield f"it names the file '{_word(entries.get('/UF', entries.get('/F')))}', which is not inside it"


def _objects(pdf: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give each object of a document once, and what stands in it."""
    pending = [pdf.trailer]
    for each in pdf.objects:
        pending.append(each)
        while pending:
            found = pending.pop()
            yield found
            kind = _kind(found)
            inner = (
                dict(found.items()).values() if kind in {"dictionary", "stream"} else found if kind == "array" else ()
            )
            pending += (part for part in inner if _kind(part) and not part.is_indirect)


def _named(objects: Sequence[Any], places: Sequence[str]) -> Iterator[str]:
    """Give the places that a document names, the files inside it left out: what they say is theirs."""
    parts = list(_words(objects)) if places else []
    for place in places:
        forms = (place.encode(), place.encode("utf-16-be"))
        if any(_stands(form, part) for form in forms for part in parts):
            yield place


def _words(objects: Sequence[Any]) -> Iterator[bytes]:
    for each in objects:
        kind = _kind(each)
        if kind == "string":
            yield bytes(each)
        elif kind == "name":
            yield str(each).encode()
        elif kind == "stream" and each.get("/Type") != "/EmbeddedFile":
            yield _unpack(each)


def _unpack(stream: Any) -> bytes:  # noqa: ANN401
    """Give the bytes of a stream, at most _MOST_UNPACKED; those of another filter than Flate as they are."""
    packed = bytes(stream.read_raw_bytes())
    if stream.get("/Filter") != "/FlateDecode":
        return packed
    try:
        return zlib.decompressobj().decompress(packed, _MOST_UNPACKED)
    except zlib.error:
        return packed


def _stands(form: bytes, part: bytes) -> bool:
    """Tell whether a path stands in a text, and not as the end of a longer one."""
    at = part.find(form)
    while at >= 0:
        if not at or not (chr(part[at - 1]).isascii() and (chr(part[at - 1]).isalnum() or part[at - 1] in b".-")):
            return True
        at = part.find(form, at + 1)
    return False


def _kind(value: Any) -> str:  # noqa: ANN401
    """Name the kind of an object; "" for a value of Python: a number, a truth, None."""
    return str(getattr(value, "_type_name", ""))


def _word(value: Any) -> str:  # noqa: ANN401
    """Give a name or a string as text; "" for a thing of another kind."""
    return str(value) if _kind(value) in {"name", "string"} or isinstance(value, str) else ""
