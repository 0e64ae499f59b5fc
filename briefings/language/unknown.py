"""Which rules are off in a language, because brief has no words of it for them."""

from collections.abc import Callable

from briefings.language.language import Language
from briefings.language.tables import find_language, find_meant_tag
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.text import Located

_KNOWN: tuple[tuple[str, Callable[[Language], object]], ...] = (
    ("which words have one stem", lambda language: language.stemmer),
    ("which words carry no matter", lambda language: language.function_words),
    ("what leans on another sentence", lambda language: language.leaning.openings),
    ("what points to another place of its text", lambda language: language.wholeness.points_away),
    ("what is in the first person", lambda language: language.person.singular),
    ("what tells of an event", lambda language: language.tellings.events),
    ("what a question only asks with", lambda language: language.asking.frames),
    ("what is denied", lambda language: language.likeness.denials),
)
"""What the rules have to know, and the table that tells."""


def find_unknown(language: Language) -> tuple[str, ...]:
    """Say what brief cannot tell in a language; nothing where it has words for every rule."""
    return tuple(what for what, table in _KNOWN if not table(language))


def warn_of_rules_off(tag: Located[str], path: str) -> Diagnostics:
    """Warn where rules are off in the language that an outline names; `path` is the outline."""
    unknown = find_unknown(find_language(tag.value))
    if not unknown:
        return ()
    listed = " or ".join(filter(None, (", ".join(unknown[:-1]), unknown[-1])))
    message = f"brief cannot tell in '{tag.value}' {listed}; the rules that go by it are off"
    hint = "read whether each passage can stand alone, and keep out with 'exclude' what cannot"
    if meant := find_meant_tag(tag.value):
        hint = f"did you mean '{meant}'?"
    return (Diagnostic(Code.LANGUAGE_PARTLY_KNOWN, message, hint, path, tag.span),)
