"""The languages that the page speaks, a row each.

To add one, write tables/xx.py with a `Table` that has the keys of the English one, and add it to the row below. Its
words for a page and for a source go into `PAGE_WORDS` and `SOURCE_WORDS` of `briefings.model.notation`, which read them
back.
"""

from briefings.wording.tables.de import GERMAN
from briefings.wording.tables.en import ENGLISH
from briefings.wording.tables.es import SPANISH
from briefings.wording.tables.fr import FRENCH
from briefings.wording.tables.it import ITALIAN
from briefings.wording.tables.nl import DUTCH
from briefings.wording.tables.pl import POLISH
from briefings.wording.tables.pt import PORTUGUESE
from briefings.wording.tables.ru import RUSSIAN
from briefings.wording.tables.uk import UKRAINIAN
from briefings.wording.tables.vi import VIETNAMESE

SPOKEN = (
    ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, POLISH, RUSSIAN, UKRAINIAN, VIETNAMESE,
)  # fmt: skip
DEFAULT = ENGLISH
"""What the page says in a language of which there is no table."""
