"""What the analyst writes in a section -> its paragraphs, with the passages that the marks in it cite."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from briefings.cards.complete import find_files, report_unknown
from briefings.choosing.control import weigh_sources
from briefings.choosing.find import find_text, split_by_block
from briefings.choosing.nearest import describe_nearest, name_place, shorten
from briefings.choosing.scopes import OwnWords, Scope
from briefings.language.quoting import FileMark, find_cited_quotations, find_file_marks
from briefings.language.typed import match_typed
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.notation import read_place
from briefings.model.outline import Outline
from briefings.model.passage import Passage
from briefings.model.source import Sentence, Source
from briefings.model.text import Located, Span

_EMPTY_LINE = re.compile(r"\n\s*\n")


def resolve_own_words(
    outline: Outline, scopes: Sequence[Scope], sources: Sequence[Source], seeds: Sequence[str]
) -> tuple[tuple[Scope, ...], Diagnostics]:
    """Read the texts of the sections, and find what their marks cite.

    "The port is shut [harbour.txt ¶4]." cites the fourth paragraph. Where the sentence of a mark quotes, it cites the
    sentences that hold the quotation, and a quotation that none of the cited paragraphs holds word for word is an
    error. `seeds` are all files found, those that could not be read included.
    """
    resolved: list[Scope] = []
    diagnostics: list[Diagnostic] = []
    for scope in scopes:
        written = scope.spec.text
        if written is not None:
            reader = _Reader(outline, sources, seeds, written.span, diagnostics)
            paragraphs = (" ".join(text.split()) for text in _EMPTY_LINE.split(written.value) if text.strip())
            scope = replace(scope, note=tuple(tuple(reader.read(text)) for text in paragraphs))  # noqa: PLW2901
        resolved.append(scope)
    return tuple(resolved), tuple(diagnostics)


@dataclass(frozen=True, slots=True)
class _Named:
    """A file that a mark names, with the words of the mark about it, and the sentences that may be meant."""

    label: str
    source: int
    has_paragraph: bool
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    outline: Outline
    sources: Sequence[Source]
    seeds: Sequence[str]
    span: Span
    found: list[Diagnostic] = field(repr=False)

    def read(self, text: str) -> Iterator[OwnWords]:
        """Part a paragraph at its marks; marks that stand side by side are those of the words before them."""
        at = 0
        marks: list[FileMark] = []
        endings = {PurePosixPath(seed).suffix.lower() for seed in self.seeds} - {""}
        for mark in find_file_marks(text, endings):
            if marks and mark.span.start > marks[-1].span.end:
                yield self._cite(text[at : marks[0].span.start], marks)
                at, marks = marks[-1].span.end, []
            marks.append(mark)
        if marks:
            yield self._cite(text[at : marks[0].span.start], marks)
            at = marks[-1].span.end
        if text[at:].strip():
            yield OwnWords(text[at:])

    def _cite(self, text: str, marks: Sequence[FileMark]) -> OwnWords:
        """Find what the marks behind a text cite; what its last sentence quotes is given as the source has it."""
        named = [found for mark in marks for name, place in mark.files if (found := self._find(mark, name, place))]
        quoted: list[tuple[int, tuple[int, ...]]] = []
        is_found = True
        for span in reversed(list(find_cited_quotations(text))):  # from the end: what takes its place may be longer
            words = text[span.start : span.end]
            holding = list(self._hold(words, named))
            if named and not holding:
                self._report_quotation(words, named)
                is_found = False
            for each, numbers in holding[:1]:
                source = self.sources[each.source]
                words = match_typed(words, source.words_of(_span(source, numbers))) or words
            text = text[: span.start] + words + text[span.end :]
            quoted += [(named.index(each), numbers) for each, numbers in holding]
        cited: list[Passage] = []
        for i, each in enumerate(named):
            sentences = sorted({number for at, numbers in quoted if at == i for number in numbers})
            cited += self._passages(text, each, sentences) if is_found else ()
        return OwnWords(text, tuple(dict.fromkeys(cited)))

    def _find(self, mark: FileMark, name: str, place: str) -> _Named | None:
        """Find what a mark names; where nothing can be meant by it, say so."""
        label = f"{name} {place}".strip()
        if not name or name.isdecimal():
            hint = "each build numbers the sources anew: give the name of the file, as in [harbour.txt ¶4]"
            self._report(Code.BAD_VALUE, f"the mark '{mark.label}' names no file", hint)
            return None
        files = [source.file for source in self.sources]
        meant = find_files(name, files)
        if len(meant) != 1:
            self._report_file(mark, name, [files[i] for i in meant])
            return None
        source = self.sources[meant[0]]
        if weigh_sources(self.outline, self.sources).get(meant[0]) == 0:
            hint = "give it a weight under 'sources:', or cite another"
            self._report(Code.BAD_VALUE, f"{source.name} has the weight 0, and '{mark.label}' cites it", hint)
            return None
        page, first, last = read_place(place)
        within = tuple(i for i, each in enumerate(source.sentences) if _stands_in(each, page, first, last))
        if not within:
            most = max((each.locator.last or each.locator.paragraph or 0 for each in source.sentences), default=0)
            hint = f"its paragraphs with sentences go up to {most}" if most else ""
            self._report(Code.UNKNOWN_PASSAGE, f"{source.name} has nothing to cite at {place or 'all'}", hint)
            return None
        return _Named(label, meant[0], first is not None, within)

    def _report_file(self, mark: FileMark, name: str, files: Sequence[str]) -> None:
        if files:
            message = f"the mark '{mark.label}' may mean {' or '.join(files)}"
            self._report(Code.BAD_VALUE, message, "write the folder too")
        elif find_files(name, self.seeds):
            self._report(Code.UNKNOWN_SOURCE, f"'{name}' could not be read, and '{mark.label}' cites it")
        else:
            self.found.append(report_unknown(Located(name, self.span), self.seeds, self.outline.path))

    def _hold(self, quotation: str, named: Sequence[_Named]) -> Iterator[tuple[_Named, tuple[int, ...]]]:
        """Give which of the named files hold a quotation where the marks say, and in which sentences first."""
        for each in named:
            for numbers in find_text(quotation, self.sources[each.source]):
                if set(numbers) <= set(each.sentences):
                    yield each, numbers
                    break

    def _report_quotation(self, quotation: str, named: Sequence[_Named]) -> None:
        labels = " or ".join(each.label for each in named)
        message = f"the quotation '{shorten(quotation)}' does not stand in {labels}"
        elsewhere = (
            (source, numbers)
            for source in (*(self.sources[each.source] for each in named), *self.sources)
            for numbers in find_text(quotation, source)
        )
        place = next(elsewhere, None)
        hint = f"it stands in {name_place(place[0], place[1][0])}" if place else ""
        hint = hint or describe_nearest(quotation, [each.source for each in named], self.sources)
        self._report(Code.UNKNOWN_PASSAGE, message, hint or "no sentence is like it")

    def _passages(self, text: str, named: _Named, quoted: Sequence[int]) -> Iterator[Passage]:
        """Give what a mark cites: the sentences that are quoted from there, or else the whole of what it names."""
        if quoted:
            yield from split_by_block(named.source, quoted, self.sources)
        elif named.has_paragraph:
            yield Passage(named.source, named.sentences, _span(self.sources[named.source], named.sentences))
        else:
            message = f"the mark '[{named.label}]' names no paragraph, and nothing is quoted from there before it"
            hint = describe_nearest(text, [named.source], self.sources)
            self._report(Code.BAD_VALUE, message, hint or "name one, as in [harbour.txt ¶4]")

    def _report(self, code: Code, message: str, hint: str = "") -> None:
        self.found.append(Diagnostic(code, message, hint, self.outline.path, self.span))


def _stands_in(sentence: Sentence, page: int | None, first: int | None, last: int | None) -> bool:
    """Tell whether a sentence stands, at least in part, where a mark says; a mark without a place means all."""
    place = sentence.locator
    begins, ends = place.paragraph or 0, place.last or place.paragraph or 0
    on_page = page is None or place.page in {None, page}
    return on_page and (first is None or (begins <= (last or first) and first <= ends))


def _span(source: Source, numbers: Sequence[int]) -> Span:
    return Span(source.sentences[numbers[0]].span.start, source.sentences[numbers[-1]].span.end)
