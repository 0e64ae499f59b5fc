"""Cards of sources, completed from what the outline says of them by the names of their files."""

from collections.abc import Sequence
from dataclasses import replace

from briefings.language.spelling import suggest
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import CardSpec, Outline
from briefings.model.source import CARD_FIELDS, Source
from briefings.model.text import Located


def complete_cards(
    outline: Outline, sources: Sequence[Source], seeds: Sequence[str]
) -> tuple[tuple[Source, ...], Diagnostics]:
    """Complete the cards from the outline; `seeds` are all files found, those that could not be read included."""
    unknown = tuple(
        report_unknown(spec.name, seeds, outline.path)
        for spec in outline.sources
        if not find_files(spec.name.value, seeds)
    )
    completed = tuple(_complete(source, outline.sources) for source in sources)
    return completed, unknown


def find_files(name: str, files: Sequence[str]) -> tuple[int, ...]:
    """Give the indices of the files that a name in the outline means: a whole path, or the end of one."""
    return tuple(i for i, file in enumerate(files) if file == name or file.endswith("/" + name.removeprefix("./")))


def report_unknown(name: Located[str], seeds: Sequence[str], path: str) -> Diagnostic:
    """Say that the outline names a source that is not among the seeds."""
    names = tuple(seed.rpartition("/")[2] for seed in seeds)
    return Diagnostic(
        Code.UNKNOWN_SOURCE, f"no source named '{name.value}'", suggest(name.value, names[:200]), path, name.span
    )


def _complete(source: Source, specs: tuple[CardSpec, ...]) -> Source:
    for spec in specs:
        if find_files(spec.name.value, [source.file]):
            given = {name: getattr(spec.card, name) for name in CARD_FIELDS if getattr(spec.card, name)}
            source = replace(source, card=replace(source.card, **given))
    return source
