"""Which phrases can stand as a heading or a keyword: those that are used as nouns are, and that are whole."""

from briefings.outline.phrases import Phrases, Stems, Uses

SHORT = 3
"""A word of fewer letters is no phrase by itself, unless it is written in capitals."""
LIKE_NOUNS = 0.2
"""The least share of its uses in which a noun follows an article, a preposition or the like ("the crane")."""
LIKE_VERBS = 0.25
"""The share of its uses from which a phrase that follows an auxiliary or a pronoun is no noun ("will repair")."""
MOSTLY = 0.5

_GENERAL = frozenset(
    """lot lots bit kind kinds sort sorts type types part parts case cases point points place places idea ideas course
    end ends fact facts example examples stuff guy guys nice good great big little new old long short high low important
    common available different similar certain possible likely hard easy small large best better side area areas level
    levels man men woman women person one ones head hand hands eye eyes face name names word words work back half help
    need needs rest use form forms look line lines note set start step steps possibility
    possibilities opportunity interest chance chances question questions answer answers reason reasons result results
    matter matters situation situations issue issues problem problems order terms term amount amounts range rate rates
    extent sense moment moments beginning middle effect effects addition process role view views effort efforts aspect
    aspects factor factors piece pieces variety purpose attention concern concerns job jobs inside outside everything
    anything nothing various separate recent early late severe single specific several significant current couple
    instance condition conditions option options suggestion suggestions everyday self top bottom edge""".split()
)
"""English words that say too little alone, and may be the beginning of a phrase."""


def can_stand(key: Stems, phrases: Phrases) -> bool:
    """Tell whether a phrase is noun-like and whole: not "water" where most of its uses go on, as in "water mains"."""
    use = phrases.uses[key]
    return use.before_matter <= MOSTLY * use.count and is_noun_like(key, phrases)


def is_noun_like(key: Stems, phrases: Phrases) -> bool:
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


def _can_be_noun(words: list[str], language: str) -> bool:
    """Tell whether a phrase can be a noun by its letters; German writes its nouns with capitals."""
    if len(words) == 1 and words[0].islower() and len(words[0]) < SHORT:
        return False
    if language == "de":
        return not words[-1].islower()
    return language != "en" or words[-1].lower() not in _GENERAL


def _is_verb_like(use: Uses) -> bool:
    return use.after_verb_like > LIKE_VERBS * use.count and use.after_verb_like > use.after_article
