"""What is chosen, in which order, and what is left out."""

import pytest
from compiling import compile_sections
from selecting import ask, choose, rank, read, texts

from briefings.choosing.candidates import AskedSection, Candidate, judge_sentence
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope, resolve_scopes
from briefings.choosing.select import select_passages
from briefings.choosing.verdict import Refusal, Rule
from briefings.comparing.likeness import find_gist, repeats, says_same
from briefings.language.tables import find_language
from briefings.language.tables.en import ENGLISH
from briefings.language.telling import Telling, find_telling
from briefings.model.outline import Outline, SectionSpec
from briefings.model.text import Span
from briefings.ranking.index import index_sentences
from briefings.ranking.match import look_up
from briefings.ranking.measure import PARTS, measure_parts
from briefings.ranking.query import make_wording
from briefings.ranking.rank import Ranked
from briefings.ranking.weights import WEIGHTS

STRIKE = """The dockers of Port Halden went on strike on Monday over wages and shifts. It was their first strike in
ten years. The port authority offered a wage rise of 4 percent on Tuesday. However, the union wants a wage rise of 9
percent.

The weather in the region was fine all week. A new bakery opened near the station. The mayor will visit the school.

The strike may delay 30 ships until the end of the month."""
COPY = """A wage rise of 4 percent was offered by the port authority on Tuesday.

The union said that the offer of the port authority insults the dockers. Exporters fear high costs from the strike."""
FILLER = "The garden show drew many visitors. Tulips and roses were on show. Entry was free for children of the town."


@pytest.fixture(scope="module")
def sources():
    return read(STRIKE, COPY, FILLER)


def test_the_best_sentences_hold_the_words_asked_for(sources):
    best = [text for text, _ in rank(sources, ask("What wage rise was offered?"))[:3]]
    assert any("offered a wage rise of 4 percent" in text for text in best)
    assert not any("bakery" in text for text in best)


def test_the_parts_add_up_to_the_score_that_ranks(sources):
    ranked = [item for _, item in rank(sources, ask("What wage rise was offered?", "wage rise"))]
    assert [item.score for item in ranked] == sorted((item.score for item in ranked), reverse=True)
    for item in ranked:
        assert item.score == pytest.approx(sum(value for _, value in item.parts), abs=1e-6)


def test_the_parts_and_the_weights_are_of_the_same_names():
    names = [part.name for part in PARTS]
    assert sorted(names) == sorted([*WEIGHTS, "meaning"]), "each part has a weight, 0.0 before one is learnt"


def test_each_part_is_weighed_and_keeps_to_its_range(sources):
    index = index_sentences(sources, ENGLISH)
    spec = ask("What wage rise of the dockers was offered, and how much was it?", "wage rise", "strike")
    parts = measure_parts(look_up(make_wording(spec, ENGLISH), index), sources)
    assert set(parts) == set(WEIGHTS)
    assert all(len(values) == len(index) for values in parts.values())
    assert all(value >= 0 for values in parts.values() for value in values)
    assert all(value <= 1 for name in set(parts) - {"surroundings"} for value in parts[name])
    assert all(any(parts[name]) for name in ("words", "surroundings", "phrases", "figures", "length", "centrality"))


def test_a_phrase_counts_as_a_phrase():
    sources = read("The assistance was mutual between the two old friends. The pact gives mutual assistance in war.")
    (first, _), *_ = rank(sources, ask("", "mutual assistance", title="Aid"))
    assert "mutual assistance" in first


def test_a_people_is_found_by_its_country():
    sources = read("The Chinese envoy left the talks early. The Danish envoy stayed for the talks. The lamp was lit.")
    assert "Chinese" in rank(sources, ask("What did China do?"))[0][0]


def test_a_word_is_found_in_the_spelling_of_another_country():
    sources = read("The envoy left the talks early. The pediatric ward got a new color. The lamp was lit at noon.")
    assert "ward" in rank(sources, ask("What became of the paediatric ward's colours?"))[0][0]
    assert "color" in rank(sources, ask("What has a colour?"))[0][0]


def test_a_word_is_found_where_a_space_was_lost():
    sources = read("The storm broke a crane.Engineers of the U.S. repaired the quay at 3.5 knots. The lamp was lit.")
    found = dict(rank(sources, ask("Who are the engineers?")))
    (text,) = [text for text in found if "Engineers" in text]
    assert found[text].part("words") > 0


