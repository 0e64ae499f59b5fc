"""Spanish: its commonest words, its calendar, and abbreviations."""

from briefings.language.language import Abbreviations, Calendar, Language
from briefings.language.vocabulary import CommonWords

SPANISH = Language(
    "es",
    stemmer="spanish",
    common=CommonWords(
        before_nouns=frozenset(
            """el la los las un una unos unas de del en al a con por para sin sobre entre hacia desde hasta contra
            según su sus mi tu nuestro nuestra este esta estos estas ese esa todo toda todos todas otro otra
            otros otras cada""".split()
        ),
        joining=frozenset("y e o u pero".split()),
        elsewhere=frozenset(
            """no es son era eran ser fue fueron ha han había hay está están estar se que quien cual cuando donde
            como más menos muy también ya si sino porque lo le les me nos él ella ellos yo esto eso así aunque
            puede pueden tiene tienen dos después antes ni tras""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """enero febrero marzo abril mayo junio
            julio agosto septiembre octubre noviembre diciembre""".split()
        ),
        day="{day} de",
        year="de {year}",
        weekdays=r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s",
    ),
    abbreviations=Abbreviations(
        never_final=frozenset("Sra Srta Dra Ud Uds Vd Vds Lic Dña p.ej aprox".split()),
        before_number=frozenset("n° núm pág págs".split()),
        sometimes_final=frozenset("EE.UU".split()),
        starters=frozenset("Ella Ellos Esta Este Esto Pero También".split()),
    ),
)
