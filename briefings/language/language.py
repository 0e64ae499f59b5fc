"""A language as brief knows it: the words and the patterns of which its rules are made.

Every rule that is of a language takes its words from here. Where a language has no table for a rule, the table is empty
and the rule finds nothing: it is off, and no rule of another language stands in for it (`unknown` says which are off).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefings.language.lists import NO_LISTS, Lists
from briefings.language.row import NO_PATTERNS, NO_PHRASES, Patterns, Phrases, Row
from briefings.language.speech import NO_SPEECH, Speech
from briefings.language.vocabulary import NO_COMMON_WORDS, NO_VOCABULARY, CommonWords, Vocabulary


@dataclass(frozen=True, slots=True)
class Calendar:
    """How days are written: the names of the twelve months, a day before one ("{day}.") and a year behind one.

    `months_alone` are the names without a day, where they are others ("июнь 2024", "26 июня 2024"); with `are_cut` they
    are cut to their first letters too ("Jan", "Sept"), which are words of other languages. `ordinal` is a regular
    expression of what may stand behind the number of a day, and `weekdays` the names of the days of the week, with what
    parts them from a date.
    """

    months: tuple[str, ...] = ()
    months_alone: tuple[str, ...] = ()
    are_cut: bool = False
    day: str = "{day}"
    year: str = "{year}"
    ordinal: str = ""
    weekdays: str = ""


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words before a full stop that is theirs, without it, and words after one; lower case stands for both cases.

    After those `never_final` something always follows: a name, an example, the other party. Those `before_number` are
    other words elsewhere: "No. 5", but "No. Never." Those `sometimes_final` may end a sentence, and `etcetera` are
    those of them that nothing belongs to; the next word decides. `starters` open a sentence and are seldom part of a
    name. `times_of_day` ("a.m.") go on with `after_time_of_day`, `dotted_countries` ("U.S.") with `institutions`, the
    number of an ordinal ("3. Mai") with `after_ordinal`. Where a text writes every word after "U.S." with a capital,
    `auxiliaries` show it, and words that `seldom_open` a sentence; only `subjects` begin one there.
    """

    never_final: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    sometimes_final: frozenset[str] = frozenset()
    etcetera: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    times_of_day: frozenset[str] = frozenset()
    after_time_of_day: frozenset[str] = frozenset()
    dotted_countries: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    seldom_open: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    after_ordinal: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DateLabels:
    """What stands before a date that is the text's own, by what the date is that of.

    The tail of each table has the word and the sign, as group `sign`, that part a label from its date.
    """

    published: Patterns = NO_PATTERNS
    dated: Patterns = NO_PATTERNS
    created: Patterns = NO_PATTERNS
    effective: Patterns = NO_PATTERNS
    changed: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines that stand around an article and are no part of it (see `structure.furniture`).

    Each row of `stating` has groups that are fields of a source card. `other_days` are headings and labels under which
    a date is not that of the text; `dated_titles` are what a title says before or after a date that is. `fields` are
    labels of the lines at the head of a letter, a proposal or a report, and `offices` those that name who speaks in it.
    """

    stating: tuple[Row, ...] = ()
    lines: Patterns = NO_PATTERNS
    dates: DateLabels = DateLabels()
    other_days: Patterns = NO_PATTERNS
    dated_titles: Patterns = NO_PATTERNS
    fields: Patterns = NO_PATTERNS
    offices: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a sentence leans on the one before it (see `leaning`).

    `expletives` are pronouns that stand for nothing before them ("It is clear that ..."), `own_texts` words for the
    text that speaks ("This proposal aims at ..."); both are passed over. `examples` are told elsewhere in the text.
    `referents` open a sentence and reach from what it names to the pronoun that stands for it; a pronoun
    `of_the_subject` takes up a name that opens its sentence.
    `openings` lean however the sentence goes on, `openings_before_a_comma` where a comma follows, `opening_pairs`
    unless a name follows, or `both_named` finds the two, `light_openings` a little, unless they are
    `named_by_what_follows`. `starts` are looked for before a pause is taken off, `within` in
    the first words. The patterns of `demonstratives` and `known_texts` have a group `noun`, which has to be named
    before, those of `speakers` a group `first` or `last`, the surname.
    """

    pauses: Patterns = NO_PATTERNS
    expletives: Patterns = NO_PATTERNS
    starts: Patterns = NO_PATTERNS
    within: Patterns = NO_PATTERNS
    openings: Phrases = NO_PHRASES
    openings_before_a_comma: Phrases = NO_PHRASES
    opening_pairs: Phrases = NO_PHRASES
    both_named: Patterns = NO_PATTERNS
    opening_patterns: Patterns = NO_PATTERNS
    pronouns: Phrases = NO_PHRASES
    pronouns_of_persons: Phrases = NO_PHRASES
    of_the_subject: Phrases = NO_PHRASES
    pointers: Patterns = NO_PATTERNS
    demonstratives: Patterns = NO_PATTERNS
    times: Patterns = NO_PATTERNS
    known_texts: Patterns = NO_PATTERNS
    referents: Patterns = NO_PATTERNS
    own_texts: Patterns = NO_PATTERNS
    examples: Patterns = NO_PATTERNS
    elsewhere: Patterns = NO_PATTERNS
    places: Patterns = NO_PATTERNS
    self_reference: Patterns = NO_PATTERNS
    light_openings: Phrases = NO_PHRASES
    light_patterns: Patterns = NO_PATTERNS
    named_by_what_follows: Patterns = NO_PATTERNS
    names: Patterns = NO_PATTERNS
    speakers: Patterns = NO_PATTERNS
    reservations: Patterns = NO_PATTERNS
    going_on: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True)
