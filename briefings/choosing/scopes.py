"""The sections of an outline, numbered, each with the sources that it may draw on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefings.cards.complete import find_files, report_unknown
from briefings.choosing.verdict import Place, Rule
from briefings.language.dates import first_day, last_day
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.outline import Outline, SectionSpec
from briefings.model.passage import Passage
from briefings.model.source import Source
from briefings.model.text import Span


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words of the analyst up to marks of theirs, and the passages that these cite; the words of what follows, none."""

    text: str
    cited: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Locked:
    """What a model chose for a section, the best first, each passage with the sentence that it was made for.

    `offered` is a hash of the candidates that it read, `place` where the lock has it.
    """

    model: str
    candidates: int
    passages: tuple[tuple[Place, Passage], ...]
    offered: str
    place: Span


@dataclass(frozen=True, slots=True)
class Scope:
    """A section with its number ("2.1") and the indices of the sources it may draw on.

    `has_key_points` where it speaks for its section on the first page: a section does so itself, or, where it only
    holds sub-sections, by the first of them. `pinned` are passages that have to be in it, `pointed` those of them that
    have to be key points; `weights` are those of the sources that do not weigh 1, by index. `note` is what the analyst
    writes, by paragraphs. `widened` are search words that a model named, and who that was; `locked` is what one
    chose, None where brief chooses.
    """

    number: str
    spec: SectionSpec
    sources: tuple[int, ...]
    has_key_points: bool = True
    pinned: tuple[Passage, ...] = ()
    pointed: tuple[Passage, ...] = ()
    weights: Mapping[int, float] = field(default_factory=dict)
    note: tuple[tuple[OwnWords, ...], ...] = ()
    widened: tuple[str, ...] = ()
    widened_by: str = ""
    locked: Locked | None = None

    @property
    def level(self) -> int:
        """1 for a section, 2 for a sub-section."""
        return self.number.count(".") + 1

    @property
    def sought(self) -> SectionSpec:
        """What passages are searched by: what the section asks, and the search words of a model beside its keywords."""
        return replace(self.spec, keywords=(*self.spec.keywords, *self.widened)) if self.widened else self.spec

    @property
    def wanted(self) -> SectionSpec:
        """What is to be held: the search words of a model are no checklist where the analyst gave one."""
        return self.spec if self.spec.keywords else self.sought

    @property
    def asks(self) -> bool:
        """Tell whether passages are sought: a section that only holds sub-sections seeks none of its own."""
        return _asks(self.spec)


def resolve_scopes(
    outline: Outline, sources: Sequence[Source], seeds: Sequence[str]
) -> tuple[tuple[Scope, ...], Diagnostics]:
    """Give each section its number and its sources: those that it names, or all, if they are dated inside its window.

    `seeds` are all files found, those that could not be read included.
    """
    scopes: list[Scope] = []
    diagnostics: list[Diagnostic] = []
    for number, spec, has_key_points in _numbered(outline.sections):
        diagnostics += [
            report_unknown(name, seeds, outline.path) for name in spec.sources if not find_files(name.value, seeds)
        ]
        named = _named(spec, sources)
        dated, undated = _in_window(spec, named, sources)
        if undated:
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
