"""Who speaks: the first person outside of quotations."""

import re
from typing import Literal

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_I = re.compile(
    r"(?<!War )(?<!Part )(?<!Type )(?<!Phase )(?<!\w[.-])\bI(?:['’](?:m|ve|d|ll))?\b(?![.-]\w)|\b[Mm](?:y|e|yself)\b"
)
_WE = re.compile(r"\b(?:[Ww]e(?:['’]\w+)?|[Oo]urs?|us|[Oo]urselves)\b")


def find_person(words: str) -> Literal["I", "we"] | None:
    """Tell whether words outside of quotations are in the first person, and in which number."""
    own = _QUOTED.sub("", words)
    if _I.search(own):
        return "I"
    return "we" if _WE.search(own) else None
