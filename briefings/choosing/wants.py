"""What a section wants to see held, beside being answered: its keywords, and the parts of its question."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.language.asking import keyword_words, question_words, split_question, title_words
from briefings.language.language import Language
from briefings.language.row import NO_PATTERNS, Patterns
from briefings.language.words import find_variants, split_words, stem_word
from briefings.model.outline import SectionSpec


@dataclass(frozen=True, slots=True)
class Want:
    """A keyword, or a part of a question, as it is written, and what a passage has to have that holds it.

    That is `least` of its `stems`, and, where the part wants a figure or a date, one of these (`evidence`).
    """

    text: str
    stems: frozenset[str]
    least: int
    is_keyword: bool = False
    evidence: Patterns = NO_PATTERNS

    def is_held_by(self, words: str, stems: frozenset[str]) -> bool:
        """Tell whether a passage holds it, by its words and the stems of these."""
        return len(self.stems & stems) >= self.least and (not self.evidence or self.evidence.find(words) is not None)


def find_wants(spec: SectionSpec, language: Language) -> tuple[Want, ...]:
    """Give the keywords of a section, and the parts of its question where it has several, or wants a certain thing.

    A passage holds a keyword that has all words of it, in any form ("wage claims" in "claims for higher wages"), and a
    part that has one of the part's words, if it has any ("how much?"), and what it asks for: a figure, a date, or what
    something is ("Alder is a language").
    """
    keywords = [_want_keyword(keyword, language) for keyword in spec.keywords]
    parts = [_want_part(part, language) for part in split_question(spec.question, language)]
    return (*keywords, *(part for part in parts if len(parts) > 1 or (part.evidence and part.stems)))


def want_words(spec: SectionSpec, language: Language) -> tuple[Want, ...]:
    """Give the words of a section's title and question, each as something that a passage may hold."""
    words = dict.fromkeys((*title_words(spec.title, language), *question_words(spec.question, language)))
    return tuple(Want(word, _stems([word], language), 1) for word in words)


def find_held(wants: Sequence[Want], words: str, language: Language) -> frozenset[int]:
    """Give the numbers of the wants that a text holds, by their places among them."""
    stems = _stems(split_words(words), language) if wants else frozenset()
    return frozenset(i for i, want in enumerate(wants) if want.is_held_by(words, stems))


def _want_keyword(keyword: str, language: Language) -> Want:
    stems = _stems(keyword_words(keyword, language), language)
    return Want(keyword, stems, len(stems), is_keyword=True)


def _want_part(part: str, language: Language) -> Want:
    stems = _stems(question_words(part, language), language)
    evidence = next((kind.given for kind in language.asking.evidence if kind.asked.find(part)), NO_PATTERNS)
    return Want(part, stems, min(1, len(stems)), evidence=evidence)


def _stems(words: Sequence[str], language: Language) -> frozenset[str]:
    return frozenset(stem_word(find_variants(word, language)[0], language) for word in words)
