"""How lead-ins of lists end in a language, as tables of patterns."""

from dataclasses import dataclass

from briefings.language.row import NO_PATTERNS, Patterns


@dataclass(frozen=True, slots=True)
class Lists:
    """Lead-ins of lists: those that end where no sentence does, and go on in each item; and how others end.

    `announcing` is what only says that a list comes ("as follows"), `leading_away` what says that it is no answer:
    links, an agenda.
    """

    going_on: Patterns = NO_PATTERNS
    announcing: Patterns = NO_PATTERNS
    leading_away: Patterns = NO_PATTERNS


NO_LISTS = Lists()
"""What a language has whose lead-ins are not known."""
