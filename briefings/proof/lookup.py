"""Words in a source, looked up without white space and in the one form that equal print has."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefings.language.typed import level_marks
from briefings.language.words import split_words
from briefings.model.source import Source
from briefings.model.text import Hidden, Span, overlapping

_SAME_PRINT = str.maketrans({
    "\u2010": "-", "\u2011": "-", "\u02bc": "\u2019", "\u02bb": "\u2018", "\u2206": "\u0394", "\u2215": "\u2044",
    "\u00b5": "\u03bc", "\u03d5": "\u03c6", "\u2126": "\u03a9",
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
})  # fmt: skip
"""Characters that share a glyph in the fonts of a brief, and ligatures that readers expand."""
_UNPRINTED = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
"""Marks that print nothing by themselves, such as the one by which a web page asks for a coloured sign."""
_CLUSTER = re.compile(r"[\u1100-\u11ff]+|.[\u0300-\u036f\u3099\u309a]*", re.DOTALL)
_MOST_PLACES = 100
_MOST_CANDIDATES = 5


def fold_print(text: str) -> str:
    """Give what two texts share when they print the same; not NFKC, which would make 102 of 10²."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNPRINTED.sub("", text))
    kept = (c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")
    return "".join(kept).translate(_SAME_PRINT)


def fold_typed(text: str) -> str:
    """Give what two texts share when neither a keyboard nor a quotation around them makes a difference between them.

    They are in small letters, ’ is ', and so is “: marks within a quotation are single where those
    around it are double.
    """
    return fold_print(text).translate(_TypedLetters())


class _TypedLetters(dict[int, str]):
    """What is typed for each character in small letters; made when it is first asked for."""

    def __missing__(self, code: int) -> str:
        typed = level_marks(chr(code))
        self[code] = small if len(small := typed.lower()) == len(typed) else typed
        return self[code]


def _end_of_cluster(text: str, at: int) -> int:
    found = _CLUSTER.match(text, at)
    return found.end() if found else at + 1


def fold_name(path: str) -> str:
    """Give what two names of a file share when they print the same.

    Letters that run from right to left are read back in the order of the page: in such a name no order counts.
    """
    folded = fold_print(path)
    runs_back = any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in folded)
    return "".join(sorted(folded)) if runs_back else folded


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    return fold_print(cluster)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Words found in a source: their range, the sentences it touches, and whether it begins and ends with them."""

    span: Span
    first: int
    last: int
    whole: bool


class IndexedSource:
    """A source with its text folded for print, each folded character with its offset in the text."""

    def __init__(self, source: Source) -> None:
        """Fold the text once; looking words up is then one search."""
        self.source = source
        self._folded, self._offsets = _fold_source(source)
        self._starts = [bisect_left(self._offsets, sentence.span.start) for sentence in source.sentences]
        self._ends = [bisect_left(self._offsets, sentence.span.end) for sentence in source.sentences]
        self._words: dict[str, list[int]] | None = None
        self._typed: tuple[str, list[int]] | None = None

    def find(self, text: str) -> tuple[Occurrence, ...]:
        """Find all places where a text stands, white space aside."""
        folded = fold_print(text)
        return tuple(self._places(folded)) if folded else ()

    def _places(self, folded: str) -> Iterator[Occurrence]:
        at, count = self._folded.find(folded), 0
        while at >= 0 and count < _MOST_PLACES:
            end = at + len(folded)
            last_character = Span(self._offsets[end - 1], self._offsets[end - 1] + 1)
            stand_in = overlapping(self.source.hidden, last_character)
            span = Span(self._offsets[at], stand_in[-1].end if stand_in else last_character.end)
            first = max(0, bisect_left(self._starts, at + 1) - 1)
            last = bisect_left(self._ends, end)
            whole = (
                bool(self._starts) and last < len(self._ends) and self._starts[first] == at and self._ends[last] == end
            )
            yield Occurrence(span, first, min(last, max(0, len(self._ends) - 1)), whole)
            at, count = self._folded.find(folded, at + 1), count + 1

    def find_typed(self, folded: str) -> Iterator[Span]:
        """Find the ranges whose words somebody may type so: `folded` is what `fold_typed` gives of the words.

        Capitals count for nothing here: they are for the caller to compare.
        """
        if self._typed is None:
            letters = _TypedLetters()
            typed = self._folded.translate(letters)
            pairs = zip(self._folded, self._offsets, strict=True) if len(typed) != len(self._folded) else ()
            offsets = [at for character, at in pairs for _ in letters[ord(character)]]
            self._typed = typed, offsets or self._offsets
        text, offsets = self._typed
        at, count = text.find(folded) if folded else -1, 0
        while at >= 0 and count < _MOST_PLACES:
            last = offsets[at + len(folded) - 1]
            stand_in = overlapping(self.source.hidden, Span(last, last + 1))
            yield Span(offsets[at], stand_in[-1].end if stand_in else _end_of_cluster(self.source.text, last))
            at, count = text.find(folded, at + 1), count + 1

    def sentences_at(self, span: Span) -> tuple[int, int]:
        """Give the numbers of the first and the last sentence that a range touches."""
        sentences = self.source.sentences
        first = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        last = bisect_left(sentences, span.end, key=lambda sentence: sentence.span.start) - 1
        return max(0, first), max(0, first, last)

    def nearest(self, text: str) -> tuple[int, ...]:
        """Give the sentences that share most with a text, the best first; a rare word weighs more."""
        if self._words is None:
            self._words = {}
            for i, sentence in enumerate(self.source.sentences):
                for word in set(split_words(self.source.words_of(sentence.span))):
                    self._words.setdefault(word, []).append(i)
        scores: Counter[int] = Counter()
        for word in dict.fromkeys(split_words(text)):
            places = self._words.get(word, ())
            for i in places:
                scores[i] += 1 / len(places)  # type: ignore[assignment]
        return tuple(i for i, _ in scores.most_common(_MOST_CANDIDATES))

    def has_paragraph(self, number: int | None) -> bool:
        """Tell whether a sentence stands in a paragraph; None is any."""
        places = (sentence.locator for sentence in self.source.sentences)
        return number is None or any(
            (place.paragraph or 0) <= number <= (place.last or place.paragraph or 0) for place in places
        )

    def words(self, span: Span) -> str:
        """Give what a reader sees of a range."""
        return self.source.words_of(span)


def _fold_source(source: Source) -> tuple[str, list[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    hidden = iter((*source.hidden, Hidden(len(source.text), len(source.text) + 1)))
    gap = next(hidden)
    for cluster in _CLUSTER.finditer(source.text):
        at = cluster.start()
        while gap.end <= at:
            gap = next(hidden)
        shown = gap.shown if gap.start == at else ""
        folded = fold_print(shown) if gap.start <= at else _fold_cluster(cluster[0])
        pieces.append(folded)
        offsets.extend([at] * len(folded))
    return "".join(pieces), offsets
