"""Each thing that an analyst decides about a section changes it, and changes nothing else."""

import unicodedata

import pytest
from compiling import compile_sections, print_sections
from hypothesis import given
from hypothesis import strategies as st
from selecting import read, texts

from briefings.choosing.find import find_text, fold_text
from briefings.readers import read_source

HARBOUR = """The port of Gelling reopened on Monday after a storm had damaged two of its four cranes. Repairs to the
cranes will cost 3.2 million euros, the port authority said on Tuesday. However, he “hoped for less. Who pays?

The repairs to the cranes will take until the end of June. The insurer of the port pays for the cranes."""
QUAY = """The town council of Gelling bought forty lamps for the quay. The repairs to the cranes raise the fees of the
port, the council fears. The lamps cost the council 9,000 euros."""
COPY = "Repairs to the cranes will cost 3.2 million euros, the port authority said on Tuesday."
ASKED = "title: Repairs, question: What do repairs to the cranes cost, words: 30"
PINNED = (
    "title: Repairs, question: What do repairs to the cranes cost, "
    "pin: [The port of Gelling reopened, Repairs to the cranes will cost]"
)


@pytest.fixture(scope="module")
def sources():
    return read(HARBOUR, QUAY)


def test_a_pinned_passage_is_in_whatever_the_rules_say(sources):
    before, _ = print_sections(sources, ASKED)
    after, codes = print_sections(sources, f"{ASKED}, pin: ['However, he “hoped for  less.', 'Who pays?']")
    assert codes == []
    assert not any("hoped" in text or "Who pays" in text for text in before[0])
    assert sum("hoped for less" in text for text in after[0]) == 1
    assert sum("Who pays?" in text for text in after[0]) == 1


def test_a_pinned_passage_counts_in_the_length(sources):
    before, _ = print_sections(sources, ASKED)
    after, _ = print_sections(sources, f"{ASKED}, pin: [The town council of Gelling bought forty lamps for the quay.]")
    assert "lamps" not in " ".join(before[0])
    assert "lamps" in " ".join(after[0])
    assert sum(len(text.split()) for text in after[0]) <= sum(len(text.split()) for text in before[0]) + 11
    full, _ = print_sections(sources, f"{ASKED.replace('30', '10')}, pin: [bought forty lamps for the quay]")
    assert full == [["The town council of Gelling bought forty lamps for the quay."]]


def test_a_pinned_passage_is_printed_once_though_others_want_it(sources):
    pinned = "Repairs to the cranes will cost 3.2 million euros"
    sections, _ = print_sections(sources, ASKED, f"title: Costs, question: What costs euros, pin: [{pinned}]")
    assert not any(pinned in text for text in sections[0])
    assert sum(pinned in text for text in sections[1]) == 1


def test_a_sentence_pinned_twice_by_its_section_is_printed_once(sources):
    pins = "[Repairs to the cranes will cost, 3.2 million euros]"
    (section,), codes = print_sections(sources, f"{ASKED}, pin: {pins}")
    assert codes == []
    assert sum("3.2 million" in text for text in section) == 1


def test_a_pin_can_be_a_key_point_whatever_else_would_be(sources):
    lamps = "The town council of Gelling bought forty lamps for the quay."
    before, _ = compile_sections(sources, [ASKED])
    after, told = compile_sections(sources, [f"{ASKED}, pin: [{{key_point: {lamps}}}]"])
    assert told == []
    assert texts(before.sections[0].key_points, sources) != [lamps]
    assert texts(after.sections[0].key_points, sources) == [lamps]
    assert lamps in texts(after.sections[0].passages, sources)


def test_every_pin_that_is_a_key_point_is_one(sources):
    pins = "[{key_point: bought forty lamps}, {key_point: The lamps cost the council}, 'Who pays?']"
    chosen, _ = compile_sections(sources, [f"title: All, pin: {pins}, sections: [{{{ASKED}}}]"])
    assert [text[:9] for text in texts(chosen.sections[0].key_points, sources)] == ["The town ", "The lamps"]


