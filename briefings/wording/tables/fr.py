"""French."""

from briefings.wording.table import Table

FRENCH = Table(
    tag="fr",
    day="d MMMM y",
    first_day="d'er' MMMM y",
    month="MMMM y",
    words={
        # Head, foot and margins
        "brief": "Note de synthèse",
        "compiled": {
            "one": "Établi à partir de {n} source",
            "other": "Établi à partir de {n} sources",
        },
        "compiled_newest": {
            "one": "Établi à partir de {n} source\u00a0: {date}",
            "other": "Établi à partir de {n} sources, la plus récente\u00a0: {date}",
        },
        "page_of": "Page {page} sur {pages}",
        "on_page": ", p. {page}",
        "on_page_aside": " (p. {page})",
        # Headings, and the contents
        "contents": "Sommaire",
        "key_points": "Points clés",
        "evidence": "Passages en contexte",
        "notes": "Notes",
        "basis": "Fondement",
        "basis_heading": "Sur quoi repose cette note",
        "references": "Références",
        "unused": "Sources lues et non citées",
        "colophon": "Comment cette note a été faite",
        # Beside the first page
        "sources": "Sources",
        "sources_read": "Lues\u00a0: {n}\u00a0; citées\u00a0: {n_cited}\u00a0; d’origine distincte\u00a0: {n_origins}.",
        "single_source": "Passages qui reposent sur une seule source\u00a0: {n_single} sur {n}.",
        "how": "Mode de lecture",
        "how_quoted": (
            "Les phrases en caractères à empattements sont citées mot pour mot de la source nommée à côté d’elles."
        ),
        "how_spoken": (
            "Les phrases en caractères à empattements sont citées mot pour mot de la source nommée à côté"
            " d’elles\u00a0; avant la source est nommée la personne qui parle."
        ),
        "how_numeric": "{mark} désigne la source 2, paragraphe\u00a06.",
        "how_author_date": "{mark} désigne le paragraphe\u00a06 de ce que Lovell a publié en 2024.",
        "how_notes": "{mark} désigne la note\u00a06, qui nomme la source et le paragraphe.",
        "how_cut": "Là où {cut} précède une phrase, le mot de liaison par lequel elle commence est omis.",
        "how_remark": "Un renvoi après un texte de l’analyste montre sur quoi ce texte repose.",
        "how_evidence": "Les passages en contexte montrent chaque citation dans son paragraphe entier.",
        # Sections
        "writes": "{author} écrit",
        "analyst_writes": "L’analyste écrit",
        "gap": "Aucun passage répondant à cette section n’a été trouvé dans les sources.",
        "gap_weak": (
            "Les sources n’y répondent que faiblement\u00a0: elles contiennent peu de chose de ce qui est demandé."
        ),
        "gap_elsewhere": "Ce que les sources en disent est imprimé dans une autre section.",
        "speaker_in": "{speaker}, dans {source}",
        "left_out": "Omis ici\u00a0: {words}",
        # Sources and places in them
        "source": "Source {source}",
        "source_within": "source {source}",
        "page": "page {page}",
        "line": "ligne {line}",
        "paragraph": "paragraphe {paragraph}",
        "paragraphs": "paragraphes {paragraph} à {last}",
        "characters": "caractères {start} à {end}",
        "no_year": "s. d.",
        "note_of": "Note {note}\u00a0: source {source}, {place}",
        "back_to_note": "Retour au passage de la note {note}",
        "back_to_passage": "Retour au passage {passage} dans le texte",
        "back_to_place": "Retour au passage {passage} dans le texte, emplacement {place}",
        # Evidence
        "evidence_full": (
            "Chaque passage, souligné et précédé de son numéro, dans le paragraphe entier dont il est tiré. À côté,"
            " l’endroit où il est imprimé."
        ),
        "evidence_notes": "Où chaque passage se trouve dans sa source.",
        # References
        "quoted": "«\u00a0{words}\u00a0»",
        "quoted_stop": "«\u00a0{words}\u00a0».",
        "quoted_comma": "«\u00a0{words}\u00a0»,",
        "information": "date des informations\u00a0: {date}",
        "information_alone": "Date des informations\u00a0: {date}",
        "accessed": "consulté\u00a0: {date}",
        "accessed_alone": "Consulté\u00a0: {date}",
        "address": "Adresse de la source {source}",
        "read_as": "lu comme {encoding}",
        "cited": "Cité",
        # What the brief rests on
        "basis_read": {
            "one": (
                "{n} source lue\u00a0; citées\u00a0: {n_cited}\u00a0; d’origine distincte\u00a0: {n_origins}. Les"
                " sources dont le texte est presque le même comptent pour une."
            ),
            "other": (
                "{n} sources lues\u00a0; citées\u00a0: {n_cited}\u00a0; d’origine distincte\u00a0: {n_origins}. Les"
                " sources dont le texte est presque le même comptent pour une."
            ),
        },
        "issued_on": "Date de parution\u00a0: {date}",
        "issued_between": "Dates de parution\u00a0: {first} – {last}",
        "undated": {
            "one": "{n} source sans date",
            "other": "{n} sources sans date",
        },
        "no_date": "Aucune source n’indique sa date.",
        "kinds": "Types\u00a0: {kinds}.",
        "not_stated": "non indiqué",
        "basis_single": "Passages des sections qui ne citent qu’une source\u00a0: {n_single} sur {n}",
        "basis_origin": "une seule origine\u00a0: {n_origin}",
        "missing": "Sources qui n’indiquent pas\u00a0: {fields}.",
        "field_title": "titre",
        "field_author": "auteur",
        "field_publisher": "éditeur",
        "field_date": "date",
        "field_url": "URL",
        "field_kind": "type",
        "head_source": "Source",
        "head_words_of": "Paroles de",
        "head_issued": "Parution",
        "head_origin": "Origine",
        "head_passages": "Passages",
        "head_words": "Mots",
        "head_share": "Part",
        "own_origin": "propre",
        "as_origin": "comme {source}",
        "percent": "{n}\u00a0%",
        # How the brief was made
        "made": {
            "one": "brief {version} l’a établie à partir d’un plan ({hash}) et de {n} fichier source.",
            "other": "brief {version} l’a établie à partir d’un plan ({hash}) et de {n} fichiers sources.",
        },
        "selected": (
            "Le programme a choisi les passages et n’a écrit aucune phrase lui-même\u00a0: chaque citation est un"
            " extrait de sa source, lettre pour lettre, aux espaces près."
        ),
        "selected_but": (
            "Le programme a choisi les passages, sauf là où il est dit autrement, et n’a écrit aucune phrase"
            " lui-même\u00a0: chaque citation est un extrait de sa source, lettre pour lettre, aux espaces près."
        ),
        "section_list": {
            "one": "la section {list}",
            "other": "les sections {list}",
        },
        "and": "{first} et {last}",
        "chosen_passages": (
            "Pour {passages}, les passages ont été choisis par {model}, parmi {n} candidats au plus à chaque"
            " fois\u00a0; chaque mot est celui de la source."
        ),
        "chosen_words": (
            "Pour {words}, les mots de recherche ont été donnés par {model}\u00a0; chaque mot est celui de la source."
        ),
        "chosen_both": (
            "Pour {passages}, les passages ont été choisis par {model}, parmi {n} candidats au plus à chaque"
            " fois\u00a0; pour {words}, les mots de recherche ont été donnés par {model}\u00a0; chaque mot est celui de"
            " la source."
        ),
        "from_outline": (
            "Les titres, les questions et ce qui a été ajouté à la description des sources viennent du plan."
        ),
        "from_outline_texts": (
            "Les titres, les questions, les textes présentés comme ceux de l’analyste et ce qui a été ajouté à la"
            " description des sources viennent du plan."
        ),
        "counted_once": (
            "Ce qu’un fichier n’indique pas et que le plan n’ajoute pas est omis\u00a0: la note le compte une fois,"
            " sous «\u00a0Sur quoi repose cette note\u00a0»."
        ),
        "attached": "Joint au PDF\u00a0: {attached}\u00a0; {command} vérifie chaque passage.",
        "ledger": "registre",
        "its_sources": "sources",
        "fingerprint": (
            "Son empreinte est {fingerprint}\u00a0: qui a reçu le même code de l’expéditeur par une autre voie tient"
            " bien cette note, avec ces sources."
        ),
        "ledger_inside": "Le registre : chaque passage avec ses citations",
    },
)
