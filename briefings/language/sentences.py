"""Where the sentences of a block of text begin and end.

Every scan takes time linear in the text, whatever the text is: a repetition without a bound is possessive and nothing
behind it can fail; what looks back is bounded, and what looks ahead stops short of the next full stop. A group that is
repeated stands in an atomic one, as in (?>(?:ab?)*) for (?:ab?)*+: Python before 3.11.5 keeps what a possessive group
had read when it fails.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.language.abbreviations import STARTERS, may_own_stop, owns_stop

Range = tuple[int, int]

QUOTATION_REACH = 600
"""The longest quotation kept whole, in code points: one that runs on for longer is taken for a stray mark."""


def split_sentences(text: str, *, capitals_go_on: bool = False) -> tuple[Range, ...]:
    """Find the sentences of one block, as half-open ranges of code points.

    With `capitals_go_on` the text writes a capital after "U.S." (see `abbreviations.writes_capitals_after_countries`).

    A single line break is a soft wrap; an empty line always ends a sentence, and so does the next item of a list. The
    ranges are in order, cover everything but white space, and neither begin nor end with it. A quotation that is opened
    and closed within QUOTATION_REACH is never cut, even if it holds several sentences.
    """
    sentences = [
        sentence for start, end in _segments(text) for sentence in _split_segment(text, start, end, capitals_go_on)
    ]
    return tuple(_join_quotations(sentences, _quotations(text)))


def _segments(text: str) -> Iterator[Range]:
    """Yield the parts that no sentence crosses: the text between empty lines, and each item of a list."""
    empty_lines = (line.span() for line in _EMPTY_LINE.finditer(text))
    for (_, block_start), (block_end, _) in pairwise([(0, 0), *empty_lines, (len(text), len(text))]):
        start, end = _strip(text, block_start, block_end)
        if start < end:
            for item_start, item_end in pairwise([start, *_later_items(text, start, end), end]):
                yield _strip(text, item_start, item_end)


def _strip(text: str, start: int, end: int) -> Range:
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())


def _later_items(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the second and later items begin, if the block opens with the first item of a list."""
    first = _LABEL.match(text, start, end)
    if first is None or first["count"] not in {None, "1", "a"}:
        return
    expected = _label_after(first)
    for label in _LABEL.finditer(text, first.end(), end):
        if label[0] == expected:
            yield label.start()
            expected = _label_after(label)


def _label_after(label: re.Match[str]) -> str:
    opening, count, closing = label.groups()
    if count is None:
        return label[0]
    return f"{opening}{int(count) + 1 if count.isdecimal() else chr(ord(count) + 1)}{closing}"


def _split_segment(text: str, start: int, end: int, capitals_go_on: bool) -> Iterator[Range]:  # noqa: FBT001
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends_sentence(text, start, stop, capitals_go_on):
            yield start, stop.end("closers")
            start = stop.end()
    yield start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str], capitals_go_on: bool) -> bool:  # noqa: FBT001
    mark, closers, gap, following, beyond = stop.groups(default="")
    at = stop.start()
    before = text[max(start, at - _LONGEST_WORD) : at]
    if not gap:
        return _ends_without_space(before, stop)
    opens_with_dots = at == start and mark[-1] in ".…"
    if opens_with_dots or not following or following in _NEVER_FIRST or before.endswith(("(", "[")):
        return False
    word = (before.split() or [""])[-1].lstrip(_OPENERS).rpartition("-")[2]
    if mark == "." and (_is_label(text, start, at) or _is_owned(word, stop, at - start, capitals_go_on)):
        return False
    if following[0].islower() and not following[1:2].isupper():
        return _ends_before_lower_case(text[start], word, stop)
    if mark[-1] in ".…":
        return mark == "." or following != "I"
    return not (closers and beyond.strip() in _SPEECH_VERBS)


def _is_owned(word: str, stop: re.Match[str], n_before: int, capitals_go_on: bool) -> bool:  # noqa: FBT001
    """Tell whether a full stop belongs to the word before it and the sentence goes on, as before "(6 p.m. ET) and"."""
    following, beyond = stop["following"] or "", stop["beyond"] or ""
    if may_own_stop(word) and _brackets_go_on(stop.string, stop.end()):
        return True
    return owns_stop(word, following, beyond, n_before, capitals_go_on=capitals_go_on)


def _brackets_go_on(text: str, at: int) -> bool:
    """Tell whether brackets belong to the sentence before them: they hold none, or it goes on behind them."""
    closing = text.find(")", at, at + _LONGEST_BRACKET) if text[at] == "(" else -1
    behind = text[closing + 1 : closing + 3].lstrip()[:1]
    return closing > 0 and (text[closing - 1] not in ".!?" or behind in _NEVER_FIRST or behind.islower())


def _ends_without_space(before: str, stop: re.Match[str]) -> bool:
    """Accept a stop of a script that leaves no space, or a space lost on the way, as in "he said.The next"."""
    if stop["stop"][-1] in _WIDE_STOPS:
        return _QUOTATION_MARK.search(stop["closers"]) is None
    following = stop["following"] or ""
    if len(following) == 1 or not (stop["beyond"] or "").startswith(" "):
        return False
    if following in STARTERS:
        return _PROSE_OR_FIGURE.search(before) is not None
    return stop["stop"] == "." and _PROSE.search(before) is not None and _NAME.fullmatch(following) is not None


