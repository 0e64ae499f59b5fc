"""outline.yaml -> Outline: every mistake at once, each with its place."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, get_args

from briefings.language import yamltree
from briefings.language.dates import first_day, last_day, parse_iso_date
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import CardSpec, Method, Outline, SectionSpec
from briefings.model.source import SourceCard, Stated
from briefings.model.text import Located, Span, TextFile
from briefings.stages import shapes
from briefings.stages.shapes import shaped

MAX_WORDS = 20_000
MAX_KEY_POINTS = 5
MAX_WEIGHT = 5
METHODS: tuple[str, ...] = get_args(Method)
DEFAULT_SEEDS = "seeds"
_FLAGS: Mapping[str, bool] = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_BEGIN_SECTIONS = "begin each with '- title: ...'"
_DECIMAL = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?|\.[0-9]{1,9}")


def plan_outline(file: TextFile) -> tuple[Outline | None, Diagnostics]:
    """Read an outline; None only when nothing can be made of the file."""
    reading = _Reading(file.path)
    root = _compose(file, reading)
    outline = _outline(root, reading) if isinstance(root, yamltree.Mapping) else None
    return outline, tuple(reading.found)


@dataclass(slots=True)
class _Reading:
    """What was found wrong so far in one file."""

    path: str
    found: list[Diagnostic] = field(default_factory=list)
    name: str = "this"
    """What to call the value that is being read."""

    def report(self, code: Code, span: Span | None, message: str, hint: str = "") -> None:
        self.found.append(Diagnostic(code, message, hint, self.path, span))

    def of(self, name: str) -> "_Reading":
        """Give the same, for reading a value that is called `name`."""
        return _Reading(self.path, self.found, name)


_Read = Callable[[yamltree.Node, _Reading], Any]


@dataclass(frozen=True, slots=True)
class _Key:
    """How a key's value is read, what it is for, and whether the key has to be there.

    None from `read` leaves the default. What JSON Schema says of a value comes with its reader, see `shaped`.
    """

    read: _Read
    about: str = ""
    required: bool = False


_TROUBLES: Mapping[yamltree.Trouble, tuple[Code, str]] = {
    "syntax": (Code.YAML_SYNTAX, "check indentation and brackets; text that holds ': ' or ' #' needs quotation marks"),
    "alias": (Code.YAML_ALIAS, "write the value out; text that begins with '&', '*' or '!' needs quotation marks"),
    "depth": (Code.OUTLINE_TOO_DEEP, "an outline needs five levels at most"),
}  # fmt: skip


def _compose(file: TextFile, reading: _Reading) -> yamltree.Node | None:
    start = Span(0, 0)
    try:
        root = yamltree.compose_tree(file.text)
    except yamltree.YamlError as error:
        code, hint = _TROUBLES[error.trouble]
        reading.report(code, error.span, error.message, hint)
        return None
    if root is None:
        reading.report(
            Code.OUTLINE_EMPTY, None, f"{file.path} is empty", "an outline has at least 'title' and 'sections'"
        )
    elif not isinstance(root, yamltree.Mapping):
        reading.report(Code.WRONG_TYPE, start, f"{file.path} is {_kind(root)}, not a mapping of keys",
                       "begin with 'title: ...' on a line of its own")  # fmt: skip
    return root


def _outline(root: yamltree.Mapping, reading: _Reading) -> Outline:
    values = _values(root, _OUTLINE_KEYS, "an outline", reading)
    values.setdefault("title", "")
    values.setdefault("seeds", (Located(DEFAULT_SEEDS, Span(root.span.start, root.span.start)),))
    return Outline(path=reading.path, **values)


def _values(node: yamltree.Mapping, keys: Mapping[str, _Key], where: str, reading: _Reading) -> dict[str, Any]:
    """Read a mapping by its table of keys, reporting what is unknown, twice there, or missing."""
    given: dict[str, Any] = {}
    seen: dict[str, Span] = {}
    for key, value in node.items:
        name = _name(key, seen, keys, where, reading)
        if name is None:
            continue
        seen[name] = key.span
        told = len(reading.found)
        read = None if _is_null(value) else keys[name].read(value, reading.of(f"'{name}'"))
        if read is not None:
            given[name] = read
        elif keys[name].required and len(reading.found) == told:
            reading.report(Code.WRONG_TYPE, key.span, f"'{name}' is empty", "give it a value")
    meant = {_nearest(key.text, keys) for key, _ in node.items if isinstance(key, yamltree.Scalar)}
    for name, key_spec in keys.items():
        if key_spec.required and name not in meant:
            reading.report(Code.MISSING_KEY, Span(node.span.start, node.span.start), f"{where} needs '{name}'",
                           f"add '{name}: ...'")  # fmt: skip
    return given


def _name(
    key: yamltree.Node, seen: Mapping[str, Span], keys: Mapping[str, _Key], where: str, reading: _Reading
) -> str | None:
    if not isinstance(key, yamltree.Scalar):
        reading.report(Code.WRONG_TYPE, key.span, f"a key of {where} is {_kind(key)}, not a word")
    elif key.text in seen:
        reading.report(Code.DUPLICATE_KEY, key.span, f"'{key.text}' stands twice here", "keep one of the two")
    elif key.text not in keys:
        reading.report(Code.UNKNOWN_KEY, key.span, f"{where} has no key '{key.text}'", suggest(key.text, keys))
    else:
        return key.text
    return None


def suggest(word: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """Give a hint that names the nearest known word, or all of them."""
    nearest = _nearest(word, known)
    if nearest is not None:
        return f"did you mean '{nearest}'?"
    return "known here: " + ", ".join(known) if known else ""


def _nearest(word: str, known: Iterable[str]) -> str | None:
    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_lower, 1, 0.6)
    return by_lower[near[0]] if near else None


def _kind(node: yamltree.Node) -> str:
    if isinstance(node, yamltree.Scalar):
        return "nothing" if node.is_null else "text"
    return "a list" if isinstance(node, yamltree.Sequence) else "a mapping"


def _is_null(node: yamltree.Node) -> bool:
    return isinstance(node, yamltree.Scalar) and node.is_null


def _wrong(node: yamltree.Node, wanted: str, reading: _Reading, hint: str = "") -> None:
    reading.report(Code.WRONG_TYPE, node.span, f"{reading.name} is {_kind(node)}, and should be {wanted}", hint)


@shaped(shapes.TEXT)
def _text(node: yamltree.Node, reading: _Reading) -> str | None:
    if isinstance(node, yamltree.Scalar):
        return node.text.strip() or None
    hint = "put the text between quotation marks" if isinstance(node, yamltree.Mapping) else "give one value"
    _wrong(node, "text", reading, hint)
    return None


@shaped(shapes.TEXT)
def _located(node: yamltree.Node, reading: _Reading) -> Located[str] | None:
    text = _text(node, reading)
    return Located(text, node.span) if text else None


def _list(wanted: str, read: _Read, hint: str = "", *, one_will_do: bool = False) -> _Read:
    """Make a reader of a list whose items are read by `read`."""

    @shaped(shapes.list_of(shapes.shape_of(read), one_will_do=one_will_do))
    def read_list(node: yamltree.Node, reading: _Reading) -> tuple[Any, ...] | None:
        if one_will_do and isinstance(node, yamltree.Scalar):
            node = yamltree.Sequence((node,), node.span)
        if not isinstance(node, yamltree.Sequence):
            _wrong(node, f"a list of {wanted}", reading, hint or f"write [{wanted}, ...]")
            return None
        values = [read(item, reading.of(f"an item of {reading.name}")) for item in node.items if not _is_null(item)]
        return tuple(value for value in values if value is not None)

    return read_list


def _number(name: str, least: int, most: int) -> _Read:
    """Make a reader of a whole number within bounds."""

    @shaped(shapes.number_in(least, most))
    def read_number(node: yamltree.Node, reading: _Reading) -> int | None:
        text = _text(node, reading)
        if text is None:
            return None
        if not (text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most):
            reading.report(Code.BAD_VALUE, node.span, f"'{name}' is '{text}'",
                           f"give a whole number from {least} to {most}")  # fmt: skip
            return None
        return int(text)

    return read_number


def _decimal(name: str, least: float, most: float) -> _Read:
    """Make a reader of a number within bounds, with or without decimals."""

    @shaped(shapes.decimal_in(least, most))
    def read_decimal(node: yamltree.Node, reading: _Reading) -> float | None:
        text = _text(node, reading)
        if text is None:
            return None
        if not (_DECIMAL.fullmatch(text) and least <= float(text) <= most):
            reading.report(Code.BAD_VALUE, node.span, f"'{name}' is '{text}'",
                           f"give a number from {least:g} to {most:g}, such as {(least + most) / 2:g}")  # fmt: skip
            return None
        return float(text)

    return read_decimal


def _choice(name: str, choices: tuple[str, ...]) -> _Read:
    """Make a reader of one word out of a few."""

    @shaped(shapes.one_of(choices))
    def read_choice(node: yamltree.Node, reading: _Reading) -> str | None:
        text = _text(node, reading)
        for choice in choices:
            if text is not None and text.lower() == choice.lower():
                return choice
        if text is not None:
            reading.report(Code.BAD_VALUE, node.span, f"'{name}' is '{text}'", f"give one of: {', '.join(choices)}")
        return None

    return read_choice


@shaped(shapes.DATE)
def _date(node: yamltree.Node, reading: _Reading) -> str | None:
    text = _text(node, reading)
    if text is not None and parse_iso_date(text) is None:
        reading.report(Code.BAD_DATE, node.span, f"'{text}' is no date", "write year-month-day, such as 2024-06-26")
        return None
    return text


@shaped(shapes.DATE)
def _located_date(node: yamltree.Node, reading: _Reading) -> Located[str] | None:
    text = _date(node, reading)
    return Located(text, node.span) if text else None


@shaped(shapes.FLAG)
def _located_flag(node: yamltree.Node, reading: _Reading) -> Located[bool] | None:
    text = _text(node, reading)
    if text is not None and text.lower() not in _FLAGS:
        reading.report(Code.BAD_VALUE, node.span, f"{reading.name} is '{text}'", "give true or false")
    return Located(_FLAGS[text.lower()], node.span) if text and text.lower() in _FLAGS else None


@shaped(shapes.LANGUAGE)
def _language(node: yamltree.Node, reading: _Reading) -> str | None:
    text = _text(node, reading)
    if text is None or (text.isascii() and text.replace("-", "").isalnum() and text.partition("-")[0].isalpha()):
        return text
    reading.report(Code.BAD_VALUE, node.span, f"'language' is '{text}'", "give a language tag, such as en or en-GB")
    return None


@shaped(shapes.ADDRESS)
def _url(node: yamltree.Node, reading: _Reading) -> str | None:
    text = _text(node, reading)
    if text is not None and not text.lower().startswith(("http://", "https://")):
        reading.report(Code.BAD_VALUE, node.span, f"'{text}' is no web address", "begin with https:// or http://")
        return None
    return text


@shaped(shapes.refer_to("section"))
def _section(node: yamltree.Node, reading: _Reading) -> SectionSpec | None:
    return _any_section(node, reading, _SECTION_KEYS)


def _any_section(node: yamltree.Node, reading: _Reading, keys: Mapping[str, _Key]) -> SectionSpec | None:
    if not isinstance(node, yamltree.Mapping):
        _wrong(node, "a section with its keys", reading, "write '- title: ...'")
        return None
    values = _values(node, keys, "a section", reading)
    title = values.pop("title", None)
    since, until = values.get("since"), values.get("until")
    if since and until and first_day(since.value) > last_day(until.value):
        message = f"the window ends on {until.value}, before it begins on {since.value}"
        reading.report(Code.BAD_DATE, until.span, message, "swap 'since' and 'until'")
    return SectionSpec(title.value if title else "", title.span if title else node.span, **values)


@shaped(shapes.refer_to("subsection"))
def _subsection(node: yamltree.Node, reading: _Reading) -> SectionSpec | None:
    if isinstance(node, yamltree.Mapping):
        for key, _ in node.items:
            if isinstance(key, yamltree.Scalar) and key.text == "sections":
                reading.report(Code.BAD_VALUE, key.span, "a sub-section has no sections of its own",
                               "move them up one level")  # fmt: skip
                node = yamltree.Mapping(tuple(item for item in node.items if item[0] is not key), node.span)
    return _any_section(node, reading, _SUBSECTION_KEYS)


@shaped(shapes.list_of(shapes.refer_to("section"), least=1))
def _sections(node: yamltree.Node, reading: _Reading) -> tuple[SectionSpec, ...] | None:
    sections: tuple[SectionSpec, ...] | None = _list("sections", _section, _BEGIN_SECTIONS)(node, reading)
    if sections == () and isinstance(node, yamltree.Sequence) and all(map(_is_null, node.items)):
        reading.report(Code.BAD_VALUE, node.span, "'sections' is an empty list", _BEGIN_SECTIONS)
    return sections


@shaped({"type": "object", "additionalProperties": {"anyOf": [shapes.refer_to("card"), {"type": "null"}]}})
def _cards(node: yamltree.Node, reading: _Reading) -> tuple[CardSpec, ...] | None:
    if not isinstance(node, yamltree.Mapping):
        _wrong(node, "a mapping from file names to what is known of them", reading, "write 'file.txt: {title: ...}'")
        return None
    cards: list[CardSpec] = []
    for key, value in node.items:
        if not isinstance(key, yamltree.Scalar):
            _wrong(key, "the name of a file", reading)
        elif any(key.text == card.name.value for card in cards):
            reading.report(Code.DUPLICATE_KEY, key.span, f"'{key.text}' stands twice here", "keep one of the two")
        else:
            cards.append(_card(Located(key.text, key.span), value, reading.of(f"'{key.text}'")))
    return tuple(cards)


def _card(name: Located[str], node: yamltree.Node, reading: _Reading) -> CardSpec:
    if not isinstance(node, yamltree.Mapping):
        if not _is_null(node):
            _wrong(node, "a mapping of card fields", reading, "write {title: ..., date: ...}")
        return CardSpec(name, SourceCard())
    values = _values(node, _CARD_KEYS, "a source card", reading)
    weight = values.pop("weight", 1.0)
    return CardSpec(name, SourceCard(**{field: Stated(value, reading.path) for field, value in values.items()}), weight)


_CARD_KEYS: Mapping[str, _Key] = {
    "title": _Key(_text, "The title of the article"),
    "author": _Key(_text, "Who wrote it, or who speaks"),
    "publisher": _Key(_text, "Who published it"),
    "date": _Key(_date, "When it was published"),
    "url": _Key(_url, "Its web address"),
    "kind": _Key(_text, "What it is, such as interview, report or press release"),
    "weight": _Key(_decimal("weight", 0, MAX_WEIGHT), "How much it counts beside the others, which count 1"),
}
_SUBSECTION_KEYS: Mapping[str, _Key] = {
    "title": _Key(_located, "Its heading; its words are searched for too", required=True),
    "question": _Key(_text, "What it should answer; printed below the heading"),
    "keywords": _Key(_list("keywords", _text), "Words and phrases that an answer is likely to hold"),
    "words": _Key(_number("words", 10, MAX_WORDS), "Its length in words, kept within a passage"),
    "sources": _Key(_list("file names", _located, one_will_do=True), "File names: draw on these only"),
    "since": _Key(_located_date, "Draw only on sources dated on this day or later"),
    "until": _Key(_located_date, "Draw only on sources dated on this day or earlier"),
    "pin": _Key(_list("passages", _located, one_will_do=True), "Text of a source that has to be in the section"),
    "exclude": _Key(_list("words or passages", _located, one_will_do=True), "Words or text that may not be in it"),
    "method": _Key(_choice("method", METHODS), "How sentences are ranked"),
    "text": _Key(_text, "Your own words, printed set apart and labelled as yours"),
}
_SECTION_KEYS: Mapping[str, _Key] = {
    **_SUBSECTION_KEYS,
    "sections": _Key(_list("sections", _subsection, _BEGIN_SECTIONS), "Sub-sections, one level"),
}
_OUTLINE_KEYS: Mapping[str, _Key] = {
    "title": _Key(_text, "The title of the brief", required=True),
    "subtitle": _Key(_text, "A line below the title"),
    "date": _Key(_date, "The date of the brief; without it, the newest date among the sources"),
    "language": _Key(_language, "A language tag, for stems, dates and the PDF"),
    "organisation": _Key(_text, "Who issues it"),
    "author": _Key(_text, "Who signs it"),
    "number": _Key(_text, "Its number in a series"),
    "marking": _Key(_text, "A handling line at the foot of every page"),
    "paper": _Key(_choice("paper", ("A4", "Letter")), "The size of the page"),
    "seeds": _Key(_list("files, folders and patterns", _located, one_will_do=True), "Where the articles are"),
    "sources": _Key(_cards, "What a file does not say about itself, by file name"),
    "key_points": _Key(_number("key_points", 0, MAX_KEY_POINTS), "How many passages a section gives to the first page"),
    "balance": _Key(_decimal("balance", 0.1, 1), "The share of a section above which one source brings a warning"),
    "semantic": _Key(_located_flag, "Whether to rank by nearness in meaning too; needs the extra 'semantic'"),
    "sections": _Key(_sections, "The sections, in the order of print", required=True),
}
Key = _Key
KEYS: Mapping[str, Mapping[str, Key]] = {
    "outline": _OUTLINE_KEYS, "section": _SECTION_KEYS, "subsection": _SUBSECTION_KEYS, "card": _CARD_KEYS,
}  # fmt: skip
"""All tables, by what a schema calls them."""
