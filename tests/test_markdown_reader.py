"""Markdown into blocks, sentences and a card; what is only markup is no word of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reading import check_invariants, found, read, show

from briefings.model.source import BlockKind
from briefings.proof.lookup import IndexedSource
from briefings.readers import read_source
from briefings.readers.formats.markdown import read_markdown

NOTE = """\
---
Title: Cranes of Gelling
authors: [Ada Lovell, Bo Quay]
site_name: Gelling Daily
published: 12 March 2024
link: https://example.org/cranes
tags: [port]
---

# Cranes

The **port** of [Gelling](https://example.org) _reopened_ on `Monday`.
It was closed.

> A quoted line
> goes on.

* One *item* here.
* Two items.

| Crane | Cost |
|-------|------|
| One   | 3    |

```
code
```

<div>html</div>

***
"""


def test_a_note() -> None:
    reading = read_markdown(NOTE)
    assert show(reading) == [
        f"furniture: {NOTE[: NOTE.index('# Cranes')].strip()}",
        "heading: # Cranes",
        "paragraph: The **port** of [Gelling](https://example.org) _reopened_ on `Monday`.\nIt was closed.",
        "furniture: >",
        "paragraph: A quoted line\n> goes on.",
        "furniture: *",
        "list item: One *item* here.",
        "furniture: *",
        "list item: Two items.",
        "table: | Crane | Cost |\n|-------|------|\n| One   | 3    |",
        "furniture: ```\ncode\n```",
        "furniture: <div>html</div>",
        "furniture: ***",
    ]
    assert found(reading) == {
        "title": "Cranes of Gelling", "author": "Ada Lovell, Bo Quay", "publisher": "Gelling Daily", "date": "2024-03-12",
        "url": "https://example.org/cranes",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The **bold** and *slanted* and ***both*** port.", "The bold and slanted and both port."),
        ("The __bold__ and _slanted_ snake_case_port.", "The bold and slanted snake_case_port."),
        ("Two * three is 2*3 here.", "Two * three is 2*3 here."),
        ('See [the port](https://a.b "title") now.', "See the port now."),
        ("A ![picture](a.png) of the port.", "A of the port."),
        ("The `code` and \\*star\\* port.", "The code and *star* port."),
        ("A <b>bold</b> port<br/> here.", "A bold port here."),
        ("See <https://example.org/a> now.", "See https://example.org/a now."),
        ("> Quoted words\n> go on here.", "Quoted words go on here."),
        ("Words\nwrapped softly.", "Words wrapped softly."),
        ("The price fell 3 < 4 and rose.", "The price fell 3 < 4 and rose."),
        ("See [the\nport][p] and [p] now.\n\n[p]: https://a.b", "See the port and p now."),
        ("* One *item*\n  wrapped **here**.", "One item wrapped here."),
        ("1. > A **quoted**\n   > *item*.", "A quoted item."),
        ("A ``code ` mark`` and ` one.", "A code ` mark and ` one."),
        ("***Both* here** and **one* mark.", "Both here and *one mark."),
        ("**The port reopened on Monday.**", "The port reopened on Monday."),
        ("*The port reopened [on Monday.](https://a.b)*", "The port reopened on Monday."),
        ("<span>The port reopened on Monday.</span>\u200b", "The port reopened on Monday."),
        ("It costs 3 euros<br>in all.", "It costs 3 euros in all."),
        ("It costs 3&nbsp;euros &amp; more, &ldquo;at best&rdquo;.", "It costs 3 euros & more, “at best”."),
        ("It costs ~~3 **new** [or](u) _old_~~ 5 euros ~ ~~a.", "It costs 5 euros ~ ~~a."),
        ("~~It costs 3 euros.~~ It costs 5 euros.", "It costs 5 euros."),
        (
            "It costs 3 euros[^a], he said.[^2]\n\n[^2]: The board says 5.\n\n[^a]: https://a.b",
            "It costs 3 euros, he said.",
        ),
        (
            "See [[Port of Gelling|the port]], [[Halden]] and [[1]](u) ![[a.png]]now.",
            "See the port, Halden and [1] now.",
        ),
        ("The ==old port== has a==b and c == d %%check%%.", "The old port has a==b and c == d ."),
        ("The port {#port .old} reopened {x} on Monday.\n{: .note}", "The port reopened {x} on Monday."),
        ("{% note %}The port{% endnote %} of {% data town %} is open.", "The port of {% data town %} is open."),
        ("{% data reusables.port %}\n\nIt is {%- if old -%}old{%- endif -%} here.", "It is old here."),
        ("An article [12] of the treaty.", "An article [12] of the treaty."),
    ],
)
def test_what_a_reader_sees(text: str, words: str) -> None:
    source = read("seeds/a.md", text.encode())
    assert [source.words_of(sentence.span) for sentence in source.sentences] == [words]


def test_what_stands_for_other_words_ends_a_sentence_and_keeps_its_range() -> None:
    source = read("seeds/a.md", b"It costs 3 &euro;.<br>The **caf&eacute;** pays&hellip;&nbsp;Nobody else does.")
    assert [
        (source.words_of(each.span), source.text[each.span.start : each.span.end]) for each in source.sentences
    ] == [
        ("It costs 3 €.", "It costs 3 &euro;."),
        ("The café pays…", "The **caf&eacute;** pays&hellip;"),
        ("Nobody else does.", "Nobody else does."),
    ]
    assert [found.span for found in IndexedSource(source).find("The café pays…")] == [source.sentences[1].span]


FORM = """\
**Impact**
The brakes failed.

**Advice** The port should fit brakes.

> __What was done?__
> Two brakes were fitted.

- **Cost** It costs 3 euros.

**Example:** The port of Gelling is closed.

**All cranes are old.** Nobody knows why.

**The port of Gelling**
reopened.

**Gelling Port** Ltd. reopened, and `all.Cranes. Two` are old.
"""


def test_what_opens_a_paragraph_in_bold_as_in_a_form_is_a_heading_of_it() -> None:
    source = read("seeds/a.md", FORM.encode())
    check_invariants(source)
    assert [source.words_of(each.span) for each in source.blocks if each.kind is BlockKind.HEADING] == [
        "Impact", "Advice", "What was done?", "Cost",
    ]  # fmt: skip
    assert [source.words_of(each.span) for each in source.sentences] == [
        "The brakes failed.",
        "The port should fit brakes.",
        "Two brakes were fitted.",
        "It costs 3 euros.",
        "Example: The port of Gelling is closed.",
        "All cranes are old.",
        "Nobody knows why.",
        "The port of Gelling reopened.",
        "Gelling Port Ltd. reopened, and all.Cranes. Two are old.",
    ]


def test_marks_are_no_part_of_a_title() -> None:
    assert read("seeds/a.md", b"# The **port**\n\nIt reopened.").card.value("title") == "The port"


@pytest.mark.parametrize(
    ("matter", "card"),
    [
        ("title: A", {"title": "A"}),
        ("title: 2024-06-26", {"title": "2024-06-26", "date": "2024-06-26"}),
        ("date: 2024-06-26T10:00:00Z", {"date": "2024-06-26"}),
        ("date: soon", {}),
        ("title: &x A", {"title": "A"}),
        (
            "title: Lock: the repairs\nauthor: @ada\ndate: !!str 2024-06-19",
            {"title": "Lock: the repairs", "author": "@ada", "date": "2024-06-19"},
        ),
        ('title: "Lock" closed\ncssclass: *a\nurl: https://a.b', {"title": '"Lock" closed', "url": "https://a.b"}),
        ("tags: a: b\nauthors:\n  - Ada Lovell\n  - Bo Quay", {"author": "Ada Lovell, Bo Quay"}),
        ("title: A\t\naliases: &a [x]\nkind: [x\ndate: 2024-06-19", {"title": "A", "date": "2024-06-19"}),
        ("source: https://a.b/c", {"url": "https://a.b/c"}),
        ("source: The Daily", {"publisher": "The Daily"}),
        ("title: [", {}),
        ('title: "\\ud800"', {}),
        ('title: "T\\u202e\\u200bhe  port"', {"title": "The port"}),
        ("- title", {}),
        ("title: {a: b}", {}),
        ("url: https://a.b c", {}),
        (f"url: https://a.b/{'c' * 2000}", {}),
        ("url: https://a.b\ntitle:   two\n  lines", {"url": "https://a.b", "title": "two lines"}),
    ],
)
def test_front_matter(matter: str, card: dict[str, str]) -> None:
    source = read("seeds/a.md", f"---\n{matter}\n---\nThe port reopened.\n".encode())
    names = ["title", "author", "publisher", "date", "url", "kind"]
    assert {name: value for name in names if (value := source.card.value(name))} == card
    assert [source.words_of(sentence.span) for sentence in source.sentences] == ["The port reopened."]


def test_a_heading_is_the_title_where_the_front_matter_has_none() -> None:
    source = read("seeds/a.md", b"# The port #\n\nIt reopened.\n\n# Another\n")
    assert source.card.title is not None
    assert (source.card.title.value, source.card.title.where) == ("The port", "line 1")


@pytest.mark.parametrize(
    "heading",
    [
        "# **The port** of `Gelling`",
        "**The port of Gelling**",
        "# [The port](https://a.b/c) of *Gelling* #",
        "The _port_ of Gelling\n===",
    ],
)
def test_a_title_has_no_marks(heading: str) -> None:
    source = read("seeds/a.md", f"{heading}\n\nIt reopened on Monday after the storm.\n".encode())
    assert source.card.value("title") == "The port of Gelling"


LINES = [
    *NOTE.splitlines(keepends=True),
    *"\n|    |\t|- [ ] a\n|1) b\n|===\n|\ufeff|[a]: b\n|\u200b|> > |<!-- x\n|\r\n|\\|*|[".split("|"),
]


@given(st.text() | st.lists(st.sampled_from(LINES)).map("".join))
@example("[a]: http://b.c\n")
@example("\ufeff---\ntitle: x\n---\n")
@example("\x1c# \x1c")
@example("# ")
@example("- \n- ")
@example("a\rb\x0bc\x0cd\x85e\u2028f")
def test_any_text(text: str) -> None:
    source, _ = read_source("seeds/a.md", text.encode("utf-8", errors="replace"))
    if source is not None:
        check_invariants(source)


def seen(text: str) -> list[str]:
    """Give the words of the paragraphs as markdown-it itself prints them, without those that are struck out."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    inline = [token.children or [] for token in parser.parse(text) if token.type == "inline"]
    printed = []
    for children in inline:
        words, n_struck = "", 0
        for child in children:
            n_struck += (child.type == "s_open") - (child.type == "s_close")
            words += "" if n_struck else " " if child.type.endswith("break") else child.content
        if not any(child.type in {"image", "html_inline"} for child in children):
            printed.append(" ".join(words.split()))
    return [words for words in printed if words]


PARTS = "a|b c|~~|&amp;| |*|**|_|`|``|[|](u)|]|(|)|\\|<|>|http://x.y|\n|\n> ".split("|")


@given(st.lists(st.sampled_from(PARTS)).map(lambda parts: "x" + "".join(parts)))
@example("x*b***b***")
@example("x[`](u)`](u)")
@example("x[*a](u)*")
@example("x <http://x.y>\n> [a](u\n) b")
def test_the_words_are_those_that_markdown_prints(text: str) -> None:
    source, _ = read_source("seeds/a.md", text.encode())
    assert source is not None
    words = "".join(source.words_of(block.span) for block in source.blocks).replace(" ", "")
    assert [part for part in seen(text) if part.replace(" ", "") not in words] == []


@given(st.binary())
def test_any_bytes(content: bytes) -> None:
    source, diagnostics = read_source("seeds/a.markdown", content)
    assert (source is None) <= bool(diagnostics)
    if source is not None:
        check_invariants(source)
