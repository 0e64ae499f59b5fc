"""Whether a block of plain text is a piece of a program, of which nothing can be quoted."""

import re

_LINE = re.compile(
    r"(?:#|//|/\*|\*/|>>>|\$\s|@\w|\}|\{|<\w)"  # a remark, a prompt, a decorator, the end of a part
    r"|(?:def|class|import|return|var|let|const|function|public|private|static|contract|fn|pub|impl|struct)\b"
    r"|(?:if|for|while|elif|else|try|except|switch)\b.*[:{]$"
    r"|.*(?:[;{}]|\w\([^()]{0,80}\)[:;,]?)$"
    r"|[\w.\[\]\"']{1,60}\s?(?::=|[-+*/]?=(?!=)|:)\s?[\w\"'\[{(].{0,200}[^.!?]$"
)
_SURE = re.compile(
    r"[;{}]\s*$|\w\([^()\s]{0,80}\)|[^\s=]\s?=\s?[^\s=]|^\s*(?:def|return|import|function|const|contract)\b",
    re.MULTILINE,
)
_SHARE = 0.6
"""The share of the lines of a block that have to look like a program's."""


def is_program(words: str) -> bool:
    """Tell whether most lines of a block of several are those of a program."""
    if "\n" not in words:
        return False
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if len(lines) < 2 or not _SURE.search(words):  # noqa: PLR2004 - several
        return False
    return sum(_LINE.match(line) is not None for line in lines) >= len(lines) * _SHARE
