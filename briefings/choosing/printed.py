"""What is in the brief already, so that nothing is printed twice and what says the same is cited."""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import chain

from briefings.choosing.passages import join_sentences, plain_sentence, runs_on
from briefings.choosing.verdict import Refusal, Rule
from briefings.comparing.likeness import Gist, find_gist, repeats, says_same
from briefings.language.language import Language
from briefings.language.leaning import leans_back
from briefings.language.letters import plain_words
from briefings.model.passage import Passage
from briefings.model.source import Source


class Printed:
    """What is in the brief already: its sentences, and the gists of these and of passages of several.

    What several sentences say together is known too, so that no other says it once more in one.
    """

    def __init__(self, sources: Sequence[Source], language: Language) -> None:
        """Begin with nothing; `sources` are those whose sentences are asked about."""
        self.sources = sources
        self.language = language
        self._gists: dict[tuple[int, int], Gist] = {}
        self._whole_gists: dict[tuple[int, int], Gist] = {}
        self._gist = cache(lambda source, i: find_gist(plain_sentence(sources[source], i), language))
        self._whole_gist = cache(lambda source, span: find_gist(plain_words(sources[source], span), language))

    def add(self, passage: Passage) -> None:
        """Note the sentences of a passage."""
        for i in passage.sentences:
            self._gists[passage.source, i] = self._gist(passage.source, i)
        if len(passage.sentences) > 1:
            last = (passage.source, passage.sentences[-1])
            self._whole_gists[last] = self._whole_gist(passage.source, passage.span)

    def remove(self, passage: Passage) -> None:
        """Forget the sentences of a passage."""
        for i in passage.sentences:
            del self._gists[passage.source, i]
        self._whole_gists.pop((passage.source, passage.sentences[-1]), None)

    def holds(self, passage: Passage) -> bool:
        """Tell whether a sentence of a passage is in the brief, or repeats one that is."""
        return self.refuse(passage) is not None

    def refuse(self, passage: Passage, known: Collection[int] = ()) -> Refusal | None:
        """Refuse a passage of which a sentence is in the brief (PRINTED), or repeats what is (COPY); None if none does.

        Sentences of it with the `known` numbers are let be.
        """
        for i in passage.sentences:
            if i in known:
                continue
            if (passage.source, i) in self._gists:
                return Refusal(Rule.PRINTED, (passage.source, i))
            gist = self._gist(passage.source, i)
            for place, other in chain(self._gists.items(), self._whole_gists.items()):
                if repeats(gist, other):
                    return Refusal(Rule.COPY, place)
        return None

    def find_copy(self, passage: Passage, source: int, sentence: int) -> Passage | None:
        """Give the passage of as many sentences as another that begins with one; None where it does not say the same.

        Each of its sentences bears out the one in its place (`says_same`), and nothing stands between them.
        """
        numbers = range(sentence, sentence + len(passage.sentences))
        text = self.sources[source]
        if numbers[-1] >= len(text.sentences):
            return None
        pairs = zip(passage.sentences, numbers, strict=True)
        if not all(says_same(self._gist(passage.source, ours), self._gist(source, theirs)) for ours, theirs in pairs):
            return None
        stands = not leans_back(plain_sentence(text, sentence), self.language, text.names) and all(
            runs_on(text, i) for i in numbers[:-1]
        )
        return join_sentences(source, numbers, self.sources) if stands else None
