"""What brief has to say about its inputs: a code, a place, what is wrong and what to do."""

from dataclasses import dataclass
from enum import Enum

from briefings.model.text import Span


class Severity(Enum):
    """How bad it is: an error stops the brief from being written, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(Enum):
    """Every kind of diagnostic; the docstring below each member says when it is given."""

    OUTLINE_MISSING = "outline-missing"
    """The project has no outline.yaml."""
    OUTLINE_EXISTS = "outline-exists"
    """The project has an outline, and `brief init` does not write over it."""
    OUTLINE_UNREADABLE = "outline-unreadable"
    """The outline is no regular file, cannot be opened, or is not UTF-8."""
    OUTLINE_EMPTY = "outline-empty"
    """The outline says nothing."""
    OUTLINE_TOO_LARGE = "outline-too-large"
    """The outline is larger than 1 MB."""
    OUTLINE_TOO_DEEP = "outline-too-deep"
    """The outline nests its lists and mappings too deeply."""
    YAML_SYNTAX = "yaml-syntax"
    """The outline is not YAML."""
    YAML_ALIAS = "yaml-alias"
    """The outline uses an anchor, an alias, a tag or a merge key."""
    UNKNOWN_KEY = "unknown-key"
    """A key that brief does not know."""
    DUPLICATE_KEY = "duplicate-key"
    """A key that stands twice in one mapping."""
    MISSING_KEY = "missing-key"
    """A key that has to be there."""
    WRONG_TYPE = "wrong-type"
    """A value of another type than its key takes."""
    BAD_VALUE = "bad-value"
    """A value of the right type that means nothing here."""
    BAD_DATE = "bad-date"
    """A date that is none, or a window that ends before it begins."""
    UNKNOWN_SOURCE = "unknown-source"
    """The outline names a source that is not among the seeds."""
    UNKNOWN_PASSAGE = "unknown-passage"
    """A pinned passage, or a sentence to explain, that stands in no source it may come from."""
    UNKNOWN_SECTION = "unknown-section"
    """The command names a section that the outline does not have."""
    UNUSED_EXCLUDE = "unused-exclude"
    """Words are to be kept out of a section, and none of its sources holds them."""
    UNDATED_SOURCE = "undated-source"
    """A section has a date window, and a source has no date to compare with it."""
    NO_SEEDS = "no-seeds"
    """There is no source that can be read."""
    SEED_MISSING = "seed-missing"
    """A file, folder or pattern under `seeds` that matches nothing."""
    SEED_OUTSIDE = "seed-outside"
    """A seed that lies outside the project, or a link that leads there."""
    SEED_NOT_A_FILE = "seed-not-a-file"
    """A seed that is a pipe, a socket or a device."""
    SEED_UNREADABLE = "seed-unreadable"
    """A seed that may not be opened."""
    SEED_TOO_LARGE = "seed-too-large"
    """A seed over the size limit."""
    SEED_FORMAT = "seed-format"
    """A seed in a format that brief does not read."""
    SEED_BINARY = "seed-binary"
    """A seed that claims to be text and is not."""
    SEED_EMPTY = "seed-empty"
    """A seed with no text in it."""
    SEED_ENCODING = "seed-encoding"
    """A seed that is not UTF-8; the encoding was guessed."""
    SEMANTIC_UNAVAILABLE = "semantic-unavailable"
    """The outline asks for `semantic`, and its package is not installed, or does not know the language."""
    CARDS_UNREADABLE = "cards-unreadable"
    """A bibliography, or an entry of one, that is neither CSL-JSON nor BibTeX."""
    CARDS_UNUSED = "cards-unused"
    """A bibliography with no entry about any source."""
    SECTION_GAP = "section-gap"
    """No source answers a section."""
    ONE_SOURCE = "one-source"
    """A section hangs on one source, though others answer it too."""
    TEMPLATE_MISSING = "template-missing"
    """A template or stylesheet that is not there."""
    TEMPLATE_SYNTAX = "template-syntax"
    """A template that Jinja cannot read."""
    TEMPLATE_ERROR = "template-error"
    """A template that fails while it is filled in."""
    TEMPLATE_ASSET = "template-asset"
    """A template asks for a file or an address; nothing is fetched."""
    STYLESHEET = "stylesheet"
    """The layout program did not understand a part of a stylesheet or a page."""
    GLYPH_MISSING = "glyph-missing"
    """A character that none of the fonts can print."""
    BRIEF_UNREADABLE = "brief-unreadable"
    """A file to verify that is not there, or that is no brief and no draft."""
    PASSAGE_UNREADABLE = "passage-unreadable"
    """A passage, a citation mark or the name of a source that cannot be read back from a brief."""
    PASSAGE_ALTERED = "passage-altered"
    """A passage whose words are not quite those of the source."""
    PASSAGE_MISPLACED = "passage-misplaced"
    """A passage that stands in another paragraph of the source than its mark says."""
    PASSAGE_ELSEWHERE = "passage-elsewhere"
    """A passage that stands in another source than its mark says."""
    PASSAGE_ABSENT = "passage-absent"
    """A passage that stands in none of the sources."""
    SOURCE_CHANGED = "source-changed"
    """A source that is not the file that the brief cites: its SHA-256 is another."""
    SOURCE_MISSING = "source-missing"
    """A source that the brief cites, and that is not there to look its passages up in."""
    ATTACHMENT_MISSING = "attachment-missing"
    """A file that the brief says travels inside it, and that does not."""
    PDF_INTRUDER = "pdf-intruder"
    """A PDF that holds what no brief does: a script, a form, a foreign file or font, a link that is no web address."""
    OUTPUT_NOT_WRITABLE = "output-not-writable"
    """The brief cannot be written where it should go."""
    PANGO_MISSING = "pango-missing"
    """The libraries that lay out text are not installed."""
    SUBSETTER_MISSING = "subsetter-missing"
    """HarfBuzz-Subset is not installed: another program cuts the fonts, and the PDF has other bytes than elsewhere."""

    @property
    def severity(self) -> Severity:
        """How bad this kind of diagnostic is, wherever it is given."""
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR


_WARNINGS = frozenset(
    {
        Code.UNUSED_EXCLUDE,
        Code.UNDATED_SOURCE,
        Code.SEED_OUTSIDE,
        Code.SEED_NOT_A_FILE,
        Code.SEED_UNREADABLE,
        Code.SEED_TOO_LARGE,
        Code.SEED_FORMAT,
        Code.SEED_BINARY,
        Code.SEED_EMPTY,
        Code.SEED_ENCODING,
        Code.SEMANTIC_UNAVAILABLE,
        Code.CARDS_UNREADABLE,
        Code.CARDS_UNUSED,
        Code.SECTION_GAP,
        Code.ONE_SOURCE,
        Code.TEMPLATE_ASSET,
        Code.STYLESHEET,
        Code.GLYPH_MISSING,
        Code.SUBSETTER_MISSING,
    }
)

ENVIRONMENT_CODES = frozenset({Code.OUTPUT_NOT_WRITABLE, Code.PANGO_MISSING})
"""Errors of the machine and not of the inputs."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell the user; `span` is a range of the file `path` names."""

    code: Code
    message: str
    hint: str = ""
    path: str = ""
    span: Span | None = None

    @property
    def is_error(self) -> bool:
        """Tell whether it keeps the brief from being written."""
        return self.code.severity is Severity.ERROR


Diagnostics = tuple[Diagnostic, ...]
