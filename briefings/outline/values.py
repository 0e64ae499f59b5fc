"""Kinds of values in an outline: what each is called, how it is read from YAML, and its JSON Schema.

What is wrong with a value is reported with its place, and the value read is then None.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from briefings.language.dates import parse_iso_date
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.text import Located, Marked, Span
from briefings.outline import shapes
from briefings.outline.shapes import Shape
from briefings.syntax import yamltree

T = TypeVar("T")
N = TypeVar("N", int, float)


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

    def report_wrong(self, node: yamltree.Node, wanted: str, hint: str = "") -> None:
        """Report a value of another type than its key takes."""
        self.report(Code.WRONG_TYPE, node.span, f"{self.name} is {kind_of(node)}, and should be {wanted}", hint)

    def of(self, name: str) -> "Reporter":
        """Give the same, for reading a value that is called `name`."""
        return Reporter(self.path, self.found, name)


Read = Callable[[yamltree.Node, Reporter], T | None]
"""Reads a value; None leaves the default: for an empty value, or for a wrong one, which it reports."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of value: what the guide to the outline calls it, how it is read, and what JSON Schema says of it.

    `nodes` are the kinds of YAML that it may be written in.
    """

    words: str
    read: Read[T]
    shape: Shape
    nodes: tuple[type[yamltree.Node], ...] = (yamltree.Scalar,)


def placed(kind: Kind[T]) -> Kind[Located[T]]:
    """Keep the place of a value with it, for what is found wrong with it later."""

    def read(node: yamltree.Node, reporter: Reporter) -> Located[T] | None:
        value = kind.read(node, reporter)
        return None if value is None else Located(value, node.span)

    return Kind(kind.words, read, kind.shape)


def text_or(mark: str) -> Kind[Marked]:
    """Make the kind of a text, or of a text that a key gives another meaning: "oil" or "word: oil"."""

    def read(node: yamltree.Node, reporter: Reporter) -> Marked | None:
        if not isinstance(node, yamltree.Mapping):
            text = _read_text(node, reporter)
            return Marked(text, node.span) if text else None
        (name, value), *others = node.items or ((node, node),)
        if others or not isinstance(name, yamltree.Scalar) or name.text != mark:
            wanted = f"text or '{mark}: text'"
            reporter.report_wrong(node, wanted, "put a text that holds a colon between quotation marks")
            return None
        text = _read_text(value, reporter.of(f"'{mark}'"))
        return Marked(text, value.span, is_marked=True) if text else None

    return Kind(f"text, or `{mark}:` and text", read, shapes.text_or(mark), (yamltree.Scalar, yamltree.Mapping))


def list_of(item: Kind[T], plural: str, hint: str = "", *, one_will_do: bool = False) -> Kind[tuple[T, ...]]:
    """Make the kind of a list, or where `one_will_do` of a single item too; `plural` is what its items are called."""

    def read(node: yamltree.Node, reporter: Reporter) -> tuple[T, ...] | None:
        if one_will_do and isinstance(node, item.nodes):
            node = yamltree.Sequence((node,), node.span)
        if not isinstance(node, yamltree.Sequence):
            reporter.report_wrong(node, f"a list of {plural}", hint or f"write [{plural}, ...]")
            return None
        of_item = reporter.of(f"an item of {reporter.name}")
        values = [item.read(each, of_item) for each in node.items if not is_null(each)]
        return tuple(value for value in values if value is not None)

    words = f"a list of {plural}{', or one' if one_will_do else ''}"
    return Kind(words, read, shapes.list_of(item.shape, one_will_do=one_will_do))


def one_of(choices: Sequence[str]) -> Kind[str]:
    """Make the kind of one word out of a few, in letters of either case."""

    def parse(text: str) -> str | None:
        return next((choice for choice in choices if text.lower() == choice.lower()), None)

    *first, last = (f"`{choice}`" for choice in choices)
    words = f"{', '.join(first)} or {last}"
    return Kind(words, parsed(parse, f"give one of: {', '.join(choices)}"), shapes.one_of(choices))


@dataclass(frozen=True, slots=True)
class Numeral(Generic[N]):
    """A way to write numbers: its name in JSON Schema and in words, the digits that are read, and how.

    So few digits are read that no number is too large for the machine. A schema has `drawn` in their place, and sees
    to the size by its bounds.
    """

    name: str
    words: str
    digits: str
    drawn: str
    parse: Callable[[str], N]
    example: str = ""


WHOLE = Numeral("integer", "a whole number", "[0-9]{1,9}", "[0-9]+", int)
DECIMAL = Numeral(
    "number", "a number", r"[0-9]{1,9}(?:\.[0-9]{1,9})?|\.[0-9]{1,9}", r"[0-9]*\.?[0-9]*", float, ", such as {:g}"
)


def number_between(numeral: Numeral[N], least: N, most: N) -> Kind[N]:
    """Make the kind of a number within bounds, both included."""

    def parse(text: str) -> N | None:
        value = numeral.parse(text) if re.fullmatch(numeral.digits, text) else None
        return value if value is not None and least <= value <= most else None

    words = f"{numeral.words} from {least:g} to {most:g}"
    hint = f"give {words}{numeral.example.format((least + most) / 2)}"
    return Kind(words, parsed(parse, hint), shapes.number_in(least, most, numeral.name, numeral.drawn))


def kind_of(node: yamltree.Node) -> str:
    """Name the kind of a node in words."""
    if isinstance(node, yamltree.Scalar):
        return "nothing" if node.is_null else "text"
    return "a list" if isinstance(node, yamltree.Sequence) else "a mapping"


def is_null(node: yamltree.Node) -> bool:
    """Tell whether a node is nothing, such as a key without a value."""
    return isinstance(node, yamltree.Scalar) and node.is_null


def _read_text(node: yamltree.Node, reporter: Reporter) -> str | None:
    if isinstance(node, yamltree.Scalar):
        return node.text.strip() or None
    hint = "put the text between quotation marks" if isinstance(node, yamltree.Mapping) else "give one value"
    reporter.report_wrong(node, "text", hint)
    return None


def parsed(
    parse: Callable[[str], T | None], hint: str, code: Code = Code.BAD_VALUE, message: str = "{name} is '{text}'"
) -> Read[T]:
    """Read text that has to be parsed; what gives None is reported."""

    def read(node: yamltree.Node, reporter: Reporter) -> T | None:
        text = _read_text(node, reporter)
        value = None if text is None else parse(text)
        if text is not None and value is None:
            reporter.report(code, node.span, message.format(name=reporter.name, text=text), hint)
        return value

    return read


_FLAGS: Mapping[str, bool] = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def _parse_flag(text: str) -> bool | None:
    return _FLAGS.get(text.lower())


def _parse_date(text: str) -> str | None:
    return None if parse_iso_date(text) is None else text


def _parse_language(text: str) -> str | None:
    return text if re.fullmatch(shapes.TAG, text) else None


def _parse_address(text: str) -> str | None:
    return text if text.lower().startswith(("http://", "https://")) else None


TEXT = Kind("text", _read_text, shapes.TEXT)
FLAG = Kind("`true` or `false`", parsed(_parse_flag, "give true or false"), shapes.FLAG)
DATE = Kind(
    "a year, a month or a day",
    parsed(_parse_date, "write year-month-day, such as 2024-06-26", Code.BAD_DATE, "'{text}' is no date"),
    shapes.DATE,
)
LANGUAGE_TAG = Kind(
    "a language tag", parsed(_parse_language, "give a language tag, such as en or en-GB"), shapes.LANGUAGE_TAG
)
ADDRESS = Kind(
    "a web address",
    parsed(_parse_address, "begin with https:// or http://", message="'{text}' is no web address"),
    shapes.ADDRESS,
)
