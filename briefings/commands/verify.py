"""`brief verify`, and the proof that each build gives before it publishes: every passage read back and judged."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from briefings.commands.exhibit import (
    WHERE_INSIDE,
    Exhibit,
    Made,
    compare_with_ledger,
    exhibit_page,
    exhibit_pdf,
    no_brief,
)
from briefings.commands.naming import DEFAULT_OUTPUT
from briefings.commands.notes import Notes, Stopped
from briefings.commands.reproduce import Parcel, reproduce
from briefings.commands.request import OF_PROJECT, VerifyRequest, read_all, weigh
from briefings.commands.verify_draft import PAGES, verify_draft
from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.notation import LEDGER_NAME, read_source_file_name
from briefings.model.proof import NOT_PROVED, Judgement, Proof, Reproduction, Verdict, VerifyOutcome
from briefings.proof.examine import is_same_file, verify_passages
from briefings.proof.hidden import find_hidden
from briefings.proof.ledger import read_ledger
from briefings.proof.lookup import fold_name
from briefings.proof.sources import Shelf, changed, find_sources
from briefings.proof.webpage import PageError, is_brief, read_webpage
from briefings.readers import find_format, read_source
from briefings.workspace.output import finish_publications
from briefings.workspace.proofs import read_file, read_folder, read_named

_END = b"%%EOF"
FIRST_BYTES = 1024
"""Readers of PDF look so far for its beginning."""


def verify(request: VerifyRequest) -> VerifyOutcome:
    """Judge every passage of a brief, or every quotation and cited sentence of a draft, against the sources."""
    notes = Notes()
    path = request.file.as_posix()
    notes.add(finish_publications(request.file.parent, request.root, (request.root / DEFAULT_OUTPUT).parent))
    try:
        content = notes.require(read_file(request.file))
        if b"%PDF-" in content[:FIRST_BYTES]:
            notes.add(tuple(_find_strays(content, path)))
            exhibit = notes.require(exhibit_pdf(content, path))
            return _verify_brief(exhibit, request, notes)
        if request.file.suffix.lower() in PAGES:
            if _is_brief(content):
                return _verify_brief(notes.require(exhibit_page(content, path)), request, notes)
            return verify_draft(content, request, notes)
        if find_format(path):
            return verify_draft(content, request, notes)
        notes.add((no_brief(path, "it is no PDF, no HTML page and no draft"),))
    except Stopped:
        pass
    return VerifyOutcome(notes.diagnostics, files=notes.files)


def tell_hidden(content: bytes, path: str) -> Diagnostics:
    """Say what the pages of a PDF hide, and what they bear that no brief does."""
    hint = {True: "a reader does not see it; a program that reads the file does", False: "it is not of brief's making"}
    return tuple(
        Diagnostic(Code.PAGE_HIDES if each.hides else Code.PAGE_ADDS, each.what, hint[each.hides], path)
        for each in find_hidden(content)
    )


@dataclass(frozen=True, slots=True)
class Proven:
    """What keeps a PDF from being published, and the passages among it that are not given back word for word."""

    wrong: Diagnostics
    failed: tuple[Judgement, ...] = ()


def prove(content: bytes, made: Made) -> Proven:
    """Read a PDF that was just made from its bytes alone, and judge it."""
    exhibit, diagnostics = exhibit_pdf(content, made.path, made)
    if exhibit is None:
        return Proven(diagnostics)
    sources = {
        reference.number: source
        for reference in exhibit.cited
        for source in made.sources
        if is_same_file(reference, source.file, source.sha256)
    }
    verification = verify_passages(exhibit.printed, sources, lambda: made.sources, made.path)
    others = (*diagnostics, *compare_with_ledger(exhibit, read_ledger(made.ledger), made.path))
    failed = tuple(each for each in verification.judgements if each.verdict is not Verdict.VERBATIM)
    return Proven((*others, *verification.diagnostics), failed)


def _find_strays(content: bytes, path: str) -> Iterator[Diagnostic]:
    """Say what stands before the beginning of a PDF, and behind its end."""
    before = content.find(b"%PDF-")
    behind = len(content[content.rfind(_END) + len(_END) :].strip()) if _END in content else 0
    for count, where in ((before, "before the beginning"), (behind, "behind the end")):
        if count:
            stand = f"{count} bytes stand" if count != 1 else "1 byte stands"
            message = f"{stand} {where} of the PDF: another program put them there"
            hint = "what lies between is judged; ask for the file as it was first sent"
            yield Diagnostic(Code.PAGE_ADDS, message, hint, path)


def _verify_brief(exhibit: Exhibit, request: VerifyRequest, notes: Notes) -> VerifyOutcome:
    path = request.file.as_posix()
    notes.add(tuple(_hold_to(exhibit, request.expected, path)))
    notes.add(compare_with_ledger(exhibit, exhibit.listed, path))
    request.grow(weigh(exhibit.n_pages, exhibit.enclosed))
    shelf = _shelf(exhibit, request, notes)
    request.grow(weigh(exhibit.n_pages, {**exhibit.enclosed, **shelf.files}))
    sources, said = find_sources(exhibit.cited, shelf, path)
    notes.add(said)
    if shelf.where == WHERE_INSIDE:
        notes.add(tuple(_changed_since(exhibit, request.root, path)))
    verification = verify_passages(exhibit.printed, sources, lambda: read_all(shelf), path)
    notes.add(verification.diagnostics)
    n_passages = len(exhibit.printed.passages) + len(exhibit.printed.quotations)
    chosen = exhibit.printed.chosen
    false = any(item.is_error and item.code is not Code.SOURCE_CHANGED for item in notes.diagnostics)
    reproduction = NOT_PROVED if false else _reproduce(exhibit, shelf, request)
    if reproduction.shown and any(item.code is Code.PAGE_ADDS for item in notes.diagnostics):
        missing = "bytes were put before or behind it; what lies between is the same, object for object"
        reproduction = replace(reproduction, proof=Proof.READ_BACK, shown="", missing=missing)
    notes.add(reproduction.wrong)
    if reproduction.missing and exhibit.format == "pdf":
        notes.add(tell_hidden(exhibit.content, path))
    return VerifyOutcome(
        notes.diagnostics,
        verification.judgements,
        n_passages,
        shelf.where,
        chosen,
        reproduction,
        exhibit.fingerprint,
        bool(request.expected) and exhibit.fingerprint == request.expected,
        notes.files,
    )


def _hold_to(exhibit: Exhibit, expected: str, path: str) -> Iterator[Diagnostic]:
    """Say where a brief is not the one whose fingerprint its sender stated."""
    if not expected or exhibit.fingerprint == expected:
        return
    message = f"its fingerprint is {exhibit.fingerprint}, and {expected} is expected"
    hint = "it is another brief, or another edition of it, than the one that the code was given for"
    if not exhibit.fingerprint:
        message = f"its fingerprint cannot be compared with {expected}: its ledger does not travel inside it"
        hint = "ask for the PDF, built with 'attach: [ledger, sources]'"
    yield Diagnostic(Code.FINGERPRINT_OTHER, message, hint, path)


def _reproduce(exhibit: Exhibit, shelf: Shelf, request: VerifyRequest) -> Reproduction:
    """Make the brief again, if all that it takes travels inside it, or stands on the shelf."""
    ledger, listed = exhibit.enclosed.get(LEDGER_NAME), exhibit.listed
    if ledger is None or listed is None:
        return replace(NOT_PROVED, missing="; ".join(("its ledger does not travel inside it", *exhibit.foreign[:1])))
    contents = {sha256(content).hexdigest(): content for content in (*shelf.files.values(), *exhibit.enclosed.values())}
    cited = {number: listed.references[number] for number in listed.cited}
    files = {number: contents[each.sha256] for number, each in cited.items() if each.sha256 in contents}
    if len(files) < len(cited):
        missing = f"{len(cited) - len(files)} of its cited sources do not travel inside it, and are not here"
        return replace(NOT_PROVED, missing=f"{missing}; --seeds names the folder that holds them")
    read = {number: read_source(cited[number].file, content)[0] for number, content in files.items()}
    sources = {number: source for number, source in read.items() if source is not None}
    folder = shelf.files if request.seeds is not None else None
    return reproduce(
        Parcel(
            request.file.as_posix(),
            exhibit.format,
            exhibit.content,
            ledger,
            files,
            sources,
            folder,
            exhibit.is_rewritten,
        )
    )


def _shelf(exhibit: Exhibit, request: VerifyRequest, notes: Notes) -> Shelf:
    """Choose where to look passages up: the folder that was named, else the file itself, else the project."""
    if request.seeds is not None:
        return Shelf(notes.keep(read_folder(request.seeds)), f"in '{request.seeds.as_posix()}'")
    inside = {name: content for name, content in exhibit.enclosed.items() if read_source_file_name(name) is not None}
    if inside:
        return Shelf(inside, WHERE_INSIDE)
    return Shelf(_read_cited(exhibit, request.root), OF_PROJECT)


def _changed_since(exhibit: Exhibit, root: Path, path: str) -> Iterator[Diagnostic]:
    """Say which files of the project are no longer those that the brief cites and carries."""
    digests = [(file, sha256(content).hexdigest()) for file, content in _read_cited(exhibit, root).items()]
    for reference in exhibit.cited:
        named = [digest for file, digest in digests if fold_name(file) == fold_name(reference.file)]
        if named and not any(digest.startswith(reference.sha256) for digest in named):
            yield changed(reference, named[0], OF_PROJECT, path)


def _read_cited(exhibit: Exhibit, root: Path) -> dict[str, bytes]:
    """Read the files of the project whose paths print as those that a brief cites; there may be more of them."""
    return read_named(root, tuple(reference.file for reference in exhibit.cited), fold_name)


def _is_brief(content: bytes) -> bool:
    """Tell whether a web page is a brief; one that cannot be read is told to be none where it is read as one."""
    try:
        return is_brief(read_webpage(content.decode("utf-8", errors="replace")))
    except PageError:
        return True
