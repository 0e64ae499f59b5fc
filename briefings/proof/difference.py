"""Two wordings -> what differs, in words."""

import json
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from briefings.model.notation import LONGEST_UNBROKEN
from briefings.proof.lookup import fold_print

_MOST_CHANGES = 3
_MOST_WORDS = 14
_LONGEST_SHOWN = 80
_AROUND = ".,;:!?\"'“”‘’()[]"
"""Marks that stand around words and are not of them."""


def describe_difference(printed: str, source: str) -> str:
    """Say what was done to the words of a source: the first changes, each with the word before it."""
    theirs, ours = source.split(), printed.split()
    matcher = SequenceMatcher(
        None, [fold_print(word) for word in theirs], [fold_print(word) for word in ours], autojunk=False
    )
    changes = [codes for codes in matcher.get_opcodes() if codes[0] != "equal"]
    told = [_change(theirs[a:b], ours[c:d], theirs[a - 1] if a else "") for _, a, b, c, d in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        told.append(f"and {len(changes) - _MOST_CHANGES} more changes")
    return "; ".join(told)


def _change(theirs: list[str], ours: list[str], before: str) -> str:
    place = f"after '{before}'" if before else "at the beginning"
    if not ours:
        return f"'{_shorten(theirs)}' is missing {place}"
    if not theirs:
        return f"'{_shorten(ours)}' was added {place}"
    return f"'{_shorten(ours)}' stands for '{_shorten(theirs)}'"


def _shorten(words: list[str]) -> str:
    return " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")


def likeness(printed: str, source: str) -> float:
    """Give the share of words that two wordings have in common in one order, from 0 to 1."""
    return SequenceMatcher(None, fold_words(source), fold_words(printed), autojunk=False).ratio()


def nearest_words(printed: str, source: str) -> str:
    """Give as many words of a source as are printed, from where the two agree longest.

    Marks around them that are not printed are left out: a quotation may end before the full stop of its sentence.
    """
    theirs, ours = fold_words(source), fold_words(printed)
    match = SequenceMatcher(None, theirs, ours, autojunk=False).find_longest_match()
    start = max(0, match.a - match.b)
    nearest = " ".join(source.split()[start : start + len(ours)])
    nearest = nearest.lstrip(_AROUND) if printed[:1] not in _AROUND else nearest
    return nearest.rstrip(_AROUND) if printed[-1:] not in _AROUND else nearest


def fold_words(text: str) -> list[str]:
    """Give the words as they print, without case and the marks around them, to tell how near two wordings are."""
    return [fold_print(word).strip(_AROUND).lower() for word in text.split()]


def same_spaces(printed: str, source: str) -> bool:
    """Tell whether words that are equal without white space are parted in the same places.

    A blank inside a word is no difference where a line may have been broken: in a long address, after a mark, in a
    script that sets no blanks.
    """
    pieces = iter([fold_print(word) for word in printed.split()])
    for word in _visible_words(source):
        joined = ""
        n_pieces = 0
        while len(joined) < len(word):
            piece = next((piece for piece in pieces if piece), "")
            if not piece:
                return False
            joined += piece
            n_pieces += 1
        if len(joined) > len(word) or (n_pieces > 1 and not _may_break(word)):
            return False
    return True


def _visible_words(text: str) -> Iterator[str]:
    return (folded for word in text.split() if (folded := fold_print(word)))


def _may_break(word: str) -> bool:
    return len(word) > LONGEST_UNBROKEN or any(
        not (c.isalnum() or c in "'’") or unicodedata.category(c) == "Lo" for c in word
    )


def find_ledger_difference(found: Any, wanted: Any, place: str = "") -> tuple[str, str, str]:  # noqa: ANN401 - JSON
    """Give the first place in which two ledgers differ, such as "sections[1].title", and what each has there."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        for name in dict.fromkeys((*found, *wanted)):
            if found.get(name) != wanted.get(name):
                return find_ledger_difference(found.get(name), wanted.get(name), f"{place}.{name}".lstrip("."))
    if isinstance(found, list) and isinstance(wanted, list):
        for at, pair in enumerate(zip_longest(found, wanted)):
            if pair[0] != pair[1]:
                return find_ledger_difference(*pair, f"{place}[{at}]")
    return place or "its beginning", _show(found), _show(wanted)


def _show(value: Any) -> str:  # noqa: ANN401 - JSON
    text = json.dumps(value, ensure_ascii=False) if value is not None else "nothing"
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} ..."
