"""By which words a language shows who speaks."""

from dataclasses import dataclass

from briefings.language.row import NO_PATTERNS, NO_PHRASES, Patterns, Phrases


@dataclass(frozen=True, slots=True)
class Speech:
    """How a label before words shows who says them, or that nobody does (see `structure.speakers`).

    `roles` open or close the name of an office or a part in a talk; one letter is the whole of it. `fields` close a
    label of something else: "Release date". `talk` is what people say to each other and seldom write.
    """

    roles: Phrases = NO_PHRASES
    fields: Phrases = NO_PHRASES
    talk: Patterns = NO_PATTERNS


NO_SPEECH = Speech()
"""What a language has whose labels are not known."""
