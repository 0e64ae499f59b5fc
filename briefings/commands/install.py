"""What an install can do: one for recipients verifies, and has no libraries that choose passages and lay out pages.

Such an install is `verify.txt`, in the root of the repository, without what depends on it.
"""

from importlib.util import find_spec

from briefings.commands.notes import Notes, Stopped
from briefings.model.diagnostic import Code, Diagnostic

ONLY_VERIFIES = "this install of brief only verifies"
LEFT_OUT = ("weasyprint", "pydyf", "fontTools", "sumy", "numpy", "urllib3")
"""The libraries that no part of `brief verify` needs but where it chooses or prints again."""
INSTALL_WHOLE = "install brief again with pip, and without --no-deps"


def is_whole() -> bool:
    """Tell whether all is installed that makes a brief."""
    return not _find_absent()


def require_whole(notes: Notes) -> None:
    """Say where this install makes no briefs. Raises Stopped."""
    absent = _find_absent()
    if absent:
        message = f"{ONLY_VERIFIES}: it has no {', '.join(absent)}"
        hint = f"{INSTALL_WHOLE}; 'brief verify' works as it is"
        notes.add((Diagnostic(Code.INSTALL_PARTIAL, message, hint),))
        raise Stopped


def _find_absent() -> list[str]:
    return [name for name in LEFT_OUT if find_spec(name) is None]
