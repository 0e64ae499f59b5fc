"""What travels inside the PDF: the ledger, and the files of the sources that are cited."""

from collections.abc import Iterator, Mapping

from briefings.model.brief import Brief
from briefings.model.enclosure import Enclosure
from briefings.model.notation import LEDGER_NAME, source_file_name
from briefings.wording.wording import find_wording


def enclose(brief: Brief, ledger: bytes, contents: Mapping[str, bytes]) -> tuple[Enclosure, ...]:
    """Give what the outline asks to attach, in the order of its names; `contents` are the seeds by their paths."""
    return tuple(sorted(_enclosures(brief, ledger, contents), key=lambda enclosure: enclosure.name))


def _enclosures(brief: Brief, ledger: bytes, contents: Mapping[str, bytes]) -> Iterator[Enclosure]:
    if "ledger" in brief.attach:
        described = find_wording(brief.language).tell("ledger_inside")
        yield Enclosure(LEDGER_NAME, ledger, "application/json", "Data", described)
    if "sources" in brief.attach:
        for reference in brief.references:
            yield Enclosure(
                source_file_name(reference.number, reference.file),
                contents[reference.file],
                reference.media_type,
                "Source",
                reference.file,
            )
