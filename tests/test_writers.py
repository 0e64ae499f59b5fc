"""The table of formats: each is written once, after those that it is made from, from what it is given."""

import json
from pathlib import Path
from types import MappingProxyType

import pytest

from briefings.commands.compile import compile_brief, read_project
from briefings.commands.notes import Notes
from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.fingerprint import make_fingerprint
from briefings.printing.printer import Printer
from briefings.workspace.project import read_templates
from briefings.writers import WRITERS, prints_pages, write_formats
from briefings.writers.html import fill_page
from briefings.writers.writer import Supplies, Writer

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def made(printer: Printer) -> tuple[Brief, Supplies]:
    """Give the brief of the repository's own seeds, and what its writers need."""
    notes = Notes()
    project = read_project(ROOT, notes)
    templates = notes.keep(read_templates(ROOT))
    brief = compile_brief(project, notes, lambda _: None).brief
    return brief, Supplies(templates, {seed.path: seed.content for seed in project.seeds.files}, printer)


@pytest.fixture
def chain(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a table of four formats in the place of ours, and give the list of those that are written."""
    written: list[str] = []

    def writer(name: str, *made_from: str, prints: bool = False, fails: bool = False) -> Writer:
        def write(_: Brief, supplies: Supplies) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
            written.append(name)
            content = "+".join([*(supplies.made[part].decode() for part in made_from), name]).encode()
            return None if fails else content, (Diagnostic(Code.STYLESHEET, name),)

        return Writer(name, "text/plain", write, made_from, prints)

    table = {
        "mail": writer("mail", "print", "text"),
        "print": writer("print", "page", prints=True),
        "page": writer("page"),
        "text": writer("text", "page"),
        "broken": writer("broken", "text", fails=True),
    }
    monkeypatch.setattr("briefings.writers.WRITERS", MappingProxyType(table))
    return written


def test_each_format_is_written_once_after_those_that_it_is_made_from(chain: list[str], made) -> None:
    files, said = write_formats(made[0], ("text", "mail"), made[1])
    assert chain == ["page", "text", "print", "mail"]
    assert files == {
        "page": b"page",
        "text": b"page+text",
        "print": b"page+print",
        "mail": b"page+print+page+text+mail",
    }
    assert [item.message for item in said] == chain


def test_what_is_made_already_is_not_made_again(chain: list[str], made) -> None:
    supplies = Supplies({}, {}, made[1].printer, {"page": b"PAGE"})
    assert write_formats(made[0], ("print",), supplies)[0] == {"page": b"PAGE", "print": b"PAGE+print"}
    assert chain == ["print"]


def test_where_one_format_cannot_be_written_none_is(chain: list[str], made) -> None:
    files, said = write_formats(made[0], ("page", "broken", "mail"), made[1])
    assert files is None
    assert [item.message for item in said] == chain == ["page", "text", "broken"]


@pytest.mark.parametrize(
    ("names", "prints"), [(["page", "text"], False), (["print"], True), (["mail"], True), ([], False)]
)
def test_what_is_made_from_a_printed_page_prints_it(chain: list[str], names: list[str], prints: bool) -> None:
    assert prints_pages(names) is prints


def test_rows_are_complete() -> None:
    for name, writer in WRITERS.items():
        assert name.isalnum()
        assert name.islower()
        assert set(writer.made_from) <= WRITERS.keys() - {name}
        assert writer.media_type.count("/") == 1
        assert writer.what[0].islower()
        assert len(writer.what) <= 70


def test_formats_are_what_they_are_made_from(made) -> None:
    brief, supplies = made
    files, said = write_formats(brief, WRITERS, supplies)
    assert said == ()
    assert files.keys() == WRITERS.keys()
    page, _, rest = files["html"].decode().partition("<template")
    assert (
        page + rest.partition("</template>\n")[2]
        == fill_page(brief, supplies.templates, make_fingerprint(files["json"]))[0]
    )
    assert json.loads(files["json"])["title"] == brief.title
    assert files["json"] in files["pdf"] or b"/EmbeddedFile" in files["pdf"]
