"""Connectives that may be left out at the start of a sentence, so that the rest stands alone."""

from briefings.language.language import Language
from briefings.language.leaning import leans_back, leans_lightly, open_without_pause
from briefings.language.letters import fold_letters
from briefings.language.wholeness import find_flaw


def find_cut(words: str, language: Language) -> int:
    """Give how many characters of an opening connective, and of the pause before it, can be left out; 0 for none.

    Only what joins a sentence to the one before is left out, never what changes its meaning ("if so", "for example"),
    and only where the rest stands alone.
    """
    plain = fold_letters(words)
    connective = language.connectives.find(plain, open_without_pause(plain, language))
    end = connective.end() if connective else 0
    rest = plain[end : end + 1].upper() + plain[end + 1 :]
    if leans_back(rest, language) or leans_lightly(rest, language) or find_flaw(rest, language):
        return 0
    return end if plain == words else _length_of(plain[:end], words)


def _length_of(opening: str, words: str) -> int:
    """Give how many characters of words spell their opening, letters folded."""
    return next((n for n in range(len(words) + 1) if fold_letters(words[:n]) == opening), 0)
