"""Words that turn the sense of others: denials ("is not"), and hedges ("may", "if")."""

import re

from briefings.language.language import Language
from briefings.model.text import Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PAUSE = re.compile(r"[,;:()\[\]–—]+(?!\d)|\s-\s")
_AROUND = " \"'“”„‘’«»"
_SHORT = 2
"""Words of an aside that turns what stands around it, such as ", perhaps,"; a longer one is a clause of its own."""


def find_turns(text: str, language: Language) -> tuple[Span, ...]:
    """Give the ranges of the words of a text that deny, or on which it hangs; "not only" denies nothing."""
    tables = language.likeness
    spared = [found.span() for found in tables.no_denials.regex.finditer(text)]
    found = [Span(*hedge.span()) for hedge in language.quoting.hedges.regex.finditer(text)]
    for word in _WORD.finditer(text):
        folded = word[0].lower().replace("’", "'")
        denies = folded in tables.denials.words or tables.undoing.find(folded)
        if denies and not any(start <= word.start() < end for start, end in spared):
            found.append(Span(*word.span()))
    return tuple(sorted(found))


def find_turn_of_cut(left_out: str, language: Language, *, before: bool, behind: bool) -> str:
    """Give the words that turn the sense of what is kept around a cut; "" where none does.

    Words are kept `before` it, `behind` it, or both. What the kept words hang on are the words beside them, up to a
    pause, and asides of a word or two, or with a condition: "The lease is, perhaps, void" and "It is void, if they
    pay". Another clause may deny what it likes: "The cranes, which may rust, are sold".
    """
    clauses = _PAUSE.split(left_out)
    for i, clause in enumerate(clauses):
        turns = find_turns(clause, language)
        beside = (before and i == 0) or (behind and i == len(clauses) - 1)
        if turns and (beside or len(clause.split()) <= _SHORT or _opens_with_hedge(clause, language)):
            return clause[turns[0].start : turns[0].end]
    return ""


def _opens_with_hedge(clause: str, language: Language) -> bool:
    found = language.quoting.hedges.find(clause)
    return found is not None and not clause[: found.start()].strip()


def find_turn_before(text: str, language: Language, reach: int) -> str:
    """Give the last words of a text from the word before a denial or a hedge: "is not" of "the landlord is not".

    They are looked for among so many words as `reach` says, and behind the last pause; "" where there is none.
    """
    clause = _PAUSE.split(text)[-1]
    words = list(_WORD.finditer(clause))[-reach:]
    turns = [turn for turn in find_turns(clause, language) if words and turn.start >= words[0].start()]
    if not turns:
        return ""
    earlier = [word.start() for word in _WORD.finditer(clause) if word.start() < turns[0].start]
    return clause[earlier[-1] if earlier else turns[0].start :].strip(_AROUND)


def find_turn_behind(text: str, language: Language, reach: int) -> str:
    """Give the first words of a text up to a denial or a hedge among so many of them as `reach` says."""
    words = list(_WORD.finditer(text))[:reach]
    pause = _PAUSE.search(text.lstrip(", "))
    end = pause.start() + len(text) - len(text.lstrip(", ")) if pause else len(text)
    turns = [turn for turn in find_turns(text[:end], language) if words and turn.start <= words[-1].start()]
    return text[: turns[0].end].strip(" ,") if turns else ""