def test_a_question_for_figures_prefers_a_sentence_with_one():
    sources = read(
        "The strike of the dockers costs the port a great sum. The strike of the dockers costs the port 90 euros."
    )
    assert "90 euros" in rank(sources, ask("How much does the strike of the dockers cost?"))[0][0]


def test_a_leaning_sentence_brings_the_one_before():
    sources = read(STRIKE, FILLER)
    (section,) = choose(sources, ask("What wage rise does the union want?", words=30))
    printed = texts(section.passages, sources)
    assert any(text.startswith("The port authority offered") and "9 percent" in text for text in printed)


@pytest.mark.parametrize(
    ("opening", "brings"),
    [("Furthermore, the", False), ("As a result, the", False), ("However, the", True), ("After that, the", True)],
)
def test_a_connective_is_left_out_before_a_sentence_is_brought_along(opening, brings):
    """What is set against the sentence before is read with it, and so is what a cut would leave leaning."""
    before, after = "The storm lasted for two days.", "council of Gelling will buy new cranes."
    sources = read(f"Nobody in the town slept that night.\n\n{before} {opening} {after}", FILLER)
    (section,) = choose(sources, ask("Will the council buy new cranes?", words=6))
    (printed,) = texts(section.passages, sources)
    assert printed == (f"{before} {opening} {after}" if brings else f"the {after}")


def test_a_sentence_without_its_connective_keeps_what_takes_it_back():
    sources = read(
        "The storm was long. Moreover, the council will buy new cranes. But they cost a lot of money.", FILLER
    )
    (section,) = choose(sources, ask("Will the council buy new cranes?", words=6))
    assert texts(section.passages, sources) == ["the council will buy new cranes. But they cost a lot of money."]


def test_a_name_that_another_source_knows_brings_no_sentence_along():
    """Whether the first word of a sentence is a name, its capital does not tell; how the folder writes it does."""
    pledge = "Ferrer repeated his pledge of a new port for Gelling."
    told = f"Nobody in the town hall slept that night.\n\nThe hall was as cold as ever. {pledge}"
    asked = ask("Which pledge of a new port was repeated?", words=8)
    alone, known = read(told, FILLER), read(told, FILLER, "The town of Halden is led by Anna Ferrer since 1998.")
    assert [texts(choose(sources, asked)[0].passages, sources)[0] for sources in (alone, known)] == [
        f"The hall was as cold as ever. {pledge}",
        pledge,
    ]


def test_a_word_is_a_name_where_sources_write_it_so_more_often_than_small():
    small = (
        "The workers left. Some workers stayed, and more workers came. They met the Workers of Halden, and Ferrer too."
    )
    (source,) = read(small)
    assert source.names == {"Halden", "Ferrer"}


PARAGRAPHS = """The port authority of Halden offered the dockers a wage rise on Tuesday.

It would end the strike of the dockers over wages, the authority said."""


def test_a_leaning_sentence_brings_the_paragraph_before():
    sources = read(PARAGRAPHS, FILLER)
    (section,) = choose(sources, ask("What would end the strike of the dockers?", words=12))
    (printed,) = texts(section.passages, sources)
    assert printed == " ".join(PARAGRAPHS.split())


@pytest.mark.parametrize(
    "between", ["Wages", "* * *", "Photo: Reuters", "Getty Images", "- A list of wages of the dockers."]
)
def test_nothing_may_stand_between_a_leaning_sentence_and_the_paragraph_before(between):
    sources = read(PARAGRAPHS.replace("\n\n", f"\n\n{between}\n\n"), FILLER)
    (section,) = choose(sources, ask("What would end the strike of the dockers?", words=40))
    assert not any("It would end" in text for text in texts(section.passages, sources))


def test_a_near_copy_is_cited_and_not_printed(sources):
    (section,) = choose(sources, ask("What wage rise of 4 percent did the port authority offer on Tuesday?", words=80))
    printed = texts(section.passages, sources)
    assert sum("4 percent" in text for text in printed) == 1
    offered = next(p for p, text in zip(section.passages, printed, strict=True) if "4 percent" in text)
    assert {copy.source for copy in offered.copies} | {offered.source} == {0, 1}


def test_a_passage_does_not_grow_by_what_is_printed_already():
    sources = read(
        "The port of Halden opened in May. It has four cranes for ships. These cranes are made of steel from Chile.",
        "The cranes of the town of Halden are made of steel from Chile.",
    )
    ranked = [Ranked(source, sentence, (("words", 1.0),)) for source, sentence in ((1, 0), (0, 0), (0, 2))]
    scope = Scope("1", ask("", words=300), (0, 1))
    candidates = tuple(Candidate(item, judge_sentence(item, scope, sources, ENGLISH)) for item in ranked)
    asked = AskedSection(scope, make_wording(scope.spec, ENGLISH), candidates=candidates)
    selection = select_passages(asked, Printed(sources, ENGLISH))
    assert [(passage.source, passage.sentences) for passage in selection.passages] == [(1, (0,)), (0, (0,))]
    assert selection.verdicts[0, 2] == Refusal(Rule.COPY, (1, 0))


