"""The fixed words of the page: in the language of the brief, or in English that says so."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from babel import Locale

from briefings.commands.build import BuildRequest, build
from briefings.commands.request import VerifyRequest
from briefings.commands.verify import verify
from briefings.model.notation import SOURCE_WORDS, read_place, read_shown
from briefings.model.proof import Proof
from briefings.model.source import Locator
from briefings.wording.table import Table
from briefings.wording.tables import SPOKEN
from briefings.wording.tables.en import ENGLISH
from briefings.wording.wording import find_wording

each_table = pytest.mark.parametrize("table", SPOKEN, ids=lambda table: table.tag)


def texts(table: Table, key: str) -> list[str]:
    """Give what a table says for a key: one text, or one for each form of the plural."""
    said = table.words[key]
    return [said] if isinstance(said, str) else list(said.values())


def places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@each_table
def test_a_table_has_the_keys_and_the_places_of_the_english_one(table: Table) -> None:
    assert list(table.words) == list(ENGLISH.words), "in the same order, so that two tables can be read side by side"
    for key in ENGLISH.words:
        wanted = {place for text in texts(ENGLISH, key) for place in places(text)}
        for text in texts(table, key):
            # a text that is no plural need not say how many: '{n}' is then the count that decides
            assert places(text) <= wanted, f"{key}: {text}"
            assert wanted - places(text) <= ({"n"} if key == "section_list" else set()), f"{key}: {text}"
            assert text.count("{") == text.count("}")
            assert text == text.strip() or key.startswith("on_page"), f"{key}: {text!r}"


@each_table
def test_a_plural_has_each_form_of_its_language(table: Table) -> None:
    locale = Locale(table.tag)
    needed = {locale.plural_form(n) for n in range(1000)} | {"other"}
    forms = [set(said) for said in table.words.values() if not isinstance(said, str)]
    assert all(found == needed for found in forms), table.tag
    assert forms or table.tag == "vi", "Vietnamese has no plural"


@each_table
def test_what_is_printed_of_a_place_is_read_back(table: Table) -> None:
    wording = find_wording(table.tag)
    shown = wording.mark(Locator(page=3, paragraph=12, last=13, line=40))
    assert read_place(shown) == (3, 12, 13)
    assert read_shown(f"2 {shown}") == 2
    assert read_place(wording.mark(Locator(page=3))) == (3, None, None)
    assert wording.tell("source", source=7).removesuffix(" 7") in SOURCE_WORDS


@pytest.mark.parametrize(
    ("tag", "day", "first", "month"),
    [
        ("en", "26 June 2024", "1 June 2024", "June 2024"),
        ("en-US", "26 June 2024", "1 June 2024", "June 2024"),
        ("de", "26. Juni 2024", "1. Juni 2024", "Juni 2024"),
        ("fr", "26 juin 2024", "1er juin 2024", "juin 2024"),
        ("es", "26 de junio de 2024", "1 de junio de 2024", "junio de 2024"),
        ("it", "26 giugno 2024", "1º giugno 2024", "giugno 2024"),
        ("pt", "26 de junho de 2024", "1º de junho de 2024", "junho de 2024"),
        ("nl", "26 juni 2024", "1 juni 2024", "juni 2024"),
        ("pl", "26 czerwca 2024", "1 czerwca 2024", "czerwiec 2024"),
        ("ru", "26 июня 2024 года", "1 июня 2024 года", "июнь 2024 года"),
        ("uk", "26 червня 2024 року", "1 червня 2024 року", "червень 2024 року"),
        ("vi", "ngày 26 tháng 6 năm 2024", "ngày 1 tháng 6 năm 2024", "tháng 6 năm 2024"),
        ("sv", "26 juni 2024", "1 juni 2024", "juni 2024"),
        ("hu", "2024-06-26", "2024-06-01", "2024-06"),
    ],
)
def test_dates(tag: str, day: str, first: str, month: str) -> None:
    wording = find_wording(tag)
    assert [wording.date(iso) for iso in ("2024-06-26", "2024-06-01", "2024-06", "2024")] == [day, first, month, "2024"]


@pytest.mark.parametrize(
    ("tag", "counts"),
    [
        ("en", ["999", "1,234", "12,345"]),
        ("de", ["999", "1.234", "12.345"]),
        ("fr", ["999", "1\u202f234", "12\u202f345"]),
        ("es", ["999", "1234", "12.345"]),
        ("pl", ["999", "1234", "12\u00a0345"]),
        ("ru", ["999", "1\u00a0234", "12\u00a0345"]),
    ],
)
def test_counts(tag: str, counts: list[str]) -> None:
    wording = find_wording(tag)
    assert [wording.count(n) for n in (999, 1234, 12345)] == counts
    assert counts[2] in wording.tell("compiled", n=12345)
    assert "12345" in wording.tell("line", line=12345), "what is no count is left as it is"


@pytest.mark.parametrize(
    ("tag", "key", "said"),
    [
        ("en", "undated", {1: "1 source without a date", 2: "2 sources without a date", 0: "0 sources without a date"}),
        ("de", "undated", {1: "1 Quelle ohne Datum", 2: "2 Quellen ohne Datum"}),
        ("fr", "undated", {0: "0 source sans date", 1: "1 source sans date", 2: "2 sources sans date", 10**6: "1\u202f000\u202f000 sources sans date"}),
        ("pl", "undated", {1: "1 źródło bez daty", 2: "2 źródła bez daty", 5: "5 źródeł bez daty", 12: "12 źródeł bez daty", 22: "22 źródła bez daty", 21: "21 źródeł bez daty"}),
        ("ru", "undated", {1: "1 источник без даты", 3: "3 источника без даты", 5: "5 источников без даты", 11: "11 источников без даты", 21: "21 источник без даты", 22: "22 источника без даты"}),
        ("ru", "compiled", {1: "Составлено по 1 источнику", 2: "Составлено по 2 источникам", 21: "Составлено по 21 источнику"}),
        ("uk", "undated", {1: "1 джерело без дати", 4: "4 джерела без дати", 14: "14 джерел без дати", 31: "31 джерело без дати"}),
        ("vi", "undated", {1: "1 nguồn không ghi ngày", 5: "5 nguồn không ghi ngày"}),
    ],
)  # fmt: skip
def test_plurals(tag: str, key: str, said: dict[int, str]) -> None:
    assert {n: find_wording(tag).tell(key, n=n) for n in said} == said


def test_a_key_that_is_none_is_told() -> None:
    with pytest.raises(LookupError, match="no fixed words 'keypoints'"):
        find_wording("de").tell("keypoints")


SOURCES = {
    "de": (
        "Die Kräne von Gelling wurden von vier Mannschaften in einer Woche repariert. Die Reparatur der Kräne kostet 3 Millionen Euro, sagte der Hafen.",
        "Die Kräne im Hafen stehen seit Montag wieder.\n\nDie Fähre fuhr am Dienstag.",
        "Die Pinguine fressen Fische.",
    ),
    "vi": (
        "Bốn đội đã sửa các cần cẩu của Gelling trong một tuần. Việc sửa cần cẩu tốn 3 triệu euro, cảng cho biết.",
        "Các cần cẩu ở cảng hoạt động lại từ hôm thứ hai.\n\nPhà chạy hôm thứ ba.",
        "Chim cánh cụt ăn cá.",
    ),
    "ru": (
        "Краны порта Геллинг починили четыре бригады за неделю. Ремонт кранов стоит 3 миллиона евро, сообщил порт.",
        "Краны в порту работают с понедельника.\n\nПаром ходил во вторник.",
        "Пингвины едят рыбу.",
    ),
    "sv": (
        "Kranarna i Gelling lagades av fyra lag på en vecka. Lagningen av kranarna kostar 3 miljoner euro, sade hamnen.",
        "Kranarna i hamnen går sedan måndag.\n\nFärjan gick på tisdagen.",
        "Pingviner äter fisk.",
    ),
}
ASKED = {
    "de": ("Kräne", "Was kostet die Reparatur der Kräne?", "Wale", "Wie viele Wale wurden gefangen?"),
    "vi": ("Cần cẩu", "Việc sửa cần cẩu tốn bao nhiêu?", "Hoa hậu", "Bao nhiêu hoa hậu đăng quang?"),
    "ru": ("Краны", "Сколько стоит ремонт кранов?", "Киты", "Сколько китов поймали?"),
    "sv": ("Kranar", "Vad kostar lagningen av kranarna?", "Valar", "Hur många valar fångades?"),
}
"""Two sections each, title and question: one is answered, the other is not."""


def make(root: Path, language: str, style: str) -> Path:
    """Build a brief that says nearly all that a page can say, and give it without its ending."""
    first, second, third = SOURCES[language]
    title, question, gap, unanswered = ASKED[language]
    outline = f"""\
