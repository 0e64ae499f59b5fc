"""Somebody's draft, in Markdown or plain text -> its quotations and cited sentences, as passages to judge."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from briefings.language.quoting import PLACE_AS_WRITTEN, find_parted_quotations, find_quotations, split_file_mark
from briefings.language.sentences import split_sentences
from briefings.language.spelling import compose, nearest_path
from briefings.model.proof import Judgement, Mark, PrintedPassage, Verdict
from briefings.model.source import Block, BlockKind, Locator, Sentence, Source
from briefings.model.text import Span, line_starts
from briefings.proof.judge import Library, judge_as_typed, judge_passage, judge_quotation
from briefings.proof.pieces import judge_pieces

_MARK = re.compile(
    r"\s*(?:\[\^?(?P<numbers>\d{1,9}(?!\d)[^\[\]\n]{0,80})\]|\[(?P<name>[^\[\]\n]+\.\w{1,8}[^\[\]\n]{0,40})\](?!\())"
)
_NUMBERED = re.compile(rf"\^?(?P<number>\d+)(?P<place>{PLACE_AS_WRITTEN})")
_LISTING = re.compile(r"^\s*(?:\[\^?(?P<mark>\d{1,9})\]:?|(?P<item>\d{1,9})[.)])\s+(?P<rest>.+)$", re.MULTILINE)
_MOST_COMPARED = 20
"""Names that are no file's are compared with those of the files, which takes time; of so many marks, no more."""
_JUDGED = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING}
"""A short line without a full stop is read as a heading, and may hold a quotation all the same."""
_HEADING_MARK = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Drafted:
    """Words that a draft takes from elsewhere; a `fragment` is a quotation, which need be no whole sentence.

    A list that bears its marks behind its last item may be a list of a source, or the writer's own: `otherwise` is
    what is taken then, the last sentence of that item. A quotation that leaves words out has `pieces`.
    """

    passage: PrintedPassage
    fragment: bool
    otherwise: PrintedPassage | None = None
    pieces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A mark whose source cannot be told, with its line, and what to do about it."""

    what: str
    hint: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What of a draft is judged, the files that its numbers mean, and the marks whose source it does not name.

    A file that a mark names, and no line gives a number, has one below 0: no draft can write that.
    """

    drafted: tuple[Drafted, ...]
    files: dict[int, str]
    troubles: tuple[Trouble, ...]


def read_draft(draft: Source, files: Iterable[str]) -> Draft:
    """Find the quotations of a draft, and the sentences that bear a mark such as [2], [2 ¶6] or [harbour.txt].

    A number means the file that the draft names in a line that begins with it.
    """
    paths = {compose(file): file for file in files}
    by_name = {tail: file for path, file in paths.items() for tail in _tails(path)} | paths
    listed = dict(_listed(draft.text, by_name))
    numbers = _Numbers(listed, by_name)
    lines = line_starts(draft.text)
    by_block = {
        number: tuple(_drafted(_words(draft, block, lines), numbers))
        for number, block in enumerate(draft.blocks)
        if block.kind in _JUDGED and not _lists(draft, block, by_name)
    }
    for sentence in draft.sentences:
        if draft.parts_of(sentence.span):
            inside = [number for number in _blocks_within(draft, sentence) if number in by_block]
            words = _read_words(draft, sentence.span, sentence.locator, lines)
            _take_as_list(words, inside, by_block, numbers)
    drafted = tuple(item for items in by_block.values() for item in items)
    unread = (_find_unread(draft, block, lines) for number, block in enumerate(draft.blocks) if number not in by_block)
    troubles = [*numbers.troubles, *(trouble for trouble in unread if trouble)]
    return Draft(drafted, numbers.files, tuple(dict.fromkeys(troubles)))


def _find_unread(draft: Source, block: Block, lines: Sequence[int]) -> Trouble | None:
    """Say that a block which is not read, such as a table or HTML, has a mark or a quotation in it."""
    raw = draft.text[block.span.start : block.span.end]
    marked = next(_MARK.finditer(raw), None) or next(find_quotations(raw), None)
    if marked is None or _LISTING.match(raw):
        return None
    where = f"line {bisect_right(lines, block.span.start)}"
    what = "a table" if block.kind is BlockKind.TABLE else "HTML, or another part that holds no text,"
    return Trouble(f"{where}: {what} has a quotation or a mark, and is not read", "put it into a sentence of its own")


