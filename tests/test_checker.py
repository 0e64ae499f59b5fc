"""The page that checks a brief in a browser: its bytes, and what it says of honest briefs, of forged ones and of hostile ones."""

import json
import re
import shutil
import zlib
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from chromium import PROGRAM, RESULT, Chromium, judge
from docsets import export_docset
from typer.testing import CliRunner

from briefings import cli
from briefings.commands.build import BuildRequest, build
from briefings.commands.checker import compose_checker, hash_checker
from briefings.model.fingerprint import make_fingerprint

ROOT = Path(__file__).parent.parent
in_browser = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    file = tmp_path_factory.mktemp("checker") / "checker.html"
    shown = CliRunner().invoke(cli.app, ["checker", str(file)])
    assert shown.output == f"wrote {file}, SHA-256 {sha256(file.read_bytes()).hexdigest()}\n"
    return file


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    browser = Chromium(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def briefs(tmp_path_factory):
    """Build the brief of the seeds, and that of another doc set, and give their folders."""
    folders = {}
    for name in ("seeds", "council"):
        root = tmp_path_factory.mktemp(name)
        if name == "seeds":
            shutil.copytree(ROOT / "seeds", root / "seeds")
            shutil.copy(ROOT / "outline.yaml", root)
        else:
            export_docset(name, root)
        assert not build(BuildRequest(root, root / "out" / "brief"), lambda _: None).has_errors
        folders[name] = root
    return folders


def sources(root):
    return [file for file in (root / "seeds").rglob("*") if file.is_file()]


def test_only_its_own_script_and_style_run_and_it_has_no_network():
    text = compose_checker().decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    script, style = (re.search(rf"<{tag}>(.*)</{tag}>", text, re.DOTALL)[1] for tag in ("script", "style"))
    hashes = [f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'" for part in (script, style)]
    assert policy == (
        f"default-src 'none'; script-src {hashes[0]}; style-src {hashes[1]}; base-uri 'none'; form-action 'none'"
    )
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|fetch\(|XMLHttp|https?://(?!www\.w3\.org)\w",
        script,
    )


def test_the_readme_has_its_hash():
    assert hash_checker() in (ROOT / "README.md").read_text("utf-8")


@in_browser
@pytest.mark.parametrize("name", ["seeds", "council"])
@pytest.mark.parametrize("suffix", ["pdf", "html"])
def test_an_honest_brief_is_found_whole(browser, page, briefs, name, suffix):
    root = briefs[name]
    beside = sources(root) if suffix == "html" else []
    found = judge(browser, page, root / "out" / f"brief.{suffix}", *beside)
    ledger = (root / "out" / "brief.json").read_bytes()
    assert (found["wrong"], found["doubts"]) == ([], [])
    assert found["state"] == "good"
    assert set(found["passages"]) == {"verbatim"}
    assert len(found["passages"]) == ledger.count(b'"id":')
    assert found["code"] == make_fingerprint(ledger)
    assert "The drawn page was not proved" in found["verdict"]


@in_browser
def test_a_web_page_without_its_sources_is_not_said_to_be_checked(browser, page, briefs):
    found = judge(browser, page, briefs["seeds"] / "out" / "brief.html")
    assert found["state"] == "unseen"
    assert found["verdict"].startswith("NOT CHECKED.")
    assert "verbatim" not in found["passages"]


@in_browser
def test_the_code_that_the_sender_stated_is_held_against_the_file(browser, page, briefs):
    file = briefs["seeds"] / "out" / "brief.pdf"
    code = judge(browser, page, file)["code"]
    for typed, state in (
        (code.lower().replace("-", " "), "good"),
        ("7KQ2-M9XA-30FT-ZC4E", "wrong"),
        ("7KQ2", "unread"),
    ):
        browser.run(f"document.getElementById('code').value = {json.dumps(typed)}")
        browser.give(file)
        assert browser.run(RESULT)["state"] == state


def forge_letters(pdf):
    """Let the letters of the longest line change places."""
    page = pdf.pages[0]
    operations = list(pikepdf.parse_content_stream(page))
    longest = max((each for each in operations if str(each.operator) == "TJ"), key=lambda each: len(each.operands[0]))
    at = operations.index(longest)
    parts = [pikepdf.String(bytes(part)[::-1]) for part in longest.operands[0] if isinstance(part, pikepdf.String)]
    operations[at] = pikepdf.ContentStreamInstruction([pikepdf.Array(parts)], longest.operator)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operations))


def forge_source(pdf):
    file = next(file for file in pdf.Root.AF if "source-1" in str(file.UF))
    file.EF.F = pdf.make_stream(file.EF.F.read_bytes() + b"\nNot so.\n")


def forge_ledger(pdf):
    file = next(file for file in pdf.Root.AF if str(file.UF) == "brief.json")
    ledger = json.loads(file.EF.F.read_bytes())
    ledger["sections"][0]["statements"][0]["citations"][0]["start"] += 3
    file.EF.F = pdf.make_stream(json.dumps(ledger).encode())


def forge_overlay(pdf):
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Times-Roman"))
    pdf.pages[0].Resources.Font["/Fx"] = pdf.make_indirect(font)
    pdf.pages[0].contents_add(pdf.make_stream(b"BT /Fx 12 Tf 100 400 Td (It was not so.) Tj ET"))


def forge_invisible(pdf):
    pdf.pages[0].contents_add(pdf.make_stream(b"3 Tr"), prepend=True)


