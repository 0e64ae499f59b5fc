"""A sentence -> a passage that can stand alone: what it leans on is brought along, or it is not taken."""

from collections.abc import Sequence
from functools import cache

from briefings.language.likeness import Gist, find_gist, says_same
from briefings.language.standing import find_person, is_whole, leans_back, leans_lightly
from briefings.model.brief import Passage
from briefings.model.source import Source
from briefings.model.text import Span

MAX_SENTENCES = 3
MAX_PASSAGE_WORDS = 110
MAX_PASSAGE_CHARACTERS = 2000


def make_passage(source: int, sentence: int, sources: Sequence[Source]) -> Passage | None:
    """Bring along the sentences that one leans on; None where it cannot stand alone even so."""
    text = sources[source]
    first = _first_sentence(text, sentence)
    if first is None:
        return None
    passage = join_sentences(source, range(first, sentence + 1), sources)
    words = text.words_of(passage.span)
    whole = all(is_whole(sentence_text(text, i)) for i in passage.sentences)
    return passage if whole and not _is_long(passage, words) and _has_voice(text, sentence, words) else None


def join_sentences(source: int, numbers: range, sources: Sequence[Source]) -> Passage:
    """Make one passage of neighbouring sentences."""
    sentences = sources[source].sentences
    return Passage(source, tuple(numbers), Span(sentences[numbers[0]].span.start, sentences[numbers[-1]].span.end))


def sentence_text(source: Source, sentence: int) -> str:
    """Give what a reader sees of a sentence."""
    return source.words_of(source.sentences[sentence].span)


def count_words(passage: Passage, sources: Sequence[Source]) -> int:
    """Count the words of a passage as they are printed."""
    return len(sources[passage.source].words_of(passage.span).split())


class Printed:
    """What is in the brief already, by sentence and by gist."""

    def __init__(self, sources: Sequence[Source], language: str) -> None:
        """Begin with nothing; `sources` are those whose sentences are asked about."""
        self._sentences: set[tuple[int, int]] = set()
        self._gists: list[Gist] = []
        self._gist = cache(lambda source, i: find_gist(sentence_text(sources[source], i), language))

    def add(self, passage: Passage) -> None:
        """Note the sentences of a passage."""
        for i in passage.sentences:
            self._sentences.add((passage.source, i))
            self._gists.append(self._gist(passage.source, i))

    def holds(self, passage: Passage) -> bool:
        """Tell whether a sentence of the passage is in the brief, or one that says the same."""
        return any(
            (passage.source, i) in self._sentences
            or any(says_same(self._gist(passage.source, i), g) for g in self._gists)
            for i in passage.sentences
        )

    def is_copy(self, passage: Passage, source: int, sentence: int) -> bool:
        """Tell whether a sentence says the same as one of the passage."""
        return any(says_same(self._gist(source, sentence), self._gist(passage.source, i)) for i in passage.sentences)


def _first_sentence(source: Source, sentence: int) -> int | None:
    """Find where a passage that ends with a sentence has to begin; None where that is out of reach."""
    first = sentence
    while True:
        words = sentence_text(source, first)
        must = leans_back(words)
        if not must and not leans_lightly(words):
            return first
        before = first - 1
        apart = before < 0 or source.sentences[before].block != source.sentences[sentence].block
        if apart or sentence - before >= MAX_SENTENCES:
            return None if must else first
        first = before


def _is_long(passage: Passage, words: str) -> bool:
    return len(words) > MAX_PASSAGE_CHARACTERS or (
        len(passage.sentences) > 1 and len(words.split()) > MAX_PASSAGE_WORDS
    )


def _has_voice(source: Source, sentence: int, words: str) -> bool:
    """Tell whether a reader knows who "I" or "we" is, if words say so: a speaker, an author, or for "we" the source."""
    card = source.card
    person = find_person(words)
    speaker = source.blocks[source.sentences[sentence].block].speaker or card.author
    return person is None or bool(speaker) or (person == "we" and bool(card.publisher or card.title))
