"""English words by what they are good for."""

# fmt: off
from briefings.language.language import Calendar
from briefings.language.row import Patterns, Row, split_rows
from briefings.language.vocabulary import CommonWords, Spelling, Vocabulary

COMMON_WORDS = CommonWords(
    frozenset("""a an the of in on at by for from with into about against between through during under over its his her
    their our my your this these those some any no each every all both more most other""".split()),
    frozenset("and or but".split()),
    frozenset("""not is are was were be been being has have had do does did will would can could may might must
    should shall to he she it they we you i who which that what when where how why if than then there so as also
    only just very after before because while until since up out off now here again once""".split()),
)

CALENDAR = Calendar(
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"),
    are_cut=True,
    ordinal="(?:st|nd|rd|th)?",
    weekdays=r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s",
)

_FUNCTION_WORDS = """
    a about above across after again against ago all almost along already also although always am among amid an and
    another any anyone anything are around as at away back be became because become been before behind being below
    between beyond both but by can cannot could despite did do does doing done down during each either else enough
    even ever every few for from further get given go got had has have having he hence her here hers herself him
    himself his how however i if in indeed instead into is it its itself just largely least less like likely made
    make makes many may me might more moreover most much must my myself near neither never nevertheless no nor not
    nothing now of off often on once one ones only onto or other others otherwise our ours out over own per perhaps
    put quite rather really said same say says see seem seems several shall she should since so some something soon
    still such take than that the their theirs them themselves then there thereby therefore these they thing things
    this those though through throughout thus to together too toward towards under unless until unto up upon us use
    used using very via was way we well were what whatever when where whereas whether which while who whole whom
    whose why will with within without would yet you your yours yourself don't doesn't didn't isn't aren't wasn't
    weren't won't can't couldn't it's that's
"""
_NO_TOPICS = """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december today yesterday tomorrow week month year weeks months years day days hour hours minute
    minutes time times percent cent million billion thousand hundred number numbers spokesman spokeswoman reporter
    reporters news report reports article articles copyright two three four five six seven eight nine ten eleven
    twelve dozen first second third last next maybe actually basically probably certainly definitely sometimes
    somewhere usually generally especially recently currently simply ultimately totally everybody everyone nobody
    somebody going gonna wanna getting able ago let lets mr mrs ms dr non pre anti multi summarize summarise summary
    describe discuss discussed discusses discussing discussion discussions explain elaborate outline overview list
    identify mention mentioned tell give talk talked talking think thinks thought opinion opinions propose proposed
    recommend recommended conclude concluded conclusion agree agreed disagree suggest suggested respond responded
    response introduce introduced group team meeting story document text passage whole general happen happens
    happened role significance relationship main throughout according regarding concerning people way ways thing
    things mean means bring brings brought know find information question questions
"""
"""Dates, amounts, adverbs, what a paper calls itself, what people do with words."""
_WEAK_TOPICS = """
    lot lots bit kind kinds sort sorts type types part parts case cases point points place places idea ideas course
    end ends fact facts example examples stuff guy guys nice good great big little new old long short high low
    important common available different similar certain possible likely hard easy small large best better side area
    areas level levels man men woman women person one ones head hand hands eye eyes face name names word words work
    back half help need needs rest use form forms look line lines note set start step steps possibility
    possibilities opportunity interest chance chances question questions answer answers reason reasons result
    results matter matters situation situations issue issues problem problems order terms term amount amounts range
    rate rates extent sense moment moments beginning middle effect effects addition process role view views effort
    efforts aspect aspects factor factors piece pieces variety purpose attention concern concerns job jobs inside
    outside everything anything nothing various separate recent early late severe single specific several
    significant current couple instance condition conditions option options suggestion suggestions everyday self top
    bottom edge
"""
"""These say too little alone, and may be the beginning of a phrase."""
_VARIANTS = """
afghan afghans afghanistan|american americans america u.s usa|argentine argentinian argentina|belgian belgium
brazilian brazil|british britain britons briton u.k uk|burmese myanmar burma|chinese china|congolese congo
czech czechia|danish denmark danes|dutch netherlands holland|emirati emirates u.a.e uae|european europe e.u eu
filipino philippines philippine|finnish finland finns|french france|german germany|greek greece greeks
icelandic iceland|iraqi iraq|irish ireland|israeli israel|japanese japan|kazakh kazakhstan|kyrgyz kyrgyzstan
lao laotian laos|lebanese lebanon|maltese malta|mexican mexico|nepali nepalese nepal|norwegian norway
pakistani pakistan|peruvian peru|polish poland poles|portuguese portugal|qatari qatar|saudi saudis
scottish scotland scots|serbian serbia serb serbs|spanish spain|sudanese sudan|swedish sweden swedes
swiss switzerland|tajik tajikistan|thai thailand|turkish turkey türkiye turks|turkmen turkmenistan
ukrainian ukraine|uzbek uzbekistan|vietnamese vietnam|welsh wales|yemeni yemen|child children|man men|woman women
person people|foot feet|mouse mice|crisis crises|analysis analyses|datum data
ageing aging|aluminium aluminum|cheque check|enrol enroll|enrolment enrollment|fulfil fulfill|grey gray
instalment installment|instalments installments|jewellery jewelry|kerb curb|manoeuvre maneuver|manoeuvres maneuvers
mould mold|plough plow|pyjamas pajamas|sceptic skeptic|sceptical skeptical|sceptics skeptics|skilful skillful
"""

