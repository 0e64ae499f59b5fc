"""What a model replied -> numbers, or search words; anything else is no reply.

Models wrap their answer: thoughts before it, prose around it, a code fence, numbers as strings. All of that is taken
off. A number that was not offered, half a reply, or none is an error, and never made to fit.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from briefings.consulting.prompt import MOST_SEARCH_WORDS

LONGEST_WORD = 60
"""A search word, or a phrase of a few, has no more characters; what is longer is prose."""
_MOST_TRIES = 1000
_THOUGHTS = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_NUMBER = re.compile(r"\s*+(?:[#\[(]\s*+)?(\d{1,9})\s*+[\])]?\.?\s*+")
_WORD = re.compile(r"[$€£¥]?[^\W_](?:[^\n\r\t<>{}\[\]\"\\`|]*[^\s<>{}\[\]\"\\`|])?")
_SECTION = r"\d{1,3}(?:\.\d{1,3})?"
_NUMBERS = r"\d{1,9}(?:[ \t]*[,;][ \t]*\d{1,9}|[ \t]+\d{1,9})*"
_BY_SECTION = re.compile(
    rf"^[^\w\n]*+(?:section[ \t]+)?(?P<section>{_SECTION})[ \t]*[:=][ \t]*\[?(?P<numbers>{_NUMBERS}|none|)\]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A line of a reply by hand: "2.1: 413, 287", "Section 2: none"."""


class ReplyError(Exception):
    """A reply that nothing can be taken from; the text says why."""


def read_choice(reply: str, offered: Collection[int]) -> tuple[tuple[int, ...], int | None]:
    """Give the numbers chosen, the best first, and that of the key point. Raises ReplyError."""
    return check_choice(_find_object(reply, "answer"), offered)


def check_choice(found: Mapping[str, Any], offered: Collection[int]) -> tuple[tuple[int, ...], int | None]:
    """Take the numbers of one choice out of an object. Raises ReplyError."""
    answer = found.get("answer")
    if not isinstance(answer, list):
        raise ReplyError(f"'answer' is {_show(answer)}, and not a list of numbers")
    numbers = tuple(dict.fromkeys(_read_number(value, offered) for value in answer))
    point = found.get("key_point")
    if point in (None, "", "null", "none") or not numbers:
        return numbers, None
    key_point = _read_number(point, offered)
    return (numbers if key_point in numbers else (key_point, *numbers)), key_point


def read_words(reply: str) -> tuple[str, ...]:
    """Give the search words of a reply, the first MOST_SEARCH_WORDS of them. Raises ReplyError."""
    return check_words(_find_object(reply, "words").get("words"))


def check_words(words: object) -> tuple[str, ...]:
    """Take search words out of a value. Raises ReplyError."""
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ReplyError(f"'words' is {_show(words)}, and not a list of words")
    kept = [" ".join(word.split()) for word in words]
    fit = [word for word in kept if len(word) <= LONGEST_WORD and _WORD.fullmatch(word)]
    return tuple(dict.fromkeys(fit))[:MOST_SEARCH_WORDS]


def read_sections(reply: str) -> dict[str, Any]:
    """Give what is answered to each section, by its number: one object, or lines such as "2.1: 413, 287".

    Raises ReplyError.
    """
    for found in _objects(_THOUGHTS.sub("", reply)):
        answers = found.get("sections", found)
        if isinstance(answers, dict) and answers:
            return answers
    lines = {line["section"]: {"answer": re.findall(r"\d+", line["numbers"])} for line in _BY_SECTION.finditer(reply)}
    if not lines:
        raise ReplyError("it holds no JSON object, and no line such as '1: 413, 287'")
    return lines


def _find_object(reply: str, key: str) -> Mapping[str, Any]:
    """Find the last object of a reply that has a key: what comes before it may be an example."""
    if not reply.strip():
        raise ReplyError("it is empty")
    found = [each for each in _objects(_THOUGHTS.sub("", reply)) if key in each]
    if found:
        return found[-1]
    start = reply.lstrip()[:15].lower()
    if start.startswith(("<!doctype", "<html")):
        raise ReplyError("it is a web page, and no answer of a model")
    raise ReplyError(f"it holds no JSON object with '{key}': {_show(reply)}")


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Give the JSON objects that stand in a text, not those that stand in others; what begins too often is none."""
    decoder = json.JSONDecoder()
    at, tries = text.find("{"), 0
    while at >= 0 and tries < _MOST_TRIES:
        tries += 1
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            if isinstance(value, dict):
                yield value
        at = text.find("{", end)


def _read_number(value: Any, offered: Collection[int]) -> int:  # noqa: ANN401 - JSON
    number = None
    if isinstance(value, int) and not isinstance(value, bool):
        number = value
    elif isinstance(value, float) and value.is_integer():
        number = int(value)
    elif isinstance(value, str) and (found := _NUMBER.fullmatch(value)):
        number = int(found[1])
    if number is None:
        raise ReplyError(f"{_show(value)} is no number of a passage")
    if number not in offered:
        raise ReplyError(f"{number} is the number of no passage that was offered")
    return number


def _show(value: Any) -> str:  # noqa: ANN401 - JSON
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return f"'{text[:60]}{'...' if len(text) > 60 else ''}'"  # noqa: PLR2004
