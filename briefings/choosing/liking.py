"""Sentences that a section should be like -> keywords: the words by which such a sentence would be found."""

from collections.abc import Iterator
from dataclasses import replace

from briefings.choosing.scopes import Scope
from briefings.language.words import content_words, find_variants, stem_word
from briefings.ranking.index import SentenceIndex
from briefings.ranking.query import make_wording

WORDS_OF_EACH = 3
"""So many words of a sentence tell enough of it: with two or five of them less was found, with all of them least."""
FEWEST_HOLDERS = 5
"""A word that so many sentences hold is not of one sentence alone."""


def take_liked(scope: Scope, index: SentenceIndex) -> Scope:
    """Give a section with the words of what it likes among its keywords; none that it asks for already."""
    if not scope.spec.like:
        return scope
    asked = {_stem(word, index) for word in make_wording(scope.spec, index.language).words}
    words = (word for text in scope.spec.like for word in _find_telling(text, asked, index))
    keywords = dict.fromkeys((*scope.spec.keywords, *words))
    return replace(scope, spec=replace(scope.spec, keywords=tuple(keywords)))


def _find_telling(text: str, asked: set[str], index: SentenceIndex) -> Iterator[str]:
    """Give the rarest words of a sentence that FEWEST_HOLDERS hold, or, where there are none, the most common ones."""
    held: dict[str, int] = {}
    for word in {_stem(word, index): word for word in content_words(text, index.language)}.values():
        holders = int((index.counts(index.stem_mates(word)) > 0).sum())
        if holders and _stem(word, index) not in asked and not word.isdigit():
            held[word] = holders
    rarest = sorted(held, key=lambda word: (held[word] < FEWEST_HOLDERS, abs(held[word] - FEWEST_HOLDERS), word))
    yield from rarest[:WORDS_OF_EACH]


def _stem(word: str, index: SentenceIndex) -> str:
    return stem_word(find_variants(word, index.language)[0], index.language)
