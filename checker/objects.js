// The objects of a PDF: read by its cross-reference tables and streams, as a viewer finds them, and never by patterns.

class Name { constructor(name) { this.name = name; } }
class Reference { constructor(number) { this.number = number; } }
class Operator { constructor(word) { this.word = word; } }
class Stream { constructor(entries, bytes) { this.entries = entries; this.bytes = bytes; } }

const SPACE = "\0\t\n\f\r ";
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const REST_OF_REFERENCE = /[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const ESCAPES = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "", "\r": "" };

/** Match a sticky pattern at a place. */
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads values and operators one after the other from a text of one character a byte. */
class Lexer {
  constructor(text, at = 0) { this.text = text; this.at = at; this.depth = 0; }

  skip() {
    const text = this.text;
    while (this.at < text.length) {
      if (text[this.at] === "%") {
        while (this.at < text.length && text[this.at] !== "\n" && text[this.at] !== "\r") this.at++;
      } else if (SPACE.includes(text[this.at])) this.at++;
      else return;
    }
  }

  /** Give the next value, or operator; undefined at the end. */
  next() {
    this.skip();
    const text = this.text, first = text[this.at];
    if (first === undefined) return undefined;
    if (first === "/") {
      const found = matchAt(NAME, text, this.at);
      this.at += found[0].length;
      return new Name(found[1].replace(/#([0-9a-fA-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))));
    }
    if (first === "(") return this.string();
    if (first === "<") return text[this.at + 1] === "<" ? this.nested(() => this.dictionary()) : this.hexString();
    if (first === "[") return this.nested(() => this.array());
    if (")]>{}".includes(first)) {
      this.at += text.startsWith(">>", this.at) ? 2 : 1;
      return new Operator(first);
    }
    const word = matchAt(REGULAR, text, this.at)[0];
    this.at += word.length;
    if (/^[+-]?(\d{1,30}\.?\d{0,30}|\.\d{1,30})$/.test(word)) {
      const number = Number(word);
      const rest = Number.isInteger(number) && number >= 0 ? matchAt(REST_OF_REFERENCE, text, this.at) : null;
      if (!rest) return number;
      this.at += rest[0].length;
      return new Reference(number);
    }
    return word === "true" ? true : word === "false" ? false : word === "null" ? null : new Operator(word);
  }

  nested(read) {
    if (++this.depth > MOST.depth) throw new Fault("its objects lie too deep inside one another");
    const value = read();
    this.depth--;
    return value;
  }

  array() {
    const values = [];
    for (this.at++; ;) {
      this.skip();
      if (this.at >= this.text.length) throw new Fault("an array in it does not end");
      if (this.text[this.at] === "]") { this.at++; return values; }
      values.push(this.next());
    }
  }

  dictionary() {
    const entries = new Map();
    for (this.at += 2; ;) {
      this.skip();
      if (this.at >= this.text.length) throw new Fault("a dictionary in it does not end");
      if (this.text.startsWith(">>", this.at)) { this.at += 2; return entries; }
      const key = this.next();
      if (!(key instanceof Name)) throw new Fault("a dictionary in it is damaged");
      entries.set(key.name, this.next());
    }
  }

  string() {
    const text = this.text, parts = [];
    let depth = 1;
    for (this.at++; this.at < text.length; ) {
      let letter = text[this.at++];
      if (letter === "\\") {
        const octal = matchAt(/[0-7]{1,3}/y, text, this.at);
        if (octal) {
          this.at += octal[0].length;
          parts.push(String.fromCharCode(parseInt(octal[0], 8) & 255));
          continue;
        }
        letter = text[this.at++] ?? "";
        if (letter === "\r" && text[this.at] === "\n") this.at++;
        parts.push(ESCAPES[letter] ?? letter);
        continue;
      }
      if (letter === "(") depth++;
      if (letter === ")" && --depth === 0) return parts.join("");
      parts.push(letter);
    }
    throw new Fault("a string in it does not end");
  }

  hexString() {
    const end = this.text.indexOf(">", this.at);
    if (end < 0) throw new Fault("a string in it does not end");
    let digits = this.text.slice(this.at + 1, end).replace(/[\0\t\n\f\r ]+/g, "");
    this.at = end + 1;
    if (/[^0-9a-fA-F]/.test(digits)) throw new Fault("a string in it is damaged");
    if (digits.length % 2) digits += "0";
    return digits.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  }
}

/** Undo the predictor of a stream of cross-references. */
function unpredict(bytes, columns) {
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)];
    for (let i = 0; i < columns; i++) {
      const raw = bytes[row * (columns + 1) + 1 + i];
      const left = i ? out[row * columns + i - 1] : 0, up = row ? out[(row - 1) * columns + i] : 0;
      if (kind > 2) throw new Fault("its table of objects is packed in a way that this page does not read");
      out[row * columns + i] = (raw + (kind === 1 ? left : kind === 2 ? up : 0)) & 255;
    }
  }
  return out;
}

