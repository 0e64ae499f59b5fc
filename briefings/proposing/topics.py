"""Phrases -> topics: those that part the sources into different matters.

A topic is good when it is spoken of in many places and yet not everywhere, by several sources, in a phrase that can
stand as a heading. Topics are taken best first; each next one counts only by the places that none has covered yet.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.language.words import split_words, stem_word
from briefings.model.proposal import Topic
from briefings.proposing.keywords import SMALL_FOLDER, find_keywords, is_akin
from briefings.proposing.nouns import can_stand, is_name, word_phrase
from briefings.proposing.phrases import PhraseIndex, Stems, Uses

LEAST_KEYWORDS = 4
"""A phrase near which fewer others stand is hardly a matter of its own."""
N_CANDIDATES = 400
COMMON = 0.5
"""A phrase in more than this share of the chunks is what the whole folder is about, and no part of it."""
FEW_CHUNKS = 4
"""In so short a text every word is common, and none is left out for it."""
EVERYWHERE = 0.01
"""The information of a phrase that stands in every chunk; its own would be 0."""
SEVERAL, NAME = 12.0, 1.3
"""How much a phrase of several words, and a name of one, counts against a plain word.

"Change" or "Client" is no title that a person would write, and "Difficulty bomb" is: where there are phrases, they go
before any single word.
"""
IN_HEADING = 1.5
"""How much a phrase that somebody put into a heading counts against others."""
LEAST_PLACES = 3
"""The chunks in which a topic is spoken of; in a short text one, and one more for each four chunks."""
SEVERAL_SOURCES = 3
"""Of so many sources, two have to speak of a topic."""
FULLER = 0.1
"""A name is given in full where at least this share of its uses is."""
OVERLAP = 0.5
"""The share of a topic's places that an earlier topic may cover."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    key: Stems
    chunks: frozenset[int]
    score: float


def find_topics(phrases: PhraseIndex, wanted: int, title: str) -> Iterator[Topic]:
    """Give up to so many topics with their keywords, none of which is but a part of the title."""
    spent = {stem_word(word, phrases.language) for word in split_words(title)}
    candidates = [item for item in _candidates(phrases) if not all(is_akin((stem,), spent) for stem in item.key)]
    taken: set[str] = set()
    chosen: list[frozenset[int]] = []
    while candidates and len(chosen) < wanted:
        covered = frozenset[int]().union(*chosen)
        best = max(candidates, key=lambda item: (_gain(item, covered), item.key))
        candidates.remove(best)
        if is_akin(best.key, taken) or any(_share(best.chunks, places) > OVERLAP for places in chosen):
            continue
        keywords = find_keywords(best.key, best.chunks, phrases, taken)
        if len(keywords) < LEAST_KEYWORDS and len(phrases.source_of) >= SMALL_FOLDER:
            continue
        chosen.append(best.chunks)
        taken |= {stem for key in (best.key, *keywords) for stem in key}
        title_key = _in_full(best.key, phrases)
        yield Topic(as_heading(phrases.uses[title_key]), tuple(word_phrase(phrases.uses[key]) for key in keywords))


def as_heading(use: Uses) -> str:
    """Give the form in which a phrase is used most, with a capital at its head."""
    words = word_phrase(use)
    return words[:1].upper() + words[1:]


def _candidates(phrases: PhraseIndex) -> list[_Candidate]:
    scored = [
        _Candidate(key, frozenset(use.chunks), score)
        for key, use in phrases.uses.items()
        if _can_be_title(key, use, phrases) and (score := _score(key, phrases)) > 0
    ]
    return sorted(scored, key=lambda item: (-item.score, item.key))[:N_CANDIDATES]


def _can_be_title(key: Stems, use: Uses, phrases: PhraseIndex) -> bool:
    """Tell whether a phrase is used a noun is, in enough places, by several sources where there are several."""
    least_places = min(LEAST_PLACES, 1 + len(phrases.source_of) // 4)
    least_sources = 2 if phrases.n_sources >= SEVERAL_SOURCES else 1
    if len(use.chunks) < least_places or phrases.n_sources_of(key) < least_sources:
        return False
    return can_stand(key, phrases)


def _score(key: Stems, phrases: PhraseIndex) -> float:
    """Give the information of a phrase over the chunks, raised for phrases of several words and for headings."""
    use = phrases.uses[key]
    share = len(use.chunks) / len(phrases.source_of)
    if share > COMMON and len(phrases.source_of) > FEW_CHUNKS:
        return 0.0
    information = -share * math.log(share) if share < 1 else EVERYWHERE
    sources = math.sqrt(phrases.n_sources_of(key) / phrases.n_sources)
    form = SEVERAL if len(key) > 1 else NAME if is_name(use) else 1.0
    return information * sources * form * (IN_HEADING if use.headings else 1.0)


def _gain(candidate: _Candidate, covered: frozenset[int]) -> float:
    return round(candidate.score * len(candidate.chunks - covered) / len(candidate.chunks), 9)


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / min(len(one), len(other))


def _in_full(key: Stems, phrases: PhraseIndex) -> Stems:
    """Give the longer name that a name of one word is a part of (Kim Jong Un for Kim), where it is used enough."""
    use = phrases.uses[key]
    if len(key) > 1 or not is_name(use):
        return key
    longer = {
        other: found
        for other, found in phrases.uses.items()
        if len(other) > 1
        and key[0] in (other[0], other[-1])
        and found.count >= FULLER * use.count
        and all(word[0].isupper() for word in word_phrase(found).split())
    }
    return max(longer, key=lambda other: (longer[other].count, other), default=key)
