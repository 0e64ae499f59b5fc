"""What of somebody's draft is read, what it is held to, and what is said of it; nothing is passed over in silence."""

from pathlib import Path

import pytest
from reading import read

from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.drafts.judge import judge_drafted
from briefings.drafts.read import read_draft
from briefings.model.proof import Verdict, VerifyOutcome
from briefings.proof.judge import Library
from briefings.report.proofs import plain_judgement


@pytest.mark.parametrize(
    ("draft", "judged"),
    [
        (b'They spoke of "a wholly invented remark" [1]\n\n1. a.txt\n', ["a wholly invented remark"]),
        (b'# The "cranes of the old port" [1]\n\nWords.\n\n1. a.txt\n', ["cranes of the old port"]),
        (b"# Cranes stand here [a.txt]\n", ["Cranes stand here"]),
        (b"# Cranes and lamps\n", []),
    ],
)
def test_what_a_heading_of_a_draft_quotes_is_judged(draft: bytes, judged: list[str]) -> None:
    drafted = read_draft(read("draft.md", draft), ["a.txt"]).drafted
    assert [item.passage.text for item in drafted] == judged


_NAMED = "Two cranes fell into the dock in June. [a.txt]"
_NUMBERED = "Two cranes fell into the dock in June. [1 \u00b61]"


