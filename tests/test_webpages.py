"""The page for a browser, made again from the ledger inside it: what was changed in it is found."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docsets import export_docset

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.diagnostic import Code
from briefings.model.proof import Proof, VerifyOutcome
from briefings.report.proofs import describe_proof
from briefings.terminal import EXIT_DONE, EXIT_INPUT, EXIT_READ_BACK, find_exit_code


def make(root: Path, change: Callable[[str], str] = str, **files: str) -> Path:
    export_docset("bridge", root)
    outline = root / "outline.yaml"
    outline.write_text(change(outline.read_text("utf-8")), "utf-8")
    for name, text in files.items():
        (root / "templates").mkdir(exist_ok=True)
        (root / "templates" / f"brief.{name}").write_text(text, "utf-8")
    outcome = build(BuildRequest(root, root / "b", ("html",)), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return root / "b.html"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("page"))


@pytest.fixture
def forge(page: Path) -> Callable[[Callable[[str], str]], VerifyOutcome]:
    """Give a function that edits a copy of the page, in the same project, and judges it."""

    def run(edit: Callable[[str], str]) -> VerifyOutcome:
        text = page.read_bytes().decode()
        forged = edit(text)
        assert forged != text
        (page.parent / "forged.html").write_bytes(forged.encode())
        return verify(VerifyRequest(page.parent, page.parent / "forged.html"))

    return run


def said(outcome: VerifyOutcome) -> str:
    return describe_proof(outcome.reproduction, outcome.diagnostics)


def add(text: str, before: str = "</body>") -> Callable[[str], str]:
    return lambda page: page.replace(before, text + before, 1)


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda page: page.replace(old, new, 1)


def test_a_page_as_it_was_made_is_reproduced(page: Path) -> None:
    outcome = verify(VerifyRequest(page.parent, page))
    assert not outcome.diagnostics
    assert outcome.reproduction.proof is Proof.REPRODUCED
    assert outcome.fingerprint
    assert find_exit_code(outcome, strict=False) == EXIT_DONE


@pytest.mark.parametrize(
    "edit", [lambda page: page.replace("\n", "\r\n"), lambda page: "\ufeff" + page, lambda page: page + "\n"]
)
def test_a_page_whose_line_ends_were_changed_is_reproduced(forge, edit: Callable[[str], str]) -> None:
    outcome = forge(edit)
    assert outcome.reproduction.proof is Proof.REPRODUCED, said(outcome)


LIES = {
    "a script": add("<script>document.title = 'x'</script>"),
    "a handler": swap('<p class="rail"', '<p onclick="x()" class="rail"'),
    "a passage that is not displayed": swap('<span class="passage"', '<span style="display:none" class="passage"'),
    "a style for a passage": swap("</style>", ".passage { color: white }</style>"),
    "words by the style sheet": swap("</style>", ".passage::before { content: 'It is false that ' }</style>"),
    "another style sheet": add("<style>p { display: none }</style>"),
    "a style sheet from elsewhere": add('<link rel="stylesheet" href="https://example.org/x.css">', "</head>"),
    "a picture from elsewhere": add('<img src="https://example.org/x.png">'),
    "a base for links": add('<base href="https://example.org/">', "</head>"),
    "another page after a while": add('<meta http-equiv="refresh" content="0; url=https://example.org/">', "</head>"),
    "a frame": add('<iframe srcdoc="x"></iframe>'),
    "a shadow": add('<div><template shadowrootmode="open"><p>Other words</p></template><p>Words</p></div>'),
    "words in a picture": add('<svg><text y="20">It is false</text></svg>'),
    "a comment that browsers end": add("<!--><p>It is false</p>-->"),
    "words of no part": add("<p>All of this was confirmed by the ministry.</p>"),
    "words in the title": swap("<title>", "<title>Confirmed: "),
    "a hidden section": swap("<section", "<section hidden"),
    "the other direction": swap('<span class="passage"', '<span dir="rtl" class="passage"'),
    "a mark that leads elsewhere": lambda page: re.sub(r'(class="mark"[^>]*href=")#[^"]*', r"\1https://example.org/", page, count=1)
    if re.search(r'class="mark"[^>]*href="', page) else re.sub(r'href="#source-1"', 'href="https://example.org/"', page, count=1),
    "a question": lambda page: re.sub(r'(<p class="question">)', r"\1Why not: ", page, count=1),
    "a date in the rail": lambda page: re.sub(r'(<p class="rail"><b>[^<]*</b>)', r"\1, 1 May 1999", page, count=1),
    "the ledger": swap('"title":', '"title" :"x","was":'),
}  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_a_page_that_was_changed_is_wrong(forge, lie: str) -> None:
    outcome = forge(LIES[lie])
    assert find_exit_code(outcome, strict=False) == EXIT_INPUT, said(outcome)
    assert said(outcome).startswith("wrong: ")


def test_the_place_and_what_should_stand_there_are_told(forge) -> None:
    outcome = forge(add("<p>All of this was confirmed.</p>", '<section class="references">'))
    assert [item.code for item in outcome.diagnostics] == [Code.PAGE_FALSE]
    assert re.search(r"line \d+ has '<p>' where '<section class=\"references\">' should stand", said(outcome))


def test_a_page_without_its_ledger_is_read_back_and_what_is_not_ours_is_named(forge) -> None:
    def cut(page: str) -> str:
        return re.sub(r"<template .*?</template>\n", "", page, flags=re.DOTALL)

    outcome = forge(cut)
    assert find_exit_code(outcome, strict=False) == EXIT_READ_BACK
    assert "ledger" in said(outcome)
    assert "style sheet" not in said(outcome)
    hidden = forge(lambda page: cut(page).replace("</style>", ".passage { color: #fff }</style>"))
    assert "style sheet" in said(hidden)
    styled = forge(
        lambda page: cut(page).replace('<span class="passage"', '<span style="opacity:0" class="passage"', 1)
    )
    assert "'style' in a <span>" in said(styled)
    assert (
        find_exit_code(forge(lambda page: cut(page).replace("</body>", "<script></script></body>")), strict=False)
        == EXIT_INPUT
    )


def test_a_page_of_the_senders_own_templates_is_read_back(tmp_path: Path) -> None:
    style = (Path(__file__).parent.parent / "templates" / "brief.css").read_text("utf-8")
    page = make(tmp_path, css=style + "h1 { color: red }\n")
    outcome = verify(VerifyRequest(tmp_path, page))
    assert find_exit_code(outcome, strict=False) == EXIT_READ_BACK
    assert "templates of the sender's own" in said(outcome)


def test_a_page_carries_its_ledger_where_the_outline_lets_it(tmp_path: Path) -> None:
    page = make(tmp_path, lambda outline: outline + "\nattach: []\n")
    assert "<template" not in page.read_text("utf-8")
