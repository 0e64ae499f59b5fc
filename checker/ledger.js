// The ledger -> what the pages should say. Each field is held to its type: a ledger may be anybody's.

function need(holds) {
  if (!holds) throw new Fault("its ledger is damaged, or of another version of brief");
}

function readLedger(bytes) {
  let ledger;
  try {
    ledger = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Fault("its ledger is damaged");
  }
  need(ledger && typeof ledger === "object" && Array.isArray(ledger.sections) && Array.isArray(ledger.key_points) && Array.isArray(ledger.sources));
  need(typeof ledger.title === "string" && ledger.printed && typeof ledger.printed === "object");
  const sources = new Map();
  for (const source of ledger.sources) {
    need(source && Number.isSafeInteger(source.number) && typeof source.file === "string" && /^[0-9a-f]{64}$/.test(source.sha256));
    need(!sources.has(source.number) && (source.encoding == null || typeof source.encoding === "string"));
    sources.set(source.number, source);
  }
  const statements = [], sections = [];
  for (const point of ledger.key_points) statements.push(readStatement(point, "passage"));
  for (const section of ledger.sections) {
    need(section && typeof section.title === "string" && Array.isArray(section.statements) && Array.isArray(section.note ?? []));
    sections.push({ number: text(section.number), title: section.title, question: text(section.question) });
    for (const remark of (section.note ?? []).flat()) if (remark?.citations?.length) statements.push(readStatement(remark, "remark"));
    for (const statement of section.statements) statements.push(readStatement(statement, "passage"));
  }
  need(statements.length <= MOST.passages && new Set(statements.map((each) => each.anchor)).size === statements.length);
  for (const statement of statements) for (const citation of statement.citations) need(sources.has(citation.source));
  return {
    sources, statements, sections, title: ledger.title, subtitle: text(ledger.subtitle), style: text(ledger.printed.citations),
    evidence: ledger.printed.evidence === "full" && Array.isArray(ledger.evidence) ? ledger.evidence.map(readEvidence) : [],
    outline: text(ledger.outline_sha256), generator: text(ledger.generator), isChosen: Boolean(ledger.chosen_by),
    templates: Array.isArray(ledger.printed.templates) ? ledger.printed.templates.map(text) : [],
  };
}

function text(value) {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function readRange(value) {
  need(value && Number.isSafeInteger(value.start) && Number.isSafeInteger(value.end) && value.start >= 0 && value.end >= value.start);
  return { start: value.start, end: value.end };
}

function readStatement(value, kind) {
  need(value && typeof value.id === "string" && typeof value.text === "string" && Array.isArray(value.citations) && value.citations.length > 0);
  const citations = value.citations.map((citation) => {
    need(citation && Number.isSafeInteger(citation.source));
    const { paragraph, last_paragraph: last, line, page } = citation;
    need([paragraph, last, line, page].every((place) => place == null || Number.isSafeInteger(place)));
    return { ...readRange(citation), source: citation.source, paragraph, last: last === paragraph ? null : last, line, page };
  });
  const cut = value.cut ? { ...readRange(value.cut), text: text(value.cut.text) } : null;
  return { anchor: value.id, text: value.text, kind, citations, cut };
}

function readEvidence(value) {
  need(value && Number.isSafeInteger(value.source) && Array.isArray(value.passages));
  return { ...readRange(value), source: value.source, paragraph: value.paragraph, passages: value.passages.map((each) => ({ ...readRange(each), number: each.number })) };
}
