"""A Brief -> one self-contained HTML page, through the templates (Jinja2: sandboxed, strict, escaped everywhere)."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from urllib.parse import urlsplit

from jinja2 import StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import FunctionLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefings.language.invisible import hide_invisible
from briefings.model.brief import Brief, Reference
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.fingerprint import make_fingerprint
from briefings.model.notation import (
    CUT_MARK,
    LEDGER_ELEMENT,
    LONGEST_UNBROKEN,
    PROOF_ATTRIBUTE,
    Role,
    entry_anchor,
    label_hash,
    name_element,
    note_anchor,
    passage_anchor,
    shorten_hash,
    source_anchor,
)
from briefings.model.outline import PAPERS
from briefings.model.source import EXPECTED_FIELDS
from briefings.model.text import Span, TextFile, line_starts
from briefings.wording.tables import SPOKEN
from briefings.wording.wording import find_wording
from briefings.writers.words import give_words, show_places
from briefings.writers.writer import Supplies

PAGE = "brief.html"
STYLE = "brief.css"
_BREAKS_INSIDE = re.compile(r"[^\w\s.,;:'’\"“”()]")
_PIECES = re.compile(r"((?:\S*[-‐]\s+){0,3}\S+)")
_OUR_CLASS = re.compile(r"'briefings\.[\w.]*\.(\w+) object'")


def write_html(brief: Brief, supplies: Supplies) -> tuple[bytes | None, Diagnostics]:
    """Fill in the page, and put the ledger into it where it is to travel; None where a template is missing or wrong."""
    ledger = supplies.made["json"]
    page, diagnostics = fill_page(brief, supplies.templates, make_fingerprint(ledger))
    if page is not None and "ledger" in brief.attach:
        page = _enclose(page, ledger)
    return None if page is None else page.encode(), diagnostics


def _enclose(page: str, ledger: bytes) -> str:
    """Put the ledger at the end of the page, packed, in an element that browsers keep and do not show."""
    packed = json.dumps(json.loads(ledger), ensure_ascii=False, separators=(",", ":"))
    element = f'<template id="{LEDGER_ELEMENT}">{escape(packed, quote=False)}</template>\n'
    body, end, rest = page.rpartition("</body>")
    return f"{body}{element}{end}{rest}" if end else f"{page}{element}"


def fill_page(brief: Brief, templates: Mapping[str, TextFile], fingerprint: str) -> tuple[str | None, Diagnostics]:
    """As `write_html`, and give the page as text."""
    environment = _environment(templates, brief.language)
    try:
        style = environment.get_template(STYLE).render(brief=brief)
        page = environment.get_template(PAGE).render(brief=brief, style=_style(style), fingerprint=fingerprint)
    except TemplateError as error:
        return None, (_template_diagnostic(error, templates),)
    except RecursionError as error:
        return None, (_endless_diagnostic(error, templates),)
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, OverflowError) as error:
        return None, (_runtime_diagnostic(error, templates),)
    return page, ()


def fill_styles(templates: Mapping[str, TextFile]) -> frozenset[str]:
    """Give the style sheet as it stands in a page, for each paper and language, without white space around it."""
    styles = (_environment(templates, table.tag).get_template(STYLE) for table in SPOKEN)
    return frozenset(_style(style.render(brief={"paper": paper})).strip() for style in styles for paper in PAPERS)


def check_templates(templates: Mapping[str, TextFile]) -> Diagnostics:
    """Say what is wrong with templates before there is a brief to fill in."""
    environment = _environment(templates, "en")
    diagnostics = []
    for name in dict.fromkeys((PAGE, STYLE, *templates)):
        try:
            environment.get_template(name)
        except TemplateError as error:
            diagnostics.append(_template_diagnostic(error, templates))
    return tuple(diagnostics)


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Part a text into pieces, and say of each whether a line may not break in it.

    A word with a hyphen, a dash or a slash in it stays whole, and one that ends with a hyphen stays with the next: at
    the end of a line a reader of the PDF would take the hyphen for a division, and drop it. Joined, the pieces are
    the text.
    """
    for piece in _PIECES.split(text):
        if piece:
            yield piece, len(piece) <= LONGEST_UNBROKEN and _BREAKS_INSIDE.search(piece) is not None


