"""`brief build`: compile the project and publish the brief, unless something is wrong or nothing has changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from briefings.commands.compile import Compiled, MisquotationError, Project, compile_brief, read_project
from briefings.commands.exhibit import Made
from briefings.commands.install import require_whole
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.commands.unprintable import Lost, find_lost
from briefings.commands.verify import prove
from briefings.model.brief import Brief
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.fingerprint import make_fingerprint
from briefings.model.outline import ATTACHMENTS
from briefings.model.text import TextFile
from briefings.printing.coverage import find_missing
from briefings.printing.printer import LayoutError, Printer
from briefings.ranking.semantic import semantic_version
from briefings.workspace.fonts import font_files, machine_places, open_fonts
from briefings.workspace.output import check_output, finish_publications, publish_files
from briefings.workspace.project import TEMPLATES, read_packaged_templates, read_templates
from briefings.workspace.proofs import MAX_BRIEF_BYTES
from briefings.workspace.record import fingerprint_of, is_current, make_record, program_digest, read_record, record_path
from briefings.writers import WRITERS, prints_pages, write_formats
from briefings.writers.enclosures import enclose
from briefings.writers.glyphs import visible_characters
from briefings.writers.writer import Supplies

_MOST_TRIES = 3
"""So often a brief is laid out again without what the page did not give back."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What a build is asked for: the project's folder, the path of the files without an ending, and the formats."""

    root: Path
    output: Path
    formats: tuple[str, ...] = tuple(WRITERS)
    strict: bool = False
    frozen: bool = False

    @property
    def targets(self) -> dict[str, Path]:
        """The file to write for each format."""
        return {name: self.target(name) for name in self.formats}

    def target(self, name: str) -> Path:
        """Give the file that a format is written to, or would be."""
        return self.output.with_name(f"{self.output.name}.{name}")


def build(request: BuildRequest, progress: Progress) -> Outcome:
    """Compile the project and publish the brief, unless something is wrong or nothing has changed."""
    notes = Notes(strict=request.strict)
    try:
        require_whole(notes)
        notes.add(finish_publications(request.output.parent))
        project = read_project(request.root, notes, frozen=request.frozen)
        templates = notes.remember(notes.keep(read_templates(request.root)))
        fingerprint = _fingerprint(request, notes.files, project, templates)
        targets = tuple(request.targets.values())
        record = read_record(record_path(request.output))
        if record and is_current(record, fingerprint, targets):
            notes.add(record.diagnostics)
            notes.stop_before_writing()
            return Outcome(notes.diagnostics, notes.files, unchanged=targets)
        notes.add(check_output(targets))
        brief, made = _make(project, templates, request, notes, progress)
        notes.stop_before_writing()
        contents = {path: made[name] for name, path in request.targets.items()}
        contents[record_path(request.output)] = make_record(fingerprint, contents, notes.diagnostics)
        notes.add(publish_files(contents))
        notes.stop_at_errors()
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    code = make_fingerprint(made["json"])
    return Outcome(notes.diagnostics, notes.files, brief, written=targets, fingerprint=code)


def _make(
    project: Project, templates: dict[str, TextFile], request: BuildRequest, notes: Notes, progress: Progress
) -> tuple[Brief, dict[str, bytes]]:
    """Compile the brief and write its formats; the printer gets ready meanwhile. Raises Stopped.

    Where a passage is not given back by the page, this is done again without it.
    """
    with Printer(open_fonts) as printer:
        if prints_pages(request.formats):
            printer.start()
        supplies = Supplies(templates, {seed.path: seed.content for seed in project.seeds.files}, printer)
        for is_last in (*(False,) * _MOST_TRIES, True):
            tried = notes.fork()
            try:
                compiled = compile_brief(project, tried, progress)
                progress("laying out pages")
                compiled = replace(compiled, brief=replace(compiled.brief, own_templates=_own_templates(supplies)))
                made, lost = _write(compiled, request, supplies, tried)
                if lost and not is_last:
                    project = replace(project, lost=(*project.lost, *lost))
                    continue
                tried.stop_at_errors()
            except Stopped:
                notes.join(tried)
                raise
            notes.join(tried)
            return compiled.brief, made
    raise AssertionError("the last try either returns or raises")


