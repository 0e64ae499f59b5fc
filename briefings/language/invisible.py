"""Characters that print nothing, or that turn the direction of what follows."""

import re

from briefings.model.text import Hidden

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]+"
)
"""Characters that print nothing, or that turn the direction of what follows: a reader must not be fooled by them."""


def hide_invisible(text: str) -> str:
    """Give a text without the characters that print nothing."""
    return _INVISIBLE.sub("", text)


def invisible_spans(text: str) -> tuple[Hidden, ...]:
    """Give the ranges of characters that print nothing."""
    return tuple(Hidden(*found.span()) for found in _INVISIBLE.finditer(text))
