"""Sentences that the page does not give back as they stand: which characters it loses, and the sources without them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.proof import Judgement
from briefings.model.source import Sentence, Source
from briefings.model.text import Span

_TURNED = {"R", "AL", "AN"}
"""Directions of letters that run from right to left: with marks on them a reader has them in the order of the page."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A passage that was not given back: its file and range, and the characters that may be why."""

    file: str
    span: Span
    characters: frozenset[str]


def find_lost(brief: Brief, failed: Iterable[Judgement], missing: Iterable[str]) -> tuple[Lost, ...]:
    """Find the passages of a brief that failed when its PDF was read back; `missing` are characters no font has."""
    statements = {statement.anchor: statement for statement in brief.statements}
    unprinted = frozenset(missing)
    found = []
    for judgement in failed:
        statement = statements.get(judgement.passage.anchor)
        if statement:
            citation = statement.citations[0]
            characters = frozenset(_suspect(statement.text, judgement.passage.text, unprinted))
            found.append(Lost(brief.reference(citation.source).file, citation.span, characters))
    return tuple(dict.fromkeys(found))


def leave_out(sources: Sequence[Source], lost: Sequence[Lost]) -> tuple[Source, ...]:
    """Give the sources without the sentences of such passages, and without others that hold the same characters."""
    characters = frozenset(character for each in lost for character in each.characters)
    spans: dict[str, list[Span]] = {}
    for each in lost:
        spans.setdefault(each.file, []).append(each.span)
    return tuple(_without(source, spans.get(source.file, ()), characters) for source in sources)


def tell_lost(lost: Sequence[Lost]) -> Iterator[Diagnostic]:
    """Say what is left out, and for which characters."""
    for each in lost:
        named = ", ".join(_name(character) for character in sorted(each.characters)[:4]) or "some of its characters"
        message = f"the page cannot give back {named} of this passage; it is left out, like all that has them"
        hint = "the fonts of brief print Latin, Greek and Cyrillic; copy the sentence without such characters"
        yield Diagnostic(Code.PASSAGE_UNPRINTABLE, message, hint, each.file, each.span)


def _without(source: Source, spans: Sequence[Span], characters: frozenset[str]) -> Source:
    def is_kept(sentence: Sentence) -> bool:
        if any(sentence.span.start < span.end and span.start < sentence.span.end for span in spans):
            return False
        return characters.isdisjoint(source.text[sentence.span.start : sentence.span.end])

    return replace(source, sentences=tuple(sentence for sentence in source.sentences if is_kept(sentence)))


def _suspect(text: str, printed: str, missing: frozenset[str]) -> Iterator[str]:
    """Give the characters of a text that may be why it is not given back.

    Those that no font has, where letters run from right to left or marks stand on them; else those that are not among
    the printed ones as often. ASCII is always given back.
    """
    is_turned = any(unicodedata.bidirectional(character) in _TURNED for character in text)
    unprinted = missing.intersection(unicodedata.normalize("NFC", text))
    if unprinted or is_turned:
        yield from unprinted
        yield from (c for c in text if unicodedata.combining(c) and is_turned)
        return
    lacking = Counter(unicodedata.normalize("NFD", text)) - Counter(unicodedata.normalize("NFD", printed))
    yield from (character for character in lacking if not character.isascii() and character in text)


def _name(character: str) -> str:
    shown = f"'{character}' " if unicodedata.category(character)[0] in "LNPS" else ""
    return f"{shown}(U+{ord(character):04X})"
