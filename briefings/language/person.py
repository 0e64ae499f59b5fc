"""Who speaks: the first person outside of quotations."""

import re
from typing import Literal

from briefings.language.words import QUOTED, split_words

_I = re.compile(
    r"(?<!Article )(?<!Chapter )(?<!Volume )(?<!Napoleon )(?<!Charles )(?<!Elizabeth )(?<!James )(?<!Nicholas )"
    r"(?<!War )(?<!Part )(?<!Type )(?<!Phase )(?<!\w[.-])\bI(?:['’](?:m|ve|d|ll))?\b(?![.-]\w)|\b[Mm](?:y|e|yself)\b"
)
_ENGLISH = frozenset(
    """the of and that this is was were are been be have has had i'm i've i'd i'll think know will would can could want
    mean believe feel hope thought guess went got not but my myself it with you they what when if don't didn't like saw
    see heard fear told say said agree just""".split()
)
"""Words by which "I" is no article and no preposition of another language."""
_WE = re.compile(r"\b(?:[Ww]e(?:['’]\w+)?|[Oo]urs?|us|[Oo]urselves)\b")


def find_person(words: str) -> Literal["I", "we"] | None:
    """Tell whether words outside of quotations are in the first person, and in which number."""
    own = QUOTED.sub("", words)
    if _I.search(own) and not _ENGLISH.isdisjoint(split_words(own)):
        return "I"
    return "we" if _WE.search(own) else None
