"""Diagnostics -> lines for people and values for programs."""

import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from briefings.model.diagnostic import Diagnostic, Diagnostics, Severity
from briefings.model.explanation import ExplainedSentence, SectionExplanation
from briefings.model.notation import label_hash
from briefings.model.proposal import SectionOffers
from briefings.model.selection import LockedSection
from briefings.model.source import CARD_FIELDS, EXPECTED_FIELDS, Source
from briefings.model.text import TextFile
from briefings.syntax.yamltext import quote_text

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LONGEST_EXCERPT = 100
_LONGEST_LINE = 1500
_COLUMN = 6
_WIDTH = 110


def format_diagnostic(item: Diagnostic, files: Mapping[str, TextFile]) -> str:
    """Write one diagnostic with its place, the line it stands in, and its hint."""
    file = files.get(item.path)
    head = f"{item.code.severity.value}[{item.code.value}]: {shorten(item.message)}"
    if file is None or item.span is None:
        lines = [f"{_one_line(item.path)}: {head}" if item.path and item.path not in item.message else head]
    else:
        line, column = file.line_column(item.span.start)
        lines = [f"{item.path}:{line}:{column}: {head}", *_excerpt(file, item, line, column)]
    if item.hint:
        lines.append(f"   = hint: {item.hint}")
    return clean("\n".join(lines))


def summarize(diagnostics: Diagnostics) -> str:
    """Count errors, warnings and notes in words; empty where there are none."""
    counts = Counter(item.code.severity for item in diagnostics)
    told = [f"{counts[each]} {each.value}{'s' * (counts[each] > 1)}" for each in Severity if counts[each]]
    return " and ".join(filter(None, [", ".join(told[:-1]), *told[-1:]]))


def to_json(diagnostics: Iterable[Diagnostic], files: Mapping[str, TextFile]) -> list[dict[str, Any]]:
    """Give diagnostics as plain values; line and column count from 1 and are null where there is no place."""
    return [_plain(item, files.get(item.path)) for item in diagnostics]


def format_card(source: Source) -> str:
    """Write the card of a source: each field with where it was found, then those that are not stated."""
    stated = {name: getattr(source.card, name) for name in CARD_FIELDS}
    width = max(len(name) for name in CARD_FIELDS if stated[name] or name in EXPECTED_FIELDS)
    count = len(source.sentences)
    known = (source.encoding, f"{count} sentence{'s' * (count != 1)}", label_hash(source.sha256))
    lines = [f"{_one_line(source.file)}  ({', '.join(filter(None, known))})"]
    lines += [f"  {name:<{width}}  {field.value}  [{field.where}]" for name, field in stated.items() if field]
    missing = [name for name in EXPECTED_FIELDS if not stated[name]]
    if missing:
        lines.append(f"  not stated: {', '.join(missing)}")
    if not stated["date"]:
        lines += [f"  no date: '{_one_line(date.words)}' ({date.where}) {date.why}" for date in source.dates]
    return "\n".join(lines)


def format_explanation(section: SectionExplanation) -> str:
    """Write a section with a table of its sentences: rank, score and parts, then what decided over each."""
    head = (
        f"{section.number} {_one_line(section.title)}: {section.n_passages} passage{'s' * (section.n_passages != 1)}, "
        f"{section.words} of {section.words_asked} words, from {section.n_candidates} candidates"
    )
    weights = ", ".join(f"{name} {weight:.3g}" for name, weight in section.weights.items() if weight)
    lines = [head, f"  weights: {weights}" if weights else f"  in the order of {section.method}, from 0 to 1"]
    if section.unheld:
        lines.append(f"  held by no passage: {', '.join(repr(text) for text in section.unheld)}")
    met = dict.fromkeys(name for each in section.sentences for name, value in each.parts if round(value, 3))
    if met:
        lines += ["", "  rank  score  " + "  ".join(f"{name:>{_COLUMN}}" for name in met)]
    for each in section.sentences:
        parts = dict(each.parts)
        cells = "  ".join(f"{parts.get(name, 0):>{max(_COLUMN, len(name))}.3f}" for name in met)
        figures = f"  {each.rank:>4}  {each.score:>5.3f}  {cells}" if each.score is not None else "     -      -"
        place = f"{_one_line(each.file)} {each.locator.short}"
        verdict = f"{'in' if each.is_in else 'out'}: {each.reason}{'; also a key point' * each.is_key_point}"
        if each.is_own_choice is not None and each.is_own_choice != each.is_in:
            verdict += f"; without the lock it would be {'in' if each.is_own_choice else 'out'}"
        lines += ["", figures.rstrip(), *_wrap(f"{place}: {each.text}"), *_wrap(verdict)]
    return "\n".join([*lines, *_offer_pins(section), ""])


def _offer_pins(section: SectionExplanation) -> Iterator[str]:
    """Write what a rule kept out as pins, ready for the outline; a line is never wrapped, so that it can be copied."""
    if section.kept_out:
        yield from (
            "",
            "  kept out by a rule, best first; to print one all the same, copy it into the section:",
            "    pin:",
        )
    for each in section.kept_out:
        yield f"      # {_one_line(each.file)} {each.locator.short}, {each.rule}"
        yield f"      - {quote_text(each.text)}"


