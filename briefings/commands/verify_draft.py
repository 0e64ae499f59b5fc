"""The verifying of drafts: every quotation and cited sentence of a text that people wrote, held to the sources."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from briefings.cards.bibliography import is_bibliography
from briefings.cards.label import label_cards
from briefings.commands.compile import read_project, read_sources
from briefings.commands.exhibit import no_brief
from briefings.commands.notes import Notes, Stopped
from briefings.commands.request import OF_PROJECT, VerifyRequest, read_all, weigh
from briefings.drafts.judge import judge_drafted, tell_drafted
from briefings.drafts.read import Draft, read_draft, read_html_draft
from briefings.model.diagnostic import Code, Diagnostic
from briefings.model.outline import DEFAULT_SEEDS
from briefings.model.proof import Verdict, VerifyOutcome
from briefings.model.source import Source
from briefings.proof.examine import unreadable
from briefings.proof.judge import Library
from briefings.proof.sources import Shelf
from briefings.readers import name_suffixes, read_source
from briefings.workspace.project import has_outline
from briefings.workspace.proofs import read_folder

PAGES = (".html", ".htm")


def verify_draft(content: bytes, request: VerifyRequest, notes: Notes) -> VerifyOutcome:
    """Judge a draft; where it lies among the sources itself, it is no witness of what it says."""
    path = request.file.as_posix()
    shelf = _shelf_for_draft(request, notes)
    notes.stop_at_errors()
    request.grow(weigh(0, shelf.files))
    digest = sha256(content).hexdigest()
    sources = {source.file: source for source in read_all(shelf) if source.sha256 != digest}
    if not sources:
        hint = f"name a folder of {name_suffixes('or')} files with --seeds"
        message = f"cannot verify '{path}': there is no source {shelf.where} that can be read"
        notes.add((Diagnostic(Code.BRIEF_UNREADABLE, message, hint),))
        raise Stopped
    draft = _read_draft(content, request, sources, notes)
    notes.add(tuple(unreadable(trouble.what, path, trouble.hint) for trouble in draft.troubles))
    library = Library({number: sources[file] for number, file in draft.files.items()}, sources.values)
    judgements = tuple(found for item in draft.drafted if (found := judge_drafted(item, library)))
    if not draft.troubles and all(judgement.verdict is Verdict.OWN for judgement in judgements):
        notes.add((_nothing_to_judge(path),))
    for judgement in judgements:
        notes.add(tell_drafted(judgement, path))
    return VerifyOutcome(notes.diagnostics, judgements, len(judgements), shelf.where, files=notes.files)


def _read_draft(content: bytes, request: VerifyRequest, sources: Mapping[str, Source], notes: Notes) -> Draft:
    names = _name_sources(_complete(sources, request))
    if request.file.suffix.lower() in PAGES:
        return read_html_draft(content.decode("utf-8", errors="replace"), list(sources), names)
    text, said = read_source(request.file.name, content)
    if text is None:
        notes.add((no_brief(request.file.as_posix(), "it holds no text"),))
        raise Stopped
    notes.add(tuple(item for item in said if item.is_error))
    return read_draft(text, sources, names)


def _complete(sources: Mapping[str, Source], request: VerifyRequest) -> list[Source]:
    """Give the sources with what the outline and bibliographies state of them, where they are those of a project."""
    if request.seeds is None and has_outline(request.root):
        aside = Notes()
        project = read_project(request.root, aside)
        completed = read_sources(project.outline, project.seeds, aside)[0]
        return [source for source in completed if source.file in sources]
    return list(sources.values())


def _name_sources(sources: Sequence[Source]) -> dict[str, str]:
    """Give what people call the sources by author and year, "Jane Doe 2024" and "Doe 2024", each with its file.

    What two sources are called names neither.
    """
    labels = label_cards([(source.card, source.name) for source in sources])
    called: dict[str, set[str]] = {}
    for label, source in zip(labels, sources, strict=True):
        for name in {label.name, *label.name.split()[-1:]} if label.year else ():
            called.setdefault(f"{name} {label.year}{label.letter}", set()).add(source.file)
    return {name: next(iter(files)) for name, files in called.items() if len(files) == 1}


def _shelf_for_draft(request: VerifyRequest, notes: Notes) -> Shelf:
    """Choose where to look a draft up: the folder that was named, else what the outline names, else 'seeds'."""
    if request.seeds is None and has_outline(request.root):
        seeds = read_project(request.root, notes).seeds
        return Shelf({file.path: file.content for file in seeds.files if not is_bibliography(file.path)}, OF_PROJECT)
    folder = request.seeds or request.root / DEFAULT_SEEDS
    return Shelf(notes.keep(read_folder(folder)), f"in '{folder.as_posix()}'")


def _nothing_to_judge(path: str) -> Diagnostic:
    message = f"nothing in '{path}' can be verified: it quotes no source, and marks no sentence as taken from one"
    hint = "quote three words or more, or end the sentence with a mark such as [2 ¶6] or [harbour.txt]"
    return Diagnostic(Code.BRIEF_UNREADABLE, message, hint)
