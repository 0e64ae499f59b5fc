"""Which phrases can stand as a heading or a keyword: those that are used as nouns are, and that are whole."""

from briefings.language.language import Language
from briefings.proposing.phrases import PhraseIndex, Stems, Uses

SHORT = 3
"""A word of fewer letters is no phrase by itself, unless it is written in capitals."""
LIKE_NOUNS = 0.2
"""The least share of its uses in which a noun follows an article, a preposition or the like ("the crane")."""
LIKE_VERBS = 0.25
"""The share of its uses from which a phrase that follows an auxiliary or a pronoun is no noun ("will repair")."""
MOSTLY = 0.5


def can_stand(key: Stems, phrases: PhraseIndex) -> bool:
    """Tell whether a phrase is noun-like and whole: not "water" where most of its uses go on, as in "water mains"."""
    use = phrases.uses[key]
    return use.before_matter <= MOSTLY * use.count and is_noun_like(key, phrases)


def is_noun_like(key: Stems, phrases: PhraseIndex) -> bool:
    """Tell whether a phrase is used as nouns are: after an article or a preposition, seldom after an auxiliary."""
    use = phrases.uses[key]
    if not _can_be_noun(word_phrase(use).split(" "), phrases.language):
        return False
    if is_name(use):
        return True
    ends = (key[:1], key[-1:]) if len(key) > 1 else ()
    if any(_is_verb_like(phrases.uses[end]) for end in ends if end in phrases.uses):
        return False
    return not _is_verb_like(use) and use.after_article >= LIKE_NOUNS * use.count


def is_name(use: Uses) -> bool:
    """Tell whether a phrase is mostly written with capitals."""
    return use.named > MOSTLY * use.count


def word_phrase(use: Uses) -> str:
    """Give the form in which a phrase is used most."""
    return max(use.forms.items(), key=lambda item: (item[1], item[0]))[0]


def _can_be_noun(words: list[str], language: Language) -> bool:
    """Tell whether a phrase can be a noun by its letters; some languages write their nouns with capitals."""
    if len(words) == 1 and words[0].islower() and len(words[0]) < SHORT:
        return False
    vocabulary = language.vocabulary
    return words[-1].lower() not in vocabulary.weak_topics and not (vocabulary.capital_nouns and words[-1].islower())


def _is_verb_like(use: Uses) -> bool:
    return use.after_verb_like > LIKE_VERBS * use.count and use.after_verb_like > use.after_article