@pytest.mark.parametrize("paragraphs", [(_NAMED, _NUMBERED), (_NUMBERED, _NAMED)])
def test_a_number_means_a_file_only_where_the_draft_says_so(paragraphs: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Two cranes fell into the dock in June.\n", "utf-8")
    (tmp_path / "draft.md").write_text("\n\n".join(paragraphs), "utf-8")
    answer = verify(VerifyRequest(tmp_path, tmp_path / "draft.md"))
    assert [item.code.value for item in answer.diagnostics] == ["passage-unreadable"]
    assert "no line of the draft says which file [1] is" in answer.diagnostics[0].message
    assert [item.verdict for item in answer.judgements] == [Verdict.VERBATIM]
    assert plain_judgement(answer.judgements[0])["marks"] == [{"source": None, "label": "a.txt"}]


@pytest.mark.parametrize("listing", ["1. a.txt", "[1] a.txt"])
def test_a_mark_that_names_a_listed_file_has_its_number(listing: str) -> None:
    draft = read_draft(read("draft.md", f"{_NAMED}\n\n{_NUMBERED}\n\n{listing}\n".encode()), ["a.txt", "b.txt"])
    assert (draft.files, draft.troubles) == ({1: "a.txt"}, ())
    assert [mark.source for item in draft.drafted for mark in item.passage.marks] == [1, 1]


@pytest.mark.parametrize("outline", ["title: T\nseeds: ['*.md', a.txt]\nsections: [{title: Cranes}]\n", None])
def test_a_draft_among_the_sources_does_not_bear_itself_out(outline: str | None, tmp_path: Path) -> None:
    folder = tmp_path if outline else tmp_path / "seeds"
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text("Two cranes fell into the dock in June.\n", "utf-8")
    (folder / "draft.md").write_text('They say that "three cranes fell".\n', "utf-8")
    if outline:
        (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    answer = verify(VerifyRequest(tmp_path, folder / "draft.md"))
    assert [item.verdict for item in answer.judgements] != [Verdict.VERBATIM]
    assert answer.n_passages == 1


def test_what_a_draft_takes_is_named_by_the_line_where_it_begins() -> None:
    text = """# Cranes

A first line of **marked** words,
and a sentence that says "two cranes fell
into the dock", and then "nobody
was hurt [...] that day in June" [a.txt]. Here is
one that begins on the line before [a.txt]
and here an
unknown mark
[9].
"""
    draft = read_draft(read("draft.md", text.encode()), ["a.txt"])
    assert [(item.passage.anchor, item.passage.text.split()[0]) for item in draft.drafted] == [
        ("line 4, quotation", "two"),
        ("line 5, quotation", "nobody"),
        ("line 3, sentence", "A"),
        ("line 6, sentence", "Here"),
    ]
    assert [trouble.what for trouble in draft.troubles] == ["line 10: no line of the draft says which file [9] is"]


@pytest.mark.parametrize(
    ("mark", "hint"),
    [
        ("[4 ¶6]", "add a line '[4] name-of-the-file', or name the file in the mark, as in [harbour.txt ¶6]"),
        ("[harbor.txt ¶6]", "did you mean [harbour.txt]?"),
        ("[Harbour.TXT]", "did you mean [harbour.txt]?"),
        ("[minutes.txt]", "a mark gives the name of a file among the sources, and its ending"),
    ],
)
def test_a_mark_that_means_no_file_is_told_with_what_to_do(mark: str, hint: str) -> None:
    draft = read_draft(read("draft.md", f"Two cranes fell into the dock in June. {mark}".encode()), ["harbour.txt"])
    assert [trouble.hint for trouble in draft.troubles] == [hint]


@pytest.mark.parametrize("text", ["They fell in June. [{}]", "They fell in June.\n\n[{}] a.txt", "{}. a.txt"])
def test_a_number_that_no_list_of_sources_has_is_no_number_of_a_source(text: str) -> None:
    draft = read_draft(read("draft.md", text.format("1" * 5000).encode()), ["a.txt"])
    assert (draft.drafted, draft.files) == ((), {})


@pytest.mark.parametrize(
    ("source", "quoted", "difference"),
    [
        ("The toll has risen by 38 percent since 2023.", "has risen by 48 percent since 2023", "'48' stands for '38'"),
        ("(The toll has risen by 38 percent), they say.", "The toll has risen by 48 percent", "'48' stands for '38'"),
        ("Has the toll risen by 38 percent? Yes.", "Has the toll risen by 48 percent?", "'48' stands for '38'"),
        (
            "The toll rose by 38 percent, not more.",
            "The toll rose by 38 percent; not less",
            "'percent;' stands for 'percent,'; 'less' stands for 'more'",
        ),
    ],
)
def test_what_stands_around_a_quotation_is_no_difference(source: str, quoted: str, difference: str) -> None:
    drafted = read_draft(read("draft.md", f"They say “{quoted}” [1].\n\n[1] a.txt\n".encode()), ["a.txt"]).drafted
    found = judge_drafted(drafted[0], Library({1: read("a.txt", source.encode())}))
    assert found
    assert found.verdict is Verdict.ALTERED
    assert found.difference == difference


LEASE = (
    "The landlord is not permitted to end the lease. Repairs to the cranes will cost 3.2 million euros, it said.\n\n"
    "“We didn’t expect the ‘big one’ so early,” said the harbour master.\n\n"
    "The pilots went home on Monday.\n\nThe tug was sold on Friday.\n"
)


def judge_draft(folder: Path, draft: str) -> list[tuple[str, str]]:
    """Give verdict and difference of each quotation and cited sentence of a draft, or its troubles."""
    (folder / "seeds").mkdir(exist_ok=True)
    for name in ("harbour.txt", "2024-06-21-lease.txt"):
        (folder / "seeds" / name).write_text(LEASE, "utf-8")
    (folder / "draft.md").write_text(draft, "utf-8")
    answer = verify(VerifyRequest(folder, folder / "draft.md", folder / "seeds"))
    troubles = [("error", item.message) for item in answer.diagnostics if item.code.value == "passage-unreadable"]
    return [(each.verdict.value, each.difference) for each in answer.judgements] + troubles


@pytest.mark.parametrize(
    "quotation",
    [
        "\"We didn't expect the 'big one' so early\"",
        "“[R]epairs to the cranes will cost 3.2 million euros”",
        "“[r]epairs to the [two] cranes will cost 3.2 million euros”",
        "“Repairs to the cranes … it said”",
        "“Repairs to the cranes ... it said”",
        "“Repairs to the cranes [...] it said”",
        "“Repairs [...] cost [...] euros”",
        "“The landlord is not permitted […] Repairs to the cranes will cost”",
    ],
)
@pytest.mark.parametrize("mark", ["", " [harbour.txt]", " [2024-06-21-lease.txt]"])
def test_what_style_guides_allow_is_verbatim(tmp_path: Path, quotation: str, mark: str) -> None:
    ((verdict, _),) = judge_draft(tmp_path, f"She said {quotation}{mark}.\n")
    assert verdict == "verbatim"


@pytest.mark.parametrize(
    ("quotation", "difference"),
    [
        ("“The landlord is […] permitted to end the lease”", "what is left out turns the sense: 'not'"),
        ("“it said […] Repairs to the cranes will cost”", "another order"),
        ("“Repairs to the cranes […] sold on Friday”", "far apart"),
        ("“Repairs to the [two] ships will cost 3.2 million euros”", "ships"),
        ("“Repairs to the cranes … 9.9 million euros”", "9.9"),
    ],
)
def test_what_changes_a_quotation_is_altered(tmp_path: Path, quotation: str, difference: str) -> None:
    ((verdict, told),) = judge_draft(tmp_path, f"She said {quotation} [harbour.txt].\n")
    assert verdict != "verbatim"
    assert difference in told or verdict == "absent"


QUAY = """The quay of Alder will be rebuilt in 2027, the board wrote. It cost 41.7 million crowns to plan.

The tenant is not allowed to sublet the shed. The pilot boat may leave on Sunday, if the harbour master agrees.

Two sheds, which may be pulled down, were leased to the “Guild of the North” in May.

“We can’t wait for the ‘great flood’ again,” said the master. It is impossible to dredge at night.

The lamps were lit.

Nobody was hurt.

Der Pächter darf den Schuppen nicht abreißen. Der Kai öffnet angeblich am Sonntag.
"""
BUOYS = "---\nauthor: Alder Gazette\ndate: 2025-03-04\n---\n\nSix buoys drifted off in the gale, the board wrote.\n"
NEAREST = "nearest is ¶1, 'The quay of Alder will be rebuilt in 2027, the board wrote.'"
FALSE = "The quay of Alder will be rebuilt in 2031, the board wrote"


def verify_draft(folder: Path, draft: str, name: str = "draft.md") -> VerifyOutcome:
    (folder / "seeds" / "press").mkdir(parents=True)
    (folder / "seeds" / "quay.txt").write_text(QUAY, "utf-8")
    (folder / "seeds" / "press" / "2025-03-buoys.md").write_text(BUOYS, "utf-8")
    (folder / name).write_text(draft, "utf-8")
    return verify(VerifyRequest(folder, folder / name, folder / "seeds"))


def told(answer: VerifyOutcome) -> list[tuple[str, str]]:
    """Give verdict and difference of what was judged, and the errors of what was not."""
    errors = [(item.code.value, item.message) for item in answer.diagnostics if item.code.value.endswith("unreadable")]
    return [(each.verdict.value, each.difference) for each in answer.judgements] + errors


@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    "draft",
    [
        f"{FALSE}. [quay.txt]",
        f"{FALSE} [quay.txt]",
        f"> {FALSE}. [quay.txt]",
        f"> {FALSE}.\n>\n> — the board\n\n[quay.txt]",
        f"**{FALSE} [quay.txt].**",
        f"| port | year |\n| --- | --- |\n| “{FALSE}” | [quay.txt] |",
        f"| port | year |\n| --- | --- |\n| **{FALSE}** | 3 [quay.txt] |\n",
        f"# “{FALSE}” [quay.txt]",
        f"## {FALSE} [quay.txt]",
        f"- one\n- {FALSE} [quay.txt]",
        f"1. {FALSE} [quay.txt]",
        f"    {FALSE}. [quay.txt]",
        f"Photo: “{FALSE}” [quay.txt]",
        f"{FALSE}. [1 ¶1]\n\n[1] quay.txt",
        f"{FALSE}. [1, ¶1]\n[1] quay.txt",
        f"{FALSE}. [quay ¶1]",
        f"The board wrote [quay.txt]:\n\n> {FALSE}.",
        f"The board wrote [quay.txt]:\n> {FALSE}.",
        f"The board wrote [quay.txt]:\n\n“{FALSE}”",
        f"The board wrote: “{FALSE}. It cost 41.7 million crowns to plan.” [quay.txt]",
        f"‘{FALSE}’ [quay.txt]",
        f"'{FALSE}' [quay.txt]",
        f"‚{FALSE}‘ [quay.txt]",
        f"»{FALSE}« [quay.txt]",
        f"“{FALSE} [quay.txt]",
        f'“{FALSE}" [quay.txt]',
        f"{FALSE} [[quay.txt]]",
        f"{FALSE} 【3†quay.txt】",
        f"{FALSE} (see quay.txt, line 1).",
        f"[1] quay.txt, which says “{FALSE}”",
    ],
)
def test_whatever_form_a_false_statement_has_it_is_altered(tmp_path: Path, draft: str, name: str) -> None:
    ((verdict, difference),) = told(verify_draft(tmp_path, draft, name))
    assert verdict == "altered"
    assert "2031" in difference
    assert "2027" in difference


@pytest.mark.parametrize(
    "draft",
    [
        f"{FALSE}. [1]\n\n[1]: quay.txt",
        f"{FALSE}.[^1]\n\n[^1]: quay.txt",
        f"{FALSE}.[^q]\n\n[^q]: [the report](seeds/quay.txt)",
        f"[The report](seeds/quay.txt) says “{FALSE}”.",
        f"<p>“{FALSE}” [quay.txt]</p>",
        f"<div>\n\n{FALSE} [quay.txt]\n\n</div>",
        f"<table><tr><td>{FALSE}</td><td>[quay.txt]</td></tr></table>",
        f"<blockquote>{FALSE} [quay.txt]</blockquote>",
    ],
)
def test_what_markdown_makes_of_a_mark_is_no_way_out(tmp_path: Path, draft: str) -> None:
    ((verdict, difference),) = told(verify_draft(tmp_path, draft))
    assert (verdict, "2031" in difference) == ("altered", True)


def test_a_draft_may_be_a_web_page(tmp_path: Path) -> None:
    page = f"""<!DOCTYPE html><html><head><title>“a title of ours”</title><style>/* “never seen” */</style></head><body>
<h1>“{FALSE}” [1]</h1><p>The board wrote <q>The quay of Alder will be rebuilt</q> <a href="seeds/quay.txt">here</a>.</p>
<!-- “a remark of ours” -->
<blockquote><p>The lamps were lit.</p></blockquote>
<table><tr><td>Nobody was hurt &amp; more</td><td>[quay.txt]</td></tr></table>
<ol><li>quay.txt</li></ol></body></html>"""
    answer = verify_draft(tmp_path, page, "draft.html")
    assert [(each.passage.anchor, each.verdict.value) for each in answer.judgements] == [
        ("line 2, quotation", "altered"),
        ("line 2, quotation", "verbatim"),
        ("line 4, block quotation", "verbatim"),
        ("line 5, sentence", "altered"),
    ]


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("The quay of Alder will be rebuilt in 2031, “the board wrote” [quay.txt].", ["verbatim", "altered"]),
        ("The tenant is allowed to sublet the shed, “the board wrote” [quay.txt].", ["verbatim", "altered"]),
        (
            "“The pilot boat may leave on Sunday”, if the harbour master never agrees [quay.txt].",
            ["verbatim", "altered"],
        ),
        ("The board of Alder wrote in 2031 that “The quay of Alder will be rebuilt” [quay.txt].", ["verbatim"]),
        ("The quay of Alder, “will be rebuilt in 2027”, the board wrote [quay.txt].", ["verbatim"]),
    ],
)
def test_a_figure_or_a_denial_put_beside_a_true_quotation_is_found(
    tmp_path: Path, sentence: str, verdicts: list[str]
) -> None:
    assert [verdict for verdict, _ in told(verify_draft(tmp_path, sentence))] == verdicts


