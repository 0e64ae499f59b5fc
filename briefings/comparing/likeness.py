"""Whether two sentences say the same: by their words, their figures and names, and what they deny or leave open."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from briefings.language.language import Language
from briefings.language.words import content_words, find_variants, split_words, stem_word

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
"""A number in digits, with its points and commas."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
"""The comma of "1,000"."""
_NAME = re.compile(r"(?<=[^.!?…]\s)[A-ZÀ-Þ][\w’'-]+")
_FEWEST_STEMS, _SOME_STEMS, _MANY_STEMS = 4, 6, 8
"""Of few stems a sentence may share most with another by chance; of many it does not."""
_MOST, _NEARLY_ALL = 0.65, 0.8
"""Shares of the stems of a sentence."""
_SOME_SHARE = 0.4
_COMMON_FIGURE = re.compile(r"\d|(?:1[5-9]|20)\d\d")
"""A figure that two sentences may share by chance: of one digit, or a year."""
_TWICE = 2
"""A sentence with so many times the stems of another may speak of something else too."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a sentence can be compared by.

    `stems` are those of its content words, of which a country, its people and its language are one (`find_variants`);
    in a language whose denials are not known, where any word may be one, those of all words. `figures` are in digits;
    `names` are the stems of words with a capital, but the first. `denies` and `leaves_open` say whether it has a word
    such as "not", or such as "may"; `bounds` are those of its words that bound what it says, such as "before" and
    "more". `actors` are, in order, the stems of words with a capital that no preposition of place goes before.
    """

    stems: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]
    denies: bool
    leaves_open: bool
    language: Language
    bounds: frozenset[str] = frozenset()
    actors: tuple[str, ...] = ()


def find_gist(sentence: str, language: Language) -> Gist:
    """Give the gist of a sentence."""
    tables = language.likeness
    sentence = _THOUSANDS.sub("", sentence)
    words = frozenset(split_words(tables.no_denials.regex.sub("", sentence)))
    content = content_words(sentence, language) if tables.denials else split_words(sentence)
    actors = _find_actor(language).findall(sentence)
    return Gist(
        stems=_stems((tables.numbers.get(word, word) for word in content), language),
        figures=frozenset(_FIGURE.findall(sentence))
        | {tables.numbers[word] for word in words if word in tables.numbers},
        names=_stems((word for name in _NAME.findall(sentence) for word in content_words(name, language)), language),
        denies=bool(words & tables.denials.words) or any(tables.undoing.find(word) for word in words),
        leaves_open=bool(words & tables.modals.words),
        language=language,
        bounds=words & tables.bounds.words,
        actors=tuple(_stem_all((word for name in actors for word in content_words(name, language)), language)),
    )


def says_same(said: Gist, witness: Gist) -> bool:
    """Tell whether one sentence, the witness, bears out all that another says, so that it may be cited for it.

    The witness has all of its stems, and they are at least two thirds of its own (_MOST): it does not say much more. It
    has the same figures and bounds and no other names, denies and leaves open as the other does, and tells of the same
    actors in the same order. "Storms shut the port on Monday" bears out "On Monday storms shut the port", but neither
    "Storms may shut the port on Monday" nor "Storms shut the port before Monday".
    """
    if len(said.stems) < _FEWEST_STEMS:
        return False
    alike = (said.figures, said.denies, said.leaves_open, said.bounds) == (
        witness.figures, witness.denies, witness.leaves_open, witness.bounds,
    )  # fmt: skip
    if not alike or not (said.stems <= witness.stems and witness.names <= said.stems):
        return False
    names = (said.names | witness.names) & set(said.actors) & set(witness.actors)
    if [name for name in said.actors if name in names] != [name for name in witness.actors if name in names]:
        return False
    is_known = bool(said.language.likeness.denials)
    return said.stems == witness.stems or (is_known and len(said.stems) >= _MOST * len(witness.stems))


def repeats(new: Gist, known: Gist) -> bool:
    """Tell whether a reader who knows one sentence learns little from a new one, or would read it once more in that.

    The one of fewer stems is looked for in the other. They say the same where the other has
    - all its figures and names and 0.8 of its stems (_NEARLY_ALL): "The port of Halden shut on Monday after a storm"
      repeats "After a storm the port shut on Monday"; 0.65 (_MOST) are enough of 6 or more, if it is the new one;
    - all its figures and 0.8 of its stems, of 8 or more, whatever the names;
    - all its figures and all its stems, of 3 or fewer, and no more than twice as many;
    - of the new one all figures, one of them telling, and all names but those of days and months, and of the shorter
      one 0.4 of the stems (_SOME_SHARE), 4 at the least: "Alder will borrow $1.5 billion from the Fund" repeats "A loan
      of $1.5 billion from the Fund was agreed by Alder".
    They do not where one denies what the other says, or has the opposite of a word of it ("rose", "fell"). What denies
    something and has twice the stems may deny something else.
    """
    return _says_most(new, known) or _tells_the_same_figure(new, known)


