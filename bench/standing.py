"""Whether what a brief prints can stand alone and says nothing twice, counted on doc sets by rules of its own.

python bench/standing.py DATASET SPLIT [--data DIR] [--show N] [--passages]

Each doc set is compiled as one brief with a section for each of its questions, as `brief build` does. Every passage and
key point is then looked at again. The rules here are plainer than those that choose, and share no code with them: a
list of words that may not open a passage, marks that have to come in pairs, persons, questions, places pointed at, and
for repetition the words that two passages have in common. --show prints the first N findings of each rule, --passages
every passage, to be read.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import selection

from briefings.choosing.choose import choose_passages
from briefings.model.outline import Outline
from briefings.model.passage import Passage
from briefings.model.source import Source

PRONOUNS = "he she it they him her them his its their theirs hers himself herself itself themselves"
DEMONSTRATIVES = "this that these those such here there"
CONNECTIVES = """however moreover furthermore therefore thus hence consequently nevertheless nonetheless meanwhile
additionally also but and or nor so yet otherwise similarly likewise conversely instead besides accordingly then still
finally lastly secondly thirdly afterwards subsequently indeed rather too else"""
OPENINGS = {
    word: rule
    for rule, words in (("pronoun", PRONOUNS), ("demonstrative", DEMONSTRATIVES), ("connective", CONNECTIVES))
    for word in words.split()
}
LONGER_OPENINGS = re.compile(
    r"(?:in addition|as a result|for (?:example|instance)|on the other hand|in contrast|by contrast|in other words"
    r"|at the same time|in particular|after that|because of (?:this|that)|as such|in turn|in fact|of course"
    r"|one of (?:them|these|those)|both of (?:them|these|those)|the (?:former|latter|other|others|second one))\b",
    re.IGNORECASE,
)
NOT_LEANING = re.compile(
    r"(?:there (?:\w+ ){0,3}(?:be|been|(?:is|are|was|were)(?:n['’]t)?|seem\w*|exist\w*|remain\w*|appear\w*)\b"
    r"|in addition to\b"
    r"|it (?:is|was|'s|’s|may be|might be|has been|would be|seems|appears|takes?|(?:could|may|will) take)\b.{0,60}?"
    r"\b(?:that|to|whether|how|if|who|what|why)\b"
    r"|this (?:paper|work|article|study|report|survey|year|month|week|morning|review|thesis|book)\b"
    r"|th(?:ose|at) (?:who|of|with|which)\b|such as\b|then[- ](?:president|prime|foreign)\b|so far\b|so-called\b"
    r"|both\b|too (?:much|many|little|few)\b|rather than\b|instead of\b|besides\b(?!,)|still (?:life|water)"
    r"|yet another\b|also known\b|here (?:is|are)\b)",
    re.IGNORECASE,
)
POINTERS = re.compile(
    r"\b(?:the (?:former|latter)|(?:above|afore)-?mentioned|as (?:noted|mentioned|described|discussed|shown|stated) "
    r"(?:above|below|earlier)|(?:see|shown) (?:above|below)|table \d|fig(?:ure|\.) ?\d|\(see )",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|my|myself|we|We|our|Our|us|ourselves)\b")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")
EMPTY = set(
    """a an the of in on at to for by with from and or but as is are was were be been being has have had do does did it
    its this that these those he she they his her their him them who which what when where how not no will would may
    might can could should must also more most than then there here so such very into over under about after
    before""".split()
)
SHARED, CONTAINED, FEWEST = 0.6, 0.8, 6
"""Two passages repeat each other from this share of all their words, or of the shorter one's, if it has so many."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as a reader meets it: its words, those left out at its start, and who is known to say them."""

    text: str
    is_cut: bool
    speaker: str
    issuer: str
    is_key_point: bool


