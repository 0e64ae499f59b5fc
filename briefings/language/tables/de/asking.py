"""Words of German questions, and of talk."""

# fmt: off
from briefings.language.language import Asking, Cue, Evidence
from briefings.language.row import Patterns, Phrases, Row

_TEXT = (
    r"(?:artikels?|beitrags?|berichts?|dokuments?|gesprächs?|interviews?|sitzung|textes|text|treffens?)(?! \d)"
)
"""What a question may call the sources; "Artikel 4" is a name, and stays."""

_FRAMES = Patterns("search", (
    Row("what is to be done",
        r"^\W*(?:bitte )?(?:beschreibe?|erkläre?|erläuter[en]|fasse?|nenne?|schilder[en]|skizziere?|stelle?)n?"
        r"(?: sie)?\b",
        meant="Beschreibe den Hafen", spared="Wer den Hafen beschreibt"),
    Row("what is to be made of it",
        r"\b(?:beschreibung|informationen|liste|übersicht|überblick|zusammenfassung)"
        r" (?:der|des|dieser|über|von|vom|zum|zur|zu)\b",
        meant="Eine Zusammenfassung der Lage", spared="Wer die Zusammenfassung schrieb"),
    Row("the text",
        rf"\b(?:aus|gemäß|in|im|laut|nach|während) (?:(?:dem|den|der|des|diese[mnrs]) )?{_TEXT}\b",
        meant="Was kostet der Hafen laut dem Artikel", spared="Was sagt Artikel 4 vom Hafen"),
    Row("what something is to another thing",
        r"\bwelche (?:bedeutung|rolle)\b|\b(?:bedeutung|haltung|meinung|rolle|verhältnis)"
        r"(?= (?:der|des|für|über|von|zu|zum|zur|zwischen)\b)",
        meant="Welche Rolle spielt der Hafen", spared="Wer rollte den Stein"),
    Row("how much, how long",
        r"\bwie ?(?:alt|bald|breit|groß|gut|häufig|hoch|klein|lange?|oft|schlimm|schnell|schwer|stark|tief|viele?n?"
        r"|weit)\b",
        meant="Wie lange ist der Hafen geschlossen", spared="Der lange Weg zum Hafen"),
    Row("what happens",
        r"\bwas (?:geschah|geschieht|passierte?)\b|\bwas (?:ist|war|wird) (?=.{0,80}(?:geschehen|passiert)\b)",
        meant="Was geschah im Hafen", spared="Wer geschah im Hafen"),
    Row("in which way",
        r"\b(?:auf|in) welche[mrs]? (?:art|maße|weise)\b|\binwiefern\b|\binwieweit\b",
        meant="Auf welche Weise wurde der Hafen geschlossen", spared="Wer auf den Hafen weist"),
    Row("about, in other words",
        r"\b(?:bezüglich|hinsichtlich|in bezug auf|im hinblick auf)\b",
        meant="Was ist hinsichtlich des Hafens geplant", spared="Was ist im Hafen geplant"),
), ignore_case=True)

_VERBS = Phrases((
    Row("what people do with words",
        "sagen|sagt|sagte|sagten|denken|denkt|meinen|meint|meinte|diskutieren|diskutiert|diskutierte|erwähnen|erwähnt"
        "|nennen|nennt",
        meant="Was wurde vom Hafen gesagt und erwähnt", spared="Was wurde vom Hafen bezahlt"),
    Row("what carries no matter in a question",
        "bedeuten|bedeutet|geschehen|geschieht|passieren|passiert|passierte|heißt|spielen|spielt|wissen|weiß|finden"
        "|findet|geben",
        meant="Was bedeutet das für den Hafen", spared="Was schloss den Hafen"),
))

_OPENERS = Patterns("match", (
    Row("a word that asks",
        r"(?:wann|warum|was|weshalb|welche[mnrs]?|wem|wen|wer|wessen|wie|wieso|wo|woher|wohin|womit|wozu)\b",
        meant="Was es den Hafen kostet", spared="Wasser im Hafen"),
), ignore_case=True)

