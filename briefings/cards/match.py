"""Entries of bibliographies -> the cards of the sources they are about."""

from collections.abc import Sequence
from dataclasses import replace

from briefings.language.spelling import compose
from briefings.language.words import split_words
from briefings.model.bibliography import CardEntry
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.source import Source


def match_cards(
    sources: Sequence[Source], entries: Sequence[CardEntry], paths: Sequence[str]
) -> tuple[tuple[Source, ...], Diagnostics]:
    """Complete each card from the entry that is about it: by file, or key, or address, or title, in this order.

    What an entry states stands before what the file states of itself; `paths` are the bibliographies.
    """
    titles = [_words(source.card.value("title")) for source in sources]
    completed, used = [], set()
    for source, title in zip(sources, titles, strict=True):
        entry = _find(source, title if titles.count(title) == 1 else (), entries)
        if entry:
            used.add(entry.path)
            source = replace(source, card=source.card.completed_by(entry.card))  # noqa: PLW2901
        completed.append(source)
    read = dict.fromkeys(entry.path for entry in entries)
    unused = tuple(_unused(path) for path in paths if path in read and path not in used)
    return tuple(completed), unused


def _find(source: Source, title: tuple[str, ...], entries: Sequence[CardEntry]) -> CardEntry | None:
    file, name = compose(source.file), compose(source.name)
    names = {file, name, name.rpartition(".")[0]}
    url = _address(source.card.value("url"))
    ways = (
        lambda entry: name in entry.files,
        lambda entry: entry.key in names,
        lambda entry: url and _address(entry.card.value("url")) == url,
        lambda entry: title and _words(entry.card.value("title")) == title,
    )
    return next((entry for is_meant in ways for entry in entries if is_meant(entry)), None)


def _address(url: str | None) -> str:
    return (url or "").casefold().partition("://")[2].removeprefix("www.").rstrip("/")


def _words(title: str | None) -> tuple[str, ...]:
    return tuple(split_words(title or ""))


def _unused(path: str) -> Diagnostic:
    return Diagnostic(
        Code.CARDS_UNUSED, f"no entry of '{path}' is about a source here",
        "give an entry the name of the source's file as its key, or in its field 'file'", path,
    )  # fmt: skip
