"""How a German sentence leans on the one before it, or on a place elsewhere in its text.

German writes every noun with a capital, so a capital tells no name; the finite verb comes second, so a pronoun may
stand behind it: "Am Montag wurde er geschlossen."
"""

# fmt: off
from briefings.language.language import Leaning
from briefings.language.row import Patterns, Phrases, Row
from briefings.language.tables.de.expletives import EXPLETIVES

_NOW = "Jahr|Jahres|Jahre|Woche|Wochen|Monat|Monats|Monate|Tage|Tagen|Sommer|Herbst|Winter|Frühjahr|Mal"
_OF_THE_TEXT = "Arbeit|Artikel|Artikels|Beitrag|Beitrags|Bericht|Berichts|Buch|Gutachten|Studie|Text"
"""What "dieser" points at without a sentence before: the time of writing, and the text itself."""
_THIS = r"(?:dies|jene)(?:e[mnrs]?|[mnrs])?"
_TEXT = (
    "Vorschlags?|Vorschlages|Dokuments?|Richtlinie|Leitfadens?|Leitlinien?|Abschnitts?|Berichts?|Briefs?|Kapitels?"
    "|Handbuchs?|Ordnung|Satzung|Vereinbarung|Vertrags?|Verordnung|Gesetzes|Gesetz|Erklärung|Merkblatts?|Seite|Anhangs?"
)
_PREPOSITION = (
    "ab|an|auf|aus|außer|bei|bis|durch|für|gegen|hinter|in|mit|nach|neben|ohne|seit|trotz|über|um|unter|von|vor|wegen"
    "|während|zu|zwischen"
)
_AUXILIARY = (
    "ist|sind|war|waren|sei|seien|wäre|wären|wird|werden|wurde|wurden|würde|würden|hat|haben|hatte|hatten|habe|hätte"
    "|hätten|kann|können|konnte|konnten|könnte|könnten|soll|sollen|sollte|sollten|will|wollen|wollte|wollten|muss"
    "|müssen|musste|mussten|darf|dürfen|durfte|durften"
)
_NOUN_PHRASE = r"(?P<noun>(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ][\w’'-]+)"
_SAYING = "sagt|sagte|sagten|erklärt|erklärte|erklärten|betonte|meinte|warnte|ergänzte|kritisierte|fügte"

_OPENINGS = Phrases((
    Row("a pronoun",
        "er|sie|ihn|ihm|ihnen|ihr|ihre|ihrer|ihren|ihrem|ihres|sein|seine|seiner|seinen|seinem|seines|dessen|deren"
        "|denen",
        meant="Er ist seit Montag geschlossen.", spared="Ernte und Handel ruhen in Gelling."),
    Row("a demonstrative",
        "solche|solcher|solches|solchen|derselbe|dieselbe|dasselbe|dort|hier|dahin|dorthin|damals|dann",
        meant="Dort liegen zwei Schiffe.", spared="Dorthe Hill leitet den Hafen."),
    Row("a conjunction",
        "aber|doch|denn|und|oder|sondern|auch|sonst|andernfalls",
        meant="Aber der Hafen bleibt geschlossen.", spared="Abends ist der Hafen geschlossen."),
    Row("what is set against something",
        "allerdings|jedoch|dennoch|trotzdem|gleichwohl|hingegen|dagegen|indes|indessen|stattdessen|vielmehr"
        "|nichtsdestotrotz|nichtsdestoweniger|demgegenüber|einerseits|andererseits|umgekehrt|immerhin",
        meant="Allerdings bleibt der Hafen geschlossen.", spared="Alle Häfen bleiben geschlossen."),
    Row("what concludes",
        "deshalb|deswegen|daher|darum|somit|folglich|demnach|demzufolge|infolgedessen|mithin|also|dadurch|daraufhin"
        "|hierdurch|insofern",
        meant="Deshalb bleibt der Hafen geschlossen.", spared="Des Hafens Kräne sind alt."),
    Row("what adds",
        "außerdem|zudem|ferner|überdies|darüber hinaus|ebenso|ebenfalls|desgleichen|zusätzlich|hinzu kommt|hinzu kommen"
        "|zweitens|drittens|zum einen|zum anderen|zum beispiel|beispielsweise|insbesondere|mit anderen worten"
        "|das heißt|kurzum|im gegenteil|im gegensatz dazu|unter anderem",
        meant="Außerdem wurden zwei Kräne beschädigt.", spared="Außer Kränen wurden Schiffe beschädigt."),
    Row("what comes at some time of the story",
        "danach|davor|zuvor|vorher|anschließend|schließlich|später|inzwischen|mittlerweile|unterdessen|währenddessen"
        "|seitdem|seither|bis dahin|gleichzeitig|zugleich|kurz darauf|kurz danach|tags darauf",
        meant="Danach wurde der Hafen geschlossen.", spared="Dank der Kräne ist der Hafen offen."),
    Row("a preposition grown together with what it goes with",
        "dabei|dafür|davon|dazu|daran|darauf|darin|daraus|darunter|darüber|dahinter|daneben|hierbei|hierfür|hierzu"
        "|hiervon|hierin|hierauf|wobei|wodurch|worauf|woraufhin|weshalb",
        meant="Dabei wurden zwei Kräne beschädigt.", spared="Dauerhaft sind zwei Kräne beschädigt."),
    Row("another of its kind, or one of two",
        "andere|anderer|anderes|anderen|ein anderer|eine andere|ein anderes|ein weiterer|eine weitere|ein weiteres"
        "|weitere|weiterer|weiteres|der andere|die andere|das andere|die anderen|beide|beides|letztere|letzterer"
        "|letzteres|erstere|ersterer|ersteres|der erstere|der letztere|die letztere",
        meant="Ein weiterer Kran wurde beschädigt.", spared="Ein Kran von Gelling wurde beschädigt."),
    Row("some of them",
        "einer von ihnen|eine von ihnen|eines von ihnen|einer davon|eine davon|eines davon|einige davon"
        "|einige von ihnen|viele davon|viele von ihnen|zwei davon|zwei von ihnen|keiner von ihnen|keine von ihnen"
        "|die meisten von ihnen|die meisten davon|alle drei|alle vier",
        meant="Einer von ihnen wurde beschädigt.", spared="Einer der Kräne von Gelling wurde beschädigt."),
))

