"""Why a sentence is in a section or out of it: its rank, the parts of its score, and the rule that decided."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from briefings.choosing.candidates import judge_sentence
from briefings.choosing.chosen import Chosen, ChosenSection
from briefings.choosing.control import find_excluded
from briefings.choosing.find import find_text, fold_typed_case
from briefings.choosing.nearest import hint_nearest, shorten
from briefings.choosing.passages import count_words, holds, join_sentences, sentence_text
from briefings.choosing.reasons import say_reason
from briefings.choosing.scopes import Scope, closing_rule
from briefings.choosing.shortfall import find_shortfall
from briefings.choosing.verdict import Effect, Place, Refusal, Rule
from briefings.language.spelling import suggest
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.explanation import ExplainedSentence, SectionExplanation
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.match import look_up
from briefings.ranking.rank import N_RANKED, Ranked, rank_sentences, weigh_parts

_N_KEPT_OUT = 5
"""So many of the best sentences that a rule kept out are offered to be pinned."""
_NO_HELP = {Rule.LENGTH, Rule.EXCLUDED, Rule.COPY, Rule.PRINTED}
"""What these keep out is no matter for a pin: there is no room for it, or it is printed, or must not be."""

_Ranks = Mapping[Place, tuple[int, Ranked]]
"""Sentences with their rank, from 1, the best first."""


def find_section(name: str, chosen: Chosen) -> tuple[tuple[ChosenSection, ...], Diagnostics]:
    """Find a section by its number or title, in any case of letters; all of them where the name is empty."""
    scopes, told = find_scopes(name, [section.scope for section in chosen.sections])
    numbers = {scope.number for scope in scopes}
    return tuple(section for section in chosen.sections if section.scope.number in numbers), told


def find_scopes(name: str, scopes: Sequence[Scope]) -> tuple[tuple[Scope, ...], Diagnostics]:
    """As `find_section`, among sections that have not chosen yet."""
    wanted = fold_typed_case(name)
    found = tuple(scope for scope in scopes if wanted in {scope.number, fold_typed_case(scope.spec.title)})
    if found or not wanted:
        return found or tuple(scopes), ()
    known = tuple(dict.fromkeys([*(scope.spec.title for scope in scopes), *(scope.number for scope in scopes)]))
    return (), (Diagnostic(Code.UNKNOWN_SECTION, f"no section '{shorten(name)}'", suggest(name, known)),)


def find_sentences(text: str, sources: Sequence[Source]) -> tuple[tuple[Place, ...], Diagnostics]:
    """Find every sentence that holds a text, or a piece of it that goes over several."""
    places = dict.fromkeys(
        (i, n) for i, source in enumerate(sources) for found in find_text(text, source) for n in found
    )
    if places:
        return tuple(places), ()
    hint = hint_nearest(text, range(len(sources)), sources)
    return (), (Diagnostic(Code.UNKNOWN_PASSAGE, f"no source holds '{shorten(text)}'", hint),)


def explain_section(
    section: ChosenSection, chosen: Chosen, top: int, own: Collection[Place] = ()
) -> SectionExplanation:
    """Explain the best sentences of a section, so many at most, and all that are in it, or would be without a lock."""
    held = [*hold_places(section), *own]
    ranks = _rank(section, held, chosen)
    best = [candidate.ranked.place for candidate in section.asked.candidates] or list(ranks)[:N_RANKED]
    explained = _explain(section, dict.fromkeys([*best[:top], *held]), ranks, chosen)
    in_order = sorted(explained.sentences, key=lambda each: each.rank or math.inf)
    return replace(explained, sentences=tuple(in_order), kept_out=tuple(_find_kept_out(section, ranks, chosen)))


def hold_places(section: ChosenSection) -> tuple[Place, ...]:
    """Give the sentences that are in a section."""
    return tuple((passage.source, i) for passage in section.passages for i in passage.sentences)


def mark_own_choice(explained: SectionExplanation, own: Collection[Place], chosen: Chosen) -> SectionExplanation:
    """Say of each sentence whether it would be in without the lock."""
    places = {(chosen.sources[place[0]].file, chosen.sources[place[0]].sentences[place[1]].span) for place in own}
    marked = (replace(each, is_own_choice=(each.file, each.span) in places) for each in explained.sentences)
    return replace(explained, sentences=tuple(marked))


def _find_kept_out(section: ChosenSection, ranks: _Ranks, chosen: Chosen) -> Iterator[ExplainedSentence]:
    places = (candidate.ranked.place for candidate in section.asked.candidates)
    decided = ((place, _decide(place, section, chosen).rule) for place in places)
    dropped = (place for place, rule in decided if rule.effect is Effect.DROPS and rule not in _NO_HELP)
    alone = ((place, join_sentences(place[0], place[1:], chosen.sources)) for place in dropped)
    kept_out = (place for place, passage in alone if not find_excluded(passage, section.scope, chosen.sources))
    for place in islice(kept_out, _N_KEPT_OUT):
        yield _explain_sentence(place, section, ranks.get(place), chosen)


def explain_sentences(places: Iterable[Place], section: ChosenSection, chosen: Chosen) -> SectionExplanation:
    """Explain some sentences with regard to a section."""
    wanted = tuple(places)
    return _explain(section, wanted, _rank(section, wanted, chosen), chosen)


def _rank(section: ChosenSection, places: Iterable[Place], chosen: Chosen) -> _Ranks:
    """Give the ranks of the candidates, and of all other sentences where there are none, or others are asked about."""
    scope = section.scope
    candidates = {each.ranked.place: (rank, each.ranked) for rank, each in enumerate(section.asked.candidates, 1)}
    beyond = [place for place in places if place not in candidates and place[0] in scope.sources]
    if not scope.asks or (candidates and not beyond):
        return candidates
    query = look_up(section.asked.wording, chosen.index)
    everything = rank_sentences(query, chosen.sources, scope.sources, scope.weights, most=len(chosen.index))
    others = {item.place: (rank, item) for rank, item in enumerate(everything, 1) if item.place not in candidates}
    return {**candidates, **others}


def _explain(section: ChosenSection, places: Iterable[Place], ranks: _Ranks, chosen: Chosen) -> SectionExplanation:
    scope = section.scope
    missing = find_shortfall(section, chosen.sources, chosen.index.language)
    return SectionExplanation(
        number=scope.number,
        title=scope.spec.title,
        method=scope.spec.method,
        words_asked=scope.spec.words,
        words=sum(count_words(passage, chosen.sources) for passage in section.passages),
        n_candidates=len(section.asked.candidates),
        n_passages=len(section.passages),
        weights=weigh_parts(chosen.index) if scope.spec.method == "default" else {},
        sentences=tuple(_explain_sentence(place, section, ranks.get(place), chosen) for place in places),
        unheld=(*missing.keywords, *missing.parts, *missing.words),
    )


def _explain_sentence(
    place: Place, section: ChosenSection, ranked: tuple[int, Ranked] | None, chosen: Chosen
) -> ExplainedSentence:
    source = chosen.sources[place[0]]
    sentence = source.sentences[place[1]]
    rank, item = ranked or (None, None)
    decided = _decide(place, section, chosen)
    return ExplainedSentence(
        file=source.file,
        locator=sentence.locator,
        span=sentence.span,
        text=sentence_text(source, place[1]),
        rank=rank,
        score=item.score if item else None,
        parts=item.parts if item else (),
        is_in=decided.rule.effect is Effect.KEEPS,
        rule=decided.rule.label,
        reason=say_reason(decided, place, rank, section, chosen),
        is_key_point=any(holds(point, place) for point in section.key_points),
    )


def _decide(place: Place, section: ChosenSection, chosen: Chosen) -> Refusal:
    """Give the rule that decided over a sentence, with what it found."""
    verdict = section.verdicts.get(place)
    rule = _find_place(place, section) or _close(place, section, chosen.sources)
    if rule:
        return Refusal(rule, text=section.scope.locked.model if section.scope.locked else "")
    if isinstance(verdict, Refusal):
        return verdict
    return _judge(place, section, chosen) or Refusal(Rule.BEHIND)


def _find_place(place: Place, section: ChosenSection) -> Rule | None:
    """Say how a sentence came into the section, if it is in."""
    if any(holds(pin, place) for pin in section.scope.pinned):
        return Rule.PINNED
    if not any(holds(passage, place) for passage in section.passages):
        return None
    if section.scope.locked and any(place == chosen for chosen, _ in section.scope.locked.passages):
        return Rule.LOCKED
    return Rule.CHOSEN if isinstance(section.verdicts.get(place), Passage) else Rule.BROUGHT


def _close(place: Place, section: ChosenSection, sources: Sequence[Source]) -> Rule | None:
    """Say why no sentence of a source could be in the section, if none could."""
    if not section.scope.asks:
        return Rule.UNASKED
    if place[0] not in section.scope.sources:
        return closing_rule(section.scope, place[0], sources)
    return None if section.asked.candidates else Rule.UNANSWERED


def _judge(place: Place, section: ChosenSection, chosen: Chosen) -> Refusal | None:
    """Judge a sentence that is no candidate as if it were one on the subject."""
    verdict = judge_sentence(Ranked(*place, ()), section.scope, chosen.sources, chosen.index.language)
    if isinstance(verdict, Refusal):
        return verdict
    refusal = chosen.printed.refuse(verdict)
    printed_in = chosen.section_of(refusal.at) if refusal and refusal.at else None
    is_first = printed_in and chosen.turns.index(printed_in.scope.number) <= chosen.turns.index(section.scope.number)
    return refusal if is_first else None
