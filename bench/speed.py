"""How long `brief` takes as a whole process, beside a bare process that imports WeasyPrint and prints the same page.

python bench/speed.py [--runs N] [--sizes 10,100,1000] [--against CHECKOUT]

All commands take turns in one run, and what counts are the ratios: machines differ, and so do the hours of a day.
With --against a full build by another checkout of brief takes its turns too, with the same interpreter and packages.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefings.printing.layout import OPTIONS
from briefings.workspace.fonts import open_fonts

T = TypeVar("T")
ROOT = Path(__file__).parent.parent
BRIEF = [sys.executable, "-P", "-m", "briefings"]
BARE = """import sys, weasyprint
page = open(sys.argv[1], encoding="utf-8").read()
weasyprint.HTML(string=page).write_pdf(sys.argv[2], **{})"""
WORDS_A_SOURCE = 1200


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: seconds from start to end, of the processor, and its largest memory in MB."""

    wall: float
    cpu: float
    memory: float


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--sizes", default="10,100,1000")
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    arguments = parser.parse_args()
    if arguments.against and not (arguments.against / "briefings" / "__main__.py").is_file():
        parser.error(f"'{arguments.against}' is no checkout of brief")
    with tempfile.TemporaryDirectory() as folder, open_fonts() as fonts:
        compare_commands(Path(folder), fonts.configuration, arguments.runs, arguments.against)
        measure_sizes(Path(folder), [int(size) for size in arguments.sizes.split(",") if size])


def compare_commands(folder: Path, fonts: Path, runs: int, against: Path | None) -> None:
    """Time a full build, one with nothing to do, and the help, against the bare process and another checkout."""
    project, done = folder / "project", folder / "done" / "brief"
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copy(ROOT / "outline.yaml", project)
    build = [*BRIEF, "build", "--project", str(project), "-o"]
    run_brief(ROOT, [*build, str(done)])

    def build_fresh(checkout: Path) -> Run:
        shutil.rmtree(folder / "fresh", ignore_errors=True)
        return run_brief(checkout, [*build, str(folder / "fresh" / "brief")])

    bare = [sys.executable, "-c", BARE.format(OPTIONS), str(done.with_suffix(".html")), str(folder / "bare.pdf")]
    commands: dict[str, tuple[Callable[[], Run], str]] = {
        "bare WeasyPrint": (lambda: run_process(bare, FONTCONFIG_FILE=str(fonts)), ""),
        "brief build": (lambda: build_fresh(ROOT), "bare WeasyPrint"),
        "nothing to do": (lambda: run_brief(ROOT, [*build, str(done)]), "brief build"),
        "brief --help": (lambda: run_brief(ROOT, [*BRIEF, "--help"]), "bare WeasyPrint"),
    }
    if against:
        commands["the other's build"] = (lambda: build_fresh(against.resolve()), "")
        commands["brief build"] = (commands["brief build"][0], "the other's build")
    results = take_turns({name: command for name, (command, _) in commands.items()}, runs)
    print(f"{'':18}{'wall s':>8}{'cpu s':>8}{'MB':>7}   ratios, run by run: median (least to most)")
    for name, measured in results.items():
        row = f"{middle(measured, 'wall'):8.2f}{middle(measured, 'cpu'):8.2f}{middle(measured, 'memory'):7.0f}"
        other = commands[name][1]
        ratios = (f"{figure} {compare(measured, results[other], figure)}" for figure in ("wall", "cpu") if other)
        print(f"{name:18}{row}   {', '.join(ratios)}{f' of {other}' if other else ''}".rstrip())


def take_turns(commands: Mapping[str, Callable[[], Run]], runs: int) -> dict[str, list[Run]]:
    """Run each command in turn, again and again, after a first turn that only warms the caches."""
    results: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            run = command()
            if turn:
                results[name].append(run)
    return results


def compare(ours: Sequence[Run], theirs: Sequence[Run], figure: str) -> str:
    """Give the ratios of one figure between runs that followed each other."""
    ratios = [getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs, strict=True)]
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def measure_sizes(folder: Path, sizes: Sequence[int]) -> None:
    """Build over ever more sources made of the seeds' words."""
    print(f"\n{'sources':>8}{'wall s':>8}{'cpu s':>8}{'MB':>7}   cpu a source, against the size before")
    before = 0.0
    for size in sizes:
        project = make_project(folder / str(size), size)
        run = run_brief(ROOT, [*BRIEF, "build", "--project", str(project)])
        each = run.cpu / size
        ratio = f"{each / before:.2f}" if before else ""
        print(f"{size:8}{run.wall:8.2f}{run.cpu:8.2f}{run.memory:7.0f}   {ratio}".rstrip())
        before = each


def make_project(project: Path, size: int) -> Path:
    """Write a project of many sources."""
    (project / "seeds").mkdir(parents=True)
    outline = (ROOT / "outline.yaml").read_text(encoding="utf-8")
    (project / "outline.yaml").write_text(_without_cards(outline), encoding="utf-8")
    for number, article in enumerate(make_articles(size)):
        (project / "seeds" / f"{number:05}.txt").write_text(article, encoding="utf-8")
    return project


def make_articles(size: int) -> Iterator[str]:
    """Make articles of sentences of the seeds, shuffled, each with a name that stands nowhere else."""
    chance = random.Random(size)  # noqa: S311 - the same articles in every run
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").iterdir()))
    sentences = [part.strip() for part in text.replace("\n", " ").split(". ") if len(part.split()) > 6]
    for _ in range(size):
        lines: list[str] = []
        words = 0
        while words < WORDS_A_SOURCE:
            name = "".join(chance.choices("abcdefghiklmnoprstuvz", k=7)).capitalize()
            first, second = chance.sample(sentences, 2)
            half = [*first.split()[: chance.randint(5, 14)], name, *second.split()[chance.randint(3, 9) :]]
            lines.append(" ".join(half) + ".")
            words += len(half)
        yield "\n\n".join(" ".join(lines[i : i + 5]) for i in range(0, len(lines), 5))


def run_brief(checkout: Path, command: Sequence[str]) -> Run:
    """Run a command with the modules of a checkout."""
    return run_process(command, PYTHONPATH=str(checkout))


def run_process(command: Sequence[str], **environment: str) -> Run:
    """Run a command to its end. Raises SystemExit with what it printed if it fails."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, **environment})
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        if os.waitstatus_to_exitcode(status):
            output.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{output.read().decode(errors='replace')}")
    memory = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    return Run(wall, usage.ru_utime + usage.ru_stime, memory)


def clock(work: Callable[[], T]) -> tuple[T, float]:
    """Do some work; give what it gives, and the seconds of the processor that it took."""
    begun = time.process_time()
    return work(), time.process_time() - begun


def middle(runs: Sequence[Run], figure: str) -> float:
    """Give the median of one figure."""
    return float(statistics.median(getattr(run, figure) for run in runs))


def _without_cards(outline: str) -> str:
    """Drop the source cards: they name files that this project has not."""
    kept, dropping = [], False
    for line in outline.splitlines(keepends=True):
        dropping = line.startswith("sources:") or (dropping and line.startswith(" "))
        if not dropping:
            kept.append(line)
    return "".join(kept)


if __name__ == "__main__":
    main()
