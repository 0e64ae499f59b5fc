"""A section and its candidates -> what a model names: in two orders, and in rounds where they are many."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefings.consulting.agree import Agreed, Named, combine
from briefings.consulting.prompt import AskedOf, Question, Shown, ask_for_choice, ask_for_words, draw_numbers
from briefings.consulting.reply import read_choice, read_words

WORDS_OF_A_ROUND = 3500
"""So many words of passages are read at once: about as many as a small model on a desk keeps in view."""

Ask = Callable[[Question], str]
"""Sends a question, and gives what was replied. Raises ReplyError or EndpointError."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a model chooses from, by rank: texts, and the rules that keep some of them out ("" for none).

    `seed` decides over numbers and orders; it is a hash of what is asked and offered.
    """

    texts: tuple[str, ...]
    kept_out: tuple[str, ...]
    seed: str

    def show(self, places: Sequence[int], order: str) -> dict[int, tuple[int, Shown]]:
        """Give passages as they are shown in an order: number -> its place, and what stands behind the number."""
        numbers = draw_numbers(len(places), f"{self.seed} {order}")
        return {
            number: (places[at], Shown(number, self.texts[places[at]], self.kept_out[places[at]]))
            for number, at in numbers.items()
        }


def search_words(section: AskedOf, titles: Sequence[str], ask: Ask) -> tuple[str, ...]:
    """Have search words named. Raises what `ask` does."""
    return read_words(ask(ask_for_words(section, titles)))


def choose(section: AskedOf, candidates: Candidates, ask: Ask, *, once: bool = False) -> Agreed:
    """Have passages chosen, in two orders unless `once` will do. Raises what `ask` does."""
    first = _choose_in_order(section, candidates, "first", ask)
    second = None if once else _choose_in_order(section, candidates, "second", ask)
    return combine(first, second, len(candidates.texts))


def first_questions(section: AskedOf, candidates: Candidates) -> Iterator[Question]:
    """Give the questions of the first order, without those that depend on an answer."""
    for number, places in enumerate(part_in_rounds(candidates)):
        shown = candidates.show(places, f"first {number}")
        yield ask_for_choice(section, [each for _, each in shown.values()])


def part_in_rounds(candidates: Candidates) -> list[list[int]]:
    """Part the candidates into rounds of WORDS_OF_A_ROUND at most, as even as can be: each has good and bad ranks."""
    n_words = sum(len(text.split()) for text in candidates.texts)
    n_rounds = max(1, -(-n_words // WORDS_OF_A_ROUND))
    places = range(len(candidates.texts))
    return [each for each in ([*places[i::n_rounds]] for i in range(n_rounds)) if each]


def _choose_in_order(section: AskedOf, candidates: Candidates, order: str, ask: Ask) -> Named:
    rounds = part_in_rounds(candidates)
    named = [
        _choose_once(section, candidates, places, f"{order} {number}", ask) for number, places in enumerate(rounds)
    ]
    if len(named) == 1:
        return named[0]
    best = [place for each in named for place in each.places]
    return _choose_once(section, candidates, best, f"{order} final", ask) if best else Named(())


def _choose_once(section: AskedOf, candidates: Candidates, places: Sequence[int], order: str, ask: Ask) -> Named:
    shown = candidates.show(places, order)
    numbers, point = read_choice(ask(ask_for_choice(section, [each for _, each in shown.values()])), shown)
    return Named(tuple(shown[number][0] for number in numbers), shown[point][0] if point is not None else None)
