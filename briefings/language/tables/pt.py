"""Portuguese: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

PORTUGUESE = Language(
    "pt",
    stemmer="portuguese",
    common=CommonWords(
        before_nouns=frozenset(
            """o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às com por pelo pela pelos
            pelas para sem sobre entre até desde contra seu sua seus suas este esta esse essa todo todos todas
            outro outra outros""".split()
        ),
        joining=frozenset("e ou mas".split()),
        elsewhere=frozenset(
            """não é são era eram ser foi foram está estão tem têm há se que quem qual quando onde como mais menos
            muito também já ainda porque lhe ele ela eles nós eu isso assim pode podem depois antes segundo
            dois""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """janeiro fevereiro março abril maio junho
            julho agosto setembro outubro novembro dezembro""".split()
        ),
        day="{day} de",
        year="de {year}",
        ordinal="º",
        weekdays=r"(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?,?\s|(?:sábado|domingo),?\s",
    ),
)
