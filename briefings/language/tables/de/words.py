"""German words by what they are good for, and abbreviations."""

# fmt: off
from briefings.language.language import Abbreviations, Calendar
from briefings.language.row import split_rows
from briefings.language.vocabulary import CommonWords, Vocabulary

COMMON_WORDS = CommonWords(
    before_nouns=frozenset(
        """der die das den dem des ein eine einen einem einer eines in im am an auf aus bei beim mit nach von
        vom vor zu zum zur über unter für durch gegen ohne um zwischen wegen seit bis seine seiner seinen
        ihre ihrer ihren sein ihr unsere kein keine keinen diese dieser dieses diesen diesem alle aller
        viele mehr andere anderen""".split()
    ),
    joining=frozenset("und oder aber".split()),
    elsewhere=frozenset(
        """nicht ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können könnte
        soll sollen sollte muss müssen will wollen er sie es wir ich sich dass daß wenn als wie auch nur
        noch schon so dann da hier man was wer wo denn weil damit sowie etwa bereits jedoch dabei dazu davon
        habe sei seien gibt ab doch sehr immer wieder mir mich uns ihm ihn ihnen""".split()
    ),
)

CALENDAR = Calendar(
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember"),
    are_cut=True,
    day="{day}.",
    ordinal=r"\.",
    weekdays=r"(?:mon|diens|donners|frei|sams)tag,?\s|(?:mittwoch|sonnabend|sonntag),?\s|(?:mo|di|mi|do|fr|sa|so)\.,?\s",
)

_FUNCTION_WORDS = """
    mein meine meiner meinen meinem dein deine deiner euer eure unser unserer unseren unserem jede jeder jedes jeden
    jedem jene jener jenes jenen jenem manche mancher manches manchen solche solcher solches solchen solchem einige
    einiger einigen etwas nichts niemand jemand selbst sonst trotz gegenüber entlang während nachdem bevor sobald
    solange falls obwohl sodass ob warum wieso weshalb wann wohin woher womit wozu welche welcher welches welchen
    welchem dessen deren denen derer wäre wären würde würden geworden gewesen bin bist seid habt hätte hätten konnte
    konnten könnten darf dürfen durfte durften dürfte dürften mag möchte möchten sollten wollte wollten musste mussten
    lassen lässt ließ ganz gar eben eher fast etwa sogar zwar nun dort dorthin hierher dadurch dafür dagegen daher
    darauf daran darin daraus darüber darunter danach deshalb deswegen trotzdem dennoch allerdings außerdem zudem also
    beide beiden beides wenig wenige weniger meist meisten oft stets nie niemals ohnehin sowohl weder entweder je desto
    umso pro laut ja nein bitte außer ihres ihrem seines seinem eures kein keiner keines keinem alles allem allen
    diejenigen derjenige diejenige dasselbe derselbe dieselbe hin her dich dir euch du einander statt anstatt mittels
    samt nebst binnen innerhalb außerhalb oberhalb unterhalb hinter neben vorm ans ins aufs fürs übers beispielsweise
    insbesondere jedenfalls vielleicht überhaupt wohl halt gerade bald erst mal einmal
"""
_NO_TOPICS = """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august
    september oktober november dezember heute gestern morgen woche wochen monat monate jahr jahre jahren tag tage tagen
    stunde stunden minute minuten uhr zeit prozent millionen million milliarden milliarde tausend hundert zahl zahlen
    sprecher sprecherin reporter bericht berichte artikel beitrag zwei drei vier fünf sechs sieben acht neun zehn elf
    zwölf erste ersten zweite zweiten dritte dritten letzte letzten nächste nächsten herr frau dr prof sagte sagt sagten
    leute menschen weise ding dinge sache sachen frage fragen
"""
"""Dates, amounts, what a paper calls itself."""
_WEAK_TOPICS = """
    art arten anfang ende beginn beispiel beispiele bereich bereiche fall fälle form formen grund gründe hand höhe lage
    mal mann möglichkeit möglichkeiten name namen ort person personen platz problem probleme punkt punkte rahmen reihe
    richtung rolle schritt schritte seite seiten stelle stellen stück teil teile thema themen weg wege wort worte ziel
    ziele zusammenhang antwort antworten ergebnis ergebnisse folge folgen größe hälfte angabe angaben
"""
"""These say too little alone."""
_PEOPLES = """
afghanistan afghanisch|ägypten ägyptisch|amerika amerikanisch usa|belgien belgisch|brasilien brasilianisch
china chinesisch|dänemark dänisch|england englisch|europa europäisch eu|finnland finnisch|griechenland griechisch
indien indisch|irak irakisch|iran iranisch|irland irisch|israel israelisch|italien italienisch|japan japanisch
norwegen norwegisch|österreich österreichisch|pakistan pakistanisch|polen polnisch|portugal portugiesisch
russland russisch|schottland schottisch|schweden schwedisch|schweiz schweizerisch|serbien serbisch|spanien spanisch
syrien syrisch|tschechien tschechisch|türkei türkisch|ukraine ukrainisch|ungarn ungarisch|vietnam vietnamesisch
"""
_ENDINGS = ("", "e", "en", "em", "er", "es")


def _inflect(name: str) -> tuple[str, ...]:
    """Give the forms of an adjective; a noun has one."""
    return tuple(name + ending for ending in _ENDINGS) if name.endswith("isch") else (name,)


_GROUPS = (
    *(tuple(form for name in row for form in _inflect(name)) for row in split_rows(_PEOPLES)),
    *split_rows("deutschland deutsch deutsche deutschen deutscher deutsches|frankreich französisch französische "
                "französischen französischer|krise krisen|mensch menschen|kind kinder kindern|mann männer männern"),
)

VOCABULARY = Vocabulary(
    function_words=frozenset(_FUNCTION_WORDS.split()),
    fillers=frozenset("äh ähm öh hm hmm mhm tja ach naja okay ok".split()),
    no_topics=frozenset(_NO_TOPICS.split()),
    weak_topics=frozenset(_WEAK_TOPICS.split()),
    variants={word: group for group in _GROUPS for word in group},
    capital_nouns=True,
    joining_halves=frozenset("und oder bis sowie bzw".split()),
)

ABBREVIATIONS = Abbreviations(
    never_final=frozenset(
        """Hr Hrn Frl Dipl Ing bzw vgl inkl einschl evtl ggf sog bspw insb insbes z.B d.h u.a i.d.R v.a""".split()
    ),
    before_number=frozenset("abs tab bd".split()),
    sometimes_final=frozenset("GmbH Str mio mrd tsd mill mrz jh jhs jahrh chr usw".split()),
    etcetera=frozenset("usw".split()),
    starters=frozenset("Aber Auch Danach Der Diese Dieser Dieses Er Es Ich Sie Und Wir".split()),
    after_ordinal=frozenset(
        """Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
        Jahrhundert Jahrhunderts Jahrestag Weltkrieg Weltkriegs Weltkrieges Bundesliga Liga Runde Klasse
        Auflage Geburtstag""".split()
    ),
)
