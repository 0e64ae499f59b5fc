"""How a sentence tells: what happened and what is, what somebody says, or what may follow."""

import re
from enum import IntEnum

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_OUTLOOK = re.compile(
    r"\b(?:may|might|could|would|will|shall|should|likely|unlikely|possib(?:le|ly)|probabl[ey]|perhaps|potential(?:ly)?"
    r"|(?:is|are|was|were) (?:expected|set|due|planning|likely|about) to|expects?|plans? to|intends? to|aims? to"
    r"|prospects?"
    r"|forecasts?|in the (?:future|long (?:term|run)|coming \w+)|next (?:year|month|week))\b"
)
_SPEECH = re.compile(
    r"\b(?:said|says|saying|stated|states|asserted|asserts|told|argued?s?|believes?|believed|criticis\w+|criticiz\w+"
    r"|called|calls|warned|warns|stress\w+|emphasi[sz]\w+|according to|opinion|convinced|concern(?:s|ed)|claim(?:s|ed)"
    r"|den(?:y|ies|ied)|accus\w+|prais\w+|suggest\w*|not(?:es|ed)|added|insist\w*|reported|announced|described)\b"
)


class Telling(IntEnum):
    """The order in which a reader wants to be told."""

    FACT = 0
    SPEECH = 1
    OUTLOOK = 2


def find_telling(words: str) -> Telling:
    """Tell what kind of statement words are, by their verbs; those inside quotations do not count."""
    own = _QUOTED.sub("“”", words)
    if _OUTLOOK.search(own):
        return Telling.OUTLOOK
    return Telling.SPEECH if _SPEECH.search(own) or own != words else Telling.FACT
