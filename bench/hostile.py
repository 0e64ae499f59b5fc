"""What files made to harm cost `brief verify`: seconds of computing, memory, and how it ends.

python bench/hostile.py [NAME ...]

The files are made here, in a folder that is removed. A row is bounded where it takes at most 10 seconds of computing and 500 MB, by
the process and all that it starts, and shows no traceback; the exit code is 1 where one is not.
"""

import os
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

MOST_SECONDS, MOST_MEGABYTES = 10.0, 500.0
_PROGRAM = "import sys; from briefings.__main__ import main; sys.exit(main())"
_SOURCE = "Repairs to the cranes will cost 3.2 million euros, the port authority said.\n"
_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>%s>>"
_CALLS = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length 60>>stream\n"
_MARK = '<p><span data-proof="passage k">{0}</span> <span data-proof="marks k"><a data-proof="mark {1}" href="#source-{1}">1 ¶{1}</a></span></p>'


def pack(unit: bytes, megabytes: int) -> bytes:
    """Pack so many megabytes of one text, without holding them."""
    packer = zlib.compressobj(9)
    block = unit * (1_000_000 // len(unit))
    return b"".join([*(packer.compress(block) for _ in range(megabytes)), packer.flush()])


def stream(content: bytes, more: str = "") -> bytes:
    """Write a stream with its length."""
    return b"<</Length %d%s>>stream\n" % (len(content), more.encode()) + content + b"\nendstream"


def pdf(objects: dict[int, bytes | str] | None = None, trailer: str = "") -> bytes:
    """Write a PDF of one page; objects take the place of its own by their numbers."""
    parts: dict[int, bytes | str] = {
        1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: _PAGE % "", 4: stream(b""),
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", 6: stream(b""), **(objects or {}),
    }  # fmt: skip
    out, places = b"%PDF-1.7\n", {}
    for number, part in parts.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part if isinstance(part, bytes) else part.encode())
    table = b"".join(b"%010d 00000 n \n" % places.get(number, 0) for number in range(1, max(parts) + 1))
    end = f"trailer\n<</Size {max(parts) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (max(parts) + 1) + table + end.encode()


def carrying(ledger: bytes, more: str = "") -> bytes:
    """Write a PDF with a ledger inside it."""
    root = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(brief.json) 7 0 R]>>>>>>"
    return pdf(
        {1: root, 7: "<</Type/Filespec/F(brief.json)/EF<</F 8 0 R>>>>", 8: stream(ledger, f"/Type/EmbeddedFile{more}")}
    )


def tagged(tags: dict[int, bytes | str], last: int) -> bytes:
    """Write a PDF with a tree of tags, whose words belong to the last."""
    root = "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 8 0 R>>"
    words = stream(b"/P <</MCID 0>> BDC BT /F 9 Tf 9 9 Td (word) Tj ET EMC")
    tree = f"<</Type/StructTreeRoot/K 9 0 R/ParentTree<</Nums[0[{last} 0 R]]>>>>"
    return pdf({1: root, 3: _PAGE % "/StructParents 0", 4: words, 8: tree, **tags})


def nested_tags(n: int) -> bytes:
    """Write a tag in a tag, so many times."""
    tags = {i: f"<</Type/StructElem/S/P/P {i - 1} 0 R/Pg 3 0 R/K[{i + 1} 0 R]>>" for i in range(9, 9 + n)}
    return tagged({**tags, 9 + n: f"<</Type/StructElem/S/P/P {8 + n} 0 R/Pg 3 0 R/K 0>>"}, 9 + n)


