"""Words of English questions, and of talk."""

# fmt: off
from briefings.language.language import Asking, Cue, Evidence
from briefings.language.row import Patterns, Phrases, Row

_TEXT = (
    r"(?:(?:whole|entire|previous|last|general) )?(?:article|conversation|debate|discussion|document|interview|meeting"
    r"|paper|passage|report|story|text|transcript)s?(?! \d)"
)
"""What a question may call the sources; "Article 4" is a name, and stays."""

_FRAMES = Patterns("search", (
    Row("the whole text",
        rf"^\W*(?:\w+ ){{0,3}}(?:the|this) {_TEXT}(?: about)?\W*$",
        meant="What was the whole meeting about", spared="When did the board meet on the meeting house"),
    Row("what is to be done",
        r"(?:^\W*(?:please )?(?:(?:can|could|will|would) you (?:please )?)?|(?:,|;|\band) )"
        r"(?:describe|discuss|elaborate(?: on)?|explain|find(?: out)?|give(?: me| us)?|identify|list|mention|outline"
        r"|provide|summari[sz]e|tell(?: me| us)?(?: about)?)\b",
        meant="Describe the port", spared="The list of ports, and those who describe them"),
    Row("what is to be made of it",
        r"\b(?:(?:general|main|overall|whole) )?(?:conclusions?|descriptions?|discussions?|information|overview|outline"
        r"|summary) (?:about|for|of|on)\b",
        meant="An overview of the port", spared="Who made an overview"),
    Row("the text",
        rf"\b(?:according to|across|during|from|in|of|through|throughout|to) (?:the|this|these) {_TEXT}\b",
        meant="What does the port cost according to the article", spared="What does Article 4 say of the port"),
    Row("a part of the text",
        r"\b(?:(?:general|main|overall) )?(?:gist|idea|message|plot|(?:discussion )?point|setting|subject|theme|topic"
        rf"|tone)(?:s|\(s\))? (?:of|in) (?:the|this|these) {_TEXT}\b",
        meant="What is the theme of the article", spared="What is the setting of the stone"),
    Row("how much, how long",
        r"\bhow (?:bad|badly|big|deep|far|fast|great|high|large|long|many|much|often|old|serious|severe|small|soon"
        r"|strong|tall|well|wide)\b",
        meant="For how long is the port closed", spared="The long road to the port"),
    Row("what something is to another thing",
        r"\b(?:attitude|importance|meaning|opinion|relationship|role|significance|view)s?"
        r"(?= (?:about|between|for|in|of|on|to|towards)\b)|\bwhat (?:importance|relationship|role|significance)\b",
        meant="What is the role of the port", spared="Who has a leading role"),
    Row("what happens",
        r"\bwhat (?:(?:is|was|had|has|will|would) )?happen(?:s|ed|ing)?(?: to)?\b",
        meant="What happened to the port", spared="Storms that happen in May"),
    Row("who is asked about",
        r"\b(?:can|could|did|do|does|is|are|should|was|were|will|would) (?:the )?(?:group|meeting|people|team)\b"
        r"(?!['’])|\bthe (?:group|meeting|team)['’]s\b",
        meant="What did the team think of the port", spared="What did the port do for the team"),
    Row("in which ways",
        r"\b(?:in (?:what|which) ways?|ways? (?:in which|of|that|to))\b",
        meant="In what way was the port closed", spared="Who paid on the way"),
    Row("about, in other words",
        r"\b(?:concerning|regarding|when it comes to|when (?:discussing|mentioning|talking about))\b",
        meant="What is planned regarding the port", spared="What is planned in the port"),
    Row("in, with a noun that carries no matter",
        r"\bin (?:return|turn|general|particular|detail|total|practice|fact|common|short|terms of)\b",
        meant="What does Gelling get in return", spared="What does Gelling return"),
), ignore_case=True)

_OPENERS = Patterns("match", (
    Row("a word that asks",
        r"(?:how|what|when|where|which|who|whom|whose|why)\b",
        meant="What it means for the port", spared="Whales in the port"),
), ignore_case=True)

