"""outline.yaml -> Outline: every mistake at once, each with its place."""

from collections.abc import Mapping
from typing import Any, get_args

from briefings.language.dates import first_day, last_day
from briefings.language.spelling import nearest_word, suggest
from briefings.model.diagnostic import Code, Diagnostics
from briefings.model.outline import CardSpec, Method, Outline, SectionSpec
from briefings.model.source import SourceCard, Stated
from briefings.model.text import Located, Span, TextFile
from briefings.outline import shapes
from briefings.outline.shapes import shaped
from briefings.outline.values import (
    Key,
    Reporter,
    decimal_between,
    is_null,
    kind_of,
    list_of,
    number_between,
    one_of,
    read_date,
    read_language,
    read_located,
    read_located_date,
    read_located_flag,
    read_string,
    read_url,
    report_wrong,
)
from briefings.syntax import yamltree

MAX_WORDS = 20_000
MAX_KEY_POINTS = 5
MAX_WEIGHT = 5
METHODS: tuple[str, ...] = get_args(Method)
DEFAULT_SEEDS = "seeds"
_BEGIN_SECTIONS = "begin each with '- title: ...'"


def plan_outline(file: TextFile) -> tuple[Outline | None, Diagnostics]:
    """Read an outline; None only when nothing can be made of the file."""
    reporter = Reporter(file.path)
    root = _compose(file, reporter)
    outline = _outline(root, reporter) if isinstance(root, yamltree.Mapping) else None
    return outline, tuple(reporter.found)


_TROUBLES: Mapping[yamltree.Trouble, tuple[Code, str]] = {
    "syntax": (Code.YAML_SYNTAX, "check indentation and brackets; text that holds ': ' or ' #' needs quotation marks"),
    "alias": (Code.YAML_ALIAS, "write the value out; text that begins with '&', '*' or '!' needs quotation marks"),
    "depth": (Code.OUTLINE_TOO_DEEP, "an outline needs five levels at most"),
}  # fmt: skip


def _compose(file: TextFile, reporter: Reporter) -> yamltree.Node | None:
    start = Span(0, 0)
    try:
        root = yamltree.compose_tree(file.text)
    except yamltree.YamlError as error:
        code, hint = _TROUBLES[error.trouble]
        reporter.report(code, error.span, error.message, hint)
        return None
    if root is None:
        reporter.report(
            Code.OUTLINE_EMPTY, None, f"{file.path} is empty", "an outline has at least 'title' and 'sections'"
        )
    elif not isinstance(root, yamltree.Mapping):
        reporter.report(Code.WRONG_TYPE, start, f"{file.path} is {kind_of(root)}, not a mapping of keys",
                       "begin with 'title: ...' on a line of its own")  # fmt: skip
    return root


def _outline(root: yamltree.Mapping, reporter: Reporter) -> Outline:
    values = _values(root, _OUTLINE_KEYS, "an outline", reporter)
    values.setdefault("title", "")
    values.setdefault("seeds", (Located(DEFAULT_SEEDS, Span(root.span.start, root.span.start)),))
    return Outline(path=reporter.path, **values)


def _values(node: yamltree.Mapping, keys: Mapping[str, Key], where: str, reporter: Reporter) -> dict[str, Any]:
    """Read a mapping by its table of keys, reporting what is unknown, twice there, or missing."""
    given: dict[str, Any] = {}
    seen: dict[str, Span] = {}
    for key, value in node.items:
        name = _name(key, seen, keys, where, reporter)
        if name is None:
            continue
        seen[name] = key.span
        told = len(reporter.found)
        read = None if is_null(value) else keys[name].read(value, reporter.of(f"'{name}'"))
        if read is not None:
            given[name] = read
        elif keys[name].required and len(reporter.found) == told:
            reporter.report(Code.WRONG_TYPE, key.span, f"'{name}' is empty", "give it a value")
    meant = {nearest_word(key.text, keys) for key, _ in node.items if isinstance(key, yamltree.Scalar)}
    for name, key_spec in keys.items():
        if key_spec.required and name not in meant:
            reporter.report(Code.MISSING_KEY, Span(node.span.start, node.span.start), f"{where} needs '{name}'",
                           f"add '{name}: ...'")  # fmt: skip
    return given


