"""Bytes to text: a byte-order mark, else UTF-8, else a guess that is told."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LITTLE_ENDIAN = {codecs.BOM_UTF16_LE, codecs.BOM_UTF32_LE}
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"MZ\x90", b"{\\rtf")
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.02
_SAMPLE = 64_000
_LETTERS_TO_A_DAMAGE = 4


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
