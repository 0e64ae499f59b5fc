"""The form of a table of words: what one language says for each key, and how it writes dates and counts."""

from collections.abc import Mapping
from dataclasses import dataclass

Said = str | Mapping[str, str]
"""A text with its places in braces, or one for each form of the plural, by the name that CLDR has for that."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a language says, by keys: those of the English table, with the same places.

    `{n}` decides about the plural. A place whose name is `n`, or begins with `n_`, is a count. `day`, `first_day` and
    `month` are patterns of CLDR for a date: "d. MMMM y" is "26. Juni 2024"; the first of a month is written as other
    days are where `first_day` is empty. Counts from `least_grouped` on have marks between their thousands.
    """

    tag: str
    day: str
    month: str
    words: Mapping[str, Said]
    first_day: str = ""
    least_grouped: int = 1000
