"""English words that a quotation must not lose, and apostrophes that are no quotation marks."""

# fmt: off
from briefings.language.language import Quoting
from briefings.language.row import Patterns, Row

QUOTING = Quoting(
    hedges=Patterns("search", (
        Row("what may be",
            r"(?-i:\bmay\b)|\b(?:might|could)\b",
            meant="the crane may fall", spared="it fell on 3 May and in May"),
        Row("what somebody says, and nobody knows",
            r"\b(?:alleged|reported|apparent|supposed|seeming|purported|ostensib|presumab|potential|possib|probab|conceivab"
            r"|arguab|hypothetical)l?y\b",
            meant="it allegedly broke", spared="the alleged break was reported"),
        Row("what is not sure",
            r"\b(?:perhaps|maybe|(?<!more )(?<!most )likely|unlikely|doubtful|so-called|purported|would-be)\b",
            meant="it is perhaps broken", spared="the likes of it"),
        Row("what seems",
            r"\b(?:seem|appear)(?:s|ed)? to\b",
            meant="it seems to hold", spared="it seemed and appeared"),
        Row("what it hangs on",
            r"\b(?:if|unless|provided that|on condition|as long as|until|except|assuming|pending|subject to)\b",
            meant="it sails if they pay", spared="it sails, and they pay"),
        Row("what is little or not all",
            r"\b(?:only|almost|nearly|partly|partially|rarely|seldom|hardly|barely|scarcely|few|little|less|fewer)\b",
            meant="they hardly paid", spared="they paid hard"),
    ), ignore_case=True),
    elisions=Patterns("match", (
        Row("a word without its beginning",
            r"(?:em|n|tis|twas|til|till|cause|cos|bout|round|neath|nother|kay)\b(?!-)",
            meant="em all", spared="emblems of the port"),
        Row("a year without its century",
            r"\d\ds?\b(?![.,:%]\d)(?! (?:percent|million|billion))",
            meant="90s music", spared="90.5 of them"),
    ), ignore_case=True),
)
