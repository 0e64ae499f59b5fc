"""The picture in the README: small, and like the page."""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pypdfium2

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "first-page.png"
MOST_BYTES = 100_000


def read_png(path: Path) -> np.ndarray:
    """Give the pixels of a PNG with a palette and without filters."""
    content, chunks, at = path.read_bytes(), {}, 8
    while at < len(content):
        length, name = struct.unpack(">I4s", content[at : at + 8])
        chunk = content[at + 8 : at + 8 + length]
        assert struct.unpack(">I", content[at + 8 + length : at + 12 + length]) == (zlib.crc32(name + chunk),)
        chunks[name] = chunk
        at += 12 + length
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, width + 1)
    assert not rows[:, 0].any()
    return np.frombuffer(chunks[b"PLTE"], np.uint8).reshape(-1, 3)[rows[:, 1:]]


def tiles(pixels: np.ndarray, size: int) -> np.ndarray:
    """Give the mean colour of each square of so many pixels."""
    height, width = (length // size for length in pixels.shape[:2])
    return pixels[: height * size, : width * size].reshape(height, size, width, size, 3).mean(axis=(1, 3))


def draw(pdf: Path, picture: Path) -> Path:
    subprocess.run([sys.executable, ROOT / "docs" / "picture.py", pdf, picture], check=True)
    return picture


def test_the_picture_shows_the_page_and_is_small(hostile: Path, tmp_path: Path) -> None:
    picture = draw(hostile / "brief.pdf", tmp_path / "a.png")
    pixels = read_png(picture)
    page = pypdfium2.PdfDocument(hostile / "brief.pdf")[0]
    assert pixels.shape == (int(page.get_height() * 80 / 72), int(page.get_width() * 80 / 72), 3)
    drawn = page.render(scale=10 * 80 / 72, rev_byteorder=True).to_numpy()
    assert np.abs(tiles(pixels, 10) - tiles(drawn, 100)).mean() < 0.5
    assert tuple(pixels[0, 0]) == (255, 255, 255)
    assert picture.stat().st_size < MOST_BYTES
    assert draw(hostile / "brief.pdf", tmp_path / "b.png").read_bytes() == picture.read_bytes()


def test_the_picture_of_the_readme_was_drawn_so() -> None:
    assert read_png(PICTURE).shape == (935, 661, 3)
    assert PICTURE.stat().st_size < MOST_BYTES
