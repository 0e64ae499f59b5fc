"""How long the choice of one section takes over ever more sources, in processor time.

python bench/sections.py [--sizes 100,1000,10000]

The sources are made of the seeds' words, 1,200 words each; the sections are those of the repository's outline. Reading
and indexing come once for a brief, the rest once for each section; the first section loads sumy. What counts is the
ratio of a section's time for each source to that of the size before: 1 is linear.
"""

import argparse
import resource
import statistics
from functools import partial

from speed import ROOT, clock, make_articles

from briefings.choosing.choose import choose_passages
from briefings.choosing.scopes import Scope
from briefings.language.tables.en import ENGLISH
from briefings.model.outline import Outline
from briefings.model.source import Source
from briefings.model.text import TextFile
from briefings.outline.plan import plan_outline
from briefings.ranking.index import index_sentences
from briefings.readers import read_source


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000")
    arguments = parser.parse_args()
    outline, _ = plan_outline(TextFile("outline.yaml", (ROOT / "outline.yaml").read_text(encoding="utf-8")))
    if outline is None:
        raise SystemExit("the outline of the repository cannot be read")
    heads = f"{'sources':>8}{'sentences':>11}{'read s':>9}{'index s':>9}{'section s':>11}{'MB':>7}"
    print(f"{heads}   a source, to the size before")
    before = 0.0
    for size in map(int, arguments.sizes.split(",")):
        before = measure(size, outline, before)


def measure(size: int, outline: Outline, before: float) -> float:
    """Print the figures of one size; give the seconds of a section for each source."""
    sources, reading = clock(lambda: [read_article(number, text) for number, text in enumerate(make_articles(size))])
    index, indexing = clock(lambda: index_sentences(sources, ENGLISH))
    times = []
    for number, spec in enumerate(outline.sections, 1):
        scope = Scope(str(number), spec, tuple(range(len(sources))))
        _, seconds = clock(partial(choose_passages, [scope], index, sources, outline))
        times.append(seconds)
    section = statistics.median(times)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ratio = f"{section / size / before:.2f}" if before else ""
    row = f"{size:8}{len(index):11}{reading:9.2f}{indexing:9.2f}{section:11.2f}{memory:7.0f}"
    print(f"{row}   {ratio}".rstrip(), flush=True)
    return section / size


def read_article(number: int, text: str) -> Source:
    """Read an article as a file."""
    source, _ = read_source(f"{number:05}.txt", text.encode())
    if source is None:
        raise SystemExit(f"article {number} cannot be read")
    return source


if __name__ == "__main__":
    main()
