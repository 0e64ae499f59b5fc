"""The look: it is said in one place, in words that tell what it is for, and what is changed there is changed all over."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import tinycss2
from tinycss2.color4 import parse_color

from briefings.commands.build import BuildRequest, build

TEMPLATES = Path(__file__).parent.parent / "templates"
STYLE = (TEMPLATES / "brief.css").read_text("utf-8")
WORDS_IN_FONT = {"italic", "inherit"}
ABSOLUTE = {"pt", "px", "mm", "cm", "in", "pc", "q"}
POINTS_A_MM = 72 / 25.4
MEASURES = {"--edge": "25mm", "--rail": "50mm", "--gutter": "9mm"}
PROJECT = {
    f"seeds/{i}.txt": f"Report {i}\n\nIt rained.\n\nCrane {name} of the port was repaired for {i} million euros.\n"
    for i, name in enumerate(("Anna", "Berta", "Clara", "Dora"), 2)
} | {
    "outline.yaml": "\n".join(
        [
            "title: Repairs", "subtitle: Cranes", "organisation: Gelling", "author: A. Lovell", "marking: Draft",
            "date: 2024-06-01", "citations: chicago-notes", "sections:",
            *(
                f"  - {{title: {name}, question: 'What was repaired?', keywords: [{name}], words: 30, text: Read this.}}"
                for name in ("Anna", "Berta", "Clara", "Dora", "Penguins")
            ),
        ]
    )
}  # fmt: skip
"""A project whose brief has something of everything."""


def rules(nodes: list[Any]) -> Iterator[tuple[str, Any]]:
    """Give each declaration with the selector, or the at-rule, that it stands in."""
    for node in nodes:
        if node.type == "declaration":
            yield "", node
        elif node.type in {"qualified-rule", "at-rule"} and node.content is not None:
            where = tinycss2.serialize(node.prelude).strip()
            where = f"@{node.at_keyword} {where}".strip() if node.type == "at-rule" else where
            parse = tinycss2.parse_rule_list if where.startswith("@media") else tinycss2.parse_blocks_contents
            yield from ((inner or where, found) for inner, found in rules(parse(node.content)))


def flat(tokens: list[Any]) -> Iterator[Any]:
    """Give tokens with those inside of functions and brackets."""
    for token in tokens:
        yield token
        yield from flat(getattr(token, "arguments", None) or getattr(token, "content", None) or [])


EVERYTHING = list(rules(tinycss2.parse_stylesheet(STYLE)))
TOKENS = {found.name: tinycss2.serialize(found.value).strip() for where, found in EVERYTHING if where == ":root"}
DECLARATIONS = [(where, found) for where, found in EVERYTHING if where != ":root"]


def outside(names: set[str] | None = None) -> Iterator[tuple[str, str, Any]]:
    """Give each token that stands outside the block of tokens: its rule, its property, itself."""
    for where, found in DECLARATIONS:
        if names is None or found.name in names:
            yield from ((where, found.name, token) for token in flat(found.value))


def length(token: Any) -> float | None:
    return abs(token.value) if token.type == "dimension" and token.unit == "mm" else None


def test_the_stylesheet_is_read_whole() -> None:
    assert {where for where, _ in DECLARATIONS} >= {"html", "@page :first", "@bottom-right", ".colophon p"}
    assert {found.name for where, found in DECLARATIONS if ":target" in where} == {"background-color"}


def test_the_look_stands_at_the_head_of_the_stylesheet() -> None:
    first = next(node for node in tinycss2.parse_stylesheet(STYLE, skip_comments=True, skip_whitespace=True))
    assert tinycss2.serialize(first.prelude).strip() == ":root"
    assert all(name.startswith("--") for name in TOKENS)
    assert sum(node.type == "declaration" for node in tinycss2.parse_blocks_contents(first.content)) == len(TOKENS)


def test_no_colour_stands_elsewhere() -> None:
    assert not [
        (where, name, token.serialize())
        for where, name, token in outside()
        if parse_color(token) not in {None, "currentcolor"}
    ]


def test_no_typeface_stands_elsewhere() -> None:
    found = [(where, name, token) for where, name, token in outside({"font", "font-family"})]
    assert found
    assert not [
        (where, name, token.serialize())
        for where, name, token in found
        if token.type == "string"
        or (token.type == "ident" and not token.value.startswith("--") and token.value not in WORDS_IN_FONT)
    ]


def test_no_size_of_type_stands_elsewhere() -> None:
    assert not [
        (where, name, token.serialize())
        for where, name, token in outside({"font", "font-size"})
        if token.type == "dimension" and token.unit in ABSOLUTE
    ]


def test_no_measure_of_the_rail_stands_elsewhere() -> None:
    edge, rail, gutter = (float(TOKENS[name].removesuffix("mm")) for name in ("--edge", "--rail", "--gutter"))
    fixed = {rail, rail + gutter, edge + rail, edge + rail + gutter}
    assert not [(where, name, token.serialize()) for where, name, token in outside() if length(token) in fixed]


def test_what_is_named_is_used_and_what_is_used_is_named() -> None:
    pages = "".join(path.read_text("utf-8") for path in TEMPLATES.iterdir())
    used = set(re.findall(r"var\(\s*(--[\w-]+)", pages))
    assert used == set(TOKENS)


def test_what_each_name_is_for_is_said_beside_it() -> None:
    block = STYLE[STYLE.index(":root {") : STYLE.index("\n}\n")]
    told = set(re.findall(r"(--[\w-]+): [^;]+; +/\* \S.*\S \*/$", block, re.MULTILINE))
    assert told == set(TOKENS)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> pypdfium2.PdfDocument:
    """Print a brief whose own stylesheet is ours with other values at its end: one colour, one typeface, a wide rail."""
    colours = [name for name, value in TOKENS.items() if parse_color(value) is not None]
    values = dict.fromkeys(colours, "#0f0") | {"--serif": TOKENS["--sans"]} | MEASURES
    told = "".join(f"{name}: {value};" for name, value in values.items())
    root = tmp_path_factory.mktemp("changed")
    for name, text in (PROJECT | {"templates/brief.css": STYLE + ":root {" + told + "}"}).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    outcome = build(BuildRequest(root, root / "brief", ("pdf",)), lambda _: None)
    assert {item.code.value for item in outcome.diagnostics if not item.is_note} <= {"section-gap"}, outcome.diagnostics
    return pypdfium2.PdfDocument(root / "brief.pdf")


def test_a_brief_in_one_colour_has_no_other(changed: pypdfium2.PdfDocument) -> None:
    for page in changed:
        red, green, blue = (page.render(scale=1).to_numpy()[:, :, i] for i in range(3))
        assert (green == 255).all()
        assert (red == blue).all()
        assert (red == 0).any()


def test_a_brief_in_one_typeface_has_no_other(changed: pypdfium2.PdfDocument) -> None:
    texts = [item for page in changed for item in page.get_objects() if item.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT]
    assert len(texts) > 50
    assert all(text.get_font().get_family_name().startswith("Source Sans") for text in texts)


def test_everything_keeps_to_the_measures(changed: pypdfium2.PdfDocument) -> None:
    questions = 0
    for page in changed:
        text = page.get_textpage()
        boxes = [text.get_charbox(i) for i in range(text.count_chars()) if text.get_text_range(i, 1).strip()]
        assert min(left for left, *_ in boxes) == pytest.approx(25 * POINTS_A_MM, abs=1.5)
        assert max(right for _, _, right, _ in boxes) < page.get_width() - 25 * POINTS_A_MM + 1.5
        searcher = text.search("What was repaired")
        while place := searcher.get_next():
            questions += 1
            assert text.get_charbox(place[0])[0] == pytest.approx((25 + 50 + 9) * POINTS_A_MM, abs=1.5)
    assert questions == 5
