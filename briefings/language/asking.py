"""What a section asks: the words of its title, question and keywords that carry matter."""

from functools import cache

from briefings.language.language import Language
from briefings.language.words import split_words


def title_words(text: str, language: Language) -> list[str]:
    """Give the words of a title that carry its matter: all but function words, and none of one such as "Overview".

    A title that asks ("What it costs") is read as a question.
    """
    if language.asking.openers.find(text.lstrip()):
        return question_words(text, language)
    words = _without_function_words(text, language)
    return [] if language.asking.empty_titles.words.issuperset(words) else words


def question_words(text: str, language: Language) -> list[str]:
    """Give the words of a question that carry its matter, without the turns and the verbs by which it asks.

    "What is the role of the port" is about a port; "the role of the port in Article 4" of the other words too.
    """
    matter = language.asking.frames.regex.sub(" ", text)
    return [word for word in _without_function_words(matter, language) if word not in language.asking.verbs.words]


def keyword_words(text: str, language: Language) -> list[str]:
    """Give the words of a keyword: all but function words; one that has no others has all of its words."""
    words = split_words(text)
    return [word for word in words if word not in language.function_words] or words


@cache
def find_aspects(language: Language) -> frozenset[str]:
    """Give the words that ask for a kind of answer ("results", "why") and not for a matter."""
    return frozenset[str]().union(*(cue.asked.words for cue in language.asking.cues))


def _without_function_words(text: str, language: Language) -> list[str]:
    empty = language.function_words | language.vocabulary.fillers
    return [word for word in split_words(text) if word not in empty]
