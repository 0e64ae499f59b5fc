"""The fonts that a page is printed with."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fonts:
    """The files of the fonts, and a file of fontconfig that knows these fonts alone."""

    configuration: Path
    files: tuple[Path, ...]
