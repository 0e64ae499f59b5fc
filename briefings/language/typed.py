"""Text as a keyboard has it, and the marks that print has in its place."""

import re

from briefings.language.invisible import invisible_spans
from briefings.language.letters import fold_letters
from briefings.model.source import visible_text
from briefings.model.text import Span

_KEYS = {"'": "’‘‚‛‹›ʼ＇´", '"': "“”„‟«»＂", "-": "‐‑‒–−", "...": "…"}
"""What is typed for marks that a keyboard has not; a dash between words (—) is none of them."""
_TYPED = str.maketrans({mark: typed for typed, marks in _KEYS.items() for mark in marks})


def fold_text(text: str) -> str:
    """Give a text as it is typed, so that it meets the same words set otherwise.

    White space is folded, and nothing invisible is in it. Its letters are in one form (`language.letters`), and its
    marks are those of a keyboard: ’ is ', « is ", a hyphen that does not break is one that does, … is three stops.
    """
    return fold_letters(visible_text(text, Span(0, len(text)), invisible_spans(text))).translate(_TYPED)


def type_marks(text: str) -> str:
    """Give a text with the marks that a keyboard has: ' for ’, three stops for …; its letters are its own."""
    return text.translate(_TYPED)


def level_marks(text: str) -> str:
    """Give a text with the marks that a keyboard has, and with one kind of quotation marks: ' for “ and ‘."""
    return type_marks(text).replace('"', "'")


def match_typed(text: str, words: str) -> str:
    """Give that part of some words that a typed text means, with the marks that it has there; "" where none does."""
    pattern = re.escape(fold_text(text))
    for typed, marks in _KEYS.items():
        pattern = pattern.replace(re.escape(typed), f"(?:{re.escape(typed)}|[{marks}])")
    found = re.search(pattern, words) if pattern else None
    return found[0] if found else ""
