"""Sentence boundaries: cases from real prose, and what holds for any text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.language import abbreviations, sentences
from briefings.language.sentences import QUOTATION_REACH, split_sentences


def check(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == expected


def check_joined(*parts: str) -> None:
    """Expect the parts, joined by a space, to come apart where they were joined and nowhere else."""
    check(" ".join(parts), list(parts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t ", []),
        ("No stop at the end", ["No stop at the end"]),
        ("  One.  Two. \n", ["One.", "Two."]),
        ("A soft\nwrap. Another\nline.", ["A soft\nwrap.", "Another\nline."]),
        ("A heading\n\nA paragraph\n \r\nAnd one more", ["A heading", "A paragraph", "And one more"]),
        ("he said so.The next day he left.", ["he said so.", "The next day he left."]),
        ("They ended talks.Ministers of both left.", ["They ended talks.", "Ministers of both left."]),
        ("It opened in 2023.The board met.", ["It opened in 2023.", "The board met."]),
        ("It opened (see page 3).It closed .It is late.", ["It opened (see page 3).", "It closed .", "It is late."]),
        ("Call asp.Net or core.Init() or a.b-lock.Wait here.", ["Call asp.Net or core.Init() or a.b-lock.Wait here."]),
        ("កំពង់ផែបើក។ កប៉ាល់រង់ចាំ។", ["កំពង់ផែបើក។", "កប៉ាល់រង់ចាំ។"]),
        ("Նավահանգիստը բաց է։ Նավերը սպասում են։", ["Նավահանգիստը բաց է։", "Նավերը սպասում են։"]),
        ("It reopened. https://a.b/c", ["It reopened.", "https://a.b/c"]),
        ("See example.org/a?B=1 and Node.js now.", ["See example.org/a?B=1 and Node.js now."]),
    ],
)
def test_space_and_lines(text: str, expected: list[str]) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    "parts",
    [
        ("Mr. Smith met Gen. Jones.", "They left."),
        ("Lt. Col. J. Doe of St. Louis, Mo., spoke.", "Rep. Jane Roe (D-Calif.) did not."),
        ("J. K. Rowling and J.R.R. Tolkien wrote books.", "George W. Bush read them."),
        ("It happened at 5 p.m. Monday.", "He left at 6 p.m.", "Nobody saw him."),
        ("At 5 a.m. Mr. Smith rose.", "He went at 6 P.M.", "Mr. Smith came back."),
        ("She has a Ph.D. in physics.", "He has an M.D.", "They met."),
        ("It opens at 10 a.m. (6 p.m. ET) and ends at noon.", "It is free."),
        ("It opened at 10 a.m.", "(It was late.)", "The board of Foo Inc. (known as Bar) met."),
        ("Talks on the U.S. FCPA and the EU-U.S. DPF failed.", "He left the U.S.", "Ships stayed."),
        ("Foo Inc. sold Bar Corp. Chief Tim Cook a car.", "The buyer was Baz Ltd.", "It paid."),
        ("Bring pens, paper, etc.", "Others came too, e.g. Kim, i.e. nobody, cf. Lee."),
        ("Roe v. Wade, 410 U.S. 113, cites Fed. R. Civ. P. 12 and Lee et al. (2005).", "So do Kim et al.", "They won."),
        ("We saw No. 5 and Fig. 3 in Vol. II on pp. 12.", "Did he agree?", "No.", "Never."),
        ("It is due on Jan. 5.", "It was due in Dec.", "The rest is late."),
        ("ORAL ARGUMENT OF GEN. PRELOGAR.", "THE END."),
        ("P.S. I am leaving.", "You and I.", "We both."),
    ],
)
def test_abbreviations(parts: tuple[str, ...]) -> None:
    check_joined(*parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("It runs through the U.S.", "Threats to Europe remain."),
        ("He works for the U.S. Government in Virginia.", "He likes the U.S.", "He stays."),
        ("U.S. President Joe Biden spoke.", "The U.S. Strategic Command heard him."),
        ("The U.S. Food and Drug Administration said no.", "The U.N. Security Council said yes."),
        ("We have lived in the U.K. for years.", "How about the E.U.?"),
    ],
)
def test_dotted_countries(parts: tuple[str, ...]) -> None:
    check_joined(*parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("It cost $3.6 billion.", "It rose 1.5 percent."),
        ("Sales rose to 5.", "12 people came in 2024.", "Then 2025 came."),
        ("The theory fell.[17]", "Nobody minded.[18][19]", "It rose. [2]", "It stayed."),
        ("Minority rights protect them. 4", "Even so, they voted."),
        ("Really?!", "Yes!!", "Well... perhaps.", "He paused…", "Then he spoke."),
        ("The thing is . . . I did not mean it.", "I never meant that....", "She left."),
        ("She works at Yahoo! in the accounts.", "Is that so?", "iPhone sales fell."),
        ("He quoted “less [...] is more” (again!) twice.", "(He was wrong.)", "(credit: the author)"),
        ("i went home.", "it was late.", "why?", "because."),
        ("It rose?", ".net fell.", "See the note.[12 It rose.", "It is version.25 the last.", "It stayed."),
    ],
)
def test_stops(parts: tuple[str, ...]) -> None:
    check_joined(*parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("“We will win,” he said.", "“We must. There is no choice.”", "Then he left."),
        ('"Why?" Kim asked.', '"Because. It is so."', "He left."),
        ('She turned to him, "This is great." she said.', "He was pleased."),
        ("He said: „Ich komme. Ich bleibe.“", "Dann ging er.", "»Ja. Nein.«", "Ende."),
        ("« Je viens. Je reste. »", "Il partit.", "« Tu viens ? »", "Elle partit."),
        ("He said “yes. “No. Yes.” and no.” twice.", "Then he left."),
        ('The pipe is 6" wide.', 'The other is 5" wide.', 'The "old" one is not.'),
        ("He said “yes.", "The quotation never closes.", "The end."),
        ('He wrote "no.', 'It was "never closed.', "The end."),
    ],
)
def test_quotations(parts: tuple[str, ...]) -> None:
    check_joined(*parts)


def test_a_quotation_beyond_the_reach_is_split() -> None:
    inner = ["This goes on."] * (QUOTATION_REACH // len("This goes on.") + 1)
    check_joined(*["“" + inner[0], *inner[1:], "The end.”"])


def test_an_empty_line_ends_a_quotation() -> None:
    check("He said “one.\n\nTwo.” And three.", ["He said “one.", "Two.”", "And three."])


@pytest.mark.parametrize(
    "parts",
    [
        ("1. The first item", "2. The second item"),
        ("1.) The first item.", "2.) The second item."),
        ("a. The first item", "b. The second item", "c. The third"),
        ("• 9. The first item", "• 10. The second item"),
        ("IV. The fourth part.", "It is short."),
        ("A. Smith and B. Jones came.", "They left."),
    ],
)
def test_lists(parts: tuple[str, ...]) -> None:
    check_joined(*parts)


def test_dashes_open_items_only_on_their_own_lines() -> None:
    check("- one - not two\n- two", ["- one - not two", "- two"])


@pytest.mark.parametrize(
    "parts",
    [
        (
            "Er kam am 3. Mai.",
            "Das war z. B. gut.",
            "Im 19. Jahrhundert gab es ca. 5 Mio. Menschen.",
            "Dr. Müller kam.",
        ),
        ("M. Macron est arrivé.", "Tu viens ?", "Oui !"),
        ("¿Qué hora es?", "¡Vamos!", "El Sr. García vive en EE.UU.", "Ella no."),
        ("Он родился в 1980 г. в Москве, ул. Ленина.", "Он ушёл и т. д.", "Она пришла."),
        ("यह एक वाक्य है।", "यह दूसरा है।"),
        ("هل هذا صحيح؟", "نعم."),
    ],
)
def test_other_languages(parts: tuple[str, ...]) -> None:
    check_joined(*parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天天气很好。我们去公园吧！好吗？", ["今天天气很好。", "我们去公园吧！", "好吗？"]),
        ("「今日は。」と彼は言った。次です。", ["「今日は。」と彼は言った。", "次です。"]),
        ("他说：“我走了。你呢？”然后他走了。好。", ["他说：“我走了。你呢？”然后他走了。", "好。"]),
    ],
)
def test_scripts_without_spaces(text: str, expected: list[str]) -> None:
    check(text, expected)


_MARKS = "aBI1 .!?…,;:-—'\"“”„«»()[]•。」\n\r\xa0"
_TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=_MARKS),
    st.lists(st.sampled_from(["Mr.", "U.S.", "The", "he", "1.", "2.", "a.m.", "“", "”", '"', ".", "\n", "[1]"])).map(
        " ".join
    ),
)


@given(_TEXTS)
@example("\x1c.\x85A")
def test_ranges_are_ordered_stripped_and_cover_all_but_white_space(text: str) -> None:
    ranges = split_sentences(text)
    at = 0
    for start, end in ranges:
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


_SENTENCES = st.lists(
    st.sampled_from(["It is so.", "Why?", "No!", "He left at 5 p.m.", "Mr. Kim stayed…"]), max_size=6
).map(" ".join)
_PAIRS = st.sampled_from(["“”", '""', "«»", "„“", "„”", "»«", "「」"])


@given(_SENTENCES, _SENTENCES.filter(bool), _SENTENCES, _PAIRS)
def test_no_closed_quotation_is_cut(before: str, quoted: str, after: str, pair: str) -> None:
    text = f"{before} {pair[0]}{quoted}{pair[1]} {after}"
    opened, closed = len(before) + 1, len(before) + 2 + len(quoted)
    assert any(start <= opened and closed < end for start, end in split_sentences(text))


class _CountedText(str):
    """Text that counts the characters copied out of it."""

    __slots__ = ("n_copied",)
    n_copied: int

    def __getitem__(self, key: object) -> str:
        part = super().__getitem__(key)  # type: ignore[index]
        self.n_copied += len(part)
        return part


@pytest.mark.parametrize("unit", ["1. ", '"', ".", "A. ", "(", "“", "Mr. ", "“A. ", "U.S. a ", "a\n\n", "• ", "A b. "])
def test_the_text_copied_grows_with_the_text(unit: str) -> None:
    text = _CountedText(unit * 2000)
    text.n_copied = 0
    split_sentences(text)
    assert 0 < text.n_copied <= 40 * len(text)


WIRE = "The row between the U.S. And Norland is old. "


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "It kept the row with the U.S. From growing. The U.S. Has asked.",
            "It kept the row with the U.S. From growing.",
        ),
        (f"{WIRE}A U.S. Move against ships may come. Who can move?", WIRE.strip()),
        (f"PORTS FEAR U.S. MOVE\n\n{WIRE}", "PORTS FEAR U.S. MOVE"),
        ("It sells to the U.S. The U.S. Has asked.", "It sells to the U.S."),
        ("He left the U.S. From there he wrote.", "He left the U.S."),
        ("He left the U.S. From there he wrote to U.S. ports. The U.S. Has died.", "He left the U.S."),
        ("He left the U.S. And the U.S. Navy left. The navy is new.", "He left the U.S."),
    ],
)
def test_a_text_that_writes_capitals_after_countries(text: str, first: str) -> None:
    habit = abbreviations.writes_capitals_after_countries(text)
    (start, end), *_ = split_sentences(text, capitals_go_on=habit)
    assert text[start:end] == first


def test_no_pattern_repeats_without_bound_and_backtracks() -> None:
    for pattern, skeleton in skeletons():
        left, n_parts = skeleton, 1
        while n_parts:
            left, n_parts = _PART.subn("x", left)
        assert re.fullmatch(rf"(?:{_STEP})*", left), pattern


_STEP = r"[*+?}]\+|(?!\{\d*,\}(?!\+))[^()*+]"
"""One step of a pattern that nothing repeats without bound, or possessively."""
_PART = re.compile(rf"\((?:\?>(?:{_STEP})*[*+]|(?:{_STEP})*)\)")
"""A group without groups; an atomic one may end in a repetition without bound."""


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 takes such a group for read where it fails half-way."""
    for pattern, skeleton in skeletons():
        assert not re.search(r"\)(?:[*+?]|\{[\d,]*\})\+", re.sub(r"\(\?:[^()*+?]*\)", "x", skeleton)), pattern


def skeletons() -> list[tuple[str, str]]:
    """Give each pattern of the splitter, and its groups and repetitions alone."""
    patterns = [p.pattern for m in (sentences, abbreviations) for p in vars(m).values() if isinstance(p, re.Pattern)]
    assert patterns
    return [(pattern, re.sub(r"\s\#.*|\\.|\[\^?.(?:\\.|[^\]\\])*\]", "x", pattern)) for pattern in patterns]