def _take_as_list(
    words: "_Words", inside: Sequence[int], by_block: dict[int, tuple[Drafted, ...]], numbers: "_Numbers"
) -> None:
    """Take a list for one passage where nothing in it is quoted or cited but by the marks behind its last item."""
    found = [item for number in inside for item in by_block[number]]
    if len(found) != 1 or found[0].fragment:
        return
    words, marks = _without_marks(words, numbers)
    if marks and all(at >= len(words.text.rstrip()) for at, _ in marks):
        where = f"{words.name_place(0)}, list"
        whole = PrintedPassage(where, words.text.strip(), tuple(mark for _, mark in marks))
        by_block[inside[-1]] = (Drafted(whole, fragment=False, otherwise=found[0].passage),)


def _blocks_within(draft: Source, sentence: Sentence) -> Iterator[int]:
    """Give the numbers of the blocks that lie wholly in a list."""
    following = ((number, draft.blocks[number]) for number in range(sentence.block + 1, len(draft.blocks)))
    return (number for number, _ in takewhile(lambda each: each[1].span.start < sentence.span.end, following))


def judge_drafted(item: Drafted, library: Library) -> Judgement:
    """Look words up in the sources that their marks cite, and in all where they have none."""
    if item.pieces and (whole := _judge_parted(item, library)):
        return whole
    found = judge_passage(item.passage, library, fragment=item.fragment) if item.passage.marks else None
    if item.fragment and (found is None or found.verdict is not Verdict.VERBATIM):
        found = judge_as_typed(item.passage, library) or found
    if item.otherwise and (found is None or found.verdict is not Verdict.VERBATIM):
        last = judge_passage(item.otherwise, library)
        is_own_list = last is not None and last.verdict is Verdict.VERBATIM
        found = last if is_own_list or found is None or found.verdict is Verdict.ABSENT else found
    return found or judge_quotation(item.otherwise or item.passage, library)


def _judge_parted(item: Drafted, library: Library) -> Judgement | None:
    """Judge a quotation that leaves words out; where a piece of it stands nowhere, by that piece."""
    cited = [library.cited(mark.source) for mark in item.passage.marks]
    found = judge_pieces(item.passage, item.pieces, cited or library.besides(None))
    if found:
        return found
    each = (judge_drafted(replace(item, passage=replace(item.passage, text=text), pieces=()), library)
            for text in item.pieces)  # fmt: skip
    wrong = next((judgement for judgement in each if judgement.verdict is not Verdict.VERBATIM), None)
    return replace(wrong, passage=item.passage) if wrong else None


class _Numbers:
    """The numbers of sources: those of the draft's own list, and numbers below 0 for other files that marks name."""

    def __init__(self, listed: dict[int, str], by_name: Mapping[str, str]) -> None:
        self.files = listed
        self.troubles: list[Trouble] = []
        self._by_name = by_name

    def marks(self, found: re.Match[str], where: str) -> Iterator[Mark]:
        label = found[0].strip()[1:-1]
        names_a_file = any(compose(name) in self._by_name for name, _ in split_file_mark(label))
        if found["numbers"] and not names_a_file:
            for number, place in _NUMBERED.findall(found["numbers"]):
                if int(number) in self.files:
                    yield Mark(int(number), f"{number} {place.strip(' ,')}".rstrip())
                else:
                    self.troubles.append(_no_listing(where, number))
            return
        for name, place in split_file_mark(label):
            file = self._by_name.get(compose(name))
            if file is None:
                names = self._by_name if len(self.troubles) < _MOST_COMPARED else ()
                self.troubles.append(_no_source(where, name, place, names))
            else:
                yield Mark(self._number(file), f"{name} {place}".rstrip())

    def _number(self, file: str) -> int:
        known = next((number for number, other in self.files.items() if other == file), None)
        if known is None:
            known = min([0, *self.files]) - 1
            self.files[known] = file
        return known


def _no_listing(where: str, number: str) -> Trouble:
    hint = f"add a line '[{number}] name-of-the-file', or name the file in the mark, as in [harbour.txt ¶6]"
    return Trouble(f"{where}: no line of the draft says which file [{number}] is", hint)


