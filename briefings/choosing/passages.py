"""A sentence -> a passage that can stand alone: what it leans on is brought along, or it is not taken."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.choosing.verdict import Place, Refusal, Rule
from briefings.language.cutting import find_cut
from briefings.language.language import Language
from briefings.language.leaning import is_set_against, leans_back, leans_lightly, names_speaker_of, takes_back
from briefings.language.letters import plain_words
from briefings.language.person import find_person
from briefings.language.wholeness import Flaw, find_flaw, find_list_flaw
from briefings.model.passage import Passage
from briefings.model.source import BlockKind, Source
from briefings.model.text import Span, overlapping

MAX_SENTENCES = 3
"""A passage has no more sentences."""
MAX_PASSAGE_WORDS = 110
"""A passage of several sentences has no more words; one of a single sentence may, for that cannot be parted."""
MAX_PASSAGE_CHARACTERS = 2000
"""No passage has more characters: what runs on for longer is a list, or no text."""
_FLAWS: Mapping[Flaw, Rule] = {
    "fragment": Rule.FRAGMENT, "question": Rule.QUESTION, "open": Rule.OPEN, "pointing": Rule.POINTS,
}  # fmt: skip


def make_passage(source: int, sentence: int, sources: Sequence[Source], language: Language) -> Passage | Refusal:
    """Make the passage that ends with a sentence, or refuse it because it cannot stand alone.

    A mere connective that it leans by ("Moreover, ...") is cut off, and the rest stands alone. Else what it leans
    on is brought along: with "It would end the strike." comes the sentence before, which says what would. So is what
    "However, ..." is set against; only where that is not one sentence of its paragraph, "However" is cut off too. A
    short sentence behind it that takes something back of it ("But ...") is added.
    """
    cut = _cut_opening(source, sentence, sources, language)
    if cut and not is_set_against(plain_sentence(sources[source], sentence), language):
        return _add_reservation(cut, sources, language)
    whole = _bring_along(source, sentence, sources, language)
    if isinstance(whole, Passage) and _is_close(whole, sources[source]):
        return _add_reservation(whole, sources, language)
    return cut or (_add_reservation(whole, sources, language) if isinstance(whole, Passage) else whole)


def _add_reservation(passage: Passage, sources: Sequence[Source], language: Language) -> Passage:
    """Add the next sentence of its paragraph if it takes something back ("But the union refused."); not in talk.

    What people say one after the other opens with "but" for no such reason.
    """
    source, following = sources[passage.source], passage.sentences[-1] + 1
    if len(passage.sentences) == MAX_SENTENCES or following == len(source.sentences):
        return passage
    blocks = {source.sentences[i].block for i in (following - 1, following)}
    words = plain_sentence(source, following)
    if len(blocks) > 1 or source.blocks[blocks.pop()].speaker:
        return passage
    if not takes_back(words, language) or find_flaw(words, language):
        return passage
    whole = _reach_to(following, passage, sources)
    return passage if _refuse(whole, sources, language) else whole


def _is_close(passage: Passage, source: Source) -> bool:
    """Tell whether a passage is a sentence, or two of one paragraph."""
    first, last = passage.sentences[0], passage.sentences[-1]
    return last - first <= 1 and source.sentences[first].block == source.sentences[last].block


def end_with(sentence: int, passage: Passage, sources: Sequence[Source]) -> Passage:
    """Give a passage without what was added to take something back of it."""
    if passage.sentences[-1] == sentence:
        return passage
    return _reach_to(sentence, passage, sources)


def _reach_to(sentence: int, passage: Passage, sources: Sequence[Source]) -> Passage:
    """Give a passage that begins as another does, with what is cut there, and ends with a sentence."""
    whole = join_sentences(passage.source, range(passage.sentences[0], sentence + 1), sources)
    return replace(whole, span=Span(passage.span.start, whole.span.end), cut=passage.cut)


def _bring_along(source: int, sentence: int, sources: Sequence[Source], language: Language) -> Passage | Refusal:
    text = sources[source]
    first = _first_sentence(text, sentence, language)
    if first is None:
        return Refusal(Rule.LEANS, (source, sentence))
    passage = join_sentences(source, range(first, sentence + 1), sources)
    for i in reversed(passage.sentences):
        if _is_bound(text, i):
            return Refusal(Rule.LEANS, (source, i))
        flaw = _find_flaw(text, i, language)
        if flaw:
            return Refusal(_FLAWS[flaw], (source, i))
    return _refuse(passage, sources, language) or passage


def _is_bound(source: Source, sentence: int) -> bool:
    """Tell whether a sentence begins an item that goes on from a lead-in which cannot be printed with it."""
    block = source.blocks[source.sentences[sentence].block]
    return block.is_bound and block.span.start == source.sentences[sentence].span.start


def _find_flaw(source: Source, sentence: int, language: Language) -> Flaw | None:
    parts = source.parts_of(source.sentences[sentence].span)
    words = plain_sentence(source, sentence)
    return find_list_flaw(plain_words(source, parts[0].span), words, language) if parts else find_flaw(words, language)


def _cut_opening(source: int, sentence: int, sources: Sequence[Source], language: Language) -> Passage | None:
    """Make a passage of a sentence without its opening connective; None where it has none, or needs more than that."""
    text = sources[source]
    span = text.sentences[sentence].span
    length = find_cut(text.text[span.start : span.end], language)
    cut = Span(span.start, span.start + length)
    if not length or any(overlapping(text.hidden, cut)) or _is_bound(text, sentence):
        return None
    passage = Passage(source, (sentence,), Span(cut.end, span.end), cut=cut)
    return None if _refuse(passage, sources, language) else passage


def _refuse(passage: Passage, sources: Sequence[Source], language: Language) -> Refusal | None:
    """Refuse a passage that is too long, or whose speaker nobody knows."""
    source, last = sources[passage.source], passage.sentences[-1]
    words = plain_words(source, passage.span)
    if _is_long(passage, words):
        return Refusal(Rule.LONG, (passage.source, last))
    if source.blocks[source.sentences[last].block].speaker is None:
        return Refusal(Rule.UNVOICED, (passage.source, last))
    return None if _has_voice(source, last, words, language) else Refusal(Rule.VOICE, (passage.source, last))


def join_sentences(source: int, numbers: Sequence[int], sources: Sequence[Source]) -> Passage:
    """Make one passage of neighbouring sentences."""
    sentences = sources[source].sentences
    return Passage(source, tuple(numbers), Span(sentences[numbers[0]].span.start, sentences[numbers[-1]].span.end))


def sentence_text(source: Source, sentence: int) -> str:
    """Give what a reader sees of a sentence."""
    return source.words_of(source.sentences[sentence].span)


def plain_sentence(source: Source, sentence: int) -> str:
    """Give the words of a sentence as rules read them."""
    return plain_words(source, source.sentences[sentence].span)


def count_words(passage: Passage, sources: Sequence[Source]) -> int:
    """Count the words of a passage as they are printed."""
    return len(sources[passage.source].words_of(passage.span).split())


def holds(passage: Passage, place: Place) -> bool:
    """Tell whether a sentence is one of those of a passage."""
    return passage.source == place[0] and place[1] in passage.sentences


def runs_on(source: Source, sentence: int) -> bool:
    """Tell whether a sentence runs on into the next: in its paragraph, or the next one of its voice."""
    here, following = source.sentences[sentence], source.sentences[sentence + 1]
    blocks = [source.blocks[each.block] for each in (here, following)]
    return here.block == following.block or (
        all(block.kind is BlockKind.PARAGRAPH for block in blocks)
        and blocks[0].speaker == blocks[1].speaker
        and not source.words_of(Span(here.span.end, following.span.start))
    )


def _first_sentence(source: Source, sentence: int, language: Language) -> int | None:
    """Find the sentence with which a passage that ends with another has to begin; None where that is out of reach."""
    first = sentence
    while True:
        words = plain_sentence(source, first)
        before = first - 1
        must = leans_back(words, language, source.names)
        in_reach = before >= 0 and sentence - before < MAX_SENTENCES and runs_on(source, before)
        if must and not in_reach:
            return None
        if not in_reach:
            return first
        leans = must or leans_lightly(words, language)
        if not leans and not names_speaker_of(words, plain_sentence(source, before), language):
            return first
        first = before


def _is_long(passage: Passage, words: str) -> bool:
    return len(words) > MAX_PASSAGE_CHARACTERS or (
        len(passage.sentences) > 1 and len(words.split()) > MAX_PASSAGE_WORDS
    )


def _has_voice(source: Source, sentence: int, words: str, language: Language) -> bool:
    """Tell whether a reader knows who "I" or "we" is, if words say so: a speaker, an author, or for "we" the source."""
    card = source.card
    person = find_person(words, language)
    speaker = source.blocks[source.sentences[sentence].block].speaker or card.author
    return person is None or bool(speaker) or (person == "we" and bool(card.publisher or card.title))
