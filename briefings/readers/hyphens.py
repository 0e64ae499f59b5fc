"""Words that are broken at the end of a line, and what a reader sees there: "inter-" and "national" are one word.

A line break behind a hyphen parts no words. The hyphen itself is one of the layout, and hidden too, unless the text or
what is known of words shows that it is the word's own: "well-" and "known".
"""

import re
from collections.abc import Iterable, Iterator

from briefings.language.tables import LANGUAGES
from briefings.model.text import Hidden, Span

_BROKEN = re.compile(r"(?<![^\W_])([^\W_]{1,30})([-\u2010])([^\S\n]*\n[^\S\n]*(?:>[^\S\n]*)*)([^\W\d_]{2,30})(-?)")
_AT_LINE_END = re.compile(r"[-\u2010][^\S\n]*\n")
_WORD = re.compile(r"[^\W\d_]{1,30}(?:[-\u2010][^\W\d_]{1,30}){0,4}")
_FIRST = frozenset[str]().union(*(language.vocabulary.before_hyphens for language in LANGUAGES))
_LAST = frozenset[str]().union(*(language.vocabulary.after_hyphens for language in LANGUAGES))
_ENDINGS = frozenset("age ages ally est ing ings ish light lights ment ments ness tion tions way ways".split())
"""Ends of words that stand by themselves too: "short-" and "age", "high-" and "ways"."""
_COORDINATING = frozenset[str]().union(*(language.vocabulary.joining_halves for language in LANGUAGES))


def find_broken_words(text: str, blocks: Iterable[Span]) -> Iterator[Hidden]:
    """Give the ranges that are not seen where a line of a block ends with a hyphen."""
    if not _AT_LINE_END.search(text) or not _BROKEN.search(text):  # the first is quick, and most texts have none
        return
    known = {word.lower() for word in _WORD.findall(_BROKEN.sub(" ", text))}
    for block in blocks:
        for found in _BROKEN.finditer(text, block.start, block.end):
            first, second = found[1].lower(), found[4].lower()
            if second in _COORDINATING:
                continue
            own = found[4][0].isupper() or bool(found[5]) or _is_own(first, second, known)
            yield Hidden(found.start(3) if own else found.start(2), found.end(3))


def _is_own(first: str, second: str, known: set[str]) -> bool:
    """Tell whether a hyphen between two parts of a word belongs to the word: the text shows it, or the parts do."""
    if f"{first}{second}" in known or f"{first}-{second}" in known:
        return f"{first}-{second}" in known
    if second in _ENDINGS:
        return False
    return not first.isalpha() or first in _FIRST or second in _LAST or (first in known and second in known)
