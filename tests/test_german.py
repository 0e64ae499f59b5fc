"""German sentences: what leans on another, what can be quoted, what is told, what a question is about."""

import pytest

from briefings.comparing.likeness import find_gist, repeats, says_same
from briefings.language.asking import keyword_words, question_words, title_words
from briefings.language.cutting import find_cut
from briefings.language.leaning import leans_back, leans_lightly
from briefings.language.person import find_person
from briefings.language.tables.de import GERMAN
from briefings.language.telling import Telling, find_telling
from briefings.language.unknown import find_unknown
from briefings.language.wholeness import find_flaw
from briefings.structure.furniture import match_furniture


@pytest.mark.parametrize(
    "words",
    [
        "Allerdings räumte das Unternehmen ein, dass eine Messung ausfiel.",
        "Außerdem wurden zwei Kräne beschädigt.",
        "Dennoch bleibt der Hafen geschlossen.",
        "Er versorgt die Stadtteile nördlich des Flusses.",
        "Sie würde neun Millionen Euro kosten.",
        "Dies kostet die Stadt viel Geld.",
        "Diese Messung wurde nie geprüft.",
        "Damit ist der Streik zu Ende.",
        "Dabei wurden zwei Kräne beschädigt.",
        "Deshalb bleibt der Hafen geschlossen.",
        "Beide wurden zu Ende geführt.",
        "Das ist ein Verlust für den Hafen.",
        "Das andere Aggregat trug die Last allein.",
        "Bis dahin muss der Betreiber zahlen.",
        "Nach diesem Sturm wurde der Hafen geschlossen.",
        "Mit ihm wurde ein Vertrag geschlossen.",
        "Am Montag wurde er geschlossen.",
        "Mit dem Boten sprach sie über die Nacht.",
        "Der Hafen bleibt jedoch geschlossen.",
        "Weil der Hafen geschlossen war.",
        "„Der Hafen öffnet am Montag.“",
        "»Der Hafen öffnet am Montag.«",
        "„Der Hafen öffnet“, sagte er am Montag.",
        "Zwei Schiffe der Flotte liegen dort.",
        "Es wurde am Montag geschlossen.",
        "Der Rat von Gelling nannte diese Kräne alt.",
        "Es ist klar und kalt.",
        "Es gehört der Stadt, den Hafen verwaltet ein anderer.",
        "Es ist wahrscheinlich, dass er den Hafen öffnet.",
        "Es war ein Kran, der im Sturm brach.",
        "Diese Richtlinie wurde vom Rat abgelehnt.",
        "In unserem Beispiel hebt der Kran eine Kiste.",
    ],
)
def test_what_leans_back(words: str) -> None:
    assert leans_back(words, GERMAN)


@pytest.mark.parametrize(
    "words",
    [
        "Der Hafen von Gelling öffnete am Montag.",
        "Es gibt zwei Kräne in Gelling.",
        "Das Gutachten kostet 85.000 Euro.",
        "Damit der Streik endet, wird verhandelt.",
        "In diesem Jahr wurde der Hafen geschlossen.",
        "Diese Woche wurde der Hafen geschlossen.",
        "So bot die Hafenbehörde vier Prozent.",
        "Verletzt wurde niemand.",
        "Die Feuerwehr brachte den Brand nach drei Stunden unter Kontrolle.",
        "Ein Bußgeld verhängte die Behörde nicht.",
        "„Reparaturen dauern“, sagte Bürgermeister Lovell.",
        "Weil der Hafen geschlossen war, warteten Schiffe.",
        "Kräne sind alt in Gelling, und diese Kräne brechen im Sturm.",
        "Dieser Bericht zählt die Kräne von Gelling.",
        "Nach Angaben der Feuerwehr stand ein Transformator in Flammen.",
        "Es ist klar, dass der Hafen geschlossen bleibt.",
        "Es ist wahrscheinlich, dass Lovell den Hafen öffnet.",
        "Es wurden zwei Kräne beschädigt.",
        "Diese Richtlinie regelt die Gebühren von Gelling.",
        "Zweck dieses Dokuments ist ein sicherer Hafen.",
        "Es war Lovell, der den Hafen schloss.",
        "Es bleibt offen, wann der Hafen öffnet.",
        "Es ist für den Hafen wichtig, neue Kräne zu kaufen.",
    ],
)
def test_what_stands_by_itself(words: str) -> None:
    assert not leans_back(words, GERMAN)


def test_what_leans_a_little() -> None:
    assert leans_lightly("So bot die Hafenbehörde vier Prozent.", GERMAN)
    assert leans_lightly("Das Unternehmen kaufte zwei Kräne.", GERMAN)
    assert not leans_lightly("Das Unternehmen der Brüder Lovell kaufte zwei Kräne.", GERMAN)
    assert not leans_lightly("Gelling kaufte zwei Kräne.", GERMAN)


