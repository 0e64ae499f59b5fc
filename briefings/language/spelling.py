"""The known word, or the known path, that somebody meant who wrote another."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from urllib.parse import unquote

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


def nearest_path(path: str, known: Iterable[str]) -> str | None:
    r"""Give the known path that somebody meant, from as far up as was written: for "Press\a.txt" "press/a.txt"."""
    parts = fold_path(path).split("/")
    ends: dict[str, str] = {}
    for other in known:
        pieces = other.split("/")
        for end in ("/".join(pieces[-len(parts) :]), pieces[-1]):
            ends.setdefault(fold_path(end), end)
    whole, name = "/".join(parts), parts[-1]
    near = next((each for each in (whole, name) if each in ends), None)
    near = near or nearest_word(whole, ends) or nearest_word(name, ends)
    return ends[near] if near is not None else None


def compose(text: str) -> str:
    """Spell a letter with an accent as one code point (NFC); keyboards write it so, and macOS names files otherwise."""
    return unicodedata.normalize("NFC", text)


def fold_path(path: str) -> str:
    r"""Fold the ways in which one path may be written: ".\Seeds\My%20File.txt" is "seeds/my file.txt"."""
    folded = compose(unquote(path.replace("\\", "/"))).casefold()
    return "/".join(part for part in folded.split("/") if part not in {"", "."})
