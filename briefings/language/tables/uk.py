"""Ukrainian: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

UKRAINIAN = Language(
    "uk",
    common=CommonWords(
        before_nouns=frozenset(
            """в у на з із зі до від по про для при під над без між через після перед проти за його її їх їхній цей
            ця це ці цього цієї цих весь всі всіх свій своєї інших кожен""".split()
        ),
        joining=frozenset("і й та або а але".split()),
        elsewhere=frozenset(
            """не ні був була було були бути є буде що щоб як коли якщо де який яка які яких так також вже ще
            тільки він вона вони ми я ви себе же б чи то може можна немає дуже більш""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """січня лютого березня квітня травня червня
            липня серпня вересня жовтня листопада грудня""".split()
        ),
        months_alone=tuple(
            """січень лютий березень квітень травень червень
            липень серпень вересень жовтень листопад грудень""".split()
        ),
        weekdays=r"(?:понеділок|вівторок|середа|четвер|п[’']ятниця|субота|неділя),?\s",
    ),
)
