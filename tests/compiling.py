"""An outline and sources, compiled as far as the choice of passages."""

from briefings.model.text import TextFile
from briefings.stages.choose import Chosen, Selected, choose_section, reserve_pins
from briefings.stages.control import resolve_control
from briefings.stages.index import index_sentences
from briefings.stages.passages import Printed
from briefings.stages.plan import plan_outline
from briefings.stages.resolve import resolve_cards, resolve_scopes


def compile_sections(sources, sections, head=""):
    """Choose passages for sections, each a mapping of YAML in a line; give what was selected, and all codes."""
    text = "title: T\n" + head + "sections:\n" + "".join(f"  - {{{section}}}\n" for section in sections)
    outline, told = plan_outline(TextFile("outline.yaml", text))
    files = [source.file for source in sources]
    sources, more = resolve_cards(outline, sources, files)
    scopes, again = resolve_scopes(outline, sources, files)
    scopes, control = resolve_control(outline, scopes, sources)
    diagnostics = [*told, *more, *again, *control]
    index = index_sentences(sources, "en")
    chosen = Chosen(Printed(sources, "en"), Printed(sources, "en"))
    reserve_pins(scopes, chosen.printed)
    parts = []
    for scope in scopes:
        part, said = choose_section(scope, index, sources, chosen, outline)
        parts.append(part)
        diagnostics += said
    return Selected(sources, index, tuple(parts), chosen.printed), [item.code.value for item in diagnostics]


def print_sections(sources, *sections, head=""):
    """Give the texts of the passages of each section, in the order of print, and all codes."""
    selected, codes = compile_sections(sources, sections, head)
    printed = [[sources[p.source].words_of(p.span) for p in part.passages] for part in selected.parts]
    return printed, codes
