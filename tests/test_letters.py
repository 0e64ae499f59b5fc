"""Names of files and letters of sources as they are met: none of them costs the brief."""

import unicodedata
from pathlib import Path

import pytest

from briefings.commands.build import BuildRequest, build
from briefings.commands.outcome import Outcome
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.diagnostic import Code
from briefings.model.proof import Proof, Verdict

NAMES = {
    "two blanks": "two  blanks.txt",
    "no-break blanks, as screenshots have": "Shot\u00a02024\u202fPM.txt",
    "a soft hyphen": "har\u00adbour.txt",
    "a tab": "a\tb.txt",
    "a long word": "x" * 180 + ".txt",
    "long without a hyphen": "a_long_name_" * 14 + ".txt",
    "an emoji with its selector": "heart❤\ufe0f.txt",
    "ligatures": "ﬁnal ofﬁce.txt",
    "decomposed": unicodedata.normalize("NFD", "café été.txt"),
    "from right to left": "מסמך שלום 2024.txt",
    "a first digit": "2024-06-21-x.txt",
    "hyphens of all kinds": "a\u2010b\u2011c\u2012d\u2013e\u2014f.txt",
    "quotation marks": "“c” 'd'.txt",
    "what looks like a hash": "a SHA-256 0123456789ab.txt",
    "what looks like a label": "Source 2 x.txt",
    "no visible character more": "a\u200bb\u202egpj.txt",
    "stacked marks": "a\u0301\u0323\u0302b.txt",
    "letters under a dot": "ẹ\u0301 ṩ.txt",
    "a minus": "a−b.txt",
    "a mathematical alphabet": "𝐁𝐨𝐥𝐝.txt",
}
LETTERS = {
    "hyphens": "F\u201016 and F\u201116",
    "figure dash and minus": "3\u20124 and −5",
    "soft hyphen": "co\u00adoperative",
    "a sign with a selector": "❤\ufe0f",
    "Yoruba": "ẹ\u0301 and ọ\u0301 and bàbá",
    "two dots on a letter": "ṩ",
    "Vietnamese, decomposed": unicodedata.normalize("NFD", "Nguyễn Thị ế ộ"),
    "ligatures": "ﬁnal oﬃce",
    "stacked marks": "a\u0301\u0323\u0302\u0308",
    "one mark many times": "z" + "\u0301" * 8,
    "powers and fractions": "10² m³ ½",
    "signs for units": "5 Ω 5 Å µ K",
    "thin blanks": "5\u2009000 km\u202f2",
    "Hangul in parts": unicodedata.normalize("NFD", "한국어"),
    "Cyrillic in parts": "и\u0306",
    "joiners": "a\u200db\u034fc",
    "wide letters": "ＡＢＣ１２３",
}
UNPRINTABLE = {
    "Arabic with vowels": "مُحَمَّد",
    "Hebrew with vowels": "שָׁלוֹם",
    "Thai": "ภาษาไทย ำ",
    "no character": "a\ufffeb",
    "one sign for a sentence": "ﷺ",
}


def make(root: Path, texts: dict[str, str]) -> tuple[Outcome, Path]:
    """Build a brief that asks for all the sentences of some files, given by name."""
    (root / "seeds").mkdir()
    for name, text in texts.items():
        (root / "seeds" / name).write_text(f"{text}\n", "utf-8")
    outline = "title: T\nkey_points: 0\nsections:\n- title: Cranes\n  words: 2000\n  question: What do repairs to the cranes cost?\n"
    (root / "outline.yaml").write_text(outline, "utf-8")
    return build(BuildRequest(root, root / "b"), lambda _: None), root / "b.pdf"


def sentence(what: str, i: int) -> str:
    return f"Repairs to the cranes of quay {i} {what} will cost {i + 2}.5 million euros, the port of {chr(65 + i)}elling said."


def test_no_name_of_a_file_costs_the_brief(tmp_path: Path) -> None:
    outcome, pdf = make(tmp_path, {name: sentence("", i) for i, name in enumerate(NAMES.values())})
    assert not outcome.has_errors, outcome.diagnostics
    assert len(outcome.brief.references) == len(NAMES)
    judged = verify(VerifyRequest(tmp_path, pdf))
    assert [item.message for item in judged.diagnostics] == []
    assert judged.reproduction.proof is Proof.REPRODUCED


def test_no_letter_costs_the_brief(tmp_path: Path) -> None:
    outcome, pdf = make(tmp_path, {f"{i}.txt": sentence(f"({what})", i) for i, what in enumerate(LETTERS.values())})
    assert not outcome.has_errors, outcome.diagnostics
    assert Code.PASSAGE_UNPRINTABLE not in {item.code for item in outcome.diagnostics}
    assert len(outcome.brief.statements) == len(LETTERS)
    judged = verify(VerifyRequest(tmp_path, pdf))
    assert {each.verdict for each in judged.judgements} == {Verdict.VERBATIM}
    assert judged.reproduction.proof is Proof.REPRODUCED


def test_a_passage_that_cannot_be_given_back_is_left_out_and_the_brief_is_made(tmp_path: Path) -> None:
    texts = {f"{i}.txt": sentence(what, i) for i, what in enumerate(UNPRINTABLE.values())}
    outcome, pdf = make(tmp_path, texts | {"plain.txt": sentence("in the south", 9)})
    assert not outcome.has_errors, outcome.diagnostics
    assert ["in the south" in statement.text for statement in outcome.brief.statements] == [True]
    told = [item for item in outcome.diagnostics if item.code is Code.PASSAGE_UNPRINTABLE]
    assert {item.path for item in told} == {f"seeds/{name}" for name in texts}
    assert all("U+" in item.message and item.span for item in told)
    assert verify(VerifyRequest(tmp_path, pdf)).reproduction.proof is Proof.REPRODUCED


def test_a_pinned_passage_that_cannot_be_given_back_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    make(tmp_path, {"a.txt": sentence("مُحَمَّد", 1)})
    outline = tmp_path / "outline.yaml"
    outline.write_text(outline.read_text("utf-8") + "  pin: will cost 3.5 million euros\n", "utf-8")
    outcome = build(BuildRequest(tmp_path, tmp_path / "again"), lambda _: None)
    assert {item.code for item in outcome.diagnostics if item.is_error} == {Code.UNKNOWN_PASSAGE}
    assert Code.PASSAGE_UNPRINTABLE in {item.code for item in outcome.diagnostics}
    assert not (tmp_path / "again.pdf").exists()


@pytest.mark.parametrize("change", [("ṩ", "s"), ("ẹ\u0301", "e\u0301"), ("−5", "5"), ("½", "1")])
def test_what_prints_otherwise_is_still_another_letter(change: tuple[str, str]) -> None:
    from briefings.proof.lookup import fold_print

    assert fold_print(change[0]) != fold_print(change[1])
