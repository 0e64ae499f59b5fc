"""Lock -> selection.lock.yaml: good to read, to edit and to compare, and without a clock."""

from collections.abc import Iterator

from briefings.consulting.lock import VERSION
from briefings.model.selection import Lock, LockedSection, Pick
from briefings.syntax.yamltext import quote_text

_HEAD = """\
# What a model chose for this brief, of passages that brief found. Every word that is printed stands in a source.
# Edit it as you like: take passages out, put them in another order, take search words out. 'brief choose' writes it
# anew, and without this file the choice is brief's own."""


def write_lock(lock: Lock) -> str:
    """Write a lock; `read_lock` gives it back."""
    lines = [_HEAD, f"version: {VERSION}", "sections:" if lock.sections else "sections: []"]
    for section in lock.sections:
        lines += _section(section)
    return "\n".join(lines) + "\n"


def _section(section: LockedSection) -> Iterator[str]:
    yield ""
    yield f"  - title: {quote_text(section.title)}"
    yield f"    asked: {quote_text(section.asked)}"
    yield f"    model: {quote_text(section.model)}"
    yield f"    reached: {quote_text(section.reached)}"
    yield f"    prompt: {section.prompt}"
    if section.words:
        yield f"    words: [{', '.join(map(quote_text, section.words))}]"
    if section.passages is None:
        return
    yield f"    candidates: {section.candidates}"
    yield f"    offered: {quote_text(section.offered)}"
    if section.agreement is not None:
        yield f"    agreement: {section.agreement:.2f}"
    yield f"    key_point: {section.key_point}"
    yield from _picks("passages", section.passages)
    if section.others:
        yield from _picks("others", section.others)


def _picks(name: str, picks: tuple[Pick, ...]) -> Iterator[str]:
    yield f"    {name}:" if picks else f"    {name}: []"
    for pick in picks:
        yield f"      - begins: {quote_text(pick.begins)}"
        yield f"        file: {quote_text(pick.file)}"
        yield f"        span: {pick.span.start}-{pick.span.end}"
        yield f"        sha256: {quote_text(pick.sha256)}"
        if pick.why:
            yield f"        why: {quote_text(pick.why)}"
