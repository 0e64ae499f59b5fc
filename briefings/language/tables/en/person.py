"""The first person in English."""

# fmt: off
from briefings.language.language import Person
from briefings.language.row import Patterns, Row

PERSON = Person(
    numbers=Patterns("search", (
        Row("a part, a kind or a stage",
            r"\b(?:Act|Annex|Appendix|Article|Book|Chapter|Class|Division|Grade|Group|Level|Part|Phase|Schedule|Section"
            r"|Stage|Table|Title|Type|Volume|War) I\b(?!['’])",
            meant="World War I ended in 1918.", spared="After the war I left Gelling."),
        Row("a ruler, after a title",
            r"\b(?:Czar|Emperor|Empress|Kaiser|King|Pope|Prince|Princess|Queen|Shah|Sultan|Tsar) [A-Z][\w’'-]+ I\b"
            r"(?!['’])",
            meant="King Charles I opened the port.", spared="When king I opened the port."),
        Row("a name within a sentence, before what no first person goes on with",
            r"(?<=[a-z] )[A-Z][\w’'-]+ I(?=[.,;:!)\]”\"—–]|$| (?:of|and|or|in|is|has|by|from|to|with|as|who|that)\b)",
            meant="The port of Napoleon I is old.", spared="In the port of Gelling I think of ships."),
        Row("a sign or an initial, before a stop or a hyphen",
            r"\w[.-]I\b(?!['’])|\bI[.-]\w",
            meant="The I-95 leads to the port.", spared="I know the road to the port."),
    )),
    singular=Patterns("search", (
        Row("I",
            r"\bI(?:['’](?:m|ve|d|ll))?\b",
            meant="I think that the port will reopen.", spared="It is known that the port will reopen."),
        Row("me, my",
            r"\b[Mm](?:y|e|yself)\b",
            meant="It seems to me that the port is open.", spared="The mayor is open to talks."),
    )),
    plural=Patterns("search", (
        Row("we, us, our",
            r"\b(?:[Ww]e(?:['’]\w+)?|[Oo]urs?|us|[Oo]urselves)\b",
            meant="We went to our port.", spared="The U.S. and the US agreed on the deal."),
    )),
)
