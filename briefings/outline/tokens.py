"""A sentence -> its words as phrases take them: how each is written, its stem, whether it can be in a phrase."""

import re
from dataclasses import dataclass

from briefings.language.asking import query_words
from briefings.language.identify import function_words
from briefings.language.words import WORD, stem_word

_TOKEN = re.compile(rf"(?P<word>{WORD})(?P<gap>[^\w]*)")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_EMPTY = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december today yesterday tomorrow week month year weeks months years day days hour hours minute
    minutes time times percent cent million billion thousand hundred number numbers spokesman spokeswoman reporter
    reporters news report reports article articles copyright two three four five six seven eight nine ten eleven twelve
    dozen first second third last next maybe actually basically probably certainly definitely sometimes somewhere
    usually generally especially recently currently simply ultimately totally everybody everyone nobody somebody
    going gonna wanna getting able ago let lets mr mrs ms dr non pre anti multi""".split()
)
"""English words that are part of no phrase: dates, amounts, adverbs, what a paper calls itself."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word: in lower case, as it is written, and by its stem.

    `matter` tells whether it can be part of a phrase ("crane", "2024"; not "the"), `joined` whether nothing but a
    space or a hyphen parts it from the next one.
    """

    word: str
    surface: str
    stem: str
    matter: bool
    joined: bool


def split_tokens(text: str, language: str) -> list[Token]:
    """Give the words of a sentence, without 's; initials keep their last full stop ("U.S.")."""
    empty = function_words(language)
    tokens = []
    for match in _TOKEN.finditer(text):
        surface = re.sub(r"['’]s?$", "", match["word"])
        word = surface.lower().replace("’", "'")
        matter = word.isdigit() or (len(word) > 1 and word not in empty and not _is_filler(word, language))
        gap = match["gap"]
        if _INITIALS.fullmatch(surface) and gap.startswith("."):
            surface, gap = f"{surface}.", gap[1:]
        joined = gap in {" ", "-"} and surface.startswith(match["word"])
        tokens.append(Token(word, surface, stem_word(word, language), matter, joined))
    return tokens


def _is_filler(word: str, language: str) -> bool:
    return language == "en" and (word in _EMPTY or "'" in word or not query_words(word))
