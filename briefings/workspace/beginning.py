"""The beginning of a project: which files its first outline makes, and what is kept of an older one."""

import os
from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.workspace.project import OUTLINE

BACKUP = f"{OUTLINE}.bak"


def set_outline_aside(root: Path, *, force: bool) -> tuple[dict[Path, bytes], Diagnostics]:
    """Give the copy to be written of an outline that is there already; with `force` only, else that is an error."""
    path = root / OUTLINE
    if not os.path.lexists(path):
        return {}, ()
    if not force:
        hint = f"edit it, or write another with --force: the old one is kept as {BACKUP}"
        return {}, (Diagnostic(Code.OUTLINE_EXISTS, f"{OUTLINE} is there already", hint, OUTLINE),)
    try:
        return {_free_name(root): path.read_bytes()}, ()
    except OSError as error:
        message = f"cannot keep a copy of {OUTLINE}: {(error.strerror or str(error)).lower()}"
        return {}, (Diagnostic(Code.OUTLINE_UNREADABLE, message, "move it out of the way", OUTLINE),)


def folder_name(root: Path) -> str:
    """Give the name of the project's folder."""
    return Path(os.path.realpath(root)).name


def _free_name(root: Path) -> Path:
    """Give a name that no older copy has."""
    path, number = root / BACKUP, 1
    while os.path.lexists(path):
        number += 1
        path = root / f"{BACKUP}{number}"
    return path
