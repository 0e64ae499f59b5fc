"""A brief whose elements have no names: read by its citation marks, which lead to anchors such as "source-3"."""

import re
from collections.abc import Iterator, Sequence

from briefings.model.proof import PAGE_MARK, Mark, PrintedBrief, PrintedPassage, PrintedReference, Run

_SOURCE = re.compile(r"source-(\d+)")
_REFERENCE = re.compile(
    r"Source\s+(?P<number>\d+)\b(?:(?!\bSource\s+\d).)*?(?P<file>[^\n\r]+?)\s+SHA-256\s+(?P<digits>[0-9a-f]{8,64})",
    re.DOTALL,
)
_PLACE = re.compile(rf"\s*(?:{PAGE_MARK}[\s,]*)?¶\s*\d+(?:[-–]\d+)?\s*")
_BRACKETS = "[](); \t\r\n\u00a0"


def read_unnamed(runs: Sequence[Run]) -> PrintedBrief:
    """Take for a passage what stands in a paragraph before a group of marks, and after the group before it."""
    passages = tuple(_passages(runs))
    whole = "\n".join(run.text for run in runs)
    references = tuple(
        PrintedReference(int(found["number"]), found["file"].strip(), found["digits"])
        for found in _REFERENCE.finditer(whole)
    )
    return PrintedBrief(passages, references, (), ())


def _passages(runs: Sequence[Run]) -> Iterator[PrintedPassage]:
    text: list[Run] = []
    marks: list[Mark] = []
    count = 0
    for run in [*runs, Run("", block=-1, page=-1)]:
        cited = _SOURCE.fullmatch(run.target)
        if cited and run.text.strip():
            marks.append(Mark(int(cited[1]), " ".join(run.text.split())))
            continue
        if marks and _PLACE.fullmatch(run.text):
            marks[-1] = Mark(marks[-1].source, f"{marks[-1].label} {run.text.strip()}")
            continue
        if marks and (run.text.strip(_BRACKETS) or run.page < 0):
            count += 1
            words = " ".join("".join(part.text for part in text).split()).rstrip("[( \u00a0").lstrip(")]; ")
            yield PrintedPassage(f"passage-{count}", words, tuple(marks), text[0].page if text else 0)
            text, marks = [], []
        if text and (run.page, run.block) != (text[-1].page, text[-1].block) and run.page == text[-1].page:
            text = []
        if not marks and not run.target and (text or run.text.strip(_BRACKETS)):
            text.append(run)
