// What was found, for people. All text of a file goes through textContent.

const WORST = ["wrong", "doubt", "unseen", "own", "good"];
const LIMITS = {
  pdf: [
    "That the drawn page shows these words: the letters were read as the file names them, and not as they are drawn. Something may lie over them, or their shapes may be others. `brief verify` prints the pages again and compares.",
    "Whether words are joined or parted otherwise: white space was not compared.",
  ],
  html: [
    "What the page looks like in a browser: its style sheet was only compared with those of this version of brief.",
    "The sources: they do not travel inside a web page, and count only where you dropped them here too.",
  ],
  both: [
    "The numbers of paragraphs: they were compared with the ledger, and not counted in the sources.",
    "The names, dates, counts and other words beside the passages; those held against nothing are listed at the end.",
    "Whether the sources are genuine, and what else they say. Who changes source, ledger and page together can only be caught by the code that the sender states by another way, or by sources of your own: drop these here too.",
  ],
};

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of children) element.append(typeof child === "string" ? document.createTextNode(child) : child);
  return element;
}

/** Give the verdict on a whole file: how grave it is, and in words. */
function sumUp(result, expected) {
  const count = (grade) => result.passages.filter((each) => each.grade === grade).length;
  const total = result.passages.length, good = count("good"), own = count("own");
  const other = expected && expected !== result.fingerprint;
  const wrong = count("wrong") + result.wrong.length + (other ? 1 : 0);
  if (wrong) return ["wrong", `WRONG. ${other ? "This is not the brief whose code you typed. " : ""}${count("wrong") ? `${count("wrong")} of ${total} passages are not as they should be. ` : ""}${result.wrong.length ? `Besides: ${result.wrong[0]}${result.wrong.length > 1 ? `; and ${result.wrong.length - 1} more` : ""}.` : ""}`];
  if (result.unseen.length || count("unseen")) return ["unseen", `NOT CHECKED. ${count("unseen")} of ${total} passages were not looked up, because their sources are not here. Drop the source files here too.`];
  if (result.doubts.length || count("doubt")) return ["doubt", `IN DOUBT. ${good} of ${total} passages stand in their sources, and ${result.doubts.length ? `the file holds what no brief should: ${result.doubts[0]}` : `${count("doubt")} are parts of sentences`}.`];
  if (!total) return ["good", "FOUND, AS FAR AS THIS PAGE CAN SEE. It has no passages: its sections have no answer in the sources."];
  return ["good", `FOUND, AS FAR AS THIS PAGE CAN SEE. ${good} of ${total - own} passages are read from the ${result.kind === "pdf" ? "PDF" : "web page"}, and stand word for word in their sources. The drawn page was not proved.`];
}

function showResult(result, expected) {
  const [grade, words] = sumUp(result, expected);
  const where = document.getElementById("result");
  where.textContent = "";
  where.append(make("p", `verdict ${grade}`, words));
  where.append(make("p", "code", "Fingerprint of the ledger inside: ", make("b", "", result.fingerprint), expected ? expected === result.fingerprint ? ": the code that you typed." : `: NOT the code that you typed, ${expected}.` : ". Compare it with the code that the sender stated in the mail or by telephone."));
  list(where, "What is wrong", result.wrong, "wrong");
  list(where, "What no brief should hold, or what was added", result.doubts, "doubt");
  list(where, "What is missing", result.unseen, "unseen");
  const passages = [...result.passages].sort((one, other) => WORST.indexOf(one.grade) - WORST.indexOf(other.grade));
  where.append(make("h2", "", `${passages.length} passages, each beside its source`));
  for (const passage of passages) where.append(showPassage(passage));
  list(where, "What this page did not show", [...LIMITS[result.kind], ...LIMITS.both], "limits");
  const others = make("details", "others", make("summary", "", `${result.others.length + result.artifacts.length} other texts on the pages were held against nothing`));
  for (const text of [...result.others, ...result.artifacts].slice(0, 2_000)) others.append(make("p", "", shorten(text, 300)));
  where.append(others);
  document.documentElement.dataset.state = grade;
}

function list(where, title, items, className) {
  if (!items.length) return;
  where.append(make("h2", "", title), make("ul", className, ...items.slice(0, 200).map((item) => make("li", "", item))));
}

function showPassage(passage) {
  const source = make("div", "source", make("p", "label", passage.place ?? "no source"));
  if (passage.context) source.append(make("p", "", passage.context.before, make("mark", "", passage.context.words), passage.context.after));
  const printed = make("div", "printed", make("p", "label", `on the page, ${passage.anchor} [${passage.marks}]`), make("p", "", passage.printed));
  const row = make("section", `passage ${passage.grade}`, make("p", "said", make("b", "", passage.verdict), passage.why.length ? `: ${passage.why.join("; ")}` : ""), make("div", "pair", printed, source));
  row.dataset.verdict = passage.verdict;
  return row;
}

function showFault(message) {
  const where = document.getElementById("result");
  where.textContent = "";
  where.append(make("p", "verdict wrong", `CANNOT BE CHECKED. ${message}.`), make("p", "", "Nothing was found out about its passages."));
  document.documentElement.dataset.state = "unread";
}

const given = { brief: null, others: new Map(), turn: 0 };

async function take(files) {
  for (const file of files) {
    if (file.size > MOST.bytes) { showFault(`'${shorten(file.name)}' is larger than any brief`); return; }
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (/\.(pdf|html?)$/i.test(file.name)) given.brief = { name: file.name, bytes };
    else given.others.set(file.name, bytes);
  }
  await check();
}

async function check() {
  const turn = ++given.turn, typed = document.getElementById("code").value.trim(), expected = typed ? readFingerprint(typed) : "";
  document.documentElement.dataset.state = "busy";
  if (!given.brief) { showFault("Drop brief.pdf or brief.html here first"); return; }
  try {
    if (expected === null) throw new Fault("The code that you typed is no fingerprint: that has 16 letters and digits, such as 7KQ2-M9XA-30FT-ZC4E");
    const styles = new Set(document.documentElement.dataset.styles.split(" "));
    const isPdf = latin1(given.brief.bytes.subarray(0, 1_024)).includes("%PDF-");
    const read = isPdf ? await readPdf(given.brief.bytes) : await readWebpage(given.brief.bytes, styles);
    const result = await judgeBrief(read, given.others);
    if (turn === given.turn) showResult(result, expected);
  } catch (error) {
    if (turn === given.turn) showFault(error instanceof Fault ? `'${shorten(given.brief.name)}': ${error.message}` : `Reading '${shorten(given.brief.name)}' ended in an error (${shorten(String(error))})`);
  }
}

document.getElementById("file").addEventListener("change", (event) => {
  const files = [...event.target.files];
  event.target.value = "";  // so that the same file can be chosen again
  take(files);
});
document.getElementById("code").addEventListener("change", () => { if (given.brief) check(); });
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  take([...event.dataTransfer.files]);
});
