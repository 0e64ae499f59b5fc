"""Bytes to text: a byte-order mark, else UTF-8, else a guess that is told."""

import codecs
from collections.abc import Callable
from dataclasses import replace

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.structure.blocks import Reader, Reading

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte-order marks, and what they are of; UTF-32 first, because the little-endian mark of UTF-16 begins its own."""
_LITTLE_ENDIAN = {codecs.BOM_UTF16_LE, codecs.BOM_UTF32_LE}
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"MZ\x90", b"{\\rtf")
"""How PDF, ZIP (so .docx too), gzip, programs, PNG, GIF, JPEG and RTF begin; of those no decoding makes words."""
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes that stand in no text; white space does, and escape, which colours the logs of a terminal."""
_MOST_CONTROLS = 0.02
"""A larger share of them makes a file binary; a stray one is a slip of whoever wrote the text."""
_SAMPLE = 64_000
"""So many bytes are looked at: what is binary shows it at once."""
_LETTERS_TO_A_DAMAGE = 4
"""So many letters beyond ASCII to each byte that does not fit make a text UTF-8 all the same, and damaged."""


def decoded(read: Callable[[str], Reading]) -> Reader:
    """Make a reader of files of what reads their text: decode, then read, as in `decoded(read_text)`.

    A file that holds no text is left out with a diagnostic; one whose encoding is a guess is read with one.
    """

    def read_bytes(file: str, content: bytes) -> tuple[Reading | None, Diagnostics]:
        if looks_binary(content):
            message, hint = (
                f"'{file}' holds no text; it is left out",
                "save it as plain text, or take it out of the folder",
            )
            return None, (Diagnostic(Code.SEED_BINARY, message, hint, file),)
        text, encoding, guessed = decode_text(content)
        reading = replace(read(text), encoding=encoding)
        return reading, (_tell_guess(file, encoding),) if guessed and reading.blocks else ()

    return read_bytes


def looks_binary(content: bytes) -> bool:
    """Tell whether the bytes are no text in any encoding: by their first ones, and the share of control characters."""
    if any(content.startswith(mark) for mark, _ in _MARKS):
        return False
    sample = content[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return content.startswith(_MAGIC) or controls > len(sample) * _MOST_CONTROLS


def decode_text(content: bytes) -> tuple[str, str, bool]:
    """Give the text, the name of its encoding, and whether that was a guess; a byte-order mark stays in the text."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            plain = name if name == "utf-8" else f"{name}-{'le' if mark in _LITTLE_ENDIAN else 'be'}"
            return content.decode(plain, errors="replace"), name, False
    try:
        return content.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        name = "utf-8" if _is_damaged_utf8(content) else _guess_encoding(content)
        return content.decode(name, errors="replace"), name.lower(), True


def _tell_guess(file: str, encoding: str) -> Diagnostic:
    message = f"'{file}' is not UTF-8; it was read as {encoding}"
    if encoding == "utf-8":
        message = f"'{file}' has bytes that are not UTF-8; '\ufffd' stands for them"
    hint = "look at its quotations in the brief, or save the file as UTF-8"
    return Diagnostic(Code.SEED_ENCODING, message, hint, file)


def _is_damaged_utf8(content: bytes) -> bool:
    """Tell whether a text is UTF-8 but for a few bytes; in another encoding hardly any letter would look like it."""
    text = content.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    letters = sum(not character.isascii() for character in text) - damaged
    return letters >= damaged * _LETTERS_TO_A_DAMAGE


def _guess_encoding(content: bytes) -> str:
    import chardet  # noqa: PLC0415 - slow to load, and seldom needed

    name = chardet.detect(content)["encoding"] or "cp1252"
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
