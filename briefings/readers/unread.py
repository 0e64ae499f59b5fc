"""What stands in a file and is not read: HTML, and scripts that do not part their words. It is told of."""

import re
from collections.abc import Iterator

from briefings.language.scripts import find_unspaced_script
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import BlockKind
from briefings.structure.blocks import Reading

_PAGE = re.compile(r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|article|b|body|br|div|em|h[1-6]|head|i|img|li|link|meta|ol|p|section|span|strong|table|td|th|tr|ul)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<[^<>]*>?")
_SILENT = re.compile(r"<(?:!--|script\b|style\b)", re.IGNORECASE)
_CLOSING = {
    "<!--": re.compile("-->"),
    "<script": re.compile("</script", re.IGNORECASE),
    "<style": re.compile("</style", re.IGNORECASE),
}
_FEWEST_TAGS = 10
_TAGS_TO_A_LINE = 0.5
"""A plain text with more tags than this to each of its lines, and so many in all, is a page of the web."""
_FEWEST_WORDS = 5
"""HTML with fewer words in it is a picture, a button or an anchor."""
_SAMPLE = 200_000
"""So many characters are looked at."""


def tell_unread(file: str, reading: Reading) -> Diagnostics:
    """Warn of what a file holds and brief does not read."""
    told = [_tell_page(file, reading) or _tell_html(file, reading), _tell_script(file, reading)]
    return tuple(item for item in told if item)


def _tell_page(file: str, reading: Reading) -> Diagnostic | None:
    sample = reading.text[:_SAMPLE]
    n_tags = len(_TAG.findall(sample)) if "<" in sample else 0
    many = n_tags >= max(_FEWEST_TAGS, (sample.count("\n") + 1) * _TAGS_TO_A_LINE)
    if not _PAGE.match(sample) and not many:
        return None
    message = f"'{file}' is a page in HTML, which brief does not read"
    return Diagnostic(Code.SEED_HTML, message, "save its article as plain text or Markdown", file)


def _tell_html(file: str, reading: Reading) -> Diagnostic | None:
    n_words, line = 0, 0
    for block in reading.blocks:
        if block.kind is not BlockKind.FURNITURE or reading.text[block.span.start] != "<":
            continue
        found = _count_words(reading.text[block.span.start : min(block.span.end, block.span.start + _SAMPLE)])
        if found >= _FEWEST_WORDS:
            n_words += found
            line = line or reading.text.count("\n", 0, block.span.start) + 1
    if not n_words:
        return None
    message = f"'{file}' holds blocks of HTML, the first in line {line}; their {n_words} words are not read"
    return Diagnostic(Code.SEED_HTML, message, "write as Markdown what may be quoted of them", file)


def _tell_script(file: str, reading: Reading) -> Diagnostic | None:
    script = find_unspaced_script(reading.text[:_SAMPLE])
    if script is None:
        return None
    message = f"'{file}' is written in {script}, which does not part its words; hardly anything of it can be found"
    return Diagnostic(
        Code.SEED_SCRIPT,
        message,
        "add a translation; a sentence of it can be pinned where it ends with a full stop",
        file,
    )


def _count_words(html: str) -> int:
    return sum(len(re.findall(r"\w+", _ANY_TAG.sub(" ", part))) for part in _outside_silent(html))


def _outside_silent(html: str) -> Iterator[str]:
    """Give the parts of HTML that are no remark, no program and no style."""
    at = 0
    while opening := _SILENT.search(html, at):
        yield html[at : opening.start()]
        closing = _CLOSING[opening[0].lower()].search(html, opening.end())
        if closing is None:
            return
        at = closing.end()
    yield html[at:]