def forge_note(pdf):
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[0, 0, 9, 9])
    pdf.pages[0].Annots.append(pdf.make_indirect(note))


def forge_script(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")


def forge_no_ledger(pdf):
    pdf.Root.AF = pikepdf.Array([file for file in pdf.Root.AF if str(file.UF) != "brief.json"])
    del pdf.Root.Names


def forge_no_tags(pdf):
    del pdf.Root.StructTreeRoot


def forge_no_source(pdf):
    pdf.Root.AF = pikepdf.Array([file for file in pdf.Root.AF if "source-1" not in str(file.UF)])
    del pdf.Root.Names


FORGERIES = {
    "letters": (forge_letters, "wrong"), "source": (forge_source, "wrong"), "ledger": (forge_ledger, "wrong"),
    "overlay": (forge_overlay, "doubt"), "invisible": (forge_invisible, "doubt"), "note": (forge_note, "doubt"),
    "script": (forge_script, "doubt"), "no-ledger": (forge_no_ledger, "unread"), "no-tags": (forge_no_tags, "unread"),
    "no-source": (forge_no_source, "unseen"),
}  # fmt: skip


@in_browser
@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_pdf_is_not_said_to_be_fine(browser, page, briefs, tmp_path, name):
    forge, state = FORGERIES[name]
    with pikepdf.open(briefs["seeds"] / "out" / "brief.pdf") as pdf:
        forge(pdf)
        pdf.save(tmp_path / "forged.pdf")
    assert judge(browser, page, tmp_path / "forged.pdf")["state"] == state


@in_browser
@pytest.mark.parametrize("mode", ["disable", "generate"])
def test_a_pdf_that_another_program_packed_anew_is_read_as_before(browser, page, briefs, tmp_path, mode):
    with pikepdf.open(briefs["seeds"] / "out" / "brief.pdf") as pdf:
        pdf.save(
            tmp_path / "packed.pdf", object_stream_mode=pikepdf.ObjectStreamMode[mode], linearize=mode == "generate"
        )
    assert judge(browser, page, tmp_path / "packed.pdf")["state"] == "good"


EDITS = {
    "passage": (r'(data-proof="passage section-1-1">\S+) ', r"\1 not ", "wrong"),
    "mark": (r'(data-proof="mark \d+"><a [^>]*>)\d+', r"\g<1>9", "wrong"),
    "title": (r"<h1>[^<]*", "<h1>No", "wrong"),
    "question": (r'<p class="question">What', '<p class="question">Why', "wrong"),
    "script": ("<body>", "<body><script>document.title = 1</script>", "doubt"),
    "style": ("</style>", ".passage::before{content:'not '}</style>", "doubt"),
    "hidden": (r'id="section-1-1"', 'id="section-1-1" hidden', "doubt"),
    "hash": (r"SHA-256 [0-9a-f]{4}", "SHA-256 0000", "wrong"),
    "code": (r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}</b>", "7KQ2-M9XA-30FT-ZC4E</b>", "wrong"),
}


@in_browser
@pytest.mark.parametrize("name", EDITS)
def test_a_forged_web_page_is_not_said_to_be_fine(browser, page, briefs, tmp_path, name):
    old, new, state = EDITS[name]
    text = (briefs["seeds"] / "out" / "brief.html").read_text("utf-8")
    forged, count = re.subn(old, new, text, count=1)
    assert count
    (tmp_path / "forged.html").write_text(forged, "utf-8")
    assert judge(browser, page, tmp_path / "forged.html", *sources(briefs["seeds"]))["state"] == state


@in_browser
def test_hostile_text_does_nothing(browser, page, hostile):
    for file in (hostile / "brief.pdf", hostile / "brief.html"):
        found = judge(browser, page, file, *sources(hostile.parent))
        assert found["passages"]
        assert browser.run("document.querySelectorAll('#result img, #result script, #result a').length") == 0
        assert browser.run("document.title") == "Check a brief"
        assert not [event for event in browser.events if event["method"] == "Page.javascriptDialogOpening"]
        asked = [e["params"]["request"]["url"] for e in browser.events if e["method"] == "Network.requestWillBeSent"]
        assert [url for url in asked if not url.endswith("/checker.html")] == []


def bomb():
    packed = zlib.compress(bytes(150_000_000), 9)
    head = (
        f"%PDF-1.7\n1 0 obj <</Type/XRef/W[1 1 1]/Size 1/Root 1 0 R/Filter/FlateDecode/Length {len(packed)}>> stream\n"
    )
    return head.encode() + packed + b"\nendstream endobj\nstartxref\n9\n%%EOF"


def deep():
    return b"%PDF-1.7\n1 0 obj " + b"[" * 500_000 + b" endobj\nstartxref\n9\n%%EOF"


@in_browser
@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7\n", b"%PDF-1.7\nstartxref\n99999999\n%%EOF", b"%PDF-1.7\nxref\n0 99999999\nstartxref\n9\n", bomb(), deep(), b"<p>Not a brief"],
    ids=["empty", "head", "nowhere", "table", "bomb", "deep", "other"],
)  # fmt: skip
def test_what_cannot_be_read_is_told(browser, page, tmp_path, content):
    (tmp_path / "hostile.pdf").write_bytes(content)
    found = judge(browser, page, tmp_path / "hostile.pdf")
    assert found["state"] == "unread"
    assert found["verdict"].startswith("CANNOT BE CHECKED.")
    assert "ended in an error" not in found["verdict"]
