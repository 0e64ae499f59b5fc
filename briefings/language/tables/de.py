"""German: its commonest words, and abbreviations."""

from briefings.language.language import Abbreviations, CommonWords, Language, Vocabulary

GERMAN = Language(
    "de",
    stemmer="german",
    common=CommonWords(
        before_nouns=frozenset(
            """der die das den dem des ein eine einen einem einer eines in im am an auf aus bei beim mit nach von
            vom vor zu zum zur über unter für durch gegen ohne um zwischen wegen seit bis seine seiner seinen
            ihre ihrer ihren sein ihr unsere kein keine keinen diese dieser dieses diesen diesem alle aller
            viele mehr andere anderen""".split()
        ),
        joining=frozenset("und oder aber".split()),
        elsewhere=frozenset(
            """nicht ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können könnte
            soll sollen sollte muss müssen will wollen er sie es wir ich sich dass daß wenn als wie auch nur
            noch schon so dann da hier man was wer wo denn weil damit sowie etwa bereits jedoch dabei dazu davon
            habe sei seien gibt ab doch sehr immer wieder mir mich uns ihm ihn ihnen""".split()
        ),
    ),
    vocabulary=Vocabulary(capital_nouns=True),
    abbreviations=Abbreviations(
        never_final=frozenset(
            """Hr Hrn Frl Dipl Ing bzw vgl inkl einschl evtl ggf sog bspw insb insbes z.B d.h u.a i.d.R v.a""".split()
        ),
        before_number=frozenset("abs tab bd".split()),
        sometimes_final=frozenset("GmbH Str mio mrd tsd mill mrz jh jhs jahrh chr usw".split()),
        etcetera=frozenset("usw".split()),
        starters=frozenset("Aber Auch Danach Der Diese Dieser Dieses Er Es Ich Sie Und Wir".split()),
        after_ordinal=frozenset(
            """Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
            Jahrhundert Jahrhunderts Jahrestag Weltkrieg Weltkriegs Weltkrieges Bundesliga Liga Runde Klasse
            Auflage Geburtstag""".split()
        ),
    ),
)
