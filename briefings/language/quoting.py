"""Somebody's own text -> what it quotes, and the marks by which it names files, such as [harbour.txt ¶4]."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefings.language.sentences import split_sentences
from briefings.language.tables import LANGUAGES
from briefings.model.notation import CUT_AS_WRITTEN, PAGE_AS_WRITTEN, PARAGRAPHS_AS_WRITTEN
from briefings.model.text import Span

FEWEST_WORDS = 3
"""A quotation of fewer words is a name, or a word held at arm's length, and no source need have it."""

PLACE_AS_WRITTEN = rf"(?:[\s,]*{PAGE_AS_WRITTEN})?(?:[\s,]*{PARAGRAPHS_AS_WRITTEN})?"
"""A place behind the name or the number of a source, as people write it: " p. 3, ¶4"; it may be missing."""

_DOUBLE = (
    r"“(?:[^“”]|“[^“”]*”)+”|“[^“”\"]+\"(?!\w)|«[^«»]+»|»[^«»]+«|„[^„“”]+[“”]|„[^„“”\"]+\"(?!\w)|”[^“”]+”"
    r"|「[^「」]+」|『[^『』]+』|(?<!\d)\"[^\"]+\""
)
_LETTERS_MARK = r"(?<=\w){mark}(?=\w)|(?<=s){mark}(?=\s\w[^‘’']{{0,200}}(?<!s){mark}(?!\w))"
"""An apostrophe: in a word, or behind the s of "the pilots' union" where the quotation is closed further on."""
_CURLY, _STRAIGHT = _LETTERS_MARK.format(mark="’"), _LETTERS_MARK.format(mark="'")
_SINGLE = (
    rf"(?<!\w)‘(?:[^‘’]|{_CURLY})+’(?!\w)|‚(?:[^‚‘’]|{_CURLY})+[‘’](?!\w)|‹[^‹›]+›|›[^‹›]+‹"
    rf"|(?<![\w’'])'(?=[^\s'])(?:[^']|{_STRAIGHT})+'(?!\w)"
)
_DOUBLY_QUOTED, _QUOTED = re.compile(_DOUBLE), re.compile(f"{_DOUBLE}|{_SINGLE}")
_UNCLOSED = re.compile(r"[“„«「『](?=\s*[^\s])|(?<![\w\"])\"(?=\w)")
BLANKS_BEFORE = r"(?:(?<!\s)\s++)?"
"""White space before a sign, all of it or none: a search reads a long run of it once, and not from each place in it."""
_STOPS = r"(?:\.\s?\.\s?\.|…)"
GAP = re.compile(
    rf"(?:{BLANKS_BEFORE}(?:{CUT_AS_WRITTEN}|\[\s?{_STOPS}\s?\]|\({_STOPS}\))"
    rf"|(?<=[\w,;:.!?)])\s*+{_STOPS}\.?(?=\s+[\w\[(“‘]))\s*"
)
"""Words that are left out, as people show it: [...], (…), and three stops or … between words."""

