"""Who speaks: the first person outside of quotations."""

from typing import Literal

from briefings.language.identify import identify_language
from briefings.language.language import Language
from briefings.language.words import QUOTED, split_words


def find_person(words: str, language: Language) -> Literal["I", "we"] | None:
    """Tell whether words outside of quotations are in the first person, and in which number.

    "I" is an article or a preposition in other languages: in a sentence of one of these it tells nothing.
    """
    own = language.person.numbers.regex.sub("", QUOTED.sub("", words))
    if language.person.singular.find(own) and identify_language(split_words(own)) in {None, language.tag}:
        return "I"
    return "we" if language.person.plural.find(own) else None
