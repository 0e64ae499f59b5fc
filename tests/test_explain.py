"""Why a sentence is in or out: the parts of its score, and the rule."""

import json

import pytest
from compiling import compile_sections
from selecting import read

from briefings import report
from briefings.choosing import candidates
from briefings.choosing.explain import explain_section, explain_sentences, find_section, find_sentences
from briefings.ranking import rank

STRIKE = """The dockers of Port Halden went on strike on Monday over wages and shifts. The strike has cost the port 3
million euros, the authority said. However, the strike goes on in Port Halden. Why do dockers strike over wages?

I fear that the strike over wages will last long. She said the strike of the dockers was “a scandal for the port.

The strike of the dockers halts exports of steel. As noted above, the strike of the dockers goes on over wages.

It ended the strike of the dockers over wages at Port Halden in 2020. The dockers will strike.

The strike of the dockers at Halden will delay 30 ships for a week. A bakery opened near the station last week. It sells bread to all.

The bread is sold out by nine each day."""
COPY = """The strike has cost the port 3 million euros, the port authority said. The dockers voted for the strike in
the spring of 2024."""
OLD = "2019-01-02\n\nThe dockers went on strike over wages at Port Halden before, the authority said."
ASKED = "title: Strike, question: Why do the dockers strike over wages at Port Halden"
WHOLE = f"{ASKED}, words: 300"


