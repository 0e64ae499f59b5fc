"""The date that a file states as its own, and the dates of other things that stand in it."""

import pytest
from reading import read

from briefings.cards.settle import settle_dates
from briefings.report import format_card

PROSE = "The port of Gelling reopened on Monday after a storm had damaged two of its four cranes in the night."
MORE = (
    "Repairs to the cranes will cost 3.2 million euros, the port authority said on Tuesday in a letter to the council."
)


def date_of(file: str, text: str) -> str | None:
    return settle_dates([read(f"seeds/{file}", text.encode())])[0].card.value("date")


@pytest.mark.parametrize(
    "line",
    [
        "19 June 2024",
        "Published: June 19, 2024 | Updated: June 20, 2024",
        "Updated June 20, 2024 · Published June 19, 2024",
        "First published on 19 June 2024",
        "By Ada Lovell, June 19, 2024",
        "Ada Lovell | 19 June 2024",
        "Posted by Ada Lovell on June 19, 2024",
        "Wed, 19 Jun 2024 10:00:00 +0200",
        "Date: Wed, 19 Jun 2024 23:30:00 +0200",
        "Updated 5:30 p.m. EDT, Wed June 19, 2024",
        "Wednesday, 19 June, 2024, 10:15 GMT 11:15 UK",
        "19-Jun-2024",
        "19/06/2024",
        "2024.06.19",
        "2024-6-19",
        "Release Date: 19/06/2024",
        "FOR IMMEDIATE RELEASE: June 19, 2024",
        "Date published: 19 June 2024, 10:15 a.m. CET",
        "Meeting Date/Time: Wednesday 19 June 2024 at 14:00 UTC",
        "Date of this report: 19 June 2024",
        "19 June 2024 – 10:15",
        "Date: 19-JUN-2024 04:51:28.60",
        "Last updated: June 19th 2024.",
        "Effective date: June 19, 2024",
        "Version 1.02, updated 2024-06-19.",
        "Date | 19 June 2024",
        "Date:\t19 June 2024 (Wednesday)",
        "Veröffentlicht am 19. Juni 2024, 10.15 Uhr",
        "Stand: 19.06.2024",
        "Sitzungsdatum: 19. Juni 2024",
    ],
)
def test_a_line_above_the_text(line: str) -> None:
    for head in (
        f"Port of Gelling reopens\n\n{line}",
        f"{line}\n\nPort of Gelling reopens",
        f"Port of Gelling reopens\n{line}",
    ):
        assert date_of("a.txt", f"{head}\n\n{PROSE}\n\n{MORE}\n") == "2024-06-19", head
    for head in (
        f"# Port of Gelling reopens\n\n{line}",
        f"# Port\n\n*{line}*",
        f"# Port\n## {line}",
        f"# Port\n\n> {line}",
        f"- {line}",
    ):
        assert date_of("a.md", f"{head}\n\n{PROSE}\n\n{MORE}\n") == "2024-06-19", head


@pytest.mark.parametrize(
    "line",
    [
        "Date of the next meeting: 19 June 2024",
        "Next meeting: 19 June 2024",
        "Next meeting\n\n19 June 2024, 14:00 UTC",
        "Next call\n\nDate: 19 June 2024, 14:00 UTC",
        "Next review date: 19 June 2024",
        "Date of incident: 19 June 2024",
        "Deadline: 19 June 2024",
        "Valid until 19 June 2024",
        "The storm of 19 June 2024",
        "The night of 19 June 2024 in pictures",
        "Ten years after the storm (19 June 2024)",
        "The mayor's letter read:\n\n19 June 2024\n\nDear council,",
        "Date: to be set in the week of 19 June 2024",
        "Date: 18 June 2024 to 19 June 2024",
        "Date: Wednesday 19 June at 14:00",
        "19 June",
        "18 June - 19 June 2024",
        "18-19 June 2024",
        "2024-06-19 - 2024-06-21",
        "Date: 19 - 21 June 2024",
        "Review of the draft rules — Published 19 June 2024",
        "Born: 19 June 2024",
        "When: 19 June 2024",
        "Published: soon, after 19 June 2024",
    ],
)
def test_a_line_of_another_day(line: str) -> None:
    for head in (f"Port of Gelling reopens\n\n{line}", f"Port of Gelling reopens\n\n{PROSE}\n\n{line}"):
        assert date_of("a.txt", f"{head}\n\n{MORE}\n\n{PROSE}\n") is None, head
        assert date_of("a.md", f"# {head}\n\n{MORE}\n\n{PROSE}\n") is None, head


