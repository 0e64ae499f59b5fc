"""What a file holds and brief does not read is told."""

import pytest

from briefings.language.scripts import find_unspaced_script
from briefings.readers import read_source

TABLE = "<table>\n" + "<tr><td>cranes</td><td>2</td></tr>\n" * 9 + "</table>\n"
PROSE = "The port of Gelling <reopened> on Monday, 3 < 4.\n\n"


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("a.txt", PROSE, []),
        ("a.txt", "\ufeff\n<html lang='en'>\n" + PROSE, ["'a.txt' is a page in HTML, which brief does not read"]),
        ("a.txt", TABLE, ["'a.txt' is a page in HTML, which brief does not read"]),
        ("a.md", "<!doctype html>\n" + PROSE, ["'a.md' is a page in HTML, which brief does not read"]),
        ("a.txt", PROSE * 30 + "See <a> or </a>.", []),
        ("a.md", PROSE + "<div>\n<img src='x'> two words\n</div>\n", []),
        ("a.md", PROSE + "<script>\nlet a = 1; let b = 2; let c = 3;\n</script>\n", []),
        ("a.md", PROSE + "<!-- one two three four five six -->\n", []),
        (
            "a.md",
            PROSE + "<p>The cranes are old now.</p>\n\n<p>So are the ships and boats.</p>\n",
            ["'a.md' holds blocks of HTML, the first in line 3; their 11 words are not read"],
        ),
    ],
)
def test_html_is_told(file: str, text: str, told: list[str]) -> None:
    _, diagnostics = read_source(file, text.encode())
    assert [item.message for item in diagnostics] == told


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("The port of Gelling", None),
        ("Порт открыт", None),
        ("항구는 월요일에 다시 열렸다", None),
        ("ท่าเรือเปิดอีกครั้ง", "Thai"),
        ("港口于周一重新开放。", "Chinese"),
        ("港は月曜日に再開した。", "Japanese"),
        ("ကမ်း", "Burmese"),
        ("The mayor, known as 港口, was there.", None),
    ],
)
def test_scripts_that_do_not_part_words(text: str, script: str | None) -> None:
    assert find_unspaced_script(text) == script