def unwrap(text):
    """Join the lines of each paragraph."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


STRIKE, COPY = unwrap(STRIKE), unwrap(COPY)


def explain(text, *sections, top=None, head="balance: 1\n", sources=None):
    """Give rule and reason of the first sentence that holds a text, in each of the sections."""
    sources = sources or read(STRIKE, COPY)
    chosen, _ = compile_sections(sources, sections, head)
    places, wrong = find_sentences(text, chosen.sources)
    assert not wrong
    return [explain_sentences(places[:1], section, chosen).sentences[0] for section in chosen.sections]


@pytest.mark.parametrize(
    ("text", "section", "rule", "in_reason"),
    [
        ("went on strike on Monday", WHOLE, "chosen", "passage"),
        ("Why do dockers strike", WHOLE, "question", "asks"),
        ("I fear that", WHOLE, "first-person", "speaker"),
        ("a scandal", WHOLE, "open-quotation", "half of a quotation"),
        ("The dockers will strike", WHOLE, "fragment", "no whole sentence"),
        ("As noted above", WHOLE, "points-elsewhere", "points"),
        ("bakery opened", WHOLE.replace("Why do the dockers", "Which bakery did"), "chosen", "passage"),
        ("The bread is sold out", WHOLE, "off-subject", "ties it"),
        ("halts exports", f"{ASKED}, words: 15", "length-reached", "its words"),
        ("went on strike on Monday", f"{WHOLE}, exclude: ['on monday']", "excluded", "'on monday'"),
        ("halts exports", f"{WHOLE}, pin: ['Why do dockers strike']", "chosen", "passage"),
        ("Why do dockers strike", f"{WHOLE}, pin: ['Why do dockers strike']", "pinned", "passage"),
        ("halts exports", f"{WHOLE}, sources: b.txt", "source-not-named", "other sources"),
        ("halts exports", f"{WHOLE}, since: 2024-01-01", "no-date", "no date"),
        ("halts exports", "title: Penguins, question: Where do penguins winter", "unanswered", "not answer"),
        ("halts exports", f"title: All, sections: [{{{WHOLE}}}]", "unasked", "sub-sections"),
    ],
)
def test_the_rule_that_decided(text, section, rule, in_reason):
    sentence = explain(text, section)[0]
    assert sentence.rule == rule
    assert in_reason in sentence.reason
    assert sentence.is_in is (rule in {"chosen", "pinned"})


def test_a_sentence_that_was_brought_along():
    sources = read("Rain fell on Odda all day. It damaged the archive of the harbour museum badly.", COPY)
    section = "title: Archive, question: What damaged the archive of the harbour museum, words: 10"
    (leaning,) = explain("It damaged", section, sources=sources)
    (brought,) = explain("Rain fell", section, sources=sources)
    assert (leaning.rule, brought.rule) == ("chosen", "brought-along")
    assert leaning.rank < brought.rank


def test_a_connective_that_is_left_out_is_named():
    sources = read("Why did the mayor of Odda wait?\n\nMoreover, rain damaged the archive of the harbour museum.")
    section = "title: Archive, question: What damaged the archive of the harbour museum, words: 10"
    (cut,) = explain("rain damaged", section, sources=sources)
    assert cut.rule == "chosen"
    assert cut.reason.endswith("without the 'Moreover,' that it opens with")


def test_a_near_copy_names_what_it_copies():
    sources = read(STRIKE, COPY)
    chosen, _ = compile_sections(sources, [WHOLE], "balance: 1\n")
    copies = [
        sentence
        for sentence in explain_section(chosen.sections[0], chosen, 100).sentences
        if sentence.rule == "near-copy"
    ]
    assert len(copies) == 1
    assert "cost the port 3 million euros" in copies[0].reason
    assert "line" in copies[0].reason


def test_one_that_leans_on_what_is_out_of_reach():
    sources = read("Background\n\nIt ended the strike of the dockers over wages at Port Halden in 2020.", COPY)
    (sentence,) = explain("It ended the strike", WHOLE, sources=sources)
    assert sentence.rule == "leans-back"
    assert "before it" in sentence.reason


def test_what_another_section_has_printed():
    first, second = explain("went on strike on Monday", WHOLE, WHOLE)
    assert first.rule == "chosen"
    assert second.rule == "already-printed"
    assert "section 1" in second.reason


def test_one_that_came_too_late_names_the_last_that_got_in():
    section = f"{ASKED}, words: 15"
    (late,), (last,) = explain("halts exports", section), explain("will delay 30 ships", section)
    assert (late.rule, last.rule) == ("length-reached", "chosen")
    assert f"the last to get in was number {last.rank}, 'The strike of the dockers at Halden will delay" in late.reason
    assert last.rank < late.rank


def test_what_no_passage_holds_is_named():
    chosen, _ = compile_sections(read(STRIKE, COPY), [f"{ASKED}, words: 20, keywords: [euros, bakery, cranes]"], "")
    explained = explain_section(chosen.sections[0], chosen, 3)
    assert "cranes" in explained.unheld
    assert "euros" not in explained.unheld
    assert "held by no passage: 'bakery', 'cranes'" in report.format_explanation(explained)


def test_one_that_is_left_to_another_section_names_it():
    sources = read(
        "The mayor of Halden raised the tram fares by ten percent in May. He saw the ferry that storms had damaged.",
        "Storms damaged the ferry of Halden twice in a winter, and its repair took nine weeks.\n\nThe old ferry of Halden sails again after the storms.",
    )
    ferry = "title: Ferry, question: Which storms damaged the ferry, words: 20"
    trams = "title: Trams, question: Who raised the tram fares, words: 10"
    sentence, _ = explain("He saw the ferry", ferry, trams, sources=sources)
    assert sentence.rule == "left-to-another"
    assert sentence.reason.endswith("section 2")


def test_sources_outside_the_window_and_without_weight():
    sources = read(STRIKE, OLD)
    assert explain("strike over wages at Port Halden before", f"{WHOLE}, since: 2024-01-01", sources=sources)[
        0
    ].rule == ("outside-window")
    head = "sources: {b.txt: {weight: 0}}\n"
    assert (
        explain("strike over wages at Port Halden before", WHOLE, sources=sources, head=head)[0].rule == "weight-zero"
    )


def test_a_sentence_too_far_behind_is_ranked_all_the_same():
    filler = " ".join(f"The strike of the dockers over wages at Port Halden cost {i} euros a day." for i in range(260))
    sentence = explain("A bakery opened", WHOLE, sources=read(filler + "\n\nA bakery opened near the old station."))[0]
    assert sentence.rule == "too-far-behind"
    assert sentence.rank == 261
    assert "number 261" in sentence.reason
    assert sentence.parts


@pytest.mark.parametrize("method", ["default", "luhn"])
def test_the_parts_add_up_to_the_score_and_the_score_to_the_rank(method):
    chosen, _ = compile_sections(
        read(STRIKE, COPY), [f"{WHOLE}, method: {method}"], "balance: 1\nsources: {b.txt: {weight: 3}}\n"
    )
    explained = explain_section(chosen.sections[0], chosen, 5)
    ranked = [sentence for sentence in explained.sentences if sentence.rank and sentence.rank <= 5]
    assert [sentence.rank for sentence in ranked] == [1, 2, 3, 4, 5]
    scores = [sentence.score for sentence in ranked]
    assert scores == sorted(scores, reverse=True)
    for sentence in explained.sentences:
        assert sentence.score == pytest.approx(sum(value for _, value in sentence.parts), abs=1e-6)
    assert bool(explained.weights) is (method == "default")


def test_what_is_said_to_be_in_is_what_is_printed():
    chosen, _ = compile_sections(read(STRIKE, COPY), [f"{ASKED}, words: 60", WHOLE], "balance: 1\n")
    for part in chosen.sections:
        explained = explain_section(part, chosen, 1000)
        held = {
            chosen.sources[p.source].sentences[i].span.start + 10_000 * p.source
            for p in part.passages
            for i in p.sentences
        }
        files = [source.file for source in chosen.sources]
        assert {s.span.start + 10_000 * files.index(s.file) for s in explained.sentences if s.is_in} == held
        assert explained.words == sum(len(s.text.split()) for s in explained.sentences if s.is_in)


@pytest.mark.parametrize(
    ("name", "numbers", "hint"),
    [
        ("", ["1", "1.1", "2"], ""),
        ("1.1", ["1.1"], ""),
        ("  EFFECTS of it ", ["2"], ""),
        ("Effects", [], "did you mean 'Effects of it'?"),
        ("9", [], "known here: Demands, Wages, Effects of it, 1, 1.1, 2"),
    ],
)
def test_a_section_by_number_or_title(name, numbers, hint):
    sections = ["title: Demands, sections: [{title: Wages}]", "title: Effects of it"]
    chosen, _ = compile_sections(read(STRIKE), sections)
    found, diagnostics = find_section(name, chosen)
    assert [section.scope.number for section in found] == numbers
    assert [item.hint for item in diagnostics] == ([hint] if hint else [])


def test_a_section_is_found_however_its_name_is_spelt():
    chosen, _ = compile_sections(read(STRIKE), ["title: The café’s “end”"])
    found, diagnostics = find_section('the cafe\u0301\'s "End"', chosen)
    assert (len(found), diagnostics) == (1, ())


def test_json_has_every_figure(tmp_path, monkeypatch):
    from typer.testing import CliRunner

    from briefings.cli import app

    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(STRIKE, "utf-8")
    (tmp_path / "outline.yaml").write_text(f"title: T\nsections: [{{{ASKED}}}]\n", "utf-8")
    result = CliRunner().invoke(app, ["explain", "1", "--top", "3", "--json", "--project", str(tmp_path)])
    assert result.exit_code == 0
    (section,) = json.loads(result.stdout)["sections"]
    assert section["weights"]
    first = section["sentences"][0]
    assert first["rank"] == 1
    assert sum(first["parts"].values()) == pytest.approx(first["score"], abs=1e-6)
    assert STRIKE[first["start"] : first["end"]].split() == first["text"].split()
    assert not (tmp_path / "out").exists()


def test_a_section_is_asked_once_and_once_more_for_what_is_no_candidate(monkeypatch):
    asked, ranked = [], []
    make_wording, measure_parts = candidates.make_wording, rank.measure_parts
    monkeypatch.setattr(candidates, "make_wording", lambda *given: asked.append(1) or make_wording(*given))
    monkeypatch.setattr(rank, "measure_parts", lambda *given: ranked.append(1) or measure_parts(*given))
    chosen, codes = compile_sections(
        read(STRIKE, COPY), [WHOLE, f"{ASKED}, words: 30", "title: Ports, question: Which port"], "balance: 0.5\n"
    )
    assert "section-gap" in codes
    for section in chosen.sections:
        explain_section(section, chosen, 10)
    assert (len(asked), len(ranked)) == (3, 3)
    elsewhere, _ = find_sentences("dockers went on strike on Monday", chosen.sources)
    explain_sentences(elsewhere, chosen.sections[0], chosen)
    assert (len(asked), len(ranked)) == (3, 3)
    unanswered, _ = compile_sections(read(STRIKE, COPY), ["title: Penguins, question: Where do penguins winter"])
    assert (len(asked), len(ranked)) == (4, 3)
    explain_sentences(elsewhere, unanswered.sections[0], unanswered)
    assert (len(asked), len(ranked)) == (4, 4)


def test_what_a_rule_kept_out_is_offered_and_comes_in_where_it_is_pinned():
    sources = read(STRIKE, COPY)
    chosen, _ = compile_sections(sources, [WHOLE], "balance: 1\n")
    explained = explain_section(chosen.sections[0], chosen, 3)
    offered = report.format_explanation(explained).partition("    pin:\n")[2]
    assert {each.rule for each in explained.kept_out} <= {
        "leans-back", "question", "fragment", "open-quotation", "points-elsewhere", "first-person", "off-subject",
    }  # fmt: skip
    assert [each.rank for each in explained.kept_out] == sorted(each.rank for each in explained.kept_out)
    pins = [line.strip().removeprefix("- ") for line in offered.splitlines() if line.strip().startswith("- ")]
    assert len(pins) == len(explained.kept_out) == 5
    again, codes = compile_sections(sources, [f"{WHOLE}, pin: [{', '.join(pins)}]"], "balance: 1\n")
    printed = " ".join(sources[p.source].words_of(p.span) for p in again.sections[0].passages)
    assert codes == []
    assert all(each.text in printed for each in explained.kept_out)


def test_what_is_copied_or_excluded_is_not_offered():
    chosen, _ = compile_sections(read(STRIKE, COPY), [f"{WHOLE}, exclude: dockers"], "balance: 1\n")
    explained = explain_section(chosen.sections[0], chosen, 3)
    assert not any("dockers" in each.text for each in explained.kept_out)
    assert not {"excluded", "near-copy", "length-reached"} & {each.rule for each in explained.kept_out}