_EMPTY_TITLES = Phrases((
    Row("the name of a part of a brief",
        "overview|summary|introduction|discussion|conclusion|conclusions|background",
        meant="Overview", spared="The port"),
))

_VERBS = Phrases((
    Row("what people do with words",
        "discuss|discussed|discusses|discussing|mention|mentioned|talk|talked|talking|think|thinks|thought|propose"
        "|proposed|recommend|recommended|conclude|concluded|agree|agreed|disagree|suggest|suggested|respond|responded"
        "|introduce|introduced|tell|give|elaborate",
        meant="What was discussed about the port", spared="What was paid for the port"),
    Row("what carries no matter in a question",
        "happen|happens|happened|mean|means|bring|brings|brought|know|find",
        meant="What does the closing mean for the port", spared="What closed the port"),
))

_FIGURES = Phrases((
    Row("how much",
        "many|much|amount|amounts|number|numbers|figure|figures|percent|percentage|share|rate|rates|volume|total|sum"
        "|sums|billion|million",
        meant="How many cranes has the port", spared="Which cranes has the port"),
    Row("money",
        "cost|costs|price|prices|trade|worth|budget|revenue",
        meant="What did the cranes cost", spared="What do the cranes lift"),
))

_TALK = Phrases((
    Row("the first person",
        "i|i'm|i've|i'd|i'll|my|me|im",
        meant="I'm at the port", spared="The mayor is at the port"),
    Row("the second person",
        "you|you're|you've|your",
        meant="You're at the port", spared="The mayor is at the port"),
))

_CUES = (
    Cue(
        asked=Phrases((
            Row("problems",
                "challenge|challenges|problem|problems|difficulty|difficulties|obstacle|obstacles|issue|issues"
                "|limitation|limitations|gap|risk|risks|drawback|drawbacks|weakness",
                meant="What problems has the port", spared="What cranes has the port"),
        )),
        given=Phrases((
            Row("what stands against something",
                "however|but|although|despite|unfortunately|still|only|not|cannot|unable|lack|lacks|fail|fails|failed"
                "|remain|remains|ignore|ignores|suffer|suffers",
                meant="The port lacks cranes", spared="The port has cranes"),
            Row("what is hard or little",
                "difficult|hard|challenging|challenge|problem|issue|limited|limitation|limitations|costly|expensive"
                "|little|few|insufficient|poor|poorly|scarce|scarcity|rarely|obstacle|drawback|risk|threat",
                meant="Cranes are expensive", spared="Cranes are tall"),
        )),
    ),
    Cue(
        asked=Phrases((
            Row("ways to do something",
                "approach|approaches|method|methods|methodology|solution|solutions|technique|strategy|proposal|plan"
                "|plans",
                meant="Which plans has the port", spared="Which cranes has the port"),
        )),
        given=Phrases((
            Row("what is proposed or made",
                "we|propose|proposes|proposed|present|presents|introduce|introduces|introduced|develop|develops"
                "|developed|describe|use|uses|using|used|by|based",
                meant="The council proposes a crane", spared="The council has a crane"),
            Row("what is new",
                "approach|method|model|framework|novel|new|design|designed|plan|plans",
                meant="The council has a plan", spared="The council has a crane"),
        )),
    ),
    Cue(
        asked=Phrases((
            Row("what came of something",
                "outcome|outcomes|result|results|finding|findings|achievement|performance|evaluation|effect|effects"
                "|impact|consequence|consequences",
                meant="What impact had the storm", spared="What height had the crane"),
        )),
        given=Phrases((
            Row("what was found",
                "results|result|show|shows|showed|shown|demonstrate|demonstrates|demonstrated|experiments"
                "|experimental|find|found|findings|evidence|conclude|concluded",
                meant="Counts show a loss", spared="Counts are made"),
            Row("what is better, more or less",
                "outperform|outperforms|outperformed|improve|improves|improved|improvement|improvements|achieve"
                "|achieves|achieved|significantly|better|best|gain|gains|increase|increased|decrease|reduced|led"
                "|effective",
                meant="Trade increased in June", spared="Trade is small"),
        )),
    ),
    Cue(
        asked=Phrases((
            Row("causes",
                "cause|causes|caused|reason|reasons|why|origin|origins|trigger|triggers|factor|factors|etiology",
                meant="Why was the port closed", spared="When was the port closed"),
        )),
        given=Phrases((
            Row("why something is so",
                "because|cause|causes|caused|due|result|results|since|reason|reasons|lead|leads|led|trigger|triggers"
                "|triggered|factor|factors|linked|associated|responsible|risk|stem|stems|owing|therefore",
                meant="The port is closed because of a storm", spared="The port is closed"),
        )),
    ),
)