def test_a_source_is_called_as_the_outline_and_its_bibliography_name_it(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "quay.txt").write_text(QUAY, "utf-8")
    entry = "@article{quay, author = {Doe, Jane}, year = {2026}, title = {The quay}, file = {quay.txt}}"
    (tmp_path / "seeds" / "cards.bib").write_text(entry, "utf-8")
    (tmp_path / "outline.yaml").write_text("title: T\nsections: [{title: Quay}]\n", "utf-8")
    (tmp_path / "draft.md").write_text("“The lamps were lit” (Jane Doe 2026, ¶5), “The sheds” (Doe, 2026).", "utf-8")
    answer = verify(VerifyRequest(tmp_path, tmp_path / "draft.md"))
    assert [(each.verdict.value, each.passage.marks[0].label) for each in answer.judgements] == [
        ("verbatim", "Jane Doe 2026 ¶5"),
        ("absent", "Doe, 2026"),
    ]


@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
@pytest.mark.parametrize(
    "draft", ["All is well in Alder.", "They call it a “wonder”.", "The pilots' union of the '90s' end."]
)
def test_a_draft_in_which_nothing_is_judged_is_an_error(tmp_path: Path, draft: str, name: str) -> None:
    answer = verify_draft(tmp_path, draft, name)
    assert [item.code.value for item in answer.diagnostics if item.is_error] == ["brief-unreadable"]


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        ("It is “the lamps”, she said [quay.txt].", ["verbatim"]),
        ("It is “lamps” [quay.txt].", ["verbatim"]),
        ("It is “barges” [quay.txt].", ["absent"]),
        ("It is a “barge”.", ["of no source", "brief-unreadable"]),
        ("Er nannte es ‚den Schuppen‘ [quay.txt].", ["verbatim"]),
        ("The pilots’ union and the owners’ club met in the ’90s. The lamps were lit. [quay.txt]", ["verbatim"]),
        ("The pilots' union and the owners' club. The lamps were lit. [quay.txt]", ["verbatim"]),
        ("“The lamps were lit” [quay.txt] and “Six buoys drifted off” [2025-03-buoys.md].", ["verbatim", "verbatim"]),
        ("“Six buoys drifted off” [quay.txt] and “The lamps were lit” [2025-03-buoys.md].", ["in another source"] * 2),
        ("“Six buoys drifted off” (Alder Gazette 2025, ¶1).", ["verbatim"]),
        ("“Six buoys drifted off” (Alder Gazette 2025, ¶2).", ["in another paragraph"]),
        ("“Seven buoys drifted off” (Alder Gazette, 2025).", ["altered"]),
        ("“Six buoys drifted off” (Alder Gazette 2019).", ["verbatim", "passage-unreadable"]),
        ("“The lamps were lit” [3, p. 2]\n\n[3] quay.txt", ["verbatim"]),
        ("“The lamps were lit” [1, 2]\n\n1. 2025-03-buoys.md\n2. quay.txt", ["verbatim"]),
        ("“The lamps were lit” [quay.txt ¶4–6]", ["verbatim"]),
        ("“The lamps were lit” [quay.txt ¶6–7]", ["in another paragraph"]),
        ("In June (2025) they said “The lamps were lit” (see quay.txt).", ["verbatim"]),
        ("> [!NOTE]\n> This is our own view.\n\n“The lamps were lit” [quay.txt]", ["verbatim"]),
        ("They wrote “The lamps” [7].", ["verbatim", "passage-unreadable"]),
        ('---\ntitle: "A title of ours"\n---\n\n“The lamps were lit” [quay.txt]', ["verbatim"]),
        ("[quay.txt]\n\nThe lamps.", ["passage-unreadable"]),
        ("[1] quay.txt, “a title of ours”\n\n“The lamps were lit” [1]", ["verbatim"]),
        (
            "“The lamps were lit” [1]\n\n[1] “A long title which only the front page of it has”, quay.txt",
            ["verbatim", "of no source"],
        ),
        ("“The lamps were lit” [quay.txt] in June [2025].", ["verbatim"]),
        ("“The lamps were lit” [qay.txt, line 3].", ["verbatim", "passage-unreadable"]),
        ("```\n“The lamps were lit” [quay.txt]\n```", ["passage-unreadable"]),
    ],
)
def test_what_a_draft_takes_is_judged_by_its_own_mark(tmp_path: Path, draft: str, verdicts: list[str]) -> None:
    assert [verdict for verdict, _ in told(verify_draft(tmp_path, draft))] == verdicts


