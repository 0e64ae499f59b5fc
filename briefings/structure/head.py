"""What a file states of itself by its lines: above its first prose, where it was last changed, and by its name.

A date of the file stands there. A date further on is that of something the text tells of: the next meeting, a letter
that it quotes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.language.tables import LANGUAGES
from briefings.model.source import BlockKind, visible_text
from briefings.model.text import Span
from briefings.structure.blocks import Found, RawBlock, Reading
from briefings.structure.dating import (
    Basis,
    FoundDate,
    find_dateline_date,
    find_label,
    find_name_date,
    find_place_date,
    find_remark_date,
    find_title_date,
    read_byline,
    read_date_line,
)
from briefings.structure.fields import read_field

_MOST_LINES = 80
"""Lines that are looked at before the first prose."""
_BELOW_TITLE = 1
"""The number of the line below the title, counted from 0."""
_BARE_LINES = 15
"""Lines among which a date without a label is that of the file."""
_FEWEST_WORDS, _MOST_WORDS = 12, 60
"""Words of a paragraph that is prose (a shorter one may be a line of the head), and of one that sums an article up."""
_MOST_BARE = 3
"""Of so many days that stand alone in lines of a text none is that of the text: it is a diary, or lists events."""
_OF_A_DIARY = "is one of several days that stand alone in the text"
_LONGEST_LINE = 200
_LONGEST_LABEL = 8
"""Words of a line that says what the lines below it are."""
_MARKS = re.compile(r"^[\s>#*_|+•-]+|[\s#*_|]+$|\*\*|__|`")
_ITALIC = re.compile(r"\*[^*\n]+\*|_[^_\n]+_")
_REMARK = re.compile(r"\s*\([^()\n]*\)$")
_NAMES = re.compile(
    r"(?!(?:The|A|An|In|On|From|Der|Die|Das|Ein|Eine|Von)\b)"
    r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*| (?:de|van|von|bin|al)(?= )){1,3}"
    r"(?:(?:,| and| und| &) [A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,4}){0,6}"
)
"""Names of people, and of where they work; no sentence and no title that begins with an article."""
_NUMBER = re.compile(r"\d+(?:\.\d+)*\.?\s+")
_ENDS = re.compile(r"[.!?…][\"'”’)\]»]*$")
_OTHER_DAYS = tuple(language.furniture.other_days for language in LANGUAGES if language.furniture.other_days)
_LATER = {Basis.EFFECTIVE, Basis.CHANGED}
_CODE = ("```", "~~~", "<!--")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as a reader sees it, and where its words begin."""

    words: str
    start: int


def find_dates(file: str, reading: Reading) -> tuple[FoundDate, ...]:
    """Give the dates that a file states as its own, best first."""
    prose = [block for block in reading.blocks if _is_prose(reading, block)][:2]
    in_blocks = tuple(_dates_of_blocks(reading))
    is_diary = len({date.words for date in in_blocks if not date.label}) >= _MOST_BARE
    found = [*reading.dates, *_dates_of_title(reading), *_dates_of_head(reading, prose, is_diary=is_diary)]
    found += _dates_of_changes(in_blocks, prose[0].span.start if prose else len(reading.text))
    name = find_name_date(file)
    found += [replace(name, place="its name")] if name else []
    return tuple(sorted(found, key=lambda date: date.basis))


def find_fields(reading: Reading) -> tuple[Found, ...]:
    """Give the title and the authors that lines above the first prose state.

    One labelled line may be anything; two are a head. An office names an author near a line with the date of the file.
    """
    lines = list(_head(reading, next((block for block in reading.blocks if _is_prose(reading, block)), None)))
    stated = [read_field(line.words) for line in lines]
    dated = [bool((date := read_date_line(line.words)) and date.label) for line in lines]
    found: list[Found] = []
    for number, (line, field) in enumerate(zip(lines, stated, strict=True)):
        byline = read_byline(line.words) or _italic_byline(reading, line, number)
        found += [Found(name, value, line.start) for name, value in byline.items() if name == "author" and not field]
        is_own = not (field and field.of_office) or any(dated[max(0, number - 2) : number + 3])
        if field and field.field and is_own and sum(map(bool, stated)) + sum(dated) > 1:
            found.append(Found(field.field, _with_rest(field.value, line, lines), line.start))
    return tuple(found)


def _italic_byline(reading: Reading, line: _Line, number: int) -> dict[str, str]:
    """Give the names that stand by themselves in italics below the title: "*Ada Lovell, Port of Gelling*"."""
    is_italic = number == _BELOW_TITLE and _ITALIC.fullmatch(reading.text, line.start, line.start + len(line.words) + 2)
    names = _REMARK.sub("", line.words) if is_italic else ""
    return {"author": names} if _NAMES.fullmatch(names) else {}


def _with_rest(value: str, line: _Line, lines: Sequence[_Line]) -> str:
    """Add the lines that go on with a list of names, each after a comma."""
    for rest in lines[lines.index(line) + 1 :]:
        if not value.endswith(",") or read_field(rest.words):
            break
        value = f"{value} {rest.words}"
    return value.rstrip(",")


