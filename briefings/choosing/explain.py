"""Why a sentence is in a section or out of it: its rank, the parts of its score, and the rule that decided."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.choosing.choose import Selected, rank_candidates
from briefings.choosing.chosen import ScopePassages
from briefings.choosing.control import hint_nearest, shorten
from briefings.choosing.find import find_text, name_place
from briefings.choosing.passages import count_words, sentence_text
from briefings.choosing.scopes import Scope, closing_rule
from briefings.choosing.select import judge_sentence, length_of
from briefings.choosing.verdict import Place, Refusal, Rule
from briefings.language.spelling import suggest
from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.explanation import ExplainedSentence, SectionExplanation
from briefings.model.source import Source
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import Query, look_up
from briefings.ranking.query import make_wording
from briefings.ranking.rank import N_RANKED, Ranked, rank_sentences
from briefings.ranking.weights import MEANING, WEIGHTS

REASONS: Mapping[Rule, str] = {
    Rule.CHOSEN: "chosen",
    Rule.PINNED: "pinned",
    Rule.BROUGHT: "brought along by its neighbour",
    Rule.OFF_SUBJECT: "it has too little of what is asked for",
    Rule.LEANS: "it leans on what stands before it, and that cannot be brought along",
    Rule.QUESTION: "it asks a question",
    Rule.FRAGMENT: "it is no whole sentence",
    Rule.OPEN: "half of a quotation or a bracket of it is outside",
    Rule.POINTS: "it points at another place of its text",
    Rule.VOICE: "it is in the first person, and its speaker is not named",
    Rule.LONG: "it is too long, with what it leans on",
    Rule.EXCLUDED: "the section excludes",
    Rule.COPY: "it says nearly the same as",
    Rule.PRINTED: "printed already in",
    Rule.SHARE: "its source had its share of the section, and waited for others that answer nearly as well",
    Rule.WEAKER: "it answers much less than what waits because its source had its share, and comes after that",
    Rule.CLAIMED: "it, or what it would bring along, answers another section better, and is left to section",
    Rule.LENGTH: "the section had its length before its turn came",
    Rule.NOT_NAMED: "the section draws on other sources",
    Rule.OUTSIDE: "its source is dated outside the section's window",
    Rule.UNDATED: "the section has a date window, and its source has no date",
    Rule.WEIGHTLESS: "its source has the weight 0",
    Rule.BEHIND: "it is not among the best candidates",
    Rule.UNANSWERED: "the sources do not answer the section",
    Rule.UNASKED: "the section asks nothing; it only holds sub-sections",
}
"""Each rule in words; some go on with what they found."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A section that is explained: its candidates by place, with their ranks, and what became of them."""

    part: ScopePassages
    ranks: Mapping[Place, tuple[int, Ranked]]
    judged: Mapping[Place, Passage | Refusal]
    waited: Mapping[Place, Refusal]
    answered: bool
    last_in: Place | None
    """The last one that was taken."""


def find_section(name: str, scopes: Sequence[Scope]) -> tuple[tuple[Scope, ...], Diagnostics]:
    """Find a section by its number or title, in any case of letters; all of them where the name is empty."""
    wanted = " ".join(name.split()).casefold()
    found = tuple(s for s in scopes if wanted in {s.number, " ".join(s.spec.title.split()).casefold()})
    if found or not wanted:
        return found or tuple(scopes), ()
    known = tuple(dict.fromkeys([*(s.spec.title for s in scopes), *(s.number for s in scopes)]))
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


def explain_section(scope: Scope, selected: Selected, top: int) -> SectionExplanation:
    """Explain the best sentences of a section, and all that are in it."""
    section = _look_at(scope, selected)
    best = [place for place, (rank, _) in section.ranks.items() if rank <= top]
    held = [(p.source, i) for p in section.part.passages for i in p.sentences]
    explained = _explain(section, dict.fromkeys([*best, *held]), selected)
    return replace(explained, sentences=tuple(sorted(explained.sentences, key=lambda each: each.rank or math.inf)))


