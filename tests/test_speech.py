"""Who says what: the labels of transcripts and minutes, how far a turn goes, and labels that are no speaker's."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import check_invariants, read

from briefings.model.source import BlockKind

TALK = (
    ("Anna", "Do you think that the cranes of Gelling will be repaired in spring?"),
    ("Bert", "I doubt it, Anna. The council has not paid for them."),
    ("Anna", "Who then would have to pay, Bert?"),
    ("Cora Quay", "We would, and we will."),
    ("Bert", "Thank you, Cora."),
)
FORMS: dict[str, Callable[[str, str], str]] = {
    "bold, and a colon": lambda name, words: f"**{name}**: {words}",
    "bold with its colon": lambda name, words: f"**{name}:** {words}",
    "bold in a line of its own": lambda name, words: f"**{name}**\n{words}",
    "bold in a paragraph of its own": lambda name, words: f"**{name}**\n\n{words}",
    "bold, and a time": lambda name, words: f"**{name}** [00:12:01] {words}",
    "bold, and a link to a recording": lambda name, words: f"**{name}**[https://example.org/r?t=9]\n{words}",
    "bold, and what else is known of the person": lambda name, words: f"**{name}** (Port): {words}",
    "bold in a link": lambda name, words: f"[**{name}**](https://example.org/r?t=9)\n{words}",
    "a link in bold": lambda name, words: f"**[{name}](https://example.org/r)**: {words}",
    "bold, and a dash": lambda name, words: f"**{name}** - {words}",
    "plain": lambda name, words: f"{name}: {words}",
    "plain, and a time": lambda name, words: f"{name}: [00:12:01] {words}",
    "plain after a time": lambda name, words: f"[00:12:01] {name}: {words}",
    "plain after a time, in a line of its own": lambda name, words: f"[00:12:01] {name}:\n{words}",
    "plain before a time, in a line of its own": lambda name, words: f"{name}  0:12\n{words}",
    "an item, and a colon": lambda name, words: f"- {name}: {words}",
    "an item, and a dash": lambda name, words: f"- {name} - {words}",
    "an item, and items below it": lambda name, words: f"- {name}\n    - {words}",
    "bold, with the words": lambda name, words: f"**{name}: {words}**",
    "in italics": lambda name, words: f"*{name}*: {words}",
}


def who_says(text: str, file: str = "a.md") -> list[tuple[str | None, str]]:
    """Give the sentences of a file, each with who says it."""
    source = read(file, text.encode())
    return [(source.blocks[each.block].speaker, source.words_of(each.span)) for each in source.sentences]


def speakers(text: str, file: str = "a.md") -> dict[str, str | None]:
    """Give who speaks by the first word of the sentence."""
    return {words.split()[0]: speaker for speaker, words in who_says(text, file)}


def sentences(talk: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [
        (name, f"{words}.".replace("?.", "?").replace("..", ".")) for name, said in talk for words in said.split(". ")
    ]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("parted", ["\n\n", "\n"])
def test_each_sentence_of_a_turn_has_the_speaker_that_its_label_names(form, parted):
    text = "# Minutes of the port\n\n" + parted.join(form(name, words) for name, words in TALK) + "\n"
    said = who_says(text)
    assert said == sentences(TALK)


@pytest.mark.parametrize("form", [form for form in FORMS if form.startswith("plain")])
@pytest.mark.parametrize("parted", ["\n\n", "\n"])
def test_labels_are_read_in_plain_text_too(form, parted):
    assert who_says(parted.join(FORMS[form](*turn) for turn in TALK), "a.txt") == sentences(TALK)


def test_a_label_and_its_time_are_furniture_and_stand_in_no_sentence():
    source = read("a.md", "\n\n".join(f"**{name}** [00:12:01] {words}" for name, words in TALK).encode())
    labels = [source.text[b.span.start : b.span.end] for b in source.blocks if b.kind is BlockKind.FURNITURE]
    assert labels == [f"**{name}** [00:12:01]" for name, _ in TALK]


def test_a_time_within_a_turn_is_no_word_of_it():
    text = (
        "Anna: [00:00:05] Do you see the cranes?\n\nBert: Yes. [00:00:09] They stand still.\n\n"
        "[00:00:20] No, we should repair them.\n\nAnna: Who are we?\n\nBert: You and I, Anna."
    )
    assert who_says(text)[1:3] == [("Bert", "Yes."), ("Bert", "They stand still.")]


def test_who_speaks_at_a_time_without_a_name_is_in_doubt():
    text = (
        "Anna: [00:00:05] Do you see the cranes?\n\nBert: [00:00:09] Yes.\n\n[00:00:20] No, we should repair them.\n\n"
        "Anna: [00:00:30] Who are we?\n\nBert: [00:00:31] You and I, Anna."
    )
    assert who_says(text)[2] == (None, "No, we should repair them.")


def test_a_turn_goes_on_over_paragraphs_and_lists_until_the_next_label():
    text = (
        "**Anna**: What do you want to do?\n\n**Bert**: I see two ways.\n\n1. The first one is cheap.\n"
        "2. Another one is fast.\n\nI like neither of them.\n\n**Anna**: Thank you.\n\n**Bert**: Not at all, Anna."
    )
    assert speakers(text) == dict.fromkeys(["I", "The", "Another", "Not"], "Bert") | {
        "What": "Anna", "Thank": "Anna",
    }  # fmt: skip


def test_a_paragraph_that_reports_after_a_turn_is_in_doubt_where_turns_do_not_go_on():
    turns = "\n\n".join(f"**{name}**: {words}" for name, words in TALK)
    assert who_says(f"{turns}\n\nNothing was decided.")[-1] == (None, "Nothing was decided.")
    going_on = "We saw them, Cora.\n\nWe all did.\n\nThey were old."
    assert [who for who, _ in who_says(f"{turns}\n\n{going_on}")[-2:]] == ["Bert", None]
    assert [who for who, _ in who_says(f"{turns}\n\nWe saw them.\n\n{going_on}")[-2:]] == ["Bert", "Bert"]


def test_paragraphs_of_a_file_of_nothing_but_turns_belong_to_them_up_to_the_last_label():
    turns = [f"{name}: {words}" for name, words in TALK]
    said = who_says("\n\n".join([*turns[:4], "The cranes are old.", *turns[4:], "It was late."]))
    assert ("Cora Quay", "The cranes are old.") in said
    assert said[-1] == (None, "It was late.")


def test_items_with_dashes_are_turns_where_those_who_speak_answer_each_other():
    text = (
        "- Emil - The crane should be repaired, Fritz.\n- Fritz - Who is going to pay for it?\n- Emil - The council.\n"
        "- Gerda - I think that Emil should ask first.\n- Fritz - We did, Gerda.\n"
    )
    assert [who for who, _ in who_says(text)] == ["Emil", "Fritz", "Emil", "Gerda", "Fritz"]


def test_turns_that_share_a_paragraph_of_the_file_are_parted():
    text = "\n".join(f"**{name}**: {words}" for name, words in TALK)
    source = read("a.md", text.encode())
    paragraphs = [block for block in source.blocks if block.kind is BlockKind.PARAGRAPH]
    assert [block.speaker for block in paragraphs] == [name for name, _ in TALK]


@pytest.mark.parametrize(
    "between",
    [
        "## Repairs",
        "---",
        "**Anna** asks for a break, and **Bert** agrees.",
        "**Decision**: The port pays.",
        "**ACTION 3**: Write a letter.",
        "**ACTION 3** Write a letter.",
        "** **",
    ],
)
def test_a_turn_ends_where_the_text_speaks_for_itself(between):
    text = "\n\n".join([*(f"**{name}**: {words}" for name, words in TALK), between, "The minutes go on."])
    assert {words: who for who, words in who_says(text)}["The minutes go on."] == ""


def test_what_stands_under_words_in_bold_within_a_talk_is_in_doubt():
    text = "\n\n".join([*(f"**{name}**: {words}" for name, words in TALK), "**Repairs: the cranes**", "They are old."])
    assert who_says(text)[-1] == (None, "They are old.")
    assert who_says(text.replace("cranes**\n\n", "cranes**\n"))[-1] == (None, "They are old.")


def test_what_sounds_like_talk_and_has_no_label_is_in_doubt_and_what_the_minutes_say_is_theirs():
    turns = "\n\n".join(f"**{name}**: {words}" for name, words in TALK)
    own = "**Decision**: We wait.\n\nNothing else was decided."
    text = f"We met.\n\n{turns}\n\n# Ships\n\nDo you see the ships that the council wants to buy?\n\n{own}\n"
    said = who_says(text)
    assert said[0] == ("", "We met.")
    assert [who for who, _ in said[-3:]] == [None, "", ""]


NESTED = """\
* Anna: Do you see the cranes?
    * They are old.
    * Bert: I see them.
    * Perhaps they will fall.
