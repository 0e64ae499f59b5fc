"""What each part of a sentence's score brings, and whether its weight carries over to data it was not chosen on.

python bench/weights.py ablation [--data DIR] [--split dev] [--every N]
python bench/weights.py transfer [--data DIR] [--split dev] [--every N]

`ablation` leaves each part out in turn and prints the loss on each doc set. `transfer` leaves each doc set out in turn,
fits all weights on the others by coordinate ascent over a coarse grid, and prints what they reach on the one left out,
beside the weights that brief has. Passages need not stand alone here: it is the ranking that is measured.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import selection

from briefings.model.outline import SectionSpec
from briefings.model.text import Span
from briefings.stages import rank
from briefings.stages.asked import look_up, make_query
from briefings.stages.measure import measure_parts

MEASURES = {"tdqfs": "r2", "qmsum": "goldP", "squality": "r2", "mediqa": "r2", "aspectnews": "r2", "aclsum": "r2"}
FACTORS = (0.0, 0.5, 2.0)
MOST_ROUNDS = 4
LEAST_GAIN = 0.002
N_TAKEN = 60


@dataclass(frozen=True, slots=True)
class Case:
    """A query with every part of every sentence measured, ready to be weighed."""

    query: dict[str, Any]
    docset: selection.DocSet
    parts: Mapping[str, Any]
    given: Mapping[str, float]


def main() -> None:
    """Print the table that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=("ablation", "transfer"))
    parser.add_argument("--data", type=Path, default=selection.DATA)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--every", type=int, default=1, help="take only every Nth query")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.data))
    import score

    score.DATA = str(arguments.data)
    gold = {name: score.Set(name, arguments.split) for name in MEASURES}
    cases = {name: measure_cases(gold[name].queries[:: arguments.every], name, arguments) for name in MEASURES}

    def judge(name: str, factors: Mapping[str, float]) -> float:
        rows = [selection.score_query(score, gold[name], case.query, best(case, factors)) for case in cases[name]]
        return 100 * float(score.mean(rows)[MEASURES[name]])

    print(f"{'':22}" + "".join(f"{name:>12}" for name in MEASURES))
    print(f"{'':22}" + "".join(f"{measure:>12}" for measure in MEASURES.values()))
    full = {name: judge(name, {}) for name in MEASURES}
    print_row("brief", full.values())
    if arguments.table == "ablation":
        for part in rank.WEIGHTS:
            print_row(f"without {part}", (judge(name, {part: 0.0}) - full[name] for name in MEASURES), signed=True)
        return
    for left_out in MEASURES:
        others = [name for name in MEASURES if name != left_out]
        factors = fit(others, full, judge)
        shown = ", ".join(f"{part} x{factor:g}" for part, factor in factors.items() if factor != 1)
        print(f"without {left_out:14} reaches {judge(left_out, factors):6.2f} (brief {full[left_out]:.2f})  {shown}")


def measure_cases(queries: Sequence[dict[str, Any]], name: str, arguments: Any) -> list[Case]:  # noqa: ANN401
    """Read the doc sets and measure all parts once."""
    rows = selection.read_lines(arguments.data / arguments.split / f"{name}.docsets.jsonl")
    wanted = {query["docset"] for query in queries}
    docsets = {row["docset"]: selection.read_docset(row) for row in rows if row["docset"] in wanted}
    cases = []
    for query in queries:
        docset = docsets[query["docset"]]
        spec = SectionSpec(query["title"], Span(0, 0), query["query"], tuple(query["keywords"]), query["budget"])
        asked = look_up(make_query(spec), docset.index)
        cases.append(Case(query, docset, measure_parts(asked, docset.sources), rank.weigh_parts(asked.query)))
    return cases


def best(case: Case, factors: Mapping[str, float]) -> list[dict[str, str]]:
    """Give the best sentences under weights that are multiplied by `factors`."""
    index = case.docset.index
    parts = (case.given[name] * factors.get(name, 1.0) * part for name, part in case.parts.items())
    score = np.round(sum(parts, np.zeros(len(index))), 7)
    chosen = []
    for number in np.argsort(-score, kind="stable")[:N_TAKEN]:
        place = int(index.source_of[number])
        source = case.docset.sources[place]
        span = source.sentences[int(number) - index.first[place]].span
        chosen.append({"doc_id": case.docset.names[place], "text": source.words_of(span)})
    return chosen


def fit(names: Sequence[str], full: Mapping[str, float], judge: Any) -> dict[str, float]:  # noqa: ANN401
    """Climb to better factors, one part at a time; every set counts alike, as a ratio to what brief has there."""

    def worth(factors: Mapping[str, float]) -> float:
        return float(sum(judge(name, factors) / full[name] for name in names) / len(names))

    factors = dict.fromkeys(rank.WEIGHTS, 1.0)
    reached = 1.0
    for _ in range(MOST_ROUNDS):
        tries = [(worth({**factors, part: f}), part, f) for part in factors for f in FACTORS if f != factors[part]]
        value, part, factor = max(tries)
        if value < reached + LEAST_GAIN:
            break
        reached, factors[part] = value, factor
    return factors


def print_row(label: str, values: Any, *, signed: bool = False) -> None:  # noqa: ANN401
    """Print a line of the table."""
    print(f"{label:22}" + "".join(f"{value:+12.2f}" if signed else f"{value:12.2f}" for value in values), flush=True)


if __name__ == "__main__":
    main()
