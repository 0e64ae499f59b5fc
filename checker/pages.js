// The text of the pages of a PDF: each piece with the tag that it belongs to, as the file itself names its letters.

/** Read the map of a font from codes to text. */
function readLetters(text) {
  const letters = new Map(), lexer = new Lexer(text);
  const number = (bytes) => Array.from(String(bytes)).reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
  const words = (bytes) => new TextDecoder("utf-16be").decode(Uint8Array.from(String(bytes), (letter) => letter.charCodeAt(0)));
  let stack = [];
  for (let value; (value = lexer.next()) !== undefined; ) {
    if (!(value instanceof Operator)) { stack.push(value); continue; }
    if (value.word === "endbfchar") for (let i = 0; i + 1 < stack.length; i += 2) letters.set(number(stack[i]), words(stack[i + 1]));
    if (value.word === "endbfrange") {
      for (let i = 0; i + 2 < stack.length; i += 3) {
        const first = number(stack[i]), last = Math.min(number(stack[i + 1]), first + 65_535), to = stack[i + 2];
        for (let code = first; code <= last; code++) {
          if (Array.isArray(to)) letters.set(code, words(to[code - first] ?? ""));
          else letters.set(code, words(to.slice(0, -1) + String.fromCharCode((to.charCodeAt(to.length - 1) + code - first) & 255)));
        }
      }
    }
    stack = [];
  }
  return letters;
}

/** Read what is known of a font: its letters, how many bytes a code has, and what makes it suspect. */
async function readFont(pdf, font, faults) {
  const subtype = (await pdf.entry(font, "Subtype"))?.name, map = await pdf.entry(font, "ToUnicode");
  const name = (await pdf.entry(font, "BaseFont"))?.name ?? subtype ?? "without a name";
  const letters = map instanceof Stream ? readLetters(latin1(await pdf.unpack(map))) : new Map();
  const is_wide = subtype === "Type0";
  if (!is_wide) faults.add(`letters are drawn with the font '${name.slice(0, 60)}', which is no font of a brief`);
  else {
    const below = await pdf.get((await pdf.list(await pdf.entry(font, "DescendantFonts")))[0]);
    const glyphs = await pdf.entry(below, "CIDToGIDMap");
    if (glyphs instanceof Stream) faults.add(`the font '${name.slice(0, 60)}' exchanges its letters (CIDToGIDMap)`);
    if ((await pdf.entry(font, "Encoding"))?.name !== "Identity-H") faults.add(`the font '${name.slice(0, 60)}' has codes that are not a brief's`);
  }
  return { letters, is_wide, name };
}

function decode(font, codes) {
  let text = "";
  if (!font) return "\ufffd".repeat(codes.length);
  if (!font.is_wide) return Array.from(codes, (code) => font.letters.get(code.charCodeAt(0)) ?? code).join("");
  for (let i = 0; i + 1 < codes.length; i += 2) text += font.letters.get((codes.charCodeAt(i) << 8) | codes.charCodeAt(i + 1)) ?? "\ufffd";
  return text;
}

/**
 * Read a page: its text by the numbers that tags name (`tagged`), what is outside of all tags (`loose`), and what is
 * marked as decoration, such as page numbers (`artifacts`).
 */
