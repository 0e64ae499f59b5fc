"""A brief whose tags another program dropped: the passages of its ledger, looked up in the words of its pages."""

from collections.abc import Sequence
from itertools import pairwise

from briefings.model.proof import PrintedBrief, PrintedPassage
from briefings.proof.ledger import Listed
from briefings.proof.lookup import fold_print


def find_listed(pages: Sequence[str], listed: Listed) -> PrintedBrief:
    """Give those passages of a ledger whose words stand on the pages; the others are troubles.

    A passage may go on after the foot of a page: then its words stand in two parts, the first on one page, the other
    on the next.
    """
    folded = [fold_print(page) for page in pages]
    found: list[PrintedPassage] = []
    troubles: list[str] = []
    for passage in listed.passages:
        page = _find_page(fold_print(passage.text), folded)
        if page:
            found.append(PrintedPassage(passage.anchor, passage.text, passage.marks, page))
        else:
            troubles.append(f"the words of the passage '{passage.anchor}' do not stand on the pages")
    return PrintedBrief(tuple(found), tuple(listed.references.values()), (), tuple(troubles))


def _find_page(words: str, pages: Sequence[str]) -> int:
    """Give the page, from 1, on which words stand or begin; 0 where they stand on none."""
    for number, page in enumerate(pages, 1):
        if words and words in page:
            return number
    for number, (page, after) in enumerate(pairwise(pages), 1):
        if _goes_on(words, page, after):
            return number
    return 0


def _goes_on(words: str, page: str, after: str) -> bool:
    """Tell whether words begin on a page and end on the next, with nothing of them left out between the two."""
    low, high = 0, len(words)
    while low < high:  # the longest beginning that stands on the page: what begins a beginning that does, does too
        middle = (low + high + 1) // 2
        low, high = (middle, high) if words[:middle] in page else (low, middle - 1)
    return 0 < low < len(words) and words[low:] in after
