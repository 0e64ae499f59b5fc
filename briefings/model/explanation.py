"""Why sentences are in a section or out of it, in a form that can be shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.model.source import Locator
from briefings.model.text import Span


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """One sentence: its place among the candidates, the parts of its score, and the rule that decided.

    `rank` counts from 1 and is None, as `score` is, where the sentence was not scored. `rule` is a word for programs,
    `reason` says the same to people. `is_own_choice` says whether brief would take it, where a model chose; else None.
    """

    file: str
    locator: Locator
    span: Span
    text: str
    rank: int | None
    score: float | None
    parts: tuple[tuple[str, float], ...]
    is_in: bool
    rule: str
    reason: str
    is_key_point: bool = False
    is_own_choice: bool | None = None


@dataclass(frozen=True, slots=True)
class SectionExplanation:
    """One section: how long it was to be and is, how its candidates were scored, and what became of them.

    `weights` are what each part of a score counts; empty where a method of sumy put the candidates in order. `unheld`
    are keywords, parts of the question and, where there are no keywords, words of it that none of its passages holds.
    `kept_out` are the best sentences that a rule kept out, and that a pin would bring in.
    """

    number: str
    title: str
    method: str
    words_asked: int
    words: int
    n_candidates: int
    n_passages: int
    weights: Mapping[str, float]
    sentences: tuple[ExplainedSentence, ...]
    unheld: tuple[str, ...] = ()
    kept_out: tuple[ExplainedSentence, ...] = ()
