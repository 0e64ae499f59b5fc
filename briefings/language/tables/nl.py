"""Dutch: its commonest words, its calendar, and abbreviations."""

from briefings.language.language import Abbreviations, Calendar, Language
from briefings.language.vocabulary import CommonWords

DUTCH = Language(
    "nl",
    stemmer="dutch",
    common=CommonWords(
        before_nouns=frozenset(
            """de het een van in op aan bij met voor door over onder tegen tussen uit naar om tot zonder sinds zijn
            haar hun ons onze mijn deze die dit dat geen alle veel meer andere elke""".split()
        ),
        joining=frozenset("en of maar".split()),
        elsewhere=frozenset(
            """niet is was waren wordt worden werd werden heeft hebben had hadden kan kunnen zou zal zullen moet
            moeten hij zij ze we ik er zich als dan ook nog al wel te wat wie waar hoe omdat toen daar hier na
            volgens ben bent""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """januari februari maart april mei juni
            juli augustus september oktober november december""".split()
        ),
        weekdays=r"(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s",
    ),
    abbreviations=Abbreviations(
        never_final=frozenset("Dhr Mevr bijv o.a m.b.t".split()),
        sometimes_final=frozenset("enz".split()),
    ),
)
