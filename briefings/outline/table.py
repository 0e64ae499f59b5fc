"""A table of keys: what may stand in a mapping of the outline, and how the mapping is read by it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from briefings.language.spelling import nearest_word, suggest
from briefings.model.diagnostic import Code
from briefings.model.text import Span
from briefings.outline.values import Kind, Reporter, is_null, kind_of
from briefings.syntax import yamltree


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its name, the kind of its value, and what it does, in the words of the guide and of the schema.

    `without` says what holds where the key is left out, if the default does not say it: "all", "no window".
    """

    name: str
    kind: Kind[Any]
    about: str
    without: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The keys of one mapping, by the name that a schema has for it; `where` names it in messages: "a section".

    The values go into fields of the same names, in one of the `models`.
    """

    name: str
    where: str
    models: tuple[type[Any], ...]
    keys: tuple[Key, ...]

    @property
    def by_name(self) -> Mapping[str, Key]:
        """The keys by their names."""
        return {key.name: key for key in self.keys}

    def default_of(self, name: str) -> Any:  # noqa: ANN401 - as the field has it
        """Give what holds where a key is left out. Raises KeyError for a key that no model has a field for."""
        return {field.name: field.default for model in self.models for field in fields(model)}[name]


def read_mapping(node: yamltree.Mapping, table: Table, reporter: Reporter) -> dict[str, Any]:
    """Read the values of a mapping by its table, reporting what is unknown, twice there, or missing."""
    keys = table.by_name
    values: dict[str, Any] = {}
    seen: set[str] = set()
    for name_node, value_node in node.items:
        key = _find_key(name_node, seen, table, reporter)
        if key is None:
            continue
        seen.add(key.name)
        value = _read_value(key, name_node.span, value_node, reporter)
        if value is not None:
            values[key.name] = value
    meant = {nearest_word(key.text, keys) for key, _ in node.items if isinstance(key, yamltree.Scalar)}
    for name, key in keys.items():
        if key.required and name not in meant:
            place = Span(node.span.start, node.span.start)
            reporter.report(Code.MISSING_KEY, place, f"{table.where} needs '{name}'", f"add '{name}: ...'")
    return values


def _find_key(node: yamltree.Node, seen: set[str], table: Table, reporter: Reporter) -> Key | None:
    keys = table.by_name
    if not isinstance(node, yamltree.Scalar):
        reporter.report(Code.WRONG_TYPE, node.span, f"a key of {table.where} is {kind_of(node)}, not a word")
    elif node.text in seen:
        reporter.report(Code.DUPLICATE_KEY, node.span, f"'{node.text}' stands twice here", "keep one of the two")
    elif node.text not in keys:
        reporter.report(
            Code.UNKNOWN_KEY, node.span, f"{table.where} has no key '{node.text}'", suggest(node.text, keys)
        )
    else:
        return keys[node.text]
    return None


def _read_value(key: Key, span: Span, node: yamltree.Node, reporter: Reporter) -> Any:  # noqa: ANN401 - of its kind
    told = len(reporter.found)
    value = None if is_null(node) else key.kind.read(node, reporter.of(f"'{key.name}'"))
    if value is None and key.required and len(reporter.found) == told:
        reporter.report(Code.WRONG_TYPE, span, f"'{key.name}' is empty", "give it a value")
    return value
