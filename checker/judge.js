// What is printed, the ledger and the sources -> a verdict for each passage, and what is wrong besides.

const ROLES = new Set("passage remark marks mark file chosen attached".split(" "));

/** Gather the runs of a page by the names of their elements. */
function gather(runs) {
  const printed = { passage: new Map(), remark: new Map(), marks: new Map(), file: new Map(), blocks: [], faults: [] };
  const blocks = new Map();
  for (const run of runs) {
    const roles = new Map();
    for (const name of run.names) {
      const [role, ...rest] = name.split(" ");
      if (ROLES.has(role)) roles.set(role, rest.join(" "));
    }
    const add = (map, key) => map.set(key, `${map.get(key) ?? ""}${map.has(key) ? " " : ""}${run.text}`);
    if (roles.has("mark")) {
      const anchor = roles.get("marks"), marks = printed.marks.get(anchor) ?? [], last = marks.at(-1);
      if (anchor === undefined) printed.faults.push(`the mark '${shorten(run.text)}' belongs to no passage`);
      if (last?.source === roles.get("mark")) { last.text += run.text; last.targets.push(run.target); }
      else if (run.text.trim() || marks.length) marks.push({ source: roles.get("mark"), text: run.text, targets: [run.target] });
      printed.marks.set(anchor, marks);
    } else if (roles.has("passage")) add(printed.passage, roles.get("passage"));
    else if (roles.has("remark")) add(printed.remark, roles.get("remark"));
    else if (roles.has("file")) add(printed.file, roles.get("file"));
    else if (roles.has("marks")) { if (!printed.marks.has(roles.get("marks"))) printed.marks.set(roles.get("marks"), []); }
    else {
      if (/^#source-\d+$/.test(run.target)) printed.faults.push(`'${shorten(run.text)}' is a mark that belongs to no passage`);
      if (!blocks.has(run.block)) blocks.set(run.block, { kind: run.kind, text: "" });
      blocks.get(run.block).text += run.text;
    }
  }
  printed.blocks = [...blocks.values()].filter((block) => block.text.trim());
  return printed;
}

/** Find the source files: by SHA-256 among those at hand, else by name, and then as changed. */
async function findSources(ledger, files, dropped) {
  const hashed = [];
  for (const [name, bytes] of [...dropped, ...files]) if (name !== "brief.json") hashed.push({ name, bytes, sha256: hexadecimal(await sha256(bytes)) });
  const used = new Set(ledger.statements.flatMap((statement) => statement.citations.map((citation) => citation.source)));
  const sources = new Map(), changed = [], missing = [], unread = [];
  for (const number of used) {
    const listed = ledger.sources.get(number), base = listed.file.split("/").pop();
    const named = (file) => file.name === base || new RegExp(`^source-${number}([-.]|$)`).test(file.name);
    const file = hashed.find((each) => each.sha256 === listed.sha256) ?? hashed.find(named);
    if (!file) { missing.push(listed); continue; }
    if (file.sha256 !== listed.sha256) changed.push({ ...listed, found: file.sha256 });
    const decoded = decodeFile(file.bytes, listed.encoding || "utf-8");
    if (decoded === null) { unread.push(listed); continue; }
    sources.set(number, { letters: Array.from(decoded), isMarkdown: /\.(md|markdown)$/i.test(listed.file), isChanged: file.sha256 !== listed.sha256, file: listed.file });
  }
  return { sources, changed, missing, unread };
}

function decodeFile(bytes, encoding) {
  let label = encoding.toLowerCase();
  if (label === "utf-16") label = bytes[0] === 0xfe ? "utf-16be" : "utf-16le";
  if (label === "ascii") label = "utf-8";
  try {
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Judge a file that was read, with other files that were given beside it. */
async function judgeBrief(read, dropped) {
  const wrong = [], doubts = [...read.faults], unseen = [];
  const bytes = read.files.get("brief.json");
  if (!bytes) throw new Fault("no ledger is inside it: another program wrote it anew, or it is no brief. Ask for the file as it was first sent");
  if (!read.printed.is_tagged) throw new Fault("its tags are gone, by which passages are told from other words: another program wrote it anew. Ask for the file as it was first sent");
  const ledger = readLedger(bytes), printed = gather(read.printed.runs);
  const found = await findSources(ledger, read.files, dropped);
  doubts.push(...printed.faults);
  for (const source of found.changed) wrong.push(`source ${source.number}, '${shorten(source.file)}', has changed: its SHA-256 begins with ${source.found.slice(0, 12)}, and the ledger cites ${source.sha256.slice(0, 12)}`);
  for (const source of found.missing) unseen.push(`source ${source.number}, '${shorten(source.file)}', is not here`);
  for (const source of found.unread) unseen.push(`source ${source.number}, '${shorten(source.file)}', is in the encoding '${source.encoding}', which this browser does not read`);
  const passages = ledger.statements.map((statement) => judgeStatement(statement, ledger, printed, found.sources));
  const known = new Set(ledger.statements.map((statement) => statement.anchor));
  for (const [anchor, words] of [...printed.passage, ...printed.remark]) {
    if (!known.has(anchor) && (printed.passage.has(anchor) || printed.marks.has(anchor))) passages.push({ anchor, printed: words, verdict: "not in the ledger", grade: "wrong", why: ["no source is named for it"], marks: labelOf(printed, anchor) });
  }
  for (const anchor of printed.marks.keys()) if (!known.has(anchor)) wrong.push(`marks on the page belong to '${shorten(String(anchor))}', which the ledger does not have`);
  wrong.push(...compareReferences(ledger, printed), ...compareMarks(ledger, printed));
  const fingerprint = await makeFingerprint(bytes);
  const others = compareOthers(ledger, printed, found.sources, fingerprint, wrong);
  return { ...read, ledger, passages, wrong, doubts, unseen, others, fingerprint, hasPassages: passages.length > 0 };
}

function labelOf(printed, anchor) {
  return (printed.marks.get(anchor) ?? []).map((mark) => shorten(mark.text)).join("; ");
}

const CUT = "[...]";

function judgeStatement(statement, ledger, printed, sources) {
  const words = printed[statement.kind].get(statement.anchor), why = [], citation = statement.citations[0], source = sources.get(citation.source);
  const result = { anchor: statement.anchor, kind: statement.kind, printed: words ?? "", marks: labelOf(printed, statement.anchor), why, place: placeOf(citation, ledger) };
  const end = (verdict, grade, ...said) => Object.assign(result, { verdict, grade, why: [...why, ...said] });
  if (words === undefined) return end("not on the page", "wrong", `the ledger has it: “${shorten(statement.text, 200)}”`);
  const shown = statement.cut ? `${CUT} ${statement.text}` : statement.text;
  if (fold(words) !== fold(shown)) return end("altered", "wrong", `the ledger has: “${shorten(shown, 400)}”`);
  const marks = judgeMarks(statement, printed, ledger);
  if (!source) return end("not looked up: its source is not here", marks.length ? "wrong" : "unseen", ...marks);
  result.context = contextOf(source, citation);
  if (citation.end > source.letters.length || citation.start >= citation.end) return end("not in the source", "wrong", "the place that the ledger names is not in the source");
  if (statement.kind === "remark") return end(marks.length ? "a mark that is wrong" : "the sender’s own words; the mark shows what they rest on", marks.length ? "wrong" : "own", ...marks);
  const slice = (range) => source.letters.slice(range.start, range.end).join("");
  let start = citation.start;
  if (statement.cut && statement.cut.start === citation.start && statement.cut.end <= citation.end) start = statement.cut.end;
  const left = align(slice({ start, end: citation.end }), statement.text, source.isMarkdown);
  if (left === null) {
    const stands = fold(source.letters.join("")).includes(fold(statement.text));
    return end(stands ? "in another place of the source" : "not in the source", "wrong", `there the source has: “${shorten(slice(citation), 400)}”`);
  }
  const edges = describeEdges(source.letters, statement.cut ? statement.cut.start : citation.start, citation.end);
  if (left.length) why.push(`left out as marks: ${left.map((mark) => shorten(mark, 60)).join("  ")}`);
  if (statement.cut) why.push(`“${shorten(slice(statement.cut))}” is left out before it`);
  if (statement.cut && fold(slice(statement.cut)) === "") return end("altered", "wrong", `'${CUT}' stands before it, and nothing is left out there`);
  if (statement.cut && shorten(slice(statement.cut), 1000).length > 60) return end("altered", "wrong", "more than a connective is left out before it");
  const others = judgeOtherCitations(statement, sources);
  if (source.isChanged) return end("in a source that has changed", "wrong", ...marks, ...others);
  if (marks.length || others.some((each) => each.wrong)) return end("a mark that is wrong", "wrong", ...marks, ...others.map((each) => each.said));
  if (others.some((each) => each.unseen)) return end("verbatim, and another source it cites is not here", "unseen", ...others.map((each) => each.said));
  if (edges.length) return end("verbatim, but a part of a sentence", "doubt", ...edges);
  return end("verbatim", "good", ...others.map((each) => each.said));
}

function placeOf(citation, ledger) {
  const source = ledger.sources.get(citation.source);
  return `source ${citation.source}, ${source.file}${citation.paragraph ? `, paragraph ${citation.paragraph}${citation.last ? `–${citation.last}` : ""}` : ""}${citation.line ? `, line ${citation.line}` : ""}`;
}

function contextOf(source, citation) {
  const { letters } = source, most = 400;
  let start = citation.start, end = citation.end;
  while (start > 0 && citation.start - start < most && letters[start - 1] !== "\n") start--;
  while (end < letters.length && end - citation.end < most && letters[end] !== "\n") end++;
  return { before: letters.slice(start, citation.start).join(""), words: letters.slice(citation.start, Math.min(citation.end, citation.start + MOST.shown)).join(""), after: letters.slice(citation.end, end).join("") };
}

/** Say which of the other citations, that say nearly the same, do not. */
function judgeOtherCitations(statement, sources) {
  return statement.citations.slice(1).map((citation) => {
    const source = sources.get(citation.source);
    if (!source) return { unseen: true, said: `source ${citation.source} is cited too, and is not here` };
    const share = shareOfWords(statement.text, source.letters.slice(citation.start, citation.end).join(""));
    if (share < 0.6) return { wrong: true, said: `source ${citation.source} is cited too, and does not say nearly that` };
    return { said: `source ${citation.source} is cited too: it shares ${Math.round(100 * share)} of 100 of the words` };
  });
}

function judgeMarks(statement, printed, ledger) {
  const marks = printed.marks.get(statement.anchor) ?? [], said = [];
  if (!marks.length) return ["no citation mark stands behind it"];
  if (marks.length !== statement.citations.length) return [`${marks.length} marks stand behind it, and the ledger has ${statement.citations.length}`];
  for (const [i, mark] of marks.entries()) {
    const citation = statement.citations[i], label = mark.text.replace(/\s+/g, ""), paragraphs = label.match(/¶(\d+)(?:[–-](\d+))?/);
    if (mark.source !== String(citation.source)) said.push(`mark ${i + 1} is of source ${shorten(mark.source)}, and the ledger has ${citation.source}`);
    if (ledger.style === "numeric" && !new RegExp(`^${citation.source}(\\D|$)`).test(label)) said.push(`the mark shows '${shorten(mark.text)}', and the ledger has source ${citation.source}`);
    if (paragraphs && (Number(paragraphs[1]) !== citation.paragraph || Number(paragraphs[2] ?? 0) !== (citation.last ?? 0))) said.push(`the mark shows ${paragraphs[0]}, and the ledger has ¶${citation.paragraph}${citation.last ? `–${citation.last}` : ""}`);
    if (!paragraphs && ledger.style !== "chicago-notes" && citation.paragraph) said.push("the mark shows no paragraph");
    const lead = mark.targets.map((target) => target.match(/^#source-(\d+)(?:-note-\d+)?$/)?.[1]).filter((number) => number !== undefined);
    if (lead.some((number) => Number(number) !== citation.source)) said.push(`the mark leads to source ${shorten(lead.join(", "))}`);
    if (mark.targets.some((target) => target && !target.startsWith("#"))) said.push("the mark leads out of the brief");
  }
  return said;
}

/** Say where marks of author and year name one source in two ways, or two sources in one. */
function compareMarks(ledger, printed) {
  if (ledger.style !== "author-date") return [];
  const names = new Map(), said = new Set();
  for (const marks of printed.marks.values()) for (const mark of marks) {
    const name = fold(mark.text.split("¶")[0]);
    if (names.has(mark.source) && names.get(mark.source) !== name) said.add(`marks name source ${shorten(mark.source)} in two ways`);
    names.set(mark.source, name);
  }
  if (new Set(names.values()).size < names.size) said.add("marks name two sources in one way");
  return [...said];
}

function compareReferences(ledger, printed) {
  const said = [];
  for (const [number, words] of printed.file) {
    const listed = ledger.sources.get(Number(number)), folded = fold(words);
    const digits = folded.match(/SHA-256([0-9a-f]{12})/)?.[1];
    if (!listed) said.push(`the references name a source ${shorten(number)} that the ledger does not have`);
    else if (digits !== listed.sha256.slice(0, 12)) said.push(`the SHA-256 printed for source ${number} is not that of the ledger`);
    else if (!folded.startsWith(fold(listed.file)) && !/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(listed.file)) said.push(`the file printed for source ${number} is not that of the ledger`);
  }
  for (const statement of ledger.statements) for (const citation of statement.citations) if (!printed.file.has(String(citation.source))) said.push(`source ${citation.source} is cited, and not in the references`);
  return [...new Set(said)];
}

/** Compare headings, questions, evidence and codes with the ledger; give the blocks that were held against nothing. */
function compareOthers(ledger, printed, sources, fingerprint, wrong) {
  const blocks = printed.blocks.map((block) => ({ ...block, folded: fold(block.text) }));
  const claim = (words, kind) => {
    const wanted = fold(words), block = blocks.find((each) => !each.claimed && each.folded === wanted && (!kind || each.kind.startsWith(kind)));
    if (block) block.claimed = true;
    return Boolean(block);
  };
  if (ledger.templates.length === 0) {
    if (!claim(ledger.title, "H1")) wrong.push(`the title on the page is not that of the ledger, “${shorten(ledger.title)}”`);
    if (ledger.subtitle && !claim(ledger.subtitle, "P")) wrong.push("the line below the title is not that of the ledger");
    for (const section of ledger.sections) {
      if (!claim(`${section.number} ${section.title}`, "H")) wrong.push(`no heading on the page is that of section ${shorten(section.number)} of the ledger`);
      if (section.question && !claim(section.question, "P")) wrong.push(`the question of section ${shorten(section.number)} on the page is not that of the ledger`);
    }
    compareEvidence(ledger, blocks, sources, wrong);
    const all = blocks.map((block) => block.folded).join("");
    if (!all.includes(fold(`outline (SHA-256 ${ledger.outline.slice(0, 12)})`))) wrong.push("the SHA-256 of the outline on the page is not that of the ledger");
    const codes = all.match(/[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/g) ?? [];
    if (!codes.includes(fingerprint)) wrong.push(`the fingerprint on the page is not that of the ledger inside, ${fingerprint}`);
    else if (codes.some((code) => code !== fingerprint)) wrong.push("a second code like a fingerprint stands on the page");
  }
  return blocks.filter((block) => !block.claimed && /[\p{L}\p{N}]/u.test(block.text)).map((block) => shorten(block.text, 300));
}

function compareEvidence(ledger, blocks, sources, wrong) {
  for (const item of ledger.evidence) {
    const source = sources.get(item.source);
    if (!source) continue;
    let marked = "", at = item.start;
    for (const passage of [...item.passages].sort((one, other) => one.start - other.start)) {
      const start = Math.max(at, passage.start);
      marked += `${source.letters.slice(at, start).join("")} ${passage.number}\u00a0`;
      at = start;
    }
    marked += source.letters.slice(at, item.end).join("");
    const fits = (parts) => {
      const length = parts.reduce((sum, part) => sum + part.folded.length, 0);
      return parts.every((part) => part && !part.claimed) && 2 * length > fold(marked).length / 4 && length <= marked.length && align(marked, parts.map((part) => part.text).join(" "), source.isMarkdown) !== null;
    };
    const parts = blocks.flatMap((_, i) => [1, 2, 3].map((count) => blocks.slice(i, i + count))).find(fits);  // a page may end within it
    if (parts) for (const part of parts) part.claimed = true;
    else wrong.push(`no paragraph of the evidence is paragraph ${item.paragraph} of source ${item.source} as the source has it`);
  }
}