def _ends_before_lower_case(first: str, word: str, stop: re.Match[str]) -> bool:
    """Tell the stop of a writer who uses no capitals from one inside a sentence, as in "Yahoo! is"."""
    mark, opening = stop["stop"], stop.string[stop.end()]
    if stop["following"] in _ADDRESSES or (mark == "." and opening == "("):
        return True
    if stop["closers"] or not opening.islower() or (mark[-1] in ".…" and mark != "."):
        return False
    return mark[-1] == "?" or first.islower() or (len(word) > _LONGEST_UNKNOWN_ABBREVIATION and word.islower())


def _is_label(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_LABEL and _LABEL_AT_STOP.fullmatch(text, start, end) is not None


def _quotations(text: str) -> list[Range]:
    """Find the closed quotations: the places of the opening and the closing mark, in order of the opening ones."""
    found: list[Range] = []
    unclosed: dict[str, list[int]] = {}
    for match in _QUOTATION_MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark not in _FAMILY:
            unclosed.clear()
            continue
        openings = unclosed.setdefault(_FAMILY[mark], [])
        opens = _leans_on_next(text, at) if mark in _TWO_SIDED else mark in _CLOSED_BY
        closes = bool(openings) and mark in _CLOSED_BY[text[openings[-1]]]
        if closes and not (opens and mark == '"' and text[at - 1].isspace()):
            opening = openings.pop()
            if at - opening <= QUOTATION_REACH:
                found.append((opening, at))
        elif opens:
            if mark == '"':
                openings.clear()
            openings.append(at)
    return sorted(found)


def _leans_on_next(text: str, at: int) -> bool:
    """Whether a mark that can open or close stands like an opening one; after a figure it means inches."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return after != "" and not after.isspace() and (not before.isalnum() or before >= _FIRST_WIDE_LETTER)


def _join_quotations(sentences: list[Range], quotations: list[Range]) -> list[Range]:
    """Join the sentences between which a quotation is open."""
    joined: list[Range] = []
    closed_at, n_opened = -1, 0
    for start, end in sentences:
        if start <= closed_at:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
        while n_opened < len(quotations) and quotations[n_opened][0] < end:
            closed_at = max(closed_at, quotations[n_opened][1])
            n_opened += 1
    return joined


_EMPTY_LINE = re.compile(r"\n[^\S\n]*+\n\s*+")
_LABEL = re.compile(
    r"""(?<!\S)(?:
        [•⁃▪‣◦●] | (?<![^\n])[-*–](?=\s)                                      # a bullet, or a dash on its own line
        | (?P<open>[(\[]?) (?P<count>\d{1,3}|[a-z]) (?P<close>\.\)|[.)\]]) (?=\s)
    )""",
    re.VERBOSE,
)
_LABEL_AT_STOP = re.compile(r"[•⁃▪‣◦●–*-]?\s?[(\[]?(?:\d{1,3}|[^\W\d_]|[IVX]{2,4})")
_LONGEST_LABEL = 8
"""A label of a list with its sign, "- (XIV", has no more code points."""

_OPENERS = "\"'“‘„«»‹›([{¿¡「『（–—-"
_STOP = re.compile(
    rf"""
    (?P<stop> [.!?…‼⁇⁈⁉。！？｡।॥؟۔።։។။]++ (?>(?:[ \xa0]\.(?!\w))*) )        # the dots of an ellipsis may be spaced
    (?P<closers>
        [\"'”’“»›«)\]}}」』）】》]*+ (?>(?:[ \xa0\u202f]»(?!\S))?)
        (?>(?:\s?\[(?: \d[\d,–-]{{0,8}} | [a-z] | note\ \d{{1,3}} | citation\ needed | \.{{3}} | … )\])*)
        (?>(?:(?:[ ]|(?<!\d\.))\d{{1,3}}(?=\s(?:{"|".join(sorted(STARTERS))})\b))?) # a note that lost its brackets
    )
    (?P<gap> \s*+ )
    (?= [{re.escape(_OPENERS)}]*+ (?P<following>\w++|.?) (?P<beyond>\.|[ ]\w*+)? )
    """,
    re.VERBOSE,
)
_LONGEST_BRACKET = 120
"""Brackets that hold more code points are a text of their own."""
_PROSE_OR_FIGURE = re.compile(r"(?:[a-z]{2}|\d\)?|[a-z]\))\s?$")
_PROSE, _NAME = re.compile(r"(?<![\w.(`/@-])[a-z]{4,12}$"), re.compile(r"[A-Z][a-z]{3,20}")
"""Words around a full stop that lost its space, and not a name of programmers, such as "asp.Net" or "Math.Round()"."""
_WIDE_STOPS = frozenset("。！？｡।॥؟۔።։។။")
_NEVER_FIRST = frozenset(",;:)]}%&/")
_ADDRESSES = frozenset({"http", "https", "www"})
"""How an address begins that stands behind a sentence."""
_SPEECH_VERBS = frozenset(
    {"added", "answered", "asked", "asks", "called", "cried", "replied", "said", "says", "shouted"}
)
_LONGEST_WORD = 12
"""So many code points before a stop are looked at: no abbreviation is longer."""
_LONGEST_UNKNOWN_ABBREVIATION = 5
"""A word of more letters, in lower case before a stop, is no abbreviation."""

_QUOTATION_MARK = re.compile(r"[\"“”„«»「」『』]|\n[^\S\n]*+\n")
_CLOSED_BY = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』"}
_FAMILY = {mark: family for family in ('"', "“”„", "«»", "「」", "『』") for mark in family}
_TWO_SIDED = frozenset('"»')
_FIRST_WIDE_LETTER = "\u2e80"
