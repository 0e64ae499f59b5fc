"""What stands around an article and is no part of it: counters, bylines, credits, notices; what it tells of the card.

A reader of files does not know in which language a text is, so the rows of all languages stand together. A line is
furniture where a row matches the whole of it.
"""

import re

from briefings.language.row import Patterns, Row
from briefings.language.tables import LANGUAGES
from briefings.structure.dating import read_byline, read_date_line

_MAX_LINE = 300
"""A line of more characters is no furniture."""

# fmt: off
SIGNS = Patterns("fullmatch", (
    Row("figures and signs",
        r"[\d\s.,:;|/()#*•·–—_=-]+",
        meant="* * *", spared="* * * A port"),
    Row("whose picture it is",
        r"[^\n]{0,120}\b(?:Getty Images|AFP via|AP Photo|Shutterstock|iStock|EPA-EFE)\b[^\n]{0,60}",
        meant="The quay at dusk. Ada Lovell/Getty Images", spared="The quay of Gelling at dusk"),
    Row("names parted by strokes: where in a site, or whose picture",
        r"\w[\w.&-]*(?:\s[\w.&-]+){0,2}(?:\s?/\s?\w[\w.&-]*(?:\s[\w.&-]+){0,2}){2,5}",
        meant="News / Norland / Ports", spared="The port of Gelling reopens at 8 / 9 on Monday"),
    Row("marks of a template",
        r"(?:\{[%{][^{}\n]{0,200}[%}]\}\s{0,3}){1,20}",
        meant="{% data reusables.ports %}", spared="{{ port }} reopened."),
    Row("a running head, its parts parted by strokes",
        r"[^|\n]{1,60}\s\|\s[^|\n]{1,60}(?:\s\|\s[^|\n]{1,60}){1,6}(?<![.!?])",
        meant="Gelling | News | Ports", spared="The port | The quay | Both are old."),
    Row("the number of a volume and of an issue",
        r"[^|\n]{0,59}\d\s\|\s[^|\n]{0,59}\d(?<![.!?])",
        meant="Vol. 12 | No. 3", spared="Storm of 1953 | Gelling Daily"),
    Row("an address",
        r"https?://\S+|www\.\S+",
        meant="https://example.org/cranes", spared="See https://example.org/cranes"),
))
"""Furniture in any language."""

DATELINES = Patterns("match", (
    Row("a place and an agency, and a dash",
        r"(?:[A-Z][\w.,'’ -]{0,48}\s)?\((?P<publisher>[A-Z][\w.& ]{1,30}|[a-z]{3}(?:/[a-z]{3})?)\)\s{0,2}[—–-]{1,2}\s",
        meant="Paris (afp) - The port reopened.", spared="Paris (the capital) reopened its port - at last."),
    Row("an agency in brackets",
        r"\((?P<agency>[A-Z]{2,12})\)\s?(?=[A-Z“\"])",
        meant="(CNN)The port reopened.", spared="(CNN) said that the port reopened."),
    Row("a place, a day of a year, and a dash",
        r"(?!(?:On|In|By|At|Since|From|Until|After|Before|Am|Im|Seit|Bis|Vom)\b)[A-ZÀ-Þ][\w.'’ -]{1,40}(?:,\s[A-Z][\w.'’ -]{1,30})?,?\s"
        r"(?:[A-Z][a-zä]{2,8}\.?\s\d{1,2},?|\d{1,2}\.?\s[A-Z][a-zä]{2,8}\.?)\s(?:19|20)\d\d\s{0,2}"
        r"(?:/(?P<wire>[\w. -]{2,30})/\s{0,2})?[—–-]{1,2}\s",
        meant="Hanoi, June 19, 2024 /PRNewswire/ -- The port reopened.",
        spared="On Wednesday, June 19, 2024 - the day of the storm - the port closed."),
    Row("a place in capitals, and a dash",
        r"(?:[A-Z]{3}[A-Z.'’ -]{0,30})(?:,\s[A-Z][\w.]{1,15}(?:\s\d{1,2})?)?\s[—–-]{1,2}\s",
        meant="NEW YORK, June 3 -- The port reopened.", spared="NATO said so - twice."),
))
"""What opens the first paragraph of an agency's report."""
# fmt: on

LINES = Patterns("fullmatch", (*SIGNS.rows, *(row for language in LANGUAGES for row in language.furniture.lines.rows)))
_REPEAT_TAIL = re.compile(r"(?<![\s\d.|:–—-])[\s\d.|:–—-]++$")


def match_furniture(line: str) -> dict[str, str] | None:
    """Give the card fields that a line of furniture states (often none), or None when the line is no furniture."""
    if len(line) > _MAX_LINE:
        return None
    fields = read_byline(line)
    if fields is not None or not (read_date_line(line) or LINES.find(line)):
        return fields
    parts = line.split(" | ")
    return {name: value for part in parts if len(parts) > 1 for name, value in (match_furniture(part) or {}).items()}


def match_dateline(paragraph: str) -> tuple[int, str | None] | None:
    """Give the length of the dateline that opens a paragraph ("PARIS (AFP) - "), and the agency it names."""
    found = DATELINES.find(paragraph)
    return (found.end(), found["publisher"] or found["agency"] or found["wire"]) if found else None


def fold_headline(text: str) -> str:
    """Give a headline in the form in which two printings of it are equal: no case, no trailing counter."""
    return _REPEAT_TAIL.sub("", " ".join(text.split())).casefold()
