"""The ledger: every statement of a brief with its citations, as JSON for programs."""

import json
from typing import Any

from briefings.model.brief import Brief, Citation, Reference, Section, Statement
from briefings.model.source import CARD_FIELDS


def write_ledger(brief: Brief) -> bytes:
    """Give the ledger; offsets are half-open ranges of code points of a source's text, lines count from 1."""
    ledger = {
        "title": brief.title,
        "subtitle": brief.subtitle or None,
        "date": brief.date or None,
        "language": brief.language,
        "generator": f"brief {brief.version}",
        "outline_sha256": brief.outline_sha256,
        "key_points": [{"section": point.section, **_statement(point.statement)} for point in brief.key_points],
        "sections": [_section(section) for section in brief.sections],
        "sources": [_source(reference) for reference in (*brief.references, *brief.unused)],
    }
    return (json.dumps(ledger, ensure_ascii=False, indent=2) + "\n").encode()


def _section(section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "title": section.title,
        "question": section.question or None,
        "gap": section.gap,
        "note": list(section.note),
        "statements": [_statement(statement) for statement in section.statements],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.anchor,
        "text": statement.text,
        "citations": [_citation(citation) for citation in statement.citations],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "source": citation.source,
        "start": citation.span.start,
        "end": citation.span.end,
        "paragraph": citation.locator.paragraph,
        "line": citation.locator.line,
    }


def _source(reference: Reference) -> dict[str, Any]:
    return {
        "number": reference.number,
        "file": reference.file,
        "sha256": reference.sha256,
        "encoding": reference.encoding,
        **{name: reference.card.value(name) for name in CARD_FIELDS},
        "cited": len(reference.cited_at),
    }
