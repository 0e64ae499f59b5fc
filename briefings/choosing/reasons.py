"""A rule that decided over a sentence, and what it found -> what a person reads of it."""

from briefings.choosing.chosen import Chosen, ChosenSection
from briefings.choosing.nearest import name_place, shorten
from briefings.choosing.passages import holds, sentence_text
from briefings.choosing.verdict import Effect, Place, Refusal, Rule


def say_reason(decided: Refusal, place: Place, rank: int | None, section: ChosenSection, chosen: Chosen) -> str:
    """Say why a sentence is in a section or out of it; `rank` is its own, None where it was not ranked."""
    reason = _fill(decided, chosen)
    if decided.rule.effect is Effect.KEEPS:
        return reason + _say_passage(place, section, chosen)
    if decided.rule is Rule.LENGTH and section.last_in:
        places = [each.ranked.place for each in section.asked.candidates]
        number = f"number {places.index(section.last_in) + 1}, " if section.last_in in places else ""
        return f"{reason}; the last to get in was {number}{_quote(section.last_in, chosen)}"
    if decided.rule is Rule.BEHIND and rank:
        return f"{reason}: it is number {rank}, and the best {len(section.asked.candidates)} are looked at"
    if decided.at and decided.at != place and decided.rule is not Rule.COPY:
        return f"it would bring along {_quote(decided.at, chosen)}: {reason}"
    return reason


def _fill(decided: Refusal, chosen: Chosen) -> str:
    """Put what a rule found into its words."""
    at = decided.at
    printed_in = chosen.section_of(at) if at else None
    number = printed_in.scope.number if printed_in else ""
    sentence = _quote(at, chosen) if at else ""
    if decided.rule is Rule.COPY and number:
        sentence += f", printed in section {number}"
    return decided.rule.words.format(text=shorten(decided.text), sentence=sentence, section=number)


def _say_passage(place: Place, section: ChosenSection, chosen: Chosen) -> str:
    """Say in which passage of a section a sentence stands, and what is left out where it opens."""
    passages = section.passages
    number = next(i for i, passage in enumerate(passages, 1) if holds(passage, place))
    passage = passages[number - 1]
    said = f"; it stands in passage {number} of {len(passages)}"
    if passage.cut and place[1] == passage.sentences[0]:
        said += f", without the '{chosen.sources[place[0]].words_of(passage.cut)}' that it opens with"
    return said


def _quote(place: Place, chosen: Chosen) -> str:
    source = chosen.sources[place[0]]
    return f"'{shorten(sentence_text(source, place[1]))}' ({name_place(source, place[1])})"
