"""YAML as a tree of nodes with offsets, every scalar a string; built for files that nobody has checked.

`yaml.safe_load` would forget the places, keep the last of two equal keys, read `no` as false, and expand aliases
without bound. Here aliases, anchors, tags and merge keys are refused, depth is bounded, and types are left to a schema.
"""

import re
from dataclasses import dataclass
from typing import Literal

import yaml

from briefings.model.text import Span

MAX_DEPTH = 20

_NO_ALIASES = "anchors and aliases are not read"
_NUMBERED = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}|^%YAML\b[^\n]*", re.MULTILINE)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

Trouble = Literal["syntax", "alias", "depth"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written; `is_null` for nothing, `~` or `null` without quotation marks."""

    text: str
    span: Span
    is_null: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: "tuple[Node, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order they were written; a key may stand twice."""

    items: "tuple[tuple[Node, Node], ...]"
    span: Span


Node = Scalar | Sequence | Mapping


class YamlError(Exception):
    """A text that is not the plain YAML described above; `span` is where."""

    def __init__(self, trouble: Trouble, message: str, span: Span) -> None:
        """Keep what is wrong and where."""
        super().__init__(message)
        self.trouble = trouble
        self.message = message
        self.span = span


def compose_tree(text: str) -> Node | None:
    """Read the one document in `text`; None when it is empty. Raises YamlError."""
    try:
        return _Composer(text).document()
    except yaml.MarkedYAMLError as error:
        raise _translate(error) from error
    except yaml.reader.ReaderError as error:
        raise YamlError("syntax", f"the character U+{int(error.character):04X} may not stand in YAML",
                        Span(error.position, error.position + 1)) from error  # fmt: skip
    except (ValueError, OverflowError) as error:  # the parser turns escapes and versions into numbers unchecked
        found = _NUMBERED.search(text)
        place = Span(*found.span()) if found else Span(0, 1)
        raise YamlError("syntax", "this stands for no character or version", place) from error


class _Composer:
    """Turns the parser's events into nodes, refusing what could blow up before it does."""

    def __init__(self, text: str) -> None:
        # the pure parser: the C one crashes on deep nesting
        self._events = yaml.parse(text, Loader=yaml.SafeLoader)

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise YamlError("syntax", "a second document begins here", _span(event))
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return None if isinstance(root, Scalar) and root.is_null else root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._refuse(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            if _UNPRINTABLE.search(event.value):
                raise YamlError("syntax", "an escape stands for a character that cannot be printed", _span(event))
            is_null = event.style is None and event.value in {"", "~", "null", "Null", "NULL"}
            return Scalar(event.value, _span(event), is_null)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _refuse(self, event: yaml.Event, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError("alias", _NO_ALIASES, _span(event))
        if getattr(event, "tag", None):
            raise YamlError("alias", "tags are not read", _span(event))
        if depth > MAX_DEPTH:
            raise YamlError("depth", f"nested more than {MAX_DEPTH} levels deep", _span(event))

    def _sequence(self, start: yaml.Event, depth: int) -> Sequence:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return Sequence(tuple(items), _between(start, event))
            items.append(self._node(event, depth + 1))
        raise AssertionError("the parser always ends a sequence")

    def _mapping(self, start: yaml.Event, depth: int) -> Mapping:
        items: list[tuple[Node, Node]] = []
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return Mapping(tuple(items), _between(start, event))
            key = self._node(event, depth + 1)
            if isinstance(key, Scalar) and key.text == "<<":
                raise YamlError("alias", "merge keys are not read", key.span)
            items.append((key, self._node(next(self._events), depth + 1)))
        raise AssertionError("the parser always ends a mapping")


def _translate(error: yaml.MarkedYAMLError) -> YamlError:
    problem = error.problem or str(error)
    mark = error.problem_mark or error.context_mark
    if error.context in {"while scanning an alias", "while scanning an anchor"}:
        mark = error.context_mark
        start = mark.index if mark else 0
        return YamlError("alias", _NO_ALIASES, Span(start, start + 1))
    start = mark.index if mark else 0
    if "'\\t'" in problem:
        problem = "a tab stands where only spaces may"
    return YamlError("syntax", problem, Span(start, start + 1))


def _span(event: yaml.Event) -> Span:
    return _between(event, event)


def _between(first: yaml.Event, last: yaml.Event) -> Span:
    start = first.start_mark.index if first.start_mark else 0
    return Span(start, max(start + 1, last.end_mark.index if last.end_mark else 0))
