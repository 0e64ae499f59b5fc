"""How well `brief` selects, on public doc sets with summaries and sentences that people picked.

python bench/selection.py DATASET SPLIT [--data DIR] [--out FILE] [--standing on] [--semantic]

It runs the functions that `brief build` runs, scores what they choose with the scorer beside the data, and prints that
beside plain BM25 of the same run, with a paired bootstrap of the difference. `printed` is what a page has: each passage
stands alone, and none is off the subject. `ranked` is chosen in the same way without these two rules, so that the
difference is the price of a readable page. --out writes `ranked`, with `--standing on` it writes `printed`.
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefings.choosing.candidates import AskedSection, Candidate, judge_sentence
from briefings.choosing.passages import join_sentences, sentence_text
from briefings.choosing.printed import Printed
from briefings.choosing.scopes import Scope
from briefings.choosing.select import select_passages
from briefings.choosing.verdict import Refusal
from briefings.language.language import Language
from briefings.language.tables import find_language
from briefings.language.words import split_words, stem_word
from briefings.model.outline import SectionSpec
from briefings.model.passage import Passage
from briefings.model.source import Source, Stated
from briefings.model.text import Span
from briefings.ranking.index import SentenceIndex, index_sentences
from briefings.ranking.match import Query, look_up
from briefings.ranking.query import make_wording
from briefings.ranking.rank import Ranked, rank_sentences
from briefings.ranking.semantic import embed_sentences
from briefings.readers import read_source
from briefings.structure.names import note_names

DATA = Path(__file__).parent.parent.parent / "shared" / "bench"
SCORERS = ("score.py", "compare.py")
"""What scores an extract, and what tells how sure a difference is; they come with the data."""
N_PLAIN = 100
ENGLISH = find_language("en")
"""The language of all sets."""
Judge = Callable[[Ranked, Scope, Sequence[Source], Language], Passage | Refusal]
"""Makes the passage of a sentence, or refuses it."""
FIGURES = ("r1", "r2", "rl", "goldP", "goldR", "goldF")


@dataclass(frozen=True, slots=True)
class DocSet:
    """A doc set as brief reads it; `names` are the ids of its documents."""

    names: tuple[str, ...]
    sources: tuple[Source, ...]
    index: SentenceIndex

    def number_of(self, source: int, sentence: int) -> int:
        """Give the number of a sentence in the index."""
        return self.index.first[source] + sentence

    def place_of(self, number: int) -> tuple[int, int]:
        """Give the source of a sentence of the index, and its number there."""
        source = int(self.index.source_of[number])
        return source, number - self.index.first[source]


def main() -> None:
    """Print the figures of brief and of BM25."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset")
    parser.add_argument("split")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, help="write what brief chose, a line a query")
    parser.add_argument("--standing", choices=("on", "off"), default="off", help="which of the two --out writes")
    parser.add_argument("--semantic", action="store_true", help="rank by nearness in meaning too (extra 'semantic')")
    arguments = parser.parse_args()
    require_data([arguments.dataset], arguments.split, arguments.data, *SCORERS)
    folder = arguments.data / arguments.split
    lines = read_lines(folder / f"{arguments.dataset}.docsets.jsonl")
    docsets = {row["docset"]: read_docset(row, semantic=arguments.semantic) for row in lines}
    queries = list(read_lines(folder / f"{arguments.dataset}.queries.jsonl"))
    systems = {
        name: {query["id"]: list(choose(query, docsets[query["docset"]])) for query in queries}
        for name, choose in (("ranked", choose_ranked), ("printed", choose_printed), ("BM25", choose_plainly))
    }
    if arguments.out:
        chosen = systems["printed" if arguments.standing == "on" else "ranked"]
        rows = ({"id": name, "sentences": sentences} for name, sentences in chosen.items())
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        arguments.out.write_text(text, encoding="utf-8")
    print_scores(arguments.dataset, arguments.split, arguments.data, systems)


def require_data(datasets: Iterable[str], split: str, data: Path, *scorers: str) -> None:
    """Exit with the first file of the data that is missing: documents and queries of each set, and the scorers."""
    files = [data / split / f"{name}.{kind}.jsonl" for name in datasets for kind in ("docsets", "queries")]
    scorers_at = data if (data / SCORERS[0]).exists() else DATA
    missing = next((file for file in [*files, *(scorers_at / name for name in scorers)] if not file.is_file()), None)
    if missing:
        sys.exit(f"there is no {missing}; name the folder of the data with --data (bench/README.md says what is in it)")


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read a file of one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_docset(row: dict[str, Any], *, semantic: bool = False) -> DocSet:
    """Read the documents as the files that they would be: most with a paragraph a line, some wrapped at a width."""
    names, read = [], []
    for number, document in enumerate(row["docs"]):
        text = document["text"].strip() + "\n"
        source, _ = read_source(f"{number:04}.txt", text.encode())
        if source:
            names.append(document["doc_id"])
            title, publisher = (
                Stated(document[key], "doc set") if document[key] else None for key in ("title", "source")
            )
            read.append(replace(source, card=replace(source.card, title=title, publisher=publisher)))
    sources = note_names(read)
    index = index_sentences(sources, ENGLISH)
    if semantic:
        index = replace(index, meanings=embed_sentences(index, sources))
    return DocSet(tuple(names), sources, index)


def choose_ranked(query: dict[str, Any], docset: DocSet) -> Iterator[dict[str, str]]:
    """Choose as a build does for a section, but let each sentence stand for itself, whatever it leans on."""

    def take_alone(item: Ranked, _: Scope, sources: Sequence[Source], __: Language) -> Passage:
        return join_sentences(item.source, range(item.sentence, item.sentence + 1), sources)

    return select(query, docset, take_alone)


