"""outline.yaml with keywords added to its sections, and every other character as it was."""

from collections.abc import Iterator, Mapping, Sequence

from briefings.model.outline import Outline
from briefings.model.text import Span, TextFile
from briefings.outline.plan import plan_outline
from briefings.syntax import yamltree
from briefings.syntax.yamltext import quote_text

_Insertion = tuple[int, str]
"""Where to put something, and what."""


def add_keywords(file: TextFile, words: Mapping[Span, Sequence[str]]) -> str | None:
    """Give the outline with words added to the keywords of sections, which are named by the places of their titles.

    None where it cannot be done so that the outline says that, and else what it did.
    """
    before, _ = plan_outline(file)
    root = yamltree.compose_tree(file.text)
    if before is None or not isinstance(root, yamltree.Mapping):
        return None
    text = file.text
    insertions = [each for section in _find_sections(root) for each in _insert(file.text, section, words)]
    for at, piece in sorted(insertions, reverse=True):
        text = text[:at] + piece + text[at:]
    after, _ = plan_outline(TextFile(file.path, text))
    return text if after and _plain(after) == _plain(before, words) else None


def _find_sections(node: yamltree.Mapping) -> Iterator[yamltree.Mapping]:
    for name, value in node.items:
        if isinstance(name, yamltree.Scalar) and name.text == "sections" and isinstance(value, yamltree.Sequence):
            for item in value.items:
                if isinstance(item, yamltree.Mapping):
                    yield item
                    yield from _find_sections(item)


def _insert(text: str, section: yamltree.Mapping, words: Mapping[Span, Sequence[str]]) -> Iterator[_Insertion]:
    values = {name.text: (name, value) for name, value in section.items if isinstance(name, yamltree.Scalar)}
    if "title" not in values:
        return
    name, title = values["title"]
    added = [quote_text(word) for word in words.get(title.span, ())]
    if not added:
        return
    if "keywords" in values and isinstance(values["keywords"][1], yamltree.Sequence):
        yield _extend(text, values["keywords"][1], added)
    elif text[section.span.start] == "{":
        yield title.span.end, f", keywords: [{', '.join(added)}]"
    elif "keywords" not in values:
        indent = name.span.start - text.rfind("\n", 0, name.span.start) - 1
        line_end = text.find("\n", title.span.end)
        at = line_end if line_end >= 0 else len(text)
        yield at, f"\n{' ' * indent}keywords: [{', '.join(added)}]"


def _extend(text: str, keywords: yamltree.Sequence, added: Sequence[str]) -> _Insertion:
    """Add items to a list, in the form that it has."""
    if text[keywords.span.start] == "[":
        between = ", " if keywords.items else ""
        return text.rindex("]", keywords.span.start, keywords.span.end), between + ", ".join(added)
    dash = text.rfind("-", 0, keywords.items[0].span.start)
    indent = text[text.rfind("\n", 0, dash) + 1 : dash]
    line_end = text.find("\n", keywords.items[-1].span.end)
    at = line_end if line_end >= 0 else len(text)
    return at, "".join(f"\n{indent}- {word}" for word in added)


def _plain(outline: Outline, words: Mapping[Span, Sequence[str]] | None = None) -> list[tuple[object, ...]]:
    """Give what sections ask, without the places where it is written, and with words added."""
    return [
        (spec.title, spec.question, (*spec.keywords, *(words or {}).get(spec.span, ())), spec.words, spec.like,
         spec.method, [each.value for each in (*spec.pin, *spec.exclude)], len(spec.sections))
        for section in outline.sections for spec in (section, *section.sections)
    ]  # fmt: skip
