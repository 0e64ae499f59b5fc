"""By which words an English sentence tells what may follow, what somebody says, what happened, and what is."""

# fmt: off
from briefings.language.language import Tellings
from briefings.language.row import Patterns, Row

_ASIDES = Patterns("search", (
    Row("a relative clause",
        r"\b(?:which|who|whose)\b[^,;.]*|\bthat (?=(?:could|may|might|would|will|can)\b)[^,;.]*",
        meant="Lovell, who may lose, opened the port.", spared="Lovell may open the port."),
    Row("brackets",
        r"\([^()]*\)",
        meant="Lovell (he may lose) opened the port.", spared="Lovell may lose."),
))

_OUTLOOKS = Patterns("search", (
    Row("what may or would be",
        "may|might|could|would|will",
        meant="The treaty could change the balance of power.", spared="The treaty changed the balance of power."),
    Row("how likely it is",
        "likely|unlikely|possib(?:le|ly)|probabl[ey]|perhaps|potential(?:ly)?",
        meant="The treaty is perhaps in force.", spared="The treaty is in force."),
    Row("what is to be",
        "(?:is|are|was|were) (?:expected|set|due|planning|likely|about) to",
        meant="The cranes are due to arrive in May.", spared="The cranes were due in April."),
    Row("what somebody means to do",
        r"expects?|plans? to|intends? to|aims? to",
        meant="The council plans to close the port.", spared="The council has two plans of the port."),
    Row("a look ahead",
        "prospects?|forecasts?",
        meant="A forecast of trade is out.", spared="A report of trade is out."),
    Row("a time ahead",
        r"in the (?:future|long (?:term|run)|coming \w+)|next (?:year|month|week)",
        meant="The port is open in the coming weeks.", spared="The port is open in the evening."),
), head=r"\b", tail=r"\b")

_OF_TEXTS = Patterns("search", (
    Row("what a text contains",
        r"\b(?:article|clause|section|paragraph|preamble|treaty|agreement|document|law|act|text|constitution|charter"
        r"|contract)(?: \d+)? (?:states|said|says|stated|calls|notes|noted|stress\w+|denies)\b",
        meant="Article 4 states that each of them sends help.",
        spared="The minister states that each of them sends help."),
), ignore_case=True)

_SPEECH = Patterns("search", (
    Row("says, tells",
        r"said|says|saying|stated|states|asserted|asserts|told|reported|announced|described|added|according to"
        r"|not(?:es|ed)",
        meant="The minister said the treaty was signed.", spared="The minister signed the treaty."),
    Row("thinks",
        r"argue[ds]?|believes?|believed|opinion|convinced|concern(?:s|ed)|suggest\w*",
        meant="Lovell believes in the treaty.", spared="Lovell is at the port."),
    Row("asks for something, insists, warns",
        r"call(?:ed|s) (?:for|on|it|him|her|them)|warned|warns|stress\w+|emphasi[sz]\w+|insist\w*",
        meant="Lovell called for a treaty.", spared="A hormone called insulin is in the freight."),
    Row("blames, praises, claims, denies",
        r"criticis\w+|criticiz\w+|accus\w+|prais\w+|claim(?:s|ed)|den(?:y|ies|ied)",
        meant="Lovell criticised the treaty.", spared="The critic is at the port."),
), head=r"\b", tail=r"\b")

_EVENTS = Patterns("search", (
    Row("people meet and go",
        r"met|visited|arrived|travelled|traveled|flew|joined|left|moved|held|hosted|took (?:place|office|over|part)",
        meant="The two leaders met on Wednesday.", spared="Leaders of the left parties are old."),
    Row("something is agreed, decided or granted",
        r"signed|agreed|approved|adopted|passed|rejected|elected|appointed|resigned|voted|ruled|granted|licensed"
        r"|ordered|banned|cancell?ed|postponed|suspended",
        meant="The two leaders signed a treaty.", spared="Lovell has the signed treaty."),
    Row("something begins or ends",
        r"opened|reopened|closed|shut|began|started|ended|stopped|introduced|founded|released|published|unveiled"
        r"|issued|replaced|went on strike|came into force|entered into force",
        meant="The port reopened on Monday.", spared="The opening of the port is near."),
    Row("force is used, or harm is done",
        r"launched|fired|struck|hit|shook|killed|injured|died|attacked|seized|captured|destroyed|collapsed|burned"
        r"|burnt|crashed|exploded|erupted|flooded|evacuated|rescued|deployed|withdrew",
        meant="The storm destroyed two cranes.", spared="Storms are rare in Gelling."),
    Row("a court or the police act",
        r"arrested|charged|convicted|sentenced|fined|sued|filed",
        meant="The court fined the port.", spared="The court has two judges."),
    Row("something is won, found or made",
        r"won|lost|built|discovered|detected|tested",
        meant="Workers built two cranes.", spared="Workers of the port are old."),
    Row("figures change",
        r"fell|rose|jumped|dropped|raised|cut|doubled|halved",
        meant="Port fees rose in June.", spared="Rats with raised hair are in the port."),
    Row("goods and money change hands",
        r"bought|sold|acquired|merged|sent|shipped|delivered|supplied|exported|imported|paid|invested",
        meant="Norland sold two ships.", spared="Norland has two ships."),
), head=r"(?<![\w-])(?<!\bwith )(?<!\ba )(?<!\ban )(?<!\bthe )", tail=r"\b(?!['’])")

_STATES = Patterns("search", (
    Row("is, has",
        r"is|are|has|have|does|do|remains?|belongs?|possesses|lacks?",
        meant="The treaty is open-ended.", spared="The treaty opened a port."),
    Row("holds, means",
        r"includes?|contains?|provides?|states|obliges?|allows?|leaves|means|covers?|applies|gives?|requires?"
        r"|indicates?|shows?|consists?|depends?|causes?|affects?",
        meant="The treaty covers two ports.", spared="The treaty covered two ports."),
), head=r"\b", tail=r"\b")

TELLINGS = Tellings(_ASIDES, _OUTLOOKS, _OF_TEXTS, _SPEECH, _EVENTS, _STATES)
