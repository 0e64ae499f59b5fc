"""Which labels of a file name who speaks: told by all of them together, for one by itself may be anything.

"Status: final" looks like "Ada: fine". Names come again, in no fixed order, and what follows them is talk; the file
writes them with a capital within sentences too. Labels of fields are words of the language. What stays in doubt is no
speaker.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.language.row import Phrases
from briefings.language.tables import LANGUAGES
from briefings.language.talk import sounds_spoken
from briefings.structure.labels import Form, Label, can_be_name, is_name

_FEWEST_TURNS = 4
_FEWEST_SPEAKERS = 2
_TALK_SHARE = 0.2
"""The share of the turns of a talk that hold a question, a first or a second person or a word of talk; mostly half."""
_ENOUGH = 2
"""What a label needs by itself; in a talk one point is enough where it stands as those of other speakers do."""
_MORE = 3
"""What it needs where words before a dash, or alone on a line, are all that shows it."""
_SPOKEN_WORDS = 5
_MUCH_TALK = 0.3
_SEVERAL = 3
_SET_OFF = {Form.MARKED, Form.PLAIN}
_ENDS = re.compile(r"[.!?…。！？–—-][\"'”’)\]»*_]*$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ROLES = Phrases(tuple(row for language in LANGUAGES for row in language.speech.roles.rows))
_FIELDS = Phrases(tuple(row for language in LANGUAGES for row in language.speech.fields.rows))
_NOUNS_SHARE = 0.15
"""Capitals within sentences, labels aside, to small words, from which on nouns have them; in English about 0.06."""


@dataclass(frozen=True, slots=True)
class _Use:
    """How a file uses a name: the labels, and how often its first word stands within sentences, small and capital."""

    name: str
    labels: Sequence[Label]
    small: int
    capital: int
    listed: bool
    """Whether a line of a list is a name that begins with it, and is longer."""
    talk: float
    """The share of all labels of the file after which people talk, where words follow at all."""
    exchange: bool
    """Whether the file is little but labels that answer each other, with talk after them."""

    @property
    def is_silent(self) -> bool:
        """Whether people talk in the file, and never after one of several labels of this name."""
        return self.talk > _MUCH_TALK and len(self.said) >= _SEVERAL and not self.spoken

    @property
    def said(self) -> tuple[str, ...]:
        """What follows its labels."""
        return tuple(label.heard for label in self.labels if label.heard)

    @property
    def spoken(self) -> int:
        """How often people talk after it."""
        return sum(map(sounds_spoken, self.said))


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to take a label for a speaker, or not to; it counts as many points as it says."""

    name: str
    points: int
    holds: Callable[[_Use], bool]


REASONS = (
    Reason("an office, or a part in a talk", 2, lambda use: is_role(use.name)),
    Reason("it comes again", 1, lambda use: len(use.labels) > 1),
    Reason("talk follows", 1, lambda use: use.spoken * 3 >= len(use.said) > 0),
    Reason("sentences of the file name it", 1, lambda use: use.capital > use.small),
    Reason("a list names it in full", 1, lambda use: use.listed),
    Reason("it has several words, none of them small", 1, lambda use: use.small == 0 and " " in use.name),
    Reason("the file is little but talk, and it comes again", 3, lambda use: use.exchange and len(use.labels) > 1),
    Reason("a word like others", -3, lambda use: use.small > use.capital and not is_role(use.name)),
    Reason("others talk, and nobody does after it", -2, lambda use: use.is_silent and not is_role(use.name)),
    Reason("no words follow", -4, lambda use: not any(_reads_on(label.said) for label in use.labels)),
)
"""What speaks for and against a name."""


def find_speakers(text: str, labels: Sequence[Label], listed: Collection[str], n_paragraphs: int) -> frozenset[str]:
    """Find the names of those who speak; none where the file is no talk. `listed` are names alone on lines of lists."""
    named = [label for label in labels if label.name and label.form is not Form.TOLD and not is_field(label.name)]
    if len(named) < _FEWEST_TURNS:
        return frozenset()
    names = [label.name for label in named]
    exchange = 2 * len(named) > n_paragraphs and len(set(names)) > _FEWEST_SPEAKERS and _goes_to_and_fro(names, 1)
    uses = _uses(text, named, {_key(name) for name in listed if " " in name}, exchange=exchange)
    points = {name: sum(row.points for row in REASONS if row.holds(use)) for name, use in uses.items()}
    sure = {name for name, use in uses.items() if points[name] >= (_ENOUGH if _is_set_off(use) else _MORE)}
    if not _is_talk([label for label in named if label.name in sure]):
        return frozenset()
    return frozenset(name for name, use in uses.items() if points[name] >= _needs(use) or _is_one_of(name, sure))