class Pdf {
  static async open(bytes) {
    const pdf = new Pdf();
    pdf.bytes = bytes;
    pdf.text = latin1(bytes);
    pdf.budget = { left: MOST.unpackedInAll };
    pdf.places = new Map();
    pdf.loaded = new Map();
    pdf.packs = new Map();
    pdf.trailer = new Map();
    const start = pdf.text.slice(0, 1_024).indexOf("%PDF-");
    if (start < 0) throw new Fault("it is no PDF");
    pdf.start = start;
    await pdf.readTables();
    if (pdf.trailer.has("Encrypt")) throw new Fault("it is locked: open it, and save a copy without a password");
    pdf.root = await pdf.get(pdf.trailer.get("Root"));
    if (!(pdf.root instanceof Map)) throw new Fault("it has no root");
    return pdf;
  }

  async readTables() {
    const last = this.text.lastIndexOf("startxref");
    let at = last < 0 ? NaN : this.numberAt(last + 9);
    for (const seen = new Set(), waiting = [at]; waiting.length; ) {
      at = waiting.shift() + this.start;
      if (!Number.isInteger(at) || at < 0 || at >= this.bytes.length) throw new Fault("it is damaged or cut off: its table of objects is not there");
      if (seen.has(at)) continue;
      seen.add(at);
      if (seen.size > 1_000) throw new Fault("it was changed too often to be read");
      const lexer = new Lexer(this.text, at);
      lexer.skip();
      const entries = this.text.startsWith("xref", lexer.at) ? this.readTable(lexer) : await this.readTableStream(lexer.at);
      for (const [key, value] of entries) if (!this.trailer.has(key)) this.trailer.set(key, value);
      for (const key of ["XRefStm", "Prev"]) if (Number.isInteger(entries.get(key))) waiting.push(entries.get(key));
      this.parts = seen.size;
    }
  }

  numberAt(at) {
    const value = new Lexer(this.text, at).next();
    return Number.isInteger(value) ? value : NaN;
  }

  place(number, where) {
    if (this.places.size > MOST.objects) throw new Fault("it has more objects than any brief");
    if (!this.places.has(number)) this.places.set(number, where);
  }

  readTable(lexer) {
    lexer.at += 4;
    for (;;) {
      const first = lexer.next();
      if (first instanceof Operator && first.word === "trailer") break;
      const count = lexer.next();
      if (!Number.isInteger(first) || !Number.isInteger(count)) throw new Fault("its table of objects is damaged");
      for (let i = 0; i < count; i++) {
        const offset = lexer.next();
        lexer.next();
        const kind = lexer.next();
        if (!(kind instanceof Operator)) throw new Fault("its table of objects is damaged");
        this.place(first + i, kind.word === "n" ? { offset: offset + this.start } : null);
      }
    }
    const entries = lexer.next();
    if (!(entries instanceof Map)) throw new Fault("its table of objects is damaged");
    return entries;
  }

  async readTableStream(at) {
    const stream = await this.readObject(at, null);
    if (!(stream instanceof Stream)) throw new Fault("its table of objects is damaged");
    const widths = stream.entries.get("W"), data = await this.unpack(stream);
    if (!Array.isArray(widths) || widths.length !== 3 || !widths.every((n) => Number.isInteger(n) && n >= 0 && n < 9)) throw new Fault("its table of objects is damaged");
    const index = stream.entries.get("Index") ?? [0, stream.entries.get("Size")];
    let at_ = 0;
    const field = (width, otherwise) => {
      let value = width ? 0 : otherwise;
      for (let i = 0; i < width; i++) value = value * 256 + (data[at_++] ?? 0);
      return value;
    };
    for (let part = 0; part + 1 < index.length; part += 2) {
      for (let i = 0; i < index[part + 1] && at_ < data.length; i++) {
        const kind = field(widths[0], 1), one = field(widths[1], 0), other = field(widths[2], 0);
        this.place(index[part] + i, kind === 1 ? { offset: one + this.start } : kind === 2 ? { pack: one, index: other } : null);
      }
    }
    return stream.entries;
  }

