"""A brief whose elements have no names: read by its citation marks, which lead to anchors such as "source-3"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefings.model.notation import (
    PAGE_AS_WRITTEN,
    PARAGRAPHS_AS_WRITTEN,
    passage_anchor,
    read_references,
    read_source_anchor,
)
from briefings.model.proof import Mark, PrintedBrief, PrintedPassage, PrintedReference, Run

_PLACE = re.compile(rf"\s*(?:{PAGE_AS_WRITTEN}[\s,]*)?{PARAGRAPHS_AS_WRITTEN}\s*")
_BULLETS = {"•", "◦", "▪"}
"""What stands before the items of a list, and is no word of it."""
_BRACKETS = "[](); \t\r\n\u00a0"


def read_unnamed(runs: Sequence[Run]) -> PrintedBrief:
    """Take for a passage what stands in a paragraph before a group of marks, and after the group before it."""
    passages = tuple(_passages(runs))
    whole = "\n".join(run.text for run in runs)
    references = tuple(PrintedReference(*read) for read in read_references(whole))
    return PrintedBrief(passages, references, (), ())


def _passages(runs: Sequence[Run]) -> Iterator[PrintedPassage]:
    text: list[Run] = []
    marks: list[Mark] = []
    count = 0
    for run in [*runs, Run("", block=-1, page=-1)]:
        cited = read_source_anchor(run.target)
        if cited is not None and run.text.strip():
            marks.append(Mark(cited, " ".join(run.text.split())))
            continue
        if marks and _PLACE.fullmatch(run.text):
            marks[-1] = Mark(marks[-1].source, f"{marks[-1].label} {run.text.strip()}")
            continue
        if marks and (run.text.strip(_BRACKETS) or run.page < 0):
            count += 1
            words = join_runs(text).rstrip("[( \u00a0").lstrip(")]; ")
            yield PrintedPassage(passage_anchor(count), words, tuple(marks), text[0].page if text else 0)
            text, marks = [], []
        if text and not marks and not _goes_on(text[-1], run):
            text = []
        if not marks and not run.target and run.text.strip() not in _BULLETS and (text or run.text.strip(_BRACKETS)):
            text.append(run)


def _goes_on(before: Run, run: Run) -> bool:
    """Tell whether a run goes on from another: in its paragraph, on the next page, or in a list that it leads in."""
    in_list = run.kind == "item" and before.kind != "heading"
    return run.block == before.block or run.page != before.page or in_list


def join_runs(runs: Iterable[Run]) -> str:
    """Give the text of runs with white space folded; a new page is white space, and so is a new block on it."""
    parted = groupby(runs, key=lambda run: (run.page, run.block))
    pieces = ("".join(run.text for run in group) for _, group in parted)
    return " ".join(" ".join(pieces).split())
