"""Whether the full stop after a word belongs to that word, as in "Mr." or "No. 5", or ends the sentence.

The tables hold words as they stand in running text, without the stop; lower case stands for both cases.
"""

import re

# Words that open a sentence and are seldom part of a name.
STARTERS = frozenset(
    """
    A About According After All Also Although Among An And Another Are As At Because Before Between Both But By Can
    Could Despite Did Do Does During Each Even Every Few First For From Furthermore Had Has Have He Her Here His How
    However I If In Instead Is It Its Just Last Let Many Maybe Meanwhile More Moreover Most Much My Nevertheless No Nor
    Not Now Of On Once One Only Or Other Others Our Over Perhaps Please Several She Should Since So Some Such That The
    Their Then There Therefore These They This Those Though Through Thus To Today Two Under Unlike Until Was We Were
    What When Where Whether Which While Who Why With Would Yes Yesterday Yet You Your
    Aber Auch Danach Der Diese Dieser Dieses Er Es Ich Sie Und Wir
    Cela Ces Cette Elle Elles Ils Mais Nous Vous Ella Ellos Esta Este Esto Pero También
    А Было Был Была В Вы Для За И К Как Когда Мы На Не Но Он Она Они По После При С Так То Это Этот Я
    """.split()
)


def owns_stop(word: str, following: str, beyond: str, n_before: int) -> bool:
    """Say whether the sentence goes on after `word` and its full stop.

    `following` is the next word or sign, `beyond` what comes right after it: "." as after an initial, or a space and
    the second word. `n_before` counts the characters of the sentence so far.
    """
    if _is_listed(word, _NEVER_FINAL) or (_is_listed(word, _BEFORE_NUMBER) and _NUMBER.match(following)):
        return True
    if word.isdecimal():
        return len(word) <= _LONGEST_ORDINAL and following in _AFTER_GERMAN_ORDINAL
    if not (_INITIALS.fullmatch(word) or _is_listed(word, _SOMETIMES_FINAL)):
        return False
    return following[:1].islower() or _goes_on(word, following, beyond, n_before)


def _goes_on(word: str, following: str, beyond: str, n_before: int) -> bool:
    """Decide for an abbreviation that may end a sentence, before a word that may begin one."""
    is_time, is_country = _is_listed(word, _TIMES_OF_DAY), word in _DOTTED_COUNTRIES
    if n_before < _FRONT_OF_SENTENCE and (is_time or is_country):
        return True
    if is_time:
        return following in _AFTER_TIME_OF_DAY
    is_initial = len(following) == 1 and beyond == "."
    if _is_listed(word, _ETCETERA) or (following in STARTERS and not is_initial):
        return False
    names_more = following in _INSTITUTIONS or following[:1].isdecimal() or beyond[1:2].isupper()
    return names_more or not is_country


def _is_listed(word: str, table: frozenset[str]) -> bool:
    return word in table or word.lower() in table or (word.isupper() and word.capitalize() in table)


_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*+")
_NUMBER = re.compile(r"\d|[VX]\b|[IVXLC]{2}")
_LONGEST_ORDINAL = 2
# A time or a country at the front of a sentence does not end it: "At 5 a.m. Mr. Smith left."
_FRONT_OF_SENTENCE = 12

# Something always follows these: a name, an example, the other party.
_NEVER_FINAL = frozenset(
    """
    P.S PS N.B Mr Mrs Ms Mx Messrs Mme Mlle MM Dr Drs Prof Profs Rev Revd Hon Msgr Gen Maj Col Lt Cpt Capt Cmdr Cdr Cpl
    Sgt Pvt Pte Adm Brig Gov Sen Sens Rep Reps Pres Supt Det Insp Atty Mt Ft Sta Ste Rt Amb
    Pfc Spc Ens Cllr Wm Geo Chas Thos Jas a.k.a aka
    vs e.g eg i.e ie cf viz ca approx incl resp esp op.cit
    Hr Hrn Frl Dipl Ing bzw vgl inkl einschl evtl ggf sog bspw insb insbes z.B d.h u.a i.d.R v.a
    Sra Srta Dra Ud Uds Vd Vds Lic Dña p.ej aprox p.ex env Sig Sigg Dott Dhr Mevr bijv o.a m.b.t tzw np tzn m.in
    т.е т.н см ср проф акад им ул гр рис тов напр
    """.split()
)

# These stand before a number, and are other words elsewhere: "No. 5", but "No. Never."
_BEFORE_NUMBER = frozenset(
    """
    no nos nr nº n° núm fig figs eq eqs art arts sec secs sect ch chap vol vols pt par para abs ex tab p pp pág págs s
    bd op ver v ref refs lot pl ser sch cl reg rs стр гл п ст рис № т
    """.split()
)

# These may end a sentence: the next word decides.
_SOMETIMES_FINAL = frozenset(
    """
    Jr Sr Esq Inc Ltd Co Cos Corp Bros LLC PLC Pty GmbH SA co Cie Assn Assoc Dept Univ Inst Intl Natl Mfg Dist Div
    St Ave Blvd Rd Hwy Pkwy Sq Ln Ter Str
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Penn Pa
    Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta
    Fed Civ Crim al ed eds trans repr rev est min max avg dept ext tel Ph.D PhD
    mio mrd tsd mill mrz jh jhs jahrh chr enz EE.UU
    г гг в вв руб тыс млн млрд am pm etc usw ecc itd itp др
    """.split()
)
_ETCETERA = frozenset({"etc", "usw", "ecc", "itd", "itp", "др", "т.д", "т.п"})

_TIMES_OF_DAY = frozenset({"a.m", "p.m", "am", "pm"})
_AFTER_TIME_OF_DAY = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    Eastern Central Mountain Pacific Atlantic Greenwich Moscow Beijing Tokyo London GMT UTC EST EDT CST CDT MST MDT PST
    PDT ET CT MT PT CET CEST BST IST JST
    January February March April May June July August September October November December
    """.split()
)

# "U.S." and its like are followed by an institution, a longer name, or the next sentence.
_DOTTED_COUNTRIES = frozenset({"U.S", "U.S.A", "U.K", "U.N", "E.U", "D.C", "U.A.E"})
_INSTITUTIONS = frozenset(
    """
    Administration Agency Agriculture Air Ambassador Ambassadors Army Attorney Attorneys Bank Border Bureau Capitol
    Census Center Centers Central Chamber Charter Circuit Citizenship Civil Coast Code Command Commission Committee
    Congress Congressman Congresswoman Constitution Consulate Council Court Customs Cyber Defense Delegation
    Democrat Democrats Department District Dollar Education Embassy Energy Environmental Envoy Federal Fish Food
    Forces Foreign General Geological Government High Homeland House Immigration Institute Institutes Intelligence
    Interior Justice Labor Marine Marines Marshals Military Mission National Naval Navy Office Open Parliament
    Patent Postal President Presidential Preventive Prime Representative Representatives Republican Republicans
    Secretary Securities Security Senate Senator Senators Soccer Space Special State States Steel Supreme
    Territories Territory Trade Treasuries Treasury Troops Vice Virgin
    """.split()
)

# German writes a stop after an ordinal number: "3. Mai", "im 19. Jahrhundert".
_AFTER_GERMAN_ORDINAL = frozenset(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert Jahrhunderts Jahrestag Weltkrieg Weltkriegs Weltkrieges Bundesliga Liga Runde Klasse Auflage Geburtstag
    """.split()
)
