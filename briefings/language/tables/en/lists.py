"""How an English lead-in goes on in the items of its list, announces them, or leads elsewhere."""

# fmt: off
from briefings.language.lists import Lists
from briefings.language.row import Patterns, Row

LISTS = Lists(
    going_on=Patterns("search", (
        Row("a verb that wants another",
            r"(?:will|would|shall|should|must|may|might|can|cannot|could|to|not|never|please)",
            meant="The harbour board of Gelling must:", spared="The board of Gelling names its rules:"),
        Row("a verb that wants its matter",
            r"(?:is|are|was|were|be|has|have|had|do|does|includes?|included|including|contains?|requires?|means?"
            r"|compris(?:es?|ing)|covers?|provides?|states?|describes?)",
            meant="A permit of Gelling includes:", spared="These are the permits of Gelling:"),
        Row("a preposition, or what joins a clause",
            r"(?:about|against|as|by|for|from|in|into|of|on|or|and|that|through|under|when|where|whether|which|who|if|with"
            r"|without|because|unless|while|such as)",
            meant="The fund of Gelling consists of:", spared="The fund of Gelling has three parts:"),
        Row("who is to do what the items say",
            r"(?:you|we|they|he|she|it)",
            meant="When a ship calls at Gelling, we:", spared="The crew of Gelling looks after us:"),
    ), head=r"\b", tail=r"(?: (?:either|at least|also|only|not|but not limited to|without limitation))?,?[:—–-]?$",
       ignore_case=True),
    announcing=Patterns("search", (
        Row("what follows",
            r"as follows|(?:the )?following",
            meant="The tolls of Gelling are as follows:", spared="Ships followed the pilot of Gelling:"),
        Row("a list to come",
            r"here are (?:a few|some)",
            meant="Here are some tolls of Gelling:", spared="There are tolls in Gelling:"),
        Row("what stands below",
            r"(?:listed|described|given|set out|shown|named) below",
            meant="Gelling takes the tolls listed below:", spared="Gelling lists its tolls:"),
    ), head=r"\b", tail=r"\b", ignore_case=True),
    leading_away=Patterns("search", (
        Row("links",
            r"\b(?:see|visit|read|consult|check out|refer to)(?: also)?(?: (?:our|the|these|this)(?: \w+){0,4})?$"
            r"|\b(?:links?|resources|articles|blog posts|further reading|more information)\b[^.]{0,60}$",
            meant="For more on Gelling, see these pages", spared="Ships that Gelling must not see enter"),
        Row("an agenda, or what a text is about",
            r"\b(?:agenda|table of contents|contents|topics|items for discussion|action items|to-?dos?)\b"
            r"|\b(?:on this page|in this (?:article|chapter|guide|section|document))\b",
            meant="The agenda of the board of Gelling is:", spared="The board of Gelling decided to:"),
        Row("people",
            r"\b(?:attend(?:ed|ees|ing)?|participants|present|members are|speakers|signed by)\b[^.]{0,40}$",
            meant="The following people of Gelling were present:", spared="The people of Gelling have to:"),
    ), ignore_case=True),
)
