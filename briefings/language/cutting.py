"""Connectives that may be left out at the start of a sentence, so that the rest stands alone."""

from briefings.language.language import Language
from briefings.language.leaning import leans_back, leans_lightly, open_without_pause
from briefings.language.wholeness import find_flaw


def find_cut(words: str, language: Language) -> int:
    """Give how many characters of an opening connective, and of the pause before it, can be left out; 0 for none.

    Only what joins a sentence to the one before is left out, never what changes its meaning ("if so", "for example"),
    and only where the rest stands alone.
    """
    connective = language.connectives.find(words, open_without_pause(words, language))
    end = connective.end() if connective else 0
    rest = words[end : end + 1].upper() + words[end + 1 :]
    return 0 if leans_back(rest, language) or leans_lightly(rest, language) or find_flaw(rest, language) else end
