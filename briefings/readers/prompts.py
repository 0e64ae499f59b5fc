"""Labels and questions in bold that open a paragraph and are no part of its first sentence, as forms have them.

"**Impact**" in a line of its own, or before "The brakes failed.", is a heading of what follows.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.language.abbreviations import STARTERS
from briefings.model.source import BlockKind
from briefings.model.text import Span
from briefings.readers.blocks import RawBlock, Reading

_PROMPT = re.compile(r"(\*\*|__)(?!\s)[^*_\n]{1,120}(?<![\s,])\1[ \t]{0,9}(?P<line>\r?\n)?[ \t>]{0,9}")
_FIRST = re.compile(r"[\"“‘'(\[*_]{0,3}(?P<word>\w+)")
_WORDS = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}


def part_prompts(reading: Reading) -> Reading:
    """Part what opens a paragraph in bold from the sentences behind it."""
    if not reading.hidden:
        return reading
    return replace(reading, blocks=tuple(part for block in reading.blocks for part in _part(reading.text, block)))


def _part(text: str, block: RawBlock) -> Iterator[RawBlock]:
    prompt = _PROMPT.match(text, block.span.start, block.span.end) if block.kind in _WORDS else None
    first = _FIRST.match(text, prompt.end(), block.span.end) if prompt else None
    if prompt and first and _opens_anew(first["word"], own_line=prompt["line"] is not None):
        label = text[prompt.start() : prompt.end()].rstrip()
        yield replace(block, kind=BlockKind.HEADING, span=Span(block.span.start, block.span.start + len(label)))
        yield replace(block, span=Span(first.start(), block.span.end))
    else:
        yield block


def _opens_anew(word: str, *, own_line: bool) -> bool:
    """Tell whether a word begins a sentence of its own: any with a capital in a new line, else one that mostly does."""
    return word[0].isupper() if own_line else word in STARTERS
