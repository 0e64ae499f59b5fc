"""The methods of sumy: each orders the candidates in its own way, and none falls over what it is given."""

from typing import get_args

import pytest
from compiling import compile_sections
from hypothesis import given
from hypothesis import strategies as st
from selecting import ask, read

from briefings.language.tables.en import ENGLISH
from briefings.model.outline import Method
from briefings.ranking.centrality import MOST_IN_GRAPH, rate_by_method
from briefings.ranking.methods import MOST, MOST_OF_KL, count_candidates, order_by_method
from briefings.ranking.query import make_wording
from briefings.ranking.rank import Ranked

SUMY = [method for method in get_args(Method) if method != "default"]
TOPICS = ("the storm", "the dockers of the port", "the strike", "wages and shifts", "the cranes", "new ships")
VERBS = ("delayed", "cost", "changed", "helped", "worried")
each_method = pytest.mark.parametrize("method", SUMY)


@pytest.fixture(scope="module")
def sources():
    lines = [
        f"In year {i} {TOPICS[i % 6]} {VERBS[i % 5]} {TOPICS[(i * 5 + 1) % 6]} and {TOPICS[i * i % 6]} near quay {i % 7}."
        for i in range(40)
    ]
    return read(" ".join(lines[:20]), " ".join(lines[20:]))


def order(sources, method):
    section = f"title: S, question: What did the strike of the dockers cost, words: 100, method: {method}"
    (chosen,) = compile_sections(sources, [section], "balance: 1\n")[0].sections
    return [candidate.ranked for candidate in chosen.asked.candidates]


def places(ranked):
    return [item.place for item in ranked]


@each_method
def test_a_method_decides_what_is_taken_first(sources, method):
    ordered = order(sources, method)
    assert places(ordered) != places(order(sources, "default"))
    scores = [item.score for item in ordered]
    assert scores == sorted(scores, reverse=True)
    assert all([name for name, _ in item.parts] == [method] for item in ordered)


def test_the_methods_differ(sources):
    assert len({tuple(places(order(sources, method))) for method in SUMY}) >= len(SUMY) - 1


@each_method
def test_equal_sentences_of_two_sources_keep_a_rating_each(method):
    words = [["port", "strike", "cost"], ["port", "strike", "cost"], ["lamp", "quay"], ["port", "lamp"]]
    ratings = rate_by_method(method, words, ["strike"])
    assert len(ratings) == 4


def test_edmundson_knows_the_question():
    words = [["lamp", "quay"], ["strike", "port"]]
    assert rate_by_method("edmundson", words, ["strike"])[1] > rate_by_method("edmundson", words, ["strike"])[0]
    assert rate_by_method("edmundson", words, ["lamp"])[0] > rate_by_method("edmundson", words, ["lamp"])[1]


@each_method
@given(sentences=st.lists(st.lists(st.sampled_from(["", "a", "b", "c"]), max_size=4), max_size=6))
def test_any_words_are_rated_with_numbers(method, sentences):
    ratings = rate_by_method(method, sentences, [])
    assert len(ratings) == len(sentences)
    assert all(abs(rating) < 1e6 for rating in ratings)


@each_method
def test_no_more_sentences_reach_sumy_than_it_can_bear(method):
    assert count_candidates(method, 20_000) == (MOST_OF_KL if method == "kl" else MOST) <= MOST_IN_GRAPH
    with pytest.raises(ValueError, match="too many"):
        rate_by_method(method, [["a"]] * (MOST_IN_GRAPH + 1), [])


@each_method
def test_shares_go_from_nought_to_one(sources, method):
    ranked = [Ranked(i % 2, i // 2, (("words", 1.0),)) for i in range(20)]
    ordered = order_by_method(method, ranked, make_wording(ask("What did the strike cost?"), ENGLISH), sources, ENGLISH)
    assert (ordered[0].score, ordered[-1].score) == (1, 0)
    assert set(places(ordered)) == set(places(ranked))
