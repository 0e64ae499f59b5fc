"""Marks of a template that were left in a text: which of them only say where a part of it holds.

`{% note %} ... {% endnote %}` says it, and is hidden. `{% data port.name %}` and `{{ port }}` stand for words that the
file does not hold: they stay, and a sentence with one is not quoted. So do both parts of `{% if %} ... {% else %} ...`.
"""

import re
from collections.abc import Iterator

from briefings.model.text import Hidden

_MARK = re.compile(r"\{%-?[ \t]{0,9}(\w{1,40})[^{}\n]{0,300}%\}")


def find_template_marks(text: str) -> Iterator[Hidden]:
    """Give the ranges of the marks that open and close a part."""
    marks = list(_MARK.finditer(text)) if "{%" in text else []
    names = {mark[1] for mark in marks}
    for mark in marks:
        if f"end{mark[1]}" in names or (mark[1].startswith("end") and mark[1].removeprefix("end") in names):
            yield Hidden(*mark.span())