def _name(
    key: yamltree.Node, seen: Mapping[str, Span], keys: Mapping[str, Key], where: str, reporter: Reporter
) -> str | None:
    if not isinstance(key, yamltree.Scalar):
        reporter.report(Code.WRONG_TYPE, key.span, f"a key of {where} is {kind_of(key)}, not a word")
    elif key.text in seen:
        reporter.report(Code.DUPLICATE_KEY, key.span, f"'{key.text}' stands twice here", "keep one of the two")
    elif key.text not in keys:
        reporter.report(Code.UNKNOWN_KEY, key.span, f"{where} has no key '{key.text}'", suggest(key.text, keys))
    else:
        return key.text
    return None


@shaped(shapes.refer_to("section"))
def _section(node: yamltree.Node, reporter: Reporter) -> SectionSpec | None:
    return _any_section(node, reporter, _SECTION_KEYS)


def _any_section(node: yamltree.Node, reporter: Reporter, keys: Mapping[str, Key]) -> SectionSpec | None:
    if not isinstance(node, yamltree.Mapping):
        report_wrong(node, "a section with its keys", reporter, "write '- title: ...'")
        return None
    values = _values(node, keys, "a section", reporter)
    title = values.pop("title", None)
    since, until = values.get("since"), values.get("until")
    if since and until and first_day(since.value) > last_day(until.value):
        message = f"the window ends on {until.value}, before it begins on {since.value}"
        reporter.report(Code.BAD_DATE, until.span, message, "swap 'since' and 'until'")
    return SectionSpec(title.value if title else "", title.span if title else node.span, **values)


@shaped(shapes.refer_to("subsection"))
def _subsection(node: yamltree.Node, reporter: Reporter) -> SectionSpec | None:
    if isinstance(node, yamltree.Mapping):
        for key, _ in node.items:
            if isinstance(key, yamltree.Scalar) and key.text == "sections":
                reporter.report(Code.BAD_VALUE, key.span, "a sub-section has no sections of its own",
                               "move them up one level")  # fmt: skip
                node = yamltree.Mapping(tuple(item for item in node.items if item[0] is not key), node.span)
    return _any_section(node, reporter, _SUBSECTION_KEYS)


@shaped(shapes.list_of(shapes.refer_to("section"), least=1))
def _sections(node: yamltree.Node, reporter: Reporter) -> tuple[SectionSpec, ...] | None:
    sections: tuple[SectionSpec, ...] | None = list_of("sections", _section, _BEGIN_SECTIONS)(node, reporter)
    if sections == () and isinstance(node, yamltree.Sequence) and all(map(is_null, node.items)):
        reporter.report(Code.BAD_VALUE, node.span, "'sections' is an empty list", _BEGIN_SECTIONS)
    return sections


@shaped({"type": "object", "additionalProperties": {"anyOf": [shapes.refer_to("card"), {"type": "null"}]}})
def _cards(node: yamltree.Node, reporter: Reporter) -> tuple[CardSpec, ...] | None:
    if not isinstance(node, yamltree.Mapping):
        report_wrong(
            node, "a mapping from file names to what is known of them", reporter, "write 'file.txt: {title: ...}'"
        )
        return None
    cards: list[CardSpec] = []
    for key, value in node.items:
        if not isinstance(key, yamltree.Scalar):
            report_wrong(key, "the name of a file", reporter)
        elif any(key.text == card.name.value for card in cards):
            reporter.report(Code.DUPLICATE_KEY, key.span, f"'{key.text}' stands twice here", "keep one of the two")
        else:
            cards.append(_card(Located(key.text, key.span), value, reporter.of(f"'{key.text}'")))
    return tuple(cards)


def _card(name: Located[str], node: yamltree.Node, reporter: Reporter) -> CardSpec:
    if not isinstance(node, yamltree.Mapping):
        if not is_null(node):
            report_wrong(node, "a mapping of card fields", reporter, "write {title: ..., date: ...}")
        return CardSpec(name, SourceCard())
    values = _values(node, _CARD_KEYS, "a source card", reporter)
    weight = values.pop("weight", 1.0)
    return CardSpec(
        name, SourceCard(**{field: Stated(value, reporter.path) for field, value in values.items()}), weight
    )


