"""How the weights of the ranking are found, what each part brings, and whether they carry over to other data.

python bench/weights.py learn [--write]   [--data DIR] [--split dev] [--bags N]
python bench/weights.py transfer          [--data DIR] [--split dev] [--bags N]
python bench/weights.py ablation          [--data DIR] [--split dev]

`learn` climbs from plain weights to better ones, one part at a time, on bootstrap samples of the doc sets (bagging;
Breiman 1996), and takes the mean of what the samples give, drawn halfway back to the start. `--write` puts it into
briefings/ranking/weights.py. `transfer` leaves each data set out in turn and prints what weights learnt on the others
reach there, beside those of brief and plain BM25. `ablation` leaves each part out and prints the loss.

What is judged are the best sentences as they are ranked and the passages that a page would have, near-copies apart
(the two figures of a cell): by ROUGE-1 and 2 and by the share of words that people picked. Each counts as its distance
from plain BM25 in standard errors: a set of many queries tells more surely than one of few.
"""

import argparse
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import selection
from numpy.typing import NDArray

from briefings.choosing.passages import make_passage, sentence_text
from briefings.choosing.worth import FREE_WORDS, LENGTH, SHARE
from briefings.comparing.likeness import Gist, find_gist, repeats
from briefings.model.passage import Passage
from briefings.ranking.measure import measure_parts
from briefings.ranking.weights import WEIGHTS

MEASURES = {"tdqfs": "r2", "qmsum": "gold", "squality": "r2", "mediqa": "r2", "aspectnews": "r2", "aclsum": "r2"}
"""The doc sets, and what is shown of each."""
START = dict.fromkeys(WEIGHTS, 0.0) | {
    "words": 1.0, "surroundings": 2.5, "heading": 0.2, "phrases": 0.2, "cues": 0.2, "figures": 0.1, "length": 0.4,
    "early": 0.1, "speaker": 0.5, "talk": -1.2, "centrality": 0.4,
}  # fmt: skip
"""Where the climb begins: round numbers, the same order of size for each kind of part; a new part at nothing."""
LEAST = {"words": 0.5, "phrases": 0.2, "figures": 0.1}
"""What few of the queries here tell of, and every section of an outline does: its very words, phrases, figures."""
SHRINKAGE = 0.5
"""How far the means of the samples are drawn back to the start: few queries are a weak witness."""
SHAPE = 0.1
"""The step for a weight that is 0; others go up and down by a half of themselves, and by the whole."""
MOST_ROUNDS, LEAST_GAIN = 4, 0.02
N_BEST, N_QUERIES = 60, 60
"""So many sentences by each part are candidates; so many queries of each set make a sample."""
WORDS = list(WEIGHTS).index("words")
TARGET = Path(__file__).parent.parent / "briefings" / "ranking" / "weights.py"

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Text:
    """Words as the scorer sees them: the tokens of each, and whether people picked it."""

    tokens: tuple[tuple[str, ...], ...]
    picked: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence to choose, its gist, and what a page would have for it; nothing where it cannot stand alone."""

    text: Text
    gist: Gist
    passage: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate by its number, its score, and the part of that for the words asked for."""

    number: int
    score: float
    words: float


@dataclass(frozen=True, slots=True)
class Case:
    """A query with the parts of its candidates measured; `parts` has a row for each of them, in their order."""

    docset: str
    budget: int
    references: tuple[Any, ...]
    parts: NDArray[np.float64]
    candidates: Mapping[int, Candidate]
    rows: Sequence[int]
    sources: Mapping[int, int]
    plain: Sequence[int]

    def rank(self, weights: NDArray[np.float64]) -> list[Scored]:
        """Give the candidates with their scores, best first."""
        scores = np.round(self.parts @ weights, 7)
        words = self.parts[:, WORDS] * weights[WORDS]
        return [
            Scored(self.rows[row], float(scores[row]), float(words[row])) for row in np.argsort(-scores, kind="stable")
        ]


