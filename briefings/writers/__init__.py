"""A Brief -> bytes. A format is a row of `WRITERS`, and a module that writes it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefings.model.brief import Brief
from briefings.model.diagnostic import Diagnostics
from briefings.writers.html import write_html
from briefings.writers.ledger import write_json
from briefings.writers.pdf import write_pdf
from briefings.writers.writer import Supplies, Writer

WRITERS: Mapping[str, Writer] = {
    "pdf": Writer(
        "the brief to send; the ledger and the cited sources travel inside it",
        "application/pdf",
        write_pdf,
        made_from=("html", "json"),
        prints=True,
    ),
    "html": Writer("the same page for a browser, in one file", "text/html", write_html, made_from=("json",)),
    "json": Writer("the ledger, for programs: every passage with its citations", "application/json", write_json),
}
"""All formats by their names, in the order in which they are named and written."""


def write_formats(
    brief: Brief, names: Iterable[str], supplies: Supplies
) -> tuple[dict[str, bytes] | None, Diagnostics]:
    """Write formats and those that they are made from, each once; None where one of them cannot be written."""
    made = dict(supplies.made)
    diagnostics: Diagnostics = ()
    for name in _with_parts(names):
        if name not in made:
            content, said = WRITERS[name].write(brief, replace(supplies, made=made))
            diagnostics += said
            if content is None:
                return None, diagnostics
            made[name] = content
    return made, diagnostics


def prints_pages(names: Iterable[str]) -> bool:
    """Tell whether one of these formats, or one that they are made from, lays out pages."""
    return any(WRITERS[name].prints for name in _with_parts(names))


def _with_parts(names: Iterable[str]) -> tuple[str, ...]:
    """Put before each format those that it is made from."""
    ordered: dict[str, None] = {}
    for name in names:
        ordered |= dict.fromkeys((*_with_parts(WRITERS[name].made_from), name))
    return tuple(ordered)
