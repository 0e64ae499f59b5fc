"""Each key of the outline does something: it changes the ledger or the page."""

import copy
import json
from dataclasses import replace
from importlib.util import find_spec

import pytest
import strike

from briefings import check
from briefings.outline.keys import SUBSECTION_KEYS, TABLES
from briefings.printing.printer import Printer
from briefings.ranking.semantic import PACKAGE
from briefings.workspace.fonts import open_fonts
from briefings.workspace.project import read_templates
from briefings.writers import write_formats
from briefings.writers.writer import Supplies

PLAIN = {
    "title": "The harbour strike",
    "seeds": ["seeds", "library.bib"],
    "sources": {"interview.txt": {"date": "2024-03-14"}, "courier.txt": {}},
    "sections": [
        {"title": "Demands", "question": "What do the dockers ask for?", "words": 100},
        {
            "title": "Apart",
            "sections": [{"title": "Ahead", "question": "What does the strike cost the workers?", "words": 40}],
        },
    ],
}
"""An outline of which each change below makes another brief; its first section is long enough for every rule to act."""

EXAMPLES = {
    "outline": {
        "title": "The strike of Gelling",
        "subtitle": "What the union says",
        "date": "2024-04",
        "language": "de",
        "organisation": "Desk for Trade",
        "author": "M. Lovell",
        "number": "7",
        "marking": "For internal use",
        "paper": "Letter",
        "seeds": ["seeds/*.txt"],
        "attach": [],
        "sources": {"courier.txt": {"title": "The walk-out"}},
        "citations": "author-date",
        "evidence": "none",
        "key_points": 0,
        "balance": 0.1,
        "semantic": "true",
        "sections": [{"title": "Talks"}],
    },
    "section": {
        "title": "The mediator",
        "question": "Who calls a ballot?",
        "keywords": ["ferry"],
        "words": 10,
        "sources": "port.txt",
        "since": "2024-03-15",
        "until": "2024-03-12",
        "like": "Ferries and hospitals pay for the ballot.",
        "pin": "Night shifts of twelve hours have put nineteen dockers into hospital since 2021.",
        "exclude": ["Gelling", "ferry"],
        "method": "luhn",
        "text": "The desk expects talks.",
        "sections": [{"title": "Talks"}],
    },
    "card": {
        "title": "The walk-out",
        "author": "A. Dunn",
        "publisher": "The Courier",
        "date": "2024-03-11",
        "url": "https://example.org/walk-out",
        "kind": "report",
        "weight": 0,
        "information_date": "2024-03-10",
        "accessed": "2024-03-17",
        "descriptor": "The paper of the town.",
    },
}  # fmt: skip
"""A value for each key, other than the one of the plain outline. The keys of a sub-section are those of a section."""
ROWS = [(table, key) for table in TABLES if table is not SUBSECTION_KEYS for key in table.keys]


SPEAKS = {"balance"} | ({"semantic"} if find_spec(PACKAGE) is None else set())
"""Keys that only bring a warning: `semantic` where the package is missing that it needs."""


def place(outline, table):
    """Give the mapping of an outline that has the keys of a table."""
    match table.name:
        case "outline":
            return outline
        case "section":
            return outline["sections"][0]
        case "card":
            return outline["sources"]["courier.txt"]


def make(folder, outline):
    """Give ledger and page of a brief, without the hash of the outline that stands in both, and the codes."""
    outcome = check(strike.write_project(folder, json.dumps(outline)))
    assert outcome.brief, outcome.diagnostics
    brief = replace(outcome.brief, outline_sha256="")
    supplies = Supplies(read_templates(folder)[0], {}, Printer(open_fonts))
    made, _ = write_formats(brief, ("json", "html"), supplies)
    return made, [item.code for item in outcome.diagnostics]


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return make(tmp_path_factory.mktemp("plain"), PLAIN)


@pytest.mark.parametrize(("table", "key"), ROWS, ids=lambda item: item.name)
def test_a_key_changes_what_is_made(table, key, plain, tmp_path):
    outline = copy.deepcopy(PLAIN)
    place(outline, table)[key.name] = EXAMPLES[table.name][key.name]
    made, codes = make(tmp_path, outline)
    assert made != plain[0] or (key.name in SPEAKS and codes != plain[1])


def test_each_example_is_of_a_key():
    assert {(table.name, key.name) for table, key in ROWS} == {
        (name, key) for name in EXAMPLES for key in EXAMPLES[name]
    }
