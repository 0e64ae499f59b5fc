"""Swedish: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

SWEDISH = Language(
    "sv",
    stemmer="swedish",
    common=CommonWords(
        before_nouns=frozenset(
            """en ett den det de i på av till från med för om under över mellan mot efter hos utan sin sitt sina
            hans hennes deras vår denna detta dessa alla någon några andra varje""".split()
        ),
        joining=frozenset("och eller men".split()),
        elsewhere=frozenset(
            """inte är var vara har hade blir blev kan kunde ska skulle måste han hon vi jag sig som att när där
            hur vad så också bara mer mycket nu då än ut upp här finns enligt sedan""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """januari februari mars april maj juni
            juli augusti september oktober november december""".split()
        ),
        weekdays=r"(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\s",
    ),
)
