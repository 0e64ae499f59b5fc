"""What was found of a finished brief -> words for people and values for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from briefings.model.diagnostic import Code, Diagnostics
from briefings.model.notation import is_key_point_anchor
from briefings.model.proof import Judgement, Proof, Reproduction, Verdict, VerifyOutcome

_NOT_THERE = {Code.SOURCE_MISSING, Code.BRIEF_UNREADABLE}
"""Errors that leave a brief unverified: nothing was found to be false in it, and nothing to be true."""


def describe_outcome(outcome: VerifyOutcome, file: str) -> Iterator[str]:
    """Say what came of verifying a file, the verdict first."""
    reproduction = outcome.reproduction
    if reproduction:
        yield f"{file}: {describe_proof(reproduction, outcome.diagnostics)}"
    if outcome.where:
        yield f"{file}: {count_verdicts(outcome.judgements, outcome.n_passages)}"
        yield f"looked up {outcome.where}"
    if outcome.fingerprint:
        yield f"fingerprint {outcome.fingerprint}{', as expected' if outcome.is_expected else ''}"
    if outcome.chosen:
        yield f"the brief says: {outcome.chosen}"
    if reproduction and not reproduction.is_wrong:
        yield describe_left(reproduction)


def plain_outcome(outcome: VerifyOutcome) -> dict[str, Any]:
    """Give what came of verifying a file as plain values, without the diagnostics."""
    return {
        "passages": [plain_judgement(item) for item in outcome.judgements],
        "printed": outcome.n_passages,
        "chosen": outcome.chosen or None,
        "proof": plain_proof(outcome.reproduction),
        "fingerprint": outcome.fingerprint or None,
    }


def plain_judgement(judgement: Judgement) -> dict[str, Any]:
    """Give what is found of a passage as plain values; a mark that names a file has no number of a source."""
    passage = judgement.passage
    return {
        "id": passage.anchor,
        "page": passage.page or None,
        "text": passage.text,
        "marks": [{"source": mark.source if mark.source >= 0 else None, "label": mark.label} for mark in passage.marks],
        "verdict": judgement.verdict.value,
        "file": judgement.file,
        "difference": judgement.difference or None,
    }


def describe_proof(reproduction: Reproduction, diagnostics: Diagnostics) -> str:
    """Say how far a brief was proved, in words for somebody who has no manual."""
    errors = [item for item in diagnostics if item.is_error and item.code is not Code.SOURCE_CHANGED]
    if errors:
        codes = {item.code for item in errors}
        head = "not verified" if codes & _NOT_THERE and codes <= _NOT_THERE | {Code.PASSAGE_UNREADABLE} else "wrong"
        more = f" ({len(errors) - 1} more told above)" if len(errors) > 1 else ""
        return f"{head}: {errors[0].message}{more}"
    if reproduction.proof is not Proof.READ_BACK:
        return f"{reproduction.proof.value}: {reproduction.shown}"
    why = reproduction.missing
    return f"{reproduction.proof.value}: its passages were looked up, and its pages are not proved: {why}"


def describe_left(reproduction: Reproduction) -> str:
    """Say what was not shown."""
    if reproduction.proof is not Proof.READ_BACK:
        return f"not shown by the file alone: {'; '.join(reproduction.not_recomputed)}"
    return "not shown: that its pages say nothing else, and hide nothing"


def plain_proof(reproduction: Reproduction | None) -> dict[str, Any] | None:
    """Give how far a brief was proved as plain values."""
    if reproduction is None:
        return None
    return {
        "verdict": "wrong" if reproduction.is_wrong else reproduction.proof.value,
        "shown": reproduction.shown or None,
        "missing": reproduction.missing or None,
        "not_recomputed": list(reproduction.not_recomputed),
    }


def count_verdicts(judgements: Sequence[Judgement], n_passages: int) -> str:
    """Count the passages read back and the verdicts in words; key points stand in their sections a second time."""
    counts = Counter(judgement.verdict for judgement in judgements)
    told = [f"{counts[verdict]} {verdict.value}" for verdict in Verdict if counts[verdict]]
    if n_passages > len(judgements):
        told.append(f"{n_passages - len(judgements)} not judged")
    n_points = sum(is_key_point_anchor(judgement.passage.anchor) for judgement in judgements)
    points = f" ({n_points} of them {'key points' if n_points > 1 else 'a key point'})" if n_points else ""
    return ", ".join([f"{n_passages} passage{'s' * (n_passages != 1)} read back{points}", *told])