def explain_sentences(places: Iterable[Place], scope: Scope, selected: Selected) -> SectionExplanation:
    """Explain some sentences with regard to a section."""
    return _explain(_look_at(scope, selected), places, selected)


def _look_at(scope: Scope, selected: Selected) -> _Section:
    part = next(part for part in selected.parts if part.scope.number == scope.number)
    ranked = rank_candidates(part.scope, _ask(part.scope, selected), selected.sources) if part.scope.asks else ()
    answered = bool(ranked)
    if part.scope.asks and not answered:
        ranked = _rank(part.scope, selected, N_RANKED)
    ranks = {(item.source, item.sentence): (rank, item) for rank, item in enumerate(ranked, 1)}
    judged: dict[Place, Passage | Refusal] = {}
    waited: dict[Place, Refusal] = {}
    for item, verdict in part.verdicts:
        if isinstance(verdict, Refusal) and verdict.rule.delays:
            waited[item.source, item.sentence] = verdict
        else:
            judged[item.source, item.sentence] = verdict
    last_in = next((place for place in reversed(judged) if isinstance(judged[place], Passage)), None)
    return _Section(part, ranks, judged, waited, answered, last_in)


def _rank(scope: Scope, selected: Selected, most: int) -> tuple[Ranked, ...]:
    return rank_sentences(_ask(scope, selected), selected.sources, scope.sources, scope.weights, most=most)


def _ask(scope: Scope, selected: Selected) -> Query:
    return look_up(make_wording(scope.spec, selected.index.language), selected.index)


def _explain(section: _Section, places: Iterable[Place], selected: Selected) -> SectionExplanation:
    scope, sources = section.part.scope, selected.sources
    wanted = tuple(places)
    scored = dict(section.ranks)
    if scope.asks and any(place not in scored and place[0] in scope.sources for place in wanted):
        everything = _rank(scope, selected, len(selected.index))
        more = {(item.source, item.sentence): (rank, item) for rank, item in enumerate(everything, 1)}
        scored = {**more, **scored}
    return SectionExplanation(
        number=scope.number,
        title=scope.spec.title,
        method=scope.spec.method,
        words_asked=length_of(scope),
        words=sum(count_words(passage, sources) for passage in section.part.passages),
        n_candidates=len(section.ranks) if section.answered else 0,
        n_passages=len(section.part.passages),
        weights=_find_weights(selected.index) if scope.spec.method == "default" else {},
        sentences=tuple(_explain_sentence(place, section, scored.get(place), selected) for place in wanted),
    )


def _find_weights(index: SentenceIndex) -> Mapping[str, float]:
    return {**WEIGHTS, "meaning": MEANING} if index.meanings else WEIGHTS


def _explain_sentence(
    place: Place, section: _Section, scored: tuple[int, Ranked] | None, selected: Selected
) -> ExplainedSentence:
    source = selected.sources[place[0]]
    sentence = source.sentences[place[1]]
    rank, item = scored or (None, None)
    decided = _decide(place, section, selected)
    return ExplainedSentence(
        file=source.file,
        locator=sentence.locator,
        span=sentence.span,
        text=sentence_text(source, place[1]),
        rank=rank,
        score=item.score if item else None,
        parts=item.parts if item else (),
        is_in=decided.rule.keeps,
        rule=decided.rule.value,
        reason=_say(decided, place, rank, section, selected),
        is_key_point=any(_holds(point, place) for point in section.part.key_points),
    )


def _decide(place: Place, section: _Section, selected: Selected) -> Refusal:
    """Find the rule that decided over a sentence; `at` is what it found."""
    decided = _decide_by_section(place, section, selected) or _decide_by_sentence(place, section, selected)
    if decided:
        return decided
    if place not in section.ranks:
        return Refusal(Rule.BEHIND)
    return section.waited.get(place, Refusal(Rule.LENGTH))


