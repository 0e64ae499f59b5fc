"""How an English sentence leans on the one before it, or on a place elsewhere in its text."""

# fmt: off
from briefings.language.language import Leaning
from briefings.language.row import Patterns, Phrases, Row
from briefings.language.tables.en.expletives import EXPLETIVES
from briefings.language.tables.en.openings import LIGHT_OPENINGS, OPENINGS, OPENINGS_BEFORE_A_COMMA
from briefings.language.tables.en.referents import REFERENTS
from briefings.language.tables.en.texts import EXAMPLES, OWN_TEXTS

_NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}"
_DAYS = (
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november"
    "|december|(?-i:May|March)"
)
_DEICTIC = (
    "(?:(?:financial|fiscal|calendar|school|academic|coming|past|last|next|very) )?(?:year|month|week|weekend|morning"
    "|evening|afternoon|summer|autumn|fall|winter|spring|season|quarter|century|decade|generation|time|day)"
    rf"|{_DAYS}|paper|work|article|study|report|survey|thesis|essay|review|book|briefing|country|nation|world"
    "|planet|continent|parliament|house|congress"
)
"""What "this" points at without a sentence before: the time of writing, and the text itself."""
_OF_THE_TEXT = "paper|work|article|study|report|survey|thesis|essay|review|book|briefing"
_SUCH = r"(?<!\bno )(?<!\bany )such\s+(?!as\b|an?\b|that\b)"
_THOSE = (
    r"those\s+(?!(?:who|of|with|in|from|that|which|whose|where|to|for|on|at|not|without|under|over|between"
    r"|\w+(?:ing|ed))\b)"
)
_NO_NOUN = (
    "is|was|are|were|has|had|have|will|would|may|might|can|could|should|must|did|does|do|also|not|to|and|or|but"
    "|in|on|at|by|for|from|with|as|that|when|if|because|only|all|over|out|up|include"
)
_NOUN_PHRASE = r"(?P<noun>[\w’'-]+(?:\s+[\w’'-]+){0,2})"
_SAYING = "said|says|added|adds|told|tells|noted|notes|argued|argues|stated|states|wrote|writes|explained|warned"

_PAUSES = Patterns("match", (
    Row("a sound or a word of assent",
        r"(?:uh|um|mm|hmm|oh|ah|er|yeah|okay|ok)\b[,.\s]*",
        meant="Um, the port stayed closed.", spared="Umbrellas were open in the port of Gelling."),
    Row("a word that gains time, before a comma",
        r"(?:well|right|now|alright|anyway|basically|actually|i mean|you know),\s*",
        meant="Well, the port stayed closed.", spared="Right now the port of Gelling is closed."),
), head="(?:", tail=r")+(?=\w)", ignore_case=True)

_STARTS = Patterns("match", (
    Row("a phrase before the comma that speaks of a pronoun after it",
        r"(?:Along|Among|After|As|At|Before|Besides|By|Despite|During|Following|For|From|In|On|Over|Regarding|Since"
        r"|Through|Throughout|Under|Until|With|Without|[A-Z]\w+(?:ed|ing))\b[^,.]{0,80},"
        r" (?:it|they|he|she|this|these|those)\b",
        meant="Opened in 1960, it was closed in June.", spared="Opened in 1960, the port was closed in June."),
    Row("a quotation of somebody whom a pronoun names",
        r"(?:“[^“”]+”|\"[^\"]+\"|‘[^‘’]+’),? (?:he|she|they|it) [a-z]+\b",
        meant="“The port will reopen,” he said, his face grim.", spared="“Repairs take time,” Mayor Lovell said."),
))

