"""What JSON Schema says of a value in the outline, kept beside the function that reads the value."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, ParamSpec, TypeVar

Shape = Mapping[str, Any]
"""A schema in the words of JSON Schema, draft 2020-12."""

P = ParamSpec("P")
T = TypeVar("T")

_SCALAR = ["string", "number", "boolean"]
"""An editor takes 2024 for a number and `no` for a boolean; brief reads both as they were written."""

TEXT: Shape = {"type": _SCALAR}
DATE: Shape = {"type": ["string", "integer"], "pattern": r"^\s*\d{4}(-\d{1,2}(-\d{1,2})?)?\s*$"}
LANGUAGE: Shape = {"type": "string", "pattern": r"^\s*[A-Za-z]+(-[A-Za-z0-9]+)*\s*$"}
ADDRESS: Shape = {"type": "string", "pattern": r"^\s*[hH][tT][tT][pP][sS]?://"}

FLAG: Shape = {
    "anyOf": [
        {"type": "boolean"},
        {"type": "string", "pattern": r"^\s*([tT]rue|[yY]es|[oO]n|[fF]alse|[nN]o|[oO]ff)\s*$"},
    ]
}


@dataclass(frozen=True, slots=True)
class _Shaped(Generic[P, T]):
    """A function that reads a value, with what a schema says of what it takes."""

    read: Callable[P, T]
    shape: Shape

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return self.read(*args, **kwargs)


def shaped(shape: Shape) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Say of a function that reads a value what it takes."""

    def keep(read: Callable[P, T]) -> Callable[P, T]:
        return _Shaped(read, shape)

    return keep


def shape_of(read: Callable[..., Any]) -> Shape:
    """Give what a schema says of what a function reads; a function that was not told of takes anything."""
    return read.shape if isinstance(read, _Shaped) else {}


def list_of(item: Shape, *, one_will_do: bool = False, least: int = 0) -> Shape:
    """Describe a list, or where `one_will_do` a single item too; an item left empty is passed over."""
    listed = {"type": "array", "items": or_nothing(item), **({"minItems": least} if least else {})}
    return {"anyOf": [listed, item]} if one_will_do else listed


def number_in(least: int, most: int) -> Shape:
    """Describe a whole number; one between quotation marks is a number too."""
    return {"type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": r"^\s*[0-9]+\s*$"}


def decimal_in(least: float, most: float) -> Shape:
    """Describe a number with or without decimals."""
    return {"type": ["number", "string"], "minimum": least, "maximum": most, "pattern": r"^\s*[0-9]*\.?[0-9]*\s*$"}


def one_of(choices: Sequence[str]) -> Shape:
    """Describe one word out of a few, in letters of either case."""
    letters = ("".join(f"[{a.lower()}{a.upper()}]" if a.isalpha() else a for a in choice) for choice in choices)
    return {"anyOf": [{"enum": list(choices)}, {"type": "string", "pattern": f"^\\s*({'|'.join(letters)})\\s*$"}]}


def refer_to(name: str) -> Shape:
    """Describe a value by a table of keys that is told elsewhere in the schema."""
    return {"$ref": f"#/$defs/{name}"}


def or_nothing(shape: Shape) -> Shape:
    """Let a value be left empty: that is as if its key were not there."""
    if not shape:
        return shape
    if isinstance(shape.get("type"), str | list):
        kinds = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
        return {**shape, "type": [*kinds, "null"]}
    return {"anyOf": [*shape.get("anyOf", [shape]), {"type": "null"}]}
