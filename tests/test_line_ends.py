"""The same project, checked out with other line ends or saved with a byte-order mark, gives the same brief."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docsets import export_docset

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.proof import Proof
from briefings.workspace.project import read_seed

ENDINGS = ("pdf", "html", "json")


def with_crlf(content: bytes) -> bytes:
    return content.replace(b"\n", b"\r\n")


def with_mark(content: bytes) -> bytes:
    return b"\xef\xbb\xbf" + content


def make(folder: Path, change: Callable[[bytes], bytes]) -> tuple[str, list[bytes]]:
    """Build a doc set whose files were changed, and give its fingerprint and its formats."""
    export_docset("bridge", folder)
    for file in [path for path in folder.rglob("*") if path.is_file()]:
        file.write_bytes(change(file.read_bytes()))
    outcome = build(BuildRequest(folder, folder / "b"), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return outcome.fingerprint, [(folder / f"b.{ending}").read_bytes() for ending in ENDINGS]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, list[bytes]]]:
    folder = tmp_path_factory.mktemp("plain")
    return folder, make(folder, lambda content: content)


@pytest.mark.parametrize("change", [with_crlf, with_mark, lambda content: with_mark(with_crlf(content))])
def test_the_brief_is_the_same(
    tmp_path: Path, plain: tuple[Path, tuple[str, list[bytes]]], change: Callable[[bytes], bytes]
) -> None:
    folder, made = plain
    assert make(tmp_path, change) == made
    for seeds in (None, folder, tmp_path):
        outcome = verify(VerifyRequest(tmp_path, tmp_path / "b.pdf", seeds))
        assert not outcome.diagnostics
        assert outcome.reproduction
        assert outcome.reproduction.proof is Proof.REPRODUCED


def test_what_is_no_text_of_single_bytes_stays_as_it_is(tmp_path: Path) -> None:
    content = "a\r\nb ഊ".encode("utf-16")
    (tmp_path / "a.txt").write_bytes(content)
    assert read_seed(tmp_path, tmp_path / "a.txt") == content
