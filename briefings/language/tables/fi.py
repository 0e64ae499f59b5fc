"""Finnish: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

FINNISH = Language(
    "fi",
    stemmer="finnish",
    common=CommonWords(
        before_nouns=frozenset(
            """tämä tämän tässä nämä se sen siinä ne niiden hänen heidän kaikki kaikkien muut muiden joka
            jokainen""".split()
        ),
        joining=frozenset("ja tai mutta".split()),
        elsewhere=frozenset(
            """ei eivät on ovat oli olivat olla ollut voi voivat että kun jos niin kuin myös vain jo vielä hän he
            me minä mitä mikä jotka jossa koska sekä mukaan ennen jälkeen kanssa nyt""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta
            heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta""".split()
        ),
        months_alone=tuple(
            """tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu
            heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu""".split()
        ),
        day="{day}.",
        weekdays=r"(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)(?:na)?,?\s",
    ),
)
