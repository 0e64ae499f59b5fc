"""Whether words can stand alone: what opens by leaning on the sentence before, what is half of something."""

import re
from itertools import islice
from typing import Literal

from briefings.language.words import FILLERS

_LEANING = """
it|its|itself|he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|this|that|these|those|such
it's|it'll|it'd|he's|he'll|he'd|she's|she'll|she'd|they're|they've|they'll|they'd|that's|that'll|there's|here|then
another|others|other|similar|likewise|below|however|moreover|furthermore|therefore|thus|hence|consequently
nevertheless|nonetheless|meanwhile|additionally|also|but|and|or|nor|so|yet|otherwise|similarly|conversely|too
concurrently|subsequently|thereafter|thereby|which|who|whose|yes|no|one of them|one of these|one of those|one such
some of them|some of these|some of those|all of them|all of these|all of those|all of this|all this|all these
all that|most of them|most of these|many of them|many of these|none of them|none of these|each of them
each of these|two of them|half of them|the former|the latter|the same|the other|the others|the aforementioned
the above|the first is|the first was|the first of these|the second|the third is|the third was|there too
in other words|in this|in that|in these|in those|in such|in both|in doing so|in so doing|in its|in his|in her
in their|by then|by that|by this|by doing|as such|as noted|as mentioned|as stated|as discussed|as for|as has been
for this|for that|for these|for those|for its|for his|for her|for their|for the same|on the one hand|on top of
on this|on that|on these|on those|on his|on her|on its|on their|at the same|at this|at that|at these|at those
at his|at her|at its|at their|after this|after that|after these|after those|after which|after his|after her
after its|after their|before this|before that|before these|before his|before her|before their|to this|to that
to these|to do so|to do this|to his|to her|to their|of these|of those|of this|of them|of its|of his|of her
of their|with this|with that|with these|with those|with its|with his|with her|with their|from this|from that
from these|from those|from there|from then|from his|from her|from its|from their|among these|among those
among them|even so|even then|even this|only then|just then|due to this|due to that|due to these|because of this
because of that|despite this|despite that|despite these|despite its|despite his|despite her|despite their
under this|under these|under that|under its|during this|during that|during these|during his|during her
during their|like these|unlike this|that said|or rather|since then|since this|until then
through these|given this|given that|given these|without this|without these|without them|if so|if not
along with this|compared to this|based on this|based on these|what is more|what's more|more importantly
worse still|along these|in the same vein|in the same way|in the same breath|the two of|'cause|else|more specifically
more precisely|on one hand|differently from|not surprisingly|as shown|as illustrated|as agreed|as already|an additional
an alternative|a similar|at least that|and then|but then|all of which|some of which|the first one|the second one
the third one|the fourth one|the other one|the next one|the only other|the same approach|the same task
"""
_LEANING_BEFORE_A_COMMA = """
later|earlier|still|again|overall|besides|instead|rather|indeed|finally|ultimately|elsewhere|specifically|notably
importantly|interestingly|unfortunately|fortunately|alternatively|equally|well|afterward|afterwards|lastly
accordingly|in return|in response|in addition|in contrast|in short|in sum|in summary|in particular|in conclusion
by contrast|by comparison|as a result|as a consequence|for example|for instance|of course|on the contrary
after all|on the other hand|at the same time|in fact|in turn|in the end|in the process|in the meantime
among others|secondly|thirdly|second|third|regardless|either way|that is|too|first|firstly|precisely|incredibly
inside|outside|now|actually|more recently|at least|enough|particularly
"""
_LEANING_LIGHTLY = """
unlike the
the country|the countries|the sides|the parties|the diplomat|the minister|the official|the officials|the spokesman
the spokeswoman|the spokesperson|the analyst|the analysts|the author|the authors|the expert|the experts
the researchers|the man|the men|the woman|the women|the couple|the pair|the duo|the group|the company|the firm
the agency|the move|the decision|the statement|the article|the report|the study|the paper|the document|the deal
the letter|the remarks|the comments|the announcement|the result|the results|the idea|the problem|the reason
the reasons|the answer|the question|the process|the latter's|the incident|the attack|the attacks|the event
the events|the meeting|the talks|the visits|the organisation|the organization|the institute|the newspaper
the magazine|the city|the town|the region|the state|the team|the patient|the child|the person|the two
"""


def _table(phrases: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for line in phrases.strip().split("\n") for phrase in line.split("|"))


