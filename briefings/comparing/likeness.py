"""Whether two sentences say the same: by their words, their figures and names, and what they deny or leave open."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from briefings.language.variants import find_variants
from briefings.language.words import FILLERS, base_language, content_words, split_rows, split_words, stem_word

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_FIGURES = """two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|dozen 12
thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40
fifty 50|sixty 60|seventy 70|eighty 80|ninety 90|twice double"""
_COUNTS = "hundred thousand million billion trillion half third quarter double spring summer autumn winter".split()
_NUMBERS = {count: count for count in _COUNTS} | dict(split_rows(_FIGURES))
"""Words that count or date, as figures where there are any; "one" may stand for a thing."""
_NAME = re.compile(r"(?<=[^.!?…]\s)[A-ZÀ-Þ][\w’'-]+")
_ACTOR = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bon )(?<!\bIn )(?<!\bAt )(?<!\bOn )(?<!\bnear )\b[A-ZÀ-Þ][\w’'-]+")
_DENIALS = frozenset(
    "not no never neither nor without none nobody nothing non cannot isn't aren't wasn't weren't".split()
)
_UNDOING = re.compile(
    r"(?:fail|unable|refus|reject|exclud|deni|deny|cancel|halt|stop|scrap|abandon|abstain|disagree|disallow|forbid"
    r"|prohibit|prevent|avoid|lack|miss|remov|withdr|strip|suspend|oppos)"
    r"(?:e|es|s|d|ed|ing|ped|ping|led|ling|den|al|als|ure|ures|aw|ew|awn|awing)?"
)
"""Words that turn round what stands beside them."""
_NO_DENIAL = re.compile(r"\bnot (?:only|just|least|merely)\b", re.IGNORECASE)
_MODALS = frozenset("may might could would will shall should can won't can't couldn't wouldn't".split())
_BOUNDS = frozenset(
    """before after during until since over under above below more less most least only all some if unless whether doubt
    doubts doubtful dispute disputes disputed myth alleged allegedly""".split()
)
_OPPOSITES = """increase decrease|win lose|buy sell|approve reject|open close|support oppose|accept refuse|begin end
enter leave|allow ban|import export|arrive depart|hire fire|strengthen weaken|improve worsen|high low|male female
old young|early late|expand shrink|agree disagree|admit deny"""
"""Words of which one says the opposite of the other."""
_ROWS = """sign agree conclude|begin start commence began begun|end finish|buy bought purchase acquire|die died dead
kill slay|grow grew rise rose risen climb climbed increase|fall fell fallen drop decline decrease|big large
aid help assist|firm company|talk negotiation|pact treaty agreement deal accord|country nation|trip visit
percent percentage|announce declare state report tell told|job work|show demonstrate|choose chose chosen select
need require|build built construct|shut close|get got receive|try attempt|hurt injure wound|car vehicle|city town"""
"""Verbs and nouns of reports that stand for each other, in rows parted by "|" and by lines."""
_SAYS_MORE = 0.65
_TWICE = 2
_REPEATED, _NEARLY_ALL = 0.65, 0.8
_FEWEST_STEMS, _SOME_STEMS, _MANY_STEMS = 4, 6, 8
"""A sentence of few content words may share them with another by chance; one of many does not."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a sentence can be compared by.

    The stems of its content words, its figures, in digits or in words, the stems of the names within it, and whether
    it denies, or leaves open, what it says; the words that bound that, such as "before" and "more"; and, in order,
    the stems of words with a capital that no preposition of place goes before. A country, its people and its language
    are one word (see `language.variants`). Denials and bounds are known in English; in another language, `whole` says,
    every word may be one.
    """

    stems: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]
    denies: bool
    leaves_open: bool
    bounds: frozenset[str] = frozenset()
    actors: tuple[str, ...] = ()
    whole: bool = False


def find_gist(sentence: str, language: str) -> Gist:
    """Give the gist of a sentence."""
    words = frozenset(split_words(_NO_DENIAL.sub("", sentence)))
    content = content_words(sentence)
    return Gist(
        stems=_stems((_NUMBERS.get(word, word) for word in content), language),
        figures=frozenset(_FIGURE.findall(sentence)) | {_NUMBERS[word] for word in words if word in _NUMBERS},
        names=_stems((word for name in _NAME.findall(sentence) for word in content_words(name)), language),
        denies=bool(words & _DENIALS) or any(word.endswith("n't") or _UNDOING.fullmatch(word) for word in words),
        leaves_open=bool(words & _MODALS),
        bounds=words & _BOUNDS,
        actors=tuple(_stem_all((word for name in _ACTOR.findall(sentence) for word in content_words(name)), language)),
        whole=base_language(language) != "en",
    )


def says_same(said: Gist, witness: Gist) -> bool:
    """Tell whether one sentence, the witness, bears out all that another says, so that it may be cited for it.

    It has all of its words, by their stems, the same figures, names and bounds, denies and leaves open as the other
    does, tells of who does what to whom in the same order, and does not say much more. One that has another word in the
    place of one may say the opposite.
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
    return said.stems == witness.stems or (not said.whole and len(said.stems) >= _SAYS_MORE * len(witness.stems))


def repeats(new: Gist, known: Gist) -> bool:
    """Tell whether a reader who knows one sentence learns little from a new one, or would read it once more in that.

    So it is where two thirds of the new one's words, if it is the shorter, stand in the other (nearly all where they
    are few), or nearly all of the known one's in the new one; and every figure and name of it too, unless one denies
    what the other says; in one that is twice as long, a "not" may deny something else. Where nearly all of many words
    do, a name makes no difference.
    """
    shorter, longer = sorted((new, known), key=lambda gist: len(gist.stems))
    if len(shorter.stems) < _FEWEST_STEMS:
        alike = shorter.figures <= longer.figures and shorter.denies == longer.denies
        return alike and shorter.stems <= longer.stems and len(longer.stems) <= _TWICE * len(shorter.stems)
    if shorter.denies != longer.denies and (shorter.denies or len(longer.stems) < _TWICE * len(shorter.stems)):
        return False
    if not shorter.figures <= longer.figures or _are_opposed(new, known):
        return False
    share = len(shorter.stems & longer.stems) / len(shorter.stems)
    if shorter.names <= longer.stems:
        is_enough = len(shorter.stems) >= _SOME_STEMS and len(new.stems) <= len(known.stems)
        return share >= (_REPEATED if is_enough else _NEARLY_ALL)
    return share >= _NEARLY_ALL and len(shorter.stems) >= _MANY_STEMS


def _are_opposed(one: Gist, other: Gist) -> bool:
    """Tell whether one sentence has a word, and not the other, that says the opposite of such a word of the other."""
    only, only_other = one.stems - other.stems, other.stems - one.stems
    return any((a in only and b in only_other) or (b in only and a in only_other) for a, b in _opposites())


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    """Give the stems that say the opposite of each other, as `find_gist` has them."""
    return tuple((one, other) for one, other in (_stem_all(row, "en") for row in split_rows(_OPPOSITES)))


def _stems(words: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(_stem_all(words, language))


def _stem_all(words: Iterable[str], language: str) -> Iterator[str]:
    """Give the stem of each word but fillers, or that which stands for it."""
    stems = (stem_word(find_variants(word)[0], language) for word in words if word not in FILLERS)
    return (_interchangeable().get(stem, stem) for stem in stems)


@cache
def _interchangeable() -> dict[str, str]:
    """Give the stem that stands for those of its row."""
    rows = ([stem_word(word, "en") for word in row] for row in split_rows(_ROWS))
    return {stem: row[0] for row in rows for stem in row}
