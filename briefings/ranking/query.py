"""What a section asks: the words of its title, question and keywords, weighed."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.language.asking import find_needed, find_spared, keyword_words, question_words, title_words
from briefings.language.language import Language
from briefings.language.words import split_words
from briefings.model.outline import SectionSpec

PLAIN_WORD, KEYWORD = 1.0, 1.5
"""What a word counts: one that was named because an answer is likely to hold it tells more than one of the question."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a section asks.

    `words` are those that carry matter, with their weights; `phrases` its keywords of several words, these parted by
    spaces; `all_words` has those too that carry none, such as the "why" that asks for a cause. `needed` are groups of
    its words: a source that holds no word of one of them cannot answer. Of each group of `spared` an answer can do
    without one that no source holds: it may be the verb of that part of the question.
    """

    words: Mapping[str, float]
    phrases: tuple[str, ...]
    all_words: frozenset[str]
    needed: tuple[tuple[str, ...], ...] = ()
    spared: tuple[tuple[str, ...], ...] = ()


def make_wording(spec: SectionSpec, language: Language) -> Wording:
    """Weigh the words of a section's title, question and keywords; a keyword of several words is a phrase too."""
    words: dict[str, float] = {}
    for word in (*title_words(spec.title, language), *question_words(spec.question, language)):
        words[word] = PLAIN_WORD
    for word in (word for keyword in spec.keywords for word in keyword_words(keyword, language)):
        words[word] = KEYWORD
    phrases = tuple(" ".join(split_words(keyword)) for keyword in spec.keywords if len(split_words(keyword)) > 1)
    all_words = frozenset(split_words(" ".join((spec.title, spec.question, *spec.keywords))))
    needed = (tuple(word for word in group if word in words) for group in find_needed(spec, language))
    spared = (tuple(group) for group in find_spared(spec, language))
    return Wording(words, phrases, all_words, tuple(filter(None, needed)), tuple(spared))
