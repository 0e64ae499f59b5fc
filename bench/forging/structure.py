"""Forgeries of what a PDF is made of: its pages, links, boxes, names, properties and enclosed files."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from forging.document import add_content, add_fonts, change, cover, find_pages, take, write
from forging.page import edit, find_line, find_targets
from forging.row import Base, Row, UnfitError

Ledger = dict[str, Any]
PAGE_TELLS = ("page",)


def exchange_pages(pdf: pikepdf.Pdf, base: Base) -> None:
    """Put the second page before the first."""
    del base
    page = pdf.pages[1]
    del pdf.pages[1]
    pdf.pages.insert(0, page)


def drop_page(pdf: pikepdf.Pdf, base: Base) -> None:
    """Take the last page with passages away."""
    del pdf.pages[take(find_pages(pdf, base), -1)]


def drop_last(pdf: pikepdf.Pdf, base: Base) -> None:
    """Take the last page away: references and how it was made."""
    del base
    del pdf.pages[-1]


def double_page(pdf: pikepdf.Pdf, base: Base) -> None:
    """Show a page twice, once turned round."""
    target = find_targets(pdf, base)[0]
    pdf.pages.append(pdf.pages[target.line.page])
    edit(pdf, target.line, target.new)


def double_reverse(pdf: pikepdf.Pdf, base: Base) -> None:
    """Show the turned page first, and keep the honest one at the end."""
    target = find_targets(pdf, base)[0]
    honest = pikepdf.Pdf.open(base.pdf)
    edit(pdf, target.line, target.new)
    pdf.pages.append(honest.pages[target.line.page])


def add_page(pdf: pikepdf.Pdf, base: Base) -> None:
    """Add a page of one's own in front."""
    del base
    page = pdf.add_blank_page()
    page.Resources = Dictionary(Font=Dictionary())
    add_fonts(pdf, page)
    page.Contents = pdf.make_stream(b"BT /Fserif 20 Tf 80 700 Td (Proved and approved by the ministry) Tj ET")
    del pdf.pages[-1]
    pdf.pages.insert(0, page)


def add_blank(pdf: pikepdf.Pdf, base: Base) -> None:
    """Add an empty page."""
    del base
    pdf.add_blank_page(page_size=(595, 842))


def crop(pdf: pikepdf.Pdf, base: Base) -> None:
    """Crop the lower half of the first page with passages away."""
    pdf.pages[find_pages(pdf, base)[0]]["/CropBox"] = Array([0, 500, 595, 842])


def shift_box(pdf: pikepdf.Pdf, base: Base) -> None:
    """Shift the media box, so that marks fall off the page."""
    pdf.pages[find_pages(pdf, base)[0]]["/MediaBox"] = Array([0, 0, 400, 842])


def turn_page(pdf: pikepdf.Pdf, base: Base) -> None:
    """Turn a page upside down."""
    pdf.pages[find_pages(pdf, base)[0]]["/Rotate"] = 180


def enlarge(pdf: pikepdf.Pdf, base: Base) -> None:
    """Enlarge the unit of a page, so that viewers show a corner of it."""
    pdf.pages[find_pages(pdf, base)[0]]["/UserUnit"] = 40


def label_pages(pdf: pikepdf.Pdf, base: Base) -> None:
    """Label the pages from 100."""
    del base
    pdf.Root["/PageLabels"] = Dictionary(Nums=[0, Dictionary(S=Name.D, St=100)])


def retarget(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let all links lead to the place of the first."""
    del base
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note]
    for link in links:
        link["/Dest"] = links[0].Dest


def lead_out(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let a mark lead to a page of the web."""
    del base
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note]
    del links[-1]["/Dest"]
    links[-1]["/A"] = Dictionary(S=Name.URI, URI="https://example.org/other-source")


def exchange_dests(pdf: pikepdf.Pdf, base: Base) -> None:
    """Exchange the links of two marks."""
    del base
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note]
    other = next(note for note in reversed(links) if note.Dest != links[-1].Dest)
    links[-1].Dest, other.Dest = other.Dest, links[-1].Dest


def move_link(pdf: pikepdf.Pdf, base: Base) -> None:
    """Lay a link over half of the page."""
    del base
    next(note for note in pdf.pages[0].Annots if "/Dest" in note)["/Rect"] = Array([0, 0, 595, 420])


