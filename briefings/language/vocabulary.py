"""The words of a language by what they are good for, and the ways in which they are spelt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefings.language.row import Patterns


@dataclass(frozen=True, slots=True)
class CommonWords:
    """The commonest words of a language; together they identify it.

    They are in three sets: those that stand before a noun (articles, prepositions, possessives), those that join two of
    a kind, and others (pronouns, auxiliaries, adverbs), after which a noun is rare.
    """

    before_nouns: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """All of them."""
        return self.before_nouns | self.joining | self.elsewhere


@dataclass(frozen=True, slots=True)
class Spelling:
    r"""A way in which one country spells words and another does not: what is `found` in a word becomes `becomes`.

    That is a template of `re`, with the groups of what was found: "\1er" makes "center" of "centre".
    """

    found: Patterns
    becomes: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of a language by what they are good for, in lower case.

    `function_words` are those that carry no matter of their own, beside the commonest words; with `has_contractions`
    neither do they with an ending ("we've").
    `fillers` fill the pauses of speech. A word among `no_topics` is part of no phrase that a section could be about,
    one among `weak_topics` is none by itself. `variants` are words that name the same country, people or thing, and
    share too few letters for a stem to tell; by `spellings` words are one that are spelt in two ways. With
    `capital_nouns` every noun has a capital. `before_hyphens` and `after_hyphens` are halves of words that keep their
    hyphen ("well-known"), `joining_halves` words that join two of which the first is short of its end ("two- and
    three-year").
    """

    function_words: frozenset[str] = frozenset()
    has_contractions: bool = False
    fillers: frozenset[str] = frozenset()
    no_topics: frozenset[str] = frozenset()
    weak_topics: frozenset[str] = frozenset()
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spellings: tuple[Spelling, ...] = ()
    capital_nouns: bool = False
    before_hyphens: frozenset[str] = frozenset()
    after_hyphens: frozenset[str] = frozenset()
    joining_halves: frozenset[str] = frozenset()


NO_COMMON_WORDS, NO_VOCABULARY = CommonWords(), Vocabulary()
"""What a language has of which no words are known."""
