"""Bytes of one file -> a Source. A format is a row of `READERS`, and a module of `formats/` that reads it."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import Source
from briefings.readers.decoding import decoded
from briefings.readers.formats.markdown import read_markdown
from briefings.readers.formats.text import read_text
from briefings.readers.unread import tell_unread
from briefings.structure.assemble import assemble_source
from briefings.structure.blocks import Fault, Reader


@dataclass(frozen=True, slots=True)
class Format:
    """A format that sources may have: what people call it, the endings of its files, and what reads them.

    Messages name the first ending alone. A PDF that carries a source says that it is of `media_type` (RFC 6838).
    """

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    read: Reader


READERS: tuple[Format, ...] = (
    Format("plain text", (".txt", ".text"), "text/plain", decoded(read_text)),
    Format("Markdown", (".md", ".markdown"), "text/markdown", decoded(read_markdown)),
)
"""All formats, in the order in which they are named to people."""


def read_source(file: str, content: bytes) -> tuple[Source | None, Diagnostics]:
    """Read one file by the ending of its name; never raises, whatever the bytes are."""
    form = find_format(file)
    if form is None:
        known = (suffix for row in READERS for suffix in row.suffixes)
        what, hint = "is in a format that brief does not read", f"brief reads {', '.join(known)}"
        return None, (_left_out(Code.SEED_FORMAT, file, what, hint),)
    reading, diagnostics = form.read(file, content)
    if reading is None:
        return None, diagnostics
    if not reading.blocks:
        hint = "put text into it, or take it out of the folder"
        return None, (*diagnostics, _left_out(Code.SEED_EMPTY, file, "is empty", hint))
    diagnostics += tuple(_unreadable_field(file, fault) for fault in reading.faults)
    source = assemble_source(file, sha256(content).hexdigest(), form.media_type, reading)
    return source, (*diagnostics, *tell_unread(file, reading))


def find_format(file: str) -> Format | None:
    """Give the format that a file has by the ending of its name, whatever the case of that; None for no known one."""
    suffix = PurePosixPath(file).suffix.lower()
    return next((form for form in READERS if suffix in form.suffixes), None)


def name_suffixes(joint: str) -> str:
    """Name the formats for people, by one ending each: ".txt or .md" where `joint` is "or"."""
    *others, last = (form.suffixes[0] for form in READERS)
    return f"{', '.join(others)} {joint} {last}"


def _left_out(code: Code, file: str, what: str, hint: str) -> Diagnostic:
    return Diagnostic(code, f"'{file}' {what}; it is left out", hint, file)


def _unreadable_field(file: str, fault: Fault) -> Diagnostic:
    message = f"the front matter is not plain YAML: {fault.message}"
    hint = "put the value into quotation marks; the fields that can be read are used"
    return Diagnostic(Code.FRONT_MATTER, message, hint, file, fault.span)
