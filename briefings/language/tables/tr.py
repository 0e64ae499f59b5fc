"""Turkish: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

TURKISH = Language(
    "tr",
    stemmer="turkish",
    common=CommonWords(
        before_nouns=frozenset("bir bu şu o her tüm bazı diğer kendi".split()),
        joining=frozenset("ve veya ama fakat".split()),
        elsewhere=frozenset(
            """değil da de ki ile için gibi kadar daha çok en olan olarak oldu olduğu var yok ne mi mı sonra önce
            göre ise hem ancak ben biz onlar""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """Ocak Şubat Mart Nisan Mayıs Haziran
            Temmuz Ağustos Eylül Ekim Kasım Aralık""".split()
        ),
        weekdays=r"(?:Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar),?\s",
    ),
)