def test_what_a_passage_of_several_sentences_says_is_not_said_again():
    long = "Halden has a harbour for cargo. It is the largest one of Norland. This harbour trades with Chile."
    sources = read(long, "Halden has the largest harbour of Norland for cargo.")
    (section,) = choose(sources, ask("With whom does the harbour trade?", "trades with Chile", words=60))
    printed = texts(section.passages, sources)
    assert printed == [long]


def test_nothing_is_printed_in_two_sections(sources):
    sections = choose(sources, ask("Which strike and which wages?"), ask("What of the strike and its wages?"))
    printed = [text for section in sections for text in texts(section.passages, sources)]
    assert len(printed) == len(set(printed))


def test_a_section_that_nothing_answers_stays_empty(sources):
    (section,) = choose(sources, ask("Which vaccines were tested against malaria?", "vaccine trial", "malaria"))
    assert section.passages == ()
    assert section.key_points == ()


@pytest.mark.parametrize(
    ("question", "strength"),
    [
        ("What wage rise did the port authority of Halden offer?", "full"),
        ("What does the port of Rotterdam offer to its dockers?", "none"),
        ("How many exams were put off for the strike of the dockers?", "none"),
        ("What is the mayor to visit, and whom did the exporters insult?", "full"),
    ],
)
def test_how_well_sources_answer(sources, question, strength):
    (section,) = choose(sources, ask(question))
    assert section.answered == strength


def test_a_verb_that_no_source_holds_decides_nothing():
    sources = read("Alder is a language for the port of Halden. It was made by the pilots of Halden in 2010.")
    (section,) = choose(sources, ask("What does Alder entail?", title="Alder"))
    assert section.answered == "full"


def test_one_word_of_two_is_no_answer():
    sources = read("Asthma is treated at the clinic of Halden. The clinic is closed in summer.")
    (section,) = choose(sources, ask("asthma allergy"))
    assert section.answered == "none"


def test_a_word_of_another_family_is_no_answer():
    sources = read("The policy of the museum is kept in a vault. The museum shows lamps and the tools of potters.")
    (section,) = choose(sources, ask("What does the police keep in the cellar?"))
    assert section.answered == "none"


def test_a_keyword_never_weakens_an_answer(sources):
    question = "What wage rise did the port authority of Halden offer?"
    (section,) = choose(sources, ask(question, "vaccine", "meteorites", "opera", "volcanoes", "orchids"))
    assert section.answered == "full"


def test_what_is_printed_in_another_section_is_no_gap_in_the_sources():
    sources = read("The pilots of Halden want higher wages.")
    first, second = choose(
        sources, ask("What do the pilots want?"), ask("What do the pilots of Halden want?", words=30)
    )
    assert {first.answered, second.answered} == {"full", "elsewhere"}


def test_a_section_does_not_open_with_its_key_point(sources):
    (section,) = choose(sources, ask("Why did the dockers strike, and what did the port offer?", words=90))
    assert section.key_points
    assert texts(section.key_points, sources)[0] not in texts(section.passages, sources)[0]


def test_a_section_is_not_filled_up_with_what_nobody_asked_for(sources):
    (section,) = choose(sources, ask("What wage rise was offered to the dockers?", words=500))
    assert not any("bakery" in text or "Tulips" in text for text in texts(section.passages, sources))


def test_what_is_on_the_subject_need_not_repeat_the_words_asked_for():
    quake = """An earthquake shook the Oster valley on Monday. It lasted for nine seconds, the survey said.

Tulips are in bloom. Bread is dear. Milk is cheap. The museum bought a painting. Its roof was mended in May.

Hospitals in the Oster valley treated 40 people for cuts."""
    (section,) = choose(read(quake), ask("What did the earthquake do?", words=300))
    printed = texts(section.passages, read(quake))
    assert any("Hospitals" in text for text in printed)
    assert not any("Tulips" in text or "painting" in text for text in printed)


