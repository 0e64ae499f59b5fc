"""Characters that a text of the web spells as entities, such as "&amp;" in a plain text that was cut out of a page."""

import re
from collections.abc import Iterator
from html import unescape

from briefings.model.text import Hidden

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});")

_LONGEST = 2
"""Characters that an entity may stand for; where more come out it was none: "&notit;"."""


def find_entities(text: str) -> Iterator[Hidden]:
    """Give the ranges of entities, each with the character that it stands for; none for one that stands for nothing."""
    for found in _ENTITY.finditer(text) if "&" in text else ():
        shown = unescape(found[0])
        if len(shown) <= _LONGEST:
            yield Hidden(*found.span(), shown if shown.isprintable() or shown.isspace() else "")