class Wholeness:
    """How a sentence of the language shows that it is a question without a mark, no whole one, or points elsewhere."""

    questions: Patterns = NO_PATTERNS
    broken_off: Patterns = NO_PATTERNS
    begun_anew: Patterns = NO_PATTERNS
    points_away: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True)
class Tellings:
    """By which words a sentence tells what may follow, what somebody says, what happened, and what is.

    `asides` are clauses that tell of something else; `of_texts` are texts that say something, which is no speech.
    """

    asides: Patterns = NO_PATTERNS
    outlooks: Patterns = NO_PATTERNS
    of_texts: Patterns = NO_PATTERNS
    speech: Patterns = NO_PATTERNS
    events: Patterns = NO_PATTERNS
    states: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True)
class Cue:
    """A kind of answer: the words that ask for it, and those by which sentences give it."""

    asked: Phrases
    given: Phrases


@dataclass(frozen=True, slots=True)
class Evidence:
    """A kind of answer that shows by its form: the questions that want it, and what a sentence has that gives it."""

    asked: Patterns
    given: Patterns


@dataclass(frozen=True, slots=True)
class Asking:
    """How a question asks, and what kind of answer it wants.

    `frames` are turns of phrase that ask and carry no matter ("What is the role of ..."), `verbs` words that carry none
    in a question ("What did they say"). `openers` tell a title that asks, `empty_titles` are titles without matter.
    `figures` want a figure for an answer, `cues` another kind of answer; `talk` are words of conversation. A question
    of several parts has one of `part_ends` between two of them; `evidence` is what a part such as "how much" wants.
    The patterns of `counted` have a group `thing`, what is to be counted ("How many exams").
    """

    frames: Patterns = NO_PATTERNS
    verbs: Phrases = NO_PHRASES
    openers: Patterns = NO_PATTERNS
    empty_titles: Phrases = NO_PHRASES
    figures: Phrases = NO_PHRASES
    cues: tuple[Cue, ...] = ()
    talk: Phrases = NO_PHRASES
    part_ends: Patterns = NO_PATTERNS
    evidence: tuple[Evidence, ...] = ()
    counted: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True)
class Person:
    """The first person, singular and plural; `numbers` are what looks like one and is none ("World War I")."""

    numbers: Patterns = NO_PATTERNS
    singular: Patterns = NO_PATTERNS
    plural: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True)
class Likeness:
    """Words that decide whether two sentences say the same (see `comparing.likeness`).

    `numbers` gives figures for words that count; `opposites` are pairs, `synonyms` rows of words that stand for each
    other; `places` are prepositions after which a name is where something is done, and not who does it.
    """

    numbers: Mapping[str, str] = field(default_factory=dict)
    denials: Phrases = NO_PHRASES
    undoing: Patterns = NO_PATTERNS
    no_denials: Patterns = NO_PATTERNS
    modals: Phrases = NO_PHRASES
    bounds: Phrases = NO_PHRASES
    opposites: tuple[tuple[str, ...], ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quoting:
    """What decides whether a quotation means what its source says (see `turning`).

    `hedges` are words that a statement hangs on ("may", "if"); what is denied stands in `Likeness`. `elisions` open
    with an apostrophe that is no quotation mark ("'tis"), and are looked for behind it.
    """

    hedges: Patterns = NO_PATTERNS
    elisions: Patterns = NO_PATTERNS


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language: its tag without script and region, the Snowball algorithm of its stems ("" for none), its tables.

    Each language is one value, and equal to itself alone.
    """

    tag: str
    stemmer: str = ""
    common: CommonWords = NO_COMMON_WORDS
    vocabulary: Vocabulary = NO_VOCABULARY
    calendar: Calendar = Calendar()
    abbreviations: Abbreviations = Abbreviations()
    furniture: Furniture = Furniture()
    leaning: Leaning = Leaning()
    connectives: Patterns = NO_PATTERNS
    """Connectives that may be cut from the start of a sentence, with the space behind them."""
    wholeness: Wholeness = Wholeness()
    lists: Lists = NO_LISTS
    tellings: Tellings = Tellings()
    asking: Asking = Asking()
    person: Person = Person()
    speech: Speech = NO_SPEECH
    likeness: Likeness = Likeness()
    quoting: Quoting = Quoting()
    function_words: frozenset[str] = field(init=False)
    """All words that carry no matter of their own."""

    def __post_init__(self) -> None:
        """Put the function words together once: every word of every source is looked up among them."""
        object.__setattr__(self, "function_words", self.common.all | self.vocabulary.function_words)
