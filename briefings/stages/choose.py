"""Ranked sentences -> passages: within the length, nothing twice, nothing that cannot stand alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefings.language.standing import find_person, is_whole, leans_back, leans_lightly
from briefings.language.words import content_words
from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.model.text import Span
from briefings.stages.compose import ScopePassages
from briefings.stages.index import SentenceIndex
from briefings.stages.measure import is_answered
from briefings.stages.rank import Ranked, make_query, rank_sentences
from briefings.stages.resolve import Scope

DEFAULT_WORDS = 200
MAX_SENTENCES = 3
MAX_PASSAGE_WORDS = 110
MAX_PASSAGE_CHARACTERS = 2000
SAME = 0.8
"""The share of content words two sentences have in common, of the shorter one's, from which they say the same."""
KEY_POINT_WORDS = 45


@dataclass(slots=True)
class Printed:
    """What is in the brief already: sentences by source and index, with the words of each."""

    sentences: set[tuple[int, int]] = field(default_factory=set)
    words: list[frozenset[str]] = field(default_factory=list)

    def add(self, passage: Passage, sources: Sequence[Source]) -> None:
        """Note the sentences of a passage."""
        for i in passage.sentences:
            self.sentences.add((passage.source, i))
            self.words.append(sentence_words(sources, passage.source, i))

    def holds(self, passage: Passage, sources: Sequence[Source]) -> bool:
        """Tell whether a sentence of the passage is in the brief, or one that says the same."""
        return any(
            (passage.source, i) in self.sentences
            or any(says_same(sentence_words(sources, passage.source, i), words) for words in self.words)
            for i in passage.sentences
        )


def choose_section(
    scope: Scope, index: SentenceIndex, sources: Sequence[Source], printed: Printed, outline: Outline
) -> tuple[ScopePassages, Diagnostics]:
    """Choose the passages of one section, and those it gives to the first page."""
    if not scope.asks:
        return ScopePassages(scope, (), ()), ()
    query = make_query(scope.spec)
    answered = is_answered(query, index, scope.sources)
    ranked = rank_sentences(query, index, sources, scope.sources) if answered else ()
    points = choose_key_points(ranked, sources, outline.key_points) if scope.level == 1 else ()
    passages = choose_passages(ranked, sources, scope.spec.words or DEFAULT_WORDS, printed)
    gap = () if passages else (_gap(scope, outline.path),)
    return ScopePassages(scope, passages, points if passages else ()), gap


def choose_passages(
    ranked: Sequence[Ranked], sources: Sequence[Source], budget: int, printed: Printed
) -> tuple[Passage, ...]:
    """Take passages until the length is reached, and put them in an order that reads."""
    return order_passages(take_passages(ranked, sources, budget, printed))


def take_passages(
    ranked: Sequence[Ranked], sources: Sequence[Source], budget: int, printed: Printed
) -> tuple[Passage, ...]:
    """Take passages from the best down, in that order, until they have as many words as the budget or a few more."""
    taken: list[Passage] = []
    length = 0
    for item in ranked:
        if length >= budget:
            break
        passage = make_passage(item.source, item.sentence, sources)
        if passage is not None and not printed.holds(passage, sources):
            printed.add(passage, sources)
            taken.append(replace(passage, copies=tuple(_copies(passage, ranked, sources))))
            length += _length(passage, sources)
    return tuple(taken)


def choose_key_points(ranked: Sequence[Ranked], sources: Sequence[Source], count: int) -> tuple[Passage, ...]:
    """Take the best short passages for the first page."""
    points: list[Passage] = []
    seen = Printed()
    for item in ranked:
        if len(points) == count:
            break
        passage = make_passage(item.source, item.sentence, sources)
        if passage and _length(passage, sources) <= KEY_POINT_WORDS and not seen.holds(passage, sources):
            seen.add(passage, sources)
            points.append(replace(passage, copies=tuple(_copies(passage, ranked, sources))))
    return tuple(points)


