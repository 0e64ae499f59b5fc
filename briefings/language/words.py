"""Words of a text in the forms they are compared in."""

import re
import threading
from functools import lru_cache

import snowballstemmer

from briefings.language.invisible import hide_invisible
from briefings.language.language import Language
from briefings.language.letters import lower_case

WORD = r"[^\W_]+(?:['’][^\W_]+|\.(?:\d[^\W_]*|[^\W\d_]{1,2}(?![^\W_])))*"
"""A full stop goes on with a figure or with initials ("3.6", "U.S."); else a space behind it was lost."""
_WORD = re.compile(WORD)
_POSSESSIVE = re.compile(r"['’]s?$")
_APOSTROPHES = "’ʼ＇´"

QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|»[^«»]*«|„[^„“”]*[“”]")
"""What stands in quotation marks, these included."""


def split_words(text: str) -> list[str]:
    """Give the words of a text in lower case, without 's; figures are words.

    Their letters are in one form (`letters`), their apostrophes straight, and nothing invisible is in them.
    """
    text = lower_case(text)
    if not text.isascii():
        text = hide_invisible(text)
        for mark in _APOSTROPHES:
            text = text.replace(mark, "'")
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(text)]


def content_words(text: str, language: Language) -> list[str]:
    """Give the words of a text that carry matter."""
    return [word for word in split_words(text) if carries_matter(word, language)]


def carries_matter(word: str, language: Language) -> bool:
    """Tell whether a word, as `split_words` gives it, is no function word, with an ending ("we've") or without."""
    empty = language.function_words
    return word not in empty and not (language.vocabulary.has_contractions and word.partition("'")[0] in empty)


def find_variants(word: str, language: Language) -> tuple[str, ...]:
    """Give the words that name the same country, people or thing in another form, the word itself among them."""
    return language.vocabulary.variants.get(word, (word,))


def shared_start(word: str, other: str) -> int:
    """Count the letters that two words have in common before they part."""
    return next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))


def stem_word(word: str, language: Language) -> str:
    """Give the Snowball stem of a word, spelt in one way; the word itself where the language has no stemmer."""
    return _stem(respell(word, language), language.stemmer) if language.stemmer and word.isalpha() else word


@lru_cache(maxsize=65536)
def respell(word: str, language: Language) -> str:
    """Spell a word of one country as the other does, so that "defence" and "defense" are one; it need be no word."""
    for spelling in language.vocabulary.spellings:
        word = spelling.found.regex.sub(spelling.becomes, word)
    return word


@lru_cache(maxsize=65536)
def _stem(word: str, algorithm: str) -> str:
    stemmers = _mine.stemmers
    if algorithm not in stemmers:
        stemmers[algorithm] = snowballstemmer.stemmer(algorithm)
    stem: str = stemmers[algorithm].stemWord(word)
    return stem


class _Mine(threading.local):
    """What each thread has for itself: a stemmer keeps the word that it is at."""

    def __init__(self) -> None:
        self.stemmers: dict[str, snowballstemmer.stemmer] = {}


_mine = _Mine()
