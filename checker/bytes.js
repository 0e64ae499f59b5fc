"use strict";
// Bytes, text and hashes. A fault that is told to people is a Fault; any other error is one of this page.

class Fault extends Error {}

const MOST = Object.freeze({
  bytes: 200_000_000, unpacked: 100_000_000, unpackedInAll: 400_000_000, depth: 100, objects: 2_000_000, pages: 5_000,
  operators: 5_000_000, nodes: 2_000_000, letters: 20_000_000, steps: 2_000_000, passages: 20_000, shown: 4_000,
});

function latin1(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return parts.join("");
}

async function sha256(bytes) {
  if (!globalThis.crypto?.subtle) throw new Fault("this browser gives a page from a disk no way to compute a SHA-256: take another browser");
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function hexadecimal(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Give the fingerprint of a ledger: its first 80 bits of SHA-256, as 16 digits of 5 bits each. */
async function makeFingerprint(ledger) {
  let bits = 0n;
  for (const byte of (await sha256(ledger)).subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let digits = "";
  for (let place = 15n; place >= 0n; place -= 1n) digits += DIGITS[Number((bits >> (5n * place)) & 31n)];
  return digits.match(/.{4}/g).join("-");
}

/** Read a fingerprint as people type it; null for what is none. */
function readFingerprint(typed) {
  const digits = typed.replace(/[\s\-\u2010-\u2015]+/g, "").toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0");
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(digits) ? digits.match(/.{4}/g).join("-") : null;
}

/** Unpack a Flate stream, up to a limit; what follows its end counts for nothing. */
async function inflate(bytes, budget) {
  const parts = [];
  let length = 0;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  for (;;) {
    let step;
    try {
      step = await reader.read();
    } catch {
      if (length) break;  // bytes behind the end of the packed ones, such as a line end
      throw new Fault("a part of it cannot be unpacked");
    }
    if (step.done) break;
    length += step.value.length;
    budget.left -= step.value.length;
    if (length > MOST.unpacked || budget.left < 0) {
      reader.cancel().catch(() => {});
      throw new Fault("it unpacks to more than any brief holds");
    }
    parts.push(step.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