_CARD_KEYS: Mapping[str, Key] = {
    "title": Key(read_string, "The title of the article"),
    "author": Key(read_string, "Who wrote it, or who speaks"),
    "publisher": Key(read_string, "Who published it"),
    "date": Key(read_date, "When it was published"),
    "url": Key(read_url, "Its web address"),
    "kind": Key(read_string, "What it is, such as interview, report or press release"),
    "weight": Key(decimal_between("weight", 0, MAX_WEIGHT), "How much it counts beside the others, which count 1"),
    "information_date": Key(read_date, "The date of what it tells of, where that is not when it was published"),
    "accessed": Key(read_date, "When it was read at its address"),
    "descriptor": Key(read_string, "A sentence on the source, and how far it can be relied on"),
}
_SUBSECTION_KEYS: Mapping[str, Key] = {
    "title": Key(read_located, "Its heading; its words are searched for too", required=True),
    "question": Key(read_string, "What it should answer; printed below the heading"),
    "keywords": Key(list_of("keywords", read_string), "Words and phrases that an answer is likely to hold"),
    "words": Key(number_between("words", 10, MAX_WORDS), "Its length in words, kept within a passage"),
    "sources": Key(list_of("file names", read_located, one_will_do=True), "File names: draw on these only"),
    "since": Key(read_located_date, "Draw only on sources dated on this day or later"),
    "until": Key(read_located_date, "Draw only on sources dated on this day or earlier"),
    "pin": Key(list_of("passages", read_located, one_will_do=True), "Text of a source that has to be in the section"),
    "exclude": Key(list_of("words or passages", read_located, one_will_do=True), "Words or text that may not be in it"),
    "method": Key(one_of("method", METHODS), "How sentences are ranked"),
    "text": Key(read_string, "Your own words, printed set apart and labelled as yours"),
}
_SECTION_KEYS: Mapping[str, Key] = {
    **_SUBSECTION_KEYS,
    "sections": Key(list_of("sections", _subsection, _BEGIN_SECTIONS), "Sub-sections, one level"),
}
_OUTLINE_KEYS: Mapping[str, Key] = {
    "title": Key(read_string, "The title of the brief", required=True),
    "subtitle": Key(read_string, "A line below the title"),
    "date": Key(read_date, "The date of the brief; without it, the newest date among the sources"),
    "language": Key(read_language, "A language tag, for stems, dates and the PDF"),
    "organisation": Key(read_string, "Who issues it"),
    "author": Key(read_string, "Who signs it"),
    "number": Key(read_string, "Its number in a series"),
    "marking": Key(read_string, "A handling line at the foot of every page"),
    "paper": Key(one_of("paper", ("A4", "Letter")), "The size of the page"),
    "seeds": Key(list_of("files, folders and patterns", read_located, one_will_do=True), "Where the articles are"),
    "attach": Key(
        list_of("words", one_of("attach", ("ledger", "sources")), "write [ledger, sources], or []"),
        "What travels inside the PDF",
    ),
    "sources": Key(_cards, "What a file does not say about itself, by file name"),
    "citations": Key(one_of("citations", ("numeric", "author-date", "chicago-notes")), "The citation style"),
    "evidence": Key(one_of("evidence", ("full", "notes", "none")), "How the evidence is printed after the sections"),
    "key_points": Key(number_between("key_points", 0, MAX_KEY_POINTS), "How many passages a section gives to page one"),
    "balance": Key(
        decimal_between("balance", 0.1, 1), "The share of a section that one source may have before it warns"
    ),
    "semantic": Key(read_located_flag, "Whether to rank by nearness in meaning too; needs the extra 'semantic'"),
    "sections": Key(_sections, "The sections, in the order of print", required=True),
}
KEYS: Mapping[str, Mapping[str, Key]] = {
    "outline": _OUTLINE_KEYS, "section": _SECTION_KEYS, "subsection": _SUBSECTION_KEYS, "card": _CARD_KEYS,
}  # fmt: skip
"""All tables, by what a schema calls them."""
