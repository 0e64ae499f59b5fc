"""An outline and sources, compiled as far as the choice of passages."""

from briefings.cards.complete import complete_cards
from briefings.choosing.choose import choose_passages
from briefings.choosing.control import resolve_control
from briefings.choosing.scopes import resolve_scopes
from briefings.language.tables.en import ENGLISH
from briefings.model.text import TextFile
from briefings.outline.plan import plan_outline
from briefings.ranking.index import index_sentences


def compile_sections(sources, sections, head=""):
    """Choose passages for sections, each a mapping of YAML in a line; give what was chosen, and all codes but those of notes."""
    text = "title: T\n" + head + "sections:\n" + "".join(f"  - {{{section}}}\n" for section in sections)
    outline, told = plan_outline(TextFile("outline.yaml", text))
    files = [source.file for source in sources]
    sources, more = complete_cards(outline, sources, files)
    scopes, again = resolve_scopes(outline, sources, files)
    scopes, control = resolve_control(outline, scopes, sources)
    diagnostics = [*told, *more, *again, *control]
    index = index_sentences(sources, ENGLISH)
    chosen, said = choose_passages(scopes, index, sources, outline)
    return chosen, [item.code.value for item in (*diagnostics, *said) if not item.is_note]


def print_sections(sources, *sections, head=""):
    """Give the texts of the passages of each section, in the order of print, and all codes."""
    chosen, codes = compile_sections(sources, sections, head)
    printed = [[sources[p.source].words_of(p.span) for p in part.passages] for part in chosen.sections]
    return printed, codes
