"""Front matter of a Markdown file: the fields of a card that it states, and where it is no plain YAML.

One line that YAML cannot read ("title: Lock: the repairs") does not take the others with it: each key is then read by
itself, and what is behind its colon stands as it was written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.model.text import Span
from briefings.structure.blocks import Fault, Found
from briefings.structure.dating import Basis, FoundDate, find_label
from briefings.syntax import yamltree

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELDS = {
    "title": "title", "headline": "title",
    "author": "author", "authors": "author", "byline": "author",
    "publisher": "publisher", "publication": "publisher", "source": "publisher",
    "site": "publisher", "site_name": "publisher",
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
    dates: tuple[FoundDate, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_front_matter(text: str) -> FrontMatter:
    """Read what stands between two lines of "---" at the start of a text."""
    matter = _FRONT_MATTER.match(text)
    if matter is None:
        return FrontMatter()
    faults: tuple[Fault, ...] = ()
    try:
        stated = tuple(_values(yamltree.compose_tree(matter["body"])))
    except yamltree.YamlError as error:
        at = matter.start("body")
        faults = (Fault(error.message, Span(at + error.span.start, at + error.span.end)),)
        stated = tuple(_values_by_key(matter["body"]))
    found = tuple(field for key, words in stated for field in _field(key, words))
    dates = tuple(date for key, words in stated for date in _date(key, words))
    if any(key.lower() == "source" and _ADDRESS.fullmatch(words.strip()) for key, words in stated):
        found += tuple(Found("accessed", date.words, "front matter") for date in dates if date.basis is Basis.CREATED)
        dates = tuple(date for date in dates if date.basis is not Basis.CREATED)
    return FrontMatter(matter.end(), found, dates, faults)


def _values(tree: yamltree.Node | None) -> Iterator[tuple[str, str]]:
    """Give the keys with the words of their values."""
    for key, value in tree.items if isinstance(tree, yamltree.Mapping) else ():
        items = value.items if isinstance(value, yamltree.Sequence) else (value,)
        words = ", ".join(item.text for item in items if isinstance(item, yamltree.Scalar) and item.text)
        if isinstance(key, yamltree.Scalar) and words:
            yield key.text, words


def _values_by_key(body: str) -> Iterator[tuple[str, str]]:
    """Read each key by itself; one that is no YAML by itself either has its value as it is written in its line."""
    for part in _KEY.split(body):
        try:
            yield from _values(yamltree.compose_tree(part))
        except yamltree.YamlError:
            line = _LINE.match(part)
            value = " ".join(line["value"].split()) if line else ""
            if line and not _UNUSABLE.fullmatch(value):
                yield line["key"], value


def _field(key: str, words: str) -> Iterator[Found]:
    """Give what a key states; a source that is an address is where the text was found, and not who published it."""
    field = _FIELDS.get(key.lower())
    if field == "publisher" and _ADDRESS.fullmatch(words.strip()):
        field = "url"
    if field:
        yield Found(field, words, "front matter")


def _date(key: str, words: str) -> Iterator[FoundDate]:
    """Give the date under a key that says what it is of: "date", "published", "last_updated", "datePublished"."""
    label = re.sub(r"[_-]+|(?<=[a-z])(?=[A-Z])", " ", key).lower()
    basis = find_label(label.replace("pubdate", "pub date"))
    if basis is not None:
        yield FoundDate(words, label, basis, "front matter")
