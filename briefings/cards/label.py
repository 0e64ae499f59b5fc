"""Cards -> what to call each source in running text: "Bloomberg 2024a"."""

from collections.abc import Iterable, Sequence
from string import ascii_lowercase

from briefings.language.dates import first_day
from briefings.language.letters import fold_case
from briefings.model.brief import Label
from briefings.model.source import SourceCard


def label_cards(cards: Sequence[tuple[SourceCard, str]]) -> tuple[Label, ...]:
    """Label each card, given with the name of its file; letters go by date, then by the order given.

    Names are taken as they are stated: which part of one is the family name cannot be known.
    """
    plain = [(_name(card, file), (card.value("date") or "")[:4]) for card, file in cards]
    alike: dict[tuple[str, str], list[int]] = {}
    for i, (name, year) in enumerate(plain):
        alike.setdefault((fold_case(name), year), []).append(i)
    letters = {
        i: _letter(n)
        for group in alike.values() if len(group) > 1
        for n, i in enumerate(_by_date(group, cards))
    }  # fmt: skip
    return tuple(Label(name, year, letters.get(i, "")) for i, (name, year) in enumerate(plain))


def _name(card: SourceCard, file: str) -> str:
    return card.value("author") or card.value("publisher") or card.value("title") or file


def _by_date(group: Iterable[int], cards: Sequence[tuple[SourceCard, str]]) -> list[int]:
    return sorted(group, key=lambda i: (first_day(cards[i][0].value("date") or ""), i))


def _letter(number: int) -> str:
    """Give a, b, ... z, aa, ab, ..."""
    rest, last = divmod(number, len(ascii_lowercase))
    return (_letter(rest - 1) if rest else "") + ascii_lowercase[last]
