"""Whether a section hangs on one source, though others answer it too."""

from collections import Counter
from collections.abc import Sequence

from briefings.choosing.candidates import AskedSection
from briefings.choosing.passages import count_words
from briefings.comparing.origins import find_origins
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.ranking.rank import comes_near

_LOOKED_AT = 10
"""So many other sources, those with the best sentences, are looked at for one that answers too."""


def find_imbalance(
    passages: Sequence[Passage], asked: AskedSection, sources: Sequence[Source], outline: Outline
) -> Diagnostics:
    """Warn where one source has more than its share of a section's words, though another answers about as well.

    That is one of another text, not a reprint, with a sentence that can be quoted and comes near the best. A section of
    one passage has one source whatever is asked for, and is let be.
    """
    words: Counter[int] = Counter()
    for passage in passages:
        words[passage.source] += count_words(passage, sources)
    (largest, most), *_ = words.most_common(1)
    share = most / words.total()
    if len(passages) == 1 or share <= outline.balance:
        return ()
    answering = _find_answering(largest, asked, sources)
    if not answering:
        return ()
    spec = asked.scope.spec
    message = (
        f"{round(100 * share)} % of section '{spec.title}' are words of {sources[largest].name}, "
        f"more than the {round(100 * outline.balance)} % of 'balance', and {_name(answering, sources)} too"
    )
    hint = "give the section more 'words', that source a lower 'weight', or allow a larger 'balance'"
    return (Diagnostic(Code.ONE_SOURCE, message, hint, outline.path, spec.span),)


def _find_answering(largest: int, asked: AskedSection, sources: Sequence[Source]) -> list[int]:
    """Give the sources of another origin that have a sentence which comes near the best and can be quoted."""
    near = (each for each in asked.candidates if comes_near(each.ranked, asked.candidates[0].ranked))
    quotable = (each.ranked.source for each in near if isinstance(each.passage, Passage))
    others = [i for i in dict.fromkeys(quotable) if i != largest and i in asked.answer.sources][:_LOOKED_AT]
    origins = find_origins([sources[i] for i in (largest, *others)])
    return [i for i, origin in zip(others, origins[1:], strict=True) if origin]


def _name(others: Sequence[int], sources: Sequence[Source]) -> str:
    first = sources[others[0]].name
    return f"{first} answers it" if len(others) == 1 else f"{first} and {len(others) - 1} more answer it"
