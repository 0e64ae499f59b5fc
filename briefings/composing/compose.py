"""Outline and passages -> Brief: sources numbered as they are first cited, anchors, references."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeVar

from briefings.cards.label import label_cards
from briefings.choosing.chosen import ChosenSection
from briefings.choosing.scopes import OwnWords
from briefings.composing.evidence import collect_evidence, number_citations
from briefings.composing.listing import find_listing
from briefings.composing.summarize import summarize_sources
from briefings.language.dates import first_day
from briefings.language.language import Language
from briefings.language.letters import plain_words
from briefings.language.person import find_person
from briefings.language.tables import find_language
from briefings.model.brief import (
    Brief,
    Citation,
    Cut,
    KeyPoint,
    Label,
    Paragraph,
    Reference,
    Remark,
    Section,
    Statement,
)  # fmt: skip
from briefings.model.notation import key_point_anchor, remark_anchor, section_anchor, statement_anchor
from briefings.model.outline import Outline
from briefings.model.passage import Passage
from briefings.model.selection import ChosenBy
from briefings.model.source import Source

AnyCiting = TypeVar("AnyCiting", Statement, Remark)

PARAGRAPH_WORDS = 100
"""A paragraph of one voice is broken where it would have more words than these."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a brief says of its own making: the hash of its outline and the version of the program.

    `stated` is the outline as it travels with the brief, as JSON.
    """

    outline_sha256: str
    version: str
    stated: str = "{}"


def compose_brief(
    outline: Outline, sources: Sequence[Source], chosen: Sequence[ChosenSection], edition: Edition
) -> Brief:
    """Put the brief together; without a date in the outline it bears the newest among the sources."""
    numbers = _numbers(chosen)
    language = find_language(outline.language.value)
    key_points = tuple(_key_points(chosen, sources, numbers, language))
    sections = tuple(_section(each, sources, numbers, language) for each in chosen)
    citing = [*(point.statement for point in key_points), *(each for section in sections for each in section.citing)]
    order = [*sorted(numbers, key=numbers.__getitem__), *(i for i in range(len(sources)) if i not in numbers)]
    listed = [sources[i] for i in order]
    references = _references(listed, len(numbers), citing)
    evidence = collect_evidence(citing, dict(enumerate(listed, 1))) if outline.evidence != "none" else ()
    cited = number_citations(citing, evidence)
    return Brief(
        title=outline.title,
        subtitle=outline.subtitle,
        date=outline.date or _newest(sources),
        is_dated=bool(outline.date),
        language=outline.language.value,
        organisation=outline.organisation,
        author=outline.author,
        number=outline.number,
        marking=outline.marking,
        paper=outline.paper,
        citations=outline.citations,
        key_points=tuple(replace(point, statement=_with_citations(point.statement, cited)) for point in key_points),
        sections=tuple(_with_citations_within(section, cited) for section in sections),
        evidence_form=outline.evidence,
        evidence=evidence,
        references=references[: len(numbers)],
        unused=references[len(numbers) :],
        summary=summarize_sources(sections, listed, len(numbers)),
        outline_sha256=edition.outline_sha256,
        stated=edition.stated,
        version=edition.version,
        attach=outline.attach,
        chosen_by=tuple(_chosen_by(chosen)),
    )


def _chosen_by(chosen: Sequence[ChosenSection]) -> Iterator[ChosenBy]:
    """Say which models chose for which sections, in the order of the sections."""
    scopes = [section.scope for section in chosen]
    named = (each for scope in scopes for each in (scope.locked and scope.locked.model, scope.widened_by) if each)
    for model in dict.fromkeys(named):
        locked = [scope for scope in scopes if scope.locked and scope.locked.model == model]
        yield ChosenBy(
            model,
            tuple(scope.number for scope in locked),
            tuple(scope.number for scope in scopes if scope.widened_by == model),
            max((scope.locked.candidates for scope in locked if scope.locked), default=0),
        )


def _key_points(
    chosen: Sequence[ChosenSection], sources: Sequence[Source], numbers: dict[int, int], language: Language
) -> Iterator[KeyPoint]:
    pointed = ((section, passage) for section in chosen for passage in section.key_points)
    for i, (section, passage) in enumerate(pointed, 1):
        speaker = _speaker(passage, sources[passage.source], language)
        statement = _statement(key_point_anchor(i), passage, sources, numbers)
        yield KeyPoint(section_anchor(section.scope.number), section.scope.spec.title, speaker, statement)


def _references(listed: Sequence[Source], n_cited: int, citing: Sequence[Statement | Remark]) -> tuple[Reference, ...]:
    """Give the references of all sources, those cited first; what is not cited is cited nowhere."""
    labels = label_cards([(source.card, source.name) for source in listed])
    return tuple(
        _reference(source, number, label, citing if number <= n_cited else ())
        for number, (source, label) in enumerate(zip(listed, labels, strict=True), 1)
    )


def _with_citations_within(section: Section, cited: Mapping[str, tuple[Citation, ...]]) -> Section:
    paragraphs = (
        replace(paragraph, statements=tuple(_with_citations(each, cited) for each in paragraph.statements))
        for paragraph in section.paragraphs
    )
    note = (tuple(_with_citations(remark, cited) for remark in paragraph) for paragraph in section.note)
    return replace(section, paragraphs=tuple(paragraphs), note=tuple(note))


def _with_citations(citing: AnyCiting, cited: Mapping[str, tuple[Citation, ...]]) -> AnyCiting:
    return replace(citing, citations=cited[citing.anchor])


def _numbers(chosen: Sequence[ChosenSection]) -> dict[int, int]:
    """Give each cited source a number from 1, in the order in which a reader meets them."""
    order = [passage for section in chosen for passage in section.key_points]
    for section in chosen:
        order += (passage for paragraph in section.scope.note for words in paragraph for passage in words.cited)
        order += section.passages
    met = (cited.source for passage in order for cited in (passage, *passage.copies))
    return {source: number for number, source in enumerate(dict.fromkeys(met), 1)}


def _section(chosen: ChosenSection, sources: Sequence[Source], numbers: dict[int, int], language: Language) -> Section:
    scope = chosen.scope
    anchor = section_anchor(scope.number)
    statements = [
        (
            _voice(passage, sources, numbers, language),
            _statement(statement_anchor(anchor, i), passage, sources, numbers),
        )
        for i, passage in enumerate(chosen.passages, 1)
    ]
    return Section(
        anchor=anchor,
        number=scope.number,
        level=scope.level,
        title=scope.spec.title,
        question=scope.spec.question if scope.spec.question != scope.spec.title else "",
        note=tuple(_note(scope.note, anchor, sources, numbers)),
        paragraphs=tuple(_paragraphs(statements)),
        gap=scope.asks and not chosen.passages,
        answer=chosen.answered,
    )


def _note(
    note: Sequence[Sequence[OwnWords]], section: str, sources: Sequence[Source], numbers: dict[int, int]
) -> Iterator[tuple[Remark, ...]]:
    places = count(1)
    for paragraph in note:
        yield tuple(
            Remark(remark_anchor(section, next(places)), words.text, _citations(words.cited, sources, numbers))
            for words in paragraph
        )


def _voice(passage: Passage, sources: Sequence[Source], numbers: dict[int, int], language: Language) -> tuple[int, str]:
    """Give whose words a passage is: the number of its source, and the speaker."""
    return numbers[passage.source], _speaker(passage, sources[passage.source], language)


def _speaker(passage: Passage, source: Source, language: Language) -> str:
    """Give the speaker that the source names, or its author where a passage says "I" or "we"; "" for none."""
    named = source.blocks[source.sentences[passage.sentences[0]].block].speaker
    author = source.card.value("author") or ""
    speaks = source.card.value("publisher") and find_person(plain_words(source, passage.span), language)
    return named or (author if speaks else "")


def _paragraphs(statements: list[tuple[tuple[int, str], Statement]]) -> Iterator[Paragraph]:
    """Join neighbouring statements of one voice, as long as the paragraph stays short enough to read."""
    held: list[Statement] = []
    words = 0
    for i, (voice, statement) in enumerate(statements):
        length = len(statement.text.split())
        if held and (voice != statements[i - 1][0] or words + length > PARAGRAPH_WORDS):
            yield Paragraph(*statements[i - 1][0], tuple(held))
            held, words = [], 0
        held.append(statement)
        words += length
    if held:
        yield Paragraph(*statements[-1][0], tuple(held))


def _statement(anchor: str, passage: Passage, sources: Sequence[Source], numbers: dict[int, int]) -> Statement:
    citations = _citations((passage, *passage.copies), sources, numbers)
    source = sources[passage.source]
    cut = Cut(passage.cut, source.words_of(passage.cut)) if passage.cut else None
    listing = find_listing(source, passage.span)
    return Statement(anchor, source.words_of(passage.span), citations, cut, listing)


def _citations(passages: Iterable[Passage], sources: Sequence[Source], numbers: dict[int, int]) -> tuple[Citation, ...]:
    return tuple(
        Citation(numbers[cited.source], cited.span, source.locate(cited.sentences[0], cited.sentences[-1]))
        for cited in passages
        for source in (sources[cited.source],)
    )


def _reference(source: Source, number: int, label: Label, citing: Sequence[Statement | Remark]) -> Reference:
    cited_at = tuple(each.anchor for each in citing if any(cited.source == number for cited in each.citations))
    return Reference(
        number, source.file, source.sha256, source.media_type, source.encoding, source.card, label, cited_at
    )


def _newest(sources: Sequence[Source]) -> str:
    dates = [day for source in sources if (day := source.card.value("date"))]
    return max(dates, key=first_day, default="")