def run_script(pdf: pikepdf.Pdf, base: Base) -> None:
    """Run a script as the file opens."""
    del base
    pdf.Root["/OpenAction"] = Dictionary(S=Name.JavaScript, JS="app.alert('withdrawn')")


def open_elsewhere(pdf: pikepdf.Pdf, base: Base) -> None:
    """Open the file at its last page."""
    del base
    pdf.Root["/OpenAction"] = Array([pdf.pages[-1].obj, Name.Fit])


def page_action(pdf: pikepdf.Pdf, base: Base) -> None:
    """Run an action as a page is shown."""
    del base
    pdf.pages[0]["/AA"] = Dictionary(O=Dictionary(S=Name.JavaScript, JS="this.getField('x')"))


def change_outline(pdf: pikepdf.Pdf, base: Base) -> None:
    """Change a bookmark."""
    del base
    with pdf.open_outline() as outline:
        outline.root[0].title = "No leak was found"


def change_info(pdf: pikepdf.Pdf, base: Base) -> None:
    """Change the title in the properties of the file."""
    del base
    pdf.docinfo["/Title"] = "Certified by the ministry"
    pdf.docinfo["/Author"] = "Ministry of Water"


def change_metadata(pdf: pikepdf.Pdf, base: Base) -> None:
    """Change the title in the metadata alone."""
    del base
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = "Certified by the ministry"


