"""Ranked sentences -> passages: within the length, nothing twice, no source drowned by another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefings.choosing.chosen import Verdicts
from briefings.choosing.control import find_excluded
from briefings.choosing.passages import MAX_SENTENCES, count_words, end_with, join_sentences, make_passage
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.verdict import Place, Refusal, Rule
from briefings.language.language import Language
from briefings.model.brief import Passage
from briefings.model.source import Source
from briefings.model.text import Span
from briefings.ranking.rank import Ranked, answers_as_well

MOST_COPIES = 5
"""A passage cites no more than so many other sources: a mark that names a hundred reprints cannot be read."""
SHARE = 0.6
"""The share of a section's words from which a source waits for others that answer nearly as well."""
NEARLY, NEARLY_IN_WORDS = 0.5, 0.4
"""The shares of the best score that waits, and of the best part for the words asked for, that are nearly as good."""


Judge = Callable[[Ranked, Sequence[Source], Scope, Language], Passage | Refusal]
"""Makes a passage of a sentence, or refuses it."""


def length_of(scope: Scope) -> int:
    """Give the length asked for, in words."""
    return scope.spec.words


def judge_sentence(item: Ranked, sources: Sequence[Source], scope: Scope, language: Language) -> Passage | Refusal:
    """Make the passage of a sentence, unless it is off the subject, cannot stand alone, or the section excludes it."""
    if not item.on_subject:
        return Refusal(Rule.OFF_SUBJECT, (item.source, item.sentence))
    passage = make_passage(item.source, item.sentence, sources, language)
    if isinstance(passage, Refusal):
        return passage
    excluded = find_excluded(passage, scope, sources)
    if excluded:
        passage = end_with(item.sentence, passage, sources)
        excluded = find_excluded(passage, scope, sources)
    return Refusal(Rule.EXCLUDED, (item.source, item.sentence), excluded) if excluded else passage


@dataclass(frozen=True, slots=True)
class Candidates:
    """Sentences for a section, best first; the `claimed` ones answer another section better, named by its number."""

    ranked: Sequence[Ranked]
    sources: Sequence[Source]
    scope: Scope
    language: Language
    claimed: Mapping[Place, str] = field(default_factory=dict)
    judge: Judge = judge_sentence
    judged: dict[Place, Passage | Refusal] = field(default_factory=dict)

    def passage_of(self, item: Ranked) -> Passage | Refusal:
        """Give the passage of a candidate, or its refusal; each is judged once, whoever asks."""
        place = item.source, item.sentence
        if place not in self.judged:
            self.judged[place] = self.judge(item, self.sources, self.scope, self.language)
        return self.judged[place]


class Turns:
    """Whether a sentence has its turn or has to wait; asked of each in turn, from the best down."""

    def __init__(self) -> None:
        """Begin with none that waits."""
        self._best: float | None = None
        self._words = 0.0

    def find_delay(self, score: float, words: float, *, is_full: bool) -> Rule | None:
        """Give the rule by which a sentence waits; `is_full` says that its source has its share.

        Those of such a source wait for nearly as good ones of others. What does not answer nearly as well as what waits
        comes after it. `words` is the part of the score for the words asked for.
        """
        if is_full:
            self._best = score if self._best is None else self._best
            self._words = max(self._words, words)
            return Rule.SHARE
        weaker = self._best is not None and (score < NEARLY * self._best or words < NEARLY_IN_WORDS * self._words)
        return Rule.WEAKER if weaker else None


@dataclass(frozen=True, slots=True)
class Selection:
    """The passages taken for a section, and what became of each ranked sentence that had its turn, or had to wait."""

    passages: tuple[Passage, ...]
    verdicts: Verdicts


def select_passages(candidates: Candidates, printed: Printed) -> Selection:
    """Take the pinned passages, then others from the best down, and tell why one was not taken.

    They have as many words as the section asks for, or a few more, and come in the order in which they were taken.
    """
    sources, scope = candidates.sources, candidates.scope
    taken = list(scope.pinned)
    verdicts: list[tuple[Ranked, Passage | Refusal]] = []
    for item, verdict in _take_turns(candidates, taken):
        if sum(count_words(each, sources) for each in taken) >= length_of(scope):
            break
        passage = verdict
        if isinstance(verdict, Passage):
            passage = _place(taken, verdict, candidates, printed)
            bare = end_with(item.sentence, verdict, sources)
            if isinstance(passage, Refusal) and bare != verdict:
                passage = _place(taken, bare, candidates, printed)
        if isinstance(passage, Passage) and passage not in taken:
            printed.add(passage)
            taken.append(passage)
        verdicts.append((item, passage))
    return Selection(add_copies(taken, candidates, printed), tuple(verdicts))