_PART_ENDS = Patterns("search", (
    Row("before a word that asks",
        r"(?:\s*[,;?]\s*(?:and\s+|or\s+|but\s+)?|\s+(?:and|or)\s+)"
        r"(?=(?:(?:at|by|for|from|in|on|to|with)\s+)?(?:how|what|when|where|which|who|whom|whose|why)\b)",
        meant="Who pays the levy, and for how long", spared="Who pays the levy and the tax"),
), ignore_case=True)

_EVIDENCE = (
    Evidence(
        asked=Patterns("match", (
            Row("how much, how long",
                r"(?:\w+ )?how (?:big|deep|far|fast|high|large|long|many|much|often|old|small|tall|wide)\b",
                meant="for how long does it last", spared="how does it last"),
            Row("a word for a quantity",
                r"(?:\w+ )?(?:what|which) (?:(?:is|was|were|are) the )?(?:age|amount|number|percentage|price|proportion"
                r"|share|size|sum|total)\b",
                meant="what percentage of the levy", spared="what kind of levy"),
        ), ignore_case=True),
        given=Patterns("search", (
            Row("a figure", r"\d", meant="It costs 5 dollars", spared="It costs little"),
            Row("a number in words",
                r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?"
                r"|hundreds?|thousands?|millions?|billions?|half|twice)\b",
                meant="It lasts three years", spared="It lasts one day or other"),
        ), ignore_case=True),
    ),
    Evidence(
        asked=Patterns("match", (
            Row("when", r"(?:\w+ )?(?:when|(?:what|which) (?:date|day|month|year))\b",
                meant="since when is it closed", spared="what is closed whenever it rains"),
        ), ignore_case=True),
        given=Patterns("search", (
            Row("a month, or a day of the week",
                r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
                r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
                meant="It closed on Monday", spared="It closed on the march"),
            Row("a year", r"\b(?:1[5-9]|20)\d\d\b", meant="It closed in 2010", spared="It cost 20100 dollars"),
            Row("a time seen from now",
                r"\b(?:yesterday|today|tomorrow|tonight|ago|(?:last|next|this) (?:year|month|week|spring|summer|autumn"
                r"|fall|winter))\b",
                meant="It closed last week", spared="It closed at last"),
        )),
    ),
    Evidence(
        asked=Patterns("match", (
            Row("what something is",
                r"what (?:is|are|was|were) (?!the \w+ of\b|(?:done|left|meant|to)\b)[\w ]+$",
                meant="What is Alder", spared="What is the role of Alder"),
        ), ignore_case=True),
        given=Patterns("search", (
            Row("what says what something is",
                r"\b(?:is|are|was|were) (?:an?|one of|the)\b|\b(?:means|refers? to|stands? for)\b",
                meant="Alder is a language", spared="Alder grows"),
        ), ignore_case=True),
    ),
)

_COUNTED = Patterns("search", (
    Row("what is to be counted; not what is told by other words than its own",
        r"\bhow (?:many|much) (?!damage\b|less\b|money\b|more\b|of\b|people\b|time\b)"
        r"(?P<thing>\w+(?: (?!are\b|can\b|d(?:id|o|oes)\b|ha[ds]\b|have\b|is\b|must\b|should\b|was\b|were\b"
        r"|will\b|would\b)\w+)?)",
        meant="How many exams were put off", spared="How much money was paid"),
), ignore_case=True)

ASKING = Asking(_FRAMES, _VERBS, _OPENERS, _EMPTY_TITLES, _FIGURES, _CUES, _TALK, _PART_ENDS, _EVIDENCE, _COUNTED)
