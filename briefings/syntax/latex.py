"""LaTeX in the fields of a bibliography -> the text it stands for."""

import re
import unicodedata

_ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a",
    "b": "\u0331", "d": "\u0323",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "textendash": "–", "textemdash": "—",
    "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "ldots": "…",
}  # fmt: skip
_ACCENT = re.compile(r"""\\(?:(["'`^~=.])\s*|([uvHckrbd])(?:\s+|(?=\{)))(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))""")
_COMMAND = re.compile(r"\\([A-Za-z]+)(?:\s+|\{\})?")
_SIGNS = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))


def decode_latex(text: str) -> str:
    """Give the text with accents and signs in their place; commands that are not known fall away, their words stay."""
    text = _ACCENT.sub(lambda m: unicodedata.normalize("NFC", (m[3] or m[4]) + _ACCENTS[m[1] or m[2]]), text)
    text = _COMMAND.sub(lambda m: _LETTERS.get(m[1], ""), text)
    for written, sign in _SIGNS:
        text = text.replace(written, sign)
    text = re.sub(r"(?<!\\)~", " ", text)
    text = re.sub(r"(?<!\\)[{}]", "", text)
    return " ".join(re.sub(r"\\(.)", r"\1", text).split())
