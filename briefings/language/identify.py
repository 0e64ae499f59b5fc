"""Which language a text is in, told by its commonest words."""

from collections.abc import Iterable

from briefings.language.tables import LANGUAGES

_ENOUGH = 0.08
"""The share of a text's words that have to be among the commonest of a language; in prose it is 0.25 and more."""


def identify_language(words: Iterable[str]) -> str | None:
    """Give the tag of the language whose commonest words make up most of these; None where none of the known does."""
    shown = list(words)
    held = {language.tag: sum(word in language.function_words for word in shown) for language in LANGUAGES}
    best = max(held, key=held.__getitem__)
    return best if shown and held[best] >= _ENOUGH * len(shown) else None
