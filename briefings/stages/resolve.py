"""Names in the outline -> sources: cards completed, sections numbered, and for each the sources it may draw on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefings.language.dates import first_day, last_day
from briefings.model.brief import Passage
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import CardSpec, Outline, SectionSpec
from briefings.model.source import CARD_FIELDS, Source
from briefings.model.text import Located
from briefings.stages.values import suggest
from briefings.stages.verdict import Rule


@dataclass(frozen=True, slots=True)
class Scope:
    """A section with its number ("2.1") and the indices of the sources it may draw on.

    `has_key_points` where it speaks for its section on the first page: a section does so itself, or, where it only
    holds sub-sections, by the first of them. `pinned` are passages that have to be in it; `weights` are those of the
    sources that do not weigh 1, by index.
    """

    number: str
    spec: SectionSpec
    sources: tuple[int, ...]
    has_key_points: bool = True
    pinned: tuple[Passage, ...] = ()
    weights: Mapping[int, float] = field(default_factory=dict)

    @property
    def level(self) -> int:
        """1 for a section, 2 for a sub-section."""
        return self.number.count(".") + 1

    @property
    def asks(self) -> bool:
        """Tell whether passages are sought: a section that only holds sub-sections seeks none of its own."""
        return _asks(self.spec)


def resolve_cards(
    outline: Outline, sources: Sequence[Source], seeds: Sequence[str]
) -> tuple[tuple[Source, ...], Diagnostics]:
    """Complete the cards from the outline; `seeds` are all files found, those that could not be read included."""
    unknown = tuple(
        _unknown(spec.name, seeds, outline.path) for spec in outline.sources if not find_files(spec.name.value, seeds)
    )
    completed = tuple(_complete(source, outline.sources) for source in sources)
    return completed, unknown


def resolve_scopes(
    outline: Outline, sources: Sequence[Source], seeds: Sequence[str]
) -> tuple[tuple[Scope, ...], Diagnostics]:
    """Give each section its number and its sources."""
    scopes: list[Scope] = []
    diagnostics: list[Diagnostic] = []
    for number, spec, has_key_points in _numbered(outline.sections):
        diagnostics += [
            _unknown(name, seeds, outline.path) for name in spec.sources if not find_files(name.value, seeds)
        ]
        named = _named(spec, sources)
        dated, undated = _in_window(spec, named, sources)
        if (undated and spec.since) or (undated and spec.until):
            diagnostics.append(_undated(spec, undated, sources, outline.path))
        scopes.append(Scope(number, spec, dated, has_key_points))
    return tuple(scopes), tuple(diagnostics)


def closing_rule(scope: Scope, source: int, sources: Sequence[Source]) -> Rule:
    """Say why a section may not draw on one of the sources that are not its own."""
    named = _named(scope.spec, sources)
    if source not in named:
        return Rule.NOT_NAMED
    inside, undated = _in_window(scope.spec, named, sources)
    if source in inside:
        return Rule.WEIGHTLESS
    return Rule.UNDATED if source in undated else Rule.OUTSIDE


def find_files(name: str, files: Sequence[str]) -> tuple[int, ...]:
    """Give the indices of the files that a name in the outline means: a whole path, or the end of one."""
    return tuple(i for i, file in enumerate(files) if file == name or file.endswith("/" + name.removeprefix("./")))


def _complete(source: Source, specs: tuple[CardSpec, ...]) -> Source:
    for spec in specs:
        if find_files(spec.name.value, [source.file]):
            given = {name: getattr(spec.card, name) for name in CARD_FIELDS if getattr(spec.card, name)}
            source = replace(source, card=replace(source.card, **given))
    return source


def _numbered(sections: tuple[SectionSpec, ...]) -> Iterator[tuple[str, SectionSpec, bool]]:
    for i, section in enumerate(sections, 1):
        yield str(i), section, _asks(section)
        for j, subsection in enumerate(section.sections, 1):
            yield f"{i}.{j}", subsection, j == 1 and not _asks(section)


def _asks(spec: SectionSpec) -> bool:
    return bool(spec.question or spec.keywords or not spec.sections)


def _named(spec: SectionSpec, sources: Sequence[Source]) -> tuple[int, ...]:
    if not spec.sources:
        return tuple(range(len(sources)))
    files = [source.file for source in sources]
    return tuple(sorted({i for name in spec.sources for i in find_files(name.value, files)}))


def _in_window(
    spec: SectionSpec, named: tuple[int, ...], sources: Sequence[Source]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Part the sources into those inside the section's window and those without a date; those outside are dropped."""
    if not (spec.since or spec.until):
        return named, ()
    since = first_day(spec.since.value) if spec.since else ""
    until = last_day(spec.until.value) if spec.until else "9999"
    dates = {i: sources[i].card.value("date") for i in named}
    inside = tuple(i for i in named if (day := dates[i]) and last_day(day) >= since and first_day(day) <= until)
    return inside, tuple(i for i in named if not dates[i])


def _unknown(name: Located[str], seeds: Sequence[str], path: str) -> Diagnostic:
    names = tuple(seed.rpartition("/")[2] for seed in seeds)
    return Diagnostic(
        Code.UNKNOWN_SOURCE, f"no source named '{name.value}'", suggest(name.value, names[:200]), path, name.span
    )


def _undated(spec: SectionSpec, undated: tuple[int, ...], sources: Sequence[Source], path: str) -> Diagnostic:
    names = ", ".join(sources[i].name for i in undated[:5]) + (", ..." if len(undated) > 5 else "")  # noqa: PLR2004
    edge = spec.since or spec.until
    return Diagnostic(
        Code.UNDATED_SOURCE,
        f"section '{spec.title}' has a date window, and no date is known of {names}; left out of the section",
        "give the dates under 'sources:'",
        path,
        edge.span if edge else spec.span,
    )
