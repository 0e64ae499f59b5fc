"""What a section asks: the words of its title, question and keywords, weighed."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.language.asking import query_words
from briefings.language.words import split_words
from briefings.model.outline import SectionSpec

FIELD_WEIGHTS = {"title": 1.0, "question": 1.0, "keywords": 1.5}


@dataclass(frozen=True, slots=True)
class Wording:
    """What a section asks: the words of its matter with their weights, its phrases, and every word of it."""

    words: Mapping[str, float]
    phrases: tuple[str, ...]
    all_words: frozenset[str]


def make_wording(spec: SectionSpec) -> Wording:
    """Weigh the words of a section's title, question and keywords; a keyword of several words is a phrase too."""
    words: dict[str, float] = {}
    fields = (("title", (spec.title,)), ("question", (spec.question,)), ("keywords", spec.keywords))
    for name, texts in fields:
        for word in dict.fromkeys(word for text in texts for word in query_words(text)):
            words[word] = max(words.get(word, 0.0), FIELD_WEIGHTS[name])
    phrases = tuple(" ".join(split_words(keyword)) for keyword in spec.keywords if len(split_words(keyword)) > 1)
    return Wording(words, phrases, frozenset(split_words(" ".join((spec.title, spec.question, *spec.keywords)))))
