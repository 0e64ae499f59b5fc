"""Which words of a folder are names, by how it writes them inside of sentences."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from briefings.model.source import BlockKind, Source

_CAPITAL_INSIDE = re.compile(r"[A-ZÀ-ÞΑ-ΩА-Я](?:(?<=[^\W\d_A-Z] .)|(?<=, .))\w+")
"""A word with a capital behind another word or a comma: it opens no sentence and no quotation."""
_PROSE = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}


def note_names(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Tell each source which words are names: those that all of them together write with a capital inside of sentences.

    "Ferrer" is one after "the pledge of Ferrer"; "Workers" is none where "the workers" is written more often.
    """
    known = tuple(sources)
    prose = [_join_prose(source) for source in known]
    capital = Counter(word for text in prose for word in _CAPITAL_INSIDE.findall(text))
    small = Counter(word for text in prose for word in text.split() if word[0].islower())
    names = frozenset(word for word, n in capital.items() if n > small[word.lower()])
    return tuple(replace(source, names=names) for source in known)


def _join_prose(source: Source) -> str:
    return "\n".join(source.text[block.span.start : block.span.end] for block in source.blocks if block.kind in _PROSE)
