"""English."""

from briefings.language.language import Language
from briefings.language.tables.en.abbreviations import ABBREVIATIONS
from briefings.language.tables.en.asking import ASKING
from briefings.language.tables.en.cutting import CONNECTIVES
from briefings.language.tables.en.furniture import FURNITURE
from briefings.language.tables.en.leaning import LEANING
from briefings.language.tables.en.likeness import LIKENESS
from briefings.language.tables.en.lists import LISTS
from briefings.language.tables.en.person import PERSON
from briefings.language.tables.en.quoting import QUOTING
from briefings.language.tables.en.speech import SPEECH
from briefings.language.tables.en.telling import TELLINGS
from briefings.language.tables.en.wholeness import WHOLENESS
from briefings.language.tables.en.words import CALENDAR, COMMON_WORDS, VOCABULARY

ENGLISH = Language(
    "en",
    stemmer="english",
    common=COMMON_WORDS,
    vocabulary=VOCABULARY,
    calendar=CALENDAR,
    abbreviations=ABBREVIATIONS,
    furniture=FURNITURE,
    leaning=LEANING,
    connectives=CONNECTIVES,
    wholeness=WHOLENESS,
    lists=LISTS,
    tellings=TELLINGS,
    asking=ASKING,
    person=PERSON,
    speech=SPEECH,
    likeness=LIKENESS,
    quoting=QUOTING,
)
