"""What stands in a file and is not read: HTML, and scripts that do not part their words. It is told of."""

import re
from html.parser import HTMLParser

from briefings.language.scripts import find_unspaced_script
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import BlockKind
from briefings.readers.blocks import Reading

_PAGE = re.compile(r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|article|b|body|br|div|em|h[1-6]|head|i|img|li|link|meta|ol|p|section|span|strong|table|td|th|tr|ul)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
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
    counter = _WordCounter()
    counter.feed(html)
    counter.close()
    return counter.n_words


class _WordCounter(HTMLParser):
    """Counts the words of HTML outside of its programs and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.n_words = 0
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        self._silent = tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - its signature
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.n_words += len(re.findall(r"\w+", data))