* Bert: We must repair them.
    * Soon, I hope.
* Later the port was shown.
* Anna: Is it open, Bert?
"""


def test_in_a_list_a_turn_holds_what_is_indented_below_it_and_what_follows_another_label_is_in_doubt():
    assert speakers(NESTED) == {
        "Do": "Anna", "They": "Anna", "I": "Bert", "Perhaps": None, "We": "Bert", "Soon,": "Bert", "Later": None,
        "Is": "Anna",
    }  # fmt: skip


def test_several_who_speak_at_once_are_named_together():
    text = "\n\n".join(f"{name}: {words}" for name, words in (*TALK, ("Anna/Bert", "That is well.")))
    assert who_says(text)[-1] == ("Anna/Bert", "That is well.")


def test_a_label_of_a_talk_that_names_nobody_known_leaves_its_words_in_doubt():
    text = "\n\n".join(f"{name}: {words}" for name, words in (*TALK, ("Basically", "All of it is basically new.")))
    assert who_says(text)[-1][0] is None


INTERVIEW = """\
Interview with the mayor of Gelling

Mayor: Lovell, Ada
Release Date: 03/01/2024
Transcript ID: 17

MAYOR: It is good to be at the port.

We will see to it that the cranes are repaired in spring.

JOURNALIST: Who is going to pay for that?

