"""Whether two sentences say the same: by their words, their figures and their names."""

import re
from dataclasses import dataclass

from briefings.language.words import content_words, stem_word

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[^.!?…]\s)[A-ZÀ-Þ][\w’'-]+")
_COPY = 0.8
_REWORDED = 0.6
_SHORTER_FOR_LONGER = 0.6
_FEWEST_STEMS = 5
"""A sentence of fewer content words may stand within a longer one by chance."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a sentence can be compared by: the stems of its content words, its figures, and the names within it."""

    stems: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]


def find_gist(sentence: str, language: str) -> Gist:
    """Give the gist of a sentence."""
    stems = frozenset(stem_word(word, language) for word in content_words(sentence))
    names = frozenset(name.removesuffix("’s").removesuffix("'s") for name in _NAME.findall(sentence))
    return Gist(stems, frozenset(_FIGURE.findall(sentence)), names)


def says_same(one: Gist, other: Gist) -> bool:
    """Tell whether one sentence is a near-copy of the other, or the other reworded.

    A near-copy has four fifths of the shorter one's words; a rewording has the same figures and names, and three fifths
    of the words. In either the longer one must not say much more.
    """
    shorter, longer = sorted((one.stems, other.stems), key=len)
    common = len(one.stems & other.stems)
    if not shorter or common < _SHORTER_FOR_LONGER * _COPY * len(longer):
        return False
    reworded = one.figures == other.figures and one.names == other.names and bool(one.figures | one.names)
    return common >= (_REWORDED if reworded else _COPY) * len(shorter)


def repeats(one: Gist, other: Gist) -> bool:
    """Tell whether a reader who has one of two sentences learns little from the shorter of them.

    So it is where they say the same, and where the shorter one has no figure or name that the longer one lacks and four
    fifths of its words stand there, or three fifths and its figures too.
    """
    if says_same(one, other):
        return True
    shorter, longer = sorted((one, other), key=lambda gist: len(gist.stems))
    contained = shorter.figures <= longer.figures and shorter.names <= longer.names
    if len(shorter.stems) < _FEWEST_STEMS or not contained:
        return False
    return len(shorter.stems & longer.stems) >= (_REWORDED if shorter.figures else _COPY) * len(shorter.stems)
