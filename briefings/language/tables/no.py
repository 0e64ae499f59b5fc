"""Norwegian: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

NORWEGIAN = Language(
    "no",
    stemmer="norwegian",
    common=CommonWords(
        before_nouns=frozenset(
            """en et ei den det de i på av til fra med for om under over mellom mot etter hos uten sin sitt sine
            hans hennes deres vår denne dette disse alle noen andre hver""".split()
        ),
        joining=frozenset("og eller men".split()),
        elsewhere=frozenset(
            """ikke er var være har hadde blir ble kan kunne skal skulle må han hun vi jeg seg som at når hvor hva
            så også bare mer mye nå da enn ut opp her der ifølge""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """januar februar mars april mai juni
            juli august september oktober november desember""".split()
        ),
        day="{day}.",
        weekdays=r"(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s",
    ),
)