_OPENING_PATTERNS = Patterns("match", (
    Row("this, unless of the time of writing",
        rf"(?i:{_THIS})\b(?! (?:{_NOW})\b)",
        meant="Diese Kräne wurden 1960 gebaut.", spared="Diese Woche wurde der Hafen geschlossen."),
    Row("it, unless it stands for nothing (an expletive)",
        r"Es\b",
        meant="Es wurde am Montag geschlossen.", spared="Essen und Trinken gibt es in Gelling."),
    Row("that, with a verb",
        rf"(?:Das|Der|Die|Den|Dem) (?:{_AUXILIARY}|bedeutet|bedeutete|gilt|heißt|zeigt|liegt|teilte|teilten|sagte)\b",
        meant="Das ist ein Verlust für den Hafen.", spared="Das Gutachten ist ein Verlust für den Hafen."),
    Row("with that, and no clause of purpose",
        r"Damit (?!(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|kein|keine|keinen|alle|mehr|auch|nicht|man"
        r"|niemand|jeder|wir|ich|künftig|in|im|am|auf|bei)\b)[a-zäöü]",
        meant="Damit ist der Streik zu Ende.", spared="Damit der Streik endet, wird verhandelt."),
    Row("a preposition with a pronoun",
        rf"(?i:{_PREPOSITION}) (?:ihm|ihn|ihr|ihnen|sie|seine[mnrs]?|ihre[mnrs]?)\b",
        meant="Mit ihm wurde ein Vertrag geschlossen.", spared="Mit Gelling wurde ein Vertrag geschlossen."),
    Row("a preposition with this",
        rf"(?i:{_PREPOSITION}|am|im|zum|zur) (?i:{_THIS})\b(?! (?:{_NOW}|{_OF_THE_TEXT})\b)",
        meant="Nach diesem Sturm wurde der Hafen geschlossen.", spared="In diesem Jahr wurde der Hafen geschlossen."),
    Row("some, without what they are some of, and a verb",
        rf"(?:Alle|Einige|Viele|Manche|Mehrere|Wenige|Keiner|Zwei|Drei|Vier|Fünf) (?:{_AUXILIARY})\b",
        meant="Einige sind noch geschlossen.", spared="Einige Häfen sind noch geschlossen."),
))

