"""English, the words that hold in every language without a table of its own; each key is told by what it says here."""

from briefings.wording.table import Table

ENGLISH = Table(
    tag="en",
    day="d MMMM y",
    month="MMMM y",
    words={
        # Head, foot and margins
        "brief": "Brief",
        "compiled": {
            "one": "Compiled from {n} source",
            "other": "Compiled from {n} sources",
        },
        "compiled_newest": {
            "one": "Compiled from {n} source of {date}",
            "other": "Compiled from {n} sources, the newest of {date}",
        },
        "page_of": "Page {page} of {pages}",
        "on_page": ", p. {page}",
        "on_page_aside": " (p. {page})",
        # Headings, and the contents
        "contents": "Contents",
        "key_points": "Key points",
        "evidence": "Evidence",
        "notes": "Notes",
        "basis": "Basis",
        "basis_heading": "What this brief rests on",
        "references": "References",
        "unused": "Read and not cited",
        "colophon": "How this brief was made",
        # Beside the first page
        "sources": "Sources",
        "sources_read": "{n} read, {n_cited} cited, {n_origins} of separate origin.",
        "single_source": "{n_single} of {n} passages rest on a single source each.",
        "how": "How to read",
        "how_quoted": "Sentences in serif type are quoted word for word from the source named beside them.",
        "how_spoken": (
            "Sentences in serif type are quoted word for word from the source named beside them, by the person named"
            " before it."
        ),
        "how_numeric": "{mark} is source 2, paragraph\u00a06.",
        "how_author_date": "{mark} is paragraph\u00a06 of what Lovell issued in 2024.",
        "how_notes": "{mark} is note\u00a06, which names the source and the paragraph.",
        "how_cut": "Where {cut} stands before a sentence, the connective that it opens with is left out.",
        "how_remark": "A mark behind words of the analyst shows what these rest on.",
        "how_evidence": "The evidence shows each quotation in its whole paragraph.",
        # Sections
        "writes": "{author} writes",
        "analyst_writes": "The analyst writes",
        "gap": "No passage that answers this section was found in the sources.",
        "gap_weak": "The sources answer this only weakly: they hold little of what is asked.",
        "gap_elsewhere": "What the sources say on this is printed in another section.",
        "speaker_in": "{speaker} in {source}",
        "left_out": "Left out here: {words}",
        # Sources and places in them
        "source": "Source {source}",
        "source_within": "source {source}",
        "page": "page {page}",
        "line": "line {line}",
        "paragraph": "paragraph {paragraph}",
        "paragraphs": "paragraph {paragraph} to {last}",
        "characters": "characters {start} to {end}",
        "no_year": "n.d.",
        "note_of": "Note {note}: source {source}, {place}",
        "back_to_note": "Back to the passage of note {note}",
        "back_to_passage": "Back to passage {passage} in the text",
        "back_to_place": "Back to passage {passage} in the text, place {place}",
        # Evidence
        "evidence_full": (
            "Each passage, underlined and after its number, in the whole paragraph that it was taken from. Beside it,"
            " where it is printed."
        ),
        "evidence_notes": "Where each passage stands in its source.",
        # References
        "quoted": "“{words}”",
        "quoted_stop": "“{words}.”",
        "quoted_comma": "“{words},”",
        "information": "information of {date}",
        "information_alone": "Information of {date}",
        "accessed": "accessed {date}",
        "accessed_alone": "Accessed {date}",
        "address": "The address of source {source}",
        "read_as": "read as {encoding}",
        "cited": "Cited",
        # What the brief rests on
        "basis_read": {
            "one": (
                "{n} source read, {n_cited} cited, {n_origins} of separate origin: sources with nearly the same text"
                " count as one."
            ),
            "other": (
                "{n} sources read, {n_cited} cited, {n_origins} of separate origin: sources with nearly the same text"
                " count as one."
            ),
        },
        "issued_on": "Issued {date}",
        "issued_between": "Issued from {first} to {last}",
        "undated": {
            "one": "{n} source without a date",
            "other": "{n} sources without a date",
        },
        "no_date": "No source states its date.",
        "kinds": "Kinds: {kinds}.",
        "not_stated": "not stated",
        "basis_single": {
            "one": "{n_single} of {n} passage in the sections cite one source only",
            "other": "{n_single} of {n} passages in the sections cite one source only",
        },
        "basis_origin": "{n_origin} one origin only",
        "missing": "Sources that do not state their {fields}.",
        "field_title": "title",
        "field_author": "author",
        "field_publisher": "publisher",
        "field_date": "date",
        "field_url": "URL",
        "field_kind": "kind",
        "head_source": "Source",
        "head_words_of": "Whose words",
        "head_issued": "Issued",
        "head_origin": "Origin",
        "head_passages": "Passages",
        "head_words": "Words",
        "head_share": "Share",
        "own_origin": "its own",
        "as_origin": "as {source}",
        "percent": "{n}\u00a0%",
        # How the brief was made
        "made": {
            "one": "brief {version} compiled it from an outline ({hash}) and {n} source file.",
            "other": "brief {version} compiled it from an outline ({hash}) and {n} source files.",
        },
        "selected": (
            "It selected the passages, and wrote no sentence of its own: each quotation is a range of its source,"
            " letter for letter, with white space folded."
        ),
        "selected_but": (
            "It selected the passages, but where it is said otherwise, and wrote no sentence of its own: each quotation"
            " is a range of its source, letter for letter, with white space folded."
        ),
        "section_list": {
            "one": "section {list}",
            "other": "sections {list}",
        },
        "and": "{first} and {last}",
        "chosen_passages": (
            "The passages of {passages} were chosen by {model}, from up to {n} candidates each; every word is the"
            " source’s."
        ),
        "chosen_words": "Search words for {words} were named by {model}; every word is the source’s.",
        "chosen_both": (
            "The passages of {passages} were chosen by {model}, from up to {n} candidates each; search words for"
            " {words} were named by {model}; every word is the source’s."
        ),
        "from_outline": (
            "Titles, questions and what was added to the descriptions of the sources come from the outline."
        ),
        "from_outline_texts": (
            "Titles, questions, the texts set apart as the analyst’s and what was added to the descriptions of the"
            " sources come from the outline."
        ),
        "counted_once": (
            "What a file does not state, and the outline does not add, is left out: the brief counts it once, under"
            " “What this brief rests on”."
        ),
        "attached": "Attached to the PDF: {attached}; {command} checks each passage.",
        "ledger": "ledger",
        "its_sources": "sources",
        "fingerprint": (
            "Its fingerprint is {fingerprint}: who has the same code from the sender by another way holds this brief,"
            " with these sources."
        ),
        "ledger_inside": "The ledger: every passage with its citations",
    },
)
