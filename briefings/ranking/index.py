"""Sources -> an index of their sentences: which words stand where, in which forms."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefings.language.language import Language
from briefings.language.words import carries_matter, find_variants, respell, shared_start, split_words, stem_word
from briefings.model.source import BlockKind, Source

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]
    Numbers = NDArray[np.int64]

_FAMILY = 5
"""Words of one family have so many first letters of their stems in common."""
_LONGEST_ENDING = 3
"""So many letters of a stem may stand behind what it has in common with another of its family."""


@dataclass(frozen=True)
class Meanings:
    """What the sentences of an index mean: `vectors` has a row of 256 numbers for each, made by `model`.

    `lengths` has, for each width of a window, the length of the sum of the vectors around each sentence.
    """

    vectors: "NDArray[np.float32]"
    lengths: "Mapping[int, Vector]"
    model: Any


@dataclass(frozen=True)
class Headings:
    """What stands over sentences: the heading of their place and the title of their source, together one head.

    `head_of` has the number of the head of each sentence, `postings[stem]` the numbers of the heads that hold a word
    of this stem.
    """

    head_of: Sequence[int]
    postings: Mapping[str, Sequence[int]]
    n_heads: int


@dataclass(frozen=True)
class SentenceIndex:
    """All sentences of all sources, numbered through in the order of the sources.

    `first[i]` is the number of the first sentence of source i, with one more entry for the end. `postings[word]` are
    the numbers of the sentences that hold a word, once for each time; `speakers[word]` those of the sentences whose
    speaker has it in the name. `lengths` are counts of words, one entry a sentence. The content words of sentence i are
    `content[content_first[i] : content_first[i + 1]]`, each once, as places in `vocabulary`. `headed` are the headings
    over the sentences and the titles of their sources.
    """

    first: Sequence[int]
    postings: Mapping[str, Sequence[int]]
    lengths: Sequence[int]
    speakers: Mapping[str, Sequence[int]]
    vocabulary: Sequence[str]
    content: Sequence[int]
    content_first: Sequence[int]
    language: Language
    headed: Headings
    meanings: Meanings | None = None

    def __len__(self) -> int:
        """Count the sentences."""
        return len(self.lengths)

    def counts(self, words: Iterable[str]) -> "Vector":
        """Count how often each sentence holds any of the words: one entry a sentence."""
        return self._counts(self.postings, words)

    def spoken(self, words: Iterable[str]) -> "Vector":
        """Count how many of the words the name of the speaker of each sentence has: one entry a sentence."""
        return self._counts(self.speakers, words)

    def is_headed(self, word: str) -> "Vector":
        """Tell which sentences have a word in any form in their heading, or in the title of their source, by 1 or 0."""
        import numpy as np  # noqa: PLC0415

        heads = np.zeros(self.headed.n_heads)
        for variant in find_variants(word, self.language):
            heads[np.asarray(self.headed.postings.get(stem_word(variant, self.language), ()), dtype=int)] = 1
        return np.asarray(heads[np.asarray(self.headed.head_of, dtype=int)])

    def stem_mates(self, word: str) -> list[str]:
        """Give the words of the sources that have the stem of this one, or of a variant of it (China, Chinese)."""
        mates: dict[str, None] = {}
        for variant in find_variants(word, self.language):
            stem = stem_word(variant, self.language)
            same_start = self._by_start.get(respell(variant, self.language)[:2], ())
            mates.update((other, None) for other in same_start if stem_word(other, self.language) == stem)
        return list(mates)

    def relatives(self, word: str) -> list[str]:
        """Give words that begin as this one does and end otherwise (asthma, asthmatic), without its stem mates."""
        stem = stem_word(word, self.language)
        if len(stem) < _FAMILY:
            return []
        near = (
            other
            for other in self._by_start.get(respell(word, self.language)[:2], ())
            if other[:_FAMILY] == stem[:_FAMILY]
        )
        return [other for other in near if 0 < _ending(stem, stem_word(other, self.language)) <= _LONGEST_ENDING]

    def content_stems(self, number: int) -> list[str]:
        """Give the stems of the content words of a sentence, each once, in alphabetical order."""
        places = self.content[self.content_first[number] : self.content_first[number + 1]]
        return sorted({stem_word(self.vocabulary[place], self.language) for place in places})

    @cached_property
    def source_of(self) -> "Numbers":
        """The index of the source of each sentence: one entry a sentence."""
        import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do ranks nothing

        return np.repeat(np.arange(len(self.first) - 1), np.diff(np.asarray(self.first)))

    @cached_property
    def content_of(self) -> "Numbers":
        """The number of the sentence of each entry of `content`."""
        import numpy as np  # noqa: PLC0415

        return np.repeat(np.arange(len(self)), np.diff(np.asarray(self.content_first)))

    @cached_property
    def content_pairs(self) -> "Numbers":
        """A number for each entry of `content`: one for each content word of each source, counted through from 0."""
        import numpy as np  # noqa: PLC0415

        pairs = self.source_of[self.content_of] * len(self.vocabulary) + np.asarray(self.content)
        return np.asarray(np.unique(pairs, return_inverse=True)[1])

    @cached_property
    def _by_start(self) -> dict[str, list[str]]:
        """The vocabulary by its first two letters, which words of one stem have in common."""
        by_start: dict[str, list[str]] = {}
        for word in self.postings:
            by_start.setdefault(respell(word, self.language)[:2], []).append(word)
        return by_start

    def _counts(self, postings: Mapping[str, Sequence[int]], words: Iterable[str]) -> "Vector":
        import numpy as np  # noqa: PLC0415

        total = np.zeros(len(self))
        for word in words:
            if word in postings:
                total += np.bincount(np.asarray(postings[word]), minlength=len(self))
        return total


def index_sentences(sources: Sequence[Source], language: Language) -> SentenceIndex:
    """Index every sentence of every source by its words, and by the name of its speaker."""
    first, lengths = array("l", [0]), array("l")
    content, content_first = array("l"), array("l", [0])
    places: dict[str, int] = {}
    postings: dict[str, array[int]] = {}
    speakers: dict[str, array[int]] = {}
    for source in sources:
        for sentence in source.sentences:
            words = split_words(source.words_of(sentence.span))
            _post(postings, words, len(lengths))
            speaker = set(split_words(source.blocks[sentence.block].speaker or "")) - language.function_words
            _post(speakers, speaker, len(lengths))
            matter = dict.fromkeys(word for word in words if len(word) > 1 and carries_matter(word, language))
            content.extend(places.setdefault(word, len(places)) for word in matter)
            content_first.append(len(content))
            lengths.append(len(words))
        first.append(len(lengths))
    headed = _index_headings(sources, language)
    return SentenceIndex(first, postings, lengths, speakers, tuple(places), content, content_first, language, headed)


def _index_headings(sources: Sequence[Source], language: Language) -> Headings:
    """Count the heads of all sources through, in their order, and find the words that they hold."""
    head_of = array("l")
    postings: dict[str, array[int]] = {}
    n_heads = 0
    for source in sources:
        title = source.card.value("title") or ""
        over = [i for i, block in enumerate(source.blocks) if block.kind is BlockKind.HEADING]
        heads = [title, *(f"{title} {source.words_of(source.blocks[i].span)}" for i in over)]
        for number, head in enumerate(heads, n_heads):
            stems = {stem_word(word, language) for word in split_words(head) if carries_matter(word, language)}
            _post(postings, stems, number)
        head_of.extend(n_heads + bisect_right(over, sentence.block) for sentence in source.sentences)
        n_heads += len(heads)
    return Headings(head_of, postings, n_heads)


def _post(postings: "dict[str, array[int]]", words: Iterable[str], number: int) -> None:
    for word in words:
        posting = postings.get(word)
        if posting is None:
            posting = postings[word] = array("l")
        posting.append(number)


def _ending(stem: str, other: str) -> int:
    """Count the letters behind what two stems of a family share ("asthma", "asthmat": 1); 0 where they are the same."""
    return 0 if stem == other else max(1, max(len(stem), len(other)) - max(_FAMILY, shared_start(stem, other)))
