"""What an English sentence names itself, before a pronoun that stands for it."""

# fmt: off
from briefings.language.row import Patterns, Row

_IF = r"(?:(?:If|When|While|As|Because|Although|Though|Once|Since|Unless|Where|Before|After|Until|Whenever) )?"
_SOMEBODY = (
    "mayor|minister|president|premier|chancellor|governor|senator|congressman|congresswoman|king|queen|prince|pope"
    "|bishop|judge|lawyer|attorney|doctor|nurse|teacher|officer|director|manager|chairman|chairwoman|chair|secretary"
    "|ambassador|general|colonel|captain|commander|leader|chief|author|owner|founder|professor|scientist|researcher"
    "|journalist|reporter|editor|spokesman|spokeswoman|spokesperson|official|envoy|diplomat|expert|analyst|economist"
    "|candidate|player|coach|driver|pilot|worker|patient|customer|user|victim|suspect|defendant|plaintiff|witness"
    "|student|pupil|child|boy|girl|man|woman|husband|wife|father|mother|son|daughter|brother|sister|employee|employer"
    "|tenant|resident|farmer|fisherman|docker|soldier|applicant|requester|person|member|contributor|maintainer"
    "|developer|provider|party|everyone|everybody|anyone|anybody|someone|somebody|nobody"
)
_SEVERAL = (
    r"(?!says\b|wants\b|has\b|was\b|is\b|does\b|plans\b|hopes\b|thinks\b|believes\b|makes\b|takes\b|gives\b|goes\b"
    r"|needs\b|knows\b|uses\b|sees\b|adds\b|notes\b|argues\b|claims\b|means\b|shows\b|includes\b|remains\b|becomes\b"
    r"|works\b|keeps\b|lets\b|gets\b|puts\b|comes\b|calls\b|asks\b|tells\b|fears\b|expects\b|warns\b|sometimes\b"
    r"|perhaps\b|always\b|besides\b|towards\b|afterwards\b|nowadays\b|news\b|lots\b|hands\b|sounds\b|looks\b"
    r"|seems\b|thanks\b|yours\b)(?:[\w-]{2,}[^\W\dsui]s|people|men|women|children|police|media)\b"
)
_NO_NOUN = (
    "In|On|At|By|For|From|To|With|Of|Over|Under|During|Through|Between|Among|Within|Without|Despite|Like|Unlike|Along"
    "|About|Against|It|He|She|They|We|I|You|This|That|These|Those|There|Here|Such|Both|Other|Others|Also|So|But|And|Or"
    "|Not|No|Let|To|What|Who|How|Why|Which|Whose|Its|His|Her|Their|Some|Perhaps|Sometimes|Always|Besides|Thus"
)
_WORDS = r"(?: [^\s,.;:()]+)"
_ANY = r"(?i:a|an|each|every|any|no|one)"
_THE = r"(?i:the|a|an|each|every|any|no|one|our|your)"
_THING = rf"{_IF}{_THE} (?!(?:[\w’'-]+ ){{0,2}}?(?:{_SOMEBODY})\b)(?:[\w’'-]+ ){{0,2}}?[a-z][\w-]{{2,}}"

REFERENTS = Patterns("match", (
    Row("somebody by what he is",
        rf"{_IF}{_THE} (?:[\w’'-]+ ){{0,2}}?(?:{_SOMEBODY})\b{_WORDS}{{0,4}}? (?:he|she|his|her)\b",
        meant="The mayor of the town said she would resign.", spared="The crane of the port hit her in June."),
    Row("anybody of a kind",
        rf"{_IF}(?:{_ANY} (?:[\w’'-]+ ){{0,2}}?(?:{_SOMEBODY})|(?i:everyone|everybody|anyone|anybody|nobody|whoever))\b"
        rf"{_WORDS}{{0,4}}? (?:they|their)\b",
        meant="Each docker must bring their own key.", spared="The foreman must bring their own key."),
    Row("several of a kind",
        rf"{_IF}(?:(?i:the|all|most|many|several|few|our|your|more|two|three|four|five|\d+) (?:[a-z-]+ ){{0,2}}?"
        rf"|(?!(?:{_NO_NOUN})\b)(?:[A-Z][\w-]+ )?)(?i:{_SEVERAL}){_WORDS}{{0,5}}? (?:they|their|theirs)\b",
        meant="Workers of the port said they would strike.", spared="The mayor says they would strike."),
    Row("a thing that something is of",
        rf"{_THING}{_WORDS}{{1,4}}? (?:its|itself)\b",
        meant="The council will open its port in June.", spared="The mayor will open its port in June."),
    Row("a thing that a clause goes on about",
        rf"{_THING}{_WORDS}{{0,3}}? (?:that|said|says|if|when|because|until|before|after|as|while|since|whether) it\b",
        meant="The council said it would open the port.", spared="The mayor said it would open in June."),
))
