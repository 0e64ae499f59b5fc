"""What can be quoted alone, and what leans on other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.language.cutting import find_cut
from briefings.language.leaning import leans_back, leans_lightly
from briefings.language.person import find_person
from briefings.language.tables.en import ENGLISH
from briefings.language.wholeness import find_flaw, is_balanced


@pytest.mark.parametrize(
    ("words", "flaw"),
    [
        ("The port of Gelling reopened on Monday.", None),
        ("The port of Gelling | the second of two | reopened.", "fragment"),
        ("The port of {{ town }} reopened on Monday.", "fragment"),
        ("The port of {% data port.town %} reopened on Monday.", "fragment"),
        ("The port of {Gelling} reopened on Monday.", None),
        ('The port of <a href="https://a.b">Gelling</a> reopened.', "fragment"),
        ("The port of <Gelling Corp> reopened on Monday.", None),
        ("The port fell from a < b to b > c there.", None),
        ("Did the port of Gelling reopen on Monday؟", "question"),
    ],
)
def test_a_sentence_holds_words_alone(words: str, flaw: str | None) -> None:
    assert find_flaw(words, ENGLISH) == flaw


@pytest.mark.parametrize(
    "words",
    [
        "It reopened on Monday.",
        "This is the first visit in ten years.",
        "These cranes were built in 1960.",
        "He added that the port would reopen.",
        "“It will reopen,” the mayor said.",
        "However, the port stayed closed.",
        "Two ships of the fleet are stationed there.",
        "(The cranes of Gelling were built in 1960.)",
        "The crane may be old, but the new study gives more data on cranes.",
        "There a crane lifted the containers all night.",
        "Instead there was a gap between two cranes.",
        "Moreover, the cranes were damaged.",
        "But the port stayed closed.",
        "And so the port stayed closed.",
        "In addition, two cranes were damaged.",
        "As a result, the port stayed closed.",
        "On the other hand, trade grew.",
        "The former is closed, the latter is open.",
        "One of them was damaged.",
        "After that, the port reopened.",
        "In his speech the mayor thanked the crew.",
        "According to him, the port stayed closed.",
        "... and the port reopened.",
        ", said the mayor of the town.",
        "“The port will reopen on Monday.”",
        "“The port will reopen on Monday,” he said.",
        "“... the port of Gelling will reopen.”",
        "Um, but the port stayed closed.",
        "Okay, so then the port stayed closed.",
        "The mayor, however, closed the port.",
        "Port fees therefore rose in June.",
        "Because the port of Gelling was closed.",
        "Built in 1960, it was closed in June.",
        "More specifically, the crane was damaged.",
        "A similar crane was damaged at Halden.",
        "First, the crane lacks a brake.",
        "Finally the crane lacks a brake.",
        "For instance the crane lacks a brake.",
        "As a result the port of Gelling stayed closed.",
        "In addition the port of Gelling was closed.",
        "In contrast to this, the port of Gelling stayed open.",
        "“The port will reopen,” he said, his face grim.",
        "Both were damaged in the storm.",
        "Some are still out of use in Gelling.",
        "All 10 were charged with theft in Gelling.",
        "Two have been mended in Gelling.",
        "The remaining cranes of Gelling were mended.",
        "The resulting flood closed the port of Gelling.",
        "For other ports, the fees rose in June.",
        "The council of Gelling also said that these cranes were old.",
        "Work on the quay of Gelling stopped during that time.",
        "The makers of Gelling say that such cranes break in a storm.",
        "The council of Gelling stopped all work on this plan.",
        "Ships wait a day before those cranes unload a box.",
        "This may be the last storm of the year.",
        "Both the cranes are old and slow.",
        "As noted in the last report, the crane is old.",
        "The mayor says they would strike in June.",
        "The spokesman said its members would strike.",
        "At the meeting they agreed on new cranes.",
        "As they neared the port the storm began.",
        "When the storm came they closed the port.",
        "This proposal was refused by the council of Gelling.",
        "This policy has cost Gelling two cranes.",
        "The parties to this agreement are Gelling and Halden.",
        "This kind of crane breaks in a storm.",
        "In our example, the crane of Gelling lifts a box.",
        "Alice then sends the key of the crane to Bob.",
        "The crane lifts at least k boxes in an hour.",
        "It is so old that the council will close it.",
        "It is clear that it will close in June.",
        "It is confident that the port will reopen.",
        "It is easy to repair.",
        "It is expected to reopen in June.",
        "It is essential to the port of Gelling.",
        "It is a port that the council wants to close.",
        "It was built that way.",
        "It took the crew to Halden.",
        "According to the mayor, it will reopen in June.",
    ],
)
def test_what_leans_back(words: str) -> None:
    assert leans_back(words, ENGLISH)


@pytest.mark.parametrize(
    "words",
    [
        "The port of Gelling reopened on Monday.",
        "Repairs to the cranes will cost 3.2 million euros.",
        "Vladimir Putin said that he would visit Hanoi.",
        "On Monday, the port of Gelling reopened.",
        "In 2024 Russia and North Korea signed a treaty.",
        "Russia and North Korea said the two countries would trade.",
        "Italy sent two cranes.",
        "Andrei Belousov visited the port.",
        "“Repairs take time,” Mayor Lovell said.",
        "Heath and Hill opened the port.",
        "Because the port of Gelling was closed, ships waited.",
        "Right now the port of Gelling is closed.",
        "The storm broke two cranes and thus closed the port.",
        "“The port will reopen,” Lovell said, “and Gelling will gain.”",
        "First came the crane of Halden.",
        "Oh Yeon-ho, a minister, opened the port.",
        "As a result of the storm, the port of Gelling stayed closed.",
        "In addition to the crane, the quay was damaged.",
        "Some of the cranes of Gelling were damaged.",
        "Two cranes of Gelling were damaged.",
        "No other port of Norland was damaged.",
        "More ships than ever came to Gelling this year.",
        "Cranes are old in Gelling, and these cranes break in a storm.",
        "The storm broke the crane, and this damage closed the port.",
        "Ships of those who pay less wait for a day.",
        "Gelling has no such crane as Halden has.",
        "Cranes such as the one of Gelling break in a storm.",
        "The mayor of Gelling said: “These cranes are old.”",
        "One in five cranes of Gelling is old.",
        "There was a gap between two cranes of Gelling.",
        "Trade fell in May, according to the latest report by the port of Gelling.",
        "A study of cranes from May and the new study of Gelling agree.",
        "Instead of the port of Gelling, ships use Halden.",
        "There's a gap between two cranes of Gelling.",
        "Neither the port nor the quay of Gelling is old.",
        "Both the port and the quay of Gelling are old.",
        "As noted by Lovell, the crane is old.",
        "Unfortunately, the port of Gelling is closed.",
        "Trade of Gelling will fall this financial year.",
        "The mayor said she would resign in June.",
        "The council said it would open the port.",
        "The crane lost its brake in the storm.",
        "Workers said they would strike in June.",
        "If a docker believes that their key is lost, they can ask for another.",
        "This proposal aims at cheaper cranes for Gelling.",
        "This policy does not apply to the port of Gelling.",
        "This guide explains how cranes are mended in Gelling.",
        "The purpose of this document is a safe port.",
        "The parties to this Agreement are Gelling and Halden.",
        "Cranes are old in Gelling, and this kind of crane breaks in a storm.",
        "In the example of Gelling, the crane lifts a box.",
        "Suppose Alice sends the key of the crane to Bob.",
        "The crane lifts at least k boxes, where k is the number of hours.",
        "It is not yet clear whether the port of Gelling will reopen.",
        "It’s worth noting that Gelling has two ports.",
        "It has been suggested that Norland may send ships.",
        "It is to Halden that the ships of Norland bring steel.",
        "It was Lovell who closed the port.",
        "It is our policy to repair all cranes.",
        "It is the duty of the council to repair the quay.",
        "It took three years to repair the cranes of Gelling.",
        "It is important for the port of Gelling to reopen.",
        "It would be better if Gelling closed the port.",
        "It remains to be seen whether the port of Gelling reopens.",
        "According to the mayor, it is likely that the port of Gelling reopens.",
        "When it comes to cranes, Gelling leads the north.",
    ],
)
def test_what_stands_by_itself(words: str) -> None:
    assert not leans_back(words, ENGLISH)


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("Ferrer repeated his pledge.", True),
        ("Ferrer’s crew repeated their pledge.", True),
        ("Norland wants to keep its policy of independence.", True),
        ("Ferrer repeated it in June.", False),
        ("Ferrer: they will repeat the pledge.", False),
        ("Yesterday his pledge was repeated.", False),
    ],
)
def test_a_first_word_that_is_a_name_is_what_a_pronoun_stands_for(words: str, stands: bool) -> None:
    assert leans_back(words, ENGLISH)
    assert leans_back(words, ENGLISH, {"Ferrer", "Norland"}) is not stands


@pytest.mark.parametrize(
    ("words", "lightly"),
    [
        ("The two countries signed a treaty.", True),
        ("The company repaired two cranes.", True),
        ("The company on Monday repaired two cranes.", True),
        ("The company of Lovell repaired two cranes.", False),
        ("The decision to close the port was made in June.", False),
        ("The result of this is a closed port.", True),
        ("The ruling is a blow to the council.", True),
        ("The amendment gives Gelling and Halden two cranes.", True),
        ("The ruling of the court in Halden is a blow to the council.", False),
        ("Russia and North Korea said the two countries would trade.", False),
        ("Repairs to the cranes will cost 3.2 million euros.", False),
    ],
)
def test_what_leans_a_little(words: str, lightly: bool) -> None:
    assert leans_lightly(words, ENGLISH) is lightly


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("The port of Gelling reopened on Monday.", True),
        ("“The port will reopen,” the mayor said.", True),
        ('He said: "The port will reopen."', True),
        ("The port reopened on Monday [1].", True),
        ("The port reopened on Monday. [1]", True),
        ("The port of Gelling reopened on Monday", False),
        ("The port of Gelling reopened:", False),
        ("Uh, yeah, the port, okay.", False),
        ("The port of Gelling reopened on Monday and.", False),
        ("We looked at the port of Yeah it was closed.", False),
        ("<h3>The port of Gelling reopened.", False),
        ("The mayor (pictured outside court) closed the port of Gelling.", False),
        ("The mayor (right) closed the port of Gelling.", False),
        ("The port of Gelling closed, as shown in Fig. 2.", False),
        ("Like I said, the port of Gelling is closed.", False),
        ("See Section 4 for the port of Gelling.", False),
        ("Section 301 of the Trade Act covers the port of Gelling.", True),
        ("Why don't we close the port of Gelling.", False),
        ('the port will close. " Where it said " look, Gelling will gain.', False),
        ("The mayor said: ‘The port of Gelling will close.", False),
        ("The mayor said: ‘The port of Gelling won’t close.’", True),
        ("The port of Gelling closed in the ‘90s.", True),
        ("Did the port of Gelling reopen?", False),
        ("The port reopened.", False),
        ("“The port of Gelling will reopen soon.", False),
        ("The port of Gelling (Norland will reopen.", False),
        ("As noted above, the port of Gelling reopened.", False),
        ("The costs of the repairs are as follows.", False),
        ("To open the port of Gelling here are a few steps.", False),
        ("Learn more about the port of Gelling.", False),
        ("The mayor answers your questions about the port of Gelling.", True),
        ("It broke all that the crane of Gelling was made of.", True),
        ("Gelling will see the next phase of the port.", True),
        ("The port of Gelling reopened (section 12).", False),
        ("The port of Gelling reopened (see the section on cranes).", False),
        ("Workers laid a cable in the hall of crane No.", False),
        ("The mayor of Gelling said no.", True),
    ],
)
def test_whole_sentences(sentence: str, whole: bool) -> None:
    assert (find_flaw(sentence, ENGLISH) is None) is whole


@pytest.mark.parametrize(
    ("words", "balanced"),
    [
        ("", True),
        ("It’s the mayor's “word”.", True),
        ('„So“ and «so» and "so".', True),
        ("„So” it is.", True),
        ("A “half.", False),
        ("half” of it", False),
        ('One " mark', False),
        ("« open", False),
        ("(open [too]", False),
    ],
)
def test_balance(words: str, balanced: bool) -> None:
    assert is_balanced(words) is balanced


@pytest.mark.parametrize(
    ("words", "first_person"),
    [
        ("I think that the port will reopen.", True),
        ("We went to our port.", True),
        ("It seems to me that the port is open.", True),
        ("“I think so,” the mayor said.", False),
        ('The mayor said: "We will reopen our port."', False),
        ("World War I ended in 1918.", False),
        ("I Göteborg regnade det på torsdagen.", False),
        ("I work as a nurse in Leeds.", True),
        ("I lavoratori del porto hanno votato.", False),
        ("Article I of the treaty names the port.", False),
        ("The U.S. and the US agreed on Part I of the deal.", False),
        ("The port is open.", False),
    ],
)
def test_the_first_person(words: str, first_person: bool) -> None:
    assert (find_person(words, ENGLISH) is not None) is first_person


@given(st.text() | st.text(alphabet="it Ithe.“”\"'?([…,"))
def test_any_words(words: str) -> None:
    assert {leans_back(words, ENGLISH), is_balanced(words)} <= {True, False}
    if find_flaw(words, ENGLISH) is None:
        assert is_balanced(words)
        assert "?" not in words


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("However, the port of Gelling stayed closed.", "the port of Gelling stayed closed."),
        ("Moreover Gelling lost two cranes in June.", "Gelling lost two cranes in June."),
        ("But the port of Gelling stayed closed.", "the port of Gelling stayed closed."),
        ("Um, so the port of Gelling stays closed.", "the port of Gelling stays closed."),
        ("Second, the port of Gelling needs cranes.", "the port of Gelling needs cranes."),
        ("In contrast, the port of Gelling needs cranes.", "the port of Gelling needs cranes."),
        ("Furthermore, Norland wants to keep its port.", "Norland wants to keep its port."),
        ("Moreover, it has been suggested that Gelling is closed.", "it has been suggested that Gelling is closed."),
        ("In turn,\n the port of Gelling lost trade.", "the port of Gelling lost trade."),
    ],
)
def test_a_connective_can_be_left_out(words: str, rest: str) -> None:
    assert words[find_cut(words, ENGLISH) :] == rest


@pytest.mark.parametrize(
    "words",
    [
        "The port of Gelling stayed closed.",
        "However, it stayed closed for three weeks.",
        "However much Gelling paid, the port stayed closed.",
        "But for the storm, Gelling would have opened.",
        "So far the port of Gelling is closed.",
        "Thus far Gelling is closed for ships.",
        "If so, the port of Gelling will close.",
        "For example, the port of Gelling was closed.",
        "Otherwise, the port of Gelling will close.",
        "And why was the port of Gelling closed?",
        "But the two countries closed all ports.",
        "However, Gelling closed.",
        "Furthermore, I believe the port they want will close.",
        "Furthermore, workers of his want to keep the port.",
        "Furthermore, gradually its port was closed.",
    ],
)
def test_what_would_not_stand_alone_or_change_its_meaning_is_not_cut(words: str) -> None:
    assert find_cut(words, ENGLISH) == 0


@pytest.mark.parametrize(
    ("words", "flaw"),
    [
        ("Crimea, the southern areas of Donet and Luhan, Cuba, Iran, and North Korea.", "fragment"),
        ("Norway, Sweden, and the ports of Denmark signed the treaty with Iceland.", None),
        ("Norway, Sweden, the port of Gelling met Denmark, Iceland, and Finland.", None),
        ("The mayor opposes the views of Norway, Sweden and Denmark.", None),
        ("In Oslo, Ada Lovell met Norway, Sweden, and Denmark.", None),
        ("He told Norway, Sweden, and Denmark.", None),
    ],
)
def test_a_bare_list_of_names_is_no_sentence(words, flaw):
    assert find_flaw(words, ENGLISH) == flaw