_AROUND_PIECE = " \t\r\n\u00a0…"
"""White space, and stops by which a quotation shows that it begins or ends within a sentence."""
_BRACKETS = re.compile(rf"{BLANKS_BEFORE}\[([^\[\]]{{1,300}})\](?!\()")
"""What may be a mark; before "(" it is the text of a link."""
_PARAGRAPH = re.compile(PARAGRAPHS_AS_WRITTEN)
_NAME_AND_PLACE = re.compile(rf"(?P<name>.*?)(?P<place>{PLACE_AS_WRITTEN})\s*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is quoted: its range with the marks around it, and its pieces, more than one where words are left out."""

    span: Span
    pieces: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FileMark:
    """A mark, with the range it stands in (white space before it included): names of files, each with its place."""

    span: Span
    label: str
    files: tuple[tuple[str, str], ...]


def find_quotations(text: str) -> Iterator[Quotation]:
    """Find all that a text quotes, in order: between “double”, ‘single’ and ‚low‘ marks, of any number of words.

    Of quotations one in another the outer one is given. An apostrophe is no mark: neither in "the pilots' union" nor in
    "rock 'n' roll" or "the '90s". A double mark that nothing closes opens a quotation to the end of the text.
    """
    at = 0
    for found in _find_quoted(text):
        yield from _find_unclosed(text, at, found.start())
        yield _part_quotation(text, *found.span())
        at = found.end()
    yield from _find_unclosed(text, at, len(text))


def opens_quotation(text: str) -> bool:
    """Tell whether a text opens a quotation with a double mark, and does not close it."""
    at = 0
    for found in _find_quoted(text):
        at = found.end()
    return _UNCLOSED.search(text, at) is not None


def _find_quoted(text: str) -> Iterator[re.Match[str]]:
    found = _QUOTED.search(text)
    while found:
        is_elision = found[0][0] in "'‘" and _opens_with_elision(found[0][1:])
        if not is_elision:
            yield found
        found = _QUOTED.search(text, found.start() + 1 if is_elision else found.end())


def _opens_with_elision(words: str) -> bool:
    """Tell whether the mark before some words is an apostrophe: that of "'tis" or "'90s"."""
    return any(language.quoting.elisions.find(words) for language in LANGUAGES)


def _find_unclosed(text: str, start: int, end: int) -> Iterator[Quotation]:
    found = _UNCLOSED.search(text, start, end)
    if found:
        yield _part_quotation(text, found.start(), end, n_closing=0)


def _part_quotation(text: str, start: int, end: int, n_closing: int = 1) -> Quotation:
    """Part what stands between two marks where words are left out of it.

    A comma or a full stop at the end of a piece is the writer's own: “we will stay,” he said.
    """
    at, past = start + 1, end - n_closing
    pieces: list[Span] = []
    for gap_start, gap_end in [*(gap.span() for gap in GAP.finditer(text, at, past)), (past, past)]:
        piece = text[at:gap_start]
        first = at + len(piece) - len(piece.lstrip(_AROUND_PIECE))
        if words := piece.strip(_AROUND_PIECE).rstrip(",."):
            pieces.append(Span(first, first + len(words)))
        at = gap_end
    return Quotation(Span(start, end), tuple(pieces))


def find_cited_quotations(text: str) -> Iterator[Span]:
    """Find what the last sentence of a text quotes: a mark behind the text is for these, and for no others.

    These are the pieces of FEWEST_WORDS or more between double marks: here the analyst writes, and may call a thing
    "so-called".
    """
    start = max((start for start, _ in split_sentences(text)), default=0)
    for found in _DOUBLY_QUOTED.finditer(text, start):
        for piece in _part_quotation(text, *found.span()).pieces:
            if len(text[piece.start : piece.end].split()) >= FEWEST_WORDS:
                yield piece


def find_file_marks(text: str, endings: Collection[str]) -> Iterator[FileMark]:
    """Find the marks of a text: what stands in brackets and gives a paragraph, or a name with one of the endings."""
    for found in _BRACKETS.finditer(text):
        files = split_file_mark(found[1])
        if _PARAGRAPH.search(found[1]) or any(name.lower().endswith(ending) for name, _ in files for ending in endings):
            yield FileMark(Span(*found.span()), found[0].strip(), files)


def split_file_mark(words: str) -> tuple[tuple[str, str], ...]:
    """Give the files that a mark names, each with its place: "a.txt ¶2; b.txt p. 3, ¶4" names two.

    A place without a name is one more of the file before it: "a.txt ¶2; ¶7".
    """
    files: list[tuple[str, str]] = []
    for part in words.split(";"):
        found = _NAME_AND_PLACE.fullmatch(part.strip())
        name, place = (found["name"], found["place"].strip(" ,")) if found else (part.strip(), "")
        if name or place:
            files.append((name or (files[-1][0] if files else ""), place))
    return tuple(files)
