"""What may name a speaker at the start of a line: "Ada:", "**Ada** [00:12]", "- Ada - ", "[00:01:02] Ada Lovell:"."""

import re
from dataclasses import dataclass
from enum import Enum

from briefings.model.text import Span

_MOST_WORDS = 4
"""A name has no more words, what stands in brackets aside."""
_PARTICLES = frozenset("al and bin da dal de del della den der di do dos du el la le of the und van von y zu".split())
"""Words of a name that are written small: "Ada van der Quay", "Leader of the Opposition"."""
_SHORT = r"[^\W_][^\s:：*_\[\](){}|<>\"“”;,?!—–-]{0,24}"
_WORD = rf"{_SHORT}(?:-{_SHORT}){{0,2}}"
_NAME = rf"(?P<name>{_WORD}(?:,? {_WORD}){{0,4}}(?: ?\((?!\d)[^()\n]{{1,30}}\))?)"
_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_LINK = r"(?:\([^()\s]{1,300}\))?"
STAMP = re.compile(
    rf"\[\[?{_CLOCK}\]?{_LINK}\]?|\((?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}\)|\[https?://[^\]\s]{{1,300}}\]{_LINK}"
)
"""When something was said, in brackets; it may lead to a recording."""
_GAP = r"[ \t\xa0]{0,3}"
_TIME = rf"(?:{STAMP.pattern}|{_CLOCK}(?![\w:]))"
_BEFORE = re.compile(rf"(?:{_TIME}{_GAP}[-–—]?{_GAP})?")
_MARKED = re.compile(
    rf"\[?(?P<mark>\*\*|__|\*|_)\[?{_NAME}{_GAP}(?P<colon>[:：])?{_GAP}(?:\]{_LINK})?(?P=mark)(?:\]{_LINK})?"
    r"(?: ?\([^()\n]{1,30}\)(?=:))?"
)
_LINKED = re.compile(rf"(?P<mark>)\[{_NAME}\]\([^()\s]{{1,300}}\)(?P<colon>)")
_BARE = re.compile(rf"(?P<mark>){_NAME}(?P<colon>)")
_WITHIN = re.compile(rf"(?P<mark>)(?:\*\*|__){_NAME}{_GAP}(?P<colon>[:：])(?=\s)")
"""A label before words that stand between the same marks: "**Q: Who pays?**"."""
_OTHER = re.compile(r"(?P<mark>\*\*|__)(?P<name>)\s?\w[^*_\n]{0,120}?(?P<colon>[:：])?(?P=mark)")
"""What stands between marks and is no name: "**ACTION 3**"."""
_AFTER = re.compile(
    rf"{_GAP}(?P<time>{_TIME})?{_GAP}(?P<colon>[:：])?(?:{_GAP}(?:{STAMP.pattern}))?(?P<dash>{_GAP}[-–—](?=\s))?\s*"
)
_BRACKETED = re.compile(r" ?\([^()]*\)$")
_NUMBER = re.compile(r" \d{1,2}$")


class Form(Enum):
    """How a label is set off from what is said. The last ones are words like any others where nothing else tells."""

    MARKED = "between marks of Markdown, before a colon, a dash or a time, or alone on its line"
    PLAIN = "before a colon, or before a time that ends its line"
    OPEN = "between marks of Markdown, and a sentence follows"
    TOLD = "between marks of Markdown, and its own sentence goes on"
    DASHED = "before a dash"
    ALONE = "alone on its line, in a list or after a time"


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at the start of a line and may name who speaks; `name` is empty where it cannot.

    The range reaches from the start of the line to the first word of what is said, which may stand in the next line;
    `said` is the first line of that; where the label ends its block that is empty, and `next_said` is what follows.
    """

    span: Span
    name: str
    form: Form
    said: str
    alone: bool
    """Whether nothing follows on its line."""
    next_said: str = ""

    @property
    def heard(self) -> str:
        """The first words after it."""
        return self.said or self.next_said


def find_label(text: str, line: Span, end: int, *, in_list: bool) -> Label | None:
    """Find the label that opens a line of a block that reaches to `end`."""
    before = _BEFORE.match(text, line.start, line.end)
    at = before.end() if before else line.start
    for opener in (_MARKED, _LINKED, _BARE, _WITHIN, _OTHER):
        found = opener.match(text, at, line.end)
        after = found and _AFTER.match(text, found.end(), end)
        if not (found and after) or not (opener is _OTHER or is_name(found["name"], strict=opener is not _MARKED)):
            continue
        form = _form(text, found, after, line, in_list=in_list)
        if form:
            said = text[after.end() : end].partition("\n")[0].strip()
            return Label(Span(line.start, after.end()), found["name"], form, said, after.end() >= line.end)
    return None


def is_name(words: str, *, strict: bool = True) -> bool:
    """Tell whether words can be a name or an office: each begins with a capital, and has no figure within.

    Where it need not be `strict` the first one does ("Ada quay"), or it is one word alone, as people name themselves.
    """
    parts = re.split(r",? |/", _NUMBER.sub("", _BRACKETED.sub("", words)))
    if len(parts) > _MOST_WORDS + words.count("/") or any(not part or re.search(r"\d", part) for part in parts):
        return False
    small = [part[0].islower() and part not in _PARTICLES for part in parts]
    return not any(small) if strict else len(parts) == 1 or not parts[0][0].islower()


def can_be_name(words: str) -> bool:
    """Tell whether what stands between marks can be a name: all of it has capitals, or it is one word: "ada"."""
    return bool(words) and (is_name(words) or " " not in words)


def _form(text: str, found: re.Match[str], after: re.Match[str], line: Span, *, in_list: bool) -> Form | None:
    """Tell how a label is set off; None where nothing sets it off, and it is the start of a sentence."""
    marked, bold = bool(found["mark"]), len(found["mark"]) > 1
    alone, parted = after.end() >= line.end, text[after.end() - 1].isspace()
    if found["colon"] or (after["colon"] and (marked or alone or parted or after["colon"] == "：")):
        return Form.MARKED if marked else Form.PLAIN
    if after["time"] and (alone or bold):
        return Form.MARKED if marked else Form.PLAIN
    if bold and (alone or after["dash"]):
        return Form.MARKED
    if bold:
        follows = text[after.end() : after.end() + 1]
        return Form.OPEN if parted and (follows.isupper() or follows in "\"“'‘") else Form.TOLD
    if after["dash"] and not alone:
        return Form.DASHED
    return Form.ALONE if alone and (in_list or found.start() > line.start) else None