_OPENINGS = _table(_LEANING)
_OPENINGS_BEFORE_A_COMMA = _table(_LEANING_BEFORE_A_COMMA)
_LIGHT_OPENINGS = _table(_LEANING_LIGHTLY)
_PAIRS = frozenset({"both", "neither", "either"})
_LONGEST_OPENING = 4
_FILLED_PAUSE = re.compile(
    r"(?:(?:uh|um|mm|hmm|oh|ah|er|yeah|okay|ok)\b[,.\s]*"
    r"|(?:well|right|now|alright|anyway|basically|actually|i mean|you know),\s*)+(?=\w)",
    re.IGNORECASE,
)
_INNER_CONNECTIVE = re.compile(
    r"(?:[^\s,;:]+ ){0,5}[^\s,;:]+(?:,? (?:however|therefore|consequently|moreover|nevertheless|furthermore|meanwhile"
    r"|by contrast|in turn|on the other hand),|(?<!and)(?<!\bis)(?<!\bare) (?:thus|therefore|hence|consequently)\b)"
)
_HALF_A_REASON = re.compile(r"(?:because|although|though|whereas|plus)\b[^,;]*$", re.IGNORECASE)
_SAID_BY_PRONOUN = re.compile(
    r"[“\"‘][^“”\"]+[,.!][”\"’] (?:he|she|they|it) [a-z]+(?: \w+)?[.,](?: [“\"‘][^“”\"]+[”\"’])?",
)
_WHOLE_QUOTATION = re.compile(r"(?:“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’)")
_PRONOUNS = frozenset("he she they him her them his their theirs hers it its".split())
_NEAR = 5
"""Among so many first words, a pronoun with no name before it takes its meaning from another sentence."""
_NEAR_PERSON = 7
"""The same for pronouns of persons; "it" may stand for what the sentence goes on to say."""
_REACH = 120
_POINTS_AT_TWO = re.compile(
    r"\b(?:(?:the|these|those) (?:two|three|four)|both(?: of)?(?: the| these| those)?|(?:these|those)) "
    r"(?:countries|nations|states|sides|parties|leaders|presidents|governments|men|women|companies|groups|powers"
    r"|capitals|neighbou?rs)\b",
    re.IGNORECASE,
)
_POINTS_AT_ONE = re.compile(
    r"(?:this|these|those|such)\s(?!(?:paper|work|article|study|report|survey|year|month|week|morning|evening|afternoon"
    r"|summer|autumn|winter|spring|century|decade|time|day)\b)"
    r"|(?:there)(?=[,.]|\sto\b)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[^.!?] )[A-Z][\w’'-]+|^(?!The |In |On |At |For |By |A |An )[A-Z][\w’'-]+")
_FEWEST_NAMES = 2
_OPENING_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BROKEN_OPENING = re.compile(r"[…,;:)\]/]|\.{2,}|[(\[“\"‘]?\s?(?:\.\.\.|…)")
_SELF_REFERENCE = re.compile(
    r"(?:(?:In|Throughout|Through|With|For) )?[Tt]his "
    r"(?:paper|work|article|study|report|survey|thesis|essay|review|book|briefing)\b"
)
_ELSEWHERE = re.compile(r"(?<=\w )there(?=[.,;:]|$)")
_PLACE = re.compile(r"\b(?:at|from|in|near|on|to|towards?) (?:the )?[A-Z]")
_INTRODUCED_PRONOUN = re.compile(
    r"(?:Along|Among|After|As|At|Before|Besides|By|Despite|During|Following|For|From|In|On|Over|Regarding|Since|Through"
    r"|Throughout|Under|Until|With|Without|[A-Z]\w+(?:ed|ing))\b[^,.]{0,80}, (?:it|they|he|she|this|these|those)\b"
)
_POINTS_AWAY = re.compile(
    r"\b(?:the (?:former|latter)|(?:afore|above)-?mentioned|as follows"
    r"|(?:as|see) (?:(?:noted|mentioned|discussed|described|shown|stated|said|seen) )?"
    r"(?:above|below|earlier|previously)"
    r"|(?:noted|mentioned|described|listed|discussed|illustrated) (?:above|below|earlier)"
    r"|(?:as|like) (?:I|we|you) (?:just |already )?(?:said|showed|agreed|mentioned|noted)"
    r"|(?:section|sections|study|studies|table|tables|figure|figures|list|example|examples) (?:above|below)"
    r"|fig(?:ure|\.)? ?\d+|table \d+|(?:in|see) sec(?:tion|t?\.) ?\d{1,2}(?! of)|scroll down|from left to right)\b"
    r"|\bthe following[.:]$|§ ?\d|\((?:pictured|above|below|left|right|centre|center|seen here)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…。！।][\"'”’»)\]]*(?:\s?\[\d+\])*$")
_QUESTION = re.compile(r"[?？]")
_UNMARKED_QUESTION = re.compile(
    r"(?:so |but |and )?(?:why (?:don't|do|is|not)|(?:shall|should|can|could|do|does|did|are) (?:we|you|they|i)\b"
    r"|what (?:is|are|do|does|about)|how (?:do|does|about|can)) ",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"</?[a-z][a-z0-9]*>")
