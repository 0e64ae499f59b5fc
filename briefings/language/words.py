"""Words of a text in the forms they are compared in."""

import re
from functools import lru_cache

import snowballstemmer

WORD = r"[^\W_]+(?:['’][^\W_]+|\.(?:\d[^\W_]*|[^\W\d_]{1,2}(?![^\W_])))*"
"""A full stop goes on with a figure or with initials ("3.6", "U.S."); else a space behind it was lost."""
_WORD = re.compile(WORD)
_POSSESSIVE = re.compile(r"['’]s?$")
_STEMMED = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
"""What stands in quotation marks, these included."""

FUNCTION_WORDS = frozenset(
    """a about above across after again against ago all almost along already also although always am among amid an and
    another any anyone anything are around as at away back be became because become been before behind being below
    between beyond both but by can cannot could despite did do does doing done down during each either else enough even
    ever every few for from further get given go got had has have having he hence her here hers herself him himself his
    how however i if in indeed instead into is it its itself just largely least less like likely made make makes many
    may me might more moreover most much must my myself near neither never nevertheless no nor not nothing now of off
    often on once one ones only onto or other others otherwise our ours out over own per perhaps put quite rather really
    said same say says see seem seems several shall she should since so some something soon still such take than that
    the their theirs them themselves then there thereby therefore these they thing things this those though through
    throughout thus to together too toward towards under unless until unto up upon us use used using very via was way we
    well were what whatever when where whereas whether which while who whole whom whose why will with within without
    would yet you your yours yourself don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't it's that's
    """.split()
)
"""English words that carry no matter of their own."""

FILLERS = frozenset(
    "um uh hmm mm mmm mhm hm uh-huh mm-hmm yeah yep yes ok okay oh er ah right well sure alright huh".split()
)
"""Words that fill the pauses of speech."""


def split_rows(table: str) -> list[list[str]]:
    """Give the rows of a table of words, each parted from the next by "|" or by a line break."""
    return [row.split() for line in table.strip().split("\n") for row in line.split("|")]


def base_language(tag: str) -> str:
    """Give the language of a tag without script and region: "en" of "en-GB"."""
    return tag.partition("-")[0].lower()


def split_words(text: str) -> list[str]:
    """Give the words of a text in lower case, without 's; figures are words."""
    return [_POSSESSIVE.sub("", word).replace("’", "'") for word in _WORD.findall(text.lower())]


def content_words(text: str) -> list[str]:
    """Give the words of a text that carry matter."""
    return [word for word in split_words(text) if carries_matter(word)]


def carries_matter(word: str) -> bool:
    """Tell whether a word, as `split_words` gives it, is no function word, with an ending ("we've") or without."""
    return word not in FUNCTION_WORDS and word.partition("'")[0] not in FUNCTION_WORDS


def shared_start(word: str, other: str) -> int:
    """Count the letters that two words have in common before they part."""
    return next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))


def stem_word(word: str, language: str) -> str:
    """Give the Snowball stem of a word; the word itself where the language has no stemmer."""
    algorithm = _STEMMED.get(base_language(language))
    return _stem(word, algorithm) if algorithm and word.isalpha() else word


@lru_cache(maxsize=65536)
def _stem(word: str, algorithm: str) -> str:
    stem: str = _stemmer(algorithm).stemWord(word)
    return stem


@lru_cache(maxsize=4)
def _stemmer(algorithm: str) -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer(algorithm)
