"""How a sentence tells: what happened, what is, what somebody says, or what may follow."""

from enum import IntEnum

from briefings.language.language import Language
from briefings.language.words import QUOTED


class Telling(IntEnum):
    """The order in which a reader wants to be told."""

    EVENT = 0
    FACT = 1
    SPEECH = 2
    OUTLOOK = 3


def find_telling(words: str, language: Language) -> Telling:
    """Tell what kind of statement words are, by their verbs; those inside quotations do not count.

    What happened is told by the first verb: an event in the past, and no state before it. A text that says something is
    no speaker: that is what it contains. In a language whose verbs are not known everything is a fact.
    """
    tellings = language.tellings
    own = tellings.asides.regex.sub("", QUOTED.sub("“”", words))
    if tellings.outlooks.find(own):
        return Telling.OUTLOOK
    if tellings.speech.find(tellings.of_texts.regex.sub("", own)):
        return Telling.SPEECH
    event, state = tellings.events.find(own), tellings.states.find(own)
    happened = event is not None and (state is None or event.start() < state.start())
    return Telling.EVENT if happened else Telling.FACT
