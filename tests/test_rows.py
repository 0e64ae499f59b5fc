"""Every row of every table finds what it is meant for and leaves the other text alone; so does the rule it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from briefings.comparing.likeness import find_gist
from briefings.language.cutting import find_cut
from briefings.language.language import Language
from briefings.language.leaning import (
    goes_on,
    leans_back,
    leans_lightly,
    names_speaker_of,
    open_without_pause,
    takes_back,
)
from briefings.language.person import find_person
from briefings.language.quoting import find_quotations
from briefings.language.row import Patterns, Phrases, Row, split_phrases
from briefings.language.tables import LANGUAGES
from briefings.language.telling import Telling, find_telling
from briefings.language.turning import find_turns
from briefings.language.wholeness import find_flaw, find_list_flaw
from briefings.structure import furniture
from briefings.structure.dating import DATE_LABELS, find_title_date, read_date_line
from briefings.structure.fields import read_field
from briefings.structure.furniture import match_dateline, match_furniture

BEFORE_A_COMMA = "leaning.openings_before_a_comma"
OPENING = {"leaning.openings", BEFORE_A_COMMA, "leaning.opening_pairs", "leaning.light_openings"}
"""Tables of phrases that open a sentence; those of the others may stand anywhere in it."""
WITHIN = "leaning.pointers"
"""A table that is asked at each of the first words."""

RULES = {
    "furniture.stating": lambda text, _: bool(match_furniture(text)),
    "furniture.lines": lambda text, _: match_furniture(text) == {},
    **{
        f"furniture.dates.{basis.name.lower()}": lambda text, _, basis=basis: (
            (date := read_date_line(text))
            and (date.words.strip("."), date.basis) in {("26 June 2024", basis), ("26. Juni 2024", basis)}
        )
        for basis, _ in DATE_LABELS
    },
    "furniture.dated_titles": lambda text, _: find_title_date(f"{text} 26 June 2024"),
    "furniture.fields": lambda text, _: read_field(text),
    "furniture.offices": lambda text, _: (field := read_field(text)) and field.of_office,
    "furniture.datelines": lambda text, _: match_dateline(text),
    "leaning.pauses": open_without_pause,
    "leaning.expletives": lambda text, language: not leans_back(text, language),
    "leaning.starts": leans_back,
    "leaning.within": leans_back,
    "leaning.openings": leans_back,
    "leaning.openings_before_a_comma": leans_back,
    "leaning.opening_pairs": leans_back,
    "leaning.both_named": lambda text, language: not leans_back(text, language),
    "leaning.opening_patterns": leans_back,
    "leaning.pronouns": leans_back,
    "leaning.pronouns_of_persons": leans_back,
    "leaning.of_the_subject": lambda text, language: not leans_back(text, language, {"Ferrer"}),
    "leaning.pointers": leans_back,
    "leaning.demonstratives": leans_back,
    "leaning.times": leans_back,
    "leaning.known_texts": leans_back,
    "leaning.referents": lambda text, language: not leans_back(text, language),
    "leaning.own_texts": lambda text, language: not leans_back(text, language),
    "leaning.examples": leans_back,
    "leaning.elsewhere": leans_back,
    "leaning.self_reference": lambda text, language: not leans_back(text, language),
    "leaning.light_openings": leans_lightly,
    "leaning.light_patterns": leans_lightly,
    "leaning.named_by_what_follows": lambda text, language: not leans_lightly(text, language),
    "leaning.speakers": lambda text, language: names_speaker_of(text, "Minister Shin Wonsik came.", language),
    "leaning.reservations": takes_back,
    "leaning.going_on": goes_on,
    "connectives": find_cut,
    "wholeness.questions": lambda text, language: find_flaw(text, language) == "question",
    "wholeness.broken_off": lambda text, language: find_flaw(text, language) == "fragment",
    "wholeness.begun_anew": lambda text, language: find_flaw(text, language) == "fragment",
    "wholeness.points_away": lambda text, language: find_flaw(text, language) == "pointing",
    "lists.leading_away": lambda text, language: find_list_flaw(text, f"{text} a, b, c, d, e", language) == "pointing",
    "tellings.asides": lambda text, language: find_telling(text, language) is Telling.EVENT,
    "tellings.outlooks": lambda text, language: find_telling(text, language) is Telling.OUTLOOK,
    "tellings.of_texts": lambda text, language: find_telling(text, language) is not Telling.SPEECH,
    "tellings.speech": lambda text, language: find_telling(text, language) is Telling.SPEECH,
    "tellings.events": lambda text, language: find_telling(text, language) is Telling.EVENT,
    "person.singular": lambda text, language: find_person(text, language) == "I",
    "person.plural": lambda text, language: find_person(text, language) == "we",
    "likeness.denials": lambda text, language: find_gist(text, language).denies,
    "likeness.undoing": lambda text, language: find_gist(text, language).denies,
    "likeness.no_denials": lambda text, language: not find_gist(text, language).denies,
    "likeness.modals": lambda text, language: find_gist(text, language).leaves_open,
    "quoting.hedges": find_turns,
    "quoting.elisions": lambda text, _: not list(find_quotations(f"say '{text}' here")),
    "likeness.bounds": lambda text, language: bool(find_gist(text, language).bounds),
}
"""The rule that a table belongs to, where a row decides by itself."""


def find_tables(value: object, name: str = "") -> Iterator[tuple[str, Patterns | Phrases]]:
    """Give all tables of a language, each with its name."""
    if isinstance(value, Patterns | Phrases):
        yield name, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from find_tables(item, f"{name}.{number}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from find_tables(getattr(value, field.name), f"{name}.{field.name}".removeprefix("."))


OF_NO_LANGUAGE = (
    (Language(""), "furniture.lines", furniture.SIGNS),
    (Language(""), "furniture.datelines", furniture.DATELINES),
)
TABLES = [
    *((language, name, table) for language in LANGUAGES for name, table in find_tables(language)),
    *((each, "furniture.stating", Patterns("fullmatch", each.furniture.stating)) for each in LANGUAGES),
    *OF_NO_LANGUAGE,
]
ROWS = [(language, name, table, row) for language, name, table in TABLES for row in table.rows]
IDS = [f"{language.tag} {name}: {row.name}" for language, name, _, row in ROWS]
each_row = pytest.mark.parametrize(("language", "name", "table", "row"), ROWS, ids=IDS)


def finds(table: Patterns | Phrases, name: str, row: Row, text: str) -> bool:
    """Tell whether a row, by itself, finds something in a text."""
    if isinstance(table, Patterns):
        how = "search" if name == WITHIN else table.how
        return getattr(replace(table, rows=(row,)).regex, how)(text) is not None
    words = tuple(re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*,?", text.lower()))
    comma = "," * (name == BEFORE_A_COMMA)
    phrases = [(*phrase[:-1], phrase[-1] + comma) for phrase in split_phrases(row.form)]
    words = words if comma else tuple(word.rstrip(",") for word in words)
    starts = [0] if name in OPENING else range(len(words))
    return any(words[start : start + len(phrase)] == phrase for start in starts for phrase in phrases)


@each_row
def test_a_row_finds_what_it_is_meant_for_and_spares_the_other_text(
    language: Language, name: str, table: Patterns | Phrases, row: Row
) -> None:
    assert finds(table, name, row, row.meant)
    assert not finds(table, name, row, row.spared)


@each_row
def test_no_row_is_spare(language: Language, name: str, table: Patterns | Phrases, row: Row) -> None:
    others = replace(table, rows=tuple(other for other in table.rows if other is not row))
    found = [other.name for other in others.rows if finds(table, name, other, row.meant)]
    if found and isinstance(table, Patterns):
        assert table.how == "search"
        assert table.regex.sub("", row.meant) != others.regex.sub("", row.meant)
    else:
        assert not found


@each_row
def test_the_rule_of_a_row_says_so(language: Language, name: str, table: Patterns | Phrases, row: Row) -> None:
    rule = RULES.get(name)
    if rule is not None:
        assert rule(row.meant, language)
        assert not rule(row.spared, language)


@pytest.mark.parametrize(("language", "name", "table"), TABLES, ids=[f"{each.tag} {name}" for each, name, _ in TABLES])
def test_rows_of_a_table_have_names_of_their_own_and_phrases_stand_once(
    language: Language, name: str, table: Patterns | Phrases
) -> None:
    names = [row.name for row in table.rows]
    assert len(set(names)) == len(names)
    if isinstance(table, Phrases):
        phrases = [phrase for row in table.rows for phrase in split_phrases(row.form)]
        assert len(set(phrases)) == len(phrases)
        assert all(phrase == phrase.lower() for row in table.rows for phrase in row.form.split("|"))
