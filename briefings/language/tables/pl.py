"""Polish: its commonest words, its calendar, and abbreviations."""

from briefings.language.language import Abbreviations, Calendar, Language
from briefings.language.vocabulary import CommonWords

POLISH = Language(
    "pl",
    common=CommonWords(
        before_nouns=frozenset(
            """w we na z ze do od po przez przy pod nad dla o u bez między przed za swoje swojej jego jej ich ten
            ta te tego tej tych tym każdy wszystkie inne innych""".split()
        ),
        joining=frozenset("i oraz lub ale".split()),
        elsewhere=frozenset(
            """nie jest są był była było były być został została ma mają się że który która które których co jak
            gdy jeśli także też już tylko jeszcze on ona oni my to tak więc bo czy można może""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """stycznia lutego marca kwietnia maja czerwca
            lipca sierpnia września października listopada grudnia""".split()
        ),
        months_alone=tuple(
            """styczeń luty marzec kwiecień maj czerwiec
            lipiec sierpień wrzesień październik listopad grudzień""".split()
        ),
        weekdays=r"(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela),?\s",
    ),
    abbreviations=Abbreviations(
        never_final=frozenset("tzw np tzn m.in".split()),
        sometimes_final=frozenset("itd itp".split()),
        etcetera=frozenset("itd itp".split()),
    ),
)
