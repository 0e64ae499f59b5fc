"""How an English sentence shows that it asks, breaks off, or points at another place of its text."""

# fmt: off
from briefings.language.language import Wholeness
from briefings.language.row import Patterns, Row

_QUESTIONS = Patterns("match", (
    Row("why",
        "why (?:don't|do|is|not)",
        meant="Why don't we close the port of Gelling.", spared="Why the port of Gelling closed is not known."),
    Row("a verb before its subject",
        r"(?:shall|should|can|could|do|does|did|are) (?:we|you|they|i)\b",
        meant="Should we close the port of Gelling.", spared="Should Gelling close its port, ships will wait."),
    Row("what",
        "what (?:is|are|do|does|about)",
        meant="But what about the old port of Gelling.", spared="What closed the port was a storm."),
    Row("how",
        "how (?:do|does|about|can)",
        meant="How can the port of Gelling reopen.", spared="How long the port stays closed is not known."),
), head="(?:so |but |and )?", tail=" ", ignore_case=True)

_BROKEN_OFF = Patterns("search", (
    Row("it ends with a word that never ends a sentence",
        r"\b(?i:and|or|but|the|an?|so|because|uh|um)[.…]*$",
        meant="The port of Gelling reopened on Monday and.", spared="The port of Gelling reopened on Monday at noon."),
    Row("it ends with the number of an item",
        r"\([ivx\d]{1,3}\)\.$",
        meant="The council of Gelling shall pay (i) the crew, and (ii).",
        spared="The council of Gelling shall pay (i) the crew, and (ii) the mayor."),
    Row("it ends with an abbreviation before a name or a number",
        r"\b(?:Nos?|Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Prof|Lt|Col|Capt|Sgt)\.$",
        meant="Workers laid a cable in the hall of crane No.", spared="The mayor of Gelling said no."),
))

_BEGUN_ANEW = Patterns("search", (
    Row("a speaker breaks off, and begins anew with a capital",
        r"[a-z,] (?:Yeah|Oh|Uh|Um|Okay|Well|So|But|Sorry|Which|Because)\b(?! [A-Z])",
        meant="We looked at the port of Yeah it was closed.",
        spared="We looked at the port of Gelling, and it was closed."),
    Row("the stop of the sentence before it was lost",
        r"[a-z]{2} (?:The|This|These|They|There|He|She|It|If|When|As|For|In|On|However|Meanwhile),? [a-z]",
        meant="The port of Gelling is closed for a week The ships wait.",
        spared="The port of Gelling is in The Hague Times this week."),
))

_POINTS_AWAY = Patterns("search", (
    Row("one of two that were named",
        r"the (?:former|latter)\b",
        meant="Of Gelling and Halden the latter is closed.", spared="The mayor of Gelling closed the old port."),
    Row("what was named before",
        r"(?:afore|above)-?mentioned\b",
        meant="The crane above-mentioned belongs to Gelling.", spared="The crane that Lovell mentioned is old."),
    Row("what follows",
        r"as follows\b|the following[.:]$",
        meant="The costs of the repairs are as follows.", spared="The storm closed the port for the following week."),
    Row("as was said elsewhere",
        r"(?:as|see) (?:(?:noted|mentioned|discussed|described|shown|stated|said|seen) )?"
        r"(?:above|below|earlier|previously)\b",
        meant="As said earlier, the port of Gelling reopened.", spared="The crane hangs ten metres above the quay."),
    Row("said elsewhere",
        r"(?:noted|mentioned|described|listed|discussed|illustrated) (?:above|below|earlier)\b",
        meant="The cranes listed below belong to Gelling.", spared="The cranes listed by Lovell belong to Gelling."),
    Row("as somebody said",
        r"(?:as|like) (?:I|we|you) (?:just |already )?(?:said|showed|agreed|mentioned|noted)\b",
        meant="Like I said, the port of Gelling is closed.", spared="The port is closed, the mayor of Gelling said."),
    Row("a part of the text above or below",
        r"(?:section|sections|study|studies|table|tables|figure|figures|list|example|examples) (?:above|below)\b",
        meant="The table above counts the cranes of Gelling.", spared="The crane below the bridge belongs to Gelling."),
    Row("a figure or a table with its number",
        r"fig(?:ure|\.)? ?\d+\b|table \d+\b",
        meant="The port of Gelling closed, as shown in Fig. 2.", spared="The port of Gelling has 2 figures of stone."),
    Row("a section with its number",
        r"(?:in|see) sec(?:tion|t?\.) ?\d{1,2}(?! of)\b|§ ?\d|\(sections? \d",
        meant="See Section 4 for the port of Gelling.",
        spared="Section 301 of the Trade Act covers the port of Gelling."),
    Row("another section or page",
        r"see the (?:next|previous) (?:section|chapter|page)\b|\(see the (?:section|chapter|page)\b"
        r"|other (?:sections|pages) of\b",
        meant="The port of Gelling reopened (see the section on cranes).",
        spared="Gelling will see the next phase of the port."),
    Row("another part of the page",
        r"scroll down\b|from left to right\b",
        meant="Scroll down for the cranes of Gelling.", spared="Ships go down from Gelling to Halden."),
    Row("a list to come",
        r"here are (?:a few|some)\b",
        meant="To open the port of Gelling here are a few steps.", spared="A few ships are here in Gelling."),
    Row("more to read",
        r"(?:read on|find out (?:more|how|what)|learn more|click (?:here|on)|for more information)\b",
        meant="Learn more about the port of Gelling.", spared="More ships than ever came to Gelling."),
    Row("where in a picture",
        r"\((?:pictured|above|below|left|right|centre|center|seen here)\b",
        meant="The mayor (pictured outside court) closed the port of Gelling.",
        spared="The mayor (once a docker) closed the port of Gelling."),
), head=r"(?:\b|(?=[(§]))", ignore_case=True)

WHOLENESS = Wholeness(_QUESTIONS, _BROKEN_OFF, _BEGUN_ANEW, _POINTS_AWAY)
