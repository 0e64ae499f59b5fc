"""The keys of the outline, a row each: its name, the kind of its value, and what it does.

What a key does is said here for everybody: the guide, docs/outline.md, has it as a table, the JSON Schema as a
description. What holds where a key is left out is the default of its field in `briefings.model.outline`.
"""

from typing import get_args

from briefings.model.outline import (
    Attachment,
    CardSpec,
    CitationStyle,
    EvidenceForm,
    Method,
    Outline,
    Paper,
    SectionSpec,
)
from briefings.model.source import SourceCard
from briefings.outline.parts import cards_by, sections_by
from briefings.outline.table import Key, Table
from briefings.outline.values import (
    ADDRESS,
    DATE,
    DECIMAL,
    FLAG,
    LANGUAGE_TAG,
    TEXT,
    WHOLE,
    list_of,
    number_between,
    one_of,
    placed,
    text_or,
)

LEAST_WORDS, MOST_WORDS = 10, 20_000
"""Of fewer words no section can hold a sentence; more is a slip of the hand, for a short book has so many."""
MOST_KEY_POINTS = 5
"""More of each section would be no first page."""
MOST_WEIGHT = 5
"""A source that counts so much stands first wherever it answers at all."""
LEAST_BALANCE = 0.1
"""A section has few passages: were less allowed, almost every source would bring a warning."""

_PLACED = placed(TEXT)

_STATED = "what the file or a bibliography states"
CARD_KEYS = Table(
    "card",
    "a source card",
    (SourceCard, CardSpec),
    (
        Key("title", TEXT, "The title of the article.", _STATED),
        Key("author", TEXT, "Who wrote it, or who speaks.", _STATED),
        Key("publisher", TEXT, "Who published it.", _STATED),
        Key("date", DATE, "When it was issued.", _STATED),
        Key("url", ADDRESS, "Its web address.", _STATED),
        Key("kind", TEXT, "What it is, such as interview, report or press release.", _STATED),
        Key(
            "weight",
            number_between(DECIMAL, 0, MOST_WEIGHT),
            "What the scores of its sentences are multiplied by; a source of weight 0 is read and never cited.",
        ),
        Key("information_date", DATE, "When that happened which it tells of, where that is another time.", _STATED),
        Key("accessed", DATE, "When it was read at its address.", _STATED),
        Key("descriptor", TEXT, "A sentence of your own on the source, and how far it can be relied on.", _STATED),
    ),
)

SUBSECTION_KEYS = Table(
    "subsection",
    "a section",
    (SectionSpec,),
    (
        Key("title", _PLACED, "Its heading; its words are searched for too.", required=True),
        Key("question", TEXT, "What it should answer; printed below the heading."),
        Key(
            "keywords",
            list_of(TEXT, "keywords"),
            "What an answer is likely to hold; one of several words counts as a phrase.",
        ),
        Key("words", number_between(WHOLE, LEAST_WORDS, MOST_WORDS), "Its length in words, kept within a passage."),
        Key("sources", list_of(_PLACED, "file names", one_will_do=True), "Draw on these files only.", "all files"),
        Key(
            "since",
            placed(DATE),
            "Draw only on sources dated on this day or later; one without a date is left out, with a warning.",
            "no window",
        ),
        Key(
            "until",
            placed(DATE),
            "Draw only on sources dated on this day or earlier; one without a date is left out, with a warning.",
            "no window",
        ),
        Key(
            "like",
            list_of(TEXT, "sentences", one_will_do=True),
            "Sentences such as it should have, from the sources or in your own words: three words of each, the rarest "
            "that several sentences hold, are looked for as keywords are.",
        ),
        Key(
            "pin",
            list_of(text_or("key_point"), "passages", one_will_do=True),
            "Text of its sources that has to be in it, word for word; white space and the form of letters and marks "
            "(é, ﬁ, “”) are free. The whole sentences that hold it are printed, whatever other rules say, and counted "
            "in `words`. Written as `key_point: text`, it is a key point of the brief too.",
        ),
        Key(
            "exclude",
            list_of(text_or("word"), "words or passages", one_will_do=True),
            "Words that no passage of it may hold, in capitals or not, be it as a part of longer words. Written as "
            "`word: oil`, it shuts out the word alone, and not `turmoil`.",
        ),
        Key(
            "method",
            one_of(get_args(Method)),
            "What puts the best candidates in order: brief's own way, or a method of sumy.",
        ),
        Key(
            "text",
            _PLACED,
            "Your own words, printed set apart and labelled as yours. A mark in them, such as `[harbour.txt ¶4]`, "
            "becomes a citation with its evidence; what its sentence quotes has to stand there word for word.",
        ),
    ),
)

SECTION_KEYS = Table(
    "section",
    "a section",
    (SectionSpec,),
    (
        *SUBSECTION_KEYS.keys,
        Key("sections", sections_by(SUBSECTION_KEYS), "Its sub-sections; these have none of their own."),
    ),
)

OUTLINE_KEYS = Table(
    "outline",
    "an outline",
    (Outline,),
    (
        Key("title", TEXT, "The title of the brief.", required=True),
        Key("subtitle", TEXT, "A line below the title."),
        Key("date", DATE, "The date of the brief.", "the newest date among the sources; never today"),
        Key(
            "language",
            placed(LANGUAGE_TAG),
            "The language of the sources and of what the page says beside, such as `en-GB`: which words are looked for,"
            " what can stand alone, how dates are written. brief knows English and German well, others in part, and"
            " says what it does not know.",
        ),
        Key("organisation", TEXT, "Who issues it."),
        Key("author", TEXT, "Who signs it."),
        Key("number", TEXT, "Its number in a series."),
        Key("marking", TEXT, "A handling line at the foot of every page."),
        Key("paper", one_of(get_args(Paper)), "The size of the page."),
        Key(
            "seeds",
            list_of(_PLACED, "files, folders and patterns", one_will_do=True),
            "Where the articles are, inside the project; a pattern is one such as `press/*.txt`.",
        ),
        Key(
            "attach",
            list_of(one_of(get_args(Attachment)), "words", "write [ledger, sources], or []"),
            "What travels inside the PDF: `ledger`, `sources` (those that are cited), both, or for `[]` nothing.",
        ),
        Key(
            "sources",
            cards_by(CARD_KEYS),
            "What a file does not say about itself, and its weight, by the name of the file.",
        ),
        Key("citations", one_of(get_args(CitationStyle)), "The citation style."),
        Key(
            "evidence",
            one_of(get_args(EvidenceForm)),
            "What stands after the sections for each passage: `full`, its whole paragraph; `notes`, where it stands "
            "and its first words; `none`, nothing.",
        ),
        Key(
            "key_points",
            number_between(WHOLE, 0, MOST_KEY_POINTS),
            "How many passages a section gives to the first page.",
        ),
        Key(
            "balance",
            number_between(DECIMAL, LEAST_BALANCE, 1),
            "The share of a section's words above which one source brings a warning, if another answers it too.",
        ),
        Key(
            "semantic",
            placed(FLAG),
            "Whether to rank by nearness in meaning too, for English; needs `pip install 'briefings[semantic]'`.",
        ),
        Key("sections", sections_by(SECTION_KEYS, least=1), "The sections, in the order of print.", required=True),
    ),
)

TABLES = (OUTLINE_KEYS, SECTION_KEYS, SUBSECTION_KEYS, CARD_KEYS)
