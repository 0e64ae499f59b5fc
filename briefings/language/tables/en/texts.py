"""How an English sentence speaks of its own text, and of an example that was told elsewhere in it."""

# fmt: off
from briefings.language.row import Patterns, Row

_TEXT = (
    r"(?i:proposal|document|policy|guide|guidelines?|guidance|section|report|letter|page|chapter|handbook|manual"
    r"|standard|specification|memo|memorandum|note|notice|statement|agreement|annex|appendix|addendum|charter|checklist|plan"
    r"|strategy|framework|directive|regulation|draft|release|code|article|part|list|index|glossary)|[A-Z]{3,5}"
)
_IN_CAPITALS = (
    "Agreement|Terms|Policy|Policies|Statement|Code|Addendum|Section|Licen[sc]e|Guidelines?|Conditions|Notice|Act|Order"
    "|Regulation|Directive|Convention|Treaty|Schedule|Annex|Appendix|Exhibit|Document|Contract|Charter|Conduct|Rules"
    "|Commitment|Privacy|Guide|Plan|Report"
)
_TEXTS_DO = (
    "aims|applies|apply|covers?|describes?|defines?|sets? (?:out|forth|down)|explains?|outlines?|specif(?:y|ies)"
    "|introduces?|lists|contains|concerns|deals with|focuses on|summari[sz]es|discusses|presents|seeks|supersedes?"
    "|documents|details|governs?|constitutes?|addresses|incorporates|proposes|recommends|provides? (?:an?|the|extra"
    "|more|further|information|guidance|details|examples|instructions|answers)|gives an|is (?:about|intended|meant|for"
    "|based|divided|structured|addressed|organi[sz]ed|an?|to)|adds|removes|replaces|modif(?:y|ies)|extends|starts with"
    "|begins with|takes effect|was (?:last )?(?:updated|revised)|shall|must not|may be (?:cited|copied|used)"
)

OWN_TEXTS = Patterns("search", (
    Row("a text by what texts do",
        rf"[Tt]h(?:is|ese) (?:[\w-]+ )?(?:{_TEXT})(?= (?:(?:also|only|[a-z]+ly|does not|do not|will|should|must|can) )*"
        rf"(?:{_TEXTS_DO})\b)",
        meant="This proposal aims at cheaper cranes.", spared="This proposal was refused by Gelling."),
    Row("a text by what it is for, or by a part of it",
        rf"(?:purposes?|aims?|goals?|scope|objectives?|intent|rest|remainder|end|beginning|version|part|parts|provisions"
        rf"|terms|sections?|violations?|breach|readers?|authors?|copy|copies) of this (?:{_TEXT})\b",
        meant="The scope of this policy is the port of Gelling.", spared="The critics of this policy are in Gelling."),
    Row("in the text",
        r"(?:[Ii]n|[Tt]hroughout) this (?:proposal|document|policy|guide|guidance|section|letter|page|chapter|handbook"
        r"|manual|specification|annex|appendix)\b",
        meant="The cranes listed in this section belong to Gelling.",
        spared="The cranes built in this port belong to Gelling."),
    Row("a text that gives itself a name",
        rf"[Tt]h(?:is|ese) (?:[A-Z][\w’'-]* (?:(?:of|and|&|for) )?){{0,4}}(?:{_IN_CAPITALS})\b(?! [A-Z])",
        meant="The parties to this Agreement are Gelling and Halden.",
        spared="The parties to this agreement are Gelling and Halden."),
), head=r"\b")

EXAMPLES = Patterns("search", (
    Row("an example that was told",
        r"\b(?i:in|for|from|with) (?:our|this|that|the|the above|the previous|the last) (?:\w+ )?"
        r"(?:example|scenario)s?\b(?! (?:of|where|in which|that|from|with|for|by|given|shown)\b)",
        meant="In our example, the crane of Gelling lifts a box.",
        spared="In the example of Gelling, the crane lifts a box."),
    Row("persons of an example",
        r"^(?!(?:Suppose|Imagine|Say|Let|Assume|Consider|If|When|Take|Think|Example|For (?:example|instance))\b)"
        r".{0,400}?\b(?:Alice\b.{0,200}\bBob|Bob\b.{0,200}\bAlice)\b",
        meant="Alice then sends the key to Bob.", spared="Suppose Alice then sends the key to Bob."),
    Row("a variable that nothing in the sentence explains",
        r"\b(?:of|by|than|each|every|least|most|exactly) (?P<letter>[b-hj-z])\b"
        r"(?![’'.-]\w|\))(?!.{0,400}\b(?P=letter) (?:is|are|be|denotes?|stands?|represents?|means|being)\b)",
        meant="The port of Gelling pays at least k coins for each ship.",
        spared="The port of Gelling pays at least k coins, where k is the number of ships."),
))