_SPELLINGS = (
    Spelling(Patterns("search", (
        Row("-our", r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|ably|al|er|ers|ful|hood|hoods|ite|ites)?$)",
            meant="harbours", spared="hours"),
    )), "or"),
    Spelling(Patterns("search", (
        Row("-ise", r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|able|ation|ational|ations)$)",
            meant="organisation", spared="crisis"),
    )), "iz"),
    Spelling(Patterns("search", (
        Row("-yse", r"(?<=[a-z]{3})ys(?=(?:e|ed|es|er|ers|ing)$)", meant="analysed", spared="analysis"),
    )), "yz"),
    Spelling(Patterns("search", (
        Row("-re", r"^((?:centi|kilo|milli)?met|calib|cent|fib|lit|lust|meag|somb|spect|theat)re(?=[sd]?$)",
            meant="kilometres", spared="acres"),
    )), r"\1er"),
    Spelling(Patterns("search", (
        Row("-ence", r"^(def|lic|off|pret)ence(?=(?:d|s|less)?$)", meant="defence", spared="influence"),
    )), r"\1ense"),
    Spelling(Patterns("search", (
        Row("-ogue", r"(?<=[a-z]{3}l)ogue(?=[sd]?$)", meant="dialogues", spared="vogue"),
    )), "og"),
    Spelling(Patterns("search", (
        Row("-amme", r"^((?:kilo|milli|pro)?gram)me(?=s?$)", meant="programmes", spared="drummer"),
    )), r"\1"),
    Spelling(Patterns("search", (
        Row("-gement", r"(?<=dg)e(?=ments?$)", meant="judgement", spared="management"),
    )), ""),
    Spelling(Patterns("search", (
        Row("-ae-, in words that come from Greek", r"ae(?=[a-z]{3})", meant="anaemia", spared="israel"),
        Row("-oe-, in words that come from Greek",
            r"(?<=^f)oe(?=t[aiu])|^oe(?=dem|soph|str)|(?<=rh)oe(?=a)|(?<=^hom)oe(?=o)",
            meant="foetus", spared="shoes"),
    )), "e"),
)
"""British spellings, and what is American for them; what else they make of a word is made of it everywhere alike."""

VOCABULARY = Vocabulary(
    function_words=frozenset(_FUNCTION_WORDS.split()),
    has_contractions=True,
    fillers=frozenset(
        "um uh hmm mm mmm mhm hm uh-huh mm-hmm yeah yep yes ok okay oh er ah right well sure alright huh".split()
    ),
    no_topics=frozenset(_NO_TOPICS.split()),
    weak_topics=frozenset(_WEAK_TOPICS.split()),
    variants={word: group for group in split_rows(_VARIANTS) for word in group},
    spellings=_SPELLINGS,
    before_hyphens=frozenset(
        """anti cross double eight eighty fifty five forty four full half high ill large long low multi nine ninety
        non quasi self semi seven seventy short single six sixty small ten third thirty three twenty two
        well year""".split()
    ),
    after_hyphens=frozenset(
        """backed based bound controlled dollar driven fired free friendly funded general hour known legged level made
        making month owned party phase related scale sized speaking style term thirds wage wing year years""".split()
    ),
    joining_halves=frozenset("and or to but nor".split()),
)
