"""What stands around an article and is no part of it: counters, bylines, credits, notices; what it tells of the card.

Each rule is a row: a pattern that has to match a whole line. Named groups are card fields.
"""

import re

from briefings.language.dates import match_date

_PERSON = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*"
_PEOPLE = rf"{_PERSON}(?:,?\s(?:{_PERSON}|and|de|der|van|von|bin|al|&)){{0,9}}"

_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\d\s.,:;|/()#*•·–—_=-]+",
        rf"(?:Authors?|Written by|Text by|Reported by|Story by)\s?:?\s(?P<author>{_PEOPLE})",
        rf"(?:By|BY)\s(?P<author>{_PEOPLE})",
        r"(?i:last|latest) news in (?P<publisher>[^\n.!?]{2,60})",
        r"The post (?P<title>[^\n]{3,200}?) appeared first on (?P<publisher>[^\n]{2,80}?)\.?",
        r"(?i:©|\(c\)\s|copyright (?:©|\(c\)|\d{4}|by))[^\n]{0,160}",
        r"[^\n]{0,120}\b[Aa]ll [Rr]ights [Rr]eserved\b[^\n]{0,80}",
        r"[(\[–—-]*\s?(?i:with (?:assistance|contributions?|reporting|files) (?:from|by))\b[^\n]{0,200}",
        r"[^\n]{0,160}\bcontributed (?:reporting|to this (?:report|story|article|post))\.?\)?",
        r"(?i:(?:additional )?(?:reporting|editing|writing|translated) by)\s(?-i:[A-Z])[^\n]{0,200}",
        r"[(\[](?i:updates?|adds|corrects|recasts|refiles|rewrites|removes)\b[^\n]{0,240}[)\]]\.?",
        r"(?i:this (?:story|article|post|report) (?:was|has been|is) (?:originally |first )?"
        r"(?:updated|corrected|published|developing|translated)\b[^\n]{0,200})",
        r"(?i:recommend(?:ed)?|related(?: (?:articles|news|stories|topics))?|read (?:also|more|next|the full story)|see also"
        r"|more (?:on|from|in) (?:this|the)\b[^\n.]{0,40}|most (?:read|popular)|don'?t miss|you may (?:also )?like)\b[^\n.!?]{0,120}[:>»]?",
        r"(?i:tags?|topics?|categor(?:y|ies)|filed under|keywords|share|share (?:this|on)|follow us|subscribe|sign up|log in"
        r"|advertisement|comments?|print|e-?mail|menu|home|search|cookie[^\n.]{0,40}|click here|continue reading|loading)"
        r"(?:\s?:[^\n]{0,200}|\s[^\n.!?:]{0,40}|\.{3}|…)?",
        r"(?i:photo|photograph|image|picture|illustration|video|graphic|map|credit|source)s?(?: credit| by| courtesy(?: of)?)?\s?[:/][^\n]{0,160}",
        r"[^\n]{0,120}\b(?:Getty Images|AFP via|AP Photo|Shutterstock|iStock|EPA-EFE|Abaca Press)\b[^\n]{0,60}",
        r"\w[\w.&-]*(?:\s[\w.&-]+){0,2}(?:\s?/\s?\w[\w.&-]*(?:\s[\w.&-]+){0,2}){2,5}",
        r"https?://\S+|www\.\S+",
        r"\d+\s(?:views?|comments?|shares?|min(?:ute)?s?(?: read)?)",
    )
)  # fmt: skip
_PUBLISHED = re.compile(r"(?:(?i:published|posted|updated|last updated|date|modified)(?: on| at)?\s?:?\s)?")
_AFTER_DATE = re.compile(r"[\s\d:.,|/()•·–—-]*(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?")
_DATELINE = re.compile(
    r"(?:[A-Z][\w.,'’ -]{0,48}\s)?\((?P<publisher>[A-Z][\w.& ]{1,30})\)\s{0,2}[—–-]{1,2}\s"
    r"|\((?P<agency>[A-Z]{2,12})\)\s?(?=[A-Z“\"])"
    r"|(?:[A-Z]{3}[A-Z.'’ -]{0,30})(?:,\s[A-Z][\w.]{1,15}(?:\s\d{1,2})?)?\s[—–-]{1,2}\s"
)
_REPEAT_TAIL = re.compile(r"[\s\d.|:–—-]+$")
_MAX_LINE = 300


def match_furniture(line: str) -> dict[str, str] | None:
    """Give the card fields that a line of furniture states (often none), or None when the line is no furniture."""
    if len(line) > _MAX_LINE:
        return None
    day = _date_line(line)
    if day:
        return {"date": day}
    for rule in _LINES:
        found = rule.fullmatch(line)
        if found:
            return {name: value for name, value in found.groupdict().items() if value}
    return None


def match_dateline(paragraph: str) -> tuple[int, str | None] | None:
    """Give the length of the dateline that opens a paragraph ("PARIS (AFP) - "), and the agency it names."""
    found = _DATELINE.match(paragraph)
    return (found.end(), found["publisher"] or found["agency"]) if found else None


def fold_headline(text: str) -> str:
    """Give a headline in the form in which two printings of it are equal: no case, no trailing counter."""
    return _REPEAT_TAIL.sub("", " ".join(text.split())).casefold()


def _date_line(line: str) -> str | None:
    prefix = _PUBLISHED.match(line)
    at = prefix.end() if prefix else 0
    day = match_date(line[at:])
    return day[0] if day and _AFTER_DATE.fullmatch(line, at + day[1]) else None