def make_passage(source: int, sentence: int, sources: Sequence[Source]) -> Passage | None:
    """Bring along the sentences that one leans on; None where it cannot stand alone even so."""
    text = sources[source]
    first = sentence
    while leans_back(text.words_of(text.sentences[first].span)):
        first -= 1
        if (
            first < 0
            or text.sentences[first].block != text.sentences[sentence].block
            or sentence - first >= MAX_SENTENCES
        ):
            return None
    numbers = tuple(range(first, sentence + 1))
    span = Span(text.sentences[first].span.start, text.sentences[sentence].span.end)
    words = text.words_of(span)
    long = len(words) > MAX_PASSAGE_CHARACTERS or (len(numbers) > 1 and len(words.split()) > MAX_PASSAGE_WORDS)
    whole = all(is_whole(text.words_of(text.sentences[i].span)) for i in numbers)
    return Passage(source, numbers, span) if whole and not long and _has_voice(text, sentence, words) else None


def _has_voice(source: Source, sentence: int, words: str) -> bool:
    """Tell whether a reader knows who "I" or "we" is, if words say so: a speaker, an author, or for "we" the source."""
    card = source.card
    person = find_person(words)
    speaker = source.blocks[source.sentences[sentence].block].speaker or card.author
    return person is None or bool(speaker) or (person == "we" and bool(card.publisher or card.title))


def _first_sentence(source: Source, sentence: int) -> int | None:
    """Find where a passage that ends with a sentence has to begin; None where that is out of reach."""
    first = sentence
    while True:
        words = source.words_of(source.sentences[first].span)
        must = leans_back(words)
        if not must and not leans_lightly(words):
            return first
        before = first - 1
        if (
            before < 0
            or source.sentences[before].block != source.sentences[sentence].block
            or sentence - before >= MAX_SENTENCES
        ):
            return None if must else first
        first = before


def order_passages(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Keep the passages of a source together and in its order; sources stand in the order of their best passage."""
    sources = list(dict.fromkeys(passage.source for passage in passages))
    return tuple(sorted(passages, key=lambda passage: (sources.index(passage.source), passage.span.start)))


def sentence_words(sources: Sequence[Source], source: int, sentence: int) -> frozenset[str]:
    """Give the content words of a sentence."""
    text = sources[source]
    return frozenset(content_words(text.words_of(text.sentences[sentence].span)))


def says_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sentences have nearly all of their content words in common."""
    return (
        bool(one and other)
        and len(one & other) >= SAME * min(len(one), len(other))
        and len(one & other) >= SAME * 0.6 * max(len(one), len(other))
    )


def _gap(scope: Scope, path: str) -> Diagnostic:
    read = len(scope.sources)
    message = f"no passage in {read} source{'s' * (read != 1)} answers section '{scope.spec.title}'"
    hint = "ask in words that the sources use, add keywords, or add sources"
    if not read:
        message = f"no source is left to answer section '{scope.spec.title}'"
        hint = "look at its 'sources', 'since' and 'until'"
    return Diagnostic(Code.SECTION_GAP, f"{message}; the brief says so there", hint, path, scope.spec.span)


def _copies(passage: Passage, ranked: Sequence[Ranked], sources: Sequence[Source]) -> Iterator[Passage]:
    """Find the passages of other sources that say nearly the same."""
    own = [sentence_words(sources, passage.source, i) for i in passage.sentences]
    cited = {passage.source}
    for item in ranked:
        if item.source not in cited and any(
            says_same(sentence_words(sources, item.source, item.sentence), words) for words in own
        ):
            cited.add(item.source)
            span = sources[item.source].sentences[item.sentence].span
            yield Passage(item.source, (item.sentence,), span)


def _length(passage: Passage, sources: Sequence[Source]) -> int:
    return len(sources[passage.source].words_of(passage.span).split())