_WITHIN = Patterns("match", (
    Row("half of a reason",
        r"(?i:because|although|though|whereas|plus)\b[^,;]*$",
        meant="Because the port of Gelling was closed.",
        spared="Because the port of Gelling was closed, ships waited."),
    Row("a connective between commas",
        r"(?:[^\s,;:]+ ){0,5}[^\s,;:]+,? (?:however|therefore|consequently|moreover|nevertheless|furthermore|meanwhile"
        r"|by contrast|in turn|on the other hand),",
        meant="The mayor, however, closed the port.", spared="The mayor closed the port, however late."),
    Row("a connective that concludes, before the verb",
        r"(?:[^\s,;:]+ ){0,5}[^\s,;:]+(?<!and)(?<!\bis)(?<!\bare) (?:thus|therefore|hence|consequently)\b",
        meant="Port fees therefore rose in June.", spared="The storm broke two cranes and thus closed the port."),
))

_OPENING_PATTERNS = Patterns("match", (
    Row("some, without what they are some of, and a verb",
        r"(?:(?:all|both|some|many|most|several|few|a few|none|neither|either|each"
        rf"|(?:all )?(?:{_NUMBER}))(?: others?| more)?"
        r" (?:was|were|is|are|has|have|had|will|would|did|do|does|said|say|says))\b",
        meant="Both were damaged in the storm.", spared="Two cranes of Gelling were damaged."),
    Row("some, without what they are some of, and what they can do",
        r"(?:some|many|most|several|few|both) (?:may|might|can|could|must|should)\b",
        meant="Some may reopen in June.", spared="Some ports may reopen in June."),
    Row("what results, or remains, of something",
        r"(?:the )?(?:resulting|ensuing|remaining)\b",
        meant="The remaining cranes of Gelling were mended.", spared="The cranes of Gelling were mended."),
    Row("a preposition or a number with others",
        rf"(?:at|by|for|from|in|of|on|to|with|among|some|several|the|{_NUMBER}) (?:the )?others?\b(?! than\b)",
        meant="For other ports, the fees rose in June.", spared="No other port of Norland was damaged."),
    Row("a connective that does not name what it connects to",
        r"(?:as a (?:result|consequence)(?! of)|in addition(?! to)|(?:in|by) contrast(?! to| with)"
        r"|in response(?! to)|in return(?! for)|in (?:conclusion|summary|short|turn))\b",
        meant="As a result the port of Gelling stayed closed.",
        spared="As a result of the storm, the port of Gelling stayed closed."),
    Row("what was said, without who said it or where",
        r"as (?:noted|mentioned|stated|discussed|shown|illustrated|agreed|already|has been)\b"
        r"(?! (?:[a-z]+ )?(?:by|in|on|at) (?!this\b|that\b|these\b|those\b|it\b|them\b|the (?:previous|last|above)\b))",
        meant="As mentioned, the port stayed closed.",
        spared="As mentioned in the Norland Treaty, the port stays open."),
    Row("a connective that ends with a pronoun",
        r"(?:[\w-]+ ){1,4}(?:to|of|with|for|by|from|on|in) (?:this|that|these|those|it|them|which),",
        meant="In contrast to this, the port of Gelling stayed open.",
        spared="In contrast to Halden, the port of Gelling stayed open."),
), ignore_case=True)

_POINTERS = Patterns("match", (
    Row("this, with a noun or a verb of the story",
        rf"(?:this|these)\s(?!(?:{_DEICTIC})\b)",
        meant="The mayor closed this port.", spared="The mayor closed the port this year."),
    Row("those, without the clause that says which",
        _THOSE,
        meant="Ships avoid those ports.", spared="Ships of those who pay less wait for a day."),
    Row("such, without that of which it is an example",
        _SUCH,
        meant="Ships avoid such ports.", spared="Cranes such as the one of Gelling break in a storm."),
    Row("there, for a place",
        r"there(?=[,.]|\s(?:to|an?|the|he|she|it|they|we|i|his|her|its|their|our|my)\b)",
        meant="There a crane lifted the containers all night.",
        spared="There was a gap between two cranes of Gelling."),
), ignore_case=True)