def test_what_may_follow_stands_after_what_happened(sources):
    (section,) = choose(sources, ask("What does the strike of the dockers delay?", "ships", words=200))
    printed = texts(section.passages, sources)
    outlook = next(i for i, text in enumerate(printed) if "may delay" in text)
    assert outlook > next(i for i, text in enumerate(printed) if "went on strike" in text)


MAY = "2 May 2024\n\nThe port of Halden closed after a storm had broken two of its cranes and flooded the quay."
JUNE = "10 June 2024\n\nThe port of Halden reopened and welcomed four ships from Chile with a brass band."
LATER = "The mayor of Halden wrote: “The port reopened on 3 July for ferries to all the islands.”"


@pytest.mark.parametrize("texts_read", [(MAY, JUNE), (JUNE, MAY), (JUNE, LATER, MAY), (LATER, MAY, JUNE)])
def test_what_happened_is_told_in_the_order_of_time_where_dates_tell(texts_read):
    sources = read(*texts_read)
    (section,) = choose(sources, ask("What happened to the port of Halden?", words=200))
    printed = [text for text in texts(section.passages, sources) if not text.startswith("The mayor")]
    assert ["closed" in text for text in printed] == [True, False]


def test_a_source_is_told_in_its_own_order():
    text = "The union of Halden voted on 9 May. The union of Halden struck from 2 May on. The union of Halden won."
    sources = read(text.replace(". ", ".\n\n"))
    (section,) = choose(sources, ask("What did the union of Halden do?", words=200))
    starts = [passage.span.start for passage in section.passages]
    assert starts == sorted(starts)
    assert len(starts) > 1


def test_what_happened_comes_before_what_it_contains():
    text = """The treaty of Halden contains a clause on fees for all ships, and a list of the ports.

Norland and Chile signed the treaty of Halden in a ceremony on the quay."""
    sources = read(text)
    (section,) = choose(
        sources, ask("What is the treaty of Halden, and which clause on fees?", "clause on fees", words=200)
    )
    assert ["signed" in text for text in texts(section.passages, sources)] == [True, False]


def test_a_passage_stays_with_the_one_that_ends_in_its_paragraph():
    sources = read(
        "Norland’s minister met Chile’s in Halden.\n\n"
        "The sides signed a treaty on fees for ships. The treaty on fees for ships may enter into force in May.",
        "The treaty on fees for ships contains ten clauses and two maps.",
    )
    (section,) = choose(sources, ask("What is the treaty on fees for ships?", "treaty on fees", words=60))
    printed = texts(section.passages, sources)
    assert [text.partition(" ")[0] for text in printed] == ["Norland’s", "The", "The"]
    assert "may enter" in printed[1]


def test_key_points_do_not_repeat_each_other(sources):
    first, second = choose(sources, ask("What wage rise was offered?"), ask("Which wage rise did the port offer?"))
    assert texts(first.key_points, sources) != texts(second.key_points, sources)


def test_one_source_does_not_drown_another():
    first, second = (
        " ".join(f"The harbour of Halden handles {i} cargo ships each year of the decade." for i in numbers)
        for numbers in (range(10, 40), range(50, 80))
    )
    sources = read(first, f"Halden lies by the sea. It has a harbour. Ships like it. {second}")
    (section,) = choose(sources, ask("How many cargo ships does the harbour of Halden handle?", words=50))
    assert {passage.source for passage in section.passages} == {0, 1}


def test_a_source_does_not_make_room_for_what_answers_much_less():
    goods = (
        "silk from Hanoi",
        "tea from Lima",
        "coal from Riga",
        "grain from Kobe",
        "fish from Cork",
        "salt from Bari",
    )
    strong = " ".join(f"The harbour of Halden handles cargo ships with {each}." for each in goods)
    weak = "Ice closed the old canal in the winter, and the town was cut off until the thaw came."
    sources = read(strong, f"{weak} One of the ships was stuck in it.")
    (section,) = choose(sources, ask("Which cargo ships does the harbour of Halden handle?", words=45))
    assert {passage.source for passage in section.passages} == {0}


def test_a_keyword_that_nothing_printed_holds_goes_first():
    port = """The port of Halden is large, and the port of Halden handles the cargo of the port.

The port of Halden is old, and the cargo of the port of Halden is grain.

A crane was bought in May.

The pilots of the town were paid off in June."""
    sources = read(port)
    spec = ask("What does the port of Halden handle?", "port of Halden", "crane", "pilots", words=30)
    (section,) = choose(sources, spec)
    printed = " ".join(texts(section.passages, sources))
    assert "crane" in printed
    assert "pilots" in printed


