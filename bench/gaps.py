"""How often `brief` prints a gap where it should: questions asked of the sources they belong to, and of others.

python bench/gaps.py DATASET SPLIT [--data DIR]

Each question is asked of its own doc set, where a gap is a miss, and of the next doc set, where a passage is filler.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import selection

from briefings.choosing.choose import choose_passages
from briefings.model.outline import Outline


def main() -> None:
    """Print both shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset")
    parser.add_argument("split")
    parser.add_argument("--data", type=Path, default=selection.DATA)
    arguments = parser.parse_args()
    selection.require_data([arguments.dataset], arguments.split, arguments.data)
    folder = arguments.data / arguments.split
    rows = list(selection.read_lines(folder / f"{arguments.dataset}.docsets.jsonl"))
    docsets = {row["docset"]: selection.read_docset(row) for row in rows}
    queries = list(selection.read_lines(folder / f"{arguments.dataset}.queries.jsonl"))
    names = list(docsets)
    following = {name: names[(i + 1) % len(names)] for i, name in enumerate(names)}
    own = [is_printed(query, docsets[query["docset"]]) for query in queries]
    other = [is_printed(query, docsets[following[query["docset"]]]) for query in queries]
    print(f"{arguments.dataset} {arguments.split}, {len(queries)} questions")
    print(f"asked of their own sources: {share(own)} answered")
    print(f"asked of other sources:     {share(other)} answered (at most 5 % is the aim)")
    for query, printed in zip(queries, other, strict=True):
        if printed:
            print(f"  answered by {following[query['docset']]}: {query['query']}")


def is_printed(query: dict[str, Any], docset: selection.DocSet) -> bool:
    """Tell whether a section with this question holds passages."""
    scope = selection.make_scope(query, docset)
    chosen, _ = choose_passages([scope], docset.index, docset.sources, Outline("", ""))
    return bool(chosen.sections[0].passages)


def share(values: Sequence[bool]) -> str:
    """Give a share in percent, with its counts."""
    return f"{100 * sum(values) / max(1, len(values)):.0f} % ({sum(values)} of {len(values)})"


if __name__ == "__main__":
    main()
