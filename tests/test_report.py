"""Diagnostics as lines for people and values for programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.source import Source, SourceCard, Stated
from briefings.model.text import Span, TextFile
from briefings.report import clean, format_card, format_diagnostic, summarize, to_json


def show(text: str, marked: str, hint: str = "") -> list[str]:
    """Report the first place of `marked` in `text`."""
    start = text.index(marked)
    item = Diagnostic(Code.BAD_VALUE, "message", hint, "a.yaml", Span(start, start + len(marked)))
    return format_diagnostic(item, {"a.yaml": TextFile("a.yaml", text)}).split("\n")


@pytest.mark.parametrize(
    ("text", "marked", "lines"),
    [
        ("a: b\nc: d", "d", ["a.yaml:2:4: ", "  |", "2 | c: d", "  |    ^"]),
        ("\ufeffa: b", "a", ["a.yaml:1:1: ", "  |", "1 | a: b", "  | ^"]),
        ("\ufeffa: b\nc", "c", ["a.yaml:2:1: ", "  |", "2 | c", "  | ^"]),
        ("a: b\r\nc: d\r\n", "b", ["a.yaml:1:4: ", "  |", "1 | a: b", "  |    ^"]),
        ("\ta: bcd", "bcd", ["a.yaml:1:5: ", "  |", "1 |  a: bcd", "  |     ^^^"]),
        ("a: [b,\n c]", "[b,\n c]", ["a.yaml:1:4: ", "  |", "1 | a: [b,", "  |    ^^^"]),
        ("東京: x", "x", ["a.yaml:1:5: ", "  |", "1 | 東京: x", "  |       ^"]),
        ("e\u0301: x", "x", ["a.yaml:1:5: ", "  |", "1 | e\u0301: x", "  |    ^"]),
        ("\n" * 9 + "a", "a", ["a.yaml:10:1: ", "   |", "10 | a", "   | ^"]),
        ("a\n", "\n", ["a.yaml:1:2: ", "  |", "1 | a", "  |  ^"]),
    ],
)
def test_the_place_is_underlined(text: str, marked: str, lines: list[str]) -> None:
    assert show(text, marked) == [f"{lines[0]}error[bad-value]: message", *lines[1:]]


def test_a_long_line_is_cut_around_the_place() -> None:
    _, _, excerpt, carets = show("x" * 5000 + "HERE" + "y" * 5000, "HERE")
    assert len(excerpt) < 120
    assert excerpt[carets.index("^") :][:4] == "HERE"
    assert carets.count("^") == 4


def test_hint_and_place_are_left_out_where_there_are_none() -> None:
    files = {"a.yaml": TextFile("a.yaml", "x")}
    assert format_diagnostic(Diagnostic(Code.NO_SEEDS, "none"), files) == "error[no-seeds]: none"
    assert (
        format_diagnostic(Diagnostic(Code.NO_SEEDS, "none", "do", "b.txt"), files)
        == "b.txt: error[no-seeds]: none\n   = hint: do"
    )
    assert (
        format_diagnostic(Diagnostic(Code.NO_SEEDS, "'b.txt' is none", "", "b.txt"), files)
        == "error[no-seeds]: 'b.txt' is none"
    )


def test_json_counts_from_one_and_has_null_for_what_is_not_there() -> None:
    files = {"a.yaml": TextFile("a.yaml", "\ufeffx\ny")}
    placed = Diagnostic(Code.SECTION_GAP, "m", "h", "a.yaml", Span(3, 4))
    assert to_json([placed, Diagnostic(Code.NO_SEEDS, "n")], files) == [
        {
            "code": "section-gap",
            "severity": "warning",
            "message": "m",
            "hint": "h",
            "path": "a.yaml",
            "line": 2,
            "column": 1,
        },
        {
            "code": "no-seeds",
            "severity": "error",
            "message": "n",
            "hint": None,
            "path": None,
            "line": None,
            "column": None,
        },
    ]


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ([], ""),
        ([Code.NO_SEEDS], "1 error"),
        ([Code.SECTION_GAP] * 2, "2 warnings"),
        ([Code.NO_SEEDS, Code.SECTION_GAP, Code.BAD_DATE], "2 errors and 1 warning"),
    ],
)
def test_the_count(codes: list[Code], words: str) -> None:
    assert summarize(tuple(Diagnostic(code, "m") for code in codes)) == words


def test_a_card() -> None:
    card = SourceCard(title=Stated("The port", "line 1"), date=Stated("2024", "outline.yaml"))
    source = Source("seeds/a.txt", "0123456789abcdef", "text/plain", "utf-8", "", (), (), (), card)
    assert format_card(source) == (
        "seeds/a.txt  (utf-8, 0 sentences, SHA-256 0123456789ab)\n"
        "  title      The port  [line 1]\n"
        "  date       2024  [outline.yaml]\n"
        "  not stated: author, publisher, url, kind"
    )


STEERING = "\x1b\x07\x00\x08\r\x7f\x9b\u202e\u2066"


def test_nothing_steers_the_terminal_or_forges_a_line() -> None:
    item = Diagnostic(Code.SEED_EMPTY, f"'a{STEERING}\nerror[x]: y' is empty", f"hint{STEERING}", f"a{STEERING}\nb")
    said = format_diagnostic(item, {})
    assert not set(said) & set(STEERING)
    assert len(said.split("\n")) == 2


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_any_text_and_any_place_in_it(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    item = Diagnostic(Code.BAD_VALUE, text, "", "a.yaml", span)
    head, _, excerpt, carets = format_diagnostic(item, {"a.yaml": TextFile("a.yaml", text)}).split("\n")
    line, column = TextFile("a.yaml", text).line_column(span.start)
    assert head.startswith(f"a.yaml:{line}:{column}: error[bad-value]: ")
    assert "^" in carets
    assert excerpt.startswith(f"{line} |")
    assert clean(excerpt) == excerpt
