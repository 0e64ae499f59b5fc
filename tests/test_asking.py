"""What a section asks: which words of its title, question and keywords are looked for."""

import pytest
from selecting import ask

from briefings.language.asking import find_needed, keyword_words, question_words, split_question, title_words
from briefings.language.tables.en import ENGLISH
from briefings.ranking.query import make_wording


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What do repairs to the cranes cost?", "repairs cranes cost"),
        ("What is the role of the port in trade?", "port trade"),
        ("Which ports have a role in trade?", "ports trade"),
        ("What role does the port play in trade?", "port play trade"),
        ("Who plays a leading role?", "plays leading role"),
        ("What does Article 4 say of the port?", "article 4 port"),
        ("According to the article, what did the storm cost?", "storm cost"),
        ("What did the team think of the cranes?", "cranes"),
        ("Which team mended the cranes?", "team mended cranes"),
        ("Summarize the discussion about the cranes.", "cranes"),
        ("Describe the cranes, and explain why they broke.", "cranes broke"),
        ("Why does the working group meet?", "working group meet"),
        ("What happened to the cranes?", "cranes"),
        ("How are people helped?", "helped"),
        ("Which people were helped?", "people helped"),
        ("What is the setting of the stone?", "setting stone"),
        ("What does Gelling get in return?", "gelling"),
        ("Summarize the whole meeting.", ""),
        ("What is the theme of the story?", ""),
        ("What did they discuss?", ""),
        ("", ""),
    ],
)
def test_a_question_is_about_what_it_does_not_only_ask_with(question: str, words: str) -> None:
    assert question_words(question, ENGLISH) == words.split()


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Article 4", "article 4"),
        ("The team", "team"),
        ("Help for people", "help people"),
        ("Tell Abyad", "tell abyad"),
        ("Outline planning", "outline planning"),
        ("Overview of ports", "overview ports"),
        ("Overview", ""),
        ("Summary and conclusions", ""),
        ("What it means for the port", "port"),
    ],
)
def test_a_title_counts_unless_it_only_names_a_part_of_a_brief(title: str, words: str) -> None:
    assert title_words(title, ENGLISH) == words.split()


@pytest.mark.parametrize(
    ("keyword", "words"),
    [
        ("group", "group"),
        ("Article 4", "article 4"),
        ("way of life", "life"),
        ("The Who", "the who"),
        ("well", "well"),
        ("agreed", "agreed"),
    ],
)
def test_a_keyword_always_counts(keyword: str, words: str) -> None:
    assert keyword_words(keyword, ENGLISH) == words.split()


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Who pays the levy, how much and for how long?", ["Who pays the levy", "how much", "for how long"]),
        ("What did the union want? When did it strike?", ["What did the union want", "When did it strike"]),
        ("Who pays the levy and the tax?", ["Who pays the levy and the tax"]),
        ("", []),
    ],
)
def test_a_question_is_parted_where_it_asks_for_something_else(question: str, parts: list[str]) -> None:
    assert split_question(question, ENGLISH) == parts


@pytest.mark.parametrize(
    ("title", "question", "needed"),
    [
        ("Fees", "What does the port of Rotterdam charge?", [["rotterdam"]]),
        ("Fees", "What did Dubai Ports World offer to Hamburg?", [["dubai", "ports", "world"], ["hamburg"]]),
        ("Fees", "Rotterdam charges what?", []),
        ("Fees", "What does OPEC charge?", []),
        ("Schools", "How many exams were put off?", [["exams"]]),
        ("Schools", "How much money was paid?", []),
        ("Polls", "What did opinion polls say?", [["polls"]]),
    ],
)
def test_an_answer_needs_what_names_the_matter(title: str, question: str, needed: list[list[str]]) -> None:
    assert find_needed(ask(question, title=title), ENGLISH) == needed


def test_each_word_weighs_by_where_it_stands() -> None:
    wording = make_wording(
        ask("What did the team say about the cranes?", "team", "old cranes", title="Cranes"), ENGLISH
    )
    assert dict(wording.words) == {"cranes": 1.5, "team": 1.5, "old": 1.5}
    assert wording.phrases == ("old cranes",)
