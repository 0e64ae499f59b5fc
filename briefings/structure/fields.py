"""Labelled lines at the head of a letter, a proposal or a report: "Subject: ...", "Author: ...", "Status: ..."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parseaddr

from briefings.language.tables import LANGUAGES
from briefings.model.text import Span
from briefings.structure.dating import read_date_line

FIELDS = tuple(language.furniture.fields for language in LANGUAGES if language.furniture.fields)
OFFICES = tuple(language.furniture.offices for language in LANGUAGES if language.furniture.offices)
_LONGEST_VALUE = 200
_LABELLED = re.compile(r"[\s>*_|-]*[^\W\d_][\w '’./()&-]{0,40}?[*_]{0,2}\s?:[*_]{0,2}(?:\s|$)|From \S+\s.*\d{4}$")
"""How a labelled line begins; the last is how a mailbox parts its messages."""
_NAMED = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?:,? (?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|bin|al)){1,5}(?<![.?!])")
"""A name of two words at the least: "Lovell, Ada"."""
_IN_BRACKETS = re.compile(r"\S+(?:@| at )\S+\s+\((?P<name>[^()]+)\)")
"""How archives of mailing lists write who sent a message: "ada at example.org (Ada Lovell)"."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a labelled line states: the field of a card, or "" for one that is none, and the value.

    `of_office` where the label is that of an office: it names the author of a release, and the speaker in a transcript.
    """

    field: str
    value: str
    of_office: bool = False


def read_field(line: str) -> Field | None:
    """Give the field that a line states, where its label is one that such lines have."""
    for table in (*FIELDS, *OFFICES):
        label = table.find(line)
        value = line[label.end() :].strip() if label else ""
        if not label or not value or len(value) > _LONGEST_VALUE:
            continue
        if table in OFFICES:
            return Field("author", value, of_office=True) if _NAMED.fullmatch(value) else None
        field = label.lastgroup or ""
        return Field("author" if field == "sender" else field, _sender(value) if field == "sender" else value)
    return None


def split_fields(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """Part runs of labelled lines into lines; give all ranges, and whether each is such a line.

    Two lines at the least, all of them labelled or going on with the one before, and one with a label that is known.
    """
    run: list[Span] = []
    for span in spans:
        if run and text.count("\n", run[-1].end, span.start) != 1:
            yield from _split_run(text, run)
            run = []
        run.append(span)
    yield from _split_run(text, run)


def _split_run(text: str, run: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    lines = [line for span in run for line in _split_lines(text, span)]
    if len(lines) > 1 and _are_fields(text, lines):
        yield from ((line, True) for line in lines)
    else:
        yield from ((span, False) for span in run)


def _split_lines(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        start = at + len(line) - len(line.lstrip())
        if line.strip():
            yield Span(start, at + len(line.rstrip()))
        at += len(line) + 1


def _are_fields(text: str, lines: Sequence[Span]) -> bool:
    words = [text[line.start : line.end] for line in lines]
    if len(max(words, key=len)) > _LONGEST_VALUE or not _LABELLED.match(words[0]):
        return False
    goes_on = (text[line.start - 1 : line.start] in {" ", "\t"} for line in lines)
    if not all(_LABELLED.match(each) or indented for each, indented in zip(words, goes_on, strict=True)):
        return False
    plain = [each.strip("*_ >|-").replace("**", "") for each in words]
    return any(read_field(each) or ((date := read_date_line(each)) and date.label) for each in plain)


def _sender(value: str) -> str:
    found = _IN_BRACKETS.fullmatch(value)
    return found["name"] if found else parseaddr(value)[0] or value