def add_alt(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let a screen reader say other words for a paragraph."""
    del base
    nodes = [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/S") == Name.P]
    take(nodes, len(nodes) // 3)["/ActualText"] = "No leak was found."


def set_language(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let the file be read aloud in another language."""
    del base
    pdf.Root["/Lang"] = "fi"


def drop_file(pdf: pikepdf.Pdf, base: Base) -> None:
    """Take an enclosed source away."""
    del base
    del pdf.attachments[next(name for name in pdf.attachments if name.startswith("source"))]


def drop_ledger(pdf: pikepdf.Pdf, base: Base) -> None:
    """Take the ledger away, and turn a passage round."""
    turn_first(pdf, base)
    del pdf.attachments["brief.json"]


def put_file(pdf: pikepdf.Pdf, name: str, data: bytes) -> None:
    """Put other bytes into an enclosed file, with its name and properties kept."""
    attached = pdf.attachments[name].get_file()
    attached.obj.write(data)
    if "/Params" in attached.obj:
        attached.obj.Params["/CheckSum"] = pikepdf.String(hashlib.md5(data, usedforsecurity=False).digest())
        attached.obj.Params["/Size"] = len(data)


def turn_first(pdf: pikepdf.Pdf, base: Base) -> tuple[str, str]:
    """Turn the first passage round on the page; return the words before and after."""
    target = find_targets(pdf, base)[0]
    edit(pdf, target.line, target.new)
    return target.line.text.strip(), target.new.strip()


def turn_source(pdf: pikepdf.Pdf, old: str, new: str) -> dict[str, str]:
    """Turn the words round in the enclosed sources; return old and new SHA-256 of those changed."""
    hashes = {}
    for name in pdf.attachments:
        data = pdf.attachments[name].get_file().read_bytes()
        text = data.decode("utf-8", "replace")
        if name != "brief.json" and old in text:
            changed = text.replace(old, new).encode()
            put_file(pdf, name, changed)
            hashes[hashlib.sha256(data).hexdigest()] = hashlib.sha256(changed).hexdigest()
    return hashes


def turn_page_and_source(pdf: pikepdf.Pdf, base: Base) -> None:
    """Turn a passage round on the page and in the enclosed source."""
    turn_source(pdf, *turn_first(pdf, base))


def turn_source_alone(pdf: pikepdf.Pdf, base: Base) -> None:
    """Turn the words round in the enclosed source alone."""
    target = find_targets(pdf, base)[0]
    if not turn_source(pdf, target.line.text.strip(), target.new.strip()):
        raise UnfitError("the line is broken in its source")


def turn_page_and_ledger(pdf: pikepdf.Pdf, base: Base) -> None:
    """Turn a passage round on the page and in the ledger."""
    old, new = turn_first(pdf, base)
    put_file(pdf, "brief.json", base_ledger(pdf).replace(old, new).encode())


def base_ledger(pdf: pikepdf.Pdf) -> str:
    """Return the enclosed ledger as text."""
    return pdf.attachments["brief.json"].get_file().read_bytes().decode()


def turn_all(pdf: pikepdf.Pdf, base: Base) -> None:
    """Turn a passage round on the page, in the ledger and the source, with the SHA-256 in the ledger."""
    old, new = turn_first(pdf, base)
    hashes = turn_source(pdf, old, new)
    text = base_ledger(pdf).replace(old, new)
    for before, after in hashes.items():
        text = text.replace(before, after)
    put_file(pdf, "brief.json", text.encode())


def change_ledger(edit_ledger: Callable[[Ledger], object]) -> Callable[[Base, Path], None]:
    """Return a maker that edits the ledger alone."""

    def apply(pdf: pikepdf.Pdf, base: Base) -> None:
        del base
        ledger = json.loads(base_ledger(pdf))
        edit_ledger(ledger)
        put_file(pdf, "brief.json", json.dumps(ledger, ensure_ascii=False).encode())

    return change(apply)


def exchange_sources(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let two enclosed sources change their contents."""
    del base
    names = sorted(name for name in pdf.attachments if name.startswith("source"))[:2]
    first, second = (pdf.attachments[name].get_file().read_bytes() for name in names)
    put_file(pdf, names[0], second)
    put_file(pdf, names[1], first)


def add_file(pdf: pikepdf.Pdf, base: Base) -> None:
    """Enclose one more source that is none."""
    del base
    pdf.attachments["source-9-decree.txt"] = b"The decree was withdrawn."


def add_second_ledger(pdf: pikepdf.Pdf, base: Base) -> None:
    """Enclose a second ledger under the same name, with a passage that is turned round."""
    old, new = turn_first(pdf, base)
    data = base_ledger(pdf).replace(old, new).encode()
    pdf.attachments["a-brief.json"] = data
    spec = pdf.attachments["a-brief.json"].obj
    spec["/F"] = spec["/UF"] = pikepdf.String("brief.json")


def ledger_title(pdf: pikepdf.Pdf, base: Base) -> None:
    """Change the title of the page and of the ledger."""
    title = base.ledger["title"]
    line = find_line(pdf, re.escape(title[:14]))
    new = title[::-1]
    edit(pdf, line, line.text.replace(title, new))
    put_file(pdf, "brief.json", base_ledger(pdf).replace(title, new).encode())


def update_later(base: Base, target: Path) -> None:
    """Append an update to the honest bytes: page objects replaced by turned ones."""
    data = base.pdf.read_bytes()
    with pikepdf.open(base.pdf) as pdf:
        found = find_targets(pdf, base)[0]
        page = pdf.pages[found.line.page]
        add_fonts(pdf, page)
        number = page.obj.objgen[0]
        operators = (cover(found.line) + "\n" + write(found.line, found.new)).replace("/Fserif", found.line.font)
        old = [page.Contents] if not isinstance(page.Contents, Array) else list(page.Contents)
        size = int(pdf.trailer.Size)
        refs = " ".join(f"{one.objgen[0]} 0 R" for one in old)
        keys = {str(key): value for key, value in page.obj.items() if str(key) not in {"/Contents", "/Resources"}}
        body = b"".join(
            key.encode() + b" " + value.unparse(resolved=False) + b"\n"
            for key, value in keys.items()
            if isinstance(value, pikepdf.Object)
        )
        root = pdf.trailer.Root.objgen[0]
        resources = (
            page.Resources.unparse(resolved=False)
            if not page.Resources.is_indirect
            else f"{page.Resources.objgen[0]} 0 R".encode()
        )
    words = f"\nQ 1 0 0 1 0 0 cm {operators}".encode("latin-1")
    target.write_bytes(append_objects(data, {
        size: b"<< /Length %d >>\nstream\n%b\nendstream" % (len(words), words),
        number: b"<< /Type /Page\n%b/Resources %b\n/Contents [%b %d 0 R] >>" % (body, resources, refs.encode(), size),
    }, size + 1, root))  # fmt: skip


def append_objects(data: bytes, objects: dict[int, bytes], size: int, root: int) -> bytes:
    """Return a PDF with an incremental update: objects, a table of them and a trailer."""
    start = re.findall(rb"startxref\s+(\d+)", data)[-1]
    out = bytearray(data + b"\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    at = len(out)
    out += b"xref\n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<< /Size %d /Root %d 0 R /Prev %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, root, start, at)
    return bytes(out)


def append_garbage(base: Base, target: Path) -> None:
    """Append a web page to the bytes of the PDF: a file of two natures."""
    target.write_bytes(base.pdf.read_bytes() + b"\n<html><body><h1>Withdrawn</h1></body></html>\n")


def prepend_html(base: Base, target: Path) -> None:
    """Put a web page in front of the bytes of the PDF."""
    target.write_bytes(b"<html><body><h1>Withdrawn</h1><!--" + base.pdf.read_bytes())


def encrypt(base: Base, target: Path) -> None:
    """Lock a turned page with an empty password."""
    with pikepdf.open(base.pdf) as pdf:
        turn_first(pdf, base)
        pdf.save(target, encryption=pikepdf.Encryption(owner="o", user="", R=6))


def pack(base: Base, target: Path) -> None:
    """Hide the turned page in object streams, linearised."""
    with pikepdf.open(base.pdf) as pdf:
        turn_first(pdf, base)
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True, deterministic_id=True)


def turn_mark_place(ledger: Ledger) -> None:
    """Move a citation to another range."""
    ledger["sections"][0]["statements"][0]["citations"][0]["start"] += 40


def set_ledger(path: list[str | int], value: object) -> Callable[[Ledger], None]:
    """Return an edit that sets one value of the ledger."""

    def apply(ledger: Ledger) -> None:
        part: Any = ledger
        for key in path[:-1]:
            part = part[key]
        part[path[-1]] = value

    return apply


def collection(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let viewers open an enclosed file in place of the page."""
    del base
    pdf.Root["/Collection"] = Dictionary(Type=Name.Collection, D="source-1", View=Name.H)


def mark_optional(pdf: pikepdf.Pdf, base: Base) -> None:
    """Show the first passages on one layer alone that is on for the screen, and off for print."""
    page = pdf.pages[find_pages(pdf, base)[0]]
    layer = pdf.make_indirect(
        Dictionary(Type=Name.OCG, Name="All", Usage=Dictionary(Print=Dictionary(PrintState=Name.OFF)))
    )
    pdf.Root["/OCProperties"] = Dictionary(
        OCGs=[layer],
        D=Dictionary(Order=[layer], AS=Array([Dictionary(Event=Name.Print, OCGs=[layer], Category=[Name.Print])])),
    )
    name = page.add_resource(layer, Name.Properties, Name("/OCall"))
    page.contents_add(f"/OC {name} BDC\n".encode(), prepend=True)
    page.contents_add(b"\nEMC")


def free_content(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let a page inherit white paint."""
    page = pdf.pages[find_pages(pdf, base)[-1]]
    add_content(pdf, page, "1 g 0 0 700 1000 re f")


CHANGES: tuple[tuple[str, str, Callable[[pikepdf.Pdf, Base], Any], tuple[str, ...]], ...] = (
    ("pages-exchanged", "the order of what was found is another", exchange_pages, PAGE_TELLS),
    ("page-gone", "passages were never there", drop_page, ("page", "absent", "missing")),
    ("last-page-gone", "there are no references", drop_last, PAGE_TELLS),
    ("page-twice", "a passage says the opposite", double_page, ("page", "altered", "twice")),
    ("page-twice-reversed", "a passage says the opposite", double_reverse, ("page", "altered", "twice")),
    ("page-added", "the ministry approved it", add_page, PAGE_TELLS),
    ("page-blank-added", "something is missing", add_blank, PAGE_TELLS),
    ("page-blanked", "a page holds nothing", free_content, ("page", "cover", "hidden")),
    ("page-cropped", "lower passages were never there", crop, ("crop", "outside", "page")),
    ("page-media-box", "marks were never there", shift_box, ("box", "outside", "page")),
    ("page-rotated", "a page is void", turn_page, ("rotat", "turn", "page")),
    ("page-unit", "a corner of the page is all", enlarge, ("unit", "size", "page")),
    ("page-labels", "pages are missing", label_pages, ("label", "page")),
    ("links-one-place", "all marks lead to one passage", retarget, ("link", "lead")),
    ("link-out", "a web page is the source", lead_out, ("link", "lead", "example.org")),
    ("links-exchanged", "a mark leads to another source", exchange_dests, ("link", "lead")),
    ("link-moved", "a tap anywhere leads away", move_link, ("link", "lead", "annotation")),
    ("script", "a dialogue says it was withdrawn", run_script, ("script", "action", "acts")),
    ("page-action", "a script runs", page_action, ("script", "action", "acts")),
    ("opens-at-end", "the brief begins at its end", open_elsewhere, ("open", "action")),
    ("bookmark", "the contents say otherwise", change_outline, ("bookmark", "outline", "contents")),
    ("properties", "the ministry wrote it", change_info, ("propert", "title", "author", "metadata", "information")),
    ("metadata", "the ministry certified it", change_metadata, ("metadata", "propert")),
    ("structure-alt", "a listener hears other words", add_alt, ("structure", "tag", "alternative", "actualtext", "aloud")),
    ("language", "a listener hears it in Finnish", set_language, ("language",)),
    ("collection", "an enclosed file is the page", collection, ("collection", "portfolio")),
    ("layer-print-off", "the printed page holds no passages", mark_optional, ("layer", "optional", "hidden")),
    ("file-gone", "a source was never enclosed", drop_file, ("source", "enclosed", "attach")),
    ("ledger-gone", "a passage says the opposite", drop_ledger, ("ledger", "altered")),
    ("source-and-page", "a passage says the opposite, and its source too", turn_page_and_source, ("source", "sha", "hash", "ledger")),
    ("source-alone", "the enclosed source says the opposite", turn_source_alone, ("source", "sha", "hash")),
    ("ledger-and-page", "a passage says the opposite, and the ledger too", turn_page_and_ledger, ("altered", "ledger")),
    ("ledger-source-page", "a passage says the opposite everywhere", turn_all, ("source", "sha", "hash", "page", "altered")),
    ("sources-exchanged", "each source holds the words of the other", exchange_sources, ("source", "sha", "hash")),
    ("file-added", "a decree is among the sources", add_file, ("decree", "enclosed", "attach", "file")),
    ("ledger-twice", "a passage says the opposite", add_second_ledger, ("altered", "ledger", "twice")),
    ("ledger-title", "the brief has another title", ledger_title, ("title", "page")),
)  # fmt: skip
EDITED = (
    ("range", turn_mark_place),
    ("counts", set_ledger(["summary", "single_source"], 0)),
    ("gap", set_ledger(["sections", 0, "gap"], True)),  # noqa: FBT003
    ("author", set_ledger(["sources", 0, "author"], "Ministry of Water")),
    ("hash", set_ledger(["sources", 0, "sha256"], "0" * 64)),
    ("date", set_ledger(["date"], "2031-01-01")),
    ("question", set_ledger(["sections", 0, "question"], "Why was there no leak?")),
    ("generator", set_ledger(["generator"], "brief 9.9.9")),
)
ROWS = [
    *(Row(name, belief, change(edit_pdf), tells=tells) for name, belief, edit_pdf, tells in CHANGES),
    *(Row(f"ledger-{name}", "a program that reads the ledger is told otherwise", change_ledger(edit_json), tells=("ledger", name)) for name, edit_json in EDITED),
    Row("source-and-page-seeds", "a passage and its enclosed source say the opposite", change(turn_page_and_source), with_seeds=True, tells=("altered", "source")),
    Row("all-seeds", "a passage says the opposite everywhere", change(turn_all), with_seeds=True, tells=("altered", "source")),
    Row("update-appended", "a passage says the opposite", update_later, tells=("page", "altered", "hidden", "cover", "over")),
    Row("web-appended", "it was withdrawn", append_garbage, tells=("bytes", "after", "end")),
    Row("web-prepended", "it was withdrawn", prepend_html, tells=("bytes", "before", "web", "html", "begin")),
    Row("locked", "a passage says the opposite", encrypt, tells=("altered", "locked", "encrypt")),
    Row("packed", "a passage says the opposite", pack, tells=("altered",)),
]  # fmt: skip
