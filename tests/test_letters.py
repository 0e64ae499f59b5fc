"""Letters in one form: what looks the same is compared as the same, and what means something else is not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.choosing.find import fold_text, fold_typed_case
from briefings.language.cutting import find_cut
from briefings.language.letters import fold_case, fold_letters
from briefings.language.tables.en import ENGLISH
from briefings.language.words import split_words


@pytest.mark.parametrize(
    ("spelt", "typed"),
    [
        ("cafe\u0301", "café"),
        ("A\u030angstro\u0308m", "Ångström"),
        ("Å", "Å"),  # the sign of the unit
        ("ﬁnal eﬃciency oﬀ", "final efficiency off"),
        ("ＡＢＣ１２３", "ABC123"),
        ("Ⅷ", "VIII"),
        ("Waſſer", "Wasser"),
        ("ｶﾞ", "ガ"),
        ("𝐁𝐫𝐢𝐞𝐟", "Brief"),
        ("ﻻ", "لا"),
    ],
)
def test_letters_have_one_form(spelt, typed):
    assert fold_letters(spelt) == typed
    assert split_words(spelt) == split_words(typed)


@pytest.mark.parametrize("text", ["10²", "H₂O", "½", "™", "①", "²", "ª", "℃", "¨", "“a”", "it’s", "a\u00a0b"])
def test_what_means_something_keeps_its_form(text):
    assert fold_letters(text) == text


@pytest.mark.parametrize(
    ("one", "other"), [("STRASSE", "Straße"), ("İstanbul", "istanbul"), ("E\u0301TE\u0301", "été")]
)
def test_case_has_one_form(one, other):
    assert fold_case(one) == fold_case(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the har\u00adbour", ["the", "harbour"]),
        ("Don’t, Donʼt, Don´t", ["don't"] * 3),
        ("L’e\u0301te\u0301 d\u2019Odessa", ["l'été", "d'odessa"]),
        ("COVID\u201119 and COVID-19", ["covid", "19", "and", "covid", "19"]),
        ("3\u00a0million\u202feuros", ["3", "million", "euros"]),
        ("İstanbul", ["istanbul"]),
        ("Müller’s Straße", ["müller", "straße"]),
    ],
)
def test_words_are_split_alike_however_they_are_set(text, words):
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("set_", "typed"),
    [
        ("the port’s “quay”", 'the port\'s "quay"'),
        ("«Quai» … 1939–1945, −5 °C", '"Quai" ... 1939-1945, -5 °C'),
        ("a\u00a0b\u2009c", "a b c"),
        ("co\u2011operation, co\u00adoperation", "co-operation, cooperation"),
    ],
)
def test_marks_are_what_a_keyboard_has(set_, typed):
    assert fold_text(set_) == fold_text(typed) == typed


@given(st.text())
def test_folding_is_done_once(text):
    for fold in (fold_letters, fold_text, fold_case, fold_typed_case):
        assert fold(fold(text)) == fold(text)


@given(st.text())
def test_every_normal_form_of_a_text_has_the_same_words(text):
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    assert len({tuple(split_words(form)) for form in forms}) == 1
    assert len({fold_typed_case(form) for form in forms}) == 1


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_cut_is_counted_in_the_text_as_it_stands(form):
    words = unicodedata.normalize(form, "Moreover, Ángel Mañé sold the cranes of the port to a firm from Odessa.")
    assert words[find_cut(words, ENGLISH) :].startswith(unicodedata.normalize(form, "Ángel"))
    rest = unicodedata.normalize(form, "Malmö’s oﬃce sold two cranes to Odessa in May.")
    assert find_cut(rest, ENGLISH) == 0
    assert find_cut("Moreover, " + rest, ENGLISH) == len("Moreover, ")
