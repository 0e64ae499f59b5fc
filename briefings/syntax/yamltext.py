"""Text -> a value of a YAML file."""

import json
import re

_PLAIN = re.compile(r"[^\W\d_][\w’]*(?:[ -][\w’]+)*")
_REFUSED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that a YAML file may not hold, or would take for the end of a line."""
_WORDS_OF_YAML = frozenset("null true false yes no on off y n".split())


def quote_text(text: str) -> str:
    """Write a text as a value of YAML: between quotation marks where it could be taken for something else."""
    text = _REFUSED.sub("", text)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return json.dumps(text, ensure_ascii=False)
