"""English connectives that may be cut from the start of a sentence."""

# fmt: off
from briefings.language.row import Patterns, Row

CONNECTIVES = Patterns("match", (
    Row("before a comma",
        r"(?:however|meanwhile|concurrently|besides|indeed|still|overall|finally|lastly|also|additionally|in addition"
        r"|similarly|likewise|conversely|in turn|in fact|of course|after all|as a result|as a consequence|in contrast"
        r"|by contrast|on the other hand|at the same time|specifically|in particular|that said|in short|in sum"
        r"|in summary|in conclusion|more importantly|first|firstly|second|secondly|third|thirdly|fourth|fifth),",
        meant="However, the port of Gelling stayed closed.",
        spared="However much Gelling paid, the port stayed closed."),
    Row("with a comma or without",
        r"(?:moreover|furthermore|nevertheless|nonetheless|consequently|accordingly|therefore|hence|thus(?! far)),?",
        meant="Moreover Gelling lost two cranes in June.", spared="Thus far Gelling is closed for ships."),
    Row("a conjunction before a subject or a clause",
        r"(?:and|but|so|yet)(?= (?:the|an?|all|every|each|some|many|most|there|i|we|you|if|when|while|in|on|at"
        r"|(?-i:[A-Z])\w*)\b)",
        meant="But the port of Gelling stayed closed.", spared="So far the port of Gelling is closed."),
), tail=r"\s+(?=[\w“\"‘])", ignore_case=True)
