"""English words that decide whether two sentences say the same."""

# fmt: off
from briefings.language.language import Likeness
from briefings.language.row import Patterns, Phrases, Row, split_rows

_COUNTS = "hundred thousand million billion trillion half third quarter double spring summer autumn winter"
_FIGURES = """
two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|dozen 12|thirteen 13|fourteen 14
fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70
eighty 80|ninety 90|twice double
"""
"""Words that count or date, as figures where there are any; "one" may stand for a thing."""

_DENIALS = Phrases((
    Row("not, no",
        "not|no|never|neither|nor|without|none|nobody|nothing|non|cannot|isn't|aren't|wasn't|weren't",
        meant="No crane was damaged", spared="Nora has a crane"),
))

_UNDOING = Patterns("fullmatch", (
    Row("a verb with its not",
        r".*n't",
        meant="didn't", spared="mind"),
    Row("a verb of not doing",
        r"(?:fail|unable|refus|reject|exclud|deni|deny|cancel|halt|stop|scrap|abandon|abstain|disagree|disallow"
        r"|forbid|prohibit|prevent|avoid|lack|miss|remov|withdr|strip|suspend|oppos)"
        r"(?:e|es|s|d|ed|ing|ped|ping|led|ling|den|al|als|ure|ures|aw|ew|awn|awing)?",
        meant="cancelled", spared="mission"),
))

_NO_DENIALS = Patterns("search", (
    Row("not only",
        r"\bnot (?:only|just|least|merely)\b",
        meant="Not only the crane was damaged.", spared="The only crane was not damaged."),
), ignore_case=True)

_MODALS = Phrases((
    Row("what may be, and what is to be",
        "may|might|could|would|will|shall|should|can|won't|can't|couldn't|wouldn't",
        meant="Halden may reopen the port", spared="Halden reopened the port in time"),
))

_BOUNDS = Phrases((
    Row("a time or an amount",
        "before|after|during|until|since|over|under|above|below|more|less|most|least|only|all|some",
        meant="The crane broke after the strike", spared="The crane broke the quay"),
    Row("a condition or a doubt",
        "if|unless|whether|doubt|doubts|doubtful|dispute|disputes|disputed|myth|alleged|allegedly",
        meant="Critics dispute the loss", spared="Critics name the loss"),
))

_OPPOSITES = """
increase decrease|win lose|buy sell|approve reject|open close|support oppose|accept refuse|begin end|enter leave
allow ban|import export|arrive depart|hire fire|strengthen weaken|improve worsen|high low|male female|old young
early late|expand shrink|agree disagree|admit deny
"""
_SYNONYMS = """
sign agree conclude|begin start commence began begun|end finish|buy bought purchase acquire|die died dead|kill slay
grow grew rise rose risen climb climbed increase|fall fell fallen drop decline decrease|big large|aid help assist
firm company|talk negotiation|pact treaty agreement deal accord|country nation|trip visit|percent percentage
announce declare state report tell told|job work|show demonstrate|choose chose chosen select|need require
build built construct|shut close|get got receive|try attempt|hurt injure wound|car vehicle|city town
"""
"""Verbs and nouns of reports that stand for each other."""

LIKENESS = Likeness(
    numbers={count: count for count in _COUNTS.split()} | {row[0]: row[1] for row in split_rows(_FIGURES)},
    denials=_DENIALS,
    undoing=_UNDOING,
    no_denials=_NO_DENIALS,
    modals=_MODALS,
    bounds=_BOUNDS,
    opposites=split_rows(_OPPOSITES),
    synonyms=split_rows(_SYNONYMS),
    places=("in", "at", "on", "In", "At", "On", "near"),
)
