"""What is asked of `brief verify`, and how much there is to read for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.confining.limits import Load
from briefings.model.source import Source
from briefings.proof.sources import Shelf
from briefings.readers import read_source

OF_PROJECT = "among the files of the project"
"""Where the sources of a brief are looked up that names no other place."""


@dataclass(frozen=True, slots=True)
class VerifyRequest:
    """What is to be verified: a file, the project it may belong to, and perhaps a folder of sources.

    `expected` is the fingerprint that the sender stated by another way, as `read_fingerprint` gives it. `grow` is told
    what the file is found to hold, where this may cost only so much.
    """

    root: Path
    file: Path
    seeds: Path | None = None
    expected: str = ""
    grow: Callable[[Load], None] = lambda _: None


def weigh(n_pages: int, files: Mapping[str, bytes]) -> Load:
    """Give what is to be read: pages, files, and how much there is in them."""
    return Load(n_pages, len(files), sum(map(len, files.values())) / 1e6)


def read_all(shelf: Shelf) -> Sequence[Source]:
    """Read the sources on a shelf, those left out that cannot be read."""
    return [source for file, content in shelf.files.items() if (source := read_source(file, content)[0])]
