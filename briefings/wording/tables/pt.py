"""Portuguese."""

from briefings.wording.table import Table

PORTUGUESE = Table(
    tag="pt",
    day="d 'de' MMMM 'de' y",
    first_day="d'º de' MMMM 'de' y",
    month="MMMM 'de' y",
    words={
        # Head, foot and margins
        "brief": "Dossiê",
        "compiled": {
            "one": "Compilado a partir de {n} fonte",
            "other": "Compilado a partir de {n} fontes",
        },
        "compiled_newest": {
            "one": "Compilado a partir de {n} fonte: {date}",
            "other": "Compilado a partir de {n} fontes; a mais recente: {date}",
        },
        "page_of": "Página {page} de {pages}",
        "on_page": ", p. {page}",
        "on_page_aside": " (p. {page})",
        # Headings, and the contents
        "contents": "Sumário",
        "key_points": "Pontos principais",
        "evidence": "Trechos no contexto",
        "notes": "Notas",
        "basis": "Fundamento",
        "basis_heading": "Em que se baseia este dossiê",
        "references": "Referências",
        "unused": "Fontes lidas e não citadas",
        "colophon": "Como este dossiê foi feito",
        # Beside the first page
        "sources": "Fontes",
        "sources_read": "Lidas: {n}; citadas: {n_cited}; de origem distinta: {n_origins}.",
        "single_source": "Trechos que se apoiam em uma só fonte: {n_single} de {n}.",
        "how": "Como ler",
        "how_quoted": "As frases em letra com serifa são citadas palavra por palavra da fonte indicada ao lado.",
        "how_spoken": (
            "As frases em letra com serifa são citadas palavra por palavra da fonte indicada ao lado; antes da fonte é"
            " indicada a pessoa que fala."
        ),
        "how_numeric": "{mark} é a fonte 2, parágrafo\u00a06.",
        "how_author_date": "{mark} é o parágrafo\u00a06 do que Lovell publicou em 2024.",
        "how_notes": "{mark} é a nota\u00a06, que indica a fonte e o parágrafo.",
        "how_cut": "Onde {cut} precede uma frase, foi omitido o conectivo com que ela começa.",
        "how_remark": "Uma remissão depois de um texto do analista mostra em que ele se apoia.",
        "how_evidence": "Os trechos no contexto mostram cada citação em seu parágrafo inteiro.",
        # Sections
        "writes": "{author} escreve",
        "analyst_writes": "O analista escreve",
        "gap": "Não se encontrou nas fontes nenhum trecho que responda a esta seção.",
        "gap_weak": "As fontes respondem a isto apenas fracamente: contêm pouco do que se pergunta.",
        "gap_elsewhere": "O que as fontes dizem a respeito está impresso em outra seção.",
        "speaker_in": "{speaker}, em {source}",
        "left_out": "Omitido aqui: {words}",
        # Sources and places in them
        "source": "Fonte {source}",
        "source_within": "fonte {source}",
        "page": "página {page}",
        "line": "linha {line}",
        "paragraph": "parágrafo {paragraph}",
        "paragraphs": "parágrafos {paragraph} a {last}",
        "characters": "caracteres {start} a {end}",
        "no_year": "s.d.",
        "note_of": "Nota {note}: fonte {source}, {place}",
        "back_to_note": "Voltar ao trecho da nota {note}",
        "back_to_passage": "Voltar ao trecho {passage} no texto",
        "back_to_place": "Voltar ao trecho {passage} no texto, lugar {place}",
        # Evidence
        "evidence_full": (
            "Cada trecho, sublinhado e depois de seu número, no parágrafo inteiro de que foi tirado. Ao lado, onde está"
            " impresso."
        ),
        "evidence_notes": "Onde cada trecho está em sua fonte.",
        # References
        "quoted": "“{words}”",
        "quoted_stop": "“{words}”.",
        "quoted_comma": "“{words}”,",
        "information": "data das informações: {date}",
        "information_alone": "Data das informações: {date}",
        "accessed": "acesso: {date}",
        "accessed_alone": "Acesso: {date}",
        "address": "Endereço da fonte {source}",
        "read_as": "lido como {encoding}",
        "cited": "Citado",
        # What the brief rests on
        "basis_read": {
            "one": (
                "{n} fonte lida; citadas: {n_cited}; de origem distinta: {n_origins}. Fontes com quase o mesmo texto"
                " contam como uma."
            ),
            "other": (
                "{n} fontes lidas; citadas: {n_cited}; de origem distinta: {n_origins}. Fontes com quase o mesmo texto"
                " contam como uma."
            ),
        },
        "issued_on": "Data de publicação: {date}",
        "issued_between": "Datas de publicação: {first} – {last}",
        "undated": {
            "one": "{n} fonte sem data",
            "other": "{n} fontes sem data",
        },
        "no_date": "Nenhuma fonte indica sua data.",
        "kinds": "Tipos: {kinds}.",
        "not_stated": "não indicado",
        "basis_single": "Trechos das seções que citam uma só fonte: {n_single} de {n}",
        "basis_origin": "uma só origem: {n_origin}",
        "missing": "Fontes que não indicam: {fields}.",
        "field_title": "título",
        "field_author": "autor",
        "field_publisher": "editora",
        "field_date": "data",
        "field_url": "URL",
        "field_kind": "tipo",
        "head_source": "Fonte",
        "head_words_of": "Palavras de",
        "head_issued": "Publicação",
        "head_origin": "Origem",
        "head_passages": "Trechos",
        "head_words": "Palavras",
        "head_share": "Parte",
        "own_origin": "própria",
        "as_origin": "como {source}",
        "percent": "{n}%",
        # How the brief was made
        "made": {
            "one": "brief {version} o compilou a partir de um esquema ({hash}) e {n} arquivo de fonte.",
            "other": "brief {version} o compilou a partir de um esquema ({hash}) e {n} arquivos de fontes.",
        },
        "selected": (
            "O programa selecionou os trechos e não escreveu nenhuma frase própria: cada citação é um trecho de sua"
            " fonte, letra por letra, salvo os espaços."
        ),
        "selected_but": (
            "O programa selecionou os trechos, salvo onde se diz o contrário, e não escreveu nenhuma frase própria:"
            " cada citação é um trecho de sua fonte, letra por letra, salvo os espaços."
        ),
        "section_list": {
            "one": "a seção {list}",
            "other": "as seções {list}",
        },
        "and": "{first} e {last}",
        "chosen_passages": (
            "Para {passages}, os trechos foram escolhidos por {model}, entre no máximo {n} candidatos de cada vez; cada"
            " palavra é da fonte."
        ),
        "chosen_words": "Para {words}, as palavras de busca foram dadas por {model}; cada palavra é da fonte.",
        "chosen_both": (
            "Para {passages}, os trechos foram escolhidos por {model}, entre no máximo {n} candidatos de cada vez; para"
            " {words}, as palavras de busca foram dadas por {model}; cada palavra é da fonte."
        ),
        "from_outline": "Os títulos, as perguntas e o que foi acrescentado às descrições das fontes vêm do esquema.",
        "from_outline_texts": (
            "Os títulos, as perguntas, os textos destacados como do analista e o que foi acrescentado às descrições das"
            " fontes vêm do esquema."
        ),
        "counted_once": (
            "O que um arquivo não indica e o esquema não acrescenta é omitido: o dossiê o conta uma vez, em “Em que se"
            " baseia este dossiê”."
        ),
        "attached": "Anexado ao PDF: {attached}; {command} confere cada trecho.",
        "ledger": "registro",
        "its_sources": "fontes",
        "fingerprint": (
            "Sua impressão digital é {fingerprint}: quem tem o mesmo código do remetente por outra via tem este dossiê,"
            " com estas fontes."
        ),
        "ledger_inside": "O registro: cada trecho com suas citações",
    },
)
