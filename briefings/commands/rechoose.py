"""The choice of a brief made again: by the outline inside it, from a folder of its sources, and held against it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from briefings import __version__
from briefings.cards.bibliography import is_bibliography
from briefings.cards.complete import find_files
from briefings.commands.compile import Project, choose_sections
from briefings.commands.install import ONLY_VERIFIES, is_whole
from briefings.commands.notes import Notes, Stopped
from briefings.composing.compose import Edition, compose_brief
from briefings.model.brief import Brief
from briefings.model.outline import CardSpec, Outline
from briefings.model.source import CARD_FIELDS, SourceCard, Stated
from briefings.model.text import Located, Span
from briefings.outline.stated import UNPRINTED, name_withheld
from briefings.printing.printer import Printer
from briefings.proof.difference import find_ledger_difference
from briefings.workspace.fonts import open_fonts
from briefings.workspace.project import SeedFile, Seeds, order_seeds
from briefings.writers.ledger import write_json
from briefings.writers.writer import Supplies

Ledger = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rechosen:
    """What came of it: `missing` says why it could not be done, `wrong` where it gave another brief.

    Where both are empty it gave the same.
    """

    missing: str = ""
    wrong: str = ""
    n_other: int = 0
    """Sources of the folder that the brief did not read."""


def rechoose(ledger: Ledger, outline: Outline, brief: Brief, folder: Mapping[str, bytes]) -> Rechosen:
    """Choose passages, gaps and key points again; `folder` are the files of --seeds, by their paths."""
    seeds, n_other = _gather(ledger, folder)
    obstacle = next(_name_obstacles(ledger, outline, seeds), "")
    if obstacle:
        return Rechosen(obstacle)
    notes = Notes()
    described = replace(outline, sources=(*outline.sources, *_describe(ledger, outline)))
    try:
        chosen = choose_sections(Project(described, seeds), notes, lambda _: None)
    except Stopped:
        errors = [item.message for item in notes.diagnostics if item.is_error]
        return Rechosen(f"these sources cannot be chosen from ({errors[0] if errors else 'there are none'})")
    edition = Edition(brief.outline_sha256, brief.version, brief.stated)
    again = compose_brief(outline, chosen.sources, chosen.sections, edition)
    again = replace(again, own_templates=brief.own_templates)
    written = json.loads(write_json(again, Supplies({}, {}, Printer(open_fonts)))[0])
    if written == ledger:
        return Rechosen(n_other=n_other)
    place, theirs, ours = find_ledger_difference(ledger, written)
    return Rechosen(wrong=f"chosen again from these sources, {place} is {ours}, and the brief has {theirs}")


def _gather(ledger: Ledger, folder: Mapping[str, bytes]) -> tuple[Seeds, int]:
    """Find the files that were read by their SHA-256, under the paths that the brief gives them.

    Gives how many other sources the folder has too.
    """
    contents = {sha256(content).hexdigest(): content for path, content in folder.items() if not is_bibliography(path)}
    listed = {source["file"]: source["sha256"] for source in ledger["sources"]}
    found = sorted((file for file, digest in listed.items() if digest in contents), key=order_seeds)
    seeds = Seeds(tuple(SeedFile(file, contents[listed[file]]) for file in found), tuple(found))
    return seeds, len(contents.keys() - set(listed.values()))


def _describe(ledger: Ledger, outline: Outline) -> Iterator[CardSpec]:
    """Give each source the card that the brief has: what a bibliography states is not among the files."""
    weights = {file: spec.weight for spec in outline.sources for file in _named(spec, ledger)}
    for source in ledger["sources"]:
        stated = {name: Stated(source[name], "the ledger") for name in CARD_FIELDS if source[name]}
        name = Located(source["file"], Span(0, 0))
        yield CardSpec(name, SourceCard(**stated), weights.get(source["file"], 1.0))


def _named(spec: CardSpec, ledger: Ledger) -> Iterator[str]:
    files = [source["file"] for source in ledger["sources"]]
    return (files[i] for i in find_files(spec.name.value, files))


def _name_obstacles(ledger: Ledger, outline: Outline, seeds: Seeds) -> Iterator[str]:
    """Say what keeps the choice from being made again."""
    withheld = name_withheld(ledger["outline"])
    if not is_whole():
        yield ONLY_VERIFIES
    lacking = [source["file"] for source in ledger["sources"] if source["file"] not in seeds.found]
    if ledger.get("chosen_by"):
        yield "a model chose, and its choice does not travel as such"
    if UNPRINTED in withheld:
        yield "sentences were left out that the page does not give back"
    elif withheld:
        yield f"its outline has {' and '.join(withheld)}, which does not travel"
    if outline.semantic.value:
        yield "it was ranked by nearness in meaning too, which differs from machine to machine"
    if lacking:
        count = f"{len(lacking)} of the {len(ledger['sources'])} sources that were read"
        yield f"{count} are not in the folder, such as '{lacking[0]}'"
    if str(ledger["generator"]).split()[-1] != __version__:
        yield "another version of brief chose"
