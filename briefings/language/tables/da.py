"""Danish: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

DANISH = Language(
    "da",
    stemmer="danish",
    common=CommonWords(
        before_nouns=frozenset(
            """en et den det de i på af til fra med for om under over mellem mod efter hos uden sin sit sine hans
            hendes deres vores denne dette disse alle nogle andre hver""".split()
        ),
        joining=frozenset("og eller men".split()),
        elsewhere=frozenset(
            """ikke er var være har havde bliver blev kan kunne skal skulle må han hun vi jeg sig som at når hvor
            hvad så også kun mere meget nu da end ud op her der ifølge""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """januar februar marts april maj juni
            juli august september oktober november december""".split()
        ),
        day="{day}.",
        weekdays=r"(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s",
    ),
)
