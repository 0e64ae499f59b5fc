"""Connectives that may be left out at the start of a sentence, so that the rest stands alone."""

import re

from briefings.language.leaning import leans_back, leans_lightly, open_without_pause
from briefings.language.wholeness import find_flaw

_CONNECTIVE = re.compile(
    r"(?:(?:however|meanwhile|besides|indeed|still|overall|finally|also|additionally|in addition|in turn|in fact"
    r"|of course|after all|as a result|as a consequence),"
    r"|(?:moreover|furthermore|nevertheless|nonetheless|consequently|accordingly|therefore|hence|thus(?! far)),?"
    r"|(?:and|but|so|yet)(?= (?:the|an?|all|every|each|some|many|most|there|i|we|you|if|when|while|in|on|at"
    r"|(?-i:[A-Z])\w*)\b))"
    r"\s+(?=[\w“\"‘])",
    re.IGNORECASE,
)


def find_cut(words: str) -> int:
    """Give how many characters of an opening connective, and of the pause before it, can be left out; 0 for none.

    Only what joins a sentence to the one before is left out, never what changes its meaning ("if so", "for example"),
    and only where the rest stands alone.
    """
    pause = open_without_pause(words)
    connective = _CONNECTIVE.match(words, pause)
    end = connective.end() if connective else 0
    rest = words[end : end + 1].upper() + words[end + 1 :]
    return 0 if leans_back(rest) or leans_lightly(rest) or find_flaw(rest) else end