def format_offers(section: SectionOffers) -> str:
    """Write what may be keywords of a section as lines of an outline, each with how often it stands, and an example."""
    lines = [f"{section.number} {_one_line(section.title)}: {_one_line(section.question)}".rstrip(" :")]
    lines += ["    keywords:"] if section.offers else ["  nothing stands near what it asks more often than by chance"]
    for offer in section.offers:
        counts = f"{offer.count} times in {offer.n_sources} source{'s' * (offer.n_sources != 1)}"
        lines.append(f"      - {quote_text(offer.words)}  # {counts}: {_show_around(offer.words, offer.example)}")
    return "\n".join([*lines, ""])


def plain_offers(section: SectionOffers) -> dict[str, Any]:
    """Give what may be keywords of a section as plain values."""
    return asdict(section)


def _show_around(words: str, text: str) -> str:
    """Give a part of a text, with some words of it in its midst."""
    text = _one_line(text)
    middle = max(0, text.lower().find(words.lower()))
    start = max(0, min(middle - _LONGEST_EXCERPT // 2, len(text) - _LONGEST_EXCERPT))
    start = text.rfind(" ", 0, start) + 1
    end = text.find(" ", start + _LONGEST_EXCERPT)
    return "... " * (start > 0) + (text[start:] if end < 0 else f"{text[start:end]} ...")


def format_choice(section: LockedSection) -> str:
    """Write what a model answered to a section: how many passages of how many, how far its answers agree, its words."""
    parts = []
    if section.passages is not None:
        agreement = "" if section.agreement is None else f", agreement {section.agreement:.2f}"
        parts.append(f"{len(section.passages)} of {section.candidates} passages{agreement}")
    if section.words:
        parts.append(f"search words: {', '.join(section.words)}")
    return f"{_one_line(section.title)}: {'; '.join(parts) or 'no search words'}"


def plain_choice(section: LockedSection) -> dict[str, Any]:
    """Give what a model answered to a section as plain values."""
    return {
        "title": section.title,
        "model": section.model,
        "words": list(section.words),
        "candidates": section.candidates,
        "passages": None if section.passages is None else len(section.passages),
        "agreement": section.agreement,
    }


def plain_explanation(section: SectionExplanation) -> dict[str, Any]:
    """Give the explanation of a section as plain values."""
    return {
        "number": section.number,
        "title": section.title,
        "method": section.method,
        "words_asked": section.words_asked,
        "words": section.words,
        "candidates": section.n_candidates,
        "passages": section.n_passages,
        "weights": dict(section.weights),
        "unheld": list(section.unheld),
        "sentences": [_plain_sentence(each) for each in section.sentences],
        "kept_out": [_plain_sentence(each) for each in section.kept_out],
    }


def plain_card(source: Source) -> dict[str, Any]:
    """Give the card of a source as plain values; what is not stated is null."""
    fields = {name: getattr(source.card, name) for name in CARD_FIELDS}
    return {
        "file": source.file,
        "sha256": source.sha256,
        "encoding": source.encoding or None,
        **{name: stated and {"value": stated.value, "where": stated.where} for name, stated in fields.items()},
        "unread_dates": [
            {"words": date.words, "where": date.where, "why": date.why} for date in source.dates if not date.iso
        ],
    }


def shorten(text: str) -> str:
    """Give a text in one line, which nobody's file makes endless."""
    line = _one_line(text)
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]} ..."


def clean(text: str) -> str:
    """Take out what would steer a terminal."""
    return _CONTROLS.sub("\ufffd", text)


def _plain(item: Diagnostic, file: TextFile | None) -> dict[str, Any]:
    place = file.line_column(item.span.start) if file and item.span else (None, None)
    return {
        "code": item.code.value,
        "severity": item.code.severity.value,
        "message": item.message,
        "hint": item.hint or None,
        "path": item.path or None,
        "line": place[0],
        "column": place[1],
    }


def _plain_sentence(each: ExplainedSentence) -> dict[str, Any]:
    return {
        "file": each.file,
        "paragraph": each.locator.paragraph,
        "line": each.locator.line,
        **({"page": page} if (page := each.locator.page) else {}),
        "start": each.span.start,
        "end": each.span.end,
        "text": each.text,
        "rank": each.rank,
        "score": each.score,
        "parts": dict(each.parts),
        "in": each.is_in,
        "rule": each.rule,
        "reason": each.reason,
        "key_point": each.is_key_point,
        **({} if each.is_own_choice is None else {"without_lock": each.is_own_choice}),
    }


def _wrap(text: str) -> list[str]:
    margin = " " * 8
    return textwrap.wrap(text, _WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)


def _excerpt(file: TextFile, item: Diagnostic, line: int, column: int) -> list[str]:
    """Show the line with the place underlined; a long line is cut around it."""
    if item.span is None:
        return []
    text = file.line(line).replace("\t", " ")
    start = max(0, column - _LONGEST_EXCERPT // 2) if len(text) > _LONGEST_EXCERPT else 0
    shown = text[start : start + _LONGEST_EXCERPT]
    width = max(1, min(item.span.end - item.span.start, len(shown) - (column - 1 - start)))
    margin = " " * len(str(line))
    before, marked = shown[: column - 1 - start], shown[column - 1 - start :][:width]
    carets = "^" * max(1, _columns(marked))
    return [f"{margin} |", f"{line} | {shown}".rstrip(), f"{margin} | {' ' * _columns(before)}{carets}"]


def _columns(text: str) -> int:
    """Count the columns that a terminal shows a text in: two for a wide character, none for an accent on another."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _one_line(text: str) -> str:
    return text.replace("\n", "\ufffd")
