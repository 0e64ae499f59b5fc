"""A file that travels inside a PDF."""

from dataclasses import dataclass
from typing import Literal

Relationship = Literal["Data", "Source"]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file inside the PDF; `name` is safe in any folder, and `relationship` is what it is to the pages."""

    name: str
    content: bytes
    media_type: str
    relationship: Relationship
    description: str