def _says_most(new: Gist, known: Gist) -> bool:
    """Tell whether most stems of the sentence that has fewer are in the other, by the rules of `repeats`."""
    shorter, longer = (new, known) if len(new.stems) <= len(known.stems) else (known, new)
    if len(shorter.stems) < _FEWEST_STEMS:
        alike = shorter.figures <= longer.figures and shorter.denies == longer.denies
        return alike and shorter.stems <= longer.stems and len(longer.stems) <= _TWICE * len(shorter.stems)
    share = len(shorter.stems & longer.stems) / len(shorter.stems)
    if share < _MOST:
        return False
    if shorter.denies != longer.denies and (shorter.denies or len(longer.stems) < _TWICE * len(shorter.stems)):
        return False
    if not shorter.figures <= longer.figures or _are_opposed(new, known):
        return False
    if shorter.names <= longer.stems:
        is_enough = len(shorter.stems) >= _SOME_STEMS and len(new.stems) <= len(known.stems)
        return share >= (_MOST if is_enough else _NEARLY_ALL)
    return share >= _NEARLY_ALL and len(shorter.stems) >= _MANY_STEMS


def _tells_the_same_figure(new: Gist, known: Gist) -> bool:
    """Tell whether a sentence has no figure and no name that another has not, and tells what that does of a figure."""
    shared = len(new.stems & known.stems)
    if shared < _FEWEST_STEMS or shared < _SOME_SHARE * min(len(new.stems), len(known.stems)):
        return False
    is_telling = any(not _COMMON_FIGURE.fullmatch(figure) for figure in new.figures)
    names = {name for name in (*new.names, *new.actors) if not _is_of_calendar(name, new.language)}
    alike = is_telling and new.figures <= known.figures and bool(names) and names <= known.stems
    return alike and new.denies == known.denies and not _are_opposed(new, known)


def _are_opposed(one: Gist, other: Gist) -> bool:
    """Tell whether each sentence has a word, which the other has not, and these are opposites ("rose" and "fell")."""
    only, only_other = one.stems - other.stems, other.stems - one.stems
    return any((a in only and b in only_other) or (b in only and a in only_other) for a, b in _opposites(one.language))


@cache
def _find_actor(language: Language) -> re.Pattern[str]:
    """Make the pattern of a word with a capital that no preposition of place goes before."""
    elsewhere = "".join(rf"(?<!\b{place} )" for place in language.likeness.places)
    return re.compile(rf"{elsewhere}\b[A-ZÀ-Þ][\w’'-]+")


def _is_of_calendar(name: str, language: Language) -> bool:
    """Tell whether the stem of a name is that of a day of the week or of a month."""
    weekdays = language.calendar.weekdays
    return name in _months(language) or bool(weekdays and re.match(weekdays, f"{name} "))


@cache
def _months(language: Language) -> frozenset[str]:
    return _stems((month.lower() for month in language.calendar.months), language)


@cache
def _opposites(language: Language) -> tuple[tuple[str, str], ...]:
    """Give the stems that say the opposite of each other, as `find_gist` has them."""
    return tuple((one, other) for one, other in (_stem_all(row, language) for row in language.likeness.opposites))


def _stems(words: Iterable[str], language: Language) -> frozenset[str]:
    return frozenset(_stem_all(words, language))


def _stem_all(words: Iterable[str], language: Language) -> Iterator[str]:
    """Give the stem of each word but fillers, or that which stands for it."""
    fillers, standing = language.vocabulary.fillers, _interchangeable(language)
    stems = (stem_word(find_variants(word, language)[0], language) for word in words if word not in fillers)
    return (standing.get(stem, stem) for stem in stems)


@cache
def _interchangeable(language: Language) -> dict[str, str]:
    """Give the stem that stands for those of its row."""
    rows = ([stem_word(word, language) for word in row] for row in language.likeness.synonyms)
    return {stem: row[0] for row in rows for stem in row}