def main() -> None:
    """Print the findings."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset")
    parser.add_argument("split")
    parser.add_argument("--data", type=Path, default=selection.DATA)
    parser.add_argument("--show", type=int, default=3)
    parser.add_argument("--passages", action="store_true")
    arguments = parser.parse_args()
    selection.require_data([arguments.dataset], arguments.split, arguments.data)
    found: dict[str, list[str]] = {}
    n_passages = n_briefs = 0
    for shown in compile_briefs(arguments.dataset, arguments.split, arguments.data):
        n_briefs += 1
        n_passages += len(shown)
        for rule, text in find_violations(shown):
            found.setdefault(rule, []).append(text)
        for each in shown if arguments.passages else ():
            print(f"{'*' if each.is_key_point else '-'} {'[...] ' if each.is_cut else ''}{each.text}")
    n_findings = sum(map(len, found.values()))
    print(f"{arguments.dataset} {arguments.split}: {n_passages} passages in {n_briefs} briefs, {n_findings} findings")
    for rule, texts in sorted(found.items()):
        print(f"  {rule}: {len(texts)}")
        for text in texts[: arguments.show]:
            print(f"    {text}")


def compile_briefs(dataset: str, split: str, data: Path) -> Iterator[list[Shown]]:
    """Compile each doc set with a section for each of its questions; give what is printed."""
    queries = list(selection.read_lines(data / split / f"{dataset}.queries.jsonl"))
    for row in selection.read_lines(data / split / f"{dataset}.docsets.jsonl"):
        asked = [query for query in queries if query["docset"] == row["docset"]]
        yield compile_brief(asked, selection.read_docset(row))


def compile_brief(queries: Sequence[dict[str, Any]], docset: selection.DocSet) -> list[Shown]:
    """Choose passages and key points, with a section for each question."""
    sources = docset.sources
    scopes = [selection.make_scope(query, docset, number) for number, query in enumerate(queries, 1)]
    chosen, _ = choose_passages(scopes, docset.index, sources, Outline("", ""))
    shown = []
    for part in chosen.sections:
        shown += [show(passage, sources) for passage in part.passages]
        shown += [show(passage, sources, is_key_point=True) for passage in part.key_points]
    return shown


def show(passage: Passage, sources: Sequence[Source], *, is_key_point: bool = False) -> Shown:
    """Give a passage as a reader meets it."""
    source = sources[passage.source]
    speaker = source.blocks[source.sentences[passage.sentences[0]].block].speaker or source.card.value("author") or ""
    issuer = source.card.value("publisher") or source.card.value("title") or ""
    return Shown(source.words_of(passage.span), passage.cut is not None, speaker, issuer, is_key_point)


def find_violations(shown: Sequence[Shown]) -> Iterator[tuple[str, str]]:
    """Give the name of each rule that is broken, and the words that break it."""
    for each in shown:
        for rule in broken_rules(each):
            yield rule, each.text
    printed = [each.text for each in shown if not each.is_key_point]
    points = [each.text for each in shown if each.is_key_point]
    for texts in (printed, points):
        bags = [(text, set(WORD.findall(text.lower())) - EMPTY) for text in texts]
        for (one, ours), (other, theirs) in combinations(bags, 2):
            if says_twice(ours, theirs):
                yield "said twice", f"{one} || {other}"


def broken_rules(each: Shown) -> Iterator[str]:
    """Give the rules that a passage breaks by itself."""
    text = each.text
    words = WORD.findall(text.lower())
    opening = words[0] if words else ""
    if opening in OPENINGS and not NOT_LEANING.match(text) and text[:1].isalnum():
        yield f"opens with a {OPENINGS[opening]}"
    elif LONGER_OPENINGS.match(text) and not NOT_LEANING.match(text):
        yield "opens with a connective"
    if text[:1].islower() and not each.is_cut:
        yield "opens in lower case"
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
        yield "half of a quotation or a bracket"
    if "?" in text:
        yield "a question"
    person = FIRST_PERSON.search(QUOTED.sub("", text))
    if person and not each.speaker and not (person[0].lower() in {"we", "our", "us", "ourselves"} and each.issuer):
        yield "first person without its speaker"
    if POINTERS.search(text):
        yield "points at another place"
    if not re.search(r"[.!…][”\"'’)\]]*(?:\s?\[\d+\])*$", text):
        yield "no full stop"


def says_twice(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether two passages share most of their words, and all their figures."""
    figures = {word for word in ours | theirs if word[0].isdigit()}
    if figures - (ours & theirs):
        return False
    common, shorter = len(ours & theirs), min(len(ours), len(theirs))
    return shorter > 0 and (
        common >= SHARED * len(ours | theirs) or (shorter >= FEWEST and common >= CONTAINED * shorter)
    )


if __name__ == "__main__":
    main()
