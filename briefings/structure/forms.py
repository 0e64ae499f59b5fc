"""What many files of a folder have word for word, because they were written on one form: its questions and its labels.

"Please describe the work." stands in every report, and each goes on in words of its own. It is a heading of these, and
no report says it. A paragraph that many papers print goes on in the same words in all of them, and stays one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefings.model.source import Block, BlockKind, Sentence, Source

_FEWEST_FILES = 5
_SHARE_OF_FILES = 0.2
"""A form shows in so many files, and in this share of the folder."""
_LONGEST = 90
"""Words that a form has in one place; more of them are a text that many files print."""
_OWN_SHARE = 0.5
"""The least share of the places of a question where the words that follow are those of that file alone."""
_WORDS = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
_Line = tuple[int, str]
"""A block by its index, and its words."""


def mark_forms(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Make headings of the questions and labels of a form, in all sources that have them."""
    least = max(_FEWEST_FILES, math.ceil(len(sources) * _SHARE_OF_FILES))
    if len(sources) < least:
        return tuple(sources)
    lines = [list(_lines(source)) for source in sources]
    counts = Counter(words for each in lines for words in {words for _, words in each})
    common = {words for words, count in counts.items() if count >= least}
    asked = _asked(lines, common) if common else frozenset()
    return tuple(
        _with_headings(source, frozenset(index for index, words in each if words in asked))
        for source, each in zip(sources, lines, strict=True)
    )


def _lines(source: Source) -> Iterator[_Line]:
    for index, block in enumerate(source.blocks):
        if block.kind in _WORDS:
            yield index, source.words_of(block.span)


def _asked(lines: Sequence[Sequence[_Line]], common: set[str]) -> frozenset[str]:
    """Give those of the common words that files go on from in words of their own."""
    following: defaultdict[str, list[str]] = defaultdict(list)
    for each in lines:
        runs = [(is_common, [words for _, words in run]) for is_common, run in groupby(each, lambda x: x[1] in common)]
        for number, (is_common, run) in enumerate(runs):
            if is_common and sum(len(words.split()) for words in run) <= _LONGEST:
                after = runs[number + 1][1][0] if number + 1 < len(runs) else ""
                for words in run:
                    following[words].append(after)
    return frozenset(words for words, after in following.items() if len({*after} - {""}) > len(after) * _OWN_SHARE)


def _with_headings(source: Source, headings: frozenset[int]) -> Source:
    if not headings:
        return source
    blocks = tuple(_heading(block) if i in headings else block for i, block in enumerate(source.blocks))
    return replace(source, blocks=blocks, sentences=tuple(_outside(source.sentences, headings)))


def _heading(block: Block) -> Block:
    return replace(block, kind=BlockKind.HEADING, locator=replace(block.locator, paragraph=None))


def _outside(sentences: Sequence[Sentence], headings: frozenset[int]) -> Iterator[Sentence]:
    return (sentence for sentence in sentences if sentence.block not in headings)
