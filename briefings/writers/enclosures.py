"""What travels inside the PDF: the ledger, and the files of the sources that are cited."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from briefings.model.brief import Brief, Reference
from briefings.model.enclosure import LEDGER_NAME, Enclosure

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_STEM = 60


def enclose(brief: Brief, ledger: bytes, contents: Mapping[str, bytes]) -> tuple[Enclosure, ...]:
    """Give what the outline asks to attach, in the order of its names; `contents` are the seeds by their paths."""
    return tuple(sorted(_enclosures(brief, ledger, contents), key=lambda enclosure: enclosure.name))


def _enclosures(brief: Brief, ledger: bytes, contents: Mapping[str, bytes]) -> Iterator[Enclosure]:
    if "ledger" in brief.attach:
        yield Enclosure(LEDGER_NAME, ledger, "application/json", "Data", "The ledger: every passage with its citations")
    if "sources" in brief.attach:
        for reference in brief.references:
            yield Enclosure(
                source_file_name(reference),
                contents[reference.file],
                reference.media_type,
                "Source",
                reference.file,
            )


def source_file_name(reference: Reference) -> str:
    """Name the file of a source by its number, so that no two are equal, and what is safe of its own name."""
    stem = _UNSAFE.sub("-", PurePosixPath(reference.file).stem)[:_LONGEST_STEM].strip("-")
    return "-".join(part for part in ("source", str(reference.number), stem) if part) + _suffix(reference)


def _suffix(reference: Reference) -> str:
    return PurePosixPath(reference.file).suffix.lower()
