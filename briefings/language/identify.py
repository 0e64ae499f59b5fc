"""Which language a text is in, told by its commonest words; and which words of it carry no matter.

The words of each language are in three rows: those that stand before a noun (articles, prepositions, possessives),
those that join two of a kind, and others (pronouns, auxiliaries, adverbs), after which a noun is rare. All together
identify the language.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefings.language.words import FUNCTION_WORDS, base_language

DEFAULT_LANGUAGE = "en"
_ENOUGH = 0.08
"""The share of a text's words that have to be among the commonest of a language; in prose it is 0.25 and more."""


@dataclass(frozen=True, slots=True)
class CommonWords:
    """The commonest words of a language."""

    before_nouns: frozenset[str]
    joining: frozenset[str]
    elsewhere: frozenset[str]


_ROWS = {
    "en": (
        """a an the of in on at by for from with into about against between through during under over its his her their
        our my your this these those some any no each every all both more most other""",
        "and or but",
        """not is are was were be been being has have had do does did will would can could may might must
        should shall to he she it they we you i who which that what when where how why if than then there so as also
        only just very after before because while until since up out off now here again once""",
    ),
    "de": (
        """der die das den dem des ein eine einen einem einer eines in im am an auf aus bei beim mit nach von vom vor zu
        zum zur über unter für durch gegen ohne um zwischen wegen seit bis seine seiner seinen ihre ihrer ihren sein
        ihr unsere kein keine keinen diese dieser dieses diesen diesem alle aller viele mehr andere anderen""",
        "und oder aber",
        """nicht ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können
        könnte soll sollen sollte muss müssen will wollen er sie es wir ich sich dass daß wenn als wie auch nur noch
        schon so dann da hier man was wer wo denn weil damit sowie etwa bereits jedoch dabei dazu davon habe sei seien
        gibt ab doch sehr immer wieder mir mich uns ihm ihn ihnen""",
    ),
    "fr": (
        """le la les l un une des du de d au aux en dans sur sous par pour avec sans entre vers chez contre depuis
        pendant son sa ses leur leurs notre nos votre mon ma mes ce cet cette ces tout tous toute toutes plusieurs
        quelques chaque autre autres""",
        "et ou mais",
        """ne pas est sont était étaient être a ont avait avaient avoir sera seront été fait faire peut
        peuvent doit il elle ils elles on nous vous je se s que qu qui dont où si comme plus moins aussi très y ainsi
        alors quand car donc lui même après avant selon c n j cela ça ceux celle celui encore deux""",
    ),
    "es": (
        """el la los las un una unos unas de del en al a con por para sin sobre entre hacia desde hasta contra según su
        sus mi tu nuestro nuestra este esta estos estas ese esa todo toda todos todas otro otra otros otras cada""",
        "y e o u pero",
        """no es son era eran ser fue fueron ha han había hay está están estar se que quien cual cuando
        donde como más menos muy también ya si sino porque lo le les me nos él ella ellos yo esto eso así aunque puede
        pueden tiene tienen dos después antes ni tras""",
    ),
    "it": (
        """il lo la i gli le l un uno una di del dello della dei degli delle d in nel nello nella nei negli nelle a al
        allo alla ai agli alle da dal dalla dai dalle con su sul sulla sui sulle per tra fra suo sua suoi sue loro
        nostro questo questa questi queste quello quella ogni tutti tutte altri altre""",
        "e ed o ma",
        """non è sono era erano essere stato stata ha hanno aveva può possono che chi cui si se come quando
        dove più meno anche già ancora molto ci ne lui lei noi perché così dopo prima mentre secondo solo due""",
    ),
    "pt": (
        """o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às com por pelo pela pelos pelas para
        sem sobre entre até desde contra seu sua seus suas este esta esse essa todo todos todas outro outra outros""",
        "e ou mas",
        """não é são era eram ser foi foram está estão tem têm há se que quem qual quando onde como mais menos
        muito também já ainda porque lhe ele ela eles nós eu isso assim pode podem depois antes segundo dois""",
    ),
    "nl": (
        """de het een van in op aan bij met voor door over onder tegen tussen uit naar om tot zonder sinds zijn haar hun
        ons onze mijn deze die dit dat geen alle veel meer andere elke""",
        "en of maar",
        """niet is was waren wordt worden werd werden heeft hebben had hadden kan kunnen zou zal zullen moet
        moeten hij zij ze we ik er zich als dan ook nog al wel te wat wie waar hoe omdat toen daar hier na
        volgens ben bent""",
    ),
    "sv": (
        """en ett den det de i på av till från med för om under över mellan mot efter hos utan sin sitt sina hans hennes
        deras vår denna detta dessa alla någon några andra varje""",
        "och eller men",
        """inte är var vara har hade blir blev kan kunde ska skulle måste han hon vi jag sig som att när
        där hur vad så också bara mer mycket nu då än ut upp här finns enligt sedan""",
    ),
    "da": (
        """en et den det de i på af til fra med for om under over mellem mod efter hos uden sin sit sine hans hendes
        deres vores denne dette disse alle nogle andre hver""",
        "og eller men",
        """ikke er var være har havde bliver blev kan kunne skal skulle må han hun vi jeg sig som at når
        hvor hvad så også kun mere meget nu da end ud op her der ifølge""",
    ),
    "no": (
        """en et ei den det de i på av til fra med for om under over mellom mot etter hos uten sin sitt sine hans hennes
        deres vår denne dette disse alle noen andre hver""",
        "og eller men",
        """ikke er var være har hadde blir ble kan kunne skal skulle må han hun vi jeg seg som at når hvor
        hva så også bare mer mye nå da enn ut opp her der ifølge""",
    ),
    "fi": (
        """tämä tämän tässä nämä se sen siinä ne niiden hänen heidän kaikki kaikkien muut muiden joka jokainen""",
        "ja tai mutta",
        """ei eivät on ovat oli olivat olla ollut voi voivat että kun jos niin kuin myös vain jo vielä hän
        he me minä mitä mikä jotka jossa koska sekä mukaan ennen jälkeen kanssa nyt""",
    ),
    "pl": (
        """w we na z ze do od po przez przy pod nad dla o u bez między przed za swoje swojej jego jej ich ten ta te tego
        tej tych tym każdy wszystkie inne innych""",
        "i oraz lub ale",
        """nie jest są był była było były być został została ma mają się że który która które których co
        jak gdy jeśli także też już tylko jeszcze on ona oni my to tak więc bo czy można może""",
    ),
    "ru": (
        """в во на с со к ко по о об от из за у для при под над без до между через после перед против его её ее их этот
        эта это эти этого этой этих весь все всех свой своей своих другой других каждый""",
        "и или а но",
        """не ни был была было были быть есть будет что чтобы как когда если где который которая которые
        которых который так также уже еще ещё только он она они мы я вы себя же бы ли то тем может можно нет очень
        более""",
    ),
    "uk": (
        """в у на з із зі до від по про для при під над без між через після перед проти за його її їх їхній цей ця це ці
        цього цієї цих весь всі всіх свій своєї інших кожен""",
        "і й та або а але",
        """не ні був була було були бути є буде що щоб як коли якщо де який яка які яких так також вже
        ще тільки він вона вони ми я ви себе же б чи то може можна немає дуже більш""",
    ),
    "el": (
        """ο η το οι τα του της των τον την τους τις στο στη στην στον στα στους στις από με για σε προς κατά μετά χωρίς
        ένα ένας μια μία αυτό αυτή αυτά όλα όλες κάθε""",
        "και ή αλλά",
        """δεν είναι ήταν έχει έχουν είχε θα να που ότι πως όταν αν όπως πιο πολύ επίσης μόνο ακόμη εγώ εμείς
        μας τι""",
    ),
    "tr": (
        """bir bu şu o her tüm bazı diğer kendi""",
        "ve veya ama fakat",
        """değil da de ki ile için gibi kadar daha çok en olan olarak oldu olduğu var yok ne mi mı
        sonra önce göre ise hem ancak ben biz onlar""",
    ),
}
_COMMON = {language: CommonWords(*(frozenset(row.split()) for row in rows)) for language, rows in _ROWS.items()}
_NONE = CommonWords(frozenset(), frozenset(), frozenset())


def identify_language(words: Iterable[str]) -> str | None:
    """Give the language whose commonest words make up most of these; None where none of the known ones does."""
    shown = list(words)
    held = {language: sum(word in function_words(language) for word in shown) for language in _COMMON}
    best = max(held, key=held.__getitem__)
    return best if shown and held[best] >= _ENOUGH * len(shown) else None


def common_words(language: str) -> CommonWords:
    """Give the commonest words of a language; none for one that is not known."""
    return _COMMON.get(base_language(language), _NONE)


@lru_cache(maxsize=64)
def function_words(language: str) -> frozenset[str]:
    """Give the words of a language that carry no matter of their own."""
    common = common_words(language)
    own = FUNCTION_WORDS if base_language(language) == "en" else frozenset()
    return common.before_nouns | common.joining | common.elsewhere | own
