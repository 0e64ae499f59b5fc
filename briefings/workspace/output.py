"""Writing whole or not at all: a temporary file beside the target, flushed to disk, renamed over it."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics

_SUFFIX = ".brief-tmp"


def check_output(targets: tuple[Path, ...]) -> Diagnostics:
    """Say before the work begins what would keep these files from being written; makes their folder."""
    for target in targets:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", suffix=_SUFFIX):
                pass
            if target.is_dir():
                raise IsADirectoryError(21, "a folder is in its place")
        except OSError as error:
            return (_not_writable(target, error),)
    return ()


def publish_files(contents: Mapping[Path, bytes]) -> Diagnostics:
    """Write all files, or none: each is complete on disk before the first takes its place."""
    with _scratch() as scratch:
        written: dict[Path, Path] = {}
        for target, content in contents.items():
            try:
                written[target] = _write_beside(target, content, scratch)
            except OSError as error:
                return (_not_writable(target, error),)
        for target, temporary in written.items():
            try:
                temporary.replace(target)
            except OSError as error:
                return (_not_writable(target, error),)
        for folder in {target.parent for target in written}:
            _flush_folder(folder)
    return ()


def is_running(process: int) -> bool:
    """Tell whether a process runs, by its number; where that cannot be known, it does."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


@contextmanager
def _scratch() -> Iterator[list[Path]]:
    """Collect temporary files, and remove whatever of them is left, however the work ended."""
    made: list[Path] = []
    try:
        yield made
    finally:
        for path in made:
            path.unlink(missing_ok=True)


def _write_beside(target: Path, content: bytes, scratch: list[Path]) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.{os.getpid()}.", suffix=_SUFFIX)
    scratch.append(Path(name))
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    Path(name).chmod(0o666 & ~_umask())
    return Path(name)


def _sweep(target: Path) -> None:
    """Remove what a build that was killed left behind; a build that still runs keeps its files."""
    for left in target.parent.glob(f".{target.name}.*{_SUFFIX}"):
        owner = left.name.removeprefix(f".{target.name}.").partition(".")[0]
        if owner.isdigit() and not is_running(int(owner)):
            left.unlink(missing_ok=True)


def _flush_folder(folder: Path) -> None:
    with suppress(OSError):  # some systems cannot open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _not_writable(target: Path, error: OSError) -> Diagnostic:
    why = (error.strerror or str(error)).lower()
    if isinstance(error, FileExistsError | NotADirectoryError):
        lost = [path for path in target.parents if path.is_symlink() and not path.exists()]
        why = f"'{lost[0]}' is a link that leads nowhere" if lost else "a file stands where its folder should be"
    return Diagnostic(
        Code.OUTPUT_NOT_WRITABLE,
        f"cannot write '{target}': {why}",
        "make room or give permission there, or name another place with -o; nothing was changed",
    )