def test_an_excluded_word_spares_longer_words(sources):
    part, _ = print_sections(sources, f"{ASKED}, exclude: cost")
    word, codes = print_sections(sources, f"{ASKED}, exclude: {{word: cos}}")
    assert not any("cost" in text for text in part[0])
    assert any("cost" in text for text in word[0])
    assert codes == ["unused-exclude"]
    whole, codes = print_sections(sources, f"{ASKED}, exclude: [{{word: COST}}]")
    assert codes == []
    assert not any("cost" in text for text in whole[0])


def test_a_copy_of_a_pinned_passage_is_cited_and_not_printed():
    chosen, _ = compile_sections(read(HARBOUR, COPY), [f"{ASKED}, pin: ['{COPY}']"])
    (part,) = chosen.sections
    assert sum("3.2 million" in text for text in texts(part.passages, chosen.sources)) == 1
    pinned = next(
        p for p, text in zip(part.passages, texts(part.passages, chosen.sources), strict=True) if "3.2" in text
    )
    assert [copy.source for copy in pinned.copies] == [1]


def test_a_section_of_sub_sections_prints_what_is_pinned_to_it(sources):
    (section, _), codes = print_sections(sources, f"title: All, pin: [bought forty lamps], sections: [{{{ASKED}}}]")
    assert codes == []
    assert section == ["The town council of Gelling bought forty lamps for the quay."]


def test_what_is_pinned_answers_a_section_that_nothing_else_does(sources):
    (section,), codes = print_sections(sources, "title: Penguins, pin: [bought forty lamps]")
    assert codes == []
    assert len(section) == 1


def test_a_pinned_text_goes_over_sentences_and_paragraphs(sources):
    pin = (
        'the port authority said on Tuesday. However, he "hoped for less. Who pays? The repairs to the cranes will take'
    )
    (section,), codes = print_sections(
        sources, f"title: Z, question: Lamps, words: 10, pin: ['{pin}']", head="balance: 1\n"
    )
    assert codes == []
    assert [text[:12] for text in section[:2]] == ["Repairs to t", "The repairs "]


@pytest.mark.parametrize(
    ("pin", "codes"),
    [
        ("repairs to the cranes will cost", ["unknown-passage"]),
        ("Repairs to the crane", ["unknown-passage"]),
        ("epairs to the cranes will cost", ["unknown-passage"]),
        ("...", ["unknown-passage"]),
        ("Repairs\n\n  to the cra\u00adnes", []),
    ],
)
def test_a_pin_is_word_for_word(sources, pin, codes):
    quoted = pin.replace("\n", "\\n").replace("\u00ad", "\\u00AD")
    assert print_sections(sources, f'{ASKED}, pin: ["{quoted}"]')[1] == codes


def test_marks_of_markdown_are_no_words_and_may_be_copied_along():
    source, _ = read_source("a.md", b"Repairs to the **old** cranes cost [3 million](https://example.org/a) euros.\n")
    assert [*find_text("the old cranes cost 3 million euros", source)] == [(0,)]
    assert [*find_text("to the **old** cranes", source)] == [(0,)]


@given(st.integers(0, 400), st.integers(1, 200))
def test_any_run_of_whole_words_is_found_where_it_stands(start, length):
    (source,) = read(HARBOUR)
    words = fold_text(source.text).split()
    run = words[start % len(words) :][:length]
    found = [*find_text("  ".join(run), source)]
    assert found
    assert all(" ".join(run) in fold_text(" ".join(HARBOUR.split())) for _ in found)
    assert any(set(numbers) <= set(range(len(source.sentences))) for numbers in found)


def test_what_is_excluded_is_not_printed_nor_a_key_point(sources):
    before, _ = print_sections(sources, ASKED)
    assert any("3.2 Million".lower() in text.lower() for text in before[0])
    chosen, codes = compile_sections(sources, [f"{ASKED}, exclude: ['3.2  MILLION']"])
    (part,) = chosen.sections
    assert codes == []
    assert part.passages
    assert part.key_points
    assert not any("3.2 million" in text for text in texts((*part.passages, *part.key_points), sources))


def test_what_is_excluded_is_not_cited_either():
    sources = read(HARBOUR, COPY.replace("said", "and the mayor said"))

    def cited(section):
        chosen, _ = compile_sections(sources, [section])
        return {
            c.source for part in chosen.sections for p in (*part.passages, *part.key_points) for c in (p, *p.copies)
        }

    assert cited(ASKED) == {0, 1}
    assert cited(f"{ASKED}, exclude: [mayor]") == {0}


