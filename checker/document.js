// A PDF -> what is printed in it, by the titles of its tags; its ledger; the files that travel inside.

const HARMLESS = new Set(["Link"]);
const BLOCKS = new Set("P H1 H2 H3 H4 H5 H6 H LI LBody Lbl TD TH Caption BlockQuote TOCI Title Note".split(" "));

async function readPdf(bytes) {
  const pdf = await Pdf.open(bytes);
  const faults = new Set(), budget = { operators: 0, letters: 0, nodes: 0 };
  const pages = await listPages(pdf), texts = new Map(), artifacts = [];
  let pictures = 0;
  for (const [i, page] of pages.entries()) {
    const text = await readPage(pdf, page.entries, faults, budget);
    texts.set(page.number, { ...text, unread: new Set(text.tagged.keys()), place: i + 1 });
    if (text.loose.join("").trim()) faults.add(`page ${i + 1} has words outside of all tags: '${shorten(text.loose.join(""))}'`);
    if (text.artifacts.length) artifacts.push(`page ${i + 1}: ${text.artifacts.join("")}`);
    pictures += text.pictures;
    for (const item of await pdf.list(page.entries.get("Annots"))) {
      const kind = (await pdf.entry(item, "Subtype"))?.name ?? "unknown";
      if (!HARMLESS.has(kind)) faults.add(`page ${i + 1} bears a note or field of the kind '${kind.slice(0, 30)}', which no brief has`);
      else if (await pdf.entry(item, "AP")) faults.add(`page ${i + 1} has a link that is drawn over the page`);
    }
  }
  if (pictures) faults.add("something that is no text, a picture or shading, is drawn on its pages");
  for (const key of ["OpenAction", "AA", "AcroForm", "OCProperties", "Collection"]) if (pdf.root.has(key)) faults.add(`it holds '${key}', which no brief does: it may act, or show something else`);
  if (pdf.parts > 1 && pdf.text.split("startxref").length > 2) faults.add("it was changed after it was written: a part was added at its end");
  const printed = await readTags(pdf, texts, faults, budget);
  for (const text of texts.values()) {
    const left = [...text.unread].map((id) => text.tagged.get(id)).join("").trim();
    if (left) faults.add(`page ${text.place} has words that no tag holds: '${shorten(left)}'`);
  }
  return { kind: "pdf", pages: pages.length, printed, faults: [...faults], artifacts, files: await readFiles(pdf, faults) };
}

/** Walk the tree of tags, and give each piece of text with the titles of the tags around it. */
async function readTags(pdf, texts, faults, budget) {
  const tree = await pdf.get(pdf.root.get("StructTreeRoot"));
  const runs = [];
  if (!(tree instanceof Map)) return { runs, is_tagged: false };
  const roles = await pdf.get(tree.get("RoleMap"));
  const seen = new Set();
  let block = 0;
  await walk(tree.get("K"), { names: [], page: null, target: "", block: 0, kind: "" }, 0);
  return { runs, is_tagged: true };

  async function walk(item, around, depth) {
    if (depth > 4 * MOST.depth || ++budget.nodes > MOST.nodes) throw new Fault("its tags lie too deep inside one another");
    const node = await pdf.get(item);
    if (Array.isArray(node)) {
      const links = node.length < 50 ? await findTarget(node) : "";
      for (const each of node) await walk(each, links ? { ...around, target: links } : around, depth + 1);
    } else if (Number.isInteger(node)) take(node, around);
    else if (node instanceof Map) await walkTag(node, around, depth);
  }

  async function walkTag(node, around, depth) {
    const type = (await pdf.get(node.get("Type")))?.name;
    const page = node.get("Pg") instanceof Reference ? node.get("Pg").number : around.page;
    if (type === "MCR") return take(await pdf.get(node.get("MCID")), { ...around, page });
    if (type === "OBJR") return undefined;
    if (seen.has(node)) throw new Fault("a tag in it holds itself, or stands in two places");
    seen.add(node);
    for (const key of ["ActualText", "E"]) if (node.has(key)) faults.add(`programs read '${shorten(readString(await pdf.get(node.get(key))))}' in the place of what is drawn`);
    const title = readString(await pdf.get(node.get("T")));
    const tag = (await pdf.get(node.get("S")))?.name ?? "", role = roles instanceof Map ? (await pdf.get(roles.get(tag)))?.name ?? tag : tag;
    const inner = { ...around, page, names: title ? [...around.names, title] : around.names };
    if (BLOCKS.has(role)) { inner.block = ++block; inner.kind = role; }
    return walk(node.get("K"), inner, depth + 1);
  }

  /** Give where the link among the children of a tag leads: the name of a place in the file, or an address. */
  async function findTarget(items) {
    for (const item of items) {
      const node = await pdf.get(item);
      if (!(node instanceof Map) || (await pdf.get(node.get("Type")))?.name !== "OBJR") continue;
      const link = await pdf.get(node.get("Obj")), action = await pdf.entry(link, "A");
      const place = await pdf.entry(link, "Dest") ?? await pdf.entry(action, "D");
      return typeof place === "string" ? `#${readString(place)}` : readString(await pdf.entry(action, "URI")) || "?";
    }
    return "";
  }

  function take(id, around) {
    const page = texts.get(around.page), text = page?.tagged.get(id);
    if (text === undefined) return;
    if (!page.unread.delete(id)) throw new Fault("two tags hold the same words");
    runs.push({ text, names: around.names, target: around.target, page: page.place, block: around.block, kind: around.kind });
  }
}

/** Give the files inside the PDF by their names. */
async function readFiles(pdf, faults) {
  const files = new Map(), seen = new Set();
  const names = await pdf.entry(pdf.root.get("Names"), "EmbeddedFiles");
  const waiting = [names, pdf.root.get("AF")];
  while (waiting.length) {
    const node = await pdf.get(waiting.shift());
    if (node == null || seen.has(node)) continue;
    seen.add(node);
    if (seen.size > MOST.objects) throw new Fault("it holds more files than any brief");
    if (Array.isArray(node)) { waiting.push(...node.filter((item) => item instanceof Reference || item instanceof Map)); continue; }
    if (!(node instanceof Map)) continue;
    for (const key of ["Kids", "Names"]) if (node.has(key)) waiting.push(node.get(key));
    const inside = await pdf.get(node.get("EF")), name = readString(await pdf.get(node.get("UF")) ?? await pdf.get(node.get("F")));
    const stream = await pdf.entry(inside, "F") ?? await pdf.entry(inside, "UF");
    if (!(stream instanceof Stream) || !name) continue;
    if (files.has(name)) faults.add(`two files inside it are named '${name.slice(0, 60)}'`);
    else files.set(name, await pdf.unpack(stream));
  }
  return files;
}
