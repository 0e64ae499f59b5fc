"""German words that decide whether two sentences say the same."""

# fmt: off
from briefings.language.language import Likeness
from briefings.language.row import Patterns, Phrases, Row, split_rows

_FIGURES = """
zwei 2|drei 3|vier 4|fünf 5|sechs 6|sieben 7|acht 8|neun 9|zehn 10|elf 11|zwölf 12|dutzend 12|dreizehn 13|vierzehn 14
fünfzehn 15|sechzehn 16|siebzehn 17|achtzehn 18|neunzehn 19|zwanzig 20|dreißig 30|vierzig 40|fünfzig 50|sechzig 60
siebzig 70|achtzig 80|neunzig 90
"""
_COUNTS = """hundert tausend million millionen milliarde milliarden billion billionen hälfte drittel viertel doppelt
frühjahr sommer herbst winter"""

LIKENESS = Likeness(
    numbers={count: count for count in _COUNTS.split()} | {row[0]: row[1] for row in split_rows(_FIGURES)},
    denials=Phrases((
        Row("not, no",
            "nicht|nichts|nie|niemals|niemand|kein|keine|keinen|keinem|keiner|keines|weder|ohne|kaum",
            meant="Kein Kran wurde beschädigt", spared="Klein ist der Kran von Gelling"),
    )),
    undoing=Patterns("fullmatch", (
        Row("a verb or a state of not doing",
            r"(?:abgelehn|ablehn|abgesag|absag|aufgegeb|aufgehob|ausgesetz|bestreit|bestritt|dementier|gescheiter"
            r"|gestopp|gestrich|mangel|scheiter|stopp|streich|unfähig|unmöglich|unterlass|verbiet|verbot|verhinder"
            r"|vermeid|vermied|verweiger|widersprach|widersprech|zurückgewies|zurückweis)\w*|lehnten?|lehnt",
            meant="abgelehnt", spared="angelehnt"),
    )),
    no_denials=Patterns("search", (
        Row("not only",
            r"\bnicht (?:nur|zuletzt|bloß|allein)\b",
            meant="Nicht nur der Kran wurde beschädigt.", spared="Nur der Kran wurde nicht beschädigt."),
    ), ignore_case=True),
    modals=Phrases((
        Row("what may be, and what is to be",
            "kann|können|könnte|könnten|darf|dürfen|dürfte|dürften|soll|sollen|sollte|sollten|will|wollen|wollte"
            "|wollten|wird|werden|würde|würden",
            meant="Halden könnte den Hafen öffnen", spared="Halden öffnete den Hafen am Montag"),
    )),
    bounds=Phrases((
        Row("a time or an amount",
            "vor|nach|während|bis|seit|über|unter|mehr|weniger|mindestens|höchstens|nur|alle|einige",
            meant="Der Kran brach nach dem Streik", spared="Der Kran brach am Kai"),
        Row("a condition or a doubt",
            "wenn|falls|ob|sofern|angeblich|vermeintlich|mutmaßlich|zweifel|umstritten|strittig",
            meant="Angeblich brach der Kran", spared="Am Kai brach der Kran"),
    )),
    opposites=split_rows("""
steigen sinken|steigt sinkt|stieg sank|gewinnen verlieren|kaufen verkaufen|annehmen ablehnen|zustimmen ablehnen
öffnen schließen|beginnen enden|erlauben verbieten|import export|stärken schwächen|hoch niedrig|alt jung|früh spät
"""),
    synonyms=split_rows("""
firma unternehmen betrieb|abkommen vertrag pakt|land staat|gespräch verhandlung|auto fahrzeug|hilfe unterstützung
sagen sagte erklären erklärte mitteilen mitteilte|beginnen begann begonnen|enden endete|kaufen kaufte gekauft
sterben starb gestorben
"""),
    places=("in", "im", "an", "am", "auf", "bei", "nach", "In", "Im", "An", "Am", "Auf", "Bei", "Nach"),
)
