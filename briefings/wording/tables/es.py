"""Spanish."""

from briefings.wording.table import Table

SPANISH = Table(
    tag="es",
    day="d 'de' MMMM 'de' y",
    month="MMMM 'de' y",
    least_grouped=10_000,
    words={
        # Head, foot and margins
        "brief": "Informe",
        "compiled": {
            "one": "Compilado a partir de {n} fuente",
            "other": "Compilado a partir de {n} fuentes",
        },
        "compiled_newest": {
            "one": "Compilado a partir de {n} fuente: {date}",
            "other": "Compilado a partir de {n} fuentes; la más reciente: {date}",
        },
        "page_of": "Página {page} de {pages}",
        "on_page": ", p. {page}",
        "on_page_aside": " (p. {page})",
        # Headings, and the contents
        "contents": "Contenido",
        "key_points": "Puntos clave",
        "evidence": "Pasajes en su contexto",
        "notes": "Notas",
        "basis": "Fundamento",
        "basis_heading": "En qué se basa este informe",
        "references": "Referencias",
        "unused": "Leído y no citado",
        "colophon": "Cómo se hizo este informe",
        # Beside the first page
        "sources": "Fuentes",
        "sources_read": "Leídas: {n}; citadas: {n_cited}; de origen distinto: {n_origins}.",
        "single_source": "Pasajes que se apoyan en una sola fuente: {n_single} de {n}.",
        "how": "Cómo leerlo",
        "how_quoted": "Las frases en letra con serifa se citan palabra por palabra de la fuente nombrada al lado.",
        "how_spoken": (
            "Las frases en letra con serifa se citan palabra por palabra de la fuente nombrada al lado; antes de la"
            " fuente se nombra a la persona que habla."
        ),
        "how_numeric": "{mark} es la fuente 2, párrafo\u00a06.",
        "how_author_date": "{mark} es el párrafo\u00a06 de lo que Lovell publicó en 2024.",
        "how_notes": "{mark} es la nota\u00a06, que nombra la fuente y el párrafo.",
        "how_cut": "Donde {cut} precede a una frase, se ha omitido el conector con que empieza.",
        "how_remark": "Una referencia tras un texto del analista muestra en qué se apoya.",
        "how_evidence": "Los pasajes en su contexto muestran cada cita en su párrafo completo.",
        # Sections
        "writes": "{author} escribe",
        "analyst_writes": "El analista escribe",
        "gap": "No se ha encontrado en las fuentes ningún pasaje que responda a esta sección.",
        "gap_weak": "Las fuentes responden a esto solo débilmente: contienen poco de lo que se pregunta.",
        "gap_elsewhere": "Lo que las fuentes dicen al respecto está impreso en otra sección.",
        "speaker_in": "{speaker}, en {source}",
        "left_out": "Omitido aquí: {words}",
        # Sources and places in them
        "source": "Fuente {source}",
        "source_within": "fuente {source}",
        "page": "página {page}",
        "line": "línea {line}",
        "paragraph": "párrafo {paragraph}",
        "paragraphs": "párrafos {paragraph} a {last}",
        "characters": "caracteres {start} a {end}",
        "no_year": "s. f.",
        "note_of": "Nota {note}: fuente {source}, {place}",
        "back_to_note": "Volver al pasaje de la nota {note}",
        "back_to_passage": "Volver al pasaje {passage} en el texto",
        "back_to_place": "Volver al pasaje {passage} en el texto, lugar {place}",
        # Evidence
        "evidence_full": (
            "Cada pasaje, subrayado y tras su número, en el párrafo completo del que se ha tomado. Al lado, dónde está"
            " impreso."
        ),
        "evidence_notes": "Dónde está cada pasaje en su fuente.",
        # References
        "quoted": "«{words}»",
        "quoted_stop": "«{words}».",
        "quoted_comma": "«{words}»,",
        "information": "fecha de la información: {date}",
        "information_alone": "Fecha de la información: {date}",
        "accessed": "consulta: {date}",
        "accessed_alone": "Consulta: {date}",
        "address": "Dirección de la fuente {source}",
        "read_as": "leído como {encoding}",
        "cited": "Citado",
        # What the brief rests on
        "basis_read": {
            "one": (
                "{n} fuente leída; citadas: {n_cited}; de origen distinto: {n_origins}. Las fuentes con casi el mismo"
                " texto cuentan como una."
            ),
            "other": (
                "{n} fuentes leídas; citadas: {n_cited}; de origen distinto: {n_origins}. Las fuentes con casi el mismo"
                " texto cuentan como una."
            ),
        },
        "issued_on": "Fecha de publicación: {date}",
        "issued_between": "Fechas de publicación: {first} – {last}",
        "undated": {
            "one": "{n} fuente sin fecha",
            "other": "{n} fuentes sin fecha",
        },
        "no_date": "Ninguna fuente indica su fecha.",
        "kinds": "Tipos: {kinds}.",
        "not_stated": "no indicado",
        "basis_single": "Pasajes de las secciones que citan una sola fuente: {n_single} de {n}",
        "basis_origin": "un solo origen: {n_origin}",
        "missing": "Fuentes que no indican: {fields}.",
        "field_title": "título",
        "field_author": "autor",
        "field_publisher": "editor",
        "field_date": "fecha",
        "field_url": "URL",
        "field_kind": "tipo",
        "head_source": "Fuente",
        "head_words_of": "Palabras de",
        "head_issued": "Publicación",
        "head_origin": "Origen",
        "head_passages": "Pasajes",
        "head_words": "Palabras",
        "head_share": "Parte",
        "own_origin": "propio",
        "as_origin": "como {source}",
        "percent": "{n}\u00a0%",
        # How the brief was made
        "made": {
            "one": "brief {version} lo compiló a partir de un esquema ({hash}) y {n} archivo fuente.",
            "other": "brief {version} lo compiló a partir de un esquema ({hash}) y {n} archivos fuente.",
        },
        "selected": (
            "El programa seleccionó los pasajes y no escribió ninguna frase propia: cada cita es un fragmento de su"
            " fuente, letra por letra, salvo los espacios."
        ),
        "selected_but": (
            "El programa seleccionó los pasajes, salvo donde se dice otra cosa, y no escribió ninguna frase propia:"
            " cada cita es un fragmento de su fuente, letra por letra, salvo los espacios."
        ),
        "section_list": {
            "one": "la sección {list}",
            "other": "las secciones {list}",
        },
        "and": "{first} y {last}",
        "chosen_passages": (
            "Para {passages}, los pasajes los eligió {model}, entre un máximo de {n} candidatos cada vez; cada palabra"
            " es de la fuente."
        ),
        "chosen_words": "Para {words}, las palabras de búsqueda las dio {model}; cada palabra es de la fuente.",
        "chosen_both": (
            "Para {passages}, los pasajes los eligió {model}, entre un máximo de {n} candidatos cada vez; para {words},"
            " las palabras de búsqueda las dio {model}; cada palabra es de la fuente."
        ),
        "from_outline": (
            "Los títulos, las preguntas y lo añadido a las descripciones de las fuentes proceden del esquema."
        ),
        "from_outline_texts": (
            "Los títulos, las preguntas, los textos señalados como del analista y lo añadido a las descripciones de las"
            " fuentes proceden del esquema."
        ),
        "counted_once": (
            "Lo que un archivo no indica y el esquema no añade se omite: el informe lo cuenta una vez, en «En qué se"
            " basa este informe»."
        ),
        "attached": "Adjunto al PDF: {attached}; {command} comprueba cada pasaje.",
        "ledger": "registro",
        "its_sources": "fuentes",
        "fingerprint": (
            "Su huella es {fingerprint}: quien tenga el mismo código del remitente por otra vía tiene este informe, con"
            " estas fuentes."
        ),
        "ledger_inside": "El registro: cada pasaje con sus citas",
    },
)
