"""The first page of a PDF -> a small picture of it: `python docs/picture.py brief.pdf first-page.png`.

The same PDF gives the same picture, byte for byte, where pypdfium2 and zlib are the same.
"""  # noqa: INP001 - a script

import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray

DOTS_PER_INCH = 80
LARGER = 4
N_COLOURS = 128
POINTS_PER_INCH = 72


def main() -> None:
    """Draw the picture."""
    pdf, picture = (Path(name) for name in sys.argv[1:])
    picture.write_bytes(write_png(*reduce_colours(render_first_page(pdf))))


def render_first_page(pdf: Path) -> NDArray[np.uint8]:
    """Give the pixels of page one: rows x columns x (red, green, blue).

    The page is drawn larger and each square of dots averaged: else a line thinner than a pixel would be pale or dark
    by where it falls.
    """
    page = pypdfium2.PdfDocument(pdf)[0]
    large = page.render(scale=LARGER * DOTS_PER_INCH / POINTS_PER_INCH, rev_byteorder=True).to_numpy()
    height, width = (length // LARGER for length in large.shape[:2])
    squares = large[: height * LARGER, : width * LARGER].reshape(height, LARGER, width, LARGER, 3)
    pixels: NDArray[np.uint8] = squares.mean(axis=(1, 3)).round().astype(np.uint8)
    return pixels


def reduce_colours(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Give every pixel the nearest of at most N_COLOURS colours: (rows x columns of their numbers, the colours).

    They are taken one by one. The next is always the colour that costs most without: the number of its pixels times
    the square of its distance from the nearest that is taken.
    """
    colours, place, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    taken, nearest = [int(counts.argmax())], np.zeros(len(colours), np.uint8)
    distances = _squared_distances(colours, taken[0])
    while len(taken) < N_COLOURS and distances.any():
        taken.append(int((counts * distances).argmax()))
        new = _squared_distances(colours, taken[-1])
        nearest[new < distances] = len(taken) - 1
        distances = np.minimum(distances, new)
    return nearest[place.reshape(-1)].reshape(pixels.shape[:2]), colours[taken]


def write_png(numbers: NDArray[np.uint8], palette: NDArray[np.uint8]) -> bytes:
    """Give a PNG of one byte a pixel, the number of its colour (https://www.w3.org/TR/png-3/#11Chunks)."""
    height, width = numbers.shape
    rows = np.pad(numbers, ((0, 0), (1, 0))).tobytes()  # the byte before each row says that it is not filtered
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"PLTE", palette.tobytes()), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )


def _squared_distances(colours: NDArray[np.uint8], which: int) -> NDArray[np.int64]:
    squares: NDArray[np.int64] = ((colours.astype(np.int64) - colours[which]) ** 2).sum(axis=1)
    return squares


if __name__ == "__main__":
    main()
