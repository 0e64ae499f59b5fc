"""What to say of a text that is not where it was looked for: where else it stands, or what is most like it."""

from collections.abc import Iterable, Sequence

from briefings.choosing.find import find_text, holds_anywhere
from briefings.choosing.verdict import Place
from briefings.language.words import split_words
from briefings.model.source import Source

_LONGEST_QUOTED = 300
"""A text is quoted in a message up to so many characters."""


def hint_nearest(text: str, allowed: Sequence[int], sources: Sequence[Source]) -> str:
    """Say where a text stands that none of the allowed sources has in a sentence, or what is nearest to it."""
    for i, source in enumerate(sources):
        numbers = next(find_text(text, source), None) if i not in allowed else None
        if numbers:
            return f"it stands in {name_place(source, numbers[0])}, and the section does not draw on that source"
    for i in allowed:
        if holds_anywhere(text, sources[i]):
            return f"{sources[i].name} has it where nothing is quoted from: a heading, a table or furniture"
    return describe_nearest(text, allowed, sources) or "no sentence is like it; copy one from a source"


def describe_nearest(text: str, among: Sequence[int], sources: Sequence[Source]) -> str:
    """Say which sentence of some of the sources shares most words with a text, and where; "" where none shares any."""
    nearest = _find_nearest(text, sources, among)
    if nearest is None:
        return ""
    source = sources[nearest[0]]
    words = source.words_of(source.sentences[nearest[1]].span)
    return f"the nearest is '{shorten(words)}' in {name_place(source, nearest[1])}"


def shorten(text: str) -> str:
    """Fold the white space of a text, and cut it where it is too long for a message."""
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST_QUOTED else folded[:_LONGEST_QUOTED].rsplit(" ", 1)[0] + " ..."


def name_place(source: Source, number: int) -> str:
    """Say where a sentence stands: "harbour.txt, paragraph 3, line 7"."""
    return f"{source.name}, {source.sentences[number].locator.words}"


def _find_nearest(text: str, sources: Sequence[Source], among: Iterable[int]) -> Place | None:
    """Give source and number of the sentence that shares most words with a text; None where none shares any."""
    wanted = frozenset(split_words(text))
    best, nearest = 0.0, None
    for i in among:
        for number, sentence in enumerate(sources[i].sentences):
            words = frozenset(split_words(sources[i].words_of(sentence.span)))
            likeness = len(words & wanted) / max(1, len(words | wanted))
            if likeness > best:
                best, nearest = likeness, (i, number)
    return nearest
