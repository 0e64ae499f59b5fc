"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.readers.decoding import decode_text, looks_binary

QUOTE = (
    "The crane driver “René Lefèvre” said that the cafés on the quay – all of them – would stay open until the summer. "
)


@pytest.mark.parametrize(
    ("content", "text", "encoding", "guessed"),
    [
        (b"", "", "utf-8", False),
        ("Größe 東京".encode(), "Größe 東京", "utf-8", False),
        ("Größe".encode("utf-8-sig"), "\ufeffGröße", "utf-8", False),
        (codecs.BOM_UTF16_LE + "Größe".encode("utf-16-le"), "\ufeffGröße", "utf-16", False),
        (codecs.BOM_UTF16_BE + "Größe".encode("utf-16-be"), "\ufeffGröße", "utf-16", False),
        (codecs.BOM_UTF32_LE + "Größe".encode("utf-32-le"), "\ufeffGröße", "utf-32", False),
        (codecs.BOM_UTF32_BE + "Größe".encode("utf-32-be"), "\ufeffGröße", "utf-32", False),
        (QUOTE.encode("cp1252"), QUOTE, "windows-1252", True),
        (
            ("Порт открылся в понедельник после шторма. " * 5).encode("cp1251"),
            "Порт открылся в понедельник после шторма. " * 5,
            "windows-1251",
            True,
        ),
        (
            ("港口在风暴之后于星期一重新开放。" * 5).encode("gb18030"),
            "港口在风暴之后于星期一重新开放。" * 5,
            "gb18030",
            True,
        ),
        ((QUOTE * 3).encode() + b"\xff " + QUOTE.encode(), f"{QUOTE * 3}\ufffd {QUOTE}", "utf-8", True),
    ],
    ids=["empty", "utf-8", "mark", "16le", "16be", "32le", "32be", "cp1252", "cp1251", "gb18030", "damaged"],
)
def test_decoding(content: bytes, text: str, encoding: str, guessed: bool) -> None:
    assert decode_text(content) == (text, encoding, guessed)


def test_a_damaged_end_is_replaced_and_not_lost() -> None:
    text, encoding, _ = decode_text(codecs.BOM_UTF16_LE + "Quay".encode("utf-16-le") + b"\x00")
    assert (text, encoding) == ("\ufeffQuay\ufffd", "utf-16")


@pytest.mark.parametrize(
    ("content", "binary"),
    [
        (b"", False),
        (b"Plain words.\r\n\tAnd a tab.\x0c", False),
        (b"\x1b[31mred\x1b[0m words of a terminal", False),
        ("東京".encode("utf-16"), False),
        (QUOTE.encode("cp1252"), False),
        (b"PK\x03\x04 a zip", True),
        (b"%PDF-1.7", True),
        (b"{\\rtf1 words}", True),
        (b"\x89PNG\r\n", True),
        (b"ab\x00\x01\x02", True),
        (b"word " * 1000 + b"\x00", False),
    ],
)
def test_what_is_binary(content: bytes, binary: bool) -> None:
    assert looks_binary(content) is binary


@given(
    st.binary()
    | st.binary().map(lambda rest: codecs.BOM_UTF16_BE + rest)
    | st.binary().map(lambda rest: codecs.BOM_UTF32_LE + rest)
)
def test_any_bytes_are_text_that_can_be_written_again(content: bytes) -> None:
    text, encoding, _ = decode_text(content)
    text.encode("utf-8")
    codecs.lookup(encoding)
    assert looks_binary(content) in {True, False}


@given(st.text())
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode_text(text.encode("utf-8", errors="replace"))[1] in {"utf-8", "utf-16", "utf-32"}