@pytest.mark.parametrize("keywords", [["grain"], ["grain", "crane"], ["grain", "crane", "pilots"]])
def test_a_keyword_more_lessens_none_that_are_held(keywords):
    lines = [f"The {word} of Halden {told}." for word, told in (
        ("grain", "is loaded by night, and the port handles more of it each year"), ("crane", "was bought in May"),
        ("pilots", "were paid off in June after the port had been closed for the whole of a week"),
    )]  # fmt: skip
    sources = read("\n\n".join(lines))
    (section,) = choose(sources, ask("What does the port of Halden handle?", *keywords, words=20))
    printed = " ".join(texts(section.passages, sources))
    held = [word for word in keywords if word in printed]
    assert len(held) >= min(2, len(keywords))


def test_each_part_of_a_question_has_room():
    levy = """The levy is paid by those who earn 50,000 dollars, and by nobody who was flooded by the rains.

The levy is paid by those who earn more than that, said the treasurer of those who pay the levy.

The levy ends in June 2012, after a year in which most people will have paid it."""
    sources = read(levy)
    (section,) = choose(sources, ask("Who pays the levy, and when does the levy end?", words=30))
    assert any("2012" in text for text in texts(section.passages, sources))


def test_a_longer_passage_pays_for_its_length():
    plain = "The port of Halden handles grain, and timber from the north, and coal from the mines of the south."
    long = f"{plain[:-1]}, {', '.join(f'and so did it {i} years before that' for i in range(3, 12))}."
    sources = read(f"{long}\n\n{plain}")
    (section,) = choose(sources, ask("What does the port of Halden handle?", words=5))
    assert texts(section.passages, sources) == [plain]


def test_what_answers_another_section_as_well_as_any_is_left_to_it():
    sources = read(
        "The mayor of Halden raised the tram fares by ten percent in May. He saw the ferry that storms had damaged.",
        "Storms damaged the ferry of Halden twice in a winter, and its repair took nine weeks.\n\nThe old ferry of Halden sails again after the storms.",
    )
    ferry, trams = ask("Which storms damaged the ferry?", words=20), ask("Who raised the tram fares?", words=10)
    (alone,) = choose(sources, ferry)
    assert any("tram fares" in text for text in texts(alone.passages, sources))
    first, second = choose(sources, ferry, trams)
    assert not any("tram fares" in text for text in texts(first.passages, sources))
    assert any("tram fares" in text for text in texts(second.passages, sources))


def test_what_a_question_asks_in_return_is_no_word_to_be_found():
    sources = read(
        "Norland ships rifles to Chile and gets copper for them.",
        "The mayor of Welm returns to the town hall in return for a pay rise.",
    )
    spec = ask("What rifles does Norland ship to Chile, and what does it get in return?", words=100)
    (section,) = choose(sources, spec)
    assert texts(section.passages, sources) == ["Norland ships rifles to Chile and gets copper for them."]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The port reopened on Monday after the strike.", "After the strike the port reopened on Monday.", True),
        ("The port handled 40 ships in May.", "The port handled 90 ships in May.", False),
        (
            "Ministers of Norway and Chile signed 11 deals in Oslo.",
            "In Oslo ministers of Norway and Chile agreed 11 deals.",
            True,
        ),
        (
            "The port reopened.",
            "The port reopened on Monday after a strike over wages that had lasted ten long days.",
            False,
        ),
        ("Ships wait.", "", False),
        ("", "", False),
        (
            "The port of Halden reopened after the strike.",
            "The port of Halden has not reopened after the strike.",
            False,
        ),
        (
            "The Norlandic council approved the wage accord of the port on Monday.",
            "The Norlandic council rejected the wage accord of the port on Monday.",
            False,
        ),
        (
            "The union of the dockers wants nine percent more pay.",
            "The union of the dockers wants seven percent more pay.",
            False,
        ),
        (
            "The crane of Halden broke during the long strike.",
            "The crane of Halden broke after the long strike.",
            False,
        ),
        (
            "Norland sold ships to Chile in June of that year.",
            "Chile sold ships to Norland in June of that year.",
            False,
        ),
        (
            "Norland ended the Halden talks on ships.",
            "Critics dispute that Norland ended the Halden talks on ships.",
            False,
        ),
        ("Three dockers of Halden died in a fall.", "In Halden 3 dockers died in a fall.", True),
        ("Norland took part in the Halden talks.", "Norland refused to take part in the Halden talks.", False),
        ("Halden reopened the port after the strike.", "Halden may reopen the port after the strike.", False),
        ("The port of Halden reopened after the strike.", "The port of Welm reopened after the strike.", False),
        ("The Chinese port reopened after the strike.", "The port of China reopened after the strike.", True),
        (
            "Diet and weight influence the risk of the disease in adults.",
            "Adults who are prone to the disease are at more risk where such factors are present.",
            False,
        ),
    ],
)
def test_what_says_the_same(one, other, same):
    assert says_same(find_gist(one, ENGLISH), find_gist(other, ENGLISH)) is same
    assert says_same(find_gist(other, ENGLISH), find_gist(one, ENGLISH)) is same


