"""The JSON Schema of the outline, made from the tables that read it; editors complete and check an outline by it."""

import json
from collections.abc import Mapping
from typing import Any

from briefings.outline.plan import KEYS
from briefings.outline.shapes import or_nothing, shape_of
from briefings.outline.values import Key

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def make_schema() -> dict[str, Any]:
    """Give the schema as a value that JSON can hold."""
    tables = {name: _object(keys) for name, keys in KEYS.items()}
    root = tables.pop("outline")
    about = "What a brief is to hold: its title, its sources, its sections"
    return {"$schema": DIALECT, "title": "The outline of a brief", "description": about, **root, "$defs": tables}


def write_schema() -> str:
    """Give the schema as a file of JSON."""
    return json.dumps(make_schema(), indent=2) + "\n"


def _object(keys: Mapping[str, Key]) -> dict[str, Any]:
    """Describe a mapping by its table of keys; no other key is known."""
    required = [name for name, key in keys.items() if key.required]
    return {
        "type": "object",
        "properties": {name: _property(key) for name, key in keys.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(key: Key) -> dict[str, Any]:
    shape = shape_of(key.read)
    return {**({"description": key.about} if key.about else {}), **(shape if key.required else or_nothing(shape))}
