"""French: its commonest words, its calendar, and abbreviations."""

from briefings.language.language import Abbreviations, Calendar, Language
from briefings.language.vocabulary import CommonWords

FRENCH = Language(
    "fr",
    stemmer="french",
    common=CommonWords(
        before_nouns=frozenset(
            """le la les l un une des du de d au aux en dans sur sous par pour avec sans entre vers chez contre
            depuis pendant son sa ses leur leurs notre nos votre mon ma mes ce cet cette ces tout tous toute
            toutes plusieurs quelques chaque autre autres""".split()
        ),
        joining=frozenset("et ou mais".split()),
        elsewhere=frozenset(
            """ne pas est sont était étaient être a ont avait avaient avoir sera seront été fait faire peut peuvent
            doit il elle ils elles on nous vous je se s que qu qui dont où si comme plus moins aussi très y
            ainsi alors quand car donc lui même après avant selon c n j cela ça ceux celle celui encore deux""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """janvier février mars avril mai juin
            juillet août septembre octobre novembre décembre""".split()
        ),
        ordinal="er",
        weekdays=r"(?:lun|mar|mercre|jeu|vendre|same)di,?\s|dimanche,?\s",
    ),
    abbreviations=Abbreviations(
        never_final=frozenset("Mme Mlle MM p.ex env".split()),
        sometimes_final=frozenset("SA Cie".split()),
        starters=frozenset("Cela Ces Cette Elle Elles Ils Mais Nous Vous".split()),
    ),
)
