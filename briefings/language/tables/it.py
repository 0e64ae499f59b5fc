"""Italian: its commonest words, its calendar, and abbreviations."""

from briefings.language.language import Abbreviations, Calendar, Language
from briefings.language.vocabulary import CommonWords

ITALIAN = Language(
    "it",
    stemmer="italian",
    common=CommonWords(
        before_nouns=frozenset(
            """il lo la i gli le l un uno una di del dello della dei degli delle d in nel nello nella nei negli
            nelle a al allo alla ai agli alle da dal dalla dai dalle con su sul sulla sui sulle per tra fra suo
            sua suoi sue loro nostro questo questa questi queste quello quella ogni tutti tutte altri altre""".split()
        ),
        joining=frozenset("e ed o ma".split()),
        elsewhere=frozenset(
            """non è sono era erano essere stato stata ha hanno aveva può possono che chi cui si se come quando
            dove più meno anche già ancora molto ci ne lui lei noi perché così dopo prima mentre secondo solo
            due""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """gennaio febbraio marzo aprile maggio giugno
            luglio agosto settembre ottobre novembre dicembre""".split()
        ),
        ordinal="°",
        weekdays=r"(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),?\s",
    ),
    abbreviations=Abbreviations(
        never_final=frozenset("Sig Sigg Dott".split()),
        sometimes_final=frozenset("ecc".split()),
        etcetera=frozenset("ecc".split()),
    ),
)