_STARTS = Patterns("match", (
    Row("a pronoun behind the verb, of somebody not named before it",
        r"(?:Am|Auf|Bei|Für|Im|In|Mit|Nach|Seit|Trotz|Vor|Wegen)\b[^,.:]{0,60} [a-zäöüß]{3,}"
        r" (?:er|sie|ihm|ihn|ihnen)\b",
        meant="Am Montag wurde er geschlossen.", spared="Am Montag wurde der Hafen geschlossen."),
    Row("a quotation of somebody whom a pronoun names",
        r"(?:„[^“”]+[“”]|»[^«»]+«|«[^«»]+»|“[^“”]+”|\"[^\"]+\"),? [a-zäöüß]+ (?:er|sie)\b",
        meant="„Der Hafen öffnet“, sagte er am Montag.", spared="„Der Hafen öffnet“, sagte Lovell am Montag."),
))

_WITHIN = Patterns("match", (
    Row("half of a reason",
        r"(?i:weil|obwohl|sodass|während|wenn)\b[^,;:]*$",
        meant="Weil der Hafen von Gelling geschlossen war.",
        spared="Weil der Hafen von Gelling geschlossen war, warteten Schiffe."),
    Row("a connective in the first words",
        r"(?:[^\s,;:]+ ){1,4}(?:jedoch|hingegen|allerdings|deshalb|deswegen|daher|dennoch|trotzdem|somit|zudem|außerdem"
        r"|indes|folglich|demnach|nämlich|stattdessen)\b(?!,)",
        meant="Der Hafen bleibt jedoch geschlossen.", spared="Der Hafen bleibt geschlossen, jedoch nicht lange."),
))

