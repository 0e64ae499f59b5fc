"""The passages of a section -> its key points, for the first page."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from briefings.choosing.candidates import AskedSection
from briefings.choosing.passages import count_words
from briefings.choosing.printed import Printed
from briefings.language.leaning import goes_on
from briefings.language.letters import plain_words
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.rank import Bar, comes_near

KEY_POINT_WORDS = 45
"""A key point has no more words."""
NEAR_THE_BEST = Bar(score=0.9, words=0.7)
"""What reaches this of the best candidate is worth the first page before others are."""


def choose_key_points(
    asked: AskedSection, passages: Sequence[Passage], opening: Passage, most: int, pointed: Printed
) -> tuple[Passage, ...]:
    """Take short passages of a section for the first page, at most so many, and none that says what one there says.

    `opening` is the passage that opens the section; `pointed` holds what is on the first page, and is added to.

    First come those near the best that do not open the section: a reader who goes on to it meets something new. Of
    these, those that go on from another ("The union also ...") come last. Then come its other short passages. Where it
    has none, a short candidate that it did not take speaks for it. Before all of these come the passages that are
    pinned as key points, whatever their length and number.
    """
    pinned = point_pinned(asked, passages, pointed)
    short = _find_short(asked, passages, opening, pointed)
    return (*pinned, *islice(_take_new(short, pointed), max(0, most - len(pinned))))


def point_pinned(asked: AskedSection, passages: Sequence[Passage], pointed: Printed) -> tuple[Passage, ...]:
    """Take the passages of a section that are pinned as key points."""
    taken = [each for pin in asked.scope.pointed for each in passages if _covers(each, pin)]
    for passage in taken:
        pointed.add(passage)
    return tuple(taken)


def _take_new(passages: Iterable[Passage], pointed: Printed) -> Iterator[Passage]:
    for passage in passages:
        if not pointed.holds(passage):
            pointed.add(passage)
            yield passage


def _find_short(asked: AskedSection, passages: Sequence[Passage], opening: Passage, pointed: Printed) -> list[Passage]:
    """Give short passages in the order in which they are asked to be key points."""
    sources = pointed.sources
    near: list[Passage] = []
    going_on: list[Passage] = []
    others: list[Passage] = []
    not_taken: list[Passage] = []
    for candidate in asked.candidates:
        passage = candidate.passage
        if not isinstance(passage, Passage):
            continue
        whole = next((each for each in passages if _covers(each, passage)), None)
        if whole and _is_short(whole, sources):
            passage = whole
        if not _is_short(passage, sources):
            continue
        if whole is None:
            not_taken += [] if candidate.left_to else [passage]
        elif whole == opening or not comes_near(candidate.ranked, asked.candidates[0].ranked, NEAR_THE_BEST):
            others.append(passage)
        elif goes_on(plain_words(sources[passage.source], passage.span), pointed.language):
            going_on.append(passage)
        else:
            near.append(passage)
    return [*near, *going_on, *others] or not_taken


def _covers(whole: Passage, part: Passage) -> bool:
    return whole.source == part.source and set(part.sentences) <= set(whole.sentences)


def _is_short(passage: Passage, sources: Sequence[Source]) -> bool:
    return count_words(passage, sources) <= KEY_POINT_WORDS
