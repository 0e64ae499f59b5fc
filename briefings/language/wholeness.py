"""Whether a sentence can be quoted by itself: ended, no question, every mark closed, nothing that stands elsewhere."""

import re
from itertools import pairwise
from typing import Literal

from briefings.language.language import Language
from briefings.language.leaning import open_without_pause

Flaw = Literal["fragment", "question", "open", "pointing"]
"""Why a sentence cannot be quoted: not ended or too short, asks, leaves a mark open, names what stands elsewhere."""

_LEAST_WORDS = 5
"""A sentence of fewer words says too little without those around it."""
_FEWEST_ITEMS = 3
_END = re.compile(r"[.!?…。！｡।॥۔።։។။][\"'”’»)\]]*(?:\s?\[\d+\])*$")
_QUESTION = re.compile(r"[?？؟]")
_MARKUP = re.compile(
    r"</?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,300})?/?>"  # a tag
    r"|\{[{%][^{}]{0,300}[}%]\}"  # a mark of a template, in the place of a word
    r"|\s\|\s"  # cells of a table, parts of a running head
)
"""What is set around words, or in the place of one, and no part of a sentence."""
_CLOSES_FIRST = re.compile(r"[^\"]*[^\s\"(\[]\"(?=\s)|[^\"]*\"\s")
"""The first straight mark stands like a closing one."""
_SINGLE_OPENING = re.compile(r"(?<!\w)‘(?!\d|em\b|til\b|cause\b)")


def find_flaw(sentence: str, language: Language) -> Flaw | None:
    """Say why a sentence cannot be quoted; None where it can."""
    wholeness = language.wholeness
    if _QUESTION.search(sentence) or wholeness.questions.find(sentence, open_without_pause(sentence, language)):
        return "question"
    if not is_balanced(sentence):
        return "open"
    if not _is_finished(sentence, language):
        return "fragment"
    return "pointing" if wholeness.points_away.find(sentence) else None


def find_list_flaw(lead: str, words: str, language: Language) -> Flaw | None:
    """Say why a list cannot be quoted, by its lead-in and all of its words; None where it can.

    It needs no end. A lead-in may say that a list follows, for it does.
    """
    lists, wholeness = language.lists, language.wholeness
    if _QUESTION.search(words) or wholeness.questions.find(lead, open_without_pause(lead, language)):
        return "question"
    if not is_balanced(words):
        return "open"
    if wholeness.begun_anew.find(words) or _MARKUP.search(words) or not _says_enough(words, language):
        return "fragment"
    leads_away = lists.leading_away.find(lead.rstrip(":"))
    return "pointing" if leads_away or wholeness.points_away.find(lists.announcing.regex.sub(" ", words)) else None


def is_balanced(words: str) -> bool:
    """Tell whether every quotation mark and bracket that opens in `words` closes there."""
    low, opened, closed = words.count("„"), words.count("“"), words.count("”")
    quotations = low == opened + closed if low else opened == closed
    return (
        quotations
        and words.count('"') % 2 == 0
        and not _CLOSES_FIRST.match(words)
        and len(_SINGLE_OPENING.findall(words)) <= words.count("’")
        and words.count("«") == words.count("»")
        and words.count("(") == words.count(")")
        and words.count("[") == words.count("]")
    )


def _is_finished(sentence: str, language: Language) -> bool:
    wholeness = language.wholeness
    if _END.search(sentence) is None or wholeness.broken_off.find(sentence) or wholeness.begun_anew.find(sentence):
        return False
    if _MARKUP.search(sentence) or _is_bare_list(sentence, language):
        return False
    return _says_enough(sentence, language)


def _is_bare_list(sentence: str, language: Language) -> bool:
    """Tell whether a sentence is nothing but a list that ends in names, such as "Cuba, ports of Halden, North Korea.".

    No word of it can be its verb: none in small letters follows a name but one that joins or stands before a noun, and
    none is a pronoun or an auxiliary. Where every noun has a capital that cannot be told.
    """
    items = sentence.rstrip(" .…").split(", ")
    common = language.common
    if len(items) < _FEWEST_ITEMS or language.vocabulary.capital_nouns or not common.joining:
        return False
    words = sentence.rstrip(" .…").replace(",", " ,").split()
    joins = common.joining | common.before_nouns | {","}
    last = [word for word in items[-1].split() if word not in common.joining]
    return (
        all(word[0].isupper() for word in (words[0], *last))
        and not common.elsewhere & {word.lower() for word in words}
        and all(not (a[0].isupper() and b[0].islower()) or b in joins for a, b in pairwise(words))
    )


def _says_enough(words: str, language: Language) -> bool:
    fillers = language.vocabulary.fillers
    return sum(word.strip(",.").lower() not in fillers for word in words.split()) >= _LEAST_WORDS
