"""How long it takes to check a brief, beside building it, and how that grows with the number of passages.

python bench/proof.py [--runs N]
"""

import argparse
import random
import statistics
import tempfile
from functools import partial
from pathlib import Path

from speed import BRIEF, ROOT, clock, run_brief

from briefings.model.proof import Mark, PrintedPassage
from briefings.model.source import Source
from briefings.proof.judge import Library, judge_passage
from briefings.readers import read_source

SIZES = (150, 300, 600, 1200)
A_SOURCE = 75


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    compare_processes(parser.parse_args().runs)
    measure_growth()


def compare_processes(runs: int) -> None:
    """Time `brief verify` and `brief build` of the seeds as whole processes, in turns."""
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(runs):
            output = Path(folder) / str(turn) / "brief"
            built = run_brief(ROOT, [*BRIEF, "build", "--project", str(ROOT), "-o", str(output)])
            checked = run_brief(ROOT, [*BRIEF, "verify", f"{output}.pdf", "--project", str(ROOT)])
            ratios.append(checked.wall / built.wall)
    print(f"verify takes {statistics.median(ratios):.2f} of a build ({min(ratios):.2f} to {max(ratios):.2f})")


def measure_growth() -> None:
    """Judge ever more passages, all of them verbatim and then all of them altered."""
    print(f"\n{'passages':>9}{'verbatim, cpu s':>17}{'altered, cpu s':>16}   against half as many")
    before = [0.0, 0.0]
    for size in SIZES:
        sources, passages = make_passages(size)
        altered = [
            PrintedPassage(passage.anchor, passage.text.replace("said", "never said"), passage.marks)
            for passage in passages
        ]
        now = [clock(partial(judge_all, each, sources))[1] for each in (passages, altered)]
        growth = "  ".join(f"{a / b:.2f}" for a, b in zip(now, before, strict=True) if b)
        print(f"{size:9}{now[0]:17.3f}{now[1]:16.3f}   {growth}".rstrip())
        before = now


def make_passages(size: int) -> tuple[dict[int, Source], list[PrintedPassage]]:
    """Make sources of paragraphs, and print each paragraph as a passage."""
    chance = random.Random(size)  # noqa: S311 - the same passages in every run
    seeds = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").iterdir()))
    words = [word.lower() for text in seeds for word in text.split() if word.isalpha()]
    texts = [
        f"The port of {chance.choice(words).title()} said {' '.join(chance.choices(words, k=16))} "
        f"would cost {chance.randint(1, 10**6)} euros."
        for _ in range(size)
    ]
    sources: dict[int, Source] = {}
    for number, start in enumerate(range(0, size, A_SOURCE), 1):
        source, _ = read_source(f"{number}.txt", ("Head\n\n" + "\n\n".join(texts[start : start + A_SOURCE])).encode())
        if source:
            sources[number] = source
    marks = (Mark(i // A_SOURCE + 1, f"{i // A_SOURCE + 1} ¶{i % A_SOURCE + 1}") for i in range(size))
    passages = [
        PrintedPassage(f"p-{i}", text, (mark,)) for i, (text, mark) in enumerate(zip(texts, marks, strict=True))
    ]
    return sources, passages


def judge_all(passages: list[PrintedPassage], sources: dict[int, Source]) -> None:
    """Judge all passages."""
    library = Library(sources)
    for passage in passages:
        judge_passage(passage, library)


if __name__ == "__main__":
    main()
