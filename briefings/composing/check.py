"""A Brief against the seeds: every printed passage is looked up again where its citation says it stands."""

from collections.abc import Mapping

from briefings.model.brief import Brief, Statement
from briefings.model.source import BlockKind, Source


def find_misquotations(brief: Brief, sources: Mapping[str, Source]) -> tuple[Statement, ...]:
    """Give the statements whose words are not those of the source and the range they cite; `sources` by file."""
    return tuple(statement for statement in brief.statements if not _stands(statement, brief, sources))


def _stands(statement: Statement, brief: Brief, sources: Mapping[str, Source]) -> bool:
    cited = statement.citations[0]
    reference = brief.reference(cited.source)
    source = sources.get(reference.file)
    return (
        source is not None
        and source.sha256 == reference.sha256
        and bool(statement.text)
        and source.words_of(cited.span) == statement.text
        and not any(block.kind is BlockKind.FURNITURE and block.span.covers(cited.span) for block in source.blocks)
    )