_BROKEN_OFF = re.compile(
    r"\b(?:and|or|but|the|an?|so|because|uh|um|of|with|is)[.…]*$|\([ivx\d]{1,3}\)\.$", re.IGNORECASE
)
_LOST_STOP = re.compile(r"[a-z,] (?:Yeah|Oh|Uh|Um|Okay|Well|So|But|Sorry|Which|Because)\b(?! [A-Z])")
_CLOSES_FIRST = re.compile(r"[^\"]*[^\s\"(\[]\"(?=\s)|[^\"]*\"\s")
"""The first straight mark stands like a closing one."""
_SINGLE_OPENING = re.compile(r"(?<!\w)‘(?!\d|em\b|til\b|cause\b)")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_I = re.compile(
    r"(?<!War )(?<!Part )(?<!Type )(?<!Phase )(?<!\w[.-])\bI(?:['’](?:m|ve|d|ll))?\b(?![.-]\w)|\b[Mm](?:y|e|yself)\b"
)
_WE = re.compile(r"\b(?:[Ww]e(?:['’]\w+)?|[Oo]urs?|us|[Oo]urselves)\b")
_LEAST_WORDS = 5


def leans_back(words: str) -> bool:
    """Tell whether words open with a pronoun, a demonstrative or a connective that points at what stood before.

    What fills a pause does not count as an opening. A quotation with no word beside it leans on what names its speaker.
    """
    if words[:1].islower() or _BROKEN_OPENING.match(words) or _INTRODUCED_PRONOUN.match(words):
        return True
    if _WHOLE_QUOTATION.fullmatch(words) or _SAID_BY_PRONOUN.fullmatch(words):
        return True
    words = words[open_without_pause(words) :]
    if _SELF_REFERENCE.match(words):
        return False
    if _HALF_A_REASON.match(words) or _INNER_CONNECTIVE.match(words):
        return True
    elsewhere = _ELSEWHERE.search(words)
    if elsewhere and not _PLACE.search(words, 0, elsewhere.start()):
        return True
    return _opens_by_leaning(words)


def _opens_by_leaning(words: str) -> bool:
    opening: list[str] = []
    named = False
    for word in _OPENING_WORD.finditer(words, 0, _REACH):
        form = word.group().lower().replace("’", "'")
        opening.append(form)
        if len(opening) <= _LONGEST_OPENING and _is_leaning_opening(tuple(opening), words[word.end() : word.end() + 2]):
            return True
        named = named or (len(opening) > 1 and word.group()[0].isupper())
        near = len(opening) <= (_NEAR_PERSON if form in _PRONOUNS - {"it", "its"} else _NEAR)
        if near and ((form in _PRONOUNS and not named) or _POINTS_AT_ONE.match(words, word.start())):
            return True
    return False


def leans_lightly(words: str) -> bool:
    """Tell whether words name something as known ("the company"), and read better with the sentence before."""
    opening = tuple(word.group().lower() for word in islice(_OPENING_WORD.finditer(words, 0, _REACH), 2))
    names = len(set(_NAME.findall(words)))
    return opening in _LIGHT_OPENINGS or (names < _FEWEST_NAMES and _POINTS_AT_TWO.search(words) is not None)


def _is_leaning_opening(opening: tuple[str, ...], following: str) -> bool:
    if opening[0] in _PAIRS and len(opening) == 1:
        return not following[1:].isupper()
    return opening in _OPENINGS or (following.startswith(",") and opening in _OPENINGS_BEFORE_A_COMMA)


Flaw = Literal["fragment", "question", "open", "pointing"]
"""Why a sentence cannot be quoted: not ended or too short, asks, leaves a mark open, names what stands elsewhere."""


def is_whole(sentence: str) -> bool:
    """Tell whether a sentence can be quoted: it is ended, long enough, asks nothing, and leaves no mark open."""
    return find_flaw(sentence) is None


def find_flaw(sentence: str) -> Flaw | None:
    """Say why a sentence cannot be quoted; None where it can."""
    if _QUESTION.search(sentence) or _UNMARKED_QUESTION.match(sentence, open_without_pause(sentence)):
        return "question"
    if not is_balanced(sentence):
        return "open"
    if not _is_finished(sentence):
        return "fragment"
    return "pointing" if _POINTS_AWAY.search(sentence) else None


def open_without_pause(words: str) -> int:
    """Give where words begin after what fills a pause ("Um, well,"); 0 where nothing does."""
    pause = _FILLED_PAUSE.match(words)
    return pause.end() if pause else 0


def _is_finished(sentence: str) -> bool:
    if _END.search(sentence) is None or _BROKEN_OFF.search(sentence) or _LOST_STOP.search(sentence):
        return False
    said = [word for word in sentence.split() if word.strip(",.").lower() not in FILLERS]
    return len(said) >= _LEAST_WORDS and _MARKUP.search(sentence) is None


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


def find_person(words: str) -> Literal["I", "we"] | None:
    """Tell whether words outside of quotations are in the first person, and in which number."""
    own = _QUOTED.sub("", words)
    if _I.search(own):
        return "I"
    return "we" if _WE.search(own) else None
