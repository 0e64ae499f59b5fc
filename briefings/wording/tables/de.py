"""German."""

from briefings.wording.table import Table

GERMAN = Table(
    tag="de",
    day="d. MMMM y",
    month="MMMM y",
    words={
        # Head, foot and margins
        "brief": "Briefing",
        "compiled": {
            "one": "Zusammengestellt aus {n} Quelle",
            "other": "Zusammengestellt aus {n} Quellen",
        },
        "compiled_newest": {
            "one": "Zusammengestellt aus {n} Quelle: {date}",
            "other": "Zusammengestellt aus {n} Quellen, die neueste: {date}",
        },
        "page_of": "Seite {page} von {pages}",
        "on_page": ", S. {page}",
        "on_page_aside": " (S. {page})",
        # Headings, and the contents
        "contents": "Inhalt",
        "key_points": "Kernpunkte",
        "evidence": "Belege",
        "notes": "Anmerkungen",
        "basis": "Grundlage",
        "basis_heading": "Worauf dieses Briefing beruht",
        "references": "Quellenverzeichnis",
        "unused": "Gelesen und nicht zitiert",
        "colophon": "Wie dieses Briefing entstand",
        # Beside the first page
        "sources": "Quellen",
        "sources_read": "{n} gelesen, {n_cited} zitiert, {n_origins} von eigener Herkunft.",
        "single_source": "Auf nur einer Quelle beruhen {n_single} von {n} Passagen.",
        "how": "Lesehilfe",
        "how_quoted": "Sätze in Serifenschrift sind Wort für Wort aus der daneben genannten Quelle zitiert.",
        "how_spoken": (
            "Sätze in Serifenschrift sind Wort für Wort aus der daneben genannten Quelle zitiert; davor steht, wer sie"
            " gesagt hat."
        ),
        "how_numeric": "{mark} ist Quelle 2, Absatz\u00a06.",
        "how_author_date": "{mark} ist Absatz\u00a06 dessen, was Lovell 2024 veröffentlicht hat.",
        "how_notes": "{mark} ist Anmerkung\u00a06, die Quelle und Absatz nennt.",
        "how_cut": "Wo {cut} vor einem Satz steht, ist das Bindewort weggelassen, mit dem er beginnt.",
        "how_remark": "Ein Verweis hinter Worten der Verfasser zeigt, worauf sie sich stützen.",
        "how_evidence": "Die Belege zeigen jedes Zitat in seinem ganzen Absatz.",
        # Sections
        "writes": "{author} schreibt",
        "analyst_writes": "Anmerkung der Verfasser",
        "gap": "In den Quellen wurde keine Passage gefunden, die diesen Abschnitt beantwortet.",
        "gap_weak": "Die Quellen beantworten dies nur schwach: Sie enthalten wenig von dem, was gefragt ist.",
        "gap_elsewhere": "Was die Quellen dazu sagen, steht in einem anderen Abschnitt.",
        "speaker_in": "{speaker} in {source}",
        "left_out": "Hier ausgelassen: {words}",
        # Sources and places in them
        "source": "Quelle {source}",
        "source_within": "Quelle {source}",
        "page": "Seite {page}",
        "line": "Zeile {line}",
        "paragraph": "Absatz {paragraph}",
        "paragraphs": "Absatz {paragraph} bis {last}",
        "characters": "Zeichen {start} bis {end}",
        "no_year": "o. J.",
        "note_of": "Anmerkung {note}: Quelle {source}, {place}",
        "back_to_note": "Zurück zur Passage von Anmerkung {note}",
        "back_to_passage": "Zurück zu Passage {passage} im Text",
        "back_to_place": "Zurück zu Passage {passage} im Text, Stelle {place}",
        # Evidence
        "evidence_full": (
            "Jede Passage, unterstrichen und hinter ihrer Nummer, im ganzen Absatz, aus dem sie stammt. Daneben steht,"
            " wo sie abgedruckt ist."
        ),
        "evidence_notes": "Wo jede Passage in ihrer Quelle steht.",
        # References
        "quoted": "„{words}“",
        "quoted_stop": "„{words}“.",
        "quoted_comma": "„{words}“,",
        "information": "Stand der Angaben: {date}",
        "information_alone": "Stand der Angaben: {date}",
        "accessed": "abgerufen: {date}",
        "accessed_alone": "Abgerufen: {date}",
        "address": "Adresse von Quelle {source}",
        "read_as": "gelesen als {encoding}",
        "cited": "Zitiert",
        # What the brief rests on
        "basis_read": {
            "one": (
                "{n} Quelle gelesen, {n_cited} zitiert, {n_origins} von eigener Herkunft: Quellen mit fast gleichem"
                " Text zählen als eine."
            ),
            "other": (
                "{n} Quellen gelesen, {n_cited} zitiert, {n_origins} von eigener Herkunft: Quellen mit fast gleichem"
                " Text zählen als eine."
            ),
        },
        "issued_on": "Erschienen: {date}",
        "issued_between": "Erschienen: {first} bis {last}",
        "undated": {
            "one": "{n} Quelle ohne Datum",
            "other": "{n} Quellen ohne Datum",
        },
        "no_date": "Keine Quelle nennt ihr Datum.",
        "kinds": "Arten: {kinds}.",
        "not_stated": "nicht angegeben",
        "basis_single": "Passagen der Abschnitte, die nur eine Quelle nennen: {n_single} von {n}",
        "basis_origin": "nur eine Herkunft: {n_origin}",
        "missing": "Quellen ohne Angabe, je Feld: {fields}.",
        "field_title": "Titel",
        "field_author": "Autor",
        "field_publisher": "Herausgeber",
        "field_date": "Datum",
        "field_url": "URL",
        "field_kind": "Art",
        "head_source": "Quelle",
        "head_words_of": "Wessen Worte",
        "head_issued": "Erschienen",
        "head_origin": "Herkunft",
        "head_passages": "Passagen",
        "head_words": "Wörter",
        "head_share": "Anteil",
        "own_origin": "eigene",
        "as_origin": "wie {source}",
        "percent": "{n}\u00a0%",
        # How the brief was made
        "made": {
            "one": "brief {version} hat es aus einer Gliederung ({hash}) und {n} Quelldatei zusammengestellt.",
            "other": "brief {version} hat es aus einer Gliederung ({hash}) und {n} Quelldateien zusammengestellt.",
        },
        "selected": (
            "Es hat die Passagen ausgewählt und keinen eigenen Satz geschrieben: Jedes Zitat ist ein Ausschnitt seiner"
            " Quelle, Buchstabe für Buchstabe; nur Leerraum ist zusammengezogen."
        ),
        "selected_but": (
            "Es hat die Passagen ausgewählt, sofern nichts anderes gesagt ist, und keinen eigenen Satz geschrieben:"
            " Jedes Zitat ist ein Ausschnitt seiner Quelle, Buchstabe für Buchstabe; nur Leerraum ist zusammengezogen."
        ),
        "section_list": {
            "one": "Abschnitt {list}",
            "other": "Abschnitte {list}",
        },
        "and": "{first} und {last}",
        "chosen_passages": (
            "{passages}: Passagen ausgewählt von {model}, aus jeweils bis zu {n} Kandidaten; jedes Wort ist das der"
            " Quelle."
        ),
        "chosen_words": "{words}: Suchwörter genannt von {model}; jedes Wort ist das der Quelle.",
        "chosen_both": (
            "{passages}: Passagen ausgewählt von {model}, aus jeweils bis zu {n} Kandidaten; {words}: Suchwörter"
            " genannt von {model}; jedes Wort ist das der Quelle."
        ),
        "from_outline": "Titel, Fragen und Ergänzungen zu den Angaben über die Quellen stammen aus der Gliederung.",
        "from_outline_texts": (
            "Titel, Fragen, die als Worte der Verfasser abgesetzten Texte und Ergänzungen zu den Angaben über die"
            " Quellen stammen aus der Gliederung."
        ),
        "counted_once": (
            "Was eine Datei nicht angibt und die Gliederung nicht ergänzt, fehlt: Das Briefing zählt es einmal, unter"
            " „Worauf dieses Briefing beruht“."
        ),
        "attached": "Im PDF enthalten: {attached}; {command} prüft jede Passage.",
        "ledger": "Verzeichnis der Belege",
        "its_sources": "Quellen",
        "fingerprint": (
            "Sein Fingerabdruck ist {fingerprint}: Wer denselben Code auf anderem Weg vom Absender hat, hält dieses"
            " Briefing mit diesen Quellen in Händen."
        ),
        "ledger_inside": "Das Verzeichnis der Belege: jede Passage mit ihren Zitaten",
    },
)
