"""English lines that stand around an article and are no part of it."""

# fmt: off
from briefings.language.language import Furniture
from briefings.language.row import Patterns, Row
from briefings.language.tables.en.dating import DATE_LABELS, DATED_TITLES, OTHER_DAYS

_PERSON = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*"
_PEOPLE = rf"(?P<author>{_PERSON}(?:,?\s(?:{_PERSON}|and|de|der|van|von|bin|al|&)){{0,9}})"
_MORE = r"\b[^\n.!?]{0,120}[:>»]?"
"""What is named after "Read also", and a sign that leads there."""
_OF_A_PAGE = r"(?:\s?:[^\n]{0,200}|\s[^\n.!?:]{0,40}|\.{3}|…)?"
"""What may stand after the label of a menu or a button."""

_STATING = (
    Row("who wrote it, after a label",
        rf"(?:Authors?|(?:Written|Posted|Published|Prepared|Reported|Text|Story) by)\s?:?\s{_PEOPLE}",
        meant="Author: Ada Lovell", spared="Authors of the letter were not at the meeting."),
    Row("who wrote it, in a line of its own",
        rf"(?:By|BY)\s{_PEOPLE}",
        meant="By Ada Lovell and Bo Quay", spared="By Monday the cranes were back at work."),
    Row("more news of a paper",
        r"(?i:last|latest) news in (?P<publisher>[^\n.!?]{2,60})",
        meant="Last news in Gelling Daily", spared="Last news in June: the port is closed."),
    Row("where a post was first",
        r"The post (?P<title>[^\n]{3,200}?) appeared first on (?P<publisher>[^\n]{2,80}?)\.?",
        meant="The post Cranes at rest appeared first on Gelling Daily.",
        spared="The post office of Gelling appeared to be closed."),
)

_LINES = Patterns("fullmatch", (
    Row("a copyright",
        r"(?i:©|\(c\)\s?(?=[^\n]{0,60}\b(?:19|20)\d\d\b|(?-i:[A-Z])(?:\S+\s){0,5}(?:\S*[^.;,\s]|co\.|inc\.|ltd\.)$)"
        r"|copyright (?:©|\(c\)|\d{4}|by))"
        r"[^\n]{0,160}",
        meant="© 2024 Gelling Daily", spared="(c) The board meets on Monday."),
    Row("all rights reserved",
        r"[^\n]{0,120}\b[Aa]ll [Rr]ights [Rr]eserved\b[^\n]{0,80}",
        meant="2024 Gelling Daily. All rights reserved.", spared="Gelling reserved all rights to the port."),
    Row("who helped",
        r"[(\[–—-]*\s?(?i:with (?:assistance|contributions?|reporting|files) (?:from|by))\b[^\n]{0,200}",
        meant="(With assistance from Bo Quay in Gelling)", spared="With two cranes the port reopened."),
    Row("who contributed",
        r"[^\n]{0,160}\bcontributed (?:reporting|to this (?:report|story|article|post))\.?\)?",
        meant="The Daily's Ada Lovell in Gelling contributed to this report.",
        spared="The harbour master contributed to this report of the council on the cranes."),
    Row("who reported, edited or translated",
        r"(?i:(?:additional )?(?:reporting|editing|writing|translated) by)\s(?-i:[A-Z])[^\n]{0,200}",
        meant="Reporting by Ada Lovell; Editing by Bo Quay", spared="Reporting by the council is late."),
    Row("what a new version changes",
        r"[(\[](?i:updates?|adds|corrects|recasts|refiles|rewrites|removes)\b[^\n]{0,240}[)\]]\.?",
        meant="(Updates with the cost in the third paragraph.)",
        spared="Updates to the cranes will take until the summer of next year."),
    Row("what was done to the text",
        r"(?i:this (?:story|article|post|report) (?:was|has been|is) (?:originally |first )?"
        r"(?:updated|corrected|published|developing|translated)\b[^\n]{0,200})",
        meant="This story was updated on Monday.", spared="This story was told in Gelling."),
    Row("read also",
        r"(?i:recommend(?:ed)?|related(?: (?:articles|news|stories|topics))?|read (?:also|more|next|the full story)"
        rf"|see also){_MORE}",
        meant="Read also: Lamps on the quay",
        spared="Read the letter of the port authority, and then read it once more, he said."),
    Row("more of a kind, or what others read",
        r"(?i:more (?:on|from|in) (?:this|the)\b[^\n.]{0,40}|most (?:read|popular)|don'?t miss"
        rf"|you may (?:also )?like){_MORE}",
        meant="Most read", spared="Most cranes are old, the mayor said."),
    Row("a label of topics",
        rf"(?i:tags?|topics?|categor(?:y|ies)|filed under|keywords){_OF_A_PAGE}",
        meant="Tags: cranes, port", spared="Topics were the cranes. The port stays closed."),
    Row("a button to share or to follow",
        r"(?i:share(?: (?:this|on))?|follow us|subscribe|sign up|log in|print|e-?mail|click here|continue reading)"
        rf"{_OF_A_PAGE}",
        meant="Share this article", spared="Shares of the port authority fell on Monday."),
    Row("a part of the page",
        rf"(?i:advertisement|comments?|menu|home|search|cookie[^\n.]{{0,40}}|loading){_OF_A_PAGE}",
        meant="Advertisement", spared="Home prices rose by a third after the port reopened."),
    Row("what a picture shows, or whose it is",
        r"(?i:photo|photograph|image|picture|illustration|video|graphic|map|credit|source)s?"
        r"(?: credit| by| courtesy(?: of)?)?\s?[:/][^\n]{0,160}",
        meant="Photo: Gelling Port", spared="Photographs of the cranes were shown at the meeting on Monday."),
    Row("the number of a page",
        r"(?i:\[?(?:page|p\.)\s\d{1,4}(?:\s(?:of|/)\s\d{1,4})?\]?)",
        meant="Page 3 of 12", spared="Page 3 of the letter names the cranes."),
    Row("more follows, or the end",
        r"(?i:[\[(*#–—-]{1,3}\s?(?:more(?: to (?:come|follow))?|ends?)\s?[\])*#–—-]{1,3})"
        r"|(?:MORE|ENDS?)(?: TO FOLLOW)?",
        meant="(MORE)", spared="(more of this on Monday)"),
    Row("a count of readers",
        r"\d+\s(?:views?|comments?|shares?|min(?:ute)?s?(?: read)?)",
        meant="1204 views", spared="1204 views of the port were shown."),
))

