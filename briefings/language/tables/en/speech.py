"""English labels before words: who says them, and what is said by nobody; and words of talk."""

# fmt: off
from briefings.language.row import Patterns, Phrases, Row
from briefings.language.speech import Speech

SPEECH = Speech(
    roles=Phrases((
        Row("who asks and who answers",
            "q|a|question|answer|journalist|journalists|reporter|interviewer|interviewee|host|caller|participant"
            "|questioner|audience|audience member|panelist|panellist|speaker|unidentified speaker|unknown speaker",
            meant="Journalist", spared="Repairs"),
        Row("who leads a talk",
            "chair|chairman|chairwoman|chairperson|moderator|presenter|facilitator|operator|compere|convenor|narrator",
            meant="The Chair", spared="Repairs"),
        Row("an office",
            "ambassador|attorney-general|ceo|cfo|chancellor|clerk|commissioner|councillor|counsel|deputy|director"
            "|foreign minister|general|governor|judge|justice|leader of the opposition|mayor|mep|minister|mp|pm|premier"
            "|president|prime minister|prof|professor|rapporteur|representative|secretary|secretary-general|senator"
            "|the court|the witness|treasurer|vice president",
            meant="Premier Lovell", spared="Repairs"),
        Row("how a person is addressed",
            "dr|lady|lord|madam|miss|mr|mrs|ms|sir",
            meant="Mr Quay", spared="Repairs"),
    )),
    fields=Phrases((
        Row("what a remark is",
            "aside|attention|background|caution|context|correction|disclaimer|edit|example|examples|fact|hint"
            "|important|nb|note|notes|ps|quote|remark|remarks|reminder|spoiler|tip|tips|tldr|warning",
            meant="Note", spared="Ada Lovell"),
        Row("what was decided, or is to be done",
            "action|action item|action items|actions|ayes|carried|decision|decisions|due|motion|moved|next step"
            "|next steps|noes|outcome|outcomes|owner|assignee|resolution|resolved|seconded|task|tasks|to do|todo|vote"
            "|votes",
            meant="Decision", spared="Ada Lovell"),
        Row("what a meeting or a text has at its head",
            "abstract|address|agenda|apologies|attendees|author|authors|category|contact|copyright|date|dates|duration"
            "|email|fax|from|id|keywords|language|licence|license|link|links|location|members|minutes|name|number"
            "|participants|phone|place|present|published|re|reference|references|regrets|release|see also|source"
            "|sources|subject|tags|telephone|time|timestamp|title|to|topic|topics|type|updated|url|venue|version"
            "|website",
            meant="Release date", spared="Ada Lovell"),
        Row("what a record or a report tells of",
            "actual|advantages|affected|aim|alternatives|analysis|answering|assumptions|benefits|cause|challenge"
            "|challenges|closed|comments|conclusion|conclusions|cons|cost|costs|definition|description|detail|details"
            "|disadvantages|effect|evidence|expected|findings|fix|goal|goals|impact|input|issue|issues|lessons|level"
            "|likelihood|limitations|merged|method|methods|mitigation|motivation|objective|objectives|open|options"
            "|output|overview|pending|price|priority|problem|problems|progress|proposal|pros|rationale|reason|reasons"
            "|recommendation|recommendations|requirement|requirements|result|results|risk|risks|scope|severity|solution"
            "|state|status|steps|summary|test|tests|timeline|total|update|updates|usage|value|workaround",
            meant="Severity", spared="Ada Lovell"),
        Row("a part of a text",
            "annex|appendix|article|chapter|clause|figure|item|page|paragraph|part|schedule|section|step|table|week",
            meant="Figure", spared="Ada Lovell"),
    )),
    talk=Patterns("search", (
        Row("you",
            r"\b[Yy]ou(?:r|rs|rself)?(?:['’]\w+)?\b",
            meant="The cranes are yours.", spared="The cranes of Young Lovell are old."),
        Row("words that answer, greet or thank",
            r"^(?:[Yy]e(?:s|ah|p)|[Nn]o(?=[,.!])|[Oo]kay|OK|[Ss]ure|[Rr]ight(?=[,.!])|[Aa]greed|[Hh]ello"
            r"|[Hh]i(?=[,.! ])|[Ww]ell(?=[, ])|[Ss]o(?=[, ])|[Ss]orry|[Tt]hanks?"
            r"|[Gg]ood (?:morning|afternoon|evening|question|point)"
            r"|[Ll]ook,)\b",
            meant="Yes, the port is closed.", spared="No port is closed."),
        Row("what opens what is meant",
            r"\b(?:let['’]?s|let me|gonna|wanna|please|kind of)\b",
            meant="First let's open the port.", spared="The ships let goods rot at the port."),
        Row("what could not be heard",
            r"[(\[](?i:inaudible|crosstalk|laughter|applause|unintelligible|indistinct)\b",
            meant="The cranes (inaudible) in May.", spared="The cranes are inaudible in May."),
    )),
)
