"""A section, asked of the sources -> the sentences that could answer it, best first, each with the passage it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefings.choosing.control import find_excluded
from briefings.choosing.passages import end_with, make_passage
from briefings.choosing.scopes import Scope
from briefings.choosing.verdict import Place, Refusal, Rule
from briefings.language.language import Language
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.answer import NO_ANSWER, Answer, Strength, find_answer
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import Query, look_up
from briefings.ranking.methods import count_candidates, order_by_method
from briefings.ranking.query import Wording, make_wording
from briefings.ranking.rank import Ranked, rank_sentences


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that could answer a section, and the passage that it makes, or why it makes none.

    `left_to` is the number of a section that claims a sentence of the passage; "" where none does.
    """

    ranked: Ranked
    passage: Passage | Refusal
    left_to: str = ""


@dataclass(frozen=True, slots=True)
class AskedSection:
    """A section and what the sources have for it.

    `answer` says how well the sources that it may draw on answer it. `candidates` stand in the order of the section's
    method; there are none where it asks nothing, or no source answers it. `left_to` are the sentences, of those that a
    model chose, that another section has, with its number.
    """

    scope: Scope
    wording: Wording
    answer: Answer = NO_ANSWER
    candidates: tuple[Candidate, ...] = ()
    left_to: Mapping[Place, str] = field(default_factory=dict)


def ask_section(scope: Scope, index: SentenceIndex, sources: Sequence[Source]) -> AskedSection:
    """Look up what a section asks, rank its candidates, and make their passages."""
    wording = make_wording(scope.sought, index.language)
    if not scope.asks:
        return AskedSection(scope, wording)
    query = look_up(wording, index)
    own = look_up(make_wording(scope.spec, index.language), index) if scope.widened else query
    answer = find_answer(own, scope.sources)  # words of a model make no question answered
    is_left_out = answer.strength is Strength.NONE and scope.locked is None
    ranked = () if is_left_out else _rank_by_method(scope, query, sources)
    candidates = tuple(Candidate(item, judge_sentence(item, scope, sources, index.language)) for item in ranked)
    return AskedSection(scope, wording, answer, candidates)


def rank_section(scope: Scope, index: SentenceIndex, sources: Sequence[Source]) -> tuple[Ranked, ...]:
    """Give the best sentences for a section, whether or not they answer it."""
    return _rank_by_method(scope, look_up(make_wording(scope.sought, index.language), index), sources)


def judge_sentence(
    item: Ranked, scope: Scope, sources: Sequence[Source], language: Language, *, on_subject: bool = False
) -> Passage | Refusal:
    """Make the passage of a sentence, unless it is off the subject, cannot stand alone, or the section excludes it.

    With `on_subject` somebody else has seen to that.
    """
    if not (on_subject or item.on_subject):
        return Refusal(Rule.OFF_SUBJECT, item.place)
    passage = make_passage(item.source, item.sentence, sources, language)
    if isinstance(passage, Refusal):
        return passage
    excluded = find_excluded(passage, scope, sources)
    if excluded:
        passage = end_with(item.sentence, passage, sources)
        excluded = find_excluded(passage, scope, sources)
    return Refusal(Rule.EXCLUDED, item.place, excluded) if excluded else passage


def _rank_by_method(scope: Scope, query: Query, sources: Sequence[Source]) -> tuple[Ranked, ...]:
    method = scope.spec.method
    ranked = rank_sentences(query, sources, scope.sources, scope.weights)
    if method != "default":
        ranked = ranked[: count_candidates(method, scope.spec.words)]
    return order_by_method(method, ranked, query.wording, sources, query.index.language)
