"""English words beside a date, by which it is that of the text, or of something else."""

# fmt: off
from briefings.language.language import DateLabels
from briefings.language.row import Patterns, Row

_TO_DATE = r"\b(?:\s(?:on|at|as of|since|from))?(?P<sign>\s?[:|–—-])?\s{0,3}"
"""What parts a label from its date."""
_TEXTS = (
    "(?:article|document|guide|guidelines|list|notice|page|policy|report|site|statement|story|terms|text|version"
    "|agreement)"
)
_MEETINGS = "(?:meeting|hearing|call|session|report|document|letter|memo(?:randum)?|interview|bulletin|statement)"
_NUMBER = r"(?:,? (?:no\.? ?|number |# ?)?#?\d[\w.]{0,7})?"

DATE_LABELS = DateLabels(
    published=Patterns("match", (
        Row("when it was published",
            r"(?:first |originally )?(?:published|posted|issued|released)"
            r"(?: (?:on|in) (?:[^\W\d]\S* ){0,5}?(?:blog|forum|journal|list|page|paper|(?:web)?site)"
            r"(?: of (?:the )?\w+)?)?",
            meant="Published on 26 June 2024", spared="On 26 June 2024"),
        Row("the date of its publication",
            r"(?:press )?release date|(?:publication|issue|publish|pub\.?) date"
            r"|date (?:of )?(?:publication|published|issued?|released?|posted)",
            meant="Release date: 26 June 2024", spared="Release of 26 June 2024"),
        Row("when it may be printed", r"for (?:immediate )?release|embargo(?:ed)? until",
            meant="FOR IMMEDIATE RELEASE: 26 June 2024", spared="For immediate relief: 26 June 2024"),
    ), tail=_TO_DATE, ignore_case=True),
    dated=Patterns("match", (
        Row("the date of a meeting or of a text",
            rf"{_MEETINGS} date(?:\s?(?:/|and|&)\s?time)?|date (?:and time )?of (?:the |this )?{_MEETINGS}",
            meant="Meeting Date/Time: 26 June 2024", spared="Date of the next meeting: 26 June 2024"),
        Row("a date", r"dated?(?:\s?(?:/|and|&)\s?time)?", meant="Date: 26 June 2024", spared="Data: 26 June 2024"),
        Row("when something was reported",
            r"(?:notification|filing) date|date (?:reported|of notification)|report(?:ed)? received",
            meant="Notification date: 26 June 2024", spared="Event date: 26 June 2024"),
        Row("when it was sent or held", r"sent|(?:meeting )?held",
            meant="Sent: 26 June 2024", spared="Sentence: 26 June 2024"),
    ), tail=_TO_DATE, ignore_case=True),
    created=Patterns("match", (
        Row("when it was written",
            r"(?:date )?(?:created|drafted|submitted|written|proposed|assigned)|(?:creation|submission|proposal) date",
            meant="Created: 26 June 2024", spared="Creation of the port: 26 June 2024"),
        Row("when work on it began", r"start date", meant="Start Date: 26 June 2024", spared="End Date: 26 June 2024"),
    ), tail=_TO_DATE, ignore_case=True),
    effective=Patterns("match", (
        Row("since when it holds", r"(?:version )?effective(?: date)?|date of effect|in (?:force|effect)",
            meant="Version Effective Date: 26 June 2024", spared="Effect of 26 June 2024"),
        Row("a sentence that says since when it holds",
            rf"th(?:is|ese) (?:\w+ ){{0,3}}{_TEXTS} (?:is|are|becomes?|took|takes?) (?:effective|effect)",
            meant="These terms are effective as of 26 June 2024.", spared="These terms were made on 26 June 2024."),
    ), tail=_TO_DATE, ignore_case=True),
    changed=Patterns("match", (
        Row("when it was changed",
            r"(?:date )?(?:last |most recently )?(?:updated|modified|revised|changed|edited|reviewed)|as of",
            meant="Last updated: 26 June 2024", spared="Outdated: 26 June 2024"),
        Row("its last change",
            r"(?:last|latest) (?:update|revision|modification|change|edit|review)(?: date)?|last-modified"
            r"|(?:revision|update|modification) date"
            r"|date of (?:the )?last (?:update|revision|modification|change|review)",
            meant="Date of last update: 26 June 2024", spared="Date of the last meeting: 26 June 2024"),
        Row("a version, and when it was made",
            r"(?:version|revision|rev\.|v\.?)\s?\d[\w.]{0,11},? (?:last )?(?:updated|revised|dated|of)",
            meant="Version 1.2, updated 26 June 2024", spared="Version 1.2, used until 26 June 2024"),
        Row("a sentence that says when it was changed",
            rf"th(?:is|ese) (?:\w+ ){{0,3}}{_TEXTS} (?:was|were|is|are|has been|have been) (?:last |most recently )?"
            r"(?:updated|revised|modified|amended|changed|edited|reviewed)",
            meant="These port terms were last updated on 26 June 2024.",
            spared="These cranes were last updated on 26 June 2024."),
    ), tail=_TO_DATE, ignore_case=True),
)

OTHER_DAYS = Patterns("search", (
    Row("what comes next, or came before",
        r"\b(?:next|upcoming|following|future|planned|scheduled|previous|last) (?:\w+ )?"
        r"(?:meeting|call|session|hearing|issue|edition|event|date|steps?|version)s?\b",
        meant="Date of the next meeting", spared="Date of the meeting"),
    Row("when something has to be done, or was done",
        r"\b(?:deadlines?|due|expir(?:y|es)|milestones?|timeline|schedule|calendar|events|history|references"
        r"|bibliography|change ?log)\b",
        meant="Deadline", spared="Dead lines"),
), ignore_case=True)
"""Headings and labels under which a date is not that of the text."""

DATED_TITLES = Patterns("fullmatch", (
    Row("what is held on a day",
        r"(?:.{0,80}\b)?(?:meeting|call|tele-?con(?:f|ference)?|video ?conference|stand-?up|session|hearing|sitting"
        r"|agenda|interview|press conference|assembly|briefing)s?"
        rf"(?: (?:notes|summary|agenda|log|record))?{_NUMBER}(?: (?:of|on|for|from|held on))?",
        meant="Council meeting 14", spared="Hearing on the fire of"),
    Row("minutes of a body",
        r"(?:.{0,40}\b)?(?:minutes|transcript|proceedings)"
        r"(?: of(?! (?:\w+ ){0,6}(?:on|about|after|over)\b)[^,:]{1,80}?)?"
        rf"{_NUMBER}(?: (?:of|on|for|from|held on))?",
        meant="Minutes of the port council", spared="Minutes of the talks on the fire of"),
    Row("what somebody says or writes on a day",
        r"(?:.{0,40}\b)?(?:speech|remarks|address|testimony|statement|letter)"
        r"(?: (?:by|of|to|from|at|before)(?! (?:\w+ ){0,6}(?:on|about|after|over)\b)[^,:]{1,80}?)?"
        r"(?: (?:of|from|dated))?",
        meant="Remarks by the mayor of Gelling", spared="Remarks on the fire of"),
    Row("what comes out again and again",
        r"(?:.{0,60}\b)?(?:bulletin|newsletter|digest|diary|journal|edition|issue|communiqué|circular|memo(?:randum)?"
        r"|press release|(?:situation|daily|weekly|monthly|quarterly|annual|status|progress|interim|final) "
        rf"(?:report|update|summary|review)){_NUMBER}(?: (?:of|for|from|dated))?",
        meant="Situation report no. 14", spared="Report on the fire of"),
), ignore_case=True)
"""What stands before or behind the date in a title, where that is the date of the text."""
