"""Cards of sources, completed from what the outline says of them by the names of their files."""

from collections.abc import Sequence
from dataclasses import replace

from briefings.language.spelling import compose, nearest_path
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import CardSpec, Outline
from briefings.model.source import Source
from briefings.model.text import Located

_MOST_LISTED = 20
"""As many names of files a hint lists; among more nobody finds the right one."""


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
    end = f"/{compose(name).removeprefix('./')}"
    return tuple(i for i, file in enumerate(files) if f"/{compose(file)}".endswith(end))


def report_unknown(name: Located[str], seeds: Sequence[str], path: str) -> Diagnostic:
    """Say that the outline names a source that is not among the seeds."""
    meant = nearest_path(name.value, seeds)
    names = [seed.rpartition("/")[2] for seed in seeds]
    listed = ", ".join(names[:_MOST_LISTED]) + (", ..." if len(names) > _MOST_LISTED else "")
    hint = f"did you mean '{meant}'?" if meant else f"known here: {listed}" if names else ""
    return Diagnostic(Code.UNKNOWN_SOURCE, f"no source named '{name.value}'", hint, path, name.span)


def _complete(source: Source, specs: tuple[CardSpec, ...]) -> Source:
    for spec in specs:
        if find_files(spec.name.value, [source.file]):
            source = replace(source, card=source.card.completed_by(spec.card))
    return source
