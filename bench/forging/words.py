"""Forgeries that type other letters, with the glyphs and in the place of those that stood there."""

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf

from forging.document import change, require
from forging.page import Line, can_type, edit, find_line, find_targets, read_lines
from forging.row import Base, Row, UnfitError

Make = Callable[[Base, Path], None]
# Everyday edits outside of the passages: name, what the reader believes, a pattern of the line, what is put in its place.
EDITS = (
    ("title", "the brief is about something else", r"^(The Ottery reservoir|Putin in Pyongyang)", r"^\w+", "No"),
    ("subtitle", "other months or sources", r"^(Leak, drawdown|What five)", r"^\w+", "No"),
    ("question", "the passages answer another question", r"^(What did|How far|Which|What will)", r"^\w+ \w+", "Why not"),
    ("section-title", "the section is on another matter", r"^\d [A-Z]", r"[a-z]+$", "on"),
    ("masthead-date", "the brief is of another day", r"20(25|24)$", r"\d\d(?=\d\d$)", "02"),
    ("counts", "more passages are confirmed than are", r"passages rest", r"\d+", "0"),
    ("origins", "the sources are of fewer origins", r"of separate", r"separate", "one"),
    ("foot", "another number of sources was read", r"^Compiled from", r"from \d+", "from 0"),
    ("page-number", "pages are missing or added", r"^Page \d+ of|of \d+$", r"\d+$", "1"),
    ("gap", "the sources do not answer, or do", r"[Nn]o(thing| source| passage)", r"[Nn]o\w*", "a"),
    ("reference", "a source has another publisher", r"Gazette|Inspectorate|Fakti|KHALTURINA", r"[a-z]{3}", "an"),
    ("reference-date", "a source is of another day", r"^.*\b(January|March|June) 202\d", r"20(?=2\d)", "00"),
    ("hash", "another source file was read", r"SHA-256 [0-9a-f]{8}", r"[0-9a-f]{4}$", "0000"),
    ("colophon-hash", "another outline made the brief", r"outline \(SHA|\(SHA-256", r"[0-9a-f]{4}(?=\)|$)", "0000"),
    ("colophon", "the brief wrote sentences of its own, or did not", r"no sentence|wrote no", r"\bno\b", "a"),
    ("how-to-read", "quotations need not be word for word", r"word( for word)?", r"word", "no"),
    ("cited-places", "a source is cited elsewhere", r"line \d", r"line \d+", "line 0"),
)  # fmt: skip


def retype(choose: Callable[[pikepdf.Pdf, Base], tuple[Line, str]]) -> Make:
    """Return a maker that types another text in the place of one line."""

    def apply(pdf: pikepdf.Pdf, base: Base) -> None:
        line, text = choose(pdf, base)
        edit(pdf, line, text)

    return change(apply)


def choose_everyday(pattern: str, old: str, new: str) -> Callable[[pikepdf.Pdf, Base], tuple[Line, str]]:
    """Return the choice of an everyday edit: the first line that matches and can be typed otherwise."""

    def choose(pdf: pikepdf.Pdf, base: Base) -> tuple[Line, str]:
        del base
        for line in read_lines(pdf):
            text = re.sub(old, new, line.text, count=1)
            if re.search(pattern, line.text) and text != line.text and can_type(pdf, line, text):
                return line, text
        raise UnfitError(f"no line with {pattern}")

    return choose


def turn(at: int) -> Make:
    """Return a maker that turns round the line of a passage."""
    return retype(lambda pdf, base: ((found := find_targets(pdf, base)[at]).line, found.new))


def choose_figure(pdf: pikepdf.Pdf, base: Base) -> tuple[Line, str]:
    """Choose a line of a passage with a number, and multiply the number."""
    passages = " ".join(base.find_passages())
    for line in read_lines(pdf):
        text = re.sub(r"\b(\d+)\b", r"\g<1>0", line.text, count=1)
        if len(line.text) > 20 and line.text.strip() in passages and text != line.text and can_type(pdf, line, text):
            return line, text
    raise UnfitError("no number")


def choose_evidence(pdf: pikepdf.Pdf, base: Base) -> tuple[Line, str]:
    """Choose a line of the evidence that is no line of a passage, and turn it round."""
    first, last = find_line(pdf, r"^Evidence$", -1), find_line(pdf, r"What this brief rests", -1)
    for line, text in find_targets_anywhere(pdf, base):
        if first.page <= line.page < last.page and line.x > 170:
            return line, text
    raise UnfitError("no evidence")


def find_targets_anywhere(pdf: pikepdf.Pdf, base: Base) -> list[tuple[Line, str]]:
    """Return lines outside of the passages that one word turns round, with their other text."""
    passages = " ".join(base.find_passages())
    pairs = [(line, re.sub(r"\b(is|was|are|were)\b", r"\1 not", line.text, count=1)) for line in read_lines(pdf)]
    return [
        (line, text)
        for line, text in pairs
        if text != line.text and line.text.strip() not in passages and can_type(pdf, line, text)
    ]