async function readPage(pdf, page, faults, budget) {
  const found = { tagged: new Map(), loose: [], artifacts: [], pictures: 0 };
  const contents = [];
  for (const part of await pdf.list(page.get("Contents"))) {
    const stream = await pdf.get(part);
    if (stream instanceof Stream) contents.push(latin1(await pdf.unpack(stream)));
  }
  const fonts = new Map();
  const open = [];
  await readOperators(contents.join("\n"), await inherited(pdf, page, "Resources"), 0);
  return found;

  async function readOperators(text, resources, depth) {
    const lexer = new Lexer(text);
    const state = { font: null, mode: 0, kept: [] };
    let operands = [];
    for (let value; (value = lexer.next()) !== undefined; ) {
      if (!(value instanceof Operator)) { operands.push(value); continue; }
      if (++budget.operators > MOST.operators) throw new Fault("its pages hold more than those of any brief");
      await act(value.word, operands, state, resources, depth, lexer);
      operands = [];
    }
  }

  async function act(word, operands, state, resources, depth, lexer) {
    switch (word) {
      case "q": state.kept.push([state.font, state.mode]); break;
      case "Q": [state.font, state.mode] = state.kept.pop() ?? [state.font, state.mode]; break;
      case "Tf": state.font = await findFont(resources, operands[0]?.name); break;
      case "Tr": state.mode = operands[0]; break;
      case "Tj": show([operands[0]], state); break;
      case "'": show([operands[0]], state); break;
      case '"': show([operands[2]], state); break;
      case "TJ": show(Array.isArray(operands[0]) ? operands[0] : [], state); break;
      case "BMC": open.push(await markOf(operands[0], null, resources)); break;
      case "BDC": open.push(await markOf(operands[0], operands[1], resources)); break;
      case "EMC": close(); break;
      case "sh": found.pictures++; break;
      case "BI": skipImage(lexer); found.pictures++; break;
      case "gs": await setState(resources, operands[0]?.name, state); break;
      case "Do": await paint(resources, operands[0]?.name, depth); break;
    }
  }

  async function findFont(resources, name) {
    const font = await pdf.entry(await pdf.entry(resources, "Font"), name);
    if (!(font instanceof Map)) return null;
    if (!fonts.has(font)) fonts.set(font, await readFont(pdf, font, faults));
    return fonts.get(font);
  }

  async function setState(resources, name, state) {
    const settings = await pdf.entry(await pdf.entry(resources, "ExtGState"), name);
    const font = await pdf.entry(settings, "Font");
    if (Array.isArray(font)) state.font = await readFont(pdf, await pdf.get(font[0]), faults);
    for (const key of ["ca", "CA"]) if (typeof await pdf.entry(settings, key) === "number" && await pdf.entry(settings, key) < 0.3) faults.add("something on its pages is drawn so that it cannot be seen");
  }

  async function paint(resources, name, depth) {
    const thing = await pdf.entry(await pdf.entry(resources, "XObject"), name);
    if (!(thing instanceof Stream)) return;
    if ((await pdf.entry(thing, "Subtype"))?.name !== "Form") { found.pictures++; return; }
    if (depth > 8) throw new Fault("drawings in it lie too deep inside one another");
    await readOperators(latin1(await pdf.unpack(thing)), await pdf.entry(thing, "Resources") ?? resources, depth + 1);
  }

  async function markOf(tag, given, resources) {
    const named = given instanceof Name ? await pdf.entry(await pdf.entry(resources, "Properties"), given.name) : given;
    const number = named instanceof Map ? await pdf.get(named.get("MCID")) : undefined;
    const spoken = named instanceof Map ? await pdf.get(named.get("ActualText")) : undefined;
    if (tag?.name === "OC") faults.add("its pages have layers, which a viewer can switch on and off");
    return { id: Number.isInteger(number) ? number : null, is_artifact: tag?.name === "Artifact", spoken, seen: "" };
  }

  function close() {
    const mark = open.pop();
    if (mark && typeof mark.spoken === "string" && fold(readString(mark.spoken)) !== fold(mark.seen)) {
      faults.add(`'${shorten(mark.seen)}' is drawn, and '${shorten(readString(mark.spoken))}' is what programs read there`);
    }
  }

  function show(parts, state) {
    const text = parts.filter((part) => typeof part === "string").map((codes) => decode(state.font, codes)).join("");
    if (!text) return;
    budget.letters += text.length;
    if (budget.letters > MOST.letters) throw new Fault("its pages hold more than those of any brief");
    if (state.mode === 3 || state.mode === 7) faults.add(`'${shorten(text)}' is written so that it cannot be seen`);
    for (const mark of open) mark.seen += text;
    const mark = open.findLast((each) => each.id !== null || each.is_artifact);
    if (!mark) found.loose.push(text);
    else if (mark.is_artifact) found.artifacts.push(text);
    else found.tagged.set(mark.id, (found.tagged.get(mark.id) ?? "") + text);
  }

  function skipImage(lexer) {
    const end = matchFrom(/[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g, lexer.text, lexer.at);
    if (end < 0) throw new Fault("a picture in it does not end");
    lexer.at = end;
  }
}

function matchFrom(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text) ? pattern.lastIndex : -1;
}

async function inherited(pdf, page, key) {
  let node = page;
  for (let turn = 0; node instanceof Map && turn < MOST.depth; turn++) {
    if (node.has(key)) return pdf.get(node.get(key));
    node = await pdf.get(node.get("Parent"));
  }
  return new Map();
}

/** Give the pages in their order, each as its reference number and its dictionary. */
async function listPages(pdf) {
  const pages = [], seen = new Set(), waiting = [pdf.root.get("Pages")];
  while (waiting.length) {
    const item = waiting.shift();
    const node = await pdf.get(item);
    if (!(node instanceof Map) || seen.has(node)) continue;
    seen.add(node);
    if (node.has("Kids")) waiting.unshift(...await pdf.list(node.get("Kids")));
    else pages.push({ number: item instanceof Reference ? item.number : -1, entries: node });
    if (pages.length > MOST.pages || seen.size > MOST.nodes) throw new Fault("it has more pages than any brief");
  }
  return pages;
}
