"""The JSON Schema of the outline, made from the tables that read it; editors complete and check an outline by it."""

import json
from typing import Any

from briefings.outline.keys import OUTLINE_KEYS, TABLES
from briefings.outline.shapes import or_nothing
from briefings.outline.table import Key, Table

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def make_schema() -> dict[str, Any]:
    """Give the schema as a value that JSON can hold."""
    about = "What a brief is to hold: its title, its sources, its sections"
    parts = {table.name: _object(table) for table in TABLES if table is not OUTLINE_KEYS}
    return {
        "$schema": DIALECT,
        "title": "The outline of a brief",
        "description": about,
        **_object(OUTLINE_KEYS),
        "$defs": parts,
    }


def write_schema() -> str:
    """Give the schema as a file of JSON."""
    return json.dumps(make_schema(), indent=2) + "\n"


def _object(table: Table) -> dict[str, Any]:
    """Describe a mapping by its table of keys; no other key is known."""
    required = [key.name for key in table.keys if key.required]
    return {
        "type": "object",
        "properties": {key.name: _property(key) for key in table.keys},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(key: Key) -> dict[str, Any]:
    shape = key.kind.shape
    told = f"{key.about} Without it: {key.without}." if key.without else key.about
    return {"description": told, **(shape if key.required else or_nothing(shape))}
