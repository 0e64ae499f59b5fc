"""Where a passage goes among those that a section has: joined to one of them, instead of one, or behind them."""

from dataclasses import replace

from briefings.choosing.candidates import AskedSection
from briefings.choosing.passages import MAX_SENTENCES, count_words, join_sentences
from briefings.choosing.printed import Printed
from briefings.choosing.verdict import Refusal, Rule
from briefings.model.passage import Passage
from briefings.model.text import Span


def place_passage(passage: Passage, taken: list[Passage], asked: AskedSection, printed: Printed) -> Passage | Refusal:
    """Put a passage where it belongs: joined to one of those taken, instead of one, or behind them."""
    joined = _extend(taken, passage, printed)
    if joined:
        return joined
    refusal = printed.refuse(passage)
    if refusal is None:
        printed.add(passage)
        taken.append(passage)
        return passage
    return passage if _replace(taken, passage, refusal, asked, printed) else refusal


def _extend(taken: list[Passage], passage: Passage, printed: Printed) -> Passage | Refusal | None:
    """Join a passage to one that holds its beginning already: "It would end the strike." to the offer it speaks of."""
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
        joined = join_sentences(passage.source, numbers, printed.sources)
        if other.cut and numbers[0] == other.sentences[0]:
            joined = replace(joined, span=Span(other.span.start, joined.span.end), cut=other.cut)
        printed.add(joined)
        taken[i] = joined
        return joined
    return None


def _replace(taken: list[Passage], passage: Passage, refusal: Refusal, asked: AskedSection, printed: Printed) -> bool:
    """Put a sentence in the place of a shorter one that it says the same as, unless that one is pinned."""
    if len(passage.sentences) > 1 or refusal.rule is not Rule.COPY:
        return False
    other = next((each for each in taken if [(each.source, i) for i in each.sentences] == [refusal.at]), None)
    if other is None or other in asked.scope.pinned:
        return False
    if count_words(other, printed.sources) >= count_words(passage, printed.sources):
        return False
    printed.remove(other)
    if printed.refuse(passage):
        printed.add(other)
        return False
    printed.add(passage)
    taken[taken.index(other)] = passage
    return True
