"""Sources -> the noun-like phrases that they use, each with the places where it stands.

A place is a chunk: neighbouring sentences of one source, together long enough to be about something. Every step is
linear in the text; of a large folder evenly spaced sources are read.
"""

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefings.language.asking import query_words
from briefings.language.identify import common_words, function_words
from briefings.language.words import WORD, split_words, stem_word
from briefings.model.source import BlockKind, Source

CHUNK_WORDS = 50
"""The least words of a chunk; fewer where the sources are so short that there would be less than MANY_CHUNKS."""
MANY_CHUNKS = 30
MOST_READ = 60_000
LONGEST = 3
"""Words of a phrase."""
CERTAIN = 10.83
"""Dunning's log-likelihood ratio from which two words are together more often than by chance, at 0.1 %."""
SHORT = 3
"""A word of fewer letters is no phrase by itself, unless it is written in capitals."""
INSIDE = 0.6
"""A word that stands in one longer phrase for so great a share of its uses is not named without the rest of it."""

_TOKEN = re.compile(rf"(?P<word>{WORD})(?P<gap>[^\w]*)")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_EMPTY = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december today yesterday tomorrow week month year weeks months years day days hour hours minute
    minutes time times percent cent million billion thousand hundred number numbers spokesman spokeswoman reporter
    reporters news report reports article articles copyright two three four five six seven eight nine ten eleven twelve
    dozen first second third last next maybe actually basically probably certainly definitely sometimes somewhere
    usually generally especially recently currently simply ultimately totally everybody everyone nobody somebody
    going gonna wanna getting able ago let lets mr mrs ms dr non pre anti multi""".split()
)
"""English words that are part of no phrase: dates, amounts, adverbs, what a paper calls itself."""
_GENERAL = frozenset(
    """lot lots bit kind kinds sort sorts type types part parts case cases point points place places idea ideas course
    end ends fact facts example examples stuff guy guys nice good great big little new old long short high low important
    common available different similar certain possible likely hard easy small large best better side area areas level
    levels man men woman women person one ones head hand hands eye eyes face name names word words work back half help
    need needs rest use form forms look line lines note set start step steps possibility
    possibilities opportunity interest chance chances question questions answer answers reason reasons result results
    matter matters situation situations issue issues problem problems order terms term amount amounts range rate rates
    extent sense moment moments beginning middle effect effects addition process role view views effort efforts aspect
    aspects factor factors piece pieces variety purpose attention concern concerns job jobs inside outside everything
    anything nothing various separate recent early late severe single specific several significant current couple
    instance condition conditions option options suggestion suggestions everyday self top bottom edge""".split()
)
"""English words that say too little alone, and may be the beginning of a phrase."""

Stems = tuple[str, ...]
"""A phrase by the stems of its words."""


@dataclass(slots=True)
class Uses:
    """How a phrase is used; `chunks` are sorted."""

    chunks: "array[int]" = field(default_factory=lambda: array("l"))
    forms: Counter[str] = field(default_factory=Counter)
    count: int = 0
    named: int = 0
    """How often it is written with capitals where a sentence does not ask for them."""
    after_article: int = 0
    after_verb_like: int = 0
    before_matter: int = 0
    """How often a word of matter follows, so that the phrase may be only a part of one."""
    headings: int = 0


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of some sources; `source_of[chunk]` is the source a chunk lies in."""

    uses: Mapping[Stems, Uses]
    source_of: Sequence[int]
    n_sources: int
    language: str


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    surface: str
    stem: str
    matter: bool
    joined: bool
    """Whether nothing but a space or a hyphen parts it from the next one."""


