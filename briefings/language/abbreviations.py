"""Whether the full stop after a word belongs to that word, as in "Mr." or "No. 5", or ends the sentence.

A reader of files does not know in which language a text is, so the abbreviations of all languages stand together.
"""

import re
from collections import Counter
from dataclasses import fields

from briefings.language.language import Abbreviations
from briefings.language.tables import LANGUAGES

_ALL = Abbreviations(
    **{
        field.name: frozenset[str]().union(*(getattr(language.abbreviations, field.name) for language in LANGUAGES))
        for field in fields(Abbreviations)
    }
)
STARTERS = _ALL.starters
"""Words that open a sentence and are seldom part of a name."""
_AFTER_COUNTRY = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(_ALL.dotted_countries)))})\.\s{{1,9}}([a-zA-Z][a-z]{{1,24}})(?!\w)"
)
_FEWEST_SIGNS = 2
_SMALL_WORD = re.compile(r"(?<!\w)[a-z]{3,24}(?!\w)")
_INITIALS = re.compile(r"[^\W\d_](?>(?:\.[^\W\d_])*)")
_NUMBER = re.compile(r"\d|[VX]\b|[IVXLC]{2}")
_LONGEST_ORDINAL = 2
"""No day and no century has more digits."""
_FRONT_OF_SENTENCE = 12
"""A time or a country within so many code points of the front does not end a sentence: "At 5 a.m. Mr. Smith left"."""


def owns_stop(word: str, following: str, beyond: str, n_before: int, *, capitals_go_on: bool = False) -> bool:
    """Say whether the sentence goes on after `word` and its full stop.

    `following` is the next word or sign, `beyond` what comes right after it: "." as after an initial, or a space and
    the second word. `n_before` counts the characters of the sentence so far. With `capitals_go_on` a capital after a
    country says nothing.
    """
    if _is_listed(word, _ALL.never_final) or (_is_listed(word, _ALL.before_number) and _NUMBER.match(following)):
        return True
    if word.isdecimal():
        return len(word) <= _LONGEST_ORDINAL and following in _ALL.after_ordinal
    if not may_own_stop(word):
        return False
    if capitals_go_on and word in _ALL.dotted_countries:
        return following not in _ALL.subjects
    return following[:1].islower() or _goes_on(word, following, beyond, n_before)


def may_own_stop(word: str) -> bool:
    """Tell whether a word is an initial or an abbreviation that may also end a sentence."""
    return _INITIALS.fullmatch(word) is not None or _is_listed(word, _ALL.sometimes_final)


def writes_capitals_after_countries(text: str) -> bool:
    """Tell whether a text writes every word after "U.S." with a capital, as old wires do: "the U.S. And Norland".

    It has no small word there, and an auxiliary verb or two other words that seldom open a sentence, or that it writes
    small elsewhere. A headline in capitals is half a sign.
    """
    after = Counter(_AFTER_COUNTRY.findall(text))
    if not after or any(word[0].islower() for word in after):
        return False
    small = set(_SMALL_WORD.findall(text))
    n_signs = int(text.lstrip().partition("\n")[0].isupper())
    for word, count in after.items():
        if word in _ALL.auxiliaries:
            return True
        known = word in _ALL.starters or word in _ALL.institutions
        n_signs += count * (word in _ALL.seldom_open or (word.lower() in small and not known))
    return n_signs >= _FEWEST_SIGNS


def _goes_on(word: str, following: str, beyond: str, n_before: int) -> bool:
    """Decide for an abbreviation that may end a sentence, before a word that may begin one."""
    is_time, is_country = _is_listed(word, _ALL.times_of_day), word in _ALL.dotted_countries
    if n_before < _FRONT_OF_SENTENCE and (is_time or is_country):
        return True
    if is_time:
        return following in _ALL.after_time_of_day
    is_initial = len(following) == 1 and beyond == "."
    if _is_listed(word, _ALL.etcetera) or (following in STARTERS and not is_initial):
        return False
    is_acronym = following.isupper() and len(following) > 1
    names_more = following in _ALL.institutions or following[:1].isdecimal() or beyond[1:2].isupper()
    return is_acronym or names_more or not is_country


def _is_listed(word: str, table: frozenset[str]) -> bool:
    return word in table or word.lower() in table or (word.isupper() and word.capitalize() in table)
