"""Questions for all sections in one Markdown file, for any assistant, and what it answered, read back."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from briefings.consulting.agree import Named
from briefings.consulting.ask import Candidates
from briefings.consulting.prompt import CHOOSING, MOST_SEARCH_WORDS, MOST_TITLES, AskedOf, Shown
from briefings.consulting.reply import ReplyError, check_choice, check_words, read_sections

_HEAD = """\
# Passages to choose from

{choosing} The numbers are one row for the whole file. Answer each section by itself.

{sections}

# Your answer

Answer with one JSON object and nothing else, with each section by its number:

```json
{{{example}}}
```
"""
_EXAMPLE = '"{number}": {{"answer": [numbers, the best first], "key_point": one of them}}'
_WORDS_HEAD = """\
# Words to search for

A report is compiled from a collection of texts. For each section, name up to {most} words, or phrases of two words,
that sentences which answer its question are likely to hold: names, things, verbs and figures of the answer, and not the
words of the question again. Use the language of the texts.
{titles}
{sections}

# Your answer

Answer with one JSON object and nothing else, with each section by its number:

```json
{{{example}}}
```
"""
_SECTION = re.compile(r"\d{1,3}(?:\.\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Asked:
    """A section of a file: its number in the outline, what it asks, and what may be chosen for it."""

    number: str
    section: AskedOf
    candidates: Candidates


def write_choices(asked: Sequence[Asked]) -> str:
    """Write the candidates of all sections into one file."""
    numbered = _number(asked)
    sections = (
        f"## Section {each.number}\n\n{each.section.describe()}\nLength: about {each.section.words} words\n\n"
        + "\n\n".join(shown.write() for _, shown in numbered[each.number].values())
        for each in asked
    )
    example = ",\n ".join(_EXAMPLE.format(number=each.number) for each in asked)
    return _HEAD.format(choosing=CHOOSING.replace("one section of a report", "the sections of a report"),
                        sections="\n\n".join(sections), example=example)  # fmt: skip


def write_words(asked: Sequence[tuple[str, AskedOf]], titles: Sequence[str]) -> str:
    """Write one file that asks for search words of all sections."""
    listed = "".join(f"\n- {title}" for title in titles[:MOST_TITLES])
    sections = "\n\n".join(f"## Section {number}\n\n{section.describe()}" for number, section in asked)
    example = ",\n ".join(f'"{number}": ["...", "..."]' for number, _ in asked)
    titled = f"\nTitles in the collection:\n{listed}\n" if listed else ""
    return _WORDS_HEAD.format(most=MOST_SEARCH_WORDS, titles=titled, sections=sections, example=example)


def read_choices(reply: str, asked: Sequence[Asked]) -> dict[str, Named]:
    """Give what was chosen, by the numbers of the sections; one that is not answered is left out. Raises ReplyError."""
    numbered = _number(asked)
    named: dict[str, Named] = {}
    for number, value in _by_number(reply, numbered).items():
        shown = numbered[number]
        try:
            numbers, point = check_choice(value if isinstance(value, dict) else {"answer": value}, shown)
        except ReplyError as error:
            raise ReplyError(f"section {number}: {error}") from error
        named[number] = Named(tuple(shown[each][0] for each in numbers), shown[point][0] if point is not None else None)
    return named


def read_search_words(reply: str, numbers: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Give the search words, by the numbers of the sections. Raises ReplyError."""
    answers = _by_number(reply, dict.fromkeys(numbers))
    return {number: check_words(value.get("words") if isinstance(value, dict) else value)
            for number, value in answers.items()}  # fmt: skip


def _by_number(reply: str, known: Mapping[str, object]) -> dict[str, object]:
    answers: dict[str, object] = {}
    for name, value in read_sections(reply).items():
        found = _SECTION.search(name)
        if found is None or found[0] not in known:
            raise ReplyError(f"'{name[:60]}' is no section that was asked")
        answers[found[0]] = value
    return answers


def _number(asked: Sequence[Asked]) -> dict[str, dict[int, tuple[int, Shown]]]:
    """Give numbers for all passages of a file, each once: section -> number -> place, and what stands there."""
    seed = sha256(" ".join(each.candidates.seed for each in asked).encode()).hexdigest()
    dice = random.Random(seed)  # noqa: S311 - the same file has to come out again when the answer is read
    count = sum(len(each.candidates.texts) for each in asked)
    digits = max(2, len(str(count)))
    numbers = iter(dice.sample(range(10**digits, 10 ** (digits + 1)), count))
    numbered: dict[str, dict[int, tuple[int, Shown]]] = {}
    for each in asked:
        places = dice.sample(range(len(each.candidates.texts)), len(each.candidates.texts))
        shown = [(next(numbers), place) for place in places]
        numbered[each.number] = {
            number: (place, Shown(number, each.candidates.texts[place], each.candidates.kept_out[place]))
            for number, place in shown
        }
    return numbered
