"""The notation of a printed brief: what is written is read back as it was meant."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model import notation
from briefings.model.notation import (
    CUT_MARK,
    LEDGER_NAME,
    SOURCE_WORDS,
    Role,
    entry_anchor,
    is_key_point_anchor,
    key_point_anchor,
    label_hash,
    name_element,
    note_anchor,
    passage_anchor,
    read_cut,
    read_file,
    read_names,
    read_place,
    read_references,
    read_shown,
    read_source_anchor,
    read_source_file_name,
    section_anchor,
    source_anchor,
    source_file_name,
    statement_anchor,
    write_place,
)

ROOT = Path(__file__).parent.parent
numbers = st.integers(1, 99_999)
hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
folded = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
"""Texts as they are read back: white space folded."""


@given(st.dictionaries(st.sampled_from(Role), folded), st.lists(folded))
def test_names_of_elements(values: dict[Role, str], others: list[str]) -> None:
    foreign = [name for name in others if name.partition(" ")[0] not in {role.value for role in Role}]
    names = [name_element(role, value) for role, value in values.items()]
    assert read_names([*names, *foreign]) == values


def test_a_name_without_a_value_and_the_inner_of_two() -> None:
    assert read_names(["attached ", "marks"]) == {Role.ATTACHED: "", Role.MARKS: ""}
    assert read_names(["mark 1", "mark 2"]) == {Role.MARK: "2"}
    assert read_names(["passages key-1", "", "Title"]) == {}


@given(numbers)
def test_anchors_of_sources(number: int) -> None:
    assert read_source_anchor(source_anchor(number)) == number
    assert is_key_point_anchor(key_point_anchor(number))
    assert not is_key_point_anchor(statement_anchor(section_anchor(str(number)), number))


@given(numbers, numbers, st.sampled_from(["1", "2.1", "12.3"]))
def test_anchors_differ_and_only_those_of_sources_are_read_as_such(one: int, other: int, section: str) -> None:
    anchors = [
        passage_anchor(one), entry_anchor(one), note_anchor(one, other), key_point_anchor(one), section_anchor(section),
        statement_anchor(section_anchor(section), one), "references", f"{source_anchor(one)} ", source_anchor(-1),
    ]  # fmt: skip
    assert len(set(anchors)) == len(anchors)
    assert [anchor for anchor in anchors if read_source_anchor(anchor) is not None] == []
    assert section_anchor("2.1") != statement_anchor(section_anchor("2"), 1)


@given(st.none() | numbers, st.none() | numbers, st.none() | numbers)
def test_places_of_marks(page: int | None, paragraph: int | None, last: int | None) -> None:
    place = page, paragraph, last if paragraph else None
    assert read_place(write_place(*place)) == place


@given(numbers, st.none() | numbers, numbers, st.none() | numbers)
def test_marks_show_their_source(source: int, page: int | None, paragraph: int, last: int | None) -> None:
    label = f"{source} {write_place(page, paragraph, last)}"
    assert read_shown(label) == source
    assert read_place(label) == (page, paragraph, last)
    assert read_shown(f"Lovell {label}") is None


@pytest.mark.parametrize(
    ("label", "place", "shown"),
    [
        ("2 ¶6", (None, 6, None), 2),
        ("2 ¶ 6 - 7", (None, 6, 7), 2),
        ("2, p. 3", (3, None, None), None),
        ("2 page 3, ¶12–13", (3, 12, 13), 2),
        ("Bloomberg 2024a, ¶6", (None, 6, None), None),
        ("6", (None, None, None), None),
        ("harbour.txt ¶2", (None, 2, None), None),
        ("on page 3 of 4", (None, None, None), None),
    ],
)
def test_places_as_people_write_them(label: str, place: tuple[int | None, ...], shown: int | None) -> None:
    assert read_place(label) == place
    assert read_shown(label) == shown
    written = re.search(notation.PARAGRAPHS_AS_WRITTEN, label)
    assert (written is not None) is (place[1] is not None)


@given(folded)
def test_cuts(words: str) -> None:
    if words.startswith(CUT_MARK):
        return
    assert read_cut(f"{CUT_MARK} {words}") == read_cut(f"{CUT_MARK}\u00a0{words}") == (True, words)
    assert read_cut(words) == (False, words)
    assert re.fullmatch(notation.CUT_AS_WRITTEN, CUT_MARK)


@given(folded | st.just("a SHA-256 0123456789abcdef b.txt"), hashes, st.sampled_from(["", " read as windows-1252"]))
def test_files_with_their_hashes(file: str, sha256: str, encoding: str) -> None:
    read = read_file(f"{file} {label_hash(sha256)}{encoding}")
    assert read is not None
    assert read[0] == file
    assert sha256.startswith(read[1])
    assert len(read[1]) >= 8
    assert read_file(file) is None or "SHA-256" in file


@given(
    st.lists(st.tuples(st.from_regex(r"[a-z]{1,9}(/[a-z]{1,9})?\.txt", fullmatch=True), hashes), max_size=4),
    st.sampled_from(SOURCE_WORDS),
)
def test_lists_of_references(files: list[tuple[str, str]], word: str) -> None:
    entries = [
        f"{word} {i}\nAda Lovell. Cranes.\n{file} {label_hash(sha256)}\n" for i, (file, sha256) in enumerate(files, 1)
    ]  # fmt: skip
    read = read_references("".join(entries))
    assert [(number, file) for number, file, _ in read] == [(i, file) for i, (file, _) in enumerate(files, 1)]
    assert all(sha256.startswith(digits) for (_, sha256), (_, _, digits) in zip(files, read, strict=True))


@given(numbers, st.text(min_size=1) | st.from_regex(r"[-.\w/]+", fullmatch=True))
def test_files_inside_a_pdf(number: int, file: str) -> None:
    name = source_file_name(number, file)
    assert read_source_file_name(name) == number
    assert "/" not in name
    assert name != LEDGER_NAME
    assert source_file_name(number + 1, file) != name


@pytest.mark.parametrize("name", [LEDGER_NAME, "source-", "source-x.txt", "sources-1.txt", "my-source-1.txt", ""])
def test_other_files_are_no_sources(name: str) -> None:
    assert read_source_file_name(name) is None


FORM = re.compile(
    r"data-proof|\[\.\.\.\]|brief\.json|\b(?:source|passage|entry|section|key)-(?=$|[\\({])|^SHA-256 ?$|SHA-256(?= ?\{|\\)"
)
"""Pieces of the notation that somebody may be tempted to write down where they are needed."""


@pytest.mark.parametrize("path", sorted((ROOT / "briefings").rglob("*.py")), ids=lambda path: path.stem)
def test_no_other_module_writes_a_form_down(path: Path) -> None:
    if path.name == "notation.py":
        return
    tree = ast.parse(path.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told]
    assert [text for text in strings if isinstance(text, str) and FORM.search(text)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "templates").glob("*.html")), ids=lambda path: path.stem)
def test_no_template_writes_a_form_down(path: Path) -> None:
    assert FORM.findall(path.read_text("utf-8")) == []