def test_in_another_language_any_word_may_deny():
    french = find_language("fr")
    said = find_gist("Le conseil de Halden signe le pacte de la ville.", french)
    assert not says_same(said, find_gist("Le conseil de Halden ne signe pas le pacte de la ville.", french))
    assert not says_same(said, find_gist("Le conseil de Halden ne signe pas le vieux pacte de la ville.", french))
    assert says_same(said, said)


def test_a_section_points_out_what_another_prints_in_no_case():
    sources = read(
        "Air pumps suit the old houses of Halden.\n\nWater pumps suit the new houses of Welm by the sea.",
    )
    air, water = ask("Which houses do air pumps suit?", words=8), ask("Which new houses do water pumps suit?", words=8)
    sections = choose(sources, air, water, key_points=3)
    assert [texts(section.key_points, sources) for section in sections] == [
        texts(section.passages, sources) for section in sections
    ]


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-gb"])
def test_english_is_english_however_its_tag_is_written(language):
    said = find_gist("The council of Halden signed the pact.", find_language(language))
    assert says_same(said, find_gist("The council of Halden signed the old pact.", find_language(language)))


def test_the_longer_of_two_sentences_takes_the_place_of_the_other():
    short = "Dock workers in Welm closed the harbour on Monday over wages."
    long = (
        "Dock workers in Welm closed the harbour on Monday over wages, and two hospitals of the islands had no "
        "insulin left while a minister offered to resign."
    )
    sources = read(short, long)
    (section,) = choose(sources, ask("Why did dock workers in Welm close the harbour?", words=100))
    assert texts(section.passages, sources) == [long]


def test_a_section_with_room_does_not_take_what_another_asks_for():
    sources = read(
        "The dockers of Halden want nine percent more pay.\n\nFresh fruit in the containers spoiled within two days.",
        "The dockers of Halden voted for a strike over pay.",
    )
    pay, fruit = ask("What pay do the dockers want?", words=200), ask("Which fruit spoiled?", words=200)
    first, second = choose(sources, pay, fruit)
    assert not any("fruit" in text for text in texts(first.passages, sources))
    assert any("fruit" in text for text in texts(second.passages, sources))


def test_the_narrower_of_two_sections_chooses_first():
    sources = read(
        "Poor dikes are the main cause of floods in Halden.\n\nFloods in Halden came in May and in June.\n\n"
        "The floods in Halden closed two schools."
    )
    wide, narrow = ask("Floods in Halden", words=12), ask("Cause of floods in Halden", "dikes", words=8)
    first, second = choose(sources, wide, narrow)
    assert not any("cause" in text for text in texts(first.passages, sources))
    assert any("cause" in text for text in texts(second.passages, sources))


def test_a_key_point_stands_in_its_section_and_does_not_open_it(sources):
    (section,) = choose(sources, ask("What wage rise was offered to the dockers?", words=60), key_points=2)
    printed = texts(section.passages, sources)
    for point in texts(section.key_points, sources):
        assert any(point in text for text in printed)
        assert not printed[0].startswith(point)


def test_two_countries_of_another_sentence_are_not_printed_without_it():
    sources = read("Conversely, Halden works with Welm. Trade between the two countries is 140 million euros a year.")
    (section,) = choose(sources, ask("How much is the trade of Halden?", "trade", words=60))
    assert texts(section.passages, sources) == []


def test_a_sentence_is_no_witness_for_one_that_says_more():
    less = find_gist("The offer of the port authority will end the strike in Halden.", ENGLISH)
    more = find_gist(
        "The offer of the port authority will end the strike in Halden and raise the wages of dockers.", ENGLISH
    )
    assert says_same(less, more)
    assert not says_same(more, less)


def test_a_passage_of_two_sentences_has_no_witness_for_one_of_them_alone():
    two = "The port authority offered a wage rise of 4 percent on Tuesday. It is the offer that ended the long strike."
    sources = read(two, "A wage rise of 4 percent was offered by the port authority on Tuesday. Ships wait in the bay.")
    (section,) = choose(sources, ask("What ended the long strike?", "long strike", words=12))
    (passage,) = section.passages
    assert len(passage.sentences) == 2
    assert passage.copies == ()


