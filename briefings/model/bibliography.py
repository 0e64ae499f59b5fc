"""What a bibliography says of documents, before it is known which sources they are."""

from dataclasses import dataclass

from briefings.model.source import SourceCard


@dataclass(frozen=True, slots=True)
class CardEntry:
    """One entry: its card, its key, and the names of the files it belongs to."""

    path: str
    key: str
    files: tuple[str, ...]
    card: SourceCard


CSL_KINDS = {
    "article": "preprint", "article-journal": "journal article", "article-magazine": "magazine article",
    "article-newspaper": "newspaper article", "book": "book", "broadcast": "broadcast", "chapter": "chapter",
    "dataset": "dataset", "document": "", "entry-encyclopedia": "encyclopedia entry", "hearing": "hearing",
    "interview": "interview", "legislation": "legislation", "manuscript": "manuscript", "pamphlet": "pamphlet",
    "paper-conference": "conference paper", "personal_communication": "letter", "post": "post",
    "post-weblog": "blog post", "report": "report", "speech": "speech", "thesis": "thesis", "treaty": "treaty",
    "webpage": "web page",
}  # fmt: skip
"""Types of the Citation Style Language, and what they are called on a card."""
