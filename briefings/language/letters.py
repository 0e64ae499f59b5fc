"""Letters in the one form that they are compared in, whichever way a text spells them."""

import re
import unicodedata

from briefings.language.spelling import compose
from briefings.model.source import Source
from briefings.model.text import Span

_SHAPED = re.compile(
    "[\u0132\u0133\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3"  # Latin letters of two, and the long s
    "\u2160-\u217f"  # Roman numerals
    "\ufb00-\ufb06\ufb13-\ufb17\ufb20-\ufb28\ufb4f"  # Latin, Armenian and Hebrew ligatures and wide letters
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"  # Arabic letters by where they stand in a word
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc"  # wide and narrow ones of East Asian type
    "\U0001d400-\U0001d7ff]+"  # bold, italic and other ones of mathematics
)
"""Letters and digits that Unicode has once more for their looks; none whose place means something: 10² is not 102."""


def fold_letters(text: str) -> str:
    """Spell letters as a keyboard does: é as one code point, the ligature ﬁ as its letters, a wide Ａ as a plain A."""
    if text.isascii():
        return text
    composed = compose(text)
    folded = _SHAPED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), composed)
    return folded if folded == composed else compose(folded)


def fold_case(text: str) -> str:
    """Fold letters, and their case too: STRASSE is Straße, and İstanbul is istanbul."""
    return text.casefold() if text.isascii() else _undot(compose(fold_letters(text).casefold()))


def lower_case(text: str) -> str:
    """Fold letters, and write them small: words of Straße have the ß that their stems are made of."""
    return text.lower() if text.isascii() else _undot(fold_letters(text).lower())


def plain_words(source: Source, span: Span) -> str:
    """Give the words of a range as rules read them; what is printed are those of `Source.words_of`, as they stand."""
    return fold_letters(source.words_of(span))


def _undot(text: str) -> str:
    """Take the dot away that a small letter keeps of the Turkish İ, and that no keyboard writes."""
    return text.replace("i\u0307", "i")
