"""A sentence that says in other words what a source says: the sentence nearest to it, and the figures that differ."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefings.language.identify import identify_language
from briefings.language.tables import DEFAULT_LANGUAGE, find_language
from briefings.language.turning import find_turns
from briefings.language.typed import level_marks
from briefings.language.words import content_words, split_words
from briefings.proof.difference import likeness
from briefings.proof.judge import ALTERED
from briefings.proof.lookup import IndexedSource

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_SURELY_ALTERED = 0.7
"""From this likeness on a sentence is one of the source with other words in it, even where its figures are the same."""
_MOST_SHOWN = 40
MOST_COMPARED = 300
"""Words of the longest passage that is compared with others word by word, which takes more time the longer it is."""
_FEWEST_ALIKE = 4
"""Words of a sentence of a source around what is quoted of it; of fewer, such as "they said", nothing can be told."""


def is_altered(text: str, file: str, sources: Iterable[IndexedSource]) -> bool:
    """Tell a sentence of a source with changed words from one in other words.

    Of the two that are alike, it is changed where their figures differ, or what they deny and hang on, or where they
    are very much alike.
    """
    near = [words for source in sources if source.source.file == file for words, _ in _nearest(text, source)]
    best = max(near, key=lambda words: likeness(text, words), default="")
    if likeness(text, best) >= _SURELY_ALTERED:
        return True
    return _figures(text) != _figures(best) or _turns(text) != _turns(best)


def find_changed_frame(text: str, quoted: Sequence[str], source: IndexedSource) -> str:
    """Give the sentence of a source that a sentence is made from, where the words that it does not quote were changed.

    They are alike, and have a figure that the source has nowhere, or deny what it does not, or the other way round.
    """
    if len(text.split()) > MOST_COMPARED:
        return ""
    frame = _without(text, quoted)
    for i in source.nearest(text):
        words = level_marks(source.words(source.source.sentences[i].span))
        theirs = _without(words, quoted)
        is_alike = len(theirs.split()) >= _FEWEST_ALIKE and likeness(frame, theirs) >= ALTERED
        if is_alike and (_turns(frame) != _turns(theirs) or not _figures(frame) <= _figures(source.source.text)):
            return words
    return ""


def _without(text: str, quoted: Sequence[str]) -> str:
    for each in quoted:
        text = text.replace(each, " ").replace(each[1:-1].rstrip(".,"), " ")
    return text


def describe_nearest(text: str, sources: Sequence[IndexedSource]) -> str:
    """Say what sentence of the sources is nearest to a text, where it stands, and which figures differ."""
    language = find_language(identify_language(split_words(text)) or DEFAULT_LANGUAGE)
    ours = set(content_words(text, language))
    near = [(words, place, source) for source in sources for words, place in _nearest(text, source)]
    shared = {words: len(ours & set(content_words(words, language))) for words, _, _ in near}
    best = max(near, key=lambda each: shared[each[0]], default=None)
    if best is None or not shared[best[0]]:
        return "no sentence there is near it" + _differ(text, "")
    words, place, source = best
    where = f"{source.source.file} {place}".strip() if len(sources) > 1 else place
    shown = " ".join(words.split()[:_MOST_SHOWN]) + (" …" if len(words.split()) > _MOST_SHOWN else "")
    return f"nearest is {f'{where}, ' if where else ''}'{shown}'{_differ(text, words)}"


def _nearest(text: str, source: IndexedSource) -> Iterator[tuple[str, str]]:
    sentences = source.source.sentences
    return ((source.words(sentences[i].span), sentences[i].locator.mark) for i in source.nearest(text))


def _differ(text: str, words: str) -> str:
    """Say which figures only one of two texts has."""
    ours, theirs = _figures(text), _figures(words)
    told = [f"here {', '.join(sorted(ours - theirs))}"] if ours - theirs else []
    told += [f"there {', '.join(sorted(theirs - ours))}"] if theirs - ours and words else []
    return f"; figures that differ: {'; '.join(told)}" if told else ""


def _figures(text: str) -> frozenset[str]:
    """Give the figures of a text; of words that count ("two") the figure."""
    language = find_language(identify_language(split_words(text)) or DEFAULT_LANGUAGE)
    numbers = language.likeness.numbers
    counted = (numbers[word] for word in split_words(text) if word in numbers)
    return frozenset(_FIGURE.findall(text)) | {figure for figure in counted if figure.isdecimal()}


def _turns(text: str) -> list[str]:
    """Give the words by which a text denies, and on which it hangs."""
    language = find_language(identify_language(split_words(text)) or DEFAULT_LANGUAGE)
    return sorted(text[turn.start : turn.end].lower() for turn in find_turns(text, language))
