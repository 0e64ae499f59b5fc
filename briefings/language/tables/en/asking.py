"""Words of English questions, and of talk."""

# fmt: off
from briefings.language.language import Asking, Cue
from briefings.language.row import Patterns, Phrases, Row

_WORDS = Phrases((
    Row("what the answer is to do",
        "summarize|summarise|summary|describe|discuss|explain|elaborate|outline|overview|list|identify|mention|tell"
        "|give|find|know",
        meant="Describe the port of Gelling", spared="The port of Gelling"),
    Row("what people did with words",
        "discussed|discusses|discussing|discussion|discussions|mentioned|talk|talked|talking|think|thinks|thought"
        "|opinion|opinions|propose|proposed|recommend|recommended|conclude|concluded|conclusion|agree|agreed"
        "|disagree|suggest|suggested|respond|responded|response|introduce|introduced",
        meant="What was discussed about the port", spared="What was paid for the port"),
    Row("those who are asked about, and their text",
        "group|team|meeting|story|article|document|text|passage|people|question|questions|information",
        meant="What does the article say of the port", spared="What does Lovell say of the port"),
    Row("words of general meaning",
        "whole|general|happen|happens|happened|role|significance|relationship|plot|setting|main|throughout|way|ways"
        "|thing|things|mean|means|bring|brings|brought",
        meant="What happened in the port", spared="What closed the port"),
    Row("about",
        "according|regarding|concerning",
        meant="What is planned regarding the port", spared="What is planned in the port"),
))

_PHRASES = Patterns("search", (
    Row("in, with a noun that carries no matter",
        r"\bin (?:return|turn|general|particular|detail|total|practice|fact|common|short|terms of)\b",
        meant="What does Gelling get in return", spared="What does Gelling return"),
), ignore_case=True)

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

ASKING = Asking(_WORDS, _PHRASES, _FIGURES, _CUES, _TALK)
