"""What passes between brief and the process that lays out its pages: a line of JSON, and bytes."""

import json
from dataclasses import dataclass
from typing import Any, BinaryIO

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.model.enclosure import Enclosure


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A page to print; `day` (ISO 8601) is that of the enclosures, `characters` are looked for in the fonts."""

    page: str
    enclosures: tuple[Enclosure, ...] = ()
    day: str = "1980-01-01"
    characters: str = ""


@dataclass(frozen=True, slots=True)
class Printout:
    """The PDF, or None where the machine cannot make one; `missing` are the characters that no font has.

    `failure` is the traceback of a bug in the process that lays out pages.
    """

    content: bytes | None
    missing: str = ""
    diagnostics: Diagnostics = ()
    failure: str = ""


def send_job(stream: BinaryIO, job: PrintJob) -> None:
    """Write a job. Raises OSError where nobody reads."""
    rows = [(each.name, each.media_type, each.relationship, each.description) for each in job.enclosures]
    head = {"enclosures": rows, "day": job.day, "characters": job.characters}
    _send(stream, head, job.page.encode(), *(each.content for each in job.enclosures))


def receive_job(stream: BinaryIO) -> PrintJob:
    """Wait for a job. Raises EOFError where none can come."""
    head, (page, *contents) = _receive(stream)
    rows = zip(head["enclosures"], contents, strict=True)
    enclosures = tuple(Enclosure(name, content, *rest) for (name, *rest), content in rows)
    return PrintJob(page.decode(), enclosures, head["day"], head["characters"])


def send_printout(stream: BinaryIO, printout: Printout) -> None:
    """Write what came of a job. Raises OSError where nobody reads."""
    told = [(item.code.value, item.message, item.hint) for item in printout.diagnostics]
    head = {"missing": printout.missing, "diagnostics": told, "failure": printout.failure}
    _send(stream, head, *(() if printout.content is None else (printout.content,)))


def receive_printout(stream: BinaryIO) -> Printout:
    """Wait for what comes of a job. Raises EOFError where nothing can come."""
    head, contents = _receive(stream)
    told = tuple(Diagnostic(Code(code), message, hint) for code, message, hint in head["diagnostics"])
    return Printout(contents[0] if contents else None, head["missing"], told, head["failure"])


def _send(stream: BinaryIO, head: dict[str, Any], *contents: bytes) -> None:
    line = json.dumps([head, [len(content) for content in contents]]).encode()
    stream.writelines([line, b"\n", *contents])
    stream.flush()


def _receive(stream: BinaryIO) -> tuple[dict[str, Any], list[bytes]]:
    line = stream.readline()
    if not line.endswith(b"\n"):
        raise EOFError
    head, sizes = json.loads(line)
    contents = [stream.read(size) for size in sizes]
    if [len(content) for content in contents] != sizes:
        raise EOFError
    return head, contents