def is_role(name: str) -> bool:
    """Tell whether a label names an office or a part in a talk: "PREMIER LOVELL", "The Chair", "Q"."""
    words = _split(name)
    parts = (part for n in range(1, _ROLES.longest + 1) for part in (words[:n], words[-n:]))
    return words in _ROLES.phrases or any(part in _ROLES.phrases and len(part[-1]) > 1 for part in parts)


def is_field(name: str) -> bool:
    """Tell whether a label is that of a field: "Status", "Release Date"; an office is none."""
    words = _split(name)
    return any(words[-n:] in _FIELDS.phrases for n in range(1, _FIELDS.longest + 1)) and not is_role(name)


def _split(name: str) -> tuple[str, ...]:
    return tuple(word.strip(".") for word in re.sub(r" ?\([^()]*\)| \d+$", "", name).lower().split())


def _is_one_of(name: str, sure: set[str]) -> bool:
    """Tell whether a name begins as one that is sure ("Ada" of "Ada lovell"), or is several of these: "Ada/Bo"."""
    parts = re.split(r"\s*/\s*|, | and | & ", name)
    first = {known.split()[0] for known in sure}
    return all(part in sure for part in parts[1:]) and parts[0].split()[0] in first


def _needs(use: _Use) -> float:
    """Give the points that make a name a speaker of a talk; alone on a line, "Press (Ada)" has a form of its own."""
    if not can_be_name(use.name) or "," in use.name:
        return math.inf
    if _is_set_off(use):
        return 1 if is_name(use.name) else _ENOUGH
    return _ENOUGH if use.exchange or len(use.labels) > 1 or use.name.endswith(")") else _MORE


def _is_set_off(use: _Use) -> bool:
    return any(label.form in _SET_OFF for label in use.labels)


def _reads_on(said: str) -> bool:
    """Tell whether something is said after a label: a sentence, several words, or lines of their own."""
    return not said or _ENDS.search(said) is not None or len(said.split()) >= _SPOKEN_WORDS


def _is_talk(turns: Sequence[Label]) -> bool:
    """Tell whether turns are a talk: some speak again, and it sounds like talk, or goes to and fro among several."""
    names = Counter(label.name for label in turns)
    if len(turns) < _FEWEST_TURNS or len(names) < _FEWEST_SPEAKERS or len(turns) == len(names):
        return False
    said = [label.heard for label in turns if label.heard]
    offices = sum(is_role(name) for name in names)
    if offices >= _FEWEST_SPEAKERS or sum(map(sounds_spoken, said)) > _TALK_SHARE * len(said):
        return True
    return _goes_to_and_fro([label.name for label in turns], _FEWEST_SPEAKERS)


def _goes_to_and_fro(names: Sequence[str], fewest: int) -> bool:
    """Tell whether so many pairs of names follow each other both ways; labels of fields stand in a fixed order."""
    steps = {pair for pair in pairwise(names) if pair[0] != pair[1]}
    both_ways = {frozenset(pair) for pair in steps if pair[::-1] in steps}
    return len(both_ways) >= fewest


def _uses(text: str, labels: Sequence[Label], full: Collection[str], *, exchange: bool) -> dict[str, _Use]:
    """Count for each name how the file uses it, labels aside."""
    grouped: dict[str, list[Label]] = defaultdict(list)
    for label in labels:
        grouped[label.name].append(label)
    small, capital = _count_words(text, {_key(name) for name in grouped})
    said = [label.heard for label in labels if label.heard]
    talk = sum(map(sounds_spoken, said)) / max(1, len(said))
    return {
        name: _Use(
            name, held, small[_key(name)], capital[_key(name)], _key(name) in full, talk, exchange and talk > _MUCH_TALK
        )
        for name, held in grouped.items()
    }


def _key(name: str) -> str:
    found = _WORD.search(name)
    return found[0].casefold() if found else ""


def _count_words(text: str, wanted: set[str]) -> tuple[Counter[str], Counter[str]]:
    """Count words within sentences, small and with a capital; with none where nouns have capitals, as in German."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    n_small = n_capital = 0
    for found in _WORD.finditer(text):
        word, before = found[0], text[max(0, found.start() - 2) : found.start()]
        if word[0].islower():
            n_small += 1
            if word in wanted:
                small[word] += 1
        elif len(before) > 1 and before[1] == " " and (before[0].islower() or before[0] == ","):
            key = word.casefold()
            if key in wanted:
                capital[key] += 1
            else:
                n_capital += 1
    return small, (Counter() if n_capital > _NOUNS_SHARE * n_small else capital)
