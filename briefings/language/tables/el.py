"""Greek: its commonest words, and its calendar."""

from briefings.language.language import Calendar, Language
from briefings.language.vocabulary import CommonWords

GREEK = Language(
    "el",
    stemmer="greek",
    common=CommonWords(
        before_nouns=frozenset(
            """ο η το οι τα του της των τον την τους τις στο στη στην στον στα στους στις από με για σε προς κατά
            μετά χωρίς ένα ένας μια μία αυτό αυτή αυτά όλα όλες κάθε""".split()
        ),
        joining=frozenset("και ή αλλά".split()),
        elsewhere=frozenset(
            """δεν είναι ήταν έχει έχουν είχε θα να που ότι πως όταν αν όπως πιο πολύ επίσης μόνο ακόμη εγώ εμείς
            μας τι""".split()
        ),
    ),
    calendar=Calendar(
        months=tuple(
            """Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου
            Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου""".split()
        ),
        months_alone=tuple(
            """Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος
            Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος""".split()
        ),
        ordinal="η",
        weekdays=r"(?:Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο|Κυριακή),?\s",
    ),
)
