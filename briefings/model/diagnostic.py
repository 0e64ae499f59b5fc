"""What brief has to say about its inputs: a code, a place, what is wrong and what to do."""

from dataclasses import dataclass
from enum import Enum

from briefings.model.text import Span


class Severity(Enum):
    """How bad it is: an error stops the brief from being written, a warning does if that is asked for, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class CodeName(str):
    """The name of a code, with how bad it is, and whether it is a fault of the machine and not of the inputs."""

    __slots__ = ("of_machine", "severity")
    severity: Severity
    of_machine: bool


def error(name: str, *, of_machine: bool = False) -> CodeName:
    """Name a code that keeps the brief from being written."""
    return _name(name, Severity.ERROR, of_machine=of_machine)


def warning(name: str) -> CodeName:
    """Name a code that lets the brief be written."""
    return _name(name, Severity.WARNING, of_machine=False)


def note(name: str) -> CodeName:
    """Name a code that says what would make the brief better, and is no fault."""
    return _name(name, Severity.NOTE, of_machine=False)


def _name(name: str, severity: Severity, *, of_machine: bool) -> CodeName:
    code = CodeName(name)
    code.severity, code.of_machine = severity, of_machine
    return code


class Code(Enum):
    """Every kind of diagnostic; the docstring below each says when it is given. `Code("seed-empty")` finds one."""

    OUTLINE_MISSING = error("outline-missing")
    """The project has no outline.yaml."""
    OUTLINE_EXISTS = error("outline-exists")
    """The project has an outline, and `brief init` does not write over it."""
    OUTLINE_UNREADABLE = error("outline-unreadable")
    """The outline is no regular file, cannot be opened, or is not UTF-8."""
    OUTLINE_EMPTY = error("outline-empty")
    """The outline says nothing."""
    OUTLINE_TOO_LARGE = error("outline-too-large")
    """The outline is larger than 1 MB."""
    OUTLINE_TOO_DEEP = error("outline-too-deep")
    """The outline nests its lists and mappings too deeply."""
    YAML_SYNTAX = error("yaml-syntax")
    """The outline is not YAML."""
    YAML_ALIAS = error("yaml-alias")
    """The outline uses an anchor, an alias, a tag or a merge key."""
    UNKNOWN_KEY = error("unknown-key")
    """A key that brief does not know."""
    DUPLICATE_KEY = error("duplicate-key")
    """A key that stands twice in one mapping."""
    MISSING_KEY = error("missing-key")
    """A key that has to be there."""
    WRONG_TYPE = error("wrong-type")
    """A value of another type than its key takes."""
    BAD_VALUE = error("bad-value")
    """A value of the right type that means nothing here."""
    BAD_DATE = error("bad-date")
    """A date that is none, or a window that ends before it begins."""
    UNKNOWN_SOURCE = error("unknown-source")
    """The outline names a source that is not among the seeds."""
    UNKNOWN_PASSAGE = error("unknown-passage")
    """A pinned passage, what a text quotes or cites, or a sentence to explain, that stands in no such source."""
    MODEL_UNREACHABLE = error("model-unreachable")
    """`brief choose` cannot reach the model's server, or that does not answer as one should."""
    MODEL_REPLY = error("model-reply")
    """What a model replied is no answer: other numbers than were offered, half a reply, none."""
    MODEL_DISAGREES = warning("model-disagrees")
    """A model chose other passages when they stood in another order, or left a section out; nothing is kept of it."""
    LOCK_UNREADABLE = error("lock-unreadable")
    """selection.lock.yaml is no regular file, cannot be opened, is too large, or is not UTF-8."""
    LOCK_BROKEN = error("lock-broken")
    """What a model chose cannot be kept: a file of it has changed or is gone, or, with --frozen, the question has."""
    LOCK_STALE = warning("lock-stale")
    """A section asks something else than when a model chose for it; its choice is left aside."""
    LOCK_REFUSED = warning("lock-refused")
    """A passage of the lock that a rule keeps out, or that is no passage."""
    LOCK_UNUSED = warning("lock-unused")
    """A section of the lock that the outline has not."""
    LOCK_OUTDATED = note("lock-outdated")
    """A model chose among other passages than brief finds now."""
    UNKNOWN_SECTION = error("unknown-section")
    """The command names a section that the outline does not have."""
    UNUSED_EXCLUDE = warning("unused-exclude")
    """Words are to be kept out of a section, and none of its sources holds them."""
    UNDATED_SOURCE = warning("undated-source")
    """A section has a date window, and a source has no date to compare with it."""
    NO_SEEDS = error("no-seeds")
    """There is no source that can be read."""
    SEED_MISSING = error("seed-missing")
    """A file, folder or pattern under `seeds` that matches nothing."""
    SEED_OUTSIDE = warning("seed-outside")
    """A seed that lies outside the project, or a link that leads there."""
    SEED_NOT_A_FILE = warning("seed-not-a-file")
    """A seed that is a pipe, a socket or a device."""
    SEED_UNREADABLE = warning("seed-unreadable")
    """A seed that may not be opened."""
    SEED_TOO_LARGE = warning("seed-too-large")
    """A seed over the size limit."""
    SEED_FORMAT = warning("seed-format")
    """A seed in a format that brief does not read."""
    SEED_BINARY = warning("seed-binary")
    """A seed that claims to be text and is not."""
    SEED_EMPTY = warning("seed-empty")
    """A seed with no text in it."""
    SEED_ENCODING = warning("seed-encoding")
    """A seed that is not UTF-8; the encoding was guessed."""
    FRONT_MATTER = warning("front-matter")
    """The front matter of a Markdown file is not plain YAML; the fields of it that can be read are used."""
    SEED_HTML = warning("seed-html")
    """A seed that is a page in HTML, or holds blocks of it, whose words are not read."""
    SEED_SCRIPT = warning("seed-script")
    """A seed in a script that does not part its words, in which hardly anything is found."""
    LANGUAGE_PARTLY_KNOWN = warning("language-partly-known")
    """The outline names a language that brief has no words of for some rules; these are off."""
    SEMANTIC_UNAVAILABLE = warning("semantic-unavailable")
    """The outline asks for `semantic`, and its package is not installed, or does not know the language."""
    CARDS_UNREADABLE = warning("cards-unreadable")
    """A bibliography, or an entry of one, that is neither CSL-JSON nor BibTeX."""
    CARDS_UNUSED = warning("cards-unused")
    """A bibliography with no entry about any source."""
    SAME_TITLE = warning("same-title")
    """Two sections side by side have one title, and neither readers nor `brief explain` can tell them apart by it."""
    SECTION_ASKS_NOTHING = warning("section-asks-nothing")
    """The title, question and keywords of a section have no word to look for, such as "Overview"."""
    SECTION_GAP = warning("section-gap")
    """No source answers a section, or what does is printed in another."""
    SECTION_WEAK = warning("section-weak")
    """The sources answer a section only weakly: few of the words asked for stand together in them."""
    WORD_UNHELD = note("word-unheld")
    """A keyword of a section, or a word of its question where it has no keywords, that none of its passages holds."""
    PART_UNANSWERED = note("part-unanswered")
    """A part of a question, such as "and for how long", of which no passage of the section tells."""
    NO_KEYWORDS = note("no-keywords")
    """Sections that have a question and no keywords, over sources with much to choose from."""
    ONE_SOURCE = warning("one-source")
    """A section hangs on one source, though others answer it too."""
    TEMPLATE_MISSING = error("template-missing")
    """A template or stylesheet that is not there."""
    TEMPLATE_SYNTAX = error("template-syntax")
    """A template that Jinja cannot read, or that is not UTF-8."""
    TEMPLATE_ERROR = error("template-error")
    """A template that fails while it is filled in, or makes a page that cannot be laid out."""
    TEMPLATE_ASSET = warning("template-asset")
    """A template asks for a file or an address; nothing is fetched."""
    STYLESHEET = warning("stylesheet")
    """The layout program did not understand a part of a stylesheet or a page."""
    GLYPH_MISSING = warning("glyph-missing")
    """A character that none of the fonts can print."""
    PASSAGE_UNPRINTABLE = warning("passage-unprintable")
    """A passage that the page would not give back as it stands: it is left out."""
    BRIEF_UNREADABLE = error("brief-unreadable")
    """A file to verify that is not there, that is no brief and no draft, or a draft with nothing to judge."""
    VERIFY_STOPPED = error("verify-stopped")
    """A file whose verification was stopped: it takes too much, or a program that reads it broke off."""
    PASSAGE_UNREADABLE = error("passage-unreadable")
    """A passage, a citation mark or the name of a source that cannot be read back from a brief."""
    PASSAGE_ALTERED = error("passage-altered")
    """A passage whose words are not quite those of the source."""
    PASSAGE_MISPLACED = error("passage-misplaced")
    """A passage that stands in another paragraph of the source, or on another page, than its mark says."""
    PASSAGE_ELSEWHERE = error("passage-elsewhere")
    """A passage that stands in another source than its mark says."""
    PASSAGE_ABSENT = error("passage-absent")
    """A passage that stands in none of the sources."""
    PASSAGE_REWORDED = note("passage-reworded")
    """A sentence of a draft that is not word for word in the source that its mark names, with the nearest one there."""
    PASSAGE_REMARK = note("passage-remark")
    """A quotation that is verbatim, and what it does not show: words left out or put in, a denial or a hedge beside."""
    PASSAGE_OWN = note("passage-own")
    """A word or two between quotation marks in a draft that stand in no source, and that no mark says do."""
    SOURCE_CHANGED = error("source-changed")
    """A source that is not the file that the brief cites: its SHA-256 is another."""
    SOURCE_MISSING = error("source-missing")
    """A source that the brief cites, and that is not there to look its passages up in."""
    ATTACHMENT_MISSING = error("attachment-missing")
    """A file that the brief says travels inside it, and that does not."""
    LEDGER_FALSE = error("ledger-false")
    """The ledger inside a brief says something else than its sources give."""
    PAGE_FALSE = error("page-false")
    """A page is not what the ledger and the sources of the brief give."""
    PAGE_HIDES = error("page-hides")
    """Words of a page that a reader does not see: painted over, in the colour of their ground, cut off, invisible."""
    PAGE_ADDS = warning("page-adds")
    """Something on a page that brief does not draw: a mark of a reader, a stamp, a picture, words of no part."""
    PAGE_ACTING = error("page-acting")
    """A web page that holds what no brief does: a script, a frame, a form, a picture or style from elsewhere."""
    PROOF_LESSER = note("proof-lesser")
    """A brief whose pages a recipient cannot prove: a part of what that takes does not travel inside it."""
    FINGERPRINT_OTHER = error("fingerprint-other")
    """A brief that has not the fingerprint that `--expect` names."""
    PDF_INTRUDER = error("pdf-intruder")
    """A PDF that holds what no brief does: a script, a form, a foreign file or font, a link that is no web address."""
    OUTPUT_NOT_WRITABLE = error("output-not-writable", of_machine=True)
    """The brief cannot be written where it should go."""
    PUBLICATION_FINISHED = note("publication-finished")
    """A command was stopped while its files took their places; the next one put the rest in place."""
    PUBLICATION_LOST = warning("publication-lost")
    """A command was stopped while its files took their places, and the rest cannot take theirs any more."""
    INSTALL_PARTIAL = error("install-partial", of_machine=True)
    """A command that makes briefs, in an install that only verifies them."""
    PANGO_MISSING = error("pango-missing", of_machine=True)
    """The libraries that lay out text are not installed."""
    LAYOUT_FAILED = error("layout-failed", of_machine=True)
    """The process that lays out pages broke off, as where there is no memory left."""
    SUBSETTER_MISSING = warning("subsetter-missing")
    """HarfBuzz-Subset is not installed: another program cuts the fonts, and the PDF has other bytes than elsewhere."""

    @property
    def severity(self) -> Severity:
        """How bad this kind of diagnostic is, wherever it is given."""
        return self.value.severity

    @property
    def of_machine(self) -> bool:
        """Whether the machine is at fault, and not the inputs."""
        return self.value.of_machine


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

    @property
    def is_note(self) -> bool:
        """Whether it is no fault at all."""
        return self.code.severity is Severity.NOTE


Diagnostics = tuple[Diagnostic, ...]
