"""Text as a keyboard has it, and the marks that print has in its place."""

import re

from briefings.language.invisible import invisible_spans
from briefings.language.letters import fold_letters
from briefings.model.source import visible_text
from briefings.model.text import Span

_KEYS = {"'": "’‘‚‛‹›ʼ＇´", '"': "“”„‟«»＂", "-": "‐‑‒–−", "...": "…"}
"""What is typed for marks that a keyboard has not; a dash between words (—) is none of them."""
_TYPED = str.maketrans({mark: typed for typed, marks in _KEYS.items() for mark in marks})
_LETTER_CHANGED = re.compile(r"\\\[([^\W\d_])\\\](?=\w)")
_INSERTED = re.compile(r"(?:\\ )?\\\[[^\[\]]{1,60}?\\\]")


def fold_text(text: str) -> str:
    """Give a text as it is typed, so that it meets the same words set otherwise.

    White space is folded, and nothing invisible is in it. Its letters are in one form (`language.letters`), and its
    marks are those of a keyboard: ’ is ', « is ", a hyphen that does not break is one that does, … is three stops.
    """
    return fold_letters(visible_text(text, Span(0, len(text)), invisible_spans(text))).translate(_TYPED)


def match_typed(text: str, words: str, *, with_insertions: bool = False) -> str:
    """Give that part of some words that a typed text means, with the marks that it has there; "" where none does.

    With insertions, what stands in square brackets is the writer's own: "[R]epairs" means "Repairs" and "repairs", and
    "the [two] cranes" means "the cranes".
    """
    pattern = re.escape(fold_text(text))
    if with_insertions:
        pattern = _INSERTED.sub("", _LETTER_CHANGED.sub(lambda found: f"(?i:{found[1]})", pattern))
    for typed, marks in _KEYS.items():
        pattern = pattern.replace(re.escape(typed), f"(?:{re.escape(typed)}|[{marks}])")
    found = re.search(pattern, words) if pattern else None
    return found[0] if found else ""
