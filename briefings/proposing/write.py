"""Proposal -> outline.yaml: topics as sections, and lines to fill in for what the files do not say of themselves."""

from collections import Counter
from collections.abc import Iterator

from briefings.model.proposal import Proposal, Topic
from briefings.model.source import EXPECTED_FIELDS, Source
from briefings.syntax.yamltext import quote_text

SCHEMA = "outline.schema.json"
MOST_LISTED = 100
"""So many files are listed; an outline has to stay readable."""


def write_outline(proposal: Proposal) -> str:
    """Write a first outline; an editor finds the schema beside it by the first line."""
    return "\n".join((*_head(proposal), "sections:", *_sections(proposal), *_cards(proposal.sources))) + "\n"


def _head(proposal: Proposal) -> Iterator[str]:
    count = len(proposal.sources)
    yield f"# yaml-language-server: $schema={SCHEMA}"
    yield f"# Proposed by 'brief init' from {count} source{'s' * (count != 1)}: words and phrases that stand in them."
    yield "# Change what you like, then run 'brief build'."
    yield f"title: {quote_text(proposal.title)}"
    if proposal.language not in {None, "en"}:
        yield f"language: {proposal.language}"
    yield f"seeds: {quote_text(proposal.seeds)}"
    yield ""


def _sections(proposal: Proposal) -> Iterator[str]:
    for topic in proposal.topics:
        yield from _section(topic, proposal.words)


def _section(topic: Topic, words: int | None) -> Iterator[str]:
    yield f"  - title: {quote_text(topic.title)}"
    yield "    # question:"
    if topic.keywords:
        yield f"    keywords: [{', '.join(map(quote_text, topic.keywords))}]"
    if words:
        yield f"    words: {words}"


def _cards(sources: tuple[Source, ...]) -> Iterator[str]:
    """List for each file what it does not state; with the marks taken away the lines are part of the outline."""
    silent = [(source, missing) for source in sources if (missing := _missing(source))]
    if not silent:
        return
    names = Counter(source.name for source in sources)
    yield ""
    yield "# What these files do not say about themselves; fill in what you know, and take the marks '# ' away."
    yield "# sources:"
    for source, missing in silent[:MOST_LISTED]:
        name = source.name if names[source.name] == 1 else source.file
        yield f"#   {quote_text(name)}: {{{', '.join(f'{field}: ' for field in missing)}}}"
    if len(silent) > MOST_LISTED:
        yield f"# ... and {len(silent) - MOST_LISTED} more; 'brief sources' shows the cards of all."


def _missing(source: Source) -> list[str]:
    return [field for field in EXPECTED_FIELDS if source.card.value(field) is None]
