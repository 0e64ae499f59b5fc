"""Values of an outline: nodes of YAML -> text, numbers, dates and lists, every mistake told with its place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefings.language.dates import parse_iso_date
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.text import Located, Span
from briefings.outline import shapes
from briefings.outline.shapes import shaped
from briefings.syntax import yamltree

_FLAGS: Mapping[str, bool] = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_DECIMAL = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?|\.[0-9]{1,9}")


@dataclass(slots=True)
class Reporter:
    """What was found wrong so far in one file."""

    path: str
    found: list[Diagnostic] = field(default_factory=list)
    name: str = "this"
    """What to call the value that is being read."""

    def report(self, code: Code, span: Span | None, message: str, hint: str = "") -> None:
        """Note what is wrong, and where."""
        self.found.append(Diagnostic(code, message, hint, self.path, span))

    def of(self, name: str) -> "Reporter":
        """Give the same, for reading a value that is called `name`."""
        return Reporter(self.path, self.found, name)


Read = Callable[[yamltree.Node, Reporter], Any]


@dataclass(frozen=True, slots=True)
class Key:
    """How a key's value is read, what it is for, and whether the key has to be there.

    None from `read` leaves the default. What JSON Schema says of a value comes with its reader, see `shaped`.
    """

    read: Read
    about: str = ""
    required: bool = False


def kind_of(node: yamltree.Node) -> str:
    """Name the kind of a node in words."""
    if isinstance(node, yamltree.Scalar):
        return "nothing" if node.is_null else "text"
    return "a list" if isinstance(node, yamltree.Sequence) else "a mapping"


def is_null(node: yamltree.Node) -> bool:
    """Tell whether a node is nothing, such as a key without a value."""
    return isinstance(node, yamltree.Scalar) and node.is_null


def report_wrong(node: yamltree.Node, wanted: str, reporter: Reporter, hint: str = "") -> None:
    """Report a value of another type than its key takes."""
    reporter.report(Code.WRONG_TYPE, node.span, f"{reporter.name} is {kind_of(node)}, and should be {wanted}", hint)


@shaped(shapes.TEXT)
def read_string(node: yamltree.Node, reporter: Reporter) -> str | None:
    """Read text; None with a report for a list or a mapping, and without one for no text."""
    if isinstance(node, yamltree.Scalar):
        return node.text.strip() or None
    hint = "put the text between quotation marks" if isinstance(node, yamltree.Mapping) else "give one value"
    report_wrong(node, "text", reporter, hint)
    return None


@shaped(shapes.TEXT)
def read_located(node: yamltree.Node, reporter: Reporter) -> Located[str] | None:
    """Read text with its place."""
    text = read_string(node, reporter)
    return Located(text, node.span) if text else None


def list_of(wanted: str, read: Read, hint: str = "", *, one_will_do: bool = False) -> Read:
    """Make a reader of a list whose items are read by `read`."""

    @shaped(shapes.list_of(shapes.shape_of(read), one_will_do=one_will_do))
    def read_list(node: yamltree.Node, reporter: Reporter) -> tuple[Any, ...] | None:
        if one_will_do and isinstance(node, yamltree.Scalar):
            node = yamltree.Sequence((node,), node.span)
        if not isinstance(node, yamltree.Sequence):
            report_wrong(node, f"a list of {wanted}", reporter, hint or f"write [{wanted}, ...]")
            return None
        values = [read(item, reporter.of(f"an item of {reporter.name}")) for item in node.items if not is_null(item)]
        return tuple(value for value in values if value is not None)

    return read_list


def number_between(name: str, least: int, most: int) -> Read:
    """Make a reader of a whole number within bounds."""

    def parse(text: str) -> int | None:
        short = text.isascii() and text.isdigit() and len(text) <= len(str(most))
        return int(text) if short and least <= int(text) <= most else None

    return _read_parsed(name, shapes.number_in(least, most), parse, f"give a whole number from {least} to {most}")


def decimal_between(name: str, least: float, most: float) -> Read:
    """Make a reader of a number within bounds, with or without decimals."""

    def parse(text: str) -> float | None:
        return float(text) if _DECIMAL.fullmatch(text) and least <= float(text) <= most else None

    hint = f"give a number from {least:g} to {most:g}, such as {(least + most) / 2:g}"
    return _read_parsed(name, shapes.decimal_in(least, most), parse, hint)


def _read_parsed(name: str, shape: shapes.Shape, parse: Callable[[str], float | None], hint: str) -> Read:
    """Make a reader of text that has to be parsed; what gives None is reported."""

    @shaped(shape)
    def read_parsed(node: yamltree.Node, reporter: Reporter) -> float | None:
        text = read_string(node, reporter)
        value = None if text is None else parse(text)
        if text is not None and value is None:
            reporter.report(Code.BAD_VALUE, node.span, f"'{name}' is '{text}'", hint)
        return value

    return read_parsed


def one_of(name: str, choices: tuple[str, ...]) -> Read:
    """Make a reader of one word out of a few."""

    @shaped(shapes.one_of(choices))
    def read_choice(node: yamltree.Node, reporter: Reporter) -> str | None:
        text = read_string(node, reporter)
        for choice in choices:
            if text is not None and text.lower() == choice.lower():
                return choice
        if text is not None:
            reporter.report(Code.BAD_VALUE, node.span, f"'{name}' is '{text}'", f"give one of: {', '.join(choices)}")
        return None

    return read_choice


@shaped(shapes.DATE)
def read_date(node: yamltree.Node, reporter: Reporter) -> str | None:
    """Read a year, a month or a day of ISO 8601."""
    text = read_string(node, reporter)
    if text is not None and parse_iso_date(text) is None:
        reporter.report(Code.BAD_DATE, node.span, f"'{text}' is no date", "write year-month-day, such as 2024-06-26")
        return None
    return text


@shaped(shapes.DATE)
def read_located_date(node: yamltree.Node, reporter: Reporter) -> Located[str] | None:
    """Read a date with its place."""
    text = read_date(node, reporter)
    return Located(text, node.span) if text else None


@shaped(shapes.FLAG)
def read_located_flag(node: yamltree.Node, reporter: Reporter) -> Located[bool] | None:
    """Read yes or no with its place."""
    text = read_string(node, reporter)
    if text is not None and text.lower() not in _FLAGS:
        reporter.report(Code.BAD_VALUE, node.span, f"{reporter.name} is '{text}'", "give true or false")
    return Located(_FLAGS[text.lower()], node.span) if text and text.lower() in _FLAGS else None


@shaped(shapes.LANGUAGE)
def read_language(node: yamltree.Node, reporter: Reporter) -> str | None:
    """Read a language tag, as BCP 47 has them."""
    text = read_string(node, reporter)
    if text is None or (text.isascii() and text.replace("-", "").isalnum() and text.partition("-")[0].isalpha()):
        return text
    reporter.report(Code.BAD_VALUE, node.span, f"'language' is '{text}'", "give a language tag, such as en or en-GB")
    return None


@shaped(shapes.ADDRESS)
def read_url(node: yamltree.Node, reporter: Reporter) -> str | None:
    """Read a web address."""
    text = read_string(node, reporter)
    if text is not None and not text.lower().startswith(("http://", "https://")):
        reporter.report(Code.BAD_VALUE, node.span, f"'{text}' is no web address", "begin with https:// or http://")
        return None
    return text
