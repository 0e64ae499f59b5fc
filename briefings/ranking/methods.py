"""The candidates of a section in the order of a method of sumy, where the outline asks for one."""

from collections.abc import Sequence
from dataclasses import replace

from briefings.language.language import Language
from briefings.language.words import split_words, stem_word
from briefings.model.outline import Method
from briefings.model.source import Source
from briefings.ranking.centrality import rate_by_method
from briefings.ranking.query import Wording
from briefings.ranking.rank import Ranked

LEAST, MOST = 60, 200
"""So many of the best candidates are given to a method at least, and at most."""
MOST_OF_KL = 60
"""So many at most to this method, whose time grows with the cube of the candidates."""
WORDS_A_CANDIDATE = 3
"""In between, one for so many words asked for: several times what fits, and few enough to be about the question."""


def count_candidates(method: Method, words: int) -> int:
    """Say how many candidates a method is given for a section of so many words."""
    most = MOST_OF_KL if method == "kl" else MOST
    return min(most, max(LEAST, words // WORDS_A_CANDIDATE))


def order_by_method(
    method: Method, ranked: Sequence[Ranked], wording: Wording, sources: Sequence[Source], language: Language
) -> tuple[Ranked, ...]:
    """Put candidates in the order of a method; each scores from 0 for the worst of them to 1 for the best.

    They come in the order of the default ranking, and keep it where the method sees no difference. A method knows the
    words of the candidates and, if it is Edmundson's, those of the query, and nothing else. Raises ValueError for more
    candidates than `centrality.MOST_IN_GRAPH`.
    """
    if method == "default" or not ranked:
        return tuple(ranked)
    stems = [_stems(sources[item.source], item.sentence, language) for item in ranked]
    ratings = rate_by_method(method, stems, sorted({stem_word(word, language) for word in wording.words}))
    low, high = min(ratings), max(ratings)
    shares = [round((rating - low) / (high - low), 7) if high > low else 1.0 for rating in ratings]
    rated = [replace(item, parts=((method, share),)) for item, share in zip(ranked, shares, strict=True)]
    return tuple(sorted(rated, key=lambda item: -item.score))


def _stems(source: Source, sentence: int, language: Language) -> list[str]:
    """Give the stems of the words of a sentence in their order; "" for one that carries no matter."""
    words = split_words(source.words_of(source.sentences[sentence].span))
    return ["" if word in language.function_words else stem_word(word, language) for word in words]
