"""Writing whole or not at all."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.workspace import output
from briefings.workspace.fonts import open_fonts
from briefings.workspace.output import check_output, publish_files


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    targets = {folder / "one.json": b"1", folder / "two.html": b"2"}
    assert publish_files(targets) == ()
    assert {path: path.read_bytes() for path in targets} == targets
    assert names(folder) == ["one.json", "two.html"]


def test_files_have_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        publish_files({tmp_path / "brief.pdf": b"x"})
    finally:
        os.umask(before)
    assert (tmp_path / "brief.pdf").stat().st_mode & 0o777 == 0o640


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    targets = {tmp_path / "one": b"new", tmp_path / "two": b"new"}
    publish_files(dict.fromkeys(targets, b"old"))
    calls: list[int] = []
    real = os.fsync

    def fail_second(descriptor: int) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(output.os, "fsync", fail_second)
    (said,) = publish_files(targets)
    assert said.message == f"cannot write '{tmp_path / 'two'}': no space left on device"
    assert said.hint.endswith("nothing was changed")
    assert [path.read_bytes() for path in targets] == [b"old", b"old"]
    assert names(tmp_path) == ["one", "two"]


def test_an_interruption_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_files({tmp_path / "one": b"old"})

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        publish_files({tmp_path / "one": b"new"})
    assert (tmp_path / "one").read_bytes() == b"old"
    assert names(tmp_path) == ["one"]


def test_a_link_in_the_place_of_the_brief_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"mine")
    (tmp_path / "one").symlink_to("secret")
    assert publish_files({tmp_path / "one": b"1"}) == ()
    assert ((tmp_path / "secret").read_bytes(), (tmp_path / "one").read_bytes()) == (b"mine", b"1")


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("file/brief.pdf", "a file stands where its folder should be"),
        ("file/deep/brief.pdf", "a file stands where its folder should be"),
        ("folder", "a folder is in its place"),
    ],
)
def test_what_keeps_a_file_from_being_written_is_told_before(tmp_path: Path, target: str, why: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    (said,) = check_output((tmp_path / target,))
    assert said.message == f"cannot write '{tmp_path / target}': {why}"
    assert names(tmp_path) == ["file", "folder"]


def test_a_check_leaves_no_file_behind(tmp_path: Path) -> None:
    assert check_output((tmp_path / "out" / "brief.pdf",)) == ()
    assert names(tmp_path / "out") == []


def test_a_link_that_leads_nowhere_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / "gone" / "away")
    (told,) = check_output((tmp_path / "out" / "brief.pdf",))
    assert f"'{tmp_path / 'out'}' is a link that leads nowhere" in told.message


@pytest.mark.skipif(os.name != "posix", reason="whether a process runs cannot be asked")
def test_fonts_that_a_killed_build_left_behind_are_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for name in (
        f"brief-fonts-{ended.pid}-x",
        f"brief-fonts-{10**30}-x",
        f"brief-fonts-{os.getpid()}-y",
        "brief-fonts-z",
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "fonts.conf").touch()
    with open_fonts() as fonts:
        assert fonts.configuration.exists()
    assert names(tmp_path) == [f"brief-fonts-{os.getpid()}-y", "brief-fonts-z"]