def test_what_is_excluded_is_not_cited_in_a_second_sentence():
    two = "The port authority offered a wage rise on Tuesday. It is the offer that ended the long strike of dockers."
    sources = read(two, two.replace("dockers.", "dockers, the paper adds."))

    def cited(section):
        chosen, _ = compile_sections(sources, [section], "sources: {a.txt: {weight: 2}}\n")
        return [len(passage.copies) for passage in chosen.sections[0].passages]

    asked = "title: Strike, question: What ended the long strike of dockers, words: 12"
    assert cited(asked) == [1]
    assert cited(f"{asked}, exclude: [the paper adds]") == [0]


def test_what_one_section_excludes_another_may_print(sources):
    sections, _ = print_sections(sources, f"{ASKED}, exclude: [cranes]", f"{ASKED}")
    assert not any("crane" in text for text in sections[0])
    assert any("cranes" in text for text in sections[1])


def test_a_text_to_exclude_is_part_of_longer_words_too(sources):
    sections, codes = print_sections(sources, f"{ASKED}, exclude: [CRANE]")
    assert codes.count("unused-exclude") == 0
    assert not any("crane" in text for text in sections[0])


def test_an_exclude_looks_at_the_sources_of_its_section_alone(sources):
    assert print_sections(sources, f"{ASKED}, sources: [b.txt], exclude: [insurer]")[1] == ["unused-exclude"]


def test_a_heavier_source_comes_first_and_a_weightless_one_never(sources):
    def cited(weight):
        chosen, _ = compile_sections(
            sources, [ASKED.replace("30", "12")], f"sources: {{b.txt: {{weight: {weight}}}}}\n"
        )
        return {passage.source for passage in chosen.sections[0].passages}

    assert cited(1) == {0}
    assert cited(5) == {1}
    both, _ = compile_sections(sources, [ASKED.replace("30", "300")])
    assert {passage.source for passage in both.sections[0].passages} == {0, 1}
    none, _ = compile_sections(sources, [ASKED.replace("30", "300")], "sources: {b.txt: {weight: 0}}\n")
    assert {passage.source for passage in none.sections[0].passages} == {0}
    assert all(copy.source == 0 for passage in none.sections[0].passages for copy in passage.copies)


def test_nothing_of_a_weightless_source_is_pinned(sources):
    section = f"{ASKED}, pin: [bought forty lamps]"
    assert print_sections(sources, section, head="sources: {b.txt: {weight: 0}}\n")[1] == ["unknown-passage"]


def test_the_weight_is_a_part_of_the_score(sources):
    head = "sources: {b.txt: {weight: 2.5}}\n"

    def best_of_second(head):
        (section,) = compile_sections(sources, [ASKED], head)[0].sections
        return next(each.ranked for each in section.asked.candidates if each.ranked.source == 1)

    heavy, light = best_of_second(head), best_of_second("")
    assert dict(heavy.parts)["weight"] > 0
    assert heavy.score > light.score
    assert heavy.score == pytest.approx(2.5 * (heavy.score - dict(heavy.parts)["weight"]), abs=1e-5)


@pytest.mark.parametrize(
    ("head", "section", "codes"),
    [
        ("balance: 0.7\n", f"{PINNED}, words: 20", ["one-source"]),
        ("", f"{PINNED}, words: 20", ["one-source"]),
        ("balance: 1\n", f"{PINNED}, words: 20", []),
        ("", f"{PINNED}, sources: a.txt", []),
        ("sources: {b.txt: {weight: 0}}\n", PINNED, []),
        ("", ASKED.replace("30", "10"), []),
        ("balance: 0.5\n", f"{PINNED}, words: 50", ["one-source"]),
        ("balance: 0.8\n", f"{PINNED}, words: 50", []),
    ],
)
def test_a_section_that_hangs_on_one_source(head, section, codes, sources):
    assert print_sections(sources, section, head=head)[1] == codes


def test_one_source_is_enough_where_no_other_answers():
    sources = read(HARBOUR, "The garden show drew many visitors. Tulips and roses were on show. Entry was free.")
    assert print_sections(sources, PINNED)[1] == []


