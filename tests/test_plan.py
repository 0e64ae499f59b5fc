"""outline.yaml -> Outline: what is read; what is wrong is in cases/outline.md."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.language.spelling import suggest
from briefings.model.diagnostic import Code
from briefings.model.outline import Outline
from briefings.model.text import TextFile
from briefings.outline.plan import plan_outline

FULL = """\
title: "  The port: a brief  "
subtitle: What two sources say
date: 2024-06
language: en-GB
organisation: Research Desk
author: Ada Lovell
number: 007
marking: For the desk only
paper: letter
seeds: [seeds, more/*.md]
sources:
  harbour.txt: {title: A, author: B, publisher: C, date: 2024-06-21, url: HTTPS://example.org/a, kind: analysis, weight: 2.5}
  quay.txt:
key_points: 0
semantic: Yes
balance: .7
sections:
  - title: Repairs
    question: What do repairs cost?
    keywords: [cranes, 4, ~, "mutual assistance"]
    words: 220
    sources: harbour.txt
    since: 2024-06-01
    until: 2024-06-30
    pin: Repairs to the cranes will cost 3.2 million euros
    exclude: [storm, ~, "insurer of the port"]
    method: LexRank
    text: |
      One line,
      and another.
    sections:
      - {title: Hooks}
  - title: no
"""
SMALL = "title: T\nsections: [{title: S}]\n"


def plan(text: str) -> tuple[Outline | None, list[str]]:
    outline, diagnostics = plan_outline(TextFile("outline.yaml", text))
    return outline, [item.code.value for item in diagnostics]


def test_every_key() -> None:
    outline, codes = plan(FULL)
    assert codes == []
    assert outline is not None
    head = (outline.title, outline.subtitle, outline.date, outline.language.value, outline.organisation, outline.author)
    assert head == ("The port: a brief", "What two sources say", "2024-06", "en-GB", "Research Desk", "Ada Lovell")
    assert (outline.number, outline.marking, outline.paper, outline.key_points) == (
        "007",
        "For the desk only",
        "Letter",
        0,
    )
    assert [seed.value for seed in outline.seeds] == ["seeds", "more/*.md"]
    card = outline.sources[0].card
    fields = ["title", "author", "publisher", "date", "url", "kind"]
    assert [card.value(name) for name in fields] == ["A", "B", "C", "2024-06-21", "HTTPS://example.org/a", "analysis"]
    assert card.date is not None
    assert card.date.where == "outline.yaml"
    assert outline.semantic.value is True
    first, second = outline.sections
    assert (first.question, first.keywords, first.words) == (
        "What do repairs cost?",
        ("cranes", "4", "mutual assistance"),
        220,
    )
    assert [name.value for name in first.sources] == ["harbour.txt"]
    assert (first.since and first.since.value, first.until and first.until.value) == ("2024-06-01", "2024-06-30")
    assert first.text.value == "One line,\nand another."
    assert [section.title for section in first.sections] == ["Hooks"]
    assert [pin.value for pin in first.pin] == ["Repairs to the cranes will cost 3.2 million euros"]
    assert [text.value for text in first.exclude] == ["storm", "insurer of the port"]
    assert (first.method, second.method) == ("lexrank", "default")
    assert [card.weight for card in outline.sources] == [2.5, 1]
    assert outline.balance == 0.7
    assert second.title == "no"


def test_what_is_not_given_has_a_default() -> None:
    outline, codes = plan(SMALL)
    assert codes == []
    assert outline is not None
    assert (outline.date, outline.language.value, outline.paper, outline.key_points) == ("", "en", "A4", 1)
    assert [seed.value for seed in outline.seeds] == ["seeds"]
    section = outline.sections[0]
    assert (section.question, section.keywords, section.words) == ("", (), 200)
    assert (section.sources, section.since) == ((), None)


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ("", []),
        ("date: 2024", []),
        ("date: 2024-02-30", ["bad-date"]),
        ("date:", []),
        ("key_points: 5", []),
        ("key_points: 6", ["bad-value"]),
        ("key_points: -1", ["bad-value"]),
        ("key_points: ٣", ["bad-value"]),
        (f"key_points: {'1' * 5000}", ["bad-value"]),
        ("paper: a4", []),
        ("balance: 1", []),
        ("balance: 0.05", ["bad-value"]),
        ("balance: 60 %", ["bad-value"]),
        ("balance: nan", ["bad-value"]),
        ("balance: 1e0", ["bad-value"]),
        ("sources: {a.txt: {weight: 0}}", []),
        ("sources: {a.txt: {weight: 5.0}}", []),
        ("sources: {a.txt: {weight: -1}}", ["bad-value"]),
        ("sources: {a.txt: {weight: 5.01}}", ["bad-value"]),
        ("sources: {a.txt: {weight: ٣}}", ["bad-value"]),
        ("language: sr-Latn-RS", []),
        ("language: 1", ["bad-value"]),
        ("language: en-", ["bad-value"]),
        ("attach: [ledger, pages]", ["bad-value"]),
        ("seeds: one.txt", []),
        ("seeds: {a: b}", ["wrong-type"]),
        ("sources: {a.txt: {url: ftp://example.org}}", ["bad-value"]),
        ("sources: {a.txt: text}", ["wrong-type"]),
        ("sources: {[a]: {}}", ["wrong-type"]),
        ("sources: {a.txt: {}, a.txt: {}}", ["duplicate-key"]),
        ("? [a]\n: b", ["wrong-type"]),
        ("sections: []", ["duplicate-key"]),
    ],
)
def test_one_line_more(change: str, codes: list[str]) -> None:
    outline, said = plan(SMALL + change)
    assert said == codes
    assert outline is not None


@pytest.mark.parametrize(
    ("section", "codes"),
    [
        ("{title: S, words: 10}", []),
        ("{title: S, words: 9}", ["bad-value"]),
        ("{title: S, words: 20001}", ["bad-value"]),
        ("{title: S, pin: [[a]]}", ["wrong-type"]),
        ("{title: S, pin: []}", []),
        ("{title: S, exclude: }", []),
        ("{title: S, method: [kl]}", ["wrong-type"]),
        ("{title: S, method: random}", ["bad-value"]),
        ("{title: S, since: 2024-06, until: 2024-06-01}", []),
        ("{title: S, since: 2024-07, until: 2024-06}", ["bad-date"]),
        ("{title: ''}", ["wrong-type"]),
        ("{question: Q}", ["missing-key"]),
        ("{titel: S}", ["unknown-key"]),
        ("{title: S, sections: [{title: A}, {titel: B}]}", ["unknown-key"]),
        ("~", ["bad-value"]),
        ("S", ["wrong-type"]),
    ],
)
def test_one_section(section: str, codes: list[str]) -> None:
    assert plan(f"title: T\nsections: [{section}]\n")[1] == codes


def test_a_mistake_points_at_what_was_typed() -> None:
    _, diagnostics = plan_outline(
        TextFile("outline.yaml", FULL.replace("Letter", "A5").replace("letter", "A5").replace("220", "few"))
    )
    marked = [
        FULL.replace("letter", "A5").replace("220", "few")[item.span.start : item.span.end]
        for item in diagnostics
        if item.span
    ]
    assert marked == ["A5", "few"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("keyword", "did you mean 'keywords'?"),
        ("TITLE", "did you mean 'title'?"),
        ("zzz", "known here: title, keywords"),
    ],
)
def test_suggestions(word: str, hint: str) -> None:
    assert suggest(word, ("title", "keywords")) == hint


VALUES = st.recursive(
    st.sampled_from(["x", "2024-06-26", "7", "''", "~", "http://a.b", '"\\0"', "2024-13", "seeds"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["title", "text", "sections", "x", "date"]), inner, max_size=3).map(
            lambda pairs: f"{{{', '.join(f'{key}: {value}' for key, value in pairs.items())}}}"
        )
    ),
    max_leaves=8,
)
KEYS = ["title", "date", "language", "paper", "seeds", "sources", "key_points", "sections", "author", "titel"]


@given(
    st.lists(st.tuples(st.sampled_from(KEYS), VALUES), max_size=6).map(
        lambda pairs: "\n".join(f"{k}: {v}" for k, v in pairs)
    )
)
@example("title: T\nsections:\n  - title: {a: b}\n    sections: [{sections: [x]}]")
def test_any_outline_is_read_or_told_with_a_place(text: str) -> None:
    outline, diagnostics = plan_outline(TextFile("outline.yaml", text))
    if outline is None or not outline.title or not outline.sections:
        assert diagnostics
    for item in diagnostics:
        assert item.message
        assert item.code is Code.OUTLINE_EMPTY or item.span is not None
        assert item.span is None or 0 <= item.span.start <= item.span.end <= len(text) + 1


@given(st.text())
def test_any_text(text: str) -> None:
    outline, diagnostics = plan_outline(TextFile("outline.yaml", text))
    assert outline is not None or diagnostics