  /** Read the object at an offset; `number` is the one that it must have. */
  async readObject(offset, number) {
    const lexer = new Lexer(this.text, offset);
    const head = [lexer.next(), lexer.next(), lexer.next()];
    if (!(head[2] instanceof Operator) || head[2].word !== "obj" || (number !== null && head[0] !== number)) throw new Fault("it is damaged: an object does not stand where its table says");
    const value = lexer.next();
    lexer.skip();
    if (!(value instanceof Map) || !this.text.startsWith("stream", lexer.at)) return value;
    let at = lexer.at + 6;
    if (this.text[at] === "\r") at++;
    if (this.text[at] === "\n") at++;
    const length = await this.get(value.get("Length"));
    if (!Number.isInteger(length) || length < 0 || at + length > this.bytes.length) throw new Fault("it is damaged: a stream has no length");
    return new Stream(value, this.bytes.subarray(at, at + length));
  }

  /** Give a value, and what it refers to. */
  async get(value) {
    for (let turn = 0; value instanceof Reference; turn++) {
      if (turn > 20) return null;
      const number = value.number;
      if (!this.loaded.has(number)) {
        this.loaded.set(number, null);
        const place = this.places.get(number) ?? null;
        this.loaded.set(number, place === null ? null : "offset" in place ? await this.readObject(place.offset, number) : await this.readPacked(place, number));
      }
      value = this.loaded.get(number);
    }
    return value;
  }

  async readPacked(place, number) {
    if (!this.packs.has(place.pack)) {
      const where = this.places.get(place.pack);
      const stream = where && "offset" in where ? await this.readObject(where.offset, place.pack) : null;
      if (!(stream instanceof Stream)) throw new Fault("it is damaged: a pack of objects is not there");
      const text = latin1(await this.unpack(stream)), lexer = new Lexer(text), heads = [];
      const count = await this.get(stream.entries.get("N")), first = await this.get(stream.entries.get("First"));
      if (!Number.isInteger(count) || count > MOST.objects || !Number.isInteger(first)) throw new Fault("it is damaged: a pack of objects");
      for (let i = 0; i < count; i++) heads.push([lexer.next(), lexer.next()]);
      this.packs.set(place.pack, { text, heads, first });
    }
    const pack = this.packs.get(place.pack), head = pack.heads[place.index];
    if (!head || head[0] !== number) throw new Fault("it is damaged: an object is not in its pack");
    return new Lexer(pack.text, pack.first + head[1]).next();
  }

  /** Give the bytes of a stream, unpacked. */
  async unpack(stream) {
    let data = stream.bytes;
    const filters = [await this.get(stream.entries.get("Filter"))].flat().filter((filter) => filter != null);
    const settings = [await this.get(stream.entries.get("DecodeParms"))].flat();
    if (filters.length > 4) throw new Fault("a stream is packed too often");
    for (const [i, item] of filters.entries()) {
      const filter = await this.get(item), how = await this.get(settings[i]);
      if (filter?.name !== "FlateDecode") throw new Fault(`a part of it is packed by '${String(filter?.name).slice(0, 30)}', which this page does not read`);
      data = await inflate(data, this.budget);
      const predictor = how instanceof Map ? await this.get(how.get("Predictor")) ?? 1 : 1;
      if (predictor >= 10) data = unpredict(data, await this.get(how.get("Columns")) ?? 1);
      else if (predictor !== 1) throw new Fault("a part of it is packed in a way that this page does not read");
    }
    return data;
  }

  /** Give the value of a key of a dictionary or stream; undefined for a thing of another kind. */
  async entry(thing, key) {
    const value = await this.get(thing);
    const entries = value instanceof Stream ? value.entries : value;
    return entries instanceof Map ? await this.get(entries.get(key)) : undefined;
  }

  /** Give the items of an array, or the one thing that stands in its place. */
  async list(value) {
    const got = await this.get(value);
    return Array.isArray(got) ? got : got == null ? [] : [value];
  }
}

/** Give the text of a string of a PDF: UTF-16 with a mark, UTF-8 with a mark, else byte by byte. */
function readString(value) {
  if (typeof value !== "string") return "";
  const bytes = Uint8Array.from(value, (letter) => letter.charCodeAt(0));
  if (value.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(bytes);
  if (value.startsWith("\xef\xbb\xbf")) return new TextDecoder().decode(bytes);
  return value;
}