def find_phrases(sources: Sequence[Source], language: str) -> Phrases:
    """Find what the sources speak of: single words, and words that stand together more often than by chance."""
    uses: dict[Stems, Uses] = {}
    source_of: array[int] = array("l")
    step = max(1, math.ceil(sum(len(source.sentences) for source in sources) / MOST_READ))
    read = sources[::step]
    size = min(CHUNK_WORDS, sum(len(source.text.split()) for source in read) // MANY_CHUNKS)
    for number, source in enumerate(read):
        for texts in _chunks(source, size):
            for text in texts:
                _note(uses, _tokens(text, language), len(source_of), language)
            source_of.append(number)
    _note_headings(uses, read, language)
    n_words = sum(use.count for key, use in uses.items() if len(key) == 1)
    kept = {key: use for key, use in uses.items() if len(key) == 1 or _holds_together(key, uses, n_words)}
    return Phrases(_without_parts(kept), source_of, len(read), language)


def is_noun_like(key: Stems, phrases: Phrases) -> bool:
    """Tell whether a phrase is used as nouns are: after an article or a preposition, seldom after an auxiliary."""
    use = phrases.uses[key]
    words = word_phrase(use).split(" ")
    if (phrases.language == "en" and words[-1].lower() in _GENERAL) or (
        len(key) == 1 and words[0].islower() and len(words[0]) < SHORT
    ):
        return False
    if phrases.language == "de" and words[-1].islower():
        return False  # German writes its nouns with capitals
    if is_name(use):
        return True
    if len(key) > 1:
        ends = [part for part in (key[:1], key[-1:]) if part in phrases.uses]
        if any(_is_verb_like(phrases.uses[part]) for part in ends):
            return False
    return not _is_verb_like(use) and use.after_article >= 0.2 * use.count


def can_stand(key: Stems, phrases: Phrases) -> bool:
    """Tell whether a phrase is noun-like and whole: seldom followed by a word that it would go with."""
    use = phrases.uses[key]
    return use.before_matter <= 0.5 * use.count and is_noun_like(key, phrases)


def is_name(use: Uses) -> bool:
    """Tell whether a phrase is mostly written with capitals."""
    return use.named > 0.5 * use.count


def _is_verb_like(use: Uses) -> bool:
    return use.after_verb_like > 0.25 * use.count and use.after_verb_like > use.after_article


def word_phrase(use: Uses) -> str:
    """Give the form in which a phrase is used most."""
    return max(use.forms.items(), key=lambda item: (item[1], item[0]))[0]


def spread(phrases: Phrases, key: Stems) -> int:
    """Count the sources that use a phrase."""
    return len({phrases.source_of[chunk] for chunk in phrases.uses[key].chunks})


def likelihood_ratio(both: int, one: int, other: int, total: int) -> float:
    """Give Dunning's log-likelihood ratio of two things that occur together (1993, "Accurate methods ...")."""
    table = ((both, one - both), (other - both, total - one - other + both))
    rows, columns = (one, total - one), (other, total - other)
    found = 0.0
    for i in (0, 1):
        for j in (0, 1):
            if table[i][j] > 0 and rows[i] and columns[j]:
                found += table[i][j] * math.log(table[i][j] * total / (rows[i] * columns[j]))
    return 2 * found


def _chunks(source: Source, size: int) -> Iterator[list[str]]:
    texts: list[str] = []
    length = 0
    for sentence in source.sentences:
        texts.append(source.words_of(sentence.span))
        length += texts[-1].count(" ") + 1
        if length >= size:
            yield texts
            texts, length = [], 0
    if texts:
        yield texts


def _tokens(text: str, language: str) -> list[_Token]:
    empty = function_words(language)
    tokens = []
    for match in _TOKEN.finditer(text):
        surface = re.sub(r"['’]s?$", "", match["word"])
        word = surface.lower().replace("’", "'")
        matter = word.isdigit() or (len(word) > 1 and word not in empty and not _is_filler(word, language))
        gap = match["gap"]
        if _INITIALS.fullmatch(surface) and gap.startswith("."):
            surface, gap = f"{surface}.", gap[1:]
        joined = gap in {" ", "-"} and surface.startswith(match["word"])
        tokens.append(_Token(word, surface, stem_word(word, language), matter, joined))
    return tokens


def _is_filler(word: str, language: str) -> bool:
    return language == "en" and (word in _EMPTY or "'" in word or not query_words(word))


def _note(uses: dict[Stems, Uses], tokens: Sequence[_Token], chunk: int, language: str) -> None:
    common = common_words(language)
    for start, first in enumerate(tokens):
        if not first.matter:
            continue
        before = tokens[start - 1].word if start and tokens[start - 1].joined else ""
        for end in range(start + 1, min(start + LONGEST, len(tokens)) + 1):
            last = tokens[end - 1]
            if not last.matter:
                break
            part = tokens[start:end]
            key = tuple(token.stem for token in part)
            if not (first.word.isdigit() or last.word.isdigit()):
                use = uses.setdefault(key, Uses())
                use.count += 1
                if not use.chunks or use.chunks[-1] != chunk:
                    use.chunks.append(chunk)
                use.after_article += before in common.before_nouns
                use.after_verb_like += before in common.elsewhere
                use.before_matter += last.joined and end < len(tokens) and tokens[end].matter
                use.named += start > 0 and all(token.surface[0].isupper() for token in part)
                if start:
                    use.forms[" ".join(token.surface for token in part)] += 1
                else:
                    use.forms[" ".join((first.surface.lower(), *(token.surface for token in part[1:])))] += 0
            if not last.joined:
                break


def _note_headings(uses: Mapping[Stems, Uses], sources: Sequence[Source], language: str) -> None:
    for source in sources:
        headings = [source.words_of(block.span) for block in source.blocks if block.kind is BlockKind.HEADING]
        title = source.card.value("title")
        for text in {*headings, title or ""}:
            stems = [stem_word(word, language) for word in split_words(text)]
            keys = {tuple(stems[i : i + n]) for n in range(1, LONGEST + 1) for i in range(len(stems) - n + 1)}
            for key in keys & uses.keys():
                uses[key].headings += 1


def _holds_together(key: Stems, uses: Mapping[Stems, Uses], n_words: int) -> bool:
    """Tell whether the last word of a phrase follows the others more often than by chance."""
    use = uses[key]
    if use.count < 2:  # noqa: PLR2004 - what stands once is no phrase yet
        return False
    start, last = uses.get(key[:-1]), uses.get(key[-1:])
    if start is None or last is None:
        return False
    return likelihood_ratio(use.count, start.count, last.count, n_words) >= CERTAIN


def _without_parts(uses: Mapping[Stems, Uses]) -> dict[Stems, Uses]:
    """Leave out what stands mostly inside one longer phrase, and what only adds a word to a phrase used more."""
    inside: Counter[Stems] = Counter()
    longer: set[Stems] = set()
    for key, use in uses.items():
        parts = {key[i:j] for i in range(len(key)) for j in range(i + 1, len(key) + 1)} - {key}
        for part in parts:
            inside[part] = max(inside[part], use.count)
            if len(part) > 1 and part in uses and use.count < INSIDE * uses[part].count:
                longer.add(key)
    return {key: use for key, use in uses.items() if inside[key] < INSIDE * use.count and key not in longer}