def test_a_place_before_the_date():
    for line in ("Gelling, 19 June 2024", "Gelling, den 19. Juni 2024", "New Halden, June 19, 2024"):
        assert date_of("a.txt", f"Port of Gelling reopens\n\n{line}\n\n{PROSE}\n") == "2024-06-19"
        assert date_of("a.txt", f"{line}\n\nIt reopens\n\n{PROSE}\n") is None, "what happened there, and when"


def test_a_date_further_on_is_that_of_something_else():
    for line in ("19 June 2024", "Date: 19 June 2024", "Published: 19 June 2024", "Gelling, 19 June 2024"):
        assert date_of("a.txt", f"Port reopens\n\n{PROSE}\n\n{MORE}\n\n{line}\n\nDear council,\n\n{PROSE}\n") is None


def test_a_summary_may_stand_above_the_date():
    summary = (
        "In the short term two cranes will do. In the long term the port of Gelling needs four of them, and a quay."
    )
    assert (
        date_of("a.txt", f"Port reopens\n\n{summary}\n\nJun 19, 2024 09:44 209\n\n{PROSE}\n\n{MORE}\n") == "2024-06-19"
    )


def test_the_last_change_may_stand_anywhere_where_it_stands_once():
    last = "These port terms were last updated on June 19th 2024."
    assert date_of("a.md", f"# Terms\n\n{PROSE}\n\n{MORE}\n\n{last}\n") == "2024-06-19"
    assert (
        date_of("a.md", f"# Terms\n\n{PROSE}\n\n## Date of last update\n\nVersion 2, updated 2024-06-19.\n\n{MORE}")
        == "2024-06-19"
    )
    two = f"## Quay\n\nLast updated: 19 June 2024\n\n{PROSE}\n\n## Cranes\n\nLast updated: 20 June 2024\n"
    assert date_of("a.md", f"# Terms\n\n{PROSE}\n\n{two}") is None
    assert date_of("a.md", f"# Terms\n\nLast updated: 1 May 2024\n\n{PROSE}\n\n{two}") == "2024-05-01"


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Meeting 14, 2019-06-21", "2019-06-21"),
        ("Meeting 14 (21 June 2019)", "2019-06-21"),
        ("Port council meeting of 21 June 2019", "2019-06-21"),
        ("Minutes of the port council, 21 June 2019", "2019-06-21"),
        ("Core Developers Call #14 - June 21, 2019", "2019-06-21"),
        ("2019-06-21", "2019-06-21"),
        ("2019-06-21 Call of the crane crews", "2019-06-21"),
        ("21 June 2019: minutes", "2019-06-21"),
        ("Situation report no. 14, 21 June 2019", "2019-06-21"),
        ("Newsletter of 21 June 2019", "2019-06-21"),
        ("Remarks by the mayor to the crane crews, 21 June 2019", "2019-06-21"),
        ("Letter to the port council, 21 June 2019", "2019-06-21"),
        ("Statement on the fire, 21 June 2019", None),
        ("Statement by the mayor on the fire of 21 June 2019", None),
        ("Protokoll der 14. Sitzung vom 21. Juni 2019", "2019-06-21"),
        ("Lagebericht Nr. 14 vom 21.06.2019", "2019-06-21"),
        ("Report on the fire of 21 June 2019", None),
        ("Hearing on the fire of 21 June 2019", None),
        ("The fire of 21 June 2019", None),
        ("Fire in the port, 21 June 2019", None),
        ("21 June 2019: the day the cranes fell", None),
        ("Minutes of the talks on the fire of 21 June 2019", None),
        ("Bericht über den Brand vom 21. Juni 2019", None),
        ("Port council call – 21 June 2019 ; 14:00 UTC", "2019-06-21"),
        ("Port Teleconference – 21 June 2019", "2019-06-21"),
        ("Meeting 14 - 21 June 2019", None),
        ("Meeting 19-21 June 2019", None),
        ("Meeting 14", None),
    ],
)
def test_a_title(title: str, date: str | None) -> None:
    assert date_of("a.txt", f"{title}\n\n{PROSE}\n\n{MORE}\n") == date
    assert date_of("a.md", f"# {title}\n\n{PROSE}\n\n{MORE}\n") == date
    assert date_of("b.md", f'---\ntitle: "{title}"\n---\n\n{PROSE}\n\n{MORE}\n') == date


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("HANOI, June 19, 2024 /PRNewswire/ -- ", "2024-06-19"),
        ("GELLING, Norland, June 19, 2024 (Reuters) - ", "2024-06-19"),
        ("Gelling, 19 June 2024 – ", "2024-06-19"),
        ("GELLING, June 19 (Reuters) - ", None),
        ("GELLING — ", None),
        ("On Wednesday, June 19, 2024 - the day of the storm - ", None),
    ],
)
def test_a_dateline(opening: str, date: str | None) -> None:
    assert date_of("a.txt", f"Port reopens\n\n{opening}{PROSE}\n\n{MORE}\n") == date
    assert date_of("a.md", f"# Port reopens\n\n{opening}{PROSE}\n\n{MORE}\n") == date