def choose_aside(pdf: pikepdf.Pdf, base: Base) -> tuple[Line, str]:
    """Choose the name beside a passage, and print another name of the brief."""
    names = [source["author"] or source["title"] for source in base.ledger["sources"]]
    lines = [line for line in read_lines(pdf) if line.text in names]
    for line in lines:
        for other in names:
            if other and other != line.text and can_type(pdf, line, other):
                return line, other
    raise UnfitError("no name beside a passage")


def choose_aside_date(pdf: pikepdf.Pdf, base: Base) -> tuple[Line, str]:
    """Choose the date beside a passage, and move it by ten years."""
    del base
    line = require(pdf, r"^\d+ \w+ 202\d$")
    return line, re.sub(r"202(\d)", r"201\1" if can_type(pdf, line, "1") else r"220\1", line.text)


def find_marks(pdf: pikepdf.Pdf) -> list[Line]:
    """Return the lines that are marks: numbers in brackets, or an author and a year."""
    found = [line for line in read_lines(pdf) if re.fullmatch(r"\W*(\d+( ¶\d+)?|[A-Z][\w ]+,? \d{4}.*)\W*", line.text)]
    return [line for line in found if line.x > 170 and line.size < 12]  # right of the rail


def swap_marks(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let two marks of one page change places."""
    del base
    marks = find_marks(pdf)
    for one in marks:
        for other in marks:
            fits = one.page == other.page and one.text != other.text and can_type(pdf, one, other.text)
            if fits and can_type(pdf, other, one.text):
                edit(pdf, one, other.text)
                edit(pdf, other, one.text)
                return
    raise UnfitError("no two marks")


def change_paragraph(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let a mark name another paragraph or note."""
    del base
    for mark in find_marks(pdf):
        text = re.sub(r"(\d)(?!.*\d)", lambda match: str((int(match[1]) + 1) % 10), mark.text)
        if text != mark.text and can_type(pdf, mark, text):
            edit(pdf, mark, text)
            return
    raise UnfitError("no mark")


def drop_mark(pdf: pikepdf.Pdf, base: Base) -> None:
    """Take a mark away, so that a sentence seems to be the analyst's."""
    del base
    edit(pdf, (find_marks(pdf) or [find_line(pdf, "^$")])[0], "")


def swap_lines(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let two lines of passages change places."""
    found = [target.line for target in find_targets(pdf, base)]
    first = found[0]
    for other in found[1:]:
        if other.page == first.page and other.text != first.text:
            edit(pdf, first, other.text)
            edit(pdf, other, first.text)
            return
    raise UnfitError("no two lines")


def drop_line(pdf: pikepdf.Pdf, base: Base) -> None:
    """Take the line of a passage away."""
    edit(pdf, find_targets(pdf, base)[0].line, "")


def double_line(pdf: pikepdf.Pdf, base: Base) -> None:
    """Print a line of one passage in the place of another, so that one is there twice."""
    found = [target.line for target in find_targets(pdf, base)]
    edit(pdf, found[1], found[0].text)


def change_key_point(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let a key point say the opposite of the passage that it repeats."""
    found = [target for target in find_targets(pdf, base) if target.line.page == 0]
    points = " ".join(point["text"] for point in base.ledger["key_points"])
    chosen = [target for target in found if target.line.text.strip() in points]
    if not chosen:
        raise UnfitError("no key point")
    edit(pdf, chosen[0].line, chosen[0].new)


ROWS = [
    Row("words-turned", "a passage says the opposite", turn(0), tells=("altered",)),
    Row("words-turned-last", "the last passage says the opposite", turn(-1), tells=("altered", "evidence")),
    Row("words-figure", "a figure is ten times as large", retype(choose_figure), tells=("altered",)),
    Row("words-key-point", "a key point says the opposite", change(change_key_point), tells=("altered",)),
    Row("words-evidence", "the paragraph around a passage says otherwise", retype(choose_evidence), tells=("evidence", "text", "page")),
    Row("words-aside-name", "another author said it", retype(choose_aside), tells=("beside", "name", "author", "page")),
    Row("words-aside-date", "it was said ten years before", retype(choose_aside_date), tells=("date", "beside", "page")),
    Row("words-marks-swapped", "each of two sentences stands in the other's source", change(swap_marks), tells=("mark", "another", "cite")),
    Row("words-mark-paragraph", "a sentence stands in another paragraph", change(change_paragraph), tells=("mark", "paragraph", "another", "cite")),
    Row("words-mark-gone", "a sentence has no source", change(drop_mark), tells=("mark", "cite")),
    Row("words-lines-swapped", "the ends of two sentences changed places", change(swap_lines), tells=("altered",)),
    Row("words-line-gone", "a condition is left out", change(drop_line), tells=("altered", "absent")),
    Row("words-line-twice", "one passage takes the place of another", change(double_line), tells=("altered",)),
    *(
        Row(f"edit-{name}", belief, retype(choose_everyday(*row)), tells=("page", "text", name.split("-", maxsplit=1)[0]))
        for name, belief, *row in EDITS
    ),
]  # fmt: skip