title: {title}
language: {language}
citations: {style}
evidence: {"notes" if style == "author-date" else "full"}
sources:
  a.txt: {{title: {title} A, date: 2024-06-26, url: "https://example.org/a", accessed: 2024-06-30, information_date: 2024-05}}
  b.txt: {{publisher: Gelling, date: 2024-06-01}}
sections:
  - title: {title}
    question: {question}
    text: "{title}. [a.txt ¶1]"
  - title: {gap}
    question: {unanswered}
"""
    files = {"a.txt": first, "b.txt": second, "c.txt": third}
    for name, text in ({f"seeds/{name}": text for name, text in files.items()} | {"outline.yaml": outline}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{text}\n", "utf-8")
    outcome = build(BuildRequest(root, root / "b"), lambda _: None)
    assert not outcome.has_errors, outcome.diagnostics
    return root / "b"


class Said(HTMLParser):
    """What a page says, with the language that each piece is marked as: its text, and what is read of its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.pieces: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = [("", "")]
        self.feed(re.sub(r"<(template|style|title).*?</\1>|<meta[^>]*>", "", page, flags=re.DOTALL))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        language = dict(attrs).get("lang") or self._open[-1][1]
        self._open.append((tag, language))
        self.pieces += [(value or "", language) for name, value in attrs if name in {"title", "aria-label"}]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.pieces.append((data, self._open[-1][1]))


