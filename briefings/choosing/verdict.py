"""What decides over a sentence: the rule by which it is in a section or out of it."""

from dataclasses import dataclass
from enum import Enum

Place = tuple[int, int]
"""A sentence, by the indices of its source and its place there."""


class Effect(Enum):
    """What a rule does to a sentence."""

    KEEPS = "it is in"
    DROPS = "it is out"


class Rule(Enum):
    """Every way for a sentence to be in a section or out of it.

    A row is the name that programs read, what the rule does, and what `brief explain` says. "{text}", "{sentence}" and
    "{section}" stand for what the rule found (see `Refusal`). The comments name the modules that apply the rules;
    what is left to another section (CLAIMED) is found by `claims.share_out`, and left out by `_find_able` of `select`.
    """

    # what is in
    CHOSEN = "chosen", Effect.KEEPS, "chosen"
    PINNED = "pinned", Effect.KEEPS, "pinned"
    BROUGHT = "brought-along", Effect.KEEPS, "brought along by its neighbour"
    # what a model chose: choosing/locked.py
    LOCKED = "locked", Effect.KEEPS, "chosen by {text}"
    UNLOCKED = "not-locked", Effect.DROPS, "{text} did not choose it"
    # what the section asks for: ranking/answer.py
    OFF_SUBJECT = (
        "off-subject",
        Effect.DROPS,
        "it holds no word that is asked for, and nothing ties it to a sentence that does",
    )
    # what can stand alone: choosing/passages.py, by the rules of language/
    LEANS = "leans-back", Effect.DROPS, "it leans on what stands before it, and that cannot be brought along"
    QUESTION = "question", Effect.DROPS, "it asks a question"
    FRAGMENT = "fragment", Effect.DROPS, "it is no whole sentence"
    OPEN = "open-quotation", Effect.DROPS, "half of a quotation or a bracket of it is outside"
    POINTS = "points-elsewhere", Effect.DROPS, "it points at another place of its text"
    VOICE = "first-person", Effect.DROPS, "it is in the first person, and its speaker is not named"
    UNVOICED = "speaker-in-doubt", Effect.DROPS, "somebody says it, and its source does not show who"
    LONG = "too-long", Effect.DROPS, "it is too long, with what it leans on"
    # what the analyst keeps out: choosing/control.py
    EXCLUDED = "excluded", Effect.DROPS, "it, or what it would bring along, holds '{text}', which the section excludes"
    # what is printed once: choosing/printed.py
    COPY = "near-copy", Effect.DROPS, "it says nearly the same as {sentence}"
    PRINTED = "already-printed", Effect.DROPS, "printed already in section {section}"
    # whose turn it is: choosing/claims.py, worth.py and select.py
    CLAIMED = (
        "left-to-another",
        Effect.DROPS,
        "it, or what it would bring along, answers another section better, and is left to section {text}",
    )
    LENGTH = "length-reached", Effect.DROPS, "the section had its words before its turn came"
    # what a section may draw on: choosing/scopes.py
    NOT_NAMED = "source-not-named", Effect.DROPS, "the section draws on other sources"
    OUTSIDE = "outside-window", Effect.DROPS, "its source is dated outside the section's window"
    UNDATED = "no-date", Effect.DROPS, "the section has a date window, and its source has no date"
    WEIGHTLESS = "weight-zero", Effect.DROPS, "its source has the weight 0"
    # what is looked at: choosing/candidates.py
    BEHIND = "too-far-behind", Effect.DROPS, "it is not among the best candidates"
    UNANSWERED = "unanswered", Effect.DROPS, "the sources do not answer the section"
    UNASKED = "unasked", Effect.DROPS, "the section asks nothing; it only holds sub-sections"

    def __init__(self, label: str, effect: Effect, words: str) -> None:
        self.label = label
        self.effect = effect
        self.words = words


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
