"""Writing whole or not at all: temporary files beside the targets, flushed to disk, then renamed over them.

Several files are one step: a journal says what is to be renamed, and the next command finishes what a kill cut short.
"""

import os
import signal
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from briefings.model.diagnostic import Code, Diagnostic, Diagnostics
from briefings.workspace.journal import OTHER, Journal, Move, begin_journal, find_left, flush_folder, state_of

_STOPPED = "an earlier command was stopped while its files took their places"


def check_output(targets: tuple[Path, ...]) -> Diagnostics:
    """Say before the work begins what would keep these files from being written; makes their folder."""
    for target in targets:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=target.parent):
                pass
            if target.is_dir():
                raise IsADirectoryError(21, "a folder is in its place")
        except OSError as error:
            return (_not_writable(target, error),)
    return ()


def publish_files(contents: Mapping[Path, bytes]) -> Diagnostics:
    """Write all files of one folder, or none: each is complete on disk before the first takes its place.

    Where one cannot take its place after others have, that is told, and the next command goes on from there.
    """
    target = next(iter(contents))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        journal = begin_journal(target.parent)
    except OSError as error:
        return (_not_writable(target, error),)
    is_under_way = False
    try:
        moves: list[Move] = []
        for target, content in contents.items():
            _write(journal.temporary(len(moves)), content)
            moves.append(Move(target.name, state_of(target), sha256(content).hexdigest()))
        with _undisturbed():
            if len(moves) > 1:
                journal.write(tuple(moves))
            _drop_older(journal.folder, moves)
            for number, target in enumerate(contents):
                journal.temporary(number).replace(target)
                is_under_way = len(moves) > 1
            flush_folder(journal.folder)
            is_under_way = False
            journal.drop()
    except OSError as error:
        return (_not_writable(target, error, _taken(journal, moves) if is_under_way else ()),)
    finally:
        if is_under_way:
            journal.release()
        else:
            journal.drop()
    return ()


def _taken(journal: Journal, moves: list[Move]) -> tuple[str, ...]:
    """Give the names of the files that took their places: they are no longer where they waited."""
    return tuple(move.name for i, move in enumerate(moves) if not os.path.lexists(journal.temporary(i)))


def finish_publications(*folders: Path) -> Diagnostics:
    """Finish what killed commands left half published in these folders, and sweep the files that they left."""
    return tuple(
        said for folder in dict.fromkeys(folders) for journal in find_left(folder) for said in _finish(journal)
    )


def _finish(journal: Journal) -> Iterator[Diagnostic]:
    """Put the rest of the files in their places, if each is as the journal says; then there is no more to do."""
    moves = journal.read()
    states = [state_of(journal.folder / move.name) for move in moves]
    waiting = [i for i, move in enumerate(moves) if states[i] != move.after]
    lost = [
        moves[i].name
        for i in waiting
        if states[i] == OTHER or states[i] != moves[i].before or state_of(journal.temporary(i)) != moves[i].after
    ]
    names = _name([journal.folder / moves[i].name for i in waiting])
    if lost:
        message = f"{_STOPPED}, and {_name([journal.folder / name for name in lost])} changed since"
        yield Diagnostic(Code.PUBLICATION_LOST, message, "build the brief again: its files may be of two builds")
    elif waiting:
        try:
            with _undisturbed():
                for i in waiting:
                    journal.temporary(i).replace(journal.folder / moves[i].name)
                flush_folder(journal.folder)
        except OSError as error:
            journal.release()
            message = f"{_STOPPED}, and {names} cannot take theirs: {_why(error)}"
            yield Diagnostic(Code.PUBLICATION_LOST, message, "make room or give permission there; any command goes on")
            return
        yield Diagnostic(Code.PUBLICATION_FINISHED, f"{_STOPPED}; {names} took theirs now")
    journal.drop()


def _drop_older(folder: Path, moves: list[Move]) -> None:
    """Give up what an earlier command left for the same files: it could not be finished, and is outdone now."""
    names = {move.name for move in moves}
    for older in find_left(folder):
        if names & {move.name for move in older.read()}:
            older.drop()
        else:
            older.release()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back the key that stops a program for the moment that renaming takes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)
    if heard:
        signal.raise_signal(signal.SIGINT)


def _write(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def _name(paths: list[Path]) -> str:
    return " and ".join(f"'{path}'" for path in paths)


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _not_writable(target: Path, error: OSError, done: tuple[str, ...] = ()) -> Diagnostic:
    why = _why(error)
    if isinstance(error, FileExistsError | NotADirectoryError):
        lost = [path for path in target.parents if path.is_symlink() and not path.exists()]
        why = f"'{lost[0]}' is a link that leads nowhere" if lost else "a file stands where its folder should be"
    hint = "make room or give permission there, or name another place with -o; nothing was changed"
    if done:
        names = _name([target.with_name(name) for name in done])
        hint = f"make room or give permission there, and run any command: {names} took their places already"
    return Diagnostic(Code.OUTPUT_NOT_WRITABLE, f"cannot write '{target}': {why}", hint)
