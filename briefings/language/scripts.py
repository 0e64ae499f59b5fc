"""Scripts that do not part words by spaces, in which brief can tell neither words nor short sentences apart."""

import re

_MOST = 0.5
"""A larger share of such letters makes it the script of a text."""
_SCRIPTS = {
    "Thai": "\u0e01-\u0e4e",
    "Lao": "\u0e81-\u0ecd",
    "Tibetan": "\u0f40-\u0fbc",
    "Burmese": "\u1000-\u109f",
    "Khmer": "\u1780-\u17d1",
    "Japanese": "\u3041-\u30ff",
    "Chinese": "\u3400-\u4dbf\u4e00-\u9fff",
}
"""Their letters; Japanese stands before Chinese, since it has Chinese letters too."""
_ANY = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_FEWEST_KANA = 0.1
"""A text with this share of its letters in kana is Japanese."""


def find_unspaced_script(text: str) -> str | None:
    """Name the script of a text that does not part its words; None where it parts them."""
    if _ANY.search(text) is None:
        return None
    counts = {name: len(re.findall(f"[{letters}]", text)) for name, letters in _SCRIPTS.items()}
    n_letters = sum(character.isalpha() for character in text)
    if sum(counts.values()) <= n_letters * _MOST:
        return None
    if counts["Japanese"] > sum(counts.values()) * _FEWEST_KANA:
        return "Japanese"
    return max(counts, key=counts.__getitem__)
