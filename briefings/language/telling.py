"""How a sentence tells: what happened, what is, what somebody says, or what may follow."""

import re
from enum import IntEnum

from briefings.language.words import QUOTED

_OUTLOOK = re.compile(
    r"\b(?:may|might|could|would|will|likely|unlikely|possib(?:le|ly)|probabl[ey]|perhaps|potential(?:ly)?"
    r"|(?:is|are|was|were) (?:expected|set|due|planning|likely|about) to|expects?|plans? to|intends? to|aims? to"
    r"|prospects?"
    r"|forecasts?|in the (?:future|long (?:term|run)|coming \w+)|next (?:year|month|week))\b"
)
_SPEECH = re.compile(
    r"\b(?:said|says|saying|stated|states|asserted|asserts|told|argued?s?|believes?|believed|criticis\w+|criticiz\w+"
    r"|call(?:ed|s) (?:for|on|it|him|her|them)\b|warned|warns|stress\w+|emphasi[sz]\w+|according to|opinion|convinced"
    r"|concern(?:s|ed)|claim(?:s|ed)"
    r"|den(?:y|ies|ied)|accus\w+|prais\w+|suggest\w*|not(?:es|ed)|added|insist\w*|reported|announced|described)\b"
)
_OF_A_TEXT = re.compile(
    r"\b(?:article|clause|section|paragraph|preamble|treaty|agreement|document|law|act|text|constitution|charter|contract)"
    r"(?: \d+)? (?:states|said|says|stated|calls|notes|noted|stress\w+|denies)\b",
    re.IGNORECASE,
)
"""A text that says something is no speaker: that is what it contains."""
_EVENT = re.compile(
    r"(?<![\w-])(?<!\bwith )(?<!\ba )(?<!\ban )(?<!\bthe )"
    r"(?:signed|met|visited|arrived|travelled|traveled|flew|launched|fired|struck|hit|shook|killed|injured|died|opened"
    r"|reopened|closed|shut|won|lost|elected|appointed|resigned|agreed|approved|adopted|passed|rejected|began|started"
    r"|ended|stopped|fell|rose|jumped|dropped|bought|sold|acquired|merged|attacked|seized|captured|arrested|charged"
    r"|convicted|sentenced|fined|sued|filed|ruled|voted|issued|released|published|unveiled|introduced|founded"
    r"|built|destroyed|collapsed|burned|burnt|crashed|exploded|erupted|flooded|evacuated|rescued|deployed|withdrew"
    r"|sent|shipped|delivered|supplied|exported|imported|paid|invested|raised|cut|doubled|halved|joined|left|moved"
    r"|held|hosted|took (?:place|office|over|part)|went on strike|came into force|entered into force|replaced"
    r"|discovered|detected|tested|banned|cancell?ed|postponed|suspended|granted|licensed|ordered)\b(?!['’])"
)
_STATE = re.compile(
    r"\b(?:is|are|has|have|does|do|includes?|contains?|provides?|states|obliges?|allows?|leaves|means|covers?|applies"
    r"|remains?|gives?|requires?|indicates?|shows?|lacks?|possesses|belongs?|consists?|depends?|causes?|affects?)\b"
)
_ASIDE = re.compile(r"\b(?:which|who|whose)\b[^,;.]*|\bthat (?=(?:could|may|might|would|will|can)\b)[^,;.]*|\([^()]*\)")
"""A relative clause, or brackets: what they tell is not what the sentence tells."""


class Telling(IntEnum):
    """The order in which a reader wants to be told."""

    EVENT = 0
    FACT = 1
    SPEECH = 2
    OUTLOOK = 3


def find_telling(words: str) -> Telling:
    """Tell what kind of statement words are, by their verbs; those inside quotations do not count.

    What happened is told by the first verb: an event in the past, and no state before it.
    """
    own = _ASIDE.sub("", QUOTED.sub("“”", words))
    if _OUTLOOK.search(own):
        return Telling.OUTLOOK
    if _SPEECH.search(_OF_A_TEXT.sub("", own)):
        return Telling.SPEECH
    event, state = _EVENT.search(own), _STATE.search(own)
    happened = event is not None and (state is None or event.start() < state.start())
    return Telling.EVENT if happened else Telling.FACT
