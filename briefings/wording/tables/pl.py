"""Polish."""

from briefings.wording.table import Table

POLISH = Table(
    tag="pl",
    day="d MMMM y",
    month="LLLL y",
    least_grouped=10_000,
    words={
        # Head, foot and margins
        "brief": "Opracowanie",
        "compiled": {
            "one": "Zestawiono z {n} źródła",
            "few": "Zestawiono z {n} źródeł",
            "many": "Zestawiono z {n} źródeł",
            "other": "Zestawiono z {n} źródła",
        },
        "compiled_newest": {
            "one": "Zestawiono z {n} źródła: {date}",
            "few": "Zestawiono z {n} źródeł, najnowsze: {date}",
            "many": "Zestawiono z {n} źródeł, najnowsze: {date}",
            "other": "Zestawiono z {n} źródła, najnowsze: {date}",
        },
        "page_of": "Strona {page} z {pages}",
        "on_page": ", s. {page}",
        "on_page_aside": " (s. {page})",
        # Headings, and the contents
        "contents": "Spis treści",
        "key_points": "Najważniejsze punkty",
        "evidence": "Fragmenty w kontekście",
        "notes": "Przypisy",
        "basis": "Podstawa",
        "basis_heading": "Na czym opiera się to opracowanie",
        "references": "Wykaz źródeł",
        "unused": "Przeczytane, lecz niecytowane",
        "colophon": "Jak powstało to opracowanie",
        # Beside the first page
        "sources": "Źródła",
        "sources_read": "Przeczytane: {n}; cytowane: {n_cited}; odrębnego pochodzenia: {n_origins}.",
        "single_source": "Fragmenty oparte tylko na jednym źródle: {n_single} z {n}.",
        "how": "Jak czytać",
        "how_quoted": "Zdania złożone pismem szeryfowym są przytoczone słowo w słowo ze źródła wskazanego obok.",
        "how_spoken": (
            "Zdania złożone pismem szeryfowym są przytoczone słowo w słowo ze źródła wskazanego obok; przed źródłem"
            " podano, kto je wypowiedział."
        ),
        "how_numeric": "{mark} oznacza źródło 2, akapit\u00a06.",
        "how_author_date": "{mark} oznacza akapit\u00a06 publikacji Lovell z 2024 roku.",
        "how_notes": "{mark} oznacza przypis\u00a06, który wskazuje źródło i akapit.",
        "how_cut": "Gdzie przed zdaniem stoi {cut}, opuszczono spójnik, którym się ono zaczyna.",
        "how_remark": "Odsyłacz po słowach analityka pokazuje, na czym się one opierają.",
        "how_evidence": "Fragmenty w kontekście pokazują każdy cytat w jego całym akapicie.",
        # Sections
        "writes": "{author} pisze",
        "analyst_writes": "Analityk pisze",
        "gap": "W źródłach nie znaleziono fragmentu, który odpowiadałby na tę część.",
        "gap_weak": "Źródła odpowiadają na to tylko w niewielkim stopniu: zawierają mało z tego, o co się pyta.",
        "gap_elsewhere": "To, co źródła mówią na ten temat, wydrukowano w innej części.",
        "speaker_in": "{speaker} ({source})",
        "left_out": "Opuszczono tutaj: {words}",
        # Sources and places in them
        "source": "Źródło {source}",
        "source_within": "źródło {source}",
        "page": "strona {page}",
        "line": "wiersz {line}",
        "paragraph": "akapit {paragraph}",
        "paragraphs": "akapity {paragraph} do {last}",
        "characters": "znaki {start} do {end}",
        "no_year": "b.d.",
        "note_of": "Przypis {note}: źródło {source}, {place}",
        "back_to_note": "Powrót do fragmentu z przypisem {note}",
        "back_to_passage": "Powrót do fragmentu {passage} w tekście",
        "back_to_place": "Powrót do fragmentu {passage} w tekście, miejsce {place}",
        # Evidence
        "evidence_full": (
            "Każdy fragment, podkreślony i poprzedzony numerem, w całym akapicie, z którego pochodzi. Obok podano,"
            " gdzie został wydrukowany."
        ),
        "evidence_notes": "Gdzie każdy fragment stoi w swoim źródle.",
        # References
        "quoted": "„{words}”",
        "quoted_stop": "„{words}”.",
        "quoted_comma": "„{words}”,",
        "information": "stan informacji: {date}",
        "information_alone": "Stan informacji: {date}",
        "accessed": "dostęp: {date}",
        "accessed_alone": "Dostęp: {date}",
        "address": "Adres źródła {source}",
        "read_as": "odczytano jako {encoding}",
        "cited": "Cytowane",
        # What the brief rests on
        "basis_read": {
            "one": (
                "Przeczytano {n} źródło; cytowane: {n_cited}; odrębnego pochodzenia: {n_origins}. Źródła o prawie takim"
                " samym tekście liczą się jako jedno."
            ),
            "few": (
                "Przeczytano {n} źródła; cytowane: {n_cited}; odrębnego pochodzenia: {n_origins}. Źródła o prawie takim"
                " samym tekście liczą się jako jedno."
            ),
            "many": (
                "Przeczytano {n} źródeł; cytowane: {n_cited}; odrębnego pochodzenia: {n_origins}. Źródła o prawie takim"
                " samym tekście liczą się jako jedno."
            ),
            "other": (
                "Przeczytano {n} źródła; cytowane: {n_cited}; odrębnego pochodzenia: {n_origins}. Źródła o prawie takim"
                " samym tekście liczą się jako jedno."
            ),
        },
        "issued_on": "Data wydania: {date}",
        "issued_between": "Daty wydania: {first} – {last}",
        "undated": {
            "one": "{n} źródło bez daty",
            "few": "{n} źródła bez daty",
            "many": "{n} źródeł bez daty",
            "other": "{n} źródła bez daty",
        },
        "no_date": "Żadne źródło nie podaje swojej daty.",
        "kinds": "Rodzaje: {kinds}.",
        "not_stated": "nie podano",
        "basis_single": "Fragmenty części, które cytują tylko jedno źródło: {n_single} z {n}",
        "basis_origin": "tylko jedno pochodzenie: {n_origin}",
        "missing": "Źródła, które nie podają: {fields}.",
        "field_title": "tytuł",
        "field_author": "autor",
        "field_publisher": "wydawca",
        "field_date": "data",
        "field_url": "URL",
        "field_kind": "rodzaj",
        "head_source": "Źródło",
        "head_words_of": "Czyje słowa",
        "head_issued": "Wydanie",
        "head_origin": "Pochodzenie",
        "head_passages": "Fragmenty",
        "head_words": "Słowa",
        "head_share": "Udział",
        "own_origin": "własne",
        "as_origin": "jak {source}",
        "percent": "{n}%",
        # How the brief was made
        "made": {
            "one": "brief {version} zestawił je z konspektu ({hash}) i {n} pliku źródłowego.",
            "few": "brief {version} zestawił je z konspektu ({hash}) i {n} plików źródłowych.",
            "many": "brief {version} zestawił je z konspektu ({hash}) i {n} plików źródłowych.",
            "other": "brief {version} zestawił je z konspektu ({hash}) i {n} pliku źródłowego.",
        },
        "selected": (
            "Program wybrał fragmenty i nie napisał żadnego własnego zdania: każdy cytat jest wycinkiem swojego źródła,"
            " litera po literze, z dokładnością do odstępów."
        ),
        "selected_but": (
            "Program wybrał fragmenty, o ile nie powiedziano inaczej, i nie napisał żadnego własnego zdania: każdy"
            " cytat jest wycinkiem swojego źródła, litera po literze, z dokładnością do odstępów."
        ),
        "section_list": {
            "one": "część {list}",
            "few": "części {list}",
            "many": "części {list}",
            "other": "części {list}",
        },
        "and": "{first} i {last}",
        "chosen_passages": (
            "Fragmenty ({passages}) wybrał model {model}, za każdym razem z najwyżej {n} kandydatów; każde słowo"
            " pochodzi ze źródła."
        ),
        "chosen_words": "Słowa wyszukiwania ({words}) podał model {model}; każde słowo pochodzi ze źródła.",
        "chosen_both": (
            "Fragmenty ({passages}) wybrał model {model}, za każdym razem z najwyżej {n} kandydatów; słowa wyszukiwania"
            " ({words}) podał model {model}; każde słowo pochodzi ze źródła."
        ),
        "from_outline": "Tytuły, pytania i to, co dodano do opisów źródeł, pochodzą z konspektu.",
        "from_outline_texts": (
            "Tytuły, pytania, teksty wyróżnione jako słowa analityka i to, co dodano do opisów źródeł, pochodzą z"
            " konspektu."
        ),
        "counted_once": (
            "To, czego plik nie podaje, a konspekt nie dodaje, jest pominięte: opracowanie liczy to raz, pod nagłówkiem"
            " „Na czym opiera się to opracowanie”."
        ),
        "attached": "Dołączono do pliku PDF: {attached}; {command} sprawdza każdy fragment.",
        "ledger": "rejestr",
        "its_sources": "źródła",
        "fingerprint": (
            "Jego odcisk to {fingerprint}: kto otrzymał ten sam kod od nadawcy inną drogą, ma w ręku to opracowanie, z"
            " tymi źródłami."
        ),
        "ledger_inside": "Rejestr: każdy fragment z jego cytatami",
    },
)