def _write(
    compiled: Compiled, request: BuildRequest, supplies: Supplies, notes: Notes
) -> tuple[dict[str, bytes], tuple[Lost, ...]]:
    """Write the formats, and prove the PDF; each format is made from the ledger, so that this is always among them.

    Gives too what the page does not give back.
    """
    try:
        made = notes.require(write_formats(compiled.brief, request.formats, supplies))
    except LayoutError as error:
        notes.add((_blame_templates(error, supplies),))
        raise Stopped from error
    if "pdf" not in made:
        return made, ()
    enclosed = tuple(each.name for each in enclose(compiled.brief, made["json"], supplies.seeds))
    path, places = request.target("pdf").as_posix(), machine_places(request.root)
    proven = prove(made["pdf"], Made(path, made["json"], enclosed, compiled.sources, places))
    notes.add(proven.wrong)
    if not proven.wrong:
        notes.add(tuple(_tell_lesser(compiled.brief, len(made["pdf"]))))
    missing = find_missing(visible_characters(compiled.brief), font_files()) if proven.failed else ""
    lost = () if compiled.brief.own_templates else find_lost(compiled.brief, proven.failed, missing)
    if proven.wrong and not lost and not compiled.brief.own_templates and not missing:
        raise MisquotationError("; ".join(item.message for item in proven.wrong))
    return made, lost


def _tell_lesser(brief: Brief, size: int) -> Iterator[Diagnostic]:
    """Say why those who are sent the PDF cannot prove its pages; `size` is in bytes."""
    lacking = [each for each in ATTACHMENTS if each not in brief.attach]
    if lacking:
        left = f"'attach' leaves out the {' and the '.join(lacking)}"
        yield _lesser(f"{left}, which it is made again from", "write attach: [ledger, sources]")
    if brief.own_templates:
        named = " and ".join(brief.own_templates)
        yield _lesser(
            f"templates of yours do not travel inside it ({named})", "those who need the proof want brief's own"
        )
    if size > MAX_BRIEF_BYTES:
        hint = "write attach: [ledger], and send the sources beside it"
        yield _lesser(f"it has {size:,} bytes, and no more than {MAX_BRIEF_BYTES:,} are read", hint)


def _lesser(why: str, hint: str) -> Diagnostic:
    return Diagnostic(Code.PROOF_LESSER, f"who is sent the PDF cannot prove its pages: {why}", hint)


def _blame_templates(error: LayoutError, supplies: Supplies) -> Diagnostic:
    """Say that a page cannot be laid out, where it was made by templates of the project. Raises LayoutError else."""
    own = _own_templates(supplies)
    if not own:
        raise error
    why = str(error).strip().rpartition("\n")[2]
    message = f"the page that {' and '.join(own)} make{'s' * (len(own) == 1)} cannot be laid out ({why})"
    hint = "take out what was changed last; a measure or a number may be far too large"
    return Diagnostic(Code.TEMPLATE_ERROR, message, hint, own[0] if len(own) == 1 else "")


def _own_templates(supplies: Supplies) -> tuple[str, ...]:
    """Give the paths of the templates of the project that are not as brief brings them."""
    packaged = read_packaged_templates()
    own = (file for file in supplies.templates.values() if file.path.startswith(f"{TEMPLATES}/"))
    names = ((file, packaged.get(file.path.rpartition("/")[2])) for file in own)
    return tuple(file.path for file, known in names if known is None or known.text != file.text)


def _fingerprint(
    request: BuildRequest, files: dict[str, TextFile], project: Project, templates: dict[str, TextFile]
) -> str:
    """Give one hash for all that the brief depends on."""
    parts = [
        program_digest(),
        version("weasyprint"),
        version("sumy"),
        version("babel"),
        semantic_version(),
        *request.formats,
        str(request.frozen),
        *(files[path].text for path in (project.outline.path, project.lock.path) if path in files),
    ]
    parts += [f"{seed.path} {sha256(seed.content).hexdigest()}" for seed in project.seeds.files]
    parts += [f"{name} {file.text}" for name, file in sorted(templates.items())]
    return fingerprint_of(parts)
