"""Russian: its commonest words, its calendar, and abbreviations."""

from briefings.language.language import Abbreviations, Calendar, Language
from briefings.language.vocabulary import CommonWords

RUSSIAN = Language(
    "ru",
    stemmer="russian",
    common=CommonWords(
        before_nouns=frozenset(
            """в во на с со к ко по о об от из за у для при под над без до между через после перед против его её ее
            их этот эта это эти этого этой этих весь все всех свой своей своих другой других каждый""".split()
        ),
        joining=frozenset("и или а но".split()),
        elsewhere=frozenset(
            """не ни был была было были быть есть будет что чтобы как когда если где который которая которые
            которых который так также уже еще ещё только он она они мы я вы себя же бы ли то тем может можно нет
            очень более""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """января февраля марта апреля мая июня
            июля августа сентября октября ноября декабря""".split()
        ),
        months_alone=tuple(
            """январь февраль март апрель май июнь
            июль август сентябрь октябрь ноябрь декабрь""".split()
        ),
        weekdays=r"(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\s",
    ),
    abbreviations=Abbreviations(
        never_final=frozenset("т.е т.н см ср проф акад им ул гр рис тов напр".split()),
        before_number=frozenset("стр гл п ст рис № т".split()),
        sometimes_final=frozenset("г гг в вв руб тыс млн млрд др".split()),
        etcetera=frozenset("др т.д т.п".split()),
        starters=frozenset(
            """А Было Был Была В Вы Для За И К Как Когда Мы На Не Но Он Она Они По После При С Так То Это Этот
            Я""".split()
        ),
    ),
)