def _no_source(where: str, name: str, place: str, known: Iterable[str]) -> Trouble:
    meant = nearest_path(name, known)
    hint = f"did you mean [{meant}]?" if meant else "a mark gives the name of a file among the sources, and its ending"
    label = f"{name} {place}".rstrip()
    return Trouble(f"{where}: there is no source '{label}'", hint)


def _tails(path: str) -> Iterator[str]:
    """Give what people write for a path: "seeds/press/a.txt", "press/a.txt", "a.txt"."""
    parts = path.split("/")
    return ("/".join(parts[i:]) for i in range(len(parts)))


def _listed(text: str, by_name: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for found in _LISTING.finditer(text):
        rest = compose(found["rest"])
        file = next((by_name[name] for name in sorted(by_name, key=len, reverse=True) if name in rest), None)
        if file:
            yield int(found["mark"] or found["item"]), file


def _lists(draft: Source, block: Block, by_name: Mapping[str, str]) -> bool:
    """Tell whether a block is an item of the draft's list of sources."""
    return any(True for _ in _listed(draft.text[block.span.start : block.span.end], by_name))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a block, each character with the line it stands in; in a text without lines the place of all."""

    text: str
    lines: Sequence[int]
    place: str

    def name_place(self, at: int) -> str:
        """Name for people where a character stands: "line 12"."""
        return f"line {self.lines[at]}" if self.lines else self.place

    def part(self, start: int, end: int) -> "_Words":
        """Give the words from one character to another."""
        return _Words(self.text[start:end], self.lines[start:end], self.place)


def _words(draft: Source, block: Block, lines: Sequence[int]) -> _Words:
    words = _read_words(draft, block.span, block.locator, lines)
    mark = _HEADING_MARK.match(words.text) if block.kind is BlockKind.HEADING else None
    return words.part(mark.end(), len(words.text)) if mark else words


def _read_words(draft: Source, span: Span, locator: Locator, lines: Sequence[int]) -> _Words:
    offsets = draft.offsets_of(span) if locator.line else []
    return _Words(draft.words_of(span), [bisect_right(lines, offset) for offset in offsets], locator.words)


def _drafted(words: _Words, numbers: _Numbers) -> Iterator[Drafted]:
    """Part a paragraph into sentences; a mark belongs to the sentence that it stands in or behind."""
    words, marks = _without_marks(words, numbers)
    sentences = list(split_sentences(words.text))
    for i, (start, end) in enumerate(sentences):
        past = sentences[i + 1][0] if i + 1 < len(sentences) else len(words.text)
        mine = tuple(mark for at, mark in marks if start < at <= past)
        sentence = words.text[start:end]
        quotations = sorted(_find_quotations(sentence), key=lambda pieces: pieces[0].start)
        for pieces in quotations:
            where = words.name_place(start + pieces[0].start)
            quoted = PrintedPassage(f"{where}, quotation", sentence[pieces[0].start : pieces[-1].end], mine)
            texts = tuple(sentence[each.start : each.end] for each in pieces) if len(pieces) > 1 else ()
            yield Drafted(quoted, fragment=True, pieces=texts)
        if mine and not quotations:
            where = words.name_place(start)
            yield Drafted(PrintedPassage(f"{where}, sentence", sentence, mine), fragment=False)


def _find_quotations(sentence: str) -> Iterator[tuple[Span, ...]]:
    """Give what a sentence quotes, each quotation in its pieces."""
    parted = list(find_parted_quotations(sentence))
    yield from parted
    yield from ((span,) for span in find_quotations(sentence) if not any(span in pieces for pieces in parted))


def _without_marks(words: _Words, numbers: _Numbers) -> tuple[_Words, list[tuple[int, Mark]]]:
    pieces: list[_Words] = []
    marks: list[tuple[int, Mark]] = []
    at = length = 0
    for found in _MARK.finditer(words.text):
        pieces.append(words.part(at, found.start()))
        length += len(pieces[-1].text)
        where = words.name_place(found.end() - len(found[0].lstrip()))
        marks += [(length, mark) for mark in numbers.marks(found, where)]
        at = found.end()
    pieces.append(words.part(at, len(words.text)))
    lines = [line for piece in pieces for line in piece.lines]
    return _Words("".join(piece.text for piece in pieces), lines, words.place), marks
