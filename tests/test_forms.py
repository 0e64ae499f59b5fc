"""Questions of a form that many files answer are no words of any of them."""

import pytest
from reading import read

from briefings.model.source import BlockKind, Source
from briefings.structure.forms import mark_forms

REPORT = """\
Report {0}

Please name the crane that failed.

Crane number {0} of the north quay failed.

State what was done.

Give the costs of it.

{1}

Thank you for your report.
"""
NEWS = """\
Crane number {0} fails

{1}

The north crane failed on Monday.

Its brakes were old.

A new crane is built in May.
"""


def words(source: Source) -> list[str]:
    return [source.words_of(sentence.span) for sentence in source.sentences]


def make(template: str, n_files: int, said: str = "The crane of pier {0} was stopped.") -> tuple[Source, ...]:
    files = [template.format(i, said.format(i)) for i in range(n_files)]
    return mark_forms([read(f"{i}.txt", text.encode()) for i, text in enumerate(files)])


def test_what_every_report_asks_is_a_heading_of_what_it_answers() -> None:
    sources = make(REPORT, 6)
    assert words(sources[3]) == [
        "Crane number 3 of the north quay failed.",
        "The crane of pier 3 was stopped.",
        "Thank you for your report.",
    ]
    kinds = [(block.kind, block.locator.paragraph) for block in sources[3].blocks][1:4]
    assert kinds == [(BlockKind.HEADING, None), (BlockKind.PARAGRAPH, 2), (BlockKind.HEADING, None)]


@pytest.mark.parametrize(
    ("template", "n_files", "said"),
    [(REPORT, 4, "The crane of pier {0} was stopped."), (REPORT, 6, "No."), (NEWS, 6, "So says {0} and its mayor.")],
)
def test_what_few_files_share_or_what_goes_on_alike_stays(template: str, n_files: int, said: str) -> None:
    before = [read(f"{i}.txt", template.format(i, said.format(i)).encode()) for i in range(n_files)]
    kept = {"State what was done.", "The north crane failed on Monday."}
    assert all(kept & set(words(source)) for source in before)
    assert all(kept & set(words(source)) for source in make(template, n_files, said))
