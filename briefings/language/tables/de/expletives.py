"""A German "es" that stands for nothing before it: for the clause that follows, or for a subject behind the verb."""

# fmt: off
from briefings.language.row import Patterns, Row

_ADVERBS = r"(?: (?:nicht|auch|nun|noch|immer|oft|sehr|ganz|weiter|weiterhin|allgemein|inzwischen|kaum|zu|wohl|so))"
_BE = (
    r"(?: (?:ist|war|sei|wäre|bleibt|blieb|wird|wurde|scheint|schien|erscheint|erschien|gilt|galt|gilt als|gilt für"
    rf"|kann|könnte|dürfte)){_ADVERBS}{{0,3}} "
)
_JUDGED = (
    "klar|unklar|offen|offenbar|offensichtlich|sicher|gewiss|ungewiss|fraglich|zweifelhaft|wahrscheinlich"
    "|unwahrscheinlich|möglich|unmöglich|denkbar|undenkbar|wahr|richtig|falsch|gut|besser|schlecht|wichtig|nötig"
    "|notwendig|erforderlich|sinnvoll|ratsam|üblich|ungewöhnlich|selten|schwer|schwierig|leicht|einfach|schade"
    "|bemerkenswert|erstaunlich|überraschend|auffällig|interessant|bedauerlich|erfreulich|verständlich|unbestritten"
    "|strittig|umstritten|bekannt|unbekannt|selbstverständlich|zulässig|unzulässig|verboten|erlaubt|legitim"
)
_THOUGHT = (
    "erwartet|vermutet|angenommen|gehofft|befürchtet|berichtet|behauptet|gesagt|vorgeschlagen|empfohlen|beschlossen"
    "|vereinbart|entschieden|festgestellt|bestätigt|betont|diskutiert|geprüft|geplant|anerkannt|eingeräumt|darauf"
)
_FOR = r"(?:für|von|in|im|bei) [^,.;]{1,40}?"
_CLAUSE = r",? ?(?:dass|ob|wie|warum|wer|was|wann|wo|wenn|als ob)\b"

EXPLETIVES = Patterns("search", (
    Row("there is, or there lacks",
        r" (?:gibt|gab|gebe|gäbe|fehlt|fehlte|mangelt|mangelte)\b",
        meant="Es gibt zwei Kräne in Gelling.", spared="Es gilt für zwei Kräne in Gelling."),
    Row("the weather",
        r" (?:regnet|regnete|schneit|schneite|stürmte)\b",
        meant="Es regnete drei Wochen in Gelling.", spared="Es reichte drei Wochen in Gelling."),
    Row("a subject of several behind the verb",
        r" (?:wurden|werden|kamen|standen|lagen|folgten|fehlen|fehlten|entstanden|starben|bestehen|bestanden|haben sich"
        r"|hatten sich)\b",
        meant="Es wurden zwei Kräne beschädigt.", spared="Es wurde am Montag geschlossen."),
    Row("what came about",
        r" (?:kommt|kam|komme)(?: [\wäöüß]+){0,4} zu (?!Fuß\b|ihm\b|ihr\b|ihnen\b)",
        meant="Es kam am Montag zu einem Brand.", spared="Es kam am Montag an."),
    Row("the clause that it announces, which is judged",
        rf"{_BE}(?:{_FOR} )?(?:{_JUDGED})(?: {_FOR})?(?:{_CLAUSE}|,? [^.;]{{0,80}}?\bzu [a-zäöüß]+n\b)",
        meant="Es ist klar, dass Norland Gas kaufen wird.", spared="Es ist klar und kalt."),
    Row("the clause that it announces, which somebody says or thinks",
        rf"{_BE}(?:[a-zäöüß]+ ){{0,3}}?(?:{_THOUGHT})(?: worden)?(?: [^,.;]{{1,40}})?{_CLAUSE}",
        meant="Es wird erwartet, dass der Hafen öffnet.", spared="Es wird erwartet und begrüßt."),
    Row("what seems so, or is said",
        r" (?:scheint|schien|heißt|hieß|zeigt sich|zeigte sich|stellte sich heraus|stimmt|kann sein|könnte sein"
        r"|mag sein|fragt sich|spricht alles dafür|spricht vieles dafür)(?: [^,.;]{1,40})?, (?:dass|ob|als)\b",
        meant="Es heißt, dass Lovell den Hafen öffnet.", spared="Es heißt seit Montag anders."),
    Row("what time will tell",
        r" bleibt (?:abzuwarten|offen|dabei),? (?:dass|ob|wie|wer|was|wann)\b",
        meant="Es bleibt abzuwarten, ob der Hafen öffnet.", spared="Es bleibt am Montag geschlossen."),
    Row("the time that something takes",
        r" (?:dauert|dauerte|braucht|brauchte) [^,.;]{1,50}?, (?:bis|um)\b",
        meant="Es dauerte drei Jahre, bis der Hafen öffnete.", spared="Es dauerte drei Jahre."),
    Row("what somebody manages, or what pays",
        r" (?:gelang|gelingt|lohnt|lohnte|obliegt|oblag|liegt an|lag an)\b[^.;]{0,80}? zu [a-zäöüß]+n\b",
        meant="Es gelang der Feuerwehr nicht, den Brand zu löschen.", spared="Es gelang der Feuerwehr nicht."),
    Row("a part of the sentence put first: a name",
        r" (?:ist|war|waren)(?: nicht| nur| auch)* (?:[A-ZÄÖÜ][\w’'-]+ ?){1,3}, (?:der|die|das|den|dem)\b",
        meant="Es war Lovell, der den Hafen schloss.", spared="Es war ein Hafen, der Lovell gehört."),
), head=r"\b[Ee]s(?=", tail=")")