def test_a_passage_has_a_witness_for_each_of_its_sentences():
    two = "The port authority offered a wage rise of 4 percent on Tuesday. It is the offer that ended the long strike."
    other = "A wage rise of 4 percent was offered by the port authority on Tuesday. The offer ended the long strike."
    sources = read(two, other)
    (section,) = choose(sources, ask("What ended the long strike?", "long strike", words=12))
    (passage,) = section.passages
    assert len(passage.sentences) == 2
    assert [(copy.source, copy.sentences) for copy in passage.copies] == [(1 - passage.source, (0, 1))]


@pytest.mark.parametrize(
    ("before", "brought"),
    [
        ("Port Minister Shin Wonsik came to Halden.", True),
        ("Minister Shin came to Halden.", True),
        ("Nobody came to Halden.", False),
    ],
)
def test_who_speaks_under_a_surname_is_introduced(before, brought):
    said = "The cranes of the quay will be replaced in May, Shin said in an interview."
    sources = read(f"{before}\n\n{said}", FILLER)
    (section,) = choose(sources, ask("When will the cranes of the quay be replaced?", words=12))
    assert texts(section.passages, sources) == [f"{before} {said}" if brought else said]


@pytest.mark.parametrize(
    ("following", "brought"),
    [
        ("But the talks are fragile.", True),
        ("However, few of them were there.", True),
        ("The talks went on.", False),
        ("\n\nBut the talks are fragile.", False),
        ("But who was there?", False),
        (f"But the talks of {'the old and the new ' * 6} council are fragile.", False),
    ],
)
def test_what_takes_something_back_is_brought_along(following, brought):
    said = "The mayor announced that the union had signed the wage pact of Halden."
    sources = read(f"{said} {following}", FILLER)
    (section,) = choose(sources, ask("What was announced on the wage pact?", "wage pact", words=12))
    assert texts(section.passages, sources) == [f"{said} {following}" if brought else said]


def test_what_takes_something_back_costs_no_passage():
    said, but = "The mayor announced that the union had signed the wage pact.", "But Greenpeace was not there."
    sources = read(f"{said} {but}", FILLER)
    chosen, _ = compile_sections(
        sources, ["title: Pact, question: What was announced on the wage pact, words: 12, exclude: [Greenpeace]"]
    )
    assert texts(chosen.sections[0].passages, sources) == [said]
    pin = f"title: Pact, question: What was announced on the wage pact, words: 30, pin: ['{but}']"
    chosen, _ = compile_sections(sources, [pin])
    assert texts(chosen.sections[0].passages, sources) == [said, but]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Exports of wheat to Chile increased by 5 percent.", "Exports of wheat to Chile decreased by 5 percent."),
        ("The council of Halden approved the wage accord.", "The council of Halden rejected the wage accord."),
    ],
)
def test_the_opposite_is_no_repetition(one, other):
    assert not repeats(find_gist(other, ENGLISH), find_gist(one, ENGLISH))
    assert repeats(find_gist(one, ENGLISH), find_gist(one.replace("The", "A"), ENGLISH))


def test_what_fills_a_pause_makes_no_difference():
    assert repeats(find_gist("Ships wait there.", ENGLISH), find_gist("Um, yeah, ships wait there.", ENGLISH))
    assert not repeats(find_gist("Ships wait there.", ENGLISH), find_gist("Trains wait there.", ENGLISH))
    assert repeats(find_gist("We'll show ships.", ENGLISH), find_gist("We will show three ships.", ENGLISH))


LOAN = "A loan of 1.5 billion dollars from the Fund was agreed by Alder on Friday, to be repaid in ten years."


@pytest.mark.parametrize(
    ("told", "again", "is_repeat"),
    [
        (LOAN, "Alder will borrow $1.5 billion from the Fund to repay its debts, the minister announced.", True),
        (LOAN, "The Fund lends Alder 1.5 billion dollars on Tuesday, officials agreed.", True),
        (LOAN, "Alder will borrow $1.6 billion from the Fund to repay its debts, the minister announced.", False),
        (LOAN, "Alder did not get a loan of 1.5 billion dollars from the Fund.", False),
        (LOAN, "Bornia will borrow $1.5 billion from the Fund on Friday, the minister said.", False),
        (LOAN, "Alder pays the Fund for the loan of 1.5 billion dollars 40 million a year.", False),
        (
            "The relief fund is a payment of $1000 for each eligible adult of Alder and $400 for each eligible child.",
            "The relief fund of Alder is a one-off payment of $1,000 per eligible adult and $400 per eligible child.",
            True,
        ),
        ("The port of Alder opened in 2019 with a feast.", "A crane of Alder was sold by the port in 2019.", False),
    ],
)
def test_a_claim_of_the_same_figure_and_names_is_told_once(told, again, is_repeat):
    assert repeats(find_gist(again, ENGLISH), find_gist(told, ENGLISH)) is is_repeat


