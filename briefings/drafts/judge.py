"""What a draft takes from elsewhere, and the sources -> a verdict for each, and what there is to say of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.drafts.meaning import find_remarks, find_turn
from briefings.drafts.quoted import Piece, find_piece, find_rows, part_quotation
from briefings.drafts.read import Drafted, Kind
from briefings.drafts.reworded import MOST_COMPARED, describe_nearest, find_changed_frame, is_altered
from briefings.language.quoting import FEWEST_WORDS
from briefings.language.typed import level_marks
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.proof import Judgement, Mark, PrintedPassage, Verdict
from briefings.model.text import Span
from briefings.proof.difference import describe_difference
from briefings.proof.examine import describe, place_of, shorten
from briefings.proof.judge import Library, describe_cut, find_altered, says_nearly
from briefings.proof.lookup import IndexedSource

_AROUND_SENTENCE = " .,;:!?…\"'“”„‘’«»()[]*_"
"""What may stand around a sentence and is no word of it: a heading, and a cell of a table, have no full stop."""
_QUOTES = str.maketrans(dict.fromkeys('“”„«»"‘‚‹›'))
_BEST_FIRST = (Verdict.VERBATIM, Verdict.ALTERED, Verdict.MISPLACED)
_TITLE = "a title, or words of the writer's own in the list of sources"
_CODES = {Verdict.VERBATIM: Code.PASSAGE_REMARK, Verdict.REWORDED: Code.PASSAGE_REWORDED, Verdict.OWN: Code.PASSAGE_OWN}


def judge_drafted(item: Drafted, library: Library) -> Judgement | None:
    """Look words up in the sources that their marks cite, and in all where they have none.

    None for a sentence around a quotation, where what is not quoted is the writer's own.
    """
    if item.kind is Kind.FRAME:
        return _judge_frame(item, library)
    if item.is_fragment:
        found = _judge_quotation(item.passage, library)
        is_title = item.kind is Kind.ENTRY and found.verdict is Verdict.ABSENT
        return replace(found, verdict=Verdict.OWN, file="", difference=_TITLE) if is_title else found
    found = _judge_sentence(item.passage, library)
    if item.otherwise and found.verdict is not Verdict.VERBATIM:
        last = _judge_sentence(item.otherwise, library)
        found = last if last.verdict is Verdict.VERBATIM or found.verdict is Verdict.REWORDED else found
    return found


def _judge_frame(item: Drafted, library: Library) -> Judgement | None:
    """Find a sentence of a source that is quoted in part and changed around that: other figures, another denial."""
    for source, _ in _cited(item.passage, library):
        changed = find_changed_frame(
            level_marks(item.passage.text), [level_marks(each) for each in item.quoted], source
        )
        if changed:
            difference = describe_difference(level_marks(item.passage.text), changed)
            return Judgement(item.passage, Verdict.ALTERED, source.source.file, difference)
    return None


def tell_drafted(judgement: Judgement, path: str) -> Diagnostics:
    """Say where words do not stand as a draft has them, and what a reader should know of those that do."""
    code = _CODES.get(judgement.verdict)
    if code is None:
        return describe(judgement, path)
    if not judgement.difference:
        return ()
    file = f" in {judgement.file}" if judgement.file else ""
    message = f"{place_of(judgement.passage)}: {judgement.verdict.value}{file}: {judgement.difference}"
    return (Diagnostic(code, message, shorten(judgement.passage.text), path),)


def _judge_quotation(passage: PrintedPassage, library: Library) -> Judgement:
    """Judge a quotation as a whole, whatever its number of pieces; any of its marks may name the source that has it."""
    forms = [form for form in ((Piece(passage.text, opens=True),), part_quotation(passage.text)) if form]
    cited = _cited(passage, library)
    found = _up_to_best(
        each for source, mark in cited for form in forms for each in _judge_form(passage, form, source, mark)
    )
    if not found:
        others = library.besides(cited[0][0] if cited else None)
        away = _up_to_best(each for source in others for each in _judge_form(passage, forms[-1], source, None))
        found = [_elsewhere(each, cited[0][0]) for each in away] if cited else away
    if found:
        return min(found, key=lambda each: (_rank(each.verdict), len(each.difference)))
    return _judge_unfound(passage, forms[-1], [source for source, _ in cited], library)


def _up_to_best(found: Iterable[Judgement]) -> list[Judgement]:
    """Give judgements up to the first that nothing is to be said of."""
    kept: list[Judgement] = []
    for each in found:
        kept.append(each)
        if each.verdict is Verdict.VERBATIM and not each.difference:
            break
    return kept


def _rank(verdict: Verdict) -> int:
    return _BEST_FIRST.index(verdict) if verdict in _BEST_FIRST else len(_BEST_FIRST)


def _cited(passage: PrintedPassage, library: Library) -> list[tuple[IndexedSource, Mark]]:
    pairs = ((library.cited(mark.source), mark) for mark in dict.fromkeys(passage.marks))
    return [(source, mark) for source, mark in pairs if source]


def _judge_form(
    passage: PrintedPassage, form: tuple[Piece, ...], source: IndexedSource, mark: Mark | None
) -> Iterator[Judgement]:
    """Judge each place of a quotation in one source; where its pieces are scattered there, that."""
    file = source.source.file
    is_scattered = True
    for row in find_rows(form, source):
        is_scattered = False
        misplaced = _find_misplacement(mark, row, source) if mark else ""
        if misplaced:
            yield Judgement(passage, Verdict.MISPLACED, file, misplaced)
        elif turn := find_turn(form, row, source):
            yield Judgement(passage, Verdict.ALTERED, file, turn)
        else:
            yield Judgement(passage, Verdict.VERBATIM, file, "; ".join(find_remarks(form, row, source)))
    worded = [piece for piece in form if piece.text]
    if is_scattered and len(worded) > 1 and all(any(True for _ in find_piece(piece, source)) for piece in worded):
        yield Judgement(passage, Verdict.ALTERED, file, "its pieces stand in another order there, or far apart")


def _elsewhere(found: Judgement, cited: IndexedSource) -> Judgement:
    if found.verdict is not Verdict.VERBATIM:
        return found
    return replace(found, verdict=Verdict.ELSEWHERE, difference=f"and not in {cited.source.file}")


def _find_misplacement(mark: Mark, row: tuple[Span, ...], source: IndexedSource) -> str:
    """Say where words stand, where that is not within the paragraphs and on the page that a mark shows."""
    if not source.source.sentences:
        return ""
    start, end = source.sentences_at(row[0])[0], source.sentences_at(row[-1])[1]
    place = source.source.locate(start, end)
    first, last = mark.paragraph, mark.last_paragraph
    is_there = first is None or (
        first <= (place.paragraph or 0) <= (last or first) and (last is None or (place.last or 0) <= last)
    )
    if not is_there:
        where = f"{place.paragraph}–{place.last}" if place.last else f"{place.paragraph}"
        return f"it stands in paragraph {where}, and not in {f'{first}–{last}' if last else first}"
    if mark.page and place.page and mark.page != place.page:
        return f"it stands on page {place.page}, and not on page {mark.page}"
    return ""


def _judge_unfound(
    passage: PrintedPassage, form: tuple[Piece, ...], cited: list[IndexedSource], library: Library
) -> Judgement:
    """Judge a quotation that no source has: by its piece that no cited source has, where it is in pieces."""
    sources = cited or list(library.besides(None))
    words = [piece.text for piece in form if piece.text]
    lacking = [piece.text for piece in form if piece.text and not any(_has(piece, source) for source in sources)]
    wrong = replace(passage, text=level_marks(lacking[0] if lacking else " ".join(words) or passage.text))
    altered = _find_altered(wrong, cited, library, fragment=True)
    if altered:
        return replace(altered, passage=passage)
    if not cited and len(passage.text.split()) < FEWEST_WORDS:
        why = "a name, or words held at arm's length; with a mark they would have to stand in its source"
        return Judgement(passage, Verdict.OWN, "", why)
    part = f"'{wrong.text}'" if len(words) > 1 else ""
    return Judgement(passage, Verdict.ABSENT, cited[0].source.file if cited else "all sources", part)


def _has(piece: Piece, source: IndexedSource) -> bool:
    return any(True for _ in find_piece(piece, source))


def _find_altered(
    passage: PrintedPassage, cited: Iterable[IndexedSource], library: Library, *, fragment: bool
) -> Judgement | None:
    if len(passage.text.split()) > MOST_COMPARED:
        return None
    sources = list(cited)
    here = (find_altered(passage, source, fragment=fragment, shown=level_marks) for source in sources)
    found = next((each for each in here if each), None)
    if found:
        return found
    first = sources[0] if sources else None
    there = (
        find_altered(passage, source, first, fragment=fragment, shown=level_marks) for source in library.besides(first)
    )
    return next((each for each in there if each), None)


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a sentence stands in a source, and whether it is whole there."""

    source: IndexedSource
    span: Span
    is_whole: bool


