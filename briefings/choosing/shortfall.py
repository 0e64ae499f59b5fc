"""What a section asks for and does not have: keywords and words that no passage holds, parts without an answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.choosing.chosen import ChosenSection
from briefings.choosing.scopes import Scope
from briefings.choosing.wants import Want, find_held, find_wants, want_words
from briefings.language.language import Language
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import Source

_MOST_NAMED = 8
"""So many are named in one message."""
_MANY_SENTENCES = 100
"""Of fewer a question finds the right ones by its own words."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What no passage of a section holds: keywords, parts of its question, and words of it where it has no keywords."""

    keywords: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def find_shortfall(section: ChosenSection, sources: Sequence[Source], language: Language) -> Shortfall:
    """Find what no passage of a section holds; where it has no passages, nothing is missing in particular."""
    if not section.passages:
        return Shortfall()
    spec = section.scope.spec
    texts = [sources[passage.source].words_of(passage.span) for passage in section.passages]

    def hold(wants: Sequence[Want]) -> list[Want]:
        held = frozenset[int]().union(*(find_held(wants, text, language) for text in texts))
        return [want for i, want in enumerate(wants) if i not in held]

    missing = hold(find_wants(spec, language))
    words = () if spec.keywords else tuple(want.text for want in hold(want_words(spec, language)))
    keywords = tuple(want.text for want in missing if want.is_keyword)
    return Shortfall(keywords, tuple(want.text for want in missing if not want.is_keyword), words)


def tell_shortfall(section: ChosenSection, sources: Sequence[Source], language: Language, path: str) -> Diagnostics:
    """Say what a section asks for and does not have, as notes: they keep no brief from being written."""
    return tuple(_tell(section, find_shortfall(section, sources, language), path))


def tell_of_no_keywords(scopes: Sequence[Scope], n_sentences: int, path: str) -> Diagnostics:
    """Name the sections that ask a question and have no keywords, in one note, where there is much to choose from."""
    without = [scope.spec for scope in scopes if scope.spec.question and not scope.sought.keywords]
    if not without or n_sentences < _MANY_SENTENCES:
        return ()
    sections = f"section{'s' * (len(without) > 1)} {_name([spec.title for spec in without], 'and')}"
    hint = "add two or more words that an answer would hold: they help more than anything else"
    message = f"{sections} {'have' if len(without) > 1 else 'has'} no keywords"
    return (Diagnostic(Code.NO_KEYWORDS, message, hint, path, without[0].span),)


def _tell(section: ChosenSection, missing: Shortfall, path: str) -> Iterator[Diagnostic]:
    spec = section.scope.spec
    where = (path, spec.span)
    if missing.keywords or missing.words:
        message = f"no passage of section '{spec.title}' holds {_name(missing.keywords or missing.words)}"
        hint = "give the section more 'words', or other keywords; 'brief explain' says why passages that do are out"
        yield Diagnostic(Code.WORD_UNHELD, message, hint, *where)
    if missing.parts:
        message = f"no passage of section '{spec.title}' seems to answer {_name(missing.parts)}"
        hint = "add keywords that such an answer would hold, or ask for it in a section of its own"
        yield Diagnostic(Code.PART_UNANSWERED, message, hint, *where)


def _name(texts: Sequence[str], last: str = "or") -> str:
    """Name texts in words: "'a', 'b' or 'c'"; of many the first."""
    named = [f"'{text}'" for text in texts[:_MOST_NAMED]]
    if len(texts) > len(named):
        return f"{', '.join(named)} and {len(texts) - len(named)} more"
    return f" {last} ".join(filter(None, [", ".join(named[:-1]), named[-1]]))