def main() -> None:
    """Print the table that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=("learn", "transfer", "ablation"))
    parser.add_argument("--data", type=Path, default=selection.DATA)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--bags", type=int, default=12)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    selection.require_data(MEASURES, arguments.split, arguments.data, selection.SCORERS[0])
    cases = {name: list(read_cases(name, arguments.split, arguments.data)) for name in MEASURES}
    plain = {name: judge(cases[name], None) for name in MEASURES}
    errors = {name: find_errors(cases[name]) for name in MEASURES}
    print(f"{'':24}" + "".join(f"{name:>14}" for name in MEASURES))
    print(f"{'':24}" + "".join(f"{measure:>14}" for measure in MEASURES.values()))
    print_row("plain BM25", plain)
    full = judge_all(cases, WEIGHTS)
    print_row("brief", full)
    if arguments.table == "ablation":
        for part in WEIGHTS:
            left = judge_all(cases, {**WEIGHTS, part: 0.0})
            print_row(f"without {part}", left, full)
        return
    with ProcessPoolExecutor(initializer=remember, initargs=(cases, plain, errors)) as pool:
        if arguments.table == "learn":
            learnt = learn(tuple(MEASURES), arguments.bags, pool)
            print_row("learnt anew", judge_all(cases, learnt))
            print(write_weights(learnt, TARGET.read_text("utf-8")))
            if arguments.write:
                TARGET.write_text(write_weights(learnt, TARGET.read_text("utf-8")), "utf-8")
            return
        for left_out in MEASURES:
            others = tuple(name for name in MEASURES if name != left_out)
            learnt = learn(others, arguments.bags, pool)
            print_row(f"without {left_out}", judge_all(cases, learnt))


def read_cases(name: str, split: str, data: Path) -> Iterator[Case]:
    """Read the doc sets, and measure the parts of each sentence for each query once."""
    score, gold = selection.load_scorer(name, split, data)
    docsets = {
        row["docset"]: selection.read_docset(row)
        for row in selection.read_lines(data / split / f"{name}.docsets.jsonl")
    }
    for query in gold.queries:
        docset = docsets[query["docset"]]
        asked = selection.ask(query, docset)
        parts = measure_parts(asked, docset.sources)
        table = np.column_stack([parts[part] for part in WEIGHTS])
        start = table @ as_vector(START)
        plain = [docset.number_of(*place) for place in selection.rank_plainly(query, docset)]
        best = {int(i) for values in (start, *table.T) for i in np.argsort(-values, kind="stable")[:N_BEST]}
        rows = sorted(best | set(plain[:N_BEST]))
        held = dict(_candidates(rows, query, docset, (score, gold)))
        rows = [row for row in rows if row in held]
        sources = {row: docset.place_of(row)[0] for row in rows}
        yield Case(query["docset"], query["budget"], query["_refs"], table[rows], held, rows, sources, plain)


def _candidates(
    rows: Sequence[int],
    query: dict[str, Any],
    docset: selection.DocSet,
    scorer: Any,  # noqa: ANN401
) -> Iterator[tuple[int, Candidate]]:
    """Give each candidate by its number, those too that are only brought along."""
    passages = {number: _make_passage(number, docset) for number in rows}
    for number in sorted({*rows, *(i for numbers in passages.values() for i in numbers)}):
        source, sentence = docset.place_of(number)
        text = _read_text(docset.names[source], sentence_text(docset.sources[source], sentence), query, scorer)
        gist = find_gist(sentence_text(docset.sources[source], sentence), selection.ENGLISH)
        yield number, Candidate(text, gist, passages.get(number, ()))


def _make_passage(number: int, docset: selection.DocSet) -> tuple[int, ...]:
    source, sentence = docset.place_of(number)
    passage = make_passage(source, sentence, docset.sources, selection.ENGLISH)
    return tuple(docset.index.first[source] + i for i in passage.sentences) if isinstance(passage, Passage) else ()


def _read_text(name: str, words: str, query: dict[str, Any], scorer: Any) -> Text:  # noqa: ANN401
    """Find a sentence in its document as the scorer does, and mark the words that people picked."""
    score, gold = scorer
    documents = gold.docsets[query["docset"]]["by"]
    place = score.find_norm(gold.norm(query["docset"], name), words)
    if place is None:
        return Text((), ())
    spans = score.word_offsets(documents[name]["text"], *place)
    picked = score.gold_words(query, documents)
    tokens = tuple(tuple(score.RF.toks(documents[name]["text"][start:end])) for start, end in spans)
    return Text(tokens, tuple((name, start) in picked for start, _ in spans))


def judge_all(cases: Mapping[str, Sequence[Case]], weights: Weights) -> dict[str, dict[str, float]]:
    """Judge weights on every data set."""
    return {name: judge(cases[name], weights) for name in cases}


def judge(cases: Sequence[Case], weights: Weights | None) -> dict[str, float]:
    """Give the means of ROUGE-1, ROUGE-2 and the share of picked words, in percent; of plain BM25 without weights.

    Of the ranking they go by "r1", "r2", "gold", of passages as a page has them by "page r1" and so on.
    """
    vector = None if weights is None else as_vector(weights)
    rows = []
    for case in cases:
        if vector is None:
            rows.append(score_texts(case, case.plain))
        else:
            ranked = case.rank(vector)
            page = score_texts(case, choose(case, ranked, standing=True))
            chosen = score_texts(case, choose(case, ranked, standing=False))
            rows.append({**chosen, **{f"page {name}": value for name, value in page.items()}})
    return {name: 100 * sum(row[name] for row in rows) / len(rows) for name in rows[0]}


def find_errors(cases: Sequence[Case]) -> dict[str, float]:
    """Give the standard errors of what is judged, in percent, from what plain BM25 reaches on each query."""
    rows = [score_texts(case, case.plain) for case in cases]
    return {name: float(100 * np.std([row[name] for row in rows]) / math.sqrt(len(rows))) for name in rows[0]}


def choose(case: Case, ranked: Sequence[Scored], *, standing: bool) -> Iterator[int]:
    """Give sentences in the order they are taken, no two that repeat each other, until the length is reached.

    It does what `briefings.choosing.select` does, on candidates that are read once for a thousand tries; but it joins
    no passages, lets none take the place of a shorter one, and does not ask what is on the subject.
    """
    held: list[Gist] = []
    taken: set[int] = set()
    lengths: Counter[int] = Counter()
    able = [item for item in ranked if case.candidates[item.number].passage] if standing else ranked
    for number in _take_turns(case, able, lengths):
        if lengths.total() >= case.budget:
            return
        group = case.candidates[number].passage if standing else (number,)
        gists = [case.candidates[i].gist for i in group]
        if taken & set(group) or any(repeats(gist, other) for gist in gists for other in held):
            continue
        held += gists
        taken.update(group)
        lengths[case.sources[number]] += sum(len(case.candidates[i].text.tokens) for i in group)
        yield from group


def _take_turns(case: Case, ranked: Sequence[Scored], lengths: Counter[int]) -> Iterator[int]:
    """Give the sentences by what they are worth beside what is taken: the score, less their length and their source."""
    waiting, best = list(ranked), max((item.score for item in ranked), default=0.0) or 1.0

    def weigh(item: Scored) -> float:
        words = len(case.candidates[item.number].text.tokens)
        share = min(1.0, lengths[case.sources[item.number]] / case.budget)
        return item.score / best - LENGTH * max(0, words / FREE_WORDS - 1) - SHARE * share

    while waiting:
        item = max(waiting, key=weigh)
        waiting.remove(item)
        yield item.number


def score_texts(case: Case, numbers: Any) -> dict[str, float]:  # noqa: ANN401
    """Score an extract, cut at the length asked for, as the scorer beside the data does."""
    tokens: list[str] = []
    length = n_picked = 0
    for number in numbers:
        text = case.candidates[number].text if number in case.candidates else Text((), ())
        room = case.budget - length
        tokens += [token for word in text.tokens[:room] for token in word]
        n_picked += sum(text.picked[:room])
        length += min(room, len(text.tokens))
        if length >= case.budget:
            break
    ours = (Counter((token,) for token in tokens), Counter(pairwise(tokens)))
    f1, f2 = (
        sum(_f(ours[n], (reference.g1, reference.g2)[n]) for reference in case.references) / len(case.references)
        for n in (0, 1)
    )
    return {"r1": f1, "r2": f2, "gold": n_picked / length if length else 0.0}


def _f(ours: Counter[Any], theirs: Counter[Any]) -> float:
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


_memory: dict[str, Any] = {}


def remember(cases: Any, plain: Any, errors: Any) -> None:  # noqa: ANN401
    """Keep in a worker process what all of them share."""
    _memory.update(cases=cases, plain=plain, errors=errors)


def learn(names: Sequence[str], n_bags: int, pool: ProcessPoolExecutor) -> dict[str, float]:
    """Give the mean of the weights that are best on samples of these data sets, drawn back to the start."""
    climbed = list(pool.map(climb, [names] * n_bags, range(n_bags)))
    means = {part: sum(weights[part] for weights in climbed) / n_bags for part in WEIGHTS}
    return {part: round(means[part] + SHRINKAGE * (START[part] - means[part]), 2) for part in WEIGHTS}


def climb(names: Sequence[str], seed: int) -> dict[str, float]:
    """Climb to the weights that are worth most on a sample, one part at a time."""
    sample = {name: list(draw(_memory["cases"][name], random.Random(f"{seed} {name}"))) for name in names}  # noqa: S311

    def worth(weights: Weights) -> float:
        return sum(gain(name, judge(sample[name], weights)) for name in names) / len(names)

    weights: dict[str, float] = dict(START)
    reached = worth(weights)
    for _ in range(MOST_ROUNDS):
        before = reached
        for part in WEIGHTS:
            step = max(abs(weights[part]), SHAPE)
            for change in (step / 2, -step / 2, step, -step):
                tried = {**weights, part: max(LEAST.get(part, -math.inf), round(weights[part] + change, 4))}
                value = worth(tried)
                if value > reached + LEAST_GAIN:
                    reached, weights = value, tried
        if reached == before:
            break
    return weights


def draw(cases: Sequence[Case], chance: random.Random) -> Iterator[Case]:
    """Draw doc sets with replacement, until they have queries enough."""
    names = sorted({case.docset for case in cases})
    drawn = 0
    while drawn < min(N_QUERIES, len(cases)):
        name = chance.choice(names)
        of_docset = [case for case in cases if case.docset == name]
        drawn += len(of_docset)
        yield from of_docset


def gain(name: str, found: Mapping[str, float]) -> float:
    """Give the mean distance from plain BM25 of all that is judged on a data set, in standard errors."""
    plain, errors = _memory["plain"][name], _memory["errors"][name]
    keys = [(key, key.split()[-1]) for key in found]
    distances = [(found[key] - plain[of]) / errors[of] for key, of in keys if errors[of]]
    return float(sum(distances) / len(distances))


def as_vector(weights: Weights) -> NDArray[np.float64]:
    """Give weights in the order of the parts."""
    return np.asarray([weights.get(part, 0.0) for part in WEIGHTS])


def write_weights(weights: Weights, module: str) -> str:
    """Give the text of the module of weights with other values in its table."""
    for part, value in weights.items():
        module = re.sub(rf'^    "{part}": [-\d.]+,', f'    "{part}": {value:g},', module, flags=re.MULTILINE)
    return module


def print_row(label: str, found: Mapping[str, Mapping[str, float]], against: Any = None) -> None:  # noqa: ANN401
    """Print for each data set what is shown of it, of the ranking and of a page; `against` makes them differences."""
    cells = []
    for name, measure in MEASURES.items():
        shown = [found[name][key] - (against[name][key] if against else 0) for key in _keys(found[name], measure)]
        cells.append(" / ".join(f"{value:+.2f}" if against else f"{value:.2f}" for value in shown))
    print(f"{label:24}" + "".join(f"{cell:>14}" for cell in cells), flush=True)


def _keys(found: Mapping[str, float], measure: str) -> list[str]:
    return [key for key in (measure, f"page {measure}") if key in found]


if __name__ == "__main__":
    main()
