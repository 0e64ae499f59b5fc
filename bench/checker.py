"""The browser's page over the forgeries of forge.py: what it says of each, beside what `brief verify` says.

python bench/checker.py [--only NAME] [--base NAME] [--alone]

A forged row is missed where the page says FOUND; for a PDF that is no lie, since the page says that it proves no drawn
page, but each is named. An honest row is an alarm where the page says WRONG. It needs Chromium.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from chromium import PROGRAM, Chromium, judge
from forge import ROWS, build_bases, turn_to, verify
from forging.row import Base, Kind, Row, UnfitError

from briefings.commands.checker import compose_checker


def main() -> int:
    """Make each file, give it to the page, and print the table and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="NAME", help="rows whose name begins so; several with commas")
    parser.add_argument("--base", metavar="NAME", help="forge this brief alone")
    parser.add_argument("--alone", action="store_true", help="do not run brief verify beside it, which takes long")
    arguments = parser.parse_args()
    if PROGRAM is None:
        parser.error("there is no Chromium")
    rows = [row for row in ROWS if row.name.startswith(tuple(arguments.only.split(",")))]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        bases = [base for base in build_bases(work / "bases") if arguments.base in {None, base.name}]
        (work / "checker.html").write_bytes(compose_checker())
        browser = Chromium(work / "profile")
        said = []
        for at, row in enumerate(rows):
            state, code, words = check(browser, row, turn_to(bases, at), work, alone=arguments.alone)
            said.append((row, state, code))
            print(f"{state:7} {code:>4}  {row.kind:7} {row.name:24} {words[:120]}", flush=True)
        browser.close()
    summarize(said)
    return 0


def check(browser: Chromium, row: Row, bases: Sequence[Base], work: Path, *, alone: bool) -> tuple[str, str, str]:
    """Return the state of the page, the exit code of brief verify, and the verdict in words."""
    target = work / f"row{row.suffix}"
    for base in bases:
        try:
            row.make(base, target)
        except UnfitError:
            continue
        beside = [file for file in (base.project / "seeds").rglob("*") if file.is_file()]
        files = beside if row.with_seeds or row.suffix == ".html" else []
        found = judge(browser, work / "checker.html", target, *files)
        code = "" if alone else str(verify(row, base, target).code)
        return found["state"], code, found["verdict"]
    return "unfit", "", ""


def summarize(said: Sequence[tuple[Row, str, str]]) -> None:
    """Print what came of each kind of row, and the forgeries that the page did not see."""
    for kind in Kind:
        for suffix in (".pdf", ".html"):
            chosen = [each for each in said if each[0].kind is kind and each[0].suffix == suffix]
            counts = Counter(state for _, state, _ in chosen)
            print(f"\n{kind}, {suffix}: {len(chosen)} rows; {', '.join(f'{n} {s}' for s, n in counts.most_common())}")
            if kind is Kind.FORGED:
                print("  not seen: " + ", ".join(row.name for row, state, _ in chosen if state == "good"))
            if kind is Kind.HONEST:
                print("  alarms: " + ", ".join(row.name for row, state, _ in chosen if state not in {"good", "unfit"}))
    both = Counter((state, code) for _, state, code in said if code)
    for (state, code), count in both.most_common():
        print(f"page {state:7} brief verify {code:>2}: {count}")


if __name__ == "__main__":
    sys.exit(main())
