"""The fonts that brief prints with: those of two declared packages, and no other font of the machine."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from xml.sax.saxutils import escape

from briefings.model.fonts import Fonts

_SCRATCH = "brief-fonts-"
_PACKAGES = ("fontpkg_source_serif_4", "fontpkg_source_sans_3")


def font_files() -> tuple[Path, ...]:
    """Give the font files, in a fixed order."""
    return tuple(path for folder in _folders() for path in sorted(folder.iterdir()) if path.suffix == ".ttf")


def machine_places(root: Path) -> tuple[str, ...]:
    """Give paths of this machine that a finished brief must not tell of."""
    places = (root.resolve(), Path(__file__).parent.parent, *_folders())
    return tuple(str(place) for place in places if len(place.parts) > 2)  # noqa: PLR2004 - "/tmp" may stand in a title


@contextmanager
def open_fonts() -> Iterator[Fonts]:
    """Give our fonts and write a fontconfig file that knows them alone, for as long as it is needed.

    With the machine's own configuration a missing character would be taken from whatever font is installed, so the
    same input would print differently elsewhere; and with no font at all the layout library crashes.
    """
    _sweep()
    with tempfile.TemporaryDirectory(prefix=f"{_SCRATCH}{os.getpid()}-") as scratch:
        path = Path(scratch) / "fonts.conf"
        folders = "".join(f"<dir>{escape(str(folder))}</dir>" for folder in _folders())
        path.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
            f"<fontconfig>{folders}<cachedir>{escape(scratch)}</cachedir></fontconfig>",
            encoding="utf-8",
        )
        yield Fonts(path, font_files())


def _sweep() -> None:
    """Remove what a build that was killed left behind; one that still runs keeps its fonts."""
    for left in Path(tempfile.gettempdir()).glob(f"{_SCRATCH}*-*"):
        owner = left.name.removeprefix(_SCRATCH).partition("-")[0]
        if owner.isdecimal() and not _is_running(int(owner)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(process: int) -> bool:
    """Tell whether a process runs, by its number; where that cannot be known, it does."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _folders() -> tuple[Path, ...]:
    return tuple(Path(str(files(package))) / "files" for package in _PACKAGES)
