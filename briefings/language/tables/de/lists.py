"""How a German lead-in goes on in the items of its list, announces them, or leads elsewhere."""

# fmt: off
from briefings.language.lists import Lists
from briefings.language.row import Patterns, Row

LISTS = Lists(
    going_on=Patterns("search", (
        Row("a verb that wants another, or its matter",
            r"(?:muss|müssen|darf|dürfen|soll|sollen|sollte|sollten|kann|können|wird|werden|ist|sind|hat|haben"
            r"|umfasst|umfassen|enthält|enthalten|beinhaltet|bedeutet|heißt)",
            meant="Der Hafenrat von Gelling muss:", spared="Der Hafenrat von Gelling nennt drei Regeln:"),
        Row("a preposition, or what joins a clause",
            r"(?:als|aus|bei|dass|durch|falls|für|indem|mit|nach|ob|oder|ohne|sofern|und|von|wegen|weil|wenn|wie|zu|zum|zur"
            r"|zum beispiel|nicht|insbesondere)",
            meant="Der Hafenrat haftet nicht, wenn:", spared="Der Hafenrat haftet in drei Fällen:"),
    ), head=r"\b", tail=r"(?: (?:entweder|auch|nur|nicht|mindestens))?,?[:—–-]?$", ignore_case=True),
    announcing=Patterns("search", (
        Row("what follows",
            r"wie folgt|im folgenden|folgende[mnrs]?",
            meant="Gelling erhebt folgende Gebühren:", spared="Die Schiffe folgten dem Lotsen:"),
        Row("what stands below",
            r"(?:nach|unten )(?:stehend|folgend|genannt|aufgeführt)\w*",
            meant="Die nachstehenden Gebühren gelten in Gelling:", spared="Gelling nennt seine Gebühren:"),
    ), head=r"\b", tail=r"\b", ignore_case=True),
    leading_away=Patterns("search", (
        Row("links",
            r"\b(?:siehe|lesen sie|besuchen sie)\b[^.]{0,80}$"
            r"|\b(?:links|quellen|weiterführende\w*|weitere informationen)\b[^.]{0,60}$",
            meant="Zum Hafen siehe auch diese Seiten:", spared="Schiffe, die Gelling sehen, müssen:"),
        Row("an agenda, or what a text is about",
            r"\b(?:tagesordnung|inhaltsverzeichnis|inhalt|themen|aufgaben|auf dieser seite"
            r"|in diesem (?:abschnitt|artikel))\b",
            meant="Die Tagesordnung des Hafenrats lautet:", spared="Der Hafenrat hat entschieden:"),
        Row("people",
            r"\b(?:anwesend\w*|teilgenommen|teilnehmer\w*|mitglieder sind|unterzeichnet von)\b[^.]{0,40}$",
            meant="An der Sitzung haben teilgenommen, alle anwesend:", spared="Die Leute von Gelling müssen:"),
    ), ignore_case=True),
)
