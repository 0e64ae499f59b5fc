"""Whether a sentence leans on the one before it: by a pronoun, a demonstrative, a connective, or what it leaves out."""

import re
from collections.abc import Iterator
from itertools import islice

from briefings.language.openings import LEANING, LEANING_BEFORE_A_COMMA, LEANING_LIGHTLY
from briefings.language.words import shared_start, split_rows


def _table(phrases: str) -> frozenset[tuple[str, ...]]:
    return frozenset(map(tuple, split_rows(phrases)))


_OPENINGS, _OPENINGS_BEFORE_A_COMMA = _table(LEANING), _table(LEANING_BEFORE_A_COMMA)
_LIGHT_OPENINGS = _table(LEANING_LIGHTLY)
_PAIRS = frozenset({"both", "neither", "either"})
_LONGEST_OPENING = 4
_REACH = 120
_OPENING_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BROKEN_OPENING = re.compile(r"[…,;:)\]/]|\.{2,}|[(\[“\"‘]?\s?(?:\.\.\.|…)")
_FILLED_PAUSE = re.compile(
    r"(?:(?:uh|um|mm|hmm|oh|ah|er|yeah|okay|ok)\b[,.\s]*"
    r"|(?:well|right|now|alright|anyway|basically|actually|i mean|you know),\s*)+(?=\w)",
    re.IGNORECASE,
)
_INNER_CONNECTIVE = re.compile(
    r"(?:[^\s,;:]+ ){0,5}[^\s,;:]+(?:,? (?:however|therefore|consequently|moreover|nevertheless|furthermore|meanwhile"
    r"|by contrast|in turn|on the other hand),|(?<!and)(?<!\bis)(?<!\bare) (?:thus|therefore|hence|consequently)\b)"
)
_CONNECTIVE_OF_NOTHING = re.compile(
    r"(?:as a (?:result|consequence)(?! of)|in addition(?! to)|(?:in|by) contrast(?! to| with)|in response(?! to)"
    r"|in return(?! for)|in (?:conclusion|summary|short|turn))\b"
    r"|(?:[\w-]+ ){1,4}(?:to|of|with|for|by|from|on|in) (?:this|that|these|those|it|them|which),",
    re.IGNORECASE,
)
"""A connective that goes on with what it connects to ("as a result of the storm") names that itself."""
_SAYING = "said|says|added|adds|told|tells|noted|notes|argued|argues|stated|states|wrote|writes|explained|warned"
_SPEAKER = re.compile(
    rf"\b(?P<first>[A-Z][\w’'-]+) (?:{_SAYING})\b|\b(?:{_SAYING}) (?P<last>[A-Z][\w’'-]+)\b(?! [A-Z])"
)
_TAKES_BACK = re.compile(
    r"(?:But|However|Yet|Nevertheless|Nonetheless|Still(?=,)|Fortunately|Unfortunately|On the other hand|By contrast)\b"
)
_LONGEST_RESERVATION = 25
_HALF_A_REASON = re.compile(r"(?:because|although|though|whereas|plus)\b[^,;]*$", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)[.!]?")
_QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)")
_SAID_BY_PRONOUN = re.compile(r"(?:“[^“”]+”|\"[^\"]+\"|‘[^‘’]+’),? (?:he|she|they|it) [a-z]+\b")
_NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}"
_NOUN_LEFT_OUT = re.compile(
    r"(?:(?:all|both|some|many|most|several|few|a few|none|neither|either|each"
    rf"|(?:all )?(?:{_NUMBER}))(?: others?| more)?"
    r" (?:was|were|is|are|has|have|had|will|would|did|do|does|said|say|says)"
    r"|(?:some|many|most|several|few|both) (?:may|might|can|could|must|should))\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    rf"(?:the )?(?:resulting|ensuing|remaining)\b"
    rf"|(?:at|by|for|from|in|of|on|to|with|among|some|several|the|{_NUMBER}) (?:the )?others?\b(?! than\b)",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("he she they him her them his their theirs hers it its".split())
_NEAR = 5
"""Among so many first words, a pronoun with no name before it takes its meaning from another sentence."""
_NEAR_PERSON = 7
"""The same for pronouns of persons; "it" may stand for what the sentence goes on to say."""
_DEICTIC = (
    "year|month|week|weekend|morning|evening|afternoon|summer|autumn|fall|winter|spring|century|decade|time|day|kind"
    "|sort|type|paper|work|article|study|report|survey|thesis|essay|review|book|briefing|country|world|planet"
)
"""What "this" points at without a sentence before: the time of writing, and the text itself."""
_SUCH = r"(?<!\bno )(?<!\bany )such\s+(?!as\b|an?\b|that\b)"
_THOSE = (
    r"those\s+(?!(?:who|of|with|in|from|that|which|whose|where|to|for|on|at|not|without|under|over|between"
    r"|\w+(?:ing|ed))\b)"
)
_POINTS_AT_ONE = re.compile(
    rf"(?:this|these)\s(?!(?:{_DEICTIC})\b)|{_THOSE}|{_SUCH}"
    r"|there(?=[,.]|\s(?:to|an?|the|he|she|it|they|we|i|his|her|its|their|our|my)\b)",
    re.IGNORECASE,
)
_DEMONSTRATIVE = re.compile(
    rf"\b(?:this\s+(?!(?:{_DEICTIC}|end)\b|(?:led|meant|made|took|came|gave|brought|left|went|alone|far|much|many)\b)"
    rf"(?!\w+(?:ed|[^su]s)\b)|these\s+(?!days\b)|{_THOSE}(?=[\w’'-]+s\b)|{_SUCH})"
    r"(?!(?:is|was|are|were|has|had|have|will|would|may|might|can|could|should|must|did|does|do|also|not|to|and|or|but"
    r"|in|on|at|by|for|from|with|as|that|when|if|because|only|all|over|out|up|include)\b)"
    r"(?P<noun>[\w’'-]+(?:\s+[\w’'-]+){0,2})"
    r"|\b(?:during|at|in|by|after|before|since|until|for|of|on|from|to) that "
    r"(?:time|day|year|month|week|point|case|moment|way|period|regard|respect|purpose|reason|amount|date)\b",
    re.IGNORECASE,
)
_KNOWN_TEXT = re.compile(
    r"\bthe (?:new|latest|earlier|previous|same) "
    r"(?P<noun>study|studies|survey|report|research|trial|findings?|analysis)\b"
    r"(?! (?:by|from|of|in|on|into|published|released)\b)"
)
"""A text that is spoken of as known."""
_CLAUSE = re.compile(r"[,;:—–.!?…]\s")
_LEAST_CLAUSE, _LEAST_STEM = 4, 5
_POINTS_AT_TWO = re.compile(
    r"\b(?:(?:the|these|those) (?:two|three|four)|both(?: of)?(?: the| these| those)?|(?:these|those)) "
    r"(?:countries|nations|states|sides|parties|leaders|presidents|governments|men|women|companies|groups|powers"
    r"|capitals|neighbou?rs)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[^.!?] )[A-Z][\w’'-]+|^(?!The |In |On |At |For |By |A |An )[A-Z][\w’'-]+")
_FEWEST_NAMES = 2
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


def leans_back(words: str) -> bool:
    """Tell whether words point at what stood before: by how they open, or by what they do not name.

    What fills a pause does not count as an opening. A quotation with no word beside it leans on what names its speaker,
    and what stands in brackets as a whole on what it is an aside to.
    """
    if words[:1].islower() or _BROKEN_OPENING.match(words) or _INTRODUCED_PRONOUN.match(words):
        return True
    if _ASIDE.fullmatch(words) or _QUOTATION.fullmatch(words) or _SAID_BY_PRONOUN.match(words):
        return True
    words = words[open_without_pause(words) :]
    if _HALF_A_REASON.match(words) or _INNER_CONNECTIVE.match(words):
        return not _SELF_REFERENCE.match(words)
    elsewhere = _ELSEWHERE.search(words)
    if elsewhere and not _PLACE.search(words, 0, elsewhere.start()):
        return True
    return (_opens_by_leaning(words) and not _SELF_REFERENCE.match(words)) or _names_no_referent(words)


def leans_lightly(words: str) -> bool:
    """Tell whether words name something as known ("the company"), and read better with the sentence before."""
    opening = tuple(word.group().lower() for word in islice(_OPENING_WORD.finditer(words, 0, _REACH), 2))
    names = len(set(_NAME.findall(words)))
    return opening in _LIGHT_OPENINGS or (names < _FEWEST_NAMES and _POINTS_AT_TWO.search(words) is not None)


def names_speaker_of(words: str, before: str) -> bool:
    """Tell whether a sentence names by the surname alone somebody who speaks, and whom the one before introduces."""
    for found in _SPEAKER.finditer(words):
        name = re.escape(found["first"] or found["last"])
        full = rf"[A-Z][\w’'.-]+ {name}\b|\b{name} [A-Z]"
        if re.search(full, before) and not re.search(full, words):
            return True
    return False


def takes_back(words: str) -> bool:
    """Tell whether a short sentence opens by taking something back of what was said before it ("But", "However")."""
    return _TAKES_BACK.match(words) is not None and len(words.split()) <= _LONGEST_RESERVATION


def open_without_pause(words: str) -> int:
    """Give where words begin after what fills a pause ("Um, well,"); 0 where nothing does."""
    pause = _FILLED_PAUSE.match(words)
    return pause.end() if pause else 0


def _opens_by_leaning(words: str) -> bool:
    if _NOUN_LEFT_OUT.match(words) or _NAMED_BEFORE.match(words) or _CONNECTIVE_OF_NOTHING.match(words):
        return True
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


def _is_leaning_opening(opening: tuple[str, ...], following: str) -> bool:
    if opening[0] in _PAIRS and len(opening) == 1:
        return not following[1:].isupper()
    return opening in _OPENINGS or (following.startswith(",") and opening in _OPENINGS_BEFORE_A_COMMA)


def _names_no_referent(words: str) -> bool:
    """Tell whether a demonstrative goes with a noun ("these drugs") that nothing before it in the sentence names.

    A clause before it may be what it points at, and inside of a quotation it may be anything. "The new study" points so
    too.
    """
    own = _QUOTATION.sub(lambda quoted: " " * len(quoted[0]), words)
    for found in _DEMONSTRATIVE.finditer(own):
        before = own[: found.start()]
        clause = _CLAUSE.split(before, maxsplit=1)[0] if _CLAUSE.search(before) else ""
        if len(clause.split()) < _LEAST_CLAUSE and not _is_named(found["noun"] or "", before):
            return True
    return any(not _is_named(found["noun"], own[: found.start()]) for found in _KNOWN_TEXT.finditer(own))


def _is_named(noun: str, before: str) -> bool:
    """Tell whether a word of a noun phrase stands in the words before it, in this or another form."""
    earlier = list(_long_words(before))
    return any(
        shared_start(word, other) >= min(_LEAST_STEM, len(word)) for word in _long_words(noun) for other in earlier
    )


def _long_words(text: str) -> Iterator[str]:
    return (word[0].lower() for word in _OPENING_WORD.finditer(text) if len(word[0]) > _LONGEST_OPENING - 1)
