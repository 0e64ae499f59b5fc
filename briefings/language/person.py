"""Who speaks: the first person outside of quotations."""

import re
from typing import Literal

from briefings.language.identify import identify_language
from briefings.language.words import QUOTED, split_words

_I = re.compile(
    r"(?<!Article )(?<!Chapter )(?<!Volume )(?<!Napoleon )(?<!Charles )(?<!Elizabeth )(?<!James )(?<!Nicholas )"
    r"(?<!War )(?<!Part )(?<!Type )(?<!Phase )(?<!\w[.-])\bI(?:['’](?:m|ve|d|ll))?\b(?![.-]\w)|\b[Mm](?:y|e|yself)\b"
)
_WE = re.compile(r"\b(?:[Ww]e(?:['’]\w+)?|[Oo]urs?|us|[Oo]urselves)\b")


def find_person(words: str) -> Literal["I", "we"] | None:
    """Tell whether words outside of quotations are in the first person, and in which number.

    "I" is an article or a preposition in other languages: in a sentence of one of these it tells nothing.
    """
    own = QUOTED.sub("", words)
    if _I.search(own) and identify_language(split_words(own)) in {None, "en"}:
        return "I"
    return "we" if _WE.search(own) else None
