"""Whether two sentences say the same: by their words, their figures and names, and what they deny or leave open."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefings.language.variants import find_variants
from briefings.language.words import FILLERS, content_words, split_words, stem_word

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[^.!?…]\s)[A-ZÀ-Þ][\w’'-]+")
_DENIALS = frozenset("not no never neither nor without none nobody nothing cannot isn't aren't wasn't weren't".split())
_NO_DENIAL = re.compile(r"\bnot (?:only|just|least|merely)\b", re.IGNORECASE)
_MODALS = frozenset("may might could would will shall should can won't can't couldn't wouldn't".split())
_COVERED, _REWORDED = 0.8, 0.75
_SAYS_MORE = 0.65
_TWICE = 2
_REPEATED, _NEARLY_ALL = 0.65, 0.8
_FEWEST_STEMS, _SOME_STEMS, _MANY_STEMS = 4, 6, 8
"""A sentence of few content words may share them with another by chance; one of many does not."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a sentence can be compared by.

    The stems of its content words, its figures, the stems of the names within it, and whether it denies, or leaves
    open, what it says. A country, its people and its language are one word (see `language.variants`).
    """

    stems: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]
    denies: bool
    leaves_open: bool


def find_gist(sentence: str, language: str) -> Gist:
    """Give the gist of a sentence."""
    words = frozenset(split_words(_NO_DENIAL.sub("", sentence)))
    return Gist(
        stems=_stems(content_words(sentence), language),
        figures=frozenset(_FIGURE.findall(sentence)),
        names=_stems((word for name in _NAME.findall(sentence) for word in content_words(name)), language),
        denies=bool(words & _DENIALS) or any(word.endswith("n't") for word in words),
        leaves_open=bool(words & _MODALS),
    )


def says_same(one: Gist, other: Gist) -> bool:
    """Tell whether one sentence bears out all that another says, so that it may be cited for it.

    It has the same figures and names, denies and leaves open as the other does, has four fifths of its words (three
    quarters where figures or names are the same too), and does not say much more.
    """
    if len(one.stems) < _FEWEST_STEMS or one.stems == other.stems == frozenset():
        return False
    alike = (one.figures, one.denies, one.leaves_open) == (other.figures, other.denies, other.leaves_open)
    if not alike or not (one.names <= other.stems and other.names <= one.stems):
        return False
    common = len(one.stems & other.stems)
    covered = _REWORDED if one.figures or one.names else _COVERED
    return common >= covered * len(one.stems) and common >= _SAYS_MORE * len(other.stems)


def repeats(one: Gist, other: Gist) -> bool:
    """Tell whether a reader who has one of two sentences learns little from the shorter of them.

    So it is where two thirds of the shorter one's words stand in the longer one (nearly all where they are few), and
    every figure and name of it too, unless one denies what the other says; in one that is twice as long, a "not" may
    deny something else. Where nearly all of many words do, a name makes no difference.
    """
    shorter, longer = sorted((one, other), key=lambda gist: len(gist.stems))
    if len(shorter.stems) < _FEWEST_STEMS:
        alike = shorter.figures == longer.figures and shorter.denies == longer.denies
        return alike and shorter.stems <= longer.stems and len(longer.stems) <= _TWICE * len(shorter.stems)
    if shorter.denies != longer.denies and (shorter.denies or len(longer.stems) < _TWICE * len(shorter.stems)):
        return False
    if not shorter.figures <= longer.figures:
        return False
    share = len(shorter.stems & longer.stems) / len(shorter.stems)
    if shorter.names <= longer.stems:
        return share >= (_REPEATED if len(shorter.stems) >= _SOME_STEMS else _NEARLY_ALL)
    return share >= _NEARLY_ALL and len(shorter.stems) >= _MANY_STEMS


def _stems(words: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(stem_word(find_variants(word)[0], language) for word in words if word not in FILLERS)