FURNITURE = Furniture(
    stating=_STATING,
    lines=_LINES,
    dates=DATE_LABELS,
    other_days=OTHER_DAYS,
    dated_titles=DATED_TITLES,
    fields=Patterns("match", (
        Row("what it is about", r"(?P<title>(?:document |report |transcript )?title|subject)",
            meant="Subject: The cranes of Gelling", spared="Subjects: The cranes of Gelling"),
        Row("who wrote it",
            r"(?P<author>authors?|(?:prepared|reported|proposed|written|compiled|recorded|notes|minutes) by)",
            meant="Authors: Ada Lovell, Bo Quay", spared="Authors of the letter: nobody"),
        Row("who sent it", r"(?P<sender>from)",
            meant="From: Ada Lovell <ada@example.org>", spared="From the port: no news"),
        Row("what a letter, a proposal or a report has beside",
            r"(?:to|cc|re|reply-to|message-id|editors?|version|category|requires|classification|location|severity"
            r"|(?:document |report |transcript |release )?(?:type|id|number|status))",
            meant="Status: Final", spared="Final status: open"),
    ), tail=r"\s?[:|]", ignore_case=True),
    offices=Patterns("match", (
        Row("of a state or a city",
            r"(?:(?:prime|first|deputy|foreign|interior|state) )?(?:minister|president|premier|chancellor|senator"
            r"|governor|mayor|commissioner|secretary|ambassador)",
            meant="Prime Minister: Lovell, Ada", spared="Prime Ministers: Lovell, Ada"),
        Row("of who speaks or writes", r"(?:speaker|presenter|columnist|correspondent|reporter)",
            meant="Speaker: Ada Lovell", spared="Speakers were Ada Lovell and Bo Quay."),
    ), tail=r"\s?:\s", ignore_case=True),
)
