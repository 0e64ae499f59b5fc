"""Whether a sentence can be quoted by itself: ended, no question, every mark closed, nothing that stands elsewhere."""

import re
from typing import Literal

from briefings.language.leaning import open_without_pause
from briefings.language.words import FILLERS

Flaw = Literal["fragment", "question", "open", "pointing"]
"""Why a sentence cannot be quoted: not ended or too short, asks, leaves a mark open, names what stands elsewhere."""

_LEAST_WORDS = 5
_END = re.compile(r"[.!?…。！।][\"'”’»)\]]*(?:\s?\[\d+\])*$")
_QUESTION = re.compile(r"[?？]")
_UNMARKED_QUESTION = re.compile(
    r"(?:so |but |and )?(?:why (?:don't|do|is|not)|(?:shall|should|can|could|do|does|did|are) (?:we|you|they|i)\b"
    r"|what (?:is|are|do|does|about)|how (?:do|does|about|can)) ",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"</?[a-z][a-z0-9]*>")
_BROKEN_OFF = re.compile(
    r"\b(?i:and|or|but|the|an?|so|because|uh|um)[.…]*$|\([ivx\d]{1,3}\)\.$"
    r"|\b(?:Nos?|Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Prof|Lt|Col|Capt|Sgt)\.$"
)
_LOST_STOP = re.compile(r"[a-z,] (?:Yeah|Oh|Uh|Um|Okay|Well|So|But|Sorry|Which|Because)\b(?! [A-Z])")
_CLOSES_FIRST = re.compile(r"[^\"]*[^\s\"(\[]\"(?=\s)|[^\"]*\"\s")
"""The first straight mark stands like a closing one."""
_SINGLE_OPENING = re.compile(r"(?<!\w)‘(?!\d|em\b|til\b|cause\b)")
_POINTS_AWAY = re.compile(
    r"\b(?:the (?:former|latter)|(?:afore|above)-?mentioned|as follows"
    r"|(?:as|see) (?:(?:noted|mentioned|discussed|described|shown|stated|said|seen) )?"
    r"(?:above|below|earlier|previously)"
    r"|(?:noted|mentioned|described|listed|discussed|illustrated) (?:above|below|earlier)"
    r"|(?:as|like) (?:I|we|you) (?:just |already )?(?:said|showed|agreed|mentioned|noted)"
    r"|(?:section|sections|study|studies|table|tables|figure|figures|list|example|examples) (?:above|below)"
    r"|fig(?:ure|\.)? ?\d+"
    r"|see the (?:next|previous) (?:section|chapter|page)|other (?:sections|pages) of"
    r"|table \d+|(?:in|see) sec(?:tion|t?\.) ?\d{1,2}(?! of)|scroll down|from left to right"
    r"|here are (?:a few|some)|answers? (?:your )?(?:\w+ )?questions about|what you need to know"
    r"|read on|find out (?:more|how|what)|learn more|click (?:here|on)|for more information)\b"
    r"|\bthe following[.:]$|§ ?\d|\(see the (?:section|chapter|page)\b|\(sections? \d"
    r"|\((?:pictured|above|below|left|right|centre|center|seen here)\b",
    re.IGNORECASE,
)


def find_flaw(sentence: str) -> Flaw | None:
    """Say why a sentence cannot be quoted; None where it can."""
    if _QUESTION.search(sentence) or _UNMARKED_QUESTION.match(sentence, open_without_pause(sentence)):
        return "question"
    if not is_balanced(sentence):
        return "open"
    if not _is_finished(sentence):
        return "fragment"
    return "pointing" if _POINTS_AWAY.search(sentence) else None


def is_balanced(words: str) -> bool:
    """Tell whether every quotation mark and bracket that opens in `words` closes there."""
    low, opened, closed = words.count("„"), words.count("“"), words.count("”")
    quotations = low == opened + closed if low else opened == closed
    return (
        quotations
        and words.count('"') % 2 == 0
        and not _CLOSES_FIRST.match(words)
        and len(_SINGLE_OPENING.findall(words)) <= words.count("’")
        and words.count("«") == words.count("»")
        and words.count("(") == words.count(")")
        and words.count("[") == words.count("]")
    )


def _is_finished(sentence: str) -> bool:
    if _END.search(sentence) is None or _BROKEN_OFF.search(sentence) or _LOST_STOP.search(sentence):
        return False
    said = [word for word in sentence.split() if word.strip(",.").lower() not in FILLERS]
    return len(said) >= _LEAST_WORDS and _MARKUP.search(sentence) is None
