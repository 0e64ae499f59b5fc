"""`brief checker`: write the page by which a browser checks a brief."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from briefings.commands.outcome import Outcome
from briefings.workspace.output import check_output, publish_files
from briefings.workspace.project import read_checker_parts, read_packaged_templates
from briefings.writers.checker import make_checker
from briefings.writers.html import fill_styles


def write_checker(target: Path) -> Outcome:
    """Write the page into a file; the same bytes for every brief."""
    diagnostics = check_output((target,)) or publish_files({target: compose_checker()})
    return Outcome(diagnostics, {}, written=() if diagnostics else (target,))


@cache
def compose_checker() -> bytes:
    """Give the page as this version of brief has it."""
    return make_checker(read_checker_parts(), fill_styles(read_packaged_templates()))


def hash_checker() -> str:
    """Give the SHA-256 of the page, in hexadecimal digits."""
    return sha256(compose_checker()).hexdigest()
