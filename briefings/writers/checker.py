"""The page by which a browser checks a brief, made of its parts: the same bytes on every machine, for every brief."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

_PAGE = "page.html"
_STYLE = "style.css"
_SCRIPTS = (
    "bytes.js", "objects.js", "pages.js", "document.js", "compare.js", "webpage.js", "ledger.js", "judge.js", "show.js",
)  # fmt: skip
"""The parts of its script, in their order."""


def make_checker(parts: Mapping[str, str], styles: Iterable[str]) -> bytes:
    """Give the page: nothing but its own script and style runs in it, by their hashes, and it has no network.

    `styles` are the style sheets that a web page of brief may have.
    """
    script, style = "\n".join(parts[name] for name in _SCRIPTS), parts[_STYLE]
    known = " ".join(sorted(sha256(each.encode()).hexdigest() for each in styles))
    filled = {
        "{styles}": known,
        "{script-hash}": _hash_for_policy(script),
        "{style-hash}": _hash_for_policy(style),
        "{style}": style,
        "{script}": script,
    }
    page = parts[_PAGE]
    for mark, value in filled.items():
        page = page.replace(mark, value, 1)
    return page.encode()


def _hash_for_policy(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
