"""Somebody's draft -> what it quotes and the sentences that bear a mark, as passages to judge."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from briefings.drafts.html import read_html
from briefings.drafts.layout import lay_out
from briefings.drafts.marks import Marked, Marks, Trouble
from briefings.drafts.parts import Layout, Listing, Part, PartKind
from briefings.language.quoting import FEWEST_WORDS, Quotation, find_quotations
from briefings.language.sentences import split_sentences
from briefings.model.proof import Mark, PrintedPassage
from briefings.model.source import Source
from briefings.model.text import Span

_QUOTES_AROUND = "“”„‟«»\"‘’'"
_ATTRIBUTION = re.compile(r"(?:^|(?<=[.!?…”»\"’])\s+)(?:[—–]|--)\s*[^.!?\d]{1,80}$")
"""Who said it, behind the words of a block quotation."""
_FEWEST_OWN = 6
"""Words beside a quotation of a word or two that may be taken from a source too; fewer only lead in: "he called it"."""
_NOTHING = re.compile(r"[\W_]*")
Numbered = tuple[tuple[int, Mark], ...]


class Kind(Enum):
    """How words are taken from elsewhere; quotations and blocks need be no whole sentence.

    What an entry of the list of sources quotes may be the title of a source, which stands outside its text.
    """

    QUOTATION = "quotation"
    BLOCK = "block quotation"
    ENTRY = "quotation in the list of sources"
    SENTENCE = "sentence"
    FRAME = "sentence around a quotation"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Drafted:
    """Words that a draft takes from elsewhere.

    Of a sentence around quotations `quoted` are these: what stands around them is the writer's own, or a source's.
    A list that bears its marks behind its last item may be a list of a source, or the writer's own: `otherwise` is
    what is taken then, the last sentence of that item.
    """

    passage: PrintedPassage
    kind: Kind
    otherwise: PrintedPassage | None = None
    quoted: tuple[str, ...] = ()

    @property
    def is_fragment(self) -> bool:
        """Whether it need be no whole sentence."""
        return self.kind in {Kind.QUOTATION, Kind.BLOCK, Kind.ENTRY}


@dataclass(frozen=True, slots=True)
class Draft:
    """What of a draft is judged, the files that its numbers mean, and the marks whose source it does not name.

    A file that a mark names, and no line gives a number, has one below 0: no draft can write that.
    """

    drafted: tuple[Drafted, ...]
    files: dict[int, str]
    troubles: tuple[Trouble, ...]


def read_draft(draft: Source, files: Iterable[str], names: Mapping[str, str] | None = None) -> Draft:
    """Find the quotations of a draft, and the sentences that bear a mark such as [2], [2 ¶6] or [harbour.txt].

    A number means the file that the draft names in a line that begins with it. `names` are what people call the files
    beside their paths, as in "(Bloomberg 2024, ¶13)".
    """
    marks = Marks(draft.text, files, names or {})
    return _read(lay_out(draft, marks), marks)


def read_html_draft(page: str, files: Sequence[str], names: Mapping[str, str] | None = None) -> Draft:
    """Find the quotations and the marked sentences of a draft that is a web page."""
    finder = Marks("", files, names or {})
    parts = read_html(page, 1, finder.is_file)
    marks = Marks("\n".join(part.words.text for part in parts), files, names or {})
    return _read(Layout(parts), marks)


def _read(layout: Layout, marks: Marks) -> Draft:
    parts = [part for part in layout.parts if not any(each.end for each, _, _ in marks.listed(part.words.text))]
    by_part = _read_parts(parts, marks)
    if parts == list(layout.parts):
        for listing in layout.listings:
            _take_as_list(listing, by_part, marks)
    for unread in layout.unread:
        if marks.take_out(unread.words).marks or any(True for _ in find_quotations(unread.words.text)):
            what = f"{unread.words.name_place(0)}: {unread.what} has a quotation or a mark, and is not read"
            marks.troubles.append(Trouble(what, "put it into a sentence of its own"))
    drafted = tuple(item for items in by_part for item in items)
    return Draft(drafted, marks.files, tuple(dict.fromkeys(marks.troubles)))


def _read_parts(parts: Sequence[Part], marks: Marks) -> list[tuple[Drafted, ...]]:
    """Read each part; marks that stand alone are those of the part before, and those of a lead-in of what follows."""
    found: list[tuple[Drafted, ...]] = []
    marked = [marks.take_out(part.words) for part in parts]
    lent: tuple[Mark, ...] = ()
    for i, (part, own) in enumerate(zip(parts, marked, strict=True)):
        if _NOTHING.fullmatch(own.words.text):
            found.append(())
            if own.marks:
                _hand_back(found, _plain(own.marks), part, marks)
            continue
        items = tuple(_read_part(part, own, _marks_of_group(parts, marked, i) or lent, marks))
        lent = ()
        following = parts[i + 1] if i + 1 < len(parts) else None
        if following and items and _leads_in(items[-1], own) and _takes(following, marked[i + 1]):
            *items_before, lead = items
            items, lent = tuple(items_before), lead.passage.marks
        found.append(items)
    return found


def _marks_of_group(parts: Sequence[Part], marked: Sequence[Marked], at: int) -> tuple[Mark, ...]:
    """Give the marks of a block quotation, of whichever of its paragraphs, where its own has none."""
    part = parts[at]
    if part.kind is not PartKind.QUOTED or marked[at].marks:
        return ()
    inside = (each for other, each in zip(parts, marked, strict=True) if other.group == part.group)
    return tuple(mark for each in inside for _, mark in each.marks)


def _hand_back(found: list[tuple[Drafted, ...]], mine: tuple[Mark, ...], part: Part, marks: Marks) -> None:
    """Give marks that stand alone to the quotations without one in the part before them, or say that there is none."""
    before = next((i for i in range(len(found) - 1, -1, -1) if found[i]), None)
    if before is None or any(item.passage.marks for item in found[before]):
        where = part.words.name_place(0)
        hint = "put the mark behind the sentence or the quotation that it belongs to"
        marks.troubles.append(Trouble(f"{where}: the mark [{mine[0].label}] stands alone", hint))
        return
    found[before] = tuple(replace(item, passage=replace(item.passage, marks=mine)) for item in found[before])


def _leads_in(item: Drafted, own: Marked) -> bool:
    return item.kind is Kind.SENTENCE and own.words.text.rstrip().endswith(":")


def _takes(following: Part, own: Marked) -> bool:
    """Tell whether a part takes its marks from the lead-in before it: it quotes, and has none."""
    quotes = following.kind is PartKind.QUOTED or any(True for _ in find_quotations(own.words.text))
    return quotes and not own.marks


def _read_part(part: Part, own: Marked, lent: tuple[Mark, ...], marks: Marks) -> Iterator[Drafted]:
    if part.kind is PartKind.ROW:
        yield from _read_row(part, marks)
    elif part.kind is PartKind.QUOTED:
        mine = tuple(mark for _, mark in own.marks) or lent
        words = _ATTRIBUTION.sub("", own.words.text).strip()
        words = words.strip(f" {_QUOTES_AROUND}") if _is_quoted_whole(words) else words
        if words:
            where = own.words.name_place(0)
            yield Drafted(PrintedPassage(f"{where}, block quotation", words, mine), Kind.BLOCK)
    elif any(True for _ in marks.listed(part.words.text)):
        yield from (replace(item, kind=Kind.ENTRY) for item in _read_prose(own, lent) if item.is_fragment)
    else:
        yield from _read_prose(own, lent)


def _is_quoted_whole(text: str) -> bool:
    found = next(find_quotations(text), None)
    return found is not None and not _NOTHING.sub("", text[: found.span.start] + text[found.span.end :])


def _read_row(part: Part, marks: Marks) -> Iterator[Drafted]:
    """Read a row by its cells; the marks of a cell that has nothing else, or a figure, are those of the others."""
    cells = [marks.take_out(cell) for cell in part.cells]
    few = [cell for cell in cells if len(cell.words.text.split()) < FEWEST_WORDS]
    alone = tuple(mark for cell in few for _, mark in cell.marks)
    held = [cell for cell in cells if cell not in few or not cell.marks]
    quotes = any(True for cell in held for _ in find_quotations(cell.words.text))
    longest = max(held, key=lambda cell: len(cell.words.text), default=None)
    for cell in held:
        own = cell
        if alone and not cell.marks and not quotes and cell is longest:
            own = replace(cell, marks=tuple((len(cell.words.text), mark) for mark in alone))
        yield from _read_prose(own, alone)


def _read_prose(own: Marked, lent: tuple[Mark, ...]) -> Iterator[Drafted]:
    """Part a paragraph into sentences; a mark belongs to the sentence that it stands in or behind."""
    text = own.words.text
    quotations = list(find_quotations(text))
    sentences = _split(text, quotations)
    for i, sentence in enumerate(sentences):
        past = sentences[i + 1].start if i + 1 < len(sentences) else len(text)
        mine = tuple((at, mark) for at, mark in own.marks if sentence.start < at <= past or (at == 0 and i == 0))
        inside = [each for each in quotations if sentence.start <= each.span.start < past and each.pieces]
        for n, each in enumerate(inside):
            until = inside[n + 1].span.start if n + 1 < len(inside) else past
            behind = tuple(mark for at, mark in mine if each.span.end <= at <= until)
            named = behind or tuple(mark for _, mark in mine) or lent
            span = Span(each.pieces[0].start, each.pieces[-1].end)
            where = own.words.name_place(span.start)
            yield Drafted(PrintedPassage(f"{where}, quotation", text[span.start : span.end], named), Kind.QUOTATION)
        if mine:
            words = text[sentence.start : sentence.end]
            passage = PrintedPassage(f"{own.words.name_place(sentence.start)}, sentence", words, _plain(mine))
            quoted = tuple(text[each.span.start : each.span.end] for each in inside)
            speaks_itself = _speaks_itself(words, quoted)
            if speaks_itself or _n_words(words, quoted) >= _FEWEST_OWN:
                yield Drafted(passage, Kind.SENTENCE if speaks_itself else Kind.FRAME, quoted=quoted)


def _plain(marks: Numbered) -> tuple[Mark, ...]:
    return tuple(mark for _, mark in marks)


def _speaks_itself(words: str, quoted: Sequence[str]) -> bool:
    """Tell whether a mark is for a whole sentence: it quotes nothing, or a word or two beside words of its own."""
    are_short = all(len(each.split()) < FEWEST_WORDS for each in quoted)
    return are_short and (not quoted or _n_words(words, quoted) >= _FEWEST_OWN)


def _n_words(words: str, quoted: Sequence[str]) -> int:
    """Count the words of a sentence that it does not quote."""
    return len(words.split()) - sum(len(each.split()) for each in quoted)


def _split(text: str, quotations: Sequence[Quotation]) -> list[Span]:
    """Part a text into sentences, and never a quotation: two that one goes over are one."""
    sentences: list[Span] = []
    at = 0
    for start, end in split_sentences(text):
        while at < len(quotations) and quotations[at].span.end <= start:
            at += 1
        if sentences and at < len(quotations) and quotations[at].span.start < start:
            sentences[-1] = Span(sentences[-1].start, end)
        else:
            sentences.append(Span(start, end))
    return sentences


def _take_as_list(listing: Listing, by_part: list[tuple[Drafted, ...]], marks: Marks) -> None:
    """Take a list for one passage where nothing in it is quoted or cited but by the marks behind its last item."""
    found = [item for number in listing.parts for item in by_part[number]]
    if len(found) != 1 or found[0].is_fragment:
        return
    own = marks.take_out(listing.words)
    if own.marks and all(at >= len(own.words.text.rstrip()) for at, _ in own.marks):
        passage = PrintedPassage(f"{own.words.name_place(0)}, list", own.words.text.strip(), _plain(own.marks))
        by_part[listing.parts[-1]] = (Drafted(passage, Kind.LIST, found[0].passage),)
