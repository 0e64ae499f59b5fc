"""The ledger: every statement of a brief with its citations, as JSON for programs."""

import json
from dataclasses import asdict
from typing import Any

from briefings.model.brief import Brief, Citation, Evidence, Item, Reference, Remark, Section, SourceSummary, Statement
from briefings.model.diagnostic import Diagnostics
from briefings.model.notation import GENERATOR
from briefings.model.source import CARD_FIELDS, Locator
from briefings.writers.writer import Supplies


def write_json(brief: Brief, _supplies: Supplies) -> tuple[bytes, Diagnostics]:
    """Give the ledger; offsets are half-open ranges of code points of a source's text, lines and pages count from 1."""
    ledger = {
        "title": brief.title,
        "subtitle": brief.subtitle or None,
        "date": brief.date or None,
        "language": brief.language,
        "generator": f"{GENERATOR}{brief.version}",
        "printed": {
            "organisation": brief.organisation,
            "author": brief.author,
            "number": brief.number,
            "marking": brief.marking,
            "paper": brief.paper,
            "citations": brief.citations,
            "evidence": brief.evidence_form,
            "attach": list(brief.attach),
            "is_dated": brief.is_dated,
            "templates": list(brief.own_templates),
        },
        "outline_sha256": brief.outline_sha256,
        "outline": json.loads(brief.stated),
        **({"chosen_by": [asdict(model) for model in brief.chosen_by]} if brief.chosen_by else {}),
        "key_points": [
            {"section": point.section, **_statement(point.statement, point.speaker)} for point in brief.key_points
        ],
        "sections": [_section(section) for section in brief.sections],
        "evidence": [_evidence(evidence) for evidence in brief.evidence],
        "summary": _summary(brief.summary),
        "sources": [_source(reference) for reference in (*brief.references, *brief.unused)],
    }
    return (json.dumps(ledger, ensure_ascii=False, indent=2) + "\n").encode(), ()


def _section(section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "title": section.title,
        "question": section.question or None,
        "gap": section.gap,
        "answer": section.answer,
        "note": [[_remark(remark) for remark in paragraph] for paragraph in section.note],
        "statements": [
            _statement(statement, paragraph.speaker)
            for paragraph in section.paragraphs
            for statement in paragraph.statements
        ],
    }


def _statement(statement: Statement, speaker: str) -> dict[str, Any]:
    return {
        "id": statement.anchor,
        "text": statement.text,
        "speaker": speaker or None,
        "cut": {"start": cut.span.start, "end": cut.span.end, "text": cut.text} if (cut := statement.cut) else None,
        "items": [_item(item) for item in statement.listing.items] if statement.listing else None,
        "citations": [_citation(citation) for citation in statement.citations],
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "id": remark.anchor,
        "text": remark.text,
        "citations": [_citation(citation) for citation in remark.citations],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "start": item.span.start,
        "end": item.span.end,
        "text": item.text,
        "items": [_item(below) for below in item.items],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "source": citation.source,
        "start": citation.span.start,
        "end": citation.span.end,
        **_place(citation.locator),
        "evidence": citation.evidence or None,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "start": evidence.span.start,
        "end": evidence.span.end,
        **_place(evidence.locator),
        "passages": [
            {"number": excerpt.number, "start": excerpt.span.start, "end": excerpt.span.end,
             "statements": list(excerpt.printed_at)}
            for excerpt in evidence.passages if excerpt.span
        ],
    }  # fmt: skip


def _place(locator: Locator) -> dict[str, int | str | None]:
    """Give a place; the line is null where a file has no lines, page and heading are left out where it has none."""
    return {
        "paragraph": locator.paragraph,
        "last_paragraph": locator.last or locator.paragraph,
        "line": locator.line,
        **({"heading": locator.heading} if locator.heading else {}),
        **({"page": locator.page} if locator.page else {}),
    }


def _summary(summary: SourceSummary) -> dict[str, Any]:
    return {
        "sources": summary.n_sources,
        "cited": summary.n_cited,
        "origins": summary.n_origins,
        "kinds": [{"kind": kind or None, "sources": n} for kind, n in summary.kinds],
        "earliest": summary.earliest or None,
        "latest": summary.latest or None,
        "undated": summary.n_undated,
        "statements": summary.n_statements,
        "words": summary.n_words,
        "single_source": summary.single_source,
        "single_origin": summary.single_origin,
        "missing": dict(summary.missing),
        "weights": [asdict(weight) for weight in summary.weights],
    }


def _source(reference: Reference) -> dict[str, Any]:
    return {
        "number": reference.number,
        "file": reference.file,
        "sha256": reference.sha256,
        "media_type": reference.media_type,
        "encoding": reference.encoding or None,
        **{name: reference.card.value(name) for name in CARD_FIELDS},
        "cited": len(reference.cited_at),
    }
