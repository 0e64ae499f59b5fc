"""An English "it" that stands for nothing before it: for the clause that follows, for a time, for an effort."""

# fmt: off
from briefings.language.row import Patterns, Row

_ADVERBS = (
    r"(?: (?:not|also|now|still|even|always|often|very|quite|rather|too|more|most|yet|as yet|all|well|[a-z]+ly))"
)
_BE = (
    r"(?:[’']s|[’']d be|[’']ll be| (?:is|was|isn[’']t|wasn[’']t|be|been|has been|had been"
    r"|(?:will|would|may|might|could|can|must|should|cannot)(?: not| well| also)? be|becomes?|became|remains?|remained"
    rf"|seems?|seemed|appears?|appeared|proved)){_ADVERBS}{{0,3}} "
)
_TRUE = (
    "clear|unclear|plain|evident|self-evident|obvious|apparent|likely|unlikely|probable|improbable|possible|impossible"
    "|plausible|conceivable|inconceivable|true|untrue|false|certain|uncertain|doubtful|questionable|debatable"
    "|undeniable|indisputable|inevitable"
)
_FITTING = (
    "imperative|important|essential|vital|crucial|critical|necessary|unnecessary|desirable|advisable|preferable"
    "|appropriate|inappropriate|right|wrong|fair|unfair|good|bad|better|best|wise|prudent|reasonable|sensible|logical"
    "|acceptable|unacceptable|useful|helpful|understandable|natural|normal|usual|common|customary|rare|unusual"
    "|illegal|unlawful|legitimate|worthwhile|pertinent|premature|tempting|irresponsible|mandatory"
)
_FELT = (
    "odd|strange|curious|ironic|surprising|unsurprising|astonishing|amazing|shocking|remarkable|striking|notable"
    "|noteworthy|significant|telling|interesting|instructive|unfortunate|fortunate|regrettable|lucky|sad|tragic"
    "|disappointing|worrying|alarming|troubling|concerning|disturbing|encouraging|heartening|unthinkable|outrageous"
    "|shameful|ridiculous|absurd|great|nice"
)
_HARD = "hard|harder|difficult|easy|easier|simple|simpler|dangerous|risky|safe|cheaper|expensive"
_THOUGHT = (
    "said|thought|believed|known|understood|hoped|feared|expected|anticipated|assumed|presumed|estimated|reckoned"
    "|calculated|projected|predicted|forecast|claimed|alleged|argued|asserted|maintained|suggested|proposed|recommended"
    "|agreed|decided|determined|resolved|established|concluded|confirmed|acknowledged|accepted|recogni[sz]ed|noted"
    "|observed|pointed out|mentioned|reported|announced|stated|declared|revealed|disclosed|discovered|found|shown"
    "|proved|proven|demonstrated|rumou?red|speculated|intended|planned|required|stipulated|felt|considered|stressed"
    "|emphasi[sz]ed|explained|imagined|supposed|heard|learned|learnt"
)
_THAT = r"that\b(?! (?:way|day|time|week|month|year)\b)"
_ASKED = r"(?:whether(?! or not)|how|why|what|who|which)\b"
_TO_DO = (
    r"to (?:not )?(?:be\b|[a-z]+ly )?(?!(?:the|an?|us|me|him|her|them|you|it|this|that|those|these|our|my|his|their"
    r"|your|its|all|any|some|every|each)\b)[a-z]+\b"
)
_SOMETHING = (
    r"(?: (?:up|out|down|on|off|in|at|for|with|into|about))? (?:that|whether|if|how|what|why|who|when|where|the|an?|any"
    r"|all|every|each|some|more|such|this|these|their|its|his|her|our|your|my|it|one|two|three|\d[\w,.]*"
    r"|(?-i:[A-Z])[\w’'-]*|[a-z]{2,}[^\W\dsui]s)\b"
)
_OF_SOMEBODY = r"(?:(?:my|our|your|(?:the )?[\w-]+[’']s?) (?:[a-z]+ )?|the )"
_AIM = (
    "view|belief|opinion|hope|understanding|policy|intention|aim|goal|duty|job|responsibility|role|position|practice"
    "|wish|desire|plan|task|right|privilege|pleasure"
)
_WHILE = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|time|effort|courage|work"

