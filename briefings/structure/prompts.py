"""Labels and questions in bold that open a paragraph and are no part of its first sentence, as forms have them.

"**Impact**" in a line of its own, or before "The brakes failed.", is a heading of what follows. "**Example:** A crane
fails." stays together, since it says what the sentence is, and so does a sentence in bold.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.language.abbreviations import STARTERS
from briefings.model.source import BlockKind
from briefings.model.text import Span
from briefings.structure.blocks import RawBlock, Reading

_PROMPT = re.compile(r"(\*\*|__)(?P<said>(?!\s)[^*_\n]{1,120}(?<![\s,]))\1(?!:)[ \t]{0,9}(?P<line>\r?\n)?[ \t>]{0,9}")
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
    if prompt and first and _is_prompt(prompt, first["word"]):
        label = text[prompt.start() : prompt.end()].rstrip()
        yield replace(block, kind=BlockKind.HEADING, span=Span(block.span.start, block.span.start + len(label)))
        yield replace(block, span=Span(first.start(), block.span.end))
    else:
        yield block


def _is_prompt(prompt: re.Match[str], word: str) -> bool:
    """Tell whether bold words are parted from a sentence that begins behind them with a word."""
    if prompt["said"][-1] in ".!…。":
        return False
    return word[0].isupper() if prompt["line"] else word in STARTERS and prompt["said"][-1] != ":"