MAYOR: The council will.

JOURNALIST: (inaudible)

MAYOR: No.
"""


def test_an_interview_has_roles_for_names_and_the_fields_at_its_head_are_none():
    said = who_says(INTERVIEW, "a.txt")
    assert ("MAYOR", "We will see to it that the cranes are repaired in spring.") in said
    assert ("JOURNALIST", "Who is going to pay for that?") in said
    assert {who for who, _ in said} == {"MAYOR", "JOURNALIST"}


@pytest.mark.parametrize(("asks", "answers"), [("Q", "A"), ("Question", "Answer"), ("Frage", "Antwort"), ("F", "A")])
def test_questions_and_answers(asks, answers):
    text = "".join(f"{asks}: Does crane {n} stand?\n\n{answers}: Crane {n} stands.\n\n" for n in "12")
    assert who_says(text)[1] == (answers, "Crane 1 stands.")


def test_minutes_that_only_report_are_told_by_names_that_answer_each_other():
    text = "\n\n".join(
        f"**{name}**: {words}"
        for name, words in [
            ("Anna", "Suggests that the port be closed."), ("Bert", "Supports Anna."),
            ("Anna", "Asks for a date."), ("Cora", "Names Monday, as Bert did."),
            ("Bert", "Is against Monday."), ("Cora", "Leaves it to Anna, and Cora agrees with Cora."),
        ]
    )  # fmt: skip
    assert [who for who, _ in who_says(text)] == ["Anna", "Bert", "Anna", "Cora", "Bert", "Cora"]


def test_german_talk():
    text = (
        "Harms: Wann öffnen Sie den Hafen?\n\nQuay: Ich weiß es nicht.\n\nHarms: Wer weiß es?\n\n"
        "Quay: Wir fragen den Rat.\n\nBeschluss: Der Hafen bleibt zu."
    )
    assert [who for who, _ in who_says(text)] == ["Harms", "Quay", "Harms", "Quay", ""]


def test_parts_in_a_talk_that_are_common_words_are_names_where_the_file_is_little_but_talk():
    turns = (
        ("Marketing", "Do you think that the design is good?"), ("Design", "I think that marketing can sell it."),
        ("Marketing", "How so?"), ("Finance", "You cannot."), ("Design", "We can."), ("Finance", "Then finance will not stand in your way."),
        ("Marketing", "Thank you."),
    )  # fmt: skip
    assert [who for who, _ in who_says("\n\n".join(f"{name}: {words}" for name, words in turns))] == [
        name for name, _ in turns
    ]


RECORDS = "".join(
    f"## Crane {n}\n\nStatus: The crane stands still.\n\nSeverity: It is high, as we found.\n\n"
    f"Location: Gelling.\n\nNote: You may not climb it.\n\n"
    for n in range(1, 6)
)
TRAPS = {
    "records of fields": RECORDS,
    "records of fields in bold": RECORDS.replace("Status:", "**Status**:").replace("Note:", "**Note:**"),
    "words of the language that come again": "".join(
        f"Crane: We saw crane {n} at the quay.\n\nQuay: You can see a crane on the quay.\n\n" for n in range(4)
    ),
    "a list of definitions": "- Crane - lifts what you load.\n- Quay - where we load.\n- Ship - what we load.\n"
    "- Buoy - shows us the way.\n- Lamp - do you see it?\n",
    "places in a fixed order, day after day": "".join(
        f"## Day {n}\n\nGelling: Rain until noon.\n\nHalden: Dry.\n\nNorham: Dry until noon in Norham.\n\n"
        for n in range(4)
    ),
    "costs": "Repairs: 3.2 million euros.\n\nLamps: 400 euros.\n\nWages: 2 million euros.\n\nInterest: None.\n\n"
    "Ships: We have none.\n",
    "a head": "From: Ada Lovell\nTo: Bo Quay\nSubject: Cranes\nDate: 3 June 2024\n\nWe saw the cranes, as you know.",
    "one who speaks once": "PM: I am here in Gelling, and we will repair the cranes.\n\nThey will stand again.",
    "German nouns": "".join(
        f"Zustand: Der Kran Nummer {n} steht still.\n\nSchweregrad: Hoch.\n\nOrt: Am Kai von Gelling, wo wir ihn sahen.\n\n"
        for n in range(4)
    ),
    "bold names within sentences": "".join(
        f"**Anna** asks **Bert** whether we see crane {n}.\n\n**Bert** says that you see it.\n\n" for n in range(4)
    ),
}


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS)
@pytest.mark.parametrize("file", ["a.md", "a.txt"])
def test_other_labels_name_no_speaker(text, file):
    said = who_says(text, file)
    assert said
    assert {who for who, _ in said} == {""}


PIECES = [
    "**Ada**: ",
    "**Bo:** ",
    "Ada: ",
    "Bo - ",
    "[00:12:01] ",
    "Ada [00:12:01]\n",
    "Do you? ",
    "We do. ",
    "- ",
    "    - ",
]
LINES = ["\n", "\n\n", "# Part\n", "---\n", "> ", "| a | b |\n|---|---|\n", "**Note**: ", "\t", "\u200b"]


@pytest.mark.parametrize("file", ["a.md", "a.txt"])
@given(pieces=st.lists(st.sampled_from(PIECES * 2 + LINES), max_size=60))
def test_however_labels_and_lines_stand_all_ranges_hold(file, pieces):
    check_invariants(read(file, ("Ada: Do you?\n\nBo: We do.\n\n" * 3 + "".join(pieces)).encode()))
