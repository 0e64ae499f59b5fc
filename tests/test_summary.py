"""What a brief rests on, counted a second time from the ledger and the files."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from briefings.commands.build import BuildRequest, build

CRANES = "Repairs to the cranes of Gelling will cost 3.2 million euros, the port authority said on Tuesday."
TAIL = "\n\nShips waited for three days outside the harbour while divers looked for what the storm had left there."
SEEDS = {
    "a.md": f"---\nauthor: Ada Lovell\ndate: 2024-05-01\n---\n\n{CRANES}{TAIL}\n",
    "b.md": f"---\npublisher: Daily\ndate: 2024-06\n---\n\n{CRANES}{TAIL}\n",
    "c.md": "---\nkind: letter\n---\n\nThe cranes of Gelling were repaired by four crews in the week after the storm.\n",
    "d.md": "A keeper lights the lamps of the quay at dusk, and walks the same way as his father did.\n",
}


@pytest.fixture
def ledger(tmp_path: Path) -> dict:
    (tmp_path / "seeds").mkdir()
    for name, text in SEEDS.items():
        (tmp_path / "seeds" / name).write_text(text, "utf-8")
    outline = "title: T\nsections: [{title: Repairs, question: What do repairs of cranes cost, keywords: [cranes, crews], words: 20}]"
    (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    build(BuildRequest(tmp_path, tmp_path / "b", ("html", "json")), lambda _: None)
    return json.loads((tmp_path / "b.json").read_text("utf-8")) | {"page": (tmp_path / "b.html").read_text("utf-8")}


def fivegrams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+(?:\.[0-9]+)?", re.sub(r"---.*?---", "", text, flags=re.DOTALL).lower())
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def test_every_count_is_counted_again(ledger: dict) -> None:
    summary, sources = ledger["summary"], ledger["sources"]
    statements = [s for section in ledger["sections"] for s in section["statements"]]
    files = {source["number"]: source["file"].rpartition("/")[2] for source in sources}
    grams = {number: fivegrams(SEEDS[name]) for number, name in files.items()}
    origin = {
        n: min(m for m in grams if len(grams[n] & grams[m]) >= 0.5 * min(len(grams[n]), len(grams[m]))) for n in grams
    }
    words: Counter[int] = Counter()
    for statement in statements:
        words[statement["citations"][0]["source"]] += len(statement["text"].split())
    cited = [{citation["source"] for citation in statement["citations"]} for statement in statements]
    assert summary["sources"] == len(SEEDS)
    assert summary["cited"] == sum(source["cited"] > 0 for source in sources) == 3
    assert summary["origins"] == len(set(origin.values())) == 3
    assert (summary["earliest"], summary["latest"], summary["undated"]) == ("2024-05-01", "2024-06", 2)
    assert summary["statements"] == len(statements)
    assert summary["words"] == words.total()
    assert summary["single_source"] == sum(len(numbers) == 1 for numbers in cited) == 1
    assert summary["single_origin"] == sum(len({origin[n] for n in numbers}) == 1 for numbers in cited) == 2
    assert {w["source"]: (w["origin"], w["words"]) for w in summary["weights"]} == {
        number: (origin[number], words[number]) for number in files
    }
    for field in ("title", "author", "publisher", "date", "url", "kind"):
        assert summary["missing"].get(field, 0) == sum(source[field] is None for source in sources), field
    kinds = Counter(source["kind"] for source in sources)
    assert {item["kind"]: item["sources"] for item in summary["kinds"]} == kinds


def test_the_counts_stand_on_the_page(ledger: dict) -> None:
    bare = " ".join(re.sub("<[^>]+>", " ", ledger["page"][ledger["page"].index('id="basis"') :]).split())
    assert "4 sources read, 3 cited, 3 of separate origin" in bare
    assert "Issued from 1 May 2024 to June 2024; 2 sources without a date." in bare
    assert "Kinds: letter 1, not stated 3." in bare
    assert "1 of 2 passages in the sections cite one source only, 2 one origin only." in bare
    assert re.search(r"as Source \d", bare)
