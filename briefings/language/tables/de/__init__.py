"""German."""

# fmt: off
from briefings.language.language import Language, Person
from briefings.language.row import Patterns, Row
from briefings.language.tables.de.asking import ASKING
from briefings.language.tables.de.furniture import FURNITURE
from briefings.language.tables.de.leaning import LEANING
from briefings.language.tables.de.likeness import LIKENESS
from briefings.language.tables.de.lists import LISTS
from briefings.language.tables.de.quoting import QUOTING
from briefings.language.tables.de.speech import SPEECH
from briefings.language.tables.de.telling import TELLINGS
from briefings.language.tables.de.wholeness import WHOLENESS
from briefings.language.tables.de.words import ABBREVIATIONS, CALENDAR, COMMON_WORDS, VOCABULARY

_CONNECTIVES = Patterns("match", (
    Row("a conjunction that takes no place before the verb",
        r"(?:aber|denn|doch|und)(?= (?:der|die|das|den|dem|des|ein|eine|einem|einen|einer|alle|jede[mnrs]?|viele|einige"
        r"|manche|kein|keine|in|im|am|auf|bei|wenn|als|wer|wir|ich|(?-i:[A-ZÄÖÜ])\w*)\b)",
        meant="Aber der Hafen von Gelling bleibt geschlossen.",
        spared="Aber bleibt der Hafen von Gelling geschlossen."),
), tail=r"\s+(?=[\w„“»«\"‘])", ignore_case=True)
"""After any other connective the verb comes first, and the rest of the sentence does not stand alone."""

_PERSON = Person(
    singular=Patterns("search", (
        Row("I, me, my",
            r"\b(?:[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein(?:e[mnrs]?)?)\b",
            meant="Ich glaube, dass der Hafen öffnet.", spared="Der Hafen öffnet sich."),
    )),
    plural=Patterns("search", (
        Row("we, us, our",
            r"\b(?:[Ww]ir|[Uu]ns|[Uu]nser(?:e[mnrs]?)?)\b",
            meant="Wir öffnen unseren Hafen.", spared="Wirte öffnen im Hafen."),
    )),
)

GERMAN = Language(
    "de",
    stemmer="german",
    common=COMMON_WORDS,
    vocabulary=VOCABULARY,
    calendar=CALENDAR,
    abbreviations=ABBREVIATIONS,
    furniture=FURNITURE,
    leaning=LEANING,
    connectives=_CONNECTIVES,
    wholeness=WHOLENESS,
    lists=LISTS,
    tellings=TELLINGS,
    asking=ASKING,
    person=_PERSON,
    speech=SPEECH,
    likeness=LIKENESS,
    quoting=QUOTING,
)
