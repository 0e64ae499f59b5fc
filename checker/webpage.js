// A web page of a brief -> its text with the names around it. The browser reads the markup, and shows and runs none of it.

const ELEMENTS = new Set(("html head meta title style body div header nav main section aside p h1 h2 h3 h4 ul ol li a b i em strong span " +
  "mark table caption thead tbody tr th td blockquote br template").split(" "));
const ATTRIBUTES = new Set("id class lang charset name content href title start value headers scope colspan rowspan role aria-label aria-labelledby aria-hidden data-proof".split(" "));
const UNREAD = new Set(["style", "script", "title", "template", "head"]);
const PAGE_BLOCKS = new Map(Object.entries({ p: "P", li: "LI", div: "P", td: "TD", th: "TH", h1: "H1", h2: "H2", h3: "H3", h4: "H4", section: "", blockquote: "P", header: "", aside: "" }));

async function readWebpage(bytes, styles) {
  const text = new TextDecoder().decode(bytes), faults = new Set();
  if (text.length > MOST.letters) throw new Fault("it is larger than any brief");
  const page = new DOMParser().parseFromString(text, "text/html");
  const ledgers = page.querySelectorAll("template[id=ledger]"), runs = [];
  if (ledgers.length > 1) faults.add("it holds more than one ledger");
  let nodes = 0, block = 0;
  const waiting = [{ node: page.documentElement, around: { names: [], target: "", block: 0, kind: "" }, isRead: true }];
  while (waiting.length) {
    const { node, around, isRead } = waiting.pop();
    if (++nodes > MOST.nodes) throw new Fault("it has more parts than any brief");
    if (node.nodeType === Node.TEXT_NODE) {
      if (isRead) runs.push({ text: node.data, ...around, page: 0 });
      continue;
    }
    if (node.nodeType === Node.COMMENT_NODE) faults.add("it holds a comment, which no brief does");
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    inspect(node, faults);
    const tag = node.localName, inner = { ...around, names: [...around.names] };
    const name = node.getAttribute("data-proof"), address = node.getAttribute("href");
    if (name) inner.names.push(name);
    if (address !== null) inner.target = address;
    if (PAGE_BLOCKS.has(tag)) Object.assign(inner, { block: ++block, kind: PAGE_BLOCKS.get(tag) });
    if (tag === "style" && !styles.has(hexadecimal(await sha256(new TextEncoder().encode(node.textContent.trim()))))) {
      faults.add("its style sheet is not that of this version of brief: it may hide, move or add words");
    }
    for (const child of [...node.childNodes].reverse()) waiting.push({ node: child, around: inner, isRead: isRead && !UNREAD.has(tag) });
  }
  const files = new Map();
  if (ledgers.length) files.set("brief.json", new TextEncoder().encode(indent(ledgers[0].content.textContent)));
  return { kind: "html", pages: 0, printed: { runs, is_tagged: true }, faults: [...faults], artifacts: [], files };
}

function inspect(node, faults) {
  const tag = node.localName.slice(0, 30);
  if (!ELEMENTS.has(node.localName) || node.namespaceURI !== "http://www.w3.org/1999/xhtml") faults.add(`it holds a <${tag}>, which no brief does`);
  if (tag === "template" && node.id !== "ledger") faults.add("it holds a <template> that is no ledger");
  if (tag === "style" && node.parentNode?.localName !== "head") faults.add("it holds a style sheet in its text");
  for (const { name, value } of node.attributes) {
    if (!ATTRIBUTES.has(name)) faults.add(`it has '${name.slice(0, 30)}' in a <${tag}>, which no brief does`);
    if (name === "href" && !/^(#|https?:\/\/|mailto:)/i.test(value)) faults.add("a link in it leads to what is no place and no address of the web");
  }
}

/** Lay a packed JSON text out as the file of a ledger has it: two blanks a level, a line for each value. */
function indent(packed) {
  const parts = [];
  let level = 0, last = "";
  const line = () => parts.push(`\n${"  ".repeat(level)}`);
  for (const [token] of packed.matchAll(/"(?:[^"\\]|\\[^])*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === "}" || token === "]") {
      level = Math.max(0, level - 1);
      if (last !== "{" && last !== "[") line();
    } else if (last === "{" || last === "[" || last === ",") line();
    parts.push(token === ":" ? ": " : token);
    if (token === "{" || token === "[") level++;
    if (level > MOST.depth) throw new Fault("its ledger is damaged");
    last = token;
  }
  return `${parts.join("")}\n`;
}
