"""A printed passage and the sources -> a verdict: verbatim, altered, in another paragraph or source, absent."""

import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from briefings.language.cutting import find_cut
from briefings.language.identify import identify_language
from briefings.language.language import Language
from briefings.language.tables import DEFAULT_LANGUAGE, LANGUAGES, find_language
from briefings.language.words import content_words, split_words
from briefings.model.notation import CUT_MARK, read_cut
from briefings.model.proof import Judgement, Mark, PrintedPassage, Verdict
from briefings.model.source import Locator, Source
from briefings.model.text import Span
from briefings.proof.difference import describe_difference, fold_words, likeness, nearest_words, same_spaces
from briefings.proof.lookup import IndexedSource, Occurrence, fold_print

NEARLY_THE_SAME = 0.6
"""The least share of the content words of a passage that stand in a paragraph cited as saying nearly the same."""
_WORD_START = 4
ALTERED = 0.6
"""The least likeness of a passage to words of a source that it is taken to be made from."""
_MOST_SENTENCES = 3
_MOST_WORDS_OF_A_LINE = 40


class Library:
    """The sources to look passages up in: the cited ones by number, and others."""

    def __init__(self, numbered: Mapping[int, Source], others: Callable[[], Iterable[Source]] = tuple) -> None:
        """Keep the sources; each is folded when it is first asked for, and the others are read then."""
        self._numbered = dict(numbered)
        self._read_others = others
        self._others: tuple[Source, ...] | None = None
        self._indexed: dict[tuple[str, str], IndexedSource] = {}

    def cited(self, number: int) -> IndexedSource | None:
        """Give the source with a number; None where it is not there."""
        source = self._numbered.get(number)
        return self._index(source) if source else None

    def besides(self, cited: IndexedSource | None) -> Iterator[IndexedSource]:
        """Give all other sources."""
        if self._others is None:
            known = {source.file for source in self._numbered.values()}
            self._others = tuple(source for source in self._read_others() if source.file not in known)
        for source in (*self._numbered.values(), *self._others):
            if cited is None or source.file != cited.source.file:
                yield self._index(source)

    def _index(self, source: Source) -> IndexedSource:
        key = source.file, source.sha256  # as they are read from a page, two files may have one name
        if key not in self._indexed:
            self._indexed[key] = IndexedSource(source)
        return self._indexed[key]


def judge_passage(passage: PrintedPassage, library: Library, *, fragment: bool = False) -> Judgement | None:
    """Look a passage up in the source that its first mark cites; None where that source is not there.

    The other marks cite sources that say nearly the same. A `fragment` need not begin and end with sentences. Where a
    passage opens with "[...]", what is left out there must be a connective that may be.
    """
    opens_with_cut, words = read_cut(passage.text)
    declares_cut = opens_with_cut and not fragment
    if declares_cut:
        passage = replace(passage, text=words)
    cited = library.cited(passage.marks[0].source)
    if cited is None or any(library.cited(mark.source) is None for mark in passage.marks):
        return None
    judgement = (
        _judge_here(passage, cited, fragment=fragment, declares_cut=declares_cut)
        or _judge_reordered(passage, cited)
        or _judge_elsewhere(passage, cited, library, fragment=fragment)
        or find_altered(passage, cited, fragment=fragment)
        or next(
            (
                found
                for other in library.besides(cited)
                if (found := find_altered(passage, other, cited, fragment=fragment))
            ),
            None,
        )
        or Judgement(passage, Verdict.ABSENT, cited.source.file)
    )
    if judgement.verdict is Verdict.VERBATIM:
        unlike = next((mark for mark in passage.marks[1:] if not says_nearly(passage.text, mark, library)), None)
        if unlike:
            other = library.cited(unlike.source)
            file = other.source.file if other else ""
            return Judgement(passage, Verdict.ABSENT, file, f"'{unlike.label}' is cited, and does not say nearly that")
    return judgement


