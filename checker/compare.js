// Two texts: whether they print the same, and whether one is the other but for marks that a reader does not see.

const SAME_PRINT = new Map(Object.entries({
  "\u2010": "-", "\u2011": "-", "\u02bc": "\u2019", "\u02bb": "\u2018", "\u2206": "\u0394", "\u2215": "\u2044", "\u00b5": "\u03bc",
  "\u03d5": "\u03c6", "\u2126": "\u03a9", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
}));
const UNPRINTED = /[\s\p{Cf}\u0000-\u001f\u007f-\u009f\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Give what two texts share when they print the same: without white space and what prints nothing. */
function fold(text) {
  return text.normalize("NFC").replace(UNPRINTED, "").normalize("NFC").replace(/[\u2010\u2011\u02bc\u02bb\u2206\u2215\u00b5\u03d5\u2126\ufb00-\ufb04]/g, (letter) => SAME_PRINT.get(letter));
}

function shorten(text, most = 90) {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > most ? `${words.slice(0, most)} …` : words;
}

const MARKS = [
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/y,
  /[-\u2010][^\S\n]*\n[^\S\n]*(?:>[^\S\n]*)*/y,
  /(?<=^|\n)[^\S\n]*(?:[-*+•‣▪–]|\d{1,3}[.)]|\([A-Za-z]{1,4}\)|[a-z][.)])[^\S\n]+/y,
  /[•‣▪*](?=\S)/y,
  /\{%[^{}\n]{1,300}%\}/y,
];
const MARKS_OF_MARKDOWN = [
  /[*_`~\\#>|]+/y,
  /[*_`~\\#>|]/y,
  /!?\[(?!\^)/y,
  /\[\^[^[\]\s]{1,60}\]/y,
  /\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,2000})?\)|\[[^[\]\n]{0,200}\])?/y,
  /<[^<>\n]{1,500}>/y,
  /[<>]/y,
];

/** Give what an entity of HTML stands for. */
function readEntity(entity) {
  return new DOMParser().parseFromString(entity, "text/html").body?.textContent ?? "";
}

/**
 * Tell whether `printed` is what a reader sees of `source`, and what is not seen of it: null, or a list of marks, such as
 * the stars of Markdown, entities, hyphens of a line end.
 */
function align(source, printed, isMarkdown) {
  const wanted = fold(printed);
  if (fold(source) === wanted) return [];
  const text = source.normalize("NFC"), marks = isMarkdown ? [...MARKS, ...MARKS_OF_MARKDOWN] : MARKS;
  const reached = new Map([[0, new Map([[0, null]])]]);
  let steps = 0;
  const reach = (at, place, from) => {
    if (!reached.has(at)) reached.set(at, new Map());
    if (!reached.get(at).has(place)) reached.get(at).set(place, from);
  };
  for (let at = 0; at < text.length; at++) {
    const places = reached.get(at);
    if (!places) continue;
    const letter = String.fromCodePoint(text.codePointAt(at)), shown = fold(letter);
    for (const place of places.keys()) {
      if (++steps > MOST.steps) throw new Fault("a passage in it is too long to be compared");
      if (wanted.startsWith(shown, place)) reach(at + letter.length, place + shown.length, [at, place, ""]);
      for (const mark of marks) {
        const found = matchAt(mark, text, at);
        if (!found) continue;
        const instead = found[0].startsWith("&") ? fold(readEntity(found[0])) : "";
        if (wanted.startsWith(instead, place)) reach(at + found[0].length, place + instead.length, [at, place, found[0]]);
      }
    }
  }
  let from = reached.get(text.length)?.get(wanted.length);
  if (from === undefined) return null;
  const left = [];
  for (; from; from = reached.get(from[0]).get(from[1])) if (from[2].trim()) left.unshift(from[2]);
  return left;
}

/** Give the share of the longer words of a text that stand in another. */
function shareOfWords(text, other) {
  const starts = (words) => new Set((words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3).map((word) => word.slice(0, 4)));
  const ours = starts(text), theirs = starts(other);
  return ours.size ? [...ours].filter((word) => theirs.has(word)).length / ours.size : 1;
}

const ENDS = /[.!?:;…。！？؟।۔][\s*_`"'”’»›)\]]*$/u;

/** Say where a range is only a part of a sentence, as far as that can be told without the grammar of a language. */
function describeEdges(letters, start, end) {
  const before = letters.slice(Math.max(0, start - 400), start).join(""), line = before.slice(before.lastIndexOf("\n") + 1);
  const inside = letters.slice(start, end).join(""), after = letters.slice(end, end + 60).join("");
  const opens = line.replace(/[\s*_`"'“”‘’«»‹›([>#~-]+$/u, "");
  const said = [];
  if (opens && !ENDS.test(line) && !/[–—-]\s*$/.test(line) && /[\p{L}\p{N},]$/u.test(opens)) said.push("it begins in the middle of a line that goes on from other words");
  if (!ENDS.test(inside) && /^[^\S\n]*[\p{L}\p{N},]/u.test(after) && !/[\n]/.test(after.slice(0, 1))) said.push("the sentence goes on after it");
  return said;
}
