"""Whether a block is a heading or prose, by the words that a reader sees of it."""

import re

from briefings.language.sentences import split_sentences

_BEHIND = re.compile(r"(?:\s*+(?:\[[^\[\]\n]{1,80}\]|\([^()\n]{1,40}\)|https?://\S++|[\"'”’»]))++$")
"""What may stand behind the end of a sentence: "[3]", "[harbour.txt]", "(AP)", an address."""
_TAIL = 400
"""How many characters from the end on they are looked for, so that a text of nothing but brackets takes no time."""
_ENDS = re.compile(r"[.!…,;。！？][\"'”’)\]»]*$")
_LONGEST_HEADING = 20
_LONGEST_QUESTION = 8
"""Words of a heading, and of one that is a question; a longer question is asked by somebody in the text."""
_LEAST_SENTENCE = 4
"""A heading may hold a full stop after fewer words: "It is over. Now what"."""
_WIDE_STOPS = "。！？"


def is_heading(words: str) -> bool:
    """Tell whether a block reads as a heading: short, no whole sentence in it, and no end of one but for a colon.

    What stands behind the end of a sentence is left aside: a note mark, an agency, an address.
    """
    said = words[:-_TAIL] + _BEHIND.sub("", words[-_TAIL:])
    count = len(said.split())
    if count > _LONGEST_HEADING or _ENDS.search(words[-_TAIL:]) or _ENDS.search(said[-_TAIL:]):
        return False
    if said.endswith(":"):
        return not re.search(r"[.!?]\s", said)
    return count <= _LONGEST_QUESTION if said.endswith("?") else not _holds_sentence(said)


def _holds_sentence(words: str) -> bool:
    """Tell whether a sentence ends in the midst of the words; none does in a line of capitals."""
    sentences = [words[start:end] for start, end in split_sentences(words)]
    return not words.isupper() and any(
        sentence[-1] in _WIDE_STOPS or (_ENDS.search(sentence) and len(sentence.split()) >= _LEAST_SENTENCE)
        for sentence in sentences[:-1]
    )
