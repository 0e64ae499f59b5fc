"""The known word that somebody meant who wrote another."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

_ALIKE = 0.6
"""The least likeness of two words (`difflib`, 0 to 1) of which one is proposed for the other."""


def suggest(word: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """Give a hint that names the nearest known word, or all of them."""
    nearest = nearest_word(word, known)
    if nearest is not None:
        return f"did you mean '{nearest}'?"
    return "known here: " + ", ".join(known) if known else ""


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is most like a word, if one is."""
    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_lower, 1, _ALIKE)
    return by_lower[near[0]] if near else None