@pytest.mark.parametrize(
    ("quotation", "verdict", "difference"),
    [
        ("The quay [...] will be rebuilt", "verbatim", "left out is 'of Alder'"),
        ("Two sheds […] were leased", "verbatim", "left out is ', which may be pulled down,'"),
        ("the lamps", "verbatim", "it begins with 'The' there"),
        ("The lamps were lit. (…) Nobody was hurt", "verbatim", ""),
        ("The tenant is [...] allowed to sublet", "altered", "what is left out turns the sense: 'not'"),
        ("The pilot boat … leave on Sunday", "altered", "what is left out turns the sense: 'may'"),
        ("The pilot boat may leave on Sunday [...] Two sheds", "altered", "what is left out turns the sense: 'if'"),
        ("Der Kai öffnet […] am Sonntag", "altered", "what is left out turns the sense: 'angeblich'"),
        ("The quay [. . .] will be rebuilt", "verbatim", "left out is 'of Alder'"),
        ("… quay of Alder will be …", "verbatim", ""),
        ("leased to the ‘Guild of the North’ in", "verbatim", ""),
        ("the board wrote […] The quay of Alder", "altered", "its pieces stand in another order there, or far apart"),
        ("The quay of Alder […] Nobody was hurt", "altered", "its pieces stand in another order there, or far apart"),
        ("allowed to sublet the shed", "verbatim", "'is not' stands before it"),
        ("leave on Sunday", "verbatim", "'boat may' stands before it; 'if' stands behind it"),
        ("darf den Schuppen", "verbatim", "'nicht' stands behind it"),
        ("possible to dredge", "altered", "'possible' stands for 'impossible'"),
        ("1.7 million crowns", "altered", "'1.7' stands for '41.7'"),
        ("41 million crowns", "altered", "'41' stands for '41.7'"),
        ("[T]he lamps [of the quay] were lit", "verbatim", "'[of the quay]' is the writer's own"),
        ("[t]he lamps were [sic] lit", "verbatim", "'[sic]' is the writer's own"),
        ("[They] were lit", "verbatim", "'[They]' is the writer's own"),
        ("The lamps [are] lit", "verbatim", "'[are]' is the writer's own, where 'were' stands"),
        ("The lamps were [not] lit", "altered", "what is put in turns the sense: '[not]'"),
        ("The tenant is [indeed] allowed", "altered", "what is left out turns the sense: 'not'"),
        ("We can't wait for the 'great flood' again", "verbatim", ""),
        ("We can wait for the 'great flood' again", "altered", "'can' stands for 'can't'"),
        ("שלום is to plan crowns million 41.7 It", "absent", ""),
    ],
)
def test_a_quotation_has_one_verdict_and_shows_what_it_does_to_its_source(
    tmp_path: Path, quotation: str, verdict: str, difference: str
) -> None:
    assert told(verify_draft(tmp_path, f"They wrote “{quotation}” [quay.txt].")) == [(verdict, difference)]


