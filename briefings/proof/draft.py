"""Somebody's draft, in Markdown or plain text -> its quotations and cited sentences, as passages to judge."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefings.language.sentences import split_sentences
from briefings.language.spelling import compose
from briefings.model.notation import CUT_AS_WRITTEN, PAGE_AS_WRITTEN, PARAGRAPHS_AS_WRITTEN
from briefings.model.proof import Mark, PrintedPassage
from briefings.model.source import Block, BlockKind, Locator, Source

_MARK = re.compile(
    r"\s*(?:\[\^?(?P<numbers>\d+[^\[\]\n]{0,80})\]|\[(?P<name>[^\[\]\n]+\.\w{1,8}[^\[\]\n]{0,40})\](?!\())"
)
_PLACE = rf"(?:[\s,]*{PAGE_AS_WRITTEN})?(?:[\s,]*{PARAGRAPHS_AS_WRITTEN})?"
_NUMBERED = re.compile(rf"\^?(?P<number>\d+)(?P<place>{_PLACE})")
_AT_THE_END = re.compile(rf"{_PLACE}\s*$")
_LISTING = re.compile(r"^\s*(?:\[\^?(?P<mark>\d+)\]:?|(?P<item>\d+)[.)])\s+(?P<rest>.+)$", re.MULTILINE)
_QUOTATION = re.compile(r"“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|\"([^\"]+)\"")
_GAP = re.compile(rf"\s*{CUT_AS_WRITTEN}\s*")
_FEWEST_WORDS = 3
_JUDGED = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING}
"""A short line without a full stop is read as a heading, and may hold a quotation all the same."""
_HEADING_MARK = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Drafted:
    """Words that a draft takes from elsewhere; a `fragment` is a quotation, which need be no whole sentence."""

    passage: PrintedPassage
    fragment: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What of a draft is judged, the files that its numbers mean, and the marks whose source it does not name.

    A file that a mark names, and no line gives a number, has one below 0: no draft can write that.
    """

    drafted: tuple[Drafted, ...]
    files: dict[int, str]
    troubles: tuple[str, ...]


def read_draft(draft: Source, files: Iterable[str]) -> Draft:
    """Find the quotations of a draft, and the sentences that bear a mark such as [2], [2 ¶6] or [harbour.txt].

    A number means the file that the draft names in a line that begins with it.
    """
    paths = {compose(file): file for file in files}
    by_name = {tail: file for path, file in paths.items() for tail in _tails(path)} | paths
    listed = dict(_listed(draft.text, by_name))
    numbers = _Numbers(listed, by_name)
    drafted = tuple(
        item
        for block in draft.blocks
        if block.kind in _JUDGED and not _lists(draft, block, by_name)
        for item in _drafted(_words(draft, block), _name_place(block.locator), numbers)
    )
    return Draft(drafted, numbers.files, tuple(dict.fromkeys(numbers.troubles)))


class _Numbers:
    """The numbers of sources: those of the draft's own list, and numbers below 0 for other files that marks name."""

    def __init__(self, listed: dict[int, str], by_name: Mapping[str, str]) -> None:
        self.files = listed
        self.troubles: list[str] = []
        self._by_name = by_name

    def marks(self, found: re.Match[str], where: str) -> Iterator[Mark]:
        label = found[0].strip()[1:-1]
        if found["numbers"]:
            for number, place in _NUMBERED.findall(found["numbers"]):
                if int(number) in self.files:
                    yield Mark(int(number), f"{number} {place.strip(' ,')}".rstrip())
                else:
                    self.troubles.append(f"{where}: no line of the draft says which file [{number}] is")
            return
        file = self._by_name.get(compose(_AT_THE_END.sub("", label).strip()))
        if file is None:
            self.troubles.append(f"{where}: there is no source '{label}'")
            return
        known = next((number for number, other in self.files.items() if other == file), None)
        if known is None:
            known = min([0, *self.files]) - 1
            self.files[known] = file
        yield Mark(known, label)


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


def _words(draft: Source, block: Block) -> str:
    words = draft.words_of(block.span)
    return _HEADING_MARK.sub("", words, count=1) if block.kind is BlockKind.HEADING else words


def _name_place(locator: Locator) -> str:
    return f"line {locator.line}" if locator.line else locator.words


def _drafted(text: str, where: str, numbers: _Numbers) -> Iterator[Drafted]:
    """Part a paragraph into sentences; a mark belongs to the sentence that it stands in or behind."""
    words, marks = _without_marks(text, where, numbers)
    sentences = list(split_sentences(words))
    for i, (start, end) in enumerate(sentences):
        past = sentences[i + 1][0] if i + 1 < len(sentences) else len(words)
        mine = tuple(mark for at, mark in marks if start < at <= past)
        sentence = words[start:end]
        quotations = list(_quotations(sentence))
        for quotation in quotations:
            yield Drafted(PrintedPassage(f"{where}, quotation", quotation, mine), fragment=True)
        if mine and not quotations:
            yield Drafted(PrintedPassage(f"{where}, sentence", sentence, mine), fragment=False)


def _without_marks(text: str, where: str, numbers: _Numbers) -> tuple[str, list[tuple[int, Mark]]]:
    pieces: list[str] = []
    marks: list[tuple[int, Mark]] = []
    at = length = 0
    for found in _MARK.finditer(text):
        pieces.append(text[at : found.start()])
        length += len(pieces[-1])
        marks += [(length, mark) for mark in numbers.marks(found, where)]
        at = found.end()
    return "".join([*pieces, text[at:]]), marks


def _quotations(sentence: str) -> Iterator[str]:
    for found in _QUOTATION.finditer(sentence):
        for piece in _GAP.split(next(group for group in found.groups() if group)):
            if len(piece.split()) >= _FEWEST_WORDS:
                yield piece.strip().rstrip(",.")
