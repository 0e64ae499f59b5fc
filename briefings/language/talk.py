"""Whether words are such as people say to each other."""

from briefings.language.tables import LANGUAGES

_TALK = tuple(
    table
    for language in LANGUAGES
    for table in (language.speech.talk, language.person.singular, language.person.plural)
    if language.speech.talk
)


def sounds_spoken(words: str) -> bool:
    """Tell whether words ask, are in the first or the second person, or answer, in any language with such tables."""
    return "?" in words or any(table.find(words) for table in _TALK)
