"""What an outline is made of: sections, and what is known of sources; each read by its table of keys."""

from collections.abc import Sequence
from typing import Any

from briefings.language.dates import first_day, last_day
from briefings.language.letters import fold_case, fold_letters
from briefings.model.diagnostic import Code
from briefings.model.outline import CardSpec, SectionSpec
from briefings.model.source import SourceCard, Stated
from briefings.model.text import Located
from briefings.outline import shapes
from briefings.outline.table import Table, read_mapping
from briefings.outline.values import Kind, Reporter, is_null, list_of
from briefings.syntax import yamltree

_BEGIN_SECTIONS = "begin each with '- title: ...'"


def sections_by(table: Table, least: int = 0) -> Kind[tuple[SectionSpec, ...]]:
    """Make the kind of a list of sections that are read by a table of keys, at least so many."""
    listed = list_of(_section_by(table), "sections", _BEGIN_SECTIONS)

    def read(node: yamltree.Node, reporter: Reporter) -> tuple[SectionSpec, ...] | None:
        sections = listed.read(node, reporter)
        if least and sections == () and isinstance(node, yamltree.Sequence) and all(map(is_null, node.items)):
            reporter.report(Code.BAD_VALUE, node.span, f"{reporter.name} is an empty list", _BEGIN_SECTIONS)
        _check_titles(sections or (), reporter)
        return sections

    return Kind(listed.words, read, shapes.list_of(shapes.refer_to(table.name), least=least))


def cards_by(table: Table) -> Kind[tuple[CardSpec, ...]]:
    """Make the kind of a mapping from the names of files to cards that are read by a table of keys."""

    def read(node: yamltree.Node, reporter: Reporter) -> tuple[CardSpec, ...] | None:
        if not isinstance(node, yamltree.Mapping):
            wanted = "a mapping from file names to what is known of them"
            reporter.report_wrong(node, wanted, "write 'file.txt: {title: ...}'")
            return None
        cards: dict[str, CardSpec] = {}
        for key, value in node.items:
            if not isinstance(key, yamltree.Scalar):
                reporter.report_wrong(key, "the name of a file")
            elif key.text in cards:
                reporter.report(Code.DUPLICATE_KEY, key.span, f"'{key.text}' stands twice here", "keep one of the two")
            else:
                cards[key.text] = _read_card(Located(key.text, key.span), value, table, reporter.of(f"'{key.text}'"))
        return tuple(cards.values())

    return Kind("a mapping from file names to cards", read, shapes.mapping_to(shapes.refer_to(table.name)))


def _section_by(table: Table) -> Kind[SectionSpec]:
    def read(node: yamltree.Node, reporter: Reporter) -> SectionSpec | None:
        if not isinstance(node, yamltree.Mapping):
            reporter.report_wrong(node, "a section with its keys", "write '- title: ...'")
            return None
        if "sections" not in table.by_name:
            node = _without_sections(node, reporter)
        values = read_mapping(node, table, reporter)
        _check_window(values, reporter)
        title = values.pop("title", None)
        return SectionSpec(title.value if title else "", title.span if title else node.span, **values)

    return Kind(table.where, read, shapes.refer_to(table.name))


def _check_titles(sections: Sequence[SectionSpec], reporter: Reporter) -> None:
    """Say where sections side by side have one title; in two sections sub-sections may well be called the same."""
    known: set[str] = set()
    for section in sections:
        title = fold_case(fold_letters(section.title))
        if title and title in known:
            message = f"there is another section '{section.title}' beside this one"
            hint = "give each a title of its own: readers and 'brief explain' know them by it"
            reporter.report(Code.SAME_TITLE, section.span, message, hint)
        known.add(title)


def _without_sections(node: yamltree.Mapping, reporter: Reporter) -> yamltree.Mapping:
    """Take out of a sub-section the sections that somebody put into it, and say so."""
    kept = []
    for key, value in node.items:
        if isinstance(key, yamltree.Scalar) and key.text == "sections":
            message = "a sub-section has no sections of its own"
            reporter.report(Code.BAD_VALUE, key.span, message, "move them up one level")
        else:
            kept.append((key, value))
    return yamltree.Mapping(tuple(kept), node.span)


def _check_window(values: dict[str, Any], reporter: Reporter) -> None:
    since, until = values.get("since"), values.get("until")
    if since and until and first_day(since.value) > last_day(until.value):
        message = f"the window ends on {until.value}, before it begins on {since.value}"
        reporter.report(Code.BAD_DATE, until.span, message, "swap 'since' and 'until'")


def _read_card(name: Located[str], node: yamltree.Node, table: Table, reporter: Reporter) -> CardSpec:
    if not isinstance(node, yamltree.Mapping):
        if not is_null(node):
            reporter.report_wrong(node, "a mapping of card fields", "write {title: ..., date: ...}")
        return CardSpec(name, SourceCard())
    values = read_mapping(node, table, reporter)
    weight = {"weight": values.pop("weight")} if "weight" in values else {}
    stated = {field: Stated(value, reporter.path) for field, value in values.items()}
    return CardSpec(name, SourceCard(**stated), **weight)
