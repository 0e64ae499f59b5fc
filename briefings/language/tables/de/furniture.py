"""German lines that stand around an article and are no part of it."""

# fmt: off
from briefings.language.language import Furniture
from briefings.language.row import Patterns, Row
from briefings.language.tables.de.dating import DATE_LABELS, DATED_TITLES, OTHER_DAYS

_PERSON = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*"
_PEOPLE = rf"(?P<author>{_PERSON}(?:,?\s(?:{_PERSON}|und|de|van|von|zu)){{1,9}})"
"""A name of two words at the least: "Von Gelling nach Halden" is a heading."""
_OF_A_PAGE = r"(?:\s?:[^\n]{0,200}|\s?\(\d+\)|\.{3}|…)?"

FURNITURE = Furniture(
    stating=(
        Row("who wrote it",
            rf"(?:Von|VON|Autor(?:in|en)?:|Text:)\s{_PEOPLE}",
            meant="Von Silke Harms und Bo Quay", spared="Von Montag an fahren die Kräne wieder."),
    ),
    lines=Patterns("fullmatch", (
        Row("all rights reserved",
            r"[^\n]{0,120}\bAlle Rechte vorbehalten\b[^\n]{0,80}",
            meant="2024 Gellinger Bote. Alle Rechte vorbehalten.", spared="Alle Rechte liegen bei der Stadt Gelling."),
        Row("who helped or translated",
            r"(?:Bearbeitung|Mitarbeit|Redaktion|Übersetzung):\s[^\n]{1,160}",
            meant="Mitarbeit: Bo Quay", spared="Mitarbeit am Hafen wird gelobt."),
        Row("read also",
            r"(?i:das könnte sie (?:auch )?interessieren"
            r"|lesen sie (?:auch|dazu|hier|mehr|weiter)|mehr (?:dazu|zum thema)"
            r"|meistgelesen|siehe auch|weitere (?:artikel|meldungen)|zum thema)\b[^\n.!?]{0,120}[:>»]?",
            meant="Lesen Sie auch: Lampen am Kai", spared="Lesen Sie den Brief der Behörde, riet er."),
        Row("a label of topics, a button, a part of the page",
            r"(?i:abonnieren|anmelden|anzeige|datenschutz|drucken|impressum|kategorien?|kommentare?|menü|newsletter"
            rf"|rubrik|schlagw[oö]rte?r?|startseite|stichworte?|suche|teilen|themen|weiterlesen|werbung){_OF_A_PAGE}",
            meant="Kommentare (23)", spared="Anzeige gegen den Betreiber des Hafens"),
        Row("what a picture shows, or whose it is",
            r"(?i:fotos?|bild(?:er)?|grafik|karte|quellen?|video)(?: von)?\s?[:/][^\n]{0,160}",
            meant="Foto: Hafen Gelling", spared="Fotos der Kräne wurden am Montag gezeigt."),
        Row("the number of a page",
            r"(?i:(?:seite|s\.)\s\d{1,4}(?:\s(?:von|/)\s\d{1,4})?)",
            meant="Seite 3 von 12", spared="Seite 3 des Briefs nennt die Kräne."),
        Row("a count of readers",
            r"\d+\s(?:Aufrufe|Kommentare?|Minuten? Lesezeit)",
            meant="12 Kommentare", spared="12 Kommentare lobten den Hafen."),
    )),
    dates=DATE_LABELS,
    other_days=OTHER_DAYS,
    dated_titles=DATED_TITLES,
    fields=Patterns("match", (
        Row("what it is about", r"(?P<title>betreff|titel)",
            meant="Betreff: Die Kräne von Gelling", spared="Betreffs: Die Kräne von Gelling"),
        Row("who wrote it", r"(?P<author>autor(?:in|innen|en)?|verfasser(?:in|innen)?)",
            meant="Verfasserin: Silke Harms", spared="Verfasst: 26. Juni 2024"),
        Row("who sent it", r"(?P<sender>von)", meant="Von: Silke Harms <s@example.org>", spared="Von Gelling: nichts"),
        Row("what a letter or a report has beside", r"(?:an|kopie|status|aktenzeichen|ort|nummer|fassung)",
            meant="Aktenzeichen: 14/2024", spared="Ortschaft: Gelling"),
    ), tail=r"\s?[:|]", ignore_case=True),
)