def test_a_dateline_is_not_printed():
    source = read("seeds/a.txt", f"Port reopens\n\nHANOI, June 19, 2024 /PRNewswire/ -- {PROSE}\n".encode())
    assert source.words_of(source.sentences[0].span) == PROSE


@pytest.mark.parametrize(
    ("file", "date"),
    [
        ("21Feb2006Byrd112.txt", "2006-02-21"),
        ("2019-06-21-minutes.md", "2019-06-21"),
        ("minutes_2019-06-21.md", "2019-06-21"),
        ("20190621_call.txt", "2019-06-21"),
        ("Protokoll 21.06.2019.txt", "2019-06-21"),
        ("June_21_2019.txt", "2019-06-21"),
        ("fire-of-21-june-2019.txt", None),
        ("transcript-17560.txt", None),
        ("20191332.txt", None),
        ("120190621.txt", None),
        ("eip-1057.md", None),
        ("2019-06-21_to_2019-06-28.txt", None),
        ("03-04-2019.txt", None),
        ("2019.txt", None),
    ],
)
def test_a_name(file: str, date: str | None) -> None:
    assert date_of(file, f"Port reopens\n\n{PROSE}\n\n{MORE}\n") == date


def test_an_agenda_of_several_days():
    days = "".join(f"### Session {n} - 2020-08-{23 + n}\n\n* Cranes\n* Lamps\n\n" for n in (1, 2, 3))
    assert date_of("a.md", f"# Call agenda\n\n{days}") is None


def test_what_is_most_the_file_s_own_goes_first():
    assert date_of("2019-06-21.txt", f"Port\n\nPublished: 22 June 2019\n\n{PROSE}\n") == "2019-06-22"
    assert date_of("2019-06-21.txt", f"Port\n\nLast updated: 1 May 2024\n\n{PROSE}\n") == "2019-06-21"
    assert date_of("2019-06-21.txt", f"Port\n\n{PROSE}\n\n19 June 2019\n\n{MORE}\n") == "2019-06-21"
    assert (
        date_of("a.md", f"---\nlast_updated: 2024-05-01\ndatePublished: 2019-06-21\n---\n\n{PROSE}\n") == "2019-06-21"
    )


