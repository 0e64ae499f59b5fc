"""selection.lock.yaml -> Lock: every mistake at once, each with its place."""

import re
from collections.abc import Mapping
from typing import Any

from briefings.model.diagnostic import Code, Diagnostics
from briefings.model.selection import Lock, LockedSection, Pick
from briefings.model.text import Located, Span, TextFile
from briefings.outline import shapes
from briefings.outline.table import Key, Table, read_mapping
from briefings.outline.values import (
    TEXT,
    WHOLE,
    Kind,
    Reporter,
    kind_of,
    list_of,
    number_between,
    parsed,
)
from briefings.syntax import yamltree

MOST_CANDIDATES = 1000
VERSION = 1
"""Of the form of the file; another version of brief may write another."""
_ANEW = "'brief choose' writes it anew; without the file the choice is brief's own"
_TROUBLES: Mapping[yamltree.Trouble, Code] = {
    "syntax": Code.YAML_SYNTAX, "alias": Code.YAML_ALIAS, "depth": Code.OUTLINE_TOO_DEEP,
}  # fmt: skip
_RANGE = re.compile(r"(\d{1,9})-(\d{1,9})")
_AGREEMENT = re.compile(r"-?(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)")


def _parse_range(text: str) -> Span | None:
    found = _RANGE.fullmatch(text)
    span = Span(int(found[1]), int(found[2])) if found else None
    return span if span and span.start < span.end else None


def _parse_agreement(text: str) -> float | None:
    return float(text) if _AGREEMENT.fullmatch(text) else None


def _of_table(table: Table, make: type[Any]) -> Kind[Any]:
    """Make the kind of a mapping that is read by a table, and kept with its place."""

    def read(node: yamltree.Node, reporter: Reporter) -> object | None:
        if not isinstance(node, yamltree.Mapping):
            reporter.report_wrong(node, f"{table.where} with its keys", _ANEW)
            return None
        told = len(reporter.found)
        values = read_mapping(node, table, reporter)
        return make(**values, place=node.span) if len(reporter.found) == told else None

    return Kind(table.where, read, shapes.TEXT, (yamltree.Mapping,))


_RANGE_KIND = Kind("a range such as 120-240", parsed(_parse_range, "write it as 120-240"), shapes.TEXT)
_PICK = Table(
    "pick",
    "a passage",
    (Pick,),
    (
        Key("file", TEXT, "Its file, from the folder of the project.", required=True),
        Key("sha256", TEXT, "The hash of the file.", required=True),
        Key("span", _RANGE_KIND, "The range of its text, in code points.", required=True),
        Key("begins", TEXT, "Its first words, for people.", required=True),
        Key("why", TEXT, "Why it is not taken."),
    ),
)
_PICKS = list_of(_of_table(_PICK, Pick), "passages")
_SECTION = Table(
    "locked section",
    "a section",
    (LockedSection,),
    (
        Key("title", TEXT, "The title of a section of the outline.", required=True),
        Key("asked", TEXT, "A hash of what the section asked.", required=True),
        Key("model", TEXT, "The model, as its server names it.", required=True),
        Key("reached", TEXT, "How it was reached: loopback, a host, or a file.", required=True),
        Key("prompt", number_between(WHOLE, 1, MOST_CANDIDATES), "The version of what it was told.", required=True),
        Key("words", list_of(TEXT, "search words"), "Search words: they count as keywords of the section do."),
        Key("candidates", number_between(WHOLE, 0, MOST_CANDIDATES), "How many passages it read."),
        Key("offered", TEXT, "A hash of these passages."),
        Key("agreement", Kind("a number from -1 to 1", parsed(_parse_agreement, "give -1 to 1"), shapes.TEXT), ""),
        Key("key_point", number_between(WHOLE, 0, MOST_CANDIDATES), "Which of the passages is the key point, from 1."),
        Key("passages", _PICKS, "The passages chosen, the best first."),
        Key("others", _PICKS, "Passages that it named, and that are not taken."),
    ),
)


def _read_version(node: yamltree.Node, reporter: Reporter) -> Located[int] | None:
    if isinstance(node, yamltree.Scalar) and node.text == str(VERSION):
        return Located(VERSION, node.span)
    reporter.report(Code.BAD_VALUE, node.span, f"this is a lock of another form than {VERSION}", _ANEW)
    return None


_LOCK = Table(
    "lock",
    "a lock",
    (Lock,),
    (
        Key("version", Kind("1", _read_version, shapes.TEXT), "The form of the file.", required=True),
        Key("sections", list_of(_of_table(_SECTION, LockedSection), "sections"), "The sections.", required=True),
    ),
)


def read_lock(file: TextFile) -> tuple[Lock | None, Diagnostics]:
    """Read a lock; None where nothing can be made of the file."""
    reporter = Reporter(file.path)
    try:
        root = yamltree.compose_tree(file.text)
    except yamltree.YamlError as error:
        reporter.report(_TROUBLES[error.trouble], error.span, error.message, _ANEW)
        return None, tuple(reporter.found)
    if not isinstance(root, yamltree.Mapping):
        what = "empty" if root is None else kind_of(root)
        reporter.report(Code.WRONG_TYPE, Span(0, 0), f"{file.path} is {what}, not a mapping of keys", _ANEW)
        return None, tuple(reporter.found)
    values = read_mapping(root, _LOCK, reporter)
    lock = Lock(file.path, values.get("sections", ()))
    for section in lock.sections:
        if section.key_point > len(section.passages or ()):
            message = f"section '{section.title}' has no passage {section.key_point} to be a key point"
            reporter.report(Code.BAD_VALUE, section.place, message, "give the number of one of its passages, or 0")
    return lock, tuple(reporter.found)
