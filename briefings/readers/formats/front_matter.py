"""Front matter of a Markdown file: the fields of a card that it states, and where it is no plain YAML.

One line that YAML cannot read ("title: Lock: the repairs") does not take the others with it: each key is then read by
itself, and what is behind its colon stands as it was written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.model.text import Span
from briefings.readers.blocks import Fault, Found
from briefings.syntax import yamltree

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELDS = {
    "title": "title", "headline": "title",
    "author": "author", "authors": "author", "byline": "author",
    "publisher": "publisher", "publication": "publisher", "source": "publisher",
    "site": "publisher", "site_name": "publisher",
    "date": "date", "published": "date", "pubdate": "date",
    "url": "url", "link": "url", "canonical": "url",
    "kind": "kind", "type": "kind", "genre": "kind",
}  # fmt: skip
"""Keys of front matter, and the fields of a card that they state."""
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_KEY = re.compile(r"^(?=[^\s#-])", re.MULTILINE)
"""Where a key begins that is in no other."""
_LINE = re.compile(r"(?P<key>[\w-]+)[ \t]*:[ \t]+(?:[&!]\S+[ \t]+)?(?P<value>[^\n]*)")
"""A key and its value in one line, without the anchor or the tag before it."""
_UNUSABLE = re.compile(r"[\[{*].*|\"[^\"]*\"|'[^']*'")
"""Values that are lists, aliases or quotations, and broken: what was meant cannot be told."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The end of the front matter in its text (0 where there is none), what it states, and what is wrong with it."""

    end: int = 0
    found: tuple[Found, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_front_matter(text: str) -> FrontMatter:
    """Read what stands between two lines of "---" at the start of a text."""
    matter = _FRONT_MATTER.match(text)
    if matter is None:
        return FrontMatter()
    try:
        found = tuple(_fields(yamltree.compose_tree(matter["body"])))
    except yamltree.YamlError as error:
        at = matter.start("body")
        fault = Fault(error.message, Span(at + error.span.start, at + error.span.end))
        return FrontMatter(matter.end(), tuple(_fields_by_key(matter["body"])), (fault,))
    return FrontMatter(matter.end(), found)


def _fields(tree: yamltree.Node | None) -> Iterator[Found]:
    for key, value in tree.items if isinstance(tree, yamltree.Mapping) else ():
        items = value.items if isinstance(value, yamltree.Sequence) else (value,)
        words = ", ".join(item.text for item in items if isinstance(item, yamltree.Scalar) and item.text)
        if isinstance(key, yamltree.Scalar):
            yield from _field(key.text, words)


def _fields_by_key(body: str) -> Iterator[Found]:
    """Read each key by itself; one that is no YAML by itself either has its value as it is written in its line."""
    for part in _KEY.split(body):
        try:
            yield from _fields(yamltree.compose_tree(part))
        except yamltree.YamlError:
            line = _LINE.match(part)
            value = " ".join(line["value"].split()) if line else ""
            if line and not _UNUSABLE.fullmatch(value):
                yield from _field(line["key"], value)


def _field(key: str, words: str) -> Iterator[Found]:
    """Give what a key states; a source that is an address is where the text was found, and not who published it."""
    field = _FIELDS.get(key.lower())
    if field == "publisher" and _ADDRESS.fullmatch(words.strip()):
        field = "url"
    if field and words:
        yield Found(field, words, "front matter")
