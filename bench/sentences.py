"""Measure the sentence splitter beside the splitters of libraries, in one run on one machine.

Prints the F1 of exact sentences on two treebanks, the golden rules met, the sentences split per second of processor
time, and how that time grows when a hostile text doubles (2.0 is linear). A library that is not installed is named and
left out. The data folder holds dev/sbd_gum.jsonl, dev/sbd_ewt.jsonl and common/sbd_golden_rules.jsonl.

    python bench/sentences.py [--data ../shared/bench]
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefings.language.sentences import split_sentences

Range = tuple[int, int]
Splitter = Callable[[str], list[Range]]

TREEBANKS = ("gum", "ewt")
HOSTILE = ("1. ", '"', ".", "A. ", "(", "“", "”", "Mr. ", "“A. ", "\n ", "• ", "[1")
HOSTILE_LENGTH = 200_000
N_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Document:
    """A text whose every line is a paragraph, and where people saw its sentences."""

    text: str
    gold: frozenset[Range]


def main() -> int:
    """Print every figure; exit code 2 if the data is not there."""
    parser = argparse.ArgumentParser(description="Measure the sentence splitter.")
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "bench")
    data: Path = parser.parse_args().data
    missing = [path for path in (*(_treebank(data, name) for name in TREEBANKS), _rules(data)) if not path.is_file()]
    if missing:
        print(f"no benchmark data: {missing[0]} is not a file; name its folder with --data", file=sys.stderr)
        return 2
    _print_comparison(data)
    _print_growth()
    return 0


def _treebank(data: Path, name: str) -> Path:
    return data / "dev" / f"sbd_{name}.jsonl"


def _rules(data: Path) -> Path:
    return data / "common" / "sbd_golden_rules.jsonl"


def _print_comparison(data: Path) -> None:
    treebanks = [_read_treebank(_treebank(data, name)) for name in TREEBANKS]
    rules = [json.loads(line) for line in _rules(data).read_text("utf-8").splitlines()]
    texts = [document.text for documents in treebanks for document in documents]
    print(f"{'':10}  F1 gum  F1 ewt  golden rules  sentences per CPU second")
    own_speed = 0.0
    for name, splitter in _splitters():
        scores = "  ".join(f"{_f1(splitter, documents):.4f}" for documents in treebanks)
        n_met = sum([rule["text"][a:b] for a, b in splitter(rule["text"])] == rule["sents"] for rule in rules)
        speed = _sentences_per_second(splitter, texts)
        own_speed = own_speed or speed
        print(
            f"{name:10}  {scores}  {n_met:>6} of {len(rules)}  {speed:>10,.0f} (brief: {own_speed / speed:.2f} times)"
        )


def _read_treebank(path: Path) -> list[Document]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [Document(row["text"], frozenset((start, end) for start, end in row["sents"])) for row in rows]


def _splitters() -> Iterator[tuple[str, Splitter]]:
    yield "brief", lambda text: list(split_sentences(text))
    for name, make in (("sentencex", _sentencex), ("pysbd", _pysbd)):
        try:
            yield name, make()
        except ImportError:
            print(f"{name:10}  not installed")


def _sentencex() -> Splitter:
    boundaries = importlib.import_module("sentencex").get_sentence_boundaries
    return lambda text: _trimmed(text, [(row["start_index"], row["end_index"]) for row in boundaries("en", text)])


def _pysbd() -> Splitter:
    segment = importlib.import_module("pysbd").Segmenter(language="en", clean=False, char_span=True).segment
    return lambda text: _trimmed(text, [(span.start, span.end) for span in segment(text)])


def _trimmed(text: str, ranges: list[Range]) -> list[Range]:
    """Leave out the white space that libraries count to the sentence before it."""
    parts = [(start, end, text[start:end]) for start, end in ranges]
    return [(end - len(part.lstrip()), start + len(part.rstrip())) for start, end, part in parts if part.strip()]


def _f1(splitter: Splitter, documents: list[Document]) -> float:
    n_right = n_found = n_gold = 0
    for document in documents:
        found = set(_split_lines(splitter, document.text))
        n_right += len(found & document.gold)
        n_found += len(found)
        n_gold += len(document.gold)
    return 2 * n_right / (n_found + n_gold)


def _split_lines(splitter: Splitter, text: str) -> Iterator[Range]:
    offset = 0
    for line in text.split("\n"):
        yield from ((offset + start, offset + end) for start, end in splitter(line))
        offset += len(line) + 1


def _sentences_per_second(splitter: Splitter, texts: list[str]) -> float:
    def split_all() -> int:
        return sum(1 for text in texts for _ in _split_lines(splitter, text))

    return split_all() / _cpu_seconds(split_all)


def _print_growth() -> None:
    print("\nHostile text     CPU ms  time when it doubles")
    for unit in HOSTILE:
        short, long = (unit * (length // len(unit)) for length in (HOSTILE_LENGTH, 2 * HOSTILE_LENGTH))
        before, after = (_cpu_seconds(partial(split_sentences, text)) for text in (short, long))
        print(f"{unit!r:12} {1000 * before:>10.1f}  {after / before:.2f} times")


def _cpu_seconds(work: Callable[[], object]) -> float:
    """Take the fastest of a few rounds: what is above it is other people's work."""
    seconds = []
    for _ in range(N_ROUNDS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


if __name__ == "__main__":
    sys.exit(main())
