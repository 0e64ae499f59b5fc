"""Rules as rows: each has a name, what it looks for, a text that it is meant for, and one that it must leave alone.

A table is a few rows that mean the same to the code that asks it. tests/test_rows.py walks every row of every table and
looks whether it finds what it is meant for and leaves the other text alone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

How = Literal["match", "search", "fullmatch"]
"""Where in a text a table looks: at its start, anywhere, or at the whole of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One rule.

    `form` is what it looks for: in a table of patterns a regular expression, in one of phrases the phrases in lower
    case, parted by "|".
    """

    name: str
    form: str
    meant: str
    spared: str


@dataclass(frozen=True, eq=False)
class Patterns:
    """Regular expressions that mean the same; `head` and `tail` stand around each of them.

    They are compiled into one, when they are first asked for. A table without rows finds nothing.
    """

    how: How = "search"
    rows: tuple[Row, ...] = ()
    head: str = ""
    tail: str = ""
    ignore_case: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """All rows as one regular expression."""
        if not self.rows:
            return _NOTHING
        forms = "|".join(f"(?:{row.form})" for row in self.rows)
        return re.compile(f"{self.head}(?:{forms}){self.tail}", re.IGNORECASE if self.ignore_case else 0)

    @cached_property
    def find(self) -> Callable[..., re.Match[str] | None]:
        """Look for any of the rows in a text; where the text begins may be given, as an offset, after it."""
        finder: Callable[..., re.Match[str] | None] = getattr(self.regex, self.how)
        return finder

    def __bool__(self) -> bool:
        return bool(self.rows)


@dataclass(frozen=True, eq=False)
class Phrases:
    """Words, and phrases of several words, that mean the same, in lower case with straight apostrophes."""

    rows: tuple[Row, ...] = ()

    @cached_property
    def phrases(self) -> frozenset[tuple[str, ...]]:
        """All phrases, each as its words."""
        return frozenset(phrase for row in self.rows for phrase in split_phrases(row.form))

    @cached_property
    def words(self) -> frozenset[str]:
        """The phrases of one word."""
        return frozenset(phrase[0] for phrase in self.phrases if len(phrase) == 1)

    @cached_property
    def longest(self) -> int:
        """The number of words of the longest phrase; 0 where there is none."""
        return max(map(len, self.phrases), default=0)

    def __bool__(self) -> bool:
        return bool(self.rows)


def split_phrases(form: str) -> list[tuple[str, ...]]:
    """Give the phrases of a row, each as its words."""
    return [tuple(phrase.split()) for phrase in form.split("|")]


def split_rows(table: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table of words, each parted from the next by "|" or by a line break."""
    return tuple(tuple(row.split()) for line in table.strip().split("\n") for row in line.split("|"))


_NOTHING = re.compile(r"(?!)")
NO_PATTERNS, NO_PHRASES = Patterns(), Phrases()
"""What a language has for a rule that is off."""