_DEMONSTRATIVES = Patterns("search", (
    Row("this, with a noun and no verb",
        rf"this\s+(?!(?:{_DEICTIC}|end)\b"
        r"|(?:led|meant|made|took|came|gave|brought|left|went|alone|far|much|many)\b)(?!\w+(?:ed|[^su]s)\b)",
        meant="The council of Gelling stopped all work on this plan.",
        spared="The council of Gelling said that this led to floods."),
    Row("these",
        r"these\s+(?!days\b)",
        meant="The council of Gelling also said that these cranes were old.",
        spared="Cranes of Gelling are old these days."),
    Row("those, with a plural",
        rf"{_THOSE}(?=[\w’'-]+s\b)",
        meant="Ships wait a day before those cranes unload a box.",
        spared="Ships wait a day before those of Halden unload a box."),
    Row("such",
        _SUCH,
        meant="The makers of Gelling say that such cranes break in a storm.",
        spared="Gelling has no such crane as Halden has."),
), head=r"\b", tail=rf"(?!(?:{_NO_NOUN})\b){_NOUN_PHRASE}", ignore_case=True)

_TIMES = Patterns("search", (
    Row("a time or a case of the story",
        r"\b(?:during|at|in|by|after|before|since|until|for|of|on|from|to) that "
        r"(?:time|day|year|month|week|point|case|moment|way|period|regard|respect|purpose|reason|amount|date)\b",
        meant="Work on the quay of Gelling stopped during that time.",
        spared="Work on the quay of Gelling stopped at a time of storms."),
), ignore_case=True)

_KNOWN_TEXTS = Patterns("search", (
    Row("a text that is spoken of as known",
        r"\bthe (?:new|latest|earlier|previous|same) "
        r"(?P<noun>study|studies|survey|report|research|trial|findings?|analysis)\b"
        r"(?! (?:by|from|of|in|on|into|published|released)\b)",
        meant="The crane may be old, but the new study gives more data on cranes.",
        spared="Trade fell in May, according to the latest report by the port of Gelling."),
))

_BOTH_NAMED = Patterns("match", (
    Row("both, with the two",
        r"both (?:the|an?|in|on|at|by|for|with|from) [^,.;]{1,60} and (?:the|an?|in|on|at|by|for|with|from)\b",
        meant="Both the port and the quay are old.", spared="Both the cranes are old and slow."),
    Row("neither or either, with the two",
        r"(?:neither|either) [^.;]{1,80} n?or\b",
        meant="Neither the port nor the quay is old.", spared="Neither crane is old."),
), ignore_case=True)

_LIGHT_PATTERNS = Patterns("search", (
    Row("two of a kind",
        r"(?:(?:the|these|those) (?:two|three|four)|both(?: of)?(?: the| these| those)?|(?:these|those)) "
        r"(?:countries|nations|states|sides|parties|leaders|presidents|governments|men|women|companies|groups|powers"
        r"|capitals|neighbou?rs)\b",
        meant="The two countries trade in steel.", spared="Two countries of the north trade in steel."),
), head=r"\b", ignore_case=True)

_NAMED_BY_WHAT_FOLLOWS = Patterns("match", (
    Row("a preposition with a noun",
        r"(?:of|for|from|between|with|against|behind|about|over|under|to|in|on|at|by) (?!(?:(?:this|that|these|those|it"
        rf"|them|him|her)\b|\d|{_DAYS}))[\w“\"‘]",
        meant="The letter from Lovell names two cranes.", spared="The letter on Monday named two cranes."),
    Row("a clause",
        r"(?:that|which|who|whose|where) ",
        meant="The company that mends cranes is old.", spared="The company mends cranes that are old."),
), head=r"the [\w’'-]+ ", ignore_case=True)

_NAMES = Patterns("search", (
    Row("a capital within a sentence",
        r"(?<=[^.!?] )[A-Z][\w’'-]+",
        meant="the ships of Norland", spared="the ships of the port. The crane"),
    Row("a capital that opens it, unless of an article or a preposition",
        r"^(?!(?:The|In|On|At|For|By|A|An) )[A-Z][\w’'-]+",
        meant="Norland has two ships.", spared="The ships of the port are old."),
))

