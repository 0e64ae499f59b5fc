"""An entry of a bibliography, whatever its format."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """Its key, the field that names its files, and its values by the names that fields of a card have."""

    key: str
    file: str
    fields: Mapping[str, str]
