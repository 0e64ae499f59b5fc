"""What JSON Schema says of the kinds of values in the outline."""

from collections.abc import Mapping, Sequence
from typing import Any

Shape = Mapping[str, Any]
"""A schema in the words of JSON Schema, draft 2020-12."""

TAG = "[A-Za-z]+(-[A-Za-z0-9]+)*"
"""A language tag, as BCP 47 has them."""

_SCALAR = ["string", "number", "boolean"]
"""An editor takes 2024 for a number and `no` for a boolean; brief reads both as they were written."""

TEXT: Shape = {"type": _SCALAR}
DATE: Shape = {"type": ["string", "integer"], "pattern": r"^\s*\d{4}(-\d{1,2}(-\d{1,2})?)?\s*$"}
LANGUAGE_TAG: Shape = {"type": "string", "pattern": rf"^\s*{TAG}\s*$"}
ADDRESS: Shape = {"type": "string", "pattern": r"^\s*[hH][tT][tT][pP][sS]?://"}

FLAG: Shape = {
    "anyOf": [
        {"type": "boolean"},
        {"type": "string", "pattern": r"^\s*([tT]rue|[yY]es|[oO]n|[fF]alse|[nN]o|[oO]ff)\s*$"},
    ]
}


def text_or(mark: str) -> Shape:
    """Describe a text, or one that is the only value of a mapping, by the key `mark`."""
    marked = {"type": "object", "properties": {mark: TEXT}, "required": [mark], "additionalProperties": False}
    return {"anyOf": [TEXT, marked]}


def list_of(item: Shape, *, one_will_do: bool = False, least: int = 0) -> Shape:
    """Describe a list, or where `one_will_do` a single item too; an item left empty is passed over."""
    listed = {"type": "array", "items": or_nothing(item), **({"minItems": least} if least else {})}
    return {"anyOf": [listed, item]} if one_will_do else listed


def number_in(least: float, most: float, kind: str, digits: str) -> Shape:
    """Describe a number, of JSON's `kind`; one between quotation marks is a number too, written in such `digits`."""
    return {"type": [kind, "string"], "minimum": least, "maximum": most, "pattern": rf"^\s*{digits}\s*$"}


def one_of(choices: Sequence[str]) -> Shape:
    """Describe one word out of a few, in letters of either case."""
    letters = ("".join(f"[{a.lower()}{a.upper()}]" if a.isalpha() else a for a in choice) for choice in choices)
    return {"anyOf": [{"enum": list(choices)}, {"type": "string", "pattern": f"^\\s*({'|'.join(letters)})\\s*$"}]}


def refer_to(name: str) -> Shape:
    """Describe a value by a table of keys that is told elsewhere in the schema."""
    return {"$ref": f"#/$defs/{name}"}


def mapping_to(item: Shape) -> Shape:
    """Describe a mapping in which any key may stand."""
    return {"type": "object", "additionalProperties": or_nothing(item)}


def or_nothing(shape: Shape) -> Shape:
    """Let a value be left empty: that is as if its key were not there."""
    if isinstance(shape.get("type"), str | list):
        kinds = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
        return {**shape, "type": [*kinds, "null"]}
    return {"anyOf": [*shape.get("anyOf", [shape]), {"type": "null"}]}