def _is_prose(reading: Reading, block: RawBlock) -> bool:
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return False
    words = reading.text[block.span.start : block.span.end]
    return bool(_ENDS.search(words[-40:])) and len(words[:_LONGEST_LINE].split()) >= _FEWEST_WORDS


def _words(reading: Reading, block: RawBlock) -> str:
    return visible_text(reading.text, block.span, reading.hidden)


def _head(reading: Reading, prose: RawBlock | None) -> Iterator[_Line]:
    end = prose.span.start if prose else len(reading.text)
    yield from _lines(reading, Span(reading.body, end))
    tables = (block for block in reading.blocks if block.kind is BlockKind.TABLE and block.span.end <= end)
    for table in tables:
        yield from _table_lines(reading, table)


def _table_lines(reading: Reading, block: RawBlock) -> Iterator[_Line]:
    """Give a table of one row below its header as a line for each column: "Date: 2024-06-26"."""
    rows = [row for row in reading.text[block.span.start : block.span.end].split("\n") if re.search(r"\w", row)]
    if len(rows) == len(("header", "row")):
        cells = [[_MARKS.sub("", cell) for cell in row.strip("| ").split("|")] for row in rows]
        yield from (_Line(f"{label}: {value}", block.span.start) for label, value in zip(*cells, strict=False))


def _lines(reading: Reading, span: Span) -> Iterator[_Line]:
    """Give the first lines of a range that have words, without the marks of Markdown; none of code."""
    at, n_given = span.start, 0
    while at < span.end and n_given < _MOST_LINES:
        end = reading.text.find("\n", at, span.end)
        end = span.end if end < 0 else end
        raw = reading.text[at : min(end, at + 2 * _LONGEST_LINE)]
        words = _MARKS.sub("", visible_text(reading.text, Span(at, at + len(raw)), reading.hidden))
        if words and not raw.lstrip().startswith(_CODE):
            yield _Line(words, at + len(raw) - len(raw.lstrip()))
            n_given += 1
        at = end + 1


def _dates_of_title(reading: Reading) -> Iterator[FoundDate]:
    title = next((item for item in reading.found if item.field == "title"), None)
    date = find_title_date(title.value) if title else None
    if title and date:
        yield replace(date, place=title.place)


def _dates_of_head(reading: Reading, prose: Sequence[RawBlock], *, is_diary: bool) -> Iterator[FoundDate]:
    """Give the dates above the first prose, with that of its dateline, and one that stands below a summary."""
    above = list(_head(reading, prose[0] if prose else None))
    doubt = _OF_A_DIARY if is_diary else ""
    dates = list(_dates_of_lines(above, 0))
    if len(prose) > 1 and len(_words(reading, prose[0]).split()) <= _MOST_WORDS:
        below = _lines(reading, Span(prose[0].span.end, prose[1].span.start))
        dates += [replace(date, basis=Basis.LOOSE) for date in _dates_of_lines(list(below), None) if not date.label]
    yield from (replace(date, doubt="" if date.label else doubt) for date in dates)
    dateline = max(above, key=lambda line: line.start) if prose and above else None
    if dateline and "\n" not in reading.text[dateline.start : prose[0].span.start]:
        date = find_dateline_date(dateline.words)
        yield from [replace(date, place=dateline.start)] if date else []


def _dates_of_lines(lines: Sequence[_Line], title: int | None) -> Iterator[FoundDate]:
    """Give the dates in lines: behind a label, in the line below one, or by themselves among the first lines.

    `title` is the number of the line that may be the title: its words say nothing of the lines below it.
    """
    before = above = ""  # the line before, and the last one without a value; the title is neither
    for number, line in enumerate(lines):
        date = read_date_line(line.words)
        if not date and number != title:
            date = find_place_date(line.words) or (find_remark_date(line.words) if number == _BELOW_TITLE else None)
        if date and not date.label and find_label(_NUMBER.sub("", before, count=1).rstrip(" :")) is not None:
            date = read_date_line(f"{before.rstrip(' :')}: {line.words}")
        is_bare = number < _BARE_LINES and not before.endswith(":")
        if date and (date.label or is_bare) and not any(map(_names_other_day, (line.words, before, above))):
            yield replace(date, place=line.start)
        before = line.words if number != title else ""
        above = above if ":" in before.rstrip(":") else before


def _names_other_day(words: str) -> bool:
    """Tell whether a line says that a date below it or in it is not that of the text: "Next meeting"."""
    return len(words.split()) <= _LONGEST_LABEL and any(table.find(words) for table in _OTHER_DAYS)


def _dates_of_changes(in_blocks: Sequence[FoundDate], prose: int) -> Iterator[FoundDate]:
    """Give the date of effect or of the last change that a text states below its first prose, where it is one only."""
    found = [date for date in in_blocks if date.label and date.basis in _LATER and int(date.place or 0) >= prose]
    if len({date.words for date in found}) == 1:
        yield found[0]


def _dates_of_blocks(reading: Reading) -> Iterator[FoundDate]:
    """Give the dates of short blocks; `place` is where the block begins."""
    for block in reading.blocks:
        span = block.span
        if span.start >= reading.body and span.end - span.start <= _LONGEST_LINE:
            date = read_date_line(_MARKS.sub("", _words(reading, block)))
            if date:
                yield replace(date, place=span.start)
