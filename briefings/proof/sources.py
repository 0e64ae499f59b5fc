"""The files that a brief cites, found among others by their SHA-256, or else by their names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.notation import read_source_file_name, shorten_hash
from briefings.model.proof import PrintedReference
from briefings.model.source import Source
from briefings.proof.lookup import fold_name
from briefings.readers import read_source


@dataclass(frozen=True, slots=True)
class Shelf:
    """Files to look passages up in: by their paths, and what they are called in a message, such as "inside the PDF"."""

    files: Mapping[str, bytes]
    where: str


def find_sources(
    references: Iterable[PrintedReference], shelf: Shelf, path: str
) -> tuple[dict[int, Source], Diagnostics]:
    """Find the cited files on a shelf; one with another SHA-256 is reported as changed, and read all the same."""
    by_hash = {sha256(content).hexdigest(): file for file, content in shelf.files.items()}
    sources: dict[int, Source] = {}
    diagnostics: list[Diagnostic] = []
    for reference in references:
        digest = next((digest for digest in by_hash if digest.startswith(reference.sha256)), None)
        file = by_hash[digest] if digest else _by_name(reference, shelf)
        source = read_source(reference.file, shelf.files[file])[0] if file is not None else None
        if source is None:
            hint = "name the folder of the sources with --seeds"
            message = f"source {reference.number}, '{reference.file}', is not {shelf.where}"
            diagnostics.append(Diagnostic(Code.SOURCE_MISSING, message, hint, path))
            continue
        if digest is None:
            diagnostics.append(changed(reference, source.sha256, shelf.where, path))
        sources[reference.number] = source
    return sources, tuple(diagnostics)


def changed(reference: PrintedReference, digest: str, where: str, path: str) -> Diagnostic:
    """Say that a file is not the one that was cited."""
    cited = shorten_hash(reference.sha256)
    message = (
        f"source {reference.number}, '{reference.file}', has changed: its SHA-256 {where} begins with "
        f"{digest[: len(cited)]}, and the brief cites {cited}"
    )
    return Diagnostic(Code.SOURCE_CHANGED, message, "find the file that was cited, or build the brief anew", path)


def _by_name(reference: PrintedReference, shelf: Shelf) -> str | None:
    """Find a file by its path, else by its last part, else by the number that attachments begin with."""
    if reference.file in shelf.files:
        return reference.file
    path, name = fold_name(reference.file), fold_name(reference.file.rpartition("/")[2])
    fit = (
        file
        for file in shelf.files
        if fold_name(file) == path
        or fold_name(file.rpartition("/")[2]) == name
        or read_source_file_name(file) == reference.number
    )
    return next(fit, None)
