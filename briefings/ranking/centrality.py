"""How central a sentence is among the candidates of a section: sumy's methods, one of them seen from the question."""

import math
import warnings
from collections.abc import Sequence
from typing import Any

DAMPING = 0.5
"""The share of a sentence's rank that comes from its neighbours; the rest comes from the question."""

MOST_IN_GRAPH = 300
"""The graph grows with the square of the candidates; no more than these ever reach it."""


def rate_centrality(words: Sequence[Sequence[str]], bias: Sequence[float]) -> list[float]:
    """Rate candidates by TextRank with a teleport in proportion to `bias`: one rating a candidate, in all about 1.

    `words` are the content words of each candidate; `bias` has a weight for each, none negative and not all 0. Mihalcea
    and Tarau 2004, "TextRank"; Haveliwala 2002, "Topic-sensitive PageRank". Raises ValueError for more than
    MOST_IN_GRAPH candidates.
    """
    if len(words) > MOST_IN_GRAPH:
        raise ValueError(f"{len(words)} sentences are too many for a graph")
    import numpy as np  # noqa: PLC0415 - slow to load; a build with nothing to do needs neither
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415
    from sumy.summarizers.text_rank import TextRankSummarizer  # noqa: PLC0415

    class QuestionBiased(TextRankSummarizer):  # type: ignore[misc]
        """TextRank whose walker returns to the sentences that answer the question."""

        epsilon = 1e-6
        damping = DAMPING

        def _create_matrix(self, document: Any) -> Any:  # noqa: ANN401
            links = _link_sentences([sentence.words for sentence in document.sentences])
            teleport = np.asarray(bias, dtype=float) / sum(bias)
            return self.damping * links + (1 - self.damping) * np.tile(teleport, (len(bias), 1))

    # sumy keeps ratings by the text of a sentence: named by its number, each keeps its own
    numbered = [Sentence(str(number), _Words(words)) for number in range(len(words))]
    ratings = QuestionBiased().rate_sentences(ObjectDocumentModel([Paragraph(numbered)]))
    return [round(float(ratings[sentence]), 9) for sentence in numbered]


def rate_by_method(method: str, sentences: Sequence[Sequence[str]], query: Sequence[str]) -> list[float]:
    """Rate candidates by a method of sumy: one rating a candidate; more is better, and nothing but the order counts.

    `sentences` are the stems of each candidate's words in their order, "" for a word without matter of its own; `query`
    are those that the section asks for. Raises ValueError for more than MOST_IN_GRAPH candidates.
    """
    if len(sentences) > MOST_IN_GRAPH:
        raise ValueError(f"{len(sentences)} sentences are too many for a graph")
    import numpy as np  # noqa: PLC0415
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415

    if not any(word for words in sentences for word in words):
        return [0.0] * len(sentences)
    words = sentences if method == "luhn" else [[word for word in given if word] for given in sentences]
    named = _Words([*words, query])
    heading = Sentence(str(len(words)), named, is_heading=True)
    document = ObjectDocumentModel([Paragraph([heading, *(Sentence(str(i), named) for i in range(len(words)))])])
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LSA warns of small documents, which candidates always are
        ratings = _make_summarizer(method, query)(document, len(words))
    return [0.0 if math.isnan(rating) else round(float(rating), 9) for rating in ratings]


def _make_summarizer(method: str, query: Sequence[str]) -> Any:  # noqa: ANN401 - sumy has no types
    """Make a summarizer of sumy that gives its rating of each sentence instead of the best sentences."""
    from sumy.summarizers import edmundson, kl, lex_rank, lsa, luhn, reduction, sum_basic, text_rank  # noqa: PLC0415

    summarizers = {
        "lexrank": lex_rank.LexRankSummarizer, "textrank": text_rank.TextRankSummarizer, "lsa": lsa.LsaSummarizer,
        "luhn": luhn.LuhnSummarizer, "edmundson": edmundson.EdmundsonSummarizer,
        "sum-basic": sum_basic.SumBasicSummarizer, "kl": kl.KLSummarizer, "reduction": reduction.ReductionSummarizer,
    }  # fmt: skip

    class Rating(summarizers[method]):  # type: ignore[misc, valid-type]
        """The summarizer, asked what it thinks of every sentence."""

        @staticmethod
        def _get_best_sentences(sentences: Any, _count: Any, rating: Any, *given: Any) -> list[float]:  # noqa: ANN401
            return [rating[s] if isinstance(rating, dict) else rating(s, *given) for s in sentences]

        def _create_dictionary(self, document: Any) -> dict[str, int]:  # noqa: ANN401
            """Give each word its row, in the order they come in; sumy takes that of a set."""
            return {word: i for i, word in enumerate(dict.fromkeys(w for s in document.sentences for w in s.words))}

    summarizer = Rating(location_weight=0.0) if method == "edmundson" else Rating()
    if method == "edmundson":  # where a candidate stands among others says nothing; no list of words may be empty
        summarizer.bonus_words = query or ("",)
        summarizer.stigma_words = ("",)
        summarizer.null_words = ("",)
    if method == "luhn":
        summarizer.stop_words = ("",)
    return summarizer


class _Words:
    """Stands in for sumy's tokenizer, which would want data from the network: it gives a sentence our words for it."""

    def __init__(self, words: Sequence[Sequence[str]]) -> None:
        self._words = words

    def to_words(self, number: str) -> tuple[str, ...]:
        return tuple(self._words[int(number)])


def _link_sentences(words: Sequence[Sequence[str]]) -> Any:  # noqa: ANN401 - numpy is loaded late
    """Give the matrix of links of TextRank, a row and a column a sentence; rows add up to 1.

    Two sentences are linked by the words that they share, over the sum of the logarithms of their lengths.
    """
    import numpy as np  # noqa: PLC0415

    columns = {word: i for i, word in enumerate(dict.fromkeys(word for sentence in words for word in sentence))}
    counts = np.zeros((len(words), len(columns)))
    for row, sentence in enumerate(words):
        for word in sentence:
            counts[row, columns[word]] += 1
    lengths = np.log(np.maximum(2, counts.sum(axis=1)))
    links = (counts @ counts.T) / (lengths[:, None] + lengths[None, :])
    return links / (links.sum(axis=1)[:, None] + 1e-7)
