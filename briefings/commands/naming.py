"""Names as they are typed -> the formats that a build writes, and the path that its files share."""

import os
from collections.abc import Collection
from pathlib import Path

from briefings.writers import WRITERS

_UNWRITTEN = frozenset(
    """bib csv djvu doc docm docx dotx eml eps epub gif gz htm ipynb jpeg jpg latex markdown md mhtml mobi msg odp ods
    odt png ppt pptx ps rst rtf svg tex text tif tiff toml tsv txt webp xhtml xls xlsx xml xps yaml yml zip""".split()
)
"""Endings of files that somebody may expect and brief does not write; any other is a part of the name."""


def choose_formats(asked: Collection[str]) -> tuple[str, ...]:
    """Give the formats asked for, in the order of the table, or all. Raises ValueError for one that there is not."""
    unknown = [name for name in asked if name not in WRITERS]
    if unknown:
        raise ValueError(f"'{unknown[0]}' is no format; there are {', '.join(WRITERS)}")
    return tuple(name for name in WRITERS if name in asked) or tuple(WRITERS)


def part_name(typed: str) -> tuple[Path, str]:
    """Part the name of the files from the format that its ending names: "out/report.pdf" is "out/report" as pdf.

    "report" and "report.v2" name no format. Raises ValueError for what is no name of a file, and for the ending of a
    format that brief does not write, such as "report.docx".
    """
    path = Path(typed)
    ending = path.suffix.removeprefix(".").lower()
    if typed.endswith(("/", os.sep)) or path.name.lower() in {
        "",
        "..",
        *(f".{name}" for name in (*WRITERS, *_UNWRITTEN)),
    }:
        raise ValueError(f"'{typed}' is not the name of a file")
    if ending in _UNWRITTEN - WRITERS.keys():
        raise ValueError(f"brief does not write '{path.suffix}'; there are {', '.join(WRITERS)}")
    return (path.with_suffix(""), ending) if ending in WRITERS else (path, "")
