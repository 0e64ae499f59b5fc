"""Text that the analyst typed -> the sentences of the sources that hold it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.choosing.passages import join_sentences
from briefings.language.letters import fold_case
from briefings.language.typed import fold_text
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.model.text import Marked, Span


@dataclass(frozen=True, slots=True)
class _Joined:
    """The sentences of a source as one text, a space between each two, and where each of them begins and ends."""

    text: str
    spans: tuple[Span, ...]


def fold_typed_case(text: str) -> str:
    """Give a text as it is typed, whatever its case."""
    return fold_case(fold_text(text))


def find_text(text: str, source: Source) -> Iterator[tuple[int, ...]]:
    """Give the numbers of the sentences that hold a text word for word, once for each time it stands in the source.

    The text may have the marks of the file in it, as somebody would copy it, or be what a reader sees.
    """
    wanted = fold_text(text)
    if not any(letter.isalnum() for letter in wanted):
        return
    seen: set[tuple[int, ...]] = set()
    for joined in (_join(source, source.words_of, fold_text), _join(source, _raw(source), fold_text)):
        for start in _occurrences(wanted, joined.text):
            numbers = tuple(_overlapping(joined, start, start + len(wanted)))
            if numbers not in seen:
                seen.add(numbers)
                yield numbers


def holds_anywhere(text: str, source: Source) -> bool:
    """Tell whether the text stands in the source at all, in headings, tables and furniture too."""
    visible = fold_text(source.words_of(Span(0, len(source.text))))
    return any(True for _ in _occurrences(fold_text(text), visible))


def holds_loosely(text: Marked, source: Source) -> bool:
    """Tell whether the sentences of a source hold what is to be excluded."""
    return finds_excluded(text, _join(source, source.words_of, fold_typed_case).text)


def finds_excluded(text: Marked, words: str) -> bool:
    """Tell whether words, folded, hold a text, whatever its case: as a part of longer words, or else as a word."""
    folded = fold_typed_case(text.value)
    return any(True for _ in _occurrences(folded, words)) if text.is_marked else bool(folded) and folded in words


def split_by_block(source: int, numbers: Iterable[int], sources: Sequence[Source]) -> Iterator[Passage]:
    """Make passages of sentences, one for each run of neighbours within a block."""
    sentences = sources[source].sentences
    run: list[int] = []
    for number in sorted(numbers):
        if run and (number != run[-1] + 1 or sentences[number].block != sentences[run[-1]].block):
            yield join_sentences(source, run, sources)
            run = []
        run.append(number)
    if run:
        yield join_sentences(source, run, sources)


def _join(source: Source, read: Callable[[Span], str], fold: Callable[[str], str]) -> _Joined:
    pieces: list[str] = []
    spans: list[Span] = []
    at = 0
    for sentence in source.sentences:
        piece = fold(read(sentence.span))
        pieces.append(piece)
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + 1
    return _Joined(" ".join(pieces), tuple(spans))


def _raw(source: Source) -> Callable[[Span], str]:
    return lambda span: source.text[span.start : span.end]


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    """Give where a text stands as whole words."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(wanted) : at + len(wanted) + 1]
        if not (before.isalnum() and wanted[0].isalnum()) and not (after.isalnum() and wanted[-1].isalnum()):
            yield at
        at = text.find(wanted, at + 1)


def _overlapping(joined: _Joined, start: int, end: int) -> Iterator[int]:
    return (i for i, span in enumerate(joined.spans) if span.start < end and start < span.end)
