"""How near in meaning a sentence is to what a section asks, by a model that comes inside a package (WordLlama).

The model is a table of vectors, one for each piece of a word, 256 numbers long and made from English text; the vector
of a text is their mean. It is an optional extra: see "semantic" in pyproject.toml.
"""

import logging
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.language.letters import plain_words
from briefings.language.tables import base_language
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.ranking.index import Meanings, SentenceIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from briefings.ranking.index import Vector

PACKAGE = "wordllama"
LANGUAGE = "en"
"""The language of the text that the model was made from."""
INSTALL = "pip install 'briefings[semantic]'"
MEANING_WINDOWS = (0, 4, 12)
"""How many sentences before and after one are looked at with it."""
RANK_SMOOTHING = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke, Büttcher 2009): how slowly a rank loses value."""
DECIMALS = 6
"""Nearness is rounded to so many places, so that the last bits of a machine's arithmetic decide nothing."""


def semantic_version() -> str:
    """Give the version of the model's package; nothing where it is not installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def add_meanings(
    outline: Outline, index: SentenceIndex, sources: Sequence[Source]
) -> tuple[SentenceIndex, Diagnostics]:
    """Give an index with the meanings of its sentences, where the outline asks for them and the model is there."""
    if not outline.semantic.value:
        return index, ()
    place = (outline.path, outline.semantic.span)
    if find_spec(PACKAGE) is None:
        message = "'semantic' asks for a package that is not installed; sections are ranked by their words"
        return index, (Diagnostic(Code.SEMANTIC_UNAVAILABLE, message, INSTALL, *place),)
    if base_language(outline.language.value) != LANGUAGE:
        message = f"'semantic' knows English only, not '{outline.language.value}'; sections are ranked by their words"
        return index, (Diagnostic(Code.SEMANTIC_UNAVAILABLE, message, "take 'semantic' out", *place),)
    return replace(index, meanings=embed_sentences(index, sources)), ()


def embed_sentences(index: SentenceIndex, sources: Sequence[Source]) -> Meanings:
    """Give the meanings of all sentences; once for a build."""
    import numpy as np  # noqa: PLC0415 - slow to load, and a build with nothing to do embeds nothing

    model = _load_model()
    texts = [plain_words(source, sentence.span) for source in sources for sentence in source.sentences]
    vectors = np.asarray(model.embed(texts), dtype=np.float32) if texts else np.zeros((0, 256), np.float32)
    lengths = {width: np.empty(len(texts)) for width in MEANING_WINDOWS}
    for first, last in zip(index.first, index.first[1:], strict=False):
        total = np.vstack([np.zeros(vectors.shape[1]), np.cumsum(vectors[first:last], axis=0, dtype=float)])
        for width, low, high in _windows(last - first):
            lengths[width][first:last] = np.linalg.norm(total[high] - total[low], axis=1)
    return Meanings(vectors, lengths, model)


def rank_meaning(words: Sequence[str], index: SentenceIndex, meanings: Meanings) -> "Vector":
    """Give what the rank of each sentence by nearness in meaning is worth, one entry a sentence; 0 without words.

    The nearest has 1, and one of rank r has (RANK_SMOOTHING + 1) / (RANK_SMOOTHING + r): 0.5 for the 62nd.
    Cosines of different questions do not compare, and neither do they with shares of words; ranks do.
    """
    import numpy as np  # noqa: PLC0415

    near = match_meaning(words, index, meanings)
    if not words:
        return near
    rank = np.empty(len(near))
    rank[np.argsort(-near, kind="stable")] = np.arange(1, len(near) + 1)
    return (RANK_SMOOTHING + 1) / (RANK_SMOOTHING + rank)


def match_meaning(words: Sequence[str], index: SentenceIndex, meanings: Meanings) -> "Vector":
    """Give the mean cosine of the words asked for with a sentence and with the windows around it.

    One entry a sentence, 0 to 1.
    """
    import numpy as np  # noqa: PLC0415

    score = np.zeros(len(index))
    if not words:
        return score
    asked = np.asarray(meanings.model.embed([" ".join(words)])[0], dtype=np.float32)
    length = float(np.linalg.norm(asked))
    near = (meanings.vectors @ asked).astype(float)
    for first, last in zip(index.first, index.first[1:], strict=False):
        total = np.concatenate([[0.0], np.cumsum(near[first:last])])
        for width, low, high in _windows(last - first):
            norm = np.maximum(1e-9, meanings.lengths[width][first:last] * length)
            score[first:last] += np.maximum(0, (total[high] - total[low]) / norm)
    return np.round(score / len(MEANING_WINDOWS), DECIMALS)


def _windows(size: int) -> "Iterator[tuple[int, NDArray[np.int64], NDArray[np.int64]]]":
    """Give for each width the first sentence and the end of the window around every sentence of a source."""
    import numpy as np  # noqa: PLC0415

    numbers = np.arange(size)
    for width in MEANING_WINDOWS:
        yield width, np.maximum(numbers - width, 0), np.minimum(numbers + width + 1, size)


def _load_model() -> Any:  # noqa: ANN401 - the package has no types
    """Load the model from the package itself; with its own defaults it would look for a part of it on the network."""
    with _quiet_logging():
        import wordllama  # noqa: PLC0415 - slow to load, and an extra

        return wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)


@contextmanager
def _quiet_logging() -> "Iterator[None]":
    """Keep the package from setting up the logging of the whole program when it is imported."""
    root, keeper = logging.getLogger(), logging.NullHandler()
    root.addHandler(keeper)
    try:
        yield
    finally:
        root.removeHandler(keeper)