def english_words(table: Table) -> Iterator[str]:
    """Give the English fixed words that a table does not have too: pieces of texts, between the places."""
    theirs = " ".join(text for key in table.words for text in texts(table, key)).casefold()
    for key in ENGLISH.words:
        for text in texts(ENGLISH, key):
            for piece in re.split(r"\{\w+\}", text):
                words = piece.strip(" .,;:()“”\u00a0")
                if sum(map(str.isalpha, words)) > 2 and words.casefold() not in theirs:
                    yield words


def found_in(text: str, words: Iterator[str]) -> set[str]:
    folded = " ".join(text.split())
    return {each for each in words if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", folded, re.IGNORECASE)}


@pytest.mark.parametrize("style", ["numeric", "author-date", "chicago-notes"])
@pytest.mark.parametrize("language", ["de", "vi", "ru"])
def test_no_english_word_stands_on_the_page(language: str, style: str, tmp_path: Path) -> None:
    table = next(table for table in SPOKEN if table.tag == language)
    made = make(tmp_path, language, style)
    page = made.with_suffix(".html").read_text("utf-8")
    assert found_in(" | ".join(piece for piece, _ in Said(page).pieces), english_words(table)) == set()
    content = " | ".join(re.findall(r"content: ([^;}]*)", page))
    assert found_in(content.replace("target-counter", "").replace("counter(page", ""), english_words(table)) == set()
    with pypdfium2.PdfDocument(made.with_suffix(".pdf")) as pdf:
        printed = " ".join(each.get_textpage().get_text_range() for each in pdf)
    assert found_in(printed, english_words(table)) == set()
    with pikepdf.open(made.with_suffix(".pdf")) as pdf:
        spoken = " | ".join(str(link.get("/Contents")) for each in pdf.pages for link in each.get("/Annots", ()))
        assert [str(spec.description) for name, spec in pdf.attachments.items() if name == "brief.json"] == [
            table.words["ledger_inside"]
        ]
    assert found_in(spoken, english_words(table)) == set()


@pytest.mark.parametrize("ending", ["pdf", "html"])
@pytest.mark.parametrize(("language", "style"), [("de", "numeric"), ("vi", "author-date"), ("ru", "chicago-notes"), ("sv", "numeric")])  # fmt: skip
def test_a_brief_in_another_language_is_reproduced(language: str, style: str, ending: str, tmp_path: Path) -> None:
    made = make(tmp_path, language, style).with_suffix(f".{ending}")
    outcome = verify(VerifyRequest(tmp_path, made))
    assert not any(item.is_error for item in outcome.diagnostics), outcome.diagnostics
    assert outcome.reproduction
    assert outcome.reproduction.proof is Proof.REPRODUCED
    assert outcome.judgements


@pytest.mark.parametrize("style", ["numeric", "author-date", "chicago-notes"])
def test_in_a_language_without_a_table_english_words_say_that_they_are_english(style: str, tmp_path: Path) -> None:
    made = make(tmp_path, "sv", style)
    pieces = Said(made.with_suffix(".html").read_text("utf-8")).pieces
    swedish = " | ".join(piece for piece, language in pieces if language == "sv")
    english = " | ".join(piece for piece, language in pieces if language == "en")
    words = {word for word in english_words(Table("sv", "", "", {})) if word != "kind"}
    assert found_in(swedish, iter(words)) == set()
    assert {"Key points", "How to read", "Evidence", "References"} <= found_in(english, iter(words))
    assert all(words in swedish for words in ("Kranar", "Vad kostar lagningen av", "26 juni 2024"))
    with pikepdf.open(made.with_suffix(".pdf")) as pdf:
        languages = {
            str(each["/Lang"]) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Lang" in each
        }
    assert languages == {"sv", "en"}


def test_an_own_template_says_the_words_too(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "brief.html").write_text(
        '<!DOCTYPE html><html lang="{{ brief.language }}"><title>{{ tell("key_points") }}</title>\n'
        '<h1>{{ say("key_points") }}</h1><p title="{{ tell("source", source=12345) }}">{{ say("undated", n=12345) }}</p>',
        "utf-8",
    )
    page = {}
    for language in ("de", "sv"):
        (tmp_path / language).mkdir()
        (tmp_path / "templates").rename(tmp_path / language / "templates")
        (tmp_path / language / "seeds").mkdir()
        (tmp_path / language / "seeds" / "a.txt").write_text(SOURCES[language][0], "utf-8")
        (tmp_path / language / "outline.yaml").write_text(
            f"title: T\nlanguage: {language}\nattach: []\nsections: [{{title: {ASKED[language][0]}}}]\n", "utf-8"
        )
        outcome = build(BuildRequest(tmp_path / language, tmp_path / language / "b", ("html",)), lambda _: None)
        assert not outcome.has_errors, outcome.diagnostics
        page[language] = (tmp_path / language / "b.html").read_text("utf-8").partition("\n")[2].strip()
        (tmp_path / language / "templates").rename(tmp_path / "templates")
    assert page == {
        "de": '<h1>Kernpunkte</h1><p title="Quelle 12345">12.345 Quellen ohne Datum</p>',
        "sv": '<h1><span lang="en">Key points</span></h1><p title="Source 12345"><span lang="en">12,345 sources without a date</span></p>',
    }
