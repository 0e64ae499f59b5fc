"""Italian."""

from briefings.wording.table import Table

ITALIAN = Table(
    tag="it",
    day="d MMMM y",
    first_day="d'º' MMMM y",
    month="MMMM y",
    words={
        # Head, foot and margins
        "brief": "Dossier",
        "compiled": {
            "one": "Compilato da {n} fonte",
            "other": "Compilato da {n} fonti",
        },
        "compiled_newest": {
            "one": "Compilato da {n} fonte: {date}",
            "other": "Compilato da {n} fonti, la più recente: {date}",
        },
        "page_of": "Pagina {page} di {pages}",
        "on_page": ", p. {page}",
        "on_page_aside": " (p. {page})",
        # Headings, and the contents
        "contents": "Indice",
        "key_points": "Punti chiave",
        "evidence": "Passi nel contesto",
        "notes": "Note",
        "basis": "Fondamento",
        "basis_heading": "Su che cosa si fonda questo dossier",
        "references": "Riferimenti",
        "unused": "Fonti lette e non citate",
        "colophon": "Come è stato fatto questo dossier",
        # Beside the first page
        "sources": "Fonti",
        "sources_read": "Lette: {n}; citate: {n_cited}; di origine distinta: {n_origins}.",
        "single_source": "Passi che si fondano su una sola fonte: {n_single} su {n}.",
        "how": "Come leggere",
        "how_quoted": "Le frasi in carattere con grazie sono citate parola per parola dalla fonte indicata a lato.",
        "how_spoken": (
            "Le frasi in carattere con grazie sono citate parola per parola dalla fonte indicata a lato; prima della"
            " fonte è indicata la persona che parla."
        ),
        "how_numeric": "{mark} è la fonte 2, paragrafo\u00a06.",
        "how_author_date": "{mark} è il paragrafo\u00a06 di ciò che Lovell ha pubblicato nel 2024.",
        "how_notes": "{mark} è la nota\u00a06, che indica la fonte e il paragrafo.",
        "how_cut": "Dove {cut} precede una frase, è omesso il connettivo con cui essa inizia.",
        "how_remark": "Un rimando dopo un testo dell’analista mostra su che cosa esso si fonda.",
        "how_evidence": "I passi nel contesto mostrano ogni citazione nel suo paragrafo intero.",
        # Sections
        "writes": "{author} scrive",
        "analyst_writes": "L’analista scrive",
        "gap": "Nelle fonti non è stato trovato alcun passo che risponda a questa sezione.",
        "gap_weak": "Le fonti rispondono a questo solo in parte: contengono poco di ciò che si chiede.",
        "gap_elsewhere": "Ciò che le fonti ne dicono è stampato in un’altra sezione.",
        "speaker_in": "{speaker}, in {source}",
        "left_out": "Omesso qui: {words}",
        # Sources and places in them
        "source": "Fonte {source}",
        "source_within": "fonte {source}",
        "page": "pagina {page}",
        "line": "riga {line}",
        "paragraph": "paragrafo {paragraph}",
        "paragraphs": "paragrafi da {paragraph} a {last}",
        "characters": "caratteri da {start} a {end}",
        "no_year": "s.d.",
        "note_of": "Nota {note}: fonte {source}, {place}",
        "back_to_note": "Torna al passo della nota {note}",
        "back_to_passage": "Torna al passo {passage} nel testo",
        "back_to_place": "Torna al passo {passage} nel testo, punto {place}",
        # Evidence
        "evidence_full": (
            "Ogni passo, sottolineato e dopo il suo numero, nel paragrafo intero da cui è tratto. A lato, dove è"
            " stampato."
        ),
        "evidence_notes": "Dove si trova ogni passo nella sua fonte.",
        # References
        "quoted": "«{words}»",
        "quoted_stop": "«{words}».",
        "quoted_comma": "«{words}»,",
        "information": "data delle informazioni: {date}",
        "information_alone": "Data delle informazioni: {date}",
        "accessed": "consultazione: {date}",
        "accessed_alone": "Consultazione: {date}",
        "address": "Indirizzo della fonte {source}",
        "read_as": "letto come {encoding}",
        "cited": "Citato",
        # What the brief rests on
        "basis_read": {
            "one": (
                "{n} fonte letta; citate: {n_cited}; di origine distinta: {n_origins}. Le fonti con un testo quasi"
                " uguale contano come una."
            ),
            "other": (
                "{n} fonti lette; citate: {n_cited}; di origine distinta: {n_origins}. Le fonti con un testo quasi"
                " uguale contano come una."
            ),
        },
        "issued_on": "Data di pubblicazione: {date}",
        "issued_between": "Date di pubblicazione: {first} – {last}",
        "undated": {
            "one": "{n} fonte senza data",
            "other": "{n} fonti senza data",
        },
        "no_date": "Nessuna fonte indica la sua data.",
        "kinds": "Tipi: {kinds}.",
        "not_stated": "non indicato",
        "basis_single": "Passi delle sezioni che citano una sola fonte: {n_single} su {n}",
        "basis_origin": "una sola origine: {n_origin}",
        "missing": "Fonti che non indicano: {fields}.",
        "field_title": "titolo",
        "field_author": "autore",
        "field_publisher": "editore",
        "field_date": "data",
        "field_url": "URL",
        "field_kind": "tipo",
        "head_source": "Fonte",
        "head_words_of": "Parole di",
        "head_issued": "Pubblicazione",
        "head_origin": "Origine",
        "head_passages": "Passi",
        "head_words": "Parole",
        "head_share": "Quota",
        "own_origin": "propria",
        "as_origin": "come {source}",
        "percent": "{n}\u00a0%",
        # How the brief was made
        "made": {
            "one": "brief {version} lo ha compilato da uno schema ({hash}) e {n} file di fonte.",
            "other": "brief {version} lo ha compilato da uno schema ({hash}) e {n} file di fonti.",
        },
        "selected": (
            "Il programma ha scelto i passi e non ha scritto alcuna frase propria: ogni citazione è un brano della sua"
            " fonte, lettera per lettera, salvo gli spazi."
        ),
        "selected_but": (
            "Il programma ha scelto i passi, salvo dove è detto altrimenti, e non ha scritto alcuna frase propria: ogni"
            " citazione è un brano della sua fonte, lettera per lettera, salvo gli spazi."
        ),
        "section_list": {
            "one": "la sezione {list}",
            "other": "le sezioni {list}",
        },
        "and": "{first} e {last}",
        "chosen_passages": (
            "Per {passages} i passi sono stati scelti da {model}, fra un massimo di {n} candidati per volta; ogni"
            " parola è della fonte."
        ),
        "chosen_words": "Per {words} le parole di ricerca sono state date da {model}; ogni parola è della fonte.",
        "chosen_both": (
            "Per {passages} i passi sono stati scelti da {model}, fra un massimo di {n} candidati per volta; per"
            " {words} le parole di ricerca sono state date da {model}; ogni parola è della fonte."
        ),
        "from_outline": (
            "I titoli, le domande e ciò che è stato aggiunto alle descrizioni delle fonti vengono dallo schema."
        ),
        "from_outline_texts": (
            "I titoli, le domande, i testi contrassegnati come dell’analista e ciò che è stato aggiunto alle"
            " descrizioni delle fonti vengono dallo schema."
        ),
        "counted_once": (
            "Ciò che un file non indica e lo schema non aggiunge è omesso: il dossier lo conta una volta, sotto «Su che"
            " cosa si fonda questo dossier»."
        ),
        "attached": "Allegato al PDF: {attached}; {command} controlla ogni passo.",
        "ledger": "registro",
        "its_sources": "fonti",
        "fingerprint": (
            "La sua impronta è {fingerprint}: chi ha lo stesso codice dal mittente per altra via ha in mano questo"
            " dossier, con queste fonti."
        ),
        "ledger_inside": "Il registro: ogni passo con le sue citazioni",
    },
)
