"""How much of what an analyst asks is answered: facts that an answer owes, and sentences graded by hand.

python bench/answers.py [--data DIR] [--against FILE] [--save FILE] [--ungraded FILE] [--tune]

Each folder of the data is built with four outlines, as a person would build it: questions alone (q), questions with
keywords (k), with the first two keywords of each section (k2), and questions that the folder does not answer (off).
Beside that stands plain BM25 (k1 1.2, b 0.75) in the place of the ranking, with all other rules the same. An ungraded
sentence counts as not answering; the second row of shares adds the grades of `bench/grades.jsonl`.

`--save` writes what was reached, and `--against` names what was won and lost since then. `--ungraded` writes the
printed sentences without a grade. `--tune` varies the constants of TUNED, one at a time: it takes the setting that is
best on all folders but one, and prints what that reaches on the one that was left out.
"""

import argparse
import json
import math
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from shutil import copytree, rmtree
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np
import yaml
from selection import DATA

import briefings
from briefings.choosing import candidates, worth
from briefings.language.words import stem_word
from briefings.model.source import Source
from briefings.ranking import weights
from briefings.ranking.answer import find_on_subject
from briefings.ranking.match import Query
from briefings.ranking.rank import N_RANKED, Ranked

KINDS = ("q", "k", "k2", "off")
FEW_KEYWORDS = 2
GRADES = Path(__file__).parent / "grades.jsonl"
"""Grades beside those of the data: folder, section, `sha256` of a sentence (`fingerprint`), grade."""
GRADED = (2, 1, 0, None)
"""A sentence answers, answers loosely, does not, or nobody has read it."""
TUNED: Mapping[str, tuple[Any, str, tuple[float, ...]]] = {
    "cost of length": (worth, "LENGTH", (0.1, 0.3)),
    "share of a source": (worth, "SHARE", (0.0, 0.2)),
    "a keyword": (worth, "HOLDS_A_KEYWORD", (0.5, 1.5)),
    "each want": (worth, "EACH_WANT", (0.15, 0.6)),
    **{part: (weights.WEIGHTS, part, (0.0, weight / 2, weight * 1.5)) for part, weight in weights.WEIGHTS.items()},
}
"""What may be tuned: where it stands, its name there, and the values to try beside its own."""
Row = dict[str, Any]
"""What a folder reaches with an outline: facts held, printed sentences by grade, gaps, key points, answered."""