PROPOSAL = """\
PEP: 9001
Title: Cranes that lift themselves
Author: Ada Lovell <ada@example.org>,
        Bo Quay <bo@example.org>
Status: Final
Created: 02-May-2018
Post-History: 03-May-2018, 11-Jun-2018
"""
CARDS = {
    "a proposal as text": (
        "p.txt",
        f"{PROPOSAL}\nAbstract\n========\n\n{PROSE}\n{MORE}\n",
        "2018-05-02",
        "Ada Lovell, Bo Quay",
        "Cranes that lift themselves",
    ),
    "a proposal with front matter": (
        "p.md",
        f"---\neip: 9001\ntitle: Cranes\nauthor: Ada Lovell (@ada), Bo Quay <bo@example.org>\ncreated: 2018-05-02\nlast-call-deadline: 2019-01-01\n---\n\n## Abstract\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell, Bo Quay",
        "Cranes",
    ),
    "a proposal with a list": (
        "p.md",
        f"# Cranes\n\n* Proposal: [CR-0001](0001-cranes.md)\n* Authors: [Ada Lovell](https://example.org/ada), [Bo Quay](https://example.org/bo)\n* Status: **Implemented**\n* Start Date: 2018-05-02\n\n## Introduction\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell, Bo Quay",
        "Cranes",
    ),
    "a proposal in a block of code": (
        "p.md",
        f"<pre>\n  CIP: 141\n  Title: Cranes\n  Author: Ada Lovell <ada@example.org>\n  Created: 2018-05-02\n</pre>\n\n## Abstract\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell",
        "Cranes",
    ),
    "a mail": (
        "m.txt",
        f"From: Ada Lovell <ada@example.org>\nTo: crews@example.org\nSubject: The cranes of Gelling\nDate: Wed, 2 May 2018 23:30:00 +0200\n\nHi all,\n\n{PROSE}\n\nOn Tue, 1 May 2018 Bo wrote:\n> {MORE}\n",
        "2018-05-02",
        "Ada Lovell",
        "The cranes of Gelling",
    ),
    "a mail of an archive": (
        "m.txt",
        f"From ada at example.org  Wed May  2 10:00:00 2018\nFrom: ada at example.org (Ada Lovell)\nDate: Wed, 2 May 2018 10:00:00 +0200\nSubject: [crews] The cranes\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell",
        "[crews] The cranes",
    ),
    "a release": (
        "r.txt",
        f"Help for the port\n\nPrime Minister: Lovell, Ada\nRelease Date: 02/05/2018\nRelease Type: Media Release\nTranscript ID: 14\n\n{PROSE}\n",
        None,
        "Lovell, Ada",
        "Help for the port",
    ),
    "a report on a template": (
        "i.txt",
        f"INCIDENT REPORT\n\nDate: 2 May 2018\nLocation: Gelling\nSeverity: High\nReported by: Ada Lovell\n\nDescription\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell",
        "INCIDENT REPORT",
    ),
    "a report with a table": (
        "i.md",
        f"# Outage of the cranes\n\n| Field | Value |\n| --- | --- |\n| Date | 2018-05-02 |\n| Author | Ada Lovell |\n| Next review | 2019-05-02 |\n\n## Summary\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell",
        "Outage of the cranes",
    ),
    "a clipping": (
        "c.md",
        f'---\ntitle: Cranes\nsource: https://example.org/cranes\nauthor:\n  - "[[Ada Lovell]]"\npublished: 2018-05-02\ncreated: 2024-10-01\ntags: [clippings]\n---\n\n{PROSE}\n',
        "2018-05-02",
        "Ada Lovell",
        "Cranes",
    ),
    "a clipping without the date of its text": (
        "c.md",
        f"---\ntitle: Cranes\nsource: https://example.org/cranes\npublished:\ncreated: 2024-10-01\n---\n\n{PROSE}\n",
        None,
        None,
        "Cranes",
    ),
    "a proposal with a table": (
        "p.md",
        f"# Cranes\n\n| Date | Author | Status |\n| --- | --- | --- |\n| 2018-05-02 | Ada Lovell | Final |\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell",
        "Cranes",
    ),
    "an analysis with names in italics": (
        "a.md",
        f"# Cranes\n*Ada Lovell, Port of Gelling* (Originally posted on the blog of the port 2 May 2018)\n\n**Disclosure date:** 1 March 2018\n\n{PROSE}\n",
        "2018-05-02",
        None,
        "Cranes",
    ),
    "an analysis with a remark": (
        "a.md",
        f"# Cranes\n*Ada Lovell, Gelling Port (Originally posted on the blog of the port 2 May 2018)*\n\n**Disclosure date:** 1 March 2018\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell, Gelling Port",
        "Cranes",
    ),
    "a subtitle in italics": ("a.md", f"# Cranes\n\n*The Fall of the Cranes*\n\n{PROSE}\n", None, None, "Cranes"),
    "minutes": (
        "m.md",
        "# Port council\n\n**Date:** 2018-05-02 14:00\n**Participants:** Ada, Bo\n\n## Discussion\n\n- Cranes\n- Lamps\n\n## Next meeting\n\n**Time:** 14:00\n**Date:** 2018-05-09\n",
        "2018-05-02",
        None,
        "Port council",
    ),
    "minutes of no day": (
        "m.md",
        "# Port council\n\n## Discussion\n\n- Cranes\n- Lamps\n\n## Next meeting\n\n**Time:** 14:00\n**Date:** 2018-05-09\n",
        None,
        None,
        "Port council",
    ),
    "minutes with a note taker": (
        "m.md",
        f"# Port council\n\n### Date: Wed, May 2, 2018 14:00 UTC\n### Minutes by: Ada Lovell\n\n{PROSE}\n\n# Date for Next Meeting: 9th May 2018, at 1400 UTC.\n",
        "2018-05-02",
        "Ada Lovell",
        "Port council",
    ),
    "a title that speaks of events": (
        "e.txt",
        f"History of the events in the port\n\n2 May 2018\n\n{PROSE}\n",
        "2018-05-02",
        None,
        "History of the events in the port",
    ),
    "an old wire": (
        "w.txt",
        f"26-FEB-1987 15:01:01.79\n\nCRANES REST\n\n    GELLING, Feb 26 - {PROSE}\n\n    {MORE}\n\n Norland Press\n",
        "1987-02-26",
        None,
        "CRANES REST",
    ),
    "a notice of an event": (
        "n.txt",
        f"Power Plant Event 52\n\nNotification Date: 02/15/2018\nEvent Date: 02/14/2018\nLast Update Date: 03/15/2018\n\n{PROSE}\n",
        "2018-02-15",
        None,
        "Power Plant Event 52",
    ),
    "an italic byline": (
        "n.md",
        f"# Cranes\n\n*By Ada Lovell and Bo Quay*\n\n_2 May 2018_\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell and Bo Quay",
        "Cranes",
    ),
    "a byline with the date": (
        "n.txt",
        f"Cranes at rest\nBy Ada Lovell, May 2, 2018\n\n{PROSE}\n",
        "2018-05-02",
        "Ada Lovell",
        "Cranes at rest",
    ),
    "old news without dates": (
        "o.txt",
        f"Cranes at rest\n\n{PROSE}\n\n{MORE}\n\nSee also:\n\n02 May 18 | Norland\nCranes fall\n",
        None,
        None,
        "Cranes at rest",
    ),
    "a wire": (
        "w.txt",
        f"Cranes at rest\n\nBy Ada Lovell\n\nGELLING, May 2 (Reuters) - {PROSE}\n\n{MORE}\n",
        None,
        "Ada Lovell",
        "Cranes at rest",
    ),
    "a transcript": (
        "t.txt",
        f"Interview in the port\n\nMayor: Thank You All.\n\nReporter: Ada Lovell, of the Daily.\n\nMayor: {PROSE}\n",
        None,
        None,
        "Interview in the port",
    ),
}


