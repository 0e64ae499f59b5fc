"""Whether a section hangs on one source, though others answer it too."""

from collections import Counter
from collections.abc import Sequence

from briefings.choosing.passages import count_words
from briefings.choosing.select import Candidates
from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.ranking.answer import is_answered
from briefings.ranking.index import SentenceIndex
from briefings.ranking.match import look_up
from briefings.ranking.query import make_wording

_LOOKED_AT = 10
"""So many sources, those with the best sentences, are asked whether they answer too."""


def find_imbalance(
    passages: Sequence[Passage], candidates: Candidates, index: SentenceIndex, outline: Outline
) -> Diagnostics:
    """Warn where one source has more than its share of a section's words, and another answers and can be quoted.

    A section of one passage has one source whatever is asked for, and is let be.
    """
    sources, scope = candidates.sources, candidates.scope
    words: Counter[int] = Counter()
    for passage in passages:
        words[passage.source] += count_words(passage, sources)
    (largest, most), *_ = words.most_common(1)
    share = most / words.total()
    if len(passages) == 1 or share <= outline.balance:
        return ()
    quotable = dict.fromkeys(
        item.source
        for item in candidates.ranked
        if item.source != largest and isinstance(candidates.passage_of(item), Passage)
    )
    query = look_up(make_wording(scope.spec, index.language), index)
    others = [i for i in list(quotable)[:_LOOKED_AT] if is_answered(query, [i])]
    if not others:
        return ()
    message = (
        f"{round(100 * share)} % of section '{scope.spec.title}' are words of {sources[largest].name}, "
        f"more than the {round(100 * outline.balance)} % of 'balance', and {_name(others, sources)} too"
    )
    hint = "give the section more 'words', that source a lower 'weight', or allow a larger 'balance'"
    return (Diagnostic(Code.ONE_SOURCE, message, hint, outline.path, scope.spec.span),)


def _name(others: Sequence[int], sources: Sequence[Source]) -> str:
    first = sources[others[0]].name
    return f"{first} answers it" if len(others) == 1 else f"{first} and {len(others) - 1} more answer it"
