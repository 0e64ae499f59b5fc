"""Sources -> the phrases that they use, each with how it is used and the places where it stands.

A place is a chunk: neighbouring sentences of one source, together long enough to be about something. Every step is
linear in the text; of a large folder evenly spaced sources are read.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefings.language.language import Language
from briefings.language.vocabulary import CommonWords
from briefings.language.words import split_words, stem_word
from briefings.model.source import BlockKind, Source
from briefings.proposing.association import CERTAIN, likelihood_ratio
from briefings.proposing.tokens import Token, split_tokens

CHUNK_WORDS = 50
"""The least words of a chunk; fewer where the sources are so short that there would be less than MANY_CHUNKS."""
MANY_CHUNKS = 30
MOST_READ = 60_000
"""Sentences; what more would say of a folder, these say too."""
LONGEST = 3
"""Words of a phrase."""
LEAST_USES = 2
"""What stands but once is several words, and no phrase yet."""
INSIDE = 0.6
"""A word that stands in one longer phrase for so great a share of its uses is not named without the rest of it."""

Stems = tuple[str, ...]
"""A phrase by the stems of its words."""


@dataclass(slots=True)
class Uses:
    """How a phrase is used; `chunks` are sorted, `forms` the ways in which it is written."""

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
class PhraseIndex:
    """The phrases of some sources; `source_of[chunk]` is the source a chunk lies in."""

    uses: Mapping[Stems, Uses]
    source_of: Sequence[int]
    n_sources: int
    language: Language

    def n_sources_of(self, key: Stems) -> int:
        """Count the sources that use a phrase."""
        return len({self.source_of[chunk] for chunk in self.uses[key].chunks})


def find_phrases(sources: Sequence[Source], language: Language) -> PhraseIndex:
    """Find what the sources speak of: single words, and words that stand together more often than by chance."""
    uses: dict[Stems, Uses] = {}
    source_of: array[int] = array("l")
    step = max(1, math.ceil(sum(len(source.sentences) for source in sources) / MOST_READ))
    read = sources[::step]
    size = min(CHUNK_WORDS, sum(len(source.text.split()) for source in read) // MANY_CHUNKS)
    for number, source in enumerate(read):
        for sentences in _chunks(source, size):
            for sentence in sentences:
                _note(uses, split_tokens(sentence, language), len(source_of), language.common)
            source_of.append(number)
    _note_headings(uses, read, language)
    n_words = sum(use.count for key, use in uses.items() if len(key) == 1)
    kept = {key: use for key, use in uses.items() if len(key) == 1 or _holds_together(key, uses, n_words)}
    return PhraseIndex(_without_parts(kept), source_of, len(read), language)


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


def _note(uses: dict[Stems, Uses], tokens: Sequence[Token], chunk: int, common: CommonWords) -> None:
    """Note the phrases of a sentence, and how each stands in it."""
    for start, end in _runs(tokens):
        use = uses.setdefault(tuple(token.stem for token in tokens[start:end]), Uses())
        if not use.chunks or use.chunks[-1] != chunk:
            use.chunks.append(chunk)
        _note_use(use, tokens, start, end)
        before = tokens[start - 1].word if start and tokens[start - 1].joined else ""
        use.after_article += before in common.before_nouns
        use.after_verb_like += before in common.elsewhere


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give where each phrase begins and ends: words of matter, nothing between them, no figure at either end."""
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + LONGEST, len(tokens)) + 1):
            last = tokens[end - 1]
            if not last.matter:
                break
            if not (tokens[start].word.isdigit() or last.word.isdigit()):
                yield start, end
            if not last.joined:
                break


def _note_use(use: Uses, tokens: Sequence[Token], start: int, end: int) -> None:
    """Count a use; the form at the head of a sentence is known, and does not count: its capital is the sentence's."""
    part = tokens[start:end]
    use.count += 1
    use.before_matter += part[-1].joined and end < len(tokens) and tokens[end].matter
    use.named += start > 0 and all(token.surface[0].isupper() for token in part)
    if start:
        use.forms[" ".join(token.surface for token in part)] += 1
    else:
        use.forms[" ".join((part[0].surface.lower(), *(token.surface for token in part[1:])))] += 0


def _note_headings(uses: Mapping[Stems, Uses], sources: Sequence[Source], language: Language) -> None:
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
    use, start, last = uses[key], uses.get(key[:-1]), uses.get(key[-1:])
    if use.count < LEAST_USES or start is None or last is None:
        return False
    return likelihood_ratio(use.count, start.count, last.count, n_words) >= CERTAIN


def _without_parts(uses: Mapping[Stems, Uses]) -> dict[Stems, Uses]:
    """Leave out what stands mostly inside one longer phrase, and what only adds a word to a phrase used more.

    Where "mutual assistance" is most of what is said of "mutual", the word goes; where "relief valve" is used by itself
    too, "brass relief valve" goes.
    """
    inside: Counter[Stems] = Counter()
    longer: set[Stems] = set()
    for key, use in uses.items():
        parts = {key[i:j] for i in range(len(key)) for j in range(i + 1, len(key) + 1)} - {key}
        for part in parts:
            inside[part] = max(inside[part], use.count)
            if len(part) > 1 and part in uses and use.count < INSIDE * uses[part].count:
                longer.add(key)
    return {key: use for key, use in uses.items() if inside[key] < INSIDE * use.count and key not in longer}
