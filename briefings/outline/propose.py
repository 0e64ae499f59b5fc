"""Sources -> topics for a first outline: phrases that part the sources into different matters.

A topic is good when it is spoken of in many places and yet not everywhere, by several sources, in a phrase that can
stand as a heading. Topics are taken best first; each next one counts only by the places that none has covered yet.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.language.identify import identify_language
from briefings.language.words import split_words, stem_word
from briefings.model.proposal import Proposal, Topic
from briefings.model.source import Source
from briefings.outline.phrases import (
    Phrases,
    Stems,
    Uses,
    can_stand,
    find_phrases,
    is_name,
    is_noun_like,
    likelihood_ratio,
    spread,
    word_phrase,
)

MOST_TOPICS, MOST_KEYWORDS, LEAST_KEYWORDS = 6, 7, 4
WORDS_A_TOPIC = 80
"""How many words of the sources make room for one more topic."""
FULL_SECTION = 200
N_CANDIDATES = 400
COMMON = 0.5
"""A phrase in more than this share of the chunks is what the whole folder is about, and no part of it."""
SEVERAL, NAME = 3.0, 1.3
"""How much a phrase of several words, and a name of one, counts against a plain word."""
FULLER = 0.1
"""A name is given in full where at least this share of its uses is."""
SMALL_FOLDER = 60
"""Of fewer chunks little can be counted: there one place together will do for a keyword, and a topic needs none."""
ASSOCIATED = 3.84
"""Dunning's log-likelihood ratio from which two phrases are near each other more often than by chance, at 5 %."""
LEAST_ASSOCIATION = 0.5
"""The least pointwise mutual information (in nats) of a keyword with its topic."""
FAMILY = 4
"""The least letters that two stems share of which one begins with the other, for them to be of one family."""
OVERLAP = 0.5
"""The share of a topic's places that an earlier topic may cover."""
PLAIN = "Overview"
"""The heading of a folder in which no topic can be told: it asks for nothing, and is answered by any text."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    key: Stems
    chunks: frozenset[int]
    score: float


def propose_outline(sources: Sequence[Source], seeds: str, fallback_title: str) -> Proposal:
    """Propose a title, sections and their length; `seeds` is where the sources are, as the outline will say it."""
    sample = [word for source in sources[:50] for word in split_words(source.text[:5000])]
    language = identify_language(sample)
    phrases = find_phrases(sources, language or "")
    n_words = sum(len(source.text.split()) for source in sources)
    wanted = min(MOST_TOPICS, max(1, n_words // WORDS_A_TOPIC))
    title = _propose_title(sources, phrases)
    topics = tuple(_propose_topics(phrases, wanted, title)) or (Topic(title or PLAIN),)
    room = n_words // (2 * len(topics)) // 10 * 10
    words = max(30, room) if room < FULL_SECTION else None
    return Proposal(title or fallback_title, language, topics, words, seeds, tuple(sources))


def without_topics(proposal: Proposal, left_out: Sequence[int]) -> Proposal:
    """Leave topics out by their indices; one section there has to be."""
    kept = tuple(topic for i, topic in enumerate(proposal.topics) if i not in left_out)
    return replace(proposal, topics=kept or (Topic(PLAIN),))


def _propose_title(sources: Sequence[Source], phrases: Phrases) -> str:
    """Give the title of the only source, or what most sources speak of most."""
    stated = sources[0].card.value("title") if len(sources) == 1 else None
    if stated and split_words(stated):
        return stated
    named = [key for key in phrases.uses if is_noun_like(key, phrases)]
    if not named:
        return ""
    return _heading(phrases.uses[max(named, key=lambda key: (_prominence(key, phrases), key))])


def _prominence(key: Stems, phrases: Phrases) -> float:
    use = phrases.uses[key]
    form = 1.5 if len(key) > 1 else 1.0
    return form * len(use.chunks) * spread(phrases, key) * (1 + use.headings / phrases.n_sources)


def _propose_topics(phrases: Phrases, wanted: int, title: str) -> Iterator[Topic]:
    spent = {stem_word(word, phrases.language) for word in split_words(title)}
    candidates = [item for item in _candidates(phrases) if not all(_akin((stem,), spent) for stem in item.key)]
    covered: set[int] = set()
    taken: set[str] = set()
    chosen: list[frozenset[int]] = []
    while candidates and len(chosen) < wanted:
        best = max(candidates, key=lambda item: (_gain(item, covered), item.key))
        candidates.remove(best)
        if _akin(best.key, taken) or any(_share(best.chunks, places) > OVERLAP for places in chosen):
            continue
        keywords = _keywords(best, phrases, taken)
        if len(keywords) < LEAST_KEYWORDS and len(phrases.source_of) >= SMALL_FOLDER:
            continue
        places = best.chunks
        covered |= places
        chosen.append(places)
        taken |= {stem for key in (best.key, *keywords) for stem in key}
        title_key = _in_full(best.key, phrases)
        yield Topic(_heading(phrases.uses[title_key]), tuple(word_phrase(phrases.uses[key]) for key in keywords))


def _in_full(key: Stems, phrases: Phrases) -> Stems:
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


def _gain(candidate: _Candidate, covered: set[int]) -> float:
    return round(candidate.score * len(candidate.chunks - covered) / len(candidate.chunks), 9)


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / min(len(one), len(other))


def _candidates(phrases: Phrases) -> list[_Candidate]:
    scored = [
        _Candidate(key, frozenset(use.chunks), score)
        for key, use in phrases.uses.items()
        if _can_be_title(key, use, phrases) and (score := _score(key, phrases)) > 0
    ]
    return sorted(scored, key=lambda item: (-item.score, item.key))[:N_CANDIDATES]


def _can_be_title(key: Stems, use: Uses, phrases: Phrases) -> bool:
    """Tell whether a phrase is used a noun is, in enough places, by several sources where there are several."""
    least_sources = 1 if phrases.n_sources < 3 else 2  # noqa: PLR2004
    if len(use.chunks) < min(3, 1 + len(phrases.source_of) // 4) or spread(phrases, key) < least_sources:
        return False
    return can_stand(key, phrases)


def _score(key: Stems, phrases: Phrases) -> float:
    """Give the information of a phrase over the chunks, raised for phrases of several words and for headings."""
    use = phrases.uses[key]
    share = len(use.chunks) / len(phrases.source_of)
    if share > COMMON and len(phrases.source_of) > 4:  # noqa: PLR2004 - in a short text every word is common
        return 0.0
    information = -share * math.log(share) if share < 1 else 0.01
    sources = math.sqrt(spread(phrases, key) / phrases.n_sources)
    form = SEVERAL if len(key) > 1 else NAME if is_name(use) else 1.0
    heading = 1.5 if use.headings else 1.0
    return information * sources * form * heading


def _keywords(topic: _Candidate, phrases: Phrases, taken: set[str]) -> list[Stems]:
    """Give the phrases that stand near a topic more often than by chance, the surest first."""
    total = len(phrases.source_of)
    near = Counter[Stems]()
    found: list[tuple[float, Stems]] = []
    for key, use in phrases.uses.items():
        if len(use.chunks) < 2 or set(key) & (set(topic.key) | taken) or not can_stand(key, phrases):  # noqa: PLR2004
            continue
        near[key] = sum(chunk in topic.chunks for chunk in use.chunks)
        expected = len(use.chunks) * len(topic.chunks) / total
        if near[key] < (1 if total < SMALL_FOLDER else 2) or math.log(near[key] / expected) < LEAST_ASSOCIATION:
            continue
        ratio = likelihood_ratio(near[key], len(use.chunks), len(topic.chunks), total)
        if ratio >= ASSOCIATED * min(1.0, total / 100):
            share = spread(phrases, key) / phrases.n_sources
            found.append((ratio * share * (1.5 if len(key) > 1 else 1.0), key))
    chosen: list[Stems] = []
    for _, key in sorted(found, key=lambda item: (-round(item[0], 6), item[1])):
        if len(chosen) == MOST_KEYWORDS:
            break
        if not _akin(key, {stem for other in (topic.key, *chosen) for stem in other}):
            chosen.append(key)
    return chosen


def _akin(key: Stems, others: set[str]) -> bool:
    """Tell whether a phrase shares a word with others, or one that only ends differently (child, children)."""
    return any(
        stem == other or (min(len(stem), len(other)) >= FAMILY and (stem.startswith(other) or other.startswith(stem)))
        for stem in key
        for other in others
    )


def _heading(use: Uses) -> str:
    words = word_phrase(use)
    return words[:1].upper() + words[1:]
