"""Forgeries of honest briefs, each checked by `brief verify`: none may pass, and no honest file may raise an alarm.

python bench/forge.py [--only NAME] [--keep FOLDER] [--base NAME] [--jobs N]

The briefs are those of the repository's seeds, and of forging/reservoir in three citation styles. A row takes the first
brief, in turn, that holds what it forges. A forgery fails with exit 0, and falls short with exit 4 where the output
names none of the words that tell what was done.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from forging import honest, painting, structure, web, words
from forging.row import Base, Kind, Row, UnfitError

ROOT = Path(__file__).parent.parent
BRIEF = [sys.executable, "-P", "-m", "briefings"]
STYLES = ("numeric", "author-date", "chicago-notes")
# What an output with exit 4 says of any file: it names nothing that was done to this one.
VAGUE = frozenset("page pages text over hid hidden act edit web end ledger source added font letter".split())
ROWS = [*words.ROWS, *painting.ROWS, *structure.ROWS, *web.ROWS, *honest.ROWS]


@dataclass(frozen=True, slots=True)
class Result:
    """What `brief verify` said of a row: `judged` is good, passed, unnamed, alarm or unfit."""

    row: Row
    base: str
    code: int | None
    output: str
    judged: str


def main() -> int:
    """Make the files, check them, print the table and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="NAME", help="rows whose name begins so; several with commas")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the files and outputs are kept")
    parser.add_argument(
        "--base", metavar="NAME", help="forge this brief alone: seeds, numeric, author-date or chicago-notes"
    )
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    rows = [row for row in ROWS if row.name.startswith(tuple((arguments.only or "").split(",")))]
    with tempfile.TemporaryDirectory() as folder:
        work = arguments.keep or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        bases = [base for base in build_bases(work / "bases") if arguments.base in {None, base.name}]
        if not bases or not rows:
            parser.error("no such brief or row")
        with ThreadPoolExecutor(arguments.jobs) as pool:
            results = []
            for result in pool.map(lambda pair: check(pair[1], turn_to(bases, pair[0]), work), enumerate(rows)):
                results.append(result)
                print(tell(result), flush=True)
    return summarize(results)


def turn_to(bases: Sequence[Base], at: int) -> list[Base]:
    """Return the briefs, with another first for each row."""
    return [*bases[at % len(bases) :], *bases[: at % len(bases)]]


def build_bases(folder: Path) -> Iterable[Base]:
    """Yield the honest briefs, built anew."""
    shutil.rmtree(folder, ignore_errors=True)
    yield build(folder, "seeds", ROOT, "")
    for style in STYLES:
        yield build(folder, style, ROOT / "bench" / "forging" / "reservoir", f"citations: {style}\n")


def build(folder: Path, name: str, origin: Path, settings: str) -> Base:
    """Copy a project, add settings to its outline, and build its brief."""
    project, built = folder / f"{name}.project", folder / name
    shutil.copytree(origin / "seeds", project / "seeds")
    outline = (origin / "outline.yaml").read_text(encoding="utf-8")
    (project / "outline.yaml").write_text(outline + settings, encoding="utf-8")
    command = [*BRIEF, "build", "--quiet", "--project", str(project), "-o", str(built)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    ledger = json.loads(built.with_suffix(".json").read_text(encoding="utf-8"))
    return Base(name, built.with_suffix(".pdf"), built.with_suffix(".html"), project, ledger)


def check(row: Row, bases: Sequence[Base], work: Path) -> Result:
    """Make the file of a row from the first brief that it fits, and let `brief verify` judge it."""
    target = work / f"{row.name}{row.suffix}"
    reasons = []
    for base in bases:
        try:
            row.make(base, target)
        except UnfitError as error:
            reasons.append(f"{base.name}: {error}")
            continue
        return verify(row, base, target)
    return Result(row, "-", None, "; ".join(reasons), "unfit")


def verify(row: Row, base: Base, target: Path) -> Result:
    """Run `brief verify` as a stranger would, in a folder that holds no project, unless the row names the sources."""
    options = ["--seeds", str(base.project.resolve() / "seeds")] if row.with_seeds or row.suffix == ".html" else []
    command = [
        *BRIEF,
        "verify",
        str(target.resolve()),
        *[str(Path(word).resolve()) if "/" in word else word for word in options],
    ]
    with tempfile.TemporaryDirectory() as empty:
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=empty)
    output = (done.stdout + done.stderr).replace(str(target.resolve()), target.name)
    target.with_suffix(f"{row.suffix}.txt").write_text(f"exit {done.returncode}\n{output}", encoding="utf-8")
    return Result(row, base.name, done.returncode, output, judge(row, done.returncode, output))


def judge(row: Row, code: int, output: str) -> str:
    """Return how a verdict is to be taken."""
    named = any(word.lower() in output.lower() for word in row.tells if row.kind is Kind.STATED or word not in VAGUE)
    if row.kind is Kind.HONEST:
        return "good" if code in row.allowed else "alarm"
    if row.kind is Kind.STATED:
        return "good" if named or code == 1 else "unnamed"
    if code not in {0, 1, 4}:
        return "crash"
    return "passed" if code == 0 else "unnamed" if code == 4 and not named else "good"


def tell(result: Result) -> str:
    """Return the line of the table for a result."""
    first = next(iter(result.output.splitlines()), "")
    return f"{result.judged:8} {result.code!s:>4}  {result.row.name:24} {result.base:14} {first[:150]}"


def summarize(results: Sequence[Result]) -> int:
    """Print the counts and what to look at; return 1 if a forgery passed or an honest file raised an alarm."""
    for kind in Kind:
        chosen = [result for result in results if result.row.kind is kind]
        counts = Counter((result.judged, result.code) for result in chosen)
        parts = [f"{count} {judged} (exit {code})" for (judged, code), count in sorted(counts.items(), key=str)]
        print(f"\n{kind}: {len(chosen)} rows; {', '.join(parts)}")
        for result in chosen:
            if result.judged != "good":
                print(f"  {result.judged}: {result.row.name} ({result.base}): {result.row.belief}")
    return int(any(result.judged in {"passed", "alarm", "crash"} for result in results))


if __name__ == "__main__":
    sys.exit(main())