@pytest.mark.parametrize("kind", CARDS)
def test_the_head_of(kind: str) -> None:
    file, text, date, author, title = CARDS[kind]
    card = read(f"seeds/{file}", text.encode()).card
    assert (card.value("date"), card.value("author"), card.value("title")) == (date, author, title)


@pytest.mark.parametrize(
    "kind", ["a proposal as text", "a mail", "a mail of an archive", "a release", "a report on a template"]
)
def test_a_head_is_not_printed(kind: str) -> None:
    file, text, *_ = CARDS[kind]
    source = read(f"seeds/{file}", text.encode())
    printed = " ".join(source.words_of(sentence.span) for sentence in source.sentences)
    assert PROSE[:60] in printed
    assert ":" not in printed.partition(PROSE[:60])[0]


DIARY = "".join(f"{day} June 2024\n\n{PROSE}\n\n" for day in range(3, 9))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            f"Calls\n\nDate: Friday 6 March at 14:00 UTC\n\n{PROSE}\n",
            "'Friday 6 March at 14:00 UTC' (line 3) names no year",
        ),
        (
            f"Calls\n\nRelease Date: 03/04/2011\n\n{PROSE}\n",
            "'03/04/2011' (line 3) may be 3 April 2011 or 4 March 2011",
        ),
        (f"Port\n\nGELLING, March 3 (Reuters) - {PROSE}\n", "'March 3' (line 3) names no year"),
        (f"The week\n\n{DIARY}", "'3 June 2024' (line 3) is one of several days that stand alone in the text"),
        (
            f"Fair\n\nDate: 3 June 2024 to 5 June 2024\n\n{PROSE}\n",
            "'3 June 2024 to 5 June 2024' (line 3) is the first of several days, or more than a date",
        ),
        (f"Fair\n\nDate: week 23\n\n{PROSE}\n", "'week 23' (line 3) is no date that brief reads"),
    ],
)
def test_why_there_is_no_date(text: str, why: str) -> None:
    source = read("seeds/a.txt", text.encode())
    assert source.card.date is None
    assert f"no date: {why}" in format_card(source)


