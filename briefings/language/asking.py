"""Words of questions: those that ask and carry no matter, and those that go with what is asked for."""

from functools import cache

from briefings.language.language import Language
from briefings.language.words import split_words


def query_words(text: str, language: Language) -> list[str]:
    """Give the words of a question that carry its matter."""
    matter = language.asking.phrases.regex.sub(" ", text)
    return [word for word in split_words(matter) if word not in _empty(language)]


@cache
def find_aspects(language: Language) -> frozenset[str]:
    """Give the words that ask for a kind of answer ("results", "why") and not for a matter."""
    return frozenset[str]().union(*(cue.asked.words for cue in language.asking.cues))


@cache
def _empty(language: Language) -> frozenset[str]:
    """Give the words that carry no matter in a question."""
    return language.function_words | language.asking.words.words | language.vocabulary.fillers
