"""Sources -> a first outline: a title, and sections on what the sources have in common."""

from collections.abc import Sequence
from dataclasses import replace

from briefings.language.identify import identify_language
from briefings.language.tables import find_language
from briefings.language.words import split_words
from briefings.model.outline import DEFAULT_WORDS
from briefings.model.proposal import Proposal, Topic
from briefings.model.source import Source
from briefings.proposing.nouns import is_noun_like
from briefings.proposing.phrases import PhraseIndex, Stems, find_phrases
from briefings.proposing.topics import as_heading, find_topics

SAMPLE_SOURCES, SAMPLE_LETTERS = 50, 5000
"""So much of a folder tells its language: of so many sources, the beginning."""
MOST_TOPICS = 6
WORDS_A_TOPIC = 80
"""How many words of the sources make room for one more topic."""
PRINTED = 2
"""All sections together get the words of the sources, divided by this: a brief is shorter than what it rests on."""
STEP, LEAST_LENGTH = 10, 30
"""A length is proposed in tens of words; in fewer than the least hardly a passage has room."""
OF_SEVERAL_WORDS_AS_TITLE = 1.5
"""How much a phrase of several words counts against a single one, for the title."""
PLAIN = "Overview"
"""The heading of a folder in which no topic can be told: it asks for nothing, and is answered by any text."""


def propose_outline(sources: Sequence[Source], seeds: str, fallback_title: str) -> Proposal:
    """Propose a title, sections and their length; `seeds` is where the sources are, as the outline will say it."""
    sample = [word for source in sources[:SAMPLE_SOURCES] for word in split_words(source.text[:SAMPLE_LETTERS])]
    language = identify_language(sample)
    phrases = find_phrases(sources, find_language(language or ""))
    n_words = sum(len(source.text.split()) for source in sources)
    wanted = min(MOST_TOPICS, max(1, n_words // WORDS_A_TOPIC))
    title = _propose_title(sources, phrases)
    topics = tuple(find_topics(phrases, wanted, title)) or (Topic(title or PLAIN),)
    words = _propose_length(n_words, len(topics))
    return Proposal(title or fallback_title, language, topics, words, seeds, tuple(sources))


def without_topics(proposal: Proposal, left_out: Sequence[int]) -> Proposal:
    """Leave topics out by their indices; one section there has to be."""
    kept = tuple(topic for i, topic in enumerate(proposal.topics) if i not in left_out)
    return replace(proposal, topics=kept or (Topic(PLAIN),))


def _propose_length(n_words: int, n_topics: int) -> int | None:
    """Give the length of a section where the sources are too short for the default; else None."""
    room = n_words // (PRINTED * n_topics) // STEP * STEP
    return max(LEAST_LENGTH, room) if room < DEFAULT_WORDS else None


def _propose_title(sources: Sequence[Source], phrases: PhraseIndex) -> str:
    """Give the title of the only source, or what most sources speak of most."""
    stated = sources[0].card.value("title") if len(sources) == 1 else None
    if stated and split_words(stated):
        return stated
    named = [key for key in phrases.uses if is_noun_like(key, phrases)]
    if not named:
        return ""
    return as_heading(phrases.uses[max(named, key=lambda key: (_prominence(key, phrases), key))])


def _prominence(key: Stems, phrases: PhraseIndex) -> float:
    use = phrases.uses[key]
    form = OF_SEVERAL_WORDS_AS_TITLE if len(key) > 1 else 1.0
    return form * len(use.chunks) * phrases.n_sources_of(key) * (1 + use.headings / phrases.n_sources)
