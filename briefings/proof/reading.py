"""Text with the names around it -> the passages of a brief with their marks, and the files that it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from briefings.language.quoting import find_cited_quotations
from briefings.model.notation import Role, read_file, read_names, read_source_anchor
from briefings.model.proof import Mark, PrintedBrief, PrintedPassage, PrintedReference, Run
from briefings.proof.unnamed import join_runs, read_unnamed

_MOST_DIGITS = 9
_MOST_SHOWN = 60


def read_brief(runs: Sequence[Run]) -> PrintedBrief:
    """Read a brief by the names of its elements; one whose elements have none is read by its citation marks."""
    gathered = _Gathered()
    for run in runs:
        gathered.take(run)
    if not gathered.texts and not gathered.marks:
        return read_unnamed(runs)
    passages = tuple(gathered.passages())
    remarks = tuple(gathered.remarks())
    references = tuple(gathered.references())
    quotations = tuple(quotation for remark in remarks for quotation in _quotations(remark))
    attached, chosen = tuple(gathered.attached), join_runs(gathered.chosen)
    return PrintedBrief(passages, references, attached, tuple(gathered.troubles), remarks, quotations, chosen)


def _quotations(remark: PrintedPassage) -> Iterator[PrintedPassage]:
    """Give what a remark quotes where its marks stand."""
    for span in find_cited_quotations(remark.text) if remark.marks else ():
        yield PrintedPassage(
            f"{remark.anchor}, quotation", remark.text[span.start : span.end], remark.marks, remark.page
        )


@dataclass(slots=True)
class _Gathered:
    """What was met so far; texts are kept as runs, because a passage may go on after the foot of a page."""

    texts: dict[str, list[Run]] = field(default_factory=dict)
    own: dict[str, list[Run]] = field(default_factory=dict)
    marks: dict[str, list[tuple[int, Run]]] = field(default_factory=dict)
    files: dict[str, list[Run]] = field(default_factory=dict)
    attached: list[str] = field(default_factory=list)
    chosen: list[Run] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def take(self, run: Run) -> None:
        """Put a run where it belongs."""
        roles = read_names(run.names)
        if Role.MARK in roles:
            self._take_mark(run, roles)
        elif Role.PASSAGE in roles:
            self.texts.setdefault(roles[Role.PASSAGE], []).append(run)
        elif Role.REMARK in roles:
            self.own.setdefault(roles[Role.REMARK], []).append(run)
        elif Role.FILE in roles:
            self.files.setdefault(roles[Role.FILE], []).append(run)
        elif Role.CHOSEN in roles:
            self.chosen.append(run)
        elif Role.ATTACHED in roles:
            self.attached = roles[Role.ATTACHED].split()
        elif Role.MARKS in roles:
            self.marks.setdefault(roles[Role.MARKS], [])
        elif read_source_anchor(run.target) is not None:
            self.troubles.append(f"'{run.text.strip()}' on page {run.page} cites a source, and belongs to no passage")

    def _take_mark(self, run: Run, roles: dict[Role, str]) -> None:
        if Role.MARKS not in roles or not _is_number(roles[Role.MARK]):
            self.troubles.append(f"the mark '{run.text.strip()}' on page {run.page} belongs to no passage")
        elif run.text.strip() or self.marks.get(roles[Role.MARKS]):
            self.marks.setdefault(roles[Role.MARKS], []).append((int(roles[Role.MARK]), run))

    def passages(self) -> Iterator[PrintedPassage]:
        """Give each passage with its marks, and note what has only one of the two."""
        for anchor, runs in self.texts.items():
            marks = tuple(self._marks(anchor))
            if not marks:
                self.troubles.append(f"the passage '{anchor}' has no citation mark that can be read")
            yield PrintedPassage(anchor, join_runs(runs), marks, runs[0].page)
        for anchor in self.marks:
            if anchor not in self.texts and anchor not in self.own:
                self.troubles.append(f"the citation marks of '{anchor}' stand after no passage that can be read")

    def remarks(self) -> Iterator[PrintedPassage]:
        """Give what the analyst writes, with its marks."""
        for anchor, runs in self.own.items():
            yield PrintedPassage(anchor, join_runs(runs), tuple(self._marks(anchor)), runs[0].page)

    def _marks(self, anchor: str) -> Iterator[Mark]:
        for number, group in groupby(self.marks.get(anchor, ()), key=lambda item: item[0]):
            runs = [run for _, run in group]
            mark = Mark(number, join_runs(runs))
            led = {source for run in runs if (source := read_source_anchor(run.target)) is not None}
            if led - {number} or mark.shown not in {None, number}:
                where = ", ".join(str(target) for target in sorted(led)) or str(number)
                self.troubles.append(f"the mark '{mark.label[:_MOST_SHOWN]}' of '{anchor}' leads to source {where}")
            yield mark

    def references(self) -> Iterator[PrintedReference]:
        """Give the files that the brief names, by the numbers of their sources."""
        for number, runs in self.files.items():
            found = read_file(join_runs(runs))
            if found and _is_number(number):
                yield PrintedReference(int(number), *found)
            else:
                self.troubles.append(f"the file of source {number} cannot be read")


def _is_number(text: str) -> bool:
    """Tell whether a name holds the number of a source; nobody has a thousand million of them."""
    return text.isdecimal() and len(text) <= _MOST_DIGITS