@pytest.mark.parametrize(
    ("sentence", "flaw"),
    [
        ("Der Hafen von Gelling öffnete am Montag.", None),
        ("»Glas bekommt man nicht wieder flüssig«, sagte der Chef.", None),
        ("Der Hafen von Gelling öffnete am Montag und.", "fragment"),
        ("Wie oben erwähnt bleibt der Hafen geschlossen.", "pointing"),
        ("Warum ist der Hafen von Gelling geschlossen.", "question"),
        ("»Der Hafen von Gelling öffnet am Montag.", "open"),
    ],
)
def test_whole_sentences(sentence: str, flaw: str | None) -> None:
    assert find_flaw(sentence, GERMAN) == flaw


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Aber der Hafen von Gelling bleibt geschlossen.", "der Hafen von Gelling bleibt geschlossen."),
        ("Denn Gelling hat im Juni zwei Kräne verloren.", "Gelling hat im Juni zwei Kräne verloren."),
        ("Allerdings bleibt der Hafen geschlossen.", "Allerdings bleibt der Hafen geschlossen."),
        ("Doch bleibt der Hafen geschlossen.", "Doch bleibt der Hafen geschlossen."),
    ],
)
def test_a_connective_is_cut_only_where_the_verb_keeps_its_place(words: str, rest: str) -> None:
    assert words[find_cut(words, GERMAN) :] == rest


@pytest.mark.parametrize(
    ("words", "telling"),
    [
        ("Zwei Containerschiffe wurden nach Westersiel umgeleitet.", Telling.EVENT),
        ("Der Rat hat am Montag den Hafen geöffnet.", Telling.EVENT),
        ("Der Vertrag gilt für zwei Häfen.", Telling.FACT),
        ("Artikel 4 besagt, dass jeder hilft.", Telling.FACT),
        ("Die Norm kenne keinen Grenzwert, teilte das Unternehmen mit.", Telling.SPEECH),
        ("Nach Angaben der Stadt war kein Patient in Gefahr.", Telling.SPEECH),
        ("Die Leitung könnte frühestens 2025 in Betrieb gehen.", Telling.OUTLOOK),
    ],
)
def test_how_a_sentence_tells(words: str, telling: Telling) -> None:
    assert find_telling(words, GERMAN) is telling


def test_the_first_person() -> None:
    assert find_person("Ich halte das nicht für genug.", GERMAN) == "I"
    assert find_person("Wir kaufen ein drittes Aggregat.", GERMAN) == "we"
    assert find_person("»Wir durften nicht löschen«, sagte Carstens.", GERMAN) is None


def test_what_says_the_same() -> None:
    said = find_gist("Der Rat hat dem Vertrag der Stadt zugestimmt.", GERMAN)
    assert says_same(said, find_gist("Dem Vertrag der Stadt hat der Rat am Montag zugestimmt.", GERMAN)) is False
    assert not says_same(said, find_gist("Der Rat hat dem Vertrag der Stadt nicht zugestimmt.", GERMAN))
    full = "Ein Brand im Umspannwerk Nord hat am Dienstag die halbe Stadt Lindhafen vom Netz getrennt"
    assert says_same(find_gist(f"{full}.", GERMAN), find_gist(f"{full}.", GERMAN))
    assert repeats(find_gist(f"{full}.", GERMAN), find_gist(f"{full}, und 14 Aufzüge blieben stecken.", GERMAN))


def test_what_is_asked() -> None:
    assert question_words("Warum brannte der Transformator im Umspannwerk Nord?", GERMAN) == [
        "brannte", "transformator", "umspannwerk", "nord",
    ]  # fmt: skip
    assert question_words("Welche Rolle spielt der Hafen laut dem Artikel?", GERMAN) == ["hafen"]
    assert title_words("Überblick", GERMAN) == []
    assert title_words("Artikel 4", GERMAN) == ["artikel", "4"]
    assert keyword_words("Rolle der Stadt", GERMAN) == ["rolle", "stadt"]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Von Silke Harms", {"author": "Silke Harms"}),
        ("19. Oktober 2022", {}),
        ("20.10.2022, 7:15 Uhr", {}),
        ("Lesen Sie auch: Straßenbahn fährt wieder", {}),
        ("Mehr zum Thema", {}),
        ("Kommentare (23)", {}),
        ("Von Gelling nach Halden", None),
        ("Anzeige gegen den Betreiber", None),
    ],
)
def test_furniture(line: str, fields: dict[str, str] | None) -> None:
    assert match_furniture(line) == fields


def test_every_rule_is_on() -> None:
    assert find_unknown(GERMAN) == ()
