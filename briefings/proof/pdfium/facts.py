"""What a PDF could do beside being read: scripts, forms, actions, links out of it, fonts from elsewhere."""

from dataclasses import dataclass
from typing import Any

from briefings.proof.pdfium.strings import name_string

_KINDS = {1: "goto", 2: "another document", 3: "address", 4: "a program", 5: "an attachment"}
"""What pdfium numbers the kinds of actions with (PDFACTION_GOTO and so on)."""
LINKS = frozenset((*_KINDS.values(), "an unknown action"))
"""What a click does."""
_MARKS = {1, 3, 9, 10, 11, 12, 13, 15, 16}
"""What pdfium numbers the marks of a reader with: a note, words, a highlight, lines, a stamp, ink, a note's window."""

_ANNOTATIONS = {
    17: "attached file", 18: "sound", 19: "film", 20: "field of a form", 21: "screen", 24: "watermark",
    25: "model in space", 26: "film", 27: "field of a form", 28: "mark of words to be taken out",
}  # fmt: skip
"""The others that brief knows a name for."""


@dataclass(frozen=True, slots=True)
class Facts:
    """`fonts` are (name, embedded?), `links` are (what a click does, the address where it is one)."""

    n_pages: int
    n_scripts: int
    has_form: bool
    fonts: tuple[tuple[str, bool], ...]
    links: tuple[tuple[str, str], ...]


def read_facts(raw: Any, document: Any, fonts: set[tuple[str, bool]], links: set[tuple[str, str]]) -> Facts:  # noqa: ANN401
    """Put together what was met on the pages with what belongs to the whole document."""
    return Facts(
        n_pages=raw.FPDF_GetPageCount(document),
        n_scripts=raw.FPDFDoc_GetJavaScriptActionCount(document),
        has_form=raw.FPDF_GetFormType(document) != raw.FORMTYPE_NONE,
        fonts=tuple(sorted(fonts)),
        links=tuple(sorted(links)),
    )


def read_links(raw: Any, document: Any, page: Any, links: set[tuple[str, str]]) -> None:  # noqa: ANN401
    """Add what a click does to `links`, for each annotation of a page; one that is no link goes by its kind."""
    for i in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, i)
        link = raw.FPDFAnnot_GetLink(annotation)
        action = raw.FPDFLink_GetAction(link) if link else None
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if not link:
            links.add(("mark" if kind in _MARKS else _ANNOTATIONS.get(kind, f"annotation of kind {kind}"), ""))
        elif action:
            links.add(_action(raw, document, action))
        else:
            links.add(("goto", ""))
        raw.FPDFPage_CloseAnnot(annotation)


def _action(raw: Any, document: Any, action: Any) -> tuple[str, str]:  # noqa: ANN401
    kind = _KINDS.get(raw.FPDFAction_GetType(action), "an unknown action")
    address = name_string(raw.FPDFAction_GetURIPath, document, action) if kind == "address" else ""
    return kind, address
