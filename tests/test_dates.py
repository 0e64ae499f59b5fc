"""Dates as people write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.language.dates import (
    find_day,
    first_day,
    format_date,
    last_day,
    match_date,
    match_numeric,
    parse_iso_date,
)
from briefings.language.tables import LANGUAGES, find_language


@pytest.mark.parametrize(
    ("text", "iso", "read"),
    [
        ("2024-06-26", "2024-06-26", "2024-06-26"),
        ("2024/06/26 and more", "2024-06-26", "2024/06/26"),
        ("2024-06-26T18:30:00+02:00 x", "2024-06-26", "2024-06-26T18:30:00+02:00"),
        ("26 June 2024", "2024-06-26", "26 June 2024"),
        ("26th of June, 2024.", "2024-06-26", "26th of June, 2024"),
        ("June 26, 2024", "2024-06-26", "June 26, 2024"),
        ("Jun. 26th 2024", "2024-06-26", "Jun. 26th 2024"),
        ("Sept 1, 2024", "2024-09-01", "Sept 1, 2024"),
        ("Wednesday, 26 June 2024", "2024-06-26", "Wednesday, 26 June 2024"),
        ("Wed, 26 Jun 2024 18:30:00 GMT", "2024-06-26", "Wed, 26 Jun 2024 18:30:00 GMT"),
        ("June 26, 2024 at 6:30 p.m. EST, Hanoi", "2024-06-26", "June 26, 2024 at 6:30 p.m. EST"),
        ("26.06.2024", "2024-06-26", "26.06.2024"),
        ("26. 6. 2024", "2024-06-26", "26. 6. 2024"),
        ("June 2024", "2024-06", "June 2024"),
        ("26. Juni 2024", "2024-06-26", "26. Juni 2024"),
        ("Mittwoch, 3. März 2021, 22.47 Uhr, Gelling", "2021-03-03", "Mittwoch, 3. März 2021, 22.47 Uhr"),
        ("20.10.2022, 7:15 Uhr", "2022-10-20", "20.10.2022, 7:15 Uhr"),
        ("Okt. 2022", "2022-10", "Okt. 2022"),
        ("19-Jun-2024", "2024-06-19", "19-Jun-2024"),
        ("29-MAR-1987 04:51:28.60", "1987-03-29", "29-MAR-1987 04:51:28.60"),
        ("Wed, 19 Jun 2024 10:00:00 +0200", "2024-06-19", "Wed, 19 Jun 2024 10:00:00 +0200"),
        ("Wed, 19 Jun 2024 10:00 +0200 (CEST)", "2024-06-19", "Wed, 19 Jun 2024 10:00 +0200 (CEST)"),
        ("Tue, 9 Jun 92 18:04:11 GMT", "1992-06-09", "Tue, 9 Jun 92 18:04:11 GMT"),
        ("Wed Jun 19 10:00:00 2024", "2024-06-19", "Wed Jun 19 10:00:00 2024"),
        ("Wed Jun  5 10:00:00 UTC 2024", "2024-06-05", "Wed Jun  5 10:00:00 UTC 2024"),
        ("19/06/2024", "2024-06-19", "19/06/2024"),
        ("5:30 p.m. EDT, Wed June 19, 2024", "2024-06-19", "5:30 p.m. EDT, Wed June 19, 2024"),
        ("10:15 GMT on 19 June 2024", "2024-06-19", "10:15 GMT on 19 June 2024"),
        ("Wednesday, 19 June, 2024, 10:15 GMT 11:15 UK", "2024-06-19", "Wednesday, 19 June, 2024, 10:15 GMT"),
        ("06/19/2024", "2024-06-19", "06/19/2024"),
        ("6-19-2024, noon", "2024-06-19", "6-19-2024"),
        ("06/06/2024", "2024-06-06", "06/06/2024"),
        ("2024.06.19", "2024-06-19", "2024.06.19"),
        ("2024-6-9", "2024-06-09", "2024-6-9"),
        ("March 3,1998", "1998-03-03", "March 3,1998"),
        ("February 7th 2024.", "2024-02-07", "February 7th 2024"),
        ("June, 2024", "2024-06", "June, 2024"),
    ],
)
def test_dates_that_are_read(text: str, iso: str, read: str) -> None:
    assert match_date(text) == (iso, len(read))


@pytest.mark.parametrize(
    "text",
    "|2024|yesterday|31 June 2024|June 31, 2024|2024-02-30|Quux 5, 2024|5 2024|03/04/2024|31/02/2024|32/12/2024|19/06/24|19 Jun 24|2024-06-191|19/06/20241|1824-06-26|on 26 June 2024".split(
        "|"
    ),
)
def test_what_is_no_date(text: str) -> None:
    assert match_date(text) is None


def test_figures_that_may_be_two_days():
    assert match_numeric("Fri, 03/04/2024 10:00") == (("2024-04-03", "2024-03-04"), len("Fri, 03/04/2024 10:00"))
    assert match_numeric("27/01/2011") == (("2011-01-27",), len("27/01/2011"))
    assert match_numeric("31/02/2011")[0] == match_numeric("2011-01-27")[0] == ()


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("2024", True), ("2024-02", True), ("2024-02-29", True), ("2023-02-29", False), ("2024-13", False), ("2024-00", False),
        ("0000", False), ("24-02-29", False), ("2024-2-9", False), ("2024-02-29 ", False), ("2024-02-29T00:00", False), ("٢٠٢٤", False),
    ],
)  # fmt: skip
def test_iso_dates(text: str, exists: bool) -> None:
    assert parse_iso_date(text) == (text if exists else None)


@pytest.mark.parametrize(
    ("iso", "first", "last", "written"),
    [
        ("2024", "2024-01-01", "2024-12-31", "2024"),
        ("2024-02", "2024-02-01", "2024-02-31", "February 2024"),
        ("2024-02-09", "2024-02-09", "2024-02-09", "9 February 2024"),
    ],
)
def test_parts_of_a_date(iso: str, first: str, last: str, written: str) -> None:
    assert (first_day(iso), last_day(iso)) == (first, last)
    assert (format_date(iso, "en-GB"), format_date(iso, "hu")) == (written, iso)


@pytest.mark.parametrize(
    ("tag", "day", "month"),
    [
        ("fr", "26 juin 2024", "juin 2024"), ("es", "26 de junio de 2024", "junio de 2024"), ("it", "26 giugno 2024", "giugno 2024"),
        ("pt", "26 de junho de 2024", "junho de 2024"), ("nl", "26 juni 2024", "juni 2024"), ("sv", "26 juni 2024", "juni 2024"),
        ("da", "26. juni 2024", "juni 2024"), ("no", "26. juni 2024", "juni 2024"), ("fi", "26. kesäkuuta 2024", "kesäkuu 2024"),
        ("pl", "26 czerwca 2024", "czerwiec 2024"), ("ru", "26 июня 2024", "июнь 2024"), ("uk", "26 червня 2024", "червень 2024"),
        ("el", "26 Ιουνίου 2024", "Ιούνιος 2024"), ("tr", "26 Haziran 2024", "Haziran 2024"), ("de", "26. Juni 2024", "Juni 2024"),
    ],
)  # fmt: skip
def test_a_date_is_written_and_read_in(tag: str, day: str, month: str) -> None:
    assert (format_date("2024-06-26", tag), format_date("2024-06", tag), format_date("2024", tag)) == (
        day,
        month,
        "2024",
    )
    assert (match_date(day), match_date(month)) == (("2024-06-26", len(day)), ("2024-06", len(month)))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("mercredi 26 juin 2024", "2024-06-26"), ("1er juillet 2024", "2024-07-01"), ("Miércoles, 26 de junio de 2024", "2024-06-26"),
        ("среда, 26 июня 2024", "2024-06-26"), ("3 mar 2024", "2024-03-03"), ("26 jui 2024", None), ("Out 2024", None), ("10 ago 2024", None), ("3 marraskuuta 2024", "2024-11-03"),
    ],
)  # fmt: skip
def test_dates_of_other_languages(text: str, iso: str | None) -> None:
    assert (match_date(text) or (None,))[0] == iso


def test_every_month_of_every_language():
    for language in LANGUAGES:
        for number in range(1, 13):
            written = format_date(f"2024-{number:02}-05", language.tag)
            assert match_date(written) == (f"2024-{number:02}-05", len(written))


def test_a_date_in_german():
    assert [format_date(iso, "de-AT") for iso in ("2024", "2024-03", "2024-03-09")] == [
        "2024",
        "März 2024",
        "9. März 2024",
    ]


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y", "%d.%m.%Y"]),
)
def test_every_day_in_every_form(day: dt.date, form: str) -> None:
    assert match_date(day.strftime(form)) == (day.isoformat(), len(day.strftime(form)))


@given(st.text() | st.text(alphabet="0123456789-/. JunetMyMrchp,T:"))
def test_any_text_gives_a_date_that_exists_or_none(text: str) -> None:
    found = match_date(text)
    if found:
        assert parse_iso_date(found[0]) == found[0]
        assert 0 < found[1] <= len(text)
    assert parse_iso_date(text) in {text, None}


@pytest.mark.parametrize(
    ("text", "told", "day"),
    [
        ("They met on 19-20 June.", "2024-06-21", "2024-06-19"),
        ("They met on June 3, 2023, and on 5 May.", "2024", "2023-06-03"),
        ("They met on 28 December.", "2024-01-05", "2023-12-28"),
        ("They will meet on 5 January.", "2024-12-20", "2025-01-05"),
        ("They met on the 2nd of May.", "2024", "2024-05-02"),
        ("Article 4 was signed on 19 June, and Some 20 Points agreed.", "2024-06-21", "2024-06-19"),
        ("On May 5 2020 they met.", "2024", "2020-05-05"),
        ("They met on 2 May.", "", ""),
        ("They met on 31 June.", "2024", ""),
        ("They will meet by 12 Point Street.", "2024", ""),
        ("They met.", "2024-06-21", ""),
    ],
)
def test_the_day_that_a_text_names(text: str, told: str, day: str) -> None:
    assert find_day(text, told, find_language("en")) == day


def test_the_day_that_a_text_of_another_language_names():
    assert find_day("Am 19. Oktober fiel der Strom aus.", "2022-11", find_language("de")) == "2022-10-19"
    assert find_day("Am 3. März 2021 wurde gemessen.", "2022-11", find_language("de")) == "2021-03-03"
    assert find_day("Le 19 octobre, ils signent.", "2022-11", find_language("fr")) == ""