@pytest.mark.parametrize(
    ("shorter", "adds_nothing"),
    [
        ("The strike of the dockers has cost the port of Halden 3 million euros.", True),
        ("The strike of the dockers has cost the port of Halden 4 million euros.", False),
        ("The strike ended in Halden.", False),
        (
            "By the end of the second week the strike of the dockers had cost the port of Bergen a good deal of debt.",
            True,
        ),
        ("The strike of the dockers has not cost the port of Halden 3 million euros.", False),
        ("Not only has the strike of the dockers cost the port of Halden 3 million euros.", True),
        ("The strike of dockers goes on in Halden.", False),
    ],
)
def test_a_sentence_whose_words_stand_in_a_longer_one_repeats_it(shorter, adds_nothing):
    longer = (
        "By the end of the second week the strike of the dockers, the longest since 1975, has cost the port of Halden 3 "
        "million euros, and the city council, which ended in debt, a good deal of sleep besides."
    )
    assert repeats(find_gist(shorter, ENGLISH), find_gist(longer, ENGLISH)) is adds_nothing
    assert repeats(find_gist(longer, ENGLISH), find_gist(shorter, ENGLISH)) is adds_nothing
    assert not says_same(find_gist(shorter, ENGLISH), find_gist(longer, ENGLISH))


@pytest.mark.parametrize(
    ("words", "telling"),
    [
        ("The two leaders signed a treaty on Wednesday.", Telling.EVENT),
        ("The treaty is open-ended and names no enemy.", Telling.FACT),
        ("Article 4 states that each of them sends help.", Telling.FACT),
        ("The minister states that each of them sends help.", Telling.SPEECH),
        ("The minister said the treaty was signed.", Telling.SPEECH),
        ("The treaty could change the balance of power.", Telling.OUTLOOK),
        ("The treaty names “help that may be given” as its aim.", Telling.FACT),
        ("The leaders signed a treaty that could change the balance of power.", Telling.EVENT),
        ("Rats with raised hair won't leave the port.", Telling.FACT),
        ("A hormone called insulin is in the freight.", Telling.FACT),
    ],
)
def test_how_a_sentence_tells(words, telling):
    assert find_telling(words, ENGLISH) is telling


def test_a_section_of_sub_sections_has_its_key_point_from_the_first():
    sections = [SectionSpec("Harbour", Span(0, 0), sections=(ask("What wage rise?"), ask("Which strike?")))]
    scopes, _ = resolve_scopes(Outline("", "", sections=tuple(sections)), (), ())
    assert [(scope.number, scope.has_key_points) for scope in scopes] == [("1", False), ("1.1", True), ("1.2", False)]


def test_a_heading_and_a_title_speak_for_what_stands_under_them():
    text = """Fees

Ships of more than forty metres pay nine euros. They pay at the gate of the port of Halden.

Lamps

Ships of more than forty metres show two lamps. They show them at the gate of the port of Halden."""
    sources = read(text)
    (best, _), *_ = rank(sources, ask("What fees are there for ships at the port?"))
    assert "nine euros" in best or "They pay" in best
    named = read("The port of Rotterdam\n\nA ship pays nine euros at the gate.")
    (section,) = choose(named, ask("What does a ship pay at the port of Rotterdam?"))
    assert section.answered == "full"
    (section,) = choose(
        read("The port of Halden\n\nA ship pays nine euros at the gate."), ask("What does a ship pay in Rotterdam?")
    )
    assert section.answered == "none"


def test_what_something_is_is_wanted():
    text = """Alder has been used for the port of Halden since 2010, and Alder was mended twice in that time by pilots.
Some say that Alder is slow, and that the port of Halden would be better off without Alder in the years to come.
Alder is a language in which pilots of the port of Halden tell each other where ships of more than forty metres lie."""
    sources = read(text.replace("\n", " "))
    (section,) = choose(sources, ask("What is Alder?", words=10))
    assert "Alder is a language" in texts(section.passages, sources)[0]