CAFES = """The café at the quay of Möwen was closed in May. Its owner Zoë Åkesson wants 3 million euros from the
port’s insurer. The café’s co-operation with the port ended. Damage by water ruined the finest room of the house.

A crane fell on Möwen in June, and the ferry to Île d’Yeu sails no more."""


def spell(text, form):
    """Spell a text in another way that a reader cannot tell from the first."""
    other = {
        "ligatures": lambda: text.replace("fi", "ﬁ"),
        "soft hyphens": lambda: text.replace("closed", "clo\u00adsed").replace("room", "ro\u00adom"),
        "spaces": lambda: text.replace("3 million", "3\u00a0million").replace("fell on", "fell\u202fon"),
        "marks": lambda: text.replace("’", "'").replace("co-op", "co\u2011op"),
    }
    return other[form]() if form in other else unicodedata.normalize(form, text)


FORMS = ("NFC", "NFD", "ligatures", "soft hyphens", "spaces", "marks")


@pytest.mark.parametrize("typed", FORMS)
@pytest.mark.parametrize("written", FORMS)
@pytest.mark.parametrize(
    "text",
    [
        "The café at the quay of Möwen was closed",
        "3 million euros from the port’s",
        "café’s co-operation",
        "finest room",
    ],
)
def test_what_is_typed_meets_what_stands_however_each_is_spelt(text, typed, written):
    sources = read(spell(CAFES, written))
    section = f'title: House, question: What of the house and its owner, words: 20, pin: ["{spell(text, typed)}"]'
    (printed,), codes = print_sections(sources, section, head="balance: 1\n")
    assert codes == []
    assert printed
    assert all(passage in " ".join(spell(CAFES, written).replace("\u00ad", "").split()) for passage in printed)
    (excluded,), codes = print_sections(sources, f'{ASKED_OF_HOUSE}, exclude: ["{spell(text.upper(), typed)}"]')
    assert codes == []
    assert not any(fold_text(text) in fold_text(passage) for passage in excluded)


ASKED_OF_HOUSE = "title: House, question: What was closed and ruined in the house of the café, words: 200"


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("keyword", ["Île d’Yeu", "Zoë Åkesson", "Möwen"])
def test_a_keyword_is_found_however_it_is_spelt(keyword, typed, written):
    sources = read(spell(CAFES, written), "Tulips are in bloom, and bread is dear in the town this year.")
    section = f'title: T, keywords: ["{spell(keyword, typed)}"], words: 60'
    (printed,), codes = print_sections(sources, section, head="balance: 1\n")
    assert codes == []
    assert any(fold_text(keyword) in fold_text(text) for text in printed)
    plain, _ = print_sections(read(CAFES), f'title: T, keywords: ["{keyword}"], words: 60', head="balance: 1\n")
    assert [fold_text(text) for text in printed] == [fold_text(text) for text in plain[0]]


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_copy_spelt_otherwise_is_cited_and_not_printed(typed):
    said = "The café of Zoë Åkesson at the quay of Möwen was closed by a storm in May."
    chosen, _ = compile_sections(
        read(said, unicodedata.normalize(typed, said) + " The ferry waits."), ["title: Café, question: What was closed"]
    )
    (passage,) = chosen.sections[0].passages
    assert [copy.source for copy in passage.copies] == [1]


LAMPS = """The council of Gelling met in March and elected the mayor of Gelling, a baker. Lamps on the quay need power from
the solar roof of the hall. The solar roof was paid for by loans. A solar roof on the school is planned for June. Nobody
knows how long a solar roof lasts. Each solar roof is dear. Tulips grow in the park. The council of Gelling owns it."""


def test_a_section_looks_for_the_telling_words_of_what_it_likes():
    sources = read(HARBOUR, LAMPS)
    asked = "title: Council, question: What did the council of Gelling do, words: 10"
    (before,), _ = print_sections(sources, asked)
    (after,), codes = print_sections(sources, f"{asked}, like: [A solar roof was wanted by the mayor.]")
    assert not any("solar" in text for text in before)
    assert any("solar" in text for text in after)
    assert codes == []


def test_what_is_liked_and_stands_nowhere_changes_nothing(sources):
    assert print_sections(sources, ASKED) == print_sections(sources, f"{ASKED}, like: Volcanoes erupt in Iceland.")
