"""German labels before words: who says them, and what is said by nobody; and words of talk."""

# fmt: off
from briefings.language.row import Patterns, Phrases, Row
from briefings.language.speech import Speech

SPEECH = Speech(
    roles=Phrases((
        Row("who asks and who answers",
            "f|frage|antwort|journalist|journalistin|reporter|reporterin|interviewer|interviewerin|zuhörer|zuhörerin"
            "|publikum|sprecher|sprecherin|teilnehmer|teilnehmerin|zwischenruf",
            meant="Frage", spared="Kosten"),
        Row("who leads a talk",
            "moderation|moderator|moderatorin|vorsitz|vorsitzende|vorsitzender|sitzungsleitung|gesprächsleitung",
            meant="Vorsitzende Harms", spared="Kosten"),
        Row("an office",
            "abgeordnete|abgeordneter|bundeskanzler|bundeskanzlerin|bundesminister|bundesministerin|bundespräsident"
            "|bürgermeister|bürgermeisterin|kanzler|kanzlerin|minister|ministerin|ministerpräsident"
            "|ministerpräsidentin|präsident|präsidentin|prof|richter|richterin|staatssekretär|staatssekretärin"
            "|stadtrat|stadträtin|zeuge|zeugin",
            meant="Ministerin Harms", spared="Kosten"),
        Row("how a person is addressed",
            "dr|frau|herr",
            meant="Frau Harms", spared="Kosten"),
    )),
    fields=Phrases((
        Row("what a remark is",
            "achtung|anmerkung|anmerkungen|beispiel|beispiele|bemerkung|hinweis|hinweise|hintergrund|korrektur|nachtrag"
            "|notiz|wichtig|zitat",
            meant="Hinweis", spared="Silke Harms"),
        Row("what was decided, or is to be done",
            "abstimmung|antrag|aufgabe|aufgaben|beschluss|beschlüsse|ergebnis|ergebnisse|frist|nächste schritte|termin"
            "|termine|verantwortlich|zuständig",
            meant="Beschluss", spared="Silke Harms"),
        Row("what a meeting or a text has at its head",
            "abwesend|adresse|anschrift|anwesend|autor|autoren|autorin|beginn|betreff|datum|dauer|ende|entschuldigt"
            "|kontakt|ort|protokoll|quelle|quellen|sprache|stand|tagesordnung|teilnehmende|telefon|thema|themen|titel"
            "|uhrzeit|zeit",
            meant="Ort", spared="Silke Harms"),
        Row("what a record or a report tells of",
            "abhilfe|analyse|art|auswirkung|auswirkungen|bedeutung|beschreibung|einschätzung|empfehlung|fazit|folge"
            "|folgen|grund|gründe|kosten|lage|lösung|maßnahme|maßnahmen|nachteile|preis|problem|risiko|schweregrad"
            "|summe|umfang|ursache|ursachen|vorteile|ziel|ziele|zusammenfassung|zustand|zweck",
            meant="Schweregrad", spared="Silke Harms"),
        Row("a part of a text",
            "abbildung|absatz|abschnitt|anhang|anlage|artikel|kapitel|punkt|seite|tabelle|teil|top",
            meant="Anlage", spared="Silke Harms"),
    )),
    talk=Patterns("search", (
        Row("you",
            r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b|\b(?:[Dd]u|[Dd]ir|[Dd]ich|[Ee]uch)\b",
            meant="Wann öffnen Sie den Hafen?", spared="Sie öffnen den Hafen."),
        Row("words that answer, greet or thank",
            r"^(?:Ja(?=[,.! ])|Nein(?=[,.!])|Doch,|Also|Gut,|Genau|Stimmt|Danke|Vielen Dank"
            r"|Guten (?:Tag|Morgen|Abend))",
            meant="Ja, der Hafen ist zu.", spared="Januar war der Hafen zu."),
        Row("what could not be heard",
            r"[(\[](?i:unverständlich|beifall|heiterkeit|zuruf|zwischenruf|gelächter)\b",
            meant="Die Kräne (unverständlich) im Mai.", spared="Die Kräne sind unverständlich laut."),
    )),
)
