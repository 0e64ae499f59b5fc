"""Words that a file breaks at the ends of its lines, as they are read, found and proved."""

import pytest
from reading import check_invariants, read

from briefings.choosing.find import find_text
from briefings.proof.lookup import IndexedSource

WIRE = """\
The canal of Gelling was closed after a gate had cracked in the frost of
the year, and the inter-
national board was told of the {}-
{} gate by its well paid clerks, who know of high-level talks and of mud.
"""
SEEN = (
    "The canal of Gelling was closed after a gate had cracked in the frost of the year, and the international board was"
    " told of the {} gate by its well paid clerks, who know of high-level talks and of mud."
)


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("rein", "forced", "reinforced"),
        ("can", "al", "canal"),
        ("high", "level", "high-level"),
        ("well", "known", "well-known"),
        ("high", "way", "highway"),
        ("oil", "fired", "oil-fired"),
        ("mud", "clerks", "mud-clerks"),
        ("20", "year", "20-year"),
        ("Anglo", "Norland", "Anglo-Norland"),
        ("state", "of-the-art", "state-of-the-art"),
        ("two", "and three-year", "two- and three-year"),
        ("Nord", "und Westtor", "Nord- und Westtor"),
    ],
)
def test_a_broken_word_is_one_word_and_keeps_a_hyphen_of_its_own(first: str, second: str, word: str) -> None:
    text = WIRE.format(first, second)
    for file, content in (("a.txt", text), ("a.md", text), ("b.md", "> " + text.strip().replace("\n", "\n> "))):
        source = read(file, content.encode())
        check_invariants(source)
        assert [source.words_of(sentence.span) for sentence in source.sentences] == [SEEN.format(word)]
        assert list(find_text(f"the international board was told of the {word} gate", source)) == [(0,)]
        assert IndexedSource(source).find(SEEN.format(word))[0].whole


def test_lines_that_are_items_or_paragraphs_break_no_words() -> None:
    source = read("a.txt", b"One gate cost this -\nmuch it is said.\n\nSee the inter-\n\nnational board today.")
    assert [source.words_of(sentence.span) for sentence in source.sentences][-1] == "national board today."
