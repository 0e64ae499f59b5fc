"""Sections and sources -> what the brief rests on, in counts that anybody can count again."""

from collections import Counter
from collections.abc import Sequence

from briefings.comparing.origins import find_origins
from briefings.language.dates import first_day, last_day
from briefings.model.brief import Section, SourceSummary, Weight
from briefings.model.source import EXPECTED_FIELDS, Source


def summarize_sources(sections: Sequence[Section], sources: Sequence[Source], n_cited: int) -> SourceSummary:
    """Count; `sources` stand in the order of their numbers, the first `n_cited` of them are cited.

    Statements and words are those of the sections: a key point stands in its section too.
    """
    statements = [statement for section in sections for statement in section.statements]
    origins = find_origins(sources)
    cited = [{citation.source for citation in statement.citations} for statement in statements]
    kinds = Counter(source.card.value("kind") or "" for source in sources)
    dates = [date for source in sources if (date := source.card.value("date"))]
    n_statements: Counter[int] = Counter(statement.citations[0].source for statement in statements)
    n_words: Counter[int] = Counter()
    for statement in statements:
        n_words[statement.citations[0].source] += len(statement.text.split())
    return SourceSummary(
        n_sources=len(sources),
        n_cited=n_cited,
        n_origins=len(set(origins)),
        kinds=tuple(sorted(kinds.items(), key=lambda item: (not item[0], -item[1], item[0]))),
        earliest=min(dates, key=first_day, default=""),
        latest=max(dates, key=last_day, default=""),
        n_undated=len(sources) - len(dates),
        n_statements=len(statements),
        n_words=n_words.total(),
        single_source=sum(len(numbers) == 1 for numbers in cited),
        single_origin=sum(len({origins[number - 1] for number in numbers}) == 1 for numbers in cited),
        missing=tuple(
            (name, n) for name in EXPECTED_FIELDS if (n := sum(source.card.value(name) is None for source in sources))
        ),
        weights=tuple(
            Weight(number, origins[number - 1] + 1, n_statements[number], n_words[number])
            for number in range(1, len(sources) + 1)
        ),
    )
