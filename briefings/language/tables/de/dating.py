"""German words beside a date, by which it is that of the text, or of something else."""

# fmt: off
from briefings.language.language import DateLabels
from briefings.language.row import Patterns, Row

_TO_DATE = r"\b(?:\s(?:am|vom|ab|seit))?(?P<sign>\s?[:|–—-])?\s{0,3}"

DATE_LABELS = DateLabels(
    published=Patterns("match", (
        Row("when it was published", r"erschienen|veröffentlicht|publiziert|(?:erscheinungs|veröffentlichungs)datum",
            meant="Veröffentlicht am 26. Juni 2024", spared="Am 26. Juni 2024"),
    ), tail=_TO_DATE, ignore_case=True),
    dated=Patterns("match", (
        Row("a date", r"(?:sitzungs|berichts)?datum(?:\s?(?:/|und)\s?(?:uhr)?zeit)?|datum der sitzung|gesendet",
            meant="Sitzungsdatum: 26. Juni 2024", spared="Daten: 26. Juni 2024"),
    ), tail=_TO_DATE, ignore_case=True),
    created=Patterns("match", (
        Row("when it was written", r"erstellt|verfasst|eingereicht|erstellungsdatum",
            meant="Erstellt am 26. Juni 2024", spared="Gestellt am 26. Juni 2024"),
    ), tail=_TO_DATE, ignore_case=True),
    effective=Patterns("match", (
        Row("since when it holds", r"gültig|in kraft(?: getreten)?|inkrafttreten",
            meant="Gültig ab 26. Juni 2024", spared="Ungültig ab 26. Juni 2024"),
    ), tail=_TO_DATE, ignore_case=True),
    changed=Patterns("match", (
        Row("when it was changed",
            r"stand|(?:zuletzt )?(?:aktualisiert|geändert|überarbeitet)|letzte (?:änderung|aktualisierung)",
            meant="Zuletzt geändert am 26. Juni 2024", spared="Bestand am 26. Juni 2024"),
    ), tail=_TO_DATE, ignore_case=True),
)

OTHER_DAYS = Patterns("search", (
    Row("what comes next", r"\b(?:nächste[nrs]?|kommende[nrs]?|vorige[nrs]?|letzte[nrs]?) (?:sitzung|termin|tagung"
        r"|treffen|ausgabe)\b|\b(?:frist|termine|fällig|ablauf)\b",
        meant="Datum der nächsten Sitzung", spared="Datum der Sitzung"),
), ignore_case=True)
"""Headings and labels under which a date is not that of the text."""

DATED_TITLES = Patterns("fullmatch", (
    Row("what is held on a day",
        r"(?:.{0,80}\b)?\w*(?:protokoll|sitzung|niederschrift|tagesordnung|anhörung|pressekonferenz|interview)"
        r"(?: (?:nr\.? ?)?\d{1,4}\.?)?(?: (?:vom|am|für den))?",
        meant="Protokoll der 14. Sitzung vom", spared="Bericht über den Brand vom"),
    Row("what comes out again and again",
        r"(?:.{0,60}\b)?(?:rundbrief|lagebericht|wochenbericht|monatsbericht|tagesbericht|pressemitteilung|ausgabe)"
        r"(?: (?:nr\.? ?)?\d{1,4}\.?)?(?: vom)?",
        meant="Lagebericht Nr. 14 vom", spared="Lage nach dem Brand vom"),
), ignore_case=True)
"""What stands before or behind the date in a title, where that is the date of the text."""