def settle(*dates: str, label: str = "Release Date") -> list[str | None]:
    files = [
        read(f"seeds/{i}.txt", f"Help\n\n{label}: {date}\nRelease Type: Speech\n\n{PROSE}\n".encode())
        for i, date in enumerate(dates)
    ]
    return [source.card.value("date") for source in settle_dates(files)]


def test_the_folder_shows_which_figure_is_the_day():
    assert settle("03/01/2011", "27/01/2011") == ["2011-01-03", "2011-01-27"]
    assert settle("03/01/2011", "01/27/2011") == ["2011-03-01", "2011-01-27"]
    assert settle("03/01/2011", "04/01/2011") == [None, None]
    assert settle("03/01/2011", "27/01/2011", "01/27/2011") == [None, "2011-01-27", "2011-01-27"]
    assert settle("03/01/2011", "05/05/2011", "3 May 2011") == [None, "2011-05-05", "2011-05-03"]


def test_another_label_shows_nothing():
    files = [f"Help\n\nDate: 27/01/2011\n\n{PROSE}\n", f"Help\n\nPosted: 03/01/2011\n\n{PROSE}\n"]
    sources = settle_dates([read(f"seeds/{i}.txt", text.encode()) for i, text in enumerate(files)])
    assert [source.card.value("date") for source in sources] == ["2011-01-27", None]


def test_the_folder_settles_names_too():
    sources = settle_dates([read(f"seeds/{name}.txt", PROSE.encode()) for name in ("03-01-2011", "27-01-2011")])
    assert [source.card.value("date") for source in sources] == ["2011-01-03", "2011-01-27"]


def test_what_is_settled_stands_before_what_is_less_the_file_s_own():
    files = [
        f"Help\n\nReleased: 03/01/2011\nLast updated: 5 May 2012\n\n{PROSE}\n",
        f"Help\n\nReleased: 27/01/2011\n\n{PROSE}\n",
    ]
    alone, settled = (
        read("seeds/a.txt", files[0].encode()),
        settle_dates([read(f"seeds/{i}.txt", text.encode()) for i, text in enumerate(files)])[0],
    )
    assert (alone.card.value("date"), settled.card.value("date")) == ("2012-05-05", "2011-01-03")
