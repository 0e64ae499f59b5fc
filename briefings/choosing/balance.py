"""Whether a section hangs on one source, though others answer it too."""

from collections import Counter
from collections.abc import Sequence

from briefings.choosing.candidates import AskedSection
from briefings.choosing.passages import count_words
from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline
from briefings.model.source import Source

_LOOKED_AT = 10
"""So many other sources, those with the best sentences, are looked at for one that answers too."""


def find_imbalance(
    passages: Sequence[Passage], asked: AskedSection, sources: Sequence[Source], outline: Outline
) -> Diagnostics:
    """Warn where one source has more than its share of a section's words, and another answers and can be quoted.

    A section of one passage has one source whatever is asked for, and is let be.
    """
    words: Counter[int] = Counter()
    for passage in passages:
        words[passage.source] += count_words(passage, sources)
    (largest, most), *_ = words.most_common(1)
    share = most / words.total()
    if len(passages) == 1 or share <= outline.balance:
        return ()
    quotable = (each.ranked.source for each in asked.candidates if isinstance(each.passage, Passage))
    others = [i for i in dict.fromkeys(quotable) if i != largest][:_LOOKED_AT]
    answering = [i for i in others if i in asked.answering]
    if not answering:
        return ()
    spec = asked.scope.spec
    message = (
        f"{round(100 * share)} % of section '{spec.title}' are words of {sources[largest].name}, "
        f"more than the {round(100 * outline.balance)} % of 'balance', and {_name(answering, sources)} too"
    )
    hint = "give the section more 'words', that source a lower 'weight', or allow a larger 'balance'"
    return (Diagnostic(Code.ONE_SOURCE, message, hint, outline.path, spec.span),)


def _name(others: Sequence[int], sources: Sequence[Source]) -> str:
    first = sources[others[0]].name
    return f"{first} answers it" if len(others) == 1 else f"{first} and {len(others) - 1} more answer it"
