"""A publication is one step: what a kill cut short is finished by the next command, and a forged journal does no harm."""

import errno
import json
import os
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from briefings.model.diagnostic import Code
from briefings.workspace.journal import begin_journal
from briefings.workspace.output import finish_publications, publish_files
from briefings.writers import WRITERS

NAMES = ("brief.pdf", "brief.html", "brief.json", ".brief.build.json")
OLD = dict.fromkeys(NAMES, b"old")
NEW = dict.fromkeys(NAMES, b"new")
TOKEN = "0123456789abcdef"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a process is killed by a signal")

KILLED = """
import os, signal, sys
from pathlib import Path
from briefings.workspace import output
folder, call, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
owner = {"fsync": os, "replace": Path, "unlink": Path, "write": os, "ftruncate": os}[call]
real, calls = getattr(owner, call), []

def counted(*arguments, **options):
    if len(calls) == last:
        os.kill(os.getpid(), signal.SIGKILL)
    calls.append(1)
    return real(*arguments, **options)

setattr(owner, call, counted)
said = output.publish_files({folder / name: b"new" for name in sys.argv[4:]})
sys.exit(bool(said))
"""


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content)


def there(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def forge(folder: Path, rows: object, *contents: bytes) -> None:
    """Leave a journal that nobody holds, and temporary files."""
    (folder / f".{TOKEN}.brief-journal").write_text(json.dumps({"moves": rows}))
    for number, content in enumerate(contents):
        (folder / f".{TOKEN}.{number}.brief-tmp").write_bytes(content)


@pytest.mark.parametrize(
    ("call", "last", "published"),
    [
        *(("fsync", last, False) for last in range(4)),
        ("write", 0, False),
        ("fsync", 4, True),  # the journal is written to its end by then
        ("fsync", 5, True),
        *(("replace", last, True) for last in range(4)),
        ("fsync", 6, True),
        ("ftruncate", 0, True),
        ("unlink", 0, True),
    ],
)
def test_a_kill_leaves_the_old_set_or_the_next_command_gives_the_new_one(
    tmp_path: Path, call: str, last: int, *, published: bool
) -> None:
    lay(tmp_path, OLD)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), call, str(last), *NAMES], check=False)
    assert killed.returncode == -signal.SIGKILL
    was_whole = {name: content for name, content in there(tmp_path).items() if name in NAMES} in (OLD, NEW)
    said = finish_publications(tmp_path)
    assert there(tmp_path) == (NEW if published else OLD)
    assert all(item.code is Code.PUBLICATION_FINISHED for item in said)
    assert said or was_whole
    assert finish_publications(tmp_path) == ()


def test_what_was_finished_is_said_in_a_line(tmp_path: Path) -> None:
    lay(tmp_path, OLD)
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), "replace", "2", *NAMES], check=False)
    (said,) = finish_publications(tmp_path)
    left = " and ".join(f"'{tmp_path / name}'" for name in NAMES[2:])
    assert said.message == (f"an earlier command was stopped while its files took their places; {left} took theirs now")


def test_what_a_running_command_needs_is_left_alone(tmp_path: Path) -> None:
    lay(tmp_path, OLD)
    journal = begin_journal(tmp_path)
    journal.temporary(0).write_bytes(b"half")
    assert finish_publications(tmp_path) == ()
    assert journal.temporary(0).read_bytes() == b"half"
    assert publish_files({tmp_path / name: content for name, content in NEW.items()}) == ()
    assert journal.temporary(0).exists()
    journal.drop()
    assert there(tmp_path) == NEW


def test_a_temporary_file_without_a_journal_is_swept(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {f".{TOKEN}.0.brief-tmp": b"half", ".brief-tmp": b"mine", ".mine.0.brief-tmp": b"mine", "a.brief-tmp": b"mine"},
    )
    assert finish_publications(tmp_path) == ()
    assert sorted(there(tmp_path)) == [".brief-tmp", ".mine.0.brief-tmp", "a.brief-tmp"]


def fail_at(monkeypatch: pytest.MonkeyPatch, last: int) -> None:
    real, calls = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        calls.append(1)
        if len(calls) > last:
            raise OSError(errno.EACCES, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_failure_says_what_took_its_place_and_the_next_command_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, OLD)
    with monkeypatch.context() as broken:
        fail_at(broken, 2)
        (said,) = publish_files({tmp_path / name: b"new" for name in NAMES})
        assert said.message == f"cannot write '{tmp_path / NAMES[2]}': permission denied"
        took = f"'{tmp_path / NAMES[0]}' and '{tmp_path / NAMES[1]}' took their places already"
        assert said.hint == f"make room or give permission there, and run any command: {took}"
    with monkeypatch.context() as broken:
        fail_at(broken, 0)
        (said,) = finish_publications(tmp_path)
        assert (said.code, said.message.endswith("cannot take theirs: permission denied")) == (
            Code.PUBLICATION_LOST,
            True,
        )
    (said,) = finish_publications(tmp_path)
    assert said.code is Code.PUBLICATION_FINISHED
    assert there(tmp_path) == NEW