@dataclass(frozen=True, slots=True)
class Bench:
    """The projects of the data, by folder and kind of outline, and what scores them."""

    projects: Mapping[tuple[str, str], Path]
    scorer: ModuleType

    @property
    def folders(self) -> list[str]:
        """The names of the folders."""
        return sorted({folder for folder, _ in self.projects})


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA / "analyst")
    parser.add_argument("--against", type=Path, help="a file that --save wrote")
    parser.add_argument("--save", type=Path)
    parser.add_argument("--ungraded", type=Path)
    parser.add_argument("--tune", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(dict(make_projects(arguments.data, Path(work))), load_scorer(arguments.data))
        if arguments.tune:
            tune(bench)
            return
        with patch.object(candidates, "rank_sentences", rank_plainly):
            plain = run(bench)
        reached = run(bench)
        print_table(bench, {"brief": reached, "BM25": plain})
        with with_more_grades(bench.scorer):
            print_shares(f"with {GRADES.name}", {key: score(bench, *key) for key in bench.projects})
        if arguments.ungraded:
            arguments.ungraded.write_text("".join(list_ungraded(bench)), encoding="utf-8")
    saved = {" ".join(key): row for key, row in reached.items()}
    if arguments.against:
        print_change(json.loads(arguments.against.read_text(encoding="utf-8")), saved)
    if arguments.save:
        arguments.save.write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")


def make_projects(data: Path, work: Path) -> Iterator[tuple[tuple[str, str], Path]]:
    """Make a project of each folder with each outline."""
    folders = sorted(path.parent for path in data.glob("*/facts.yaml"))
    if not folders or not (data / "score_answers.py").is_file():
        sys.exit(f"there are no folders with facts.yaml, or no score_answers.py, in {data}; name it with --data")
    for folder in folders:
        for kind in KINDS:
            project = work / f"{folder.name}.{kind}"
            copytree(folder / "seeds", project / "seeds")
            outline = yaml.safe_load((folder / f"outline.{kind.rstrip('2')}.yaml").read_text(encoding="utf-8"))
            if kind == "k2":
                for section in outline["sections"]:
                    section["keywords"] = section["keywords"][:FEW_KEYWORDS]
            text = yaml.safe_dump(outline, sort_keys=False, allow_unicode=True)
            (project / "outline.yaml").write_text(text, encoding="utf-8")
            yield (folder.name, kind), project


def load_scorer(data: Path) -> ModuleType:
    """Load the scorer that comes with the data."""
    sys.path.insert(0, str(data))
    return import_module("score_answers")


def rank_plainly(
    query: Query, _sources: Sequence[Source], allowed: Sequence[int], _weights: object, *, most: int = N_RANKED
) -> tuple[Ranked, ...]:
    """Rank sentences by BM25 of the stems asked for and nothing else, in the place of `ranking.rank.rank_sentences`."""
    index = query.index
    lengths = np.asarray(index.lengths, dtype=float)
    norm = 1.2 * (0.25 + 0.75 * lengths / lengths.mean())
    scores = np.zeros(len(index))
    for stem, word in {stem_word(word, index.language): word for word in query.wording.words}.items():
        counts = index.counts(mate for mate in index.stem_mates(word) if stem_word(mate, index.language) == stem)
        holders = np.count_nonzero(counts)
        rarity = math.log(1 + (len(index) - holders + 0.5) / (holders + 0.5))
        scores += rarity * counts * 2.2 / (counts + norm)
    open_to = np.isin(index.source_of, np.asarray(allowed)) & (scores > 0)
    best = [i for i in map(int, np.argsort(-np.round(scores, 7), kind="stable")) if open_to[i]][:most]
    on_subject = find_on_subject(query)
    places = [(int(index.source_of[i]), i) for i in best]
    return tuple(
        Ranked(source, i - index.first[source], (("words", float(scores[i])),), bool(on_subject[i]))
        for source, i in places
    )


def run(bench: Bench, folders: Sequence[str] = ()) -> dict[tuple[str, str], Row]:
    """Build the projects of these folders, or of all, and score them."""
    rows = {}
    for folder, kind in bench.projects:
        if not folders or folder in folders:
            project = bench.projects[folder, kind]
            rmtree(project / "out", ignore_errors=True)
            outcome = briefings.build(project, formats="json")
            if outcome.brief is None:
                sys.exit(f"{folder} with outline {kind} cannot be built: {outcome.diagnostics[0].message}")
            rows[folder, kind] = score(bench, folder, kind)
    return rows


def score(bench: Bench, folder: str, kind: str) -> Row:
    """Score what was built of a project."""
    result = bench.scorer.score(bench.projects[folder, kind], folder)
    if "answered" in result:
        return {"asked": result["unanswerable"], "answered": result["answered"]}
    sections = result["sections"]
    return {
        "facts": [f"{section['number']}{fact}" for section in sections for fact in section["here"]],
        "anywhere": sum(len(section["here"]) + len(section["away"]) for section in sections),
        "owed": sum(section["owed"] for section in sections),
        "grades": [sum(section["grades"][grade] for section in sections) for grade in GRADED],
        "gaps": sum(section["false_gap"] for section in sections),
        "points": [result["key_points"][grade] for grade in GRADED],
        "cards": result["cards"],
    }


def fingerprint(key: str) -> str:
    """Give what a sentence is known by in GRADES; `key` has its letters and figures alone, as the scorer compares."""
    return sha256(key.encode()).hexdigest()[:16]


def with_more_grades(scorer: ModuleType) -> ExitStack:
    """Let the scorer know the grades of GRADES too, where it has none of its own."""
    more: dict[tuple[str, int], dict[str, int]] = {}
    lines = GRADES.read_text(encoding="utf-8").splitlines() if GRADES.exists() else []
    for row in map(json.loads, lines):
        more.setdefault((row["folder"], row["section"]), {})[row["sha256"]] = row["grade"]
    gold, grade = scorer.gold, scorer.grade

    def read_gold(folder: str) -> tuple[Any, Any, dict[int, dict[str, int]]]:
        facts, cards, graded = gold(folder)
        sections = {*graded, *(section for name, section in more if name == folder)}
        return facts, cards, {i: {**more.get((folder, i), {}), **graded.get(i, {})} for i in sections}

    def find_grade(sentence: str, graded: dict[str, int]) -> int | None:
        found: int | None = grade(sentence, graded)
        return graded.get(fingerprint(scorer.key(sentence))) if found is None else found

    stack = ExitStack()
    stack.enter_context(patch.object(scorer, "gold", read_gold))
    stack.enter_context(patch.object(scorer, "grade", find_grade))
    return stack


def print_table(bench: Bench, systems: Mapping[str, Mapping[tuple[str, str], Row]]) -> None:
    """Print what each system reaches with each outline, in all and in each folder, and the cards that were read."""
    folders = bench.folders
    print(f"facts owed, in their section, of {sum_of(systems['brief'], 'q', 'owed')}; in each of {', '.join(folders)}")
    for name, rows in systems.items():
        for kind in KINDS[:3]:
            each = " ".join(f"{len(rows[folder, kind]['facts']):3}" for folder in folders)
            facts = sum(len(rows[folder, kind]["facts"]) for folder in folders)
            gaps = sum_of(rows, kind, "gaps")
            print(f"  {name:6}{kind:4}{facts:4}  [{each}]  elsewhere {sum_of(rows, kind, 'anywhere') - facts}", end="")
            print(f"  false gaps {gaps}")
    for name, rows in systems.items():
        print_shares(name, rows)
    for name, rows in systems.items():
        off = [rows[folder, "off"] for folder in folders]
        titles = ", ".join(title for row in off for title in row["answered"])
        answered = sum(len(row["answered"]) for row in off)
        print(f"{name}: {answered} of {sum(row['asked'] for row in off)} unanswerable answered: {titles or 'none'}")
    cards = sum((Counter(systems["brief"][folder, "q"]["cards"]) for folder in folders), Counter[str]())
    print("cards: " + ", ".join(f"{name.replace('_', ' ')} {cards[name]}" for name in cards))


def print_shares(name: str, rows: Mapping[tuple[str, str], Row], kinds: Sequence[str] = KINDS) -> None:
    """Print the shares of the printed sentences, and of the key points, that answer."""
    for kind in (kind for kind in kinds if kind != "off"):
        grades = [sum(row["grades"][i] for (_, each), row in rows.items() if each == kind) for i in range(4)]
        points = [sum(row["points"][i] for (_, each), row in rows.items() if each == kind) for i in range(4)]
        named = zip(("answers", "loosely", "not", "ungraded"), grades, strict=True)
        shares = "  ".join(f"{grade} {share(count, grades)}" for grade, count in named)
        print(
            f"{name}: {kind:3} {sum(grades)} sentences: {shares}; key points that answer {points[0]} of {sum(points)}"
        )


def share(count: int, grades: Sequence[int]) -> str:
    """Give the share of some sentences in percent."""
    return f"{100 * count / max(1, sum(grades)):.0f} %"


def sum_of(rows: Mapping[tuple[str, str], Row], kind: str, name: str) -> int:
    """Add up a figure over the folders."""
    return sum(row[name] for (_, each), row in rows.items() if each == kind)


def print_change(before: Mapping[str, Row], after: Mapping[str, Row]) -> None:
    """Name the facts that were won and lost, and how the shares of answering sentences moved."""
    for key, row in after.items():
        old = before.get(key)
        if old is None or "facts" not in row:
            continue
        won, lost = sorted({*row["facts"]} - {*old["facts"]}), sorted({*old["facts"]} - {*row["facts"]})
        shares = " -> ".join(share(each["grades"][0], each["grades"]) for each in (old, row))
        print(f"{key}: won {' '.join(won) or 'none'}, lost {' '.join(lost) or 'none'}; answers {shares}")


def list_ungraded(bench: Bench) -> Iterator[str]:
    """Give the printed sentences that have no grade, a JSON object a line, each once."""
    given: set[tuple[str, int, str]] = set()
    with with_more_grades(bench.scorer):
        for (folder, kind), project in bench.projects.items():
            brief = json.loads((project / "out" / "brief.json").read_text(encoding="utf-8"))
            graded = bench.scorer.gold(folder)[2]
            for section in brief["sections"] if kind != "off" else ():
                number = int(section["number"])
                for sentence in (s for text in section["statements"] for s in split(bench.scorer, text["text"])):
                    key = (folder, number, fingerprint(bench.scorer.key(sentence)))
                    if bench.scorer.grade(sentence, graded.get(number, {})) is None and key not in given:
                        given.add(key)
                        row = dict(zip(("folder", "section", "sha256"), key, strict=True))
                        yield json.dumps({**row, "sentence": sentence, "grade": None}, ensure_ascii=False) + "\n"


def split(scorer: ModuleType, text: str) -> list[str]:
    """Divide a passage as the scorer does."""
    sentences: list[str] = scorer.sentences(scorer.plain(text))
    return sentences


def tune(bench: Bench) -> None:
    """Print what the best constants of all other folders reach on each: facts and answering shares of q, k and k2."""
    tried: dict[str, dict[str, float]] = {"as it is": weigh(run(bench))}
    for name, (holder, key, values) in TUNED.items():
        for value in values:
            with set_constant(holder, key, value):
                tried[f"{name} {value:g}"] = weigh(run(bench))
            print(f"  {name} {value:g}: {sum(tried[f'{name} {value:g}'].values()):.0f}", flush=True)
    own = tried["as it is"]
    print(f"as it is: {sum(own.values()):.0f}")
    for left_out in bench.folders:
        best = max(tried, key=lambda setting: sum(v for folder, v in tried[setting].items() if folder != left_out))
        print(
            f"{left_out}, left out: {best} is best on the others, and reaches {tried[best][left_out]:.0f} here", end=""
        )
        print(f" (as it is {own[left_out]:.0f})")


def set_constant(holder: Any, key: str, value: float) -> Any:  # noqa: ANN401
    """Give a context in which a constant has another value."""
    put: Callable[..., Any] = patch.dict if isinstance(holder, dict) else patch.object
    return put(holder, {key: value}) if isinstance(holder, dict) else put(holder, key, value)


def weigh(rows: Mapping[tuple[str, str], Row]) -> dict[str, float]:
    """Give a figure for each folder: the percentage of facts and that of answering sentences, of three outlines."""
    figures: Counter[str] = Counter()
    for (folder, kind), row in rows.items():
        if kind != "off":
            facts, answers = len(row["facts"]) / row["owed"], row["grades"][0] / max(1, sum(row["grades"]))
            figures[folder] += 100 * (facts + answers)
    return dict(figures)


if __name__ == "__main__":
    main()
