"""Names as they are typed -> the formats that a build writes, and the path that its files share."""

import os
from collections.abc import Iterable
from pathlib import Path

from briefings.writers import WRITERS

DEFAULT_OUTPUT = "out/brief"
"""Where a brief is written in its project, without an ending."""
_UNWRITTEN = frozenset(
    """bib csv djvu doc docm docx dotx eml eps epub gif gz htm ipynb jpeg jpg latex markdown md mhtml mobi msg odp ods
    odt png ppt pptx ps rst rtf svg tex text tif tiff toml tsv txt webp xhtml xls xlsx xml xps yaml yml zip""".split()
)
"""Endings of files that somebody may expect and brief does not write; any other is a part of the name."""
_NAMELESS = {"", "..", *(f".{name}" for name in (*WRITERS, *_UNWRITTEN))}


def choose_formats(names: str | Iterable[str], ending: str = "") -> tuple[str, ...]:
    """Give the formats asked for, in the order of the table, or else that of an `ending`, or else all.

    A lone string is one name; capitals do not matter. Raises ValueError for a name that is no format, and where the
    ending is of another format than those asked for.
    """
    asked = [name.strip().lower() for name in ([names] if isinstance(names, str) else names)]
    unknown = [name for name in asked if name not in WRITERS]
    if unknown:
        raise ValueError(f"'{unknown[0]}' is no format; there are {', '.join(WRITERS)}")
    if asked and ending and ending not in asked:
        raise ValueError(f"the name of the output ends with '.{ending}', and the format is {', '.join(asked)}")
    asked = asked or [ending]
    return tuple(name for name in WRITERS if name in asked) or tuple(WRITERS)


def part_name(typed: str) -> tuple[Path, str]:
    """Part the name of the files from the format that its ending names: "out/report.pdf" is "out/report" as pdf.

    "report" and "report.v2" name no format. Raises ValueError for what is no name of a file, and for the ending of a
    format that brief does not write, such as "report.docx".
    """
    path = Path(typed)
    ending = path.suffix.removeprefix(".").lower()
    if "\0" in typed or typed.endswith(("/", os.sep)) or path.name.lower() in _NAMELESS:
        shown = typed.replace("\0", "\\0")
        raise ValueError(f"'{shown}' is not the name of a file")
    if ending in _UNWRITTEN - WRITERS.keys():
        raise ValueError(f"brief does not write '{path.suffix}'; there are {', '.join(WRITERS)}")
    return (path.with_suffix(""), ending) if ending in WRITERS else (path, "")
