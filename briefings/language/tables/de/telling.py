"""By which words a German sentence tells what may follow, what somebody says, what happened, and what is."""

# fmt: off
from briefings.language.language import Tellings
from briefings.language.row import Patterns, Row

TELLINGS = Tellings(
    asides=Patterns("search", (
        Row("a relative clause",
            r", (?:(?:an|auf|aus|bei|durch|für|in|mit|nach|von|zu) )?"
            r"(?:der|die|das|dem|den|deren|dessen|denen|welche[mnrs]?)\b[^,;.]*",
            meant="Lovell, der verlieren könnte, eröffnete den Hafen.", spared="Lovell könnte den Hafen eröffnen."),
        Row("brackets",
            r"\([^()]*\)",
            meant="Lovell (er könnte verlieren) eröffnete den Hafen.", spared="Lovell könnte verlieren."),
    )),
    outlooks=Patterns("search", (
        Row("what may or would be",
            "könnten?|dürften?|würden?|wollen|will|soll|sollen|sollten?",
            meant="Der Vertrag könnte den Hafen stärken.", spared="Der Vertrag stärkte den Hafen."),
        Row("how likely it is",
            "möglicherweise|vielleicht|vermutlich|voraussichtlich|wahrscheinlich|womöglich",
            meant="Der Hafen ist vielleicht offen.", spared="Der Hafen ist offen."),
        Row("what somebody means to do, or expects",
            "plant|planen|beabsichtigt|beabsichtigen|erwartet|erwarten|rechnet mit|rechnen mit|droht|drohen",
            meant="Der Rat plant einen Hafen.", spared="Der Rat hat einen Plan des Hafens."),
        Row("a time ahead",
            "künftig|in Zukunft|(?:nächste[mnrs]?|kommende[mnrs]?) (?:Jahr|Woche|Monat|Jahren|Wochen|Monaten)",
            meant="Der Hafen ist künftig offen.", spared="Der Hafen ist heute offen."),
    ), head=r"\b", tail=r"\b", ignore_case=True),
    of_texts=Patterns("search", (
        Row("what a text contains",
            r"\b(?:Artikel|Absatz|Abkommen|Gesetz|Verfassung|Vertrag|Text|Dokument|Paragraf|§)(?: \d+)?"
            r" (?:sagt|besagt|erklärt|betont|nennt)\b",
            meant="Artikel 4 besagt, dass jeder hilft.", spared="Der Minister sagt, dass jeder hilft."),
    )),
    speech=Patterns("search", (
        Row("says, tells",
            r"sagt|sagte|sagten|erklärt|erklärte|erklärten|betont|betonte|betonten|meint|meinte|ergänzte|schrieb"
            r"|schrieben|berichtet|berichtete|berichteten|teilten? mit|teilten?(?= [^,.;]{1,80} mit\b)|laut|zufolge"
            r"|nach (?:Angaben|Ansicht|Einschätzung|Worten|Darstellung)",
            meant="Der Minister sagte, der Vertrag gelte.", spared="Der Minister unterzeichnete den Vertrag."),
        Row("thinks",
            "glaubt|glauben|überzeugt|Meinung|(?:seiner|ihrer) Ansicht",
            meant="Lovell glaubt an den Vertrag.", spared="Lovell ist am Hafen."),
        Row("asks for something, warns, blames, praises, denies",
            r"fordert|forderte|forderten|warnt|warnte|warnten|kritisiert|kritisierte|kritisierten|lobt|lobte"
            r"|rügt|rügte|bestreitet|bestritt|behauptet|behauptete|widerspricht|widersprach|verlangt|verlangte"
            r"|wirft(?= [^,.;]{1,80} vor\b)",
            meant="Lovell forderte einen Vertrag.", spared="Lovell hat einen Vertrag."),
    ), head=r"\b", tail=r"\b", ignore_case=True),
    events=Patterns("search", (
        Row("something was done",
            "wurden?",
            meant="Zwei Kräne wurden zerstört.", spared="Zwei Kräne sind alt."),
        Row("people meet, go and agree",
            "traf|trafen|besuchten?|kam|kamen|ging|gingen|reisten?|unterzeichneten?|beschloss|beschlossen|stimmten?"
            "|wählten?|ernannten?|genehmigten?|lehnten?|trat|traten|einigten?|verließ|verließen",
            meant="Die Minister trafen sich am Montag.", spared="Die Treffen der Minister sind selten."),
        Row("something begins, ends, breaks or is made",
            "begann|begannen|endeten?|öffneten?|eröffneten?|schloss|schlossen|brach|brachen|fiel|fielen|stieg|stiegen"
            "|sank|sanken|baute|bauten|gründeten?|veröffentlichten?|stellten?|legten?|löste|lösten|blieb|blieben",
            meant="Der Hafen öffnete am Montag.", spared="Der offene Hafen ist alt."),
        Row("force is used, or harm is done",
            "tötete|töteten|starb|starben|verletzten?|zerstörten?|griff|griffen|brannten?|verhaftete|verhafteten"
            "|explodierten?",
            meant="Der Sturm zerstörte zwei Kräne.", spared="Stürme sind selten in Gelling."),
        Row("goods and money change hands",
            "kaufte|kauften|verkaufte|verkauften|lieferte|lieferten|schickte|schickten|bezahlten?|zahlten?|gewann"
            "|gewannen|verlor|verloren",
            meant="Norland verkaufte zwei Schiffe.", spared="Norland hat zwei Schiffe."),
        Row("a perfect tense",
            r"(?:hat|haben)\b[^,.;:]{1,150}\b(?!zu)[a-zäöüß]+(?:t|en)(?=[.,;]|$)",
            meant="Der Rat hat am Montag den Hafen geöffnet.", spared="Der Rat hat am Montag einen Termin."),
    ), head=r"\b", tail=r"\b"),
    states=Patterns("search", (
        Row("is, holds, means",
            "ist|sind|gibt|enthält|enthalten|umfasst|gilt|gelten|bedeutet|besteht|bestehen|gehört|gehören|liegt|liegen"
            "|bleibt|bleiben|zeigt|regelt|verpflichtet|braucht|kostet|kosten",
            meant="Der Vertrag umfasst zwei Häfen.", spared="Der Vertrag umfasste zwei Häfen."),
    ), head=r"\b", tail=r"\b"),
)
