"""The record of the last build beside its files, by which the next one knows that there is nothing to do."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.text import Span
from briefings.workspace.regular import RefusedError, hash_regular


@dataclass(frozen=True, slots=True)
class Record:
    """What a build read, as one hash, what it wrote, as hashes by name, and what it had to say."""

    fingerprint: str
    written: tuple[tuple[str, str], ...]
    diagnostics: Diagnostics


def record_path(output: Path) -> Path:
    """Give the place of the record of the files that share the name of `output`."""
    return output.parent / f".{output.name}.build.json"


def fingerprint_of(parts: list[str]) -> str:
    """Give one hash for the names, versions and hashes a build depends on."""
    return sha256("\0".join(parts).encode("utf-8", errors="backslashreplace")).hexdigest()


def program_digest() -> str:
    """Give one hash for the program itself: an edit of its code is a change of its version."""
    package = Path(__file__).parent.parent
    digest = sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_record(fingerprint: str, contents: dict[Path, bytes], diagnostics: Diagnostics) -> bytes:
    """Write down a build that is about to be published."""
    record = {
        "fingerprint": fingerprint,
        "written": {path.name: sha256(content).hexdigest() for path, content in contents.items()},
        "diagnostics": [
            [
                item.code.value,
                item.message,
                item.hint,
                item.path,
                *((item.span.start, item.span.end) if item.span else ()),
            ]
            for item in diagnostics
        ],
    }
    return json.dumps(record, ensure_ascii=False).encode()


def read_record(path: Path) -> Record | None:
    """Read a record; None if there is none, or it is damaged: then the brief is built anew."""
    try:
        record: Any = json.loads(path.read_bytes())
        return Record(
            record["fingerprint"],
            tuple(record["written"].items()),
            tuple(_diagnostic(*row) for row in record["diagnostics"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def is_current(record: Record, fingerprint: str, targets: tuple[Path, ...]) -> bool:
    """Tell whether `targets` are what a build of the same inputs wrote, byte for byte."""
    written = dict(record.written)
    return record.fingerprint == fingerprint and all(written.get(path.name, "") == _hash(path) for path in targets)


def _hash(path: Path) -> str | None:
    try:
        return hash_regular(path)
    except RefusedError:
        return None


def _diagnostic(code: str, message: str, hint: str, path: str, *span: int) -> Diagnostic:
    return Diagnostic(Code(code), message, hint, path, Span(*span) if span else None)
