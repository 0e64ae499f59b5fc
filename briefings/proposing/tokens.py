"""A sentence -> its words as phrases take them: how each is written, its stem, whether it can be in a phrase."""

import re
from dataclasses import dataclass

from briefings.language.language import Language
from briefings.language.letters import fold_letters
from briefings.language.words import WORD, stem_word

_TOKEN = re.compile(rf"(?P<word>{WORD})(?P<gap>[^\w]*)")
_HYPHENS = "-‐‑"
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")


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


def split_tokens(text: str, language: Language) -> list[Token]:
    """Give the words of a sentence, without 's; initials keep their last full stop ("U.S.")."""
    empty = language.function_words
    tokens = []
    for match in _TOKEN.finditer(fold_letters(text)):
        surface = re.sub(r"['’]s?$", "", match["word"])
        word = surface.lower().replace("’", "'")
        matter = word.isdigit() or (len(word) > 1 and word not in empty and not _is_filler(word, language))
        gap = match["gap"]
        if _INITIALS.fullmatch(surface) and gap.startswith("."):
            surface, gap = f"{surface}.", gap[1:]
        joined = gap in {" ", *_HYPHENS} and surface.startswith(match["word"])
        tokens.append(Token(word, surface, stem_word(word, language), matter, joined))
    return tokens


def _is_filler(word: str, language: Language) -> bool:
    contracted = language.vocabulary.has_contractions and "'" in word
    return contracted or word in language.vocabulary.no_topics or word in language.vocabulary.fillers
