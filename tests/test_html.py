"""The page: what is in the brief stands on it as text, whatever it is made of."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from briefings.model.text import TextFile
from briefings.workspace.project import read_templates
from briefings.writers.html import check_templates, pieces, web_address

TAGS = {
    "a", "aside", "b", "body", "code", "div", "em", "footer", "h1", "h2", "h3", "h4", "head", "header", "html", "i", "li", "main",
    "meta", "nav", "ol", "p", "section", "small", "span", "strong", "style", "title", "ul", "br", "dl", "dt", "dd", "blockquote",
    "template", "cite", "article", "figure", "figcaption", "hr", "mark", "sup", "table", "thead", "tbody", "tr", "td", "th", "time", "wbr", "q",
}  # fmt: skip
ATTRIBUTES = {
    "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "content", "data-proof", "datetime", "href", "id",
    "lang", "name", "role", "scope", "title", "value",
}  # fmt: skip


class Page(HTMLParser):
    """A page as a browser takes it apart."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.comments: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


@pytest.fixture(scope="module")
def page(hostile: Path) -> Page:
    return Page((hostile / "brief.html").read_text(encoding="utf-8"))


def test_only_our_own_markup_is_markup(page: Page) -> None:
    assert page.tags <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert page.comments == []


def test_links_lead_to_the_page_itself_or_to_the_web(page: Page) -> None:
    targets = [value for name, value in page.attributes if name == "href"]
    anchors = {value for name, value in page.attributes if name == "id"}
    outside = {target for target in targets if not target.startswith("#")}
    assert outside <= {"https://example.org/a?b=c&d=<e>\"'", "HTTP://example.org/" + "x" * 1900}
    assert {target[1:] for target in targets} - {target[1:] for target in outside} <= anchors


def test_hostile_words_stand_on_the_page_as_words(page: Page, hostile: Path) -> None:
    ledger = json.loads((hostile / "brief.json").read_text(encoding="utf-8"))
    fields = [ledger["title"], ledger["subtitle"], *(section["title"] for section in ledger["sections"])]
    assert fields == [HOSTILE] * 4
    statements = [statement["text"] for section in ledger["sections"] for statement in section["statements"]]
    assert any("{{ 7 * 7 }}" in text for text in statements)
    folded = " ".join(page.text.split())
    for words in (*fields, *statements, *(source["file"] for source in ledger["sources"])):
        assert " ".join(words.split()) in folded
    # on the first page alone: title twice, subtitle, organisation, author, marking, number, sections in contents and text
    assert page.text.count(HOSTILE) >= 10


def test_the_page_needs_no_other_file(hostile: Path) -> None:
    text = (hostile / "brief.html").read_text(encoding="utf-8")
    style = text[text.index("<style>") : text.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_a_stylesheet_cannot_end_itself(tmp_path: Path) -> None:
    from briefings.commands.build import BuildRequest, build

    for name, text in {
        "outline.yaml": "title: T\nsections: [{title: Cranes}]",
        "seeds/a.txt": "The cranes of Gelling were repaired on Monday.",
        "templates/brief.css": "p { content: '</style><script>alert(1)</script><!--' }",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    build(BuildRequest(tmp_path, tmp_path / "brief", ("html",)), lambda _: None)
    page = Page((tmp_path / "brief.html").read_text(encoding="utf-8"))
    assert "script" not in page.tags
    assert page.comments == []


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org", True), ("HTTP://example.org", True), ("http://[", False), ("", False), (None, False),
        ("javascript:alert(1)", False), ("JaVaScRiPt:alert(1)", False), ("data:text/html,x", False), ("file:///etc/passwd", False),
        ("//example.org", False), ("\\\\server\\share", False), ("ftp://example.org", False), ("mailto:a@b.c", False), ("x", False),
        (" javascript:alert(1)", False), ("java\nscript:alert(1)", False),
    ],
)  # fmt: skip
def test_addresses_that_may_be_links(url: str | None, link: bool) -> None:
    assert web_address(url) == (url if link else "")


@given(st.text() | st.text(alphabet="htps:/[]@#?.%x\\\n"))
def test_any_address(url: str) -> None:
    assert web_address(url) in {url, ""}


@given(st.text() | st.text(alphabet="ab-–/ \n"))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    parted = list(pieces(text))
    assert "".join(piece for piece, _ in parted) == text
    assert not [piece for piece, whole in parted if whole and len(piece) > 32]


def test_brief_s_own_templates_are_right(tmp_path: Path) -> None:
    assert check_templates(read_templates(tmp_path)[0]) == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{", 1),
        ("\n{% if %}", 2),
        ("\n\n{% endif %}", 3),
        ("{% for a in b %}", 1),
        ("{{ a | nonsense }}", 1),
        ("{% nonsense %}", 1),
        ("{{ 'x }}", 1),
    ],
)
def test_a_template_that_is_none_is_told_with_its_line(text: str, line: int) -> None:
    file = TextFile("templates/x.html", text)
    said = check_templates({"brief.html": TextFile("a", ""), "brief.css": TextFile("b", ""), "x.html": file})
    assert [item.code.value for item in said] == ["template-syntax"]
    assert said[0].span is not None
    assert file.line_column(said[0].span.start)[0] == line
