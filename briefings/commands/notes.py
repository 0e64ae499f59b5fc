"""What the stages have to say, collected on the way through a command."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from briefings.model.diagnostic import Diagnostic, Diagnostics
from briefings.model.text import TextFile

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 - not an error of the program: the inputs are wrong, and that is told already
    """The work cannot go on; the notes say why."""


class Notes:
    """Diagnostics in the order they were given, and the files that they point into."""

    def __init__(self, *, strict: bool = False) -> None:
        """Begin with nothing to say; with `strict` a warning keeps the brief from being written."""
        self._strict = strict
        self._given: dict[Diagnostic, None] = {}
        self.files: dict[str, TextFile] = {}

    @property
    def diagnostics(self) -> Diagnostics:
        """All diagnostics so far, each once."""
        return tuple(self._given)

    def fork(self) -> "Notes":
        """Begin notes of a try that may come to nothing; they know what was noted before, for errors and strictness."""
        tried = Notes(strict=self._strict)
        tried.add(self.diagnostics)
        tried.files.update(self.files)
        return tried

    def join(self, tried: "Notes") -> None:
        """Take over what a try has to say."""
        self.add(tried.diagnostics)
        self.files.update(tried.files)

    def add(self, diagnostics: Diagnostics) -> None:
        """Take note of diagnostics."""
        self._given.update(dict.fromkeys(diagnostics))

    def keep(self, result: tuple[T, Diagnostics]) -> T:
        """Take note of what a stage had to say, and give its value."""
        self.add(result[1])
        return result[0]

    def require(self, result: tuple[T | None, Diagnostics]) -> T:
        """As `keep`, for a value that the work cannot go on without. Raises Stopped."""
        value = self.keep(result)
        if value is None:
            raise Stopped
        return value

    def remember(self, files: Mapping[str, TextFile]) -> dict[str, TextFile]:
        """Keep files that diagnostics may point into, by their paths."""
        self.files.update({file.path: file for file in files.values()})
        return dict(files)

    def show(self, files: Iterable[TextFile]) -> None:
        """Keep those of the files that the diagnostics so far point into."""
        pointed = {item.path for item in self._given if item.span}
        self.files.update({file.path: file for file in files if file.path in pointed})

    def stop_at_errors(self) -> None:
        """Go no further if there is an error. Raises Stopped."""
        if any(item.is_error for item in self._given):
            raise Stopped

    def stop_before_writing(self) -> None:
        """As `stop_at_errors`, and with `strict` at warnings too: by now all of them are known. Raises Stopped."""
        self.stop_at_errors()
        if self._strict and not all(item.is_note for item in self._given):
            raise Stopped