def judge_cited_quotation(passage: PrintedPassage, library: Library) -> Judgement | None:
    """Look a quotation up where any of its marks says that it stands; None where a source is not there."""
    found = [judge_passage(replace(passage, marks=(mark,)), library, fragment=True) for mark in passage.marks]
    if not all(found):
        return None
    best = next((each for each in found if each and each.verdict is Verdict.VERBATIM), found[0])
    return best and replace(best, passage=passage)


def _judge_here(
    passage: PrintedPassage, cited: IndexedSource, *, fragment: bool, declares_cut: bool
) -> Judgement | None:
    file, mark = cited.source.file, passage.marks[0]
    places = cited.find(passage.text)
    if not places:
        return None
    fit = [place for place in places if fragment or _is_complete(place, cited, declares_cut=declares_cut)]
    if not fit:
        needless = declares_cut and any(place.whole for place in places)
        difference = (
            f"'{CUT_MARK}' stands before it, and nothing is left out there"
            if needless
            else describe_cut(places[0].span, cited)
        )
        return Judgement(passage, Verdict.ALTERED, file, difference)
    if not any(same_spaces(passage.text, cited.words(place.span)) for place in fit):
        return Judgement(passage, Verdict.ALTERED, file, "words are joined or parted otherwise than in the source")
    stands = [cited.source.locate(place.first, place.last) for place in fit] if cited.source.sentences else []
    misplaced = _find_misplacement(mark, stands)
    return Judgement(passage, Verdict.MISPLACED if misplaced else Verdict.VERBATIM, file, misplaced)


def _find_misplacement(mark: Mark, stands: Sequence[Locator]) -> str:
    """Say where words stand, if in no place that has the paragraphs and the page that a mark shows."""
    right = [
        place
        for place in stands
        if mark.paragraph in {None, place.paragraph} and mark.last_paragraph in {None, place.last}
    ]
    if not right and stands:
        where = ", ".join(dict.fromkeys(_paragraphs(place.paragraph, place.last) for place in stands))
        return f"it stands in paragraph {where}, and not in {_paragraphs(mark.paragraph, mark.last_paragraph)}"
    pages = dict.fromkeys(place.page for place in right if place.page)
    if mark.page and pages and mark.page not in pages:
        return f"it stands on page {', '.join(map(str, pages))}, and not on page {mark.page}"
    return ""


def _paragraphs(first: int | None, last: int | None) -> str:
    return f"{first}–{last}" if last else str(first)


def _is_complete(place: Occurrence, cited: IndexedSource, *, declares_cut: bool) -> bool:
    """Tell whether a place is whole sentences; with a cut declared, whole but for a connective that may be left out.

    A finished file need not say in which language its sources are: the connective may be one of any language.
    """
    sentences = cited.source.sentences
    if not declares_cut or not sentences:
        return place.whole and not declares_cut
    first, end = sentences[place.first].span, sentences[place.last].span.end
    left_out = place.span.start - first.start
    may_be_cut = {
        find_cut(cited.source.text[first.start : first.end], language) for language in LANGUAGES if language.connectives
    }
    return left_out > 0 and left_out in may_be_cut and place.span.end == end


def _judge_reordered(passage: PrintedPassage, cited: IndexedSource) -> Judgement | None:
    """Judge words some of which run from right to left: a line of both is read back in the order of the page.

    That turns round the words that run from right to left, and, where the text itself does, the runs of others between
    them; within such a run the order stands.
    """
    words = [fold_print(word) for word in passage.text.split()]
    if not any(map(_runs_back, words)):
        return None
    windows = (window for i in cited.nearest(passage.text) for window in _windows(i, cited))
    same = any(_is_same_but_for_lines([fold_print(word) for word in window.split()], words) for window in windows)
    return Judgement(passage, Verdict.VERBATIM, cited.source.file) if same else None