def test_a_failure_at_the_first_file_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, OLD)
    fail_at(monkeypatch, 0)
    (said,) = publish_files({tmp_path / name: b"new" for name in NAMES})
    assert said.hint.endswith("nothing was changed")
    assert there(tmp_path) == OLD


def test_a_later_publication_takes_the_place_of_one_that_cannot_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, OLD)
    with monkeypatch.context() as broken:
        fail_at(broken, 2)
        publish_files({tmp_path / name: b"half" for name in NAMES})
    assert publish_files({tmp_path / name: b"new" for name in NAMES}) == ()
    assert finish_publications(tmp_path) == ()
    assert there(tmp_path) == NEW


def test_the_key_that_stops_brief_waits_until_the_set_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, OLD)
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        publish_files({tmp_path / name: b"new" for name in NAMES})
    assert there(tmp_path) == NEW
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_changed_since_is_kept_and_told(tmp_path: Path) -> None:
    lay(tmp_path, OLD)
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), "replace", "2", *NAMES], check=False)
    (tmp_path / "brief.json").write_bytes(b"mine")
    (said,) = finish_publications(tmp_path)
    assert said.code is Code.PUBLICATION_LOST
    assert f"'{tmp_path / 'brief.json'}' changed since" in said.message
    assert there(tmp_path) == {**NEW, "brief.json": b"mine", ".brief.build.json": b"old"}


@pytest.mark.parametrize(
    "name",
    ["../thesis.json", "/tmp/thesis.json", "a/thesis.json", "..", ".bashrc", "thesis.docx", "", "thesis.json\0"],
)
def test_a_forged_journal_names_no_other_file(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    kept = {"thesis.json": b"mine", ".bashrc": b"mine", "thesis.docx": b"mine"}
    lay(folder, kept)
    lay(tmp_path, {"thesis.json": b"mine"})
    forge(folder, [[name, digest(b"mine"), digest(b"theirs")]], b"theirs")
    assert finish_publications(folder) == ()
    assert there(folder) == kept
    assert (tmp_path / "thesis.json").read_bytes() == b"mine"


@pytest.mark.parametrize(
    "rows",
    [
        [["brief.json", digest(b"other"), digest(b"theirs")]],
        [["brief.json", "", digest(b"theirs")]],
        [["brief.json", digest(b"mine"), digest(b"other")]],
        [["brief.json", digest(b"mine"), digest(b"theirs")], ["brief.html", "", "other"]],
        [["link.json", "other", digest(b"theirs")]],
    ],
)
def test_a_forged_journal_that_does_not_know_the_files_replaces_none(tmp_path: Path, rows: list[list[str]]) -> None:
    lay(tmp_path, {"brief.json": b"mine"})
    (tmp_path / "link.json").symlink_to("brief.json")
    forge(tmp_path, rows, b"theirs", b"theirs")
    (said,) = finish_publications(tmp_path)
    assert said.code is Code.PUBLICATION_LOST
    assert there(tmp_path) == {"brief.json": b"mine", "link.json": b"mine"}
    assert (tmp_path / "link.json").is_symlink()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"moves": 1}', b'{"moves": [1]}', b'{"moves": [["a"]]}', b"[" * 90_000, b"\xff"],
    ids=range(9),
)
def test_a_journal_that_was_not_written_to_its_end_is_swept(tmp_path: Path, content: bytes) -> None:
    lay(tmp_path, {**OLD, f".{TOKEN}.brief-journal": content, f".{TOKEN}.0.brief-tmp": b"new"})
    assert finish_publications(tmp_path) == ()
    assert there(tmp_path) == OLD


def test_what_is_no_file_is_no_journal(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(json.dumps({"moves": [["a.json", "", digest(b"a")]]}))
    (tmp_path / ".0000000000000000.brief-journal").symlink_to("secret")
    os.mkfifo(tmp_path / ".1111111111111111.brief-journal")
    (tmp_path / ".2222222222222222.brief-journal").mkdir()
    (tmp_path / ".3333333333333333.brief-journal").write_bytes(b" " * 200_000)
    (tmp_path / ".0000000000000000.0.brief-tmp").write_bytes(b"a")
    assert finish_publications(tmp_path) == ()
    assert not (tmp_path / "a.json").exists()
    assert (tmp_path / "secret").stat().st_size


def test_all_that_a_build_writes_may_be_finished(tmp_path: Path) -> None:
    names = [f"brief.{name}" for name in WRITERS]
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), "replace", "1", *names], check=False)
    finish_publications(tmp_path)
    assert there(tmp_path) == dict.fromkeys(names, b"new")