@pytest.mark.parametrize(
    ("sentence", "verdict", "difference"),
    [
        (
            "Rebuilding starts in 2031, says the board",
            "not word for word",
            f"{NEAREST}; figures that differ: here 2031; there 2027",
        ),
        (
            "The board wrote that in 2027 workers will have rebuilt the quay",
            "not word for word",
            NEAREST,
        ),
        ("Bakers bake", "not word for word", "no sentence there is near it"),
        ("The tenant is allowed to sublet the shed", "altered", "'not' is missing after 'is'"),
        ("The “lamps” were lit", "verbatim", ""),
    ],
)
def test_a_marked_sentence_in_other_words_is_no_error(
    tmp_path: Path, sentence: str, verdict: str, difference: str
) -> None:
    answer = verify_draft(tmp_path, f"{sentence} [quay.txt].")
    assert told(answer)[-1] == (verdict, difference)
    assert any(item.is_error for item in answer.diagnostics) == (verdict == "altered")


@pytest.mark.parametrize(
    "piece", ["‘a ", "'a ", "“a ", "[a", "<a ", "<!--", "> ", "| a ", "[1](", "“a [...] ", "a… ", "s' a "]
)
def test_hostile_drafts_are_read_in_time_that_grows_as_they_do(piece: str) -> None:
    draft = read_draft(read("draft.md", (piece * 3000 + "[a.txt]").encode()), ["a.txt"])
    assert draft.files in ({}, {-1: "a.txt"})