def source_name(reference: Reference) -> str:
    """Give whose words a source holds: its publisher, or author, or else its title or its file."""
    card = reference.card
    stated = card.value("publisher") or card.value("author") or card.value("title")
    return stated or hide_invisible(reference.file.rpartition("/")[2])


def name_for_proof(value: object, role: str) -> Markup:
    """Give the attribute that names an element, such as `data-proof="passage key-1"`. Raises ValueError for no role."""
    return Markup('{}="{}"').format(PROOF_ATTRIBUTE, name_element(Role(role), value))


def web_address(url: str | None) -> str:
    """Give an address that may be a link; nothing but http and https is one."""
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:  # an address such as http://[
        return ""
    return url if url and scheme in {"http", "https"} else ""


def _environment(templates: Mapping[str, TextFile], language: str) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(_loader(templates)),
    )
    environment.globals.clear()
    wording = find_wording(language)
    environment.globals.update(cut_mark=CUT_MARK, **give_words(wording))
    environment.filters.update(
        entry_anchor=entry_anchor,
        note_anchor=lambda citation: note_anchor(citation.source, citation.note),
        passage_anchor=passage_anchor,
        source_anchor=source_anchor,
        source_label=lambda number: wording.tell("source", source=number),
        hash_label=label_hash,
        proof=name_for_proof,
        date=wording.date,
        count=wording.count,
        **show_places(wording),
        pieces=pieces,
        source_name=source_name,
        visible=hide_invisible,
        web_address=web_address,
        short_hash=shorten_hash,
        not_stated=lambda reference: [name for name in EXPECTED_FIELDS if not reference.card.value(name)],
    )
    return environment


def _loader(templates: Mapping[str, TextFile]) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        file = templates.get(name)
        return (file.text, file.path, lambda: True) if file else None

    return load


def _style(style: str) -> Markup:
    """Make a stylesheet fit to stand in the page: what would end it early is taken apart."""
    return Markup(re.sub(r"<(?=[/!])", r"\\3c ", style))  # noqa: S704


def _template_diagnostic(error: TemplateError, templates: Mapping[str, TextFile]) -> Diagnostic:
    if isinstance(error, TemplateNotFound):
        hint = f"there are: {', '.join(templates)}"
        return Diagnostic(
            Code.TEMPLATE_MISSING, f"there is no template '{error.name}'", hint, *_place(error, templates)
        )
    if isinstance(error, TemplateSyntaxError):
        file = templates.get(error.name or "")
        span = _line_span(file, error.lineno) if file else None
        return Diagnostic(Code.TEMPLATE_SYNTAX, error.message or "not a template", "", file.path if file else "", span)
    return _runtime_diagnostic(error, templates)


def _runtime_diagnostic(error: Exception, templates: Mapping[str, TextFile]) -> Diagnostic:
    message = _OUR_CLASS.sub(r"\1", str(error)) or type(error).__name__
    return Diagnostic(
        Code.TEMPLATE_ERROR,
        message,
        "docs/templates.md, in the repository of brief, lists what a template is given",
        *_place(error, templates),
    )


def _endless_diagnostic(error: RecursionError, templates: Mapping[str, TextFile]) -> Diagnostic:
    message = "the template includes or calls itself without an end"
    hint = "take out the 'include', 'extends', 'import' or call by which it comes back to itself"
    return Diagnostic(Code.TEMPLATE_ERROR, message, hint, *_place(error, templates))


def _place(error: Exception, templates: Mapping[str, TextFile]) -> tuple[str, Span | None]:
    """Find the line of the template that was being filled in: Jinja puts it into the traceback."""
    paths = {file.path: file for file in templates.values()}
    path, line = "", 0
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        path, line = (name, trace.tb_lineno) if name in paths else (path, line)
        trace = trace.tb_next
    return path, _line_span(paths[path], line) if path else None


def _line_span(file: TextFile, line: int) -> Span:
    starts = [*line_starts(file.text), len(file.text) + 1]
    number = min(max(line, 1), len(starts) - 1)
    text = file.text[starts[number - 1] : starts[number] - 1]
    start = starts[number - 1] + len(text) - len(text.lstrip())
    return Span(start, max(start + 1, starts[number - 1] + len(text.rstrip())))
