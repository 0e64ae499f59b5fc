"""How a German sentence shows that it asks, breaks off, or points at another place of its text."""

# fmt: off
from briefings.language.language import Wholeness
from briefings.language.row import Patterns, Row

WHOLENESS = Wholeness(
    questions=Patterns("match", (
        Row("why",
            "(?:warum|weshalb|wieso|wozu) (?:ist|sind|war|hat|haben|wird|werden|soll|sollen|muss|nicht)",
            meant="Warum ist der Hafen von Gelling geschlossen.",
            spared="Warum der Hafen von Gelling geschlossen ist, weiß niemand."),
        Row("a verb before its subject",
            "(?:darf|dürfen|kann|können|muss|müssen|soll|sollen|sollten|wollen) (?:wir|man|ich)",
            meant="Sollen wir den Hafen von Gelling schließen.",
            spared="Sollen Schiffe nach Gelling fahren, muss der Hafen offen sein."),
    ), head="(?:und |aber |also )?", tail=r"\b", ignore_case=True),
    broken_off=Patterns("search", (
        Row("it ends with a word that never ends a sentence",
            r"\b(?i:und|oder|aber|ein|eine|einen|einer|dem|des|weil|dass|zum|zur|vom|äh|ähm)[.…]*$",
            meant="Der Hafen von Gelling öffnete am Montag und.",
            spared="Der Hafen von Gelling öffnete am Montag um zwölf."),
        Row("it ends with an abbreviation before a name or a number",
            r"\b(?:Nr|Dr|Prof|Hr|Hrn|Abs|Bd|Dipl|Ing)\.$",
            meant="Arbeiter legten ein Kabel in der Halle von Kran Nr.",
            spared="Arbeiter legten ein Kabel in der Halle des Krans."),
    )),
    begun_anew=Patterns("search", (
        Row("the stop of the sentence before it was lost",
            r"[a-zäöüß]{2} (?:Der|Die|Das|Dies|Diese|Es|Er|Wir|Wenn|Als|Im|Am|Für) [a-zäöüß]",
            meant="Der Hafen von Gelling ist geschlossen Es warten viele Schiffe.",
            spared="Der Hafen von Gelling kam in Der Spiegel und in andere Blätter."),
    )),
    points_away=Patterns("search", (
        Row("as was said elsewhere",
            r"\bwie (?:bereits |schon )?(?:eingangs|erwähnt|gesagt|oben|unten|beschrieben|zuvor erwähnt|dargestellt)\b",
            meant="Wie bereits erwähnt bleibt der Hafen geschlossen.",
            spared="Der Bürgermeister hat den Hafen erwähnt."),
        Row("said elsewhere",
            r"\b(?:oben|unten|vorstehend|nachstehend|nachfolgend)\s?(?:genannt|erwähnt|beschrieben|aufgeführt"
            r"|dargestellt)\w*",
            meant="Die oben genannten Kräne gehören Gelling.", spared="Die so genannten Kräne gehören Gelling."),
        Row("what follows",
            r"\bwie folgt\b|\bim folgenden\b|\bfolgendes[.:]$|\bfolgende[mnrs]?:$",
            meant="Die Kosten der Kräne sind wie folgt.", spared="Auf den Sturm folgt eine ruhige Woche."),
        Row("a part of the text",
            r"\b(?:siehe|vgl\.|vergleiche) (?:abbildung|abb\.|abschnitt|anhang|kapitel|oben|seite|tabelle|unten)"
            r"|\b(?:abbildung|abb\.|tabelle|tab\.) ?\d|\b(?:im|in) (?:abschnitt|kapitel) \d",
            meant="Der Hafen wuchs weiter, siehe Tabelle 2.", spared="Die Tabelle des Hafens zählt zwei Kräne."),
        Row("more to read",
            r"\blesen sie (?:auch|dazu|hier|mehr|weiter)\b|\bklicken sie\b|\berfahren sie mehr\b"
            r"|\bmehr (?:dazu|darüber) (?:erfahren|finden|lesen)\b"
            r"|\bweitere informationen (?:dazu|finden|gibt|unter)\b",
            meant="Lesen Sie mehr über den Hafen von Gelling.",
            spared="Viele lesen gern über den Hafen von Gelling."),
        Row("where in a picture",
            r"\((?:im bild|links|mitte|oben|rechts|unten|siehe|foto)\b",
            meant="Der Bürgermeister (links) öffnete den Hafen von Gelling.",
            spared="Der Bürgermeister (einst Docker) öffnete den Hafen von Gelling."),
    ), ignore_case=True),
)