def _decide_by_section(place: Place, section: _Section, selected: Selected) -> Refusal | None:
    """Tell whether a sentence is in the section, or no sentence of its source could be."""
    scope = section.part.scope
    rule = None
    if any(_holds(pin, place) for pin in scope.pinned):
        rule = Rule.PINNED
    elif any(_holds(passage, place) for passage in section.part.passages):
        rule = Rule.CHOSEN if isinstance(section.judged.get(place), Passage) else Rule.BROUGHT
    elif not scope.asks:
        rule = Rule.UNASKED
    elif place[0] not in scope.sources:
        rule = closing_rule(scope, place[0], selected.sources)
    elif not section.answered:
        rule = Rule.UNANSWERED
    return rule and Refusal(rule)


def _decide_by_sentence(place: Place, section: _Section, selected: Selected) -> Refusal | None:
    """Give the refusal of a sentence; for one whose turn never came, that which it would have met."""
    item = section.ranks[place][1] if place in section.ranks else Ranked(*place, ())
    verdict = section.judged.get(place) or judge_sentence(
        item, selected.sources, section.part.scope, selected.index.language
    )
    if isinstance(verdict, Refusal):
        return verdict
    refusal = selected.printed.refuse(verdict)
    printed_in = _section_of(refusal.at, selected) if refusal else None
    return refusal if printed_in and _is_first(printed_in, section.part, selected) else None


def _say(decided: Refusal, place: Place, rank: int | None, section: _Section, selected: Selected) -> str:
    """Say a rule in words, with what it found."""
    reason, at = REASONS[decided.rule], decided.at
    passages = section.part.passages
    match decided.rule:
        case Rule.EXCLUDED:
            reason += f" '{shorten(decided.text)}'"
        case Rule.CLAIMED:
            reason += f" {decided.text}"
        case Rule.LENGTH | Rule.SHARE | Rule.WEAKER if section.last_in:
            rank = section.ranks[section.last_in][0]
            reason += f"; the last to get in was number {rank}, {_quote(section.last_in, selected)}"
        case Rule.BEHIND if rank:
            reason += f": it is number {rank}, and the best {len(section.ranks)} are looked at"
        case Rule.CHOSEN | Rule.BROUGHT | Rule.PINNED:
            number = next(i for i, passage in enumerate(passages, 1) if _holds(passage, place))
            reason += f"; it stands in passage {number} of {len(passages)}"
            passage = passages[number - 1]
            if passage.cut and place[1] == passage.sentences[0]:
                left_out = selected.sources[place[0]].words_of(passage.cut)
                reason += f", without the '{left_out}' that it opens with"
        case _ if at:
            reason = _say_where(decided, place, at, selected)
    return reason


def _say_where(decided: Refusal, place: Place, at: Place, selected: Selected) -> str:
    """Say which other sentence decided, and which section prints it."""
    reason = REASONS[decided.rule]
    printed_in = _section_of(at, selected)
    found = _quote(at, selected)
    if decided.rule is Rule.COPY:
        return f"{reason} {found}" + (f", printed in section {printed_in.scope.number}" if printed_in else "")
    if decided.rule is Rule.PRINTED and printed_in:
        reason += f" section {printed_in.scope.number}"
    return reason if at == place else f"it would bring along {found}: {reason}"


def _quote(place: Place, selected: Selected) -> str:
    source = selected.sources[place[0]]
    return f"'{shorten(sentence_text(source, place[1]))}' ({name_place(source, place[1])})"


def _section_of(at: Place | None, selected: Selected) -> ScopePassages | None:
    """Give the section that prints a sentence."""
    if at is None:
        return None
    return next((part for part in selected.parts if any(_holds(p, at) for p in part.passages)), None)


def _is_first(other: ScopePassages, part: ScopePassages, selected: Selected) -> bool:
    """Tell whether a section chose before another, or that very one did."""
    return selected.order.index(other.scope.number) <= selected.order.index(part.scope.number)


def _holds(passage: Passage, place: Place) -> bool:
    return passage.source == place[0] and place[1] in passage.sentences
