"""Bytes of one file -> a Source; one module per format, one table from suffix to reader."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import Source
from briefings.readers.assemble import assemble_source
from briefings.readers.blocks import Reading
from briefings.readers.decoding import decode_text, looks_binary
from briefings.readers.formats.markdown import read_markdown
from briefings.readers.formats.text import read_text

READERS: Mapping[str, Callable[[str], Reading]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
}


def read_source(file: str, content: bytes) -> tuple[Source | None, Diagnostics]:
    """Read one file by its suffix; never raises, whatever the bytes are."""
    reader = READERS.get(PurePosixPath(file).suffix.lower())
    if reader is None:
        return None, (Diagnostic(Code.SEED_FORMAT, f"'{file}' is in a format that brief does not read; it is left out",
                                 f"brief reads {', '.join(READERS)}", file),)  # fmt: skip
    if looks_binary(content):
        return None, (Diagnostic(Code.SEED_BINARY, f"'{file}' holds no text; it is left out",
                                 "save it as plain text, or take it out of the folder", file),)  # fmt: skip
    text, encoding, guessed = decode_text(content)
    reading = reader(text)
    if not reading.blocks:
        return None, (
            Diagnostic(
                Code.SEED_EMPTY,
                f"'{file}' is empty; it is left out",
                "put text into it, or take it out of the folder",
                file,
            ),
        )
    source = assemble_source(file, sha256(content).hexdigest(), encoding, reading)
    return source, (_guess(file, encoding),) if guessed else ()


def _guess(file: str, encoding: str) -> Diagnostic:
    message = f"'{file}' is not UTF-8; it was read as {encoding}"
    if encoding == "utf-8":
        message = f"'{file}' has bytes that are not UTF-8; '\ufffd' stands for them"
    return Diagnostic(
        Code.SEED_ENCODING, message, "look at its quotations in the brief, or save the file as UTF-8", file
    )
