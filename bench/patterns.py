"""How long each pattern of the code takes on text made against it, at 10,000, 100,000 and 1,000,000 characters.

python bench/patterns.py [--all] [NAME ...]

The texts are made from the pattern itself: what it begins with, over and over; what it repeats, over and over, behind
what comes before and with an end that fails. A pattern grows with its text where ten times the text takes some ten
times as long. Printed are those that take more than that, or with --all every one; the exit code is 1 where there are
any. One that is timed out once is not timed on more text.
"""

import argparse
import importlib
import math
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import briefings

SIZES = (10_000, 100_000, 1_000_000)
PATIENCE = 3
MOST_TEXTS = 3
"""Texts on which a pattern is timed at every size: those that take longest at the first."""
FAILING = "\0"
COMMON = ("a", " ", "\n", "1", "a ", "1 ", ". ", "- ", "<", "[", '"')
_ROOT = Path(briefings.__file__).parent


class TooLongError(Exception):
    """A pattern that took more computing than it may."""


def main() -> int:
    """Time all patterns, or those that have a word in their name."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--all", action="store_true")
    arguments.add_argument("names", nargs="*")
    options = arguments.parse_args()
    signal.signal(signal.SIGPROF, stop)
    n_bad, n_timed = 0, 0
    for name, pattern in find_patterns():
        if options.names and not any(word in name for word in options.names):
            continue
        n_timed += 1
        call = _call(name, pattern)
        slowest = sorted(texts(pattern), key=lambda text: -_clock(call, fill(pattern, text, SIZES[0])))[:MOST_TEXTS]
        worst, text = max(
            ((time_pattern(call, pattern, each), each) for each in slowest), key=lambda each: grade(each[0])
        )
        is_bad = grade(worst) > 1
        n_bad += is_bad
        if is_bad or options.all:
            shown = "  ".join(f"{seconds:8.4f}" if seconds < math.inf else "too long" for seconds in worst)
            print(f"{shown}  {name}  on {text!r}", flush=True)
    print(f"{n_timed} patterns, {n_bad} of them grow faster than their text")
    return 1 if n_bad else 0


def grade(times: list[float]) -> float:
    """Give how much faster than its text a time grows; 1 or less for one that does not, or that is still small."""
    if math.isinf(times[-1]):
        return 1e6 * len(SIZES) / len(times)
    return max((b / a / 30 for a, b in pairwise(times) if b > 0.05), default=0.0)


def find_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give each pattern that a module holds, by itself or within its tables, once."""
    seen: set[int] = set()
    for found in pkgutil.walk_packages([str(_ROOT)], "briefings."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for pattern in _within(value, 0):
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    yield f"{found.name}.{name}", pattern


def _within(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth > 4 or isinstance(value, str | bytes | type):
        return
    elif isinstance(value, dict):
        for each in value.values():
            yield from _within(each, depth + 1)
    elif isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from _within(each, depth + 1)
    elif is_dataclass(value):
        for field in fields(value):
            with suppress(AttributeError):
                yield from _within(getattr(value, field.name), depth + 1)


def texts(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """Give texts against a pattern as (what comes first, what is repeated, what comes last)."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    made: dict[tuple[str, str, str], None] = {}
    for before, unit in _units(list(tree), ""):
        for first in {before, ""}:
            made[first, unit, FAILING] = None
            made[first, unit, ""] = None
    for unit in COMMON:
        made["", unit, FAILING] = None
    return [each for each in made if each[1]]


def _units(items: list[tuple[object, object]], before: str) -> Iterator[tuple[str, str]]:
    """Give what may stand repeated: each beginning of a sequence, and what it repeats."""
    so_far = ""
    for kind, argument in items:
        inner = _parts(kind, argument)
        for part in inner:
            yield from _units(list(part), before + so_far)
        if kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT}:
            yield before + so_far, _sample([(kind, (1, 1, argument[2]))])  # type: ignore[index]
        so_far += _sample([(kind, argument)])
        yield before, so_far


def _parts(kind: object, argument: object) -> list[list[tuple[object, object]]]:
    if kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT}:
        return [argument[2]]  # type: ignore[index]
    if kind is kinds.SUBPATTERN:
        return [argument[3]]  # type: ignore[index]
    if kind is kinds.ATOMIC_GROUP:
        return [argument]  # type: ignore[list-item]
    if kind is kinds.BRANCH:
        return argument[1][:12]  # type: ignore[index,no-any-return]
    return []


def _sample(items: list[tuple[object, object]]) -> str:
    """Give a short text that a part of a pattern takes, as nearly as can be told."""
    made = ""
    for kind, argument in items:
        if kind is kinds.LITERAL:
            made += chr(argument)  # type: ignore[arg-type]
        elif kind is kinds.NOT_LITERAL or kind is kinds.ANY:
            made += "a"
        elif kind is kinds.IN:
            made += _member(argument)  # type: ignore[arg-type]
        elif kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT}:
            made += _sample(argument[2]) * min(max(argument[0], 1), 3)  # type: ignore[index]
        elif parts := _parts(kind, argument):
            made += _sample(parts[0])
    return made


def _member(items: list[tuple[object, object]]) -> str:
    """Give one character of a class."""
    if items[0][0] is kinds.NEGATE:
        out = {chr(argument) for kind, argument in items[1:] if kind is kinds.LITERAL}  # type: ignore[arg-type]
        return next(each for each in "a1 .\n-" if each not in out)
    kind, argument = items[0]
    if kind is kinds.LITERAL:
        return chr(argument)  # type: ignore[arg-type]
    if kind is kinds.RANGE:
        return chr(argument[0])  # type: ignore[index]
    return {kinds.CATEGORY_SPACE: " ", kinds.CATEGORY_DIGIT: "1", kinds.CATEGORY_NOT_WORD: "-"}.get(argument, "a")


def fill(pattern: re.Pattern[str], text: tuple[str, str, str], size: int) -> str | bytes:
    """Make a text of some size."""
    first, unit, last = text
    made = first + unit * (size // len(unit)) + last
    return made.encode() if isinstance(pattern.pattern, bytes) else made


def time_pattern(call: Callable[..., object], pattern: re.Pattern[str], text: tuple[str, str, str]) -> list[float]:
    """Time a pattern on one text of each size."""
    times: list[float] = []
    for size in SIZES:
        patience = max(PATIENCE, 30 * times[-1] if times else 0)
        times.append(_clock(call, fill(pattern, text, size), patience))
        if times[-1] >= patience:
            return [*times[:-1], math.inf]
    return times


def _call(name: str, pattern: re.Pattern[str]) -> Callable[..., object]:
    """Give the way in which the module calls a pattern: from a place alone, or anywhere in a text."""
    module, _, own = name.rpartition(".")
    source = importlib.import_module(module).__file__
    called = set(re.findall(rf"\b{own}\.(\w+)\(", Path(source or "").read_text(encoding="utf-8")))
    if called and called <= {"match", "fullmatch"}:
        return getattr(pattern, called.pop())  # type: ignore[no-any-return]
    return lambda text: sum(1 for _ in pattern.finditer(text))


def _clock(call: Callable[..., object], text: str | bytes, patience: float = PATIENCE) -> float:
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, patience)
    try:
        call(text)
    except TooLongError:
        return patience
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - begun


def stop(_: int, __: object) -> None:
    """End what takes too long."""
    raise TooLongError


if __name__ == "__main__":
    sys.exit(main())
