"""What decides over a sentence: the rule by which it is in a section or out of it."""

from dataclasses import dataclass
from enum import Enum

Place = tuple[int, int]
"""A sentence, by the indices of its source and its place there."""


class Rule(Enum):
    """Every way for a sentence to be in or out; `explain` says each in words."""

    CHOSEN = "chosen"
    PINNED = "pinned"
    BROUGHT = "brought-along"
    OFF_SUBJECT = "off-subject"
    LEANS = "leans-back"
    QUESTION = "question"
    FRAGMENT = "fragment"
    OPEN = "open-quotation"
    POINTS = "points-elsewhere"
    VOICE = "first-person"
    LONG = "too-long"
    EXCLUDED = "excluded"
    COPY = "near-copy"
    PRINTED = "already-printed"
    SHARE = "source-share"
    WEAKER = "answers-less"
    CLAIMED = "left-to-another"
    LENGTH = "length-reached"
    NOT_NAMED = "source-not-named"
    OUTSIDE = "outside-window"
    UNDATED = "no-date"
    WEIGHTLESS = "weight-zero"
    BEHIND = "too-far-behind"
    UNANSWERED = "unanswered"
    UNASKED = "unasked"

    @property
    def keeps(self) -> bool:
        """Tell whether a sentence is in by this rule."""
        return self in _KEEPING

    @property
    def delays(self) -> bool:
        """Tell whether a sentence waits for others by this rule, and may still get in."""
        return self in _DELAYING


_KEEPING = frozenset({Rule.CHOSEN, Rule.PINNED, Rule.BROUGHT})
_DELAYING = frozenset({Rule.SHARE, Rule.WEAKER})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a sentence is not taken.

    `at` is the sentence, by source and number, that the rule found: the flawed one among those that would have to be
    printed, or the one that says the same. `text` is what was excluded, or the number of the section that
    it is left to.
    """

    rule: Rule
    at: Place | None = None
    text: str = ""
