"""A ledger with its outline, and the sources -> the Brief, composed anew: what can be computed is not believed.

Only what was decided is taken from the ledger: which ranges are printed where, and what is known of each source. Words,
places, numbers, evidence, references and counts are made of these as a build makes them, titles and questions are those
of the outline. What rests on sources that are not there (how many are of one origin) is taken as it stands, and named.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefings.choosing.candidates import AskedSection
from briefings.choosing.chosen import ChosenSection
from briefings.choosing.scopes import OwnWords, Scope, resolve_scopes
from briefings.choosing.verdict import Refusal, Rule
from briefings.composing.compose import Edition, compose_brief
from briefings.model.brief import Brief
from briefings.model.notation import GENERATOR, section_anchor
from briefings.model.outline import Outline
from briefings.model.passage import Passage
from briefings.model.selection import ChosenBy
from briefings.model.source import CARD_FIELDS, Source, SourceCard, Stated
from briefings.model.text import Span
from briefings.ranking.answer import Answer, Strength
from briefings.ranking.query import Wording

_NOTHING_ASKED = Wording({}, (), frozenset())
_LEDGER = "the ledger"
Ledger = Mapping[str, Any]
"""A ledger as it is read from JSON; whatever its values are, nothing but a RecomposeError comes of them."""


class RecomposeError(Exception):
    """A ledger that no brief can be composed of; the text says why."""


@dataclass(frozen=True, slots=True)
class Recomposed:
    """The brief, and the fields of cards that no file states: the sender added them, as (source, field)."""

    brief: Brief
    added: tuple[tuple[int, str], ...]


def recompose_brief(ledger: Ledger, outline: Outline, read: Mapping[int, Source]) -> Recomposed:
    """Compose the brief of a ledger; `read` are the sources that are there, by number. Raises RecomposeError."""
    try:
        sources = [_take_source(entry, number, read) for number, entry in enumerate(ledger["sources"], 1)]
        scopes, _ = resolve_scopes(outline, sources, [source.file for source in sources])
        chosen = list(_take_sections(ledger, scopes, sources))
        stated = json.dumps(ledger["outline"], ensure_ascii=False)
        edition = Edition(ledger["outline_sha256"], ledger["generator"].removeprefix(GENERATOR), stated)
        brief = compose_brief(outline, sources, chosen, edition)
        brief = replace(
            brief,
            summary=_keep_origins(brief, ledger),
            chosen_by=tuple(_take_models(ledger)),
            own_templates=tuple(ledger["printed"]["templates"]),
        )
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError, StopIteration) as error:
        raise RecomposeError(f"{type(error).__name__}: {error}"[:200]) from error
    return Recomposed(brief, tuple(_find_added(sources, read)))


def _take_source(entry: Ledger, number: int, read: Mapping[int, Source]) -> Source:
    if entry["number"] != number:
        raise ValueError(f"source {number} is not at its place")
    stated = {name: Stated(str(entry[name]), _LEDGER) for name in CARD_FIELDS if entry[name]}
    found = read.get(number)
    if found is None:
        parts = (str(entry["file"]), str(entry["sha256"]), str(entry["media_type"]), str(entry["encoding"] or ""))
        return Source(*parts, "", (), (), (), SourceCard(**stated))
    return replace(found, file=str(entry["file"]), card=SourceCard(**stated))


def _take_sections(ledger: Ledger, scopes: Sequence[Scope], sources: Sequence[Source]) -> Iterator[ChosenSection]:
    points: dict[str, list[Passage]] = {}
    for point in ledger["key_points"]:
        points.setdefault(point["section"], []).append(_take_statement(point, sources))
    for scope, section in zip(scopes, ledger["sections"], strict=True):
        passages = tuple(_take_statement(each, sources) for each in section["statements"])
        strength = Strength.WEAK if section["answer"] == "weak" else Strength.FULL
        noted = replace(scope, note=tuple(_take_note(section["note"], sources)))
        verdicts = {(-1, 0): Refusal(Rule.PRINTED)} if section["answer"] == "elsewhere" else {}
        asked = AskedSection(noted, _NOTHING_ASKED, Answer(strength, frozenset()))
        yield ChosenSection(asked, passages, tuple(points.pop(section_anchor(scope.number), ())), verdicts)
    if points:
        raise ValueError(f"key points of {next(iter(points))!r}, which is no section")


def _take_statement(statement: Ledger, sources: Sequence[Source]) -> Passage:
    first, *others = (_take_passage(citation, sources) for citation in statement["citations"])
    cut = statement["cut"]
    return replace(first, copies=tuple(others), cut=Span(cut["start"], cut["end"]) if cut else None)


def _take_note(note: Sequence[Sequence[Ledger]], sources: Sequence[Source]) -> Iterator[tuple[OwnWords, ...]]:
    for paragraph in note:
        yield tuple(
            OwnWords(words["text"], tuple(_take_passage(each, sources) for each in words["citations"]))
            for words in paragraph
        )


def _take_passage(citation: Ledger, sources: Sequence[Source]) -> Passage:
    number, span = int(citation["source"]), Span(int(citation["start"]), int(citation["end"]))
    if number < 1:
        raise ValueError("a source has a number from 1")
    sentences = sources[number - 1].sentences
    inside = [i for i, each in enumerate(sentences) if each.span.start < span.end and span.start < each.span.end]
    if not inside:
        raise ValueError(f"source {number} has no sentence at {span.start} to {span.end}")
    return Passage(number - 1, tuple(range(inside[0], inside[-1] + 1)), span)


def _take_models(ledger: Ledger) -> Iterator[ChosenBy]:
    for model in ledger.get("chosen_by", ()):
        yield ChosenBy(model["model"], tuple(model["passages"]), tuple(model["words"]), model["candidates"])


def _keep_origins(brief: Brief, ledger: Ledger) -> Any:  # noqa: ANN401 - a summary
    """Give the counts, those of origins as the ledger has them: sources that do not travel may be of one origin."""
    summary, theirs = brief.summary, ledger["summary"]
    origins = {weight["source"]: weight["origin"] for weight in theirs["weights"]}
    weights = tuple(replace(weight, origin=origins[weight.source]) for weight in summary.weights)
    return replace(summary, n_origins=theirs["origins"], single_origin=theirs["single_origin"], weights=weights)


def _find_added(sources: Sequence[Source], read: Mapping[int, Source]) -> Iterator[tuple[int, str]]:
    for number, source in enumerate(sources, 1):
        for name in CARD_FIELDS if number in read else ():
            if source.card.value(name) and source.card.value(name) != read[number].card.value(name):
                yield number, name
