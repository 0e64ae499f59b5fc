"""Connectives that may be left out at the start of a sentence, so that the rest stands alone."""

import re

from briefings.language.language import Language
from briefings.language.leaning import leans_back, leans_lightly, open_without_pause
from briefings.language.letters import fold_letters
from briefings.language.wholeness import find_flaw

_NAME = re.compile(r"[^\W\d_]\w+")
"""What may be a name: a word of more than one letter, so not "I"."""


def find_cut(words: str, language: Language) -> int:
    """Give how many characters of an opening connective, and of the pause before it, can be left out; 0 for none.

    Only what joins a sentence to the one before is left out, never what changes its meaning ("if so", "for example"),
    and only where the rest stands alone. A capital behind the connective is that of a name.
    """
    plain = fold_letters(words)
    connective = language.connectives.find(plain, open_without_pause(plain, language))
    end = connective.end() if connective else 0
    rest = plain[end : end + 1].upper() + plain[end + 1 :]
    name = _NAME.match(plain, end)
    names = {name[0]} if name and name[0][0].isupper() else set()
    if leans_back(rest, language, names) or leans_lightly(rest, language) or find_flaw(rest, language):
        return 0
    return end if plain == words else _length_of(plain[:end], words)


def _length_of(opening: str, words: str) -> int:
    """Give how many characters of words spell their opening, letters folded."""
    return next((n for n in range(len(words) + 1) if fold_letters(words[:n]) == opening), 0)
