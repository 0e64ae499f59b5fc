"""What somebody hears who has a brief read aloud: headings, links and marks that make sense, and nothing painted only."""

from pathlib import Path

import pytest
from listening import count_untold, find_faults, headings, listen, sentence
from test_wording import make

from briefings.commands.build import BuildRequest, build
from briefings.model.diagnostic import Code
from briefings.printing.message import PrintJob
from briefings.printing.printer import Printer

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("listening")
    build(BuildRequest(ROOT, folder / "brief"), lambda _: None)
    return folder / "brief.pdf"


def test_the_brief_of_the_seeds_is_heard_without_stumbling(seeds: Path) -> None:
    heard, figures = listen(seeds)
    assert find_faults(heard, figures) == []
    assert count_untold(seeds) == 0
    assert {each.language for each in heard} == {"en"}


def test_contents_are_called_by_the_titles_of_what_they_lead_to(seeds: Path) -> None:
    heard, _ = listen(seeds)
    links = list(dict.fromkeys(each.name for each in heard if each.link and "L" in each.kinds))
    titles = [title for level, title in headings(heard) if level == 2]
    contents = links[: links.index("References") + 1]
    assert contents == [
        "Treaty terms",
        "Arms exchange",
        "Vietnam economics",
        "Regional implications",
        "Evidence",
        "Basis",
        "References",
    ]
    assert {title for title in titles if title in contents} == set(contents) - {"Basis"}


def test_a_passage_is_heard_with_a_short_mark(seeds: Path) -> None:
    said = sentence(listen(seeds)[0])
    assert "could affect the security environment in East Asia. [ Source 1 paragraph 10 ]" in said
    assert (
        "CONTENTS Treaty terms Arms exchange Vietnam economics Regional implications Evidence Basis References SOURCES"
        in said
    )
    assert "characters" not in said


@pytest.mark.parametrize(("language", "style"), [("de", "numeric"), ("vi", "author-date"), ("ru", "chicago-notes"), ("sv", "author-date")])  # fmt: skip
def test_briefs_of_other_styles_and_languages(language: str, style: str, tmp_path: Path) -> None:
    path = make(tmp_path, language, style).with_suffix(".pdf")
    heard, figures = listen(path)
    assert find_faults(heard, figures) == []
    assert count_untold(path) == 0
    spoken = {each.language for each in heard if each.words.strip()}
    assert spoken == ({"sv", "en"} if language == "sv" else {language})


def test_a_brief_full_of_markup_is_heard_too(hostile: Path) -> None:
    heard, figures = listen(hostile / "brief.pdf")
    assert [
        fault for fault in find_faults(heard, figures) if "words:" not in fault and "sign by sign" not in fault
    ] == []


FAULTS = {
    "level 3 follows 1": "<h1>One</h1><h3>Two</h3>",
    "2 headings of the first level, of which one should come first": "<h1>One</h1><p>a</p><h1>Two</h1>",
    "a link is called '→'": '<h1 id="t">One</h1><a href="#t">→</a>',
    "a link is called by 13 words: 'a b c d e f g h i jjj k l m'": '<h1 id="t">One</h1><a href="#t" title="a b c d e f g h i jjj k l m">x</a>',
    "'....' is read sign by sign": "<h1>One</h1><p>Cranes....5</p>",
    "1 times is read next what is painted before": '<h1>One</h1><p>a</p><p style="position: relative; z-index: 1">b</p><p>c</p>',
    "a picture has no words": '<h1>One</h1><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    "": '<h1 id="t">One</h1><p>a <b style="display: block">b</b> c <a href="#t">the <i>title</i></a></p><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>A square</title><rect width="9" height="9"/></svg>',
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_what_a_listener_would_stumble_over_is_found(fault: str, printer: Printer, tmp_path: Path) -> None:
    printout, _ = printer.print(PrintJob(f"<html lang=en><title>T</title>{FAULTS[fault]}"))
    assert printout
    assert printout.content
    (tmp_path / "a.pdf").write_bytes(printout.content)
    assert find_faults(*listen(tmp_path / "a.pdf")) == ([fault] if fault else [])


def test_a_link_with_words_of_the_style_sheet_is_one_link(printer: Printer, tmp_path: Path) -> None:
    style = "a::after { content: ', p. ' target-counter(attr(href url), page) } b { display: block }"
    body = '<h1 id="t">One</h1><p>See <a href="#t">the title</a> and <b>the end</b> of it.</p>'
    printout, said = printer.print(PrintJob(f"<html lang=en><title>T</title><style>{style}</style>{body}"))
    assert printout
    assert Code.STYLESHEET not in {item.code for item in said}
    (tmp_path / "a.pdf").write_bytes(printout.content or b"")
    heard, _ = listen(tmp_path / "a.pdf")
    assert len({each.link for each in heard if each.link}) == 1
    assert [each.words.rstrip() for each in heard if each.link] == ["the title", ", p. 1"]
    assert sentence(heard) == "One See the title and the end of it."
    assert find_faults(heard, []) == []
