"""Whether a sentence leans on the one before it: by a pronoun, a demonstrative, a connective, or what it leaves out."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from briefings.language.language import Language, Leaning
from briefings.language.words import shared_start

_REACH = 120
"""The opening of a sentence lies within so many code points."""
_NEAR = 5
"""Among so many first words, a pronoun with no name before it takes its meaning from another sentence."""
_NEAR_PERSON = 7
"""The same for pronouns of persons; "it" may stand for what the sentence goes on to say."""
_LEAST_CLAUSE = 4
"""A clause of so many words may be what a demonstrative after it points at."""
_LEAST_LETTERS, _LEAST_STEM = 4, 5
"""Words from so many letters on are compared, and take each other up where they begin with so many of the same."""
_FEWEST_NAMES = 2
"""A sentence with so many names says itself who "the two countries" are."""
_LONGEST_RESERVATION = 25
"""What takes something back in more words than these says something of its own."""

_OPENING_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]\w*$")
_BROKEN_OPENING = re.compile(r"[…,;:)\]/]|\.{2,}|[(\[“„»«\"‘]?\s?(?:\.\.\.|…)")
_ASIDE = re.compile(r"\([^()]*\)[.!]?")
_QUOTATION = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|\"[^\"]*\"|‘[^‘’]*’(?!\w)")
_CLAUSE = re.compile(r"[,;:—–.!?…]\s")


def leans_back(words: str, language: Language, names: Collection[str] = ()) -> bool:
    """Tell whether words point at what stood before: by how they open, or by what they do not name.

    "However, the port closed" and "It closed" do, and so does "Work stopped on these cranes", which names no cranes
    before. What fills a pause ("Um, well,") does not count as an opening. A pronoun that stands for nothing ("It is
    clear that ...") points at nothing, "This proposal aims at ..." at the text itself, and the pronoun of "Workers lost
    their jobs" at what the sentence names; so does "Ferrer repeated his pledge", where "Ferrer" is among the `names`. A
    quotation with no word beside it leans on what names its speaker, and what stands in brackets as a whole on what it
    is an aside to, in any language.
    """
    leaning = language.leaning
    if words[:1].islower() or _BROKEN_OPENING.match(words):
        return True
    words = leaning.own_texts.regex.sub(_blank, leaning.expletives.regex.sub(_blank, words))
    if leaning.starts.find(words) or _ASIDE.fullmatch(words) or _QUOTATION.fullmatch(words):
        return True
    words = words[open_without_pause(words, language) :]
    if leaning.within.find(words):
        return leaning.self_reference.find(words) is None
    if leaning.examples.find(words) or _is_elsewhere(words, leaning):
        return True
    opens = _opens_by_leaning(words, leaning, names) and not leaning.self_reference.find(words)
    return opens or _names_no_referent(words, leaning)


def leans_lightly(words: str, language: Language) -> bool:
    """Tell whether words name something as known ("The company ..."), and read better with the sentence before."""
    leaning = language.leaning
    if _opens_lightly(words, leaning):
        return True
    names = len(set(leaning.names.regex.findall(words)))
    return names < _FEWEST_NAMES and leaning.light_patterns.find(words) is not None


def _opens_lightly(words: str, leaning: Leaning) -> bool:
    """Tell whether words open with what is known ("The company"), and do not go on by saying which ("of Lovell")."""
    opening: list[str] = []
    for word in islice(_OPENING_WORD.finditer(words, 0, _REACH), leaning.light_openings.longest):
        opening.append(word[0].lower())
        if tuple(opening) in leaning.light_openings.phrases:
            return not leaning.named_by_what_follows.find(words)
    return False


def names_speaker_of(words: str, before: str, language: Language) -> bool:
    """Tell whether a sentence names by the surname alone somebody who speaks, and whom the one before introduces.

    So it is with "The cranes are old, Shin said" after "Minister Shin Wonsik came to Halden".
    """
    for found in language.leaning.speakers.regex.finditer(words):
        name = re.escape(found["first"] or found["last"])
        full = rf"[A-Z][\w’'.-]+ {name}\b|\b{name} [A-Z]"
        if re.search(full, before) and not re.search(full, words):
            return True
    return False


def takes_back(words: str, language: Language) -> bool:
    """Tell whether a short sentence opens by taking something back of what was said before it ("But", "However")."""
    return is_set_against(words, language) and len(words.split()) <= _LONGEST_RESERVATION


def is_set_against(words: str, language: Language) -> bool:
    """Tell whether a sentence opens by being set against what was said before it ("However, ...")."""
    return language.leaning.reservations.find(words) is not None


def goes_on(words: str, language: Language) -> bool:
    """Tell whether a word goes on with what was said before ("also"), wherever it stands."""
    return language.leaning.going_on.find(words) is not None


def open_without_pause(words: str, language: Language) -> int:
    """Give where words begin after what fills a pause ("Um, well,"); 0 where nothing does."""
    pause = language.leaning.pauses.find(words)
    return pause.end() if pause else 0


def _is_elsewhere(words: str, leaning: Leaning) -> bool:
    """Tell whether words speak of a place ("there") and name none before it."""
    elsewhere = leaning.elsewhere.find(words)
    return elsewhere is not None and not leaning.places.find(words, 0, elsewhere.start())


def _blank(found: re.Match[str]) -> str:
    """Give as many characters that are no word."""
    return "_" * len(found[0])


def _opens_by_leaning(words: str, leaning: Leaning, names: Collection[str]) -> bool:
    if leaning.opening_patterns.find(words):
        return True
    longest = max(_NEAR_PERSON, leaning.openings.longest, leaning.openings_before_a_comma.longest)
    opening: list[str] = []
    named = False
    taken_up = leaning.referents.find(words)
    takes_up_name = _opens_with_name(words, names)
    for word in islice(_OPENING_WORD.finditer(words, 0, _REACH), longest):
        form = word.group().lower().replace("’", "'")
        opening.append(form)
        if _is_leaning_opening(tuple(opening), words[word.end() : word.end() + 2], leaning):
            return leaning.both_named.find(words) is None
        named = named or (len(opening) > 1 and word.group()[0].isupper())
        if len(opening) <= _NEAR and leaning.pointers.find(words, word.start()):
            return True
        if taken_up and word.end() <= taken_up.end():
            continue
        if takes_up_name and form in leaning.of_the_subject.words:
            continue
        if not named and _is_near_pronoun(form, len(opening), leaning):
            return True
    return False


def _opens_with_name(words: str, names: Collection[str]) -> bool:
    """Tell whether the first word is one of the names, and not the label of who speaks ("Ferrer: ...")."""
    first = _OPENING_WORD.search(words)
    if first is None or words[first.end() : first.end() + 1] == ":":
        return False
    return _POSSESSIVE.sub("", first[0]) in names


def _is_near_pronoun(form: str, place: int, leaning: Leaning) -> bool:
    if form in leaning.pronouns_of_persons.words:
        return place <= _NEAR_PERSON
    return form in leaning.pronouns.words and place <= _NEAR


def _is_leaning_opening(opening: tuple[str, ...], following: str, leaning: Leaning) -> bool:
    if opening in leaning.opening_pairs.phrases:
        return not following[1:].isupper()
    before_a_comma = following.startswith(",") and opening in leaning.openings_before_a_comma.phrases
    return before_a_comma or opening in leaning.openings.phrases


def _names_no_referent(words: str, leaning: Leaning) -> bool:
    """Tell whether a demonstrative goes with a noun ("these drugs") that nothing before it in the sentence names.

    A clause before it may be what it points at, and inside of a quotation it may be anything. "The new study" points so
    too.
    """
    own = _QUOTATION.sub(lambda quoted: " " * len(quoted[0]), words)
    for found in leaning.demonstratives.regex.finditer(own):
        before = own[: found.start()]
        if not _holds_a_clause(before) and not _is_named(found["noun"], before):
            return True
    if any(not _holds_a_clause(own[: found.start()]) for found in leaning.times.regex.finditer(own)):
        return True
    return any(not _is_named(found["noun"], own[: found.start()]) for found in leaning.known_texts.regex.finditer(own))


def _holds_a_clause(before: str) -> bool:
    clause = _CLAUSE.split(before, maxsplit=1)[0] if _CLAUSE.search(before) else ""
    return len(clause.split()) >= _LEAST_CLAUSE


def _is_named(noun: str, before: str) -> bool:
    """Tell whether a word of a noun phrase stands in the words before it, in this or another form."""
    earlier = list(_long_words(before))
    return any(
        shared_start(word, other) >= min(_LEAST_STEM, len(word)) for word in _long_words(noun) for other in earlier
    )


def _long_words(text: str) -> Iterator[str]:
    return (word[0].lower() for word in _OPENING_WORD.finditer(text) if len(word[0]) >= _LEAST_LETTERS)