def _is_same_but_for_lines(theirs: Sequence[str], ours: Sequence[str]) -> bool:
    """Tell whether words may be those of a text, with some lines of it read back in the order of the page."""
    if sorted(theirs) != sorted(ours):
        return False
    ends = {0}
    for start in range(len(theirs)):
        if start in ends:
            for end in range(start + 1, min(len(theirs), start + _MOST_WORDS_OF_A_LINE) + 1):
                if end not in ends and list(ours[start:end]) in _orders_on_a_page(theirs[start:end]):
                    ends.add(end)
    return len(theirs) in ends


def _orders_on_a_page(line: Sequence[str]) -> Iterator[list[str]]:
    """Give the orders in which a line may be read back, whichever way the text around it runs."""
    yield list(line)
    runs = [(back, list(group)) for back, group in groupby(line, key=_runs_back)]
    turned = [group[::-1] if back else group for back, group in runs]
    yield [word for group in turned for word in group]
    yield [word for _, group in reversed(runs) for word in group]
    yield [word for group in reversed(turned) for word in group]


def _runs_back(word: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in word)


def _judge_elsewhere(
    passage: PrintedPassage, cited: IndexedSource, library: Library, *, fragment: bool
) -> Judgement | None:
    for other in library.besides(cited):
        if any(fragment or place.whole for place in other.find(passage.text)):
            return Judgement(passage, Verdict.ELSEWHERE, other.source.file, f"and not in {cited.source.file}")
    return None


def describe_cut(span: Span, cited: IndexedSource) -> str:
    """Say what was cut off the sentences that words are a part of."""
    sentences = cited.source.sentences
    if not sentences:
        return "it is no sentence of the source"
    first, last = cited.sentences_at(span)
    whole = Span(sentences[first].span.start, sentences[last].span.end)
    if not whole.covers(span):
        return "it is no sentence of the source"
    return describe_difference(cited.words(span), cited.words(whole))


def find_altered(
    passage: PrintedPassage,
    source: IndexedSource,
    cited: IndexedSource | None = None,
    *,
    fragment: bool = False,
    shown: Callable[[str], str] = str,
) -> Judgement | None:
    """Find the words that a passage is made from, and say what was done to them; `cited` where that is another.

    `shown` gives the words of the source in the form that the passage is in.
    """
    windows = [shown(window) for i in source.nearest(passage.text) for window in _windows(i, source)]
    if fragment:
        windows = [nearest_words(passage.text, window) for window in windows]
    best = max(windows, key=lambda words: likeness(passage.text, words), default="")
    if not best or not fold_words(passage.text) or likeness(passage.text, best) < ALTERED:
        return None
    difference = describe_difference(passage.text, best)
    if cited is None:
        return Judgement(passage, Verdict.ALTERED, source.source.file, difference)
    return Judgement(
        passage, Verdict.ELSEWHERE, source.source.file, f"and not in {cited.source.file}; there {difference}"
    )


def _windows(sentence: int, source: IndexedSource) -> Iterator[str]:
    """Give the words of up to three neighbouring sentences around one."""
    sentences = source.source.sentences
    for first in range(max(0, sentence - _MOST_SENTENCES + 1), sentence + 1):
        for last in range(sentence, min(len(sentences), first + _MOST_SENTENCES)):
            yield source.words(Span(sentences[first].span.start, sentences[last].span.end))


def says_nearly(text: str, mark: Mark, library: Library) -> bool:
    """Tell whether most content words of a passage stand in the paragraphs that a mark points to."""
    other = library.cited(mark.source)
    if other is None:
        return False
    first, last = mark.paragraph or 0, mark.last_paragraph or mark.paragraph or math.inf
    language = find_language(identify_language(split_words(text)) or DEFAULT_LANGUAGE)
    theirs = {
        start
        for sentence in other.source.sentences
        if sentence.locator.paragraph is None or first <= sentence.locator.paragraph <= last
        for start in _word_starts(other.words(sentence.span), language)
    }
    ours = _word_starts(text, language)
    return len(ours & theirs) >= NEARLY_THE_SAME * len(ours)


def _word_starts(text: str, language: Language) -> set[str]:
    """Give the content words of a text, cut where their endings may begin."""
    return {word[:_WORD_START] for word in content_words(text, language)}
