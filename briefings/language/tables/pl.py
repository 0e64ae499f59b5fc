"""Polish: its commonest words, and abbreviations."""

from briefings.language.language import Abbreviations, CommonWords, Language

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
    abbreviations=Abbreviations(
        never_final=frozenset("tzw np tzn m.in".split()),
        sometimes_final=frozenset("itd itp".split()),
        etcetera=frozenset("itd itp".split()),
    ),
)