_EMPTY_TITLES = Phrases((
    Row("the name of a part of a brief",
        "überblick|übersicht|zusammenfassung|einleitung|einführung|fazit|hintergrund|schluss",
        meant="Überblick", spared="Der Hafen"),
))

_FIGURES = Phrases((
    Row("how much, how long",
        "viel|viele|wieviel|hoch|lange|anzahl|zahl|zahlen|höhe|betrag|summe|umfang|anteil|prozent|rate|menge|millionen"
        "|milliarden",
        meant="Wie viele Kräne hat der Hafen", spared="Welche Kräne hat der Hafen"),
    Row("money",
        "kosten|kostet|kostete|kosteten|preis|preise|teuer|umsatz|wert|euro|dollar|franken|schaden",
        meant="Was kosten die Kräne", spared="Was heben die Kräne"),
))

_CUES = (
    Cue(
        asked=Phrases((
            Row("problems",
                "problem|probleme|schwierigkeit|schwierigkeiten|hindernis|hindernisse|risiko|risiken|herausforderung"
                "|herausforderungen|mangel|mängel|schwäche|schwächen|einwand|einwände",
                meant="Welche Probleme hat der Hafen", spared="Welche Kräne hat der Hafen"),
        )),
        given=Phrases((
            Row("what stands against something, is hard or little",
                "aber|jedoch|allerdings|trotz|obwohl|leider|schwierig|schwer|problem|probleme|mangel|fehlt|fehlen|gefahr"
                "|risiko|teuer|kaum|nicht|wenig|nur|scheiterte|scheitert|schlecht|unzureichend|zu",
                meant="Kräne sind teuer", spared="Kräne sind hoch"),
        )),
    ),
    Cue(
        asked=Phrases((
            Row("ways to do something",
                "ansatz|ansätze|lösung|lösungen|maßnahme|maßnahmen|methode|methoden|plan|pläne|strategie|vorhaben"
                "|vorschlag|vorschläge",
                meant="Welche Pläne hat der Hafen", spared="Welche Kräne hat der Hafen"),
        )),
        given=Phrases((
            Row("what is proposed, made or new",
                "plant|planen|soll|sollen|will|wollen|schlägt|vorschlag|vorschläge|maßnahme|maßnahmen|entwickelt|setzt"
                "|neu|neue|neuen|neuer|neues|plan|pläne|künftig",
                meant="Der Rat plant einen Kran", spared="Der Rat hat einen Kran"),
        )),
    ),
    Cue(
        asked=Phrases((
            Row("what came of something",
                "auswirkung|auswirkungen|bilanz|ergebnis|ergebnisse|folge|folgen|konsequenz|konsequenzen|wirkung"
                "|wirkungen",
                meant="Welche Folgen hatte der Sturm", spared="Welche Höhe hatte der Kran"),
        )),
        given=Phrases((
            Row("what was found, what is more or less",
                "ergab|ergeben|ergebnis|ergebnisse|zeigt|zeigte|zeigen|gezeigt|stieg|sank|mehr|weniger|verbessert"
                "|verbesserte|erreicht|erreichte|führte|führt|wirksam|nachgewiesen|folge|folgen",
                meant="Zählungen zeigen Verluste", spared="Zählungen sind selten"),
        )),
    ),
    Cue(
        asked=Phrases((
            Row("causes",
                "auslöser|grund|gründe|ursache|ursachen|warum|weshalb|wieso|wodurch|woran",
                meant="Warum wurde der Hafen geschlossen", spared="Wann wurde der Hafen geschlossen"),
        )),
        given=Phrases((
            Row("why something is so",
                "weil|wegen|denn|da|ursache|ursachen|grund|gründe|deshalb|daher|durch|infolge|aufgrund|führte|führt"
                "|auslöste|ausgelöst|verursacht|verursachte|schuld|verantwortlich",
                meant="Der Hafen ist wegen Sturm geschlossen", spared="Der Hafen ist geschlossen"),
        )),
    ),
)

