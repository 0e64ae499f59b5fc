"""YAML as a tree: every scalar a string with its place, and what could hurt refused."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.syntax.yamltree import Mapping, Node, Scalar, Sequence, YamlError, compose_tree

Plain = str | None | list["Plain"] | list[tuple["Plain", "Plain"]]


def plain(node: Node | None) -> object:
    """Give a node without its places: a text, None, a list, or a tuple of pairs."""
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return tuple((plain(key), plain(value)) for key, value in node.items)
    return None if node is None or node.is_null else node.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("# a comment\n", None),
        ("~", None),
        ("\ufeffa: 1", (("a", "1"),)),
        ("a: no\nb: 2024-06-26\nc: 0x1F\nd: 1e3", (("a", "no"), ("b", "2024-06-26"), ("c", "0x1F"), ("d", "1e3"))),
        ("a:\nb: ~\nc: null\nd: 'null'\ne: ''", (("a", None), ("b", None), ("c", None), ("d", "null"), ("e", ""))),
        ("a: 1\na: 2", (("a", "1"), ("a", "2"))),
        ("[a, [b], {c: d}]", ["a", ["b"], (("c", "d"),)]),
        ("a: |\n  one\n  two\n", (("a", "one\ntwo\n"),)),
        ("{? [x, y] : z}", ((["x", "y"], "z"),)),
    ],
)
def test_values_stay_as_they_are_written(text: str, expected: object) -> None:
    assert plain(compose_tree(text)) == expected


@pytest.mark.parametrize(
    ("text", "trouble", "marked"),
    [
        ("a: &x 1", "alias", "&x 1"),
        ("a: *x", "alias", "*x"),
        ("*x*: 1", "alias", "*"),
        ("a: !tag 1", "alias", "!tag 1"),
        ("a: !!python/object:os.system {}", "alias", "!!python/object:os.system {"),
        ("a: {<<: {b: 1}}", "alias", "<<"),
        ("a: b: c", "syntax", ":"),
        ("a: [1", "syntax", ""),
        ("a: \tb\n\tc: d", "syntax", "\t"),
        ("a: \x10", "syntax", "\x10"),
        ("a: \x1b[31m", "syntax", "\x1b"),
        ('a: "x\\ud800"', "syntax", '"x\\ud800"'),
        ('a: "x\\0"', "syntax", '"x\\0"'),
        ('a: "\\e[31m"', "syntax", '"\\e[31m"'),
        ('a: "\\UFFFFFFFF"', "syntax", "\\UFFFFFFFF"),
        ('a: "\\U00110000"', "syntax", "\\U00110000"),
        (f"%YAML {'9' * 5000}.1\n---\na: 1", "syntax", f"%YAML {'9' * 5000}.1"),
        ("a: 1\n---\nb: 2", "syntax", "---"),
        ("[" * 30 + "]" * 30, "depth", "["),
        ("\n".join(" " * i + "a:" for i in range(40)), "depth", "a"),
    ],
    ids=lambda value: str(value)[:30].encode("unicode_escape").decode(),
)
def test_what_is_refused_and_where(text: str, trouble: str, marked: str) -> None:
    with pytest.raises(YamlError) as caught:
        compose_tree(text)
    span = caught.value.span
    assert caught.value.trouble == trouble
    assert text[span.start : span.end] == marked


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    text = "a: &a [x]\n" + "\n".join(f"b{i}: &b{i} [{', '.join(['*a'] * 10)}]" for i in range(10))
    with pytest.raises(YamlError) as caught:
        compose_tree(text)
    assert caught.value.span.start == len("a: ")


def check_refusal(error: YamlError, text: str) -> None:
    assert error.message
    assert 0 <= error.span.start < error.span.end
    assert error.span.start <= len(text)


def check_places(node: Node, text: str) -> None:
    assert 0 <= node.span.start < node.span.end <= len(text) + 1
    children = node.items if isinstance(node, Sequence) else sum(node.items, ()) if isinstance(node, Mapping) else ()
    for child in children:
        check_places(child, text)
        assert node.span.covers(child.span) or isinstance(child, Scalar)


@given(st.text() | st.text(alphabet="ab:-[]{},&*!|>'\"#%? \n\t\\U0F<~"))
@example('"\\UFFFFFFFF"')
@example("\ud800")
def test_any_text_is_a_tree_or_refused_with_a_place(text: str) -> None:
    try:
        root = compose_tree(text)
    except YamlError as error:
        check_refusal(error, text)
    else:
        if root is not None:
            check_places(root, text)


@given(st.binary())
def test_any_bytes_as_latin_text(content: bytes) -> None:
    test_any_text_is_a_tree_or_refused_with_a_place.hypothesis.inner_test(content.decode("latin-1"))