_SELF_REFERENCE = Patterns("match", (
    Row("the text that speaks",
        rf"(?:(?:In|Throughout|Through|With|For) )?[Tt]his (?:{_OF_THE_TEXT})\b",
        meant="In this paper, the cranes of Gelling are counted.",
        spared="In this port, the cranes of Gelling are counted."),
))

_ELSEWHERE = Patterns("search", (
    Row("there, at the end of a clause",
        r"(?<=\w )there(?=[.,;:]|$)",
        meant="Two ships of the fleet are stationed there.", spared="In Gelling there are two ships."),
))

_PLACES = Patterns("search", (
    Row("a place with a name",
        r"\b(?:at|from|in|near|on|to|towards?) (?:the )?[A-Z]",
        meant="Ships of the fleet came to Gelling.", spared="Ships of the fleet came to port."),
))

_SPEAKERS = Patterns("search", (
    Row("a surname before a verb of speech",
        rf"\b(?P<first>[A-Z][\w’'-]+) (?:{_SAYING})\b",
        meant="The cranes are old, Shin said in an interview.",
        spared="The cranes are old, the minister said in an interview."),
    Row("a surname after a verb of speech",
        rf"\b(?:{_SAYING}) (?P<last>[A-Z][\w’'-]+)\b(?! [A-Z])",
        meant="“The cranes are old,” said Shin.", spared="“The cranes are old,” said Shin Wonsik."),
))

_RESERVATIONS = Patterns("match", (
    Row("a word that takes something back",
        r"(?:But|However|Yet|Nevertheless|Nonetheless|Still(?=,)|Fortunately|Unfortunately|On the other hand"
        r"|By contrast|In contrast|Conversely|That said)\b",
        meant="But the talks are fragile.", spared="The talks went on, but slowly."),
))

_GOING_ON = Patterns("search", (
    Row("a word that goes on with what was said",
        r"(?:also|too|in turn|as well|previously|again|meanwhile|however)",
        meant="The mayor also closed the quay.", spared="The mayor closed the quay."),
), head=r"\b", tail=r"\b", ignore_case=True)

LEANING = Leaning(
    openings=OPENINGS,
    openings_before_a_comma=OPENINGS_BEFORE_A_COMMA,
    opening_pairs=Phrases((
        Row("one or both of two, unless their names follow",
            "both|neither|either",
            meant="Both cranes of the port are old.", spared="Two cranes of the port are old."),
    )),
    both_named=_BOTH_NAMED,
    opening_patterns=_OPENING_PATTERNS,
    pauses=_PAUSES,
    expletives=EXPLETIVES,
    starts=_STARTS,
    within=_WITHIN,
    pronouns=Phrases((
        Row("a thing",
            "it|its",
            meant="When built, it was closed.", spared="When built, the port was closed."),
    )),
    pronouns_of_persons=Phrases((
        Row("a person, or several",
            "he|she|they|him|her|them|his|their|theirs|hers",
            meant="According to him, the port stayed closed.",
            spared="According to Lovell, the port stayed closed."),
    )),
    of_the_subject=Phrases((
        Row("whose, and who does or says it",
            "its|his|her|their|theirs|he|she|they",
            meant="Ferrer repeated his pledge.", spared="Ferrer repeated it in June."),
    )),
    pointers=_POINTERS,
    demonstratives=_DEMONSTRATIVES,
    times=_TIMES,
    known_texts=_KNOWN_TEXTS,
    referents=REFERENTS,
    own_texts=OWN_TEXTS,
    examples=EXAMPLES,
    elsewhere=_ELSEWHERE,
    places=_PLACES,
    self_reference=_SELF_REFERENCE,
    light_openings=LIGHT_OPENINGS,
    light_patterns=_LIGHT_PATTERNS,
    named_by_what_follows=_NAMED_BY_WHAT_FOLLOWS,
    names=_NAMES,
    speakers=_SPEAKERS,
    reservations=_RESERVATIONS,
    going_on=_GOING_ON,
)