def _judge_sentence(passage: PrintedPassage, library: Library) -> Judgement:
    """Judge a sentence with a mark and without quotation marks: word for word, nearly that, or in other words."""
    cited = _cited(passage, library)
    places = [(each, mark) for source, mark in cited for each in _find_sentence(passage.text, source)]
    whole = [(each, mark) for each, mark in places if each.is_whole]
    if whole:
        return _judge_places(passage, whole, library)
    first = cited[0][0]
    for source in library.besides(first):
        if any(each.is_whole for each in _find_sentence(passage.text, source)):
            return Judgement(passage, Verdict.ELSEWHERE, source.source.file, f"and not in {first.source.file}")
    if places:
        part = places[0][0]
        return Judgement(passage, Verdict.ALTERED, part.source.source.file, describe_cut(part.span, part.source))
    sources = [source for source, _ in cited]
    altered = _find_altered(replace(passage, text=level_marks(passage.text)), sources, library, fragment=False)
    if altered and is_altered(passage.text, altered.file, [*sources, *library.besides(first)]):
        return replace(altered, passage=passage)
    return Judgement(passage, Verdict.REWORDED, first.source.file, describe_nearest(passage.text, sources))


def _judge_places(passage: PrintedPassage, places: Sequence[tuple[_Found, Mark]], library: Library) -> Judgement:
    """Judge a sentence that stands whole in a cited source: in the right place, and borne out by its other marks."""
    told = [_find_misplacement(mark, (each.span,), each.source) for each, mark in places]
    if all(told):
        return Judgement(passage, Verdict.MISPLACED, places[0][0].source.source.file, told[0])
    right, own = places[told.index("")]
    for mark in passage.marks:
        other = library.cited(mark.source)
        if mark is not own and other and not says_nearly(passage.text, mark, library):
            unlike = f"'{mark.label}' is cited, and does not say nearly that"
            return Judgement(passage, Verdict.ABSENT, other.source.file, unlike)
    return Judgement(passage, Verdict.VERBATIM, right.source.source.file)


def _find_sentence(text: str, source: IndexedSource) -> Iterator[_Found]:
    """Find a sentence, with its quotation marks or without; marks at its two ends are none of its words."""
    for words in dict.fromkeys((text.strip(_AROUND_SENTENCE), text.translate(_QUOTES).strip(_AROUND_SENTENCE))):
        for span in find_piece(Piece(words), source) if words else ():
            first, last = source.sentences_at(span)
            sentences = source.source.sentences
            if not sentences:
                continue
            before = source.source.text[sentences[first].span.start : span.start]
            behind = source.source.text[span.end : max(span.end, sentences[last].span.end)]
            is_whole = not before.strip(_AROUND_SENTENCE + "\n\t") and not behind.strip(_AROUND_SENTENCE + "\n\t")
            yield _Found(source, span, is_whole)
