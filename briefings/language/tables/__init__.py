"""The languages that brief has tables for, a row each; `find_language` finds one by its tag.

To add a language, write tables/xx.py with a `Language` and add it to the row below. All that it leaves out is off (see
`briefings.language.language`).
"""

from functools import cache

from briefings.language.language import Language
from briefings.language.tables.da import DANISH
from briefings.language.tables.de import GERMAN
from briefings.language.tables.el import GREEK
from briefings.language.tables.en import ENGLISH
from briefings.language.tables.es import SPANISH
from briefings.language.tables.fi import FINNISH
from briefings.language.tables.fr import FRENCH
from briefings.language.tables.it import ITALIAN
from briefings.language.tables.nl import DUTCH
from briefings.language.tables.no import NORWEGIAN
from briefings.language.tables.pl import POLISH
from briefings.language.tables.pt import PORTUGUESE
from briefings.language.tables.ru import RUSSIAN
from briefings.language.tables.sv import SWEDISH
from briefings.language.tables.tr import TURKISH
from briefings.language.tables.uk import UKRAINIAN

LANGUAGES = (
    ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, SWEDISH, DANISH, NORWEGIAN, FINNISH, POLISH, RUSSIAN,
    UKRAINIAN, GREEK, TURKISH,
)  # fmt: skip
"""In the order in which a text in doubt is taken for one of them."""
DEFAULT_LANGUAGE = ENGLISH.tag
STEMMED_ONLY = {
    "ar": "arabic", "ca": "catalan", "eu": "basque", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "lt": "lithuanian", "ne": "nepali", "ro": "romanian", "sr": "serbian", "ta": "tamil",
    "yi": "yiddish",
}  # fmt: skip
"""Languages of which nothing is known but how to find the stems of their words, by Snowball's names."""
_SAME_TABLES = {"nb": "no", "nn": "no"}
"""Languages that share the tables of another: both ways in which Norwegian is written."""
_NAMES = {
    "ar": "arabic", "da": "danish dansk", "de": "german deutsch deu ger", "el": "greek", "en": "english eng",
    "es": "spanish espanol castellano spa", "fi": "finnish suomi", "fr": "french francais fra fre",
    "hu": "hungarian magyar", "it": "italian italiano ita", "nl": "dutch nederlands",
    "no": "norwegian norsk bokmal nynorsk", "pl": "polish polski", "pt": "portuguese portugues por", "ro": "romanian",
    "ru": "russian", "sv": "swedish svenska", "tr": "turkish turkce", "uk": "ukrainian",
}  # fmt: skip
"""What somebody may write for a tag."""
_BY_TAG = {language.tag: language for language in LANGUAGES}


def find_language(tag: str) -> Language:
    """Give the language that a tag such as "en-GB" names; one of which nothing is known has empty tables."""
    return _find_by_base(base_language(tag))


def base_language(tag: str) -> str:
    """Give the language of a tag without script and region: "en" of "en-GB"."""
    return tag.partition("-")[0].lower()


def find_meant_tag(tag: str) -> str | None:
    """Give the tag that was meant by the name of a language: "de" by "German"."""
    base = base_language(tag)
    return next((meant for meant, names in _NAMES.items() if base in names.split()), None)


@cache
def _find_by_base(tag: str) -> Language:
    return _BY_TAG.get(_SAME_TABLES.get(tag, tag)) or Language(tag, STEMMED_ONLY.get(tag, ""))
