"""A language is a value: what it has words for is on, what it has none for is off, and nothing else stands in."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from selecting import ask, read

from briefings.choosing.choose import choose_passages
from briefings.choosing.scopes import Scope
from briefings.comparing.likeness import find_gist, says_same
from briefings.language import unknown
from briefings.language.asking import question_words
from briefings.language.cutting import find_cut
from briefings.language.language import Asking, Language, Leaning, Wholeness
from briefings.language.leaning import leans_back, leans_lightly, takes_back
from briefings.language.person import find_person
from briefings.language.row import Patterns, Phrases, Row
from briefings.language.tables import LANGUAGES, STEMMED_ONLY, find_language
from briefings.language.tables.en import ENGLISH
from briefings.language.telling import Telling, find_telling
from briefings.language.unknown import find_unknown, warn_of_rules_off
from briefings.language.vocabulary import CommonWords
from briefings.language.wholeness import find_flaw
from briefings.language.words import _stem, carries_matter, content_words, respell, stem_word
from briefings.model.outline import Outline
from briefings.model.text import Located, Span
from briefings.ranking.index import index_sentences

SMALL = Language(
    "qx",
    common=CommonWords(frozenset({"la", "de"}), frozenset({"kaj"}), frozenset({"estas"})),
    leaning=Leaning(openings=Phrases((Row("a pronoun", "ĝi|ili", "Ĝi estas fermita.", "La haveno estas fermita."),))),
    connectives=Patterns("match", (Row("but", r"(?i:tamen),\s+", "Tamen, la haveno fermis.", "La haveno fermis."),)),
    wholeness=Wholeness(
        points_away=Patterns("search", (Row("above", r"\bsupre\b", "kiel supre", "kiel la haveno"),)),
    ),
    asking=Asking(frames=Patterns("search", (Row("asks", r"^klarigu\b", "klarigu la fermon", "la fermo"),))),
)
"""A made-up table of a few words (they are Esperanto)."""

ENGLISH_WORDS = [
    "It reopened on Monday after the storm.",
    "However, the port stayed closed for weeks.",
    "Both were damaged in the storm of May.",
    "The council stopped all work on this plan.",
    "Ships of the fleet are stationed there.",
]
NOTHING = find_language("qq")


def test_a_rule_works_by_the_table_of_its_language():
    assert leans_back("Ĝi estas fermita dum tri semajnoj.", SMALL)
    assert not leans_back("La haveno estas fermita dum tri semajnoj.", SMALL)
    assert find_flaw("La haveno estas fermita kiel supre.", SMALL) == "pointing"
    assert find_cut("Tamen, la haveno de Gelling estas fermita.", SMALL) == len("Tamen, ")
    assert find_cut("Tamen, ĝi estas fermita dum tri semajnoj.", SMALL) == 0
    assert content_words("La haveno estas fermita", SMALL) == ["haveno", "fermita"]
    assert question_words("klarigu la fermon", SMALL) == ["fermon"]


@pytest.mark.parametrize("words", ENGLISH_WORDS)
@pytest.mark.parametrize("language", [SMALL, NOTHING], ids=["small", "nothing"])
def test_no_rule_of_english_stands_in(words: str, language: Language):
    assert not leans_back(words, language)
    assert not leans_lightly(words, language)
    assert not takes_back(words, language)
    assert find_flaw(words, language) is None
    assert find_telling(words, language) is Telling.FACT
    assert find_person(f"I say: {words}", language) is None


@pytest.mark.parametrize("language", [SMALL, NOTHING, *LANGUAGES], ids=lambda language: language.tag)
def test_rules_of_no_language_are_always_on(language: Language):
    assert find_flaw("Ĉu la haveno de Gelling estas fermita?", language) == "question"
    assert find_flaw("La haveno („Gelling“ estas fermita dum semajnoj.", language) == "open"
    assert find_flaw("La haveno de Gelling estas fermita dum", language) == "fragment"
    assert leans_back("... kaj la haveno estas fermita.", language)
    assert leans_back("(La haveno estas fermita.)", language)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("harbours", "harbors"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
        ("centres", "centers"),
        ("defence", "defense"),
        ("dialogues", "dialogs"),
        ("programmes", "programs"),
        ("judgement", "judgment"),
        ("paediatric", "pediatric"),
        ("oedema", "edema"),
    ],
)
def test_a_word_that_two_countries_spell_in_two_ways_is_one(british: str, american: str):
    assert respell(british, ENGLISH) == american
    assert stem_word(british, ENGLISH) == stem_word(american, ENGLISH)


@pytest.mark.parametrize(("word", "other"), [("shoe", "she"), ("hour", "hor"), ("four", "for"), ("basis", "bazis")])
def test_spelling_makes_no_other_word_of_a_word(word: str, other: str):
    assert stem_word(word, ENGLISH) != stem_word(other, ENGLISH)


def test_a_language_of_which_nothing_is_known():
    assert carries_matter("the", NOTHING)
    assert stem_word("ships", NOTHING) == "ships"
    assert find_language("QQ-Latn") is NOTHING
    assert stem_word("kikötők", find_language("hu")) != "kikötők"


def test_what_one_does_not_know_to_deny_says_the_same_in_the_same_words_alone():
    said = find_gist("La haveno de Gelling estas fermita.", NOTHING)
    assert says_same(said, said)
    assert not says_same(said, find_gist("La haveno de Gelling ne estas fermita.", NOTHING))


def test_a_passage_is_chosen_by_the_tables_of_its_language():
    (source,) = read("La haveno estas fermita por multaj ŝipoj. Ĝi perdis multajn ŝipojn en la ŝtormo.")
    for language, brought in ((SMALL, 2), (NOTHING, 1)):
        index = index_sentences((source,), language)
        scope = Scope("1", ask("ŝtormo", words=5), (0,))
        selected, _ = choose_passages([scope], index, (source,), Outline("", ""))
        (passage,) = selected.sections[0].passages
        assert len(passage.sentences) == brought


def test_what_is_off_is_said_with_its_place():
    assert find_unknown(find_language("en")) == ()
    assert warn_of_rules_off(Located("en-GB", Span(0, 5)), "outline.yaml") == ()
    (item,) = warn_of_rules_off(Located("fr", Span(10, 12)), "outline.yaml")
    assert item.span == Span(10, 12)
    assert "'fr' what leans on another sentence, what points to another place" in item.message
    assert "stem" not in item.message
    assert len(find_unknown(NOTHING)) == len(unknown._KNOWN)


def test_a_tag_is_known_by_one_name():
    tags = [language.tag for language in LANGUAGES]
    assert len(set(tags)) == len(tags)
    assert not set(tags) & set(STEMMED_ONLY)
    assert all(find_language(f"{language.tag.upper()}-XX") is language for language in LANGUAGES)


def test_threads_stem_the_same_words_at_once_as_one_thread_does(monkeypatch: pytest.MonkeyPatch):
    endings = ("ation", "ational", "ings", "fulness", "ousli", "iveness", "alities", "edly")
    words = [f"{start}{ending}" for start in ("harb", "ferr", "mend", "lamp", "quay") for ending in endings] * 20
    _stem.cache_clear()
    expected = [stem_word(word, ENGLISH) for word in words]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        monkeypatch.setattr("briefings.language.words._stem", _stem.__wrapped__)  # each asks the stemmer each time
        with ThreadPoolExecutor(4) as pool:
            for stems in pool.map(lambda _: [stem_word(word, ENGLISH) for word in words], range(8)):
                assert stems == expected
    finally:
        sys.setswitchinterval(interval)


@pytest.mark.parametrize("tag", ["nb", "nn", "nb-NO"])
def test_norwegian_goes_by_each_of_its_tags(tag: str):
    assert find_language(tag) == find_language("no") != find_language("nx")


@pytest.mark.parametrize(("written", "meant"), [("English", "en"), ("Deutsch", "de"), ("italian", "it"), ("xx", None)])
def test_the_name_of_a_language_leads_to_its_tag(written: str, meant: str | None):
    (told,) = warn_of_rules_off(Located(written, Span(0, 7)), "outline.yaml")
    assert ("did you mean" in told.hint) is (meant is not None)
    assert meant is None or told.hint == f"did you mean '{meant}'?"
