"""The first person in English."""

# fmt: off
from briefings.language.language import Person
from briefings.language.row import Patterns, Row

PERSON = Person(
    singular=Patterns("search", (
        Row("I, and no number",
            r"(?<!Article )(?<!Chapter )(?<!Volume )(?<!Napoleon )(?<!Charles )(?<!Elizabeth )(?<!James )"
            r"(?<!Nicholas )(?<!War )(?<!Part )(?<!Type )(?<!Phase )(?<!\w[.-])"
            r"\bI(?:['’](?:m|ve|d|ll))?\b(?![.-]\w)",
            meant="I think that the port will reopen.", spared="World War I ended in 1918."),
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
