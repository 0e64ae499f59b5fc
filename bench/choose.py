"""What a model's choice brings, through the files that any assistant can be given.

python bench/choose.py --work DIR [--data DIR] [--step words|choice|score] [--oracle] [--kinds q,k,off]

`--step words` makes the projects of `bench/answers.py` in DIR, and writes words.md into each. Have a model that sees
nothing else answer these files, in words.txt beside each; `--step choice` reads those that are there, and writes
ask.md, to be answered in answer.txt. `--step score` reads these, builds, and prints the table of `bench/answers.py`
with the choice beside brief's own. A project without words.txt is asked for the choice alone.

`--oracle` answers each ask.md with the passages that are graded as answering: the most that a choice can reach.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import answers
from selection import DATA

from briefings.commands.consult import ChooseRequest
from briefings.commands.exchange import export_questions, import_answer
from briefings.commands.outcome import Outcome
from briefings.model.selection import LOCK

_SECTION = re.compile(r"^## Section (\d+)$", re.MULTILINE)
_PASSAGE = re.compile(r"^\[(\d+)\](?P<note> \(cannot be printed: [\w-]+\))? (?P<text>.*)$", re.MULTILINE)
Key = tuple[str, str]


def main() -> None:
    """Do one step for all projects."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=DATA / "analyst")
    parser.add_argument("--step", choices=("words", "choice", "score"), default="score")
    parser.add_argument("--kinds", default="q,k,off")
    parser.add_argument("--model", default="a model")
    parser.add_argument("--oracle", action="store_true")
    arguments = parser.parse_args()
    kinds = arguments.kinds.split(",")
    if arguments.step == "words":
        made = dict(answers.make_projects(arguments.data, arguments.work))
    else:
        made = {(path.name.partition(".")[0], path.name.partition(".")[2]): path for path in arguments.work.glob("*.*")}
    projects = {key: made[key] for key in sorted(made) if key[1] in kinds}
    bench = answers.Bench(projects, answers.load_scorer(arguments.data))
    if arguments.step == "words":
        for path in projects.values():
            tell(export_questions(ChooseRequest(path, choice=False), path / "words.md", silent))
    elif arguments.step == "choice":
        for path in projects.values():
            write_choice(path, arguments.model)
    else:
        score(bench, arguments.model, with_oracle=arguments.oracle)


def write_choice(project: Path, model: str) -> None:
    """Read the search words of a project, if they are there, and ask for the choice."""
    if (project / "words.txt").exists():
        tell(import_answer(ChooseRequest(project, choice=False), project / "words.txt", model, silent))
    tell(export_questions(ChooseRequest(project), project / "ask.md", silent))


def score(bench: answers.Bench, model: str, *, with_oracle: bool) -> None:
    """Build each project as it is without a lock, with the words alone, and with the choice; print what they reach."""
    systems: dict[str, Mapping[Key, answers.Row]] = {}
    locks = {key: read(path / LOCK) for key, path in bench.projects.items()}
    for path in bench.projects.values():
        (path / LOCK).unlink(missing_ok=True)
    systems["brief"] = answers.run(bench)
    for key, path in bench.projects.items():
        if locks[key]:
            (path / LOCK).write_text(locks[key], encoding="utf-8")
    if any(locks.values()):
        systems["words"] = answers.run(bench)
    for (folder, kind), path in bench.projects.items():
        reply = path / "answer.txt"
        if with_oracle:
            reply = path / "oracle.txt"
            right = {} if kind == "off" else dict(answer_rightly(bench, folder, path / "ask.md"))
            none = dict.fromkeys(_SECTION.findall(read(path / "ask.md")), ())
            reply.write_text(json.dumps({**none, **right}), encoding="utf-8")
        if reply.exists():
            tell(import_answer(ChooseRequest(path), reply, model, silent))
    systems["oracle" if with_oracle else "choice"] = answers.run(bench)
    for key, path in bench.projects.items():
        (path / LOCK).write_text(locks[key] or "version: 1\nsections: []\n", encoding="utf-8")
    show(bench, systems)


def answer_rightly(bench: answers.Bench, folder: str, file: Path) -> Iterator[tuple[str, list[int]]]:
    """Give for each section of a file the passages that hold an owed fact nothing before them holds, then those graded.

    A graded one has a sentence that answers, and none that does not.
    """
    facts, _, graded = bench.scorer.gold(folder)
    parts = _SECTION.split(file.read_text(encoding="utf-8"))
    for number, text in zip(parts[1::2], parts[2::2], strict=True):
        owed = {name: fact["pattern"] for name, fact in facts[int(number)]["facts"].items()}
        shown = {int(found[1]): found for found in _PASSAGE.finditer(text) if not found["note"]}
        holding: list[int] = []
        for place, found in shown.items():
            new = [name for name, pattern in owed.items() if re.search(pattern, found["text"], re.IGNORECASE)]
            holding += [place] if new else []
            owed = {name: pattern for name, pattern in owed.items() if name not in new}
        grades = {
            place: [
                bench.scorer.grade(sentence, graded.get(int(number), {}))
                for sentence in answers.split(bench.scorer, found["text"])
            ]
            for place, found in shown.items()
        }
        right = [place for place, given in grades.items() if 2 in given and 0 not in given]
        yield number, list(dict.fromkeys([*holding, *right]))


def show(bench: answers.Bench, systems: Mapping[str, Mapping[Key, answers.Row]]) -> None:
    """Print facts, shares and what is answered though it should not be."""
    kinds = sorted({kind for _, kind in bench.projects})
    for name, rows in systems.items():
        for kind in kinds:
            if kind == "off":
                off = [row for (_, each), row in rows.items() if each == kind]
                answered = [title for row in off for title in row["answered"]]
                print(f"{name:7}{kind:4} {len(answered)} of {sum(row['asked'] for row in off)} answered", *answered)
                continue
            facts = {folder: len(row["facts"]) for (folder, each), row in rows.items() if each == kind}
            each = " ".join(f"{count:3}" for count in facts.values())
            print(
                f"{name:7}{kind:4} facts {sum(facts.values()):3}  [{each}]  gaps {answers.sum_of(rows, kind, 'gaps')}"
            )
    for name, rows in systems.items():
        answers.print_shares(name, {key: row for key, row in rows.items() if key[1] != "off"}, kinds)


def read(path: Path) -> str:
    """Give the text of a file, or nothing."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


def silent(_: str) -> None:
    """Say nothing of a step."""


def tell(outcome: Outcome) -> None:
    """Say what went wrong, and stop there."""
    for item in outcome.diagnostics:
        if item.is_error:
            sys.exit(f"{item.message} ({item.hint})")
        if not item.is_note:
            print(item.message)


if __name__ == "__main__":
    main()