_TALK = Phrases((
    Row("the first and the second person",
        "ich|mir|mich|mein|meine|meinen|du|dir|dich|dein|deine",
        meant="Ich bin am Hafen", spared="Der Rat ist am Hafen"),
))

_PART_ENDS = Patterns("search", (
    Row("before a word that asks",
        r"(?:\s*[,;?]\s*(?:und\s+|oder\s+|aber\s+)?|\s+(?:und|oder)\s+)"
        r"(?=(?:(?:ab|an|auf|aus|bei|bis|für|in|mit|seit|von|zu)\s+)?(?:wann|warum|was|weshalb|welche[mnrs]?|wem|wen|wer"
        r"|wessen|wie|wieso|wo|woher|wohin|womit|wozu)\b)",
        meant="Wer zahlt die Abgabe, und wie lange", spared="Wer zahlt die Abgabe und die Steuer"),
), ignore_case=True)

_EVIDENCE = (
    Evidence(
        asked=Patterns("match", (
            Row("how much, how long",
                r"(?:\w+ )?wie (?:alt|breit|groß|häufig|hoch|klein|lange?|oft|schnell|tief|viele?n?|weit)\b",
                meant="für wie lange gilt sie", spared="wie gilt sie"),
            Row("what it costs", r"was kostet\w*\b", meant="was kostet die Brücke", spared="was trägt die Brücke"),
        ), ignore_case=True),
        given=Patterns("search", (
            Row("a figure", r"\d", meant="Sie kostet 5 Euro", spared="Sie kostet wenig"),
            Row("a number in words",
                r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|dutzend"
                r"|hunderte?|tausende?|millionen|milliarden|hälfte|doppelt)\b",
                meant="Sie gilt drei Jahre", spared="Sie gilt einen Tag"),
        ), ignore_case=True),
    ),
    Evidence(
        asked=Patterns("match", (
            Row("when", r"(?:\w+ )?(?:wann|an welchem tag|in welchem (?:jahr|monat))\b",
                meant="seit wann gilt sie", spared="wie gilt sie dann und wann"),
        ), ignore_case=True),
        given=Patterns("search", (
            Row("a month, or a day of the week",
                r"\b(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
                r"|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b",
                meant="Sie schloss am Montag", spared="Sie schloss am Abend"),
            Row("a year", r"\b(?:1[5-9]|20)\d\d\b", meant="Sie schloss 2010", spared="Sie kostet 20100 Euro"),
            Row("a time seen from now",
                r"\b(?:gestern|heute|morgen|(?:vorig|letzt|nächst|dies)\w* (?:Jahr|Monat|Woche|Sommer|Winter))\b",
                meant="Sie schloss vorige Woche", spared="Sie schloss als letzte"),
        )),
    ),
    Evidence(
        asked=Patterns("match", (
            Row("what something is",
                r"was (?:ist|sind|war|waren) (?!(?:geblieben|geplant|getan|zu)\b)[\w ]+$",
                meant="was ist die Alder", spared="was tut die Alder"),
        ), ignore_case=True),
        given=Patterns("search", (
            Row("what says what something is",
                r"\b(?:ist|sind|war|waren) (?:eine?r?|eines der|die|der|das)\b|\b(?:bedeutet|bedeuten|steht für)\b",
                meant="Die Alder ist ein Fluss", spared="Die Alder ist breit"),
        ), ignore_case=True),
    ),
)

_COUNTED = Patterns("search", (
    Row("what is to be counted; not what is told by other words than its own",
        r"\bwie ?viele?n? (?!geld\b|leute\b|menschen\b|mehr\b|personen\b|schaden\b|zeit\b)(?P<thing>\w+)",
        meant="Wie viele Prüfungen fielen aus", spared="Wie viel Geld wurde gezahlt"),
), ignore_case=True)

ASKING = Asking(_FRAMES, _VERBS, _OPENERS, _EMPTY_TITLES, _FIGURES, _CUES, _TALK, _PART_ENDS, _EVIDENCE, _COUNTED)