EXPLETIVES = Patterns("search", (
    Row("the clause that it announces, which is judged",
        rf"{_BE}(?:{_TRUE}|{_FITTING}|{_FELT})(?:,? (?:to|for|from) [^,.;]{{1,40}})? {_THAT}",
        meant="It is clear that Norland will buy gas.", spared="It is so old that Norland will close it."),
    Row("the clause that it announces, which somebody says or thinks",
        rf"{_BE}(?:{_THOUGHT})(?: (?:by|in|at|on) [^,.;]{{1,40}})?,? {_THAT}",
        meant="It has been suggested that Norland may send volunteers.",
        spared="It has suggested that Norland may send volunteers."),
    Row("what is asked after it",
        rf"{_BE}(?:{_TRUE}|{_FITTING}|{_FELT}|known|unknown|said|reported|explained|disclosed|decided|hard to say) "
        rf"{_ASKED}",
        meant="It is not known whether Lovell will resign.", spared="It is used whether or not ships come."),
    Row("what would be so under a condition",
        rf"{_BE}(?:{_FITTING}|{_FELT}|easier|cheaper) (?:if|when)\b",
        meant="It would be better if Gelling closed the port.", spared="It will be closed if Gelling has a storm."),
    Row("what is to be done, which is judged",
        rf"{_BE}(?:{_TRUE}|{_FITTING}|{_FELT})(?: (?:for|of) [^,.;]{{1,40}})? {_TO_DO}(?:{_SOMETHING}| (?=[a-z]+ly\b))",
        meant="It is important to keep the port of Gelling open.", spared="It is important to the mayor of Gelling."),
    Row("what is to be done by somebody",
        rf"{_BE}(?:{_FITTING}) for [^,.;]{{1,40}} to [a-z]+\b",
        meant="It is vital for the port of Gelling to reopen.", spared="It is vital for the port of Gelling."),
    Row("what is hard or easy to do, with what it is done to",
        rf"{_BE}(?:{_HARD})(?: for [^,.;]{{1,40}})? {_TO_DO}{_SOMETHING}",
        meant="It is hard to repair a crane in a storm.", spared="It is hard to repair."),
    Row("what was settled to be done",
        rf"{_BE}(?:decided|agreed|resolved) {_TO_DO}",
        meant="It was decided to close the port of Gelling.", spared="It was built to serve the port of Gelling."),
    Row("what somebody aims at, or has to do",
        rf"{_BE}{_OF_SOMEBODY}(?:\w+ )?(?:{_AIM})(?: of [^,.;]{{1,60}})? (?:to\b|that\b|not to\b)",
        meant="It is our policy to repair all cranes.", spared="It is our policy of many years."),
    Row("a fact, a pity, a surprise",
        rf"{_BE}(?:(?:an?|no|some|little|the|of) )?(?:[a-z]+ )?(?:pity|shame|fact|case|mistake|miracle|coincidence"
        r"|surprise|secret|wonder|accident|relief|good thing|matter of [a-z]+|note|importance|interest) "
        r"(?:that|to|whether|how|if|when)\b",
        meant="It is no secret that Lovell wants a bigger port.", spared="It is a port that Lovell wants to close."),
    Row("what is worth saying",
        rf"{_BE}worth (?:noting|mentioning|remembering|considering|stressing|emphasi[sz]ing|recalling|adding|asking"
        r"|pointing out|repeating|observing|bearing in mind|looking at|exploring|examining)\b(?=,? \w)",
        meant="It is worth noting that Gelling has two ports.", spared="It is worth repairing."),
    Row("what seems so, or comes about",
        r"(?: (?:may|might|could|can|must|would|will|does|did)(?: not| well| also)*)? (?:seems?|seemed|appears?"
        r"|appeared|turns? out|turned out|happens?|happened|follows?|followed|emerges?|emerged|be|transpired) "
        rf"(?:likely |possible )?(?:{_THAT}|as (?:if|though)\b)",
        meant="It may be that Norland sends a ship.", spared="It happened that day in Gelling."),
    Row("what time will tell, or what needs no saying",
        r" (?:remains? to be|remained to be|is yet to be|goes without|does not matter|doesn[’']t matter|matters|helps)"
        r"(?: seen| saying| determined| decided)?,? (?:that|whether|if|how|what|who|when|where|to)\b",
        meant="It remains to be seen whether Gelling reopens.", spared="It remains to be repaired."),
    Row("what makes sense",
        r"(?: (?:does|did|do|would|will|may|might|could)(?: not)?)? (?:makes?|made) "
        r"(?:(?:no|little|more|good|perfect|any|much|some|a lot of|economic) )?(?:sense|difference) "
        r"(?:to|that|for|if|whether|how)\b",
        meant="It makes no sense to close the port of Gelling.", spared="It makes no sense."),
    Row("the time that something takes",
        rf"(?: (?:will|would|may|might|could|can|has|had|did not|does not))? (?:takes?|took|taken) [^,.;]{{1,50}}"
        rf"\b(?:{_WHILE}) (?:(?:for|of) [^,.;]{{1,40}} )?(?:to\b|before\b|until\b)",
        meant="It took three years to repair the cranes of Gelling.", spared="It took three cranes to the port."),
    Row("a time",
        r"(?:[’']s| is| was| has been| had been)(?: now| about| only| almost| nearly| high| past)?"
        r" (?:time (?:to|for|that)\b|(?:too |still )?(?:early|late|soon) to\b"
        r"|(?:[\w-]+ ){1,3}(?:days?|weeks?|months?|years?|decades?) since\b)",
        meant="It is time to repair the cranes of Gelling.", spared="It is time-worn and old."),
    Row("a part of the sentence put first: a preposition with what it goes with",
        r"(?:[’']s| is| was| isn[’']t| wasn[’']t)(?: not| only| also| precisely| largely| mainly| partly)* "
        r"(?:to|in|on|at|with|from|by|for|through|because of|under|during|after|before|since|until|thanks to) "
        r"[^,.;]{2,60}? that (?:the|an?|we|they|he|she|it|i|you|most|many|all|our|their|(?-i:[A-Z])[\w’'-]*)\b",
        meant="It is to Norland that the ships bring steel.", spared="It is on a quay that belongs to Norland."),
    Row("a part of the sentence put first: a name",
        r"(?:[’']s| is| was| isn[’']t| wasn[’']t)(?: not| only| also)* (?:(?-i:[A-Z])[\w’'-]+ ){1,4}(?:that|who)\b",
        meant="It was Lovell who closed the port.", spared="It was a Norlander who closed the port."),
    Row("whose turn it is",
        rf"{_BE}(?:up to|incumbent (?:up)?on|left to|down to) [^,.;]{{1,50}} to\b",
        meant="It is up to Gelling to repair the cranes.", spared="It is up to the quay."),
    Row("an object that it announces",
        rf" (?:clear|plain|possible|impossible|{_HARD}|necessary|illegal|mandatory)(?: (?:for|to) [^,.;]{{1,40}})?"
        rf" (?:that\b|{_TO_DO})",
        meant="We made it clear that the port of Gelling is closed.", spared="We made it clear in Gelling."),
    Row("what is spoken of",
        r"(?<=[Ww]hen it) comes to\b",
        meant="When it comes to cranes, Gelling leads the north.",
        spared="When it comes, Gelling will close the port."),
    Row("the weather",
        r" (?:rained|snowed|is raining|was raining|rains|snows)\b",
        meant="It rained in Gelling for three weeks.", spared="It ruled in Gelling for three weeks."),
), head=r"\bit(?=", tail=")", ignore_case=True)