def add_copies(passages: Sequence[Passage], candidates: Candidates, printed: Printed) -> tuple[Passage, ...]:
    """Add to each passage those of other sources that say the same, the best of each."""
    return tuple(replace(passage, copies=tuple(_find_copies(passage, candidates, printed))) for passage in passages)


def _take_turns(candidates: Candidates, taken: Sequence[Passage]) -> Iterator[tuple[Ranked, Passage | Refusal]]:
    """Give the passage of each ranked sentence when its turn comes; a refusal says that it has none, or has to wait.

    What is left to another section, or would bring that along, has no turn, unless it answers this one as well as any.
    """
    sources = candidates.sources
    waiting: list[tuple[Ranked, Passage]] = []
    turns = Turns()
    several = len({item.source for item in candidates.ranked}) > 1
    for item in candidates.ranked:
        passage = candidates.passage_of(item)
        if isinstance(passage, Refusal):
            yield item, passage
            continue
        claimed = [(passage.source, i) for i in passage.sentences if (passage.source, i) in candidates.claimed]
        if claimed and not answers_as_well(item, candidates.ranked[0]):
            yield item, Refusal(Rule.CLAIMED, text=candidates.claimed[claimed[0]])
            continue
        of_source = sum(count_words(other, sources) for other in taken if other.source == item.source)
        is_full = several and of_source >= SHARE * length_of(candidates.scope)
        delay = turns.find_delay(item.score, item.part("words"), is_full=is_full)
        if delay:
            waiting.append((item, passage))
        yield item, Refusal(delay) if delay else passage
    yield from waiting


def _place(taken: list[Passage], passage: Passage, candidates: Candidates, printed: Printed) -> Passage | Refusal:
    """Find the place of a passage among those taken: joined to one of them, instead of one, or beside them."""
    joined = _extend(taken, passage, candidates.sources, printed)
    if joined:
        return joined
    refusal = printed.refuse(passage)
    if refusal is None or _replace(taken, passage, refusal, candidates, printed):
        return passage
    return refusal


def _extend(
    taken: list[Passage], passage: Passage, sources: Sequence[Source], printed: Printed
) -> Passage | Refusal | None:
    """Join a passage to one that holds its beginning already; what leans on printed words is printed with them."""
    for i, other in enumerate(taken):
        shared = set(other.sentences) & set(passage.sentences)
        if other.source != passage.source or not shared or passage.sentences[-1] in shared:
            continue
        numbers = range(min(other.sentences[0], passage.sentences[0]), passage.sentences[-1] + 1)
        if len(numbers) > MAX_SENTENCES:
            return Refusal(Rule.LONG, (passage.source, passage.sentences[-1]))
        refusal = printed.refuse(passage, shared)
        if refusal:
            return refusal
        joined = join_sentences(passage.source, numbers, sources)
        if other.cut and numbers[0] == other.sentences[0]:
            joined = replace(joined, span=Span(other.span.start, joined.span.end), cut=other.cut)
        printed.add(joined)
        taken[i] = joined
        return joined
    return None


def _replace(
    taken: list[Passage], passage: Passage, refusal: Refusal, candidates: Candidates, printed: Printed
) -> bool:
    """Put a sentence in the place of a shorter one, by which it is refused as a copy, unless that is pinned."""
    if len(passage.sentences) > 1 or refusal.rule is not Rule.COPY:
        return False
    other = next((each for each in taken if [(each.source, i) for i in each.sentences] == [refusal.at]), None)
    if other is None or other in candidates.scope.pinned:
        return False
    if count_words(other, candidates.sources) >= count_words(passage, candidates.sources):
        return False
    printed.remove(other)
    if printed.refuse(passage):
        printed.add(other)
        return False
    printed.add(passage)
    taken[taken.index(other)] = passage
    return True


def _find_copies(passage: Passage, candidates: Candidates, printed: Printed) -> Iterator[Passage]:
    """Give the passages of other sources that say the same, one of each; what is excluded is not cited either."""
    cited = {passage.source}
    for item in candidates.ranked:
        if len(cited) > MOST_COPIES:
            return
        copy = None if item.source in cited else printed.find_copy(passage, item.source, item.sentence)
        if copy and not find_excluded(copy, candidates.scope, candidates.sources):
            cited.add(item.source)
            yield copy
