"""English abbreviations, and what stands after them."""

from briefings.language.language import Abbreviations

ABBREVIATIONS = Abbreviations(
    never_final=frozenset(
        """P.S PS N.B Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revd Hon Msgr Gen Maj Col Lt Cpt Capt Cmdr Cdr Cpl
        Sgt Pvt Pte Adm Brig Gov Sen Sens Rep Reps Pres Supt Det Insp Atty Mt Ft Sta Ste Rt Amb Pfc Spc Ens Cllr
        Wm Geo Chas Thos Jas a.k.a aka vs e.g eg i.e ie cf viz ca approx incl resp esp op.cit""".split()
    ),
    before_number=frozenset(
        """no nos nr nº fig figs eq eqs art arts sec secs sect ch chap vol vols pt par para ex p pp s op ver v ref
        refs lot pl ser sch cl reg rs""".split()
    ),
    sometimes_final=frozenset(
        """Jr Sr Esq Inc Ltd Co Cos Corp Bros LLC PLC Pty co Assn Assoc Dept Univ Inst Intl Natl Mfg Dist Div St
        Ave Blvd Rd Hwy Pkwy Sq Ln Ter Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu
        Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss
        Mo Mont Neb Nev Okla Ore Penn Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Fed Civ Crim al ed eds trans
        repr rev est min max avg dept ext tel Ph.D PhD am pm etc""".split()
    ),
    etcetera=frozenset("etc".split()),
    starters=frozenset(
        """A About According After All Also Although Among An And Another Are As At Because Before Between Both But
        By Can Could Despite Did Do Does During Each Even Every Few First For From Furthermore Had Has Have He
        Her Here His How However I If In Instead Is It Its Just Last Let Many Maybe Meanwhile More Moreover Most
        Much My Nevertheless No Nor Not Now Of On Once One Only Or Other Others Our Over Perhaps Please Several
        She Should Since So Some Such That The Their Then There Therefore These They This Those Though Through
        Thus To Today Two Under Unlike Until Was We Were What When Where Whether Which While Who Why With Would
        Yes Yesterday Yet You Your""".split()
    ),
    times_of_day=frozenset("a.m am p.m pm".split()),
    after_time_of_day=frozenset(
        """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun Eastern
        Central Mountain Pacific Atlantic Greenwich Moscow Beijing Tokyo London GMT UTC EST EDT CST CDT MST MDT
        PST PDT ET CT MT PT CET CEST BST IST JST January February March April May June July August September
        October November December""".split()
    ),
    dotted_countries=frozenset("U.S U.S.A U.K U.N E.U D.C U.A.E".split()),
    institutions=frozenset(
        """Administration Agency Agriculture Air Ambassador Ambassadors Army Attorney Attorneys Bank Border Bureau
        Capitol Census Center Centers Central Chamber Charter Circuit Citizenship Civil Coast Code Command
        Commission Committee Congress Congressman Congresswoman Constitution Consulate Council Court Customs
        Cyber Defense Delegation Democrat Democrats Department District Dollar Education Embassy Energy
        Environmental Envoy Federal Fish Food Forces Foreign General Geological Government High Homeland House
        Immigration Institute Institutes Intelligence Interior Justice Labor Marine Marines Marshals Military
        Mission National Naval Navy Office Open Parliament Patent Postal President Presidential Preventive Prime
        Representative Representatives Republican Republicans Secretary Securities Security Senate Senator
        Senators Soccer Space Special State States Steel Supreme Territories Territory Trade Treasuries Treasury
        Troops Vice Virgin""".split()
    ),
    auxiliaries=frozenset("Are Could Did Does Had Has Have Is Should Was Were Would".split()),
    seldom_open=frozenset("And From Of Or".split()),
    subjects=frozenset(
        """A All Although An Another Both But Each Even Few He Her His How However I If It Its Many Meanwhile Moreover
        Most My Nevertheless No Nobody One Our Several She Some That The Their Then There These They This Those We What
        When Where While Who Why You Your""".split()
    ),
)
