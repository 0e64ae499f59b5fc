"""The fingerprint of a brief: one short code for its ledger, which a sender can state by another way than the file.

The ledger holds the outline, the range of each passage, and the SHA-256 of each source: who changes any of these
changes the code. It is no hash of the PDF, so that it can be printed in it.
"""

import re
from hashlib import sha256

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Those of Crockford's base 32: without I, L, O and U, which are misread."""
_MISREAD = str.maketrans("ILO", "110")
_LENGTH = 16
"""Digits of 5 bits each: 80 bits."""
_GROUP = 4


def make_fingerprint(ledger: bytes) -> str:
    """Give the first 80 bits of the SHA-256 of a ledger, such as "7KQ2-M9XA-30FT-ZC4E"."""
    bits = int.from_bytes(sha256(ledger).digest()[: _LENGTH * 5 // 8], "big")
    digits = "".join(_DIGITS[bits >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return "-".join(digits[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def read_fingerprint(typed: str) -> str:
    """Read a fingerprint as people type it: in small letters, O for 0, with other parting. Raises ValueError."""
    digits = re.sub(r"[\s\-\u2010-\u2015]+", "", typed).upper().translate(_MISREAD)
    if len(digits) != _LENGTH or set(digits) - set(_DIGITS):
        raise ValueError(f"{typed!r} is no fingerprint; it is a code of 16 letters and digits: 7KQ2-M9XA-30FT-ZC4E")
    return "-".join(digits[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))
