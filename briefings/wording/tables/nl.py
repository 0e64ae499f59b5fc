"""Dutch."""

from briefings.wording.table import Table

DUTCH = Table(
    tag="nl",
    day="d MMMM y",
    month="MMMM y",
    words={
        # Head, foot and margins
        "brief": "Overzicht",
        "compiled": {
            "one": "Samengesteld uit {n} bron",
            "other": "Samengesteld uit {n} bronnen",
        },
        "compiled_newest": {
            "one": "Samengesteld uit {n} bron: {date}",
            "other": "Samengesteld uit {n} bronnen, de nieuwste: {date}",
        },
        "page_of": "Pagina {page} van {pages}",
        "on_page": ", p. {page}",
        "on_page_aside": " (p. {page})",
        # Headings, and the contents
        "contents": "Inhoud",
        "key_points": "Kernpunten",
        "evidence": "Bewijsplaatsen",
        "notes": "Noten",
        "basis": "Basis",
        "basis_heading": "Waarop dit overzicht berust",
        "references": "Bronvermelding",
        "unused": "Gelezen en niet geciteerd",
        "colophon": "Hoe dit overzicht is gemaakt",
        # Beside the first page
        "sources": "Bronnen",
        "sources_read": "{n} gelezen, {n_cited} geciteerd, {n_origins} van eigen herkomst.",
        "single_source": "Passages die op één enkele bron berusten: {n_single} van {n}.",
        "how": "Leeswijzer",
        "how_quoted": "Zinnen in een schreefletter zijn woord voor woord geciteerd uit de bron die ernaast staat.",
        "how_spoken": (
            "Zinnen in een schreefletter zijn woord voor woord geciteerd uit de bron die ernaast staat; vóór de bron"
            " staat wie ze heeft gezegd."
        ),
        "how_numeric": "{mark} is bron 2, alinea\u00a06.",
        "how_author_date": "{mark} is alinea\u00a06 van wat Lovell in 2024 heeft uitgegeven.",
        "how_notes": "{mark} is noot\u00a06, die de bron en de alinea noemt.",
        "how_cut": "Waar {cut} vóór een zin staat, is het voegwoord waarmee die begint weggelaten.",
        "how_remark": "Een verwijzing achter woorden van de analist laat zien waarop deze berusten.",
        "how_evidence": "De bewijsplaatsen tonen elk citaat in zijn hele alinea.",
        # Sections
        "writes": "{author} schrijft",
        "analyst_writes": "De analist schrijft",
        "gap": "In de bronnen is geen passage gevonden die deze paragraaf beantwoordt.",
        "gap_weak": "De bronnen beantwoorden dit slechts zwak: ze bevatten weinig van wat wordt gevraagd.",
        "gap_elsewhere": "Wat de bronnen hierover zeggen, staat in een andere paragraaf.",
        "speaker_in": "{speaker} in {source}",
        "left_out": "Hier weggelaten: {words}",
        # Sources and places in them
        "source": "Bron {source}",
        "source_within": "bron {source}",
        "page": "pagina {page}",
        "line": "regel {line}",
        "paragraph": "alinea {paragraph}",
        "paragraphs": "alinea {paragraph} tot en met {last}",
        "characters": "tekens {start} tot {end}",
        "no_year": "z.d.",
        "note_of": "Noot {note}: bron {source}, {place}",
        "back_to_note": "Terug naar de passage van noot {note}",
        "back_to_passage": "Terug naar passage {passage} in de tekst",
        "back_to_place": "Terug naar passage {passage} in de tekst, plaats {place}",
        # Evidence
        "evidence_full": (
            "Elke passage, onderstreept en na haar nummer, in de hele alinea waaruit zij is genomen. Ernaast staat waar"
            " zij is afgedrukt."
        ),
        "evidence_notes": "Waar elke passage in haar bron staat.",
        # References
        "quoted": "“{words}”",
        "quoted_stop": "“{words}”.",
        "quoted_comma": "“{words}”,",
        "information": "stand van de informatie: {date}",
        "information_alone": "Stand van de informatie: {date}",
        "accessed": "geraadpleegd: {date}",
        "accessed_alone": "Geraadpleegd: {date}",
        "address": "Adres van bron {source}",
        "read_as": "gelezen als {encoding}",
        "cited": "Geciteerd",
        # What the brief rests on
        "basis_read": {
            "one": (
                "{n} bron gelezen, {n_cited} geciteerd, {n_origins} van eigen herkomst: bronnen met bijna dezelfde"
                " tekst tellen als één."
            ),
            "other": (
                "{n} bronnen gelezen, {n_cited} geciteerd, {n_origins} van eigen herkomst: bronnen met bijna dezelfde"
                " tekst tellen als één."
            ),
        },
        "issued_on": "Verschenen: {date}",
        "issued_between": "Verschenen: {first} tot en met {last}",
        "undated": {
            "one": "{n} bron zonder datum",
            "other": "{n} bronnen zonder datum",
        },
        "no_date": "Geen bron vermeldt haar datum.",
        "kinds": "Soorten: {kinds}.",
        "not_stated": "niet vermeld",
        "basis_single": "Passages in de paragrafen die maar één bron citeren: {n_single} van {n}",
        "basis_origin": "maar één herkomst: {n_origin}",
        "missing": "Bronnen die niet vermelden: {fields}.",
        "field_title": "titel",
        "field_author": "auteur",
        "field_publisher": "uitgever",
        "field_date": "datum",
        "field_url": "URL",
        "field_kind": "soort",
        "head_source": "Bron",
        "head_words_of": "Wiens woorden",
        "head_issued": "Verschenen",
        "head_origin": "Herkomst",
        "head_passages": "Passages",
        "head_words": "Woorden",
        "head_share": "Aandeel",
        "own_origin": "eigen",
        "as_origin": "als {source}",
        "percent": "{n}%",
        # How the brief was made
        "made": {
            "one": "brief {version} heeft het samengesteld uit een opzet ({hash}) en {n} bronbestand.",
            "other": "brief {version} heeft het samengesteld uit een opzet ({hash}) en {n} bronbestanden.",
        },
        "selected": (
            "Het programma heeft de passages gekozen en zelf geen zin geschreven: elk citaat is een stuk van zijn bron,"
            " letter voor letter, met samengevoegde witruimte."
        ),
        "selected_but": (
            "Het programma heeft de passages gekozen, tenzij anders vermeld, en zelf geen zin geschreven: elk citaat is"
            " een stuk van zijn bron, letter voor letter, met samengevoegde witruimte."
        ),
        "section_list": {
            "one": "paragraaf {list}",
            "other": "de paragrafen {list}",
        },
        "and": "{first} en {last}",
        "chosen_passages": (
            "Voor {passages} zijn de passages gekozen door {model}, telkens uit ten hoogste {n} kandidaten; elk woord"
            " is van de bron."
        ),
        "chosen_words": "Voor {words} zijn de zoekwoorden gegeven door {model}; elk woord is van de bron.",
        "chosen_both": (
            "Voor {passages} zijn de passages gekozen door {model}, telkens uit ten hoogste {n} kandidaten; voor"
            " {words} zijn de zoekwoorden gegeven door {model}; elk woord is van de bron."
        ),
        "from_outline": "Titels, vragen en wat aan de beschrijvingen van de bronnen is toegevoegd, komen uit de opzet.",
        "from_outline_texts": (
            "Titels, vragen, de teksten die als die van de analist zijn aangeduid en wat aan de beschrijvingen van de"
            " bronnen is toegevoegd, komen uit de opzet."
        ),
        "counted_once": (
            "Wat een bestand niet vermeldt en de opzet niet toevoegt, is weggelaten: het overzicht telt het één keer,"
            " onder “Waarop dit overzicht berust”."
        ),
        "attached": "Bij de pdf gevoegd: {attached}; {command} controleert elke passage.",
        "ledger": "register",
        "its_sources": "bronnen",
        "fingerprint": (
            "De vingerafdruk is {fingerprint}: wie dezelfde code langs een andere weg van de afzender heeft, heeft dit"
            " overzicht, met deze bronnen."
        ),
        "ledger_inside": "Het register: elke passage met haar citaten",
    },
)
