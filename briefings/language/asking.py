"""What a section asks: the words of its title, question and keywords that carry matter."""

import re
from functools import cache

from briefings.language.language import Language
from briefings.language.words import split_words, stem_word
from briefings.model.outline import SectionSpec

_NAME = re.compile(r"(?<=[^.?!:\s\"“«„]\s)[A-ZÀ-Þ][\w&'’-]*[a-zà-ÿ][\w&'’-]*(?:\s[A-ZÀ-Þ][\w&'’-]*[a-zà-ÿ][\w&'’-]*)*")
"""Words with a capital that no sentence begins with; not those of capitals alone, which may stand for other words."""


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


def split_question(text: str, language: Language) -> list[str]:
    """Give the parts of a question that ask for several things: "Who pays the levy", "how much" and "for how long".

    A part ends where another word that asks opens the next. A text that asks nothing has no parts.
    """
    parts = (part.strip(" ?.!,;:") for part in language.asking.part_ends.regex.split(text))
    return [part for part in parts if part]


def find_needed(spec: SectionSpec, language: Language) -> list[list[str]]:
    """Give groups of words of which an answer has at least one each: it names the matter, or it is none.

    They are the names in a question ("the port of Rotterdam"), what is to be counted ("How many exams"), and the words
    of a title that its question says again. Where every noun has a capital, names are not told from other words.
    """
    names = [] if language.vocabulary.capital_nouns else [split_words(name) for name in _NAME.findall(spec.question)]
    counted = [split_words(found["thing"]) for found in language.asking.counted.regex.finditer(spec.question)]
    asked = question_words(spec.question, language)
    stems = {stem_word(word, language) for word in asked}
    repeated = [[word] for word in title_words(spec.title, language) if stem_word(word, language) in stems]
    kept = ([word for word in group if word in asked] for group in (*names, *counted))
    return [*filter(None, kept), *repeated]


def find_spared(spec: SectionSpec, language: Language) -> list[list[str]]:
    """Give the words of each part of a question of which one may be its verb: "entail" of "What does Alder entail?".

    They are the words that the title does not have. What asks nothing ("asthma in childhood") has no verb.
    """
    if not spec.question.rstrip().endswith("?") and not language.asking.openers.find(spec.question.lstrip()):
        return []
    titled = {stem_word(word, language) for word in title_words(spec.title, language)}
    parts = (question_words(part, language) for part in split_question(spec.question, language))
    return [[word for word in part if stem_word(word, language) not in titled] for part in parts]


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
    return [word for word in split_words(text) if word not in empty and not (len(word) == 1 and word.isalpha())]