LEANING = Leaning(
    pauses=Patterns("match", (
        Row("a sound",
            r"(?:äh|ähm|öh|hm|hmm|tja|ach|naja)\b[,.\s]*",
            meant="Ähm, der Hafen bleibt geschlossen.", spared="Ähnlich alt sind die Kräne von Gelling."),
        Row("a word that gains time, before a comma",
            r"(?:nun|also|gut|ja|nein|na ja|wissen sie|sehen sie),\s*",
            meant="Nun, der Hafen bleibt geschlossen.", spared="Nun bleibt der Hafen geschlossen."),
    ), head="(?:", tail=r")+(?=\w)", ignore_case=True),
    expletives=EXPLETIVES,
    starts=_STARTS,
    within=_WITHIN,
    openings=_OPENINGS,
    opening_patterns=_OPENING_PATTERNS,
    pronouns_of_persons=Phrases((
        Row("somebody, before any noun",
            "er|ihn|ihm|ihnen|seine|seiner|seinen|seinem|ihre|ihrer|ihren|ihrem",
            meant="Gestern sagte er nichts zu den Kränen.", spared="Gestern sagte Lovell nichts zu den Kränen."),
    )),
    of_the_subject=Phrases((
        Row("whose, and who does or says it",
            "er|sie|sein|seine|seiner|seinen|seinem|seines|ihr|ihre|ihrer|ihren|ihrem|ihres",
            meant="Ferrer wiederholte seine Zusage.", spared="Ferrer half ihm im Juni."),
    )),
    demonstratives=Patterns("search", (
        Row("this, with a noun",
            rf"\b{_THIS}\s+(?!(?:{_NOW}|{_OF_THE_TEXT})\b){_NOUN_PHRASE}",
            meant="Der Rat von Gelling nannte diese Kräne alt.",
            spared="Der Rat von Gelling öffnete in diesem Jahr den Hafen."),
    )),
    own_texts=Patterns("search", (
        Row("a text by what texts do",
            rf"\b[Dd]iese[rs]? (?:{_TEXT})(?= (?:regelt|gilt|beschreibt|enthält|erklärt|erläutert|legt fest|behandelt"
            r"|richtet sich|umfasst|fasst|stellt|dient|zielt|soll|schlägt vor|schlägt|ersetzt|ergänzt|tritt)\b)",
            meant="Diese Richtlinie regelt die Gebühren von Gelling.",
            spared="Diese Richtlinie kostet Gelling zwei Kräne."),
        Row("a text by what it is for, or by a part of it",
            rf"\b(?:Zweck|Ziel|Gegenstand|Teil|Abschnitte?|Verfasser|Bestimmungen|Sinne) diese[rs] (?:{_TEXT})\b",
            meant="Zweck dieser Richtlinie ist ein sicherer Hafen.",
            spared="Gegner dieser Richtlinie ist der Hafen."),
        Row("in the text",
            rf"\b[Ii]n (?:diesem|dieser) (?:{_TEXT})\b",
            meant="Die in diesem Abschnitt genannten Kräne gehören Gelling.",
            spared="Die in diesem Hafen gebauten Kräne gehören Gelling."),
    )),
    examples=Patterns("search", (
        Row("an example that was told",
            r"\b[Ii]n (?:unserem|diesem|dem obigen|jenem) Beispiel\b|\b[Ii]m (?:obigen|letzten|vorigen) Beispiel\b",
            meant="In unserem Beispiel hebt der Kran von Gelling eine Kiste.",
            spared="Im Beispiel von Gelling hebt der Kran eine Kiste."),
    )),
    elsewhere=Patterns("search", (
        Row("there, at the end of a clause",
            r"(?<=\w )dort(?=[.,;:]|$)",
            meant="Zwei Schiffe der Flotte liegen dort.", spared="Die dort gebauten Schiffe liegen in Gelling."),
    )),
    places=Patterns("search", (
        Row("a place",
            r"\b(?i:am|an|auf|aus|bei|im|in|nach|vor|zu) (?:der |dem |den |die |das )?[A-ZÄÖÜ]",
            meant="Im Hafen liegen Schiffe.", spared="Schiffe liegen still."),
    )),
    self_reference=Patterns("match", (
        Row("the text that speaks",
            rf"(?:In |Mit )?[Dd]iese[mrs]? (?:{_OF_THE_TEXT})\b",
            meant="Dieser Bericht zählt die Kräne von Gelling.",
            spared="Dieser Hafen zählt zwei Kräne."),
    )),
    light_openings=Phrases((
        Row("so, for an example or in a way",
            "so",
            meant="So bot die Hafenbehörde vier Prozent.", spared="Sofort bot die Hafenbehörde vier Prozent."),
        Row("somebody known",
            "der minister|die ministerin|der sprecher|die sprecherin|der mann|die frau|die beiden|der politiker"
            "|die politikerin|der autor|die autorin|die autoren|die forscher|die experten",
            meant="Der Minister öffnete den Hafen.", spared="Der Bürgermeister öffnete den Hafen."),
        Row("a body or a place known",
            "das unternehmen|der konzern|die firma|die behörde|das ministerium|die gruppe|das land|die stadt"
            "|die region|das institut|die zeitung|die parteien|die seiten",
            meant="Das Unternehmen kaufte zwei Kräne.", spared="Die Hafengesellschaft kaufte zwei Kräne."),
        Row("a text or an event known",
            "der bericht|die studie|das gutachten|das dokument|der brief|die erklärung|die entscheidung|der vorfall"
            "|der angriff|das treffen|die gespräche|der grund|die gründe|das ergebnis|die ergebnisse|das problem",
            meant="Der Vorfall schloss den Hafen.", spared="Der Sturm schloss den Hafen."),
    )),
    named_by_what_follows=Patterns("match", (
        Row("of what, or with whom",
            r"(?:des|der|von|vom|zu|zum|zur|über|zwischen|für|gegen|aus|bei|mit) (?!ihm\b|ihr\b|ihnen\b|dies)\w",
            meant="Der Bericht der Hafenbehörde nennt zwei Kräne.", spared="Der Bericht nennt zwei Kräne der Stadt."),
    ), head=r"(?:der|die|das) [\w-]+ ", ignore_case=True),
    speakers=Patterns("search", (
        Row("a surname before a verb of speech",
            rf"(?<!\bder )(?<!\bdie )(?<!\bdas )(?<!\bDer )(?<!\bDie )(?<!\bDas )\b(?P<first>[A-ZÄÖÜ][\w’'-]+)"
            rf" (?:{_SAYING})\b",
            meant="Shin sagte, die Kräne seien alt.", spared="Der Rat sagte, die Kräne seien alt."),
        Row("a surname after a verb of speech",
            rf"\b(?:{_SAYING}) (?P<last>[A-ZÄÖÜ][\w’'-]+)\b(?! [A-ZÄÖÜ])",
            meant="Die Kräne seien alt, sagte Shin.", spared="Die Kräne seien alt, sagte Minister Shin."),
    )),
    reservations=Patterns("match", (
        Row("a word that takes something back",
            r"(?:Aber|Allerdings|Dennoch|Doch|Gleichwohl|Hingegen|Jedoch|Trotzdem)\b",
            meant="Doch der Streik ist nicht zu Ende.", spared="Der Streik ist zu Ende, doch nicht der Lärm."),
    )),
    going_on=Patterns("search", (
        Row("a word that goes on with what was said",
            "auch|außerdem|ebenfalls|erneut|ferner|inzwischen|jedoch|allerdings|wiederum|zudem",
            meant="Der Rat schloss auch den Kai.", spared="Der Rat schloss den Kai."),
    ), head=r"\b", tail=r"\b", ignore_case=True),
)