def choose_printed(query: dict[str, Any], docset: DocSet) -> Iterator[dict[str, str]]:
    """Choose as a build does for a section."""
    return select(query, docset, judge_sentence)


def select(query: dict[str, Any], docset: DocSet, judge: Judge) -> Iterator[dict[str, str]]:
    """Give the sentences of the passages chosen for a section with this question, in the order they are taken."""
    scope = make_scope(query, docset)
    asked = ask(query, docset)
    ranked = rank_sentences(asked, docset.sources, scope.sources)
    candidates = tuple(Candidate(item, judge(item, scope, docset.sources, ENGLISH)) for item in ranked)
    section = AskedSection(scope, asked.wording, candidates=candidates)
    selection = select_passages(section, Printed(docset.sources, ENGLISH))
    for passage in selection.passages:
        source = docset.sources[passage.source]
        for number in passage.sentences:
            span = source.sentences[number].span
            words = source.words_of(Span(max(span.start, passage.span.start), span.end))
            yield {"doc_id": docset.names[passage.source], "text": words}


def make_scope(query: dict[str, Any], docset: DocSet, number: int = 1) -> Scope:
    """Make the section that asks this question of all sources."""
    spec = SectionSpec(query["title"], Span(0, 0), query["query"], tuple(query["keywords"]), query["budget"])
    return Scope(str(number), spec, tuple(range(len(docset.sources))))


def ask(query: dict[str, Any], docset: DocSet) -> Query:
    """Look the words of a question up as a build does for a section."""
    return look_up(make_wording(make_scope(query, docset).spec, ENGLISH), docset.index)


def choose_plainly(query: dict[str, Any], docset: DocSet) -> Iterator[dict[str, str]]:
    """Take the best sentences by BM25, as many as the scorer may want."""
    for source, number in rank_plainly(query, docset):
        yield {"doc_id": docset.names[source], "text": sentence_text(docset.sources[source], number)}


def rank_plainly(query: dict[str, Any], docset: DocSet) -> list[tuple[int, int]]:
    """Rank sentences by BM25 of their stems (k1 1.2, b 0.75) and nothing else; each by its source and number there."""
    places = [(i, number) for i, source in enumerate(docset.sources) for number in range(len(source.sentences))]
    texts = [sentence_text(docset.sources[i], number) for i, number in places]
    bags = [Counter(stem_word(word, ENGLISH) for word in split_words(text)) for text in texts]
    average = sum(bag.total() for bag in bags) / max(1, len(bags))
    asked = {stem_word(word, ENGLISH) for word in split_words(query["query"]) if word not in ENGLISH.function_words}
    scores = [0.0] * len(bags)
    for word in sorted(asked):
        holders = sum(word in bag for bag in bags)
        rarity = math.log(1 + (len(bags) - holders + 0.5) / (holders + 0.5))
        for i, bag in enumerate(bags):
            if word in bag:
                scores[i] += rarity * bag[word] * 2.2 / (bag[word] + 1.2 * (0.25 + 0.75 * bag.total() / average))
    return [places[i] for i in sorted(range(len(bags)), key=lambda i: (-scores[i], i))[:N_PLAIN]]


def load_scorer(dataset: str, split: str, data: Path) -> tuple[Any, Any]:
    """Load the scorer beside the data, and the data set as it reads it."""
    sys.path.insert(0, str(data if (data / SCORERS[0]).exists() else DATA))
    import score

    score.DATA = str(data)
    return score, score.Set(dataset, split)


def print_scores(dataset: str, split: str, data: Path, systems: dict[str, dict[str, list[dict[str, str]]]]) -> None:
    """Print the scorer's means for each system, and how sure the difference is."""
    score, gold = load_scorer(dataset, split, data)
    import compare

    rows = {
        name: {q["id"]: score_query(score, gold, q, chosen.get(q["id"], [])) for q in gold.queries}
        for name, chosen in systems.items()
    }
    print(f"{dataset} {split}, {len(gold.queries)} queries; figures are percent")
    for name, scored in rows.items():
        means = score.mean(list(scored.values()))
        shown = "  ".join(f"{key} {100 * means[key]:.2f}" for key in FIGURES if key in means)
        empty = sum(not chosen for chosen in systems[name].values())
        print(f"{name:8}{shown}  not found {sum(row['lost'] for row in scored.values())}  unanswered {empty}")
    for first, second in (("ranked", "BM25"), ("printed", "BM25"), ("printed", "ranked")):
        for key in ("r2", "goldP", "goldF"):
            both = [(rows[first][i], rows[second][i]) for i in rows[first]]
            differences = [a[key] - b[key] for a, b in both if key in a and key in b]
            if differences:
                mean, low, high = (100 * value for value in compare.boot(differences))
                print(f"{first} less {second}, {key}: {mean:+.2f} [{low:+.2f}, {high:+.2f}] (95 %, paired bootstrap)")


def score_query(score: Any, gold: Any, query: dict[str, Any], sentences: list[dict[str, str]]) -> dict[str, float]:  # noqa: ANN401
    """Score one extract; `lost` counts sentences that are not in their document word for word."""
    spans = []
    for sentence in sentences:
        place = score.find_norm(gold.norm(query["docset"], sentence["doc_id"]), sentence["text"])
        if place:
            spans.append((sentence["doc_id"], *place))
    scored: dict[str, float] = score.score_query(gold, query, spans, query["budget"])
    return {**scored, "lost": len(sentences) - len(spans)}


if __name__ == "__main__":
    main()
