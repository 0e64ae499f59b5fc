"""A finished PDF -> what must not be in it: what acts, what leads elsewhere, what tells of the machine."""

from collections import Counter
from collections.abc import Collection, Sequence

from briefings.proof.holdings import SCHEMES, read_holdings
from briefings.proof.pdfium import PdfFile
from briefings.proof.pdfium.facts import LINKS

FONTS = ("Source-Serif", "Source-Sans", "SourceSerif", "SourceSans")


def find_intruders(content: bytes, pdf: PdfFile, enclosed: Collection[str], paths: Sequence[str]) -> tuple[str, ...]:
    """Say what a PDF holds that it must not; `enclosed` are the files that belong inside, `paths` the machine's."""
    facts = pdf.facts
    found = [] if facts.n_pages else ["it has no page"]
    if facts.n_scripts:
        found.append("it holds a script")
    if facts.has_form:
        found.append("it holds a form")
    holdings = read_holdings(content, paths)
    files = dict.fromkeys((*pdf.enclosed, *holdings.files))
    found += [f"it holds a file '{name}'" for name in files if name not in enclosed]
    found += [f"it holds the file '{name}' {n} times" for name, n in Counter(holdings.files).items() if n > 1]
    found += [f"the file '{name}' is not in it" for name in enclosed if name not in pdf.enclosed]
    for kind, address in facts.links:
        if kind not in {"goto", "mark"} and not (kind == "address" and address.lower().startswith(SCHEMES)):
            found.append(f"a link leads to {address or kind}" if kind in LINKS else f"a page bears a {kind}")
    return tuple(dict.fromkeys((*found, *holdings.troubles)))


def find_foreign_fonts(pdf: PdfFile) -> tuple[str, ...]:
    """Say which fonts of a PDF are not inside it, or are not those that come with brief."""
    return tuple(
        f"it is set in a font of the machine, '{name}'"
        for name, inside in pdf.facts.fonts
        if not inside or not name.partition("+")[2].startswith(FONTS)
    )