def nested_drawings(depth: int) -> bytes:
    """Write drawings that draw ten others each."""
    drawings: dict[int, bytes | str] = {
        i: _CALLS % (i + 1) + b"/X Do " * 10 + b"\nendstream" for i in range(6, 6 + depth)
    }
    return pdf(
        {4: stream(b"/X Do " * 10), **drawings, 6 + depth: stream(b"", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")}
    )


FLATE, TWICE = "/Filter/FlateDecode", "/Filter[/FlateDecode/FlateDecode]"
FILES: dict[str, Callable[[], bytes | str]] = {
    "stream of 100 MB.pdf": lambda: pdf({4: stream(pack(b" ", 100), FLATE)}),
    "stream of 1 GB packed twice.pdf": lambda: pdf({4: stream(zlib.compress(pack(b" ", 1000), 9), TWICE)}),
    "words of 3 million strokes.pdf": lambda: pdf({4: stream(zlib.compress(b"BT /F 9 Tf " + b"(a) Tj " * 3_000_000 + b"ET", 9), FLATE)}),
    "pages that hold themselves.pdf": lambda: pdf({2: "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>"}),
    "pages in a ring.pdf": lambda: pdf({2: "<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"}),
    "a thousand million pages.pdf": lambda: pdf({2: "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>"}),
    "drawings in drawings.pdf": lambda: nested_drawings(8),
    "arrays without an end.pdf": lambda: pdf({4: stream(b"[" * 3_000_000)}),
    "array of objects without an end.pdf": lambda: pdf({7: "[" * 500_000}),
    "dictionaries without an end.pdf": lambda: b"%PDF-1.7\n" + b"<< " * 220_000,
    "streams without an end.pdf": lambda: b"%PDF-1.7\n" + b"<</A>>stream\r\n" * 60_000,
    "cut short.pdf": lambda: b"%PDF-1.7\n1 0 obj <<",
    "locked.pdf": lambda: pdf(trailer="/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -1>>"),
    "tag that holds itself.pdf": lambda: tagged({9: f"<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/T(mark {'9' * 5000})/K[9 0 R 0]>>"}, 9),
    "tags in tags.pdf": lambda: nested_tags(30_000),
    "files that hold themselves.pdf": lambda: pdf({1: "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 7 0 R>>>>", 7: "<</Kids[7 0 R 7 0 R]>>"}),
    "ledger in ledgers.pdf": lambda: carrying(b'{"a":' * 100_000),
    "ledger of 200 MB.pdf": lambda: carrying(pack(b"0,", 200), FLATE),
    "ledger of a long number.pdf": lambda: carrying(b'{"sources":[{"number":' + b"9" * 5000 + b',"file":"a","sha256":"b"}],"key_points":[],"sections":[]}'),
    "ledger of wrong kinds.pdf": lambda: carrying(b'{"sources":[{"number":true,"file":"a","sha256":"0"}],"key_points":[{"id":[],"citations":1}],"sections":{}}'),
    "tags that begin.html": lambda: "<a " * 1_000_000,
    "comments that begin.html": lambda: "<!--" * 1_000_000,
    "closing tags.html": lambda: "<p>" + "</b>" * 1_000_000,
    "elements in elements.html": lambda: "<b>" * 500_000,
    "elements closed by others.html": lambda: "<i>" * 100_000 + "</b>" * 100_000,
    "a section that begins.html": lambda: "<![<![",
    "sections that begin.html": lambda: "<![CDATA[" * 100_000,
    "ampersands.html": lambda: "&" * 2_000_000,
    "instructions.html": lambda: "<?" * 1_000_000,
    "attributes.html": lambda: "<p " + 'a="b" ' * 500_000 + ">",
    "less than.html": lambda: "<" * 3_000_000,
    "number of 5,000 digits.html": lambda: _MARK.format("Repairs cost.", "9" * 5000),
    "long passage.html": lambda: _MARK.format("word " * 400_000, "1") + '<p data-proof="file 1">seeds/a.txt SHA-256 aaaaaaaaaaaa</p>',
    "file without an end.html": lambda: '<p data-proof="file 1">' + "x SHA-256 " * 200_000 + "</p>",
    "labels of sources.html": lambda: "Source 1 " * 300_000,
    "ledger in brackets.html": lambda: '<template id="ledger">' + "[" * 500_000 + "</template>",
    "quotation marks.md": lambda: "“" * 200_000,
    "quotations that begin.md": lambda: '"a ' * 200_000,
    "quotation of cuts.md": lambda: "“" + "a […] " * 30_000 + "”",
    "one long quotation.md": lambda: "“" + "a b " * 100_000 + "”",
    "brackets.md": lambda: "[" * 500_000,
    "mark of many numbers.md": lambda: "Repairs to the cranes. [" + "1, " * 200_000 + "]",
    "mark of a long number.md": lambda: f"Repairs cost three. [1 ¶{'9' * 5000}]\n\n[1] a.txt",
    "one long sentence.md": lambda: "Repairs " * 300_000 + "[a.txt]",
    "quoted in quoted.md": lambda: "> " * 100_000 + "x",
    "rules of a table.md": lambda: "|" * 500_000,
    "stars.md": lambda: "*" * 200_000,
    "links that begin.md": lambda: "[a](" * 100_000,
    "paragraphs of HTML.md": lambda: "<p>" * 200_000,
}  # fmt: skip


def main(words: list[str]) -> int:
    """Verify each file, or those that have a word in their name, and print what that cost."""
    print(f"{'CPU s':>6} {'MB':>5} {'exit':>4}  file, and what is said of it")
    rows = [name for name in FILES if not words or any(word in name for word in words)]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "seeds").mkdir()
        (Path(folder) / "seeds" / "a.txt").write_text(_SOURCE)
        n_unbounded = sum(not is_bounded(Path(folder), name) for name in rows)
    print(f"{len(rows)} files, {n_unbounded} of them not bounded")
    return 1 if n_unbounded else 0


def is_bounded(folder: Path, name: str) -> bool:
    """Verify one file and print its row."""
    content = FILES[name]()
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with (folder / "said").open("wb") as said:
        command = [sys.executable, "-c", _PROGRAM, "verify", name, "--seeds", "seeds"]
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = code = os.waitstatus_to_exitcode(status)
    told = (folder / "said").read_text(encoding="utf-8", errors="replace")
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6
    bounded = seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES and "Traceback" not in told and code in {1, 4}
    first = next((line for line in told.splitlines() if "error[" in line), told.partition("\n")[0])
    mark = "" if bounded else "  NOT BOUNDED"
    print(f"{seconds:6.1f} {megabytes:5.0f} {code:4}  {name}: {first.partition(': ')[2][:90]}{mark}", flush=True)
    return bounded


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
